//! Noting sessions: that one begins, and about once an hour that it is used. People see from it where
//! they are signed in; whether a session goes on never depends on it.

use std::collections::HashMap;
use std::net::IpAddr;

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use parking_lot::Mutex;
use storage::{Id, SessionEpoch};
use sync::engine::Command;
use sync::preference::{Device, Noted, SessionNote, USED_STEP_MS};

use super::app::App;
use super::error::ApiError;
use crate::device::device_of;
use crate::session::Session;
use crate::token::Claims;

/// Sessions of which it is known when they were noted; when there are more, it is begun anew.
const NOTED_MAX: usize = 50_000;
/// The longest text by which a browser is known again.
const KEY_CHARS_MAX: usize = 64;
const KEY_CONTEXT: &str = "localchat device key v1";

/// When which session was noted, by the mesh's clock.
#[derive(Debug, Default)]
pub(super) struct SessionNotes {
    noted: Mutex<HashMap<Id, u64>>,
}

impl SessionNotes {
    /// Whether a note of a session is due; it is taken as noted from then on.
    fn is_due(&self, session: Id, now_ms: u64) -> bool {
        let mut noted = self.noted.lock();
        // A clock that was set may make it seem to have been tomorrow.
        let fresh = |at: &u64| at.abs_diff(now_ms) < USED_STEP_MS;
        if noted.get(&session).is_some_and(fresh) {
            return false;
        }
        put(&mut noted, session, now_ms);
        true
    }

    /// Takes a new session's name. Answers whether no other session has it.
    pub(super) fn take(&self, session: Id, now_ms: u64) -> bool {
        let mut noted = self.noted.lock();
        let free = !noted.contains_key(&session);
        put(&mut noted, session, now_ms);
        free
    }
}

fn put(noted: &mut HashMap<Id, u64>, session: Id, now_ms: u64) {
    if noted.len() >= NOTED_MAX {
        noted.clear();
    }
    noted.insert(session, now_ms);
}

/// From where a request comes, and from what.
#[derive(Debug, Clone)]
pub(super) struct Visit {
    pub(super) address: Option<IpAddr>,
    pub(super) device: Device,
}

impl Visit {
    pub(super) fn of(address: Option<IpAddr>, headers: &HeaderMap) -> Self {
        let agent = headers.get(USER_AGENT);
        let agent = agent.and_then(|value| value.to_str().ok());
        let device = device_of(agent);
        Self { address, device }
    }
}

/// By what a browser is known again, as it is kept: nobody learns the text from it, and of two people
/// at one browser it is not the same.
pub(super) fn device_key(user: Id, text: &str) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new_derive_key(KEY_CONTEXT);
    hasher.update(&user.0).update(text.as_bytes());
    let mut key = [0; 16];
    hasher.finalize_xof().fill(&mut key);
    key
}

/// What a client gives to be known again by.
pub(super) fn check_device(device: Option<String>) -> Result<Option<String>, ApiError> {
    let device = device.filter(|device| !device.is_empty());
    let too_long = |device: &String| device.chars().count() > KEY_CHARS_MAX;
    if device.as_ref().is_some_and(too_long) {
        return Err(ApiError::invalid("device", "too_long"));
    }
    Ok(device)
}

/// Notes that a session begins. That it can't be noted keeps nobody out.
pub(super) async fn note_login(
    app: &App,
    claims: &Claims,
    visit: Visit,
    key: Option<[u8; 16]>,
    continues: Option<Id>,
) {
    let note = SessionNote {
        key,
        ..note(claims.session(), claims.session_epoch, visit)
    };
    let note = SessionNote {
        issued_ms: claims.issued_at_s * 1_000,
        expires_ms: claims.expires_at_s * 1_000,
        ..note
    };
    write(app, Id(claims.user_id), note, Noted::Login { continues }).await;
}

/// Notes that a session is used, where that is due.
pub(super) fn note_use(app: &App, session: &Session, visit: impl FnOnce() -> Visit) {
    let now_ms = app.host.clock().now_ms();
    if !app.session_notes.is_due(session.id, now_ms) {
        return;
    }
    let note = note_of(session, visit());
    let (app, user) = (app.clone(), session.user);
    tokio::spawn(async move { write(&app, user, note, Noted::Use).await });
}

/// What there is to say of a session by a request in it.
pub(super) fn note_of(session: &Session, visit: Visit) -> SessionNote {
    SessionNote {
        issued_ms: session.issued_at * 1_000,
        expires_ms: session.expires_at * 1_000,
        ..note(session.id, session.epoch, visit)
    }
}

fn note(session: Id, epoch: SessionEpoch, visit: Visit) -> SessionNote {
    SessionNote {
        session,
        device: visit.device,
        address: visit.address,
        key: None,
        new_device: false,
        issued_ms: 0,
        expires_ms: 0,
        epoch: (epoch.newest, epoch.raises),
        used_ms: 0,
    }
}

async fn write(app: &App, user: Id, note: SessionNote, noted: Noted) {
    let note = Box::new(note);
    let command = Command::NoteSession { user, note, noted };
    if let Err(error) = app.host.execute(command).await {
        tracing::debug!(%error, "a session could not be noted");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_use_is_due_once_an_hour_also_after_a_clock_was_set() {
        let notes = SessionNotes::default();
        let (one, other) = (Id([1; 16]), Id([2; 16]));
        let start = 100 * USED_STEP_MS;
        assert!(notes.is_due(one, start));
        assert!(!notes.is_due(one, start + USED_STEP_MS - 1));
        assert!(notes.is_due(other, start));
        assert!(notes.is_due(one, start + USED_STEP_MS));
        assert!(
            notes.is_due(one, start - USED_STEP_MS),
            "the clock was set back"
        );
        assert!(!notes.take(one, start));
        assert!(notes.take(Id([3; 16]), start));
        assert!(!notes.is_due(Id([3; 16]), start));
    }

    #[test]
    fn what_is_kept_in_memory_is_bounded() {
        let notes = SessionNotes::default();
        for number in 0..=NOTED_MAX as u64 {
            let mut id = [0; 16];
            id[..8].copy_from_slice(&number.to_be_bytes());
            assert!(notes.is_due(Id(id), 1));
        }
        assert_eq!(notes.noted.lock().len(), 1);
    }

    #[test]
    fn a_browsers_key_is_another_one_for_each_person() {
        let (one, other) = (Id([1; 16]), Id([2; 16]));
        assert_eq!(device_key(one, "x"), device_key(one, "x"));
        assert_ne!(device_key(one, "x"), device_key(other, "x"));
        assert_ne!(device_key(one, "x"), device_key(one, "y"));
        let check = |length: usize| check_device(Some("長".repeat(length)));
        assert!(check(KEY_CHARS_MAX).is_ok());
        assert_eq!(
            check(KEY_CHARS_MAX + 1).map_err(|error| error.code),
            Err("too_long")
        );
        assert_eq!(check(0), Ok(None));
    }
}
