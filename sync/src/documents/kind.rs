//! The kinds of document.

/// What a document is about; decides which keys and values it may hold.
///
/// The numbers are part of the stored and the wire format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum DocumentKind {
    /// Nodes, administrators and join tickets.
    Mesh = 1,
    /// One account.
    User = 2,
    /// One server and its channels.
    Server = 3,
    /// One user's membership of one server.
    Member = 4,
    /// One invite code.
    Invite = 5,
    /// Edits, reactions and pin of one message.
    Overlay = 6,
    /// Whether one user is chosen for one private channel, and for which of their memberships.
    ChannelMember = 7,
    /// One direct conversation.
    Direct = 8,
    /// One group of a server's members that is mentioned by one name.
    UserGroup = 9,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Mesh,
        Self::User,
        Self::Server,
        Self::Member,
        Self::Invite,
        Self::Overlay,
        Self::ChannelMember,
        Self::Direct,
        Self::UserGroup,
    ];

    /// The kind with this number, if there is one.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }

    /// The number that stands for this kind in storage and on the wire.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}
