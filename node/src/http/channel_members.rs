//! Who sees a channel: everybody in its server, or of a private one those who are chosen.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use storage::{ChannelRow, Id, Role, StoreError, View};
use sync::engine::Command;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, PathIds};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::{Channel, IdText, Member, MemberRole};

/// What is written in a channel that somebody takes over, for readers of either language.
const TAKEN_OVER: &str = "メンバーがいなくなったこのチャンネルを、サーバー管理者として引き継ぎました。\n\n\
     As an admin of the server, I have taken over this channel, which had no members left.";

/// Those who see a channel, those with the most power first
#[utoipa::path(get, path = "/api/channels/{channel}/members", tag = "channels",
    params(("channel" = IdText, Path)), responses((status = 200, body = [Member]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    PathIds([channel]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let within = app.clone();
    let query = move |view: View<'_>| {
        let channel = access::channel(view, channel, session.user)?;
        let mut members = Vec::new();
        for (user, role) in seeing(view, &channel)? {
            let role = MemberRole::from_role(role);
            // An account can be news that has not come here yet.
            if let Some((user, role)) = view.user(user)?.zip(role) {
                members.push(Member {
                    user: within.user(&user),
                    role,
                });
            }
        }
        Ok(members)
    };
    page(&app, &headers, query).await
}

/// Who sees a channel, and with which role.
fn seeing(view: View<'_>, channel: &ChannelRow) -> Result<Vec<(Id, Role)>, StoreError> {
    if !channel.private {
        let members = view.members(channel.server)?.into_iter();
        return Ok(members.map(|row| (row.user, row.role)).collect());
    }
    let mut seeing = Vec::new();
    for user in view.chosen(channel.id)? {
        let role = view.role(channel.server, user)?;
        seeing.extend((role != Role::Removed).then_some((user, role)));
    }
    seeing.sort_by_key(|(user, role)| (std::cmp::Reverse(*role), *user));
    Ok(seeing)
}

/// Lets a member of the server into a private channel
#[utoipa::path(put, path = "/api/channels/{channel}/members/{member}", tag = "channels",
    params(("channel" = IdText, Path), ("member" = IdText, Path)),
    responses((status = 204), Errors))]
pub(super) async fn add(
    State(app): State<App>,
    Author(session): Author,
    PathIds([channel, user]): PathIds<2>,
) -> Result<StatusCode, ApiError> {
    let command = Command::ChooseMember {
        by: session.user,
        channel,
        user,
        chosen: true,
    };
    app.host.execute(command).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts a member out of a private channel; everybody may put out themselves
#[utoipa::path(delete, path = "/api/channels/{channel}/members/{member}", tag = "channels",
    params(("channel" = IdText, Path), ("member" = IdText, Path)),
    responses((status = 204), Errors))]
pub(super) async fn remove(
    State(app): State<App>,
    Author(session): Author,
    PathIds([channel, user]): PathIds<2>,
) -> Result<StatusCode, ApiError> {
    let command = Command::ChooseMember {
        by: session.user,
        channel,
        user,
        chosen: false,
    };
    app.host.execute(command).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Private channels of a server that have no members left, for its admins
#[utoipa::path(get, path = "/api/servers/{server}/orphaned-channels", tag = "channels",
    params(("server" = IdText, Path)), responses((status = 200, body = [Channel]), Errors))]
pub(super) async fn orphaned(
    State(app): State<App>,
    session: Session,
    PathIds([server]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = move |view: View<'_>| {
        if access::role_in(view, server, session.user)? != Role::Admin {
            return Err(ApiError::forbidden("admin_required"));
        }
        let mut orphaned = Vec::new();
        for channel in view.private_channels(server)? {
            if !view.is_peopled(server, channel.id)? {
                orphaned.push(Channel::from(channel));
            }
        }
        Ok(orphaned)
    };
    page(&app, &headers, query).await
}

/// Takes over a private channel that has no members left, as an admin of its server; a message in the
/// channel says so
#[utoipa::path(post, path = "/api/channels/{channel}/take-over", tag = "channels",
    params(("channel" = IdText, Path)), responses((status = 200, body = Channel), Errors))]
pub(super) async fn take_over(
    State(app): State<App>,
    Author(session): Author,
    PathIds([channel]): PathIds<1>,
) -> Result<Json<Channel>, ApiError> {
    let by = session.user;
    let command = Command::TakeOverChannel {
        by,
        channel,
        notice: TAKEN_OVER.to_owned(),
    };
    app.host.execute(command).await?;
    let taken = app
        .host
        .read(|view| access::channel(view, channel, by).map(Channel::from));
    taken.map(Json)
}
