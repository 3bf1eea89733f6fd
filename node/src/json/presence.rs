//! Whether people are there, as those see it who know them.

use serde::{Deserialize, Serialize};
use sync::preference::{self, Chosen};
use utoipa::ToSchema;

use super::Timestamp;

/// What is seen of a person and what they say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    pub state: PresenceState,
    pub absence: Option<Absence>,
}

/// Whether somebody is there: what they chose as long as they are connected, and otherwise what their
/// pages say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PresenceState {
    Online,
    Away,
    DoNotDisturb,
    Offline,
}

/// A state that can be chosen by hand; `online` is as one's pages say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChosenState {
    Online,
    Away,
    DoNotDisturb,
}

/// What somebody says of their being there, as long as it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Absence {
    pub state: ChosenState,
    /// For whoever writes to them.
    pub note: Option<String>,
    /// When state and note end by themselves; `null`: when they are taken back.
    pub until: Option<Timestamp>,
}

impl Presence {
    /// Of what a person's pages say, and the person. What is chosen by hand counts before it, but
    /// nobody is there who has no page open.
    #[must_use]
    pub fn new(seen: PresenceState, said: Option<preference::Absence>) -> Self {
        let chosen = said.as_ref().map(|said| said.state).unwrap_or_default();
        let state = match (seen, chosen) {
            (PresenceState::Offline, _) => PresenceState::Offline,
            (seen, Chosen::AsSeen) => seen,
            (_, Chosen::Away) => PresenceState::Away,
            (_, Chosen::DoNotDisturb) => PresenceState::DoNotDisturb,
        };
        let absence = said.map(Absence::from);
        Self { state, absence }
    }
}

impl From<preference::Absence> for Absence {
    fn from(said: preference::Absence) -> Self {
        Self {
            state: said.state.into(),
            note: Some(said.note).filter(|note| !note.is_empty()),
            until: said.until_ms.map(Timestamp),
        }
    }
}

impl From<Chosen> for ChosenState {
    fn from(chosen: Chosen) -> Self {
        match chosen {
            Chosen::AsSeen => Self::Online,
            Chosen::Away => Self::Away,
            Chosen::DoNotDisturb => Self::DoNotDisturb,
        }
    }
}

impl From<ChosenState> for Chosen {
    fn from(state: ChosenState) -> Self {
        match state {
            ChosenState::Online => Self::AsSeen,
            ChosenState::Away => Self::Away,
            ChosenState::DoNotDisturb => Self::DoNotDisturb,
        }
    }
}
