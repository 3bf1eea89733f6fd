//! Payloads that a newer version of the program has written: kept, handed on, and shown as what
//! they are, until this node is updated and can read them.

use serde::{Deserialize, Serialize};
use storage::Id;

use super::message::NONCE_BYTES_MAX;
use super::{KINDS, VERSION};
use crate::feed::{KIND_CHANGE, KIND_ORDER, KIND_PERSONAL, KIND_RECORD};

/// The records, orders and documents that this version knows.
pub(super) const RECORDS: u32 = 4;
pub(super) const ORDERS: u32 = 3;
pub(super) const DOCUMENTS: u32 = 9;
pub(super) const FIELDS: u32 = 5;

/// Records from this number on stand in a conversation and begin with a [`Placed`]. Those before it
/// are shown nowhere.
const PLACED_FROM: u32 = 16;

/// Where in a conversation something stands, and whose it is: what a version needs to know that
/// can't read the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    pub channel: Id,
    pub author: Id,
    pub parent: Option<Id>,
    pub nonce: Option<String>,
}

/// A payload that this version can't read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newer {
    pub(super) kind: u8,
    pub(super) bytes: Vec<u8>,
    /// Where it is to be shown, if anywhere.
    pub placed: Option<Placed>,
}

/// What bytes are to this version.
pub(super) enum Reading {
    Known,
    Newer(Newer),
    Malformed,
}

impl Newer {
    /// Tells a payload of a newer version from one of this. `rest` is what follows the version.
    pub(super) fn read(kind: u8, version: u8, rest: &[u8]) -> Reading {
        let newer = |placed| {
            let mut bytes = vec![version];
            bytes.extend_from_slice(rest);
            Reading::Newer(Self {
                kind,
                bytes,
                placed,
            })
        };
        if version < VERSION || kind == 0 {
            return Reading::Malformed;
        }
        if version > VERSION || !KINDS.contains(&kind) {
            return newer(None);
        }
        let (known, numbered) = match kind {
            KIND_RECORD => (RECORDS, Some(rest)),
            KIND_ORDER => (ORDERS, Some(rest)),
            // A change says first whose it is, then of which document.
            KIND_CHANGE => (DOCUMENTS, rest.get(16..)),
            // A value says whose it is and who wrote it, then of which field.
            KIND_PERSONAL => (FIELDS, rest.get(32..)),
            _ => return Reading::Malformed,
        };
        let number = numbered.and_then(|bytes| postcard::take_from_bytes::<u32>(bytes).ok());
        match number {
            Some((number, _)) if number < known => Reading::Known,
            Some((number, after)) if kind == KIND_RECORD && number >= PLACED_FROM => {
                match postcard::take_from_bytes::<Placed>(after) {
                    Ok((placed, _)) if placed.is_within_bounds() => newer(Some(placed)),
                    Ok(_) | Err(_) => Reading::Malformed,
                }
            }
            Some(_) => newer(None),
            None => Reading::Malformed,
        }
    }
}

impl Placed {
    fn is_within_bounds(&self) -> bool {
        let nonce = self.nonce.as_ref();
        nonce.is_none_or(|nonce| nonce.len() <= NONCE_BYTES_MAX)
    }
}
