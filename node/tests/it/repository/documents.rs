//! What documents say of the code and can be checked.

use std::fs;

use super::root;

/// What must be in the table of bad input.
const BAD_INPUT: [&str; 24] = [
    "malformed frames",
    "truncated frames",
    "oversized frames",
    "replayed frames",
    "re-ordered frames",
    "entries with a wrong chain",
    "entries with a wrong seal",
    "entries with a wrong space",
    "entries with a wrong author",
    "entries with a wrong time",
    "unknown versions",
    "JSON that is not an object",
    "JSON that is too deep",
    "wrong types",
    "1 MiB names",
    "invalid UTF-8",
    "control characters",
    "names that look the same",
    "ids that do not exist",
    "ids that belong to others",
    "expired, forged and foreign tokens",
    "a WebSocket client that never reads",
    "a full disk",
    "a database of a newer version",
];

#[test]
fn every_bad_input_has_a_test_that_exists() {
    let text = fs::read_to_string(root().join("docs/threat-model.md")).unwrap();
    let table = text.split("\n## Bad input\n").nth(1).unwrap();
    let table = table.split("\n## ").next().unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| input "))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    for input in BAD_INPUT {
        assert!(rows.iter().any(|row| row[0] == input), "no row for {input}");
    }
    for row in rows {
        assert_eq!(row.len(), 4, "{row:?}");
        let tests: Vec<&str> = row[3].split_whitespace().collect();
        assert!(!tests.is_empty(), "no test for {}", row[0]);
        for test in tests {
            assert!(is_test(test.trim_matches('`')), "there is no {test}");
        }
    }
}

#[test]
fn every_weakening_is_in_the_list_of_those_that_are_caught() {
    let code = fs::read_to_string(root().join("simulations/src/weakening.rs")).unwrap();
    let table = code.split("pub const WEAKENINGS").nth(1).unwrap();
    let table = table.split("];").next().unwrap();
    let names = table.lines().filter_map(|line| {
        let name = line.split("Weakening::").nth(1)?;
        name.split(',').next().map(kebab)
    });
    let names: Vec<String> = names.collect();
    assert!(names.len() >= 10, "hardly any: {names:?}");
    let list = fs::read_to_string(root().join("docs/weakenings.md")).unwrap();
    for name in names {
        let row = list
            .lines()
            .find(|line| line.starts_with(&format!("| {name} |")));
        assert!(
            row.is_some_and(|row| row.contains("seed ")),
            "no row for {name}"
        );
    }
}

/// Whether a test of this path exists: `crate::module::name`, in `tests/it` or `src`.
fn is_test(path: &str) -> bool {
    let mut parts: Vec<&str> = path.split("::").collect();
    let name = parts.pop().unwrap();
    let member = parts.remove(0);
    let file = format!("{}.rs", parts.join("/"));
    let places = ["tests/it", "src"].map(|place| root().join(member).join(place).join(&file));
    places.iter().any(|place| {
        let text = fs::read_to_string(place).unwrap_or_default();
        let begins = [format!("fn {name}("), format!("async fn {name}(")];
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let at = lines
            .iter()
            .position(|line| begins.iter().any(|begin| line.starts_with(begin.as_str())));
        at.is_some_and(|at| {
            let above = lines[..at].iter().rev().take(3);
            above
                .take_while(|line| line.starts_with("#["))
                .any(|line| line.contains("test"))
        })
    })
}

/// `EarlyReply` as `early-reply`.
fn kebab(name: &str) -> String {
    let mut words = String::new();
    for letter in name.trim().chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.extend(letter.to_lowercase());
    }
    words
}
