//! A node in this process, and a client that speaks plain HTTP/1.1 to it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use node::config::{Config, Invocation, Surroundings};
use node::host::{self, Host, HostConfig};
use node::http::{self, App};
use node::network::NetworkConfig;
use node::password::{ITERATIONS_MIN, Passwords};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub(super) const PASSWORD: &str = "correct horse battery";

/// A running node without other nodes.
pub(super) struct TestApp {
    pub(super) address: SocketAddr,
    pub(super) host: Host,
    stop: Option<oneshot::Sender<()>>,
    serving: Option<JoinHandle<()>>,
    data: TempDir,
}

/// Somebody who has an account.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) token: String,
}

/// An answer, read whole.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl TestApp {
    /// A node that belongs to no mesh yet.
    pub(super) async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// With further settings.
    pub(super) async fn start_with(settings: &[(&str, &str)]) -> Self {
        Self::start_costing(settings, Passwords::with_iterations(ITERATIONS_MIN)).await
    }

    pub(super) async fn start_costing(settings: &[(&str, &str)], passwords: Passwords) -> Self {
        let data = tempfile::tempdir().expect("a temporary folder");
        let config = config(&data, settings);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("an address");
        let host = start_host(&config, address);
        let app = App::with_passwords(host.clone(), config, passwords);
        let (stop, stopped) = oneshot::channel();
        let stopped = async {
            let _ = stopped.await;
        };
        let serving = tokio::spawn(http::serve(app, listener, stopped));
        Self {
            address,
            host,
            stop: Some(stop),
            serving: Some(serving),
            data,
        }
    }

    /// The folder in which the node keeps everything.
    pub(super) fn data(&self) -> &std::path::Path {
        self.data.path()
    }

    /// A node with a mesh of its own, and that mesh's administrator.
    pub(super) async fn founded() -> (Self, Person) {
        let app = Self::start().await;
        let admin = app.register("admin").await;
        (app, admin)
    }

    /// The same with further settings.
    pub(super) async fn founded_with(settings: &[(&str, &str)]) -> (Self, Person) {
        let app = Self::start_with(settings).await;
        let admin = app.register("admin").await;
        (app, admin)
    }

    pub(super) async fn register(&self, username: &str) -> Person {
        let body = json!({"username": username, "display_name": username, "password": PASSWORD});
        let answer = self
            .call("POST", "/api/auth/register", None, Some(&body))
            .await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        Person::from_grant(&answer.json())
    }

    pub(super) async fn login(&self, username: &str, password: &str) -> Answer {
        let body = json!({"username": username, "password": password});
        self.call("POST", "/api/auth/login", None, Some(&body))
            .await
    }

    /// A call that must succeed; answers its JSON.
    pub(super) async fn get(&self, who: &Person, path: &str) -> Value {
        self.call("GET", path, Some(&who.token), None).await.ok()
    }

    /// A call that must succeed; answers its JSON.
    pub(super) async fn send(&self, who: &Person, method: &str, path: &str, body: Value) -> Value {
        self.call(method, path, Some(&who.token), Some(&body))
            .await
            .ok()
    }

    /// A call that must be refused; answers status and code.
    pub(super) async fn refused(
        &self,
        who: &Person,
        method: &str,
        path: &str,
        body: Value,
    ) -> (u16, String) {
        let answer = self.call(method, path, Some(&who.token), Some(&body)).await;
        assert!(answer.status >= 400, "{method} {path}: {}", answer.text());
        (answer.status, answer.code())
    }

    /// A server with a channel; answers both ids.
    pub(super) async fn server(&self, owner: &Person) -> (String, String) {
        let server = self
            .send(owner, "POST", "/api/servers", json!({"name": "Office"}))
            .await;
        let server = text(&server["id"]);
        let channels = self
            .get(owner, &format!("/api/servers/{server}/channels"))
            .await;
        (server, text(&channels[0]["id"]))
    }

    /// Lets somebody join a server by an invite of its owner.
    pub(super) async fn let_in(&self, owner: &Person, server: &str, who: &Person) {
        let path = format!("/api/servers/{server}/invites");
        let invite = self.send(owner, "POST", &path, json!({})).await;
        let path = format!("/api/invites/{}/accept", text(&invite["code"]));
        self.send(who, "POST", &path, json!({})).await;
    }

    pub(super) async fn post(&self, who: &Person, channel: &str, content: &str) -> Value {
        let path = format!("/api/channels/{channel}/messages");
        self.send(who, "POST", &path, json!({"content": content}))
            .await
    }

    pub(super) async fn call(
        &self,
        method: &str,
        path: &str,
        token: Option<&str>,
        body: Option<&Value>,
    ) -> Answer {
        let mut headers = Vec::new();
        let authorization = token.map(|token| format!("Bearer {token}"));
        if let Some(authorization) = &authorization {
            headers.push(("authorization", authorization.as_str()));
        }
        let body = body.map(Value::to_string).unwrap_or_default();
        if !body.is_empty() {
            headers.push(("content-type", "application/json"));
        }
        self.raw(method, path, &headers, body.as_bytes()).await
    }

    /// A request as given, apart from `host`, `connection` and `content-length`.
    pub(super) async fn raw(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "host") {
            head += &format!("host: {}\r\n", self.address);
        }
        if !body.is_empty() {
            head += &format!("content-length: {}\r\n", body.len());
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += "\r\n";
        let mut stream = TcpStream::connect(self.address)
            .await
            .expect("a connection");
        stream
            .write_all(head.as_bytes())
            .await
            .expect("the head is taken");
        // A refusal may come before the body is read.
        let _ = stream.write_all(body).await;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.expect("an answer");
        Answer::parse(&bytes)
    }

    /// Stops serving and the node.
    pub(super) async fn stop(mut self) {
        drop(self.stop.take());
        if let Some(serving) = self.serving.take() {
            serving.await.expect("serving does not panic");
        }
        self.host.stop().await;
    }
}

impl Person {
    pub(super) fn from_grant(grant: &Value) -> Self {
        Self {
            id: text(&grant["user"]["id"]),
            token: text(&grant["access_token"]),
        }
    }
}

impl Answer {
    fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        let end = end.unwrap_or_else(|| panic!("no answer: {}", String::from_utf8_lossy(bytes)));
        let head = std::str::from_utf8(&bytes[..end]).expect("the head is text");
        let mut lines = head.split("\r\n");
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(':'));
        Self {
            status: status.expect("a status"),
            headers: headers
                .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    pub(super) fn text(&self) -> String {
        format!("{} {}", self.status, String::from_utf8_lossy(&self.body))
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The JSON of a success; null where there is none.
    pub(super) fn ok(&self) -> Value {
        assert!((200..300).contains(&self.status), "{}", self.text());
        if self.body.is_empty() {
            Value::Null
        } else {
            self.json()
        }
    }

    pub(super) fn code(&self) -> String {
        text(&self.json()["code"])
    }
}

/// A JSON text.
pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no text"))
        .to_owned()
}

fn config(data: &TempDir, settings: &[(&str, &str)]) -> Config {
    let folder = data.path().to_str().expect("a plain path");
    let own = [
        ("DATA_DIR", folder),
        ("NODE_NAME", "hq-3f"),
        ("MDNS", "false"),
        // More is done by one person here, and from one address, than by people.
        ("REGISTRATIONS_PER_HOUR", "0"),
        ("MEMBER_WRITES_PER_MINUTE", "0"),
        ("MEMBER_SERVERS_PER_DAY", "0"),
    ];
    // The first of a name is the one that counts.
    let environment = settings
        .iter()
        .chain(&own)
        .map(|(name, value)| (name.into(), value.into()));
    let surroundings = Surroundings {
        environment: environment.collect(),
        ..Surroundings::default()
    };
    let invocation = Invocation::load([OsString::from("localchat")], &surroundings);
    invocation.expect("right settings").config
}

fn start_host(config: &Config, web: SocketAddr) -> Host {
    let host_config = HostConfig {
        data_dir: config.data_dir.clone(),
        name: config.node_name.clone(),
        segment: config.segment.clone(),
        web,
        encrypted: false,
        secret_key: None,
    };
    let network = |seed| {
        let mut network = NetworkConfig::new(seed, vec![(Ipv4Addr::LOCALHOST, 0).into()]);
        network.announce = vec![IpAddr::V4(Ipv4Addr::LOCALHOST)];
        network.mdns = None;
        network
    };
    host::start(host_config, network).expect("a node").0
}
