//! Values of people: which of several counts, and taking them away.

use storage::{Id, PersonalRow, Position, Space, StoreError};

use super::{Engine, Refusal};
use crate::feed::KIND_PERSONAL;
use crate::payload::{DocumentRef, FORGOTTEN_MAX, Field, Forget, Order, Payload, Personal, id_at};
use crate::weakness::{Weakness, lacks};

impl Engine {
    /// A value is the person's own to give, or an administrator's.
    pub(super) fn judge_personal(
        &mut self,
        personal: &Personal,
        space: Space,
        at: Position,
    ) -> Result<bool, StoreError> {
        if space != Space::Mesh || !personal.is_within_bounds() {
            return Ok(false);
        }
        self.may_change_person(personal.user, personal.by, at)
    }

    fn may_change_person(&mut self, user: Id, by: Id, at: Position) -> Result<bool, StoreError> {
        let account = self
            .store
            .change_positions(&DocumentRef::User(user).key())?;
        let known = account
            .first()
            .is_some_and(|(made, _)| self.knew(at, *made));
        Ok(known && (by == user || self.mesh_admin_known(at, by)?))
    }

    /// An order forgets nothing but values of that person which its writer knew.
    pub(super) fn judge_forget(
        &mut self,
        forget: &Forget,
        space: Space,
        at: Position,
    ) -> Result<bool, StoreError> {
        if space != Space::Mesh || forget.at.len() > FORGOTTEN_MAX {
            return Ok(false);
        }
        for place in &forget.at {
            if !self.knew(at, *place) || !self.is_value_of(forget.user, *place)? {
                return Ok(false);
            }
        }
        let user = forget.user;
        if forget.person && self.mesh_admin_known(at, user)? {
            return Ok(false);
        }
        self.may_change_person(user, forget.by, at)
    }

    fn is_value_of(&self, user: Id, place: Position) -> Result<bool, StoreError> {
        let entries = self.store.entries(place.feed, place.seq, place.seq)?;
        Ok(entries.first().is_some_and(|entry| {
            let bytes = match &entry.payload {
                storage::Payload::Present(bytes) => bytes,
                storage::Payload::Absent(_) => return entry.kind == KIND_PERSONAL,
            };
            match Payload::decode(entry.kind, bytes) {
                Some(Payload::Personal(personal)) => personal.user == user,
                Some(_) | None => false,
            }
        }))
    }

    pub(super) fn apply_personal(
        &mut self,
        personal: &Personal,
        time: u64,
        at: Position,
    ) -> Result<(), StoreError> {
        if let Some(order) = self.store.view().forgotten(personal.user)? {
            // It was under way when the person went.
            return self.erase_entry(at, order);
        }
        self.store.put_personal(&PersonalRow {
            user: personal.user,
            field: personal.field.number(),
            time,
            at,
            value: personal.value.clone(),
        })?;
        self.project_user(personal.user, at)
    }

    pub(super) fn apply_forget(
        &mut self,
        forget: &Forget,
        order: Position,
    ) -> Result<(), StoreError> {
        if lacks(Weakness::KeptPersons) {
            return self.project_user(forget.user, order);
        }
        for place in &forget.at {
            self.erase_entry(*place, order)?;
            self.store.delete_personal(forget.user, *place)?;
        }
        if forget.person {
            let known = self.store.view().forgotten(forget.user)?;
            if known.is_none_or(|known| order < known) {
                self.store.put_forgotten(forget.user, order)?;
            }
            for row in self.store.view().personal(forget.user)? {
                self.erase_entry(row.at, order)?;
                self.store.delete_personal(forget.user, row.at)?;
            }
            self.store.drop_registers_of(forget.user)?;
        }
        self.project_user(forget.user, order)
    }

    /// The value of a person that counts: of several the newest, and of equally new ones that at the
    /// greatest place.
    pub(super) fn personal_value(
        &mut self,
        user: Id,
        field: Field,
    ) -> Result<Option<String>, StoreError> {
        let void = match field {
            Field::Password => self.void_passwords(user)?,
            Field::Username | Field::DisplayName | Field::Avatar | Field::Status => Vec::new(),
        };
        let rows = self.store.view().personal(user)?.into_iter();
        let rows = rows
            .filter(|row| row.field == field.number() && !void.contains(&id_at(row.time, row.at)));
        let newest = rows.max_by_key(|row| (row.time, row.at));
        Ok(newest
            .map(|row| row.value)
            .filter(|value| !value.is_empty()))
    }

    /// Writes a value of a person, and has those forgotten that it replaces. Answers the new entry's
    /// id; `None` where that is the value already.
    pub(super) fn write_personal(
        &mut self,
        by: Id,
        user: Id,
        field: Field,
        value: String,
        now_ms: u64,
    ) -> Result<Option<Id>, Refusal> {
        if self.personal_value(user, field)?.unwrap_or_default() == value {
            return Ok(None);
        }
        let rows = self.store.view().personal(user)?.into_iter();
        let replaced: Vec<Position> = rows
            .filter(|row| row.field == field.number())
            .map(|row| row.at)
            .take(FORGOTTEN_MAX)
            .collect();
        let slot = self.next_slot(now_ms)?;
        let entry = id_at(slot.time, slot.at);
        let personal = Payload::Personal(Personal {
            user,
            by,
            field,
            value,
        });
        self.require_format(personal.format())?;
        self.append(slot, Space::Mesh, &personal, &[], now_ms)?;
        if !replaced.is_empty() {
            self.order_forgotten(by, user, replaced, false, now_ms)?;
        }
        Ok(Some(entry))
    }

    pub(super) fn order_forgotten(
        &mut self,
        by: Id,
        user: Id,
        at: Vec<Position>,
        person: bool,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let slot = self.next_slot(now_ms)?;
        let order = Payload::Order(Order::Forget(Forget {
            user,
            at,
            by,
            person,
        }));
        self.append(slot, Space::Mesh, &order, &[], now_ms)
    }
}
