//! Tries to break `sync` and `storage` from a seed, and measures the running node.

pub mod bench;
pub mod decade;
mod dice;
pub mod exception;
mod profile;
pub mod simulate;
mod weakening;
mod world;

pub use profile::{PROFILES, Profile};
pub use weakening::{WEAKENINGS, Weakening};
pub use world::{Options, Report, Violation, World};
