//! What happens to a message after it was posted: edits, deletion, reactions, pins.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use storage::{Id, View};
use sync::engine::Command;
use sync::names;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::described::{Content, Emoji};
use super::error::ApiError;
use super::extract::{Author, Object, PathIds, PathText};
use super::messages::{read, with_present};
use super::openapi::Errors;
use super::session::Session;
use crate::json::{IdText, Message, Timestamp};

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewContent {
    /// Markdown, up to 4,000 characters.
    #[schema(value_type = Content)]
    content: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewReaction {
    #[schema(value_type = Emoji, example = "🙂")]
    emoji: String,
}

/// One version of a message.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Version {
    content: String,
    created_at: Timestamp,
}

/// Changes one's own message
#[utoipa::path(patch, path = "/api/messages/{message}", tag = "messages",
    params(("message" = IdText, Path)), request_body = NewContent,
    responses((status = 200, body = Message), Errors))]
pub(super) async fn edit(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
    Object(form): Object<NewContent>,
) -> Result<Json<Message>, ApiError> {
    // Whether it may be empty depends on the message's files.
    let content = names::content_beside_files(&form.content)?;
    let (by, mentions) = (session.user, app.html.mentions(&content));
    let row = app.host.read(|view| view.posted(message))?;
    let edit = Command::Edit {
        by,
        message,
        content,
        mentions,
    };
    let edit = match row {
        Some(row) => with_present(&app, by, row.channel, edit)?,
        None => edit,
    };
    change(&app, message, by, edit).await
}

/// Deletes a message on every node; one's own, or anyone's for moderators
#[utoipa::path(delete, path = "/api/messages/{message}", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn delete(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    app.host
        .execute(Command::Erase {
            by: session.user,
            message,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// All versions of a message, oldest first; none once it is deleted
#[utoipa::path(get, path = "/api/messages/{message}/history", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 200, body = [Version]), Errors))]
pub(super) async fn history(
    State(app): State<App>,
    session: Session,
    PathIds([message]): PathIds<1>,
) -> Result<Json<Vec<Version>>, ApiError> {
    let query = move |view: View<'_>| {
        let row = access::message(view, message, session.user)?.posted;
        if row.deleted_by.is_some() {
            return Ok(Vec::new());
        }
        let version = |id: Id, content| Version {
            content,
            created_at: Timestamp(id.unix_ms()),
        };
        let edits = view
            .edits(message)?
            .into_iter()
            .map(|edit| version(edit.id, edit.content));
        Ok(std::iter::once(version(row.id, row.content))
            .chain(edits)
            .collect())
    };
    app.host.read_page(query).await.map(Json)
}

/// Reacts to a message
#[utoipa::path(post, path = "/api/messages/{message}/reactions", tag = "messages",
    params(("message" = IdText, Path)), request_body = NewReaction,
    responses((status = 200, body = Message), Errors))]
pub(super) async fn react(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
    Object(form): Object<NewReaction>,
) -> Result<Json<Message>, ApiError> {
    let (by, emoji) = (session.user, form.emoji);
    change(
        &app,
        message,
        by,
        Command::React {
            by,
            message,
            emoji,
            on: true,
        },
    )
    .await
}

/// Takes one's own reaction back
#[utoipa::path(delete, path = "/api/messages/{message}/reactions/{emoji}", tag = "messages",
    params(("message" = IdText, Path), ("emoji" = Emoji, Path)),
    responses((status = 200, body = Message), Errors))]
pub(super) async fn unreact(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
    PathText(emoji): PathText,
) -> Result<Json<Message>, ApiError> {
    let by = session.user;
    change(
        &app,
        message,
        by,
        Command::React {
            by,
            message,
            emoji,
            on: false,
        },
    )
    .await
}

/// Pins a message
#[utoipa::path(put, path = "/api/messages/{message}/pin", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 200, body = Message), Errors))]
pub(super) async fn pin(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
) -> Result<Json<Message>, ApiError> {
    let by = session.user;
    change(
        &app,
        message,
        by,
        Command::Pin {
            by,
            message,
            on: true,
        },
    )
    .await
}

/// Unpins a message
#[utoipa::path(delete, path = "/api/messages/{message}/pin", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 200, body = Message), Errors))]
pub(super) async fn unpin(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
) -> Result<Json<Message>, ApiError> {
    let by = session.user;
    change(
        &app,
        message,
        by,
        Command::Pin {
            by,
            message,
            on: false,
        },
    )
    .await
}

async fn change(
    app: &App,
    message: Id,
    by: Id,
    command: Command,
) -> Result<Json<Message>, ApiError> {
    app.host.execute(command).await?;
    read(app, message, by).map(Json)
}
