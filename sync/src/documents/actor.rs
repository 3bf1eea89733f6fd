//! Who writes: the identity that Automerge orders concurrent writes by.

use std::fmt;

use automerge::ActorId;

const CONTEXT: &str = "localchat mesh document actor v1";

/// The Automerge actor of one feed: 16 bytes derived from the node's key and its incarnation.
///
/// Derived, never drawn: two documents that write with the same actor poison each other, and a
/// receiver must be able to tell whether a change belongs to the feed that carries it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Actor([u8; 16]);

impl Actor {
    /// The only actor that may write in the feed of this node key and incarnation.
    #[must_use]
    pub fn of_feed(node_key: &[u8; 32], incarnation: u64) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        hasher.update(node_key);
        hasher.update(&incarnation.to_le_bytes());
        let mut bytes = [0; 16];
        hasher.finalize_xof().fill(&mut bytes);
        Self(bytes)
    }

    pub(super) fn from_automerge(id: &ActorId) -> Option<Self> {
        id.to_bytes().try_into().ok().map(Self)
    }

    pub(super) fn to_automerge(self) -> ActorId {
        ActorId::from(self.0)
    }
}

impl fmt::Debug for Actor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Actor({self})")
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_is_fixed_by_node_and_incarnation() {
        let actor = Actor::of_feed(&[7; 32], 1);
        assert_eq!(actor.to_string(), "fbb0d8892243ca43b9da615d482a6079");
        assert_ne!(actor, Actor::of_feed(&[7; 32], 2));
        assert_ne!(actor, Actor::of_feed(&[8; 32], 1));
        assert_eq!(Actor::from_automerge(&actor.to_automerge()), Some(actor));
    }
}
