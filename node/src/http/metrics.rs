//! Counters for monitoring.

use std::fmt::Write as _;
use std::net::IpAddr;

use axum::extract::State;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, HeaderValue, Version};
use axum::response::IntoResponse;
use subtle::ConstantTimeEq as _;

use super::app::App;
use super::error::ApiError;
use super::extract::ClientAddress;
use super::openapi::Errors;

/// What proxies add to requests. Their own connection comes from this machine, the request does not.
const PROXIED: [&str; 6] = [
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
];

/// All counters in the text format of Prometheus; for this machine, for mesh admins, and for
/// whoever knows `METRICS_TOKEN`
#[utoipa::path(get, path = "/metrics", tag = "node", security((), ("bearer" = [])),
    responses((status = 200, body = String, content_type = "text/plain"), Errors))]
pub(super) async fn read(
    State(app): State<App>,
    ClientAddress(client): ClientAddress,
    version: Version,
    headers: HeaderMap,
) -> Result<impl IntoResponse, ApiError> {
    let allowed = match &app.config.metrics_token {
        Some(token) => is_bearer(&headers, token.expose()),
        None => is_local(client, version, &headers),
    };
    if !allowed {
        let session = app.sessions.of(&headers)?;
        if !app.host.read(|view| view.is_mesh_admin(session.user))? {
            return Err(ApiError::forbidden("local_or_admin_required"));
        }
    }
    let mut text = String::new();
    for (name, value) in app.host.counted() {
        let name = format!("localchat_{name}_total");
        let _ = writeln!(text, "# TYPE {name} counter\n{name} {value}");
    }
    let mesh = u8::from(app.host.mesh().is_some());
    let _ = writeln!(
        text,
        "# TYPE localchat_in_mesh gauge\nlocalchat_in_mesh {mesh}"
    );
    let live = app.live.connections();
    let _ = writeln!(
        text,
        "# TYPE localchat_live_connections gauge\nlocalchat_live_connections {live}"
    );
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4")], text))
}

/// Whether the request was made at this machine. A proxy here that says nothing of itself, keeps
/// the name it was asked for to itself and speaks HTTP/1.1 is not told apart; for that there is
/// `METRICS_TOKEN`.
fn is_local(client: IpAddr, version: Version, headers: &HeaderMap) -> bool {
    let proxied = PROXIED.iter().any(|name| headers.contains_key(*name));
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let named_locally = host.is_some_and(|host| {
        let name =
            host.rsplit_once(':').map_or(
                host,
                |(name, port)| {
                    if port.ends_with(']') { host } else { name }
                },
            );
        let name = name.trim_start_matches('[').trim_end_matches(']');
        let address = name.parse::<IpAddr>();
        name == "localhost" || address.is_ok_and(|address| address.is_loopback())
    });
    client.is_loopback() && !proxied && named_locally && version >= Version::HTTP_11
}

fn is_bearer(headers: &HeaderMap, token: &str) -> bool {
    let value = headers.get(AUTHORIZATION).map(HeaderValue::as_bytes);
    let given = value.and_then(|value| value.strip_prefix(b"Bearer "));
    given.is_some_and(|given| bool::from(given.ct_eq(token.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_requests_made_at_this_machine_count_as_local() {
        let local = |client: &str, version, fields: &[(&'static str, &'static str)]| {
            let fields = fields.iter().map(|(name, value)| {
                let name = axum::http::HeaderName::from_static(name);
                (name, HeaderValue::from_static(value))
            });
            let client = client.parse().expect("an address");
            is_local(client, version, &fields.collect())
        };
        let one = Version::HTTP_11;
        for host in [
            "127.0.0.1:8000",
            "localhost",
            "localhost:1",
            "[::1]:8000",
            "[::1]",
        ] {
            assert!(local("127.0.0.1", one, &[("host", host)]), "{host}");
        }
        let here = ("host", "localhost");
        assert!(!local("10.0.0.1", one, &[here]));
        assert!(!local("127.0.0.1", one, &[("host", "chat.example")]));
        assert!(!local("127.0.0.1", one, &[("host", "10.0.0.1:8000")]));
        assert!(!local("127.0.0.1", one, &[]));
        assert!(!local("127.0.0.1", Version::HTTP_10, &[here]));
        for name in PROXIED {
            assert!(!local("127.0.0.1", one, &[here, (name, "x")]), "{name}");
        }
    }
}
