//! Who may be in a server and who may own it, against what a node shows.

use std::collections::BTreeSet;

use storage::{Role, View};

use super::model::{Attempt, Deed, Model};
use super::{Violation, violation};
use crate::exception::Exception;

pub(super) fn check_members(view: View<'_>, model: &Model) -> Result<(), Violation> {
    for invite in &model.invites {
        let joined = view.members_via(invite.id)?.into_iter();
        // Whoever was named an owner is a member by that.
        let named = |id| {
            let user = model.user_with(id);
            user.is_some_and(|user| model.could_own(invite.server, user))
        };
        let counted = joined
            .filter(|member| member.role > Role::Removed && !named(member.user))
            .count() as u64;
        if invite.max_uses.is_some_and(|max| counted > max) {
            return violation(format!("I3: {} was used {counted} times", invite.code));
        }
    }
    for (server, row) in model.servers.iter().enumerate() {
        for (user, account) in model.users.iter().enumerate() {
            let Some(id) = account.id else { continue };
            let role = view.role(row.id, id)?;
            check_member(model, server, user, role)?;
        }
        check_owner(view, model, server)?;
    }
    Ok(())
}

/// Every server has an owner, who had a reason to be that, and who was not put out while the founder
/// was there to have it back.
fn check_owner(view: View<'_>, model: &Model, server: usize) -> Result<(), Violation> {
    let founder = model.servers[server].founder;
    let Some(row) = view.server(model.servers[server].id)? else {
        return Ok(());
    };
    if row.deleted {
        return Ok(());
    }
    let Some(owner) = model.user_with(row.owner) else {
        return violation(format!("I5: server {server} is owned by nobody known"));
    };
    let name = &model.users[owner].name;
    if !model.could_own(server, owner) {
        return violation(format!("I5: {name} owns server {server} and never got it"));
    }
    if view.role(row.id, row.owner)? != Role::Admin {
        return violation(format!("I3: {name} owns server {server} and is no admin"));
    }
    let role = Role::Removed;
    let put_out = |user| Deed::SetRole { server, user, role };
    let founder_stays = !model.may_have(&put_out(founder)) && !model.may_be_forgotten(founder);
    let removals = model.attempts.iter().filter(|attempt| attempt.may_count());
    let mut removals = removals.filter(|attempt| attempt.deed == put_out(owner));
    let removed = model.standing_removal(server, owner).is_some() && removals.all(Attempt::counts);
    if founder_stays && owner != founder && removed {
        return violation(format!("I5: {name} was removed and owns server {server}"));
    }
    Ok(())
}

fn check_member(model: &Model, server: usize, user: usize, role: Role) -> Result<(), Violation> {
    let name = &model.users[user].name;
    if model.may_have(&Deed::DeleteServer { server }) {
        return Ok(());
    }
    if model.could_own(server, user) {
        if role == Role::Removed && was_given(model, server, user) {
            return violation(format!(
                "I1: {name} was given server {server} and is no member"
            ));
        }
        return Ok(());
    }
    if role > Role::Removed && !model.could_be_member(server, user) {
        return violation(format!("I5: {name} is a member and never joined"));
    }
    let (mut promised, mut doubtful) = (false, false);
    let (mut removed, mut removed_certainly) = (false, false);
    for attempt in model.attempts.iter().filter(|attempt| attempt.may_count()) {
        if let Deed::Accept { user: who, invite } = attempt.deed
            && (who, model.invites[invite].server) == (user, server)
        {
            promised |= attempt.counts() && is_certain(model, invite);
            doubtful |= !is_certain(model, invite);
        }
        if let Deed::SetRole {
            server: at,
            user: who,
            role: Role::Removed,
        } = attempt.deed
            && (at, who) == (server, user)
        {
            removed = true;
            removed_certainly |= attempt.counts();
        }
    }
    if promised && !removed && role == Role::Removed {
        if !doubtful {
            return violation(format!("I1: {name} joined and is no member"));
        }
        model.excuse(Exception::TwoInvites);
    }
    if removed_certainly && model.standing_removal(server, user).is_some() && role > Role::Removed {
        return violation(format!("I5: {name} was removed and is {}", role.word()));
    }
    Ok(())
}

/// Whether a server was passed on to somebody for certain, whom nobody may have put out since, and
/// who can't have joined anew: they were named for the joining of that time.
fn was_given(model: &Model, server: usize, user: usize) -> bool {
    let to = |attempt: &Attempt| {
        matches!(attempt.deed, Deed::Transfer { server: at, user: who, .. }
            if (at, who) == (server, user))
    };
    let joins = |attempt: &&Attempt| {
        let of = matches!(attempt.deed, Deed::Accept { user: who, invite }
            if (who, model.invites[invite].server) == (user, server));
        of && attempt.may_count() && !attempt.idle
    };
    let role = Role::Removed;
    let given = (model.attempts.iter()).any(|attempt| to(attempt) && attempt.counts());
    let removed = model.may_have(&Deed::SetRole { server, user, role });
    given && !removed && model.attempts.iter().filter(joins).count() <= 1
}

/// Whether an invite can't have been used after its end or beyond its limit.
fn is_certain(model: &Model, invite: usize) -> bool {
    if model.invites[invite].expires_ms.is_some() || model.may_have(&Deed::RevokeInvite { invite })
    {
        return false;
    }
    let Some(max) = model.invites[invite].max_uses else {
        return true;
    };
    let users: BTreeSet<usize> = model
        .attempts
        .iter()
        .filter(|attempt| attempt.may_count())
        .filter_map(|attempt| {
            let Deed::Accept { user, invite: used } = attempt.deed else {
                return None;
            };
            (used == invite).then_some(user)
        })
        .collect();
    users.len() as u64 <= max
}
