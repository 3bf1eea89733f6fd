//! The commands that run worlds: one seed, many seeds, and the deliberate weakenings.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{Options, PROFILES, Profile, Report, Violation, WEAKENINGS, Weakening, World};

/// A large world takes as long as many others; so many others come on one of them.
const LARGE_SHARE: u64 = 10;

/// Arguments of `simulations run`.
#[derive(Debug, clap::Args)]
pub struct RunArgs {
    #[arg(long)]
    pub seed: u64,
    #[arg(long, value_enum, default_value = "swarm")]
    pub profile: Profile,
    /// Puts a fault in on purpose.
    #[arg(long, value_enum)]
    pub weaken: Option<Weakening>,
    /// A folder for the databases of all nodes, should they differ.
    #[arg(long)]
    pub images: Option<PathBuf>,
}

/// Arguments of `simulations sweep`.
#[derive(Debug, clap::Args)]
pub struct SweepArgs {
    /// How many seeds of each profile; of the large one, unless it is named, a tenth.
    #[arg(long, default_value_t = 100)]
    pub seeds: u64,
    #[arg(long, default_value_t = 0)]
    pub first: u64,
    /// One profile; all when it is not named.
    #[arg(long, value_enum)]
    pub profile: Option<Profile>,
    /// Worlds that run at the same time.
    #[arg(long, default_value_t = 2)]
    pub jobs: u64,
    /// Ends after so many failures.
    #[arg(long, default_value_t = 10)]
    pub failures: usize,
}

/// Arguments of `simulations weaken`.
#[derive(Debug, clap::Args)]
pub struct WeakenArgs {
    /// Runs every weakening; without it they are only listed.
    #[arg(long)]
    pub all: bool,
    /// Runs one weakening.
    #[arg(long, value_enum)]
    pub name: Option<Weakening>,
    /// Seeds after which a weakening counts as not caught.
    #[arg(long, default_value_t = 100)]
    pub seeds: u64,
}

/// Runs one world. A panic counts as a violation.
///
/// # Errors
/// The invariant that does not hold.
pub fn simulate(seed: u64, profile: Profile, options: &Options) -> Result<Report, Violation> {
    let run = || {
        weaken(options.weakening);
        let result = World::new(seed, profile, options.clone()).run();
        weaken(None);
        result
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(Violation(format!("panicked: {}", text.unwrap_or_default())))
    })
}

#[cfg(feature = "weakenings")]
fn weaken(weakening: Option<Weakening>) {
    sync::weakness::set(weakening.and_then(Weakening::hook));
}

#[cfg(not(feature = "weakenings"))]
fn weaken(_weakening: Option<Weakening>) {}

/// Runs one seed and says what happened.
///
/// # Errors
/// An invariant does not hold.
pub fn run(args: &RunArgs) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "seed {} of {}", args.seed, args.profile.name())?;
    let options = Options {
        weakening: args.weaken,
        images: args.images.clone(),
    };
    match simulate(args.seed, args.profile, &options) {
        Ok(report) => {
            let seconds = report.virtual_ms / 1_000;
            writeln!(
                out,
                "{} processes, {seconds} virtual seconds, {} happenings",
                report.nodes, report.happenings
            )?;
            for (what, count) in &report.counts {
                writeln!(out, "  {count:>8}  {what}")?;
            }
            writeln!(out, "trace {}", report.trace)?;
            drop(out);
            exceptions()?;
            Ok(())
        }
        Err(violation) => bail!("seed {} of {}: {violation}", args.seed, args.profile.name()),
    }
}

/// Lists what the code is known not to withstand, since when, and how often a world may need it.
///
/// # Errors
/// The output is closed.
pub fn exceptions() -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "exceptions, each counted and bounded in every world:")?;
    for entry in crate::exception::EXCEPTIONS {
        let (name, since, what) = (entry.name, entry.since, entry.what);
        writeln!(
            out,
            "  {name} (since {since}, at most {}): {what}",
            entry.most
        )?;
    }
    Ok(())
}

/// Runs many seeds and lists those that fail with the command that replays each.
///
/// # Errors
/// A seed failed.
pub fn sweep(args: &SweepArgs) -> Result<()> {
    let profiles: Vec<Profile> = match args.profile {
        Some(profile) => vec![profile],
        None => PROFILES.to_vec(),
    };
    let (mut held, mut failed) = (0, 0);
    for profile in profiles {
        let (mut passed, mut failures) = (0_u64, Vec::new());
        let mut counts: BTreeMap<&'static str, u64> = BTreeMap::new();
        let seeds = if profile == Profile::Large && args.profile.is_none() {
            args.seeds.div_ceil(LARGE_SHARE)
        } else {
            args.seeds
        };
        let last = args.first + seeds;
        let mut next = args.first;
        while next < last && failed + failures.len() < args.failures {
            let seeds: Vec<u64> = (next..last.min(next + args.jobs * 8)).collect();
            next += seeds.len() as u64;
            for (seed, result) in together(&seeds, profile, args) {
                match result {
                    Ok(report) => {
                        passed += 1;
                        for (what, count) in report.counts {
                            *counts.entry(what).or_default() += count;
                        }
                    }
                    Err(violation) => failures.push((seed, violation)),
                }
            }
        }
        held += passed;
        failed += failures.len();
        print_sweep(profile, passed, &failures, &counts)?;
    }
    let seeds = held + failed as u64;
    writeln!(
        std::io::stdout(),
        "{seeds} seeds: {held} passed, {failed} failed"
    )?;
    if failed > 0 {
        bail!("{failed} seeds failed");
    }
    Ok(())
}

/// Runs worlds side by side; the results come in the order of the seeds.
#[expect(
    clippy::disallowed_methods,
    reason = "worlds share nothing; each is deterministic"
)]
fn together(
    seeds: &[u64],
    profile: Profile,
    args: &SweepArgs,
) -> Vec<(u64, Result<Report, Violation>)> {
    let (jobs, options) = (args.jobs, Options::default());
    let lanes: Vec<Vec<u64>> = (0..jobs.max(1))
        .map(|lane| {
            seeds
                .iter()
                .copied()
                .filter(|seed| seed % jobs.max(1) == lane)
                .collect()
        })
        .collect();
    let start = |lane: Vec<u64>| {
        let options = options.clone();
        std::thread::spawn(move || -> Vec<_> {
            lane.into_iter()
                .map(|seed| (seed, simulate(seed, profile, &options)))
                .collect()
        })
    };
    let threads: Vec<_> = lanes.into_iter().map(start).collect();
    let mut results: Vec<_> = threads
        .into_iter()
        .filter_map(|thread| thread.join().ok())
        .flatten()
        .collect();
    results.sort_by_key(|(seed, _)| *seed);
    results
}

fn print_sweep(
    profile: Profile,
    passed: u64,
    failures: &[(u64, Violation)],
    counts: &BTreeMap<&'static str, u64>,
) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let name = profile.name();
    let sum = |prefix: &str| -> u64 {
        counts
            .iter()
            .filter(|(what, _)| what.starts_with(prefix))
            .map(|(_, count)| count)
            .sum()
    };
    writeln!(
        out,
        "{name}: {passed} passed, {} failed; {} commands, {} faults, {} lies, {} checks, \
         {} exceptions",
        failures.len(),
        counts.get("commands sent").unwrap_or(&0),
        sum("fault"),
        sum("lie"),
        sum("check"),
        sum("exception"),
    )?;
    for (seed, violation) in failures {
        writeln!(out, "  {violation}")?;
        writeln!(
            out,
            "    cargo run --release -p simulations -- run --seed {seed} --profile {name}"
        )?;
    }
    Ok(())
}

/// Lists the weakenings, or runs them and says which seed notices each.
///
/// # Errors
/// A weakening was missed.
pub fn weaken_command(args: &WeakenArgs) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let (mut caught, mut missed) = (0, 0);
    writeln!(
        out,
        "| weakening | left out | noticed by | what is noticed |"
    )?;
    writeln!(out, "|---|---|---|---|")?;
    for (weakening, profile, what) in WEAKENINGS {
        let chosen = args.all || args.name == Some(weakening);
        let name = weakening.name();
        let result = if chosen {
            let found = catch(weakening, profile, args.seeds);
            caught += u64::from(found.is_some());
            missed += u64::from(found.is_none());
            found.map_or_else(
                || format!("- | MISSED in {} seeds", args.seeds),
                |(seed, violation)| format!("seed {seed} | {violation}"),
            )
        } else if args.name.is_none() {
            " | ".to_owned()
        } else {
            continue;
        };
        writeln!(out, "| {name} | {what} | {}, {result} |", profile.name())?;
        out.flush()?;
    }
    if caught + missed > 0 {
        let all = caught + missed;
        writeln!(out, "{all} weakenings: {caught} caught, {missed} missed")?;
    }
    if missed > 0 {
        bail!("{missed} weakenings were missed");
    }
    Ok(())
}

/// The first seed that notices a weakening, and would hold without it.
#[must_use]
pub fn catch(weakening: Weakening, profile: Profile, seeds: u64) -> Option<(u64, Violation)> {
    let weakened = Options {
        weakening: Some(weakening),
        ..Options::default()
    };
    (0..seeds).find_map(|seed| {
        let violation = simulate(seed, profile, &weakened).err()?;
        let sound = simulate(seed, profile, &Options::default()).is_ok();
        sound.then_some((seed, violation))
    })
}
