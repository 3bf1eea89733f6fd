//! What ends for good, and what must be refused where that is known: deleted servers and channels,
//! invites, sessions, the rights of those who never had them.

use storage::{Position, Role, View};

use super::model::{Deed, Model};
use super::process::Live;
use super::{Violation, World, violation};

impl World {
    /// Why the command of an attempt must not have an effect at a node, if there is a reason that
    /// this node knows.
    pub(super) fn forbidden(&self, live: &Live, attempt: usize, now: u64) -> Option<&'static str> {
        let model = &self.model;
        match model.attempts[attempt].deed {
            Deed::Post { post } => {
                let post = &model.posts[post];
                self.forbidden_post(live, post)
            }
            Deed::React { post, user, .. } => {
                self.hidden_from(live, model.posts[post].channel, user)
            }
            Deed::Edit { post, .. } => {
                let post = &model.posts[post];
                self.hidden_from(live, post.channel, post.user)
            }
            Deed::Read { user, channel } => self.hidden_from(live, channel, user),
            Deed::Forget { by, user } => (by != user && !model.could_be_admin(by))
                .then_some("a person was erased by somebody who never was a mesh admin"),
            Deed::Authority { .. } | Deed::Revoke { .. } => self.forbidden_authority(live),
            Deed::Talk(ref talk) => self.forbidden_talk(live, talk),
            Deed::Group(ref grouping) => self.forbidden_grouping(grouping),
            Deed::Receipts { server, by, .. } => self.forbidden_receipts(server, by),
            Deed::Accept { invite, .. } => {
                let row = &model.invites[invite];
                let ended = model.ended(&Deed::RevokeInvite { invite });
                if ended.is_some_and(|place| is_known(live, place)) {
                    return Some("a revoked invite was used where that was known");
                }
                let now = live.engine.mesh_ms(now);
                (row.expires_ms.is_some_and(|expires| expires <= now))
                    .then_some("an invite was used after its end")
            }
            Deed::MakeAdmin { by, .. } => (!model.could_be_admin(by))
                .then_some("somebody made a mesh admin who never was one"),
            Deed::Transfer { server, by, .. } => (!model.could_own(server, by))
                .then_some("a server was passed on by somebody who never owned it"),
            Deed::Trespass { reason } => Some(reason),
            Deed::Register { .. }
            | Deed::CreateServer { .. }
            | Deed::CreateChannel { .. }
            | Deed::CreateInvite { .. }
            | Deed::Pin { .. }
            | Deed::Erase { .. }
            | Deed::SetRole { .. }
            | Deed::DeleteServer { .. }
            | Deed::DeleteChannel { .. }
            | Deed::RevokeInvite { .. }
            | Deed::EndSessions { .. }
            | Deed::EndSession { .. }
            | Deed::Set { .. }
            | Deed::Other => None,
        }
    }

    /// Whether a channel or its server has ended as far as a node knows.
    pub(super) fn knows_end(&self, live: &Live, channel: usize) -> bool {
        let Some(server) = self.model.server_of(channel) else {
            return false;
        };
        let deeds = [
            Deed::DeleteChannel { channel },
            Deed::DeleteServer { server },
        ];
        let mut ends = deeds.iter().filter_map(|deed| self.model.ended(deed));
        ends.any(|place| is_known(live, place))
    }

    /// Notes which sessions of a user are to end.
    pub(super) fn note_epoch(&mut self, live: &Live, attempt: usize) -> Result<(), Violation> {
        let (Deed::EndSessions { user } | Deed::EndSession { user, .. }) =
            self.model.attempts[attempt].deed
        else {
            return Ok(());
        };
        if let Some(id) = self.model.users[user].id {
            let row = live.engine.view().user(id)?;
            self.model.attempts[attempt].epoch = row.map(|row| row.epoch.newest);
        }
        Ok(())
    }
}

/// Whether a node has the entry at a place and what it says, on its disk or in this transaction. What
/// a peer handed over that does not carry it is a hole, of which nobody can know what it is.
pub(super) fn is_known(live: &Live, place: Position) -> bool {
    let is_hole = || live.engine.is_hole(place).unwrap_or(false);
    live.engine.standing(place.feed).head.seq >= place.seq && !is_hole()
}

/// What was acknowledged to have ended has ended on every node, and nothing else has.
pub(super) fn check_ended(view: View<'_>, model: &Model) -> Result<(), Violation> {
    let agree = |what: &str, deed: &Deed, ended: bool| {
        let certain = model.ended(deed).is_some();
        if certain && !ended {
            return violation(format!(
                "I1: {what} was acknowledged to have ended and has not"
            ));
        }
        if ended && !model.may_have(deed) {
            return violation(format!("I5: {what} has ended and nobody ended it"));
        }
        Ok(())
    };
    for (server, known) in model.servers.iter().enumerate() {
        if let Some(row) = view.server(known.id)? {
            agree("a server", &Deed::DeleteServer { server }, row.deleted)?;
        }
    }
    for (channel, known) in model.channels.iter().enumerate() {
        if let Some(row) = view.channel(known.id)? {
            agree("a channel", &Deed::DeleteChannel { channel }, row.deleted)?;
        }
    }
    for (invite, known) in model.invites.iter().enumerate() {
        if let Some(row) = view.invite(known.id)? {
            let deed = Deed::RevokeInvite { invite };
            agree("an invite", &deed, row.revoked.is_some())?;
        }
    }
    check_sessions(view, model)?;
    check_admins(view, model)
}

fn check_sessions(view: View<'_>, model: &Model) -> Result<(), Violation> {
    for attempt in model.attempts.iter().filter(|attempt| attempt.counts()) {
        let Some(epoch) = attempt.epoch else {
            continue;
        };
        let (Deed::EndSessions { user } | Deed::EndSession { user, .. }) = attempt.deed else {
            continue;
        };
        let Some(id) = model.users[user].id else {
            continue;
        };
        // All of the person's may have been ended since.
        let goes_on = view.user(id)?.is_some_and(|row| row.epoch.newest <= epoch);
        let mut alone = false;
        if let Deed::EndSession { session, .. } = attempt.deed {
            alone = view.ended_sessions(id)?.contains(&session);
        }
        if goes_on && !alone {
            let name = &model.users[user].name;
            return violation(format!("I5: sessions of {name} were ended and go on"));
        }
    }
    Ok(())
}

fn check_admins(view: View<'_>, model: &Model) -> Result<(), Violation> {
    let forgotten = model.forgotten();
    for (user, account) in model.users.iter().enumerate() {
        let Some(id) = account.id else { continue };
        let admin = view.is_mesh_admin(id)?;
        if admin && !model.could_be_admin(user) {
            return violation(format!("I5: {} administers the mesh", account.name));
        }
        if admin && forgotten.contains(&id) {
            return violation(format!("I1: {} was erased and administers", account.name));
        }
        let tried = |wanted: bool, certainly: bool| {
            model.attempts.iter().any(|attempt| {
                let hit = matches!(attempt.deed, Deed::MakeAdmin { user: who, admin, .. }
                    if who == user && admin == wanted);
                hit && attempt.may_count() && (attempt.counts() || !certainly)
            })
        };
        // Erased at the other side of a split: nobody is left who could administer.
        let gone = model.may_be_forgotten(user);
        if tried(true, true) && !tried(false, false) && !admin && !gone {
            return violation(format!(
                "I1: {} was made a mesh admin and is none",
                account.name
            ));
        }
    }
    Ok(())
}

/// The rank that moderating takes.
pub(super) const MODERATING: Role = Role::Moderator;
