//! A node with a server and people on it, and pages that listen.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use futures::{SinkExt as _, StreamExt as _};
use node::config::{Config, Invocation, Surroundings};
use node::host::{self, Host, HostConfig, JoinBy};
use node::http::{self, App};
use node::json::HtmlCache;
use node::network::NetworkConfig;
use node::token::{self, Claims};
use serde_json::Value;
use storage::{Id, SessionEpoch, StoreError};
use sync::engine::{Command, Reply, read_mark};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct Office {
    pub(super) app: App,
    pub(super) address: SocketAddr,
    /// Founder of the mesh and owner of the server.
    pub(super) hana: Id,
    pub(super) server: Id,
    pub(super) general: Id,
    folder: TempDir,
}

/// One open page.
pub(super) struct Listener {
    pub(super) socket: WebSocketStream<TcpStream>,
    pub(super) ready: Value,
}

pub(super) fn start(folder: &Path) -> Host {
    let config = HostConfig {
        data_dir: folder.to_path_buf(),
        name: "HQ".to_owned(),
        segment: String::new(),
        web: SocketAddr::new(LOOPBACK, 8000),
        encrypted: false,
        secret_key: None,
    };
    let network = |seed| {
        let mut network = NetworkConfig::new(seed, vec![SocketAddr::new(LOOPBACK, 0)]);
        network.mdns = None;
        network
    };
    host::start(config, network).unwrap().0
}

fn config() -> Config {
    Invocation::load(["localchat".into()], &Surroundings::default())
        .unwrap()
        .config
}

async fn serve(host: Host, folder: &Path) -> (App, SocketAddr) {
    let mut config = config();
    // Each node has an index of its own to search in.
    config.data_dir = folder.to_path_buf();
    let app = App::new(host, config);
    let listener = TcpListener::bind((LOOPBACK, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(http::serve(app.clone(), listener, std::future::pending()));
    (app, address)
}

pub(super) async fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let host = start(folder.path());
    host.found("Office".to_owned(), Vec::new()).await.unwrap();
    let (app, address) = serve(host, folder.path()).await;
    let mut office = Office {
        app,
        address,
        hana: Id::ZERO,
        server: Id::ZERO,
        general: Id::ZERO,
        folder,
    };
    office.hana = office.register("hana").await;
    let (server, general) = office.create_server(office.hana, "Sales").await;
    (office.server, office.general) = (server, general);
    office
}

impl Office {
    /// A second node with everything the first one has.
    pub(super) async fn branch(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        until("an address", || !self.host().own_addresses().is_empty()).await;
        let ticket = self.host().issue_ticket(self.hana).await.unwrap().text;
        let host = start(folder.path());
        host.join(JoinBy::Ticket(ticket)).unwrap();
        until("a member", || host.mesh().is_some()).await;
        until("the server", || {
            host.read(|view| view.server(self.server))
                .unwrap()
                .is_some()
        })
        .await;
        let (app, address) = serve(host, folder.path()).await;
        Self {
            app,
            address,
            hana: self.hana,
            server: self.server,
            general: self.general,
            folder,
        }
    }

    /// Starts the node, which was stopped, again.
    pub(super) async fn restart(&mut self) {
        let host = start(self.folder.path());
        (self.app, self.address) = serve(host, self.folder.path()).await;
    }

    pub(super) fn host(&self) -> &Host {
        &self.app.host
    }

    pub(super) async fn run(&self, command: Command) -> Reply {
        self.host().execute(command).await.unwrap().reply
    }

    pub(super) async fn register(&self, username: &str) -> Id {
        let command = Command::Register {
            username: username.to_owned(),
            display_name: username.to_owned(),
            password: "x".to_owned(),
        };
        let Reply::User(user) = self.run(command).await else {
            panic!("no user");
        };
        user
    }

    pub(super) async fn create_server(&self, by: Id, name: &str) -> (Id, Id) {
        let command = Command::CreateServer {
            by,
            name: name.to_owned(),
            icon_url: None,
        };
        let Reply::Server(server) = self.run(command).await else {
            panic!("no server");
        };
        let channels = self.host().read(|view| view.channels(server)).unwrap();
        (server, channels[0].id)
    }

    /// Lets an account into the server.
    pub(super) async fn let_in(&self, user: Id, code: &str) {
        let invite = Command::CreateInvite {
            by: self.hana,
            server: self.server,
            code: code.to_owned(),
            max_uses: None,
            expires_ms: None,
        };
        self.run(invite).await;
        let accept = Command::AcceptInvite {
            by: user,
            code: code.to_owned(),
        };
        self.run(accept).await;
    }

    pub(super) async fn post(&self, by: Id, content: &str) -> Id {
        let command = Command::Post {
            by,
            channel: self.general,
            content: content.to_owned(),
            parent: None,
            nonce: None,
            mentions: HtmlCache::default().mentions(content),
            attachments: Vec::new(),
        };
        let Reply::Message { message, .. } = self.run(command).await else {
            panic!("no message");
        };
        message
    }

    pub(super) async fn open_direct(&self, by: Id, with: &[Id], group: bool) -> Id {
        let open = Command::OpenDirect {
            by,
            with: with.to_vec(),
            group,
            name: String::new(),
        };
        let Reply::Direct { direct, .. } = self.run(open).await else {
            panic!("no conversation");
        };
        direct
    }

    /// Marks everything in the channel as read.
    pub(super) async fn read_all(&self, by: Id) {
        let channel = self.general;
        self.run(Command::Read { by, channel }).await;
    }

    /// Unread messages and mentions of somebody in the channel, as this node counts them.
    pub(super) fn unread(&self, user: Id) -> (u64, u64) {
        let counted = self.host().read(|view| {
            let mark = read_mark(view, user, self.general)?;
            let mark: Vec<_> = mark.into_iter().collect();
            view.unread(self.general, user, &mark)
        });
        counted.unwrap()
    }

    pub(super) fn epoch(&self, user: Id) -> SessionEpoch {
        let row = self
            .host()
            .read(|view| Ok::<_, StoreError>(view.user(user)?.unwrap()));
        row.unwrap().epoch
    }

    pub(super) fn token(&self, user: Id, lifetime_s: u64) -> String {
        let now_s = node::time::now_ms() / 1_000;
        let claims = Claims {
            user_id: user.0,
            session_epoch: self.epoch(user),
            issued_at_s: now_s,
            expires_at_s: now_s + lifetime_s,
        };
        token::issue(&self.host().token_keys()[0], &claims)
    }

    /// Opens a page and waits until it is ready.
    pub(super) async fn listen(&self, user: Id) -> Listener {
        let mut socket = connect(self.address, &self.token(user, 3_600), None)
            .await
            .unwrap();
        let ready = next_value(&mut socket).await;
        assert_eq!(ready["type"], "ready");
        assert_eq!(ready["user"]["id"], user.to_string());
        Listener { socket, ready }
    }

    /// Opens a page that goes on after a cursor.
    pub(super) async fn resume(&self, user: Id, cursor: &str) -> Listener {
        let mut listener = self.listen(user).await;
        listener
            .send(&format!(r#"{{"type":"resume","cursor":"{cursor}"}}"#))
            .await;
        listener
    }

    pub(super) fn counter(&self, name: &str) -> u64 {
        self.host()
            .counters()
            .snapshot()
            .get(name)
            .copied()
            .unwrap_or(0)
    }
}

impl Listener {
    pub(super) async fn next(&mut self) -> Value {
        next_value(&mut self.socket).await
    }

    /// The next event of a type, whatever comes before it.
    pub(super) async fn next_of(&mut self, kind: &str) -> Value {
        loop {
            let event = self.next().await;
            if event["type"] == kind {
                return event;
            }
        }
    }

    /// Everything but checkpoints before the answer to a ping that is sent now.
    pub(super) async fn drain(&mut self) -> Vec<Value> {
        // Live events are held back for a moment after the start.
        tokio::time::sleep(Duration::from_millis(400)).await;
        self.send(r#"{"type":"ping"}"#).await;
        let mut events = Vec::new();
        loop {
            let event = self.next().await;
            if event["type"] == "pong" {
                return events;
            }
            if event["type"] != "checkpoint" {
                events.push(event);
            }
        }
    }

    pub(super) async fn send(&mut self, text: &str) {
        self.socket.send(Message::text(text)).await.unwrap();
    }

    /// The code with which the node closes the connection.
    pub(super) async fn close_code(mut self) -> u16 {
        closing(&mut self.socket).await
    }
}

/// The code with which a connection is closed.
pub(super) async fn closing(socket: &mut WebSocketStream<TcpStream>) -> u16 {
    let closed = async {
        loop {
            match socket.next().await {
                Some(Ok(Message::Close(Some(frame)))) => return frame.code.into(),
                Some(Ok(_)) => {}
                other => panic!("no close frame: {other:?}"),
            }
        }
    };
    timeout(PATIENCE, closed)
        .await
        .expect("the connection is closed in time")
}

pub(super) async fn connect(
    address: SocketAddr,
    token: &str,
    origin: Option<&str>,
) -> Result<WebSocketStream<TcpStream>, Error> {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(16 * 1_024).unwrap();
    let stream = socket.connect(address).await.unwrap();
    let mut request = format!("ws://{address}/ws").into_client_request().unwrap();
    let protocols = format!("localchat.v1, bearer.{token}");
    let headers = request.headers_mut();
    headers.insert("sec-websocket-protocol", protocols.parse().unwrap());
    if let Some(origin) = origin {
        headers.insert("origin", origin.parse().unwrap());
    }
    let (socket, response) = client_async(request, stream).await?;
    assert_eq!(response.headers()["sec-websocket-protocol"], "localchat.v1");
    Ok(socket)
}

pub(super) async fn next_value(socket: &mut WebSocketStream<TcpStream>) -> Value {
    loop {
        let next = timeout(PATIENCE, socket.next())
            .await
            .expect("an event in time");
        match next {
            Some(Ok(Message::Text(text))) => return serde_json::from_str(&text).unwrap(),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
            other => panic!("no event: {other:?}"),
        }
    }
}

pub(super) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..800 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("never came true: {what}");
}

/// The types of events, in order.
pub(super) fn types(events: &[Value]) -> Vec<&str> {
    events
        .iter()
        .filter_map(|event| event["type"].as_str())
        .collect()
}
