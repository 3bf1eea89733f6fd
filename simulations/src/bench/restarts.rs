//! R11: what a node's starts cost it and its peers long after.

use std::time::Duration;

use anyhow::{Context as _, Result};
use hyper::Method;
use serde_json::json;

use super::http::Connection;
use super::mesh;
use super::office::{self, Office};
use super::options::{Id, Options};
use super::process;
use super::reconnect;
use super::report::{Figure, Goal, Report, Sample};
use super::server::{Program, Server};
use super::stats;
use super::wire;

/// The kernel counts CPU time in hundredths of a second: many starts are summed.
const STARTS_PER_ROUND: u32 = 10;
/// A node has done what its start brings with it.
const SETTLED: Duration = Duration::from_millis(300);

/// A node on which the same messages were written, and what was measured at it, a value a round.
struct Aged {
    server: Server,
    office: Office,
    newest: String,
    measured: Measured,
}

#[derive(Default)]
struct Measured {
    start_ms: Vec<f64>,
    resident_mib: Vec<f64>,
    newcomer_ms: Vec<f64>,
    /// Of a new connection, then of one post and one read mark.
    peer_bytes: Vec<f64>,
    status_bytes: Vec<f64>,
}

pub(super) async fn measure(options: &Options, report: &mut Report) -> Result<()> {
    let program = match Program::node(&options.localchat) {
        Ok(program) => program,
        Err(missing) => {
            report.note(missing);
            return Ok(());
        }
    };
    let mut often = Aged::fill(&program, options, true).await?;
    let mut once = Aged::fill(&program, options, false).await?;
    for round in 0..options.rounds {
        report.progress("R11", round);
        for aged in [&mut often, &mut once] {
            aged.round(&program, options).await?;
        }
    }
    tell(options.restarts, report, often.measured, once.measured);
    Ok(())
}

impl Aged {
    /// A node with as many messages as there are restarts, one after each or all in one go.
    async fn fill(program: &Program, options: &Options, restarting: bool) -> Result<Self> {
        let mut server =
            Server::start(program, &options.work_dir, options.server_core, None).await?;
        let office = Office::found(server.address, 2).await?;
        let mut newest = String::new();
        for number in 0..options.restarts {
            if restarting {
                server.restart().await?;
            }
            newest = post(&server, &office, &format!("message {number}")).await?;
        }
        Ok(Self {
            server,
            office,
            newest,
            measured: Measured::default(),
        })
    }

    async fn round(&mut self, program: &Program, options: &Options) -> Result<()> {
        let mut cpu = Duration::ZERO;
        for _ in 0..STARTS_PER_ROUND {
            self.server.restart().await?;
            tokio::time::sleep(SETTLED).await;
            cpu += process::cpu_time(self.server.pid())?;
        }
        let start = cpu.as_secs_f64() * 1e3 / f64::from(STARTS_PER_ROUND);
        self.measured.start_ms.push(start);
        let resident = stats::count(process::resident_bytes(self.server.pid())?);
        self.measured
            .resident_mib
            .push(resident / f64::from(1 << 20));

        let (server, office, newest) = (&self.server, &self.office, &self.newest);
        let mut peer = mesh::newcomer(program, options, server, office).await?;
        arrived(&peer, office, newest).await?;
        tokio::time::sleep(SETTLED).await;
        let newcomer = process::cpu_time(peer.pid())?.as_secs_f64() * 1e3;
        self.measured.newcomer_ms.push(newcomer);

        reconnect::meet_again(server, &mut peer).await?;
        self.newest = post(&peer, office, "written beside a node that started often").await?;
        arrived(server, office, &self.newest).await?;
        let path = format!("/api/channels/{}/read", office.channel);
        let (token, body) = (office.token(1), Some(json!({})));
        office::call(peer.address, Method::POST, &path, token, body).await?;
        tokio::time::sleep(SETTLED).await;
        let traffic = wire::between(server.mesh_port, peer.mesh_port)?;
        self.measured.peer_bytes.push(stats::count(traffic.bytes));

        let mut connection = Connection::open(server.address).await?;
        let token = Some(office.token(0));
        let status = connection
            .send(Method::GET, "/api/mesh/status", token, None)
            .await?;
        status.json()?;
        self.measured
            .status_bytes
            .push(stats::count(status.body.len() as u64));
        Ok(())
    }
}

async fn post(server: &Server, office: &Office, content: &str) -> Result<String> {
    let path = format!("/api/channels/{}/messages", office.channel);
    let body = Some(json!({ "content": content }));
    let answer = office::call(server.address, Method::POST, &path, office.token(0), body).await?;
    office::id_of(&answer["id"]).context("a message has an id")
}

/// Waits until a message is the newest at a node.
async fn arrived(server: &Server, office: &Office, id: &str) -> Result<()> {
    let path = format!("/api/channels/{}/messages?limit=1", office.channel);
    mesh::until("the newest message", async || {
        let list = mesh::read(server.address, &path, office.token(0)).await;
        list.is_some_and(|list| list[0]["id"] == id)
    })
    .await
}

fn tell(restarts: u64, report: &mut Report, often: Measured, once: Measured) {
    const ANCHOR: &str = "the same messages without restarts";
    let after = format!("after {restarts} restarts");
    let figures = [
        ("start, CPU", "ms", often.start_ms, once.start_ms, 1.5),
        (
            "resident memory",
            "MiB",
            often.resident_mib,
            once.resident_mib,
            1.2,
        ),
        (
            "a newcomer gets all, CPU",
            "ms",
            often.newcomer_ms,
            once.newcomer_ms,
            1.5,
        ),
        (
            "bytes to a peer: reconnect, a post, a read mark",
            "B",
            often.peer_bytes,
            once.peer_bytes,
            1.2,
        ),
        (
            "bytes of the status",
            "B",
            often.status_bytes,
            once.status_bytes,
            1.2,
        ),
    ];
    for (what, unit, measured, anchor, most) in figures {
        let figure = Figure::new(
            Id::R11,
            format!("{what}, {after}"),
            Sample::new(unit, measured),
        );
        report.add(figure.against(ANCHOR, Sample::new(unit, anchor), Goal::AtMost(most)));
    }
}
