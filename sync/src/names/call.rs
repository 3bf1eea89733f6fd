//! Names that call everybody in a conversation, where whoever writes them may do so.

use super::key::username_key;

/// Whom such a name calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Everybody who sees the conversation.
    Everyone,
    /// Those of them who are there.
    Present,
}

/// Whom a name calls, however it was typed; `None` for any other name.
#[must_use]
pub fn call(name: &str) -> Option<Call> {
    let key = username_key(name);
    let is = |word: &&str| username_key(word) == key;
    if ["channel", "all"].iter().any(is) {
        return Some(Call::Everyone);
    }
    is(&"here").then_some(Call::Present)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_known_by_its_key() {
        for (name, expected) in [
            ("channel", Some(Call::Everyone)),
            ("Ｃｈａｎｎｅｌ", Some(Call::Everyone)),
            ("ALL", Some(Call::Everyone)),
            ("here", Some(Call::Present)),
            ("heres", None),
            ("チャンネル", None),
        ] {
            assert_eq!(call(name), expected, "{name}");
        }
    }
}
