//! A node on its way into a mesh, as its own page shows it. There are no accounts yet, so anyone
//! who reaches the node may do this, until it belongs to a mesh.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::app::App;
use super::described::WayIn;
use super::error::ApiError;
use super::extract::{ClientAddress, Object, plain};
use super::limits::address_key;
use super::mesh_settings::{WhoRegisters, registration};
use super::openapi::Errors;
use crate::host::{FoundNode, JoinBy, JoinError, JoinProgress};

/// Where this node stands.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MeshSelf {
    state: MeshState,
    node: OwnNode,
    mesh: Option<OwnMesh>,
    /// Meshes that answer on the local network.
    found: Vec<FoundNode>,
    join: Option<JoinProgress>,
    /// Who may make an account here.
    registration: WhoRegisters,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum MeshState {
    Unclaimed,
    Joining,
    Member,
}

#[derive(Debug, Serialize, ToSchema)]
struct OwnNode {
    id: String,
    name: String,
    segment: Option<String>,
    version: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
struct OwnMesh {
    id: String,
    name: String,
}

/// How to find the mesh: one of both.
#[derive(Debug, Deserialize)]
pub(super) struct JoinForm {
    ticket: Option<String>,
    address: Option<String>,
}

/// Where this node stands
#[utoipa::path(get, path = "/api/mesh/self", tag = "mesh", security(()),
    responses((status = 200, body = MeshSelf), Errors))]
pub(super) async fn state(State(app): State<App>) -> Result<Json<MeshSelf>, ApiError> {
    mesh_self(&app).map(Json)
}

/// Begins to join a mesh
#[utoipa::path(post, path = "/api/mesh/join", tag = "mesh", security(()),
    request_body = WayIn, responses((status = 200, body = MeshSelf), Errors))]
pub(super) async fn begin(
    State(app): State<App>,
    ClientAddress(client): ClientAddress,
    Object(form): Object<JoinForm>,
) -> Result<Json<MeshSelf>, ApiError> {
    app.limits.joins.check(&address_key(client))?;
    let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let by = match (given(form.ticket), given(form.address)) {
        (Some(ticket), None) => {
            plain("ticket", ticket.trim())?;
            JoinBy::Ticket(ticket)
        }
        (None, Some(address)) => JoinBy::Address(parse_address(address.trim())?),
        (None, None) | (Some(_), Some(_)) => {
            return Err(ApiError::invalid("ticket", "ticket_or_address_required"));
        }
    };
    let field = match &by {
        JoinBy::Ticket(_) => "ticket",
        JoinBy::Address(_) => "address",
    };
    app.host.join(by).map_err(|error| match error {
        JoinError::AlreadyMember => ApiError::new(StatusCode::CONFLICT, "already_member"),
        JoinError::NotATicket => ApiError::invalid(field, "bad_ticket"),
        JoinError::NotPrivate => ApiError::invalid(field, "outside_private_network"),
    })?;
    mesh_self(&app).map(Json)
}

fn parse_address(text: &str) -> Result<SocketAddr, ApiError> {
    let address = text
        .parse::<SocketAddr>()
        .ok()
        .filter(|address| address.port() != 0);
    address.ok_or_else(|| ApiError::invalid("address", "bad_address"))
}

/// Stops joining
#[utoipa::path(delete, path = "/api/mesh/join", tag = "mesh", security(()),
    responses((status = 200, body = MeshSelf), Errors))]
pub(super) async fn cancel(State(app): State<App>) -> Result<Json<MeshSelf>, ApiError> {
    if app.host.mesh().is_some() {
        return Err(ApiError::new(StatusCode::CONFLICT, "already_member"));
    }
    app.host.cancel_join();
    mesh_self(&app).map(Json)
}

fn mesh_self(app: &App) -> Result<MeshSelf, ApiError> {
    let (node, mesh, join) = (app.host.node(), app.host.mesh(), app.host.join_state());
    let state = match (&mesh, &join.join) {
        (Some(_), _) => MeshState::Member,
        (None, Some(_)) => MeshState::Joining,
        (None, None) => MeshState::Unclaimed,
    };
    let (found, join) = if mesh.is_some() {
        (Vec::new(), None)
    } else {
        (join.found, join.join)
    };
    let registration = registration(app)?.into();
    Ok(MeshSelf {
        state,
        node: OwnNode {
            id: node.id.to_string(),
            name: node.name,
            segment: Some(node.segment).filter(|segment| !segment.is_empty()),
            version: node.version,
        },
        mesh: mesh.map(|mesh| OwnMesh {
            id: mesh.id.to_string(),
            name: mesh.name,
        }),
        found,
        join,
        registration,
    })
}
