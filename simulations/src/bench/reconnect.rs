//! R5: two nodes that have everything meet again.

use std::time::Duration;

use anyhow::{Result, bail};
use hyper::Method;
use serde_json::json;

use super::anchor::Remote;
use super::mesh::Pair;
use super::office;
use super::options::{Id, Options};
use super::report::{Figure, Goal, Report, Sample};
use super::server::{Program, Server};
use super::stats;
use super::wire::{self, Traffic};

const POLL: Duration = Duration::from_millis(20);
const POLLS: usize = 1_500;
/// A server can have twice as many.
const CHANNELS_PER_SERVER: usize = 250;
/// The connection has said what it had to say when it was silent for so many polls.
const SILENT_POLLS: usize = 15;

pub(super) async fn measure(options: &Options, report: &mut Report) -> Result<()> {
    let documents = options.channels.to_string();
    let arguments = ["crdt-reconnect", "--documents", &documents];
    let mut crdt = Remote::start(options.server_core, &arguments).await?;
    let mut pair = match Program::node(&options.localchat) {
        Ok(program) => Some(fill(&program, options).await?),
        Err(missing) => {
            report.note(missing);
            None
        }
    };
    let (mut crdt_bytes, mut bytes, mut segments) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..options.rounds {
        report.progress("R5", round);
        crdt_bytes.push(crdt.number("bytes").await?);
        if let Some(pair) = &mut pair {
            let traffic = meet_again(&pair.a, &mut pair.b).await?;
            bytes.push(stats::count(traffic.bytes));
            segments.push(stats::count(traffic.segments));
        }
    }
    tell(options.channels, report, bytes, crdt_bytes, segments);
    Ok(())
}

/// Two nodes with as many channels as wanted, the same at both.
async fn fill(program: &Program, options: &Options) -> Result<Pair> {
    let pair = Pair::join(program, options, 1).await?;
    let (address, token) = (pair.a.address, pair.office.token(0));
    let mut server = pair.office.server.clone();
    let mut here = 1;
    for number in 1..options.channels {
        if here == CHANNELS_PER_SERVER {
            let name = format!("Office {number}");
            (server, _) = office::create_server(address, token, &name).await?;
            here = 1;
            continue;
        }
        let path = format!("/api/servers/{server}/channels");
        let body = Some(json!({"name": format!("channel-{number}")}));
        office::call(address, Method::POST, &path, token, body).await?;
        here += 1;
    }
    pair.channels_at_b(token, &server, here).await?;
    Ok(pair)
}

/// Starts B again and waits until its new connection to A has fallen silent.
pub(super) async fn meet_again(a: &Server, b: &mut Server) -> Result<Traffic> {
    b.kill();
    b.restart().await?;
    let (mut last, mut silent) = (Traffic::default(), 0);
    for _ in 0..POLLS {
        let now = wire::between(a.mesh_port, b.mesh_port)?;
        silent = if now == last && now.connections > 0 {
            silent + 1
        } else {
            0
        };
        last = now;
        if silent >= SILENT_POLLS {
            return Ok(now);
        }
        tokio::time::sleep(POLL).await;
    }
    bail!("the nodes did not meet again, or never stopped talking")
}

fn tell(
    channels: usize,
    report: &mut Report,
    bytes: Vec<f64>,
    crdt_bytes: Vec<f64>,
    segments: Vec<f64>,
) {
    if !segments.is_empty() {
        report.note(format!(
            "R5: TCP segments with data {}",
            Sample::new("", segments)
        ));
    }
    let what = format!("reconnect, nothing new, {channels} channels, handshake included");
    let fewer = crdt_bytes
        .iter()
        .zip(&bytes)
        .map(|(theirs, ours)| theirs / ours)
        .collect();
    let limit = bytes.clone();
    let sample = Sample::new("B", bytes);
    let crdt = Sample::new("B", crdt_bytes);
    let figure = Figure::new(Id::R5, what.clone(), sample.clone());
    let label = "automerge sync per document; ratio: times fewer";
    report.add(figure.compared(label, crdt, fewer, Goal::AtLeast(50.0)));
    let figure = Figure::new(Id::R5, what, sample);
    report.add(figure.absolute("4 KiB", limit, Goal::AtMost(4_096.0)));
}
