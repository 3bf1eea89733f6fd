//! Deliberate faults, so that the simulator can show that it would notice them.
//!
//! Without the feature `weakenings` no rule can be left out: the question is a constant.

/// A rule that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
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
    TicketTwice,
    UnsignedStatements,
    ForksOfStrangers,
    EpochByNumber,
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
    AnyAncestor,
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
    ForeignServers,
    GoneOwners,
    KeptChoices,
    CopiedOverlays,
    EarlySurrender,
    LimitedOwners,
    KeptInGroups,
    GroupsAsTheyAre,
    ForeignGroups,
    LoudCalls,
    SettingsByNumber,
    FirstSetting,
}

#[cfg(feature = "weakenings")]
mod switch {
    use std::cell::Cell;

    use super::Weakness;

    thread_local! {
        static ACTIVE: Cell<Option<Weakness>> = const { Cell::new(None) };
    }

    /// Leaves a rule out on this thread from now on.
    pub fn set(weakness: Option<Weakness>) {
        ACTIVE.set(weakness);
    }

    pub(crate) fn lacks(weakness: Weakness) -> bool {
        ACTIVE.get() == Some(weakness)
    }
}

#[cfg(feature = "weakenings")]
pub use switch::set;

#[cfg(feature = "weakenings")]
pub(crate) use switch::lacks;

/// Whether a rule is left out.
#[cfg(not(feature = "weakenings"))]
pub(crate) const fn lacks(_weakness: Weakness) -> bool {
    false
}
