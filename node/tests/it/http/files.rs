//! Files: uploading, posting, reading, and who may.

use serde_json::{Value, json};

use super::app::{Answer, Person, TestApp, text};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0";

/// A photo of which a camera has said where it was taken: a list of one value, and the value.
const PHOTO: &[u8] = b"\xff\xd8\xff\xe1\0\x4cExif\0\0MM\0\x2a\0\0\0\x08\
    \0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\
    \0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\0PLACEPLACEPLACEPLACEPLAC\
    \xff\xc0\0\x0b\x08\x01\xe0\x02\x80\x01\x11\0\xff\xd9";

/// Uploads a file as a form does.
pub(super) async fn upload(app: &TestApp, who: &Person, name: &str, bytes: &[u8]) -> Answer {
    let head = format!(
        "--bound\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: text/html\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--bound--\r\n"].concat();
    let token = format!("Bearer {}", who.token);
    let headers = [
        ("authorization", token.as_str()),
        ("content-type", "multipart/form-data; boundary=bound"),
    ];
    app.raw("POST", "/api/files", &headers, &body).await
}

/// A request of a tus client.
async fn tus(
    app: &TestApp,
    who: &Person,
    (method, path): (&str, &str),
    headers: &[(&str, &str)],
    body: &[u8],
) -> Answer {
    let token = format!("Bearer {}", who.token);
    let own = [
        ("authorization", token.as_str()),
        ("tus-resumable", "1.0.0"),
    ];
    let headers: Vec<_> = own.iter().chain(headers).copied().collect();
    app.raw(method, path, &headers, body).await
}

type Headers<'h> = &'h [(&'h str, &'h str)];

const OFFSET_STREAM: (&str, &str) = ("content-type", "application/offset+octet-stream");

/// Begins an upload; answers where it goes on.
async fn begin(app: &TestApp, who: &Person, length: &str) -> String {
    // "見積.txt"
    let headers = [
        ("upload-length", length),
        ("upload-metadata", "filename 6KaL56mNLnR4dA==,a b"),
    ];
    let answer = tus(app, who, ("POST", "/api/uploads"), &headers, b"").await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(answer.header("tus-resumable"), "1.0.0");
    assert!(answer.header("upload-expires").ends_with("GMT"));
    answer.header("location").to_owned()
}

pub(super) async fn read(
    app: &TestApp,
    who: &Person,
    path: &str,
    headers: &[(&str, &str)],
) -> Answer {
    let token = format!("Bearer {}", who.token);
    let own = [("authorization", token.as_str())];
    let headers: Vec<_> = own.iter().chain(headers).copied().collect();
    app.raw("GET", path, &headers, b"").await
}

pub(super) async fn post(app: &TestApp, who: &Person, channel: &str, files: &[&Value]) -> Answer {
    let path = format!("/api/channels/{channel}/messages");
    let body = json!({"content": "", "attachment_ids": files});
    app.call("POST", &path, Some(&who.token), Some(&body)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_uploaded_posted_listed_and_read() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let answer = upload(&app, &admin, "図 1.png", PNG).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let file = answer.json();
    assert_eq!(file["filename"], "図 1.png");
    assert_eq!(
        file["content_type"], "image/png",
        "its bytes count, not what was said"
    );
    assert_eq!(
        (&file["width"], &file["height"]),
        (&json!(640), &json!(480))
    );
    assert_eq!(file["size"], PNG.len());
    let own = read(&app, &admin, &text(&file["url"]), &[]).await;
    assert_eq!((own.status, own.body.as_slice()), (200, PNG));
    let posted = post(&app, &admin, &channel, &[&file["id"]]).await;
    assert_eq!(posted.status, 201, "{}", posted.text());
    let message = posted.json();
    let attached = &message["attachments"][0];
    assert_eq!(attached["filename"], "図 1.png");
    assert_eq!(attached["blake3"], file["blake3"]);
    let listed = app
        .get(&admin, &format!("/api/channels/{channel}/messages"))
        .await;
    assert_eq!(listed[0]["attachments"], message["attachments"]);
    let files = app
        .get(&admin, &format!("/api/channels/{channel}/files"))
        .await;
    assert_eq!(files[0]["id"], attached["id"]);
    assert_eq!(files[0]["message_id"], message["id"]);
    let url = text(&attached["url"]);
    let got = read(&app, &admin, &url, &[]).await;
    assert_eq!((got.status, got.body.as_slice()), (200, PNG));
    assert_eq!(got.header("content-type"), "image/png");
    assert_eq!(
        got.header("content-disposition"),
        "inline; filename=\"_ 1.png\"; filename*=UTF-8''%E5%9B%B3%201.png"
    );
    assert_eq!(got.header("x-content-type-options"), "nosniff");
    assert_eq!(got.header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(got.header("cache-control"), "private, no-cache");
    let policy = got.header("content-security-policy");
    assert!(
        policy.contains("sandbox") && policy.contains("default-src 'none'"),
        "{policy}"
    );
    // The upload is the message's now.
    assert_eq!(
        read(&app, &admin, &text(&file["url"]), &[]).await.status,
        404
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn parts_of_a_file_are_read_and_what_is_known_is_not_sent_again() {
    let (app, admin) = TestApp::founded().await;
    let file = upload(&app, &admin, "a.txt", b"0123456789").await.json();
    let url = text(&file["url"]);
    for (range, status, content_range, body) in [
        ("bytes=0-", 206, "bytes 0-9/10", &b"0123456789"[..]),
        ("bytes=2-4", 206, "bytes 2-4/10", b"234"),
        ("bytes=-3", 206, "bytes 7-9/10", b"789"),
        ("bytes=8-99", 206, "bytes 8-9/10", b"89"),
        ("bytes=1-2,4-5", 200, "", b"0123456789"),
    ] {
        let got = read(&app, &admin, &url, &[("range", range)]).await;
        assert_eq!(
            (got.status, got.header("content-range")),
            (status, content_range),
            "{range}"
        );
        assert_eq!(got.body, body, "{range}");
        assert_eq!(got.header("content-length"), body.len().to_string());
    }
    let got = read(&app, &admin, &url, &[("range", "bytes=10-")]).await;
    assert_eq!(
        (got.status, got.header("content-range")),
        (416, "bytes */10")
    );
    assert_eq!(got.code(), "range_not_satisfiable");
    let whole = read(&app, &admin, &url, &[]).await;
    assert_eq!(whole.header("accept-ranges"), "bytes");
    let etag = whole.header("etag").to_owned();
    assert_eq!(etag, format!("\"{}\"", text(&file["blake3"])));
    let known = read(&app, &admin, &url, &[("if-none-match", &etag)]).await;
    assert_eq!((known.status, known.body.len()), (304, 0));
    let changed = [("range", "bytes=0-1"), ("if-range", "\"another\"")];
    assert_eq!(read(&app, &admin, &url, &changed).await.status, 200);
    let token = format!("Bearer {}", admin.token);
    let head = app
        .raw("HEAD", &url, &[("authorization", &token)], b"")
        .await;
    assert_eq!(
        (head.status, head.header("content-length"), head.body.len()),
        (200, "10", 0)
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_goes_on_where_it_was_broken_off() {
    let (app, admin) = TestApp::founded().await;
    let other = app.register("other").await;
    let place = begin(&app, &admin, "10").await;
    let write = async |who: &Person, offset: &str, body: &[u8]| {
        let headers = [OFFSET_STREAM, ("upload-offset", offset)];
        tus(&app, who, ("PATCH", &place), &headers, body).await
    };
    let first = write(&admin, "0", b"01234").await;
    assert_eq!(
        (first.status, first.header("upload-offset")),
        (204, "5"),
        "{}",
        first.text()
    );
    let again = write(&admin, "0", b"01234").await;
    assert_eq!(
        (again.status, again.code().as_str()),
        (409, "offset_mismatch")
    );
    assert_eq!(again.header("tus-resumable"), "1.0.0");
    let head = tus(&app, &admin, ("HEAD", &place), &[], b"").await;
    assert_eq!((head.status, head.header("upload-offset")), (200, "5"));
    assert_eq!(
        (head.header("upload-length"), head.header("cache-control")),
        ("10", "no-store")
    );
    for method in ["HEAD", "DELETE"] {
        assert_eq!(
            tus(&app, &other, (method, &place), &[], b"").await.status,
            404
        );
    }
    assert_eq!(write(&other, "5", b"56789").await.status, 404);
    let state = app.get(&admin, &place).await;
    assert_eq!(
        (&state["offset"], &state["file"]),
        (&json!(5), &Value::Null)
    );
    let much = write(&admin, "5", b"56789x").await;
    assert_eq!((much.status, much.code().as_str()), (413, "file_too_large"));
    let head = tus(&app, &admin, ("HEAD", &place), &[], b"").await;
    let from: usize = head.header("upload-offset").parse().expect("a number");
    let last = write(&admin, head.header("upload-offset"), &b"0123456789"[from..]).await;
    assert_eq!(
        (last.status, last.header("upload-offset")),
        (204, "10"),
        "{}",
        last.text()
    );
    let file = app.get(&admin, &place).await["file"].clone();
    assert_eq!(file["filename"], "見積.txt");
    let got = read(&app, &admin, &text(&file["url"]), &[]).await;
    assert_eq!(got.body, b"0123456789");
    assert_eq!(
        read(&app, &other, &text(&file["url"]), &[]).await.status,
        404
    );
    assert_eq!(
        tus(&app, &admin, ("DELETE", &place), &[], b"").await.status,
        204
    );
    assert_eq!(
        tus(&app, &admin, ("HEAD", &place), &[], b"").await.status,
        404
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_upload_is_refused_by_a_sentence() {
    let (app, admin) = TestApp::founded_with(&[("MAX_UPLOAD_SIZE", "1KB")]).await;
    let creates: [(Headers<'_>, u16, &str); 6] = [
        (&[("upload-length", "1025")], 413, "file_too_large"),
        (&[("upload-length", "-1")], 400, "bad_upload_header"),
        (
            &[("upload-length", "99999999999999999999")],
            400,
            "bad_upload_header",
        ),
        (&[("upload-defer-length", "1")], 400, "bad_upload_header"),
        (
            &[("upload-length", "1"), ("upload-metadata", "filename !")],
            400,
            "bad_upload_header",
        ),
        (
            &[("upload-length", "1"), ("upload-metadata", "filename Li4=")],
            422,
            "no_name",
        ),
    ];
    for (headers, status, code) in creates {
        let answer = tus(&app, &admin, ("POST", "/api/uploads"), headers, b"").await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (status, code),
            "{headers:?}"
        );
    }
    let large = upload(&app, &admin, "a", &[b'x'; 1_025]).await;
    assert_eq!(
        (large.status, large.code().as_str()),
        (413, "file_too_large")
    );
    let huge = upload(&app, &admin, "a", &vec![b'x'; 1_000_000]).await;
    assert_eq!((huge.status, huge.code().as_str()), (413, "file_too_large"));
    let nameless = upload(&app, &admin, "..", b"x").await;
    assert_eq!(
        (nameless.status, nameless.code().as_str()),
        (422, "no_name")
    );
    let path = upload(&app, &admin, "../../etc/passwd", b"x").await.json();
    assert_eq!(path["filename"], ".._.._etc_passwd");
    let token = format!("Bearer {}", admin.token);
    let headers = [("authorization", token.as_str()), ("upload-length", "1")];
    let other = app.raw("POST", "/api/uploads", &headers, b"").await;
    assert_eq!((other.status, other.code().as_str()), (412, "tus_version"));
    let place = begin(&app, &admin, "3").await;
    let plain = [("content-type", "text/plain"), ("upload-offset", "0")];
    let answer = tus(&app, &admin, ("PATCH", &place), &plain, b"abc").await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (415, "offset_stream_required")
    );
    let form = app.refused(&admin, "POST", "/api/files", json!({})).await;
    assert_eq!(form, (415, "form_required".to_owned()));
    let empty = begin(&app, &admin, "0").await;
    assert_eq!(app.get(&admin, &empty).await["file"]["size"], 0);
    let described = app.raw("OPTIONS", "/api/uploads", &[], b"").await;
    assert_eq!(
        described.header("tus-extension"),
        "creation,termination,expiration"
    );
    assert_eq!(described.header("tus-max-size"), "1024");
    // Nothing of what was refused is left.
    let parts = std::fs::read_dir(app.data().join("files/parts")).expect("the folder");
    let whole = ["passwd", "empty", "begun"].len();
    assert!(parts.count() <= whole + 1);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_takes_only_files_of_its_author_that_are_whole() {
    let (app, admin) = TestApp::founded().await;
    let other = app.register("other").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &other).await;
    let file = upload(&app, &admin, "a.txt", b"of the admin").await.json();
    let place = begin(&app, &admin, "10").await;
    let begun = json!(place.rsplit('/').next());
    let none = json!("00000000000000000000000000");
    for (who, id, code) in [
        (&other, &file["id"], "file_not_found"),
        (&admin, &none, "file_not_found"),
        (&admin, &begun, "upload_unfinished"),
    ] {
        let answer = post(&app, who, &channel, &[id]).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, code));
        assert_eq!(answer.json()["field"], "attachment_ids");
    }
    let many = vec![&file["id"]; 33];
    let answer = post(&app, &admin, &channel, &many).await;
    assert_eq!((answer.status, answer.code().as_str()), (422, "too_many"));
    let empty = post(&app, &admin, &channel, &[]).await;
    assert_eq!((empty.status, empty.code().as_str()), (422, "blank"));
    // Sent again as the answer was lost, it is the same message.
    let path = format!("/api/channels/{channel}/messages");
    let body = json!({"content": "", "attachment_ids": [file["id"]], "nonce": "n"});
    let first = app
        .call("POST", &path, Some(&admin.token), Some(&body))
        .await;
    let again = app
        .call("POST", &path, Some(&admin.token), Some(&body))
        .await;
    assert_eq!((first.status, again.status), (201, 200), "{}", again.text());
    assert_eq!(first.json()["id"], again.json()["id"]);
    assert_eq!(first.json()["attachments"], again.json()["attachments"]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_works_without_a_session_and_dies_with_what_it_rests_on() {
    let (app, admin) = TestApp::founded().await;
    let (ken, stranger) = (app.register("ken").await, app.register("stranger").await);
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let mut ids = Vec::new();
    let mut messages = Vec::new();
    for name in ["a.txt", "b.txt"] {
        let file = upload(&app, &admin, name, name.as_bytes()).await.json();
        let message = post(&app, &admin, &channel, &[&file["id"]]).await.json();
        ids.push(message["attachments"][0]["id"].clone());
        messages.push(text(&message["id"]));
    }
    let wanted = json!({"ids": ids});
    let none = app
        .send(&stranger, "POST", "/api/files/links", wanted.clone())
        .await;
    assert_eq!(none["links"], json!([]));
    let links = app
        .send(&ken, "POST", "/api/files/links", wanted.clone())
        .await;
    assert_eq!(links["links"][0]["here"], true);
    let urls: Vec<String> = (0..2).map(|n| text(&links["links"][n]["url"])).collect();
    let open = async |url: &str| {
        let answer = app.raw("GET", url, &[], b"").await;
        (answer.status, answer.body)
    };
    assert_eq!(open(&urls[0]).await, (200, b"a.txt".to_vec()));
    let saved = app
        .raw("GET", &format!("{}&download=1", urls[0]), &[], b"")
        .await;
    assert!(
        saved
            .header("content-disposition")
            .starts_with("attachment; ")
    );
    // For another file, another person or another time it is none.
    let (a, b) = (text(&ids[0]), text(&ids[1]));
    for forged in [
        urls[0].replace(&a, &b),
        urls[0].replace(&ken.id, &admin.id),
        urls[0].replace("until=1", "until=2"),
        urls[0].replace("sig=", "sig=A"),
        format!("/api/files/{a}"),
    ] {
        let (status, _) = open(&forged).await;
        assert!(status == 403 || status == 401, "{forged}: {status}");
    }
    app.send(
        &admin,
        "DELETE",
        &format!("/api/messages/{}", messages[0]),
        Value::Null,
    )
    .await;
    assert_eq!(open(&urls[0]).await.0, 404);
    assert_eq!(open(&urls[1]).await.0, 200);
    let member = format!("/api/servers/{server}/members/{}", ken.id);
    app.send(&admin, "DELETE", &member, Value::Null).await;
    assert_eq!(open(&urls[1]).await.0, 404);
    let links = app.send(&admin, "POST", "/api/files/links", wanted).await;
    assert_eq!(links["links"].as_array().map(Vec::len), Some(1));
    let url = text(&links["links"][0]["url"]);
    assert_eq!(open(&url).await.0, 200);
    app.send(&admin, "POST", "/api/auth/logout-everywhere", Value::Null)
        .await;
    assert_eq!(open(&url).await.0, 403);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_somebody_uploads_can_act() {
    let (app, admin) = TestApp::founded().await;
    for (name, bytes, shown, kind) in [
        (
            "a.html",
            &b"<html><script>alert(1)</script>"[..],
            true,
            "text/plain; charset=utf-8",
        ),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>",
            true,
            "text/plain; charset=utf-8",
        ),
        (
            "a.png",
            b"<script>alert(1)</script>",
            true,
            "text/plain; charset=utf-8",
        ),
        (
            "a.png",
            b"GIF89a/*\x01\x00\x01\x00*/=1;alert(1)//\0",
            true,
            "image/gif",
        ),
        (
            "a.exe",
            b"MZ\x90\0\x03",
            false,
            "application/vnd.microsoft.portable-executable",
        ),
        ("a.swf", b"CWS\x0a\0\0\0\0x", false, ""),
        ("a.zip", b"PK\x03\x04\x14\0\0\0", false, "application/zip"),
    ] {
        let file = upload(&app, &admin, name, bytes).await.json();
        let got = read(&app, &admin, &text(&file["url"]), &[]).await;
        let disposition = got.header("content-disposition");
        assert_eq!(
            disposition.starts_with("inline"),
            shown,
            "{name}: {disposition}"
        );
        let told = got.header("content-type");
        assert!(kind.is_empty() || told == kind, "{name}: {told}");
        assert!(!told.contains("html") && !told.contains("svg") && !told.contains("script"));
        let policy = got.header("content-security-policy");
        assert!(
            policy.contains("sandbox") && !policy.contains("allow-"),
            "{name}: {policy}"
        );
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_can_begin_so_many_uploads_and_a_full_disk_takes_none() {
    let (app, admin) = TestApp::founded().await;
    for _ in 0..64 {
        begin(&app, &admin, "1").await;
    }
    let headers = [("upload-length", "1")];
    let answer = tus(&app, &admin, ("POST", "/api/uploads"), &headers, b"").await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (429, "too_many_uploads")
    );
    let other = app.register("other").await;
    begin(&app, &other, "1").await;
    app.stop().await;
    let (app, admin) = TestApp::founded_with(&[("MEMBER_FILE_MEGABYTES_PER_DAY", "1")]).await;
    begin(&app, &admin, "900000").await;
    let much = [("upload-length", "900000")];
    let answer = tus(&app, &admin, ("POST", "/api/uploads"), &much, b"").await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (429, "too_much_uploaded")
    );
    app.stop().await;
    let (app, admin) = TestApp::founded_with(&[("DISK_RESERVE", "1000TB")]).await;
    let answer = tus(&app, &admin, ("POST", "/api/uploads"), &headers, b"").await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (507, "disk_reserve")
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_folder_that_is_gone_takes_and_gives_nothing_and_chat_goes_on() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let file = upload(&app, &admin, "a.txt", b"hello").await.json();
    let folder = app.data().join("files");
    std::fs::rename(&folder, app.data().join("away")).expect("moved");
    std::fs::create_dir(&folder).expect("made");
    let refused = upload(&app, &admin, "b.txt", b"hello").await;
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (503, "files_unavailable")
    );
    let gone = read(&app, &admin, &text(&file["url"]), &[]).await;
    assert_eq!(
        (gone.status, gone.code().as_str()),
        (503, "files_unavailable")
    );
    app.post(&admin, &channel, "still here").await;
    std::fs::remove_dir(&folder).expect("removed");
    std::fs::rename(app.data().join("away"), &folder).expect("moved back");
    assert_eq!(
        read(&app, &admin, &text(&file["url"]), &[]).await.body,
        b"hello"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_photo_is_kept_without_the_place_where_it_was_taken() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let file = upload(&app, &admin, "photo.jpg", PHOTO).await.json();
    assert_eq!(file["width"], 640, "{file}");
    let message = post(&app, &admin, &channel, &[&file["id"]]).await.json();
    let url = text(&message["attachments"][0]["url"]);
    let kept = read(&app, &admin, &url, &[]).await.body;
    let hash = blake3::hash(&kept).to_hex().to_string();
    assert_eq!(file["blake3"], hash);
    // A list without entries, without its value, and all else as it was.
    let (list, end) = (12 + 26, 12 + 68);
    assert_eq!(kept[..list], PHOTO[..list]);
    assert!(kept[list..end].iter().all(|byte| *byte == 0));
    assert_eq!(kept[end..], PHOTO[end..]);
    app.stop().await;
}
