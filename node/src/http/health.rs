//! Whether the node answers, and whether it can be used.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::app::App;
use super::error::ApiError;
use super::openapi::Errors;

/// A trouble needs an administrator; there is no hurry.
const TROUBLE_RETRY_S: u64 = 30;

/// The node is there.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Health {
    #[schema(example = "ok")]
    status: &'static str,
    node: HealthNode,
    /// Stable words for what is wrong and does not keep it from its work, such as `files_gone`.
    troubles: Vec<&'static str>,
}

/// Which node answers.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HealthNode {
    id: String,
    name: String,
}

/// Whether the node answers
#[utoipa::path(get, path = "/api/health", tag = "node", security(()),
    responses((status = 200, body = Health), Errors))]
pub(super) async fn alive(State(app): State<App>) -> Json<Health> {
    Json(health(&app, "ok"))
}

/// Whether the node belongs to a mesh and can do its work; the code says what keeps it from that
#[utoipa::path(get, path = "/api/health/ready", tag = "node", security(()),
    responses((status = 200, body = Health), Errors))]
pub(super) async fn ready(State(app): State<App>) -> Result<Json<Health>, ApiError> {
    if app.host.mesh().is_none() {
        return Err(ApiError::no_mesh());
    }
    if let Some(trouble) = app.host.trouble() {
        return Err(ApiError::unavailable(trouble.code(), TROUBLE_RETRY_S));
    }
    app.host.read(|view| view.user_count())?;
    Ok(Json(health(&app, "ready")))
}

fn health(app: &App, status: &'static str) -> Health {
    let node = app.host.node();
    Health {
        status,
        troubles: app.host.troubles(),
        node: HealthNode {
            id: node.id.to_string(),
            name: node.name,
        },
    }
}
