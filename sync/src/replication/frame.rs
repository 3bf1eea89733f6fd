//! What two nodes say to each other.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};
use storage::{FeedId, Hash, NodeId, RegisterHash};

use super::entries;
use super::key::FeedKey;
use crate::clock::SealedClock;
use crate::engine::Carried;
use crate::feed::{Adopted, Evidence, EvidenceKey, GroupEntry, PastSteps, Signature};
use crate::register::Register;

/// The first bytes of a hash, enough to notice a difference that is not made on purpose; what is
/// made on purpose is caught by seals.
pub type ShortHash = [u8; 8];

/// The first bytes of the hash of a node's newest own entry. They tell a few of its feeds apart.
pub type TailMark = [u8; 4];

/// One frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    Hello(Box<Hello>),
    Heads(Heads),
    Buckets(Buckets),
    Positions(Positions),
    Progress(Progress),
    Push(Push),
    Pull(Pull),
    Chunk(Chunk),
    Ack(Ack),
    Compare(Compare),
    RegisterBuckets(RegisterBuckets),
    RegisterList(RegisterList),
    RegisterPull(RegisterPull),
    Registers(Registers),
    Evidence(Vec<Evidence>),
    EvidenceList(EvidenceList),
    Audit(Audit),
    AuditReply(AuditReply),
    Close(Close),
    Addresses(Addresses),
    Notice(Notice),
}

/// The first frame of either side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    pub version_min: u8,
    pub version_max: u8,
    /// The sender has received the other side's hello; if not, one is due again.
    pub answer: bool,
    /// The first half of the mesh id.
    pub mesh: [u8; 16],
    pub name: String,
    pub segment: String,
    pub program: String,
    /// The sender's wall clock, in milliseconds since 1970 UTC.
    pub clock_ms: u64,
    pub state: StateDigest,
    /// How many feeds the sender has entries of.
    pub feeds: u32,
    /// The spaces whose payloads the sender wants to be given.
    pub carried: Carried,
    /// Digest of the addresses the sender knows.
    pub addresses: ShortHash,
    /// All heads, where there are few and they may differ.
    pub heads: Option<Vec<WireHead>>,
}

/// Everything two nodes must agree on, in 32 bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateDigest {
    /// Feeds: applied heads with their hashes, and cuts.
    pub feeds: [u8; 16],
    pub registers: ShortHash,
    /// Certificates, statements and proofs of forks.
    pub evidence: ShortHash,
}

/// How far the sender has applied a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WireHead {
    pub feed: FeedKey,
    pub seq: u64,
    pub hash: ShortHash,
}

/// All heads of the sender, or all in some buckets. A feed that is not named has no entries there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    /// The other side's heads of the same scope are not asked for.
    pub answer: bool,
    /// Only these buckets; all when absent.
    pub buckets: Option<Vec<u8>>,
    pub heads: Vec<WireHead>,
}

/// Digests of all buckets that have feeds; asks for the heads in those that differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Buckets {
    pub digests: Vec<(u8, ShortHash)>,
}

/// The sender has durably applied these feeds up to these positions: an acknowledgement of what
/// it was given and an offer of what it got elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Positions {
    pub positions: Vec<(FeedKey, u64)>,
}

/// The same for feeds that the sender's own feed has declared: from there, in steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Of the sender's newest own entry, which the receiver must have as the newest of that feed.
    pub after: TailMark,
    pub steps: PastSteps,
}

/// A group the sender has just written, or has just taken the feed's place to push. Its
/// `previous` is the hash of the receiver's own last entry of that feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Push {
    pub feed: FeedRef,
    pub first_seq: u64,
    #[serde(with = "entries")]
    pub entries: Vec<GroupEntry>,
    /// From all that the feed declared before `first_seq`.
    pub past: PastSteps,
    pub clock: SealedClock,
    pub seal: Signature,
}

/// A feed's full id where it starts, its key from then on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeedRef {
    Key(FeedKey),
    Full(FeedId),
}

/// Asks for everything of some feeds after the named positions. Replaces the sender's pull before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    pub id: u32,
    pub chunk_bytes: u32,
    /// Chunks that may be on the way unacknowledged.
    pub window: u32,
    pub feeds: Vec<(FeedKey, u64)>,
    /// Where the asking side stands, if it does not know all of the feeds: of the older feeds that
    /// an unknown one stands for it is given what these positions do not stand for.
    pub has: Vec<(FeedKey, u64)>,
}

/// Part of the answer to a pull, in an order in which everything can be applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chunk {
    pub pull: u32,
    /// Counts from 1 within the pull.
    pub no: u32,
    /// The sender has nothing more of these feeds.
    pub last: bool,
    /// The feeds of the groups and those that their pasts name, in ascending order.
    pub feeds: Vec<FeedId>,
    pub groups: Vec<ChunkGroup>,
}

/// A group within a chunk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChunkGroup {
    /// Index into the chunk's feeds.
    pub feed: u32,
    pub first_seq: u64,
    pub previous: Hash,
    #[serde(with = "entries")]
    pub entries: Vec<GroupEntry>,
    pub past: ChunkPast,
    pub seal: Signature,
}

/// A group's past within a chunk: feeds are indices into the chunk's feeds, ascending.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChunkPast {
    pub moved: Vec<(u32, u64)>,
    pub left: Vec<u32>,
    pub adopted: Vec<Adopted>,
    pub clock: SealedClock,
}

/// All chunks of a pull up to `no` are durable at the sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ack {
    pub pull: u32,
    pub no: u32,
}

/// All evidence that the sender holds. Asks for what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceList {
    /// The other side's list is not asked for.
    pub answer: bool,
    pub keys: Vec<EvidenceKey>,
}

/// Are we equal?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compare {
    /// This is the answer to such a question.
    pub answer: bool,
    pub clock_ms: u64,
    pub feeds: u32,
    pub state: StateDigest,
}

/// Digests of all buckets that have registers; asks for a list of those that differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterBuckets {
    pub digests: Vec<(u16, ShortHash)>,
}

/// The hashes of all registers that the sender has within some spans of hashes. What else the
/// receiver has there is what the sender lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterList {
    /// There is more in the buckets that differ than one list takes.
    pub more: bool,
    /// First and last hash of each, both included.
    pub spans: Vec<(RegisterHash, RegisterHash)>,
    pub hashes: Vec<RegisterHash>,
}

/// Asks for registers by their hashes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterPull {
    pub hashes: Vec<RegisterHash>,
}

/// Registers of any nodes: just written, asked for, or lacking in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registers {
    /// The sender has more that was asked for or is lacking.
    pub more: bool,
    pub registers: Vec<Register>,
}

/// Asks for the first group of a feed that reaches beyond a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    pub feed: FeedKey,
    pub after: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditReply {
    pub feed: FeedKey,
    pub after: u64,
    pub group: Option<Box<crate::feed::Group>>,
}

/// The sender is about to end the connection, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// [`super::CloseReason::code`]
    pub code: u8,
}

/// Addresses at which admitted nodes may be reached, the sender's own first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    pub nodes: Vec<(NodeId, Vec<SocketAddr>)>,
}

/// Something short that is not stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub kind: u8,
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}
