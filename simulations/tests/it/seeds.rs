//! Fixed seeds, the seeds that failed once, and whether a seed always makes the same history.

use simulations::simulate::simulate;
use simulations::{Options, Profile, Report};

/// Seeds of each profile that are held on each run; `simulations sweep` holds as many as one likes.
const SEEDS: u64 = 4;

fn hold(profile: Profile, count: u64) {
    let (mut commands, mut faults) = (0, 0);
    for seed in 0..count {
        let report = hold_one(profile, seed);
        commands += report.counts.get("commands sent").copied().unwrap_or(0);
        let of_faults = report.counts.iter();
        let of_faults = of_faults.filter(|(what, _)| what.starts_with("fault"));
        faults += of_faults.map(|(_, count)| count).sum::<u64>();
    }
    // A single world may be a quiet one; those of a profile taken together are not.
    assert!(
        commands >= 500 * count,
        "{commands} commands in {count} worlds"
    );
    assert!(faults >= 5 * count, "{faults} faults in {count} worlds");
}

fn hold_one(profile: Profile, seed: u64) -> Report {
    let report = simulate(seed, profile, &Options::default());
    let report = report.unwrap_or_else(|violation| {
        panic!(
            "{violation}\nreplay: cargo run --release -p simulations -- run --seed {seed} \
             --profile {}",
            profile.name()
        )
    });
    assert!(report.virtual_ms >= 180_000, "{} ms", report.virtual_ms);
    report
}

#[test]
fn calm_worlds_hold() {
    hold(Profile::Calm, SEEDS);
}

#[test]
fn lossy_worlds_hold() {
    hold(Profile::Lossy, SEEDS);
}

#[test]
fn split_worlds_hold() {
    hold(Profile::Split, SEEDS);
}

#[test]
fn crashing_worlds_hold() {
    hold(Profile::Crash, SEEDS);
}

#[test]
fn restored_and_cloned_worlds_hold() {
    hold(Profile::Backup, SEEDS);
}

#[test]
fn worlds_with_wrong_clocks_hold() {
    hold(Profile::Clocks, SEEDS);
}

#[test]
fn worlds_with_a_liar_hold() {
    hold(Profile::Liar, SEEDS);
}

#[test]
fn worlds_with_hundreds_of_restarts_hold() {
    hold(Profile::Restarts, SEEDS);
}

#[test]
fn worlds_in_which_nodes_join_and_leave_hold() {
    hold(Profile::Mesh, SEEDS);
}

#[test]
fn swarm_worlds_hold() {
    hold(Profile::Swarm, SEEDS);
}

#[test]
fn large_worlds_hold() {
    hold(Profile::Large, 1);
}

#[test]
fn seeds_that_failed_once_hold() {
    for line in include_str!("failed_seeds.txt").lines() {
        let line = line.split('#').next().unwrap_or("").trim();
        let Some((profile, seed)) = line.split_once(' ') else {
            continue;
        };
        let profile = simulations::PROFILES
            .into_iter()
            .find(|known| known.name() == profile);
        hold_one(profile.unwrap(), seed.trim().parse().unwrap());
    }
}

#[test]
fn a_seed_always_makes_the_same_history() {
    for profile in [Profile::Swarm, Profile::Liar, Profile::Backup] {
        let trace = || simulate(7, profile, &Options::default()).unwrap().trace;
        assert_eq!(trace(), trace());
    }
    let other = simulate(8, Profile::Swarm, &Options::default())
        .unwrap()
        .trace;
    assert_ne!(
        simulate(7, Profile::Swarm, &Options::default())
            .unwrap()
            .trace,
        other
    );
}
