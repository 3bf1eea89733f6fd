//! What a person has set, told to that person's pages.

use std::collections::BTreeSet;

use storage::{Id, StoreError};
use sync::preference::{follows, is_saved, preferences_of};

use super::ephemeral::ephemeral;
use super::event::LiveEvent;
use super::hub::Hub;
use super::registry::{Delivery, Registry};
use crate::json::{IdText, Preferences};

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

    /// Tells connected users what they keep for later, or no longer. The message itself is asked for
    /// by who may see it.
    pub(super) fn tell_saved(
        &self,
        registry: &Registry,
        saved: &BTreeSet<(Id, Id)>,
        out: &mut Delivery,
    ) -> Result<(), StoreError> {
        for (user, message) in saved {
            if !registry.is_connected(*user) {
                continue;
            }
            let event = LiveEvent::SavedUpdated {
                message_id: IdText(*message),
                saved: self.host.read(|view| is_saved(view, *user, *message))?,
            };
            registry.to_user(*user, &ephemeral(&event), out);
        }
        Ok(())
    }

    /// Tells connected users which threads they follow, or no longer, by choice.
    pub(super) fn tell_followed(
        &self,
        registry: &Registry,
        followed: &BTreeSet<(Id, Id)>,
        out: &mut Delivery,
    ) -> Result<(), StoreError> {
        for (user, message) in followed {
            if !registry.is_connected(*user) {
                continue;
            }
            let event = LiveEvent::FollowUpdated {
                message_id: IdText(*message),
                following: self.host.read(|view| follows(view, *user, *message))?,
            };
            registry.to_user(*user, &ephemeral(&event), out);
        }
        Ok(())
    }
}
