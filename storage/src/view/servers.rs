//! Servers, their channels, members and invites.

use rusqlite::{OptionalExtension, Row};

use crate::columns::{optional, unsigned};
use crate::{
    ChannelRow, Id, InviteRow, MemberRow, ReadReceipts, Role, ServerRow, StoreError, View,
};

const SERVER: &str = "s.id, s.name, s.icon_url, s.founder, s.owner, s.passed_on, s.created,
     s.deleted, s.read_receipts, s.feed, s.seq";
const CHANNEL: &str = "id, server, name, topic, position, private, announcement, archived,
     deleted, created";
const MEMBER: &str = "server, user, role, claimed_role, via, joined";
const INVITE: &str = "id, server, code, max_uses, uses, expires, revoked, created, creator";

impl View<'_> {
    /// One server, deleted ones included.
    ///
    /// # Errors
    /// The engine fails.
    pub fn server(&self, id: Id) -> Result<Option<ServerRow>, StoreError> {
        let sql = format!("SELECT {SERVER} FROM servers s WHERE s.id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], server_row)
            .optional()?)
    }

    /// The servers a user is a member of, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn servers_of(&self, user: Id) -> Result<Vec<ServerRow>, StoreError> {
        let sql = format!(
            "SELECT {SERVER} FROM members m JOIN servers s ON s.id = m.server
             WHERE m.user = ?1 AND m.role > 0 AND s.deleted = 0 ORDER BY s.id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([user], server_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every server, deleted ones included.
    ///
    /// # Errors
    /// The engine fails.
    pub fn servers(&self) -> Result<Vec<ServerRow>, StoreError> {
        let sql = format!("SELECT {SERVER} FROM servers s ORDER BY s.id");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([], server_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One channel, deleted ones included.
    ///
    /// # Errors
    /// The engine fails.
    pub fn channel(&self, id: Id) -> Result<Option<ChannelRow>, StoreError> {
        let sql = format!("SELECT {CHANNEL} FROM channels WHERE id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], channel_row)
            .optional()?)
    }

    /// A server's channels that are not deleted, in their order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn channels(&self, server: Id) -> Result<Vec<ChannelRow>, StoreError> {
        let sql = format!(
            "SELECT {CHANNEL} FROM channels WHERE server = ?1 AND deleted = 0
             ORDER BY position, id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([server], channel_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The channels of a server that a member of it sees, in their order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn channels_for(&self, server: Id, user: Id) -> Result<Vec<ChannelRow>, StoreError> {
        let sql = format!(
            "SELECT {CHANNEL} FROM channels WHERE server = ?1 AND deleted = 0
             AND (private = 0 OR EXISTS (SELECT 1 FROM chosen
                  WHERE conversation = channels.id AND user = ?2))
             ORDER BY position, id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((server, user), channel_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The channels that every member of a server sees, in their order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn open_channels(&self, server: Id) -> Result<Vec<ChannelRow>, StoreError> {
        let channels = self.channels(server)?.into_iter();
        Ok(channels.filter(|channel| !channel.private).collect())
    }

    /// The channels that only chosen members of a server see.
    ///
    /// # Errors
    /// The engine fails.
    pub fn private_channels(&self, server: Id) -> Result<Vec<ChannelRow>, StoreError> {
        let channels = self.channels(server)?.into_iter();
        Ok(channels.filter(|channel| channel.private).collect())
    }

    /// A user's membership, former and refused ones included.
    ///
    /// # Errors
    /// The engine fails.
    pub fn member(&self, server: Id, user: Id) -> Result<Option<MemberRow>, StoreError> {
        let sql = format!("SELECT {MEMBER} FROM members WHERE server = ?1 AND user = ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row((server, user), member_row).optional()?)
    }

    /// What a user may do in a server that is not deleted.
    ///
    /// # Errors
    /// The engine fails.
    pub fn role(&self, server: Id, user: Id) -> Result<Role, StoreError> {
        const SQL: &str = "SELECT m.role FROM members m JOIN servers s ON s.id = m.server
             WHERE m.server = ?1 AND m.user = ?2 AND s.deleted = 0";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let code = statement
            .query_row((server, user), |row| row.get(0))
            .optional()?;
        Ok(code.map_or(Role::Removed, Role::from_code))
    }

    /// Whether two people are members of one server, or in one direct conversation.
    ///
    /// # Errors
    /// The engine fails.
    pub fn know_each_other(&self, one: Id, other: Id) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT EXISTS (
             SELECT 1 FROM members m JOIN servers s ON s.id = m.server
             WHERE m.user = ?1 AND m.role > 0 AND s.deleted = 0 AND EXISTS (
               SELECT 1 FROM members o
               WHERE o.server = m.server AND o.user = ?2 AND o.role > 0))
             OR EXISTS (
             SELECT 1 FROM chosen c JOIN directs d ON d.id = c.conversation
             WHERE c.user = ?1 AND EXISTS (
               SELECT 1 FROM chosen o
               WHERE o.conversation = c.conversation AND o.user = ?2))";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row((one, other), |row| row.get(0))?)
    }

    /// A server's members that count.
    ///
    /// # Errors
    /// The engine fails.
    pub fn members(&self, server: Id) -> Result<Vec<MemberRow>, StoreError> {
        let sql = format!(
            "SELECT {MEMBER} FROM members WHERE server = ?1 AND role > 0 ORDER BY role DESC, user"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([server], member_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everyone who claims to have joined by an invite, in the order that decides who counts.
    ///
    /// # Errors
    /// The engine fails.
    pub fn members_via(&self, invite: Id) -> Result<Vec<MemberRow>, StoreError> {
        let sql = format!("SELECT {MEMBER} FROM members WHERE via = ?1 ORDER BY joined, user");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([invite], member_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One invite.
    ///
    /// # Errors
    /// The engine fails.
    pub fn invite(&self, id: Id) -> Result<Option<InviteRow>, StoreError> {
        let sql = format!("SELECT {INVITE} FROM invites WHERE id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], invite_row)
            .optional()?)
    }

    /// The invite with a code; the earliest, should two nodes have drawn the same.
    ///
    /// # Errors
    /// The engine fails.
    pub fn invite_with_code(&self, code: &str) -> Result<Option<InviteRow>, StoreError> {
        let sql = format!("SELECT {INVITE} FROM invites WHERE code = ?1 ORDER BY id LIMIT 1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([code], invite_row)
            .optional()?)
    }

    /// A server's invites, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn invites(&self, server: Id) -> Result<Vec<InviteRow>, StoreError> {
        let sql = format!("SELECT {INVITE} FROM invites WHERE server = ?1 ORDER BY id");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([server], invite_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn server_row(row: &Row<'_>) -> rusqlite::Result<ServerRow> {
    Ok(ServerRow {
        id: row.get(0)?,
        name: row.get(1)?,
        icon_url: row.get(2)?,
        founder: row.get(3)?,
        owner: row.get(4)?,
        passed_on: row.get(5)?,
        created: unsigned(row, 6)?,
        deleted: row.get(7)?,
        read_receipts: ReadReceipts::from_word(&row.get::<_, String>(8)?).unwrap_or_default(),
        feed: row.get(9)?,
        seq: unsigned(row, 10)?,
    })
}

fn channel_row(row: &Row<'_>) -> rusqlite::Result<ChannelRow> {
    Ok(ChannelRow {
        id: row.get(0)?,
        server: row.get(1)?,
        name: row.get(2)?,
        topic: row.get(3)?,
        position: row.get(4)?,
        private: row.get(5)?,
        announcement: row.get(6)?,
        archived: row.get(7)?,
        deleted: row.get(8)?,
        created: unsigned(row, 9)?,
    })
}

fn member_row(row: &Row<'_>) -> rusqlite::Result<MemberRow> {
    Ok(MemberRow {
        server: row.get(0)?,
        user: row.get(1)?,
        role: Role::from_code(row.get(2)?),
        claimed_role: Role::from_code(row.get(3)?),
        via: row.get(4)?,
        joined: unsigned(row, 5)?,
    })
}

fn invite_row(row: &Row<'_>) -> rusqlite::Result<InviteRow> {
    Ok(InviteRow {
        id: row.get(0)?,
        server: row.get(1)?,
        code: row.get(2)?,
        max_uses: optional(row, 3)?,
        uses: unsigned(row, 4)?,
        expires: optional(row, 5)?,
        revoked: optional(row, 6)?,
        created: unsigned(row, 7)?,
        creator: row.get(8)?,
    })
}
