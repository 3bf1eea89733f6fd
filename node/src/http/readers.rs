//! Who has read a message.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use storage::{Id, View};
use sync::readers::{Readers, readers_of};
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::PathIds;
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::{IdText, User};

/// Who has read a message, of those who see it now.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MessageReaders {
    /// The author is not among them; at most 500.
    readers: Vec<User>,
    /// How many people besides the author see the message.
    others: usize,
}

/// Who has read a message, where people are shown it
#[utoipa::path(get, path = "/api/messages/{message}/readers", tag = "reading",
    params(("message" = IdText, Path)), responses((status = 200, body = MessageReaders), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    PathIds([message]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    app.limits.readers.check(&session.user)?;
    let query = move |view: View<'_>| readers(view, message, session.user);
    page(&app, &headers, query).await
}

fn readers(view: View<'_>, message: Id, asked_by: Id) -> Result<MessageReaders, ApiError> {
    let posted = access::message(view, message, asked_by)?.posted;
    let conflict = |code| Err(ApiError::new(StatusCode::CONFLICT, code));
    if posted.deleted_by.is_some() {
        return conflict("message_deleted");
    }
    let (ids, others) = match readers_of(view, &posted)? {
        Readers::Known { readers, others } => (readers, others),
        Readers::Off => return Err(ApiError::forbidden("read_receipts_off")),
        Readers::TooMany => return Err(ApiError::forbidden("read_receipts_too_many")),
        Readers::OfNoReply => return conflict("read_receipts_of_reply"),
    };
    let mut readers = Vec::with_capacity(ids.len());
    for id in ids {
        readers.extend(view.user(id)?.map(|row| User::face(&row)));
    }
    Ok(MessageReaders { readers, others })
}
