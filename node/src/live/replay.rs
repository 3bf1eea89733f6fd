//! Telling a client again what it missed: the log after its cursor, each entry's subject in its
//! current state, as far as the client's user is entitled to it now.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use axum::extract::ws::Utf8Bytes;
use storage::{EntryState, Floor, Id, LogRow, Role, StoreError, UserRow, View};
use sync::audience::seen_by;
use sync::engine::{Subject, subject_of};
use sync::payload::Payload;

use super::cursor::{Cursor, Mark};
use super::event::LiveEvent;
use super::hub::Hub;
use super::limits::{REPLAY_ENTRIES_MAX, REPLAY_EVENTS_MAX, REPLAY_PAGE};
use super::news::{News, news_of, subjects_touched};
use super::registry::Shown;
use super::telling::{deleted, dm_removed, group_event, mention, server_removed, whole_server};
use crate::json::{IdText, User};

/// A replay under way.
pub(super) struct Replay {
    hub: Arc<Hub>,
    user: Id,
    /// The number of the last entry looked at, and of the last to be told.
    at: u64,
    upto: u64,
    /// What a checkpoint covers beyond `at`.
    covered: Option<Floor>,
    told: BTreeSet<Subject>,
    entries_told: usize,
    /// Direct conversations that the user was told of having left.
    left: BTreeSet<Id>,
    members: HashMap<Id, bool>,
    conversations: HashMap<Id, bool>,
}

/// Some frames of a replay.
pub(super) struct Part {
    pub(super) frames: Vec<Utf8Bytes>,
    pub(super) then: Then,
}

/// How a replay goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    More,
    Live,
    /// Too much was missed.
    Resync,
}

impl Replay {
    /// Prepares to tell everything after `cursor` up to the entry numbered `upto`; `None` when
    /// that is too much or the cursor means nothing here.
    pub(super) fn plan(
        hub: Arc<Hub>,
        view: &View<'_>,
        user: Id,
        cursor: &Cursor,
        upto: u64,
    ) -> Result<Option<Self>, StoreError> {
        let Some((from, covered)) = start(view, cursor, upto)? else {
            return Ok(None);
        };
        if view.user(user)?.is_none() {
            return Ok(None);
        }
        Ok(Some(Self {
            hub,
            user,
            at: from,
            upto,
            covered,
            told: BTreeSet::new(),
            entries_told: 0,
            left: BTreeSet::new(),
            members: HashMap::new(),
            conversations: HashMap::new(),
        }))
    }

    /// The next part.
    pub(super) fn part(&mut self, view: &View<'_>) -> Result<Part, StoreError> {
        let mut frames = Vec::new();
        if self.at >= self.upto {
            return Ok(Part {
                frames,
                then: Then::Live,
            });
        }
        let rows = view.log_after(self.at, REPLAY_PAGE)?;
        let last_page = rows.len() < REPLAY_PAGE;
        for row in rows {
            if row.no > self.upto {
                return Ok(Part {
                    frames,
                    then: Then::Live,
                });
            }
            self.at = row.no;
            if let Some(floor) = &self.covered
                && view.is_covered(floor, row.position)?
            {
                continue;
            }
            self.entries_told += 1;
            if self.entries_told > REPLAY_EVENTS_MAX {
                return Ok(Part {
                    frames,
                    then: Then::Resync,
                });
            }
            self.tell_entry(view, &row, &mut frames)?;
        }
        let then = if last_page || self.at >= self.upto {
            Then::Live
        } else {
            Then::More
        };
        Ok(Part { frames, then })
    }

    /// Adds the frames of one entry.
    fn tell_entry(
        &mut self,
        view: &View<'_>,
        row: &LogRow,
        frames: &mut Vec<Utf8Bytes>,
    ) -> Result<(), StoreError> {
        let (Some(bytes), EntryState::Applied | EntryState::Newer) = (&row.payload, row.state)
        else {
            return Ok(());
        };
        let Some(payload) = Payload::decode(row.kind, bytes) else {
            return Ok(());
        };
        if let Some(placed) = payload.placed()
            && !self.sees(view, placed.channel)?
        {
            return Ok(());
        }
        let subject = subject_of(&payload, row.space, row.time, row.position);
        let mut told = Told::default();
        for touched in subjects_touched(view, subject)? {
            if self.is_news(touched)
                && let Some(news) = news_of(view, touched)?
            {
                self.tell(view, news, &mut told)?;
            }
        }
        if let (Subject::Direct(direct), Payload::Change(change)) = (subject, &payload)
            && change.by == self.user
            && !self.sees(view, direct)?
            && self.left.insert(direct)
        {
            told.add(&dm_removed(direct));
        }
        let cursor = Mark::new(row.no, row.position).text(&self.hub.node);
        frames.extend(told.finish(&cursor));
        Ok(())
    }

    /// Whether a subject was not told yet: its state is the current one each time.
    fn is_news(&mut self, subject: Subject) -> bool {
        if let Subject::Overlay {
            space,
            channel,
            message,
        } = subject
        {
            let whole = Subject::Message {
                space,
                channel,
                message,
            };
            if self.told.contains(&whole) {
                return false;
            }
        }
        self.told.insert(subject)
    }

    fn tell(&mut self, view: &View<'_>, news: News, told: &mut Told) -> Result<(), StoreError> {
        match news {
            News::MessageCreated { row, mentioned } if self.sees(view, row.posted.channel)? => {
                let message = self.hub.message(&row);
                let called = mentioned.contains(&row.posted.channel);
                let named = called || mentioned.contains(&self.user);
                if named && row.posted.author != self.user {
                    told.add(&mention(&message));
                }
                told.add(&LiveEvent::MessageCreated { message: &message });
            }
            News::MessageUpdated(row) if self.sees(view, row.posted.channel)? => {
                let message = self.hub.message(&row);
                told.add(&LiveEvent::MessageUpdated { message: &message });
            }
            News::MessageDeleted {
                channel, message, ..
            } if self.sees(view, channel)? => told.add(&deleted(channel, message)),
            News::Server(shown) if self.is_member(view, shown.server.id)? => {
                told.add_server(&shown, self.user);
            }
            News::ServerRemoved(server) => {
                let member = view.member(server, self.user)?;
                if member.is_some_and(|member| member.role != Role::Removed) {
                    told.add(&server_removed(server));
                }
            }
            News::ChannelMember { server, user, .. }
                if user == self.user && self.is_member(view, server)? =>
            {
                // Its channels, and with them that any other is gone.
                if let Some(shown) = Shown::read(view, server)? {
                    told.add_server(&shown, user);
                }
            }
            News::Member { server, user, role } if self.is_member(view, server)? => {
                self.tell_member(view, server, (&user, role), told)?;
            }
            News::MemberRemoved { server, user } => self.tell_left(view, server, user, told)?,
            News::Direct {
                row,
                newest,
                members,
            } if self.sees(view, row.id)? => {
                let direct = self.hub.direct(row, newest, &members);
                told.add(&LiveEvent::DmUpdated { dm: &direct });
            }
            News::User {
                user,
                servers,
                partners,
            } if partners.contains(&self.user) || self.shares(view, user.id, &servers)? => {
                let user = User::from_row(&user, self.hub.presence_of(user.id));
                told.add(&LiveEvent::UserUpdated { user: &user });
            }
            News::UserGroup { server, id, group } if self.is_member(view, server)? => {
                told.add(&group_event(server, id, group.as_deref()));
            }
            News::Mesh if view.is_mesh_admin(self.user)? => told.add(&LiveEvent::MeshUpdated),
            News::MessageCreated { .. }
            | News::MessageUpdated(_)
            | News::MessageDeleted { .. }
            | News::Server(_)
            | News::ChannelMember { .. }
            | News::Member { .. }
            | News::Direct { .. }
            | News::UserGroup { .. }
            | News::User { .. }
            | News::Mesh => {}
        }
        Ok(())
    }

    fn tell_member(
        &self,
        view: &View<'_>,
        server: Id,
        (user, role): (&UserRow, Role),
        told: &mut Told,
    ) -> Result<(), StoreError> {
        if user.id == self.user
            && let Some(shown) = Shown::read(view, server)?
        {
            told.add_server(&shown, self.user);
        }
        if let Some(member) = self.hub.member(user, role) {
            told.add(&LiveEvent::MemberUpdated {
                server_id: IdText(server),
                member: &member,
            });
        }
        Ok(())
    }

    fn tell_left(
        &mut self,
        view: &View<'_>,
        server: Id,
        user: Id,
        told: &mut Told,
    ) -> Result<(), StoreError> {
        if user == self.user {
            told.add(&server_removed(server));
        } else if self.is_member(view, server)? {
            told.add(&LiveEvent::MemberRemoved {
                server_id: IdText(server),
                user_id: IdText(user),
            });
        }
        Ok(())
    }

    fn shares(&mut self, view: &View<'_>, user: Id, servers: &[Id]) -> Result<bool, StoreError> {
        if user == self.user {
            return Ok(true);
        }
        for server in servers {
            if self.is_member(view, *server)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn is_member(&mut self, view: &View<'_>, server: Id) -> Result<bool, StoreError> {
        if let Some(known) = self.members.get(&server) {
            return Ok(*known);
        }
        let member = view.role(server, self.user)? != Role::Removed;
        self.members.insert(server, member);
        Ok(member)
    }

    fn sees(&mut self, view: &View<'_>, channel: Id) -> Result<bool, StoreError> {
        if let Some(known) = self.conversations.get(&channel) {
            return Ok(*known);
        }
        let sees = seen_by(*view, channel, self.user)?.is_some();
        self.conversations.insert(channel, sees);
        Ok(sees)
    }

    /// Forgets who sees what, which may change between two parts.
    pub(super) fn refresh(&mut self) {
        self.members.clear();
        self.conversations.clear();
    }
}

/// The frames of one entry: only the last one carries the cursor.
#[derive(Default)]
struct Told {
    events: Vec<String>,
}

impl Told {
    fn add(&mut self, event: &LiveEvent<'_>) {
        self.events.push(event.text());
    }

    fn add_server(&mut self, shown: &Shown, user: Id) {
        for change in whole_server(shown, user) {
            self.add(&change.as_event());
        }
    }

    fn finish(self, cursor: &str) -> impl Iterator<Item = Utf8Bytes> {
        let last = self.events.len().saturating_sub(1);
        let events = self.events.into_iter().enumerate();
        events.map(move |(index, text)| {
            let cursor = (index == last).then_some(cursor);
            super::event::with_cursor(text, cursor)
        })
    }
}

/// The number to start after, and what is covered beyond that.
type Start = (u64, Option<Floor>);

/// Where a replay starts; `None` when too much was missed or the cursor means nothing here.
fn start(view: &View<'_>, cursor: &Cursor, upto: u64) -> Result<Option<Start>, StoreError> {
    match cursor {
        Cursor::Local(mark) => {
            let near = upto
                .checked_sub(mark.no)
                .is_some_and(|gap| gap <= REPLAY_EVENTS_MAX as u64);
            let known = near && is_entry(view, *mark)?;
            Ok(known.then_some((mark.no, None)))
        }
        Cursor::Checkpoint(checkpoint) => {
            let positions = view.applied_positions()?;
            let Some(covered) = checkpoint.covered(&view.feed_ids()?, &positions) else {
                return Ok(None);
            };
            let floor = view.floor(&covered)?;
            let from = view
                .first_uncovered(&floor)?
                .map_or(upto, |from| from.min(upto));
            Ok((upto - from <= REPLAY_ENTRIES_MAX).then_some((from, Some(floor))))
        }
    }
}

/// Whether a local cursor still stands for the entry it was made for.
fn is_entry(view: &View<'_>, mark: Mark) -> Result<bool, StoreError> {
    if mark.no == 0 {
        return Ok(mark == Mark::default());
    }
    let row = view.log_after(mark.no - 1, 1)?.pop();
    Ok(row.is_some_and(|row| Mark::new(row.no, row.position) == mark))
}
