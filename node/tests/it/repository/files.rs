//! Rules that a file breaks or keeps by itself.

use std::fs;

use super::{output, root};

const LINES_MAX: usize = 600;

/// Every text file that is kept, by its path and content.
fn texts() -> Vec<(String, String)> {
    let listed = output("git", &["ls-files", "-z", "--cached"]);
    let paths = listed.split('\0').filter(|path| !path.is_empty());
    let texts: Vec<(String, String)> = paths
        .filter_map(|path| Some((path.to_owned(), fs::read_to_string(root().join(path)).ok()?)))
        .collect();
    assert!(texts.len() > 100, "hardly any files: {}", texts.len());
    texts
}

fn is_code(path: &str) -> bool {
    let endings = [".rs", ".js", ".mjs", ".css", ".sh", ".sql", ".toml"];
    let made_elsewhere = ["/vendor/", "web-ui/packed/"];
    endings.iter().any(|ending| path.ends_with(ending))
        && !made_elsewhere.iter().any(|folder| path.contains(folder))
}

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn no_file_of_code_is_longer_than_600_lines() {
    let long = texts().into_iter().filter(|(path, _)| is_code(path));
    let long = long.map(|(path, text)| (text.lines().count(), path));
    let found: Vec<String> = long
        .filter(|(lines, _)| *lines > LINES_MAX)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert_none("too long", &found);
}

#[test]
fn nothing_is_left_to_do_in_a_comment() {
    // Put together, so that this file does not break its own rule.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["X", "XX"]].map(|halves| halves.concat());
    let found = lines_with(|path, line| {
        is_code(path)
            && marks
                .iter()
                .any(|mark| words(line).any(|word| word == mark))
    });
    assert_none("unfinished", &found);
}

#[test]
fn no_path_of_somebody_s_machine_is_kept() {
    let homes = ["/ho|me/", "/Us|ers/", "/ro|ot/", "/wo|rk/"].map(|home| home.replace('|', ""));
    let found = lines_with(|path, line| {
        path != "Cargo.lock"
            && !path.contains("/vendor/")
            && homes.iter().any(|home| starts_a_path(line, home))
    });
    assert_none("absolute paths", &found);
}

#[test]
fn the_parts_of_a_node_ask_only_for_what_is_below_them() {
    // From the bottom up.
    let parts = ["network", "host", "json", "session", "live", "http", "run"];
    let mut imports = 0;
    let mut upwards = Vec::new();
    for (path, text) in texts() {
        let Some(inner) = path.strip_prefix("node/src/") else {
            continue;
        };
        let own = inner.split(['/', '.']).next().unwrap_or_default();
        let Some(level) = parts.iter().position(|part| *part == own) else {
            continue;
        };
        for line in text.lines() {
            let named = line.split("crate::").skip(1);
            let named = named.map(|rest| rest.split(|c: char| !is_name(c)).next().unwrap_or(""));
            for part in named {
                let at = parts.iter().position(|other| *other == part);
                imports += usize::from(at.is_some_and(|at| at < level));
                if at.is_some_and(|at| at > level) {
                    upwards.push(format!("{path}: {}", line.trim()));
                }
            }
        }
    }
    assert!(imports > 30, "hardly anything is asked for: {imports}");
    assert_none("these ask for what is above them", &upwards);
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

#[test]
fn no_merge_was_left_half_done() {
    let marks = ["<".repeat(7), ">".repeat(7)];
    let found = lines_with(|_, line| marks.iter().any(|mark| line.starts_with(mark.as_str())));
    assert_none("conflict markers", &found);
}

#[test]
fn every_script_that_is_run_may_be_run() {
    let listed = output("git", &["ls-files", "--stage", "scripts", ".ci"]);
    let plain = listed.lines().filter(|line| line.starts_with("100644"));
    let found: Vec<String> = plain
        .filter_map(|line| line.split('\t').nth(1))
        .filter(|path| {
            let text = fs::read_to_string(root().join(path)).unwrap_or_default();
            text.starts_with("#!")
        })
        .map(str::to_owned)
        .collect();
    assert_none("not executable", &found);
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_ascii_alphanumeric())
}

/// Whether the home stands where a path begins, not within a URL or a longer path.
fn starts_a_path(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !(c.is_alphanumeric() || "./_-}$".contains(c)))
    })
}

fn lines_with(breaks: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in texts() {
        for (line, number) in text.lines().zip(1..) {
            if breaks(&path, line) {
                found.push(format!("{path}:{number}: {}", line.trim()));
            }
        }
    }
    found
}
