//! Where somebody is signed in, and ending that.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use storage::{Id, NodeId, SessionEpoch, View};
use sync::engine::Command;
use sync::preference::{Acting, Session as Known, sessions_of};
use utoipa::ToSchema;

use super::app::App;
use super::auth::{Grant, Login, grant};
use super::error::ApiError;
use super::extract::{Author, PathIds};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use super::session_notes::{Visit, note_of};
use crate::json::{IdText, Timestamp};
use crate::session::Account;

/// Sessions that are shown; of more the least used are left out.
const SHOWN_MAX: usize = 100;

/// A session of one's own.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DeviceSession {
    id: IdText,
    /// `null` where the client does not say.
    #[schema(example = "Firefox")]
    browser: Option<String>,
    #[schema(example = "Windows")]
    system: Option<String>,
    /// From where it was used last.
    #[schema(example = "192.168.1.23")]
    address: Option<String>,
    /// Where it was used last.
    node: SessionNode,
    created_at: Timestamp,
    /// To the hour.
    last_used_at: Timestamp,
    expires_at: Timestamp,
    /// It is the one in which this is asked.
    current: bool,
    /// The login was from a device that was not known; until it is said to have been seen.
    new_device: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct SessionNode {
    id: String,
    name: String,
}

/// Where one is signed in: this session, then logins from new devices, then by last use
#[utoipa::path(get, path = "/api/auth/sessions", tag = "auth",
    responses((status = 200, body = [DeviceSession]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let within = app.clone();
    let query = move |view: View<'_>| shown(&within, view, &session, visit);
    page(&app, &headers, query).await
}

fn shown(
    app: &App,
    view: View<'_>,
    session: &Session,
    visit: Visit,
) -> Result<Vec<DeviceSession>, ApiError> {
    let now_ms = app.host.clock().now_ms();
    let all = sessions_of(view, session.user)?;
    let acting = acting(session);
    let told = |one: &Known| one.is_told_to(acting, &all);
    let mut live = live(view, session.user, now_ms, &all)?;
    let own = current(app, session, visit, now_ms);
    if live.iter().all(|one| one.note.session != session.id) {
        // It is being noted at this moment.
        live.push(&own);
    }
    live.sort_by_key(|one| {
        let first = (one.note.session != session.id, !told(one));
        (first, std::cmp::Reverse(one.note.used_ms), one.note.session)
    });
    live.truncate(SHOWN_MAX);
    let names = view.nodes()?;
    let name = |node: NodeId| {
        let row = names.iter().find(|row| row.node == node);
        row.map(|row| row.name.clone()).unwrap_or_default()
    };
    let some = |word: &String| Some(word.clone()).filter(|word| !word.is_empty());
    let show = |one: &Known| DeviceSession {
        id: IdText(one.note.session),
        browser: some(&one.note.device.browser),
        system: some(&one.note.device.system),
        address: one.note.address.map(|address| address.to_string()),
        node: SessionNode {
            id: one.node.to_string(),
            name: name(one.node),
        },
        created_at: Timestamp(one.note.issued_ms),
        // The clock of the node that noted it may be ahead.
        last_used_at: Timestamp(one.note.used_ms.min(now_ms)),
        expires_at: Timestamp(one.note.expires_ms),
        current: one.note.session == session.id,
        new_device: told(one),
    };
    Ok(live.into_iter().map(show).collect())
}

/// Those that can still be used.
fn live<'a>(
    view: View<'_>,
    user: Id,
    now_ms: u64,
    all: &'a [Known],
) -> Result<Vec<&'a Known>, ApiError> {
    let Some(account) = Account::read(view, user)? else {
        return Ok(Vec::new());
    };
    let lives = |one: &&Known| {
        let (newest, raises) = one.note.epoch;
        let epoch = SessionEpoch { newest, raises };
        one.note.expires_ms > now_ms && account.holds(epoch, one.note.session)
    };
    Ok(all.iter().filter(lives).collect())
}

fn current(app: &App, session: &Session, visit: Visit, now_ms: u64) -> Known {
    let mut note = note_of(session, visit);
    note.used_ms = now_ms;
    Known {
        node: app.node,
        note,
        seen: false,
    }
}

fn acting(session: &Session) -> Acting {
    Acting {
        session: session.id,
        issued_ms: session.issued_at * 1_000,
    }
}

/// Ends one session of one's own, at every node and for good
#[utoipa::path(delete, path = "/api/auth/sessions/{session}", tag = "auth",
    params(("session" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn end(
    State(app): State<App>,
    Author(session): Author,
    PathIds([ended]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    let (by, now_ms) = (session.user, app.host.clock().now_ms());
    let own = app.host.read(|view| {
        let all = sessions_of(view, by)?;
        let live = live(view, by, now_ms, &all)?;
        Ok::<_, ApiError>(live.iter().any(|one| one.note.session == ended))
    })?;
    if !own && ended != session.id {
        return Err(ApiError::not_found("session_not_found"));
    }
    end_one(&app, by, ended).await
}

/// Ends this session, at every node and for good
#[utoipa::path(post, path = "/api/auth/logout", tag = "auth", responses((status = 204), Errors))]
pub(super) async fn logout(
    State(app): State<App>,
    Author(session): Author,
) -> Result<StatusCode, ApiError> {
    end_one(&app, session.user, session.id).await
}

async fn end_one(app: &App, by: Id, session: Id) -> Result<StatusCode, ApiError> {
    let command = Command::EndSession { by, session };
    app.host.execute(command).await?;
    app.sessions.forget();
    Ok(StatusCode::NO_CONTENT)
}

/// Ends all other sessions at every node; this one goes on with the token of the answer
#[utoipa::path(delete, path = "/api/auth/sessions", tag = "auth",
    responses((status = 200, body = Grant), Errors))]
pub(super) async fn end_others(
    State(app): State<App>,
    Author(session): Author,
    visit: Visit,
) -> Result<Json<Grant>, ApiError> {
    let user = session.user;
    app.host.execute(Command::EndSessions { user }).await?;
    app.sessions.forget();
    grant(&app, user, Login::going_on(visit, session.id))
        .await
        .map(Json)
}

/// Says that one knows of a login from a new device, so that it is told no longer
///
/// Not in that session itself, nor in a later one on a device that is not known either.
#[utoipa::path(put, path = "/api/auth/sessions/{session}/seen", tag = "auth",
    params(("session" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn see(
    State(app): State<App>,
    Author(session): Author,
    PathIds([login]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    let (by, acting) = (session.user, acting(&session));
    let command = Command::SeeLogin { by, acting, login };
    app.host.execute(command).await?;
    Ok(StatusCode::NO_CONTENT)
}
