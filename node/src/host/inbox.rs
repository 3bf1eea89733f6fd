//! What waits for the engine's thread.

use std::net::SocketAddr;

use flume::{Receiver, Sender, TrySendError};
use storage::NodeId;
use sync::engine::{Command, Membership, TokenSecret};
use sync::feed::Evidence;
use tokio::sync::oneshot;

use super::batch::{CommandError, Done};
use super::trouble::Trouble;
use crate::network::{DisconnectReason, InboundFrame, SessionId};

/// Where the outcome of a command goes.
pub(super) type ReplyTo = oneshot::Sender<Result<Done, CommandError>>;

/// One thing for the thread to do.
pub(super) enum Input {
    Command {
        command: Box<Command>,
        reply: ReplyTo,
    },
    Connected {
        peer: NodeId,
        session: SessionId,
        address: SocketAddr,
    },
    Disconnected {
        peer: NodeId,
        session: SessionId,
        reason: DisconnectReason,
    },
    Frame {
        peer: NodeId,
        session: SessionId,
        frame: InboundFrame,
    },
    Addresses(Vec<(NodeId, Vec<SocketAddr>)>),
    Notice {
        to: Option<NodeId>,
        kind: u8,
        bytes: Vec<u8>,
    },
    Mesh(MeshInput),
    /// Stores a value of this node's own.
    KeepMeta {
        key: &'static str,
        bytes: Vec<u8>,
        done: oneshot::Sender<()>,
    },
    /// Content of erased messages is gone; the numbers under which it was noted.
    ForgetReleased {
        numbers: Vec<u64>,
        done: oneshot::Sender<()>,
    },
    /// This node's page is served elsewhere now.
    Pages,
    /// Something is wrong with this node, or is not any more.
    Trouble {
        trouble: Trouble,
        begins: bool,
    },
    /// Somebody looks at the mesh: what is published of it should be of now.
    Look(oneshot::Sender<()>),
    Stop(oneshot::Sender<()>),
}

/// What concerns this node's place in its mesh.
pub(super) enum MeshInput {
    /// The node was admitted.
    Enter {
        membership: Box<Membership>,
        /// What there is to begin with; the rest comes by replication.
        evidence: Vec<Evidence>,
        root: Option<Box<ed25519_dalek::SigningKey>>,
        token_key: Option<TokenSecret>,
        /// Where this node was let in.
        entrance: Option<SocketAddr>,
        reply: ReplyTo,
    },
    TokenKey(TokenSecret),
    /// The mesh root key, from an authority that was told to hand it over.
    RootKey(Box<ed25519_dalek::SigningKey>),
    /// The mesh root key, from a recovery kit.
    RestoreAuthority {
        key: Box<ed25519_dalek::SigningKey>,
        reply: ReplyTo,
    },
    /// Makes the roots that browsers trust the mesh by, if this node may and there are none, or
    /// another in their place.
    MakeWebRoots {
        names: Vec<String>,
        replaces: bool,
        reply: ReplyTo,
    },
    /// This node wants a certificate for browsers.
    WantCertificate(Vec<u8>),
    /// Something about the mesh that came by another way than a session.
    Learn {
        evidence: Vec<Evidence>,
        reply: ReplyTo,
    },
}

#[derive(Clone)]
pub(super) struct Inbox {
    sender: Sender<Input>,
}

impl Inbox {
    pub(super) fn new(bound: usize) -> (Self, Receiver<Input>) {
        let (sender, receiver) = flume::bounded(bound);
        (Self { sender }, receiver)
    }

    pub(super) fn command(&self, command: Command, reply: ReplyTo) -> Result<(), CommandError> {
        let input = Input::Command {
            command: Box::new(command),
            reply,
        };
        self.sender.try_send(input).map_err(|error| match error {
            TrySendError::Full(_) => CommandError::Busy,
            TrySendError::Disconnected(_) => CommandError::Stopping,
        })
    }

    /// Waits for room: what arrives from the network slows its senders down.
    pub(super) async fn network(&self, input: Input) {
        drop(self.sender.send_async(input).await);
    }

    /// Dropped when there is no room: notices may get lost.
    pub(super) fn notice(&self, to: Option<NodeId>, kind: u8, bytes: Vec<u8>) {
        drop(self.sender.try_send(Input::Notice { to, kind, bytes }));
    }

    pub(super) async fn ask(&self, input: Input) {
        drop(self.sender.send_async(input).await);
    }

    pub(super) fn stop(&self, done: oneshot::Sender<()>) {
        drop(self.sender.send(Input::Stop(done)));
    }
}
