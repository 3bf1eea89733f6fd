//! What a person has set, told to that person's pages.

use std::collections::BTreeSet;

use storage::{Id, StoreError};
use sync::preference::preferences_of;

use super::ephemeral::ephemeral;
use super::event::LiveEvent;
use super::hub::Hub;
use super::registry::{Delivery, Registry};
use crate::json::Preferences;

impl Hub {
    /// Tells connected users what they have set, here or at another node, as a whole: a page that
    /// set it itself finds nothing new in it. Whoever was away reads it at the next start.
    pub(super) fn tell_preferences(
        &self,
        registry: &Registry,
        users: &BTreeSet<Id>,
        out: &mut Delivery,
    ) -> Result<(), StoreError> {
        for user in users.iter().filter(|user| registry.is_connected(**user)) {
            let preferences = self.host.read(|view| preferences_of(view, *user))?;
            let preferences = Preferences::from(preferences);
            let event = LiveEvent::PreferencesUpdated {
                preferences: &preferences,
            };
            registry.to_user(*user, &ephemeral(&event), out);
        }
        Ok(())
    }
}
