//! Which keys and values each kind of document may hold: one table, for edits and foreign changes.
//!
//! A newer version may add rules, never narrow one: what was accepted once stays acceptable.

mod pattern;
mod rule;

use rule::ValueRule;
use rule::ValueRule::{
    Blob, Boolean, Code, Id, IdOrFounder, Integer, IntegerOrNull, Octets, OneOf, Text,
};

use super::{DocumentKind, Value};

/// The values that one shape of key may hold.
#[derive(Debug)]
struct KeyRule {
    pattern: &'static str,
    value: ValueRule,
}

/// Why a key or a value is not allowed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SchemaFault {
    #[error("no such key in this kind of document")]
    UnknownKey,
    #[error("the value must be {0}")]
    Value(String),
}

/// Whether this kind of document has such a key (then it may also be deleted).
///
/// # Errors
/// [`SchemaFault::UnknownKey`] when it has not.
pub fn check_key(kind: DocumentKind, key: &str) -> Result<(), SchemaFault> {
    rule_of(kind, key).map(|_| ())
}

/// Whether this kind of document may hold this value at this key.
///
/// # Errors
/// What is wrong with the key or the value.
pub fn check_put(kind: DocumentKind, key: &str, value: &Value) -> Result<(), SchemaFault> {
    let rule = &rule_of(kind, key)?.value;
    if rule.allows(value) {
        Ok(())
    } else {
        Err(SchemaFault::Value(rule.description()))
    }
}

fn rule_of(kind: DocumentKind, key: &str) -> Result<&'static KeyRule, SchemaFault> {
    rules(kind)
        .iter()
        .find(|rule| pattern::matches(rule.pattern, key))
        .ok_or(SchemaFault::UnknownKey)
}

const fn rules(kind: DocumentKind) -> &'static [KeyRule] {
    match kind {
        DocumentKind::Mesh => MESH,
        DocumentKind::User => USER,
        DocumentKind::Server => SERVER,
        DocumentKind::Member => MEMBER,
        DocumentKind::Invite => INVITE,
        DocumentKind::Overlay => OVERLAY,
        DocumentKind::ChannelMember => CHANNEL_MEMBER,
        DocumentKind::Direct => DIRECT,
        DocumentKind::UserGroup => USER_GROUP,
    }
}

const fn key(pattern: &'static str, value: ValueRule) -> KeyRule {
    KeyRule { pattern, value }
}

const NAME: ValueRule = Text { chars_max: 100 };
const URL: ValueRule = Text { chars_max: 500 };

static MESH: &[KeyRule] = &[
    key("name", NAME),
    key("founded", Integer { min: i64::MIN }),
    key("registration", OneOf(&["open", "invite", "closed"])),
    key("admin/<id>", Boolean),
    key("admin/<id>/no", Integer { min: 1 }),
    key("node/<key>/name", NAME),
    key("node/<key>/segment", NAME),
    key("node/<key>/approved", IdOrFounder),
    key("node/<key>/state", Text { chars_max: 16 }),
    key("node/<key>/format", Integer { min: 1 }),
    key("ticket/<id>/key", Octets { length: 32 }),
    key("ticket/<id>/proof", Octets { length: 64 }),
    key("ticket/<id>/expires", Integer { min: i64::MIN }),
    key("ticket/<id>/used_by", Text { chars_max: 64 }),
    key("ticket/<id>/by", Text { chars_max: 26 }),
];

static USER: &[KeyRule] = &[
    key("epoch", Integer { min: 0 }),
    key("disabled", Boolean),
    key("erased", Boolean),
    key("created", Integer { min: i64::MIN }),
    key("reset/<id>/hash", Octets { length: 32 }),
    key("reset/<id>/expires", Integer { min: i64::MIN }),
    key("reset/<id>/by", Id),
    key("reset/<id>/used", Id),
    key("ended/<id>", Boolean),
];

static SERVER: &[KeyRule] = &[
    key("name", NAME),
    key("icon_url", URL),
    key("owner", Id),
    key("owner/<id>", Octets { length: 16 }),
    key("created", Integer { min: i64::MIN }),
    key("deleted", Boolean),
    key("read_receipts", OneOf(&["by_size", "on", "off"])),
    key("channel/<id>/name", NAME),
    key("channel/<id>/topic", Text { chars_max: 500 }),
    key("channel/<id>/position", Integer { min: i64::MIN }),
    key("channel/<id>/private", Boolean),
    key("channel/<id>/posting", OneOf(&["everyone", "moderators"])),
    key("channel/<id>/archived", Boolean),
    key("channel/<id>/deleted", Boolean),
    key("channel/<id>/created", Integer { min: i64::MIN }),
];

static MEMBER: &[KeyRule] = &[
    key("role", OneOf(&["admin", "moderator", "member", "removed"])),
    key("via", IdOrFounder),
    key("joined", Integer { min: i64::MIN }),
];

static INVITE: &[KeyRule] = &[
    key("code", Code),
    key("max_uses", IntegerOrNull { min: 1 }),
    key("expires", IntegerOrNull { min: i64::MIN }),
    key("revoked", Integer { min: i64::MIN }),
    key("created", Integer { min: i64::MIN }),
    key("by", Id),
];

static OVERLAY: &[KeyRule] = &[
    key("edit/<id>", Text { chars_max: 4000 }),
    key("edit/<id>/by", Id),
    key("edit/<id>/mentions", Blob { bytes_max: 8_192 }),
    key("reaction/<emoji>/<id>", Integer { min: i64::MIN }),
    key("pinned", Boolean),
    key("pinned_by", Id),
];

static CHANNEL_MEMBER: &[KeyRule] = &[key("member", IntegerOrNull { min: 1 }), key("by", Id)];

static DIRECT: &[KeyRule] = &[
    key("group", Boolean),
    key("name", NAME),
    key("created", Integer { min: i64::MIN }),
    key("member/<id>", Boolean),
];

static USER_GROUP: &[KeyRule] = &[
    key("name", Text { chars_max: 50 }),
    key("created", Integer { min: i64::MIN }),
    key("deleted", Boolean),
    key("member/<id>", IntegerOrNull { min: 1 }),
];

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    fn text(chars: usize) -> Value {
        Value::Str("長".repeat(chars))
    }

    #[test]
    fn every_text_has_its_length() {
        let node = "0f".repeat(32);
        for (kind, key, chars) in [
            (DocumentKind::Mesh, "name".to_owned(), 100),
            (DocumentKind::Mesh, format!("node/{node}/name"), 100),
            (DocumentKind::Mesh, format!("node/{node}/segment"), 100),
            (DocumentKind::Mesh, format!("node/{node}/state"), 16),
            (DocumentKind::Mesh, format!("ticket/{ID}/used_by"), 64),
            (DocumentKind::Mesh, format!("ticket/{ID}/by"), 26),
            (DocumentKind::Server, "name".to_owned(), 100),
            (DocumentKind::Server, "icon_url".to_owned(), 500),
            (DocumentKind::Server, format!("channel/{ID}/name"), 100),
            (DocumentKind::Server, format!("channel/{ID}/topic"), 500),
            (DocumentKind::Overlay, format!("edit/{ID}"), 4000),
            (DocumentKind::UserGroup, "name".to_owned(), 50),
        ] {
            assert_eq!(check_put(kind, &key, &text(chars)), Ok(()), "{key}");
            let long = check_put(kind, &key, &text(chars + 1));
            assert!(matches!(long, Err(SchemaFault::Value(_))), "{key}");
        }
    }

    #[test]
    fn special_values_are_exact() {
        let put = |kind, key: &str, value: &Value| check_put(kind, key, value).is_ok();
        for (code, allowed) in [("ABCDEF23", true), ("ABCDEF2", false), ("ABCDEFO1", false)] {
            assert_eq!(put(DocumentKind::Invite, "code", &code.into()), allowed);
        }
        for (value, allowed) in [(1.into(), true), (0.into(), false), (Value::Null, true)] {
            assert_eq!(put(DocumentKind::Invite, "max_uses", &value), allowed);
        }
        // For which joining somebody was chosen, or nobody is.
        for (value, allowed) in [
            (1.into(), true),
            (0.into(), false),
            (Value::Null, true),
            (true.into(), false),
        ] {
            assert_eq!(put(DocumentKind::ChannelMember, "member", &value), allowed);
            let member = format!("member/{ID}");
            assert_eq!(put(DocumentKind::UserGroup, &member, &value), allowed);
        }
        for (value, allowed) in [(0.into(), true), ((-1).into(), false), (Value::Null, false)] {
            assert_eq!(put(DocumentKind::User, "epoch", &value), allowed);
        }
        for (via, allowed) in [("founder", true), (ID, true), ("owner", false), ("", false)] {
            assert_eq!(put(DocumentKind::Member, "via", &via.into()), allowed);
        }
        let mentions = format!("edit/{ID}/mentions");
        for (length, allowed) in [(0, true), (8_192, true), (8_193, false)] {
            let value = vec![0; length].into();
            assert_eq!(put(DocumentKind::Overlay, &mentions, &value), allowed);
        }
        let hash = format!("ticket/{ID}/key");
        for (length, allowed) in [(32, true), (31, false), (33, false)] {
            assert_eq!(
                put(DocumentKind::Mesh, &hash, &vec![0; length].into()),
                allowed
            );
        }
    }
}
