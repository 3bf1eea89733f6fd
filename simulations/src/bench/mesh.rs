//! Two nodes that have been joined by a ticket.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Result, bail};
use hyper::Method;
use serde_json::{Value, json};

use super::listener::Listeners;
use super::office::{self, Office};
use super::options::Options;
use super::server::{Program, Server};
use super::wire::{self, Traffic};

const POLLS: usize = 600;
const POLL: Duration = Duration::from_millis(50);

/// Node A with an office, and node B that joined it.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) a: Server,
    pub(super) b: Server,
    pub(super) office: Office,
}

impl Pair {
    pub(super) async fn join(program: &Program, options: &Options, users: usize) -> Result<Self> {
        let a = Server::start(program, &options.work_dir, options.server_core, None).await?;
        let office = Office::found(a.address, users).await?;
        let b = newcomer(program, options, &a, &office).await?;
        let pair = Self { a, b, office };
        // Members are let in at B once their accounts have arrived there.
        for token in &pair.office.tokens {
            pair.channels_at_b(token, &pair.office.server, 1).await?;
        }
        Ok(pair)
    }

    /// Waits until a server has so many channels at B.
    pub(super) async fn channels_at_b(
        &self,
        token: &str,
        server: &str,
        channels: usize,
    ) -> Result<()> {
        let path = format!("/api/servers/{server}/channels");
        until("channels at B", async || {
            let list = read(self.b.address, &path, token).await;
            list.is_some_and(|list| list.as_array().is_some_and(|list| list.len() >= channels))
        })
        .await
    }

    /// Listens as the first user at A and at B.
    pub(super) async fn listen(&self) -> Result<(Listeners, Listeners)> {
        let token = self.office.token(0);
        let at_a = Listeners::open(vec![self.a.seat(token)]).await?;
        let at_b = Listeners::open(vec![self.b.seat(token)]).await?;
        Ok((at_a, at_b))
    }

    /// What the open connections between the two have carried.
    pub(super) fn traffic(&self) -> Result<Traffic> {
        wire::between(self.a.mesh_port, self.b.mesh_port)
    }
}

/// Starts one more node with a ticket of A's first user.
pub(super) async fn newcomer(
    program: &Program,
    options: &Options,
    a: &Server,
    office: &Office,
) -> Result<Server> {
    let (path, token) = ("/api/mesh/tickets", office.token(0));
    let answer = office::call(a.address, Method::POST, path, token, Some(json!({}))).await?;
    let ticket = office::id_of(&answer["ticket"])?;
    Server::start(
        program,
        &options.work_dir,
        options.server_core,
        Some(&ticket),
    )
    .await
}

/// Reads a resource that may not be there yet.
pub(super) async fn read(address: SocketAddr, path: &str, token: &str) -> Option<Value> {
    office::call(address, Method::GET, path, token, None)
        .await
        .ok()
}

/// Asks again and again until it is so, at most half a minute.
pub(super) async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) -> Result<()> {
    for _ in 0..POLLS {
        if is_so().await {
            return Ok(());
        }
        tokio::time::sleep(POLL).await;
    }
    bail!("waited in vain for {what}")
}
