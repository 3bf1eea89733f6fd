//! Strangers who take all they can get of a real process: memory, sockets, places.

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::json;
use socket2::{Domain, Socket, Type};

use crate::processes::{Api, Node, found_mesh, register, scratch, ticket, until};

const PATIENCE: Duration = Duration::from_secs(20);
/// The usual soft limit on open files of shells and services.
const FEW_FILES: u64 = 1_024;
const MIB: u64 = 1024 * 1024;

#[test]
fn who_asks_and_asks_and_takes_nothing_costs_next_to_nothing() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node");
    node.start(None);
    // Once, so that what every node keeps of it is there.
    assert_eq!(
        node.call("GET", "/api/openapi.json", None, None)
            .unwrap()
            .status,
        200
    );
    let before = node.resident();
    let request = b"GET /api/openapi.json HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";
    let requests = request.repeat(2_000);
    let greedy: Vec<TcpStream> = (0..4).map(|_| connect_from(1, node.port)).collect();
    let mut most = before;
    let end = Instant::now() + Duration::from_secs(5);
    let mut sent = vec![0; greedy.len()];
    while Instant::now() < end {
        for (mut stream, sent) in greedy.iter().zip(&mut sent) {
            stream.set_nonblocking(true).unwrap();
            match stream.write(&requests[*sent % requests.len()..]) {
                Ok(bytes) => *sent += bytes,
                Err(error) => assert_eq!(error.kind(), ErrorKind::WouldBlock, "{error}"),
            }
        }
        most = most.max(node.resident());
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(
        sent.iter().all(|sent| *sent > request.len() * 100),
        "{sent:?}"
    );
    let grown = (most - before) / MIB;
    assert!(grown < 32, "{grown} MiB more for {} requests", 4 * 2_000);
    assert_eq!(
        node.call("GET", "/api/health", None, None).unwrap().status,
        200
    );
}

#[test]
fn idle_connections_of_one_address_shut_nobody_out() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node").with_files(FEW_FILES, FEW_FILES);
    node.start(None);
    let admin = found_mesh(&node);
    let idle: Vec<TcpStream> = (0..1_130).map(|_| connect_from(2, node.port)).collect();
    let answered = Instant::now();
    for _ in 0..3 {
        let own = node
            .call("GET", "/api/auth/me", Some(&admin.token), None)
            .unwrap();
        assert_eq!(own.status, 200);
    }
    assert!(answered.elapsed() < PATIENCE);
    let open = fs::read_dir(format!("/proc/{}/fd", node.process())).unwrap();
    assert!(
        open.count() < 900,
        "room is left for the disk and for other nodes"
    );
    // It can still write, and a newcomer from that address is not shut out either.
    let body = json!({"name": "Office"});
    let made = node.call("POST", "/api/servers", Some(&admin.token), Some(&body));
    assert_eq!(made.unwrap().status, 201);
    let mut late = connect_from(2, node.port);
    late.write_all(b"GET /api/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    late.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    drop(idle);
}

#[test]
fn the_limit_on_open_files_is_raised_at_the_start() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node").with_files(FEW_FILES, 4_000);
    node.start(None);
    let limits = fs::read_to_string(format!("/proc/{}/limits", node.process())).unwrap();
    let line = limits
        .lines()
        .find(|line| line.starts_with("Max open files"))
        .unwrap();
    let numbers: Vec<&str> = line.split_whitespace().skip(3).take(2).collect();
    assert_eq!(numbers, ["4000", "4000"]);
}

#[test]
fn a_connection_that_never_asks_is_closed() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node");
    node.start(None);
    let mut silent = connect_from(1, node.port);
    silent
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    assert_eq!(
        silent.read(&mut [0; 16]).unwrap(),
        0,
        "it is closed in order"
    );
}

#[test]
fn strangers_at_the_port_for_nodes_do_not_keep_a_node_away() {
    let folder = scratch();
    let mut osaka = Node::on_loopback(folder.path(), "osaka");
    osaka.start(None);
    let admin = found_mesh(&osaka);
    let mut tokyo = Node::on_loopback(folder.path(), "tokyo");
    tokyo.start(Some(&ticket(&osaka, &admin)));
    until("tokyo knows the administrator", PATIENCE, || {
        knows(&tokyo, "admin", &admin.token)
    });
    let flood = Flood::start(&[osaka.mesh_port, tokyo.mesh_port]);
    tokyo.kill();
    register(&osaka, "ken");
    tokyo.start(None);
    until("tokyo hears what it missed", PATIENCE, || {
        knows(&tokyo, "ken", &admin.token)
    });
    flood.stop();
    let counted = Api::of(&osaka).get(&admin, "/api/mesh/status").to_string();
    assert!(
        counted.contains("inbound_over_limit"),
        "the flood was none: {counted}"
    );
}

fn knows(node: &Node, username: &str, token: &str) -> Result<(), String> {
    let path = format!("/api/users?q={username}");
    let answer = node.call("GET", &path, Some(token), None);
    let answer = answer.map_err(|error| error.to_string())?;
    (answer.body[0]["username"] == username)
        .then_some(())
        .ok_or_else(|| answer.body.to_string())
}

/// Eight hosts that each hold eight silent connections to each port, and open others for those they
/// lose.
struct Flood {
    over: Arc<AtomicBool>,
    hosts: Vec<JoinHandle<()>>,
}

impl Flood {
    fn start(ports: &[u16]) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let mut hosts = Vec::new();
        for port in ports.iter().copied() {
            for host in 11..19 {
                let over = Arc::clone(&over);
                hosts.push(std::thread::spawn(move || hold(host, port, &over)));
            }
        }
        // Long enough for all places to be taken.
        std::thread::sleep(Duration::from_secs(1));
        Self { over, hosts }
    }

    fn stop(self) {
        self.over.store(true, Ordering::Relaxed);
        for host in self.hosts {
            host.join().unwrap();
        }
    }
}

fn hold(host: u8, port: u16, over: &AtomicBool) {
    let mut held: Vec<Socket> = Vec::new();
    while !over.load(Ordering::Relaxed) {
        held.retain(|socket| {
            let mut byte = [std::mem::MaybeUninit::uninit()];
            matches!(socket.recv(&mut byte), Err(error) if error.kind() == ErrorKind::WouldBlock)
        });
        while held.len() < 8 {
            // While a node restarts, nobody is there to connect to.
            let Some(socket) = open_from(host, port) else {
                break;
            };
            socket.set_nonblocking(true).unwrap();
            held.push(socket);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A connection whose own end is an address of this machine that others don't use.
fn connect_from(host: u8, port: u16) -> TcpStream {
    let mut open = None;
    until("a connection", PATIENCE, || {
        open = open_from(host, port);
        open.as_ref().map(drop).ok_or_else(|| "refused".to_owned())
    });
    open.expect("it was opened").into()
}

fn open_from(host: u8, port: u16) -> Option<Socket> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    let own = SocketAddr::from((Ipv4Addr::new(127, 0, 40, host), 0));
    socket.bind(&own.into()).unwrap();
    let there = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    socket.connect_timeout(&there.into(), PATIENCE).ok()?;
    Some(socket)
}
