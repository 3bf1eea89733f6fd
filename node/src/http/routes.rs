//! The route table. Each row's path, method, requests and answers are described at its handler.

use std::sync::LazyLock;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use bytes::Bytes;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::app::App;
use super::error::ApiError;
use super::{
    accounts, admin, assets, auth, channel_members, channels, direct_messages, directs,
    file_answer, files, health, help, inbox, invites, join, members, mesh, mesh_settings,
    message_changes, messages, metrics, openapi, preferences, presence, proof, readers, reading,
    render, saved, search, servers, sessions, thumbnail_answer, trust, upgrade, uploads,
    user_groups, users,
};

/// Everything that is documented.
pub(super) fn table() -> OpenApiRouter<App> {
    let people = people(OpenApiRouter::with_openapi(openapi::frame()));
    files_of(attention(people))
        .routes(routes!(servers::list, servers::create))
        .routes(routes!(servers::one, servers::change, servers::delete))
        .routes(routes!(servers::join))
        .routes(routes!(servers::leave))
        .routes(routes!(servers::transfer))
        .routes(routes!(channels::list, channels::create))
        .routes(routes!(channels::change, channels::delete))
        .routes(routes!(channel_members::list))
        .routes(routes!(channel_members::add, channel_members::remove))
        .routes(routes!(channel_members::orphaned))
        .routes(routes!(channel_members::take_over))
        .routes(routes!(members::list))
        .routes(routes!(members::change_role))
        .routes(routes!(members::remove))
        .routes(routes!(user_groups::list, user_groups::create))
        .routes(routes!(user_groups::change, user_groups::delete))
        .routes(routes!(invites::list, invites::create))
        .routes(routes!(invites::revoke))
        .routes(routes!(invites::preview))
        .routes(routes!(invites::accept))
        .routes(routes!(messages::list, messages::post))
        .routes(routes!(messages::pins))
        .routes(routes!(directs::list, directs::open))
        .routes(routes!(directs::one, directs::change))
        .routes(routes!(directs::add))
        .routes(routes!(directs::leave))
        .routes(routes!(direct_messages::list, direct_messages::post))
        .routes(routes!(direct_messages::pins))
        .routes(routes!(direct_messages::read))
        .routes(routes!(direct_messages::unread_in, direct_messages::mark))
        .routes(routes!(message_changes::edit, message_changes::delete))
        .routes(routes!(message_changes::history))
        .routes(routes!(message_changes::react))
        .routes(routes!(message_changes::unreact))
        .routes(routes!(message_changes::pin, message_changes::unpin))
        .routes(routes!(search::messages))
        .routes(routes!(search::people))
        .routes(routes!(render::capabilities))
        .routes(routes!(render::markdown))
        .routes(routes!(join::state))
        .routes(routes!(join::begin, join::cancel))
        .routes(routes!(mesh::nodes))
        .routes(routes!(mesh::here))
        .routes(routes!(proof::prove))
        .routes(routes!(mesh::status))
        .routes(routes!(mesh::approve))
        .routes(routes!(mesh::deny))
        .routes(routes!(mesh::revoke))
        .routes(routes!(mesh::give_authority, mesh::take_authority))
        .routes(routes!(mesh::make_kit))
        .routes(routes!(mesh::restore_authority))
        .routes(routes!(mesh::issue_ticket))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .routes(routes!(metrics::read))
        .routes(routes!(description))
}

/// What calls for somebody, and what they keep and have read.
fn attention(router: OpenApiRouter<App>) -> OpenApiRouter<App> {
    router
        .routes(routes!(saved::list))
        .routes(routes!(saved::save, saved::unsave))
        .routes(routes!(reading::read))
        .routes(routes!(reading::unread))
        .routes(routes!(reading::unread_in, reading::mark_unread))
        .routes(routes!(readers::list))
        .routes(routes!(inbox::list))
        .routes(routes!(inbox::read))
        .routes(routes!(inbox::following, inbox::follow, inbox::unfollow))
}

/// Sessions, and what people know and say of each other and set for themselves.
fn people(router: OpenApiRouter<App>) -> OpenApiRouter<App> {
    router
        .routes(routes!(auth::register))
        .routes(routes!(auth::login))
        .routes(routes!(auth::me))
        .routes(routes!(auth::change_password))
        .routes(routes!(auth::logout_everywhere))
        .routes(routes!(auth::recover))
        .routes(routes!(sessions::logout))
        .routes(routes!(sessions::list, sessions::end_others))
        .routes(routes!(sessions::end))
        .routes(routes!(sessions::see))
        .routes(routes!(users::find))
        .routes(routes!(users::change_me))
        .routes(routes!(users::one))
        .routes(routes!(preferences::mine, preferences::change))
        .routes(routes!(presence::say))
        .routes(routes!(admin::forget))
        .routes(routes!(accounts::list, accounts::create))
        .routes(routes!(accounts::change))
        .routes(routes!(accounts::reset))
        .routes(routes!(mesh_settings::read, mesh_settings::change))
}

/// Uploading and reading files.
fn files_of(router: OpenApiRouter<App>) -> OpenApiRouter<App> {
    router
        .routes(routes!(files::limits))
        .routes(routes!(files::upload))
        .routes(routes!(files::links))
        .routes(routes!(file_answer::get))
        .routes(routes!(thumbnail_answer::get))
        .routes(routes!(files::state))
        .routes(routes!(files::of_channel))
        .routes(routes!(files::of_direct))
        .routes(routes!(uploads::create))
        .routes(routes!(
            uploads::offset,
            uploads::write,
            uploads::end,
            uploads::state
        ))
}

/// The OpenAPI 3.1 document of everything that is served below `/api` and of `/metrics`.
#[must_use]
pub fn document() -> OpenApi {
    table().split_for_parts().1
}

/// This description
#[utoipa::path(get, path = "/api/openapi.json", tag = "node", security(()),
    responses((status = 200, body = serde_json::Value), openapi::Errors))]
async fn description() -> impl IntoResponse {
    static TEXT: LazyLock<Bytes> = LazyLock::new(|| {
        let text = document().to_json().expect("the document always encodes");
        Bytes::from(text)
    });
    ([(CONTENT_TYPE, "application/json")], TEXT.clone())
}

/// Everything that is served.
pub(super) fn router(app: App) -> Router {
    let (router, _) = table().split_for_parts();
    router
        .route("/ws", any(upgrade::upgrade))
        .route("/help", get(help::front))
        .route("/trust", get(trust::front))
        .route("/trust/{name}", get(trust::part))
        .method_not_allowed_fallback(method_not_allowed)
        .fallback(assets::serve)
        .with_state(app)
}

async fn method_not_allowed() -> Response {
    let status = axum::http::StatusCode::METHOD_NOT_ALLOWED;
    ApiError::new(status, "method_not_allowed").into_response()
}
