//! What clients send, and how much of it is taken.

use serde::Deserialize;
use storage::Id;

use super::limits::{BAD_FRAMES_MAX, FRAMES_BURST, FRAMES_PER_S, RESUME_FRAMES, TYPING_EVERY_MS};
use crate::json::IdText;

/// A frame from a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ClientFrame {
    Ping,
    Typing {
        channel: Id,
    },
    /// Whether somebody uses the page.
    Presence {
        is_idle: bool,
    },
    Resume {
        cursor: String,
    },
    /// Of a kind that a newer client may know.
    Other,
}

#[derive(Deserialize)]
struct Raw {
    #[serde(rename = "type")]
    kind: String,
    channel_id: Option<IdText>,
    state: Option<String>,
    cursor: Option<String>,
}

impl ClientFrame {
    /// Reads a text frame; `None` when it makes no sense.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let raw: Raw = serde_json::from_str(text).ok()?;
        match raw.kind.as_str() {
            "ping" => Some(Self::Ping),
            "typing" => raw
                .channel_id
                .map(|IdText(channel)| Self::Typing { channel }),
            "presence" => match raw.state.as_deref() {
                Some("online") => Some(Self::Presence { is_idle: false }),
                Some("away") => Some(Self::Presence { is_idle: true }),
                Some(_) | None => None,
            },
            "resume" => raw.cursor.map(|cursor| Self::Resume { cursor }),
            _ => Some(Self::Other),
        }
    }
}

/// How much a client may send.
#[derive(Debug)]
pub(super) struct Allowance {
    tokens: u32,
    refilled_s: u32,
    bad: u32,
    typed_ms: u64,
}

impl Allowance {
    pub(super) fn new(now_s: u32) -> Self {
        Self {
            tokens: FRAMES_BURST,
            refilled_s: now_s,
            bad: 0,
            typed_ms: 0,
        }
    }

    /// Takes in one more frame; `false` when there are too many.
    pub(super) fn take(&mut self, now_s: u32) -> bool {
        self.take_many(1, now_s)
    }

    /// The same for a resume, which costs more.
    pub(super) fn take_resume(&mut self, now_s: u32) -> bool {
        self.take_many(RESUME_FRAMES, now_s)
    }

    fn take_many(&mut self, frames: u32, now_s: u32) -> bool {
        let earned = now_s
            .saturating_sub(self.refilled_s)
            .saturating_mul(FRAMES_PER_S);
        self.tokens = self.tokens.saturating_add(earned).min(FRAMES_BURST);
        self.refilled_s = now_s;
        let left = self.tokens.checked_sub(frames);
        self.tokens = left.unwrap_or(self.tokens);
        left.is_some()
    }

    /// Counts a frame that made no sense; `false` when there were too many.
    pub(super) fn take_bad(&mut self) -> bool {
        self.bad += 1;
        self.bad <= BAD_FRAMES_MAX
    }

    /// Whether others are told again that this client types.
    pub(super) fn take_typing(&mut self, now_ms: u64) -> bool {
        let due = now_ms.saturating_sub(self.typed_ms) >= TYPING_EVERY_MS;
        if due {
            self.typed_ms = now_ms;
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_frames_are_read_and_others_told_from_garbage() {
        let id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        let typing = format!(r#"{{"type":"typing","channel_id":"{id}"}}"#);
        let channel = Id::parse(id).expect("a valid id");
        for (text, expected) in [
            (r#"{"type":"ping"}"#, Some(ClientFrame::Ping)),
            (typing.as_str(), Some(ClientFrame::Typing { channel })),
            (
                r#"{"type":"resume","cursor":"l.x.1.f"}"#,
                Some(ClientFrame::Resume {
                    cursor: "l.x.1.f".to_owned(),
                }),
            ),
            (
                r#"{"type":"of a later version","x":[1]}"#,
                Some(ClientFrame::Other),
            ),
            (
                r#"{"type":"presence","state":"away"}"#,
                Some(ClientFrame::Presence { is_idle: true }),
            ),
            (
                r#"{"type":"presence","state":"online"}"#,
                Some(ClientFrame::Presence { is_idle: false }),
            ),
            // What is chosen by hand is no matter of one page.
            (r#"{"type":"presence","state":"do_not_disturb"}"#, None),
            (r#"{"type":"presence"}"#, None),
            (r#"{"type":"typing"}"#, None),
            (r#"{"type":"typing","channel_id":7}"#, None),
            (r#"{"type":"resume","cursor":{}}"#, None),
            (r#"{"type":5}"#, None),
            ("[]", None),
            ("ping", None),
            ("", None),
        ] {
            assert_eq!(ClientFrame::parse(text), expected, "{text}");
        }
        assert_eq!(ClientFrame::parse(&"[".repeat(60_000)), None);
    }

    #[test]
    fn a_flood_is_told_from_a_busy_client() {
        let mut allowance = Allowance::new(0);
        let taken = (0..100).filter(|_| allowance.take(0)).count();
        assert_eq!(taken, 60);
        assert!(!allowance.take_resume(0) && allowance.take_resume(1) && !allowance.take(1));
        let taken = (0..100).filter(|_| allowance.take(3_600)).count();
        assert_eq!(taken, 60);
        assert_eq!((0..100).filter(|_| allowance.take_bad()).count(), 20);
    }

    #[test]
    fn typing_is_told_every_two_seconds() {
        let mut allowance = Allowance::new(0);
        let told: Vec<bool> = [5_000, 6_999, 7_000]
            .map(|now_ms| allowance.take_typing(now_ms))
            .into();
        assert_eq!(told, [true, false, true]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
            let _ = ClientFrame::parse(&text);
        }
    }
}
