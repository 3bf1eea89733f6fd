//! The middle of it all: commits come in, frames for entitled sockets go out.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use parking_lot::Mutex;
use storage::{Id, NodeId, Position, StoreError, View};
use sync::engine::{Event, Subject};
use tokio::sync::Notify;

use super::absences::Absences;
use super::authors::Authors;
use super::checkpoints::Checkpoints;
use super::cursor::{self, Mark};
use super::ending::Ending;
use super::event::LiveEvent;
use super::limits::{SOCKETS_MAX, WRITE_BATCH_BYTES_MAX, write_batch_bytes};
use super::outbox::Frame;
use super::presence::{Activity, Presence};
use super::registry::{Delivery, Profile, Registry, Shown};
use super::socket::Socket;
use super::spread::Spreading;
use super::standing::StandingTold;
use super::unread::{Counts, UnreadDue};
use crate::host::{Batch, Host};
use crate::json::{FreshTexts, HtmlCache, Me, Replicas, User};
use crate::session::{Account, Session};

/// What the hub's clock shows at the start.
const FIRST_S: u32 = 100;

/// State shared by the driver task and all connections.
#[derive(Debug)]
pub(super) struct Hub {
    pub(super) host: Host,
    pub(super) html: Arc<HtmlCache>,
    pub(super) fresh: Arc<FreshTexts>,
    /// This node in local cursors.
    pub(super) node: String,
    pub(super) id: NodeId,
    pub(super) node_id: String,
    pub(super) registry: Mutex<Registry>,
    pub(super) presence: Mutex<Presence>,
    pub(super) absences: Absences,
    pub(super) authors: Authors,
    pub(super) spreading: Mutex<Spreading>,
    pub(super) checkpoints: Mutex<Checkpoints>,
    pub(super) unread_due: Mutex<UnreadDue>,
    pub(super) counts: Counts,
    pub(super) standing: Mutex<StandingTold>,
    /// Sockets that one user may have open.
    per_user: Option<usize>,
    /// Somebody has begun to listen.
    pub(super) attached: Notify,
    /// How much a socket gathers before it writes, in bytes.
    write_batch: AtomicUsize,
    started: Instant,
}

/// A new connection, and the frame that greets it.
pub(super) struct Attached {
    pub(super) socket: Arc<Socket>,
    pub(super) ready: Frame,
}

impl Hub {
    pub(super) fn new(
        host: Host,
        html: Arc<HtmlCache>,
        fresh: Arc<FreshTexts>,
        per_user: Option<usize>,
    ) -> Self {
        let id = host.node().id;
        // Another one at every start, which is all that is asked of it.
        let run = host.clock().now_ms();
        Self {
            node: cursor::node_name(id),
            id,
            node_id: id.to_string(),
            host,
            html,
            fresh,
            registry: Mutex::default(),
            presence: Mutex::new(Presence::new(run)),
            absences: Absences::default(),
            authors: Authors::default(),
            spreading: Mutex::default(),
            checkpoints: Mutex::new(Checkpoints::new(FIRST_S)),
            unread_due: Mutex::default(),
            counts: Counts::default(),
            standing: Mutex::default(),
            per_user,
            attached: Notify::new(),
            write_batch: AtomicUsize::new(WRITE_BATCH_BYTES_MAX),
            started: Instant::now(),
        }
    }

    /// Seconds since the hub was started; begins above zero.
    pub(super) fn now_s(&self) -> u32 {
        u32::try_from(self.started.elapsed().as_secs() + u64::from(FIRST_S)).unwrap_or(u32::MAX)
    }

    pub(super) fn count(&self, counter: &'static str) {
        self.host.counters().add(counter, 1);
    }

    pub(super) fn replicas(&self, at: Position) -> Replicas {
        match self.host.replicas(at) {
            crate::host::Replicas::Here => Replicas::Here,
            crate::host::Replicas::Some => Replicas::Some,
            crate::host::Replicas::All => Replicas::All,
        }
    }

    /// Tells what a commit brought.
    pub(super) fn deliver(&self, batch: &Batch) {
        if batch.resync {
            self.resync();
            return;
        }
        let newest = newest_by_subject(&batch.events);
        let mut registry = self.registry.lock();
        registry.changing = changing(&batch.events);
        let mut out = Delivery::new(self.now_s());
        let noted = self.note_absences(&batch.absences, &batch.events);
        let mut failed = noted.err();
        for (index, event) in batch.events.iter().enumerate() {
            if event.no != 0 && event.no <= registry.head.no {
                continue;
            }
            self.tell_checkpoint_before(event.no, &registry, &mut out);
            let mark = (event.no != 0).then(|| Mark::new(event.no, event.at));
            let told_later = newest.get(&event.subject).is_some_and(|last| *last > index);
            if !told_later {
                let cursor = mark.map(|mark| mark.text(&self.node));
                let told = self.tell(&mut registry, event, cursor.as_deref(), &mut out);
                failed = told.err().or(failed);
            }
            if let Some(mark) = mark {
                registry.head = mark;
            }
        }
        registry.changing.clear();
        let told = self.tell_named(&registry, &batch.mention_changes, &mut out);
        failed = told.err().or(failed);
        let told = self.tell_preferences(&registry, &batch.preferences, &mut out);
        failed = told.err().or(failed);
        let told = self.tell_saved(&registry, &batch.saved, &mut out);
        failed = told.err().or(failed);
        let told = self.tell_followed(&registry, &batch.followed, &mut out);
        failed = told.err().or(failed);
        Self::tell_sessions(&registry, &batch.sessions, &mut out);
        let told = self.tell_absences(&registry, &batch.absences, &mut out);
        failed = told.err().or(failed);
        let read = self.note_read(&registry, &batch.read_marks);
        drop(registry);
        self.note_active(&batch.events);
        out.wake();
        if read.is_err() {
            self.resync();
        }
        if let Some(error) = failed {
            tracing::error!(%error, "live events could not be read; clients load everything again");
            self.resync();
        }
    }

    /// Whether nothing here changes with time.
    pub(super) fn is_idle(&self) -> bool {
        self.registry.lock().len() == 0 && self.presence.lock().is_empty()
    }

    /// Whether the sockets' tasks have not caught up with what was queued.
    pub(super) fn is_behind(&self) -> bool {
        self.registry
            .lock()
            .all()
            .any(|socket| socket.outbox.is_behind())
    }

    /// Starts over: what is known of servers and members is read again, and all clients are told
    /// to do the same.
    pub(super) fn resync(&self) {
        self.count("live_resyncs");
        self.authors.clear();
        self.counts.clear();
        if let Err(error) = self.absences.load(&self.host) {
            tracing::error!(%error, "what people say of their absence could not be read");
        }
        let mut registry = self.registry.lock();
        let users = registry.connected_users();
        let read = self.host.read(|view| -> Result<_, StoreError> {
            let mut profiles = Vec::with_capacity(users.len());
            let mut rooms: BTreeMap<Id, Shown> = BTreeMap::new();
            for user in users {
                let Some(profile) = profile(&view, user)? else {
                    continue;
                };
                for server in &profile.servers {
                    if !rooms.contains_key(&server.id) {
                        rooms
                            .extend(Shown::read(&view, server.id)?.map(|shown| (server.id, shown)));
                    }
                }
                profiles.push((user, profile));
            }
            Ok((profiles, rooms, head(&view)?, self.checkpoint(&view)?))
        });
        let mut out = Delivery::new(self.now_s());
        match read {
            Ok((profiles, rooms, head, checkpoint)) => {
                registry.drop_rooms();
                registry.add_rooms(rooms.into_values().collect());
                for (user, profile) in profiles {
                    registry.update_profile(user, &profile);
                }
                registry.drop_empty_rooms();
                registry.head = head;
                // What ended them is among what is not told one by one.
                for user in registry.connected_users() {
                    if let Err(error) = self.end_sessions(&registry, user) {
                        tracing::error!(%error, "whose sessions have ended could not be read");
                    }
                }
                let frame = Frame {
                    no: 0,
                    text: LiveEvent::Resync.encode(Some(&checkpoint)),
                };
                registry.to_all(&frame, &mut out);
            }
            Err(error) => {
                tracing::error!(%error, "the live hub can't read; all clients are disconnected");
                registry
                    .all()
                    .for_each(|socket| socket.outbox.end(Ending::Leaving));
            }
        }
        drop(registry);
        out.wake();
    }

    /// Takes up the newest entry as the place from which events are told.
    pub(super) fn begin(&self) -> Result<(), StoreError> {
        self.absences.load(&self.host)?;
        let mut registry = self.registry.lock();
        registry.head = self.host.read(|view| head(&view))?;
        Ok(())
    }

    /// Adds a connection. It gets every event after the one that was told last; they are held
    /// back until it says whether it resumes.
    pub(super) fn attach(&self, session: &Session) -> Result<Attached, Ending> {
        let mut registry = self.registry.lock();
        let of_user = registry.sockets_of(session.user).len();
        if registry.len() >= SOCKETS_MAX || self.per_user.is_some_and(|most| of_user >= most) {
            return Err(Ending::Full);
        }
        let read = self.host.read(|view| -> Result<_, StoreError> {
            let Some(user) = view.user(session.user)? else {
                return Ok(None);
            };
            let account = Account::read(view, user.id)?;
            if !account.is_some_and(|account| account.holds(session.epoch, session.id)) {
                return Ok(None);
            }
            let profile = Profile {
                mesh_admin: view.is_mesh_admin(user.id)?,
                servers: view.servers_of(user.id)?,
            };
            let mut rooms = Vec::new();
            for server in profile
                .servers
                .iter()
                .filter(|server| !registry.has_room(server.id))
            {
                rooms.extend(Shown::read(&view, server.id)?);
            }
            Ok(Some((user, profile, rooms, self.checkpoint(&view)?)))
        });
        let (user, profile, rooms, checkpoint) = match read {
            Ok(Some(read)) => read,
            Ok(None) => return Err(Ending::Session),
            Err(error) => {
                tracing::error!(%error, "a new connection could not be read for");
                return Err(Ending::Leaving);
            }
        };
        let me = Me {
            user: User::from_row(&user, self.presence_when(user.id, Activity::Active)),
            mesh_admin: profile.mesh_admin,
            rename_needed: user.username != user.claimed,
        };
        let id = registry.next_id();
        let socket = Arc::new(Socket::new(id, session, self.now_s()));
        registry.attach(&socket, &profile, rooms);
        self.share_buffers(&registry);
        drop(registry);
        self.presence.lock().opened(user.id);
        self.attached.notify_one();
        let event = LiveEvent::Ready {
            user: &me,
            node_id: &self.node_id,
            node_state: &self.standing(),
        };
        let ready = Frame {
            no: 0,
            text: event.encode(Some(&checkpoint)),
        };
        Ok(Attached { socket, ready })
    }

    pub(super) fn detach(&self, socket: &Socket) {
        let mut registry = self.registry.lock();
        registry.detach(socket);
        self.share_buffers(&registry);
        drop(registry);
        let (user, was_idle) = (socket.user, socket.is_idle());
        self.presence.lock().closed(user, was_idle, self.now_s());
    }

    /// A page is used again, or no longer.
    pub(super) fn turned(&self, socket: &Socket, is_idle: bool) {
        if socket.turn(is_idle) {
            self.presence.lock().turned(socket.user, is_idle);
        }
    }

    fn share_buffers(&self, registry: &Registry) {
        let bytes = write_batch_bytes(registry.len());
        self.write_batch.store(bytes, Ordering::Relaxed);
    }

    /// How much a socket gathers before it writes, in bytes.
    pub(super) fn write_batch_bytes(&self) -> usize {
        self.write_batch.load(Ordering::Relaxed)
    }

    pub(super) fn end_all(&self) {
        for socket in self.registry.lock().all() {
            socket.outbox.end(Ending::Leaving);
        }
    }
}

/// The newest entry of the log.
pub(super) fn head(view: &View<'_>) -> Result<Mark, StoreError> {
    let no = view.log_head()?;
    let row = view.log_after(no.saturating_sub(1), 1)?.pop();
    Ok(row.map_or_else(Mark::default, |row| Mark::new(row.no, row.position)))
}

pub(super) fn profile(view: &View<'_>, user: Id) -> Result<Option<Profile>, StoreError> {
    if view.user(user)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Profile {
        mesh_admin: view.is_mesh_admin(user)?,
        servers: view.servers_of(user)?,
    }))
}

/// The servers whose channels may be others after these events.
fn changing(events: &[Event]) -> HashSet<Id> {
    let servers = events.iter().filter_map(|event| match event.subject {
        Subject::Server(server) | Subject::ChannelMember { server, .. } => Some(server),
        Subject::Message { .. }
        | Subject::Overlay { .. }
        | Subject::Erased { .. }
        | Subject::User(_)
        | Subject::Member { .. }
        | Subject::Invite { .. }
        | Subject::Direct(_)
        | Subject::UserGroup { .. }
        | Subject::Mesh
        | Subject::Nothing => None,
    });
    servers.collect()
}

/// Where each subject that is told by its current state stands last in a commit, so that it is
/// told once.
fn newest_by_subject(events: &[Event]) -> BTreeMap<Subject, usize> {
    // Whoever leaves a direct conversation is told by the very entry.
    let told_by_state =
        |subject: &Subject| !matches!(subject, Subject::Message { .. } | Subject::Direct(_));
    let events = events.iter().enumerate();
    events
        .filter(|(_, event)| event.no != 0 && told_by_state(&event.subject))
        .map(|(index, event)| (event.subject, index))
        .collect()
}
