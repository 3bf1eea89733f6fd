//! The public faces of those who write, so that a new message costs no query.

use lru::LruCache;
use parking_lot::Mutex;
use storage::{Id, StoreError};

use super::limits::AUTHORS_MAX;
use crate::host::Host;
use crate::json::User;

/// Authors by id; the least recently used goes first.
#[derive(Debug)]
pub(super) struct Authors {
    known: Mutex<LruCache<Id, User>>,
}

impl Default for Authors {
    fn default() -> Self {
        let size = std::num::NonZeroUsize::new(AUTHORS_MAX).expect("the bound is not zero");
        Self {
            known: Mutex::new(LruCache::new(size)),
        }
    }
}

impl Authors {
    /// An author's face; an unknown account has none but its id.
    pub(super) fn face(&self, host: &Host, id: Id) -> Result<User, StoreError> {
        if let Some(known) = self.known.lock().get(&id) {
            return Ok(known.clone());
        }
        let row = host.read(|view| view.user(id))?;
        let Some(row) = row else {
            return Ok(nobody(id));
        };
        let face = User::face(&row);
        self.known.lock().put(id, face.clone());
        Ok(face)
    }

    pub(super) fn forget(&self, id: Id) {
        self.known.lock().pop(&id);
    }

    pub(super) fn clear(&self) {
        self.known.lock().clear();
    }
}

fn nobody(id: Id) -> User {
    User {
        id: id.into(),
        username: String::new(),
        display_name: String::new(),
        avatar_url: None,
        status_message: None,
        online: None,
        presence: None,
        absence: None,
    }
}
