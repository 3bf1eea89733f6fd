//! Messages of conversations: a page at a time, and posting.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use storage::{FeedId, Id, MessageRow, Page, Position, StoreError, View};
use sync::audience;
use sync::engine::{Command, Reply};
use sync::names::{self, Call};
use sync::payload::ATTACHMENTS_MAX;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::conversation::Conversation::{self, Channel};
use super::described::{Content, Nonce};
use super::error::ApiError;
use super::extract::{Author, Object, PathIds, Query, id_in, limit_in, plain};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::files::{FileError, ToPost};
use crate::json::{Attachment, FreshMessage, IdText, Message};

const PAGE_DEFAULT: usize = 50;
const PAGE_MAX: usize = 100;
/// People there of whom the engine is told: more than it lets one text call.
const PRESENT_GIVEN_MAX: usize = 300;

/// Which part of the history; the newest messages when nothing is said.
#[derive(Debug, Deserialize)]
pub(super) struct HistoryPart {
    before: Option<String>,
    after: Option<String>,
    around: Option<String>,
    parent_id: Option<String>,
    limit: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewMessage {
    /// Markdown, up to 4,000 characters.
    #[schema(value_type = Content, example = "おはようございます")]
    content: String,
    /// The message it answers, in the same conversation.
    parent_id: Option<IdText>,
    /// Files that were uploaded to this node, in their order. The text may be empty beside them.
    #[schema(max_items = 32)]
    attachment_ids: Option<Vec<IdText>>,
    /// Drawn by the client; sent again with the same one, the message is posted once.
    #[schema(value_type = Option<Nonce>)]
    nonce: Option<String>,
}

/// A page of a channel's messages, oldest first
#[utoipa::path(get, path = "/api/channels/{channel}/messages", tag = "messages",
    params(
        ("channel" = IdText, Path),
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
    PathIds([channel]): PathIds<1>,
    Query(part): Query<HistoryPart>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    history(&app, &headers, &session, (Channel(channel), part)).await
}

/// A page of a conversation's messages.
pub(super) async fn history(
    app: &App,
    headers: &HeaderMap,
    session: &Session,
    (conversation, part): (Conversation, HistoryPart),
) -> Result<Response, ApiError> {
    let limit = limit_in(part.limit.as_deref(), PAGE_DEFAULT, PAGE_MAX)?;
    let parent = id_in("parent_id", part.parent_id.as_deref())?;
    let before = id_in("before", part.before.as_deref())?.map(Page::Before);
    let after = id_in("after", part.after.as_deref())?.map(Page::After);
    let around = id_in("around", part.around.as_deref())?.map(Page::Around);
    let wanted = around.or(before).or(after).unwrap_or(Page::Newest);
    let (within, user) = (app.clone(), session.user);
    let query = move |view: View<'_>| {
        conversation.seen(view, user)?;
        let rows = view.messages(conversation.id(), parent, wanted, limit)?;
        Ok(rows
            .iter()
            .map(|row| shown(&within, row))
            .collect::<Vec<_>>())
    };
    page(app, headers, query).await
}

/// The pinned messages of a channel, newest first
#[utoipa::path(get, path = "/api/channels/{channel}/pins", tag = "messages",
    params(("channel" = IdText, Path)), responses((status = 200, body = [Message]), Errors))]
pub(super) async fn pins(
    State(app): State<App>,
    session: Session,
    PathIds([channel]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    pinned(&app, &headers, &session, Channel(channel)).await
}

/// The pinned messages of a conversation.
pub(super) async fn pinned(
    app: &App,
    headers: &HeaderMap,
    session: &Session,
    conversation: Conversation,
) -> Result<Response, ApiError> {
    let (within, user) = (app.clone(), session.user);
    let query = move |view: View<'_>| {
        conversation.seen(view, user)?;
        let rows = view.pins(conversation.id())?;
        Ok(rows
            .iter()
            .map(|row| shown(&within, row))
            .collect::<Vec<_>>())
    };
    page(app, headers, query).await
}

/// Posts a message; 200 instead of 201 when its nonce had been posted before
#[utoipa::path(post, path = "/api/channels/{channel}/messages", tag = "messages",
    params(("channel" = IdText, Path)), request_body = NewMessage,
    responses((status = 201, body = Message), (status = 200, body = Message), Errors))]
pub(super) async fn post(
    State(app): State<App>,
    Author(session): Author,
    PathIds([channel]): PathIds<1>,
    Object(form): Object<NewMessage>,
) -> Result<Response, ApiError> {
    post_in(&app, &session, Channel(channel), form).await
}

/// Posts a message in a conversation.
pub(super) async fn post_in(
    app: &App,
    session: &Session,
    conversation: Conversation,
    form: NewMessage,
) -> Result<Response, ApiError> {
    if let Some(nonce) = &form.nonce {
        plain("nonce", nonce)?;
    }
    let files: Vec<Id> = form
        .attachment_ids
        .into_iter()
        .flatten()
        .map(|id| id.0)
        .collect();
    let content = if files.is_empty() {
        names::content(&form.content)?
    } else {
        names::content_beside_files(&form.content)?
    };
    conversation.named_rightly(app)?;
    // Held until the message names them, so that nobody removes them as unneeded meanwhile.
    let ToPost {
        attachments,
        claims,
    } = to_post(app, &files, session.user)?;
    let (parent, nonce) = (form.parent_id.map(|id| id.0), form.nonce);
    let command = Command::Post {
        by: session.user,
        channel: conversation.id(),
        content: content.clone(),
        parent,
        nonce: nonce.clone(),
        mentions: app.html.mentions(&content),
        attachments: attachments.clone(),
    };
    let command = with_present(app, session.user, conversation.id(), command)?;
    let done = app.host.execute(command).await;
    let done = done.map_err(|error| conversation.refused(error))?;
    let Reply::Message { message, existing } = done.reply else {
        return Err(ApiError::internal(&"posting made no message"));
    };
    if !files.is_empty() {
        app.files.uploads().posted(&files, session.user).await;
    }
    drop(claims);
    if existing || parent.is_some() {
        // What is in the store may differ from what was sent.
        let status = if existing {
            StatusCode::OK
        } else {
            StatusCode::CREATED
        };
        let message = read(app, message, session.user)?;
        return Ok((status, Json(message)).into_response());
    }
    let text = app.fresh.share(message, || {
        let fresh = FreshMessage {
            id: message,
            channel: conversation.id(),
            direct: conversation.is_direct(),
            content,
            nonce,
            attachments: Attachment::posted(message, &attachments),
        };
        let author = session.account.face.clone();
        let replicas = app.host.replicas(newest_at(app)).into();
        Message::fresh(fresh, author, replicas, &app.html)
    });
    let body = Body::from(Arc::unwrap_or_clone(text.json));
    let json = HeaderValue::from_static("application/json");
    Ok((StatusCode::CREATED, [(CONTENT_TYPE, json)], body).into_response())
}

/// Adds to a post or an edit who is there, where its text calls them and its writer may do that.
pub(super) fn with_present(
    app: &App,
    by: Id,
    conversation: Id,
    command: Command,
) -> Result<Command, ApiError> {
    let (Command::Post { mentions, .. } | Command::Edit { mentions, .. }) = &command else {
        return Ok(command);
    };
    let calls = |name: &String| names::call(name) == Some(Call::Present);
    if !mentions.iter().any(calls) {
        return Ok(command);
    }
    let present = app.live.present();
    let present = app.host.read(|view| -> Result<_, StoreError> {
        let mut here = Vec::new();
        let seen = audience::seen_by(view, conversation, by)?;
        if seen.is_none_or(|(_, may)| !may.call) {
            return Ok(here);
        }
        for user in present {
            if here.len() < PRESENT_GIVEN_MAX
                && audience::seen_by(view, conversation, user)?.is_some()
            {
                here.push(user);
            }
        }
        Ok(here)
    })?;
    let then = Box::new(command);
    Ok(Command::WithPresent { present, then })
}

/// The files that were uploaded to be posted. Whole ones are durable, so the message may name them.
fn to_post(app: &App, ids: &[Id], user: Id) -> Result<ToPost, ApiError> {
    const FIELD: &str = "attachment_ids";
    if ids.len() > ATTACHMENTS_MAX {
        return Err(ApiError::invalid(FIELD, "too_many"));
    }
    let found = app.files.uploads().attachments(ids, user);
    let found = found.map_err(|error| {
        if matches!(error, FileError::Blob(_)) {
            return error.into();
        }
        ApiError::invalid(FIELD, "file_not_found")
    })?;
    found.ok_or_else(|| ApiError::invalid(FIELD, "upload_unfinished"))
}

/// A place in a feed of this node that no other node can know yet.
fn newest_at(app: &App) -> Position {
    let feed = FeedId {
        node: app.node,
        incarnation: 0,
    };
    Position {
        feed,
        seq: u64::MAX,
    }
}

/// A message as a reader sees it now.
pub(super) fn read(app: &App, message: Id, user: Id) -> Result<Message, ApiError> {
    let row = app.host.read(|view| access::message(view, message, user))?;
    Ok(shown(app, &row))
}

pub(super) fn shown(app: &App, row: &MessageRow) -> Message {
    let replicas = app.host.replicas(row.posted.at).into();
    Message::from_row(row, replicas, &app.html)
}
