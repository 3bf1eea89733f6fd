//! Text input: what people type, send and configure.

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};

use axum::http::{HeaderMap, HeaderValue};
use libp2p::multiaddr::Protocol;
use node::config::{Invocation, Surroundings};
use node::markdown;
use node::password::{ITERATIONS_MAX, ITERATIONS_MIN, Passwords};
use node::private_range::client_address;
use node::token::{self, Claims, TokenKey};
use storage::{Id, SessionEpoch};
use sync::names;

use super::attack::{attack, attack_text};

const MESSAGES: &[&str] = &[
    "plain text with <https://example.com> and http://10.0.0.5:8080/a_b?c=d&e",
    "これは**「重要」**です。_強調_と`コード`",
    "> quote\n> > deeper\n\n- [ ] one\n- [x] two\n  1. three\n",
    "| a | b |\n|---|:-:|\n| `c` | **d** |\n",
    "```rust\nfn main() { println!(\"<script>\"); }\n```\n<script>alert(1)</script>",
    "[x](javascript:alert(1)) ![y](data:text/html,z) <img src=x onerror=alert(1)>",
    r"\\srv\共有\_旧\*.xlsx C:\_a_\b \*x\* (´・ω・`) (*^_^*) 3*4*5 __init__.py 2**10 ~~a~~",
    "http://server01/共有/資料_(案).pdfを、**https://日本語.jp/**。[a](https://a.example \"b\")",
    "> 引用\n返事\n---\n1. a\n3. b\n```src/日本語 ファイル.py\nx```\n|a|b|\n|-|-|\n|1|2|3|\n    y",
    "@hana **@ken** `@not` &lt;b&gt; \u{202e}abc\u{202c} 👩‍👩‍👧 ~~gone~~ [^1]\n\n[^1]: note",
];

#[test]
fn a_message_renders_to_harmless_html() {
    let forbidden = [
        "<script", "<iframe", "<img", "<style", "<svg", "<object", "<form",
    ];
    attack_text(MESSAGES, |source| {
        let html = markdown::render(&source.chars().take(4_000).collect::<String>());
        let lower = html.to_lowercase();
        for tag in forbidden {
            assert!(!lower.contains(tag), "{tag} in {html}");
        }
        assert!(html.len() < 4_000 * 64, "{} bytes of HTML", html.len());
    });
}

#[test]
fn a_token_that_was_changed_is_refused() {
    let key = TokenKey::new([3; 32]);
    let claims = Claims {
        user_id: [5; 16],
        session_epoch: SessionEpoch {
            newest: 1,
            raises: 2,
        },
        issued_at_s: 1_000,
        expires_at_s: 2_000,
    };
    let token = token::issue(&key, &claims);
    assert!(token::verify(std::slice::from_ref(&key), &token, 1_500, u64::MAX).is_ok());
    attack_text(&[&token], |mutant| {
        let verdict = token::verify(std::slice::from_ref(&key), mutant, 1_500, u64::MAX);
        assert_eq!(verdict.is_ok(), mutant == token);
    });
}

#[test]
fn a_stored_password_hash_is_checked_or_refused() {
    let passwords = Passwords::with_iterations(ITERATIONS_MIN);
    let hash = passwords.hash("correct horse").unwrap();
    attack_text(&[&hash], |mutant| {
        if !is_legal_but_slow(mutant) {
            let verdict = passwords.verify("wrong horse", mutant);
            assert!(!verdict.is_ok_and(|verdict| verdict.ok));
        }
    });
}

#[test]
fn settings_are_taken_or_all_problems_named() {
    let files = [
        "HOST=0.0.0.0\nPORT=8000\nPEERS=192.168.1.5:4001,/ip4/10.0.0.2/tcp/4001\n",
        "ALLOWED_CIDRS=203.0.113.0/24\nTRUSTED_PROXIES=127.0.0.1/32,::1/128\n",
        "NODE_NAME='大阪 3F'\nSEGMENT=\"3F\"\nMDNS=no\nTZ_OFFSET_HOURS=-3.5\nLOG=info,node=debug\n",
        "SECRET_KEY=0123456789abcdef0123456789abcdef\nTOKEN_EXPIRE_MINUTES=60\n# comment\n",
        "CORS_ALLOW_ORIGINS=https://chat.example:8443\nRESTRICT_TO_PRIVATE=true\n",
        "port = 8000\npeers = [\"10.0.0.2:4001\"]\ntz_offset_hours = -3.5\n[mdns]\nx = 1979-05-27\n",
    ];
    attack_text(&files, |text| {
        let text = || Some(text.to_owned());
        let given = [(text(), None), (None, text())];
        for (dot_env, toml) in given {
            let surroundings = Surroundings {
                dot_env,
                toml,
                ..Surroundings::default()
            };
            if let Err(error) = Invocation::load([OsString::from("localchat")], &surroundings) {
                assert!(!error.to_string().is_empty());
            }
        }
    });
}

#[test]
fn an_address_of_a_peer_is_private_or_refused() {
    let peers = [
        "192.168.1.5:4001",
        "[fd00::1]:4001",
        "/ip4/10.0.0.2/tcp/4001",
        "/ip6/fe80::1/tcp/1",
        "/ip4/8.8.8.8/tcp/4001",
        "172.16.0.1:65535",
        "[::ffff:10.0.0.1]:9",
    ];
    attack_text(&peers, |text| {
        if text.contains(['\n', '\r', '\0']) {
            return;
        }
        let arguments = ["localchat".to_owned(), format!("--peers={text}")];
        let arguments = arguments.map(OsString::from);
        let Ok(loaded) = Invocation::load(arguments, &Surroundings::default()) else {
            return;
        };
        let ranges = loaded.config.private_ranges();
        for peer in &loaded.config.peers {
            let ip = peer.iter().find_map(|part| address_of(&part));
            assert!(ip.is_some_and(|ip| ranges.contains(ip)), "{peer} of {text}");
        }
    });
}

#[test]
fn a_forwarded_address_is_read_or_refused() {
    let headers = [
        "192.168.1.5",
        "10.0.0.1, 192.168.1.5, 127.0.0.1",
        "[fd00::1]:4711, ::1",
        "unknown, _hidden",
        " 10.0.0.1:80 ,",
    ];
    let corpus = headers.map(|header| header.as_bytes().to_vec());
    let proxy = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let stranger = IpAddr::V4(Ipv4Addr::new(8, 8, 8, 8));
    let trusted = ["127.0.0.0/8".parse().unwrap()];
    attack(&corpus, |bytes| {
        let Ok(value) = HeaderValue::from_bytes(bytes) else {
            return;
        };
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", value);
        let _ = client_address(proxy, &headers, &trusted);
        let unproxied = client_address(stranger, &headers, &trusted);
        assert_eq!(unproxied, Ok(stranger), "a stranger is believed");
    });
}

#[test]
fn a_name_is_cleaned_once_or_refused() {
    let typed = [
        "hana",
        "Hana_K-1",
        "田中 花子",
        "ｈａｎａ",
        "а\u{301}б",
        "a\u{200b}b",
        "🎉 team",
        "x~2",
    ];
    attack_text(&typed, |text| {
        if let Ok(name) = names::username(text) {
            assert_eq!(names::username(&name).as_ref(), Ok(&name));
            let key = names::username_key(&name);
            assert_eq!(names::username_key(&key), key, "the key of {name:?}");
        }
        for clean in [
            names::display_name,
            names::server_name,
            names::channel_name,
            names::topic,
            names::status_message,
            names::content,
        ] {
            if let Ok(name) = clean(text) {
                assert_eq!(clean(&name).as_ref(), Ok(&name));
            }
        }
    });
}

#[test]
fn an_id_is_read_in_one_way_or_refused() {
    let id = Id::from_parts(1_700_000_000_000 << 16, 42).to_string();
    attack_text(&[&id, "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"], |text| {
        if let Ok(id) = Id::parse(text) {
            assert_eq!(id.to_string(), text.to_ascii_uppercase());
        }
    });
}

/// Whether the hash asks for so much work, rightly, that nothing else would be tried.
fn is_legal_but_slow(hash: &str) -> bool {
    let iterations = hash
        .split(['$', ','])
        .filter_map(|part| part.strip_prefix("i="));
    let mut numbers = iterations.filter_map(|digits| digits.parse::<u32>().ok());
    numbers.any(|number| (10_000..=ITERATIONS_MAX).contains(&number))
}

fn address_of(part: &Protocol<'_>) -> Option<IpAddr> {
    if let Protocol::Ip4(ip) = part {
        return Some(IpAddr::V4(*ip));
    }
    if let Protocol::Ip6(ip) = part {
        return Some(IpAddr::V6(*ip));
    }
    None
}
