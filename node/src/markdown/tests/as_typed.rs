//! Text in which nobody meant markup comes out as it was typed.

use proptest::prelude::*;

use super::super::*;

/// What people paste and type, in which no character is markup.
const CORPUS: &[&str] = &[
    // Paths, shares, keys.
    r"\\fileserver\共有\_旧\見積_v2.xlsx",
    r"\\172.16.1.123\share$\{guid}\!old",
    r"C:\Users\tanaka\_work\#1\*.txt",
    r"C:\Program Files (x86)\Common Files\~tmp\[a]\*_bak*",
    r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run\_x_",
    r"[HKEY_CLASSES_ROOT\CLSID\{53BE-22}\InprocServer32]",
    r"DOMAIN\_svc_backup と DOMAIN\*",
    r"/var/log/*.log /etc/**/conf.d/*_old* ~/doc/~tmp~",
    r"\\?\C:\very\long\path と \\.\pipe\foo",
    r"%APPDATA%\*\_cache_ %~dp0\*.bat",
    // Patterns and commands.
    r"^\d{3}-\d{4}$ (\w+)\s*\1 [^\*]* .*?\.txt$ \[a\]\(b\)",
    r"SELECT * FROM t WHERE a LIKE '%_x_%' AND b*c > d*e;",
    r"0 */2 * * * /usr/bin/x --a=*b* -c '*d*'",
    r"grep -E '^(a|b)*$' *.txt | awk '{print $1*$2}' > out_*.csv 2>&1",
    r"if (a*b < c && d*e > f || !g) { *p = **q; }",
    r"printf(%*d %-*s, a, b); x = y*z*w; a**b**c",
    r"rm -rf *; ls *_old* *_new* -- *.{a,b}_* && cp ./*_1 ~/_2*",
    r"git log --format=%h~1 HEAD~2..HEAD^ stash@{0}",
    r"int main(int argc, char **argv) /*a*/ // b",
    // Names in programs.
    r"__init__.py __main__ __attribute__((packed)) __FILE__:__LINE__",
    r"_id, _rev, user_name_v2, MAX_SIZE_BYTES, $_SERVER, @_x",
    r"a_b_c*d_e_f __x__y __ _ ___a",
    // Sums.
    r"100*100/400*56 と 3*4=12、5*6=30",
    r"1,000*12*0.1=1,200 (税*1.1*数量) 単価*数量*1.1",
    r"2**10=1024 3**2+4**2=5**2 x^2*y^2*z",
    r"5~10人、3~4日、10:00~12:00 ~~ 1~~2",
    r"A*、B*、C** 注*1、注*2 (*1)(*2) ※*3*4",
    // Faces.
    r"m(_ _)m よろしく　m(_ _;)m (_ _)zzz",
    r"(*^_^*) (*´ω`*) (*´▽`*) (*ﾟДﾟ*) (*'ω'*) (*≧∀≦*) (*ノωノ)",
    r"(´・ω・`) (｀・ω・´) (´；ω；`) ヽ(`Д´)ノ Σ(゜д゜;) (´∀`*)",
    r"^_^ >_< *_* T_T o_O -_- =_= ._. ;_; x_x ^^; (^_-)-☆",
    r"¯\_(ツ)_/¯ _(:3」∠)_ \(^o^)/ ＼(^o^)／ orz (*´-`) |ω・`)",
    r"(((o(*°▽°*)o))) ( *´艸`) ( ´_ゝ`) (*ΦωΦ*)",
    // Text.
    r"ｶﾅ＿ｶﾅ＿ｶﾅ　全角＊強調＊　半角*ｶﾅ 「*」と「*」 『_』と『_』",
    r"氏名：____ 日付：__/__ （__）月（__）日 ＿＿＿",
    r"AT&T R&D &amp; &lt;b&gt; &#x41; &copy &nbsp; a&b;c",
    r"<b>x</b> Vec<String> a<b>c 1 < 2 > 0 <!-- x --> <?php ?> <田中>",
    r"[INFO] [済] [1]: [x] [ ] a[i](x) [a](b) [a][b] ![a](b) [^1] f(x)[0](y)",
    r"tanaka@example.co.jp <tanaka@example.co.jp> a@b @ @- #1 #a C# F# 1. a) i) ※ ・",
    r"`a と `b' と don`t と `` と can`t",
    r"お疲れ様です~~ 了解です~~！ えー~~。 ***** ****x****",
    r"＊＊重要＊＊　｀コード｀　＿下線＿　＞引用　＃見出し",
];

/// Lines that look as if they started a block, and do not.
const LINES: &[&str] = &[
    ">_<",
    ">>1 同意",
    ">=3 のとき",
    ">>> import os",
    "+ 賛成",
    "1) はい",
    "2026. 11. 29",
    "10000. 大きい数",
    "01. 零つき",
    "#general",
    "####### 七つ",
    "#",
    "-",
    "--",
    "=====",
    "-5℃",
    "*注意",
    "[メモ]: https",
    "```",
    "~~~お知らせ~~~",
    "    字下げ",
    "\t字下げ",
    "　拝啓",
    "| 縦棒",
    "a | b",
    ":---",
    "<div>",
    "&nbsp;",
    r"\\server\共有",
    r"\n",
];

/// The text that HTML shows, and tags as they are.
pub(super) fn unescape(html: &str) -> String {
    html.replace("&nbsp;", "\u{A0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// What a text shows, without mentions' tags; paragraphs are parted by an empty line.
fn shown(source: &str) -> String {
    let html = render(source).replace("</span>", "");
    let mut parts = html.split("<span class=\"mention\"");
    let mut plain = parts.next().unwrap_or("").to_owned();
    for part in parts {
        plain.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    let plain = plain
        .replace("</p><p>", "\n\n")
        .replace("<p>", "")
        .replace("</p>", "")
        .replace("<br>", "\n");
    unescape(&plain)
}

#[test]
fn what_nobody_meant_as_markup_is_shown_as_typed() {
    let wrong: Vec<String> = CORPUS
        .iter()
        .chain(LINES)
        .filter(|text| shown(text) != **text)
        .map(|text| format!("typed {text}\nshown {}\n", shown(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn two_of_them_beside_one_another_are_shown_as_typed() {
    let mut wrong = Vec::new();
    for (index, one) in CORPUS.iter().enumerate() {
        for (offset, other) in CORPUS.iter().enumerate() {
            let between = ["\n", " ", "　", "。", "、\n", "\n\n"][(index + offset) % 6];
            let text = format!("{one}{between}{other}");
            if shown(&text) != text {
                wrong.push(format!("typed {text}\nshown {}\n", shown(&text)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} {}", wrong.len(), wrong.join("\n"));
}

proptest! {
    #[test]
    fn lines_that_start_no_block_are_shown_as_typed(
        lines in proptest::collection::vec(proptest::sample::select(LINES), 1..6),
    ) {
        // A fence opens if lines follow, and rows may make a table.
        let lines: Vec<&str> = lines.into_iter().filter(|line| *line != "```").collect();
        let text = lines.join("\n本文\n");
        prop_assert_eq!(shown(&text), text);
    }

    #[test]
    fn any_text_without_signs_of_markup_is_shown_as_typed(
        text in "[a-zA-Z0-9あ-んア-ヶｦ-ﾟ一-龠ー。、「」（）！？＊＿｀～＃＞　 .,:;!?'\"(){}/%$^&=+-]{1,60}"
    ) {
        let text = text.trim();
        prop_assume!(!text.is_empty() && !text.starts_with(['-', '+']));
        prop_assert_eq!(shown(text), text);
    }

    #[test]
    fn any_identifier_path_or_product_is_shown_as_typed(
        parts in proptest::collection::vec("[a-zA-Z0-9一-龠]{1,5}", 2..8),
        sign in proptest::sample::select(
            &["_", "*", "\\", "/*", "**", "\\_", "*/", "~", "`", "&", "=*"][..]
        ),
        start in proptest::sample::select(&["", "\\\\", "C:\\", "./", "x "][..]),
    ) {
        let text = format!("{start}{}", parts.join(sign));
        // 本`code`文 is Japanese with code in it, and 本**重要**文 with emphasis.
        prop_assume!(!matches!(sign, "`" | "**") || text.is_ascii());
        prop_assert_eq!(shown(&text), text);
    }
}
