//! Ten years of a small mesh in one run, on demand: what daily starts, staff that comes and goes,
//! replaced machines and a dead founder leave behind, beside a young mesh with the same messages.
//!
//! Not a world of faults: frames arrive at once and in order, so that years pass in minutes.

mod figures;
mod life;
mod office;

use std::io::Write as _;

use anyhow::Result;

use figures::Figures;
use life::Life;

/// Arguments of `simulations decade`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[arg(long, default_value_t = 5)]
    pub nodes: usize,
    /// Working days; every node is started anew on each.
    #[arg(long, default_value_t = 3_650)]
    pub days: u64,
    /// Messages in all.
    #[arg(long, default_value_t = 100_000)]
    pub messages: u64,
    /// Nothing but starts: no staff that changes, no machine that is replaced.
    #[arg(long)]
    pub starts_only: bool,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// Lives through the years, then through the same messages without them, and prints both.
///
/// # Errors
/// An invariant does not hold, or a file can't be written.
pub fn run(args: &Args) -> Result<()> {
    let old = Life::new(args, true)?.run()?;
    let young = Life::new(args, false)?.run()?;
    print(args, &old, &young)
}

fn print(args: &Args, old: &Figures, young: &Figures) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{} nodes, {} days, {} starts, {} feeds; {} messages acknowledged, {} of them erased; \
         {} nodes replaced, {} people erased, {} views derived anew; CPU {:.0} s and {:.0} s",
        args.nodes,
        args.days,
        old.starts,
        old.feeds,
        old.messages,
        old.erased,
        old.replaced,
        old.forgotten,
        old.rebuilt,
        old.cpu_s,
        young.cpu_s
    )?;
    writeln!(out, "| what | after the years | young | ratio |")?;
    writeln!(out, "|---|---|---|---|")?;
    for ((what, old), (_, young)) in old.rows().into_iter().zip(young.rows()) {
        let ratio = old / young.max(1e-9);
        writeln!(out, "| {what} | {old:.1} | {young:.1} | {ratio:.2} |")?;
    }
    Ok(())
}
