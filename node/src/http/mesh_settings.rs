//! What mesh admins set for the whole mesh.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use storage::{StoreError, View};
use sync::engine::{Command, Registration};
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, Object};
use super::openapi::Errors;
use super::session::Session;
use crate::config::RegistrationPolicy;

/// Who may make an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = RegistrationPolicy)]
#[serde(rename_all = "lowercase")]
pub(super) enum WhoRegisters {
    /// Whoever reaches a node.
    Open,
    /// Whoever has an invite to a server.
    Invite,
    /// Nobody; mesh admins make accounts.
    Closed,
}

/// What holds at every node.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MeshSettings {
    registration: WhoRegisters,
    /// What holds at this node, whose own settings may be narrower.
    registration_here: WhoRegisters,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct MeshSettingsChange {
    registration: Option<WhoRegisters>,
}

impl From<Registration> for WhoRegisters {
    fn from(registration: Registration) -> Self {
        match registration {
            Registration::Open => Self::Open,
            Registration::Invite => Self::Invite,
            Registration::Closed => Self::Closed,
        }
    }
}

impl From<WhoRegisters> for Registration {
    fn from(who: WhoRegisters) -> Self {
        match who {
            WhoRegisters::Open => Self::Open,
            WhoRegisters::Invite => Self::Invite,
            WhoRegisters::Closed => Self::Closed,
        }
    }
}

/// What is set for the whole mesh; for mesh admins
#[utoipa::path(get, path = "/api/admin/settings", tag = "admin",
    responses((status = 200, body = MeshSettings), Errors))]
pub(super) async fn read(
    State(app): State<App>,
    session: Session,
) -> Result<Json<MeshSettings>, ApiError> {
    app.host
        .read(|view| access::mesh_admin(view, session.user))?;
    settings(&app).map(Json)
}

/// Changes what is set for the whole mesh; for mesh admins
#[utoipa::path(patch, path = "/api/admin/settings", tag = "admin",
    request_body = MeshSettingsChange, responses((status = 200, body = MeshSettings), Errors))]
pub(super) async fn change(
    State(app): State<App>,
    Author(session): Author,
    Object(change): Object<MeshSettingsChange>,
) -> Result<Json<MeshSettings>, ApiError> {
    let by = session.user;
    app.host.read(|view| access::mesh_admin(view, by))?;
    if let Some(registration) = change.registration {
        let registration = registration.into();
        app.host
            .execute(Command::SetRegistration { by, registration })
            .await?;
    }
    settings(&app).map(Json)
}

fn settings(app: &App) -> Result<MeshSettings, ApiError> {
    Ok(MeshSettings {
        registration: app.host.read(said)?.into(),
        registration_here: registration(app)?.into(),
    })
}

/// What the administrators say; open where they have said nothing.
fn said(view: View<'_>) -> Result<Registration, StoreError> {
    let word = view.mesh_text("registration")?;
    let said = word.as_deref().and_then(Registration::from_word);
    Ok(said.unwrap_or(Registration::Open))
}

/// Who may make an account at this node: the narrower of what the mesh and what the node says.
/// Somebody has to be the first, and administers the mesh.
pub(super) fn registration(app: &App) -> Result<Registration, StoreError> {
    let own = match app.config.registration {
        RegistrationPolicy::Open => Registration::Open,
        RegistrationPolicy::Closed => Registration::Closed,
    };
    app.host.read(|view: View<'_>| {
        if view.user_count()? == 0 {
            return Ok(Registration::Open);
        }
        Ok(own.max(said(view)?))
    })
}
