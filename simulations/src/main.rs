//! The command line of the simulator and the benchmarks.

use clap::Parser as _;
use simulations::{bench, decade, simulate};

#[derive(Debug, clap::Parser)]
#[command(about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Measures a node side by side with what it is compared to.
    Bench(Box<bench::Args>),
    /// Lives through ten years, and prints what they cost.
    Decade(decade::Args),
    /// Lists what the code is known not to withstand.
    Exceptions,
    /// Runs one seed.
    Run(simulate::RunArgs),
    /// Runs many seeds.
    Sweep(simulate::SweepArgs),
    /// Lists deliberate weakenings, or shows that each is caught.
    Weaken(simulate::WeakenArgs),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Bench(args) => bench::run(*args),
        Command::Decade(args) => decade::run(&args),
        Command::Exceptions => simulate::exceptions(),
        Command::Run(args) => simulate::run(&args),
        Command::Sweep(args) => simulate::sweep(&args),
        Command::Weaken(args) => simulate::weaken_command(&args),
    }
}
