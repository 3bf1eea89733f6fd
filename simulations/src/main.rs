//! The command line of the simulator and the benchmarks.

use clap::Parser as _;
use simulations::bench;

#[derive(Debug, clap::Parser)]
#[command(about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Measures a node side by side with what it is compared to.
    Bench(bench::Args),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Bench(args) => bench::run(args),
    }
}
