//! The suite has teeth: each rule that is left out on purpose is noticed.

use simulations::WEAKENINGS;
use simulations::simulate::catch;

/// Seeds within which a weakening must be noticed.
const SEEDS_MAX: u64 = 100;

#[test]
fn every_weakening_is_noticed() {
    let missed = WEAKENINGS
        .into_iter()
        .filter(|(weakening, profile, _)| catch(*weakening, *profile, SEEDS_MAX).is_none());
    let names: Vec<String> = missed.map(|(weakening, ..)| weakening.name()).collect();
    assert!(names.is_empty(), "not noticed: {names:?}");
}
