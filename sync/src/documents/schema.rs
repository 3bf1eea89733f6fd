//! Which keys and values each kind of document may hold: one table, for edits and foreign changes.
//!
//! A newer version may add rules, never narrow one: what was accepted once stays acceptable.

mod pattern;
mod rule;

use rule::ValueRule;
use rule::ValueRule::{
    Boolean, Code, Id, IdOrFounder, Integer, IntegerOrNull, Octets, OneOf, Text,
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
    key("admin/<id>", Boolean),
    key("node/<key>/name", NAME),
    key("node/<key>/segment", NAME),
    key("node/<key>/approved", IdOrFounder),
    key("node/<key>/state", Text { chars_max: 16 }),
    key("ticket/<id>/hash", Octets { length: 32 }),
    key("ticket/<id>/expires", Integer { min: i64::MIN }),
    key("ticket/<id>/used_by", Text { chars_max: 64 }),
    key("ticket/<id>/by", Text { chars_max: 26 }),
];

static USER: &[KeyRule] = &[
    key("username", Text { chars_max: 50 }),
    key("display_name", NAME),
    key("avatar_url", URL),
    key("status_message", Text { chars_max: 200 }),
    key("password", Text { chars_max: 300 }),
    key("epoch", Integer { min: 0 }),
    key("disabled", Boolean),
    key("created", Integer { min: i64::MIN }),
];

static SERVER: &[KeyRule] = &[
    key("name", NAME),
    key("icon_url", URL),
    key("owner", Id),
    key("created", Integer { min: i64::MIN }),
    key("deleted", Boolean),
    key("channel/<id>/name", NAME),
    key("channel/<id>/topic", Text { chars_max: 500 }),
    key("channel/<id>/position", Integer { min: i64::MIN }),
    key("channel/<id>/private", Boolean),
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
    key("reaction/<emoji>/<id>", Integer { min: i64::MIN }),
    key("pinned", Boolean),
    key("pinned_by", Id),
];
