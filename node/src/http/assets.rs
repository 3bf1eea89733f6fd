//! The page: its files, with validators and compressed once.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::LazyLock;

use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use parking_lot::Mutex;

use super::error::ApiError;

const PAGE: &str = "index.html";
/// Paths below which nothing is a place in the page.
const NOT_PAGES: [&str; 4] = ["api/", "app/", "ws/", "metrics/"];
/// Texts from this size on are compressed.
const COMPRESS_BYTES_MIN: usize = 1_024;

#[derive(Clone)]
struct File {
    content_type: &'static str,
    etag: HeaderValue,
    plain: Bytes,
    /// Only where it is smaller.
    gzip: Option<Bytes>,
}

/// Every file asked for so far. Bounded by the files there are: unknown paths are not kept.
static FILES: LazyLock<Mutex<HashMap<String, File>>> = LazyLock::new(Mutex::default);

/// A file of the page, or the page itself for every other address that a browser opens.
pub(super) async fn serve(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    if method != Method::GET && method != Method::HEAD {
        return ApiError::not_found("not_found").into_response();
    }
    let file = find(path).or_else(|| if is_place(path) { find(PAGE) } else { None });
    match file {
        Some(file) => answer(&file, &headers),
        None => ApiError::not_found("not_found").into_response(),
    }
}

fn is_place(path: &str) -> bool {
    let below = |prefix: &&str| path.starts_with(*prefix) || prefix.strip_suffix('/') == Some(path);
    !NOT_PAGES.iter().any(below)
}

fn find(path: &str) -> Option<File> {
    if let Some(known) = FILES.lock().get(path) {
        return Some(known.clone());
    }
    let asset = web_ui::asset(path)?;
    let plain = match asset.bytes {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => Bytes::from(bytes),
    };
    let file = File {
        content_type: asset.content_type,
        etag: HeaderValue::try_from(asset.etag).ok()?,
        gzip: gzip(&plain).map(Bytes::from),
        plain,
    };
    // In a debug build files are read from the source folder, so that a change is seen at once.
    if !cfg!(debug_assertions) {
        FILES.lock().insert(path.to_owned(), file.clone());
    }
    Some(file)
}

fn answer(file: &File, headers: &HeaderMap) -> Response {
    // The page always comes whole: its policy names the mesh's nodes and goes with it.
    let known = !file.content_type.starts_with("text/html")
        && headers
            .get_all(IF_NONE_MATCH)
            .iter()
            .any(|value| matches(value, &file.etag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let compressed = file.gzip.as_ref().filter(|_| accepts_gzip(headers));
        let mut response = compressed.unwrap_or(&file.plain).clone().into_response();
        if compressed.is_some() {
            let gzip = HeaderValue::from_static("gzip");
            response.headers_mut().insert(CONTENT_ENCODING, gzip);
        }
        let content_type = HeaderValue::from_static(file.content_type);
        response.headers_mut().insert(CONTENT_TYPE, content_type);
        response
    };
    let headers = response.headers_mut();
    headers.insert(ETAG, file.etag.clone());
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    // Files have no version in their names: ask each time, it costs a 304.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// The same file in either encoding has one validator, compared weakly (RFC 9110, 13.1.2).
fn matches(value: &HeaderValue, etag: &HeaderValue) -> bool {
    let tags = value.to_str().unwrap_or_default().split(',');
    tags.map(|tag| tag.trim().trim_start_matches("W/"))
        .any(|tag| tag == "*" || tag == *etag)
}

/// Whether the client takes gzip.
pub(super) fn accepts_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    accepted.unwrap_or_default().split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        name.trim().eq_ignore_ascii_case("gzip") && !matches!(weight.trim(), "q=0" | "q=0.0")
    })
}

/// Compressed, if that is worth it.
pub(super) fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    if plain.len() < COMPRESS_BYTES_MIN {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 3), Compression::fast());
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    written
        .ok()
        .filter(|small| small.len() < plain.len() * 9 / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_the_page_are_told_from_missing_files() {
        for place in ["", "mesh", "invite/ABCD2345", "s/1/c/2", "apifoo"] {
            assert!(is_place(place), "{place}");
        }
        for missing in ["api", "api/nothing", "app/missing.js", "ws", "metrics"] {
            assert!(!is_place(missing), "{missing}");
        }
    }

    #[test]
    fn the_page_is_never_answered_by_not_modified() {
        for (path, status) in [("index.html", 200), ("main.js", 304)] {
            let file = find(path).expect("it is part of the page");
            let headers = HeaderMap::from_iter([(IF_NONE_MATCH, file.etag.clone())]);
            assert_eq!(answer(&file, &headers).status(), status, "{path}");
        }
    }

    #[test]
    fn a_validator_matches_in_every_form() {
        let etag = HeaderValue::from_static("\"abc\"");
        for value in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*"] {
            assert!(matches(&HeaderValue::from_static(value), &etag), "{value}");
        }
        assert!(!matches(&HeaderValue::from_static("\"abd\", abc"), &etag));
    }
}
