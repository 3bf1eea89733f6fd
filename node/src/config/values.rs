//! The text of each setting and where it came from.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt;

use sync::names;

use super::command_line::Flags;
use super::problem::Problem;
use super::settings::{Kind, SETTINGS, Setting, setting};
use super::{DOT_ENV, NODE_NAME_FALLBACK, Surroundings, TOML_FILE, toml_file};

/// Where a value came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Flag,
    Environment,
    DotEnv,
    Toml,
    Default,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag => "flag",
            Self::Environment => "environment",
            Self::DotEnv => DOT_ENV,
            Self::Toml => TOML_FILE,
            Self::Default => "default",
        })
    }
}

/// A value for every setting, and what is wrong so far.
#[derive(Debug)]
pub(super) struct Values {
    values: BTreeMap<&'static str, (String, Source)>,
    host_name: String,
    pub(super) problems: Vec<Problem>,
}

impl Values {
    /// The first of flag, environment, `.env`, TOML file and default that says something for each
    /// setting. An empty text says nothing.
    pub(super) fn collect(flags: &Flags, surroundings: &Surroundings) -> Self {
        let host_name = surroundings.host_name.as_deref().unwrap_or_default();
        let host_name = names::display_name(host_name);
        let mut values = Self {
            values: BTreeMap::new(),
            host_name: host_name.unwrap_or_else(|_| NODE_NAME_FALLBACK.to_owned()),
            problems: Vec::new(),
        };
        let dot_env = values.read_dot_env(surroundings.dot_env.as_deref().unwrap_or_default());
        let toml = surroundings.toml.as_deref().unwrap_or_default();
        let toml = toml_file::read(toml, &mut values.problems);
        for setting in SETTINGS {
            let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
            let value = given(flags.get(setting.name).cloned())
                .map(|text| (text, Source::Flag))
                .or_else(|| {
                    let text = values.read_environment(setting, surroundings);
                    given(text).map(|text| (text, Source::Environment))
                })
                .or_else(|| {
                    given(dot_env.get(setting.name).cloned()).map(|text| (text, Source::DotEnv))
                })
                .or_else(|| given(toml.get(setting.name).cloned()).map(|text| (text, Source::Toml)))
                .unwrap_or_else(|| (values.default(setting), Source::Default));
            values.values.insert(setting.name, value);
        }
        values
    }

    /// The value of a setting as what it stands for. A value that breaks its rule becomes a problem
    /// and the default is taken, so that the other settings can be judged as well.
    pub(super) fn parse<T>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> T {
        let setting = setting(name).expect("a row in the table");
        let (text, source) = &self.values[name];
        match parse(text.trim()) {
            Ok(value) => value,
            Err(rule) => {
                let rule = if setting.is_secret() {
                    rule
                } else {
                    format!("{rule}, not “{text}”")
                };
                self.problems.push(Problem::new(name, Some(*source), rule));
                parse(&self.default(setting)).expect("a default keeps its own rule")
            }
        }
    }

    /// One line per setting: name, value, source.
    pub(super) fn report(&self) -> String {
        let shown = |setting: &Setting| {
            let (text, source) = &self.values[setting.name];
            let text = match (text.trim(), setting.is_secret()) {
                ("", _) => "(none)",
                (_, true) => "(set, not shown)",
                (text, false) => text,
            };
            format!("{:<22}{text:<40} {source}\n", setting.name)
        };
        SETTINGS.iter().map(shown).collect()
    }

    fn default(&self, setting: &Setting) -> String {
        if setting.name == "NODE_NAME" {
            return self.host_name.clone();
        }
        setting.default.to_owned()
    }

    fn read_environment(&mut self, setting: &Setting, around: &Surroundings) -> Option<String> {
        let name = OsStr::new(setting.name);
        let (_, value) = around
            .environment
            .iter()
            .find(|(variable, _)| variable == name)?;
        let text = value.to_str().map(str::to_owned);
        if text.is_none() {
            let rule = "must be UTF-8 text";
            self.problems
                .push(Problem::new(setting.name, Some(Source::Environment), rule));
        }
        text
    }

    fn read_dot_env(&mut self, text: &str) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        for item in dotenvy::from_read_iter(text.as_bytes()) {
            match item {
                Ok((name, value)) => self.take_variable(name, value, &mut found),
                Err(dotenvy::Error::LineParse(line, _)) => {
                    // The line itself may hold a secret.
                    let number = text.lines().position(|l| l.trim() == line.trim());
                    let place = number.map_or(String::new(), |n| format!(" {}", n + 1));
                    let rule = format!("line{place} is not of the form NAME=value");
                    self.problems.push(Problem::new(DOT_ENV, None, rule));
                }
                Err(_) => {
                    self.problems
                        .push(Problem::new(DOT_ENV, None, "can't be read"));
                    break;
                }
            }
        }
        found
    }

    fn take_variable(&mut self, name: String, value: String, found: &mut BTreeMap<String, String>) {
        let rule = match setting(&name).map(|setting| setting.kind) {
            None => unknown(&name),
            Some(_) if found.contains_key(&name) => "is given twice".into(),
            Some(Kind::Text | Kind::Boolean | Kind::Secret) => {
                found.insert(name, value);
                return;
            }
        };
        self.problems
            .push(Problem::new(&name, Some(Source::DotEnv), rule));
    }
}

/// The rule that a name breaks which is none.
pub(super) fn unknown(name: &str) -> String {
    if name.eq_ignore_ascii_case("DATABASE_URL") {
        return "is not a setting; DATA_DIR takes its place".into();
    }
    let similar = SETTINGS
        .iter()
        .find(|setting| is_similar(setting.name, name));
    let hint = similar.map_or(String::new(), |s| format!("; did you mean {}?", s.name));
    format!("is not a setting{hint}")
}

/// Equal but for case and separators, and for the order of letters or one letter too many, too few
/// or wrong.
fn is_similar(known: &str, typed: &str) -> bool {
    let (known, typed) = (letters(known), letters(typed));
    let sorted = |letters: &[char]| {
        let mut letters = letters.to_vec();
        letters.sort_unstable();
        letters
    };
    let start = known.iter().zip(&typed).take_while(|(a, b)| a == b).count();
    let (known_rest, typed_rest) = (&known[start..], &typed[start..]);
    let pairs = known_rest.iter().rev().zip(typed_rest.iter().rev());
    let end = pairs.take_while(|(a, b)| a == b).count();
    let one_edit = known_rest.len() - end <= 1 && typed_rest.len() - end <= 1;
    one_edit || sorted(&known) == sorted(&typed)
}

fn letters(text: &str) -> Vec<char> {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.map(|c| c.to_ascii_uppercase()).collect()
}
