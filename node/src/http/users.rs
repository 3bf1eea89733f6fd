//! People.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::{Deserialize, Deserializer};
use storage::{StoreError, View};
use sync::engine::{Command, ProfileChanges};
use utoipa::ToSchema;

use super::app::App;
use super::auth;
use super::described::{LocalPath, PersonName, StatusLine, Username};
use super::error::ApiError;
use super::extract::{Author, Object, PathIds, Query, limit_in};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::{IdText, Me, User};

const FOUND_DEFAULT: usize = 50;
const FOUND_MAX: usize = 200;
/// Longer texts are in nobody's name.
const NEEDLE_CHARS_MAX: usize = 100;

#[derive(Debug, Deserialize)]
pub(super) struct Search {
    q: Option<String>,
    limit: Option<String>,
}

/// What is to change; what is left out stays, an empty text removes.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct Profile {
    #[schema(value_type = Option<Username>)]
    username: Option<String>,
    #[schema(value_type = Option<PersonName>)]
    display_name: Option<String>,
    /// A path on this node.
    #[serde(default, deserialize_with = "removable")]
    #[schema(value_type = Option<LocalPath>)]
    avatar_url: Option<String>,
    #[serde(default, deserialize_with = "removable")]
    #[schema(value_type = Option<StatusLine>)]
    status_message: Option<String>,
}

/// `null` removes, like the empty text.
pub(super) fn removable<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Option::<String>::deserialize(deserializer).map(|text| Some(text.unwrap_or_default()))
}

/// People, by a part of their names
#[utoipa::path(get, path = "/api/users", tag = "users",
    params(
        ("q" = Option<String>, Query, description = "A part of a username or display name."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200, description = "1 to 200; 50 when left out."),
    ),
    responses((status = 200, body = [User]), Errors))]
pub(super) async fn find(
    State(app): State<App>,
    session: Session,
    Query(search): Query<Search>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let limit = limit_in(search.limit.as_deref(), FOUND_DEFAULT, FOUND_MAX)?;
    let needle: String = search
        .q
        .unwrap_or_default()
        .trim()
        .chars()
        .take(NEEDLE_CHARS_MAX)
        .collect();
    let within = app.clone();
    let query = move |view: View<'_>| {
        let rows = view.find_users(&needle, limit)?;
        let seen = |row| within.user_seen_by(view, session.user, row);
        Ok(rows
            .iter()
            .map(seen)
            .collect::<Result<Vec<User>, StoreError>>()?)
    };
    page(&app, &headers, query).await
}

/// One person
#[utoipa::path(get, path = "/api/users/{user}", tag = "users",
    params(("user" = IdText, Path)), responses((status = 200, body = User), Errors))]
pub(super) async fn one(
    State(app): State<App>,
    session: Session,
    PathIds([id]): PathIds<1>,
) -> Result<Json<User>, ApiError> {
    let user = app.host.read(|view| {
        let row = view.user(id)?;
        row.map(|row| app.user_seen_by(view, session.user, &row))
            .transpose()
    });
    let user: Option<User> = user.map_err(|error: StoreError| error)?;
    let user = user.ok_or_else(|| ApiError::not_found("user_not_found"))?;
    Ok(Json(user))
}

/// Changes one's own profile
#[utoipa::path(patch, path = "/api/users/me", tag = "users", request_body = Profile,
    responses((status = 200, body = Me), Errors))]
pub(super) async fn change_me(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<Profile>,
) -> Result<Json<Me>, ApiError> {
    let changes = ProfileChanges {
        username: form.username,
        display_name: form.display_name,
        avatar_url: form.avatar_url,
        status_message: form.status_message,
    };
    let user = session.user;
    app.host
        .execute(Command::UpdateProfile { user, changes })
        .await?;
    app.sessions.forget();
    auth::me_of(&app, user).map(Json)
}
