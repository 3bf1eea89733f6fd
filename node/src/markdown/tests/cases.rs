//! The cases that the decision names.

use super::super::*;
use super::as_typed::unescape;

const DECISION: &str = include_str!("../../../../docs/decisions/0012-markup-that-was-meant.md");

/// The rows of the table: what is typed, and what is shown.
fn cases() -> Vec<(String, String)> {
    let rows = DECISION
        .lines()
        .skip_while(|line| *line != "| typed | shown |");
    let cases = rows.skip(2).map_while(|row| {
        let (typed, shown) = row
            .strip_prefix("| ")?
            .strip_suffix(" |")?
            .split_once(" | ")?;
        let typed = typed
            .strip_prefix("`` ")
            .and_then(|typed| typed.strip_suffix(" ``"))
            .unwrap_or_else(|| typed.trim_matches('`'))
            .replace('⏎', "\n");
        let shown = match shown {
            "as typed" => typed.replace('\n', "<br>"),
            _ => shown.to_owned(),
        };
        Some((typed, shown))
    });
    cases.collect()
}

#[test]
fn the_cases_of_the_decision_hold() {
    let cases = cases();
    assert!(cases.len() > 40, "only {} cases were read", cases.len());
    let mut wrong = Vec::new();
    for (typed, expected) in cases {
        let html = unescape(&render(&typed))
            .replace("<p>", "")
            .replace("</p>", "");
        if html != expected {
            wrong.push(format!(
                "typed    {typed}\nexpected {expected}\nshown    {html}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
