//! Three nodes on this machine with people and conversations in them; Ctrl-C ends it all.
//!
//! `scripts/demo-mesh.sh` builds and runs it. The only argument is the program of a node.

mod api;
mod conversation;
mod node;

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use tokio::signal::unix::{SignalKind, signal};

use conversation::PASSWORD;
use node::Node;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let program = std::env::args_os().nth(1).context("usage: demo PROGRAM")?;
    let program = std::path::absolute(PathBuf::from(program))?;
    let folder = tempfile::tempdir()?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    let shown = async {
        let nodes = conversation::open(&program, folder.path()).await?;
        show(&nodes);
        std::future::pending::<()>().await;
        Ok(())
    };
    // Whatever is dropped here ends: the nodes first, then the folder with their data.
    tokio::select! {
        failed = shown => failed,
        _ = tokio::signal::ctrl_c() => Ok(()),
        _ = terminate.recv() => Ok(()),
        _ = hang_up.recv() => Ok(()),
    }
}

#[expect(clippy::print_stdout, reason = "this is what the demo is for")]
fn show(nodes: &[Node]) {
    println!("\nThree nodes run; every account works at each of them.\n");
    for node in nodes {
        println!("  {:10} {:8} {}", node.name, node.segment, node.url());
    }
    println!(
        "\n  {:10} {:12} password for all: {PASSWORD}",
        "username", "name"
    );
    for (username, name, role) in conversation::PEOPLE {
        println!("  {username:10} {name:12} {role}");
    }
    println!("\nCtrl-C ends the nodes and removes their data.");
}
