//! Engines with people at them, for tests: commands as short calls, entries carried by hand.

use ed25519_dalek::SigningKey;
use storage::{EntryState, Id, MessageRow, NodeId, Page, Position, Role, Space, Store};
use sync::documents::{Actor, Document, Edit};
use sync::engine::{
    Command, Engine, Identity, Membership, Outcome, ProfileChanges, Refusal, Reply, TokenSecret,
};
use sync::feed::{Body, Certificate, Evidence, Group, KIND_CHANGE, MeshRoot};
use sync::payload::{Change, DocumentRef, Payload};
use sync::register::Register;
use sync::replication::{Accepted, GroupRefusal};

/// One engine and its clock.
pub(crate) struct Desk {
    pub(crate) engine: Engine,
    pub(crate) now_ms: u64,
}

pub(crate) const START_MS: u64 = 1_700_000_000_000;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

pub(crate) fn root() -> SigningKey {
    key(200)
}

impl Desk {
    /// The node that founded the mesh.
    pub(crate) fn founder() -> Self {
        Self::founder_on(Store::in_memory().unwrap())
    }

    pub(crate) fn founder_on(store: Store) -> Self {
        let mut desk = Self::open(store, 1, 1, true);
        desk.enter(true);
        desk.run(Command::Found {
            mesh_name: "Office".to_owned(),
            node_name: "HQ".to_owned(),
            segment: "3F".to_owned(),
            token_key: TokenSecret::new([1; 32]),
        })
        .unwrap();
        desk
    }

    /// A node that was admitted by the root.
    pub(crate) fn admitted(seed: u8) -> Self {
        Self::admitted_on(seed, Store::in_memory().unwrap())
    }

    pub(crate) fn admitted_on(seed: u8, store: Store) -> Self {
        let mut desk = Self::open(store, seed, u64::from(seed), false);
        desk.enter(false);
        desk
    }

    pub(crate) fn open(store: Store, seed: u8, incarnation: u64, authority: bool) -> Self {
        Self::open_at(store, seed, incarnation, authority, START_MS)
    }

    pub(crate) fn open_at(
        store: Store,
        seed: u8,
        incarnation: u64,
        authority: bool,
        now_ms: u64,
    ) -> Self {
        let identity = Identity {
            key: key(seed),
            incarnation,
            root: authority.then(root),
        };
        Self {
            engine: Engine::open(store, identity, now_ms).unwrap(),
            now_ms,
        }
    }

    fn enter(&mut self, authority: bool) {
        let node = self.engine.node();
        self.admit(Certificate::issue(&root(), node, authority, START_MS));
    }

    /// Runs one command in a transaction of its own.
    pub(crate) fn run(&mut self, command: Command) -> Result<Reply, Refusal> {
        self.now_ms += 10;
        self.engine.begin().unwrap();
        let reply = self.engine.execute(command, self.now_ms);
        self.engine.commit(self.now_ms).unwrap();
        reply
    }

    /// The same, with what it brought.
    pub(crate) fn run_with_outcome(&mut self, command: Command) -> (Reply, Outcome) {
        self.now_ms += 10;
        self.engine.begin().unwrap();
        let reply = self.engine.execute(command, self.now_ms).unwrap();
        (reply, self.engine.commit(self.now_ms).unwrap())
    }

    /// The key that the node signs with.
    pub(crate) fn key(&self) -> SigningKey {
        let own = |seed: &u8| key(*seed).verifying_key().to_bytes() == self.engine.node().0;
        key((1..200).find(own).unwrap())
    }

    pub(crate) fn text(by: Id, channel: Id, text: &str) -> Command {
        Command::Post {
            by,
            channel,
            content: text.to_owned(),
            parent: None,
            nonce: None,
            mentions: Vec::new(),
            attachments: Vec::new(),
        }
    }

    /// A command that this node's own rules allow at any time.
    pub(crate) fn harmless(&mut self) -> Command {
        let name = format!("node {}", self.now_ms);
        Command::DescribeSelf {
            name,
            segment: String::new(),
        }
    }

    pub(crate) fn message_in(reply: Reply) -> Id {
        match reply {
            Reply::Message { message, .. } => message,
            other => panic!("not a message: {other:?}"),
        }
    }

    pub(crate) fn rename(&mut self, user: Id, username: &str) {
        let changes = ProfileChanges {
            username: Some(username.to_owned()),
            ..ProfileChanges::default()
        };
        self.run(Command::UpdateProfile { user, changes }).unwrap();
    }

    /// A channel's messages, oldest first.
    pub(crate) fn shown(&self, channel: Id) -> Vec<MessageRow> {
        let view = self.engine.view();
        let rows = view.messages(channel, None, Page::Newest, 1_000);
        rows.unwrap()
    }

    pub(crate) fn revoke(&mut self, by: Id, node: NodeId) {
        let token_key = TokenSecret::new([u8::try_from(self.now_ms % 251).unwrap(); 32]);
        self.run(Command::RevokeNode {
            by,
            node,
            token_key,
        })
        .unwrap();
    }

    pub(crate) fn register(&mut self, name: &str) -> Id {
        let command = Command::Register {
            username: name.to_owned(),
            display_name: name.to_owned(),
            password: "$pbkdf2$".to_owned(),
        };
        match self.run(command).unwrap() {
            Reply::User(user) => user,
            other => panic!("not a user: {other:?}"),
        }
    }

    pub(crate) fn server(&mut self, by: Id, name: &str) -> (Id, Id) {
        let command = Command::CreateServer {
            by,
            name: name.to_owned(),
            icon_url: None,
        };
        let Reply::Server(server) = self.run(command).unwrap() else {
            panic!("not a server")
        };
        let general = self.engine.view().channels(server).unwrap()[0].id;
        (server, general)
    }

    pub(crate) fn invite(&mut self, by: Id, server: Id, code: &str, max_uses: Option<u64>) -> Id {
        let command = Command::CreateInvite {
            by,
            server,
            code: code.to_owned(),
            max_uses,
            expires_ms: None,
        };
        let Reply::Invite(invite) = self.run(command).unwrap() else {
            panic!("not an invite")
        };
        invite
    }

    pub(crate) fn accept_invite(&mut self, by: Id, code: &str) -> Result<Reply, Refusal> {
        self.run(Command::AcceptInvite {
            by,
            code: code.to_owned(),
        })
    }

    pub(crate) fn try_post(&mut self, by: Id, channel: Id, text: &str) -> Result<Id, Refusal> {
        self.post_with(by, channel, text, None, None)
    }

    pub(crate) fn post(&mut self, by: Id, channel: Id, text: &str) -> Id {
        self.try_post(by, channel, text).unwrap()
    }

    pub(crate) fn post_with(
        &mut self,
        by: Id,
        channel: Id,
        text: &str,
        parent: Option<Id>,
        nonce: Option<&str>,
    ) -> Result<Id, Refusal> {
        let command = Command::Post {
            by,
            channel,
            content: text.to_owned(),
            parent,
            nonce: nonce.map(str::to_owned),
            mentions: Vec::new(),
            attachments: Vec::new(),
        };
        self.run(command).map(Self::message_in)
    }

    pub(crate) fn set_role(&mut self, by: Id, server: Id, user: Id, role: Role) {
        self.run(Command::SetRole {
            by,
            server,
            user,
            role,
        })
        .unwrap();
    }

    /// Takes everything `other` has applied and this desk lacks.
    pub(crate) fn pull(&mut self, other: &Self) -> (Accepted, Outcome) {
        self.now_ms = self.now_ms.max(other.now_ms);
        let groups = missing(&other.engine, &self.engine, usize::MAX);
        self.engine.begin().unwrap();
        let evidence = other.evidence();
        self.engine.accept_evidence(evidence, self.now_ms).unwrap();
        let accepted = self.engine.accept(groups, self.now_ms).unwrap();
        let registers = other.registers();
        (self.engine)
            .accept_registers(registers, self.now_ms)
            .unwrap();
        let outcome = self.engine.commit(self.now_ms).unwrap();
        (accepted, outcome)
    }

    /// All registers.
    pub(crate) fn registers(&self) -> Vec<Register> {
        let everything = ([0; 16], [0xff; 16]);
        let hashes = self.engine.register_hashes(everything, 100_000).unwrap();
        let registers = hashes.into_iter();
        registers
            .map(|hash| self.engine.find_register(hash).unwrap().unwrap())
            .collect()
    }

    /// Everything that is judged by itself.
    pub(crate) fn evidence(&self) -> Vec<Evidence> {
        let keys = self.engine.trust().keys();
        self.engine.evidence(keys.iter(), usize::MAX).unwrap()
    }

    /// Takes in evidence in a transaction of its own.
    pub(crate) fn hear(&mut self, evidence: Vec<Evidence>) -> Outcome {
        self.engine.begin().unwrap();
        self.engine.accept_evidence(evidence, self.now_ms).unwrap();
        self.engine.commit(self.now_ms).unwrap()
    }

    /// A node that nobody has admitted yet.
    pub(crate) fn unadmitted(seed: u8) -> Self {
        Self::open(Store::in_memory().unwrap(), seed, u64::from(seed), false)
    }

    /// Enters the mesh by a certificate.
    pub(crate) fn admit(&mut self, certificate: Certificate) {
        let membership = Membership {
            root: MeshRoot::of(&root()),
            certificate,
        };
        self.engine.begin().unwrap();
        self.engine.enter_mesh(&membership).unwrap();
        self.engine.commit(self.now_ms).unwrap();
    }

    /// A node that was admitted, and holds the root key.
    pub(crate) fn second_authority(seed: u8) -> Self {
        let mut desk = Self::open(Store::in_memory().unwrap(), seed, u64::from(seed), true);
        desk.enter(false);
        desk.run(Command::RestoreAuthority).unwrap();
        desk
    }

    /// Texts of a channel as shown, oldest first.
    pub(crate) fn texts(&self, channel: Id) -> Vec<String> {
        let rows = self.shown(channel).into_iter();
        rows.map(|row| match (row.posted.deleted_by, row.edited) {
            (Some(_), _) => "(deleted)".to_owned(),
            (None, Some((_, text))) => text,
            (None, None) => row.posted.content,
        })
        .collect()
    }
}

/// A founder with a server, and a second node that holds the same; one person at each.
pub(crate) fn two_desks() -> (Desk, Desk, Id, Id, Id, Id) {
    let (mut a, mut b) = (Desk::founder(), Desk::admitted(2));
    let hana = a.register("hana");
    let (server, general) = a.server(hana, "Sales");
    a.invite(hana, server, "ABCDEFGH", None);
    exchange(&mut [&mut a, &mut b]);
    let ken = b.register("ken");
    b.accept_invite(ken, "ABCDEFGH").unwrap();
    exchange(&mut [&mut a, &mut b]);
    (a, b, hana, ken, server, general)
}

/// What becomes of a payload that a node seals although its own rules forbid it.
pub(crate) fn forged(
    (forger, victim): (&mut Desk, &mut Desk),
    space: Space,
    payload: &Payload,
) -> EntryState {
    let harmless = forger.harmless();
    let (_, outcome) = forger.run_with_outcome(harmless);
    let mut group = outcome.own_groups[0].group.clone();
    let entry = group.entries.last_mut().unwrap();
    entry.space = space;
    (entry.kind, entry.body) = (payload.kind(), Body::Present(payload.encode()));
    group.seal = Group::seal(&forger.key(), &group.span(), &group.past);
    let (feed, seq) = (group.feed, group.last_seq());
    victim.engine.begin().unwrap();
    assert_eq!(
        victim
            .engine
            .accept(vec![group], victim.now_ms)
            .unwrap()
            .refused,
        []
    );
    victim.engine.commit(victim.now_ms).unwrap();
    victim.engine.store().entries(feed, seq, seq).unwrap()[0].state
}

/// What becomes of edits that a node seals although its own rules forbid them.
pub(crate) fn forged_edits(
    victim: &mut Desk,
    by: Id,
    document: DocumentRef,
    edits: &[Edit],
) -> EntryState {
    let mut forger = Desk::admitted(9);
    exchange(&mut [victim, &mut forger]);
    let rows = forger.engine.store().changes(&document.key()).unwrap();
    let changes: Vec<Vec<u8>> = rows
        .into_iter()
        .filter_map(|row| Payload::decode(KIND_CHANGE, &row.payload?))
        .filter_map(|payload| match payload {
            Payload::Change(change) => Some(change.bytes),
            _ => None,
        })
        .collect();
    let mut merged =
        Document::from_changes(document.kind(), changes.iter().map(Vec::as_slice)).unwrap();
    let feed = forger.engine.own_feed();
    let actor = Actor::of_feed(&feed.node.0, feed.incarnation);
    let bytes = merged.edit(&actor, 0, edits).unwrap().unwrap();
    let change = Payload::Change(Change {
        by,
        document,
        bytes,
    });
    forged((&mut forger, victim), document.space(), &change)
}

/// Exchanges everything until nobody has news.
pub(crate) fn exchange(desks: &mut [&mut Desk]) {
    for _ in 0..2 * desks.len() {
        for receiver in 0..desks.len() {
            for sender in 0..desks.len() {
                if receiver == sender {
                    continue;
                }
                let (low, high) = desks.split_at_mut(receiver.max(sender));
                let (a, b) = (&mut low[receiver.min(sender)], &mut high[0]);
                let (to, from) = if receiver < sender { (a, b) } else { (b, a) };
                let (accepted, _) = to.pull(from);
                let odd = |(_, _, reason): &&(_, _, GroupRefusal)| *reason != GroupRefusal::Cut;
                assert_eq!(accepted.refused.iter().find(odd), None);
            }
        }
    }
}

/// Asserts that all desks hold the same log and show the same.
pub(crate) fn assert_equal(desks: &[&Desk]) {
    let first = desks[0].engine.view();
    for desk in &desks[1..] {
        assert_eq!(
            desk.engine.view().log_digests().unwrap(),
            first.log_digests().unwrap()
        );
        assert_eq!(
            desk.engine.view().view_digests().unwrap(),
            first.view_digests().unwrap()
        );
    }
}

/// Asserts that rebuilding the views changes nothing.
pub(crate) fn assert_rebuilds(desk: &mut Desk) {
    let before = desk.engine.view().view_digests().unwrap();
    let log = desk.engine.view().log_digests().unwrap();
    desk.engine.rebuild(desk.now_ms).unwrap();
    assert_eq!(desk.engine.view().view_digests().unwrap(), before);
    assert_eq!(desk.engine.view().log_digests().unwrap(), log);
}

/// The next groups that `theirs` has applied and `ours` lacks.
pub(crate) fn missing(theirs: &Engine, ours: &Engine, bytes_max: usize) -> Vec<Group> {
    let at = |feed, seq| Position { feed, seq };
    let heads = theirs.heads().into_iter();
    let wanted: Vec<Position> = heads.map(|head| at(head.feed, head.seq)).collect();
    let heads = ours.heads().into_iter();
    let has: Vec<Position> = heads
        .map(|head| at(head.feed, ours.stored_seq(head.feed)))
        .collect();
    theirs
        .groups_after(&theirs.routes(&wanted, &has), bytes_max)
        .unwrap()
}
