//! Handing out the small picture that is shown instead of a large one.
//!
//! Who may see the picture may see it, and nobody else; and it acts no more than the picture does.

use std::io::{ErrorKind, Read as _};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use storage::{BlobError, Hash};

use super::app::App;
use super::error::ApiError;
use super::extract::{PathIds, Query};
use super::file_answer::{Asked, RESOURCE_POLICY, SANDBOXED, get_here, insert, is_known, reader};
use super::files::{find, no_file};
use super::gate::ContentPolicy;
use super::openapi::Errors;
use crate::files::{FileError, Shown, Thumbnail, kind_of};
use crate::json::IdText;

/// About as long as its address is good. By another address who may see it is looked up again.
const CACHED: HeaderValue = HeaderValue::from_static("private, max-age=3600");
/// When who was told that it takes longer is to ask again.
const LATER_S: u64 = 3;

/// A small picture that stands for a file which is one; with a session, or by a link
#[utoipa::path(get, path = "/api/files/{file}/thumbnail", tag = "files",
    security((), ("bearer" = [])),
    params(
        ("file" = IdText, Path),
        ("for" = Option<IdText>, Query, description = "Of a link."),
        ("until" = Option<u64>, Query, description = "Of a link."),
        ("sig" = Option<String>, Query, description = "Of a link."),
    ),
    responses(
        (status = 200, body = String, content_type = "image/jpeg"),
        (status = 304),
        Errors,
    ))]
pub(super) async fn get(
    State(app): State<App>,
    PathIds([file]): PathIds<1>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let user = reader(&app, file, &asked, &headers)?;
    let found = find(&app, file, user)?.ok_or_else(no_file)?;
    get_here(&app, &found).await?;
    let shown = app.files.thumbnail(found.hash).await.map_err(unread)?;
    let thumbnail = match shown {
        Shown::Made(thumbnail) => thumbnail,
        Shown::Itself => itself(&app, found.hash).await?,
        Shown::Nothing => return Err(ApiError::not_found("no_thumbnail")),
        Shown::Later => return Err(ApiError::unavailable("thumbnail_later", LATER_S)),
    };
    Ok(answer(&headers, found.hash, thumbnail))
}

fn answer(asked: &HeaderMap, hash: Hash, thumbnail: Thumbnail) -> Response {
    let etag = format!("\"{hash}-small\"");
    let mut response = if is_known(asked, &etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let length = thumbnail.bytes.len();
        let kind = thumbnail.content_type;
        let mut response = Response::new(Body::from(thumbnail.bytes));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        let name = kind.replace("image/", "inline; filename=\"thumbnail.");
        insert(headers, CONTENT_DISPOSITION, format!("{name}\""));
        response
    };
    let headers = response.headers_mut();
    insert(headers, ETAG, etag);
    headers.insert(CACHE_CONTROL, CACHED);
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    response.extensions_mut().insert(ContentPolicy(SANDBOXED));
    response
}

/// A picture that is small as it is.
async fn itself(app: &App, hash: Hash) -> Result<Thumbnail, ApiError> {
    let blobs = Arc::clone(app.files.blobs());
    let read = tokio::task::spawn_blocking(move || {
        let mut file = blobs.read(hash)?;
        let content_type = kind_of(&mut file)?.content_type;
        let mut bytes = Vec::new();
        blobs.read(hash)?.read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>(Thumbnail {
            content_type,
            bytes: Bytes::from(bytes),
        })
    });
    let read = read.await.map_err(|error| ApiError::internal(&error))?;
    read.map_err(|error| unread(error.into()))
}

fn unread(error: FileError) -> ApiError {
    // Its message was erased a moment ago.
    if let FileError::Blob(BlobError::Io(error)) = &error
        && error.kind() == ErrorKind::NotFound
    {
        return no_file();
    }
    error.into()
}
