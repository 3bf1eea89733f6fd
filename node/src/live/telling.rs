//! From an entry to frames for those entitled to them.

use std::collections::BTreeSet;

use storage::{DirectRow, Id, LogRow, MessageRow, PostedRow, Role, StoreError, UserRow};
use sync::engine::{Event, Subject};
use sync::payload::Payload;

use super::event::{LiveEvent, channel_ids, message_created};
use super::hub::Hub;
use super::news::{News, news_of};
use super::outbox::Frame;
use super::reach::Reach;
use super::registry::{Delivery, Registry, Shown};
use crate::json::{
    Channel, Direct, IdText, Member, MemberRole, Message, Server, Timestamp, User, UserGroup,
};
use crate::time::now_ms;

/// A message that takes longer from one node to another arrived late.
const FOREIGN_LATE_AFTER_MS: u64 = 60_000;

/// Where frames of one entry go.
struct Telling<'a> {
    no: u64,
    cursor: Option<&'a str>,
    registry: &'a mut Registry,
    out: &'a mut Delivery,
}

impl Telling<'_> {
    /// The last frame of the entry, with the cursor.
    fn last(&self, event: &LiveEvent<'_>) -> Frame {
        Frame {
            no: self.no,
            text: event.encode(self.cursor),
        }
    }

    /// A frame that others of the same entry follow.
    fn earlier(&self, event: &LiveEvent<'_>) -> Frame {
        Frame {
            no: self.no,
            text: event.encode(None),
        }
    }
}

impl Hub {
    /// Queues the frames of one entry.
    pub(super) fn tell(
        &self,
        registry: &mut Registry,
        event: &Event,
        cursor: Option<&str>,
        out: &mut Delivery,
    ) -> Result<(), StoreError> {
        if let Subject::User(user) = event.subject {
            self.authors.forget(user);
        }
        if registry.len() == 0 {
            return Ok(());
        }
        let mut telling = Telling {
            no: event.no,
            cursor,
            registry,
            out,
        };
        if let (Subject::Message { .. }, Some(posted)) = (event.subject, &event.posted) {
            return self.tell_posted(&mut telling, posted, &event.mentioned);
        }
        let unheard = match event.subject {
            Subject::Message { space, .. }
            | Subject::Overlay { space, .. }
            | Subject::Erased { space, .. } => {
                (space.server()).is_some_and(|server| !telling.registry.has_room(server))
            }
            Subject::Server(server)
            | Subject::ChannelMember { server, .. }
            | Subject::UserGroup { server, .. } => !telling.registry.has_room(server),
            Subject::Member { server, user } => {
                !telling.registry.has_room(server) && !telling.registry.is_connected(user)
            }
            Subject::User(_) | Subject::Direct(_) | Subject::Mesh => false,
            // Shown with the page; whoever sees a conversation is told of what happens in it.
            Subject::Invite { .. } | Subject::Nothing => true,
        };
        if unheard {
            return Ok(());
        }
        if let Subject::Direct(direct) = event.subject {
            self.tell_gone(&mut telling, direct, event.no)?;
        }
        match self.host.read(|view| news_of(&view, event.subject))? {
            Some(news) => self.tell_news(&mut telling, news),
            None => Ok(()),
        }
    }

    /// Nobody is put out of a direct conversation: who left it wrote so.
    fn tell_gone(&self, telling: &mut Telling<'_>, direct: Id, no: u64) -> Result<(), StoreError> {
        let gone = self.host.read(|view| -> Result<_, StoreError> {
            let row = view.log_after(no.saturating_sub(1), 1)?.pop();
            let by = row
                .filter(|row| row.no == no)
                .and_then(|row| writer_of(&row));
            Ok(match by {
                Some(by) if !view.is_chosen(direct, by)? => Some(by),
                Some(_) | None => None,
            })
        })?;
        if let Some(user) = gone {
            let frame = telling.last(&dm_removed(direct));
            telling.registry.to_user(user, &frame, telling.out);
        }
        Ok(())
    }

    /// A direct conversation as those in it are shown it.
    pub(super) fn direct(&self, row: DirectRow, newest: Option<Id>, members: &[UserRow]) -> Direct {
        let members = members
            .iter()
            .map(|user| User::from_row(user, self.presence_of(user.id)));
        Direct::new((row, newest), members.collect())
    }

    fn tell_posted(
        &self,
        telling: &mut Telling<'_>,
        posted: &PostedRow,
        mentioned: &[Id],
    ) -> Result<(), StoreError> {
        let hidden = posted.deleted_by.is_some() || posted.duplicate_of.is_some();
        let reach = self.reach(telling.registry, posted.space, posted.channel)?;
        if hidden || !reach.is_heard(telling.registry) {
            return Ok(());
        }
        let mut replicas = self.replicas(posted.at);
        let author = self.authors.face(&self.host, posted.author)?;
        let files = match posted.files {
            0 => Vec::new(),
            _ => self.host.read(|view| view.attachments(posted.id))?,
        };
        let message =
            || Message::just_posted((posted, &files), author.clone(), replicas, &self.html);
        let own = posted.at.feed.node == self.id;
        let frame = if own {
            // Where nobody is named, the text need not be rendered before it is known whether the
            // author's answer brings it along.
            if !mentioned.is_empty() {
                tell_mentions(telling, &reach, posted.author, mentioned, &message());
            }
            let text = self.fresh.share(posted.id, message);
            replicas = text.replicas;
            Frame {
                no: telling.no,
                text: message_created(&text.json, telling.cursor),
            }
        } else {
            let mut message = message();
            let now = now_ms();
            message.received_at = Timestamp(now);
            message.late = now > message.created_at.0.saturating_add(FOREIGN_LATE_AFTER_MS);
            tell_mentions(telling, &reach, posted.author, mentioned, &message);
            telling.last(&LiveEvent::MessageCreated { message: &message })
        };
        reach.send(telling.registry, &frame, telling.out);
        let now_s = telling.out.now_s;
        let mut spreading = self.spreading.lock();
        spreading.follow(posted.id, reach, posted.at, replicas, now_s);
        Ok(())
    }

    fn tell_news(&self, telling: &mut Telling<'_>, news: News) -> Result<(), StoreError> {
        match news {
            News::MessageCreated { row, mentioned } => {
                let message = self.message(&row);
                let reach = self.reach(telling.registry, row.posted.space, row.posted.channel)?;
                tell_mentions(telling, &reach, row.posted.author, &mentioned, &message);
                let event = LiveEvent::MessageCreated { message: &message };
                let frame = telling.last(&event);
                reach.send(telling.registry, &frame, telling.out);
            }
            News::MessageUpdated(row) => {
                let message = self.message(&row);
                let event = LiveEvent::MessageUpdated { message: &message };
                let frame = telling.last(&event);
                let reach = self.reach(telling.registry, row.posted.space, row.posted.channel)?;
                reach.send(telling.registry, &frame, telling.out);
            }
            News::MessageDeleted {
                space,
                channel,
                message,
            } => {
                let frame = telling.last(&deleted(channel, message));
                let reach = self.reach(telling.registry, space, channel)?;
                reach.send(telling.registry, &frame, telling.out);
            }
            News::Server(shown) => tell_server(telling, &shown),
            News::ServerRemoved(server) => {
                let frame = telling.last(&server_removed(server));
                telling.registry.to_room(server, &frame, telling.out);
                telling.registry.drop_room(server);
            }
            News::ChannelMember {
                server,
                channel,
                user,
            } => self.tell_chosen(telling, (server, channel), user)?,
            News::Member { server, user, role } => {
                self.tell_member(telling, server, &user, role)?;
            }
            News::MemberRemoved { server, user } => tell_left(telling, server, user),
            News::Direct {
                row,
                newest,
                members,
            } => {
                let direct = self.direct(row, newest, &members);
                let frame = telling.last(&LiveEvent::DmUpdated { dm: &direct });
                for member in &members {
                    telling.registry.to_user(member.id, &frame, telling.out);
                }
            }
            News::UserGroup { server, id, group } => {
                let frame = telling.last(&group_event(server, id, group.as_deref()));
                telling.registry.to_room(server, &frame, telling.out);
            }
            News::User {
                user,
                servers,
                partners,
            } => self.tell_user(telling, &user, (&servers, &partners))?,
            News::Mesh => self.tell_mesh(telling)?,
        }
        Ok(())
    }

    pub(super) fn message(&self, row: &MessageRow) -> Message {
        Message::from_row(row, self.replicas(row.posted.at), &self.html)
    }

    fn tell_member(
        &self,
        telling: &mut Telling<'_>,
        server: Id,
        user: &UserRow,
        role: Role,
    ) -> Result<(), StoreError> {
        let registry = &mut *telling.registry;
        if registry.is_connected(user.id) && !registry.is_member(user.id, server) {
            let Some(shown) = self.host.read(|view| Shown::read(&view, server))? else {
                return Ok(());
            };
            for event in whole_server(&shown, user.id) {
                let frame = telling.earlier(&event.as_event());
                telling.registry.to_user(user.id, &frame, telling.out);
            }
            telling.registry.add_rooms(vec![shown]);
            telling.registry.join(user.id, server);
        }
        let Some(member) = self.member(user, role) else {
            return Ok(());
        };
        let event = LiveEvent::MemberUpdated {
            server_id: IdText(server),
            member: &member,
        };
        let frame = telling.last(&event);
        telling.registry.to_room(server, &frame, telling.out);
        Ok(())
    }

    /// Somebody gains or loses a private channel; nobody else is told.
    fn tell_chosen(
        &self,
        telling: &mut Telling<'_>,
        (server, channel): (Id, Id),
        user: Id,
    ) -> Result<(), StoreError> {
        let row = self.host.read(|view| -> Result<_, StoreError> {
            let row = view.channel(channel)?;
            Ok(row.zip(Some(view.is_chosen(channel, user)?)))
        })?;
        let member = telling.registry.is_member(user, server);
        let Some(shown) = telling.registry.shown_mut(server) else {
            return Ok(());
        };
        let (Some(private), Some((row, chosen))) = (shown.private.get_mut(&channel), row) else {
            return Ok(());
        };
        let changed = if chosen {
            private.chosen.insert(user)
        } else {
            private.chosen.remove(&user)
        };
        if !changed || !member {
            return Ok(());
        }
        let change = if chosen {
            Change::Channel(row.into())
        } else {
            Change::ChannelRemoved(server, channel)
        };
        let frame = telling.last(&change.as_event());
        telling.registry.to_user(user, &frame, telling.out);
        Ok(())
    }

    pub(super) fn member(&self, user: &UserRow, role: Role) -> Option<Member> {
        Some(Member {
            user: User::from_row(user, self.presence_of(user.id)),
            role: MemberRole::from_role(role)?,
        })
    }

    fn tell_user(
        &self,
        telling: &mut Telling<'_>,
        row: &UserRow,
        neighbours: (&[Id], &[Id]),
    ) -> Result<(), StoreError> {
        self.end_sessions(telling.registry, row.id)?;
        let user = User::from_row(row, self.presence_of(row.id));
        let frame = telling.last(&LiveEvent::UserUpdated { user: &user });
        telling
            .registry
            .to_neighbours(row.id, neighbours, &frame, telling.out);
        Ok(())
    }

    fn tell_mesh(&self, telling: &mut Telling<'_>) -> Result<(), StoreError> {
        for user in telling.registry.connected_users() {
            let admin = self.host.read(|view| view.is_mesh_admin(user))?;
            telling.registry.set_mesh_admin(user, admin);
        }
        let frame = telling.last(&LiveEvent::MeshUpdated);
        telling.registry.to_mesh_admins(&frame, telling.out);
        Ok(())
    }
}

/// Those mentioned are told first, without a cursor: the message itself carries it.
fn tell_mentions(
    telling: &mut Telling<'_>,
    reach: &Reach,
    author: Id,
    mentioned: &[Id],
    message: &Message,
) {
    // A message that names its conversation names everybody in it.
    if mentioned.contains(&message.conversation().0) {
        let frame = telling.earlier(&mention(message));
        return reach.send_others(telling.registry, author, &frame, telling.out);
    }
    let mut frame = None;
    for user in mentioned {
        if *user == author || !reach.includes(telling.registry, *user) {
            continue;
        }
        let frame = frame.get_or_insert_with(|| telling.earlier(&mention(message)));
        telling.registry.to_user(*user, frame, telling.out);
    }
}

/// What of a server has changed since its members were last shown it.
fn tell_server(telling: &mut Telling<'_>, now: &Shown) {
    let server = now.server.id;
    let Some(shown) = telling.registry.shown_mut(server) else {
        return;
    };
    let before = std::mem::replace(shown, now.clone());
    let changes = changes_between(&before, now);
    // Where not everybody is told the same, no frame is the last for all; the next event moves the
    // place, and what is told again until then is told twice.
    let same_for_all = changes.iter().all(|(_, whom)| *whom == Whom::All);
    let count = changes.len();
    for (index, (change, whom)) in changes.iter().enumerate() {
        let event = change.as_event();
        let last = same_for_all && index + 1 == count;
        let frame = if last {
            telling.last(&event)
        } else {
            telling.earlier(&event)
        };
        let registry = &*telling.registry;
        match whom {
            Whom::All => registry.to_room(server, &frame, telling.out),
            Whom::Only(users) => registry.to_members(server, users, &frame, telling.out),
            Whom::Others(users) => registry.to_others(server, users, &frame, telling.out),
        }
    }
}

/// Which of a server's members a change is told to.
#[derive(Debug, PartialEq, Eq)]
enum Whom {
    All,
    Only(BTreeSet<Id>),
    /// All but these.
    Others(BTreeSet<Id>),
}

fn changes_between(before: &Shown, now: &Shown) -> Vec<(Change, Whom)> {
    let server = now.server.id;
    let mut changes = Vec::new();
    if before.server != now.server {
        let special = now.chosen_for_some();
        for user in &special {
            let only = BTreeSet::from([*user]);
            changes.push((server_change(now, *user), Whom::Only(only)));
        }
        let whom = if special.is_empty() {
            Whom::All
        } else {
            Whom::Others(special)
        };
        changes.push((server_change(now, Id::ZERO), whom));
    }
    for channel in &now.channels {
        if !before.channels.contains(channel) {
            changes.push((Change::Channel(channel.clone().into()), Whom::All));
        }
    }
    for gone in &before.channels {
        if now.channels.iter().any(|channel| channel.id == gone.id) {
            continue;
        }
        let kept = now.private.get(&gone.id).map(|private| &private.chosen);
        let whom = kept.map_or(Whom::All, |chosen| Whom::Others(chosen.clone()));
        changes.push((Change::ChannelRemoved(server, gone.id), whom));
    }
    for (id, private) in &now.private {
        let known = before.private.get(id);
        let told = known.filter(|known| known.channel == private.channel);
        let mut news = private.chosen.clone();
        news.retain(|user| !told.is_some_and(|told| told.chosen.contains(user)));
        if !news.is_empty() {
            let change = Change::Channel(private.channel.clone().into());
            changes.push((change, Whom::Only(news)));
        }
        let mut lost = known.map(|known| known.chosen.clone()).unwrap_or_default();
        lost.retain(|user| !private.chosen.contains(user));
        if !lost.is_empty() {
            changes.push((Change::ChannelRemoved(server, *id), Whom::Only(lost)));
        }
    }
    for (id, private) in &before.private {
        let open = now.channels.iter().any(|channel| channel.id == *id);
        if !open && !now.private.contains_key(id) {
            let whom = Whom::Only(private.chosen.clone());
            changes.push((Change::ChannelRemoved(server, *id), whom));
        }
    }
    changes
}

/// Somebody is no longer a member: they lose sight of the server, the others of them.
fn tell_left(telling: &mut Telling<'_>, server: Id, user: Id) {
    if telling.registry.is_member(user, server) {
        let frame = telling.last(&server_removed(server));
        telling.registry.to_user(user, &frame, telling.out);
    }
    telling.registry.leave(user, server);
    let event = LiveEvent::MemberRemoved {
        server_id: IdText(server),
        user_id: IdText(user),
    };
    let frame = telling.last(&event);
    telling.registry.to_room(server, &frame, telling.out);
}

/// A part of what changed in a server, ready to be told.
pub(super) enum Change {
    Server(Server, Vec<IdText>),
    Channel(Channel),
    ChannelRemoved(Id, Id),
}

impl Change {
    pub(super) fn as_event(&self) -> LiveEvent<'_> {
        match self {
            Self::Server(server, channel_ids) => LiveEvent::ServerUpdated {
                server,
                channel_ids,
            },
            Self::Channel(channel) => LiveEvent::ChannelUpdated { channel },
            Self::ChannelRemoved(server, channel) => LiveEvent::ChannelRemoved {
                server_id: IdText(*server),
                channel_id: IdText(*channel),
            },
        }
    }
}

/// Everything about a server that a member of it sees, for somebody who may not know it.
pub(super) fn whole_server(shown: &Shown, user: Id) -> Vec<Change> {
    let mut changes = vec![server_change(shown, user)];
    let channels = shown.channels_of(user).into_iter().cloned();
    changes.extend(channels.map(|channel| Change::Channel(channel.into())));
    changes
}

fn server_change(shown: &Shown, user: Id) -> Change {
    let channels = shown.channels_of(user);
    Change::Server(shown.server.clone().into(), channel_ids(&channels))
}

pub(super) fn mention(message: &Message) -> LiveEvent<'_> {
    LiveEvent::Mention {
        message,
        channel_id: message.conversation(),
    }
}

pub(super) fn deleted(channel: Id, message: Id) -> LiveEvent<'static> {
    LiveEvent::MessageDeleted {
        message_id: IdText(message),
        channel_id: IdText(channel),
    }
}

pub(super) fn dm_removed(direct: Id) -> LiveEvent<'static> {
    LiveEvent::DmRemoved {
        dm_id: IdText(direct),
    }
}

/// Who made the change that an applied entry carries.
fn writer_of(row: &LogRow) -> Option<Id> {
    let bytes = row.payload.as_ref()?;
    match Payload::decode(row.kind, bytes)? {
        Payload::Change(change) => Some(change.by),
        Payload::Record(_) | Payload::Order(_) | Payload::Personal(_) | Payload::Newer(_) => None,
    }
}

pub(super) fn group_event(server: Id, id: Id, group: Option<&UserGroup>) -> LiveEvent<'_> {
    match group {
        Some(group) => LiveEvent::GroupUpdated { group },
        None => LiveEvent::GroupRemoved {
            server_id: IdText(server),
            group_id: IdText(id),
        },
    }
}

pub(super) fn server_removed(server: Id) -> LiveEvent<'static> {
    LiveEvent::ServerRemoved {
        server_id: IdText(server),
    }
}
