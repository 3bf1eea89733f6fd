//! The web side by TLS: real handshakes with a real process.

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustls::version::{TLS12, TLS13};

use serde_json::{Value, json};

use crate::processes::{
    Api, Node, Place, found_mesh, scratch, text, ticket, trusting, until, whoever,
};

const HEALTH: &[u8] = b"GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
const PATIENCE: Duration = Duration::from_secs(120);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn at(node: &Node) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, node.port))
}

#[test]
fn one_port_is_spoken_to_encrypted_and_in_the_clear() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node");
    node.start(None);
    let made = node.data().join("tls.crt");
    for (name, version) in [
        ("localhost", &TLS12),
        ("127.0.0.1", &TLS13),
        ("node.local", &TLS13),
    ] {
        let client = trusting(&made, name).by(version);
        let answer = client.exchange(&Place::Here, at(&node), HEALTH).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{name}: {answer}");
    }
    let stranger = trusting(&made, "chat.example").connect(&Place::Here, at(&node));
    assert!(stranger.is_err());
    assert_eq!(
        node.call("GET", "/api/health", None, None).unwrap().status,
        200
    );
    // A live connection, too: the answer is there before any other frame.
    let upgrade = b"GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n\
        Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    let client = trusting(&made, "localhost").speaking("http/1.1");
    let mut live = client.connect(&Place::Here, at(&node)).unwrap();
    live.write_all(upgrade).unwrap();
    let mut begin = [0; 12];
    live.read_exact(&mut begin).unwrap();
    assert_eq!(&begin, b"HTTP/1.1 101");
    node.stop();
}

#[test]
fn several_requests_of_http_2_share_a_connection() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node");
    node.start(None);
    let made = node.data().join("tls.crt");
    let client = trusting(&made, "localhost")
        .speaking("h2")
        .speaking("http/1.1");
    let mut stream = client.connect(&Place::Here, at(&node)).unwrap();
    assert_eq!(stream.conn.alpn_protocol(), Some(&b"h2"[..]));
    let mut sent = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    sent.extend(frame(4, 0, 0, &[]));
    // :method GET, :scheme https, :path /, and :authority as it comes.
    let mut head = vec![0x82, 0x87, 0x84, 0x41, 9];
    head.extend_from_slice(b"localhost");
    for stream in [1, 3] {
        sent.extend(frame(1, 0b101, stream, &head));
    }
    // Nobody's host is not answered to.
    let mut stranger = vec![0x82, 0x87, 0x84, 0x41, 12];
    stranger.extend_from_slice(b"evil.example");
    sent.extend(frame(1, 0b101, 5, &stranger));
    stream.write_all(&sent).unwrap();
    let mut answered = Vec::new();
    while answered.len() < 3 {
        let mut head = [0; 9];
        stream.read_exact(&mut head).unwrap();
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut content = vec![0; usize::try_from(length).unwrap()];
        stream.read_exact(&mut content).unwrap();
        if head[3] == 1 {
            let number = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
            // 200 is in the table of HPACK by itself, 421 is not.
            answered.push((number, content[0] == 0x88));
        }
    }
    answered.sort_unstable();
    assert_eq!(answered, [(1, true), (3, true), (5, false)]);
    node.stop();
}

fn frame(kind: u8, flags: u8, stream: u32, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let mut frame = vec![length[1], length[2], length[3], kind, flags];
    frame.extend(stream.to_be_bytes());
    frame.extend_from_slice(content);
    frame
}

#[test]
fn a_handshake_that_is_none_or_goes_no_further_ends_and_keeps_nobody_away() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node").with("LOG", "info");
    node.start(None);
    let mut begun: Vec<TcpStream> = (0..8)
        .map(|_| TcpStream::connect(at(&node)).unwrap())
        .collect();
    for stream in &mut begun {
        stream.write_all(&[0x16, 3, 1]).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
    }
    let garbage = [&[0x16, 3, 1, 0, 200][..], &[0xff; 200]].concat();
    let mut none = TcpStream::connect(at(&node)).unwrap();
    none.write_all(&garbage).unwrap();
    none.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut told = Vec::new();
    drop(none.read_to_end(&mut told));
    assert!(told.len() < 32, "an alert at most: {told:?}");
    let served = whoever("localhost")
        .exchange(&Place::Here, at(&node), HEALTH)
        .unwrap();
    assert!(served.starts_with(b"HTTP/1.1 200"));
    let metrics = node.call("GET", "/metrics", None, None).unwrap();
    let counted = "localchat_http_failed_handshakes_total 1";
    assert!(text(&metrics.body).contains(counted), "{metrics:?}");
    for mut stream in begun {
        // Ended by the node, well before the client gives up; however it ends.
        let mut rest = Vec::new();
        let ended = stream.read_to_end(&mut rest);
        let patient = matches!(ended, Err(error) if error.kind() == ErrorKind::WouldBlock);
        assert!(!patient && rest.len() < 32, "{rest:?}");
    }
    node.stop();
}

/// Writes a certificate for `localhost` that ends after so many days, and its key.
fn give(folder: &Path, days: u32) -> (PathBuf, PathBuf) {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap();
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(1970, 1, 1) + now + DAY * days;
    params.serial_number = Some(u64::from(days).into());
    let made = params.self_signed(&key).unwrap();
    let (certificate, key_file) = (folder.join("given.crt"), folder.join("given.key"));
    fs::write(&certificate, made.pem()).unwrap();
    fs::write(&key_file, key.serialize_pem()).unwrap();
    (certificate, key_file)
}

#[test]
fn a_certificate_that_was_given_is_shown_and_another_one_taken_without_a_restart() {
    let folder = scratch();
    let (certificate, key) = give(folder.path(), 300);
    let before = fs::read(&certificate).unwrap();
    let mut node = Node::on_loopback(folder.path(), "node")
        .with("SSL_CERTFILE", certificate.to_str().unwrap())
        .with("SSL_KEYFILE", key.to_str().unwrap());
    node.start(None);
    let shown = |file: &Path| {
        let client = trusting(file, "localhost");
        client
            .exchange(&Place::Here, at(&node), HEALTH)
            .map_err(|error| error.to_string())
    };
    shown(&certificate).unwrap();
    let troubles = |expected: &[&str]| {
        until(&format!("the troubles are {expected:?}"), PATIENCE, || {
            let health = node.call("GET", "/api/health", None, None).unwrap().body;
            (health["troubles"] == serde_json::json!(expected))
                .then_some(())
                .ok_or_else(|| health.to_string())
        });
    };
    troubles(&[]);
    assert!(
        !node.data().join("tls.key").exists(),
        "none of its own was needed"
    );
    // What can't be used is said, and what was there before goes on.
    let kept = folder.path().join("kept.crt");
    fs::write(&kept, &before).unwrap();
    fs::write(&certificate, "nonsense").unwrap();
    troubles(&["certificate_unread"]);
    shown(&kept).unwrap();
    give(folder.path(), 20);
    troubles(&["certificate_ending"]);
    shown(&certificate).unwrap();
    assert!(shown(&kept).is_err());
    give(folder.path(), 200);
    troubles(&[]);
    node.stop();
}

#[test]
fn a_bad_certificate_stops_the_start_with_a_sentence() {
    let folder = scratch();
    let (certificate, _) = give(folder.path(), 300);
    let other = folder.path().join("other.key");
    fs::write(&other, KeyPair::generate().unwrap().serialize_pem()).unwrap();
    let node = Node::on_loopback(folder.path(), "node")
        .with("SSL_CERTFILE", certificate.to_str().unwrap())
        .with("SSL_KEYFILE", other.to_str().unwrap());
    let output = node.command(&[]).env("LOG", "off").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let expected = format!(
        "localchat: SSL_KEYFILE: {} must hold the key of the first certificate in SSL_CERTFILE\n",
        other.display()
    );
    assert_eq!((output.status.code(), said), (Some(1), expected));
    assert!(!node.data().exists(), "a folder was made in vain");
}

/// A node that is open to the network of this machine.
fn open(folder: &Path, name: &str) -> Node {
    Node::on_loopback(folder, name).with("HOST", "0.0.0.0")
}

/// Writes the root of the node's mesh beside its data.
fn root_of(node: &Node) -> PathBuf {
    let answer = node
        .call("GET", "/trust/localchat-root.pem", None, None)
        .unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
    let path = node.data().join("../root.pem");
    fs::write(&path, text(&answer.body)).unwrap();
    path
}

fn is_trusted(node: &Node, root: &Path, name: &str) -> Result<(), String> {
    let client = trusting(root, name);
    let answer = client.exchange(&Place::Here, at(node), HEALTH);
    answer.map(drop).map_err(|error| error.to_string())
}

#[test]
fn nodes_of_a_mesh_are_given_certificates_that_its_root_stands_for() {
    let folder = scratch();
    let mut first = open(folder.path(), "first");
    first.start(None);
    let made = fs::read(first.data().join("tls.crt")).unwrap();
    let admin = found_mesh(&first);
    let root = root_of(&first);
    until("the founder has a certificate", PATIENCE, || {
        is_trusted(&first, &root, "127.0.0.1")
    });
    assert_ne!(fs::read(first.data().join("tls.crt")).unwrap(), made);
    let mut second = open(folder.path(), "second");
    second.start(None);
    assert!(
        is_trusted(&second, &root, "127.0.0.1").is_err(),
        "it belongs to nobody yet"
    );
    let ticket = json!({ "ticket": ticket(&first, &admin) });
    second
        .call("POST", "/api/mesh/join", None, Some(&ticket))
        .unwrap();
    for name in ["127.0.0.1", "localhost", "second.local"] {
        until(&format!("{name} is trusted"), PATIENCE, || {
            is_trusted(&second, &root, name)
        });
    }
    assert!(is_trusted(&second, &root, "first.local").is_err());
    assert_eq!(
        fs::read(root_of(&second)).unwrap(),
        fs::read(&root).unwrap()
    );
    until("the status page says so of both", PATIENCE, || {
        let status = Api::of(&first).get(&admin, "/api/mesh/status");
        let nodes = status["nodes"].as_array().unwrap();
        let given = |node: &Value| node["certificate"]["provisional"] == false;
        let whole = nodes.len() == 2 && nodes.iter().all(given);
        whole
            .then_some(())
            .ok_or_else(|| status["nodes"].to_string())
    });
    // It is there after a restart, without anybody to ask.
    first.stop();
    second.stop();
    second.start(None);
    is_trusted(&second, &root, "127.0.0.1").unwrap();
    // Without it, and with nobody to ask, the node makes one of its own; and asks once it can.
    second.stop();
    fs::remove_file(second.data().join("tls.crt")).unwrap();
    second.start(None);
    assert!(is_trusted(&second, &root, "127.0.0.1").is_err());
    first.start(None);
    until("it was given another one", PATIENCE, || {
        is_trusted(&second, &root, "127.0.0.1")
    });
}

#[test]
fn a_node_that_was_revoked_is_given_none() {
    let folder = scratch();
    let mut first = open(folder.path(), "first");
    first.start(None);
    let admin = found_mesh(&first);
    let root = root_of(&first);
    let mut second = open(folder.path(), "second");
    second.start(Some(&ticket(&first, &admin)));
    until("the newcomer is trusted", PATIENCE, || {
        is_trusted(&second, &root, "127.0.0.1")
    });
    let id = second
        .call("GET", "/api/mesh/self", None, None)
        .unwrap()
        .body["node"]["id"]
        .clone();
    let revoke = format!("/api/mesh/nodes/{}/revoke", text(&id));
    Api::of(&first).post(&admin, &revoke, &json!({}));
    second.stop();
    fs::remove_file(second.data().join("tls.crt")).unwrap();
    second.start(None);
    std::thread::sleep(Duration::from_secs(15));
    assert!(is_trusted(&second, &root, "127.0.0.1").is_err());
}
