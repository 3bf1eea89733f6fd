//! The language of sentences that people read.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

/// A language that the node speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    English,
    Japanese,
}

impl Language {
    /// The language tag, as HTML and addresses say it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Japanese => "ja",
        }
    }

    /// What `Accept-Language` prefers; English where it says neither.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let accepted = headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        accepted.map_or(Self::English, Self::preferred)
    }

    fn preferred(accepted: &str) -> Self {
        let weight = |language: &str| {
            let weights = accepted.split(',').filter_map(|range| {
                let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
                let primary = tag.trim().split('-').next().unwrap_or_default();
                let weight = parameters.trim().strip_prefix("q=");
                let weight = weight.map_or(1.0, |text| text.trim().parse::<f32>().unwrap_or(0.0));
                primary.eq_ignore_ascii_case(language).then_some(weight)
            });
            weights.fold(0.0, f32::max)
        };
        if weight("ja") > weight("en") {
            Self::Japanese
        } else {
            Self::English
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_language_with_the_greater_weight_is_spoken() {
        for (accepted, expected) in [
            ("ja", Language::Japanese),
            ("ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7", Language::Japanese),
            ("en-US,en;q=0.9,ja;q=0.8", Language::English),
            ("fr, ja;q=0.1", Language::Japanese),
            ("ja;q=0", Language::English),
            ("", Language::English),
            ("*;;q=,,", Language::English),
        ] {
            assert_eq!(Language::preferred(accepted), expected, "{accepted}");
        }
    }
}
