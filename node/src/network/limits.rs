//! Every bound of the network side in one place: queues, frames, counts, retries and deadlines.

use std::time::Duration;

/// The longest frame on the sync stream; a longer one ends the session.
pub const FRAME_BYTES_MAX: usize = 1024 * 1024;
/// Bytes that may wait for one peer before its session is cut.
pub const QUEUE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Frames that may wait for one peer before its session is cut.
pub const QUEUE_FRAMES_MAX: usize = 4096;
/// Bytes of received frames, over all peers, that may wait for the receiver.
pub const RECEIVED_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Small frames are gathered into one write of about this size.
pub(super) const WRITE_BATCH_BYTES: usize = 64 * 1024;
/// What is asked of the stream at a time.
pub(super) const READ_CHUNK_BYTES: usize = 64 * 1024;
/// A batch is written in pieces of this size.
pub(super) const WRITE_PIECE_BYTES: usize = 8 * 1024;
/// A peer that does not take one piece within this time is cut. At 8 kbit/s it takes half of it.
pub(super) const WRITE_STALL: Duration = Duration::from_secs(20);

/// Streams for files that are being opened on one connection.
pub(super) const BLOBS_ASKED_PER_CONNECTION_MAX: usize = 8;
/// How long until one is open.
pub(super) const BLOB_OPENING: Duration = Duration::from_secs(10);

pub const JOIN_REQUEST_BYTES_MAX: usize = 8 * 1024;
pub const JOIN_RESPONSE_BYTES_MAX: usize = 256 * 1024;
/// For one whole exchange, on either side.
pub(super) const JOIN_DEADLINE: Duration = Duration::from_secs(10);
/// Join exchanges answered at the same time.
pub(super) const JOINS_ANSWERED_MAX: usize = 16;
/// Own join attempts at the same time.
pub(super) const JOINS_ASKED_MAX: usize = 8;
/// Join requests of one node that may come at once, and how long until one more may.
pub(super) const JOIN_BURST_PER_PEER: u32 = 5;
pub(super) const JOIN_REFILL_PER_PEER: Duration = Duration::from_secs(2);
/// The same for all nodes behind one IP address.
pub(super) const JOIN_BURST_PER_IP: u32 = 10;
pub(super) const JOIN_REFILL_PER_IP: Duration = Duration::from_secs(1);
/// Callers remembered by each of the two limits.
pub(super) const JOIN_CALLERS_MAX: usize = 1024;

pub(super) const EVENTS_MAX: usize = 1024;
/// Events that wait in the driver because the channel above is full; what exceeds it is counted.
pub(super) const EVENT_BACKLOG_MAX: usize = 512;
pub(super) const COMMANDS_MAX: usize = 256;

/// Connections that have not said yet who they are: from addresses where a node of the mesh is known
/// to be, from all others, and from one address.
pub(super) const PENDING_KNOWN_MAX: usize = 32;
pub(super) const PENDING_UNKNOWN_MAX: usize = 32;
pub(super) const PENDING_PER_IP_MAX: usize = 8;
/// Addresses remembered from which nodes of the mesh have come.
pub(super) const CALLERS_MAX: usize = 256;
pub(super) const ESTABLISHED_MAX: usize = 256;
pub(super) const ESTABLISHED_PER_PEER_MAX: usize = 2;
/// Connections of nodes that are not admitted, in all and from one IP address.
pub(super) const STRANGERS_MAX: usize = 32;
pub(super) const STRANGERS_PER_IP_MAX: usize = 8;
/// A connection of a node that is not admitted is closed after this time.
pub(super) const STRANGER_STAY: Duration = Duration::from_secs(30);
pub(super) const STREAMS_PER_CONNECTION_MAX: usize = 32;
pub(super) const STREAMS_NEGOTIATING_MAX: usize = 8;
pub(super) const STREAM_NEGOTIATION: Duration = Duration::from_secs(5);
/// For a dial or an inbound connection until it is encrypted and multiplexed.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Two connections that came within this time of each other are one simultaneous dial.
pub(super) const SIMULTANEOUS_DIAL: Duration = Duration::from_secs(2);
/// A connection that was asked to close is cut off after this time.
pub(super) const CLOSE_GRACE: Duration = Duration::from_secs(1);
/// How long until the sync stream is asked for again from a peer that did not offer it.
pub(super) const SYNC_RETRY: Duration = Duration::from_secs(3);
pub(super) const IDLE_TIMEOUT: Duration = Duration::from_secs(24 * 3600);

pub(super) const PING_INTERVAL: Duration = Duration::from_secs(1);
pub(super) const PING_TIMEOUT: Duration = Duration::from_secs(2);
/// A connection on which nothing at all arrives for this long is dead: both sides ping every
/// second, so something does.
pub(super) const SILENCE_MAX: Duration = Duration::from_millis(2500);
/// Silence, dials and deadlines are looked at no more often than this.
pub(super) const TICK: Duration = Duration::from_millis(100);

pub(super) const RETRY_FIRST: Duration = Duration::from_millis(500);
pub(super) const RETRY_MAX: Duration = Duration::from_secs(60);
/// The node with the higher id waits this long before its first dial, so that one side dials.
pub(super) const HIGHER_ID_WAITS: Duration = Duration::from_millis(300);
pub(super) const DIALS_MAX: usize = 16;
pub(super) const BOOK_NODES_MAX: usize = 512;
pub(super) const BOOK_ADDRESSES_PER_NODE_MAX: usize = 16;
/// Addresses without a known node: static peers and those of tickets.
pub(super) const SEEDS_MAX: usize = 64;
/// Nodes taken from one list of learnt addresses.
pub(super) const LEARNT_NODES_MAX: usize = 512;

/// How often the interfaces of this host are looked at, should the system not have told of a change.
pub(super) const INTERFACES_INTERVAL: Duration = Duration::from_secs(10);
pub(super) const OWN_ADDRESSES_MAX: usize = 16;
pub(super) const MDNS_SIGHTINGS_MAX: usize = 64;
pub(super) const MDNS_NAME_BYTES_MAX: usize = 64;
/// Between two changes of the announcement: receivers replace a record only if theirs is older than
/// a second (RFC 6762, section 10.2).
pub(super) const MDNS_CHANGE_INTERVAL: Duration = Duration::from_millis(2500);
pub(super) const MDNS_RESTART_FIRST: Duration = Duration::from_secs(1);
pub(super) const MDNS_RESTART_MAX: Duration = Duration::from_secs(60);
