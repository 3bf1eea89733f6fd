//! Two running nodes, without HTTP: founding, joining, replicating, stopping.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use node::host::{self, Host, HostConfig, JoinBy};
use node::network::NetworkConfig;
use storage::{Id, StoreError};
use sync::engine::{Command, Reply};

const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

pub(crate) fn start(folder: &Path, name: &str) -> Host {
    start_at(folder, name, SocketAddr::new(LOOPBACK, 0))
}

/// With an address of one's choice for other nodes.
pub(crate) fn start_at(folder: &Path, name: &str, listen: SocketAddr) -> Host {
    let config = HostConfig {
        data_dir: folder.to_path_buf(),
        name: name.to_owned(),
        segment: String::new(),
        web: SocketAddr::new(LOOPBACK, 8000),
        encrypted: false,
        secret_key: None,
    };
    let network = |seed| {
        let mut network = NetworkConfig::new(seed, vec![listen]);
        network.mdns = None;
        network
    };
    host::start(config, network).unwrap().0
}

pub(crate) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..400 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("never came true: {what}");
}

pub(crate) async fn register(host: &Host, username: &str) -> Id {
    let command = Command::Register {
        username: username.to_owned(),
        display_name: username.to_owned(),
        password: "x".to_owned(),
    };
    let Reply::User(user) = host.execute(command).await.unwrap().reply else {
        panic!("no user")
    };
    user
}

pub(crate) fn digests(host: &Host) -> Vec<(&'static str, storage::Hash, u64)> {
    let read = host.read(|view| {
        let mut all = view.log_digests()?;
        all.extend(view.view_digests()?);
        Ok::<_, StoreError>(all)
    });
    read.unwrap()
}

pub(crate) async fn founder(folder: &Path) -> (Host, Id) {
    let host = start(folder, "HQ");
    host.found("Office".to_owned(), Vec::new()).await.unwrap();
    let admin = register(&host, "hana").await;
    until("it has an address", || !host.own_addresses().is_empty()).await;
    (host, admin)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_joins_by_ticket_and_ends_with_the_same() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (a, admin) = founder(home.path()).await;
    let server = Command::CreateServer {
        by: admin,
        name: "Sales".to_owned(),
        icon_url: None,
    };
    let Reply::Server(server) = a.execute(server).await.unwrap().reply else {
        panic!("no server")
    };
    let ticket = a.issue_ticket(admin).await.unwrap().text;
    let b = start(away.path(), "Factory");
    b.join(JoinBy::Ticket(ticket)).unwrap();
    until("b is a member", || b.mesh().is_some()).await;
    until("b has the server", || {
        b.read(|view| view.server(server)).unwrap().is_some()
    })
    .await;
    let ken = register(&b, "ken").await;
    until("a knows ken", || {
        a.read(|view| view.user(ken)).unwrap().is_some()
    })
    .await;
    until("both hold the same", || digests(&a) == digests(&b)).await;
    assert_eq!(
        *a.token_keys()[0].expose_key(),
        *b.token_keys()[0].expose_key()
    );
    b.stop().await;
    let late = register(&a, "late").await;
    let b = start(away.path(), "Factory");
    until("b caught up", || {
        b.read(|view| view.user(late)).unwrap().is_some()
    })
    .await;
    until("both hold the same again", || digests(&a) == digests(&b)).await;
    let status = a.status().await.unwrap();
    assert_eq!(status.nodes.len(), 2);
    a.stop().await;
    b.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_asks_is_approved_with_the_same_words() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (a, admin) = founder(home.path()).await;
    let b = start(away.path(), "Warehouse");
    b.join(JoinBy::Address(a.own_addresses()[0])).unwrap();
    until("b waits", || {
        b.join_state()
            .join
            .is_some_and(|progress| progress.words.len() == 6)
    })
    .await;
    let words = b.join_state().join.unwrap().words;
    let waiting = a.status().await.unwrap().waiting;
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].words, words);
    assert!(b.mesh().is_none());
    a.approve(admin, b.node().id).await.unwrap();
    until("b is a member", || b.mesh().is_some()).await;
    until("both hold the same", || digests(&a) == digests(&b)).await;
    a.stop().await;
    b.stop().await;
}

fn urls(host: &Host, of: &str) -> Vec<String> {
    let nodes = host.browser_nodes();
    let of = nodes.iter().find(|node| node.name == of);
    of.map(|node| node.urls.clone()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_a_node_that_is_down_may_ask_one_that_was_restarted() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (a, admin) = founder(home.path()).await;
    let ticket = a.issue_ticket(admin).await.unwrap().text;
    let b = start(away.path(), "Factory");
    b.join(JoinBy::Ticket(ticket)).unwrap();
    until("b's page is known", || !urls(&a, "Factory").is_empty()).await;
    let known = urls(&a, "Factory");
    register(&a, "ken").await;
    b.stop().await;
    a.stop().await;
    let a = start(home.path(), "HQ");
    assert_eq!(urls(&a, "Factory"), known);
    a.stop().await;
}
