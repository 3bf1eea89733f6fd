//! Who may see, write and manage a conversation: the one place that says so.
//!
//! Rules for commands, verdicts on entries, pages, live events and their replay all ask
//! [`Audience::may`]. They differ only in where the facts come from: the views as they are now, or
//! what the writer of an entry knew.

use storage::{ConversationRow, Id, Role, Space, StoreError, View};

use crate::weakness::{Weakness, lacks};

/// Whom a conversation is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// A server's channel: for all its members, or for those chosen among them.
    Channel {
        private: bool,
        /// Only moderators post; everybody answers and reacts.
        announcement: bool,
    },
    /// A direct conversation: for those named in it and nobody else.
    Direct {
        /// Others can be added; a conversation of two stays one of two.
        group: bool,
    },
}

/// What somebody is to a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// In the channel's server; outside of servers nobody has a role.
    pub role: Role,
    /// Chosen for a private channel, or named in a direct conversation.
    pub chosen: bool,
}

/// What somebody may do in a conversation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct May {
    /// Without this there is no conversation, as far as that person can tell.
    pub see: bool,
    pub post: bool,
    pub answer: bool,
    pub react: bool,
    pub pin: bool,
    /// Call everybody in it at once.
    pub call: bool,
    /// Delete what others wrote.
    pub erase: bool,
    /// Change its name and topic, its order, and who is in it.
    pub manage: bool,
    /// Delete all of it.
    pub delete: bool,
}

impl Audience {
    /// The audience of a conversation as it is now.
    #[must_use]
    pub fn of(row: &ConversationRow) -> Self {
        match row.space {
            Space::Direct(_) => Self::Direct { group: row.group },
            Space::Mesh | Space::Server(_) => Self::Channel {
                private: row.private,
                announcement: row.announcement,
            },
        }
    }

    /// What somebody who stands to it like this may do.
    #[must_use]
    pub fn may(self, standing: Standing) -> May {
        match self {
            Self::Channel {
                private,
                announcement,
            } => {
                let role = standing.role;
                // A role alone opens no private channel, not even an owner's.
                let uninvited = private && !standing.chosen && !lacks(Weakness::OpenPrivate);
                let outside = role == Role::Removed || uninvited;
                if outside && !lacks(Weakness::ForeignChannels) {
                    return May::default();
                }
                let loud = !announcement || lacks(Weakness::LoudAnnouncements);
                May {
                    see: true,
                    post: loud || role >= Role::Moderator,
                    answer: true,
                    react: true,
                    pin: !announcement || role >= Role::Moderator,
                    call: role >= Role::Moderator || lacks(Weakness::LoudCalls),
                    erase: role >= Role::Moderator,
                    manage: role >= Role::Moderator,
                    delete: role >= Role::Admin,
                }
            }
            Self::Direct { group } => {
                let chosen = standing.chosen || lacks(Weakness::ForeignDirects);
                May {
                    see: chosen,
                    post: chosen,
                    answer: chosen,
                    react: chosen,
                    pin: chosen,
                    // Everybody in it is told of everything there.
                    call: false,
                    erase: false,
                    manage: group && chosen,
                    delete: false,
                }
            }
        }
    }

    /// Whether every member of the server sees it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Channel { private: false, .. })
    }
}

/// A conversation that is there, with what a user may do in it now; `None` when there is nothing
/// that this user may see.
///
/// # Errors
/// The store can't be read.
pub fn seen_by(
    view: View<'_>,
    conversation: Id,
    user: Id,
) -> Result<Option<(ConversationRow, May)>, StoreError> {
    let Some(row) = view.conversation(conversation)? else {
        return Ok(None);
    };
    let role = match row.space {
        Space::Server(server) => view.role(server, user)?,
        Space::Mesh | Space::Direct(_) => Role::Removed,
    };
    let chosen = match row.space {
        Space::Server(_) => row.private && view.is_chosen(row.id, user)?,
        Space::Direct(_) => view.is_chosen(row.id, user)?,
        Space::Mesh => false,
    };
    let may = Audience::of(&row).may(Standing { role, chosen });
    Ok(may.see.then_some((row, may)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 4] = [Role::Removed, Role::Member, Role::Moderator, Role::Admin];

    fn standings() -> impl Iterator<Item = Standing> {
        let roles = ROLES.into_iter();
        roles.flat_map(|role| [false, true].map(|chosen| Standing { role, chosen }))
    }

    #[test]
    fn who_does_not_see_a_conversation_may_do_nothing_in_it() {
        for private in [false, true] {
            for announcement in [false, true] {
                let channel = Audience::Channel {
                    private,
                    announcement,
                };
                let direct = Audience::Direct { group: private };
                for audience in [channel, direct] {
                    let unseen = standings().map(|standing| audience.may(standing));
                    for may in unseen.filter(|may| !may.see) {
                        assert_eq!(may, May::default(), "{audience:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_private_channel_is_for_chosen_members_whatever_their_role() {
        let private = Audience::Channel {
            private: true,
            announcement: false,
        };
        for standing in standings() {
            let sees = standing.chosen && standing.role != Role::Removed;
            assert_eq!(private.may(standing).see, sees, "{standing:?}");
        }
    }

    #[test]
    fn in_an_announcement_channel_moderators_post_and_everybody_answers() {
        let announcement = Audience::Channel {
            private: false,
            announcement: true,
        };
        for standing in standings() {
            let may = announcement.may(standing);
            assert_eq!(may.post, standing.role >= Role::Moderator);
            assert_eq!(may.answer && may.react, standing.role >= Role::Member);
        }
    }

    #[test]
    fn moderators_who_see_a_channel_call_everybody_in_it() {
        for standing in standings() {
            let open = Audience::Channel {
                private: false,
                announcement: false,
            };
            assert_eq!(open.may(standing).call, standing.role >= Role::Moderator);
        }
    }

    #[test]
    fn a_direct_conversation_is_for_those_named_and_only_a_group_can_be_managed() {
        for group in [false, true] {
            for standing in standings() {
                let may = Audience::Direct { group }.may(standing);
                assert_eq!(may.see && may.post, standing.chosen);
                assert_eq!(may.manage, group && standing.chosen);
                assert!(!may.erase && !may.delete && !may.call);
            }
        }
    }
}
