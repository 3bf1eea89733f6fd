//! Files between real processes: uploaded at one node, read at others, whatever is killed.

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
