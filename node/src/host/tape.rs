//! The last things that happened in the mesh, as this node saw them.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use utoipa::ToSchema;

use crate::time::{now_ms, rfc3339};

/// How many are remembered.
const EVENTS_MAX: usize = 200;

/// What a code is about: names, ids, counts and times, for a page to put into its own words.
pub(super) type Arguments = BTreeMap<&'static str, Argument>;

/// One value of a code: a text, an RFC 3339 time in UTC, or a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Argument {
    Count(u64),
    Text(String),
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// One line of the event tape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TapeEvent {
    /// RFC 3339, UTC.
    pub at: String,
    /// A stable word: `joined`, `connected`, `lost`, `revoked`, `refused_address` or `disk`.
    pub code: &'static str,
    #[schema(value_type = BTreeMap<String, Argument>)]
    pub args: Arguments,
    /// The same in English.
    pub text: String,
}

impl TapeEvent {
    pub(super) fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self {
            at: rfc3339(now_ms()),
            code,
            args: Arguments::new(),
            text: text.into(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.args.insert(name, value.into());
        self
    }
}

#[derive(Debug, Default)]
pub(super) struct Tape {
    events: Mutex<VecDeque<TapeEvent>>,
}

impl Tape {
    /// Adds a line; one that says the same as the last takes its place.
    pub(super) fn note(&self, event: TapeEvent) {
        let mut events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        let again = |last: &TapeEvent| last.code == event.code && last.text == event.text;
        if events.back().is_some_and(again) {
            events.pop_back();
        }
        events.push_back(event);
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
