//! The mesh: its nodes for every browser, its state and admission for its administrators.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use storage::NodeId;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, Object, PathText};
use super::openapi::Errors;
use super::session::Session;
use crate::host::{BrowserNode, MeshStatus, Standing};
use crate::json::Timestamp;
use crate::recovery_kit::{PASSPHRASE_BYTES_MAX, PASSPHRASE_CHARS_MIN};

/// A ticket that lets one node in.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Ticket {
    ticket: String,
    expires_at: Timestamp,
}

/// Where a browser can turn to when its node stops answering
#[utoipa::path(get, path = "/api/mesh/nodes", tag = "mesh",
    responses((status = 200, body = [BrowserNode]), Errors))]
pub(super) async fn nodes(State(app): State<App>, _: Session) -> Json<Vec<BrowserNode>> {
    Json(app.host.browser_nodes().as_ref().clone())
}

/// How this node stands in its mesh: whether it is catching up, and what it can't reach
#[utoipa::path(get, path = "/api/mesh/here", tag = "mesh",
    responses((status = 200, body = Standing), Errors))]
pub(super) async fn here(State(app): State<App>, _: Session) -> Json<Standing> {
    Json(app.host.standing())
}

/// The state of the mesh as this node knows it; for mesh admins
#[utoipa::path(get, path = "/api/mesh/status", tag = "mesh",
    responses((status = 200, body = MeshStatus), Errors))]
pub(super) async fn status(
    State(app): State<App>,
    session: Session,
) -> Result<Json<MeshStatus>, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    Ok(Json(app.host.status().await?))
}

/// Lets a node in that waits; for mesh admins
#[utoipa::path(post, path = "/api/mesh/nodes/{node}/approve", tag = "mesh",
    params(("node" = String, Path)), responses((status = 204), Errors))]
pub(super) async fn approve(
    State(app): State<App>,
    Author(session): Author,
    PathText(node): PathText,
) -> Result<StatusCode, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    app.host.approve(session.user, parse(&node)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Turns a node away that waits; for mesh admins
#[utoipa::path(post, path = "/api/mesh/nodes/{node}/deny", tag = "mesh",
    params(("node" = String, Path)), responses((status = 204), Errors))]
pub(super) async fn deny(
    State(app): State<App>,
    Author(session): Author,
    PathText(node): PathText,
) -> Result<StatusCode, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    if app.host.deny(parse(&node)?) {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::not_found("node_not_found"))
    }
}

/// Takes a node's trust away, everywhere; for mesh admins
#[utoipa::path(post, path = "/api/mesh/nodes/{node}/revoke", tag = "mesh",
    params(("node" = String, Path)), responses((status = 204), Errors))]
pub(super) async fn revoke(
    State(app): State<App>,
    Author(session): Author,
    PathText(node): PathText,
) -> Result<StatusCode, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    app.host.revoke(session.user, parse(&node)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives a node the mesh root key, so that it can admit and revoke nodes; for mesh admins
#[utoipa::path(put, path = "/api/mesh/nodes/{node}/authority", tag = "mesh",
    params(("node" = String, Path)), responses((status = 204), Errors))]
pub(super) async fn give_authority(
    State(app): State<App>,
    Author(session): Author,
    PathText(node): PathText,
) -> Result<StatusCode, ApiError> {
    change_authority(&app, &session, &node, true).await
}

/// Takes the mesh root key back from a node; for mesh admins
#[utoipa::path(delete, path = "/api/mesh/nodes/{node}/authority", tag = "mesh",
    params(("node" = String, Path)), responses((status = 204), Errors))]
pub(super) async fn take_authority(
    State(app): State<App>,
    Author(session): Author,
    PathText(node): PathText,
) -> Result<StatusCode, ApiError> {
    change_authority(&app, &session, &node, false).await
}

async fn change_authority(
    app: &App,
    session: &Session,
    node: &str,
    holds: bool,
) -> Result<StatusCode, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    let node = parse(node)?;
    app.host.make_authority(session.user, node, holds).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The mesh root key, sealed by a passphrase.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Kit {
    /// One line that begins with `lck1-`.
    kit: String,
    /// The same as 48 English words.
    words: Vec<&'static str>,
    /// The mesh it is of.
    mesh_id: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct KitForm {
    /// At least 12 characters. Nobody can open the kit without it.
    #[schema(min_length = 12, max_length = 1024)]
    passphrase: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct RestoreForm {
    /// The line that begins with `lck1-`, the file that holds it, or the 48 words.
    #[schema(min_length = 1, max_length = 16384)]
    kit: String,
    #[schema(min_length = 1, max_length = 1024)]
    passphrase: String,
}

/// Makes a recovery kit at a node that holds the root key; for mesh admins
#[utoipa::path(post, path = "/api/mesh/recovery-kit", tag = "mesh", request_body = KitForm,
    responses((status = 200, body = Kit), Errors))]
pub(super) async fn make_kit(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<KitForm>,
) -> Result<Json<Kit>, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    if form.passphrase.chars().count() < PASSPHRASE_CHARS_MIN {
        return Err(ApiError::invalid("passphrase", "too_short"));
    }
    check_length(&form.passphrase)?;
    let kit = app.host.recovery_kit(form.passphrase).await?;
    let mesh = app.host.mesh().ok_or_else(ApiError::no_mesh)?;
    Ok(Json(Kit {
        kit: kit.text,
        words: kit.words,
        mesh_id: mesh.id.to_string(),
    }))
}

/// Makes this node an authority by a recovery kit; for mesh admins
#[utoipa::path(post, path = "/api/mesh/restore-authority", tag = "mesh",
    request_body = RestoreForm, responses((status = 204), Errors))]
pub(super) async fn restore_authority(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<RestoreForm>,
) -> Result<StatusCode, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    check_length(&form.passphrase)?;
    app.host
        .restore_authority(&form.kit, form.passphrase)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn check_length(passphrase: &str) -> Result<(), ApiError> {
    if passphrase.len() > PASSPHRASE_BYTES_MAX {
        return Err(ApiError::invalid("passphrase", "too_long"));
    }
    Ok(())
}

/// Makes a ticket that lets one node in; for mesh admins
#[utoipa::path(post, path = "/api/mesh/tickets", tag = "mesh",
    responses((status = 201, body = Ticket), Errors))]
pub(super) async fn issue_ticket(
    State(app): State<App>,
    Author(session): Author,
) -> Result<(StatusCode, Json<Ticket>), ApiError> {
    let ticket = app.host.issue_ticket(session.user).await?;
    let ticket = Ticket {
        ticket: ticket.text,
        expires_at: Timestamp(ticket.expires_ms),
    };
    Ok((StatusCode::CREATED, Json(ticket)))
}

fn parse(node: &str) -> Result<NodeId, ApiError> {
    NodeId::parse(node).ok_or_else(|| ApiError::not_found("node_not_found"))
}
