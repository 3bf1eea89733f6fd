//! Why a connection ends.

use axum::extract::ws::{CloseFrame, Utf8Bytes};

/// A close code and the sentence that goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The node stops.
    Leaving,
    Full,
    Garbage,
    Session,
    TooSlow,
    Flood,
    /// Nothing was heard for too long.
    Silent,
    /// The other side is gone already; nothing needs to be sent.
    Gone,
}

impl Ending {
    pub(super) fn frame(self) -> Option<CloseFrame> {
        let (code, reason) = match self {
            Self::Leaving => (1001, "the node is stopping"),
            Self::Full => (1013, "too many connections"),
            Self::Garbage => (4400, "too many frames that make no sense"),
            Self::Session => (4401, "the session has ended"),
            Self::TooSlow => (4408, "too slow"),
            Self::Flood => (4429, "too many frames"),
            Self::Silent => (1001, "nothing was heard for a minute"),
            Self::Gone => return None,
        };
        Some(CloseFrame {
            code,
            reason: Utf8Bytes::from_static(reason),
        })
    }

    /// The counter for administrators.
    pub(super) fn counter(self) -> Option<&'static str> {
        match self {
            Self::Leaving | Self::Gone => None,
            Self::Full => Some("live_refused_full"),
            Self::Garbage => Some("live_closed_garbage"),
            Self::Session => Some("live_closed_session"),
            Self::TooSlow => Some("live_closed_too_slow"),
            Self::Flood => Some("live_closed_flood"),
            Self::Silent => Some("live_closed_silent"),
        }
    }
}
