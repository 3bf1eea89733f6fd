//! Rendering for previews.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use sync::names;
use utoipa::ToSchema;

use super::app::App;
use super::described::Source;
use super::error::ApiError;
use super::extract::Object;
use super::openapi::Errors;
use super::session::Session;

/// What this node can render.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Capabilities {
    plantuml: bool,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct MarkdownSource {
    /// Up to 4,000 characters, like a message.
    #[schema(value_type = Source, example = "これは**「重要」**です")]
    source: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RenderedHtml {
    html: String,
}

/// What this node can render
#[utoipa::path(get, path = "/api/render/capabilities", tag = "render",
    responses((status = 200, body = Capabilities), Errors))]
pub(super) async fn capabilities(_: Session) -> Json<Capabilities> {
    Json(Capabilities { plantuml: false })
}

/// Markdown as it will look in a message
#[utoipa::path(post, path = "/api/render/markdown", tag = "render",
    request_body = MarkdownSource,
    responses((status = 200, body = RenderedHtml), Errors))]
pub(super) async fn markdown(
    State(app): State<App>,
    session: Session,
    Object(form): Object<MarkdownSource>,
) -> Result<Json<RenderedHtml>, ApiError> {
    app.limits.previews.check(&session.user)?;
    if form.source.trim().is_empty() {
        return Ok(Json(RenderedHtml {
            html: String::new(),
        }));
    }
    let source = names::content(&form.source).map_err(|e| ApiError::from(e).in_field("source"))?;
    let task = tokio::task::spawn_blocking(move || crate::markdown::render(&source));
    let html = task.await.map_err(|error| ApiError::internal(&error))?;
    Ok(Json(RenderedHtml { html }))
}
