//! What the codes of refusals and errors mean, for people, in both languages.

mod requests;
mod rules;

use super::language::Language;

/// Code, English, Japanese. `{field}` stands for the name of the field that is wrong.
type Row = (&'static str, &'static str, &'static str);

fn rows() -> impl Iterator<Item = &'static Row> {
    rules::ROWS.iter().chain(requests::ROWS)
}

/// The sentence for a code.
#[must_use]
pub fn sentence(code: &str, language: Language) -> Option<&'static str> {
    let (_, english, japanese) = rows().find(|(known, ..)| *known == code)?;
    Some(match language {
        Language::English => english,
        Language::Japanese => japanese,
    })
}

/// The code for a missing thing of a kind.
#[must_use]
pub(super) fn not_found(what: &str) -> &'static str {
    let codes = rows().map(|(code, ..)| *code);
    let mut specific = codes.filter(|code| code.strip_suffix("_not_found") == Some(what));
    specific.next().unwrap_or("not_found")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_one_sentence_in_each_language() {
        let codes: BTreeSet<&str> = rows().map(|(code, ..)| *code).collect();
        assert_eq!(codes.len(), rows().count());
        for (code, english, japanese) in rows() {
            assert!(
                english.ends_with('.') && english.is_ascii()
                    || english.contains('“')
                    || english.contains('…'),
                "{code}"
            );
            assert!(japanese.ends_with('。'), "{code}");
            assert_eq!(
                english.contains("{field}"),
                japanese.contains("{field}"),
                "{code}"
            );
        }
    }

    #[test]
    fn a_missing_thing_is_named() {
        assert_eq!(not_found("server"), "server_not_found");
        assert_eq!(not_found("unicorn"), "not_found");
    }
}
