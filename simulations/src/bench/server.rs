//! A chat server under test: the node or the original, started, reached and stopped.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use hyper::Method;
use tempfile::TempDir;

use super::http::Connection;
use super::listener::Seat;
use super::process;

const PORTS_BEGIN: u16 = 30_000;
const PORTS_END: u16 = 32_000;
const START_POLLS: usize = 600;
const START_POLL: Duration = Duration::from_millis(50);
/// A load generator does what no member and no address may.
const UNBOUNDED: [(&str, &str); 5] = [
    ("REGISTRATIONS_PER_HOUR", "0"),
    ("MEMBER_WRITES_PER_MINUTE", "0"),
    ("MEMBER_MEGABYTES_PER_DAY", "0"),
    ("MEMBER_SERVERS_PER_DAY", "0"),
    ("MEMBER_CONNECTIONS", "0"),
];

/// Which program to run.
#[derive(Clone, Debug)]
pub(super) enum Program {
    Node { binary: PathBuf },
    Original { checkout: PathBuf, python: PathBuf },
}

/// A running server with its data; dropping it kills the process and removes the data.
#[derive(Debug)]
pub(super) struct Server {
    program: Program,
    core: usize,
    data: TempDir,
    child: Child,
    pub(super) address: SocketAddr,
    pub(super) mesh_port: u16,
}

impl Program {
    /// The original, when there is a checkout with a virtual environment.
    pub(super) fn original(checkout: Option<&Path>) -> Result<Self, String> {
        let hint = "give --original-dir a checkout with its requirements in .venv";
        let checkout = checkout.ok_or_else(|| format!("no original to compare with: {hint}"))?;
        let python = checkout.join(".venv/bin/python");
        if !python.exists() {
            return Err(format!("{} does not exist: {hint}", python.display()));
        }
        Ok(Self::Original {
            checkout: checkout.to_path_buf(),
            python,
        })
    }

    /// The node, when it has been built.
    pub(super) fn node(binary: &Path) -> Result<Self, String> {
        let built = std::path::absolute(binary)
            .ok()
            .filter(|path| path.is_file());
        let binary = built.ok_or_else(|| {
            format!(
                "{} does not exist: cargo build --release -p node",
                binary.display()
            )
        })?;
        Ok(Self::Node { binary })
    }
}

impl Server {
    /// Starts the program on one core with fresh data and waits until it answers.
    ///
    /// `ticket` joins the mesh of another node.
    pub(super) async fn start(
        program: &Program,
        work_dir: &Path,
        core: usize,
        ticket: Option<&str>,
    ) -> Result<Self> {
        let data = tempfile::tempdir_in(work_dir)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port()?));
        let mesh_port = free_port()?;
        let child = spawn(
            program,
            core,
            data.path(),
            address.port(),
            mesh_port,
            ticket,
        )?;
        let program = program.clone();
        let mut server = Self {
            program,
            core,
            data,
            child,
            address,
            mesh_port,
        };
        server.wait_until_ready().await?;
        Ok(server)
    }

    /// Kills the process, if it still runs, and starts it again on the same data and ports.
    pub(super) async fn restart(&mut self) -> Result<()> {
        self.kill();
        let (port, mesh) = (self.address.port(), self.mesh_port);
        self.child = spawn(&self.program, self.core, self.data.path(), port, mesh, None)?;
        self.wait_until_ready().await
    }

    pub(super) fn kill(&mut self) {
        // A process that has already ended can't be killed, and that is just as well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// A place to listen with this token.
    pub(super) fn seat(&self, token: &str) -> Seat {
        let address = self.address;
        match self.program {
            Program::Node { .. } => Seat {
                address,
                path: "/ws".to_owned(),
                bearer: Some(token.to_owned()),
            },
            Program::Original { .. } => Seat {
                address,
                path: format!("/ws?token={token}"),
                bearer: None,
            },
        }
    }

    async fn wait_until_ready(&mut self) -> Result<()> {
        for _ in 0..START_POLLS {
            if let Some(status) = self.child.try_wait()? {
                let log = std::fs::read_to_string(self.data.path().join("bench.log"))?;
                bail!("the server ended with {status}: {}", log.trim());
            }
            if answers(self.address).await {
                return Ok(());
            }
            tokio::time::sleep(START_POLL).await;
        }
        bail!("the server at {} did not answer in time", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

async fn answers(address: SocketAddr) -> bool {
    let Ok(mut connection) = Connection::open(address).await else {
        return false;
    };
    let answer = connection
        .send(Method::GET, "/api/health", None, None)
        .await;
    answer.is_ok_and(|answer| answer.status == 200)
}

fn spawn(
    program: &Program,
    core: usize,
    data: &Path,
    port: u16,
    mesh_port: u16,
    ticket: Option<&str>,
) -> Result<Child> {
    let mut command = match program {
        Program::Node { binary } => {
            let mut command = process::pinned(binary, core);
            command
                .env("DATA_DIR", data.join("node"))
                .env("MDNS", "false")
                .envs(UNBOUNDED)
                .env("PEERS", "");
            command
                .env("P2P_PORT", mesh_port.to_string())
                .current_dir(data);
            command.env("NODE_NAME", format!("bench-{port}"));
            command
        }
        Program::Original { checkout, python } => original(checkout, python, core, data),
    };
    if let Some(ticket) = ticket {
        command.env("JOIN", ticket);
    }
    command
        .env("HOST", "127.0.0.1")
        .env("PORT", port.to_string());
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(File::create(data.join("bench.log"))?);
    command.spawn().context("the server can't be started")
}

fn original(checkout: &Path, python: &Path, core: usize, data: &Path) -> Command {
    let mut command = process::pinned(python, core);
    command.arg("run.py").current_dir(checkout);
    command
        .env("SECRET_KEY", "benchmark")
        .env("UPLOAD_DIR", data.join("uploads"));
    command.env(
        "DATABASE_URL",
        format!("sqlite:///{}/localchat.db", data.display()),
    );
    command
}

/// A free port below those that the kernel hands out by itself: while a server restarts, no
/// connection of this machine gets it.
fn free_port() -> Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % u32::from(PORTS_END - PORTS_BEGIN))?;
    for _ in PORTS_BEGIN..PORTS_END {
        let at = first.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
        let port = PORTS_BEGIN + at % (PORTS_END - PORTS_BEGIN);
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("no port is free")
}
