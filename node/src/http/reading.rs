//! What a user has read.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use storage::{Id, Reading, View};
use sync::engine::{self, Command, read_to};
use utoipa::ToSchema;

use super::app::App;
use super::conversation::Conversation::{self, Channel};
use super::error::ApiError;
use super::extract::{Object, ObjectOrNothing, PathIds};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::{IdText, LATE_AFTER_MS};

/// Unread messages by conversation; those with none are left out, more than 100 are not counted.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(super) struct UnreadCounts {
    #[schema(value_type = BTreeMap<String, u64>)]
    channels: BTreeMap<IdText, u64>,
    #[schema(value_type = BTreeMap<String, u64>)]
    dms: BTreeMap<IdText, u64>,
    /// How many of them mention the user.
    #[schema(value_type = BTreeMap<String, u64>)]
    mentions: BTreeMap<IdText, u64>,
}

/// Which part of a conversation was in view; everything when nothing is said.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub(super) struct Seen {
    /// The first message that was; what is unread before it stays so. The beginning when left out.
    from: Option<IdText>,
    /// The last one. The end when left out.
    up_to: Option<IdText>,
}

/// From where on a conversation is to be unread.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct UnreadFrom {
    message_id: IdText,
}

/// Where the unread messages of a conversation lie.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ChannelUnread {
    /// Unread messages, replies included; more than 100 are not counted.
    count: u64,
    mentions: u64,
    /// The first in the conversation's order.
    first: Option<IdText>,
    /// Where it stands, if its clock was wrong.
    first_sort: Option<IdText>,
    /// The first that did not arrive late.
    first_in_time: Option<IdText>,
    /// Threads with unread replies, the newest reply last.
    threads: Vec<ThreadUnread>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ThreadUnread {
    parent_id: IdText,
    count: u64,
    /// The newest unread reply.
    newest: IdText,
}

/// The channel has been read: up to now, or as far as it was in view
#[utoipa::path(post, path = "/api/channels/{channel}/read", tag = "reading",
    params(("channel" = IdText, Path)), request_body = Option<Seen>,
    responses((status = 204), Errors))]
pub(super) async fn read(
    State(app): State<App>,
    session: Session,
    PathIds([channel]): PathIds<1>,
    ObjectOrNothing(seen): ObjectOrNothing<Seen>,
) -> Result<StatusCode, ApiError> {
    read_in(&app, &session, Channel(channel), seen).await
}

/// A conversation has been read.
pub(super) async fn read_in(
    app: &App,
    session: &Session,
    conversation: Conversation,
    seen: Seen,
) -> Result<StatusCode, ApiError> {
    app.limits.marks.check(&session.user)?;
    conversation.named_rightly(app)?;
    let (by, channel) = (session.user, conversation.id());
    let command = match (seen.from, seen.up_to) {
        (None, None) => Command::Read { by, channel },
        (from, up_to) => Command::ReadSeen {
            by,
            channel,
            seen: engine::Seen {
                from: from.map_or(Id::ZERO, |id| id.0),
                up_to: up_to.map(|id| id.0),
            },
        },
    };
    let done = app.host.execute(command).await;
    done.map_err(|error| conversation.refused(error))?;
    Ok(StatusCode::NO_CONTENT)
}

/// The channel is unread from a message on, as far as others wrote it
#[utoipa::path(post, path = "/api/channels/{channel}/unread", tag = "reading",
    params(("channel" = IdText, Path)), request_body = UnreadFrom,
    responses((status = 204), Errors))]
pub(super) async fn mark_unread(
    State(app): State<App>,
    session: Session,
    PathIds([channel]): PathIds<1>,
    Object(from): Object<UnreadFrom>,
) -> Result<StatusCode, ApiError> {
    mark_unread_in(&app, &session, Channel(channel), &from).await
}

/// A conversation is unread from a message on.
pub(super) async fn mark_unread_in(
    app: &App,
    session: &Session,
    conversation: Conversation,
    from: &UnreadFrom,
) -> Result<StatusCode, ApiError> {
    app.limits.marks.check(&session.user)?;
    conversation.named_rightly(app)?;
    let command = Command::MarkUnread {
        by: session.user,
        channel: conversation.id(),
        message: from.message_id.0,
    };
    let done = app.host.execute(command).await;
    done.map_err(|error| conversation.refused(error))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where there is something to read in a channel
#[utoipa::path(get, path = "/api/channels/{channel}/unread", tag = "reading",
    params(("channel" = IdText, Path)), responses((status = 200, body = ChannelUnread), Errors))]
pub(super) async fn unread_in(
    State(app): State<App>,
    session: Session,
    PathIds([channel]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    places_in(&app, &headers, &session, Channel(channel)).await
}

/// Where there is something to read in a conversation.
pub(super) async fn places_in(
    app: &App,
    headers: &HeaderMap,
    session: &Session,
    conversation: Conversation,
) -> Result<Response, ApiError> {
    let (user, channel) = (session.user, conversation.id());
    let live = app.live.clone();
    let query = move |view: View<'_>| {
        conversation.seen(view, user)?;
        let (count, mentions) = live.unread(view, user, channel)?;
        let read = &read_to(view, user, channel)?;
        let reading = Reading {
            channel,
            reader: user,
            read,
        };
        let places = view.unread_places(reading, LATE_AFTER_MS)?;
        let first_sort = match places.first {
            Some(first) => Some(view.sort_of(first)?).filter(|sort| *sort != first),
            None => None,
        };
        let threads = places.threads.into_iter().map(|thread| ThreadUnread {
            parent_id: IdText(thread.parent),
            count: thread.count,
            newest: IdText(thread.newest),
        });
        Ok(ChannelUnread {
            count,
            mentions,
            first: places.first.map(IdText),
            first_sort: first_sort.map(IdText),
            first_in_time: places.first_in_time.map(IdText),
            threads: threads.collect(),
        })
    };
    page(app, headers, query).await
}

/// How much there is to read
#[utoipa::path(get, path = "/api/unread", tag = "reading",
    responses((status = 200, body = UnreadCounts), Errors))]
pub(super) async fn unread(
    State(app): State<App>,
    session: Session,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let live = app.live.clone();
    let query = move |view: View<'_>| {
        let user = session.user;
        let mut counts = UnreadCounts::default();
        for server in view.servers_of(user)? {
            for channel in view.channels_for(server.id, user)? {
                let (unread, mentions) = live.unread(view, user, channel.id)?;
                let id = IdText(channel.id);
                counts.channels.extend((unread > 0).then_some((id, unread)));
                counts
                    .mentions
                    .extend((mentions > 0).then_some((id, mentions)));
            }
        }
        for direct in view.directs_of(user)? {
            let (unread, mentions) = live.unread(view, user, direct)?;
            let id = IdText(direct);
            counts.dms.extend((unread > 0).then_some((id, unread)));
            counts
                .mentions
                .extend((mentions > 0).then_some((id, mentions)));
        }
        Ok(counts)
    };
    page(&app, &headers, query).await
}
