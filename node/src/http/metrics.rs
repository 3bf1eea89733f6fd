//! Counters for monitoring.

use std::fmt::Write as _;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use super::app::App;
use super::error::ApiError;
use super::extract::ClientAddress;
use super::openapi::Errors;

/// All counters in the text format of Prometheus; for this machine and for mesh admins
#[utoipa::path(get, path = "/metrics", tag = "node",
    responses((status = 200, body = String, content_type = "text/plain"), Errors))]
pub(super) async fn read(
    State(app): State<App>,
    ClientAddress(client): ClientAddress,
    headers: HeaderMap,
) -> Result<impl IntoResponse, ApiError> {
    if !client.is_loopback() {
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
