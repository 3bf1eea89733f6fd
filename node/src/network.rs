//! The network side of a node: finds other nodes, keeps one encrypted connection with each admitted
//! one, and carries frames over it.
//!
//! It knows who is admitted because it is told ([`NetworkHandle::set_mesh`]), and carries frames
//! without knowing what is in them. Not its business: replication, membership, the meaning of join
//! requests. Those read [`NetworkEvent`]s and use the [`NetworkHandle`].
//!
//! A node that is not admitted can connect, answer pings and use the join protocol, within narrow
//! limits; nothing else exists for it. Nothing outside the private ranges is dialled, let in or
//! believed.

mod address;
mod address_book;
mod admission;
mod attempt;
mod backoff;
mod command;
pub mod config;
mod dial_error;
mod driver;
pub mod event;
mod event_queue;
mod framing;
mod gate;
pub mod handle;
pub mod identity;
mod join;
mod join_limit;
mod knock;
pub mod limits;
mod mdns;
mod meter;
mod outbox;
mod own_addresses;
mod private_transport;
mod refusals;
mod session;
pub mod session_table;
mod start;
pub mod statistics;
mod streams;
mod transport;
mod wire;

pub(crate) use self::address::is_link_local_v6;
pub use self::config::{MdnsConfig, NetworkConfig};
pub use self::event::{
    BlobStream, Direction, DisconnectReason, Failure, FoundBy, FoundMesh, InboundFrame, JoinId,
    NetworkEvent, SessionId, Sighting,
};
pub use self::handle::NetworkHandle;
pub use self::identity::{node_of_peer, peer_of_node};
pub(crate) use self::own_addresses::interface_ips;
pub use self::session_table::SendError;
pub use self::start::{NetworkError, start};
pub use self::statistics::{NetworkStats, PeerStats};
