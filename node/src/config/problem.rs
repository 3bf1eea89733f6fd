//! What is wrong with a configuration, for the person who wrote it.

use std::fmt;

use super::values::Source;

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Wrong usage; also a request for help or the version, which is answered by printing it.
    #[error(transparent)]
    Usage(clap::Error),
    #[error(transparent)]
    Problems(Problems),
}

/// All problems, one a line.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

/// One setting that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub setting: String,
    pub source: Option<Source>,
    /// The rule, so that it continues a sentence that begins with the setting's name.
    pub rule: String,
}

impl LoadError {
    /// 0 for help and version, 2 for everything else.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(error) if !error.use_stderr() => 0,
            Self::Usage(_) | Self::Problems(_) => 2,
        }
    }
}

impl Problem {
    pub(super) fn new(setting: &str, source: Option<Source>, rule: impl Into<String>) -> Self {
        Self {
            setting: setting.to_owned(),
            source,
            rule: rule.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.source {
            Some(source) => write!(f, "{} (from {source}) {}", self.setting, self.rule),
            None => write!(f, "{} {}", self.setting, self.rule),
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The settings can't be used:")?;
        self.0
            .iter()
            .try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}
