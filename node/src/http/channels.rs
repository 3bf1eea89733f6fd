//! Channels of servers.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use storage::{Id, View};
use sync::engine::{ChannelChanges, Command, Reply};
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::described::{Name, Topic};
use super::error::ApiError;
use super::extract::{Author, Object, PathIds, whole};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use super::users::removable;
use crate::json::{Channel, IdText, Posting};

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewChannel {
    /// 1 to 100 characters, unlike the server's other channels.
    #[schema(value_type = Name, example = "企画")]
    name: String,
    /// Up to 500 characters.
    #[schema(value_type = Option<Topic>)]
    topic: Option<String>,
    /// Only for members who are chosen; whoever makes it is the first of them.
    private: Option<bool>,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct ChangedChannel {
    #[schema(value_type = Option<Name>)]
    name: Option<String>,
    /// An empty text removes it.
    #[serde(default, deserialize_with = "removable")]
    #[schema(value_type = Option<Topic>)]
    topic: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 0, maximum = 1_000_000)]
    position: Option<u64>,
    /// Nothing can be posted in an archived channel.
    archived: Option<bool>,
    /// Only for members who are chosen; whoever makes it so is the first of them. `false` shows all
    /// of it to every member of the server.
    private: Option<bool>,
    posting: Option<Posting>,
}

/// A server's channels, in their order
#[utoipa::path(get, path = "/api/servers/{server}/channels", tag = "channels",
    params(("server" = IdText, Path)), responses((status = 200, body = [Channel]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    PathIds([server]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = move |view: View<'_>| {
        access::role_in(view, server, session.user)?;
        let rows = view.channels_for(server, session.user)?;
        Ok(rows.into_iter().map(Channel::from).collect::<Vec<_>>())
    };
    page(&app, &headers, query).await
}

/// Makes a channel
#[utoipa::path(post, path = "/api/servers/{server}/channels", tag = "channels",
    params(("server" = IdText, Path)), request_body = NewChannel,
    responses((status = 201, body = Channel), Errors))]
pub(super) async fn create(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server]): PathIds<1>,
    Object(form): Object<NewChannel>,
) -> Result<(StatusCode, Json<Channel>), ApiError> {
    let (name, topic) = (form.name, form.topic.unwrap_or_default());
    let command = Command::CreateChannel {
        by: session.user,
        server,
        name,
        topic,
        private: form.private == Some(true),
    };
    let done = app.host.execute(command).await?;
    let Reply::Channel(channel) = done.reply else {
        return Err(ApiError::internal(&"creating a channel made none"));
    };
    Ok((
        StatusCode::CREATED,
        Json(read(&app, channel, session.user)?),
    ))
}

/// Changes a channel
#[utoipa::path(patch, path = "/api/channels/{channel}", tag = "channels",
    params(("channel" = IdText, Path)), request_body = ChangedChannel,
    responses((status = 200, body = Channel), Errors))]
pub(super) async fn change(
    State(app): State<App>,
    Author(session): Author,
    PathIds([channel]): PathIds<1>,
    Object(form): Object<ChangedChannel>,
) -> Result<Json<Channel>, ApiError> {
    let changes = ChannelChanges {
        name: form.name,
        topic: form.topic,
        position: form
            .position
            .map(|at| i64::try_from(at).unwrap_or(i64::MAX)),
        archived: form.archived,
        private: form.private,
        announcement: form.posting.map(|posting| posting == Posting::Moderators),
    };
    let command = Command::UpdateChannel {
        by: session.user,
        channel,
        changes,
    };
    app.host.execute(command).await?;
    read(&app, channel, session.user).map(Json)
}

/// Deletes a channel, for everyone
#[utoipa::path(delete, path = "/api/channels/{channel}", tag = "channels",
    params(("channel" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn delete(
    State(app): State<App>,
    Author(session): Author,
    PathIds([channel]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    app.host
        .execute(Command::DeleteChannel {
            by: session.user,
            channel,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn read(app: &App, channel: Id, user: Id) -> Result<Channel, ApiError> {
    app.host
        .read(|view| access::channel(view, channel, user).map(Channel::from))
}
