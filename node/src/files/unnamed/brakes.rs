//! When content that seems to be unnamed is left alone: what else could be the reason.

use std::fmt;

/// A few more or less say nothing.
const FEW: u64 = 8;

/// What the database says, and whether that can be all.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// Contents that messages name.
    pub(super) named: u64,
    /// Entries of newer versions, which may name content in ways that this one can't read.
    pub(super) newer: u64,
    pub(super) in_mesh: bool,
    pub(super) deriving: bool,
    /// None of the other nodes is connected, so what they know may be missing here.
    pub(super) alone: bool,
}

/// Why nothing is set aside or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::files) enum Held {
    NoMesh,
    Deriving,
    Alone,
    Newer,
    NothingNamed,
    FewerNamed { before: u64, now: u64 },
    MostUnnamed { unnamed: u64, kept: u64 },
}

impl Known {
    /// Whether what the database says is to be doubted. `named_before` was noted beside the
    /// content, and lowered by what orders have erased since.
    pub(super) fn held(&self, named_before: Option<u64>) -> Option<Held> {
        if !self.in_mesh {
            Some(Held::NoMesh)
        } else if self.deriving {
            Some(Held::Deriving)
        } else if self.alone {
            Some(Held::Alone)
        } else if self.newer > 0 {
            Some(Held::Newer)
        } else if self.named == 0 {
            Some(Held::NothingNamed)
        } else {
            Held::fewer(named_before, self.named)
        }
    }
}

impl Held {
    /// Whether much less is named than was noted before.
    pub(in crate::files) fn fewer(named_before: Option<u64>, now: u64) -> Option<Self> {
        let before = named_before.unwrap_or_default();
        let is_less = before.saturating_sub(now) > FEW && now < before - before / 4;
        is_less.then_some(Self::FewerNamed { before, now })
    }
}

/// Whether more than half of all content seems to be unnamed.
pub(super) fn too_much(unnamed: u64, kept: u64) -> Option<Held> {
    (unnamed > FEW && unnamed > kept / 2).then_some(Held::MostUnnamed { unnamed, kept })
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMesh => f.write_str("this node belongs to no mesh, so nothing can name any"),
            Self::Deriving => f.write_str("everything is being derived again"),
            Self::Alone => f.write_str(
                "no other node is connected, so this one may not know of everything that is named",
            ),
            Self::Newer => f.write_str(
                "there are entries of a newer version, which may name files in a way that this \
                 version can't read",
            ),
            Self::NothingNamed => f.write_str(
                "no message names any file, as if the database were another one or had just begun",
            ),
            Self::FewerNamed { before, now } => write!(
                f,
                "messages name {now} files, {before} at the last look; if the database is right, \
                 remove the file `named` from the folder of files"
            ),
            Self::MostUnnamed { unnamed, kept } => write!(
                f,
                "{unnamed} of {kept} files seem to be named by nothing; `localchat files` lists \
                 them, and if that is right they can be removed by hand"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WELL: Known = Known {
        named: 100,
        newer: 0,
        in_mesh: true,
        deriving: false,
        alone: false,
    };

    #[test]
    fn each_reason_to_doubt_the_database_holds_by_itself() {
        assert_eq!(WELL.held(None), None);
        assert_eq!(WELL.held(Some(100)), None);
        let doubts = [
            (
                Known {
                    in_mesh: false,
                    ..WELL
                },
                Held::NoMesh,
            ),
            (
                Known {
                    deriving: true,
                    ..WELL
                },
                Held::Deriving,
            ),
            (
                Known {
                    alone: true,
                    ..WELL
                },
                Held::Alone,
            ),
            (Known { newer: 1, ..WELL }, Held::Newer),
            (Known { named: 0, ..WELL }, Held::NothingNamed),
        ];
        for (known, held) in doubts {
            assert_eq!(known.held(None), Some(held));
            assert!(!held.to_string().is_empty());
        }
    }

    #[test]
    fn suddenly_fewer_names_hold_and_a_few_less_do_not() {
        let named = |named| Known { named, ..WELL };
        assert_eq!(named(75).held(Some(100)), None);
        let fewer = Held::FewerNamed {
            before: 100,
            now: 74,
        };
        assert_eq!(named(74).held(Some(100)), Some(fewer));
        assert_eq!(named(1).held(Some(9)), None, "of so few that says nothing");
        assert!(named(1).held(Some(10)).is_some());
        assert!(named(1).held(Some(u64::MAX)).is_some());
        assert_eq!(named(u64::MAX).held(Some(1)), None);
    }

    #[test]
    fn more_than_half_of_all_content_is_not_taken_for_unnamed() {
        assert_eq!(too_much(8, 8), None, "of so few that says nothing");
        assert_eq!(too_much(9, 18), None);
        assert!(too_much(10, 19).is_some() && too_much(9, 9).is_some());
    }
}
