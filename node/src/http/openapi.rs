//! The API's own description.

use std::collections::BTreeMap;

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
