//! What the network gets: everything by `https`, and by `http` the way there.

use std::fs;
use std::io::Write as _;
use std::net::SocketAddr;
use std::process::Stdio;

use super::FIND;
use super::hosts::{self, Hosts};
use crate::processes::{Node, Place, found_mesh, scratch, sign_in, text, trusting, until, whoever};

const OSAKA: &str = "10.71.0.11";

#[test]
#[ignore = "needs root and network namespaces; scripts/test.sh runs it"]
fn the_network_is_served_by_https_and_http_leads_there() {
    let _hosts = Hosts::up();
    let folder = scratch();
    let mut osaka = Node::in_namespace(folder.path(), "osaka", &hosts::namespace("osaka"))
        .with("HOST", "0.0.0.0");
    osaka.start(None);
    let admin = found_mesh(&osaka);
    let beside = Place::Namespace(hosts::namespace("kobe"));
    let to = SocketAddr::new(OSAKA.parse().unwrap(), 8000);
    let request = |method: &str, path: &str, more: &str| {
        let host = format!("Host: {OSAKA}:8000\r\nConnection: close\r\nContent-Length: 0\r\n");
        format!("{method} {path} HTTP/1.1\r\n{host}{more}\r\n")
    };
    // By a certificate of the mesh for its address, and for no other.
    let answer = osaka.call("GET", "/trust/localchat-root.pem", None, None);
    let root = folder.path().join("root.pem");
    fs::write(&root, text(&answer.unwrap().body)).unwrap();
    until("osaka has a certificate of the mesh", FIND, || {
        let connected = trusting(&root, OSAKA).connect(&beside, to);
        connected.map(drop).map_err(|error| error.to_string())
    });
    let token = format!("Authorization: Bearer {}\r\n", admin.token);
    let me = request("GET", "/api/auth/me", &token);
    let answer = trusting(&root, OSAKA).exchange(&beside, to, me.as_bytes());
    let answer = String::from_utf8(answer.unwrap()).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let other = trusting(&root, "10.71.0.99").connect(&beside, to);
    let other = other.unwrap_err().to_string();
    assert!(other.contains("not valid for name"), "{other}");
    // In the clear: the way there, and no answer to anything else, whatever it comes with.
    let led = in_the_clear(&beside, &request("GET", "/help?x=1", ""));
    assert!(led.starts_with("HTTP/1.1 307"), "{led}");
    assert!(
        led.contains(&format!("location: https://{OSAKA}:8000/help?x=1\r\n")),
        "{led}"
    );
    let open = in_the_clear(&beside, &request("GET", "/trust/localchat-root.cer", ""));
    assert!(open.starts_with("HTTP/1.1 200"), "{open}");
    for (method, path, more) in [
        ("POST", "/trust", ""),
        ("POST", "/api/auth/login", ""),
        ("DELETE", "/api/auth/sessions", token.as_str()),
        ("GET", "/ws", "Upgrade: websocket\r\n"),
        (
            "POST",
            "/api/auth/login",
            "X-Forwarded-Proto: https\r\nX-Forwarded-For: 127.0.0.1\r\n",
        ),
    ] {
        let refused = in_the_clear(&beside, &request(method, path, more));
        assert!(
            refused.starts_with("HTTP/1.1 403"),
            "{method} {path}: {refused}"
        );
        assert!(
            refused.contains("\"https_required\""),
            "{method} {path}: {refused}"
        );
    }
    // Another address: another certificate, without a restart.
    hosts::address("osaka", "10.71.0.44/24");
    until("the new address is in the certificate", FIND, || {
        let to = SocketAddr::new("10.71.0.44".parse().unwrap(), 8000);
        let client = trusting(&root, "10.71.0.44");
        let connected = client.connect(&beside, to);
        connected.map(drop).map_err(|error| error.to_string())
    });
    assert!(whoever(OSAKA).connect(&beside, to).is_ok());
    sign_in(&osaka, "admin");
    osaka.stop();
}

fn in_the_clear(from: &Place, request: &str) -> String {
    let script = format!("exec 3<>/dev/tcp/{OSAKA}/8000 && cat >&3 && cat <&3");
    let mut client = from
        .command("timeout")
        .args(["20", "bash", "-c", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = client.stdin.take().unwrap();
    input.write_all(request.as_bytes()).unwrap();
    drop(input);
    let output = client.wait_with_output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}
