//! What waits for the engine's thread.

use std::net::SocketAddr;

use flume::{Receiver, Sender, TrySendError};
use storage::NodeId;
use sync::engine::{Command, Membership};
use tokio::sync::oneshot;

use super::batch::{CommandError, Done};
use super::status::MeshStatus;
use crate::network::{DisconnectReason, InboundFrame, SessionId};
use crate::token::TokenKey;

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
    Enter {
        membership: Box<Membership>,
        others: Vec<sync::feed::Certificate>,
        root: Option<Box<ed25519_dalek::SigningKey>>,
        token_keys: Vec<TokenKey>,
        /// Where this node was let in.
        entrance: Option<SocketAddr>,
        reply: ReplyTo,
    },
    TokenKeys(Vec<TokenKey>),
    /// Stores a value of this node's own.
    KeepMeta {
        key: &'static str,
        bytes: Vec<u8>,
        done: oneshot::Sender<()>,
    },
    Status(oneshot::Sender<MeshStatus>),
    Stop(oneshot::Sender<()>),
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
