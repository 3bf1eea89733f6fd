//! How this node stands in its mesh, told to every page when that changes for good.

use crate::host::Standing;

use super::ephemeral::ephemeral;
use super::event::LiveEvent;
use super::hub::Hub;
use super::registry::{Delivery, Registry};

/// What was seen at the last look, and what of it was told.
#[derive(Debug, Default)]
pub(super) struct StandingTold {
    seen: Standing,
    told: Standing,
}

impl StandingTold {
    /// Takes a look; what two looks in a row have shown is told. An entry on its way, or a
    /// connection that was replaced, makes no pill blink.
    fn look(&mut self, now: Standing) -> Option<&Standing> {
        let before = std::mem::replace(&mut self.seen, now);
        let lasting = |id: &str| before.unreachable.iter().any(|node| node.id == id);
        let mut settled = self.seen.clone();
        settled.unreachable.retain(|node| lasting(&node.id));
        if before.behind == 0 {
            settled.behind = 0;
        }
        let changed = settled != self.told;
        self.told = settled;
        changed.then_some(&self.told)
    }
}

impl Hub {
    pub(super) fn standing(&self) -> Standing {
        self.standing.lock().told.clone()
    }

    /// Once a second.
    pub(super) fn tell_standing(&self, registry: &Registry, out: &mut Delivery) {
        let now = self.host.standing();
        let mut standing = self.standing.lock();
        if let Some(state) = standing.look(now) {
            registry.to_all(&ephemeral(&LiveEvent::NodeState { state }), out);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::host::UnreachableNode;

    use super::*;

    fn standing(behind: u64, unreachable: &[&str]) -> Standing {
        let node = |name: &&str| UnreachableNode {
            id: (*name).to_owned(),
            name: (*name).to_owned(),
            since: None,
        };
        Standing {
            behind,
            unreachable: unreachable.iter().map(node).collect(),
            excluded: None,
            trouble: None,
        }
    }

    #[test]
    fn what_lasts_is_told_and_what_passes_is_not() {
        let mut told = StandingTold::default();
        let steps = [
            (standing(3, &["b"]), None),
            (standing(0, &[]), None),
            (standing(9, &["b"]), None),
            (standing(7, &["b", "c"]), Some(standing(7, &["b"]))),
            (standing(7, &["b", "c"]), Some(standing(7, &["b", "c"]))),
            (standing(7, &["b", "c"]), None),
            (standing(0, &["c"]), Some(standing(0, &["c"]))),
            (standing(0, &[]), Some(standing(0, &[]))),
        ];
        for (seen, expected) in steps {
            assert_eq!(told.look(seen), expected.as_ref());
        }
    }
}
