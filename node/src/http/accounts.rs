//! What mesh admins do with accounts.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use storage::{Id, StoreError, UserRow, View};
use sync::engine::{Command, Reply};
use sync::names;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::described::{PersonName, Username};
use super::error::ApiError;
use super::extract::{Author, Object, ObjectOrNothing, PathIds, Query, id_in, limit_in, whole};
use super::openapi::Errors;
use super::session::Session;
use crate::json::{IdText, Timestamp, User};
use crate::recovery_code::RecoveryCode;

const LISTED_DEFAULT: usize = 50;
const LISTED_MAX: usize = 200;
/// Longer texts are in nobody's name.
const NEEDLE_CHARS_MAX: usize = 100;
const CODE_MINUTES_DEFAULT: u64 = 60;
/// A week: for somebody who is told on Friday and begins on Monday.
const CODE_MINUTES_MAX: u64 = 7 * 24 * 60;
/// What stands where nobody knows a password; no password's hash is this.
const NO_PASSWORD: &str = "";

#[derive(Debug, Deserialize)]
pub(super) struct Search {
    q: Option<String>,
    after: Option<String>,
    limit: Option<String>,
}

/// An account as mesh admins see it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Account {
    #[serde(flatten)]
    user: User,
    mesh_admin: bool,
    /// Nobody logs in by it.
    disabled: bool,
    created_at: Timestamp,
    /// The name they chose belongs to an earlier account.
    rename_needed: bool,
    /// They have set no password yet and can only begin with a one-time code.
    no_password: bool,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewAccount {
    #[schema(value_type = Username, example = "yamada")]
    username: String,
    #[schema(value_type = PersonName, example = "山田 花子")]
    display_name: String,
    /// How long the one-time code is good; an hour when left out, at most a week.
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 10_080)]
    expires_in_minutes: Option<u64>,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct AccountChange {
    /// `true` ends all sessions of the person at every node; `false` lets them log in again.
    disabled: Option<bool>,
    mesh_admin: Option<bool>,
    /// A new username, as after two people took the same in a split.
    #[schema(value_type = Option<Username>)]
    rename: Option<String>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
pub(super) struct CodeLife {
    /// An hour when left out, at most a week.
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 10_080)]
    expires_in_minutes: Option<u64>,
}

/// A one-time code; it is told this once.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OneTimeCode {
    #[schema(example = "ABCD-EFGH-JKLM-NPQR")]
    code: String,
    expires_at: Timestamp,
}

/// A new account and the code with which its person sets a password.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MadeAccount {
    account: Account,
    code: String,
    expires_at: Timestamp,
}

/// All accounts, by username; for mesh admins
#[utoipa::path(get, path = "/api/admin/users", tag = "admin",
    params(
        ("q" = Option<String>, Query, description = "A part of a username or display name."),
        ("after" = Option<IdText>, Query, description = "The last of the page before."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200, description = "1 to 200; 50 when left out."),
    ),
    responses((status = 200, body = [Account]), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    Query(search): Query<Search>,
) -> Result<Json<Vec<Account>>, ApiError> {
    let limit = limit_in(search.limit.as_deref(), LISTED_DEFAULT, LISTED_MAX)?;
    let after = id_in("after", search.after.as_deref())?;
    let needle = search.q.unwrap_or_default();
    let needle: String = needle.trim().chars().take(NEEDLE_CHARS_MAX).collect();
    let query = move |view: View<'_>| {
        access::mesh_admin(view, session.user)?;
        let rows = view.accounts(&needle, after, limit)?;
        let accounts = rows.iter().map(|row| account(view, row));
        Ok::<_, ApiError>(accounts.collect::<Result<Vec<Account>, StoreError>>()?)
    };
    app.host.read_page(query).await.map(Json)
}

/// Makes an account for somebody, who sets a password with the one-time code; for mesh admins
#[utoipa::path(post, path = "/api/admin/users", tag = "admin", request_body = NewAccount,
    responses((status = 201, body = MadeAccount), Errors))]
pub(super) async fn create(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<NewAccount>,
) -> Result<(StatusCode, Json<MadeAccount>), ApiError> {
    let by = session.user;
    app.host.read(|view| access::mesh_admin(view, by))?;
    let life_ms = life_ms(form.expires_in_minutes)?;
    let command = Command::Register {
        username: names::username(&form.username)?,
        display_name: names::display_name(&form.display_name)?,
        password: NO_PASSWORD.to_owned(),
    };
    let done = app.host.execute(command).await?;
    let Reply::User(user) = done.reply else {
        return Err(ApiError::internal(&"registering made no user"));
    };
    let OneTimeCode { code, expires_at } = issue(&app, by, user, life_ms).await?;
    let account = account_of(&app, user)?;
    let made = MadeAccount {
        account,
        code,
        expires_at,
    };
    Ok((StatusCode::CREATED, Json(made)))
}

/// Disables an account or opens it again, makes or unmakes a mesh admin, gives somebody another name;
/// for mesh admins
#[utoipa::path(patch, path = "/api/admin/users/{user}", tag = "admin",
    params(("user" = IdText, Path)), request_body = AccountChange,
    responses((status = 200, body = Account), Errors))]
pub(super) async fn change(
    State(app): State<App>,
    Author(session): Author,
    PathIds([user]): PathIds<1>,
    Object(change): Object<AccountChange>,
) -> Result<Json<Account>, ApiError> {
    let by = session.user;
    app.host.read(|view| access::mesh_admin(view, by))?;
    account_of(&app, user)?;
    let renames = change
        .rename
        .map(|username| Command::RenameAccount { by, user, username });
    let names = |admin| Command::MakeMeshAdmin { by, user, admin };
    let unmakes = change.mesh_admin.filter(|admin| !admin).map(names);
    let closes = change
        .disabled
        .map(|disabled| Command::DisableAccount { by, user, disabled });
    let makes = change.mesh_admin.filter(|admin| *admin).map(names);
    // In this order an administrator can be unmade and disabled, and somebody opened and made one.
    for command in [renames, unmakes, closes, makes].into_iter().flatten() {
        let renames = matches!(command, Command::RenameAccount { .. });
        let done = app.host.execute(command).await.map_err(ApiError::from);
        app.sessions.forget();
        done.map_err(|error| {
            if renames && error.field.is_some() {
                error.in_field("rename")
            } else {
                error
            }
        })?;
    }
    account_of(&app, user).map(Json)
}

/// Makes a one-time code with which somebody who forgot their password sets a new one; earlier codes
/// are taken back; for mesh admins
#[utoipa::path(post, path = "/api/admin/users/{user}/reset", tag = "admin",
    params(("user" = IdText, Path)), request_body = CodeLife,
    responses((status = 201, body = OneTimeCode), Errors))]
pub(super) async fn reset(
    State(app): State<App>,
    Author(session): Author,
    PathIds([user]): PathIds<1>,
    ObjectOrNothing(life): ObjectOrNothing<CodeLife>,
) -> Result<(StatusCode, Json<OneTimeCode>), ApiError> {
    let by = session.user;
    app.host.read(|view| access::mesh_admin(view, by))?;
    let life_ms = life_ms(life.expires_in_minutes)?;
    let code = issue(&app, by, user, life_ms).await?;
    Ok((StatusCode::CREATED, Json(code)))
}

fn life_ms(minutes: Option<u64>) -> Result<u64, ApiError> {
    let minutes = minutes.unwrap_or(CODE_MINUTES_DEFAULT);
    if (1..=CODE_MINUTES_MAX).contains(&minutes) {
        Ok(minutes * 60_000)
    } else {
        Err(ApiError::invalid("expires_in_minutes", "out_of_range"))
    }
}

async fn issue(app: &App, by: Id, user: Id, life_ms: u64) -> Result<OneTimeCode, ApiError> {
    let code = RecoveryCode::draw().map_err(|error| ApiError::internal(&error))?;
    let expires_ms = app.host.clock().now_ms() + life_ms;
    let command = Command::IssueReset {
        by: Some(by),
        user,
        hash: code.hash,
        expires_ms,
    };
    app.host.execute(command).await?;
    Ok(OneTimeCode {
        code: code.text.to_string(),
        expires_at: Timestamp(expires_ms),
    })
}

fn account_of(app: &App, user: Id) -> Result<Account, ApiError> {
    let found = app.host.read(|view| {
        let row = view.user(user)?.filter(|row| !row.claimed.is_empty());
        row.map(|row| account(view, &row)).transpose()
    });
    let found: Option<Account> = found.map_err(|error: StoreError| error)?;
    found.ok_or_else(|| ApiError::not_found("user_not_found"))
}

fn account(view: View<'_>, row: &UserRow) -> Result<Account, StoreError> {
    Ok(Account {
        user: User::face(row),
        mesh_admin: view.is_mesh_admin(row.id)?,
        disabled: row.disabled,
        created_at: Timestamp(row.created),
        rename_needed: row.username != row.claimed,
        no_password: row.password == NO_PASSWORD,
    })
}
