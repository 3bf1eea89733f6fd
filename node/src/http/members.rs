//! Members of servers and their roles.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use storage::View;
use sync::engine::Command;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, Object, PathIds};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::{IdText, Member, MemberRole};

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewRole {
    role: MemberRole,
}

/// A server's members, those with the most power first
#[utoipa::path(get, path = "/api/servers/{server}/members", tag = "members",
    params(("server" = IdText, Path)), responses((status = 200, body = [Member]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    PathIds([server]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let within = app.clone();
    let query = move |view: View<'_>| {
        access::role_in(view, server, session.user)?;
        let mut members = Vec::new();
        for row in view.members(server)? {
            let role = MemberRole::from_role(row.role);
            // An account can be news that has not come here yet.
            if let Some((user, role)) = view.user(row.user)?.zip(role) {
                members.push(Member {
                    user: within.user(&user),
                    role,
                });
            }
        }
        Ok(members)
    };
    page(&app, &headers, query).await
}

/// Changes a member's role
#[utoipa::path(patch, path = "/api/servers/{server}/members/{member}/role", tag = "members",
    params(("server" = IdText, Path), ("member" = IdText, Path)), request_body = NewRole,
    responses((status = 200, body = Member), Errors))]
pub(super) async fn change_role(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server, user]): PathIds<2>,
    Object(form): Object<NewRole>,
) -> Result<Json<Member>, ApiError> {
    let role = form.role.into();
    app.host
        .execute(Command::SetRole {
            by: session.user,
            server,
            user,
            role,
        })
        .await?;
    let row = app.host.read(|view| view.user(user))?;
    let row = row.ok_or_else(|| ApiError::not_found("member_not_found"))?;
    Ok(Json(Member {
        user: app.user(&row),
        role: form.role,
    }))
}

/// Removes a member
#[utoipa::path(delete, path = "/api/servers/{server}/members/{member}", tag = "members",
    params(("server" = IdText, Path), ("member" = IdText, Path)),
    responses((status = 204), Errors))]
pub(super) async fn remove(
    State(app): State<App>,
    Author(session): Author,
    PathIds([server, user]): PathIds<2>,
) -> Result<StatusCode, ApiError> {
    app.host
        .execute(Command::RemoveMember {
            by: session.user,
            server,
            user,
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
