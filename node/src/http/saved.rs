//! Messages that one keeps for later.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use storage::{Id, View};
use sync::engine::Command;
use sync::preference::saved_by;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, PathIds, Query, id_in, limit_in};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use super::stand::{Stand, stand_of};
use crate::json::{Channel, Direct, IdText, Message, Server, Timestamp};

const SAVED_DEFAULT: usize = 50;
const SAVED_PAGE_MAX: usize = 100;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    limit: Option<String>,
    cursor: Option<String>,
}

/// What one keeps for later, what was saved last first.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SavedMessages {
    items: Vec<SavedMessage>,
    /// Ask again with it for more; `null` at the end.
    cursor: Option<IdText>,
}

#[derive(Debug, Serialize, ToSchema)]
struct SavedMessage {
    message: Message,
    channel: Option<Channel>,
    server: Option<Server>,
    dm: Option<Direct>,
    saved_at: Timestamp,
}

/// Messages that one keeps for later, among those one may see now
#[utoipa::path(get, path = "/api/me/saved", tag = "messages",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "1 to 100; 50 when left out."),
        ("cursor" = Option<IdText>, Query, description = "As a former answer gave it."),
    ),
    responses((status = 200, body = SavedMessages), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let limit = limit_in(asked.limit.as_deref(), SAVED_DEFAULT, SAVED_PAGE_MAX)?;
    let after = id_in("cursor", asked.cursor.as_deref())?;
    let within = app.clone();
    let query = move |view: View<'_>| saved(&within, view, session.user, (after, limit));
    page(&app, &headers, query).await
}

fn saved(
    app: &App,
    view: View<'_>,
    user: Id,
    (after, limit): (Option<Id>, usize),
) -> Result<SavedMessages, ApiError> {
    let all = saved_by(view, user)?;
    let begun = after.and_then(|after| all.iter().position(|one| one.message == after));
    let mut rest = all.into_iter().skip(begun.map_or(0, |at| at + 1));
    let mut items = Vec::new();
    let mut last = None;
    for one in rest.by_ref() {
        // What is not seen any more, or is erased, is left out and stays kept.
        let row = match access::message(view, one.message, user) {
            Ok(row) if row.posted.deleted_by.is_none() => row,
            Ok(_) | Err(_) => continue,
        };
        let Stand {
            message,
            channel,
            server,
            dm,
        } = stand_of(app, view, user, &row)?;
        items.push(SavedMessage {
            message,
            channel,
            server,
            dm,
            saved_at: Timestamp(one.at_ms),
        });
        last = Some(IdText(one.message));
        if items.len() >= limit {
            break;
        }
    }
    let cursor = last.filter(|_| rest.next().is_some());
    Ok(SavedMessages { items, cursor })
}

/// Keeps a message for later
#[utoipa::path(put, path = "/api/messages/{message}/save", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn save(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    put(&app, session.user, message, true).await
}

/// Keeps a message no longer
#[utoipa::path(delete, path = "/api/messages/{message}/save", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn unsave(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    put(&app, session.user, message, false).await
}

async fn put(app: &App, by: Id, message: Id, on: bool) -> Result<StatusCode, ApiError> {
    app.host.execute(Command::Save { by, message, on }).await?;
    Ok(StatusCode::NO_CONTENT)
}
