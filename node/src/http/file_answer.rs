//! Handing a file out: whole or a part of it, and so that nothing in it can act.
//!
//! Whatever somebody uploaded is served from the origin that has the session. So it never runs: what
//! could carry a script is a download or plain text, a policy takes every right from it, and its type
//! is what its bytes are.

use std::io::SeekFrom;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    ACCEPT_RANGES, AUTHORIZATION, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH,
    CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use storage::{Hash, Id};
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio_util::io::ReaderStream;

use super::app::App;
use super::error::ApiError;
use super::extract::{PathIds, Query};
use super::files::{Found, find, no_file};
use super::gate::ContentPolicy;
use super::openapi::Errors;
use crate::files::{Kind, LinkError, kind_of, verify_link};
use crate::json::IdText;

/// How much is read at once.
const PIECE_BYTES: usize = 256 * 1024;
pub(super) const RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");
/// Browsers show pictures and films by a page of their own, which has styles.
pub(super) const SANDBOXED: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
);
/// Browsers' viewers for PDF don't work in a sandbox; a PDF acts in its viewer, not in the origin.
const PDF: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
);

/// Who asks, where no session is sent; and how it is to be handed out.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    r#for: Option<String>,
    until: Option<String>,
    sig: Option<String>,
    download: Option<String>,
}

/// A file, whole or a part of it; with a session, or by a link
#[utoipa::path(get, path = "/api/files/{file}", tag = "files", security((), ("bearer" = [])),
    params(
        ("file" = IdText, Path),
        ("for" = Option<IdText>, Query, description = "Of a link."),
        ("until" = Option<u64>, Query, description = "Of a link."),
        ("sig" = Option<String>, Query, description = "Of a link."),
        ("download" = Option<String>, Query, description = "Anything: to be saved, not shown."),
    ),
    responses(
        (status = 200, body = String, content_type = "application/octet-stream"),
        (status = 206, body = String, content_type = "application/octet-stream"),
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
    let stored = open(&app, &found).await?;
    let whole = stored.length;
    let etag = etag(found.hash);
    if is_known(&headers, &etag) {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        describe(response.headers_mut(), &etag);
        return Ok(response);
    }
    let range = match wanted(&headers, &etag, whole) {
        Wanted::Whole => None,
        Wanted::Part(first, last) => Some((first, last)),
        Wanted::Nothing => return Ok(not_satisfiable(whole)),
    };
    let (first, length) = range.map_or((0, whole), |(first, last)| (first, last - first + 1));
    let mut response = Response::new(body(stored.file, first, length).await?);
    if let Some((first, last)) = range {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        insert(
            response.headers_mut(),
            CONTENT_RANGE,
            format!("bytes {first}-{last}/{whole}"),
        );
    }
    let answer = response.headers_mut();
    describe(answer, &etag);
    insert(answer, CONTENT_TYPE, stored.kind.content_type.to_owned());
    answer.insert(CONTENT_LENGTH, HeaderValue::from(length));
    let is_shown = asked.download.is_none() && stored.kind.is_shown();
    insert(
        answer,
        CONTENT_DISPOSITION,
        disposition(&found.name, is_shown),
    );
    answer.insert(RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    let policy = if stored.kind.content_type == "application/pdf" {
        PDF
    } else {
        SANDBOXED
    };
    response.extensions_mut().insert(ContentPolicy(policy));
    Ok(response)
}

/// Who asks: by the session, or by a link that was made for them. What they may see is not decided
/// here.
pub(super) fn reader(
    app: &App,
    file: Id,
    asked: &Asked,
    headers: &HeaderMap,
) -> Result<Id, ApiError> {
    let (Some(user), Some(until), Some(signature)) = (&asked.r#for, &asked.until, &asked.sig)
    else {
        return Ok(app.sessions.of(headers)?.user);
    };
    if headers.contains_key(AUTHORIZATION) {
        return Ok(app.sessions.of(headers)?.user);
    }
    let wrong = || ApiError::forbidden("bad_link");
    let user = Id::parse(user).map_err(|_| wrong())?;
    let until: u64 = until.parse().map_err(|_| wrong())?;
    let account = app.sessions.account(user)?.ok_or_else(wrong)?;
    if account.disabled {
        return Err(wrong());
    }
    let now_s = app.host.clock().now_ms() / 1_000;
    let keys = app.host.token_keys();
    let verified = verify_link(
        &keys,
        file,
        (user, account.epoch),
        (until, signature),
        now_s,
    );
    match verified {
        Ok(()) => Ok(user),
        Err(LinkError::Wrong) => Err(wrong()),
        Err(LinkError::Expired) => Err(ApiError::forbidden("link_expired")),
    }
}

/// A file of this node, opened.
struct Stored {
    file: std::fs::File,
    length: u64,
    kind: Kind,
}

/// Has a file at this node, whether it was here or has to come.
pub(super) async fn get_here(app: &App, found: &Found) -> Result<(), ApiError> {
    if app.files.has(found.hash) {
        return Ok(());
    }
    let usable = app.files.blobs().usable();
    usable.map_err(crate::files::FileError::from)?;
    let from = found.row.as_ref().map(|row| row.at.feed.node);
    let (host, wanted) = (&app.host, (found.hash, found.size));
    if app.files.fetch(host, wanted, from).await {
        Ok(())
    } else {
        Err(ApiError::unavailable("file_elsewhere", 10))
    }
}

async fn open(app: &App, found: &Found) -> Result<Stored, ApiError> {
    get_here(app, found).await?;
    let (blobs, hash) = (std::sync::Arc::clone(app.files.blobs()), found.hash);
    let opened = tokio::task::spawn_blocking(move || {
        let mut file = blobs.read(hash)?;
        let length = file.metadata()?.len();
        let kind = kind_of(&mut file)?;
        Ok::<_, std::io::Error>(Stored { file, length, kind })
    });
    let opened = opened.await.map_err(|error| ApiError::internal(&error))?;
    opened.map_err(|error| {
        // Its message was erased a moment ago.
        if error.kind() == std::io::ErrorKind::NotFound {
            return no_file();
        }
        ApiError::internal(&error)
    })
}

async fn body(file: std::fs::File, first: u64, length: u64) -> Result<Body, ApiError> {
    let mut file = File::from_std(file);
    let placed = file.seek(SeekFrom::Start(first)).await;
    placed.map_err(|error| ApiError::internal(&error))?;
    Ok(Body::from_stream(ReaderStream::with_capacity(
        file.take(length),
        PIECE_BYTES,
    )))
}

fn etag(hash: Hash) -> String {
    format!("\"{hash}\"")
}

/// What every answer of a file says. It is asked for anew each time, as who may see it can change.
fn describe(headers: &mut HeaderMap, etag: &str) {
    insert(headers, ETAG, etag.to_owned());
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
}

pub(super) fn insert(headers: &mut HeaderMap, name: HeaderName, value: String) {
    if let Ok(value) = HeaderValue::try_from(value) {
        headers.insert(name, value);
    }
}

pub(super) fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let known = headers
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    known.is_some_and(|known| {
        let mut tags = known
            .split(',')
            .map(|tag| tag.trim().trim_start_matches("W/"));
        tags.any(|tag| tag == "*" || tag == etag)
    })
}

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    /// From one byte to another, that one included.
    Part(u64, u64),
    Nothing,
}

/// Several parts at once are answered by the whole, as it may be.
fn wanted(headers: &HeaderMap, etag: &str, length: u64) -> Wanted {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if headers.contains_key(IF_RANGE) && text(IF_RANGE) != Some(etag) {
        return Wanted::Whole;
    }
    let Some(range) = text(RANGE).and_then(|range| range.trim().strip_prefix("bytes=")) else {
        return Wanted::Whole;
    };
    let Some((first, last)) = range.split_once('-').filter(|_| !range.contains(',')) else {
        return Wanted::Whole;
    };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    match (first.trim(), last.trim()) {
        ("", last) => match number(last) {
            None => Wanted::Whole,
            Some(count) if count == 0 || length == 0 => Wanted::Nothing,
            Some(count) => Wanted::Part(length.saturating_sub(count), length - 1),
        },
        (first, last) => {
            let Some(first) = number(first) else {
                return Wanted::Whole;
            };
            let last = if last.is_empty() {
                Some(u64::MAX)
            } else {
                number(last)
            };
            match last {
                Some(last) if last < first => Wanted::Whole,
                Some(_) if first >= length => Wanted::Nothing,
                Some(last) => Wanted::Part(first, last.min(length - 1)),
                None => Wanted::Whole,
            }
        }
    }
}

fn not_satisfiable(length: u64) -> Response {
    let status = StatusCode::RANGE_NOT_SATISFIABLE;
    let mut response = ApiError::new(status, "range_not_satisfiable").into_response();
    insert(
        response.headers_mut(),
        CONTENT_RANGE,
        format!("bytes */{length}"),
    );
    response
}

/// RFC 6266, with the name in full beside one in ASCII. The name can be saved on every system.
fn disposition(name: &str, is_shown: bool) -> String {
    use std::fmt::Write as _;
    let kind = if is_shown { "inline" } else { "attachment" };
    let name = savable(name);
    let plain: String = name
        .chars()
        .map(|c| {
            if (' '..='~').contains(&c) && c != '%' {
                c
            } else {
                '_'
            }
        })
        .collect();
    let mut text = format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// The name as Windows takes it, too.
fn savable(name: &str) -> String {
    const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];
    let forbidden = |c: char| c.is_control() || "<>:\"/\\|?*".contains(c);
    let name = name.trim_end_matches(['.', ' ']);
    let name: String = name
        .chars()
        .map(|c| if forbidden(c) { '_' } else { c })
        .collect();
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    let is_port = |prefix| {
        let number = stem.strip_prefix(prefix);
        number.is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()))
    };
    if DEVICES.contains(&stem.as_str()) || is_port("COM") || is_port("LPT") {
        format!("_{name}")
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(range: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(RANGE, HeaderValue::from_static(range))])
    }

    #[test]
    fn a_range_is_what_the_standard_says() {
        for (range, expected) in [
            ("bytes=0-", Wanted::Part(0, 9)),
            ("bytes=0-0", Wanted::Part(0, 0)),
            ("bytes=3-99", Wanted::Part(3, 9)),
            ("bytes=-3", Wanted::Part(7, 9)),
            ("bytes=-99", Wanted::Part(0, 9)),
            ("bytes=10-", Wanted::Nothing),
            ("bytes=-0", Wanted::Nothing),
            ("bytes=5-3", Wanted::Whole),
            ("bytes=0-1,3-4", Wanted::Whole),
            ("bytes=a-b", Wanted::Whole),
            ("lines=0-1", Wanted::Whole),
            ("bytes=18446744073709551615-", Wanted::Nothing),
            ("bytes=99999999999999999999-", Wanted::Whole),
        ] {
            assert_eq!(wanted(&asks(range), "\"x\"", 10), expected, "{range}");
        }
        assert_eq!(wanted(&asks("bytes=-1"), "\"x\"", 0), Wanted::Nothing);
        let mut other = asks("bytes=0-1");
        other.insert(IF_RANGE, HeaderValue::from_static("\"y\""));
        assert_eq!(wanted(&other, "\"x\"", 10), Wanted::Whole);
        other.insert(IF_RANGE, HeaderValue::from_static("\"x\""));
        assert_eq!(wanted(&other, "\"x\"", 10), Wanted::Part(0, 1));
    }

    #[test]
    fn a_name_is_told_in_full_and_can_be_saved_anywhere() {
        assert_eq!(
            disposition("見積 \"2\".xlsx", false),
            "attachment; filename=\"__ _2_.xlsx\"; \
             filename*=UTF-8''%E8%A6%8B%E7%A9%8D%20_2_.xlsx"
        );
        assert_eq!(
            disposition("a.png", true),
            "inline; filename=\"a.png\"; filename*=UTF-8''a.png"
        );
        for (name, saved) in [
            ("con.txt", "_con.txt"),
            ("LPT1", "_LPT1"),
            ("a: b?.txt.", "a_ b_.txt"),
            ("comic.txt", "comic.txt"),
        ] {
            assert_eq!(savable(name), saved);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_range_leads_outside_the_file(
            range in "bytes=[0-9]{0,20}-[0-9]{0,20}(,[0-9]{0,3}-)?",
            length in 0_u64..40,
        ) {
            let value = HeaderValue::try_from(range).expect("plain text");
            let headers = HeaderMap::from_iter([(RANGE, value)]);
            if let Wanted::Part(first, last) = wanted(&headers, "x", length) {
                assert!(first <= last && last < length);
            }
        }
    }
}
