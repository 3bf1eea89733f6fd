//! What is answered to whoever comes from the network without encryption: the way to where it is
//! encrypted, and nothing that a person or a program could take for the chat.

use std::net::IpAddr;

use axum::http::header::{CACHE_CONTROL, HOST, LOCATION, UPGRADE};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::app::App;
use super::error::ApiError;
use super::trust;

/// The port that `https` means where none is named.
const HTTPS_PORT: u16 = 443;

/// Whence a request came, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct From {
    pub(super) peer: IpAddr,
    pub(super) encrypted: bool,
    /// The port that was asked.
    pub(super) port: u16,
}

/// What a request gets that may get nothing else.
pub(super) fn only<B>(app: &App, from: From, request: &Request<B>) -> Option<Response> {
    if app.tls.is_none() || app.config.tls.plain {
        return None;
    }
    let is_proxy = app.config.trust_forwarded_for
        && app
            .config
            .trusted_proxies
            .iter()
            .any(|net| net.contains(&from.peer));
    let open = trust::is_open(request.method(), request.uri().path());
    if open || is_private(from, is_proxy, request.headers()) {
        return None;
    }
    app.host.counters().add("http_refused_plain", 1);
    Some(way_on(from.port, request))
}

/// Whether nobody reads along: it is encrypted, or has never left a machine. A proxy that is trusted to
/// say who is behind it is trusted to say how they came; one that says nothing may well be what encrypts.
fn is_private(from: From, is_proxy: bool, headers: &HeaderMap) -> bool {
    let is_plain_there = || {
        let how = headers.get("x-forwarded-proto");
        how.is_some_and(|how| how.as_bytes().eq_ignore_ascii_case(b"http"))
    };
    from.encrypted || from.peer.is_loopback() || is_proxy && !is_plain_there()
}

/// Reading leads on. What would change something is refused instead: it has told everybody on its way
/// already what it had to say, and shall not look as if all were well.
fn way_on<B>(port: u16, request: &Request<B>) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let place = place(port, request).filter(|_| reads && !request.headers().contains_key(UPGRADE));
    let Some(place) = place else {
        return ApiError::forbidden("https_required").into_response();
    };
    let mut response = StatusCode::TEMPORARY_REDIRECT.into_response();
    response.headers_mut().insert(LOCATION, place);
    // Whoever serves the network without encryption again some day is to be found.
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The same by `https`. Under which names this node may be asked was seen to before.
fn place<B>(port: u16, request: &Request<B>) -> Option<HeaderValue> {
    let host: Authority = request.headers().get(HOST)?.to_str().ok()?.parse().ok()?;
    let path = request.uri().path_and_query();
    let path = path.map_or("/", axum::http::uri::PathAndQuery::as_str);
    let place = match (host.port_u16(), port) {
        (Some(_), _) | (None, HTTPS_PORT) => format!("https://{host}{path}"),
        (None, port) => format!("https://{}:{port}{path}", host.host()),
    };
    HeaderValue::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: &str, uri: &str, headers: &[(&str, &str)]) -> Request<()> {
        let mut request = Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).expect("a request")
    }

    #[test]
    fn a_page_is_led_to_the_same_place_where_it_is_encrypted() {
        for (host, port, uri, place) in [
            ("hq-3f:5000", 5000, "/", "https://hq-3f:5000/"),
            (
                "10.0.0.5:8000",
                5000,
                "/help?l=ja",
                "https://10.0.0.5:8000/help?l=ja",
            ),
            ("hq-3f.local", 80, "/a%20b", "https://hq-3f.local:80/a%20b"),
            ("hq-3f", 443, "/", "https://hq-3f/"),
            ("[fd00::5]:8000", 8000, "/", "https://[fd00::5]:8000/"),
            (
                "[fd00::5]",
                8000,
                "//evil.example/",
                "https://[fd00::5]:8000//evil.example/",
            ),
        ] {
            for method in ["GET", "HEAD"] {
                let response = way_on(port, &request(method, uri, &[("host", host)]));
                assert_eq!(response.status(), 307);
                assert_eq!(response.headers()[LOCATION], place);
                assert_eq!(response.headers()[CACHE_CONTROL], "no-store");
            }
        }
    }

    #[test]
    fn what_changes_something_and_live_connections_are_refused() {
        let host = ("host", "10.0.0.5:8000");
        for refused in [
            request("POST", "/api/auth/login", &[host]),
            request("OPTIONS", "/api/auth/login", &[host]),
            request("GET", "/ws", &[host, ("upgrade", "websocket")]),
            request("GET", "/", &[]),
        ] {
            let mut response = way_on(8000, &refused);
            let error = response.extensions_mut().remove::<ApiError>();
            let error = error.expect("an error");
            assert_eq!((error.status.as_u16(), error.code), (403, "https_required"));
        }
    }

    #[test]
    fn this_machine_and_proxies_that_encrypt_are_served() {
        let from = |peer: &str, encrypted| From {
            peer: peer.parse().expect("an address"),
            encrypted,
            port: 8000,
        };
        let proto = |how| {
            HeaderMap::from_iter([(
                "x-forwarded-proto".parse().expect("a name"),
                HeaderValue::from_static(how),
            )])
        };
        let none = HeaderMap::new();
        assert!(is_private(from("10.0.0.5", true), false, &none));
        assert!(is_private(from("127.0.0.1", false), false, &proto("http")));
        assert!(is_private(from("::1", false), false, &none));
        assert!(!is_private(from("10.0.0.5", false), false, &none));
        // Anybody can write a header.
        assert!(!is_private(from("10.0.0.5", false), false, &proto("https")));
        assert!(is_private(from("10.0.0.9", false), true, &proto("https")));
        assert!(is_private(from("10.0.0.9", false), true, &none));
        assert!(!is_private(from("10.0.0.9", false), true, &proto("HTTP")));
    }
}
