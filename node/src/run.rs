//! From the command line to a running node and back to a clean stop.

use std::io::IsTerminal as _;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use libp2p::multiaddr::Protocol;
use storage::{Durability, NodeId, Store, StoreError};
use sync::engine::{Engine, Identity};
use sync::feed::MeshRoot;
use tokio::net::TcpListener;
use zeroize::Zeroizing;

use crate::config::{Command, Config, Invocation, LoadError};
use crate::console;
use crate::host::{self, Host, HostConfig, JoinBy, JoinError, StartError};
use crate::http;
use crate::network::{MdnsConfig, NetworkConfig};
use crate::open_files;
use crate::recovery_kit::Kit;
use crate::time::now_ms;
use crate::tls::{Origin, Tls};

/// What helps where the database is damaged.
const REPAIR: &str = "`localchat repair` makes a new database of what can be read; the other nodes \
                      bring the rest";
/// How long open requests may take when the node stops.
const STOP_PATIENCE: Duration = Duration::from_secs(5);

const JOIN_FILE_UNREADABLE: &str = "JOIN_FILE can't be read";

/// Runs what the command line asks for and answers how the process ends.
#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is the command line"
)]
pub fn main() -> ExitCode {
    let invocation = match Invocation::from_process() {
        Ok(invocation) => invocation,
        Err(error) => {
            let code = error.exit_code();
            match error {
                LoadError::Usage(usage) => drop(usage.print()),
                problems @ LoadError::Problems(_) => eprintln!("{problems}"),
            }
            return ExitCode::from(code);
        }
    };
    init_log(&invocation.config.log);
    let result = match invocation.command {
        Command::Config => {
            println!("{}", invocation.report);
            Ok(())
        }
        Command::Rebuild => rebuild(&invocation.config),
        Command::RestoreAuthority(kit) => restore_authority(&invocation.config, &kit),
        Command::Repair => repair(&invocation.config),
        Command::Files => files(&invocation.config),
        Command::ResetUser(name) => console::reset_user(&invocation.config, &name),
        Command::Run => run(invocation.config),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("localchat: {}", sentence(&error));
            if is_damage(&error) {
                eprintln!("localchat: {REPAIR}");
            }
            ExitCode::FAILURE
        }
    }
}

/// The error with its causes, each told once.
fn sentence(error: &anyhow::Error) -> String {
    let mut text = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if text.is_empty() {
            text = cause;
        } else if !text.contains(&cause) {
            text = format!("{text}: {cause}");
        }
    }
    text
}

fn is_damage(error: &anyhow::Error) -> bool {
    let store = error.downcast_ref::<StoreError>();
    let start = error.downcast_ref::<StartError>();
    matches!(store, Some(StoreError::Damaged(_)))
        || matches!(start, Some(StartError::Store(StoreError::Damaged(_))))
}

fn init_log(filter: &str) {
    use tracing_subscriber::EnvFilter;
    // Automerge writes peers' garbage to the log at error level; libp2p greets at info level;
    // Yamux warns of every connection that breaks, which is told with the node's name anyway.
    let filter = EnvFilter::new(format!(
        "libp2p_swarm=warn,yamux=error,{filter},automerge=off"
    ));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
}

/// Derives the views anew from the log.
#[expect(clippy::print_stdout, reason = "this is the command line")]
fn rebuild(config: &Config) -> anyhow::Result<()> {
    must_have_data(config)?;
    let store = Store::open(&config.data_dir, Durability::Full)?;
    let (key, _) = host::node_key(&config.data_dir)?;
    let identity = Identity {
        key,
        incarnation: 0,
        root: None,
    };
    let mut engine = Engine::open(store, identity, now_ms())?;
    let before = engine.view().view_digests()?;
    engine.rebuild(now_ms())?;
    let after = engine.view().view_digests()?;
    for ((table, old, _), (_, new, rows)) in before.iter().zip(&after) {
        let verdict = if old == new { "unchanged" } else { "CHANGED" };
        println!("{table:12} {rows:8} rows  {verdict}");
    }
    anyhow::ensure!(
        before == after,
        "the views differed from what the log says; they are mended"
    );
    Ok(())
}

/// Leaves the root key of a recovery kit in the data folder, for the next start.
#[expect(clippy::print_stdout, reason = "this is the command line")]
fn restore_authority(config: &Config, kit: &Path) -> anyhow::Result<()> {
    // The lock of the store tells whether the node runs, which would not notice the key.
    let store = Store::open(&config.data_dir, Durability::Full)?;
    let (node_key, _) = host::node_key(&config.data_dir)?;
    let identity = Identity {
        key: node_key,
        incarnation: 0,
        root: None,
    };
    let engine = Engine::open(store, identity, now_ms())?;
    let text = std::fs::read_to_string(kit)
        .with_context(|| format!("the recovery kit {} can't be read", kit.display()))?;
    let kit = Kit::parse(&text)?;
    let mut passphrase = Zeroizing::new(String::new());
    std::io::stdin().read_line(&mut passphrase)?;
    let key = kit.open(passphrase.trim_end_matches(['\r', '\n']))?;
    let root = MeshRoot::of(&key);
    if let Some(membership) = engine.membership() {
        anyhow::ensure!(
            membership.root == root,
            "this recovery kit is of another mesh than this node"
        );
    }
    host::restore_root_key(&config.data_dir, &key)?;
    println!("The root key of the mesh {} is here.", root.mesh_id());
    match engine.membership() {
        Some(_) => println!("  Start the node: it is an authority then."),
        None => println!(
            "  Start the node and let it join: it admits itself wherever a node of the mesh answers."
        ),
    }
    Ok(())
}

/// Replaces a damaged database.
#[expect(clippy::print_stdout, reason = "this is the command line")]
fn repair(config: &Config) -> anyhow::Result<()> {
    must_have_data(config)?;
    let repaired = host::repair(&config.data_dir)?;
    println!("{} entries could be read and are kept.", repaired.entries);
    if repaired.is_member {
        println!("Start the node again: the other nodes bring what is missing.");
    } else {
        println!(
            "Which mesh this node belongs to could not be read. Start it and join at any node of \
             the mesh: it knows this node's key and lets it in at once."
        );
    }
    println!(
        "The damaged database is kept as {}; remove it once all is well.",
        repaired.aside.display()
    );
    Ok(())
}

/// Says what the node would do with its files.
#[expect(clippy::print_stdout, reason = "this is the command line")]
fn files(config: &Config) -> anyhow::Result<()> {
    must_have_data(config)?;
    let store = Store::open(&config.data_dir, Durability::Full)?;
    let (key, _) = host::node_key(&config.data_dir)?;
    let node = NodeId(key.verifying_key().to_bytes());
    let identity = Identity {
        key,
        incarnation: 0,
        root: None,
    };
    let engine = Engine::open(store, identity, now_ms())?;
    print!("{}", crate::files::report(config, node, &engine)?);
    Ok(())
}

/// What is to be mended has to be there; a mistyped folder is not made.
fn must_have_data(config: &Config) -> anyhow::Result<()> {
    let folder = &config.data_dir;
    anyhow::ensure!(
        Store::is_in(folder),
        "DATA_DIR: there is no node's data in {}",
        folder.display()
    );
    Ok(())
}

fn run(config: Config) -> anyhow::Result<()> {
    if let Some(ticket) = &config.join {
        anyhow::ensure!(
            host::is_ticket(ticket.expose()),
            "JOIN: {}",
            JoinError::NotATicket
        );
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("the runtime can't be started")?;
    let result = runtime.block_on(serve(config));
    runtime.shutdown_timeout(STOP_PATIENCE);
    result
}

async fn serve(config: Config) -> anyhow::Result<()> {
    match open_files::raise() {
        Ok(files) => tracing::debug!(files, "files that may be open at one time"),
        Err(error) => tracing::warn!(%error, "no more files may be open than the system gave"),
    }
    let mut ticket = config.ticket();
    if !config.data_dir.exists() {
        ticket = Ok(ticket.context(JOIN_FILE_UNREADABLE)?);
    }
    let address = SocketAddr::new(config.host, config.port);
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("PORT: {address} can't be used for the web page"))?;
    let address = listener.local_addr()?;
    // What the administrator gave is looked at before anything is made, what the node makes needs its
    // folder.
    let given = config.tls.files().map(|_| Tls::open(&config));
    let given = given.transpose()?;
    let (host, is_new) = start_host(&config, address)?;
    let tls = match given {
        Some(tls) => tls,
        None => Tls::open(&config)?,
    };
    for (path, mode) in host::exposed(&config.data_dir) {
        let path = path.display();
        tracing::warn!("others on this machine can read or replace {path}: chmod {mode:o} {path}");
    }
    announce(&host, &config, address, is_new);
    say_how_trusted(tls.as_ref(), &config);
    if host.mesh().is_none() {
        if let Some(ticket) = ticket.context(JOIN_FILE_UNREADABLE)? {
            host.join(JoinBy::Ticket(ticket.expose().to_owned()))
                .context("JOIN")?;
        }
    } else if config.join.is_some() || config.join_file.is_some() {
        tracing::info!("JOIN is ignored: this node belongs to a mesh already");
    }
    let app = http::App::with_tls(host.clone(), config, tls.clone());
    if let Some(tls) = tls {
        tokio::spawn(tls.keep(host.clone(), Arc::clone(&app.config)));
    }
    let search = app.search.clone();
    http::serve(app, listener, stop_signal()).await;
    search.stop();
    host.stop().await;
    tracing::info!("stopped");
    Ok(())
}

fn start_host(config: &Config, web: SocketAddr) -> anyhow::Result<(Host, bool)> {
    let host_config = HostConfig {
        data_dir: config.data_dir.clone(),
        name: config.node_name.clone(),
        segment: config.segment.clone(),
        web,
        encrypted: config.tls.is_wanted(),
        secret_key: config
            .secret_key
            .as_ref()
            .map(|secret| secret.expose().to_owned()),
    };
    let network = |seed| network_config(seed, config);
    Ok(host::start(host_config, network)?)
}

fn network_config(seed: [u8; 32], config: &Config) -> NetworkConfig {
    let hosts = config.p2p_hosts.iter();
    let listen = hosts
        .map(|ip| SocketAddr::new(*ip, config.p2p_port))
        .collect();
    let mut network = NetworkConfig::new(seed, listen);
    network.static_peers = config.peers.iter().filter_map(socket_address).collect();
    network.ranges = config.private_ranges();
    network.mdns = config.mdns.then(MdnsConfig::default);
    network.node_name.clone_from(&config.node_name);
    network.segment.clone_from(&config.segment);
    network
}

/// `/ip4/…/tcp/…` as a socket address.
fn socket_address(address: &libp2p::Multiaddr) -> Option<SocketAddr> {
    let mut parts = address.iter();
    let first = parts.next()?;
    let ip = if let Protocol::Ip4(ip) = first {
        IpAddr::V4(ip)
    } else if let Protocol::Ip6(ip) = first {
        IpAddr::V6(ip)
    } else {
        return None;
    };
    let Protocol::Tcp(port) = parts.next()? else {
        return None;
    };
    Some(SocketAddr::new(ip, port))
}

/// Tells whoever started the node where to go from here.
#[expect(clippy::print_stdout, reason = "this is the command line")]
fn announce(host: &Host, config: &Config, web: SocketAddr, is_new: bool) {
    let node = host.node();
    let folder = config.data_dir.display();
    if is_new {
        println!("First start: made the data folder {folder} and this node's key.");
    }
    println!(
        "LocalChat mesh {} — node \"{}\" ({})",
        node.version,
        node.name,
        node.id.short()
    );
    let pages = host.own_pages();
    let shown = pages.first().cloned();
    println!(
        "  Open     {}",
        shown.unwrap_or_else(|| format!("http://{web}"))
    );
    match host.mesh() {
        Some(mesh) => println!(
            "  Mesh     \"{}\" with {}",
            mesh.name,
            others(host.browser_nodes().len().saturating_sub(1)),
        ),
        None if host.has_lost_database() => println!(
            "  Mesh     the database of this node is gone, but its key is here. Put the database\n           \
             back, or join the mesh again at any of its nodes (it knows this key). To begin\n           \
             anew, remove {folder}/node.key first"
        ),
        None if config.join.is_some() || config.join_file.is_some() => {
            println!("  Mesh     joining by the ticket")
        }
        None => println!(
            "  Mesh     none yet: the first account you make on the page founds one,\n           \
             or join one: localchat --join TICKET (a mesh administrator makes the ticket)"
        ),
    }
    println!("  More     another node joins with a ticket from the page's mesh menu; Ctrl-C stops");
}

/// A certificate that no browser knows is no surprise to whoever was told.
#[expect(clippy::print_stdout, reason = "this is the command line")]
fn say_how_trusted(tls: Option<&Tls>, config: &Config) {
    let given = tls.is_none_or(|tls| tls.certificate().origin == Origin::Files);
    if !given && !config.host.is_loopback() {
        println!(
            "  Trust    browsers warn of the certificate until they trust the mesh's root: see /trust"
        );
    }
}

fn others(count: usize) -> String {
    match count {
        0 => "no other node yet".to_owned(),
        1 => "1 other node".to_owned(),
        count => format!("{count} other nodes"),
    }
}

/// Ready when somebody asks the process to end: Ctrl-C, a service manager, a closed terminal.
async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let signals = (
            signal(SignalKind::terminate()),
            signal(SignalKind::hangup()),
        );
        if let (Ok(mut terminate), Ok(mut hangup)) = signals {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
                _ = hangup.recv() => {}
            }
            return;
        }
    }
    drop(tokio::signal::ctrl_c().await);
}
