//! The running heart of a node: one thread owns the engine and the replication protocol, everyone
//! else holds a [`Host`].
//!
//! Commands and frames that wait at the same moment share one transaction (group commit); replies,
//! events and frames go out only after it is durable. Reads use connections of their own and never
//! wait for the thread. Not done here: sockets (`network`), HTTP (`http`, `live`).

mod admission;
mod asking;
mod authority;
mod batch;
mod counters;
mod facts;
mod handle;
mod inbox;
mod join;
mod join_progress;
mod joining;
mod kept;
mod keys;
mod links;
mod mesh_clock;
mod notices;
mod overview;
mod positions;
mod pump;
mod renewal;
mod repair;
mod scrub;
mod shared;
mod standing;
mod start;
mod status;
mod tape;
mod ticket;
mod trouble;
mod web;
mod worker;

pub use admission::IssuedTicket;
pub use authority::{KitError, RecoveryKit};
pub use batch::{Batch, CommandError, Done, Notice};
pub use counters::Counters;
pub(crate) use facts::PageCertificate;
pub use facts::{BrowserNode, MeshFacts, NodeFacts};
pub use handle::Host;
pub use join::{JoinBy, JoinError};
pub use join_progress::{FoundNode, JoinProgress, JoinState, JoinStatus, JoinWay};
pub(crate) use keys::TLS_KEY;
pub use keys::{KeyError, exposed, node_key, restore_root_key};
pub use positions::Replicas;
pub use repair::{Repaired, repair};
pub use shared::HostConfig;
pub use standing::{Excluded, Standing, UnreachableNode};
pub use start::{StartError, start};
pub use status::{FilesHeld, FilesStatus, MeshStatus, NodeStatus, WaitingNode};
pub use ticket::is_ticket;
pub use trouble::Trouble;
