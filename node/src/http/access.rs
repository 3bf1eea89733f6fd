//! Who may see what. Whoever is no member is told that it does not exist.

use storage::{ChannelRow, Id, MessageRow, Role, View};

use super::error::ApiError;

/// A user's role in a server.
pub(super) fn role_in(view: View<'_>, server: Id, user: Id) -> Result<Role, ApiError> {
    match view.role(server, user)? {
        Role::Removed => Err(ApiError::not_found("server_not_found")),
        role @ (Role::Member | Role::Moderator | Role::Admin) => Ok(role),
    }
}

/// A channel, for a member of its server.
pub(super) fn channel(view: View<'_>, id: Id, user: Id) -> Result<ChannelRow, ApiError> {
    let found = view.channel_for(id, user)?;
    found.ok_or_else(|| ApiError::not_found("channel_not_found"))
}

/// A message, for a member of its server.
pub(super) fn message(view: View<'_>, id: Id, user: Id) -> Result<MessageRow, ApiError> {
    let hidden = || ApiError::not_found("message_not_found");
    let row = view.message(id)?.ok_or_else(hidden)?;
    if row.posted.duplicate_of.is_some() || view.channel_for(row.posted.channel, user)?.is_none() {
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
