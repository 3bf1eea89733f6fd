//! The JSON shapes that browsers and scripts see, built from rows.
//!
//! One type per thing, the same in HTTP answers and in WebSocket events. Who may see what is
//! decided before; nothing here asks the store.

mod attachment;
mod channel;
mod direct;
mod fresh_texts;
mod html_cache;
mod id_text;
mod invite;
mod member;
mod message;
mod preferences;
mod presence;
mod server;
mod timestamp;
mod user;
mod user_group;

pub use attachment::{Attachment, PostedFile};
pub use channel::{Channel, ChannelKind, Posting};
pub use direct::{Direct, last_activity_ms};
pub use fresh_texts::FreshTexts;
pub use html_cache::HtmlCache;
pub use id_text::IdText;
pub use invite::{Invite, InvitePreview};
pub use member::{Member, MemberRole};
pub use message::{FreshMessage, LATE_AFTER_MS, Message, Reaction, Replicas};
pub use preferences::{Day, Notify, Preferences};
pub use presence::{Absence, ChosenState, Presence, PresenceState};
pub use server::{ReadReceipts, Server};
pub use timestamp::Timestamp;
pub use user::{Me, User};
pub use user_group::UserGroup;
