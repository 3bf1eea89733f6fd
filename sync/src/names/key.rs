//! The key that decides whether two usernames are the same name.

use unicode_normalization::UnicodeNormalization;
use unicode_security::skeleton;

/// Folding and skeleton feed each other (a skeleton can contain a capital letter); no known
/// character needs more than three rounds.
const ROUNDS_MAX: usize = 8;

/// The comparison key of a username: equal for names that differ only in case, in width, or that
/// look alike (`tanaka1` and `tanakal`, Cyrillic `сосо` and Latin `coco`, katakana カ and kanji 力).
///
/// NFKC, case folding and the confusable skeleton of UTS #39, repeated until nothing changes, so
/// the key of a key is the key. Not for display. It takes any text, because what somebody types at
/// login needs no validation first; the cost is linear in its length. The tables behind it grow
/// with Unicode: where a key decides between two accounts on every node, the key stored with the
/// account is what counts.
#[must_use]
pub fn username_key(name: &str) -> String {
    let mut key = fold(name);
    for _ in 0..ROUNDS_MAX {
        let next = fold(&skeleton(&key).collect::<String>());
        if next == key {
            break;
        }
        key = next;
    }
    key
}

/// NFKC, case folding, no space around it (some accents decompose into one). Upper and then lower
/// case, character by character, is the full case folding of Unicode for every letter that a
/// username can hold (`ß` = `ss`, `ς` = `σ`).
fn fold(text: &str) -> String {
    let folded: String = text
        .nfkc()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect();
    folded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_look_alike_share_a_key() {
        for (one, other) in [
            ("Tanaka", "tanaka"),
            ("ＴＡＮＡＫＡ", "tanaka"),
            ("tanaka1", "tanakal"),
            ("user0", "usero"),
            ("\u{0441}\u{043E}\u{0441}\u{043E}", "coco"),
            ("カトウ", "力トウ"),
            ("ロク", "口ク"),
            ("へいわ", "ヘいわ"),
            ("がく", "か\u{3099}く"),
            ("straße", "STRASSE"),
            ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
            ("modern", "modem"),
            (" ken ", "ken"),
        ] {
            assert_eq!(username_key(one), username_key(other), "{one} {other}");
        }
    }

    #[test]
    fn names_that_differ_keep_apart() {
        for (one, other) in [
            ("はな", "ばな"),
            ("ばな", "ぱな"),
            ("sato1", "satoi"),
            ("高橋", "髙橋"),
            ("あさ", "アサ"),
            ("つか", "っか"),
            ("ken", "ken2"),
            ("a_b", "a-b"),
            ("ユウ", "ュウ"),
        ] {
            assert_ne!(username_key(one), username_key(other), "{one} {other}");
        }
    }

    #[test]
    fn an_accent_by_itself_leaves_no_space_behind() {
        assert_eq!(
            username_key("\u{0384}"),
            username_key(&username_key("\u{0384}"))
        );
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_the_key(name in any::<String>()) {
            let key = username_key(&name);
            prop_assert_eq!(username_key(&key), key);
        }

        #[test]
        fn case_never_matters(name in "[a-zA-Z0-9_-]{2,50}") {
            prop_assert_eq!(username_key(&name.to_uppercase()), username_key(&name));
        }
    }
}
