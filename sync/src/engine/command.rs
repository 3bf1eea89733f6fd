//! What a node can be asked to do, and what it answers.

use storage::{Id, NodeId, ReadReceipts, Role};

use super::TokenSecret;
use crate::feed::TicketProof;
use crate::payload::Attachment;
use crate::preference::{Absence, Acting, Noted, PreferenceChanges, SessionNote};

/// A command of a user at this node, or of the node itself. Texts are as typed; the engine
/// normalises and checks them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// The first account of a mesh that this node, holding its root key, has just founded.
    Found {
        mesh_name: String,
        node_name: String,
        segment: String,
        token_key: TokenSecret,
    },
    /// `password` is a PHC string.
    Register {
        username: String,
        display_name: String,
        password: String,
    },
    UpdateProfile {
        user: Id,
        changes: ProfileChanges,
    },
    /// Replaces the password hash; `end_sessions` makes every token issued so far worthless.
    SetPassword {
        user: Id,
        password: String,
        end_sessions: bool,
    },
    EndSessions {
        user: Id,
    },
    /// What this node knows of a session: that it begins, or that it is used.
    NoteSession {
        user: Id,
        note: Box<SessionNote>,
        noted: Noted,
    },
    /// Ends one session of somebody's own, at every node and for good.
    EndSession {
        by: Id,
        session: Id,
    },
    /// Somebody takes note of a login from a device that was not known.
    SeeLogin {
        by: Id,
        acting: Acting,
        login: Id,
    },
    /// Erases a person: name, profile, password.
    ForgetPerson {
        by: Id,
        user: Id,
    },
    MakeMeshAdmin {
        by: Id,
        user: Id,
        admin: bool,
    },
    /// Nobody logs in by the account any more and its sessions end, or it is open again.
    DisableAccount {
        by: Id,
        user: Id,
        disabled: bool,
    },
    /// An administrator gives somebody another name, as after two people took the same.
    RenameAccount {
        by: Id,
        user: Id,
        username: String,
    },
    /// Lets whoever has the code of this hash set a new password, once. `by` is nobody where it is
    /// done at the node's own console.
    IssueReset {
        by: Option<Id>,
        user: Id,
        hash: [u8; 32],
        expires_ms: u64,
    },
    /// `password` is a PHC string.
    UseReset {
        hash: [u8; 32],
        password: String,
    },
    SetRegistration {
        by: Id,
        registration: Registration,
    },
    CreateServer {
        by: Id,
        name: String,
        icon_url: Option<String>,
    },
    UpdateServer {
        by: Id,
        server: Id,
        changes: ServerChanges,
    },
    DeleteServer {
        by: Id,
        server: Id,
    },
    CreateChannel {
        by: Id,
        server: Id,
        name: String,
        topic: String,
        /// Only for chosen members; whoever creates it is the first of them.
        private: bool,
    },
    UpdateChannel {
        by: Id,
        channel: Id,
        changes: ChannelChanges,
    },
    DeleteChannel {
        by: Id,
        channel: Id,
    },
    /// Opens the direct conversation with somebody, which there is once, or a new one of a group.
    /// With nobody it is one's own.
    OpenDirect {
        by: Id,
        with: Vec<Id>,
        group: bool,
        /// Of a group; empty for none.
        name: String,
    },
    AddToDirect {
        by: Id,
        direct: Id,
        users: Vec<Id>,
    },
    /// An empty name takes the group's name away.
    RenameDirect {
        by: Id,
        direct: Id,
        name: String,
    },
    LeaveDirect {
        by: Id,
        direct: Id,
    },
    /// Lets a member of the server into a private channel, or out.
    ChooseMember {
        by: Id,
        channel: Id,
        user: Id,
        chosen: bool,
    },
    /// An admin of the server becomes a member of a private channel that has none left.
    TakeOverChannel {
        by: Id,
        channel: Id,
        /// What is written in the channel, so that everybody who comes sees it.
        notice: String,
    },
    SetRole {
        by: Id,
        server: Id,
        user: Id,
        role: Role,
    },
    RemoveMember {
        by: Id,
        server: Id,
        user: Id,
    },
    Leave {
        by: Id,
        server: Id,
    },
    /// Another member owns the server from now on.
    TransferServer {
        by: Id,
        server: Id,
        user: Id,
    },
    /// A group of a server's members that is mentioned by one name.
    CreateUserGroup {
        by: Id,
        server: Id,
        name: String,
        members: Vec<Id>,
    },
    /// What is `None` stays; `members` are all who are to be in it.
    ChangeUserGroup {
        by: Id,
        group: Id,
        name: Option<String>,
        members: Option<Vec<Id>>,
    },
    DeleteUserGroup {
        by: Id,
        group: Id,
    },
    /// `code` is drawn by the caller.
    CreateInvite {
        by: Id,
        server: Id,
        code: String,
        max_uses: Option<u64>,
        expires_ms: Option<u64>,
    },
    RevokeInvite {
        by: Id,
        server: Id,
        invite: Id,
    },
    AcceptInvite {
        by: Id,
        code: String,
    },
    Post {
        by: Id,
        channel: Id,
        content: String,
        parent: Option<Id>,
        nonce: Option<String>,
        /// The usernames that the text mentions; nobody may have such a name.
        mentions: Vec<String>,
        /// Files that are whole and durable at this node, in their order.
        attachments: Vec<Attachment>,
    },
    Edit {
        by: Id,
        message: Id,
        content: String,
        mentions: Vec<String>,
    },
    /// A post or an edit whose text calls those who are there at that moment, with who that is: the
    /// engine knows of nobody's being there.
    WithPresent {
        present: Vec<Id>,
        then: Box<Self>,
    },
    Erase {
        by: Id,
        message: Id,
    },
    /// Erases what stands in a channel before a time, and whatever comes later and belongs there.
    EraseOlder {
        by: Id,
        channel: Id,
        before_ms: u64,
    },
    React {
        by: Id,
        message: Id,
        emoji: String,
        on: bool,
    },
    Pin {
        by: Id,
        message: Id,
        on: bool,
    },
    /// Everything in the channel up to now has been read.
    Read {
        by: Id,
        channel: Id,
    },
    /// A stretch of the channel has been seen.
    ReadSeen {
        by: Id,
        channel: Id,
        seen: Seen,
    },
    /// Somebody sets something for themselves, at every node.
    ChangePreferences {
        user: Id,
        changes: PreferenceChanges,
    },
    /// Somebody says that they are away or busy, and until when; or no longer.
    SayAbsence {
        by: Id,
        said: Absence,
    },
    /// Everything in these conversations has been read; those that somebody can't see are left out.
    ReadAll {
        by: Id,
        channels: Vec<Id>,
    },
    /// A conversation is unread from a message of it on.
    MarkUnread {
        by: Id,
        channel: Id,
        message: Id,
    },
    /// Keeps a message for later, or no longer.
    Save {
        by: Id,
        message: Id,
        on: bool,
    },
    /// Follows the thread that a message begins or is in, or does so no longer.
    Follow {
        by: Id,
        message: Id,
        on: bool,
    },
    /// `key` is the ticket's public half.
    IssueTicket {
        by: Id,
        key: NodeId,
        expires_ms: u64,
    },
    /// A node presents a ticket.
    UseTicket {
        node: NodeId,
        proof: TicketProof,
        name: String,
        segment: String,
    },
    ApproveNode {
        by: Id,
        node: NodeId,
        name: String,
        segment: String,
    },
    /// `token_key`, drawn by the caller, replaces the one that the revoked node knows.
    RevokeNode {
        by: Id,
        node: NodeId,
        token_key: TokenSecret,
    },
    /// A node shall hold the mesh root key, or give it up.
    MakeAuthority {
        by: Id,
        node: NodeId,
        holds: bool,
    },
    /// This node, given the root key by a recovery kit, is an authority from now on.
    RestoreAuthority,
    /// What browsers trust this mesh by, as X.509 certificates; where there is something already, only
    /// in its place if that is said.
    StateWebRoots {
        certificates: Vec<Vec<u8>>,
        replaces: bool,
    },
    /// This node tells the mesh its name.
    DescribeSelf {
        name: String,
        segment: String,
    },
}

/// Who may make an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Registration {
    Open,
    /// Whoever has an invite to a server.
    Invite,
    Closed,
}

impl Registration {
    const ALL: [Self; 3] = [Self::Open, Self::Invite, Self::Closed];

    /// As the mesh document says it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invite => "invite",
            Self::Closed => "closed",
        }
    }

    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What of a profile is to change; an empty text removes an optional value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileChanges {
    pub username: Option<String>,
    pub display_name: Option<String>,
    pub avatar_url: Option<String>,
    pub status_message: Option<String>,
}

/// What of a server is to change; an empty text removes its picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServerChanges {
    pub name: Option<String>,
    pub icon_url: Option<String>,
    /// Whether its members see who has read a message.
    pub read_receipts: Option<ReadReceipts>,
}

/// What of a channel is to change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChannelChanges {
    pub name: Option<String>,
    pub topic: Option<String>,
    pub position: Option<i64>,
    pub archived: Option<bool>,
    /// Only for chosen members; whoever makes it so is the first of them.
    pub private: Option<bool>,
    /// Only moderators post.
    pub announcement: Option<bool>,
}

/// What a command that was carried out brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    Done,
    User(Id),
    Server(Id),
    Channel(Id),
    /// The conversation; `existing` when it had been opened before.
    Direct {
        direct: Id,
        existing: bool,
    },
    UserGroup(Id),
    Invite(Id),
    Ticket(Id),
    /// The message; `existing` when the same nonce had been posted before.
    Message {
        message: Id,
        existing: bool,
    },
}

/// A stretch of a channel: the messages from `from` on, to `up_to` or to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub from: Id,
    pub up_to: Option<Id>,
}
