//! Usernames: what people log in with and are mentioned by.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::mixed_script::AugmentedScriptSet;
use unicode_security::{RestrictionLevel, RestrictionLevelDetection};

use super::characters::{is_invisible, is_noncharacter, is_variation_selector};
use super::error::{Field, NameError, Rule};
use super::legible::first_piled_mark;

pub const USERNAME_CHARS_MIN: usize = 2;
pub const USERNAME_CHARS_MAX: usize = 50;

/// No canonically composed character is written with more than four.
const RAW_CHARS_PER_CHAR_MAX: usize = 4;

/// The normal form (NFKC) of a username: 2–50 letters of any script, digits, `_` and `-`.
///
/// Spaces around it are dropped, full-width Latin becomes plain, half-width kana becomes
/// full-width, variation selectors go. Case is kept; [`super::username_key`] is what names are
/// compared by.
///
/// # Errors
/// The first rule that the name breaks.
pub fn username(typed: &str) -> Result<String, NameError> {
    mentionable(Field::Username, typed)
}

/// The normal form of the name by which several people are mentioned at once: as a username's.
///
/// # Errors
/// The first rule that the name breaks.
pub fn user_group_name(typed: &str) -> Result<String, NameError> {
    mentionable(Field::UserGroupName, typed)
}

fn mentionable(field: Field, typed: &str) -> Result<String, NameError> {
    let fail = |rule| Err(NameError { field, rule });
    let typed = typed.trim();
    let raw_max = USERNAME_CHARS_MAX * RAW_CHARS_PER_CHAR_MAX;
    if typed.chars().nth(raw_max).is_some() {
        return fail(Rule::TooLong {
            max: USERNAME_CHARS_MAX,
        });
    }
    let name: String = typed
        .chars()
        .filter(|&c| !is_variation_selector(c))
        .nfkc()
        .collect();
    if let Some(c) = first_forbidden(&name) {
        return fail(Rule::Character(c));
    }
    let length = name.chars().count();
    if length == 0 {
        return fail(Rule::Blank);
    }
    if length < USERNAME_CHARS_MIN {
        return fail(Rule::TooShort {
            min: USERNAME_CHARS_MIN,
        });
    }
    if length > USERNAME_CHARS_MAX {
        return fail(Rule::TooLong {
            max: USERNAME_CHARS_MAX,
        });
    }
    if !name.chars().any(char::is_alphanumeric) {
        return fail(Rule::NoLetter);
    }
    if mixes_look_alike_scripts(&name) {
        return fail(Rule::MixedScripts);
    }
    Ok(name)
}

/// Whether a normalised username can contain `c`; what ends a mention in a text.
#[must_use]
pub fn is_username_char(c: char) -> bool {
    let letter = c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '_' | '-');
    letter && !is_invisible(c) && !is_noncharacter(c)
}

fn first_forbidden(name: &str) -> Option<char> {
    let forbidden = name.chars().find(|&c| !is_username_char(c));
    forbidden.or_else(|| first_piled_mark(name))
}

/// UTS #39, section 5.2: one script, or Latin with Japanese, Chinese or Korean ("highly
/// restrictive"), or Latin with one other script that is not easily taken for it ("moderately").
pub(super) fn mixes_look_alike_scripts(name: &str) -> bool {
    let mut all = AugmentedScriptSet::default();
    let mut beside_latin = AugmentedScriptSet::default();
    for c in name.chars() {
        let scripts = AugmentedScriptSet::for_char(c);
        all.intersect_with(scripts);
        if !is_latin(scripts) {
            beside_latin.intersect_with(scripts);
        }
    }
    if !all.is_empty() || beside_latin.jpan || beside_latin.hanb || beside_latin.kore {
        return false;
    }
    !name.check_restriction_level(RestrictionLevel::ModeratelyRestrictive)
}

fn is_latin(mut scripts: AugmentedScriptSet) -> bool {
    scripts.intersect_with(AugmentedScriptSet::for_char('a'));
    !scripts.is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rule(typed: &str) -> Option<Rule> {
        username(typed).err().map(|error| error.rule)
    }

    #[test]
    fn names_people_have_are_kept_as_they_are() {
        for name in [
            "ken",
            "K_2-x",
            "田中",
            "たなか",
            "タナカ太郎2",
            "佐々木ken",
            "ジョージ",
            "𠮷野家",
            "김철수",
            "王小明",
            "Jürgen",
            "Нина",
            "Ελένη",
            "मोहन",
            "สมชาย",
            "राम_ram",
            "محمد",
            "髙橋_営業",
            "𩸽さん",
            "ﾖｼﾀﾞ".nfkc().collect::<String>().as_str(),
        ] {
            assert_eq!(username(name).as_deref(), Ok(name));
        }
    }

    #[test]
    fn one_name_has_one_normal_form() {
        for (typed, stored) in [
            ("  ken\u{3000}", "ken"),
            ("Ｔａｎａｋａ＿１", "Tanaka_1"),
            ("ﾔﾏﾀﾞ", "ヤマダ"),
            ("か\u{3099}く", "がく"),
            ("辻\u{E0100}さん", "辻さん"),
        ] {
            assert_eq!(username(typed).as_deref(), Ok(stored), "{typed:?}");
        }
    }

    #[test]
    fn what_breaks_a_rule_is_refused_by_that_rule() {
        for (typed, expected) in [
            ("", Rule::Blank),
            (" \u{3000} ", Rule::Blank),
            ("a", Rule::TooShort { min: 2 }),
            ("__", Rule::NoLetter),
            ("a b", Rule::Character(' ')),
            ("a.b", Rule::Character('.')),
            ("名前~2", Rule::Character('~')),
            ("@ken", Rule::Character('@')),
            ("ken\0", Rule::Character('\0')),
            ("ken\u{202E}nek", Rule::Character('\u{202E}')),
            ("ke\u{200B}n", Rule::Character('\u{200B}')),
            ("ke\u{1160}n", Rule::Character('\u{1160}')),
            ("\u{0301}ken", Rule::Character('\u{0301}')),
            ("ken😀", Rule::Character('😀')),
            ("p\u{0430}ypal", Rule::MixedScripts),
            ("Ken\u{03BF}", Rule::MixedScripts),
        ] {
            assert_eq!(rule(typed), Some(expected), "{typed:?}");
        }
    }

    #[test]
    fn length_is_counted_after_normalisation_and_a_flood_is_refused_before_it() {
        assert_eq!(rule(&"か\u{3099}".repeat(50)), None);
        assert_eq!(rule(&"あ".repeat(51)), Some(Rule::TooLong { max: 50 }));
        assert_eq!(rule(&"\u{FDFA}".repeat(50)), Some(Rule::Character(' ')));
        assert_eq!(rule(&"x".repeat(1 << 20)), Some(Rule::TooLong { max: 50 }));
        let pile = format!("x{}", "\u{0302}".repeat(5));
        assert_eq!(rule(&pile), Some(Rule::Character('\u{0302}')));
    }

    proptest! {
        #[test]
        fn an_accepted_name_is_accepted_again_unchanged(typed in any::<String>()) {
            if let Ok(name) = username(&typed) {
                prop_assert_eq!(username(&name), Ok(name));
            }
        }

        #[test]
        fn letters_and_digits_never_panic(typed in "\\PC{0,80}") {
            if let Ok(name) = username(&typed) {
                prop_assert!(name.chars().all(is_username_char));
            }
        }
    }
}
