//! The `/ws` route: who may open a live connection.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::http::header::{HOST, ORIGIN, SEC_WEBSOCKET_PROTOCOL, SEC_WEBSOCKET_VERSION, UPGRADE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::app::App;
use super::error::ApiError;
use super::places::Place;
use super::session_notes::{Visit, note_use};
use crate::config::Config;
use crate::host::BrowserNode;
use crate::live::Ending;
use crate::session::Session;

const PROTOCOL: &str = "localchat.v1";
const BEARER: &str = "bearer.";

/// Opens a live connection. A bad token is told by close code 4401 after the upgrade, because
/// browsers hide the status of a refused one from pages.
pub(super) async fn upgrade(
    State(app): State<App>,
    Extension(place): Extension<Arc<Place>>,
    visit: Visit,
    headers: HeaderMap,
    request: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let request = match request {
        Ok(request) => request,
        Err(rejection) => return no_upgrade(&rejection),
    };
    if !may_open(&headers, &app.config, &app.host.browser_nodes()) {
        app.host.counters().add("live_refused_origin", 1);
        return refused(ApiError::forbidden("origin_not_allowed"));
    }
    let session = session(&app, &headers);
    if let Ok(session) = &session {
        note_use(&app, session, || visit);
    }
    // Whoever has no session is told so and stays among those who ask, where places are few.
    if session.is_ok() && !place.go_live() {
        app.host.counters().add("live_refused_full", 1);
        return refused(ApiError::unavailable("busy", 5));
    }
    app.live.open(request.protocols([PROTOCOL]), session)
}

/// A request that asks for no WebSocket, or for one of another version.
fn no_upgrade(rejection: &WebSocketUpgradeRejection) -> Response {
    if matches!(rejection, WebSocketUpgradeRejection::MethodNotGet(_)) {
        let status = StatusCode::METHOD_NOT_ALLOWED;
        return refused(ApiError::new(status, "method_not_allowed"));
    }
    let status = StatusCode::UPGRADE_REQUIRED;
    let mut response = refused(ApiError::new(status, "upgrade_required"));
    let headers = response.headers_mut();
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
    response
}

/// The body is written later, so none whose length is known may stand in for it.
fn refused(error: ApiError) -> Response {
    let mut response = error.into_response();
    let open = futures::stream::empty::<Result<Bytes, Infallible>>();
    *response.body_mut() = Body::from_stream(open);
    response
}

fn session(app: &App, headers: &HeaderMap) -> Result<Session, Ending> {
    let token = bearer(headers).ok_or(Ending::Session)?;
    app.sessions.verify(token).map_err(|error| {
        let ended = error.status == StatusCode::UNAUTHORIZED;
        if ended {
            Ending::Session
        } else {
            Ending::Leaving
        }
    })
}

/// The token among the subprotocols.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let lists = headers.get_all(SEC_WEBSOCKET_PROTOCOL).iter();
    let mut names = lists
        .filter_map(|list| list.to_str().ok())
        .flat_map(|list| list.split(','));
    names.find_map(|name| name.trim().strip_prefix(BEARER))
}

/// Whether the page that opens the connection is this node's own, another node's, or one that the
/// administrator allows. Programs that are no browsers name no origin.
fn may_open(headers: &HeaderMap, config: &Config, nodes: &[BrowserNode]) -> bool {
    let Some(origin) = headers.get(ORIGIN) else {
        return true;
    };
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let own = origin.split_once("://").is_some_and(|(_, authority)| {
        Some(authority.to_ascii_lowercase()) == host.map(str::to_ascii_lowercase)
    });
    let of_mesh = || {
        nodes
            .iter()
            .flat_map(|node| &node.urls)
            .any(|url| url == origin)
    };
    let configured = || {
        config
            .cors_allow_origins
            .iter()
            .any(|known| known.eq_ignore_ascii_case(origin))
    };
    own || of_mesh() || configured()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_token_is_found_among_the_subprotocols() {
        let with = |text: &'static str| {
            let value = HeaderValue::from_static(text);
            HeaderMap::from_iter([(SEC_WEBSOCKET_PROTOCOL, value)])
        };
        assert_eq!(
            bearer(&with("localchat.v1, bearer.lc1.a.b")),
            Some("lc1.a.b")
        );
        assert_eq!(bearer(&with("bearer.x,localchat.v1")), Some("x"));
        assert_eq!(bearer(&with("localchat.v1")), None);
        assert_eq!(bearer(&HeaderMap::new()), None);
    }
}
