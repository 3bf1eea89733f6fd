//! What a user has read.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use storage::View;
use sync::engine::Command;
use utoipa::ToSchema;

use super::app::App;
use super::error::ApiError;
use super::extract::PathIds;
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::IdText;

/// Unread messages by channel; those with none are left out, more than 100 are not counted.
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

/// Everything in the channel up to now has been read
#[utoipa::path(post, path = "/api/channels/{channel}/read", tag = "reading",
    params(("channel" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn read(
    State(app): State<App>,
    session: Session,
    PathIds([channel]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    app.limits.marks.check(&session.user)?;
    app.host
        .execute(Command::Read {
            by: session.user,
            channel,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
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
        Ok(counts)
    };
    page(&app, &headers, query).await
}
