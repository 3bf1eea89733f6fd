//! The last things that happened in the mesh, as this node saw them.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use utoipa::ToSchema;

/// How many are remembered.
const EVENTS_MAX: usize = 200;

/// One line of the event tape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TapeEvent {
    /// RFC 3339, UTC.
    pub at: String,
    /// A stable word: `joined`, `lost`, `refused_address`, …
    pub kind: &'static str,
    pub text: String,
}

#[derive(Debug, Default)]
pub(super) struct Tape {
    events: Mutex<VecDeque<TapeEvent>>,
}

impl Tape {
    pub(super) fn note(&self, kind: &'static str, text: String) {
        let at = crate::time::rfc3339(crate::time::now_ms());
        let mut events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        if events
            .back()
            .is_some_and(|last| last.kind == kind && last.text == text)
        {
            events.pop_back();
        }
        events.push_back(TapeEvent { at, kind, text });
        if events.len() > EVENTS_MAX {
            events.pop_front();
        }
    }

    /// Newest first.
    pub(super) fn newest(&self) -> Vec<TapeEvent> {
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events.iter().rev().cloned().collect()
    }
}
