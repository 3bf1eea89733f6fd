//! The unit in which history is shared out among nodes.

use serde::{Deserialize, Serialize};

use crate::Id;

/// What an entry belongs to. It stands in every signed header, so that nodes can tell whom an entry
/// is for without reading its payload.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Space {
    /// Accounts, nodes and everything else that all nodes need to judge the rest.
    #[default]
    Mesh,
    /// One server with its channels.
    Server(Id),
    /// One direct conversation, between two people or among a few.
    Direct(Id),
}

impl Space {
    /// The length of [`Space::bytes`].
    pub const BYTES: usize = 17;

    /// The fixed form: a byte that says of which kind it is, then the id, zero for the mesh.
    #[must_use]
    pub fn bytes(self) -> [u8; Self::BYTES] {
        let tag = match self {
            Self::Mesh => 0,
            Self::Server(_) => 1,
            Self::Direct(_) => 2,
        };
        let mut bytes = [tag; Self::BYTES];
        bytes[1..].copy_from_slice(&self.id().0);
        bytes
    }

    /// Reads the fixed form; `None` when no space has it.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Option<Self> {
        let [tag, id @ ..] = *bytes;
        match (tag, Id(id)) {
            (0, Id::ZERO) => Some(Self::Mesh),
            (1, id) => Some(Self::Server(id)),
            (2, id) => Some(Self::Direct(id)),
            _ => None,
        }
    }

    /// The id of the server or conversation; zero for the mesh.
    #[must_use]
    pub fn id(self) -> Id {
        match self {
            Self::Mesh => Id::ZERO,
            Self::Server(id) | Self::Direct(id) => id,
        }
    }

    /// The server, if it is one.
    #[must_use]
    pub fn server(self) -> Option<Id> {
        match self {
            Self::Server(id) => Some(id),
            Self::Mesh | Self::Direct(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_keeps_its_fixed_form() {
        let id = Id([7; 16]);
        for (space, tag) in [
            (Space::Mesh, 0),
            (Space::Server(id), 1),
            (Space::Direct(id), 2),
        ] {
            let bytes = space.bytes();
            assert_eq!(bytes[0], tag);
            assert_eq!(bytes[1..], space.id().0);
            assert_eq!(Space::from_bytes(&bytes), Some(space));
        }
    }

    #[test]
    fn bytes_that_are_no_space_are_refused() {
        let mut bytes = Space::Direct(Id([7; 16])).bytes();
        for tag in [0, 3, 255] {
            bytes[0] = tag;
            assert_eq!(Space::from_bytes(&bytes), None);
        }
    }
}
