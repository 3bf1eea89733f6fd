//! What the figures are compared with, each in a child process on the servers' core.
//!
//! A child prints one JSON line when it is ready, then one for every line it is sent: a round.

mod append;
mod crdt;
mod fan_out;
mod remote;
mod rows;

use std::io::{BufRead as _, Write as _};

use anyhow::Result;
use serde_json::{Value, json};

pub(super) use remote::Remote;

/// The anchors, by the name under which the harness starts them.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Anchor {
    /// 4 KiB append and fdatasync.
    Append(append::Append),
    /// Rows into a bare `SQLite` table.
    Rows(rows::Rows),
    /// One bare write(2) per listener and event.
    FanOut(fan_out::FanOut),
    /// Automerge's sync protocol after every message.
    CrdtLive(crdt::Live),
    /// Automerge's sync protocol into an empty document.
    CrdtCatchUp(crdt::CatchUp),
    /// Automerge's sync protocol, many documents, nothing new.
    CrdtReconnect(crdt::Reconnect),
}

impl Anchor {
    /// Serves rounds until standard input ends.
    pub(super) fn serve(self) -> Result<()> {
        match self {
            Self::Append(anchor) => anchor.serve(),
            Self::Rows(anchor) => anchor.serve(),
            Self::FanOut(anchor) => anchor.serve(),
            Self::CrdtLive(anchor) => anchor.serve(),
            Self::CrdtCatchUp(anchor) => anchor.serve(),
            Self::CrdtReconnect(anchor) => anchor.serve(),
        }
    }
}

/// Says what the harness must know first, then plays a round per line of input.
fn rounds(ready: &Value, mut round: impl FnMut() -> Result<Value>) -> Result<()> {
    say(ready)?;
    for line in std::io::stdin().lock().lines() {
        line?;
        say(&round()?)?;
    }
    Ok(())
}

fn ready() -> Value {
    json!({"ready": true})
}

fn say(value: &Value) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{value}")?;
    Ok(out.flush()?)
}
