//! Who could have read what is written in a conversation.

use rusqlite::{Row, params};

use crate::columns::unsigned;
use crate::{ConversationRow, Id, Space, StoreError, View};

const MEMBERS: &str = "SELECT user, joined FROM members
     WHERE server = ?1 AND role > 0 AND user NOT IN (SELECT user FROM forgotten)
     ORDER BY user LIMIT ?2";
const CHOSEN_MEMBERS: &str = "SELECT c.user, m.joined FROM chosen c
     CROSS JOIN members m ON m.server = ?1 AND m.user = c.user
     WHERE c.conversation = ?3 AND m.role > 0 AND c.user NOT IN (SELECT user FROM forgotten)
     ORDER BY c.user LIMIT ?2";
const NAMED: &str = "SELECT user, 0 FROM chosen
     WHERE conversation = ?1 AND user NOT IN (SELECT user FROM forgotten)
     ORDER BY user LIMIT ?2";

/// Somebody who sees a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Onlooker {
    pub user: Id,
    /// Hybrid logical time of joining the server; 0 where there is none.
    pub joined: u64,
}

impl View<'_> {
    /// People who see a conversation and were not erased, at most so many, in ascending order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn onlookers(
        &self,
        conversation: &ConversationRow,
        limit: usize,
    ) -> Result<Vec<Onlooker>, StoreError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let id = conversation.id;
        let list = |sql: &str, values: &[&dyn rusqlite::ToSql]| -> Result<_, StoreError> {
            let mut statement = self.connection.prepare_cached(sql)?;
            let rows = statement.query_map(values, onlooker)?;
            Ok(rows.collect::<Result<_, _>>()?)
        };
        match conversation.space {
            Space::Server(server) if conversation.private => {
                list(CHOSEN_MEMBERS, params![server, limit, id])
            }
            Space::Server(server) => list(MEMBERS, params![server, limit]),
            Space::Direct(_) => list(NAMED, params![id, limit]),
            Space::Mesh => Ok(Vec::new()),
        }
    }

    /// Whether a server has more members than so many. Looks at no more of them.
    ///
    /// # Errors
    /// The engine fails.
    pub fn has_more_members(&self, server: Id, than: usize) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT 1 FROM members WHERE server = ?1 AND role > 0 LIMIT 1 OFFSET ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.exists(params![server, i64::try_from(than).unwrap_or(i64::MAX)])?)
    }
}

fn onlooker(row: &Row<'_>) -> rusqlite::Result<Onlooker> {
    Ok(Onlooker {
        user: row.get(0)?,
        joined: unsigned(row, 1)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MemberRow, Role, Store};

    const SERVER: Id = Id([9; 16]);
    const CHANNEL: Id = Id([7; 16]);

    fn user(number: u8) -> Id {
        Id([number; 16])
    }

    /// Members 1 to 5, of whom 3 was removed; 1, 3 and 8, who is no member, are chosen.
    fn office() -> Store {
        let mut store = Store::in_memory().expect("the store answers");
        for number in 1..=5 {
            let role = match number {
                3 => Role::Removed,
                _ => Role::Member,
            };
            let row = MemberRow {
                server: SERVER,
                user: user(number),
                role,
                claimed_role: role,
                via: Id::ZERO,
                joined: u64::from(number) << 16,
            };
            store.put_member(&row).expect("the store answers");
        }
        for number in [1, 3, 8] {
            let chosen = store.put_chosen(CHANNEL, user(number), true);
            chosen.expect("the store answers");
        }
        store
    }

    fn onlookers(space: Space, private: bool, limit: usize) -> Vec<Id> {
        let store = office();
        let conversation = ConversationRow {
            id: CHANNEL,
            space,
            private,
            announcement: false,
            group: false,
            archived: false,
        };
        let found = store.view().onlookers(&conversation, limit);
        let found = found.expect("the store answers");
        assert!(found.iter().all(|one| match space {
            Space::Server(_) => one.joined == u64::from(one.user.0[0]) << 16,
            Space::Direct(_) | Space::Mesh => one.joined == 0,
        }));
        found.into_iter().map(|one| one.user).collect()
    }

    #[test]
    fn members_see_a_channel_and_of_a_private_one_those_who_are_chosen() {
        let server = Space::Server(SERVER);
        assert_eq!(
            onlookers(server, false, 9),
            [user(1), user(2), user(4), user(5)]
        );
        assert_eq!(onlookers(server, false, 2), [user(1), user(2)]);
        assert_eq!(onlookers(server, true, 9), [user(1)]);
        let direct = Space::Direct(CHANNEL);
        assert_eq!(onlookers(direct, true, 9), [user(1), user(3), user(8)]);
    }

    #[test]
    fn members_are_counted_up_to_where_it_matters() {
        let store = office();
        let more = |than| {
            let more = store.view().has_more_members(SERVER, than);
            more.expect("the store answers")
        };
        assert!(more(3));
        assert!(!more(4), "one of five was removed");
    }
}
