//! What is said in direct conversations: the same as in channels, at paths of their own.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::app::App;
use super::conversation::Conversation::Direct;
use super::error::ApiError;
use super::extract::{Author, Object, ObjectOrNothing, PathIds, Query};
use super::messages::{HistoryPart, NewMessage, history, pinned, post_in};
use super::openapi::Errors;
use super::reading::{ChannelUnread, Seen, UnreadFrom, mark_unread_in, places_in, read_in};
use super::session::Session;
use crate::json::{IdText, Message};

/// A page of a direct conversation's messages, oldest first
#[utoipa::path(get, path = "/api/dms/{dm}/messages", tag = "dms",
    params(
        ("dm" = IdText, Path),
        ("before" = Option<IdText>, Query, description = "Messages before this one."),
        ("after" = Option<IdText>, Query, description = "Messages after this one."),
        ("around" = Option<IdText>, Query, description = "Messages around it, itself included."),
        ("parent_id" = Option<IdText>, Query, description = "Only replies to this message."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "1 to 100; 50 when left out."),
    ),
    responses((status = 200, body = [Message]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    PathIds([dm]): PathIds<1>,
    Query(part): Query<HistoryPart>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    history(&app, &headers, &session, (Direct(dm), part)).await
}

/// Posts a message in a direct conversation; 200 instead of 201 when its nonce had been posted before
#[utoipa::path(post, path = "/api/dms/{dm}/messages", tag = "dms",
    params(("dm" = IdText, Path)), request_body = NewMessage,
    responses((status = 201, body = Message), (status = 200, body = Message), Errors))]
pub(super) async fn post(
    State(app): State<App>,
    Author(session): Author,
    PathIds([dm]): PathIds<1>,
    Object(form): Object<NewMessage>,
) -> Result<Response, ApiError> {
    post_in(&app, &session, Direct(dm), form).await
}

/// The pinned messages of a direct conversation, newest first
#[utoipa::path(get, path = "/api/dms/{dm}/pins", tag = "dms",
    params(("dm" = IdText, Path)), responses((status = 200, body = [Message]), Errors))]
pub(super) async fn pins(
    State(app): State<App>,
    session: Session,
    PathIds([dm]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    pinned(&app, &headers, &session, Direct(dm)).await
}

/// The direct conversation has been read: up to now, or as far as it was in view
#[utoipa::path(post, path = "/api/dms/{dm}/read", tag = "dms",
    params(("dm" = IdText, Path)), request_body = Option<Seen>,
    responses((status = 204), Errors))]
pub(super) async fn read(
    State(app): State<App>,
    session: Session,
    PathIds([dm]): PathIds<1>,
    ObjectOrNothing(seen): ObjectOrNothing<Seen>,
) -> Result<StatusCode, ApiError> {
    read_in(&app, &session, Direct(dm), seen).await
}

/// The direct conversation is unread from a message on, as far as others wrote it
#[utoipa::path(post, path = "/api/dms/{dm}/unread", tag = "dms",
    params(("dm" = IdText, Path)), request_body = UnreadFrom,
    responses((status = 204), Errors))]
pub(super) async fn mark(
    State(app): State<App>,
    session: Session,
    PathIds([dm]): PathIds<1>,
    Object(from): Object<UnreadFrom>,
) -> Result<StatusCode, ApiError> {
    mark_unread_in(&app, &session, Direct(dm), &from).await
}

/// Where there is something to read in a direct conversation
#[utoipa::path(get, path = "/api/dms/{dm}/unread", tag = "dms",
    params(("dm" = IdText, Path)), responses((status = 200, body = ChannelUnread), Errors))]
pub(super) async fn unread_in(
    State(app): State<App>,
    session: Session,
    PathIds([dm]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    places_in(&app, &headers, &session, Direct(dm)).await
}
