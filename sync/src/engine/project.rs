//! From documents to rows.

use storage::{Position, StoreError};

use super::Engine;
use super::apply::damaged;
use crate::documents::{Document, Value};
use crate::payload::DocumentRef;

impl Engine {
    /// Writes the rows that follow from a document of which the `touched` keys changed.
    pub(super) fn project(
        &mut self,
        reference: DocumentRef,
        touched: &[String],
        at: Position,
    ) -> Result<(), StoreError> {
        match reference {
            DocumentRef::Server(_)
            | DocumentRef::Member { .. }
            | DocumentRef::Invite { .. }
            | DocumentRef::ChannelMember { .. }
            | DocumentRef::Direct(_) => {
                self.access.clear();
            }
            DocumentRef::User(_) if touched.iter().any(|key| key == "erased") => {
                self.access.clear();
                self.settle_owners()?;
            }
            DocumentRef::Mesh
            | DocumentRef::User(_)
            | DocumentRef::Overlay { .. }
            | DocumentRef::UserGroup { .. } => {}
        }
        match reference {
            DocumentRef::Mesh => self.project_mesh(touched),
            DocumentRef::User(user) => {
                self.project_resets(user, touched)?;
                self.project_ended(user, touched)?;
                self.project_user(user, at)?;
                let closes = |key: &String| key == "disabled" || key == "erased";
                if touched.iter().any(closes) {
                    self.settle_admins()?;
                }
                Ok(())
            }
            DocumentRef::Server(server) => self.project_server(server, touched, at),
            DocumentRef::Member { server, user } => {
                if touched.iter().any(|key| key == "joined") {
                    self.settle_choices(server, user)?;
                }
                self.project_member(server, user)
            }
            DocumentRef::Invite { server, invite } => self.project_invite(server, invite),
            DocumentRef::Overlay { message, .. } => {
                self.note_called_by_edits(reference, touched, at)?;
                self.project_overlay(reference, message, touched)
            }
            DocumentRef::ChannelMember {
                server,
                channel,
                user,
            } => self.project_channel_member(server, channel, user),
            DocumentRef::Direct(direct) => self.project_direct(direct, touched),
            DocumentRef::UserGroup { server, group } => {
                self.project_user_group(server, group, touched)
            }
        }
    }
}

/// Short forms for reading a document's values.
pub(super) trait Values {
    fn all(&mut self, key: &str) -> Result<Vec<Value>, StoreError>;

    fn text(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        let first = self.all(key)?.into_iter().next();
        Ok(first.and_then(|value| value.as_str().map(str::to_owned)))
    }

    fn number(&mut self, key: &str) -> Result<Option<i64>, StoreError> {
        Ok(self.all(key)?.first().and_then(Value::as_int))
    }

    fn is_set(&mut self, key: &str) -> Result<bool, StoreError> {
        Ok(self
            .all(key)?
            .iter()
            .any(|value| value.as_bool() == Some(true)))
    }
}

impl Values for Document {
    fn all(&mut self, key: &str) -> Result<Vec<Value>, StoreError> {
        self.values(key).map_err(|failure| damaged(&failure))
    }
}

/// A stored number of milliseconds or the like; negative ones are taken as 0.
pub(super) fn unsigned(value: Option<i64>) -> u64 {
    value
        .and_then(|value| u64::try_from(value).ok())
        .unwrap_or(0)
}

/// A number as documents hold it.
pub(super) fn signed(value: u64) -> Value {
    Value::Int(i64::try_from(value).unwrap_or(i64::MAX))
}
