//! Who may see a conversation: direct ones, and channels for chosen members.

use std::collections::BTreeSet;

use storage::{Position, Role};

use super::{Attempt, Deed, Fate, Model};

/// Where a conversation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Home {
    Server(usize),
    /// For those named when it was opened and, in a group, those added later.
    Direct {
        named: BTreeSet<usize>,
        group: bool,
    },
}

/// What is done to a conversation itself. Users and channels are indexes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Talk {
    Open {
        named: BTreeSet<usize>,
        group: bool,
    },
    Add {
        channel: usize,
        user: usize,
    },
    Leave {
        channel: usize,
        user: usize,
    },
    Choose {
        channel: usize,
        user: usize,
        chosen: bool,
    },
    /// Makes a channel private; who does is the first in it.
    Restrict {
        channel: usize,
        by: usize,
    },
    /// From then on only moderators post.
    Announce {
        channel: usize,
    },
}

impl Home {
    pub(crate) fn server(&self) -> Option<usize> {
        match self {
            Self::Server(server) => Some(*server),
            Self::Direct { .. } => None,
        }
    }
}

impl Deed {
    /// Lets a user into a conversation.
    fn lets_in(&self, at: usize, who: usize) -> bool {
        let Self::Talk(talk) = self else { return false };
        match talk {
            Talk::Add { channel, user } => (*channel, *user) == (at, who),
            Talk::Choose {
                channel,
                user,
                chosen,
            } => *chosen && (*channel, *user) == (at, who),
            Talk::Restrict { channel, by } => (*channel, *by) == (at, who),
            Talk::Open { .. } | Talk::Leave { .. } | Talk::Announce { .. } => false,
        }
    }

    /// Takes a user out of a conversation.
    fn takes_out(&self, at: usize, who: usize) -> bool {
        let Self::Talk(talk) = self else { return false };
        match talk {
            Talk::Leave { channel, user } => (*channel, *user) == (at, who),
            Talk::Choose {
                channel,
                user,
                chosen,
            } => !*chosen && (*channel, *user) == (at, who),
            Talk::Open { .. }
            | Talk::Add { .. }
            | Talk::Restrict { .. }
            | Talk::Announce { .. } => false,
        }
    }
}

impl Model {
    pub(crate) fn server_of(&self, channel: usize) -> Option<usize> {
        self.channels[channel].home.server()
    }

    /// Whether a user ever had a reason to see a conversation, for a node that knows these places.
    pub(crate) fn could_see(
        &self,
        channel: usize,
        user: usize,
        knows: impl Fn(Position) -> bool,
    ) -> bool {
        match &self.channels[channel].home {
            Home::Direct { named, .. } => {
                named.contains(&user) || self.could_be_let_in(channel, user)
            }
            Home::Server(server) => {
                self.could_be_member(*server, user)
                    && (!self.is_private(channel, knows) || self.could_be_let_in(channel, user))
            }
        }
    }

    /// Whether a user sees a conversation for certain once all nodes know everything.
    pub(crate) fn must_see(&self, channel: usize, user: usize) -> bool {
        let Home::Direct { named, .. } = &self.channels[channel].home else {
            return false;
        };
        let let_in = |attempt: &Attempt| attempt.deed.lets_in(channel, user) && attempt.counts();
        let out = |attempt: &Attempt| attempt.takes_out(channel, user) && attempt.may_count();
        (named.contains(&user) && self.is_open(channel) || self.attempts.iter().any(let_in))
            && !self.attempts.iter().any(out)
    }

    /// Whether the opening of a direct conversation was acknowledged, and kept.
    fn is_open(&self, channel: usize) -> bool {
        let Home::Direct { named, group } = &self.channels[channel].home else {
            return false;
        };
        // Of several groups of the same people each has to be there.
        let mut openings = self.attempts.iter().filter(|attempt| {
            matches!(&attempt.deed, Deed::Talk(Talk::Open { named: who, group: of })
                if who == named && of == group)
        });
        let kept = |attempt: &Attempt| attempt.counts();
        if *group {
            openings.all(|attempt| kept(attempt) || !attempt.lost)
        } else {
            openings.any(kept)
        }
    }

    fn could_be_let_in(&self, channel: usize, user: usize) -> bool {
        self.attempts
            .iter()
            .any(|attempt| attempt.may_count() && attempt.deed.lets_in(channel, user))
    }

    /// Whether a channel was made private for certain, for a node that knows these places.
    pub(crate) fn is_private(&self, channel: usize, knows: impl Fn(Position) -> bool) -> bool {
        self.attempts.iter().any(|attempt| {
            let restricts = matches!(attempt.deed, Deed::Talk(Talk::Restrict { channel: at, .. })
                if at == channel);
            restricts && certain_place(attempt).is_some_and(&knows)
        })
    }

    /// Whether only moderators post in a channel, for a node that knows these places.
    pub(crate) fn is_announcement(&self, channel: usize, knows: impl Fn(Position) -> bool) -> bool {
        let announces = Deed::Talk(Talk::Announce { channel });
        self.attempts
            .iter()
            .any(|attempt| attempt.deed == announces && certain_place(attempt).is_some_and(&knows))
    }

    /// Whether a user ever had a reason to post where only moderators do.
    pub(crate) fn could_moderate(&self, channel: usize, user: usize) -> bool {
        self.server_of(channel)
            .is_none_or(|server| self.could_hold(server, user, Role::Moderator))
    }

    /// Whether a node that knows these places knows of a leaving that it must respect: nobody who
    /// knew of it has let the user in again. Of two at once the leaving counts.
    pub(crate) fn is_out(
        &self,
        channel: usize,
        user: usize,
        knows: impl Fn(Position) -> bool,
    ) -> bool {
        let grants = self.attempts.iter();
        let grants: Vec<&Attempt> = grants
            .filter(|attempt| attempt.may_count() && attempt.deed.lets_in(channel, user))
            .collect();
        let aware =
            |grant: &&Attempt, place: Position| grant.done.is_none() || grant.is_aware(place);
        let leaves = self.attempts.iter();
        let mut leaves = leaves
            .filter(|attempt| {
                attempt.takes_out(channel, user) || self.puts_out(attempt, channel, user)
            })
            .filter_map(certain_place);
        leaves.any(|place| knows(place) && !grants.iter().any(|grant| aware(grant, place)))
    }

    /// Whether an attempt takes a user out of a channel's server, and with that out of the channel,
    /// whether they join again or not. Whoever joined on the other side of a split as well, of
    /// which neither side knew, is a member by that too, and may have been let in for it.
    fn puts_out(&self, attempt: &Attempt, channel: usize, user: usize) -> bool {
        let Deed::SetRole {
            server,
            user: who,
            role: Role::Removed,
        } = attempt.deed
        else {
            return false;
        };
        if Some(server) != self.server_of(channel) || who != user || self.could_own(server, user) {
            return false;
        }
        let apart = |joining: &Attempt| {
            let unaware = certain_place(attempt).is_none_or(|place| !joining.is_aware(place));
            let unknown = certain_place(joining).is_none_or(|place| !attempt.is_aware(place));
            unaware && unknown
        };
        !self.attempts.iter().any(|joining| {
            let joins = matches!(joining.deed, Deed::Accept { user: who, invite }
                if (who, self.invites[invite].server) == (user, server));
            joins && joining.may_count() && !joining.idle && apart(joining)
        })
    }
}

impl Attempt {
    /// Takes a user out who was in a conversation.
    fn takes_out(&self, channel: usize, user: usize) -> bool {
        !self.idle && self.deed.takes_out(channel, user)
    }

    /// Whether whoever carried it out knew of a place.
    pub(super) fn is_aware(&self, place: Position) -> bool {
        self.knew.get(&place.feed).copied().unwrap_or(0) >= place.seq
    }

    /// Whom it lets into a conversation, or out.
    pub(crate) fn moves(&self) -> Option<(usize, usize)> {
        let Deed::Talk(
            Talk::Add { channel, user }
            | Talk::Leave { channel, user }
            | Talk::Choose { channel, user, .. }
            | Talk::Restrict { channel, by: user },
        ) = self.deed
        else {
            return None;
        };
        Some((channel, user))
    }
}

/// Where what counts for certain was written.
fn certain_place(attempt: &Attempt) -> Option<Position> {
    match attempt.fate {
        Fate::Acknowledged(place) if !attempt.lost => Some(place),
        Fate::Acknowledged(_) | Fate::Open | Fate::Refused | Fate::Unknown => None,
    }
}
