//! Resumable uploads: tus 1.0.0 with creation, termination and expiration, as existing clients speak
//! it. An upload that is whole is a file, with the same id.

use std::time::{Duration, UNIX_EPOCH};

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use storage::Id;
use utoipa::ToSchema;

use super::app::App;
use super::error::ApiError;
use super::extract::{Author, PathIds, drain};
use super::files::{begin, file_of, prepare};
use super::openapi::Errors;
use super::session::Session;
use crate::files::{Upload, Uploads};
use crate::json::{Attachment, IdText, Timestamp};

const VERSION: HeaderValue = HeaderValue::from_static("1.0.0");
const BODY_TYPE: &str = "application/offset+octet-stream";
const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const METADATA: HeaderName = HeaderName::from_static("upload-metadata");
const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
/// What a file is called whose sender gives it no name.
const UNNAMED: &str = "file";

/// How far an upload has come.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct UploadState {
    id: IdText,
    filename: String,
    size: u64,
    offset: u64,
    expires_at: Timestamp,
    /// Once it is whole.
    file: Option<Attachment>,
}

/// What a client may find out before it begins.
pub(super) fn describe(headers: &mut HeaderMap, bytes_max: u64) {
    let pairs = [
        ("tus-version", VERSION),
        (
            "tus-extension",
            HeaderValue::from_static("creation,termination,expiration"),
        ),
        ("tus-max-size", HeaderValue::from(bytes_max)),
        ("tus-resumable", VERSION),
    ];
    for (name, value) in pairs {
        headers.insert(HeaderName::from_static(name), value);
    }
}

/// Begins a resumable upload (tus 1.0.0)
#[utoipa::path(post, path = "/api/uploads", tag = "files",
    params(
        ("Tus-Resumable" = String, Header, description = "1.0.0"),
        ("Upload-Length" = u64, Header, description = "The whole file, in bytes."),
        ("Upload-Metadata" = Option<String>, Header, description = "`filename` and the name in base64."),
    ),
    responses((status = 201, description = "`Location` is where its bytes go."), Errors))]
pub(super) async fn create(
    State(app): State<App>,
    Author(session): Author,
    headers: HeaderMap,
) -> Response {
    answered(create_upload(&app, &session, &headers).await)
}

async fn create_upload(
    app: &App,
    session: &Session,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    speaks_tus(headers)?;
    let size = number_in(headers, &LENGTH)?;
    let name = name_in(headers)?;
    let upload = begin(app, session.user, &name, size).await?;
    if size == 0 {
        app.files
            .uploads()
            .write(
                &upload,
                0,
                futures::stream::empty::<Result<_, axum::Error>>(),
                false,
            )
            .await?;
    }
    let mut response = StatusCode::CREATED.into_response();
    let location = format!("/api/uploads/{}", upload.id);
    let location = HeaderValue::try_from(location).map_err(|error| ApiError::internal(&error))?;
    response.headers_mut().insert(LOCATION, location);
    expires(&upload, response.headers_mut());
    Ok(response)
}

/// How far a resumable upload has come (tus 1.0.0)
#[utoipa::path(head, path = "/api/uploads/{upload}", tag = "files",
    params(("upload" = IdText, Path), ("Tus-Resumable" = String, Header, description = "1.0.0")),
    responses((status = 200, description = "`Upload-Offset` is what is here."), Errors))]
pub(super) async fn offset(
    State(app): State<App>,
    session: Session,
    PathIds([upload]): PathIds<1>,
    headers: HeaderMap,
) -> Response {
    answered(offset_of(&app, &session, upload, &headers).await)
}

async fn offset_of(
    app: &App,
    session: &Session,
    id: Id,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    speaks_tus(headers)?;
    let upload = app.files.uploads().find(id, session.user)?;
    let offset = upload.offset().await?;
    let mut response = StatusCode::OK.into_response();
    let headers = response.headers_mut();
    headers.insert(OFFSET, HeaderValue::from(offset));
    headers.insert(LENGTH, HeaderValue::from(upload.size()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    expires(&upload, headers);
    Ok(response)
}

/// Goes on with a resumable upload (tus 1.0.0); with its last byte the file is whole and durable
#[utoipa::path(patch, path = "/api/uploads/{upload}", tag = "files",
    params(
        ("upload" = IdText, Path),
        ("Tus-Resumable" = String, Header, description = "1.0.0"),
        ("Upload-Offset" = u64, Header, description = "Where the body's first byte belongs."),
    ),
    request_body(content = String, content_type = "application/offset+octet-stream"),
    responses((status = 204, description = "`Upload-Offset` is what is here now."), Errors))]
pub(super) async fn write(
    State(app): State<App>,
    session: Session,
    PathIds([upload]): PathIds<1>,
    request: Request,
) -> Response {
    answered(write_upload(&app, &session, upload, request).await)
}

async fn write_upload(
    app: &App,
    session: &Session,
    id: Id,
    request: Request,
) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    let checked = || -> Result<_, ApiError> {
        speaks_tus(&parts.headers)?;
        let body_type = parts.headers.get(CONTENT_TYPE);
        if body_type.is_none_or(|value| value.as_bytes() != BODY_TYPE.as_bytes()) {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(ApiError::new(status, "offset_stream_required"));
        }
        let offset = number_in(&parts.headers, &OFFSET)?;
        Ok((app.files.uploads().find(id, session.user)?, offset))
    };
    let (upload, offset) = match checked() {
        Ok(checked) => checked,
        Err(refused) => {
            drain(body.into_data_stream()).await;
            return Err(refused);
        }
    };
    let body = body.into_data_stream();
    let received = app
        .files
        .uploads()
        .write(&upload, offset, body, false)
        .await?;
    prepare(app, &upload);
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    headers.insert(OFFSET, HeaderValue::from(received));
    expires(&upload, headers);
    Ok(response)
}

/// Gives up an upload (tus 1.0.0)
#[utoipa::path(delete, path = "/api/uploads/{upload}", tag = "files",
    params(("upload" = IdText, Path), ("Tus-Resumable" = String, Header, description = "1.0.0")),
    responses((status = 204), Errors))]
pub(super) async fn end(
    State(app): State<App>,
    session: Session,
    PathIds([upload]): PathIds<1>,
    headers: HeaderMap,
) -> Response {
    let ended = async {
        speaks_tus(&headers)?;
        let upload = app.files.uploads().find(upload, session.user)?;
        app.files.uploads().end(&upload).await?;
        Ok(StatusCode::NO_CONTENT.into_response())
    };
    answered(ended.await)
}

/// How far an upload has come, and the file that it became
#[utoipa::path(get, path = "/api/uploads/{upload}", tag = "files",
    params(("upload" = IdText, Path)), responses((status = 200, body = UploadState), Errors))]
pub(super) async fn state(
    State(app): State<App>,
    session: Session,
    PathIds([upload]): PathIds<1>,
) -> Result<Json<UploadState>, ApiError> {
    let upload = app.files.uploads().find(upload, session.user)?;
    Ok(Json(UploadState {
        id: IdText(upload.id),
        filename: upload.name(),
        size: upload.size(),
        offset: upload.received(),
        expires_at: Timestamp(Uploads::end_of(&upload)),
        file: file_of(&upload),
    }))
}

/// Every answer says which version it is of, also one that refuses.
fn answered(result: Result<Response, ApiError>) -> Response {
    let mut response = result.unwrap_or_else(|error| error.into_response());
    response.headers_mut().insert(RESUMABLE, VERSION);
    response
}

fn speaks_tus(headers: &HeaderMap) -> Result<(), ApiError> {
    if headers.get(RESUMABLE) == Some(&VERSION) {
        return Ok(());
    }
    Err(ApiError::new(
        StatusCode::PRECONDITION_FAILED,
        "tus_version",
    ))
}

fn number_in(headers: &HeaderMap, name: &HeaderName) -> Result<u64, ApiError> {
    let text = headers.get(name).and_then(|value| value.to_str().ok());
    let number = text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let number = number.and_then(|text| text.parse().ok());
    number.ok_or_else(|| bad_header(name))
}

fn bad_header(name: &HeaderName) -> ApiError {
    ApiError::malformed("bad_upload_header").in_field(name.as_str().to_owned())
}

/// The file's name from pairs of a key and a value in base64.
fn name_in(headers: &HeaderMap) -> Result<String, ApiError> {
    let Some(value) = headers.get(METADATA) else {
        return Ok(UNNAMED.to_owned());
    };
    let bad = || bad_header(&METADATA);
    let text = value.to_str().map_err(|_| bad())?;
    for pair in text.split(',') {
        let (key, value) = pair.trim().split_once(' ').unwrap_or((pair.trim(), ""));
        if matches!(key, "filename" | "name") {
            let bytes = STANDARD.decode(value.trim()).map_err(|_| bad())?;
            return String::from_utf8(bytes).map_err(|_| bad());
        }
    }
    Ok(UNNAMED.to_owned())
}

fn expires(upload: &Upload, headers: &mut HeaderMap) {
    let end = UNIX_EPOCH + Duration::from_millis(Uploads::end_of(upload));
    if let Ok(date) = HeaderValue::try_from(httpdate::fmt_http_date(end)) {
        headers.insert(EXPIRES, date);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_header_of_an_upload_makes_it_fail(
            bytes in proptest::collection::vec(0x20_u8.., 0..60),
            pairs in "((filename|name|a|) ?[A-Za-z0-9+/=]{0,12},? ?){0,4}",
        ) {
            for value in [bytes, pairs.into_bytes()] {
                let Ok(value) = HeaderValue::from_bytes(&value) else {
                    continue;
                };
                let both = [(METADATA, value.clone()), (LENGTH, value)];
                let headers = HeaderMap::from_iter(both);
                let _ = name_in(&headers);
                let _ = number_in(&headers, &LENGTH);
            }
        }
    }

    #[test]
    fn a_name_stands_in_base64_behind_its_key() {
        for (value, name) in [
            (
                "filename 6KaL56mNLnR4dA==,filetype dGV4dA==",
                Some("見積.txt"),
            ),
            ("filetype dGV4dA==, name YQ==", Some("a")),
            ("filetype dGV4dA==", Some(UNNAMED)),
            ("filename", Some("")),
            ("filename !", None),
            ("filename /w==", None),
        ] {
            let headers = HeaderMap::from_iter([(METADATA, HeaderValue::from_static(value))]);
            assert_eq!(name_in(&headers).ok().as_deref(), name, "{value}");
        }
        assert_eq!(name_in(&HeaderMap::new()).ok().as_deref(), Some(UNNAMED));
    }
}
