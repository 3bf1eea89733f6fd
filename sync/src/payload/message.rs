//! Messages as they are posted.

use serde::{Deserialize, Serialize};
use storage::{Hash, Id, Space};

use crate::names::{CONTENT_CHARS_MAX, NAME_CHARS_MAX};

/// The longest nonce, in bytes.
pub const NONCE_BYTES_MAX: usize = 64;
/// Mentions of one message.
pub const MENTIONS_MAX: usize = 256;
/// Files of one message.
pub const ATTACHMENTS_MAX: usize = 32;
/// The longest name of a file, in bytes.
pub const FILE_NAME_BYTES_MAX: usize = 255;
/// The longest content type, in bytes.
pub const CONTENT_TYPE_BYTES_MAX: usize = 127;

/// A posted message. Its id follows from the entry's time and place and the parent's id.
///
/// The first four fields are those of [`super::Placed`], with which everything begins that later
/// versions post into conversations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub channel: Id,
    pub author: Id,
    pub parent: Option<Id>,
    pub nonce: Option<String>,
    /// Markdown as typed; empty only where files or another message say it all.
    pub content: String,
    /// Whom it names, as that was when it was written. In ascending order, each once.
    pub mentions: Vec<Mention>,
    pub attachments: Vec<Attachment>,
    /// The message that is passed on here.
    pub forwarded: Option<Forwarded>,
    /// What posted it in the author's place.
    pub app: Option<App>,
    /// A reply that is shown among the channel's messages too.
    pub also_in_channel: bool,
}

/// Whom a message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mention {
    User(Id),
    Group(Id),
    /// Everybody who sees the conversation.
    Everyone,
    /// Those of them who were there at that moment.
    Present,
}

/// A file, found by the hash of its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub hash: Hash,
    pub size: u64,
    pub name: String,
    pub content_type: String,
    /// Width and height of what is shown, in pixels, so that a page can leave room for it.
    pub dimensions: Option<(u32, u32)>,
}

/// Where a message comes from that is passed on. Whoever may not see it there sees only that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forwarded {
    pub space: Space,
    pub channel: Id,
    pub message: Id,
    pub author: Id,
}

/// A program that posts for the user who let it in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct App {
    /// The webhook, or whatever else let it in.
    pub id: Id,
    pub name: String,
}

impl Message {
    /// A message of a text and nothing else.
    #[must_use]
    pub fn of_text(channel: Id, author: Id, content: String) -> Self {
        Self {
            channel,
            author,
            parent: None,
            nonce: None,
            content,
            mentions: Vec::new(),
            attachments: Vec::new(),
            forwarded: None,
            app: None,
            also_in_channel: false,
        }
    }

    /// Whether it keeps to the bounds, which hold where it is made and where it is received.
    #[must_use]
    pub fn is_within_bounds(&self) -> bool {
        let says_something =
            !self.content.is_empty() || !self.attachments.is_empty() || self.forwarded.is_some();
        let nonce = self.nonce.as_ref();
        says_something
            && self.content.chars().count() <= CONTENT_CHARS_MAX
            && nonce.is_none_or(|nonce| nonce.len() <= NONCE_BYTES_MAX)
            && are_mentions(&self.mentions)
            && self.attachments.len() <= ATTACHMENTS_MAX
            && self.attachments.iter().all(Attachment::is_within_bounds)
            && self.app.as_ref().is_none_or(App::is_within_bounds)
            && (self.parent.is_some() || !self.also_in_channel)
    }
}

impl Attachment {
    /// Judged by rules that never change, so no table of characters that grows.
    #[must_use]
    pub fn is_within_bounds(&self) -> bool {
        let named = (1..=FILE_NAME_BYTES_MAX).contains(&self.name.len())
            && !matches!(self.name.as_str(), "." | "..")
            && !self.name.chars().any(no_part_of_a_file_name);
        let typed = (1..=CONTENT_TYPE_BYTES_MAX).contains(&self.content_type.len())
            && self
                .content_type
                .bytes()
                .all(|byte| (0x20..0x7f).contains(&byte));
        named
            && typed
            && self
                .dimensions
                .is_none_or(|(width, height)| width > 0 && height > 0)
    }
}

/// What would make a path of a name, break a line, or turn around how it reads: `exe.gpj` in place
/// of `jpg.exe`.
#[must_use]
pub fn no_part_of_a_file_name(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | '\\')
        || matches!(
            c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        )
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

/// The id of a file: it follows from the message and the file's place there, so that every node
/// finds the same one and nobody can give a file of theirs the id of another.
#[must_use]
pub fn attachment_id(message: Id, place: usize) -> Id {
    const CONTEXT: &str = "localchat file id v1";
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    hasher.update(&message.0);
    hasher.update(&(place as u64).to_be_bytes());
    let mut id = message.0;
    // The milliseconds stay, by which ids sort; ten bytes of a hash are enough that none is met.
    hasher.finalize_xof().fill(&mut id[6..]);
    Id(id)
}

impl App {
    fn is_within_bounds(&self) -> bool {
        (1..=NAME_CHARS_MAX).contains(&self.name.chars().count())
    }
}

/// Whether mentions are in order and not too many.
fn are_mentions(mentions: &[Mention]) -> bool {
    mentions.len() <= MENTIONS_MAX && mentions.is_sorted_by(|a, b| a < b)
}

/// Mentions as an edit carries them.
#[must_use]
pub fn encode_mentions(mentions: &[Mention]) -> Vec<u8> {
    super::encoded(mentions)
}

/// The mentions of an edit; `None` when the bytes are nothing an honest node writes.
#[must_use]
pub fn decode_mentions(bytes: &[u8]) -> Option<Vec<Mention>> {
    let mentions: Vec<Mention> = postcard::from_bytes(bytes).ok()?;
    (are_mentions(&mentions) && encode_mentions(&mentions) == bytes).then_some(mentions)
}

/// The groups among those named.
pub fn groups(mentions: &[Mention]) -> impl Iterator<Item = Id> + '_ {
    mentions.iter().filter_map(|mention| match mention {
        Mention::Group(group) => Some(*group),
        Mention::User(_) | Mention::Everyone | Mention::Present => None,
    })
}

/// Whether they call everybody in a conversation, or everybody who is there.
#[must_use]
pub fn calls_many(mentions: &[Mention]) -> bool {
    let calls = |mention: &Mention| matches!(mention, Mention::Everyone | Mention::Present);
    mentions.iter().any(calls)
}

/// What they name one by one: users, and the conversation where they name everybody in it. Those who
/// were there when a text called them are among the users.
pub fn named(mentions: &[Mention], conversation: Id) -> impl Iterator<Item = Id> + '_ {
    mentions.iter().filter_map(move |mention| match mention {
        Mention::User(user) => Some(*user),
        Mention::Everyone => Some(conversation),
        Mention::Group(_) | Mention::Present => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> Message {
        Message::of_text(Id([1; 16]), Id([2; 16]), "hello".to_owned())
    }

    fn file() -> Attachment {
        Attachment {
            hash: Hash([3; 32]),
            size: 5,
            name: "見積 v2.xlsx".to_owned(),
            content_type: "application/octet-stream".to_owned(),
            dimensions: None,
        }
    }

    fn id(number: u16) -> Id {
        let [a, b] = number.to_be_bytes();
        let mut id = [0; 16];
        (id[0], id[1]) = (a, b);
        Id(id)
    }

    #[test]
    fn a_message_may_be_as_large_as_its_bounds_and_then_still_fits_an_entry() {
        let users =
            (0..u16::try_from(MENTIONS_MAX).unwrap()).map(|number| Mention::User(id(number)));
        let attachment = Attachment {
            name: "あ".repeat(FILE_NAME_BYTES_MAX / 3),
            content_type: "x".repeat(CONTENT_TYPE_BYTES_MAX),
            dimensions: Some((1, u32::MAX)),
            ..file()
        };
        let largest = Message {
            parent: Some(Id([7; 16])),
            nonce: Some("n".repeat(NONCE_BYTES_MAX)),
            content: "😀".repeat(CONTENT_CHARS_MAX),
            mentions: users.collect(),
            attachments: vec![attachment; ATTACHMENTS_MAX],
            app: Some(App {
                id: Id([8; 16]),
                name: "監".repeat(NAME_CHARS_MAX),
            }),
            also_in_channel: true,
            ..message()
        };
        assert!(largest.is_within_bounds());
        assert!(super::super::encoded(&largest).len() < super::super::PAYLOAD_BYTES_MAX);
        let files_alone = Message {
            content: String::new(),
            ..largest
        };
        assert!(files_alone.is_within_bounds());
    }

    #[test]
    fn what_goes_beyond_a_bound_is_refused() {
        let with = |change: &dyn Fn(&mut Message)| {
            let mut message = message();
            change(&mut message);
            message.is_within_bounds()
        };
        assert!(with(&|_| {}));
        assert!(!with(&|message| message.content.clear()));
        assert!(!with(&|message| message.content = "x".repeat(4_001)));
        assert!(!with(&|message| message.nonce = Some("n".repeat(65))));
        assert!(!with(&|message| message.also_in_channel = true));
        assert!(!with(&|message| {
            message.mentions = vec![Mention::User(id(2)), Mention::User(id(1))];
        }));
        assert!(!with(&|message| {
            message.mentions = vec![Mention::Everyone, Mention::Everyone];
        }));
        assert!(!with(&|message| {
            message.mentions = (0..257).map(|number| Mention::User(id(number))).collect();
        }));
        assert!(!with(&|message| message.attachments = vec![file(); 33]));
        for name in [
            "",
            ".",
            "..",
            "a/b",
            "a\\b",
            "a\nb",
            "photo\u{202e}gpj.exe",
            "a\u{2066}b",
            &"x".repeat(256),
        ] {
            let name = name.to_owned();
            let file = Attachment { name, ..file() };
            assert!(!with(&|message| message.attachments = vec![file.clone()]));
        }
        for content_type in ["", "ä", "a\nb", &"x".repeat(128)] {
            let content_type = content_type.to_owned();
            let file = Attachment {
                content_type,
                ..file()
            };
            assert!(!with(&|message| message.attachments = vec![file.clone()]));
        }
        assert!(!with(&|message| {
            let dimensions = Some((0, 1));
            message.attachments = vec![Attachment {
                dimensions,
                ..file()
            }];
        }));
        for name in [String::new(), "x".repeat(101)] {
            let app = App { id: id(1), name };
            assert!(!with(&|message| message.app = Some(app.clone())));
        }
    }

    #[test]
    fn mentions_of_an_edit_have_one_form() {
        let mentions = [
            Mention::User(id(1)),
            Mention::Group(id(1)),
            Mention::Everyone,
        ];
        let bytes = encode_mentions(&mentions);
        assert_eq!(decode_mentions(&bytes).as_deref(), Some(&mentions[..]));
        assert_eq!(decode_mentions(&[bytes.clone(), vec![0]].concat()), None);
        assert_eq!(decode_mentions(&bytes[1..]), None);
        assert_eq!(
            decode_mentions(&encode_mentions(&[mentions[1], mentions[0]])),
            None
        );
        assert_eq!(named(&mentions, id(7)).collect::<Vec<_>>(), [id(1), id(7)]);
        assert!(calls_many(&mentions) && !calls_many(&mentions[..2]));
    }
}
