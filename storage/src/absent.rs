//! Payloads that are not here.

use serde::{Deserialize, Serialize};

use crate::{Hash, Position};

/// What is left of a payload that is not here: enough to verify the chain without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absent {
    pub length: u32,
    pub hash: Hash,
    pub why: Absence,
}

/// Why a payload is not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Absence {
    /// The order at this place removed it, everywhere and for good.
    Erased(Position),
    /// Whoever has it like this doesn't carry its space; others do.
    NotCarried,
}
