//! Files between real processes: uploaded at one node, read at others, whatever is killed.

mod telling;

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{Api, Node, Person, found_mesh, register, scratch, text, ticket, until};

const PATIENCE: Duration = Duration::from_secs(60);

/// A node that fills the folder of the test as far as it likes.
fn roomy(folder: &Path, name: &str) -> Node {
    Node::on_loopback(folder, name).with("DISK_RESERVE", "0")
}

/// What was answered: status, head and body.
struct Raw {
    status: u16,
    head: String,
    body: Vec<u8>,
}

/// A request with other headers than JSON has.
fn raw(node: &Node, who: &Person, line: &str, headers: &str, body: &[u8]) -> Raw {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, node.port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let head = head(who, line, headers, body.len());
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap();
    let head = String::from_utf8(answer[..end].to_vec())
        .unwrap()
        .to_ascii_lowercase();
    Raw {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head,
        body: answer[end + 4..].to_vec(),
    }
}

fn head(who: &Person, line: &str, headers: &str, length: usize) -> String {
    format!(
        "{line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nauthorization: Bearer {}\r\n\
         tus-resumable: 1.0.0\r\ncontent-length: {length}\r\n{headers}\r\n",
        who.token
    )
}

impl Raw {
    fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(known, _)| *known == name)
            .map_or("", |(_, value)| value)
    }
}

/// Begins an upload; answers its id.
fn begin(node: &Node, who: &Person, length: usize) -> String {
    let headers = format!("upload-length: {length}\r\nupload-metadata: filename YS5iaW4=\r\n");
    let begun = raw(node, who, "POST /api/uploads", &headers, b"");
    assert_eq!(begun.status, 201, "{}", begun.head);
    // Ids are upper case; the head was made lower case to be compared.
    begun
        .header("location")
        .rsplit('/')
        .next()
        .unwrap()
        .to_ascii_uppercase()
}

fn write(node: &Node, who: &Person, id: &str, offset: usize, body: &[u8]) -> Raw {
    let headers =
        format!("upload-offset: {offset}\r\ncontent-type: application/offset+octet-stream\r\n");
    raw(
        node,
        who,
        &format!("PATCH /api/uploads/{id}"),
        &headers,
        body,
    )
}

fn offset(node: &Node, who: &Person, id: &str) -> usize {
    let head = raw(node, who, &format!("HEAD /api/uploads/{id}"), "", b"");
    assert_eq!(head.status, 200, "{}", head.head);
    head.header("upload-offset").parse().unwrap()
}

/// Bytes that are no text and don't repeat.
fn content(length: usize) -> Vec<u8> {
    let mut reader = blake3::Hasher::new().finalize_xof();
    let mut bytes = vec![0; length];
    reader.fill(&mut bytes);
    bytes
}

fn post(node: &Node, who: &Person, channel: &str, id: &str) -> Value {
    let body = json!({"content": "", "attachment_ids": [id]});
    Api::of(node).post(who, &format!("/api/channels/{channel}/messages"), &body)
}

fn channel(node: &Node, owner: &Person) -> (String, String) {
    let server = Api::of(node).post(owner, "/api/servers", &json!({"name": "Office"}));
    let server = text(&server["id"]).to_owned();
    let channels = Api::of(node).get(owner, &format!("/api/servers/{server}/channels"));
    (server, text(&channels[0]["id"]).to_owned())
}

fn state(node: &Node, who: &Person, file: &str) -> Result<Value, String> {
    let answer = Api::of(node).call(who, "GET", &format!("/api/files/{file}/state"), None);
    let answer = answer.map_err(|error| error.to_string())?;
    if answer.status == 200 {
        Ok(answer.body)
    } else {
        Err(format!("{answer:?}"))
    }
}

fn is_here(node: &Node, who: &Person, file: &str) -> Result<(), String> {
    let state = state(node, who, file)?;
    if state["here"] == true {
        Ok(())
    } else {
        Err(state.to_string())
    }
}

#[test]
fn a_file_is_read_at_the_other_node_also_once_its_own_is_gone() {
    let folder = scratch();
    let mut first = roomy(folder.path(), "first");
    first.start(None);
    let admin = found_mesh(&first);
    let stranger = register(&first, "stranger");
    let (_, channel) = channel(&first, &admin);
    let mut second = roomy(folder.path(), "second");
    second.start(Some(&ticket(&first, &admin)));
    let bytes = content(3_000_000);
    let id = begin(&first, &admin, bytes.len());
    assert_eq!(write(&first, &admin, &id, 0, &bytes).status, 204);
    let message = post(&first, &admin, &channel, &id);
    let file = text(&message["attachments"][0]["id"]).to_owned();
    until("the file is at the second node", PATIENCE, || {
        is_here(&second, &admin, &file)
    });
    first.kill();
    let got = raw(
        &second,
        &admin,
        &format!("GET /api/files/{file}"),
        "range: bytes=5-\r\n",
        b"",
    );
    assert_eq!(got.status, 206, "{}", got.head);
    assert!(got.body == bytes[5..], "the content is another");
    assert_eq!(
        raw(
            &second,
            &stranger,
            &format!("GET /api/files/{file}"),
            "",
            b""
        )
        .status,
        404
    );
    let seen = state(&second, &admin, &file).unwrap();
    assert_eq!(
        (&seen["nodes"][0]["name"], &seen["received"]),
        (&json!("first"), &json!(bytes.len()))
    );
    // A node that comes later has it from the second.
    let listed = Api::of(&second).get(&admin, &format!("/api/channels/{channel}/files"));
    assert_eq!(listed[0]["id"], json!(file));
}

#[test]
fn what_a_node_lacks_is_got_when_somebody_asks_and_said_to_be_elsewhere_when_it_can_not() {
    let folder = scratch();
    let mut first = roomy(folder.path(), "first");
    first.start(None);
    let admin = found_mesh(&first);
    let (_, channel) = channel(&first, &admin);
    let mut second = roomy(folder.path(), "second");
    second.start(Some(&ticket(&first, &admin)));
    let bytes = content(100_000);
    let id = begin(&first, &admin, bytes.len());
    assert_eq!(write(&first, &admin, &id, 0, &bytes).status, 204);
    let message = post(&first, &admin, &channel, &id);
    let file = text(&message["attachments"][0]["id"]).to_owned();
    until("the file is at the second node", PATIENCE, || {
        is_here(&second, &admin, &file)
    });
    let hash = text(&message["attachments"][0]["blake3"]).to_owned();
    let place = second
        .data()
        .join("files/blobs")
        .join(&hash[..2])
        .join(&hash);
    std::fs::remove_file(&place).unwrap();
    let path = format!("GET /api/files/{file}");
    let got = raw(&second, &admin, &path, "", b"");
    assert!(got.status == 200 && got.body == bytes, "{}", got.head);
    // What another node sends counts only if it is what was asked for.
    std::fs::remove_file(&place).unwrap();
    let own = first
        .data()
        .join("files/blobs")
        .join(&hash[..2])
        .join(&hash);
    std::fs::write(&own, content(100_001)).unwrap();
    assert_eq!(raw(&second, &admin, &path, "", b"").status, 503);
    let mut other = bytes.clone();
    other[7] ^= 1;
    std::fs::write(&own, &other).unwrap();
    let refused = raw(&second, &admin, &path, "", b"");
    assert_eq!(refused.status, 503, "{}", refused.head);
    assert!(String::from_utf8_lossy(&refused.body).contains("file_elsewhere"));
    std::fs::write(&own, &bytes).unwrap();
    assert!(raw(&second, &admin, &path, "", b"").body == bytes);
}

#[test]
fn an_upload_goes_on_after_the_node_was_killed_in_the_middle_of_it() {
    let folder = scratch();
    let mut node = roomy(folder.path(), "node");
    node.start(None);
    let admin = found_mesh(&node);
    let (_, channel) = channel(&node, &admin);
    let bytes = content(20_000_000);
    let id = begin(&node, &admin, bytes.len());
    assert_eq!(
        write(&node, &admin, &id, 0, &bytes[..1_000_000]).status,
        204
    );
    // The next request is killed with the node, after most of it was sent.
    let headers = "upload-offset: 1000000\r\ncontent-type: application/offset+octet-stream\r\n";
    let line = format!("PATCH /api/uploads/{id}");
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, node.port)).unwrap();
    let head = head(&admin, &line, headers, bytes.len() - 1_000_000);
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&bytes[1_000_000..15_000_000]).unwrap();
    let part = node.data().join(format!("files/parts/{id}.bytes"));
    until("some of it is on the disk", PATIENCE, || {
        let length = std::fs::metadata(&part).map_or(0, |known| known.len());
        if length > 10_000_000 {
            Ok(())
        } else {
            Err(length.to_string())
        }
    });
    node.kill();
    drop(stream);
    node.start(None);
    let reached = offset(&node, &admin, &id);
    assert!((1_000_000..=15_000_000).contains(&reached), "{reached}");
    assert!(reached >= 9_000_000, "what was durable counts: {reached}");
    assert_eq!(
        write(&node, &admin, &id, reached, &bytes[reached..]).status,
        204
    );
    let message = post(&node, &admin, &channel, &id);
    let file = text(&message["attachments"][0]["id"]).to_owned();
    let hash = blake3::hash(&bytes).to_string();
    assert_eq!(message["attachments"][0]["blake3"], json!(hash));
    let got = raw(&node, &admin, &format!("GET /api/files/{file}"), "", b"");
    assert!(got.status == 200 && got.body == bytes, "{}", got.head);
    let left = std::fs::read_dir(node.data().join("files/parts")).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        left.iter()
            .all(|name| name.to_string_lossy().ends_with(".json")),
        "{left:?}"
    );
}

fn erase(node: &Node, who: &Person, message: &Value) {
    let path = format!("/api/messages/{}", text(&message["id"]));
    let answer = Api::of(node).call(who, "DELETE", &path, None).unwrap();
    assert!(answer.status < 300, "{answer:?}");
}

/// All files of a node's folder that have to do with a content, but for its marker.
fn traces(node: &Node, hash: &str) -> Vec<String> {
    let files = node.data().join("files");
    let folders = ["aside", "parts", &format!("blobs/{}", &hash[..2])];
    let entries = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(files.join(folder)).into_iter().flatten());
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with(hash)).collect()
}

fn is_erased(node: &Node, hash: &str) -> Result<(), String> {
    let left = traces(node, hash);
    if left.is_empty() {
        Ok(())
    } else {
        Err(format!("{}: {left:?}", node.name))
    }
}

/// Uploads and posts a content; answers the message, its file's id and the hash.
fn share(node: &Node, who: &Person, channel: &str, bytes: &[u8]) -> (Value, String, String) {
    let id = begin(node, who, bytes.len());
    assert_eq!(write(node, who, &id, 0, bytes).status, 204);
    let message = post(node, who, channel, &id);
    let file = text(&message["attachments"][0]["id"]).to_owned();
    let hash = text(&message["attachments"][0]["blake3"]).to_owned();
    (message, file, hash)
}

#[test]
fn an_erased_file_is_gone_from_every_disk_also_of_a_node_that_was_down() {
    let folder = scratch();
    let mut first = roomy(folder.path(), "first");
    first.start(None);
    let admin = found_mesh(&first);
    let (_, channel) = channel(&first, &admin);
    let mut second = roomy(folder.path(), "second");
    second.start(Some(&ticket(&first, &admin)));
    let bytes = content(300_000);
    let (message, file, hash) = share(&first, &admin, &channel, &bytes);
    let (kept, kept_file, kept_hash) = share(&first, &admin, &channel, &bytes[1..]);
    for file in [&file, &kept_file] {
        until("the file is at the second node", PATIENCE, || {
            is_here(&second, &admin, file)
        });
    }
    second.kill();
    erase(&first, &admin, &message);
    until("it is gone where it was erased", PATIENCE, || {
        is_erased(&first, &hash)
    });
    // Something of it had come here once more, and was left when the process was killed.
    let parts = second.data().join("files/parts");
    std::fs::write(parts.join(format!("{hash}.fetched")), &bytes[..7]).unwrap();
    second.start(None);
    until("it is gone at the other node too", PATIENCE, || {
        is_erased(&second, &hash)
    });
    assert_eq!(is_erased(&first, &hash), Ok(()), "nobody has got it again");
    assert!(is_here(&second, &admin, &kept_file).is_ok());
    erase(&second, &admin, &kept);
    for node in [&first, &second] {
        until(
            "the other goes by an order of the other node",
            PATIENCE,
            || is_erased(node, &kept_hash),
        );
    }
}

#[test]
fn a_file_that_is_erased_on_its_way_leaves_nothing_at_either_end() {
    let folder = scratch();
    let mut first = roomy(folder.path(), "first");
    first.start(None);
    let admin = found_mesh(&first);
    let (_, channel) = channel(&first, &admin);
    let mut second = roomy(folder.path(), "second");
    second.start(Some(&ticket(&first, &admin)));
    let (_, known, _) = share(&first, &admin, &channel, b"to see that it follows");
    until("the second node follows", PATIENCE, || {
        is_here(&second, &admin, &known)
    });
    let bytes = content(20_000_000);
    let (message, _, hash) = share(&first, &admin, &channel, &bytes);
    until("some of it has come", PATIENCE, || {
        let some = traces(&second, &hash);
        (!some.is_empty())
            .then_some(())
            .ok_or_else(|| "nothing".to_owned())
    });
    erase(&first, &admin, &message);
    for node in [&first, &second] {
        until("nothing is left of it", PATIENCE, || is_erased(node, &hash));
    }
    std::thread::sleep(Duration::from_secs(1));
    for node in [&first, &second] {
        assert_eq!(is_erased(node, &hash), Ok(()));
    }
}

#[test]
fn what_was_erased_while_the_folder_was_away_goes_once_it_is_back_whatever_is_killed() {
    let folder = scratch();
    let mut node = roomy(folder.path(), "node");
    node.start(None);
    let admin = found_mesh(&node);
    let (_, channel) = channel(&node, &admin);
    let bytes = content(100_000);
    let (message, _, hash) = share(&node, &admin, &channel, &bytes);
    let (half, _, half_hash) = share(&node, &admin, &channel, &bytes[1..]);
    let (files, away) = (node.data().join("files"), node.data().join("away"));
    std::fs::rename(&files, &away).unwrap();
    std::fs::create_dir(&files).unwrap();
    erase(&node, &admin, &message);
    erase(&node, &admin, &half);
    node.kill();
    // As if the process had been killed between the two steps of removing this one.
    let place = away.join("blobs").join(&half_hash[..2]).join(&half_hash);
    std::fs::rename(place, away.join("aside").join(&half_hash)).unwrap();
    node.start(None);
    let untouched = std::fs::read_dir(&files).unwrap().count();
    assert_eq!(untouched, 0, "nothing is begun in a folder that is another");
    std::fs::remove_dir(&files).unwrap();
    std::fs::rename(&away, &files).unwrap();
    assert_eq!(traces(&node, &hash).len(), 1);
    for hash in [&hash, &half_hash] {
        until("it goes once the folder is back", PATIENCE, || {
            is_erased(&node, hash)
        });
    }
    node.stop();
    let out = node.command(&["files"]).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{said} {out:?}");
    assert!(
        said.contains("Erased   0 ") && said.contains("Here     0 "),
        "{said}"
    );
}

#[test]
fn what_nothing_names_is_listed_and_left_alone_by_a_dry_run() {
    let folder = scratch();
    let mut node = roomy(folder.path(), "node");
    node.start(None);
    let admin = found_mesh(&node);
    let (_, channel) = channel(&node, &admin);
    let (_, _, hash) = share(&node, &admin, &channel, b"named");
    node.stop();
    let stray = blake3::hash(b"stray").to_hex().to_string();
    let place = node.data().join("files/blobs").join(&stray[..2]);
    std::fs::create_dir_all(&place).unwrap();
    let place = place.join(&stray);
    std::fs::write(&place, b"stray").unwrap();
    let old = std::time::SystemTime::now() - Duration::from_secs(7 * 24 * 3_600);
    let file = std::fs::File::options().write(true).open(&place).unwrap();
    file.set_modified(old).unwrap();
    let out = node.command(&["files"]).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{said} {out:?}");
    assert!(
        said.contains("Unnamed  1, 5 bytes") && said.contains(&stray),
        "{said}"
    );
    assert!(
        said.contains("Named    1 ") && !said.contains(&hash),
        "{said}"
    );
    assert!(place.exists(), "nothing was touched");
}
