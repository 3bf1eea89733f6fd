//! Every bound of the protocol in one place: frames, counts, windows, queues and waits.

/// The longest frame, in bytes: what the transport takes. One group with 256 KiB of payload and
/// 1,024 headers fits twice.
pub const FRAME_BYTES_MAX: usize = 1024 * 1024;
/// Asked for per chunk of a pull, in bytes: long enough that the answer's cost is its content,
/// short enough that a live message waits at most 2 ms behind one on a gigabit link.
pub const CHUNK_BYTES_MAX: usize = 256 * 1024;
/// The least a peer may ask for per chunk, so that nobody makes this node send endless tiny ones.
pub const CHUNK_BYTES_MIN: usize = 4 * 1024;
/// Handed over first, before it is known how fast the line is: two seconds' worth at 64 kbit/s.
pub const CHUNK_BYTES_FIRST: usize = 16 * 1024;
/// A chunk that is acknowledged so soon may be followed by larger ones, and by more of them at a
/// time; one that takes so long is followed by smaller ones.
pub const ACK_FAST_MS: u64 = 500;
pub const ACK_SLOW_MS: u64 = 2_000;
/// Chunks of a pull that are on the way and not acknowledged: 1 MiB fills 1 Gbit/s at 8 ms.
pub const WINDOW_MAX: u32 = 4;
/// Groups in one chunk; an empty one is about 100 bytes, so this never binds for honest peers.
pub const CHUNK_GROUPS_MAX: usize = 8 * 1024;
/// Entries of one group.
pub const GROUP_ENTRIES_MAX: usize = 1024;
/// The greatest sequence number, far enough from the end that sums can't overflow.
pub use storage::SEQ_MAX;

/// Feeds in one statement of heads, positions or pull; 23 bytes each keep it within a frame.
pub const FEEDS_MAX: usize = 32 * 1024;
/// With more feeds than this on either side heads are compared bucket by bucket: below, all heads
/// take less than the 2.3 KiB that the digests of 256 buckets would.
pub const HEADS_AT_ONCE_MAX: usize = 64;
/// With at most so many feeds the heads travel in the hello itself, which saves half a round trip.
pub const HELLO_HEADS_MAX: usize = 16;
/// Buckets that feeds fall into by the first byte of their key.
pub const BUCKETS: usize = 256;

/// Spaces in a statement of what a node carries; 17 bytes each.
pub const CARRIED_MAX: usize = 16 * 1024;
/// A node's name, segment or program version, in bytes.
pub const FACT_BYTES_MAX: usize = 128;
/// Nodes in one statement of addresses.
pub const NODES_MAX: usize = 1024;
/// Addresses of one node.
pub const ADDRESSES_PER_NODE_MAX: usize = 16;
/// A notice's content, in bytes.
pub const NOTICE_BYTES_MAX: usize = 4 * 1024;
/// Registers in one frame.
pub const REGISTERS_MAX: usize = 128;
/// Values of all registers of one frame, in bytes; one value alone is a fifth of it at most.
pub const REGISTERS_BYTES_MAX: usize = 256 * 1024;
/// Hashes in one list of registers: 256 KiB.
pub const REGISTERS_LISTED_MAX: usize = 16 * 1024;
/// Registers asked for, or handed over, in one round of a comparison; and their values, in bytes.
pub const REGISTERS_PULLED_MAX: usize = 4 * 1024;
pub const REGISTER_ROUND_BYTES_MAX: usize = 1024 * 1024;
/// Feeds of one peer that are not asked of it for a while; when there are more, the wait ends for
/// all of them.
pub const AVOIDED_MAX: usize = 1024;

/// Bytes that may wait to be polled for one peer. What the peer asked for is bounded by windows;
/// beyond this, pushes and notices are dropped (the peer catches up by pulling).
pub const QUEUE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Pushed bytes that a peer has not acknowledged; beyond, it is told positions only and pulls.
pub const PUSHED_BYTES_MAX: usize = 1024 * 1024;
/// Pushed groups that a peer has not acknowledged.
pub const PUSHED_GROUPS_MAX: usize = 1024;
/// Events that wait to be polled; beyond, notices are dropped.
pub const EVENTS_MAX: usize = 4096;
/// Peers remembered after they disconnected, for the status page.
pub const PEERS_MAX: usize = 1024;
/// Peers pulled from at the same time. Bounds what is on the way to this node to 8 MiB.
pub const PULLS_MAX: usize = 8;
/// Feeds compared group by group at the same time because of a suspected fork.
pub const AUDITS_MAX: usize = 4;
/// Questions in one such comparison; a binary search over 2^62 entries takes 62.
pub const AUDIT_STEPS_MAX: u32 = 80;
/// Keys in one list of evidence.
pub const EVIDENCE_KEYS_MAX: usize = 32 * 1024;
/// Evidence handed over at once, in bytes; a single piece may be longer. The rest follows when digests
/// are compared again.
pub const EVIDENCE_BYTES_MAX: usize = 256 * 1024;
/// Pieces of evidence in one frame.
pub const EVIDENCE_MAX: usize = 4 * 1024;

/// How long positions are gathered before they are announced or acknowledged, in milliseconds.
pub const ANNOUNCE_MS: u64 = 100;
/// How long a feed on which a peer is ahead may lag before it is pulled: the writer's own push,
/// or a pull from another peer, comes first on a mesh that is connected.
pub const PATIENCE_MS: u64 = 300;
/// How long pulls wait for the heads of other peers that connected at the same moment, so that
/// the work is spread over them.
pub const GATHER_MS: u64 = 20;
/// How often digests are compared while something may differ. The side with the greater id waits
/// longer, so that one of the two asks.
pub const COMPARE_MS: u64 = 5_000;

/// After so long without anything the clock may have been set forward, and peers are asked for theirs.
pub const CLOCK_GAP_MS: u64 = 60_000;
pub const COMPARE_OTHER_MS: u64 = 8_000;
/// Heads that have not moved for this long are not on the way any more: a difference is real.
pub const QUIET_MS: u64 = 1_000;
/// A hello without an answer is repeated after this time.
pub const HELLO_RETRY_MS: u64 = 1_000;
/// A pull of which nothing arrives for this long is given to another peer; twice as long after
/// each failure of the same peer, for links that are slow.
pub const STALL_MS: u64 = 3_000;
/// For so long a pull is not given up while bytes of the peer arrive, even if no chunk is whole yet:
/// one group of the greatest size takes half of it at 64 kbit/s.
pub const ARRIVING_MS_MAX: u64 = 120_000;
/// How long a question of a fork comparison may stay unanswered.
pub const ANSWER_MS: u64 = 5_000;
/// First and longest time for which a peer is not asked again after it failed to deliver.
pub const BACKOFF_FIRST_MS: u64 = 500;
pub const BACKOFF_MAX_MS: u64 = 60_000;
/// How long a feed is left alone at a peer whose group was refused.
pub const REFUSED_MS: u64 = 60_000;
/// The same when too much was waiting for its past: that resolves by itself.
pub const BACKLOG_MS: u64 = 1_000;
/// How long after an entry without its payload came the order that erased it is waited for, and the
/// longest time between two rounds of questions for payloads that no order accounts for.
pub const RESTORE_FIRST_MS: u64 = 2_000;
pub const RESTORE_MAX_MS: u64 = 600_000;
/// How often such a round is put off because something is being pulled.
pub const RESTORE_PUT_OFF_MAX: u32 = 10;
/// Entries asked for in one round.
pub const RESTORED_AT_ONCE_MAX: usize = 64;
/// A hello out of turn is answered at most once in this time.
pub const HELLO_ANSWER_MS: u64 = 500;
