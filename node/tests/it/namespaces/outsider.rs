//! A browser whose address is not private.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::processes::{Node, scratch, text};

const NAMESPACE: &str = "localchat-outsider";
/// Kept for documentation, so it is nobody's, and not private either.
const OUTSIDE: &str = "203.0.113.7";
const CLAIM: &str = "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
                     X-Forwarded-For: 10.0.0.1\r\n\r\n";

#[test]
#[ignore = "needs root and network namespaces; scripts/test.sh runs it"]
fn an_address_outside_the_private_ranges_is_refused_before_anything_is_read() {
    let _host = Host::up();
    let folder = scratch();
    let mut node = Node::in_namespace(folder.path(), "outsider", NAMESPACE)
        .with("HOST", "0.0.0.0")
        .with("TRUST_FORWARDED_FOR", "true");
    node.start(None);
    // Whoever says nothing at all is refused, and so is who claims to speak for somebody inside.
    for request in ["", CLAIM] {
        let answer = exchange(OUTSIDE, node.port, request);
        assert!(answer.starts_with("HTTP/1.1 403"), "{request}: {answer}");
        assert!(answer.contains("\"address_not_allowed\""), "{answer}");
    }
    let inside = exchange("127.0.0.1", node.port, CLAIM);
    assert!(inside.starts_with("HTTP/1.1 200"), "{inside}");
    let metrics = node.call("GET", "/metrics", None, None).unwrap();
    let counted = "localchat_http_refused_address_total 2";
    assert!(text(&metrics.body).contains(counted), "{metrics:?}");
    node.stop();
}

/// What a client gets that connects from the address to which it connects.
fn exchange(address: &str, port: u16, request: &str) -> String {
    let script = format!("exec 3<>/dev/tcp/{address}/{port} && cat >&3 && cat <&3");
    let mut client = Command::new("ip")
        .args([
            "netns", "exec", NAMESPACE, "timeout", "10", "bash", "-c", &script,
        ])
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

/// A machine with an address outside; dropping it removes it.
struct Host(());

impl Host {
    fn up() -> Self {
        let host = Self(());
        if PathBuf::from("/run/netns").join(NAMESPACE).exists() {
            assert!(ip(&["netns", "delete", NAMESPACE]));
        }
        for arguments in [
            &["netns", "add", NAMESPACE][..],
            &["-n", NAMESPACE, "link", "set", "lo", "up"],
            &["-n", NAMESPACE, "addr", "add", OUTSIDE, "dev", "lo"],
        ] {
            assert!(ip(arguments), "ip {arguments:?}");
        }
        host
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if !ip(&["netns", "delete", NAMESPACE]) {
            println!("{NAMESPACE} could not be removed");
        }
    }
}

fn ip(arguments: &[&str]) -> bool {
    let mut command = Command::new("ip");
    command.args(arguments).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
