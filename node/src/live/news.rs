//! What a subject's entry means to a reader now: its current state, read at the moment of telling.
//!
//! The same for live events and for those told again, so both show the same.

use std::collections::BTreeSet;

use storage::{DirectRow, Id, MessageRow, Role, Space, StoreError, UserRow, View};
use sync::engine::Subject;

use super::registry::Shown;
use crate::json::UserGroup;

/// The current state of a subject.
#[derive(Debug)]
pub(super) enum News {
    MessageCreated {
        row: Box<MessageRow>,
        mentioned: Vec<Id>,
    },
    MessageUpdated(Box<MessageRow>),
    MessageDeleted {
        space: Space,
        channel: Id,
        message: Id,
    },
    Server(Box<Shown>),
    ServerRemoved(Id),
    /// Somebody was let into a private channel, or is no longer in it.
    ChannelMember {
        server: Id,
        channel: Id,
        user: Id,
    },
    Member {
        server: Id,
        user: Box<UserRow>,
        role: Role,
    },
    MemberRemoved {
        server: Id,
        user: Id,
    },
    /// A direct conversation, where its newest message stands, and who is in it.
    Direct {
        row: DirectRow,
        newest: Option<Id>,
        members: Vec<UserRow>,
    },
    /// A group that is mentioned by one name; none where it is gone.
    UserGroup {
        server: Id,
        id: Id,
        group: Option<Box<UserGroup>>,
    },
    /// A person, and who is shown them: members of these servers, and these people, with whom they
    /// talk directly.
    User {
        user: Box<UserRow>,
        servers: Vec<Id>,
        partners: Vec<Id>,
    },
    Mesh,
}

/// Reads the current state of a subject; `None` when there is nothing to show.
///
/// # Errors
/// The database fails.
pub(super) fn news_of(view: &View<'_>, subject: Subject) -> Result<Option<News>, StoreError> {
    match subject {
        Subject::Message { message, .. } => {
            let row = view
                .message(message)?
                .filter(|row| row.posted.duplicate_of.is_none() && row.posted.deleted_by.is_none());
            let Some(row) = row else {
                return Ok(None);
            };
            Ok(Some(News::MessageCreated {
                row: Box::new(row),
                mentioned: view.mentions(message)?,
            }))
        }
        Subject::Overlay { message, .. } => {
            let row = view
                .message(message)?
                .filter(|row| row.posted.duplicate_of.is_none());
            Ok(row.map(|row| match row.posted.deleted_by {
                Some(_) => News::MessageDeleted {
                    space: row.posted.space,
                    channel: row.posted.channel,
                    message,
                },
                None => News::MessageUpdated(Box::new(row)),
            }))
        }
        Subject::Erased {
            space,
            channel,
            message,
        } => Ok(Some(News::MessageDeleted {
            space,
            channel,
            message,
        })),
        Subject::User(user) => user_news(view, user),
        Subject::Server(server) => Ok(Some(match Shown::read(view, server)? {
            Some(shown) => News::Server(Box::new(shown)),
            None => News::ServerRemoved(server),
        })),
        Subject::Member { server, user } => member_news(view, server, user),
        Subject::Direct(direct) => direct_news(view, direct),
        Subject::UserGroup { server, group } => {
            let row = view.user_group(group)?.filter(|row| !row.deleted);
            let members = view.user_group_members(group)?;
            Ok(Some(News::UserGroup {
                server,
                id: group,
                group: row.map(|row| Box::new(UserGroup::new(row, members))),
            }))
        }
        Subject::ChannelMember {
            server,
            channel,
            user,
        } => Ok(Some(News::ChannelMember {
            server,
            channel,
            user,
        })),
        Subject::Invite { .. } | Subject::Nothing => Ok(None),
        Subject::Mesh => Ok(Some(News::Mesh)),
    }
}

fn direct_news(view: &View<'_>, direct: Id) -> Result<Option<News>, StoreError> {
    let Some((row, newest)) = view.direct(direct)? else {
        return Ok(None);
    };
    Ok(Some(News::Direct {
        members: view.chosen_users(direct)?,
        row,
        newest,
    }))
}

fn user_news(view: &View<'_>, user: Id) -> Result<Option<News>, StoreError> {
    let Some(row) = view.user(user)? else {
        return Ok(None);
    };
    let servers = view.servers_of(user)?;
    Ok(Some(News::User {
        user: Box::new(row),
        servers: servers.into_iter().map(|server| server.id).collect(),
        partners: view.partners_of(user)?,
    }))
}

fn member_news(view: &View<'_>, server: Id, user: Id) -> Result<Option<News>, StoreError> {
    let role = view.role(server, user)?;
    if role == Role::Removed {
        return Ok(Some(News::MemberRemoved { server, user }));
    }
    let user = view.user(user)?;
    Ok(user.map(|user| News::Member {
        server,
        user: Box::new(user),
        role,
    }))
}

/// Everything an entry may have changed: its subject, and what follows from the rules about
/// duplicates, invites and names, for which there are no entries of their own.
///
/// # Errors
/// The database fails.
pub(super) fn subjects_touched(
    view: &View<'_>,
    subject: Subject,
) -> Result<BTreeSet<Subject>, StoreError> {
    let mut touched = BTreeSet::from([subject]);
    match subject {
        Subject::Message { message, .. } => {
            let Some(posted) = view.posted(message)? else {
                return Ok(touched);
            };
            let copies = view.copies_of(posted.duplicate_of.unwrap_or(posted.id))?;
            touched.extend(copies.iter().map(|copy| Subject::Erased {
                space: copy.space,
                channel: copy.channel,
                message: copy.id,
            }));
        }
        // What was made of a copy is shown at the one that counts.
        Subject::Overlay { message, .. } => {
            if let Some(first) = view.posted(message)?.and_then(|row| row.duplicate_of)
                && let Some(first) = view.posted(first)?
            {
                touched.insert(Subject::Overlay {
                    space: first.space,
                    channel: first.channel,
                    message: first.id,
                });
            }
        }
        Subject::Member { server, user } => {
            if let Some(member) = view.member(server, user)? {
                add_members_via(view, member.via, &mut touched)?;
            }
            for group in view.user_groups_with(server, user)? {
                touched.insert(Subject::UserGroup { server, group });
            }
            add_owner(view, server, &mut touched)?;
        }
        Subject::Server(server) => add_owner(view, server, &mut touched)?,
        Subject::Invite { invite, .. } => add_members_via(view, invite, &mut touched)?,
        Subject::User(user) => {
            if let Some(user) = view.user(user)? {
                let claiming = view.users_claiming(&user.claimed_key)?;
                touched.extend(claiming.iter().map(|user| Subject::User(user.id)));
            }
            if view.forgotten(user)?.is_some() {
                for server in view.servers_of(user)? {
                    add_owner(view, server.id, &mut touched)?;
                }
            }
        }
        // Which of several has a name they claim follows from all of them.
        Subject::UserGroup { server, group } => {
            if let Some(row) = view.user_group(group)? {
                let claiming = view.user_groups_claiming(server, &row.claimed_key)?;
                touched.extend(claiming.iter().map(|claim| Subject::UserGroup {
                    server,
                    group: claim.id,
                }));
            }
        }
        Subject::Erased { .. }
        | Subject::ChannelMember { .. }
        | Subject::Direct(_)
        | Subject::Mesh
        | Subject::Nothing => {}
    }
    Ok(touched)
}

/// Of a server that was passed on, who owns it may follow from anything about those who could.
fn add_owner(
    view: &View<'_>,
    server: Id,
    touched: &mut BTreeSet<Subject>,
) -> Result<(), StoreError> {
    if let Some(row) = view.server(server)?.filter(|row| row.passed_on) {
        touched.insert(Subject::Server(server));
        for user in [row.founder, row.owner] {
            touched.insert(Subject::Member { server, user });
        }
    }
    Ok(())
}

fn add_members_via(
    view: &View<'_>,
    invite: Id,
    touched: &mut BTreeSet<Subject>,
) -> Result<(), StoreError> {
    if invite != Id::ZERO {
        touched.extend(
            view.members_via(invite)?
                .iter()
                .map(|member| Subject::Member {
                    server: member.server,
                    user: member.user,
                }),
        );
    }
    Ok(())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at what must not fail")]
mod tests {
    use storage::{FeedId, NodeId, Position, PostedRow, Store};

    use super::*;

    const CHANNEL: Id = Id([1; 16]);
    const SPACE: Space = Space::Server(Id([2; 16]));

    fn put(store: &mut Store, number: u8) -> Id {
        let id = Id([number; 16]);
        let feed = FeedId {
            node: NodeId([number; 32]),
            incarnation: 1,
        };
        let row = PostedRow {
            channel: CHANNEL,
            sort: id,
            id,
            space: SPACE,
            author: Id([3; 16]),
            at: Position { feed, seq: 2 },
            parent: None,
            nonce: Some("n-1".to_owned()),
            content: "once".to_owned(),
            newer: false,
            files: 0,
            deleted_by: None,
            duplicate_of: None,
        };
        store.put_message(&row).unwrap();
        id
    }

    #[test]
    fn what_was_made_of_a_hidden_copy_is_told_of_the_message_that_counts() {
        let mut store = Store::in_memory().unwrap();
        store.begin().unwrap();
        let (first, copy) = (put(&mut store, 4), put(&mut store, 5));
        store.set_duplicate(copy, first).unwrap();
        store.commit().unwrap();
        let overlay = |message| Subject::Overlay {
            space: SPACE,
            channel: CHANNEL,
            message,
        };
        let touched = subjects_touched(&store.view(), overlay(copy)).unwrap();
        assert_eq!(touched, BTreeSet::from([overlay(first), overlay(copy)]));
        assert!(news_of(&store.view(), overlay(copy)).unwrap().is_none());
        let touched = subjects_touched(&store.view(), overlay(first)).unwrap();
        assert_eq!(touched, BTreeSet::from([overlay(first)]));
    }
}
