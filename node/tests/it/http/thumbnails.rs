//! Small pictures that stand for large ones: who sees them, of what there are any, and what becomes of
//! them.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};

use super::app::{Answer, Person, TestApp, text};
use super::files::{post, read, upload};

/// A picture of stripes.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    let rows = (0..height)
        .flat_map(|y| (0..width).map(move |x| [0, 200][((x / 16 + y / 16) % 2) as usize]));
    let mut writer = encoder.write_header().expect("a header");
    writer
        .write_image_data(&rows.collect::<Vec<_>>())
        .expect("rows");
    writer.finish().expect("an end");
    bytes
}

/// A picture of two frames, or of one.
fn gif(side: u16, frames: usize) -> Vec<u8> {
    let mut encoder = gif::Encoder::new(Vec::new(), side, side, &[9, 99, 199]).expect("a head");
    for _ in 0..frames {
        let pixels = vec![0; usize::from(side) * usize::from(side)];
        let frame = gif::Frame::from_indexed_pixels(side, side, pixels, None);
        encoder.write_frame(&frame).expect("a frame");
    }
    encoder.into_inner().expect("an end")
}

fn size_of(picture: &[u8]) -> (usize, usize) {
    let size = imagesize::blob_size(picture).expect("a picture");
    (size.width, size.height)
}

fn place(app: &TestApp, folder: &str, file: &Value) -> PathBuf {
    app.data()
        .join("files")
        .join(folder)
        .join(text(&file["blake3"]))
}

async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..300 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("it is not so that {what}");
}

/// Uploads and posts a file; answers it as it is in the message, and the message.
async fn posted(app: &TestApp, who: &Person, channel: &str, bytes: &[u8]) -> (Value, Value) {
    let file = upload(app, who, "a picture", bytes).await.json();
    let message = post(app, who, channel, &[&file["id"]]).await.json();
    (message["attachments"][0].clone(), message)
}

async fn small(app: &TestApp, who: &Person, file: &Value) -> Answer {
    read(app, who, &format!("{}/thumbnail", text(&file["url"])), &[]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_picture_has_a_small_one_for_those_who_see_it() {
    let (app, admin) = TestApp::founded().await;
    let (ken, stranger) = (app.register("ken").await, app.register("stranger").await);
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let picture = png(1_500, 1_000);
    let (file, _) = posted(&app, &admin, &channel, &picture).await;
    let url = text(&file["thumbnail_url"]);
    assert_eq!(url, format!("{}/thumbnail", text(&file["url"])));
    // It is made before anybody asks.
    let kept = place(&app, "thumbnails", &file);
    until("it is made", || kept.exists()).await;
    let got = small(&app, &ken, &file).await;
    assert_eq!(
        (got.status, got.header("content-type")),
        (200, "image/jpeg")
    );
    assert_eq!(size_of(&got.body), (720, 480));
    assert_eq!(got.header("content-length"), got.body.len().to_string());
    let etag = format!("\"{}-small\"", text(&file["blake3"]));
    assert_eq!(got.header("etag"), etag);
    assert_eq!(got.header("cache-control"), "private, max-age=3600");
    assert_eq!(got.header("x-content-type-options"), "nosniff");
    assert_eq!(got.header("cross-origin-resource-policy"), "same-origin");
    let name = got.header("content-disposition");
    assert_eq!(name, "inline; filename=\"thumbnail.jpeg\"");
    let policy = got.header("content-security-policy");
    assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"));
    let known = read(&app, &ken, &url, &[("if-none-match", &etag)]).await;
    assert_eq!((known.status, known.body.len()), (304, 0));
    let refused = small(&app, &stranger, &file).await;
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (404, "file_not_found")
    );
    // By a link, as pages get it.
    let wanted = json!({"ids": [file["id"]]});
    let links = app.send(&ken, "POST", "/api/files/links", wanted).await;
    assert_eq!(links["links"][0]["animated"], false);
    let link = text(&links["links"][0]["thumbnail_url"]);
    let open = async |url: &str| app.raw("GET", url, &[], b"").await;
    assert_eq!(open(&link).await.body, got.body);
    for forged in [
        link.replace(&ken.id, &admin.id),
        link.replace("sig=", "sig=A"),
        url.clone(),
    ] {
        let status = open(&forged).await.status;
        assert!(status == 403 || status == 401, "{forged}: {status}");
    }
    // One that is torn, or something else, is made again.
    for wrong in [&b"something else"[..], b""] {
        std::fs::write(&kept, wrong).expect("written");
        assert_eq!(small(&app, &ken, &file).await.body, got.body);
        let is_kept = || std::fs::metadata(&kept).is_ok_and(|known| known.len() > 1_000);
        until("it is kept again", is_kept).await;
    }
    let member = format!("/api/servers/{server}/members/{}", ken.id);
    app.send(&admin, "DELETE", &member, Value::Null).await;
    assert_eq!(open(&link).await.status, 404);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_small_picture_is_shown_itself_unless_it_moves() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let (picture, still, moving) = (png(720, 540), gif(40, 1), gif(40, 2));
    for (bytes, itself) in [(&picture, true), (&still, true), (&moving, false)] {
        let (file, _) = posted(&app, &admin, &channel, bytes).await;
        let got = small(&app, &admin, &file).await;
        assert_eq!(got.status, 200);
        assert_eq!(got.body == *bytes, itself, "{}", file["content_type"]);
        assert!(got.header("content-security-policy").contains("sandbox"));
        let wanted = json!({"ids": [file["id"]]});
        let links = app.send(&admin, "POST", "/api/files/links", wanted).await;
        assert_eq!(links["links"][0]["animated"], !itself);
    }
    let upload = upload(&app, &admin, "not posted yet", &png(1_000, 1_000))
        .await
        .json();
    let got = small(&app, &admin, &upload).await;
    assert_eq!((got.status, size_of(&got.body)), (200, (540, 540)));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_picture_or_a_bomb_has_none_and_is_told_apart_from_what_comes_later() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let mut bomb = png(9, 9);
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let cut_off = png(2_000, 2_000)[..90].to_vec();
    for (bytes, is_picture) in [(&b"a text"[..], false), (&bomb, true), (&cut_off, true)] {
        let (file, _) = posted(&app, &admin, &channel, bytes).await;
        assert_eq!(file["thumbnail_url"].is_string(), is_picture, "{file}");
        for _ in 0..2 {
            let got = small(&app, &admin, &file).await;
            assert_eq!((got.status, got.code().as_str()), (404, "no_thumbnail"));
        }
        assert!(!place(&app, "thumbnails", &file).exists());
        let whole = read(&app, &admin, &text(&file["url"]), &[]).await;
        assert_eq!(whole.status, 200, "the file itself is there");
    }
    // A content that is not here now is not taken for one without.
    let (file, _) = posted(&app, &admin, &channel, &png(1_200, 900)).await;
    let hash = text(&file["blake3"]);
    let content = app.data().join("files/blobs").join(&hash[..2]).join(&hash);
    let kept = place(&app, "thumbnails", &file);
    until("it is made", || kept.exists()).await;
    let away = app.data().join("away");
    std::fs::rename(&content, &away).expect("moved");
    std::fs::remove_file(&kept).expect("removed");
    let got = small(&app, &admin, &file).await;
    assert_eq!((got.status, got.code().as_str()), (503, "file_elsewhere"));
    std::fs::rename(&away, &content).expect("moved back");
    assert_eq!(small(&app, &admin, &file).await.status, 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_erased_picture_is_gone_with_its_small_one() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let (file, message) = posted(&app, &admin, &channel, &png(1_300, 900)).await;
    assert_eq!(small(&app, &admin, &file).await.status, 200);
    let kept = place(&app, "thumbnails", &file);
    until("it is kept", || kept.exists()).await;
    let path = format!("/api/messages/{}", text(&message["id"]));
    app.send(&admin, "DELETE", &path, Value::Null).await;
    assert_eq!(small(&app, &admin, &file).await.status, 404);
    until("it is gone", || !kept.exists()).await;
    let folder = std::fs::read_dir(app.data().join("files/thumbnails")).expect("a folder");
    assert_eq!(folder.count(), 0);
    app.stop().await;
}
