//! Servers.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use storage::{Id, View};
use sync::engine::{self, Command, Reply};
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::described::{LocalPath, Name};
use super::error::ApiError;
use super::extract::{Author, Object, PathIds};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use super::users::removable;
use crate::json::{IdText, ReadReceipts, Server};

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewServer {
    /// 1 to 100 characters.
    #[schema(value_type = Name, example = "営業部")]
    name: String,
    /// A path on this node.
    #[schema(value_type = Option<LocalPath>)]
    icon_url: Option<String>,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct ServerChanges {
    #[schema(value_type = Option<Name>)]
    name: Option<String>,
    /// A path on this node; an empty text removes it.
    #[serde(default, deserialize_with = "removable")]
    #[schema(value_type = Option<LocalPath>)]
    icon_url: Option<String>,
    read_receipts: Option<ReadReceipts>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewOwner {
    /// A member of the server.
    user_id: IdText,
}

/// The servers one is a member of
#[utoipa::path(get, path = "/api/servers", tag = "servers",
    responses((status = 200, body = [Server]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = move |view: View<'_>| {
        let rows = view.servers_of(session.user)?;
        Ok(rows.into_iter().map(Server::from).collect::<Vec<_>>())
    };
    page(&app, &headers, query).await
}

/// Makes a server with a channel `general`
#[utoipa::path(post, path = "/api/servers", tag = "servers", request_body = NewServer,
    responses((status = 201, body = Server), Errors))]
pub(super) async fn create(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<NewServer>,
) -> Result<(StatusCode, Json<Server>), ApiError> {
    app.limits.servers.check(&session.user)?;
    let NewServer { name, icon_url } = form;
    let command = Command::CreateServer {
        by: session.user,
        name,
        icon_url,
    };
    let done = app.host.execute(command).await?;
    let Reply::Server(server) = done.reply else {
        return Err(ApiError::internal(&"creating a server made none"));
    };
    Ok((StatusCode::CREATED, Json(read(&app, server, session.user)?)))
}

/// One server
#[utoipa::path(get, path = "/api/servers/{server}", tag = "servers",
    params(("server" = IdText, Path)), responses((status = 200, body = Server), Errors))]
pub(super) async fn one(
    State(app): State<App>,
    session: Session,
    PathIds([server]): PathIds<1>,
) -> Result<Json<Server>, ApiError> {
    read(&app, server, session.user).map(Json)
}

/// Changes a server
#[utoipa::path(patch, path = "/api/servers/{server}", tag = "servers",
    params(("server" = IdText, Path)), request_body = ServerChanges,
    responses((status = 200, body = Server), Errors))]
pub(super) async fn change(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server]): PathIds<1>,
    Object(form): Object<ServerChanges>,
) -> Result<Json<Server>, ApiError> {
    let ServerChanges {
        name,
        icon_url,
        read_receipts,
    } = form;
    let changes = engine::ServerChanges {
        name,
        icon_url,
        read_receipts: read_receipts.map(Into::into),
    };
    let command = Command::UpdateServer {
        by: session.user,
        server,
        changes,
    };
    app.host.execute(command).await?;
    read(&app, server, session.user).map(Json)
}

/// Deletes a server, for everyone
#[utoipa::path(delete, path = "/api/servers/{server}", tag = "servers",
    params(("server" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn delete(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    app.host
        .execute(Command::DeleteServer {
            by: session.user,
            server,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Always refused: joining takes an invite
#[utoipa::path(post, path = "/api/servers/{server}/join", tag = "servers",
    params(("server" = IdText, Path)), responses(Errors))]
pub(super) async fn join(_: Session, _: PathIds<1>) -> ApiError {
    ApiError::forbidden("invite_required")
}

/// Leaves a server
#[utoipa::path(post, path = "/api/servers/{server}/leave", tag = "servers",
    params(("server" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn leave(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    app.host
        .execute(Command::Leave {
            by: session.user,
            server,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes another member the owner; whoever was stays an admin
#[utoipa::path(post, path = "/api/servers/{server}/transfer", tag = "servers",
    params(("server" = IdText, Path)), request_body = NewOwner,
    responses((status = 200, body = Server), Errors))]
pub(super) async fn transfer(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server]): PathIds<1>,
    Object(form): Object<NewOwner>,
) -> Result<Json<Server>, ApiError> {
    let command = Command::TransferServer {
        by: session.user,
        server,
        user: form.user_id.0,
    };
    app.host.execute(command).await?;
    read(&app, server, session.user).map(Json)
}

/// A server as one of its members sees it.
pub(super) fn read(app: &App, server: Id, user: Id) -> Result<Server, ApiError> {
    app.host.read(|view| {
        access::role_in(view, server, user)?;
        let row = view.server(server)?;
        row.map(Server::from)
            .ok_or_else(|| ApiError::not_found("server_not_found"))
    })
}
