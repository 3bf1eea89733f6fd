//! What browsers remember of the answers they heard.

use storage::{Position, Role};
use sync::engine::Reply;

use super::model::{Channel, Deed, Grouping, Home, Invite, Server, Talk, UserGroup};
use super::{Violation, World};

impl World {
    /// A browser hears that its command was carried out.
    pub(super) fn acknowledged(
        &mut self,
        index: usize,
        attempt: usize,
        reply: Reply,
        place: Position,
    ) -> Result<(), Violation> {
        let deed = self.model.attempts[attempt].deed.clone();
        match (deed, reply) {
            (Deed::Register { user }, Reply::User(id)) => self.model.users[user].id = Some(id),
            (Deed::CreateServer { user }, Reply::Server(id)) => {
                let server = self.model.servers.len();
                self.model.servers.push(Server {
                    id,
                    founder: user,
                    owner: user,
                });
                let general = self.processes[index]
                    .live
                    .as_ref()
                    .and_then(|live| live.engine.view().channels(id).ok())
                    .and_then(|channels| channels.first().map(|channel| channel.id));
                if let Some(id) = general {
                    let home = Home::Server(server);
                    self.model.channels.push(Channel { id, home });
                }
            }
            (Deed::CreateChannel { server }, Reply::Channel(id)) => {
                let home = Home::Server(server);
                self.model.channels.push(Channel { id, home });
            }
            (
                Deed::CreateInvite {
                    server,
                    code,
                    max_uses,
                    expires_ms,
                },
                Reply::Invite(id),
            ) => {
                self.model.invites.push(Invite {
                    id,
                    server,
                    code,
                    max_uses,
                    expires_ms,
                });
            }
            (Deed::Post { post }, Reply::Message { message, .. }) => {
                self.model.posts[post].ids.insert(message);
            }
            (
                Deed::SetRole {
                    server,
                    user,
                    role: Role::Removed,
                },
                _,
            ) => {
                let at = self.model.attempts[attempt].at;
                self.model.removed(server, user, place, at);
            }
            (Deed::Transfer { server, user, .. }, _) => self.model.servers[server].owner = user,
            (Deed::Group(Grouping::Make { server, .. }), Reply::UserGroup(id)) => {
                self.model.groups.push(UserGroup { id, server });
            }
            (Deed::Revoke { process }, _) => self.revoked(process),
            (Deed::Talk(Talk::Open { named, group }), Reply::Direct { direct, .. }) => {
                self.opened(direct, &named, group)?;
            }
            _ => {}
        }
        Ok(())
    }
}
