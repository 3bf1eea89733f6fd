//! The mesh: its nodes for every browser, its state and admission for its administrators.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use storage::NodeId;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, PathText};
use super::openapi::Errors;
use super::session::Session;
use crate::host::{BrowserNode, MeshStatus, Standing};
use crate::json::Timestamp;

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
    let status = app.host.status().await;
    status
        .map(Json)
        .ok_or_else(|| ApiError::unavailable("stopping", 5))
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
