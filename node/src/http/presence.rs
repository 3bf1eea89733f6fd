//! What people say of their being there.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use sync::engine::Command;
use sync::preference::Absence;
use utoipa::ToSchema;

use super::app::App;
use super::auth;
use super::described::{EndTime, StatusLine};
use super::error::ApiError;
use super::extract::{Author, Object};
use super::openapi::Errors;
use crate::json::{ChosenState, Me};
use crate::time::unix_ms;

/// What is said from now on, in place of all that was said before.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    state: ChosenState,
    /// Shown to whoever writes to them.
    #[serde(default)]
    #[schema(value_type = Option<StatusLine>)]
    note: Option<String>,
    /// When state and note end by themselves, at most 366 days ahead.
    #[serde(default)]
    #[schema(value_type = Option<EndTime>)]
    until: Option<String>,
}

/// Says that one is away or busy, and until when; or no longer
#[utoipa::path(put, path = "/api/me/presence", tag = "users", request_body = Said,
    responses((status = 200, body = Me), Errors))]
pub(super) async fn say(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<Said>,
) -> Result<Json<Me>, ApiError> {
    let bad_end = || ApiError::invalid("until", "bad_end");
    let until_ms = match form.until {
        Some(text) => Some(unix_ms(&text).ok_or_else(bad_end)?),
        None => None,
    };
    let said = Absence {
        state: form.state.into(),
        note: form.note.unwrap_or_default(),
        until_ms,
    };
    let by = session.user;
    app.host.execute(Command::SayAbsence { by, said }).await?;
    app.live.has_said(by)?;
    auth::me_of(&app, by).map(Json)
}
