//! Writes to the views. Every write replaces whole rows, so that applying the same facts in
//! another order ends in the same rows.

use rusqlite::params;

use crate::columns::signed;
use crate::{
    ChannelRow, DirectRow, ErasureRow, Id, InviteRow, MemberRow, NodeRow, PersonalRow, Position,
    PostedRow, ResetRow, Role, ServerRow, Store, StoreError, TicketRow, UserRow,
};

impl Store {
    /// Writes an account.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_user(&mut self, user: &UserRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO users (id, claimed, claimed_key, username,
             display_name, avatar_url, status_message, password, epoch, raises, disabled, created,
             feed, seq) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)";
        self.connection.prepare_cached(SQL)?.execute(params![
            user.id,
            user.claimed,
            user.claimed_key,
            user.username,
            user.display_name,
            user.avatar_url,
            user.status_message,
            user.password,
            signed(user.epoch.newest),
            signed(user.epoch.raises),
            user.disabled,
            signed(user.created),
            user.feed,
            signed(user.seq),
        ])?;
        Ok(())
    }

    /// Writes a one-time code.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_reset(&mut self, row: &ResetRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO resets (id, user, hash, expires, used)
             VALUES (?1,?2,?3,?4,?5)";
        self.connection.prepare_cached(SQL)?.execute((
            row.id,
            row.user,
            &row.hash,
            signed(row.expires),
            row.used,
        ))?;
        Ok(())
    }

    /// Takes a one-time code back.
    ///
    /// # Errors
    /// The engine fails.
    pub fn delete_reset(&mut self, id: Id) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM resets WHERE id = ?1";
        self.connection.prepare_cached(SQL)?.execute([id])?;
        Ok(())
    }

    /// Keeps a value of a person.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_personal(&mut self, row: &PersonalRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO personal (user, field, time, node, incarnation,
             seq, value) VALUES (?1,?2,?3,?4,?5,?6,?7)";
        self.connection.prepare_cached(SQL)?.execute(params![
            row.user,
            row.field,
            signed(row.time),
            row.at.feed.node,
            signed(row.at.feed.incarnation),
            signed(row.at.seq),
            row.value,
        ])?;
        Ok(())
    }

    /// Forgets the value of a person that stands at a place.
    ///
    /// # Errors
    /// The engine fails.
    pub fn delete_personal(&mut self, user: Id, at: Position) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM personal
             WHERE user = ?1 AND node = ?2 AND incarnation = ?3 AND seq = ?4";
        self.connection.prepare_cached(SQL)?.execute((
            user,
            at.feed.node,
            signed(at.feed.incarnation),
            signed(at.seq),
        ))?;
        Ok(())
    }

    /// Notes that a person is gone, and by which order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_forgotten(&mut self, user: Id, order: Position) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO forgotten (user, node, incarnation, seq)
             VALUES (?1,?2,?3,?4)";
        self.connection.prepare_cached(SQL)?.execute((
            user,
            order.feed.node,
            signed(order.feed.incarnation),
            signed(order.seq),
        ))?;
        Ok(())
    }

    /// Writes the name an account is shown under.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_username(&mut self, user: Id, username: &str) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE users SET username = ?2 WHERE id = ?1";
        self.connection
            .prepare_cached(SQL)?
            .execute((user, username))?;
        Ok(())
    }

    /// Writes a server.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_server(&mut self, server: &ServerRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO servers (id, name, icon_url, founder, owner,
             passed_on, created, deleted, read_receipts, feed, seq)
             VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)";
        self.connection.prepare_cached(SQL)?.execute(params![
            server.id,
            server.name,
            server.icon_url,
            server.founder,
            server.owner,
            server.passed_on,
            signed(server.created),
            server.deleted,
            server.read_receipts.word(),
            server.feed,
            signed(server.seq),
        ])?;
        Ok(())
    }

    /// Writes a channel.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_channel(&mut self, channel: &ChannelRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO channels (id, server, name, topic, position,
             private, announcement, archived, deleted, created)
             VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)";
        self.connection.prepare_cached(SQL)?.execute(params![
            channel.id,
            channel.server,
            channel.name,
            channel.topic,
            channel.position,
            channel.private,
            channel.announcement,
            channel.archived,
            channel.deleted,
            signed(channel.created),
        ])?;
        Ok(())
    }

    /// Writes a direct conversation.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_direct(&mut self, direct: &DirectRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO directs (id, is_group, name, created)
             VALUES (?1,?2,?3,?4)";
        self.connection.prepare_cached(SQL)?.execute((
            direct.id,
            direct.group,
            &direct.name,
            signed(direct.created),
        ))?;
        Ok(())
    }

    /// Writes whether somebody is chosen for a conversation.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_chosen(
        &mut self,
        conversation: Id,
        user: Id,
        chosen: bool,
    ) -> Result<(), StoreError> {
        let sql = if chosen {
            "INSERT OR REPLACE INTO chosen (conversation, user) VALUES (?1, ?2)"
        } else {
            "DELETE FROM chosen WHERE conversation = ?1 AND user = ?2"
        };
        self.connection
            .prepare_cached(sql)?
            .execute((conversation, user))?;
        Ok(())
    }

    /// Writes a membership.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_member(&mut self, member: &MemberRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO members (server, user, role, claimed_role, via,
             joined) VALUES (?1,?2,?3,?4,?5,?6)";
        self.connection.prepare_cached(SQL)?.execute(params![
            member.server,
            member.user,
            member.role.code(),
            member.claimed_role.code(),
            member.via,
            signed(member.joined),
        ])?;
        Ok(())
    }

    /// Writes what counts of a membership.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_role(&mut self, server: Id, user: Id, role: Role) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE members SET role = ?3 WHERE server = ?1 AND user = ?2";
        self.connection
            .prepare_cached(SQL)?
            .execute((server, user, role.code()))?;
        Ok(())
    }

    /// Writes an invite.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_invite(&mut self, invite: &InviteRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO invites (id, server, code, max_uses, uses,
             expires, revoked, created, creator) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)";
        self.connection.prepare_cached(SQL)?.execute(params![
            invite.id,
            invite.server,
            invite.code,
            invite.max_uses.map(signed),
            signed(invite.uses),
            invite.expires.map(signed),
            invite.revoked.map(signed),
            signed(invite.created),
            invite.creator,
        ])?;
        Ok(())
    }

    /// Adds a message that is certainly not here yet.
    ///
    /// # Errors
    /// The engine fails, or the message is here.
    pub fn insert_message(&mut self, message: &PostedRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO messages (channel, sort, id, space, author, feed,
             seq, line, place, parent, nonce, content, newer, files, deleted_by, duplicate_of)
             VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)";
        self.write_message(SQL, message)
    }

    /// Writes a message as posted.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_message(&mut self, message: &PostedRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO messages (channel, sort, id, space, author, feed,
             seq, line, place, parent, nonce, content, newer, files, deleted_by, duplicate_of)
             VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)";
        self.write_message(SQL, message)
    }

    fn write_message(&mut self, sql: &str, message: &PostedRow) -> Result<(), StoreError> {
        let feed = self.feed_number(message.at.feed)?;
        let place = self.place_or_own(message.at)?;
        self.note_streak(message.channel, place.line, place.at, message.author)?;
        self.connection.prepare_cached(sql)?.execute(params![
            message.channel,
            message.sort,
            message.id,
            message.space,
            message.author,
            feed,
            signed(message.at.seq),
            place.line,
            signed(place.at),
            message.parent,
            message.nonce,
            message.content,
            message.newer,
            message.files,
            message.deleted_by,
            message.duplicate_of,
        ])?;
        if let Some(nonce) = &message.nonce {
            self.remember_nonce(message.author, nonce, message.id);
        }
        Ok(())
    }

    /// Moves a message to another place in its channel.
    ///
    /// # Errors
    /// The engine fails.
    pub fn move_message(&mut self, message: Id, sort: Id) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE messages SET sort = ?2 WHERE id = ?1";
        self.connection
            .prepare_cached(SQL)?
            .execute((message, sort))?;
        Ok(())
    }

    /// Marks a message as a second copy of `original` and hands its replies over.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_duplicate(&mut self, message: Id, original: Id) -> Result<(), StoreError> {
        const MARK: &str = "UPDATE messages SET duplicate_of = ?2 WHERE id = ?1";
        const MOVE: &str = "UPDATE messages SET parent = ?2 WHERE parent = ?1";
        self.connection
            .prepare_cached(MARK)?
            .execute((message, original))?;
        self.connection
            .prepare_cached(MOVE)?
            .execute((message, original))?;
        Ok(())
    }

    /// Turns a message into a tombstone and drops everything attached to it.
    ///
    /// # Errors
    /// The engine fails.
    pub fn bury_message(&mut self, message: Id, by: Id) -> Result<(), StoreError> {
        const MARK: &str = "UPDATE messages SET content = '', files = 0, deleted_by = ?2
             WHERE id = ?1";
        self.connection
            .prepare_cached(MARK)?
            .execute((message, by))?;
        self.drop_attachments(message)?;
        self.drop_called(message)?;
        self.clear_attached(message)
    }

    /// Drops the edits of a message, reactions to it, its pin, and whom it names.
    ///
    /// # Errors
    /// The engine fails.
    pub fn clear_attached(&mut self, message: Id) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM edits WHERE message = ?1",
            "DELETE FROM reactions WHERE message = ?1",
            "DELETE FROM pins WHERE message = ?1",
            "DELETE FROM mentions WHERE message = ?1",
        ] {
            self.connection.prepare_cached(sql)?.execute([message])?;
        }
        Ok(())
    }

    /// Writes whom a message names, in place of all that was there.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_mentions(
        &mut self,
        message: Id,
        users: impl IntoIterator<Item = Id>,
    ) -> Result<(), StoreError> {
        const CLEAR: &str = "DELETE FROM mentions WHERE message = ?1";
        const ADD: &str = "INSERT INTO mentions (message, user) VALUES (?1, ?2)";
        self.connection.prepare_cached(CLEAR)?.execute([message])?;
        let mut add = self.connection.prepare_cached(ADD)?;
        for user in users {
            add.execute((message, user))?;
        }
        Ok(())
    }

    /// Keeps an erase order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_erasure(&mut self, erasure: &ErasureRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO erasures (message, author, by, order_node,
             order_incarnation, order_seq) VALUES (?1,?2,?3,?4,?5,?6)";
        self.connection.prepare_cached(SQL)?.execute(params![
            erasure.message,
            erasure.author,
            erasure.by,
            erasure.order.feed.node,
            signed(erasure.order.feed.incarnation),
            signed(erasure.order.seq),
        ])?;
        Ok(())
    }

    /// Writes one text of a message.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_edit(
        &mut self,
        message: Id,
        id: Id,
        author: Id,
        content: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT OR REPLACE INTO edits (message, id, author, content) VALUES (?1,?2,?3,?4)";
        self.connection
            .prepare_cached(SQL)?
            .execute((message, id, author, content))?;
        Ok(())
    }

    /// Writes (`Some(time)`) or removes (`None`) a reaction.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_reaction(
        &mut self,
        message: Id,
        emoji: &str,
        user: Id,
        at: Option<u64>,
    ) -> Result<(), StoreError> {
        const PUT: &str =
            "INSERT OR REPLACE INTO reactions (message, emoji, user, at) VALUES (?1,?2,?3,?4)";
        const DROP: &str = "DELETE FROM reactions WHERE message = ?1 AND emoji = ?2 AND user = ?3";
        match at {
            Some(at) => {
                self.connection
                    .prepare_cached(PUT)?
                    .execute((message, emoji, user, signed(at)))?
            }
            None => self
                .connection
                .prepare_cached(DROP)?
                .execute((message, emoji, user))?,
        };
        Ok(())
    }

    /// Pins or unpins a message.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_pin(
        &mut self,
        message: Id,
        channel: Id,
        by: Option<Id>,
        pinned: bool,
    ) -> Result<(), StoreError> {
        const PUT: &str = "INSERT OR REPLACE INTO pins (message, channel, by) VALUES (?1,?2,?3)";
        const DROP: &str = "DELETE FROM pins WHERE message = ?1";
        if pinned {
            self.connection
                .prepare_cached(PUT)?
                .execute((message, channel, by))?;
        } else {
            self.connection.prepare_cached(DROP)?.execute([message])?;
        }
        Ok(())
    }

    /// Writes a value of the mesh document.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_mesh_text(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO mesh (key, value) VALUES (?1, ?2)";
        self.connection
            .prepare_cached(SQL)?
            .execute((key, value.as_bytes()))?;
        Ok(())
    }

    /// Makes a user an administrator of the mesh, or not.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_mesh_admin(&mut self, user: Id, admin: bool) -> Result<(), StoreError> {
        let sql = if admin {
            "INSERT OR REPLACE INTO mesh_admins (user) VALUES (?1)"
        } else {
            "DELETE FROM mesh_admins WHERE user = ?1"
        };
        self.connection.prepare_cached(sql)?.execute([user])?;
        Ok(())
    }

    /// Writes what the mesh document says of a node.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_node(&mut self, node: &NodeRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO nodes (node, name, segment, approved, state,
             format) VALUES (?1,?2,?3,?4,?5,?6)";
        self.connection.prepare_cached(SQL)?.execute((
            node.node,
            &node.name,
            &node.segment,
            &node.approved,
            &node.state,
            signed(node.format),
        ))?;
        Ok(())
    }

    /// Writes a ticket.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_ticket(&mut self, ticket: &TicketRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO tickets (id, key, expires, used_by, proof)
             VALUES (?1,?2,?3,?4,?5)";
        self.connection.prepare_cached(SQL)?.execute((
            ticket.id,
            &ticket.key,
            signed(ticket.expires),
            &ticket.used_by,
            &ticket.proof,
        ))?;
        Ok(())
    }
}
