//! Messages with their overlays, a page at a time.

use rusqlite::{OptionalExtension, Row, params};

use crate::columns::unsigned;
use crate::{
    AuthorRow, EditRow, ErasureRow, FeedId, Id, MessageRow, Page, Position, PostedRow, ReactionRow,
    StoreError, View,
};

const POSTED: &str = "m.channel, m.id, m.space, m.author, f.node, f.incarnation, m.seq,
     m.parent, m.nonce, m.content, m.newer, m.deleted_by, m.duplicate_of, m.sort, m.files";

const SHOWN: &str = "u.username, u.display_name, u.avatar_url, u.status_message,
     e.id, e.content,
     (SELECT count(*) FROM messages r WHERE r.parent = m.id AND r.deleted_by IS NULL
        AND r.duplicate_of IS NULL),
     (SELECT max(r.sort) FROM messages r WHERE r.parent = m.id AND r.deleted_by IS NULL
        AND r.duplicate_of IS NULL),
     (SELECT s.received_ms FROM seals s WHERE s.feed = m.feed AND s.last_seq >= m.seq
        ORDER BY s.last_seq LIMIT 1),
     EXISTS (SELECT 1 FROM pins p WHERE p.message = m.id)";

const JOINS: &str = "JOIN feeds f ON f.feed = m.feed
     LEFT JOIN users u ON u.id = m.author
     LEFT JOIN edits e ON e.message = m.id AND e.id = (SELECT max(x.id) FROM edits x
        WHERE x.message = m.id AND x.author = m.author)";

impl View<'_> {
    /// A message as posted, without its overlay.
    ///
    /// # Errors
    /// The engine fails.
    pub fn posted(&self, id: Id) -> Result<Option<PostedRow>, StoreError> {
        let sql = format!(
            "SELECT {POSTED} FROM messages m JOIN feeds f ON f.feed = m.feed WHERE m.id = ?1"
        );
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], posted_row)
            .optional()?)
    }

    /// The messages that are hidden as second copies of one.
    ///
    /// # Errors
    /// The engine fails.
    pub fn copies_of(&self, original: Id) -> Result<Vec<PostedRow>, StoreError> {
        let sql = format!(
            "SELECT {POSTED} FROM messages m JOIN feeds f ON f.feed = m.feed
             WHERE m.duplicate_of = ?1 ORDER BY m.id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([original], posted_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One message with everything a reader is shown.
    ///
    /// # Errors
    /// The engine fails.
    pub fn message(&self, id: Id) -> Result<Option<MessageRow>, StoreError> {
        let sql = format!("SELECT {POSTED}, {SHOWN} FROM messages m {JOINS} WHERE m.id = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let Some(row) = statement.query_row([id], message_row).optional()? else {
            return Ok(None);
        };
        let mut page = vec![row];
        self.add_reactions(&mut page)?;
        self.add_attachments(&mut page)?;
        Ok(page.pop())
    }

    /// A page of a channel's messages in their order there, oldest first. With `parent`, only the
    /// replies to it. A page begins and ends at a message wherever that stands by now, or at a time.
    ///
    /// # Errors
    /// The engine fails.
    pub fn messages(
        &self,
        channel: Id,
        parent: Option<Id>,
        page: Page,
        limit: usize,
    ) -> Result<Vec<MessageRow>, StoreError> {
        let scope = (channel, parent);
        let mut rows = match page {
            Page::Newest => self.run(scope, (Id::MAX, Id::MAX), false, limit)?,
            Page::Before(id) => self.run(scope, (self.sort_of(id)?, id), false, limit)?,
            Page::After(id) => self.run(scope, (self.sort_of(id)?, id), true, limit)?,
            Page::Around(id) => {
                let sort = self.sort_of(id)?;
                let before_it = Id((u128::from_be_bytes(id.0).saturating_sub(1)).to_be_bytes());
                let mut rows = self.run(scope, (sort, id), false, limit / 2)?;
                let rest = limit - limit / 2;
                rows.extend(self.run(scope, (sort, before_it), true, rest)?);
                rows
            }
        };
        self.add_reactions(&mut rows)?;
        self.add_attachments(&mut rows)?;
        Ok(rows)
    }

    /// Where a message stands in its channel; an id of none is a time.
    ///
    /// # Errors
    /// The engine fails.
    pub fn sort_of(&self, id: Id) -> Result<Id, StoreError> {
        const SQL: &str = "SELECT sort FROM messages WHERE id = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let sort = statement.query_row([id], |row| row.get(0)).optional()?;
        Ok(sort.unwrap_or(id))
    }

    /// The replies to a message.
    ///
    /// # Errors
    /// The engine fails.
    pub fn replies(&self, parent: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT id FROM messages WHERE parent = ?1 ORDER BY id";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([parent], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn run(
        &self,
        (channel, parent): (Id, Option<Id>),
        (sort, id): (Id, Id),
        forward: bool,
        limit: usize,
    ) -> Result<Vec<MessageRow>, StoreError> {
        let (compare, order) = if forward { (">", "ASC") } else { ("<", "DESC") };
        let scope = if parent.is_some() {
            "m.parent = ?4 AND"
        } else {
            "?4 IS NULL AND"
        };
        let sql = format!(
            "SELECT {POSTED}, {SHOWN} FROM messages m {JOINS}
             WHERE {scope} m.channel = ?1 AND (m.sort, m.id) {compare} (?2, ?5)
             AND m.duplicate_of IS NULL
             ORDER BY m.sort {order}, m.id {order} LIMIT ?3"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![channel, sort, limit, parent, id], message_row)?;
        let mut rows: Vec<MessageRow> = rows.collect::<Result<_, _>>()?;
        if !forward {
            rows.reverse();
        }
        Ok(rows)
    }

    fn add_reactions(&self, page: &mut [MessageRow]) -> Result<(), StoreError> {
        const SQL: &str = "SELECT message, emoji, user, at FROM reactions
             WHERE message IN (SELECT unhex(value) FROM json_each(?1))
             ORDER BY message, at, emoji, user";
        if page.is_empty() {
            return Ok(());
        }
        let ids: Vec<String> = page.iter().map(|row| hex_json(row.posted.id)).collect();
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query([format!("[{}]", ids.join(","))])?;
        while let Some(row) = rows.next()? {
            let id: Id = row.get(0)?;
            let reaction = ReactionRow {
                emoji: row.get(1)?,
                user: row.get(2)?,
                at: unsigned(row, 3)?,
            };
            if let Some(message) = page.iter_mut().find(|m| m.posted.id == id) {
                message.reactions.push(reaction);
            }
        }
        Ok(())
    }

    /// The texts a message has had after the posted one, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn edits(&self, message: Id) -> Result<Vec<EditRow>, StoreError> {
        const SQL: &str = "SELECT e.id, e.content FROM edits e JOIN messages m
             ON m.id = e.message AND m.author = e.author WHERE e.message = ?1 ORDER BY e.id";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([message], |row| {
            Ok(EditRow {
                id: row.get(0)?,
                content: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The pinned messages of a channel, newest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn pins(&self, channel: Id) -> Result<Vec<MessageRow>, StoreError> {
        let sql = format!(
            "SELECT {POSTED}, {SHOWN} FROM pins q JOIN messages m ON m.id = q.message {JOINS}
             WHERE q.channel = ?1 AND m.channel = ?1 AND m.deleted_by IS NULL
             ORDER BY m.id DESC LIMIT 200"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([channel], message_row)?;
        let mut rows: Vec<MessageRow> = rows.collect::<Result<_, _>>()?;
        self.add_reactions(&mut rows)?;
        self.add_attachments(&mut rows)?;
        Ok(rows)
    }

    /// The users a message names as it reads now, in ascending order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn mentions(&self, message: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT user FROM mentions WHERE message = ?1 ORDER BY user";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([message], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many entries a newer version of the program has written.
    ///
    /// # Errors
    /// The engine fails.
    pub fn newer_entries(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT count(*) FROM entries WHERE state = 4";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row([], |row| unsigned(row, 0))?)
    }

    /// The erase order that names a message.
    ///
    /// # Errors
    /// The engine fails.
    pub fn erasure(&self, message: Id) -> Result<Option<ErasureRow>, StoreError> {
        const SQL: &str = "SELECT message, author, by, order_node, order_incarnation, order_seq
             FROM erasures WHERE message = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row([message], erasure_row).optional()?)
    }

    /// How many entries came without their payload although no order that is applied here accounts
    /// for it: somebody may be withholding contents.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unexplained_erasures(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT count(*) FROM unexplained";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row([], |row| unsigned(row, 0))?)
    }
}

pub(super) fn hex_json(id: Id) -> String {
    use std::fmt::Write as _;
    id.0.iter().fold(String::from("\""), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }) + "\""
}

fn erasure_row(row: &Row<'_>) -> rusqlite::Result<ErasureRow> {
    Ok(ErasureRow {
        message: row.get(0)?,
        author: row.get(1)?,
        by: row.get(2)?,
        order: Position {
            feed: FeedId {
                node: row.get(3)?,
                incarnation: unsigned(row, 4)?,
            },
            seq: unsigned(row, 5)?,
        },
    })
}

fn posted_row(row: &Row<'_>) -> rusqlite::Result<PostedRow> {
    Ok(PostedRow {
        channel: row.get(0)?,
        id: row.get(1)?,
        space: row.get(2)?,
        author: row.get(3)?,
        at: Position {
            feed: FeedId {
                node: row.get(4)?,
                incarnation: unsigned(row, 5)?,
            },
            seq: unsigned(row, 6)?,
        },
        parent: row.get(7)?,
        nonce: row.get(8)?,
        content: row.get(9)?,
        newer: row.get(10)?,
        deleted_by: row.get(11)?,
        duplicate_of: row.get(12)?,
        sort: row.get(13)?,
        files: row.get(14)?,
    })
}

fn message_row(row: &Row<'_>) -> rusqlite::Result<MessageRow> {
    let posted = posted_row(row)?;
    let author = AuthorRow {
        id: posted.author,
        username: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
        display_name: row.get::<_, Option<String>>(16)?.unwrap_or_default(),
        avatar_url: row.get(17)?,
        status_message: row.get(18)?,
    };
    let edit_id: Option<Id> = row.get(19)?;
    let edit_text: Option<String> = row.get(20)?;
    let last_reply: Option<Id> = row.get(22)?;
    Ok(MessageRow {
        author,
        edited: edit_id
            .zip(edit_text)
            .filter(|_| posted.deleted_by.is_none()),
        reply_count: unsigned(row, 21)?,
        last_reply_ms: last_reply.map(Id::unix_ms),
        received_ms: row
            .get::<_, Option<i64>>(23)?
            .unwrap_or_default()
            .cast_unsigned(),
        pinned: row.get(24)?,
        reactions: Vec::new(),
        attachments: Vec::new(),
        posted,
    })
}
