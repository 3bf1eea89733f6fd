//! The page: its files, with validators and compressed once.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE,
    ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use parking_lot::Mutex;
use web_ui::{Asset, Form};

use super::app::App;
use super::error::ApiError;
use super::gate::ContentPolicy;
use super::{help, origin};

const PAGE: &str = "index.html";
/// Paths below which nothing is a place in the page.
const NOT_PAGES: [&str; 6] = ["api/", "app/", "help/", "trust/", "ws/", "metrics/"];
/// Texts from this size on are compressed.
const COMPRESS_BYTES_MIN: usize = 1_024;

#[derive(Clone)]
struct File {
    content_type: &'static str,
    etag: HeaderValue,
    /// Where it is not kept compressed alone.
    plain: Option<Bytes>,
    /// Only where it is smaller.
    gzip: Option<Bytes>,
    /// Kept for ever: another content has another path.
    immutable: bool,
}

/// Every file asked for so far, but the page, which is short and differs by form. Bounded by the
/// files there are: unknown paths are not kept.
static FILES: LazyLock<Mutex<HashMap<String, File>>> = LazyLock::new(Mutex::default);

/// A file of the page, or the page itself for every other address that a browser opens.
pub(super) async fn serve(
    State(app): State<App>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let path = uri.path().trim_start_matches('/');
    if method != Method::GET && method != Method::HEAD {
        return ApiError::not_found("not_found").into_response();
    }
    let form = if app.config.web_sources {
        Form::Sources
    } else {
        Form::Packed
    };
    let path = if is_place(path) { PAGE } else { path };
    let Some(file) = find(path, form) else {
        return ApiError::not_found("not_found").into_response();
    };
    let mut response = answer(&file, &headers);
    if web_ui::is_of_frame(path) {
        frame(
            &mut response,
            origin::frame_policy(&app.host.browser_nodes()),
        );
    }
    response
}

/// What is of no origin asks for its modules as a stranger, with nothing that is anybody's.
fn frame(response: &mut Response, policy: HeaderValue) {
    let anybody = HeaderValue::from_static("*");
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, anybody);
    response.extensions_mut().insert(ContentPolicy(policy));
}

fn is_place(path: &str) -> bool {
    let below = |prefix: &&str| path.starts_with(*prefix) || prefix.strip_suffix('/') == Some(path);
    !NOT_PAGES.iter().any(below)
}

fn find(path: &str, form: Form) -> Option<File> {
    if path == PAGE {
        return file_of(web_ui::page(form));
    }
    if let Some(known) = FILES.lock().get(path) {
        return Some(known.clone());
    }
    let asset = help::asset(path).or_else(|| web_ui::asset(path))?;
    // Any number of versions may be asked for, and only one is immutable.
    let may_be_kept = asset.immutable || !path.starts_with("app/packed-");
    let file = file_of(asset)?;
    // In a debug build files are read from the source folder, so that a change is seen at once.
    if may_be_kept && !cfg!(debug_assertions) {
        FILES.lock().insert(path.to_owned(), file.clone());
    }
    Some(file)
}

fn file_of(asset: Asset) -> Option<File> {
    let plain = match asset.bytes {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => Bytes::from(bytes),
    };
    let (plain, gzip) = if asset.gzip {
        (None, Some(plain))
    } else {
        let gzip = gzip_well(&plain).map(Bytes::from);
        (Some(plain), gzip)
    };
    Some(File {
        content_type: asset.content_type,
        etag: HeaderValue::try_from(asset.etag).ok()?,
        gzip,
        plain,
        immutable: asset.immutable,
    })
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
        let compressed = file.gzip.clone().filter(|_| accepts_gzip(headers));
        let mut response = match compressed.clone() {
            Some(small) => small.into_response(),
            None => plain(file).into_response(),
        };
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
    // Without a version in the path: ask each time, it costs a 304.
    let cache_control = if file.immutable {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache_control));
    response
}

/// The content as it is. No browser asks so for what is kept compressed alone.
fn plain(file: &File) -> Bytes {
    let unpacked = || {
        let small = file.gzip.as_deref().unwrap_or_default();
        let mut plain = Vec::new();
        // It is part of the program, as tests hold.
        let _ = GzDecoder::new(small).read_to_end(&mut plain);
        plain.into()
    };
    file.plain.clone().unwrap_or_else(unpacked)
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

/// Compressed quickly, if that is worth it.
pub(super) fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    compressed(plain, Compression::fast())
}

/// Compressed as small as it goes, once for many.
fn gzip_well(plain: &[u8]) -> Option<Vec<u8>> {
    let debug_builds_do_it_each_time = cfg!(debug_assertions);
    if debug_builds_do_it_each_time {
        return gzip(plain);
    }
    compressed(plain, Compression::best())
}

fn compressed(plain: &[u8], how_well: Compression) -> Option<Vec<u8>> {
    if plain.len() < COMPRESS_BYTES_MIN {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 3), how_well);
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
        for missing in [
            "api",
            "api/nothing",
            "app/missing.js",
            "help/de",
            "ws",
            "metrics",
        ] {
            assert!(!is_place(missing), "{missing}");
        }
    }

    #[test]
    fn the_page_is_never_answered_by_not_modified() {
        for (path, status) in [("index.html", 200), ("app/main.js", 304)] {
            let file = find(path, Form::Sources).expect("it is part of the page");
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
