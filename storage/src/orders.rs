//! Erase orders: which were given and when, and up to where a channel's history is gone.

use rusqlite::{Row, params};

use crate::columns::{signed, unsigned};
use crate::{FeedId, HorizonRow, Id, OrderKind, OrderRow, Position, Store, StoreError, View};

impl Store {
    /// Notes an erase order that is applied.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_order(&mut self, row: &OrderRow) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT OR REPLACE INTO orders (time, node, incarnation, seq, kind, about)
             VALUES (?1,?2,?3,?4,?5,?6)";
        self.connection.prepare_cached(SQL)?.execute(params![
            signed(row.time),
            row.order.feed.node,
            signed(row.order.feed.incarnation),
            signed(row.order.seq),
            code(row.kind),
            row.about,
        ])?;
        Ok(())
    }

    /// Says up to where a channel's history is gone.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_horizon(&mut self, row: &HorizonRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO horizons (channel, space, before_ms, by,
             order_node, order_incarnation, order_seq) VALUES (?1,?2,?3,?4,?5,?6,?7)";
        self.connection.prepare_cached(SQL)?.execute(params![
            row.channel,
            row.space,
            signed(row.before_ms),
            row.by,
            row.order.feed.node,
            signed(row.order.feed.incarnation),
            signed(row.order.seq),
        ])?;
        Ok(())
    }

    /// The first messages of a channel that stand before a place, at most so many.
    ///
    /// # Errors
    /// The engine fails.
    pub fn messages_before(
        &self,
        channel: Id,
        place: Id,
        limit: usize,
    ) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT id FROM messages WHERE channel = ?1 AND sort < ?2
             ORDER BY sort, id LIMIT ?3";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let ids = statement.query_map((channel, place, limit), |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Takes a message out of the views, with everything attached to it.
    ///
    /// # Errors
    /// The engine fails.
    pub fn remove_message(&mut self, message: Id) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM messages WHERE id = ?1";
        self.connection.prepare_cached(SQL)?.execute([message])?;
        self.drop_attachments(message)?;
        self.drop_called(message)?;
        self.clear_attached(message)
    }

    /// The second copies of a message, the one that counts first among them first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn copies_of(&self, message: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT id FROM messages WHERE duplicate_of = ?1 ORDER BY id";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let ids = statement.query_map([message], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Has a message count that was a second copy.
    ///
    /// # Errors
    /// The engine fails.
    pub fn clear_duplicate(&mut self, message: Id) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE messages SET duplicate_of = NULL WHERE id = ?1";
        self.connection.prepare_cached(SQL)?.execute([message])?;
        Ok(())
    }

    /// Says which message another answers.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_parent(&mut self, message: Id, parent: Option<Id>) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE messages SET parent = ?2 WHERE id = ?1";
        self.connection
            .prepare_cached(SQL)?
            .execute((message, parent))?;
        Ok(())
    }
}

impl View<'_> {
    /// Up to where the histories of channels are gone.
    ///
    /// # Errors
    /// The engine fails.
    pub fn horizons(&self) -> Result<Vec<HorizonRow>, StoreError> {
        const SQL: &str = "SELECT channel, space, before_ms, by, order_node, order_incarnation,
             order_seq FROM horizons ORDER BY channel";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| {
            Ok(HorizonRow {
                channel: row.get(0)?,
                space: row.get(1)?,
                before_ms: unsigned(row, 2)?,
                by: row.get(3)?,
                order: position(row, 4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The erase orders that were given last, newest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn newest_orders(&self, limit: usize) -> Result<Vec<OrderRow>, StoreError> {
        const SQL: &str = "SELECT time, kind, about, node, incarnation, seq FROM orders
             ORDER BY time DESC, node DESC, incarnation DESC, seq DESC LIMIT ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map([limit], |row| {
            Ok(OrderRow {
                time: unsigned(row, 0)?,
                kind: match row.get(1)? {
                    1_i64 => OrderKind::Older,
                    _ => OrderKind::Message,
                },
                about: row.get(2)?,
                order: position(row, 3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn code(kind: OrderKind) -> i64 {
    match kind {
        OrderKind::Message => 0,
        OrderKind::Older => 1,
    }
}

fn position(row: &Row<'_>, first: usize) -> rusqlite::Result<Position> {
    Ok(Position {
        feed: FeedId {
            node: row.get(first)?,
            incarnation: unsigned(row, first + 1)?,
        },
        seq: unsigned(row, first + 2)?,
    })
}
