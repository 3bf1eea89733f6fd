//! Servers and channels: rows from server documents.

use std::collections::BTreeSet;

use storage::{ChannelRow, Id, Position, ReadReceipts, ServerRow, StoreError};

use super::Engine;
use super::conversations::is_announcement;
use super::project::{Values, unsigned};
use crate::documents::{Document, Value};
use crate::payload::DocumentRef;

impl Engine {
    pub(super) fn project_server(
        &mut self,
        server: Id,
        touched: &[String],
        at: Position,
    ) -> Result<(), StoreError> {
        let before = self.store.view().server(server)?;
        let (feed, seq) = match &before {
            Some(row) => (row.feed, row.seq),
            None => (self.store.feed_number(at.feed)?, at.seq),
        };
        let document = self.document(DocumentRef::Server(server))?;
        let founder = document.text("owner")?.and_then(|id| Id::parse(&id).ok());
        let founder = founder.unwrap_or_default();
        let passed_on = touched.iter().any(|key| key.starts_with("owner/"));
        let row = ServerRow {
            id: server,
            name: document.text("name")?.unwrap_or_default(),
            icon_url: document.text("icon_url")?,
            founder,
            owner: before.as_ref().map_or(founder, |row| row.owner),
            passed_on: passed_on || before.is_some_and(|row| row.passed_on),
            created: unsigned(document.number("created")?),
            deleted: document.is_set("deleted")?,
            read_receipts: read_receipts(document)?,
            feed,
            seq,
        };
        self.store.put_server(&row)?;
        if passed_on {
            self.settle_ownership(server)?;
            for user in touched_ids(touched, "owner/") {
                self.settle_named(server, user)?;
            }
        }
        for channel in touched_ids(touched, "channel/") {
            self.project_channel(server, channel)?;
        }
        Ok(())
    }

    fn project_channel(&mut self, server: Id, channel: Id) -> Result<(), StoreError> {
        let document = self.document(DocumentRef::Server(server))?;
        let key = |name: &str| format!("channel/{channel}/{name}");
        let row = ChannelRow {
            id: channel,
            server,
            name: document.text(&key("name"))?.unwrap_or_default(),
            topic: document.text(&key("topic"))?.unwrap_or_default(),
            position: document.number(&key("position"))?.unwrap_or(0),
            private: document.is_set(&key("private"))?,
            announcement: is_announcement(document, channel)?,
            archived: document.is_set(&key("archived"))?,
            deleted: document.is_set(&key("deleted"))?,
            created: unsigned(document.number(&key("created"))?),
        };
        match self.store.view().channel(channel)? {
            // A channel id belongs to the server that named it first; ids are unique.
            Some(known) if known.server != server => Ok(()),
            Some(_) | None => self.store.put_channel(&row),
        }
    }
}

/// Whether members see who has read a message. Of what was chosen at once that counts which tells
/// less of them.
fn read_receipts(document: &mut Document) -> Result<ReadReceipts, StoreError> {
    let said = document.all("read_receipts")?;
    let words = said.iter().filter_map(Value::as_str);
    Ok(words
        .filter_map(ReadReceipts::from_word)
        .max()
        .unwrap_or_default())
}

/// The ids in second place of keys that begin with `prefix`.
pub(super) fn touched_ids(touched: &[String], prefix: &str) -> BTreeSet<Id> {
    let ids = touched
        .iter()
        .filter_map(|key| key.strip_prefix(prefix)?.split('/').next());
    ids.filter_map(|id| Id::parse(id).ok()).collect()
}
