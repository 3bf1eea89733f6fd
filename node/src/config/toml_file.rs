//! Settings in a TOML file: `port = 8000`, `peers = ["10.0.0.2:4001"]`.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::TOML_FILE;
use super::problem::Problem;
use super::settings::setting;
use super::values::{Source, unknown};

/// The texts that a file gives, by the names of the settings, as the environment would give them.
/// What is wrong with it becomes problems.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> BTreeMap<&'static str, String> {
    let mut found = BTreeMap::new();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let table = match text.parse::<Table>() {
        Ok(table) => table,
        Err(error) => {
            problems.push(malformed(text, &error));
            return found;
        }
    };
    for (name, value) in table {
        let rule = match (setting(&name.to_ascii_uppercase()), written(&value)) {
            (None, _) => unknown(&name),
            (Some(setting), _) if found.contains_key(setting.name) => "is given twice".into(),
            (Some(_), None) => {
                "must be a text, a number, true or false, or a list of these".to_owned()
            }
            (Some(setting), Some(text)) => {
                found.insert(setting.name, text);
                continue;
            }
        };
        problems.push(Problem::new(&name, Some(Source::Toml), rule));
    }
    found
}

/// A value as it would stand in the environment: a list with commas between its items.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(set) => Some(set.to_string()),
        Value::Array(items) => {
            let items = items.iter().map(|item| match item {
                Value::Array(_) => None,
                Value::String(_)
                | Value::Integer(_)
                | Value::Float(_)
                | Value::Boolean(_)
                | Value::Datetime(_)
                | Value::Table(_) => written(item),
            });
            Some(items.collect::<Option<Vec<_>>>()?.join(","))
        }
        Value::Datetime(_) | Value::Table(_) => None,
    }
}

/// Where a file is no TOML. The line itself may hold a secret and is not shown.
fn malformed(text: &str, error: &toml::de::Error) -> Problem {
    let before = error.span().and_then(|span| text.get(..span.start));
    let place = before.map_or(String::new(), |before| {
        format!("line {} ", before.matches('\n').count() + 1)
    });
    Problem::new(TOML_FILE, None, format!("{place}is not TOML"))
}
