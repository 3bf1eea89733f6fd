//! From requests to typed values, with one refusal for everything that is wrong with them.

use std::borrow::Cow;
use std::net::IpAddr;
use std::time::Duration;

use axum::body::{Body, BodyDataStream, HttpBody as _};
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use bytes::{Bytes, BytesMut};
use futures::StreamExt as _;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize as _, Deserializer};
use serde_path_to_error::Segment;
use storage::Id;

use super::app::App;
use super::error::ApiError;
use super::sentences;
use super::session::Session;
use super::session_notes::{Visit, note_use};

/// The largest JSON body.
pub(super) const BODY_BYTES_MAX: usize = 64 * 1024;
/// How long a body may take to arrive.
const BODY_WAIT_MAX: Duration = Duration::from_secs(20);
/// How much of a body that is too large is taken, and for how long, before it is refused.
const DRAINED_BYTES_MAX: usize = 2 * 1024 * 1024;
const DRAIN_WAIT_MAX: Duration = Duration::from_secs(2);
/// How deep JSON may be nested.
const DEPTH_MAX: usize = 32;

impl FromRequestParts<App> for Session {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let session = app.sessions.of(&parts.headers)?;
        note_use(app, &session, || visit(parts));
        Ok(session)
    }
}

fn visit(parts: &Parts) -> Visit {
    let address = parts.extensions.get::<ClientAddress>();
    Visit::of(address.map(|client| client.0), &parts.headers)
}

impl FromRequestParts<App> for Visit {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        Ok(visit(parts))
    }
}

/// Who sends a request that changes something, counted against what one member may do.
#[derive(Debug, Clone)]
pub(super) struct Author(pub(super) Session);

/// Set on a request whose body counts as written by this member.
#[derive(Debug, Clone, Copy)]
struct Writes(Id);

impl FromRequestParts<App> for Author {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let session = app.sessions.of(&parts.headers)?;
        app.limits.write(session.user)?;
        note_use(app, &session, || visit(parts));
        parts.extensions.insert(Writes(session.user));
        Ok(Self(session))
    }
}

/// The address a request comes from, as the gate found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        let address = parts.extensions.get().copied();
        address.ok_or_else(|| ApiError::internal(&"a request without an address"))
    }
}

/// The ids in a path, in their order. One that is no id names nothing: 404, by the name of the
/// parameter.
#[derive(Debug, Clone, Copy)]
pub(super) struct PathIds<const N: usize>(pub(super) [Id; N]);

impl<const N: usize> FromRequestParts<App> for PathIds<N> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let mut ids = [Id::ZERO; N];
        let params = path_params(parts, app).await?;
        for (slot, (what, text)) in ids.iter_mut().zip(&params) {
            *slot = Id::parse(text).map_err(|_| ApiError::not_found(sentences::not_found(what)))?;
        }
        Ok(Self(ids))
    }
}

/// The last parameter of a path, as text.
#[derive(Debug, Clone)]
pub(super) struct PathText(pub(super) String);

impl FromRequestParts<App> for PathText {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let params = path_params(parts, app).await?;
        let last = params.iter().last().map(|(_, text)| text.to_owned());
        last.map(Self)
            .ok_or_else(|| ApiError::not_found("not_found"))
    }
}

async fn path_params(parts: &mut Parts, app: &App) -> Result<RawPathParams, ApiError> {
    let params = RawPathParams::from_request_parts(parts, app).await;
    params.map_err(|_| ApiError::not_found("not_found"))
}

/// The query of the address; all values are optional text, unknown ones are ignored.
#[derive(Debug, Clone)]
pub(super) struct Query<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequestParts<App> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        let query = axum::extract::Query::try_from_uri(&parts.uri);
        let query = query.map_err(|_| ApiError::malformed("malformed_query"))?;
        Ok(Self(query.0))
    }
}

/// The id that a value of a query stands for.
pub(super) fn id_in(field: &'static str, text: Option<&str>) -> Result<Option<Id>, ApiError> {
    let id = text.map(Id::parse).transpose();
    id.map_err(|_| ApiError::invalid(field, "bad_id"))
}

/// The number that a value of a query stands for, from 1 to `max`.
pub(super) fn limit_in(text: Option<&str>, default: usize, max: usize) -> Result<usize, ApiError> {
    let Some(text) = text else {
        return Ok(default);
    };
    let number = text
        .parse::<usize>()
        .ok()
        .filter(|number| (1..=max).contains(number));
    number.ok_or_else(|| ApiError::invalid("limit", "out_of_range"))
}

/// A text that must not contain control characters.
pub(super) fn plain(field: &'static str, text: &str) -> Result<(), ApiError> {
    if text.chars().any(char::is_control) {
        return Err(ApiError::invalid(field, "forbidden_character"));
    }
    Ok(())
}

/// The JSON object in the body.
#[derive(Debug, Clone)]
pub(super) struct Object<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<App> for Object<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        parse(&json_body(request, app).await?).map(Self)
    }
}

/// The body of a request that says it is JSON.
async fn json_body(request: Request, app: &App) -> Result<Bytes, ApiError> {
    let (parts, body) = request.into_parts();
    let declared = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    if !declared.is_some_and(is_json) {
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        return Err(ApiError::new(status, "json_required"));
    }
    let body = read(body).await?;
    if let Some(Writes(member)) = parts.extensions.get() {
        let bytes = u32::try_from(body.len()).unwrap_or(u32::MAX);
        app.limits.written(*member, bytes)?;
    }
    Ok(body)
}

/// A whole number, also where it is written with a fraction of zero: to JSON it is the same.
pub(super) fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    let Some(number) = Option::<serde_json::Number>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let digits = number.to_string();
    let digits = digits.strip_suffix(".0").unwrap_or(&digits);
    let whole = digits
        .parse()
        .map_err(|_| D::Error::custom("no whole number"))?;
    Ok(Some(whole))
}

/// The same, where a request may also come without a body, or with `null` for one.
#[derive(Debug, Clone)]
pub(super) struct ObjectOrNothing<T>(pub(super) T);

impl<T: DeserializeOwned + Default> FromRequest<App> for ObjectOrNothing<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        if request.body().is_end_stream() {
            return Ok(Self(T::default()));
        }
        let body = json_body(request, app).await?;
        if body.trim_ascii() == b"null" {
            return Ok(Self(T::default()));
        }
        parse(&body).map(Self)
    }
}

fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

fn too_large() -> ApiError {
    ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large")
}

async fn read(body: Body) -> Result<Bytes, ApiError> {
    let late = |_| ApiError::new(StatusCode::REQUEST_TIMEOUT, "body_too_slow");
    tokio::time::timeout(BODY_WAIT_MAX, collect(body))
        .await
        .map_err(late)?
}

/// The whole body; nearly always it comes in one piece, which is then not copied.
async fn collect(body: Body) -> Result<Bytes, ApiError> {
    let mut stream = body.into_data_stream();
    let mut all = BytesMut::new();
    let mut only = Bytes::new();
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(|_| ApiError::malformed("body_cut_off"))?;
        if all.len() + only.len() + piece.len() > BODY_BYTES_MAX {
            drain(stream).await;
            return Err(too_large());
        }
        if all.is_empty() && only.is_empty() {
            only = piece;
        } else {
            all.extend_from_slice(&std::mem::take(&mut only));
            all.extend_from_slice(&piece);
        }
    }
    Ok(if all.is_empty() { only } else { all.freeze() })
}

/// Takes some of what is still coming: a connection that is closed with data unread loses the
/// answer on its way.
pub(super) async fn drain(mut stream: BodyDataStream) {
    let rest = async {
        let mut drained = 0;
        while let Some(Ok(piece)) = stream.next().await {
            drained += piece.len();
            if drained > DRAINED_BYTES_MAX {
                return;
            }
        }
    };
    let _ = tokio::time::timeout(DRAIN_WAIT_MAX, rest).await;
}

/// Reads a JSON object. Only when that fails is it read again, to find out what is wrong.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    if depth(bytes) > DEPTH_MAX {
        return Err(ApiError::malformed("too_deep"));
    }
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if first.is_some_and(|byte| *byte != b'{')
        && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok()
    {
        return Err(ApiError::malformed("not_an_object"));
    }
    serde_json::from_slice(bytes).map_err(|_| explain::<T>(bytes))
}

fn explain<T: DeserializeOwned>(bytes: &[u8]) -> ApiError {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut reader) else {
        return ApiError::malformed("malformed_json");
    };
    let field = error.path().iter().find_map(|segment| match segment {
        Segment::Map { key } => Some(Cow::Owned(key.clone())),
        Segment::Seq { .. } | Segment::Enum { .. } | Segment::Unknown => None,
    });
    let text = error.inner().to_string();
    let named = |prefix: &str| {
        let (name, _) = text.strip_prefix(prefix)?.split_once('`')?;
        Some(Cow::Owned(name.to_owned()))
    };
    let (status, code, field) = if let Some(name) = named("missing field `") {
        (StatusCode::UNPROCESSABLE_ENTITY, "missing", Some(name))
    } else if let Some(name) = named("unknown field `") {
        (
            StatusCode::UNPROCESSABLE_ENTITY,
            "unknown_field",
            Some(name),
        )
    } else if let Some(name) = named("duplicate field `") {
        (StatusCode::BAD_REQUEST, "named_twice", Some(name))
    } else if error.inner().is_data() {
        (StatusCode::UNPROCESSABLE_ENTITY, data_code(&text), field)
    } else if std::str::from_utf8(bytes).is_err() {
        (StatusCode::BAD_REQUEST, "invalid_text", field)
    } else if serde_json::from_slice::<serde_json::Value>(bytes).is_ok() {
        // A number where a word of a few is expected is no error of the syntax.
        (StatusCode::UNPROCESSABLE_ENTITY, "wrong_type", field)
    } else {
        (StatusCode::BAD_REQUEST, "malformed_json", field)
    };
    let refused = ApiError::new(status, code);
    match field {
        Some(field) => refused.in_field(field),
        None => refused,
    }
}

fn data_code(text: &str) -> &'static str {
    if text.starts_with("an id is ") {
        "bad_id"
    } else if text.starts_with("unknown variant ") {
        "not_allowed"
    } else {
        "wrong_type"
    }
}

/// How deep objects and arrays are nested, whether or not the rest is valid.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{IdText, MemberRole};

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Form {
        name: String,
        uses: Option<u64>,
        parent: Option<IdText>,
        role: Option<MemberRole>,
    }

    fn refusal(bytes: &[u8]) -> (u16, &'static str, Option<String>) {
        let error = parse::<Form>(bytes).expect_err("not acceptable");
        (
            error.status.as_u16(),
            error.code,
            error.field.map(Cow::into_owned),
        )
    }

    #[test]
    fn what_is_wrong_with_a_body_is_named() {
        let deep = format!("{{\"x\":{}{}}}", "[".repeat(32), "]".repeat(32));
        let cases: &[(&[u8], u16, &str, Option<&str>)] = &[
            (b"", 400, "malformed_json", None),
            (b"{", 400, "malformed_json", None),
            (b"nonsense", 400, "malformed_json", None),
            (b"{\"name\":\"a\"} x", 400, "malformed_json", None),
            (b"[]", 400, "not_an_object", None),
            (b"[\"a\",1]", 400, "not_an_object", None),
            (b"null", 400, "not_an_object", None),
            (b"\"name\"", 400, "not_an_object", None),
            (deep.as_bytes(), 400, "too_deep", None),
            (b"{}", 422, "missing", Some("name")),
            (b"{\"name\":5}", 422, "wrong_type", Some("name")),
            (b"{\"name\":null}", 422, "wrong_type", Some("name")),
            (
                b"{\"name\":\"a\",\"uses\":-1}",
                422,
                "wrong_type",
                Some("uses"),
            ),
            (
                b"{\"name\":\"a\",\"uses\":\"1\"}",
                422,
                "wrong_type",
                Some("uses"),
            ),
            (
                b"{\"name\":\"a\",\"parent\":\"x\"}",
                422,
                "bad_id",
                Some("parent"),
            ),
            (
                b"{\"name\":\"a\",\"role\":\"king\"}",
                422,
                "not_allowed",
                Some("role"),
            ),
            (
                b"{\"name\":\"a\",\"name\":\"b\"}",
                400,
                "named_twice",
                Some("name"),
            ),
            (b"{\"name\":\"\xff\"}", 400, "invalid_text", Some("name")),
            (
                b"{\"name\":\"\\ud800\"}",
                400,
                "malformed_json",
                Some("name"),
            ),
            (b"{\"name\":\"a\x01\"}", 400, "malformed_json", Some("name")),
        ];
        for (bytes, status, code, field) in cases {
            let expected = (*status, *code, field.map(str::to_owned));
            assert_eq!(
                refusal(bytes),
                expected,
                "{}",
                String::from_utf8_lossy(bytes)
            );
        }
    }

    #[test]
    fn unknown_fields_are_ignored() {
        let form = parse::<Form>(b" {\"name\":\"[{\\\"\",\"new\":{\"x\":[1]}}");
        assert_eq!(form.map(|form| form.name), Ok("[{\"".to_owned()));
    }

    #[test]
    fn nesting_is_counted_outside_texts() {
        assert_eq!(depth(b"{\"a\":[[],{}]}"), 3);
        assert_eq!(depth(b"{\"[[[\\\"[[[\":1}"), 1);
        assert_eq!(depth(b"]]]["), 1);
    }
}
