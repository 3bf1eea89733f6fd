//! A small mesh of engines in memory, whose log and frames the byte targets start from.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use storage::{Hash, Id, NodeId, Store};
use sync::engine::{Command, Engine, Identity, Membership, Reply, TokenSecret};
use sync::feed::{Certificate, Group, MeshRoot};

pub(super) const NOW_MS: u64 = 1_700_000_000_000;

pub(super) fn node_key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn root() -> SigningKey {
    node_key(200)
}

/// An admitted node with an empty log.
pub(super) fn newcomer(seed: u8) -> Engine {
    let authority = seed == 1;
    let identity = Identity {
        key: node_key(seed),
        incarnation: u64::from(seed),
        root: authority.then(root),
    };
    let mut engine = Engine::open(Store::in_memory().unwrap(), identity, NOW_MS).unwrap();
    let node = NodeId(node_key(seed).verifying_key().to_bytes());
    let membership = Membership {
        root: MeshRoot::of(&root()),
        certificate: Certificate::issue(&root(), node, authority, NOW_MS),
    };
    engine.begin().unwrap();
    engine.enter_mesh(&membership).unwrap();
    engine.commit(NOW_MS).unwrap();
    engine
}

/// The founder, after some of everything has been written.
pub(super) fn founder() -> Engine {
    let mut engine = newcomer(1);
    let found = Command::Found {
        mesh_name: "Office".to_owned(),
        node_name: "HQ".to_owned(),
        segment: "3F".to_owned(),
        token_key: TokenSecret::new([1; 32]),
    };
    run(&mut engine, found);
    let Reply::User(hana) = run(&mut engine, register("hana")) else {
        panic!("no user")
    };
    let Reply::User(ken) = run(&mut engine, register("ken")) else {
        panic!("no user")
    };
    let server = Command::CreateServer {
        by: hana,
        name: "営業部".to_owned(),
        icon_url: None,
    };
    let Reply::Server(server) = run(&mut engine, server) else {
        panic!("no server")
    };
    let invite = Command::CreateInvite {
        by: hana,
        server,
        code: "ABCDEFGH".to_owned(),
        max_uses: Some(3),
        expires_ms: None,
    };
    run(&mut engine, invite);
    let code = "ABCDEFGH".to_owned();
    run(&mut engine, Command::AcceptInvite { by: ken, code });
    talk(&mut engine, server, hana, ken);
    engine
}

fn talk(engine: &mut Engine, server: Id, hana: Id, ken: Id) {
    let channel = engine.view().channels(server).unwrap()[0].id;
    let first = post(engine, hana, channel, None);
    let reply = post(engine, ken, channel, Some(first));
    let edit = Command::Edit {
        by: hana,
        message: first,
        content: "おはよう！".to_owned(),
        mentions: Vec::new(),
    };
    let react = Command::React {
        by: ken,
        message: first,
        emoji: "👍".to_owned(),
        on: true,
    };
    let erase = Command::Erase {
        by: ken,
        message: reply,
    };
    for command in [edit, react, erase] {
        run(engine, command);
    }
}

pub(super) fn post(engine: &mut Engine, by: Id, channel: Id, parent: Option<Id>) -> Id {
    let command = Command::Post {
        by,
        channel,
        content: "hello".to_owned(),
        parent,
        nonce: None,
        mentions: Vec::new(),
        attachments: Vec::new(),
    };
    let Reply::Message { message, .. } = run(engine, command) else {
        panic!("no message")
    };
    message
}

pub(super) fn register(name: &str) -> Command {
    Command::Register {
        username: name.to_owned(),
        display_name: name.to_owned(),
        password: "$pbkdf2$".to_owned(),
    }
}

pub(super) fn run(engine: &mut Engine, command: Command) -> Reply {
    engine.begin().unwrap();
    let reply = engine.execute(command, NOW_MS);
    engine.commit(NOW_MS).unwrap();
    reply.unwrap()
}

/// Everything that an engine holds, as it travels.
pub(super) fn groups(engine: &Engine) -> Vec<Group> {
    let heads = engine.heads().into_iter();
    let nothing: BTreeMap<_, _> = heads.map(|head| (head.feed, 0)).collect();
    engine.groups_of(&nothing, usize::MAX).unwrap()
}

/// The group as its node would have sealed it if it had meant it.
pub(super) fn sealed(mut group: Group, key: &SigningKey) -> Group {
    group.seal = Group::seal(key, &group.span(), &group.past);
    group
}

pub(super) type Digests = Vec<(&'static str, Hash, u64)>;

/// What the engine shows, which must be what its log says.
pub(super) fn assert_rebuilds(engine: &mut Engine) {
    let before: Digests = engine.view().view_digests().unwrap();
    engine.rebuild(NOW_MS).unwrap();
    assert_eq!(engine.view().view_digests().unwrap(), before);
}

/// A node's engine on a copy of a database.
pub(super) fn reopened(seed: u8, image: &[u8]) -> Engine {
    let identity = Identity {
        key: node_key(seed),
        incarnation: u64::from(seed),
        root: None,
    };
    let store = Store::from_image(image).unwrap();
    Engine::open(store, identity, NOW_MS).unwrap()
}
