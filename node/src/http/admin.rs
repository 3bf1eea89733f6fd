//! What mesh admins do with accounts.

use axum::extract::State;
use axum::http::StatusCode;
use sync::engine::Command;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, PathIds};
use super::openapi::Errors;
use crate::json::IdText;

/// Erases a person everywhere: name, profile and password. All their sessions end, and they are shown
/// without a name; what they wrote stays. There is no way back
#[utoipa::path(delete, path = "/api/admin/users/{user}/personal-data", tag = "admin",
    params(("user" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn forget(
    State(app): State<App>,
    Author(session): Author,
    PathIds([user]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    let by = session.user;
    app.host.read(|view| access::mesh_admin(view, by))?;
    app.host.execute(Command::ForgetPerson { by, user }).await?;
    app.sessions.forget();
    Ok(StatusCode::NO_CONTENT)
}
