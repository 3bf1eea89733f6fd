//! What people write, and what they see.

use super::super::*;

fn link(href: &str, text: &str) -> String {
    format!("<a href=\"{href}\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">{text}</a>")
}

fn mention(name: &str) -> String {
    format!("<span class=\"mention\" data-username=\"{name}\">@{name}</span>")
}

fn assert_renders(cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(render(source).trim_end(), *expected, "{source:?}");
    }
}

#[test]
fn code_comes_out_as_it_went_in() {
    assert_renders(&[
        (
            "`は**「重要」**です`",
            "<p><code>は**「重要」**です</code></p>",
        ),
        (
            "`<b>` ``a`b``",
            "<p><code>&lt;b&gt;</code> <code>a`b</code></p>",
        ),
        (
            "`@ken https://a.example/_x_`",
            "<p><code>@ken https://a.example/_x_</code></p>",
        ),
        (
            "```\nは**「重要」**です\n~ <b> @ken\n```",
            "<pre><code>は**「重要」**です\n~ &lt;b&gt; @ken\n</code></pre>",
        ),
        (
            "~~~\n> > > > > > > > > > > > > > > > > > x\n~~~",
            &format!("<pre><code>{}x\n</code></pre>", "&gt; ".repeat(18)),
        ),
        (
            "    は**「字下げ」**です",
            "<p>    は<strong>「字下げ」</strong>です</p>",
        ),
        (
            "1. a\n   ```\nx\n   ```\n2. b",
            "<ol><li>a<pre><code>x\n</code></pre></li><li>b</li></ol>",
        ),
        (
            "> ```\n> *x*\n> ```\ny",
            "<blockquote><pre><code>*x*\n</code></pre></blockquote><p>y</p>",
        ),
    ]);
    let hostile_label = "`\u{10A50}**「あ」**`です";
    assert_eq!(
        render(hostile_label),
        "<p><code>\u{10A50}**「あ」**</code>です</p>"
    );
}

#[test]
fn fences_carry_language_and_file_name() {
    assert_renders(&[
        (
            "```ruby:filename.rb\nputs 1\n```",
            "<pre data-filename=\"filename.rb\"><code class=\"language-ruby\">puts 1\n\
             </code></pre>",
        ),
        (
            "```Rust\n1\n```",
            "<pre><code class=\"language-rust\">1\n</code></pre>",
        ),
        (
            "```c++ extra words\n1\n```",
            "<pre data-filename=\"extra words\"><code class=\"language-c++\">1\n</code></pre>",
        ),
        (
            "```:メモ.txt\n1\n```",
            "<pre data-filename=\"メモ.txt\"><code>1\n</code></pre>",
        ),
        (
            "```app.js\n1\n```",
            "<pre data-filename=\"app.js\"><code class=\"language-js\">1\n</code></pre>",
        ),
        (
            "```src/日本語 ファイル_a.py\n1\n```",
            "<pre data-filename=\"src/日本語 ファイル_a.py\"><code class=\"language-py\">1\n</code></pre>",
        ),
        (
            "```python title=\"a.py\"\n1\n```",
            "<pre data-filename=\"a.py\"><code class=\"language-python\">1\n</code></pre>",
        ),
        (
            "```py:src/_my_*x*.py\n1\n```",
            "<pre><code>py:src/_my_*x*.py\n1\n</code></pre>",
        ),
        (
            "~~~py:src/_my_x.py\n1\n~~~",
            "<pre data-filename=\"src/_my_x.py\"><code class=\"language-py\">1\n</code></pre>",
        ),
        (
            "```x\" onclick=\"y\n1\n```",
            "<pre><code>x\" onclick=\"y\n1\n</code></pre>",
        ),
        (
            "```x:\"><script>\n1\n```",
            "<pre><code>x:\"&gt;&lt;script&gt;\n1\n</code></pre>",
        ),
        (
            "```int main() {\n}```\n**b**",
            "<pre><code>int main() {\n}\n</code></pre><p><strong>b</strong></p>",
        ),
        (
            "```js\nf()```\nb",
            "<pre><code class=\"language-js\">f()\n</code></pre><p>b</p>",
        ),
        (
            "```js\nf()",
            "<pre><code class=\"language-js\">f()\n</code></pre>",
        ),
    ]);
}

#[test]
fn chat_conventions_hold() {
    assert_renders(&[
        ("一行目\n二行目", "<p>一行目<br>二行目</p>"),
        ("**a**\nb", "<p><strong>a</strong><br>b</p>"),
        ("a\n\nb", "<p>a</p><p>b</p>"),
        ("#general に集合", "<p>#general に集合</p>"),
        (
            "- [ ] 未\n- [x] 済",
            "<ul><li><span class=\"task-checkbox\">☐</span> 未</li>\
             <li><span class=\"task-checkbox checked\">☑</span> 済</li></ul>",
        ),
        ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
        (
            "| a | b |\n|:-|-:|\n| 1 | **「2」** |",
            "<table><thead><tr><th class=\"left\">a</th><th class=\"right\">b</th></tr></thead>\
             <tbody><tr><td class=\"left\">1</td><td class=\"right\">\
             <strong>「2」</strong></td></tr></tbody></table>",
        ),
        ("---", "<hr>"),
        ("- - - - - - - - - - - - - - - - - - - - -", "<hr>"),
        (
            "a &amp; b &copy; \"c\"",
            "<p>a &amp;amp; b &amp;copy; \"c\"</p>",
        ),
    ]);
}

#[test]
fn raw_html_is_shown_as_text() {
    assert_renders(&[
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        (
            "<script>\n**b**\n</script>",
            "<p>&lt;script&gt;<br><strong>b</strong><br>&lt;/script&gt;</p>",
        ),
        ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>"),
        (
            "Vec<String> と 1 < 2",
            "<p>Vec&lt;String&gt; と 1 &lt; 2</p>",
        ),
        (
            "<div>**「x」**です</div>",
            "<p>&lt;div&gt;<strong>「x」</strong>です&lt;/div&gt;</p>",
        ),
    ]);
}

#[test]
fn mentions_are_found_in_running_text_only() {
    for (source, expected, names) in [
        ("@ken", mention("ken"), &["ken"][..]),
        (
            "こんにちは@田中、元気？",
            format!("こんにちは{}、元気？", mention("田中")),
            &["田中"],
        ),
        (
            "@taro_yamada_x_と",
            mention("taro_yamada_x_と"),
            &["taro_yamada_x_と"],
        ),
        ("@_a_ です", format!("{} です", mention("_a_")), &["_a_"]),
        (
            "**@ken**さん",
            format!("<strong>{}</strong>さん", mention("ken")),
            &["ken"],
        ),
        (
            "*@ken_x*",
            format!("<em>{}</em>", mention("ken_x")),
            &["ken_x"],
        ),
        (
            "(@ken) @ken @aki",
            format!("({0}) {0} {1}", mention("ken"), mention("aki")),
            &["ken", "aki"],
        ),
        (
            "ken@aki x_@aki 9@aki",
            "ken@aki x_@aki 9@aki".to_owned(),
            &[],
        ),
        (
            "**a**@ken",
            format!("<strong>a</strong>{}", mention("ken")),
            &["ken"],
        ),
        (
            "＠ｋｅｎ、＠田中",
            "<span class=\"mention\" data-username=\"ken\">＠ｋｅｎ</span>、\
             <span class=\"mention\" data-username=\"田中\">＠田中</span>"
                .to_owned(),
            &["ken", "田中"],
        ),
        ("DOMAIN\\@ken", "DOMAIN\\@ken".to_owned(), &[]),
        ("@k @ @@ @-", "@k @ @@ @-".to_owned(), &[]),
        ("`@ken`", "<code>@ken</code>".to_owned(), &[]),
        (
            "[@ken](https://a.example)",
            link("https://a.example", "@ken"),
            &[],
        ),
        (
            "https://a.example/@ken",
            link("https://a.example/@ken", "https://a.example/@ken"),
            &[],
        ),
    ] {
        let rendered = render_with_mentions(source);
        assert_eq!(rendered.html, format!("<p>{expected}</p>"), "{source:?}");
        assert_eq!(rendered.mentions, names, "{source:?}");
    }
    let long = format!("@{}", "あ".repeat(51));
    assert_eq!(render(&long), format!("<p>{long}</p>"));
}

/// Source → HTML; ⏎ is a line break.
const JAPANESE: &str = r#"
これは**「重要」**です → <p>これは<strong>「重要」</strong>です</p>
。**「太字」**です → <p>。<strong>「太字」</strong>です</p>
*強調*です → <p><em>強調</em>です</p>
これは*強調*です → <p>これは<em>強調</em>です</p>
**重要。**次の行 → <p><strong>重要。</strong>次の行</p>
**重要!**です → <p><strong>重要!</strong>です</p>
これは**“引用”**です → <p>これは<strong>“引用”</strong>です</p>
**(注)**これは → <p><strong>(注)</strong>これは</p>
彼は*『本』*を読む → <p>彼は<em>『本』</em>を読む</p>
は***「両方」***です → <p>は<em><strong>「両方」</strong></em>です</p>
は~~「取消」~~です → <p>は<del>「取消」</del>です</p>
**`code`**です → <p><strong><code>code</code></strong>です</p>
**_「二重」_**です → <p><strong><em>「二重」</em></strong>です</p>
は**_「二重」_**です → <p>は<strong><em>「二重」</em></strong>です</p>
**「一」**と**「二」** → <p><strong>「一」</strong>と<strong>「二」</strong></p>
한국어**(중요)**입니다 → <p>한국어<strong>(중요)</strong>입니다</p>
中文**“强调”**文字 → <p>中文<strong>“强调”</strong>文字</p>
- は**「項目」**です → <ul><li>は<strong>「項目」</strong>です</li></ul>
> は**「引用」**です → <blockquote><p>は<strong>「引用」</strong>です</p></blockquote>
## は**「題」**です → <h2>は<strong>「題」</strong>です</h2>
単価は5*3円 → <p>単価は5*3円</p>
これは** 太字 **ではない → <p>これは** 太字 **ではない</p>
\*\*「逃」\*\*です → <p>**「逃」**です</p>
5~10人、3~4日 → <p>5~10人、3~4日</p>
ｆｏｏ**「ｂａｒ」**ｂａｚ → <p>ｆｏｏ<strong>「ｂａｒ」</strong>ｂａｚ</p>
は**[資料](/x)**です → <p>は<strong>[資料](/x)</strong>です</p>
"#;

#[test]
fn japanese_emphasis_needs_no_spaces() {
    for line in JAPANESE.lines().skip(1) {
        let (source, expected) = line.split_once(" → ").expect("source → HTML");
        assert_eq!(render(source), expected, "{source:?}");
    }
}

#[test]
fn bare_links_end_where_the_url_ends() {
    let url = |url: &str| link(url, url);
    for (source, expected) in [
        ("https://a.example/b", url("https://a.example/b")),
        (
            "見てhttps://a.example/bを見て",
            format!("見て{}を見て", url("https://a.example/b")),
        ),
        (
            "（https://a.example）。",
            format!("（{}）。", url("https://a.example")),
        ),
        (
            "(http://a.example/b).",
            format!("({}).", url("http://a.example/b")),
        ),
        (
            "http://192.168.1.5:8000/x?y=1",
            url("http://192.168.1.5:8000/x?y=1"),
        ),
        (
            "https://a.example/_x_/*y*/~~z~~/w",
            url("https://a.example/_x_/*y*/~~z~~/w"),
        ),
        (
            "https://a.example/*x*?q=a*b&c=_d_#e",
            url("https://a.example/*x*?q=a*b&amp;c=_d_#e"),
        ),
        (
            "**https://a.example/b**です",
            format!("<strong>{}</strong>です", url("https://a.example/b")),
        ),
        (
            "は**https://a.example/b**です",
            format!("は<strong>{}</strong>です", url("https://a.example/b")),
        ),
    ] {
        assert_eq!(render(source), format!("<p>{expected}</p>"), "{source:?}");
    }
}

#[test]
fn bare_links_reach_the_end_of_japanese_paths() {
    let url = |url: &str| link(url, url);
    for (source, expected) in [
        (
            "http://server01/共有/資料.pdf",
            url("http://server01/共有/資料.pdf"),
        ),
        (
            "http://server01/共有/資料.pdfを、http://s/見積（案）.pdf",
            format!(
                "{}を、{}（案）.pdf",
                url("http://server01/共有/資料.pdf"),
                url("http://s/見積")
            ),
        ),
        (
            "（https://ja.wikipedia.org/wiki/サクラ_(曖昧さ回避)）。",
            format!(
                "（{}）。",
                url("https://ja.wikipedia.org/wiki/サクラ_(曖昧さ回避)")
            ),
        ),
        (
            "https://日本語.jp/、https://例え.テスト/道?名=値#節",
            format!(
                "{}、{}",
                url("https://日本語.jp/"),
                url("https://例え.テスト/道?名=値#節")
            ),
        ),
        (
            "https://a.exampleを見て、https://日本語.jpです",
            format!(
                "{}を見て、{}です",
                url("https://a.example"),
                url("https://日本語.jp")
            ),
        ),
        (
            "http://s/Aチーム/Q3報告書を http://s/~田中/見積_v2.xlsx」",
            format!(
                "{}を {}」",
                url("http://s/Aチーム/Q3報告書"),
                url("http://s/~田中/見積_v2.xlsx")
            ),
        ),
        (
            "https://web.example/https://a.example/bとhttps://c.example",
            format!(
                "{}と{}",
                url("https://web.example/https://a.example/b"),
                url("https://c.example")
            ),
        ),
        (
            "https://\u{0430}pple.example/",
            "https://\u{0430}pple.example/".to_owned(),
        ),
    ] {
        assert_eq!(render(source), format!("<p>{expected}</p>"), "{source:?}");
    }
}

#[test]
fn only_the_web_and_mail_are_linked_to() {
    let url = |url: &str| link(url, url);
    for (source, expected) in [
        ("<https://a.example>", url("https://a.example")),
        (
            "[本文](https://a.example/a_b_c)",
            link("https://a.example/a_b_c", "本文"),
        ),
        (
            "[https://x.example](https://a.example)",
            link("https://a.example", "https://x.example"),
        ),
        ("mailto:ken@a.example", url("mailto:ken@a.example")),
        ("ken@a.example", "ken@a.example".to_owned()),
        ("ftp://a.example", "ftp://a.example".to_owned()),
        (
            "javascript://a.example/%0Aalert(1)",
            "javascript://a.example/%0Aalert(1)".to_owned(),
        ),
        (
            "![図](https://a.example/x.png)",
            link("https://a.example/x.png", "図"),
        ),
        (
            "![](https://a.example/x.png)",
            link("https://a.example/x.png", "https://a.example/x.png"),
        ),
        (
            "[![図](https://b.example)](https://a.example)",
            link("https://a.example", "図"),
        ),
        (
            "[相対](/api/auth/logout)",
            "[相対](/api/auth/logout)".to_owned(),
        ),
        ("[錨](#x)", "[錨](#x)".to_owned()),
        (
            "https://a.example/?a=1&b=2",
            link(
                "https://a.example/?a=1&amp;b=2",
                "https://a.example/?a=1&amp;b=2",
            ),
        ),
    ] {
        assert_eq!(render(source), format!("<p>{expected}</p>"), "{source:?}");
    }
}
