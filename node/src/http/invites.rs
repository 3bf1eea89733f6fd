//! Invites: making and revoking them, and what whoever has a code can do.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use futures::future::join_all;
use serde::Deserialize;
use storage::{Id, InviteRow, Role, StoreError, View};
use sync::engine::{Command, Reply};
use sync::names;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, Object, PathIds, PathText, whole};
use super::openapi::Errors;
use super::servers;
use super::session::Session;
use crate::json::{IdText, Invite, InvitePreview, Server};

/// 32 letters and digits that are not mistaken for one another.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_CHARS: usize = 8;
/// Ten years.
const MINUTES_MAX: u64 = 10 * 366 * 24 * 60;

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewInvite {
    /// Without a limit when left out.
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 1_000_000)]
    max_uses: Option<u64>,
    /// For ever when left out; at most ten years.
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 5_270_400)]
    expires_in_minutes: Option<u64>,
}

/// A server's invites, oldest first
#[utoipa::path(get, path = "/api/servers/{server}/invites", tag = "invites",
    params(("server" = IdText, Path)), responses((status = 200, body = [Invite]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    PathIds([server]): PathIds<1>,
) -> Result<Json<Vec<Invite>>, ApiError> {
    let query = move |view: View<'_>| {
        if access::role_in(view, server, session.user)? < Role::Moderator {
            return Err(ApiError::forbidden("moderator_required"));
        }
        let rows = view.invites(server)?;
        Ok(rows.into_iter().map(Invite::from).collect())
    };
    app.host.read_page(query).await.map(Json)
}

/// Makes an invite
#[utoipa::path(post, path = "/api/servers/{server}/invites", tag = "invites",
    params(("server" = IdText, Path)), request_body = NewInvite,
    responses((status = 201, body = Invite), Errors))]
pub(super) async fn create(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server]): PathIds<1>,
    Object(form): Object<NewInvite>,
) -> Result<(StatusCode, Json<Invite>), ApiError> {
    let minutes = form.expires_in_minutes;
    if minutes.is_some_and(|minutes| !(1..=MINUTES_MAX).contains(&minutes)) {
        return Err(ApiError::invalid("expires_in_minutes", "out_of_range"));
    }
    let command = Command::CreateInvite {
        by: session.user,
        server,
        code: draw_code()?,
        max_uses: form.max_uses,
        expires_ms: minutes.map(|minutes| app.host.clock().now_ms() + minutes * 60_000),
    };
    let done = app.host.execute(command).await?;
    let Reply::Invite(invite) = done.reply else {
        return Err(ApiError::internal(&"creating an invite made none"));
    };
    let row = app.host.read(|view| view.invite(invite))?;
    let row = row.ok_or_else(|| ApiError::not_found("invite_not_found"))?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Revokes an invite
#[utoipa::path(delete, path = "/api/servers/{server}/invites/{invite}", tag = "invites",
    params(("server" = IdText, Path), ("invite" = IdText, Path)),
    responses((status = 204), Errors))]
pub(super) async fn revoke(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server, invite]): PathIds<2>,
) -> Result<StatusCode, ApiError> {
    app.host
        .execute(Command::RevokeInvite {
            by: session.user,
            server,
            invite,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where a code leads
#[utoipa::path(get, path = "/api/invites/{code}", tag = "invites",
    params(("code" = String, Path)), responses((status = 200, body = InvitePreview), Errors))]
pub(super) async fn preview(
    State(app): State<App>,
    session: Session,
    PathText(code): PathText,
) -> Result<Json<InvitePreview>, ApiError> {
    app.limits.invite_lookups.check(&session.user)?;
    let code = normal(&code)?;
    let found = app.host.read(|view| {
        let Some(invite) = view.invite_with_code(&code)? else {
            return Ok(None);
        };
        let server = view.server(invite.server)?.filter(|server| !server.deleted);
        let role = view.role(invite.server, session.user)?;
        Ok::<_, ApiError>(server.map(|server| (invite, server, role)))
    })?;
    let (invite, server, role) = found.ok_or_else(not_found)?;
    if role == Role::Removed {
        usable(&invite, app.host.clock().now_ms())?;
    }
    Ok(Json(InvitePreview {
        code: invite.code,
        server_id: IdText(server.id),
        server_name: server.name,
        already_member: role != Role::Removed,
    }))
}

/// Becomes a member by a code
#[utoipa::path(post, path = "/api/invites/{code}/accept", tag = "invites",
    params(("code" = String, Path)), responses((status = 200, body = Server), Errors))]
pub(super) async fn accept(
    State(app): State<App>,
    Author(session): Author,
    PathText(code): PathText,
) -> Result<Json<Server>, ApiError> {
    app.limits.invite_lookups.check(&session.user)?;
    let server = join(&app, session.user, &code).await?;
    servers::read(&app, server, session.user).map(Json)
}

/// Whether somebody who has no account yet could become a member by a code.
pub(super) fn check_usable(app: &App, code: &str) -> Result<(), ApiError> {
    let code = normal(code)?;
    let found = app.host.read(|view| {
        let Some(invite) = view.invite_with_code(&code)? else {
            return Ok(None);
        };
        let server = view.server(invite.server)?;
        let there = server.is_some_and(|server| !server.deleted);
        Ok::<_, StoreError>(there.then_some(invite))
    })?;
    usable(&found.ok_or_else(not_found)?, app.host.clock().now_ms())
}

/// Makes somebody a member by a code; answers of which server.
pub(super) async fn join(app: &App, by: Id, code: &str) -> Result<Id, ApiError> {
    let code = normal(code)?;
    let server = app
        .host
        .read(|view| view.invite_with_code(&code))?
        .map(|invite| invite.server);
    let was_member = match server {
        Some(server) => app.host.read(|view| view.role(server, by))? != Role::Removed,
        None => return Err(not_found()),
    };
    let done = app.host.execute(Command::AcceptInvite { by, code }).await?;
    let Reply::Server(server) = done.reply else {
        return Err(ApiError::internal(&"accepting an invite led nowhere"));
    };
    if !was_member {
        mark_past_read(app, server, by).await?;
    }
    Ok(server)
}

/// What was said before somebody came is not unread for them.
async fn mark_past_read(app: &App, server: Id, by: Id) -> Result<(), ApiError> {
    let channels = app.host.read(|view| view.channels_for(server, by))?;
    let reads = channels.into_iter().map(|channel| {
        app.host.execute(Command::Read {
            by,
            channel: channel.id,
        })
    });
    for done in join_all(reads).await {
        done?;
    }
    Ok(())
}

fn not_found() -> ApiError {
    ApiError::not_found("invite_not_found")
}

/// As people type it: any case, spaces around.
fn normal(code: &str) -> Result<String, ApiError> {
    let code = names::invite_code(code);
    let known = code.len() == CODE_CHARS && code.bytes().all(|byte| ALPHABET.contains(&byte));
    if known { Ok(code) } else { Err(not_found()) }
}

/// The engine decides when the invite is accepted; this is what can be said before.
fn usable(invite: &InviteRow, now_ms: u64) -> Result<(), ApiError> {
    let conflict = |code| Err(ApiError::new(StatusCode::CONFLICT, code));
    if invite.revoked.is_some() {
        conflict("invite_revoked")
    } else if invite.expires.is_some_and(|expires| expires <= now_ms) {
        conflict("invite_expired")
    } else if invite.max_uses.is_some_and(|max| invite.uses >= max) {
        conflict("invite_used_up")
    } else {
        Ok(())
    }
}

fn draw_code() -> Result<String, ApiError> {
    let mut bytes = [0_u8; CODE_CHARS];
    getrandom::fill(&mut bytes).map_err(|error| ApiError::internal(&error))?;
    Ok(bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_eight_unmistakable_characters_and_may_be_typed_in_any_way() {
        let code = draw_code().expect("randomness");
        assert_eq!(normal(&format!(" {} ", code.to_lowercase())), Ok(code));
        assert_eq!(normal("「７ＥＪＲＦ５５Ｑ」"), Ok("7EJRF55Q".to_owned()));
        for wrong in [
            "",
            "ABCDEFG",
            "ABCDEFGI",
            "ABCDEFG0",
            "ABCDEFGHJ",
            "ＡＢＣＤＥＦＧ０",
        ] {
            assert_eq!(normal(wrong), Err(not_found()), "{wrong}");
        }
    }
}
