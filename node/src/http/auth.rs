//! Accounts and sessions: registering, signing in, ending sessions.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use storage::{Id, SessionEpoch, StoreError, UserRow};
use sync::engine::{Command, Registration as Policy, Reply};
use sync::names;
use utoipa::ToSchema;

use super::app::App;
use super::described::{Name, NewPassword, PersonName, Username};
use super::error::ApiError;
use super::extract::{Author, ClientAddress, Object};
use super::invites;
use super::limits::address_key;
use super::mesh_settings::registration;
use super::openapi::Errors;
use super::session::Session;
use super::session_notes::{Visit, check_device, device_key, note_login};
use crate::json::{Me, Timestamp};
use crate::password::{self, PASSWORD_BYTES_MAX, Passwords};
use crate::recovery_code;
use crate::token::{self, Claims};
use crate::web_root::permitted_names;

/// The field of names that browsers are to trust nodes under.
const TRUSTED_NAMES: &str = "trusted_names";
/// Typed names longer than this are nobody's.
const TYPED_NAME_BYTES_MAX: usize = 800;
/// Accounts that claim one name and are tried at a login; more only arise by an attack.
const CLAIMS_MAX: usize = 8;
/// Logins of one person within a second that are told apart.
const LOGINS_OF_A_SECOND_MAX: u64 = 600;

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct Registration {
    /// 2 to 50 letters of any script, digits, `_` and `-`.
    #[schema(value_type = Username, example = "yamada")]
    username: String,
    /// 1 to 100 characters.
    #[schema(value_type = PersonName, example = "山田 花子")]
    display_name: String,
    /// At least 8 characters.
    #[schema(value_type = NewPassword, example = "correct horse battery")]
    password: String,
    /// The code of an invite to a server, whose member the account becomes; has to be given where
    /// registering takes an invite.
    invite: Option<String>,
    /// The name of the mesh, where this founds one; the node's name when left out.
    #[schema(value_type = Option<Name>)]
    mesh_name: Option<String>,
    /// Host names and suffixes of the office, such as `hq-3f` or `office.example.co.jp`, at most 16, under
    /// which browsers are to trust nodes beside `.local` and private addresses; where this founds a mesh. Its
    /// root permits them for as long as it is trusted.
    #[schema(max_items = 16)]
    trusted_names: Option<Vec<String>>,
    /// What the browser keeps to be known again by, at most 64 characters; makes a login from it none
    /// from a new device.
    #[schema(max_length = 64)]
    device: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct Credentials {
    #[schema(example = "yamada")]
    username: String,
    #[schema(example = "correct horse battery")]
    password: String,
    /// What the browser keeps to be known again by, at most 64 characters; makes a login from it none
    /// from a new device.
    #[schema(max_length = 64)]
    device: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct PasswordChange {
    current: String,
    /// At least 8 characters.
    #[schema(value_type = NewPassword)]
    new: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct Recovery {
    /// From a mesh admin, in any case, with or without the dashes.
    #[schema(example = "ABCD-EFGH-JKLM-NPQR")]
    code: String,
    /// At least 8 characters.
    #[schema(value_type = NewPassword)]
    new: String,
    /// What the browser keeps to be known again by, at most 64 characters; makes a login from it none
    /// from a new device.
    #[schema(max_length = 64)]
    device: Option<String>,
}

/// How a session begins.
#[derive(Debug)]
pub(super) struct Login {
    visit: Visit,
    device: Option<String>,
    /// The session that it goes on for.
    continues: Option<Id>,
}

impl Login {
    fn new(visit: Visit, device: Option<String>) -> Self {
        let continues = None;
        Self {
            visit,
            device,
            continues,
        }
    }

    pub(super) fn going_on(visit: Visit, session: Id) -> Self {
        let (device, continues) = (None, Some(session));
        Self {
            visit,
            device,
            continues,
        }
    }
}

/// A session.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Grant {
    access_token: String,
    #[schema(example = "bearer")]
    token_type: &'static str,
    expires_at: Timestamp,
    user: Me,
}

/// Makes an account; the first one on a node without a mesh founds one and administers it
#[utoipa::path(post, path = "/api/auth/register", tag = "auth", security(()),
    request_body = Registration, responses((status = 201, body = Grant), Errors))]
pub(super) async fn register(
    State(app): State<App>,
    ClientAddress(client): ClientAddress,
    visit: Visit,
    Object(form): Object<Registration>,
) -> Result<(StatusCode, Json<Grant>), ApiError> {
    let address = address_key(client);
    app.limits.registration_tries.check(&address)?;
    let login = Login::new(visit, check_device(form.device)?);
    let in_invite = |error: ApiError| error.in_field("invite");
    let invite = form.invite.filter(|code| !code.trim().is_empty());
    match (registration(&app)?, &invite) {
        (Policy::Closed, _) => return Err(ApiError::forbidden("registration_closed")),
        (Policy::Invite, None) => {
            return Err(in_invite(ApiError::forbidden("registration_by_invite")));
        }
        (Policy::Open | Policy::Invite, Some(code)) => {
            invites::check_usable(&app, code).map_err(in_invite)?;
        }
        (Policy::Open, None) => {}
    }
    // Checked before the work: it is in vain when the engine refuses.
    let username = names::username(&form.username)?;
    let display_name = names::display_name(&form.display_name)?;
    let own = [username.as_str(), display_name.as_str()];
    check_password(&app, &form.password, &own, "password")?;
    let trusted_names = permitted_names(&form.trusted_names.unwrap_or_default())
        .map_err(|rule| ApiError::invalid(TRUSTED_NAMES, rule))?;
    let key = names::username_key(&username);
    let taken = app
        .host
        .read(|view| view.users_claiming(&key).map(|rows| !rows.is_empty()))?;
    if taken {
        return Err(ApiError::new(StatusCode::CONFLICT, "username_taken").in_field("username"));
    }
    app.limits.registrations.check(&address)?;
    let password = app.passwords.hash_new(form.password).await?;
    if app.host.mesh().is_none() {
        found(&app, form.mesh_name, trusted_names).await?;
    }
    let command = Command::Register {
        username,
        display_name,
        password,
    };
    let done = app.host.execute(command).await?;
    let Reply::User(user) = done.reply else {
        return Err(ApiError::internal(&"registering made no user"));
    };
    app.limits.logins.succeeded(&key, client);
    if let Some(code) = invite
        && let Err(error) = invites::join(&app, user, &code).await
    {
        // The account is made; why it is no member there is told to whoever opens the invite.
        tracing::debug!(code = error.code, "an invite was not usable any more");
    }
    Ok((StatusCode::CREATED, Json(grant(&app, user, login).await?)))
}

/// Refuses a new password that others would try first.
fn check_password(
    app: &App,
    password: &str,
    own_names: &[&str],
    field: &'static str,
) -> Result<(), ApiError> {
    let mesh = app.host.mesh().map(|mesh| mesh.name).unwrap_or_default();
    let mut names = own_names.to_vec();
    names.push(&mesh);
    password::check_new(password, &names).map_err(|rule| ApiError::password(rule, field))
}

async fn found(app: &App, name: Option<String>, names: Vec<String>) -> Result<(), ApiError> {
    let in_field = |error| ApiError::from(error).in_field("mesh_name");
    let name = name.as_deref().filter(|name| !name.trim().is_empty());
    let name = name.unwrap_or(&app.config.node_name);
    let name = names::server_name(name).map_err(in_field)?;
    let _one = app.founding.lock().await;
    if app.host.mesh().is_none() {
        app.host.cancel_join();
        app.host.found(name, names).await?;
    }
    Ok(())
}

/// Signs in
#[utoipa::path(post, path = "/api/auth/login", tag = "auth", security(()),
    request_body = Credentials, responses((status = 200, body = Grant), Errors))]
pub(super) async fn login(
    State(app): State<App>,
    ClientAddress(client): ClientAddress,
    visit: Visit,
    Object(form): Object<Credentials>,
) -> Result<Json<Grant>, ApiError> {
    if app.host.mesh().is_none() {
        return Err(ApiError::no_mesh());
    }
    let login = Login::new(visit, check_device(form.device)?);
    let key = typed_key(&form.username);
    app.limits.logins.check(&key, client)?;
    let accounts = claimed_by(&app, &key, form.username.trim())?;
    let password = form.password;
    let work = move |passwords: Passwords| first_match(passwords, accounts, &password);
    let Some(matched) = app.passwords.run(work).await? else {
        app.host.counters().add("login_failures", 1);
        return Err(ApiError::unauthorized("wrong_credentials"));
    };
    app.limits.logins.succeeded(&key, client);
    if matched.disabled {
        return Err(ApiError::unauthorized("account_disabled"));
    }
    if let Some(password) = matched.stronger {
        let user = matched.user;
        let command = Command::SetPassword {
            user,
            password,
            end_sessions: false,
        };
        if let Err(error) = app.host.execute(command).await {
            tracing::warn!(%error, "a password hash could not be made stronger");
        }
    }
    grant(&app, matched.user, login).await.map(Json)
}

/// What a name is compared by. One that is too long is nobody's.
fn typed_key(typed: &str) -> String {
    if typed.len() > TYPED_NAME_BYTES_MAX {
        return String::new();
    }
    names::username_key(typed)
}

/// Every account that the typed name can mean: those that claim it, also while another one has it,
/// and the one that is shown under exactly this name.
fn claimed_by(app: &App, key: &str, typed: &str) -> Result<Vec<UserRow>, StoreError> {
    if key.is_empty() {
        return Ok(Vec::new());
    }
    app.host.read(|view| {
        let mut accounts = view.users_claiming(key)?;
        if let Some(shown) = view.user_named(typed)?
            && accounts.iter().all(|known| known.id != shown.id)
        {
            accounts.insert(0, shown);
        }
        accounts.truncate(CLAIMS_MAX);
        Ok(accounts)
    })
}

struct Match {
    user: Id,
    disabled: bool,
    /// A new hash to store, where the old one is cheaper to guess than it should be.
    stronger: Option<String>,
}

/// The account whose password it is. Takes one hash's time also where there is no account.
fn first_match(passwords: Passwords, accounts: Vec<UserRow>, password: &str) -> Option<Match> {
    if password.len() > PASSWORD_BYTES_MAX {
        return None;
    }
    let mut worked = false;
    for account in accounts {
        if account.password.is_empty() {
            // Made by an administrator; its person has set none yet.
            continue;
        }
        let Ok(verification) = passwords.verify(password, &account.password) else {
            tracing::warn!(user = %account.id, "an account has an unusable password hash");
            continue;
        };
        worked = true;
        if verification.ok {
            let stronger = verification
                .needs_rehash
                .then(|| passwords.hash(password).ok());
            return Some(Match {
                user: account.id,
                disabled: account.disabled,
                stronger: stronger.flatten(),
            });
        }
    }
    if !worked {
        passwords.verify_absent(password);
    }
    None
}

/// The user who asks
#[utoipa::path(get, path = "/api/auth/me", tag = "auth",
    responses((status = 200, body = Me), Errors))]
pub(super) async fn me(State(app): State<App>, session: Session) -> Result<Json<Me>, ApiError> {
    me_of(&app, session.user).map(Json)
}

/// Changes the password and ends all other sessions
#[utoipa::path(post, path = "/api/auth/password", tag = "auth",
    request_body = PasswordChange, responses((status = 200, body = Grant), Errors))]
pub(super) async fn change_password(
    State(app): State<App>,
    Author(session): Author,
    visit: Visit,
    Object(form): Object<PasswordChange>,
) -> Result<Json<Grant>, ApiError> {
    let user = session.user;
    let row = app.host.read(|view| view.user(user))?;
    let row = row.ok_or_else(|| ApiError::not_found("user_not_found"))?;
    check_password(&app, &form.new, &names_of(&row), "new")?;
    app.limits.passwords.check(&user)?;
    let (current, new) = (form.current, form.new);
    let work = move |passwords: Passwords| {
        first_match(passwords, vec![row], &current).map(|_| passwords.hash(&new))
    };
    let Some(hashed) = app.passwords.run(work).await? else {
        app.host.counters().add("login_failures", 1);
        return Err(ApiError::forbidden("wrong_password").in_field("current"));
    };
    let password = hashed.map_err(|error| ApiError::internal(&error))?;
    let command = Command::SetPassword {
        user,
        password,
        end_sessions: true,
    };
    app.host.execute(command).await?;
    app.sessions.forget();
    let login = Login::going_on(visit, session.id);
    grant(&app, user, login).await.map(Json)
}

fn names_of(row: &UserRow) -> [&str; 3] {
    [&row.username, &row.claimed, &row.display_name]
}

/// Sets a new password by a one-time code and signs in; all other sessions end
#[utoipa::path(post, path = "/api/auth/recover", tag = "auth", security(()),
    request_body = Recovery, responses((status = 200, body = Grant), Errors))]
pub(super) async fn recover(
    State(app): State<App>,
    ClientAddress(client): ClientAddress,
    visit: Visit,
    Object(form): Object<Recovery>,
) -> Result<Json<Grant>, ApiError> {
    if app.host.mesh().is_none() {
        return Err(ApiError::no_mesh());
    }
    let login = Login::new(visit, check_device(form.device)?);
    app.limits.recoveries.check(&address_key(client))?;
    let in_code = |error: ApiError| error.in_field("code");
    let invalid = || in_code(ApiError::forbidden("recovery_code_invalid"));
    let hash = recovery_code::hash_of(&form.code).ok_or_else(invalid)?;
    let now_ms = app.host.clock().now_ms();
    let found = app.host.read(|view| {
        let reset = view.reset(&hash)?;
        let open = reset.filter(|reset| !reset.used && reset.expires > now_ms);
        open.map_or(Ok(None), |reset| view.user(reset.user))
    });
    let row = found.map_err(|error: StoreError| error)?;
    let row = row.ok_or_else(invalid)?;
    check_password(&app, &form.new, &names_of(&row), "new")?;
    let new = form.new;
    let work = move |passwords: Passwords| passwords.hash(&new);
    let hashed = app.passwords.run(work).await?;
    let password = hashed.map_err(|error| ApiError::internal(&error))?;
    let command = Command::UseReset { hash, password };
    let done = app.host.execute(command).await;
    app.sessions.forget();
    let done = done.map_err(|error| in_code(error.into()))?;
    let Reply::User(user) = done.reply else {
        return Err(ApiError::internal(&"a code led to no user"));
    };
    let key = names::username_key(&row.claimed);
    app.limits.logins.succeeded(&key, client);
    grant(&app, user, login).await.map(Json)
}

/// Ends all sessions of the user on every node
#[utoipa::path(post, path = "/api/auth/logout-everywhere", tag = "auth",
    responses((status = 204), Errors))]
pub(super) async fn logout_everywhere(
    State(app): State<App>,
    Author(session): Author,
) -> Result<StatusCode, ApiError> {
    app.host
        .execute(Command::EndSessions { user: session.user })
        .await?;
    app.sessions.forget();
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn grant(app: &App, user: Id, login: Login) -> Result<Grant, ApiError> {
    let row = app.host.read(|view| view.user(user))?;
    let row = row.ok_or_else(|| ApiError::not_found("user_not_found"))?;
    let keys = app.host.token_keys();
    let key = keys.first().ok_or_else(ApiError::no_mesh)?;
    let claims = new_claims(app, user, row.epoch);
    let device = login.device.map(|text| device_key(user, &text));
    note_login(app, &claims, login.visit, device, login.continues).await;
    Ok(Grant {
        access_token: token::issue(key, &claims),
        token_type: "bearer",
        expires_at: Timestamp(claims.expires_at_s * 1_000),
        user: me_of(app, user)?,
    })
}

/// What a new token says. Two of one second would say the same and be one session, so the later one
/// ends a second earlier.
fn new_claims(app: &App, user: Id, session_epoch: SessionEpoch) -> Claims {
    let now_ms = app.host.clock().now_ms();
    let issued_at_s = now_ms / 1_000;
    let lifetime_s = app.config.token_lifetime.as_secs();
    let sooner_s_max = (lifetime_s / 100).min(LOGINS_OF_A_SECOND_MAX);
    // Where else somebody logs in at this very second is another node as a rule.
    let first = u64::from(app.node.0[0]) % (sooner_s_max + 1);
    let mut claims = Claims {
        user_id: user.0,
        session_epoch,
        issued_at_s,
        expires_at_s: issued_at_s + lifetime_s,
    };
    for turn in 0..=sooner_s_max {
        let sooner_s = (first + turn) % (sooner_s_max + 1);
        claims.expires_at_s = issued_at_s + lifetime_s - sooner_s;
        if app.session_notes.take(claims.session(), now_ms) {
            break;
        }
    }
    claims
}

/// A user's own view of the account.
pub(super) fn me_of(app: &App, user: Id) -> Result<Me, ApiError> {
    let found = app.host.read(|view| {
        let row = view.user(user)?;
        row.map(|row| Ok((row, view.is_mesh_admin(user)?)))
            .transpose()
    });
    let found: Option<(UserRow, bool)> = found.map_err(|error: StoreError| error)?;
    let (row, mesh_admin) = found.ok_or_else(|| ApiError::not_found("user_not_found"))?;
    Ok(Me {
        user: app.user(&row),
        mesh_admin,
        rename_needed: row.username != row.claimed,
    })
}
