//! Sessions: what this node notes of them, and ending one.

use storage::{Id, RegisterKey, StoreError};

use crate::documents::Edit;
use crate::engine::account::ended_key;
use crate::engine::{Engine, Refusal, Reply};
use crate::payload::{DocumentRef, encoded};
use crate::preference::{
    Acting, LOGINS_SEEN_MAX, Noted, SLOTS_MAX, Session, SessionNote, Setting, Stated, USED_STEP_MS,
    is_new_device, logins_seen, sessions_of,
};

/// Sessions that a person has ended one by one. The next one ends all: what has ended must be known
/// for ever, and this is how little of it that takes.
const ENDED_MAX: usize = 128;
/// Of how many it is said no longer when all have ended. A change has a bound, and several sides of a
/// split may have ended as many each.
pub(super) const ENDED_FORGOTTEN_MAX: usize = 200;

impl Engine {
    /// Notes a session at this node. One that has ended is not noted.
    pub(super) fn note_session(
        &mut self,
        user: Id,
        mut note: SessionNote,
        noted: Noted,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let view = self.store.view();
        if view.user(user)?.is_none_or(|row| row.disabled) {
            return Refusal::not_found("user");
        }
        if !note.is_orderly() {
            return Refusal::invalid("device", "too_long");
        }
        if view.ended_sessions(user)?.contains(&note.session) {
            return Ok(Reply::Done);
        }
        let sessions = sessions_of(view, user)?;
        let find = |id: Id| sessions.iter().find(|one| one.note.session == id);
        match noted {
            Noted::Login { continues } => {
                note.used_ms = note.issued_ms;
                let before = continues.and_then(find);
                note.key = note.key.or(before.and_then(|before| before.note.key));
                note.new_device = match before {
                    Some(before) => before.is_strange(),
                    None => is_new_device(&note, &sessions),
                };
            }
            Noted::Use => {
                note.used_ms = now_ms;
                let before = find(note.session);
                note.key = before.and_then(|before| before.note.key);
                note.new_device = before.is_some_and(|before| before.note.new_device);
            }
        }
        self.put_note(user, &note, noted, now_ms)?;
        Ok(Reply::Done)
    }

    /// Writes a note over the one of the same session, or else over the one that is needed least.
    fn put_note(
        &mut self,
        user: Id,
        note: &SessionNote,
        noted: Noted,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let node = self.node();
        let view = self.store.view();
        let Some(row) = view.user(user)? else {
            return Ok(());
        };
        let ended = view.ended_sessions(user)?;
        let kind = Setting::Session.kind();
        let mut own = view.settings_of(user, (kind, kind))?;
        own.retain(|row| row.key.node == node);
        // A disk that was restored may have several of a place; what was written last counts.
        own.sort_by_key(|row| (row.key.channel, row.no));
        let places = own.chunk_by(|a, b| a.key.channel == b.key.channel);
        let mut places: Vec<(Id, Option<SessionNote>)> = places
            .filter_map(|rows| rows.last())
            .map(|row| (row.key.channel, SessionNote::of(row)))
            .collect();
        let same = |one: &Option<SessionNote>| {
            (one.as_ref()).is_some_and(|one| one.session == note.session)
        };
        let known = places.iter().find(|(_, one)| same(one));
        if let Some((_, Some(known))) = known
            && noted == Noted::Use
            // Also where a clock was far ahead when it was noted.
            && known.used_ms.abs_diff(now_ms) < USED_STEP_MS
        {
            return Ok(());
        }
        let free = (0..SLOTS_MAX).map(slot);
        let mut free = free.filter(|slot| places.iter().all(|(place, _)| place != slot));
        let place = match (known.map(|(place, _)| *place), free.next()) {
            (Some(place), _) | (None, Some(place)) => place,
            (None, None) => {
                let worth = |one: &Option<SessionNote>| {
                    let one = one.as_ref();
                    let lives = |one: &&SessionNote| !one.is_finished(row.epoch, &ended, now_ms);
                    one.map(|one| (Some(one).filter(lives).is_some(), one.used_ms))
                };
                places.sort_by_key(|(place, one)| (worth(one), *place));
                places.first().map_or(Id::ZERO, |(place, _)| *place)
            }
        };
        self.write_note(user, place, note, now_ms)
    }

    fn write_note(
        &mut self,
        user: Id,
        place: Id,
        note: &SessionNote,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let Some(no) = self.next_register_no(now_ms)? else {
            return Ok(());
        };
        let key = RegisterKey {
            node: self.node(),
            user,
            channel: place,
            kind: Setting::Session.kind(),
        };
        let known = self.known_registers(key)?;
        let (over, value) = (Vec::new(), encoded(note));
        self.write_register(key, no, Stated { over, value }.encode(), &known)
    }

    /// Ends one session of one's own, for good.
    pub(super) fn end_session(
        &mut self,
        by: Id,
        session: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let view = self.store.view();
        if view.user(by)?.is_none() {
            return Refusal::not_found("user");
        }
        let ended = view.ended_sessions(by)?;
        if ended.contains(&session) {
            return Ok(Reply::Done);
        }
        if ended.len() >= ENDED_MAX {
            return self.end_sessions(by, now_ms);
        }
        let edits = [Edit::put(ended_key(session), true)];
        self.change_now(by, DocumentRef::User(by), &edits, now_ms)?;
        Ok(Reply::Done)
    }

    /// Somebody says that they know of a login from a device that was not known.
    pub(super) fn see_login(
        &mut self,
        by: Id,
        acting: Acting,
        login: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let view = self.store.view();
        let sessions = sessions_of(view, by)?;
        let Some(session) = sessions.iter().find(|one| one.note.session == login) else {
            return Refusal::not_found("session");
        };
        if !session.is_strange() {
            return Ok(Reply::Done);
        }
        if !session.is_told_to(acting, &sessions) {
            return Refusal::forbidden("session_too_new");
        }
        let noted = |id: &Id| sessions.iter().any(|one: &Session| one.note.session == *id);
        let mut seen: Vec<Id> = logins_seen(view, by)?.into_iter().filter(noted).collect();
        seen.push(login);
        seen.drain(..seen.len().saturating_sub(LOGINS_SEEN_MAX));
        let seen: Vec<[u8; 16]> = seen.into_iter().map(|id| id.0).collect();
        let about = (Setting::LoginsSeen, Id::ZERO);
        self.put_setting(by, about, encoded(&seen), now_ms)?;
        Ok(Reply::Done)
    }
}

/// A place for a note; each node has its own.
fn slot(number: usize) -> Id {
    let mut id = [0; 16];
    id[8..].copy_from_slice(&(number as u64 + 1).to_be_bytes());
    Id(id)
}
