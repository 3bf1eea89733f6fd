//! Groups of a server's members that are mentioned by one name.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use storage::{Id, StoreError, UserGroupRow, View};
use sync::engine::{Command, Reply};
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::described::Username;
use super::error::ApiError;
use super::extract::{Author, Object, PathIds};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::{IdText, UserGroup};

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewUserGroup {
    /// 2 to 50 letters, digits, `_` and `-`, as a username.
    #[schema(value_type = Username, example = "営業部")]
    name: String,
    /// Members of the server.
    #[schema(max_items = 500)]
    #[serde(default)]
    member_ids: Vec<IdText>,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct UserGroupChanges {
    #[schema(value_type = Option<Username>)]
    name: Option<String>,
    /// All who are to be in it.
    #[schema(max_items = 500)]
    member_ids: Option<Vec<IdText>>,
}

/// The groups of a server, by their names
#[utoipa::path(get, path = "/api/servers/{server}/groups", tag = "groups",
    params(("server" = IdText, Path)), responses((status = 200, body = [UserGroup]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    PathIds([server]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = move |view: View<'_>| {
        access::role_in(view, server, session.user)?;
        let groups = view.user_groups(server)?.into_iter();
        let shown = groups.map(|group| shown(view, group));
        Ok(shown.collect::<Result<Vec<_>, _>>()?)
    };
    page(&app, &headers, query).await
}

/// Makes a group, as a moderator of the server
#[utoipa::path(post, path = "/api/servers/{server}/groups", tag = "groups",
    params(("server" = IdText, Path)), request_body = NewUserGroup,
    responses((status = 201, body = UserGroup), Errors))]
pub(super) async fn create(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server]): PathIds<1>,
    Object(form): Object<NewUserGroup>,
) -> Result<(StatusCode, Json<UserGroup>), ApiError> {
    let command = Command::CreateUserGroup {
        by: session.user,
        server,
        name: form.name,
        members: ids(form.member_ids),
    };
    let done = app.host.execute(command).await?;
    let Reply::UserGroup(group) = done.reply else {
        return Err(ApiError::internal(&"creating a group made none"));
    };
    Ok((StatusCode::CREATED, Json(read(&app, group)?)))
}

/// Changes a group's name, or who is in it, as a moderator of its server
#[utoipa::path(patch, path = "/api/groups/{group}", tag = "groups",
    params(("group" = IdText, Path)), request_body = UserGroupChanges,
    responses((status = 200, body = UserGroup), Errors))]
pub(super) async fn change(
    State(app): State<App>,
    Author(session): Author,
    PathIds([group]): PathIds<1>,
    Object(form): Object<UserGroupChanges>,
) -> Result<Json<UserGroup>, ApiError> {
    let command = Command::ChangeUserGroup {
        by: session.user,
        group,
        name: form.name,
        members: form.member_ids.map(ids),
    };
    app.host.execute(command).await?;
    read(&app, group).map(Json)
}

/// Deletes a group, as a moderator of its server; what named it goes on naming those it named
#[utoipa::path(delete, path = "/api/groups/{group}", tag = "groups",
    params(("group" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn delete(
    State(app): State<App>,
    Author(session): Author,
    PathIds([group]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    let by = session.user;
    app.host
        .execute(Command::DeleteUserGroup { by, group })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn ids(given: Vec<IdText>) -> Vec<Id> {
    given.into_iter().map(|id| id.0).collect()
}

fn shown(view: View<'_>, row: UserGroupRow) -> Result<UserGroup, StoreError> {
    let members = view.user_group_members(row.id)?;
    Ok(UserGroup::new(row, members))
}

/// A group whose moderator asks.
fn read(app: &App, group: Id) -> Result<UserGroup, ApiError> {
    let read = app.host.read(|view| -> Result<_, StoreError> {
        let row = view.user_group(group)?.filter(|row| !row.deleted);
        row.map(|row| shown(view, row)).transpose()
    })?;
    read.ok_or_else(|| ApiError::not_found("group_not_found"))
}
