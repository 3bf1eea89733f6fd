//! Whether members of a server see who has read, and who has.

use std::collections::BTreeMap;

use storage::{MessageRow, ReadReceipts, Role, View};
use sync::engine::{Command, ServerChanges};
use sync::readers::{ONLOOKERS_MAX, Readers, readers_of};

use super::left_check::{Marks, marks_of};
use super::model::{Deed, Model};
use super::{Violation, World, violation};

const CHOICES: [ReadReceipts; 3] = [ReadReceipts::On, ReadReceipts::BySize, ReadReceipts::Off];

impl World {
    /// Mostly by the owner, and often something else at another node at once. Counted through instead
    /// of drawn, which would make other worlds of all seeds.
    pub(super) fn choose_receipts(&mut self, user: usize) {
        let turn = self.model.attempts.len() / 2;
        let server = turn % self.model.servers.len();
        let owner = self.model.servers[server].owner;
        let by = if turn.is_multiple_of(4) { user } else { owner };
        let Some(home) = self.home_of(by) else { return };
        self.choose_at(home, (server, by), CHOICES[turn % 3]);
        let other = (home + 1) % self.processes.len();
        let process = &self.processes[other];
        if process.honest && !process.leaving && process.live.is_some() {
            self.choose_at(other, (server, by), CHOICES[(turn / 3) % 3]);
        }
    }

    fn choose_at(&mut self, index: usize, (server, by): (usize, usize), choice: ReadReceipts) {
        let changes = ServerChanges {
            read_receipts: Some(choice),
            ..ServerChanges::default()
        };
        let command = Command::UpdateServer {
            by: self.id_of(by),
            server: self.model.servers[server].id,
            changes,
        };
        self.submit(index, Deed::Receipts { server, by, choice }, command);
    }

    pub(super) fn forbidden_receipts(&self, server: usize, by: usize) -> Option<&'static str> {
        (!self.model.could_hold(server, by, Role::Admin))
            .then_some("somebody chose who sees readers who never was an admin")
    }
}

/// Every server shows what was chosen for it, and who has read is who was shown it before reading.
pub(super) fn check_receipts(
    view: View<'_>,
    model: &Model,
    shown: &BTreeMap<usize, Vec<MessageRow>>,
) -> Result<(), Violation> {
    for (server, known) in model.servers.iter().enumerate() {
        let Some(row) = view.server(known.id)? else {
            continue;
        };
        let choice = row.read_receipts;
        if !model.may_be_chosen(server, choice) {
            return violation(format!("I5: nobody chose {choice:?} for server {server}"));
        }
        if let Some(least) = model.least_private(server).filter(|least| *least > choice) {
            return violation(format!(
                "I1: {choice:?} is chosen for server {server}, and had to be {least:?}"
            ));
        }
    }
    let marks = marks_of(model);
    for (channel, rows) in shown {
        for row in rows.iter().filter(|row| row.posted.deleted_by.is_none()) {
            check_readers(view, model, *channel, row, &marks)?;
        }
    }
    Ok(())
}

fn check_readers(
    view: View<'_>,
    model: &Model,
    channel: usize,
    row: &MessageRow,
    marks: &BTreeMap<(usize, usize), Marks>,
) -> Result<(), Violation> {
    let posted = &row.posted;
    let Readers::Known { readers, .. } = readers_of(view, posted)? else {
        return Ok(());
    };
    for reader in &readers {
        let user = model.user_with(*reader);
        let shown = user.is_some_and(|user| {
            let marks = marks.get(&(user, channel));
            let was_shown = |marks: &Marks| {
                marks.possibly.contains(&posted.id) || marks.withheld.contains(&posted.id)
            };
            marks.is_some_and(was_shown) && model.could_see(channel, user, |_| false)
        });
        if !shown {
            return violation(format!(
                "I5: \"{}\" is said to be read by {reader}, who was never shown it",
                posted.content
            ));
        }
    }
    let Some(conversation) = view.conversation(posted.channel)? else {
        return Ok(());
    };
    for one in view.onlookers(&conversation, ONLOOKERS_MAX)? {
        let user = model.user_with(one.user);
        let read = user.is_some_and(|user| {
            let marks = marks.get(&(user, channel));
            marks.is_some_and(|marks| marks.surely.contains(&posted.id))
                && !model.may_be_forgotten(user)
        });
        let counts = one.user != posted.author && one.joined <= posted.sort.time();
        if read && counts && !readers.contains(&one.user) {
            return violation(format!(
                "I1: \"{}\" was read by {}, which is not said",
                posted.content, one.user
            ));
        }
    }
    Ok(())
}
