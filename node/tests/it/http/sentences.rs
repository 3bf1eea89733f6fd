//! Every code that a client can be told has a sentence in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use node::http::language::Language;
use node::http::sentence;

#[test]
fn every_code_in_the_sources_has_a_sentence_in_both_languages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut codes = BTreeSet::new();
    for (folder, callees) in [
        (
            "../sync/src/engine",
            &[
                "conflict(",
                "forbidden(",
                "Conflict { code: ",
                "Role::Moderator, ",
                "Role::Admin, ",
                "invalid(",
            ][..],
        ),
        (
            "src/host",
            &["refused(", "Conflict { code: ", "Forbidden { code: "],
        ),
        (
            "src/http",
            &[
                "forbidden(",
                "unauthorized(",
                "not_found(",
                "malformed(",
                "invalid(",
                "unavailable(",
                "conflict(",
                "ApiError::new(",
            ],
        ),
        ("src/live", &["forbidden(", "unauthorized(", "unavailable("]),
    ] {
        collect(&root.join(folder), callees, &mut codes);
    }
    assert!(codes.len() > 60, "{codes:?}");
    for must in [
        "invite_used_up",
        "moderator_required",
        "not_an_emoji",
        "too_deep",
        "no_mesh",
    ] {
        assert!(codes.contains(must), "{must} was not seen");
    }
    let unknown: Vec<&String> = codes
        .iter()
        .filter(|code| {
            [Language::English, Language::Japanese]
                .iter()
                .any(|l| sentence(code, *l).is_none())
        })
        .collect();
    assert_eq!(unknown, Vec::<&String>::new());
}

#[test]
fn every_missing_thing_is_named() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sync/src/engine");
    let mut things = BTreeSet::new();
    collect(&root, &["not_found(", "what: "], &mut things);
    assert!(things.contains("channel"), "{things:?}");
    for thing in things {
        let code = format!("{thing}_not_found");
        assert!(sentence(&code, Language::Japanese).is_some(), "{code}");
    }
}

/// The words in quotes that are arguments of these calls.
fn collect(folder: &Path, callees: &[&str], words: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, callees, words);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).expect("text");
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            for callee in callees {
                for (at, _) in source.match_indices(callee) {
                    words.extend(last_word(&source[at + callee.len()..]));
                }
            }
        }
    }
}

/// The last plain word in quotes before the call ends.
fn last_word(rest: &str) -> Option<String> {
    let arguments = rest.split([')', ';', '}']).next()?;
    let mut quoted = arguments.split('"').skip(1).step_by(2).collect::<Vec<_>>();
    quoted.retain(|word| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    });
    quoted.last().map(|word| (*word).to_owned())
}
