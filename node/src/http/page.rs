//! Longer lists: read, encoded and compressed off the async threads.

use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use storage::View;

use super::app::App;
use super::assets::{accepts_gzip, gzip};
use super::error::ApiError;

/// Lists shorter than this are not worth compressing within a local network.
const COMPRESS_BYTES_MIN: usize = 16 * 1024;

/// The answer to a query that may take a while.
pub(super) async fn page<T: Serialize>(
    app: &App,
    headers: &HeaderMap,
    query: impl FnOnce(View<'_>) -> Result<T, ApiError> + Send + 'static,
) -> Result<Response, ApiError> {
    let may_compress = accepts_gzip(headers);
    let encode = move |view: View<'_>| {
        let plain =
            serde_json::to_vec(&query(view)?).map_err(|error| ApiError::internal(&error))?;
        let worth_it = may_compress && plain.len() >= COMPRESS_BYTES_MIN;
        let small = if worth_it { gzip(&plain) } else { None };
        Ok::<_, ApiError>(small.map_or((plain, false), |small| (small, true)))
    };
    let (bytes, compressed) = app.host.read_page(encode).await?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if compressed {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(response)
}
