//! Benchmarks of a running node, measured side by side with what it is compared to.
//!
//! Responsible for the anchors, the load generator, the baseline and the result table. It drives
//! real processes over loopback and therefore reads the clock; it knows a node only by its HTTP
//! and WebSocket API, and shares no code with the simulator. Subject and anchor take turns within
//! one run, the servers on one core and the load generator on the other.

mod anchor;
mod awake;
mod catch_up;
mod clock;
mod delivery;
mod http;
mod latency;
mod listener;
mod load;
mod mesh;
mod office;
mod options;
mod process;
mod prose;
mod reconnect;
mod replication;
mod report;
mod restarts;
mod server;
mod stage;
mod stats;
mod throughput;
mod wire;

use anyhow::Result;

use options::{Id, Options};
use report::Report;
use stage::Stage;

/// Arguments of `simulations bench`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    options: Options,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Serves one anchor to the harness, a round per line of standard input.
    #[command(hide = true, subcommand)]
    Anchor(anchor::Anchor),
}

/// Runs the benches that were asked for and prints the table.
///
/// # Errors
/// When a process can't be started or pinned, or a server answers with something unexpected.
pub fn run(args: Args) -> Result<()> {
    if let Some(Command::Anchor(anchor)) = args.command {
        return anchor.serve();
    }
    let mut options = args.options;
    // One directory for all: what a killed child leaves behind goes with it.
    let home = tempfile::Builder::new()
        .prefix("localchat-bench-")
        .tempdir_in(&options.work_dir)?;
    options.work_dir = home.path().to_path_buf();
    process::allow_many_files()?;
    process::pin_self(options.load_core)?;
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async {
            tokio::select! {
                done = measure(&options) => done,
                interrupted = tokio::signal::ctrl_c() => {
                    interrupted?;
                    anyhow::bail!("interrupted")
                }
            }
        })
}

/// What could be measured is printed even when a later part fails.
async fn measure(options: &Options) -> Result<()> {
    let mut report = Report::new(options)?;
    let measured = measure_all(options, &mut report).await;
    report.print()?;
    measured
}

async fn measure_all(options: &Options, report: &mut Report) -> Result<()> {
    if options.wants(&[Id::P1, Id::P2, Id::P3, Id::P4]) {
        let mut stage = Stage::set_up(options, report).await?;
        if options.wants(&[Id::P1, Id::P2]) {
            throughput::measure(&mut stage, options, report).await?;
        }
        if options.wants(&[Id::P3]) {
            latency::measure(&mut stage, options, report).await?;
        }
        if options.wants(&[Id::P4]) {
            delivery::measure(&mut stage, options, report).await?;
        }
    }
    if options.wants(&[Id::R1, Id::R2]) {
        replication::measure(options, report).await?;
    }
    if options.wants(&[Id::R4]) {
        catch_up::measure(options, report).await?;
    }
    if options.wants(&[Id::R5]) {
        reconnect::measure(options, report).await?;
    }
    if options.wants(&[Id::R11]) {
        restarts::measure(options, report).await?;
    }
    Ok(())
}
