//! The outermost layer: who may ask at all, and what every answer carries.

use std::convert::Infallible;
use std::net::IpAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Once;

use axum::Router;
use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, Request, StatusCode, Version};
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;
use hyper::body::Incoming;
use tower::Service as _;

use super::app::App;
use super::error::ApiError;
use super::extract::ClientAddress;
use super::language::Language;
use super::plain::{self, From};
use super::{origin, uploads};
use crate::private_range::client_address;

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const NO_PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
);
/// Everything before a request's body.
pub(super) const HEAD_BYTES_MAX: usize = 32 * 1024;
/// Where resumable uploads are begun; a client may ask what is spoken there.
const UPLOADS: &str = "/api/uploads";
/// Told once: every request would tell it again.
static UNTRUSTED_PROXY: Once = Once::new();
const NO_CONTENT_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// The content security policy of an answer that is not the page and may be shown by itself, or in it.
#[derive(Debug, Clone)]
pub(super) struct ContentPolicy(pub(super) HeaderValue);

/// Answers one request of a peer that may connect.
pub(super) async fn answer(
    app: App,
    mut router: Router,
    from: From,
    mut request: Request<Incoming>,
) -> Result<Response, Infallible> {
    name_host(&mut request);
    let language = Language::of(request.headers());
    let nodes = app.host.browser_nodes();
    let origin = app.names.allowed_origin(request.headers(), &nodes);
    let admitted = admit(&app, from.peer, &mut request);
    let mut response = match admitted.map(|()| plain::only(&app, from, &request)) {
        Err(refused) => refused.into_response(),
        Ok(Some(way_on)) => way_on,
        Ok(None) if request.method() == Method::OPTIONS => {
            preflight(&app, &request, origin.is_some())
        }
        Ok(None) => match guarded(&mut router, request.map(Body::new)).await {
            Ok(response) => response,
            Err(cause) => {
                app.host.counters().add("http_panics", 1);
                ApiError::internal(&cause).into_response()
            }
        },
    };
    if let Some(error) = response.extensions_mut().remove::<ApiError>() {
        app.host.counters().add(counter(error.status), 1);
        error.write(&mut response, language);
    }
    if let Some(origin) = origin {
        origin::allow(response.headers_mut(), origin);
    }
    secure(&mut response, &nodes);
    Ok(response)
}

/// HTTP/2 names the host with the path; everything else here reads it where HTTP/1.1 has it.
fn name_host(request: &mut Request<Incoming>) {
    if request.version() != Version::HTTP_2 || request.headers().contains_key(HOST) {
        return;
    }
    let host = request.uri().authority();
    let host = host.and_then(|host| HeaderValue::from_str(host.as_str()).ok());
    if let Some(host) = host {
        request.headers_mut().insert(HOST, host);
    }
}

/// Where an answer that is no success is counted.
fn counter(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "http_answers_400",
        401 => "http_answers_401",
        403 => "http_answers_403",
        404 => "http_answers_404",
        408 => "http_answers_408",
        409 => "http_answers_409",
        413 => "http_answers_413",
        415 => "http_answers_415",
        422 => "http_answers_422",
        429 => "http_answers_429",
        431 => "http_answers_431",
        503 => "http_answers_503",
        _ => "http_answers_other",
    }
}

fn admit(app: &App, peer: IpAddr, request: &mut Request<Incoming>) -> Result<(), ApiError> {
    let refused = |counter| {
        app.host.counters().add(counter, 1);
        ApiError::forbidden("address_not_allowed")
    };
    // One that came in few pieces can be larger than the buffer it is read into.
    if head_bytes(request) > HEAD_BYTES_MAX {
        let status = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
        return Err(ApiError::new(status, "head_too_large"));
    }
    let mut client = peer.to_canonical();
    if !app.config.trust_forwarded_for && client.is_loopback() && is_forwarded(request) {
        app.host.counters().add("http_untrusted_proxy", 1);
        UNTRUSTED_PROXY.call_once(|| {
            tracing::warn!(
                "a proxy on this machine is not trusted, so all people behind it count as one; \
                 TRUST_FORWARDED_FOR=true changes that"
            );
        });
    }
    if app.config.trust_forwarded_for {
        client = client_address(peer, request.headers(), &app.config.trusted_proxies)
            .map_err(|_| refused("http_refused_forwarded"))?;
        if app.config.restrict_to_private && !app.ranges.contains(client) {
            return Err(refused("http_refused_address"));
        }
    }
    if !app.names.is_addressed(request.uri(), request.headers()) {
        app.host.counters().add("http_refused_host", 1);
        let status = StatusCode::MISDIRECTED_REQUEST;
        return Err(ApiError::new(status, "host_not_allowed"));
    }
    request.extensions_mut().insert(ClientAddress(client));
    Ok(())
}

fn is_forwarded(request: &Request<Incoming>) -> bool {
    request.headers().contains_key("x-forwarded-for")
}

fn head_bytes(request: &Request<Incoming>) -> usize {
    let target = request.uri().path_and_query();
    let target = target.map_or(0, |target| target.as_str().len());
    let fields = request.headers().iter();
    fields.fold(target, |sum, (name, value)| {
        sum + name.as_str().len() + value.len() + ": \r\n".len()
    })
}

fn preflight(app: &App, request: &Request<Incoming>, allowed: bool) -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    if request.uri().path().starts_with(UPLOADS) {
        let bytes_max = app.files.bounds().file_bytes_max;
        uploads::describe(response.headers_mut(), bytes_max);
    }
    if allowed {
        origin::allow_preflight(request.headers(), response.headers_mut());
    }
    response
}

/// The router's answer, or what it said when it panicked. Nothing is left half done by that: what
/// must not be is another thread's.
async fn guarded(router: &mut Router, request: Request<Body>) -> Result<Response, String> {
    match AssertUnwindSafe(router.call(request)).catch_unwind().await {
        Ok(Ok(response)) => Ok(response),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            Err(text.unwrap_or("a panic without a text").to_owned())
        }
    }
}

/// What every answer carries.
pub(super) fn secure(response: &mut Response, nodes: &[crate::host::BrowserNode]) {
    let is_page = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    let own = response.extensions_mut().remove::<ContentPolicy>();
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if is_page {
        let policy = own.map_or_else(
            || origin::page_policy(nodes),
            |ContentPolicy(policy)| policy,
        );
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(PERMISSIONS_POLICY, NO_PERMISSIONS);
        return;
    }
    let policy = own.map_or(NO_CONTENT_POLICY, |ContentPolicy(policy)| policy);
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;

    use super::*;

    #[tokio::test]
    async fn a_panic_is_one_requests_failure() {
        async fn broken() -> &'static str {
            panic!("on purpose")
        }
        let mut router: Router = Router::new()
            .route("/broken", get(broken))
            .route("/whole", get(async || "fine"));
        let request = |path| Request::get(path).body(Body::empty()).expect("a request");
        let cause = guarded(&mut router, request("/broken")).await.err();
        assert_eq!(cause.as_deref(), Some("on purpose"));
        let whole = guarded(&mut router, request("/whole")).await;
        assert!(whole.is_ok_and(|response| response.status() == StatusCode::OK));
    }
}
