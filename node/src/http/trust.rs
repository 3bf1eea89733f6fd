//! The trust page: the mesh's root for browsers to be taken away, and whether this browser trusts it.
//!
//! Everybody gets it, also by plain HTTP: who has to be told how to trust can't be asked to trust first.
//! What says that the root is the right one is its fingerprint, compared over another way.

mod files;

use std::fmt::Write as _;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HOST, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use sha2::{Digest as _, Sha256};

use super::app::App;
use super::error::ApiError;
use super::gate::ContentPolicy;
use super::help;
use super::language::Language;
use crate::web_root::Permitted;

/// The page that looks whether this browser trusts the mesh.
const CHECK: &str = include_str!("trust/check.js");
/// Besides what is below `/trust`, what its page looks like.
const STYLES: [&str; 3] = [
    "/help/guide.css",
    "/app/styles/tokens.css",
    "/app/favicon.svg",
];

/// Whether a request is for this page or what belongs to it, and only looks.
pub(super) fn is_open(method: &Method, path: &str) -> bool {
    let reads = matches!(*method, Method::GET | Method::HEAD);
    reads && (path == "/trust" || path.starts_with("/trust/") || STYLES.contains(&path))
}

/// `GET /trust`: on to the page in the language that the browser prefers.
pub(super) async fn front(headers: HeaderMap) -> Response {
    let language = Language::of(&headers).tag();
    let mut response = Redirect::temporary(&format!("/trust/{language}")).into_response();
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// `GET /trust/NAME`: the page in a language, its script, the probe, or a file to take away.
pub(super) async fn part(
    State(app): State<App>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let roots = app.host.web_roots();
    match name.as_str() {
        "en" => page(Language::English, &roots, &headers),
        "ja" => page(Language::Japanese, &roots, &headers),
        "check.js" => typed("text/javascript; charset=utf-8", CHECK),
        "probe" => probe(),
        _ => match files::file(&name, &roots, &mesh_name(&app)) {
            Some(file) => file,
            None => ApiError::not_found("not_found").into_response(),
        },
    }
}

fn mesh_name(app: &App) -> String {
    app.host.mesh().map(|mesh| mesh.name).unwrap_or_default()
}

/// Says nothing, to whoever asks: that it is answered at all is what the page wants to know.
fn probe() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let anybody = HeaderValue::from_static("*");
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, anybody);
    response
}

fn page(language: Language, roots: &[Vec<u8>], headers: &HeaderMap) -> Response {
    let Some(text) = web_ui::guide(&format!("trust-{}.md", language.tag())) else {
        return ApiError::not_found("not_found").into_response();
    };
    let text = String::from_utf8_lossy(&text.bytes);
    let text = text
        .replace("{downloads}", &downloads(language, roots))
        .replace("{names}", &names(language, roots));
    let page = help::page_with(
        language,
        &text,
        &help::Around {
            prefix: "trust",
            head: r#"<script src="/trust/check.js" defer></script>"#,
        },
    );
    let mut response = typed("text/html; charset=utf-8", page);
    if let Some(policy) = policy(headers) {
        response.extensions_mut().insert(ContentPolicy(policy));
    }
    response
}

/// What the page may ask: this node, however it was come to. Under which names that may be was seen to.
fn policy(headers: &HeaderMap) -> Option<HeaderValue> {
    let host = headers.get(HOST)?.to_str().ok()?;
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte);
    host.bytes().all(safe).then_some(())?;
    HeaderValue::try_from(format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
         connect-src 'self' https://{host} wss://{host}; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    ))
    .ok()
}

/// The files, and by what they are compared.
fn downloads(language: Language, roots: &[Vec<u8>]) -> String {
    let (none, fingerprint, second) = match language {
        Language::English => (
            "This node belongs to no mesh yet, so there is nothing to trust. Create the first account, or join a mesh.",
            "Fingerprint (SHA-256)",
            "Second root",
        ),
        Language::Japanese => (
            "このノードはまだメッシュに属していないため、信頼するルート証明書がありません。最初のアカウントを作るか、メッシュに参加してください。",
            "拇印(SHA-256)",
            "2つ目のルート",
        ),
    };
    if roots.is_empty() {
        return format!("**{none}**\n");
    }
    let mut text = String::new();
    for (at, root) in roots.iter().enumerate() {
        let number = if at == 0 {
            String::new()
        } else {
            format!("-{}", at + 1)
        };
        if at > 0 {
            let _ = writeln!(text, "**{second}**\n");
        }
        let _ = writeln!(
            text,
            "- [localchat-root{number}.cer](/trust/localchat-root{number}.cer)\n\
             - [localchat-root{number}.pem](/trust/localchat-root{number}.pem)"
        );
        if at == 0 {
            text.push_str("- [localchat-root.mobileconfig](/trust/localchat-root.mobileconfig)\n");
        }
        let _ = writeln!(text, "\n{fingerprint}:\n\n```\n{}\n```\n", printed(root));
    }
    text
}

/// As browsers print it, in lines that fit a phone.
fn printed(root: &[u8]) -> String {
    let digest = Sha256::digest(root);
    let pairs: Vec<String> = digest.iter().map(|byte| format!("{byte:02X}")).collect();
    let lines: Vec<String> = pairs.chunks(8).map(|line| line.join(":")).collect();
    lines.join(":\n")
}

/// The names of the office that the root permits, beside what every mesh's root does.
fn names(language: Language, roots: &[Vec<u8>]) -> String {
    let permitted = roots.first().and_then(|root| Permitted::by(root));
    let given = permitted
        .map(|permitted| permitted.given())
        .unwrap_or_default();
    if given.is_empty() {
        return String::new();
    }
    let given: Vec<String> = given.iter().map(|name| format!("`{name}`")).collect();
    match language {
        Language::English => format!(", and {}", given.join(", ")),
        Language::Japanese => format!("、{}", given.join("、")),
    }
}

fn typed(content_type: &'static str, content: impl Into<Body>) -> Response {
    let mut response = Response::new(content.into());
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// To be saved under its name.
fn download(content_type: &'static str, name: &str, content: impl Into<Body>) -> Response {
    let mut response = typed(content_type, content);
    let disposition = format!("attachment; filename=\"{name}\"");
    if let Ok(disposition) = HeaderValue::try_from(disposition) {
        response
            .headers_mut()
            .insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_open_and_nothing_beside_it() {
        for path in [
            "/trust",
            "/trust/en",
            "/trust/localchat-root.cer",
            "/help/guide.css",
        ] {
            assert!(is_open(&Method::GET, path), "{path}");
            assert!(!is_open(&Method::POST, path), "{path}");
        }
        for path in [
            "/",
            "/trusted",
            "/api/health",
            "/help/en",
            "/app/styles/tokens.css/x",
        ] {
            assert!(!is_open(&Method::GET, path), "{path}");
        }
    }

    #[test]
    fn the_policy_names_the_node_that_was_asked_and_nothing_that_was_made_up() {
        let host = |host: &str| {
            let value = HeaderValue::from_str(host).expect("a header");
            policy(&HeaderMap::from_iter([(HOST, value)]))
        };
        let policy = host("10.0.0.5:8000").expect("a policy");
        let policy = policy.to_str().expect("text");
        assert!(policy.contains("connect-src 'self' https://10.0.0.5:8000 wss://10.0.0.5:8000;"));
        assert!(host("[fd00::5]:8000").is_some());
        for bad in ["a; script-src *", "a b", "a'b"] {
            assert_eq!(host(bad), None, "{bad}");
        }
    }

    #[test]
    fn both_languages_have_all_parts() {
        for language in ["en", "ja"] {
            let text = web_ui::guide(&format!("trust-{language}.md")).expect("embedded");
            let text = String::from_utf8(text.bytes.into_owned()).expect("UTF-8");
            for part in [
                "{downloads}",
                "{names}",
                "certutil",
                "GPO",
                "Firefox",
                "Android",
                "iPhone",
            ] {
                assert!(text.contains(part), "{language}: {part}");
            }
        }
        assert!(CHECK.contains("trust/probe"));
    }
}
