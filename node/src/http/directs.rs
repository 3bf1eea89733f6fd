//! Direct conversations: of two, of a group, and with oneself. Nobody else is told that one exists.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use storage::{DirectRow, Id, StoreError, View};
use sync::engine::{Command, Reply};
use utoipa::ToSchema;

use super::app::App;
use super::conversation::Conversation;
use super::described::GroupName;
use super::error::ApiError;
use super::extract::{Author, Object, PathIds, Query, id_in, limit_in};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use super::users::removable;
use crate::json::{Direct, IdText, last_activity_ms};

const LISTED_DEFAULT: usize = 200;
const LISTED_MAX: usize = 500;
/// More people than can be in one conversation are not looked at.
const USERS_MAX: usize = 100;

/// Which of one's conversations; the newest when nothing is said.
#[derive(Debug, Deserialize)]
pub(super) struct Part {
    before: Option<String>,
    limit: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewDirect {
    /// Nobody: the note to oneself. One person: the conversation with them, which there is once, or
    /// with a name a group of two. More: a new group.
    #[schema(max_items = 99)]
    user_ids: Vec<IdText>,
    /// A name for the group, up to 100 characters.
    #[schema(value_type = Option<GroupName>)]
    name: Option<String>,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct ChangedDirect {
    /// Up to 100 characters; an empty text removes it.
    #[serde(default, deserialize_with = "removable")]
    #[schema(value_type = Option<GroupName>)]
    name: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct Added {
    #[schema(min_items = 1, max_items = 99)]
    user_ids: Vec<IdText>,
}

/// One's direct conversations, the one in which something happened last first
#[utoipa::path(get, path = "/api/dms", tag = "dms",
    params(
        ("before" = Option<IdText>, Query, description = "Those that follow this one in the list."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 500, description = "1 to 500; 200 when left out."),
    ),
    responses((status = 200, body = [Direct]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    Query(part): Query<Part>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let limit = limit_in(part.limit.as_deref(), LISTED_DEFAULT, LISTED_MAX)?;
    let before = id_in("before", part.before.as_deref())?;
    let within = app.clone();
    let query = move |view: View<'_>| {
        let mut rows = view.directs_with_newest(session.user)?;
        rows.sort_by_key(|(row, newest)| {
            std::cmp::Reverse((last_activity_ms(row, *newest), row.id))
        });
        let start = match before {
            Some(id) => rows
                .iter()
                .position(|(row, _)| row.id == id)
                .map(|at| at + 1),
            None => Some(0),
        };
        let rows = rows
            .into_iter()
            .skip(start.unwrap_or(usize::MAX))
            .take(limit);
        let rows = rows.map(|row| shown(&within, view, row));
        Ok(rows.collect::<Result<Vec<Direct>, StoreError>>()?)
    };
    page(&app, &headers, query).await
}

/// Opens a direct conversation; 200 instead of 201 when there was one already
#[utoipa::path(post, path = "/api/dms", tag = "dms", request_body = NewDirect,
    responses((status = 201, body = Direct), (status = 200, body = Direct), Errors))]
pub(super) async fn open(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<NewDirect>,
) -> Result<(StatusCode, Json<Direct>), ApiError> {
    let with = people(form.user_ids)?;
    open_with(&app, session.user, with, form.name.unwrap_or_default()).await
}

/// One direct conversation
#[utoipa::path(get, path = "/api/dms/{dm}", tag = "dms",
    params(("dm" = IdText, Path)), responses((status = 200, body = Direct), Errors))]
pub(super) async fn one(
    State(app): State<App>,
    session: Session,
    PathIds([dm]): PathIds<1>,
) -> Result<Json<Direct>, ApiError> {
    read(&app, dm, session.user).map(Json)
}

/// Renames a group
#[utoipa::path(patch, path = "/api/dms/{dm}", tag = "dms",
    params(("dm" = IdText, Path)), request_body = ChangedDirect,
    responses((status = 200, body = Direct), Errors))]
pub(super) async fn change(
    State(app): State<App>,
    Author(session): Author,
    PathIds([dm]): PathIds<1>,
    Object(form): Object<ChangedDirect>,
) -> Result<Json<Direct>, ApiError> {
    if let Some(name) = form.name {
        let command = Command::RenameDirect {
            by: session.user,
            direct: dm,
            name,
        };
        carry_out(&app, dm, command).await?;
    }
    read(&app, dm, session.user).map(Json)
}

/// Adds people to a group; those of a conversation of two begin a new group with them
#[utoipa::path(post, path = "/api/dms/{dm}/members", tag = "dms",
    params(("dm" = IdText, Path)), request_body = Added,
    responses((status = 200, body = Direct), (status = 201, body = Direct), Errors))]
pub(super) async fn add(
    State(app): State<App>,
    Author(session): Author,
    PathIds([dm]): PathIds<1>,
    Object(form): Object<Added>,
) -> Result<(StatusCode, Json<Direct>), ApiError> {
    let users = people(form.user_ids)?;
    if users.is_empty() {
        return Err(ApiError::invalid("user_ids", "out_of_range"));
    }
    let direct = read(&app, dm, session.user)?;
    if !direct.is_group {
        let inside = direct.members.iter().map(|member| member.id.0);
        let with = users.into_iter().chain(inside).collect();
        return open_with(&app, session.user, with, String::new()).await;
    }
    let command = Command::AddToDirect {
        by: session.user,
        direct: dm,
        users: users.into_iter().collect(),
    };
    carry_out(&app, dm, command).await?;
    Ok((StatusCode::OK, Json(read(&app, dm, session.user)?)))
}

/// Leaves a group
#[utoipa::path(post, path = "/api/dms/{dm}/leave", tag = "dms",
    params(("dm" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn leave(
    State(app): State<App>,
    Author(session): Author,
    PathIds([dm]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    let by = session.user;
    carry_out(&app, dm, Command::LeaveDirect { by, direct: dm }).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn people(ids: Vec<IdText>) -> Result<BTreeSet<Id>, ApiError> {
    if ids.len() > USERS_MAX {
        return Err(ApiError::invalid("user_ids", "out_of_range"));
    }
    Ok(ids.into_iter().map(|id| id.0).collect())
}

async fn open_with(
    app: &App,
    by: Id,
    mut with: BTreeSet<Id>,
    name: String,
) -> Result<(StatusCode, Json<Direct>), ApiError> {
    with.remove(&by);
    let group = with.len() > 1 || !(name.trim().is_empty() || with.is_empty());
    let command = Command::OpenDirect {
        by,
        with: with.into_iter().collect(),
        group,
        name,
    };
    let done = app.host.execute(command).await?;
    let Reply::Direct { direct, existing } = done.reply else {
        return Err(ApiError::internal(&"opening a conversation made none"));
    };
    let status = if existing {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    Ok((status, Json(read(app, direct, by)?)))
}

async fn carry_out(app: &App, dm: Id, command: Command) -> Result<(), ApiError> {
    let conversation = Conversation::Direct(dm);
    conversation.named_rightly(app)?;
    let done = app.host.execute(command).await;
    done.map_err(|error| conversation.refused(error))?;
    Ok(())
}

fn read(app: &App, dm: Id, user: Id) -> Result<Direct, ApiError> {
    app.host
        .read(|view| Ok(shown(app, view, row_of(view, dm, user)?)?))
}

/// A direct conversation and where its newest message stands, for those in it.
pub(super) fn row_of(
    view: View<'_>,
    dm: Id,
    user: Id,
) -> Result<(DirectRow, Option<Id>), ApiError> {
    Conversation::Direct(dm).seen(view, user)?;
    let row = view.direct(dm)?;
    row.ok_or_else(|| ApiError::not_found("dm_not_found"))
}

/// A direct conversation as those in it see it.
pub(super) fn shown(
    app: &App,
    view: View<'_>,
    row: (DirectRow, Option<Id>),
) -> Result<Direct, StoreError> {
    let users = view.chosen_users(row.0.id)?;
    let members = users.iter().map(|user| app.user(user)).collect();
    Ok(Direct::new(row, members))
}
