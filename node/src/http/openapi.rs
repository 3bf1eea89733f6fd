//! The API's own description.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use bytes::Bytes;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder, Content, InfoBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Response,
    ResponseBuilder,
};
use utoipa::{IntoResponses, PartialSchema, ToSchema};

use super::error::ErrorBody;

const DESCRIPTION: &str = "Team chat for closed networks. Ids are 26 characters that sort by time, \
     times are RFC 3339 in UTC. Every answer that is no success is an `Error`. Live events come \
     over the WebSocket at `/ws`.";

/// What every operation may answer instead: an error.
pub(super) struct Errors;

impl IntoResponses for Errors {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let schema = Ref::from_schema_name(ErrorBody::name());
        let content = Content::new(Some(schema));
        let response = ResponseBuilder::new()
            .description("It was refused, or failed.")
            .content("application/json", content);
        BTreeMap::from([("default".to_owned(), response.build().into())])
    }
}

/// The document without its operations.
pub(super) fn frame() -> OpenApi {
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
    let components = ComponentsBuilder::new()
        .schema(ErrorBody::name(), ErrorBody::schema())
        .security_scheme("bearer", SecurityScheme::Http(bearer));
    let info = InfoBuilder::new()
        .title("LocalChat")
        .description(Some(DESCRIPTION))
        .version(env!("CARGO_PKG_VERSION"));
    OpenApiBuilder::new()
        .info(info.build())
        .components(Some(components.build()))
        .security(Some([SecurityRequirement::new(
            "bearer",
            Vec::<String>::new(),
        )]))
        .build()
}

/// The OpenAPI 3.1 document of everything that is served below `/api` and of `/metrics`.
#[must_use]
pub fn document() -> OpenApi {
    super::routes::table().split_for_parts().1
}

/// This description
#[utoipa::path(get, path = "/api/openapi.json", tag = "node", security(()),
    responses((status = 200, body = serde_json::Value), Errors))]
pub(super) async fn read() -> impl IntoResponse {
    static TEXT: LazyLock<Bytes> = LazyLock::new(|| {
        let text = document().to_json().expect("the document always encodes");
        Bytes::from(text)
    });
    ([(CONTENT_TYPE, "application/json")], TEXT.clone())
}
