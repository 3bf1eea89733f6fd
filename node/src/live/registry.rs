//! Who is connected to this node, and which sockets are entitled to what: an index in memory of
//! the connected users' memberships, so that no event costs a query per socket.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use std::task::Waker;

use storage::{ChannelRow, Id, ServerRow, StoreError, View};

use super::cursor::Mark;
use super::outbox::Frame;
use super::socket::Socket;

/// The sockets of this node by user and by server.
#[derive(Debug, Default)]
pub(super) struct Registry {
    /// The newest entry that was told.
    pub(super) head: Mark,
    users: HashMap<Id, Present>,
    rooms: HashMap<Id, Room>,
    /// Servers of which something changes in the commit that is being told.
    pub(super) changing: HashSet<Id>,
    sockets: usize,
    last_id: u64,
}

/// A connected user.
#[derive(Debug)]
struct Present {
    sockets: Vec<Arc<Socket>>,
    servers: BTreeSet<Id>,
    mesh_admin: bool,
}

/// A server with connected members.
#[derive(Debug)]
struct Room {
    sockets: Vec<Arc<Socket>>,
    shown: Shown,
}

/// A server as its members were last shown it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) server: ServerRow,
    /// What all members see.
    pub(super) channels: Vec<ChannelRow>,
    /// What only those see who are chosen, as long as they are members.
    pub(super) private: BTreeMap<Id, Private>,
}

/// A private channel and who is chosen for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Private {
    pub(super) channel: ChannelRow,
    pub(super) chosen: BTreeSet<Id>,
}

/// What the index needs to know of a user.
#[derive(Debug)]
pub(super) struct Profile {
    pub(super) mesh_admin: bool,
    pub(super) servers: Vec<ServerRow>,
}

/// The sockets to wake once everything of a commit is queued.
#[derive(Debug, Default)]
pub(super) struct Delivery {
    pub(super) now_s: u32,
    wakers: Vec<Waker>,
}

impl Delivery {
    pub(super) fn new(now_s: u32) -> Self {
        Self {
            now_s,
            wakers: Vec::new(),
        }
    }

    pub(super) fn wake(self) {
        for waker in self.wakers {
            waker.wake();
        }
    }

    fn push(&mut self, socket: &Socket, frame: &Frame) {
        self.wakers.extend(socket.outbox.push(frame, self.now_s));
    }
}

impl Shown {
    /// A server that is not deleted.
    pub(super) fn read(view: &View<'_>, server: Id) -> Result<Option<Self>, StoreError> {
        match view.server(server)? {
            Some(server) if !server.deleted => {
                let mut private = BTreeMap::new();
                for channel in view.private_channels(server.id)? {
                    let chosen = view.chosen(channel.id)?.into_iter().collect();
                    private.insert(channel.id, Private { channel, chosen });
                }
                Ok(Some(Self {
                    channels: view.open_channels(server.id)?,
                    server,
                    private,
                }))
            }
            Some(_) | None => Ok(None),
        }
    }

    /// The channels that a member sees, in their order.
    pub(super) fn channels_of(&self, user: Id) -> Vec<&ChannelRow> {
        let private = self.private.values();
        let private = private.filter(|private| private.chosen.contains(&user));
        let private = private.map(|private| &private.channel);
        let mut channels: Vec<&ChannelRow> = self.channels.iter().chain(private).collect();
        channels.sort_by_key(|channel| (channel.position, channel.id));
        channels
    }

    /// Everybody who is chosen for one of the private channels.
    pub(super) fn chosen_for_some(&self) -> BTreeSet<Id> {
        let private = self.private.values();
        private
            .flat_map(|private| private.chosen.iter().copied())
            .collect()
    }
}

impl Registry {
    pub(super) fn len(&self) -> usize {
        self.sockets
    }

    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    pub(super) fn has_room(&self, server: Id) -> bool {
        self.rooms.contains_key(&server)
    }

    /// Whether all members of a server see a channel, for certain.
    pub(super) fn shows(&self, server: Id, channel: Id) -> bool {
        let shown = self.rooms.get(&server).map(|room| &room.shown);
        !self.changing.contains(&server)
            && shown.is_some_and(|shown| shown.channels.iter().any(|row| row.id == channel))
    }

    /// The connected users who see a private channel, if that is known for certain.
    pub(super) fn chosen(&self, server: Id, channel: Id) -> Option<Vec<Id>> {
        if self.changing.contains(&server) {
            return None;
        }
        let private = self.rooms.get(&server)?.shown.private.get(&channel)?;
        let chosen = private.chosen.iter().copied();
        Some(
            chosen
                .filter(|user| self.is_member(*user, server))
                .collect(),
        )
    }

    pub(super) fn is_connected(&self, user: Id) -> bool {
        self.users.contains_key(&user)
    }

    pub(super) fn is_member(&self, user: Id, server: Id) -> bool {
        let present = self.users.get(&user);
        present.is_some_and(|present| present.servers.contains(&server))
    }

    pub(super) fn connected_users(&self) -> Vec<Id> {
        self.users.keys().copied().collect()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<Socket>> {
        self.users.values().flat_map(|present| &present.sockets)
    }

    pub(super) fn sockets_of(&self, user: Id) -> &[Arc<Socket>] {
        self.users
            .get(&user)
            .map_or(&[], |present| &present.sockets)
    }

    pub(super) fn shown_mut(&mut self, server: Id) -> Option<&mut Shown> {
        self.rooms.get_mut(&server).map(|room| &mut room.shown)
    }

    /// Adds a socket. `rooms` are the user's servers that have no room yet.
    pub(super) fn attach(&mut self, socket: &Arc<Socket>, profile: &Profile, rooms: Vec<Shown>) {
        self.sockets += 1;
        self.add_rooms(rooms);
        let user = socket.user;
        self.users.entry(user).or_insert_with(|| Present {
            sockets: Vec::with_capacity(1),
            servers: BTreeSet::new(),
            mesh_admin: false,
        });
        self.update_profile(user, profile);
        let Some(present) = self.users.get_mut(&user) else {
            return;
        };
        present.sockets.push(Arc::clone(socket));
        for server in &present.servers {
            if let Some(room) = self.rooms.get_mut(server) {
                room.sockets.push(Arc::clone(socket));
            }
        }
    }

    /// Removes a socket.
    pub(super) fn detach(&mut self, socket: &Socket) {
        let Some(present) = self.users.get_mut(&socket.user) else {
            return;
        };
        let before = present.sockets.len();
        present.sockets.retain(|known| known.id != socket.id);
        self.sockets -= before - present.sockets.len();
        let servers: Vec<Id> = present.servers.iter().copied().collect();
        if present.sockets.is_empty() {
            self.users.remove(&socket.user);
        }
        for server in servers {
            self.leave_room(server, |known| known.id == socket.id);
        }
    }

    /// Takes over a connected user's role in the mesh and servers.
    pub(super) fn update_profile(&mut self, user: Id, profile: &Profile) {
        self.set_mesh_admin(user, profile.mesh_admin);
        let now: BTreeSet<Id> = profile.servers.iter().map(|server| server.id).collect();
        let before = self.users.get(&user).map(|present| present.servers.clone());
        let before = before.unwrap_or_default();
        for server in now.difference(&before) {
            self.join(user, *server);
        }
        for server in before.difference(&now) {
            self.leave(user, *server);
        }
    }

    pub(super) fn set_mesh_admin(&mut self, user: Id, mesh_admin: bool) {
        if let Some(present) = self.users.get_mut(&user) {
            present.mesh_admin = mesh_admin;
        }
    }

    pub(super) fn add_rooms(&mut self, rooms: Vec<Shown>) {
        for shown in rooms {
            self.rooms.entry(shown.server.id).or_insert_with(|| Room {
                sockets: Vec::new(),
                shown,
            });
        }
    }

    /// Entitles a connected user to a server that has a room.
    pub(super) fn join(&mut self, user: Id, server: Id) {
        let (Some(present), Some(room)) = (self.users.get_mut(&user), self.rooms.get_mut(&server))
        else {
            return;
        };
        if present.servers.insert(server) {
            room.sockets.extend(present.sockets.iter().cloned());
        }
    }

    /// Takes the entitlement away.
    pub(super) fn leave(&mut self, user: Id, server: Id) {
        if let Some(present) = self.users.get_mut(&user) {
            present.servers.remove(&server);
        }
        self.leave_room(server, |known| known.user == user);
    }

    /// Removes a deleted server.
    pub(super) fn drop_room(&mut self, server: Id) {
        for socket in self
            .rooms
            .remove(&server)
            .into_iter()
            .flat_map(|room| room.sockets)
        {
            if let Some(present) = self.users.get_mut(&socket.user) {
                present.servers.remove(&server);
            }
        }
    }

    /// Forgets what servers look like; members are kept.
    pub(super) fn drop_rooms(&mut self) {
        self.rooms.clear();
        for present in self.users.values_mut() {
            present.servers.clear();
        }
    }

    pub(super) fn drop_empty_rooms(&mut self) {
        self.rooms.retain(|_, room| !room.sockets.is_empty());
    }

    fn leave_room(&mut self, server: Id, leaves: impl Fn(&Socket) -> bool) {
        if let Some(room) = self.rooms.get_mut(&server) {
            room.sockets.retain(|known| !leaves(known));
            if room.sockets.is_empty() {
                self.rooms.remove(&server);
            }
        }
    }

    pub(super) fn to_room(&self, server: Id, frame: &Frame, out: &mut Delivery) {
        for socket in self
            .rooms
            .get(&server)
            .into_iter()
            .flat_map(|room| &room.sockets)
        {
            out.push(socket, frame);
        }
    }

    pub(super) fn to_room_except(&self, server: Id, user: Id, frame: &Frame, out: &mut Delivery) {
        let sockets = self
            .rooms
            .get(&server)
            .into_iter()
            .flat_map(|room| &room.sockets);
        for socket in sockets.filter(|socket| socket.user != user) {
            out.push(socket, frame);
        }
    }

    /// To all members but some.
    pub(super) fn to_others(
        &self,
        server: Id,
        except: &BTreeSet<Id>,
        frame: &Frame,
        out: &mut Delivery,
    ) {
        let sockets = self.rooms.get(&server).into_iter();
        let sockets = sockets.flat_map(|room| &room.sockets);
        for socket in sockets.filter(|socket| !except.contains(&socket.user)) {
            out.push(socket, frame);
        }
    }

    /// To those of some users who are members.
    pub(super) fn to_members(
        &self,
        server: Id,
        users: &BTreeSet<Id>,
        frame: &Frame,
        out: &mut Delivery,
    ) {
        for user in users.iter().filter(|user| self.is_member(**user, server)) {
            self.to_user(*user, frame, out);
        }
    }

    pub(super) fn to_user(&self, user: Id, frame: &Frame, out: &mut Delivery) {
        for socket in self.sockets_of(user) {
            out.push(socket, frame);
        }
    }

    /// To the user, to everyone who shares one of the servers and to the partners, once each.
    pub(super) fn to_neighbours(
        &self,
        user: Id,
        (servers, partners): (&[Id], &[Id]),
        frame: &Frame,
        out: &mut Delivery,
    ) {
        let mut reached = HashSet::new();
        let rooms = servers.iter().filter_map(|server| self.rooms.get(server));
        let sockets = rooms
            .flat_map(|room| &room.sockets)
            .chain(
                partners
                    .iter()
                    .flat_map(|partner| self.sockets_of(*partner)),
            )
            .chain(self.sockets_of(user));
        for socket in sockets {
            if reached.insert(socket.id) {
                out.push(socket, frame);
            }
        }
    }

    pub(super) fn to_mesh_admins(&self, frame: &Frame, out: &mut Delivery) {
        for present in self.users.values().filter(|present| present.mesh_admin) {
            for socket in &present.sockets {
                out.push(socket, frame);
            }
        }
    }

    pub(super) fn to_all(&self, frame: &Frame, out: &mut Delivery) {
        for socket in self.all() {
            out.push(socket, frame);
        }
    }
}
