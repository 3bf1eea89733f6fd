//! One node as a process of its own.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use tokio::process::{Child, Command};

use crate::api;

const POLLS: usize = 300;
const POLL: Duration = Duration::from_millis(100);

/// A running node; dropping it ends the process.
pub(crate) struct Node {
    pub(crate) name: &'static str,
    pub(crate) segment: &'static str,
    pub(crate) address: SocketAddr,
    _process: Child,
}

impl Node {
    /// Starts a node, with a ticket if it is to join, and waits until it answers.
    pub(crate) async fn start(
        program: &Path,
        folder: &Path,
        (name, segment): (&'static str, &'static str),
        port: u16,
        ticket: Option<&str>,
    ) -> Result<Self> {
        let home = folder.join(name);
        std::fs::create_dir_all(&home)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port(port)?));
        let log = std::fs::File::create(home.join("log"))?;
        let mut command = Command::new(program);
        command
            .current_dir(&home)
            .env("DATA_DIR", home.join("data"))
            .env("HOST", address.ip().to_string())
            .env("PORT", address.port().to_string())
            .env("P2P_HOST", "127.0.0.1")
            .env("MDNS", "false")
            .env("NODE_NAME", name)
            .env("SEGMENT", segment)
            .envs(ticket.map(|ticket| ("JOIN", ticket)))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true);
        let program = program.display();
        let mut process = command
            .spawn()
            .with_context(|| format!("{program} can't be run"))?;
        for _ in 0..POLLS {
            if let Some(status) = process.try_wait()? {
                let log = std::fs::read_to_string(home.join("log"))?;
                bail!("{name} ended with {status}: {}", log.trim());
            }
            if api::get(address, "/api/health", "").await.is_ok() {
                return Ok(Self {
                    name,
                    segment,
                    address,
                    _process: process,
                });
            }
            tokio::time::sleep(POLL).await;
        }
        bail!("{name} at {address} did not answer")
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// The port, or any free one where somebody has it.
fn free_port(wanted: u16) -> Result<u16> {
    let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted))
        .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
    Ok(bound.local_addr()?.port())
}
