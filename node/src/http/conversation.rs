//! A conversation as a path names it: a server's channel or a direct one. The same handlers serve both.

use storage::{Id, Space, View};
use sync::audience;

use super::app::App;
use super::error::ApiError;
use crate::host::CommandError;

/// What a path names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conversation {
    Channel(Id),
    Direct(Id),
}

impl Conversation {
    pub(super) fn id(self) -> Id {
        match self {
            Self::Channel(id) | Self::Direct(id) => id,
        }
    }

    pub(super) fn is_direct(self) -> bool {
        matches!(self, Self::Direct(_))
    }

    /// Hidden from whoever does not see it, and from paths of the other kind.
    pub(super) fn seen(self, view: View<'_>, user: Id) -> Result<(), ApiError> {
        match audience::seen_by(view, self.id(), user)? {
            Some((row, _)) if self.is_of(row.space) => Ok(()),
            Some(_) | None => Err(self.not_found()),
        }
    }

    /// For commands, which look at who may do what themselves but take either kind.
    pub(super) fn named_rightly(self, app: &App) -> Result<(), ApiError> {
        let row = app.host.read(|view| view.conversation(self.id()))?;
        match row {
            Some(row) if self.is_of(row.space) => Ok(()),
            Some(_) | None => Err(self.not_found()),
        }
    }

    /// What a refused command says of it.
    pub(super) fn refused(self, error: CommandError) -> ApiError {
        let error = ApiError::from(error);
        match error.code {
            "channel_not_found" => self.not_found(),
            _ => error,
        }
    }

    fn is_of(self, space: Space) -> bool {
        self.is_direct() == matches!(space, Space::Direct(_))
    }

    fn not_found(self) -> ApiError {
        ApiError::not_found(match self {
            Self::Channel(_) => "channel_not_found",
            Self::Direct(_) => "dm_not_found",
        })
    }
}
