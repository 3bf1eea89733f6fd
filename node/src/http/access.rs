//! Who may see what. Whoever is no member is told that it does not exist.

use storage::{ChannelRow, Id, MessageRow, Role, View};
use sync::audience;

use super::error::ApiError;

/// A user's role in a server.
pub(super) fn role_in(view: View<'_>, server: Id, user: Id) -> Result<Role, ApiError> {
    match view.role(server, user)? {
        Role::Removed => Err(ApiError::not_found("server_not_found")),
        role @ (Role::Member | Role::Moderator | Role::Admin) => Ok(role),
    }
}

/// A channel of a server, for those who see it.
pub(super) fn channel(view: View<'_>, id: Id, user: Id) -> Result<ChannelRow, ApiError> {
    let found = match audience::seen_by(view, id, user)? {
        Some(_) => view.channel(id)?,
        None => None,
    };
    found.ok_or_else(|| ApiError::not_found("channel_not_found"))
}

/// A message, for those who see its conversation.
pub(super) fn message(view: View<'_>, id: Id, user: Id) -> Result<MessageRow, ApiError> {
    let hidden = || ApiError::not_found("message_not_found");
    let row = view.message(id)?.ok_or_else(hidden)?;
    if row.posted.duplicate_of.is_some()
        || audience::seen_by(view, row.posted.channel, user)?.is_none()
    {
        return Err(hidden());
    }
    Ok(row)
}

/// Only administrators of the mesh.
pub(super) fn mesh_admin(view: View<'_>, user: Id) -> Result<(), ApiError> {
    if view.is_mesh_admin(user)? {
        Ok(())
    } else {
        Err(ApiError::forbidden("mesh_admin_required"))
    }
}
