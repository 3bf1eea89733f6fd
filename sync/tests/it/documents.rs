//! Documents: merging, what is refused, mutated changes, stored bytes.

mod golden;
mod merging;
mod mutants;
mod refusals;

use sync::documents::Actor;

const ID: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

fn actor(number: u8) -> Actor {
    Actor::of_feed(&[number; 32], 0)
}
