//! Accounts: rows from user documents, and who keeps a name claimed twice.

use storage::{Id, Position, SessionEpoch, StoreError, UserRow};

use super::Engine;
use super::project::{Values, unsigned};
use crate::documents::Value;
use crate::names::username_key;
use crate::payload::{DocumentRef, Field};
use crate::weakness::{Weakness, lacks};

/// Whether a session goes on: its token knew every raise that is in force here, or a later one that
/// has not come here yet.
///
/// Where two raises were made on the two sides of a split both are in force, so no session of either
/// side goes on, whichever number is the greater. Each raise is greater than all it knew of, so a
/// token's newest is greater than the newest in force here only where it knew one that is not here.
#[must_use]
pub fn session_holds(in_force: SessionEpoch, token: SessionEpoch) -> bool {
    token == in_force || token.newest > in_force.newest
}

/// What the raises that no other has replaced come to.
fn epoch_of(values: &[Value]) -> SessionEpoch {
    let raises = values.iter().filter_map(Value::as_int);
    let mut raises: Vec<u64> = raises.map(|raise| unsigned(Some(raise))).collect();
    raises.sort_unstable();
    if lacks(Weakness::EpochByNumber) {
        raises.dedup();
        raises.drain(..raises.len().saturating_sub(1));
    }
    let mut hasher = blake3::Hasher::new_derive_key("localchat session raises v1");
    for raise in &raises {
        hasher.update(&raise.to_le_bytes());
    }
    let mut hash = [0; 8];
    hasher.finalize_xof().fill(&mut hash);
    SessionEpoch {
        newest: raises.last().copied().unwrap_or(0),
        raises: u64::from_le_bytes(hash),
    }
}

impl Engine {
    pub(super) fn project_user(&mut self, user: Id, at: Position) -> Result<(), StoreError> {
        let before = self.store.view().user(user)?;
        let (feed, seq) = match &before {
            Some(row) => (row.feed, row.seq),
            None => (self.store.feed_number(at.feed)?, at.seq),
        };
        let mut value = |field| self.personal_value(user, field);
        let claimed = value(Field::Username)?.unwrap_or_default();
        let display_name = value(Field::DisplayName)?.unwrap_or_default();
        let (avatar_url, status_message) = (value(Field::Avatar)?, value(Field::Status)?);
        let password = value(Field::Password)?.unwrap_or_default();
        let disabled = self.is_closed(user)?;
        let document = self.document(DocumentRef::User(user))?;
        let row = UserRow {
            id: user,
            claimed_key: username_key(&claimed),
            username: before
                .as_ref()
                .filter(|_| !claimed.is_empty())
                .map_or(claimed.clone(), |row| row.username.clone()),
            claimed,
            display_name,
            avatar_url,
            status_message,
            password,
            epoch: epoch_of(&document.all("epoch")?),
            disabled,
            created: unsigned(document.number("created")?),
            feed,
            seq,
        };
        self.store.put_user(&row)?;
        if let Some(before) = before.filter(|before| before.claimed_key != row.claimed_key) {
            self.settle_name(&before.claimed_key)?;
        }
        self.settle_name(&row.claimed_key)
    }

    /// The earliest account keeps a name; each later one is shown with a number behind it.
    fn settle_name(&mut self, key: &str) -> Result<(), StoreError> {
        if key.is_empty() {
            // Whoever has no name (any more) is in nobody's way.
            return Ok(());
        }
        let claims = self.store.view().users_claiming(key)?;
        let mut claims = claims;
        if lacks(Weakness::NameByArrival) {
            claims.sort_by_key(|user| (user.feed, user.seq));
        }
        for (user, place) in claims.into_iter().zip(1_u32..) {
            let shown = match place {
                1 => user.claimed.clone(),
                _ => format!("{}~{place}", user.claimed),
            };
            if shown != user.username {
                self.store.set_username(user.id, &shown)?;
                self.tell_also(super::Subject::User(user.id));
            }
        }
        Ok(())
    }
}
