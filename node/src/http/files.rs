//! Files: uploading one, links to them, where they are, and the lists of conversations.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use multer::{Constraints, Multipart, SizeLimit};
use serde::{Deserialize, Serialize};
use storage::{AttachedRow, Hash, Id, View};
use sync::audience;
use sync::payload::{self, ATTACHMENTS_MAX, FILE_NAME_BYTES_MAX};
use utoipa::ToSchema;

use super::app::App;
use super::conversation::Conversation::{self, Channel, Direct};
use super::error::ApiError;
use super::extract::{Author, Object, PathIds, Query, drain, id_in, limit_in};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::files::{UPLOADS_MAX, Upload, is_picture, issue_link, thumbnail_link};
use crate::json::{Attachment, IdText, PostedFile, Timestamp};

/// Links that are asked for at once.
const LINKS_MAX: usize = 100;
const LIST_DEFAULT: usize = 50;
const LIST_MAX: usize = 100;
/// What a form has besides the file.
const FORM_BYTES_MAX: u64 = 16 * 1024;
/// What a file is called whose sender gives it no name.
const UNNAMED: &str = "file";

/// What this node takes.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FileLimits {
    /// The largest file, in bytes.
    max_bytes: u64,
    /// Files of one message.
    attachments_max: usize,
    /// A file's name, in bytes of UTF-8; longer ones are cut.
    name_bytes_max: usize,
    /// Uploads that one may have begun and not posted.
    uploads_max: usize,
}

#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct WantedLinks {
    #[schema(max_items = 100)]
    ids: Vec<IdText>,
}

/// Links for whoever asked, and for nobody else.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FileLinks {
    /// When the first of them ends.
    expires_at: Timestamp,
    /// Those that there are; files one may not see are left out.
    links: Vec<FileLink>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FileLink {
    id: IdText,
    url: String,
    /// Of a small picture that stands for the file, where it is one.
    thumbnail_url: Option<String>,
    /// Whether it is a picture that moves; its small one does not. Known once the file is here.
    animated: bool,
    /// Whether this node has it; if not, it gets it from another when somebody asks for it.
    here: bool,
}

/// Where a file is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FileState {
    here: bool,
    size: u64,
    /// How many bytes of it are here.
    received: u64,
    /// Other nodes that may have it, the one it was posted at first.
    nodes: Vec<FileNode>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FileNode {
    /// 64 hexadecimal digits.
    id: String,
    name: String,
    /// Whether it is connected to this node.
    reachable: bool,
}

/// Which part of a list.
#[derive(Debug, Deserialize)]
pub(super) struct ListPart {
    before: Option<String>,
    limit: Option<String>,
}

/// The file of a form, for the description alone.
#[derive(ToSchema)]
#[expect(dead_code, reason = "the description reads it")]
pub(super) struct FileForm {
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// A file that somebody may read.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) hash: Hash,
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) content_type: String,
    /// The message it stands in; none while it is not posted.
    pub(super) row: Option<AttachedRow>,
}

/// How large files may be, and how many
#[utoipa::path(get, path = "/api/files/limits", tag = "files",
    responses((status = 200, body = FileLimits), Errors))]
pub(super) async fn limits(State(app): State<App>, _: Session) -> Json<FileLimits> {
    Json(FileLimits {
        max_bytes: app.files.bounds().file_bytes_max,
        attachments_max: ATTACHMENTS_MAX,
        name_bytes_max: FILE_NAME_BYTES_MAX,
        uploads_max: UPLOADS_MAX,
    })
}

/// Uploads a file, to be posted within a day; it is seen by nobody else until then
#[utoipa::path(post, path = "/api/files", tag = "files",
    request_body(content = inline(FileForm), content_type = "multipart/form-data"),
    responses((status = 201, body = Attachment), Errors))]
pub(super) async fn upload(
    State(app): State<App>,
    Author(session): Author,
    request: Request,
) -> Result<(StatusCode, Json<Attachment>), ApiError> {
    let (parts, body) = request.into_parts();
    let largest = app.files.bounds().file_bytes_max;
    let declared = parts.headers.get(CONTENT_LENGTH);
    let declared = declared.and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > largest.saturating_add(FORM_BYTES_MAX)) {
        drain(body.into_data_stream()).await;
        return Err(ApiError::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "file_too_large",
        ));
    }
    let boundary = boundary(&parts.headers)?;
    let whole = SizeLimit::new().whole_stream(largest.saturating_add(FORM_BYTES_MAX));
    let constraints = Constraints::new().size_limit(whole);
    let stream = body.into_data_stream();
    let mut form = Multipart::with_constraints(stream, boundary, constraints);
    let field = loop {
        let field = form
            .next_field()
            .await
            .map_err(|error| form_error(&error))?;
        let field = field.ok_or_else(|| ApiError::invalid("file", "missing"))?;
        if field.name() == Some("file") {
            break field;
        }
    };
    let name = field.file_name().unwrap_or(UNNAMED).to_owned();
    let at_most = declared.map_or(largest, |length| length.min(largest));
    let upload = begin(&app, session.user, &name, at_most).await?;
    let uploads = app.files.uploads();
    let written = uploads.write(&upload, 0, field, true).await;
    if let Err(error) = written {
        // Nobody can go on with it, as nobody knows its id.
        drop(uploads.end(&upload).await);
        return Err(error.into());
    }
    prepare(&app, &upload);
    let file = file_of(&upload).ok_or_else(|| ApiError::internal(&"a whole file is not whole"))?;
    Ok((StatusCode::CREATED, Json(file)))
}

/// Begins an upload, counted against what one member may upload.
pub(super) async fn begin(
    app: &App,
    user: Id,
    name: &str,
    size: u64,
) -> Result<Arc<Upload>, ApiError> {
    let upload = app.files.uploads().begin(user, name, size).await?;
    if let Err(refused) = app.limits.upload(user, size) {
        app.files.uploads().end(&upload).await?;
        return Err(refused);
    }
    Ok(upload)
}

fn boundary(headers: &HeaderMap) -> Result<String, ApiError> {
    let value = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let boundary = value.and_then(|value| multer::parse_boundary(value).ok());
    let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
    boundary.ok_or_else(|| ApiError::new(status, "form_required"))
}

fn form_error(error: &multer::Error) -> ApiError {
    if matches!(error, multer::Error::StreamSizeExceeded { .. }) {
        ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "file_too_large")
    } else {
        ApiError::malformed("malformed_form")
    }
}

/// Whoever posts a picture looks at it next.
pub(super) fn prepare(app: &App, upload: &Upload) {
    let whole = upload
        .whole()
        .filter(|whole| is_picture(&whole.content_type));
    if let Some(whole) = whole {
        app.files.prepare_thumbnail(whole.hash);
    }
}

/// An upload that is whole, as a file.
pub(super) fn file_of(upload: &Upload) -> Option<Attachment> {
    let whole = upload.whole()?;
    let file = payload::Attachment {
        hash: whole.hash,
        size: whole.size,
        name: upload.name(),
        content_type: whole.content_type,
        dimensions: whole.dimensions,
    };
    Some(Attachment::new(upload.id, &file))
}

/// Links to files for pages, which can't send a session with a picture
#[utoipa::path(post, path = "/api/files/links", tag = "files", request_body = WantedLinks,
    responses((status = 200, body = FileLinks), Errors))]
pub(super) async fn links(
    State(app): State<App>,
    session: Session,
    Object(wanted): Object<WantedLinks>,
) -> Result<Json<FileLinks>, ApiError> {
    if wanted.ids.len() > LINKS_MAX {
        return Err(ApiError::invalid("ids", "too_many"));
    }
    let keys = app.host.token_keys();
    let key = keys.first().ok_or_else(ApiError::no_mesh)?;
    let now_s = app.host.clock().now_ms() / 1_000;
    let whose = (session.user, session.account.epoch);
    let (mut links, mut first) = (Vec::with_capacity(wanted.ids.len()), u64::MAX);
    let (mut pictures, mut places) = (Vec::new(), Vec::new());
    for IdText(id) in wanted.ids {
        let Some(found) = find(&app, id, session.user)? else {
            continue;
        };
        let (url, until) = issue_link(key, id, whose, now_s);
        first = first.min(until);
        let (is_picture, here) = (is_picture(&found.content_type), app.files.has(found.hash));
        if is_picture && here {
            pictures.push(found.hash);
            places.push(links.len());
        }
        links.push(FileLink {
            id: IdText(id),
            thumbnail_url: is_picture.then(|| thumbnail_link(&url)),
            url,
            animated: false,
            here,
        });
    }
    let moving = app.files.moving(pictures).await;
    for (place, animated) in places.into_iter().zip(moving) {
        links[place].animated = animated;
    }
    let expires_at = Timestamp(first.saturating_mul(1_000));
    Ok(Json(FileLinks { expires_at, links }))
}

/// A file, for those who see a message that has it, and for whoever uploads it.
pub(super) fn find(app: &App, id: Id, user: Id) -> Result<Option<Found>, ApiError> {
    let row = app.host.read(|view| seen(view, id, user))?;
    if let Some(row) = row {
        return Ok(Some(Found {
            hash: row.file.hash,
            name: row.file.name.clone(),
            size: row.file.size,
            content_type: row.file.content_type.clone(),
            row: Some(row),
        }));
    }
    let Ok(upload) = app.files.uploads().find(id, user) else {
        return Ok(None);
    };
    let whole = upload.whole().filter(|_| !upload.is_posted());
    Ok(whole.map(|whole| Found {
        hash: whole.hash,
        name: upload.name(),
        size: whole.size,
        content_type: whole.content_type,
        row: None,
    }))
}

fn seen(view: View<'_>, id: Id, user: Id) -> Result<Option<AttachedRow>, ApiError> {
    for row in view.attached(id)? {
        if audience::seen_by(view, row.channel, user)?.is_some() {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

pub(super) fn no_file() -> ApiError {
    ApiError::not_found("file_not_found")
}

/// Where a file is, and how much of it has come
#[utoipa::path(get, path = "/api/files/{file}/state", tag = "files",
    params(("file" = IdText, Path)), responses((status = 200, body = FileState), Errors))]
pub(super) async fn state(
    State(app): State<App>,
    session: Session,
    PathIds([file]): PathIds<1>,
) -> Result<Json<FileState>, ApiError> {
    let found = find(&app, file, session.user)?.ok_or_else(no_file)?;
    let here = app.files.has(found.hash);
    let received = if here {
        found.size
    } else {
        app.files.received(found.hash)
    };
    Ok(Json(FileState {
        here,
        size: found.size,
        received,
        nodes: nodes_with(&app, found.row.as_ref()),
    }))
}

/// The node a file was posted at, and then the others.
fn nodes_with(app: &App, row: Option<&AttachedRow>) -> Vec<FileNode> {
    let Some(row) = row else {
        return Vec::new();
    };
    let mut nodes = app.host.other_nodes();
    nodes.sort_by_key(|(node, name)| (*node != row.at.feed.node, name.clone()));
    let node = |(node, name): (storage::NodeId, String)| FileNode {
        id: node.to_string(),
        name,
        reachable: app.host.network().is_connected(&node),
    };
    nodes.into_iter().map(node).collect()
}

/// The files of a channel, newest first
#[utoipa::path(get, path = "/api/channels/{channel}/files", tag = "files",
    params(
        ("channel" = IdText, Path),
        ("before" = Option<IdText>, Query, description = "Files before this one."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "1 to 100; 50 when left out."),
    ),
    responses((status = 200, body = [PostedFile]), Errors))]
pub(super) async fn of_channel(
    State(app): State<App>,
    session: Session,
    PathIds([channel]): PathIds<1>,
    Query(part): Query<ListPart>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    listed(&app, &headers, &session, (Channel(channel), part)).await
}

/// The files of a direct conversation, newest first
#[utoipa::path(get, path = "/api/dms/{dm}/files", tag = "files",
    params(
        ("dm" = IdText, Path),
        ("before" = Option<IdText>, Query, description = "Files before this one."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "1 to 100; 50 when left out."),
    ),
    responses((status = 200, body = [PostedFile]), Errors))]
pub(super) async fn of_direct(
    State(app): State<App>,
    session: Session,
    PathIds([dm]): PathIds<1>,
    Query(part): Query<ListPart>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    listed(&app, &headers, &session, (Direct(dm), part)).await
}

async fn listed(
    app: &App,
    headers: &HeaderMap,
    session: &Session,
    (conversation, part): (Conversation, ListPart),
) -> Result<Response, ApiError> {
    let limit = limit_in(part.limit.as_deref(), LIST_DEFAULT, LIST_MAX)?;
    let before = id_in("before", part.before.as_deref())?;
    let user = session.user;
    let query = move |view: View<'_>| {
        conversation.seen(view, user)?;
        let rows = view.files_of(conversation.id(), before, limit)?;
        Ok(rows.iter().map(PostedFile::from_row).collect::<Vec<_>>())
    };
    page(app, headers, query).await
}
