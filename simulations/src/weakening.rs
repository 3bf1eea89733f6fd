//! Deliberate faults that the suite must notice.

use crate::profile::Profile;

/// A fault put in on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Weakening {
    EarlyReply,
    LostCommit,
    LostTail,
    EarlyTransmit,
    ReusedIncarnation,
    NoTimeouts,
    NoForkFrames,
    SealCheck,
    Certificates,
    CausalWait,
    NonceDedupe,
    Entitlement,
    NameByArrival,
    InviteByArrival,
    UnreadByTime,
    KeptErased,
    NoCut,
    PartialRebuild,
    DeafClock,
    RegisterSeals,
    GrantWins,
    FailedCommit,
    EndedInvites,
    DeletedChannels,
    KeptSessions,
    MeshRights,
    ForeignEdits,
    ForeignErasures,
    ForeignRoles,
    ForeignChannels,
    LostMarks,
    Withheld,
    EarlyOverlays,
    StuckClock,
    UncorrectedClock,
    NoWitness,
    LastMarkWins,
    EndlessLanes,
    RevokedMarks,
    DeafMarks,
    ForeignDirects,
    OpenPrivate,
    LoudAnnouncements,
    TwoDirects,
    MentionsAnybody,
    KeptPersons,
    ForeignForgetting,
    KeptAuthority,
    LeakyCarry,
    UnaskedHoles,
    RebuildsOnFill,
    StaleViews,
    DeafFormat,
    KeptChoices,
    CopiedOverlays,
    ForeignServers,
    GoneOwners,
    EarlySurrender,
    LimitedOwners,
    KeptInGroups,
    GroupsAsTheyAre,
    ForeignGroups,
    LoudCalls,
    SettingsByNumber,
    FirstSetting,
}

/// Every weakening with the profile that is to catch it and what it leaves out.
pub const WEAKENINGS: [(Weakening, Profile, &str); 65] = [
    (
        Weakening::EarlyReply,
        Profile::Crash,
        "a command is answered before its transaction is durable",
    ),
    (
        Weakening::LostCommit,
        Profile::Crash,
        "a crash loses the last transactions, as without fsync",
    ),
    (
        Weakening::LostTail,
        Profile::Crash,
        "the last command of a batch is answered but not carried out",
    ),
    (
        Weakening::EarlyTransmit,
        Profile::Calm,
        "frames leave the node that tell of more than is durable",
    ),
    (
        Weakening::ReusedIncarnation,
        Profile::Backup,
        "a node restored from an old image goes on with its old feed",
    ),
    (
        Weakening::NoTimeouts,
        Profile::Lossy,
        "what was lost on the way is never asked for again",
    ),
    (
        Weakening::NoForkFrames,
        Profile::Liar,
        "proofs of forks are not taken from peers",
    ),
    (Weakening::SealCheck, Profile::Liar, "seals are not checked"),
    (
        Weakening::Certificates,
        Profile::Liar,
        "feeds of nodes that were never admitted are taken",
    ),
    (
        Weakening::CausalWait,
        Profile::Lossy,
        "entries are applied before their causal past",
    ),
    (
        Weakening::NonceDedupe,
        Profile::Lossy,
        "a post sent twice counts twice",
    ),
    (
        Weakening::Entitlement,
        Profile::Liar,
        "whether the author was a member is not judged",
    ),
    (
        Weakening::NameByArrival,
        Profile::Split,
        "a name belongs to whom this node heard of first",
    ),
    (
        Weakening::InviteByArrival,
        Profile::Split,
        "an invite's uses count in the order of arrival",
    ),
    (
        Weakening::UnreadByTime,
        Profile::Split,
        "a read mark covers what arrives later",
    ),
    (
        Weakening::KeptErased,
        Profile::Calm,
        "an erase order hides the message but keeps its content",
    ),
    (
        Weakening::NoCut,
        Profile::Liar,
        "a fork does not cut its feed",
    ),
    (
        Weakening::PartialRebuild,
        Profile::Calm,
        "a rebuild goes on with the documents in memory",
    ),
    (
        Weakening::DeafClock,
        Profile::Calm,
        "received times do not advance the clock",
    ),
    (
        Weakening::RegisterSeals,
        Profile::Liar,
        "signatures of read marks are not checked",
    ),
    (
        Weakening::GrantWins,
        Profile::Split,
        "between concurrent roles the strongest counts",
    ),
    (
        Weakening::FailedCommit,
        Profile::Crash,
        "what a failed commit did not keep stays in memory",
    ),
    (
        Weakening::EndedInvites,
        Profile::Calm,
        "an invite is taken after its end or its revocation",
    ),
    (
        Weakening::DeletedChannels,
        Profile::Calm,
        "the deletion of a channel is answered and not carried out",
    ),
    (
        Weakening::KeptSessions,
        Profile::Calm,
        "sessions that are ended go on",
    ),
    (
        Weakening::MeshRights,
        Profile::Calm,
        "anybody administers the mesh",
    ),
    (
        Weakening::ForeignEdits,
        Profile::Calm,
        "anybody edits a message",
    ),
    (
        Weakening::ForeignErasures,
        Profile::Calm,
        "anybody deletes a message",
    ),
    (
        Weakening::ForeignRoles,
        Profile::Calm,
        "anybody gives roles",
    ),
    (
        Weakening::ForeignChannels,
        Profile::Calm,
        "anybody sees every channel",
    ),
    (
        Weakening::LostMarks,
        Profile::Calm,
        "a read mark is not kept",
    ),
    (
        Weakening::Withheld,
        Profile::Liar,
        "a payload passed off as deleted is not asked for again",
    ),
    (
        Weakening::EarlyOverlays,
        Profile::Liar,
        "clients are told of an edit of a message that is not there",
    ),
    (
        Weakening::StuckClock,
        Profile::Clocks,
        "a clock set right goes on where it was ahead",
    ),
    (
        Weakening::UncorrectedClock,
        Profile::Clocks,
        "the clocks of peers don't correct a node's own",
    ),
    (
        Weakening::NoWitness,
        Profile::Clocks,
        "a message stands by its own time whoever had seen it before",
    ),
    (
        Weakening::LastMarkWins,
        Profile::Backup,
        "of a node's read marks the newest counts, whether it has merged the others or not",
    ),
    (
        Weakening::EndlessLanes,
        Profile::Liar,
        "a node may have any number of read marks side by side",
    ),
    (
        Weakening::RevokedMarks,
        Profile::Mesh,
        "read marks of a revoked node are kept",
    ),
    (
        Weakening::DeafMarks,
        Profile::Lossy,
        "read marks are pushed and never compared",
    ),
    (
        Weakening::ForeignDirects,
        Profile::Calm,
        "anybody sees every direct conversation",
    ),
    (
        Weakening::OpenPrivate,
        Profile::Calm,
        "every member of a server sees its private channels",
    ),
    (
        Weakening::LoudAnnouncements,
        Profile::Calm,
        "everybody posts among announcements",
    ),
    (
        Weakening::TwoDirects,
        Profile::Split,
        "a conversation of two is a new one each time it is opened",
    ),
    (
        Weakening::MentionsAnybody,
        Profile::Calm,
        "a text mentions people who can't see it",
    ),
    (
        Weakening::KeptPersons,
        Profile::Calm,
        "an erased person's name and password stay in the log",
    ),
    (
        Weakening::ForeignForgetting,
        Profile::Calm,
        "anybody erases people",
    ),
    (
        Weakening::KeptAuthority,
        Profile::Mesh,
        "a node that is no authority any more goes on as one",
    ),
    (
        Weakening::LeakyCarry,
        Profile::Lossy,
        "a node keeps payloads of spaces that it does not carry",
    ),
    (
        Weakening::UnaskedHoles,
        Profile::Lossy,
        "what a node begins to carry is not asked for",
    ),
    (
        Weakening::RebuildsOnFill,
        Profile::Lossy,
        "a node that begins to carry a space derives all views anew",
    ),
    (
        Weakening::StaleViews,
        Profile::Calm,
        "a newer version goes on with the views of the one before",
    ),
    (
        Weakening::DeafFormat,
        Profile::Calm,
        "what other nodes can read is not asked",
    ),
    (
        Weakening::KeptChoices,
        Profile::Split,
        "who was removed and joins again is back in private channels",
    ),
    (
        Weakening::CopiedOverlays,
        Profile::Clocks,
        "what was done to a copy that is hidden later is not shown",
    ),
    (
        Weakening::ForeignServers,
        Profile::Calm,
        "anybody passes servers on",
    ),
    (
        Weakening::GoneOwners,
        Profile::Split,
        "a server is owned by whoever it was passed on to last, there or not",
    ),
    (
        Weakening::EarlySurrender,
        Profile::Mesh,
        "the root key is given up before another node is known to have it",
    ),
    (
        Weakening::LimitedOwners,
        Profile::Split,
        "an invite that was used too often puts out whoever the server was passed on to",
    ),
    (
        Weakening::KeptInGroups,
        Profile::Split,
        "who was removed and joins again is back in groups",
    ),
    (
        Weakening::GroupsAsTheyAre,
        Profile::Split,
        "a text means those who are in a group when it arrives",
    ),
    (
        Weakening::ForeignGroups,
        Profile::Calm,
        "every member makes and changes groups",
    ),
    (
        Weakening::LoudCalls,
        Profile::Calm,
        "every member calls everybody in a channel",
    ),
    (
        Weakening::SettingsByNumber,
        Profile::Clocks,
        "a setting does not count before those with greater numbers that it was put in place of",
    ),
    (
        Weakening::FirstSetting,
        Profile::Calm,
        "of what somebody set at two nodes the older counts",
    ),
];

impl Weakening {
    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> String {
        use clap::ValueEnum as _;
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    /// The switch in `sync` that it turns, for those that are not the world's own.
    #[cfg(feature = "weakenings")]
    pub(crate) fn hook(self) -> Option<sync::weakness::Weakness> {
        use sync::weakness::Weakness;
        Some(match self {
            Self::EarlyReply
            | Self::LostCommit
            | Self::LostTail
            | Self::EarlyTransmit
            | Self::ReusedIncarnation
            | Self::NoTimeouts
            | Self::NoForkFrames
            | Self::FailedCommit => return None,
            Self::SealCheck => Weakness::SealCheck,
            Self::Certificates => Weakness::Certificates,
            Self::CausalWait => Weakness::CausalWait,
            Self::NonceDedupe => Weakness::NonceDedupe,
            Self::Entitlement => Weakness::Entitlement,
            Self::NameByArrival => Weakness::NameByArrival,
            Self::InviteByArrival => Weakness::InviteByArrival,
            Self::UnreadByTime => Weakness::UnreadByTime,
            Self::KeptErased => Weakness::KeptErased,
            Self::NoCut => Weakness::NoCut,
            Self::PartialRebuild => Weakness::PartialRebuild,
            Self::DeafClock => Weakness::DeafClock,
            Self::RegisterSeals => Weakness::RegisterSeals,
            Self::GrantWins => Weakness::GrantWins,
            Self::EndedInvites => Weakness::EndedInvites,
            Self::DeletedChannels => Weakness::DeletedChannels,
            Self::KeptSessions => Weakness::KeptSessions,
            Self::MeshRights => Weakness::MeshRights,
            Self::ForeignEdits => Weakness::ForeignEdits,
            Self::ForeignErasures => Weakness::ForeignErasures,
            Self::ForeignRoles => Weakness::ForeignRoles,
            Self::ForeignChannels => Weakness::ForeignChannels,
            Self::LostMarks => Weakness::LostMarks,
            Self::Withheld => Weakness::Withheld,
            Self::EarlyOverlays => Weakness::EarlyOverlays,
            Self::StuckClock => Weakness::StuckClock,
            Self::UncorrectedClock => Weakness::UncorrectedClock,
            Self::NoWitness => Weakness::NoWitness,
            Self::LastMarkWins => Weakness::LastMarkWins,
            Self::EndlessLanes => Weakness::EndlessLanes,
            Self::RevokedMarks => Weakness::RevokedMarks,
            Self::DeafMarks => Weakness::DeafMarks,
            Self::ForeignDirects => Weakness::ForeignDirects,
            Self::OpenPrivate => Weakness::OpenPrivate,
            Self::LoudAnnouncements => Weakness::LoudAnnouncements,
            Self::TwoDirects => Weakness::TwoDirects,
            Self::MentionsAnybody => Weakness::MentionsAnybody,
            Self::KeptPersons => Weakness::KeptPersons,
            Self::ForeignForgetting => Weakness::ForeignForgetting,
            Self::KeptAuthority => Weakness::KeptAuthority,
            Self::LeakyCarry => Weakness::LeakyCarry,
            Self::UnaskedHoles => Weakness::UnaskedHoles,
            Self::RebuildsOnFill => Weakness::RebuildsOnFill,
            Self::StaleViews => Weakness::StaleViews,
            Self::DeafFormat => Weakness::DeafFormat,
            Self::KeptChoices => Weakness::KeptChoices,
            Self::CopiedOverlays => Weakness::CopiedOverlays,
            Self::ForeignServers => Weakness::ForeignServers,
            Self::GoneOwners => Weakness::GoneOwners,
            Self::EarlySurrender => Weakness::EarlySurrender,
            Self::LimitedOwners => Weakness::LimitedOwners,
            Self::KeptInGroups => Weakness::KeptInGroups,
            Self::GroupsAsTheyAre => Weakness::GroupsAsTheyAre,
            Self::ForeignGroups => Weakness::ForeignGroups,
            Self::LoudCalls => Weakness::LoudCalls,
            Self::SettingsByNumber => Weakness::SettingsByNumber,
            Self::FirstSetting => Weakness::FirstSetting,
        })
    }
}
