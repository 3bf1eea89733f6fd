//! One line of the result table.

use std::fmt;

use serde_json::{Value, json};

use crate::bench::options::Id;
use crate::bench::stats;

/// A run in which the anchor moved more than this proves nothing.
const MOVEMENT_MAX: f64 = 2.0;

/// One value per round.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) unit: &'static str,
    pub(crate) values: Vec<f64>,
}

/// What the ratio has to be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Goal {
    AtLeast(f64),
    AtMost(f64),
    None,
}

#[derive(Debug)]
pub(crate) struct Figure {
    id: Id,
    what: String,
    measured: Sample,
    against: &'static str,
    anchor: Sample,
    ratio: Vec<f64>,
    goal: Goal,
}

impl Sample {
    pub(crate) fn new(unit: &'static str, values: Vec<f64>) -> Self {
        Self { unit, values }
    }
}

impl Figure {
    pub(crate) fn new(id: Id, what: String, measured: Sample) -> Self {
        let anchor = Sample::new("", Vec::new());
        Self {
            id,
            what,
            measured,
            against: "",
            anchor,
            ratio: Vec::new(),
            goal: Goal::None,
        }
    }

    /// Compares by the quotient of each round.
    pub(crate) fn against(self, name: &'static str, anchor: Sample, goal: Goal) -> Self {
        let pairs = self.measured.values.iter().zip(&anchor.values);
        let ratio = pairs.map(|(measured, anchor)| measured / anchor).collect();
        self.compared(name, anchor, ratio, goal)
    }

    /// Compares by something else than the quotient, one value per round.
    pub(crate) fn compared(
        self,
        name: &'static str,
        anchor: Sample,
        ratio: Vec<f64>,
        goal: Goal,
    ) -> Self {
        Self {
            against: name,
            anchor,
            ratio,
            goal,
            ..self
        }
    }

    /// Holds the measured values themselves against the goal.
    pub(crate) fn absolute(self, name: &'static str, values: Vec<f64>, goal: Goal) -> Self {
        self.compared(name, Sample::new("", Vec::new()), values, goal)
    }

    pub(crate) fn json(&self) -> Value {
        json!({
            "id": format!("{:?}", self.id),
            "what": self.what,
            "unit": self.measured.unit,
            "measured": self.measured.values,
            "against": self.against,
            "anchor_unit": self.anchor.unit,
            "anchor": self.anchor.values,
            "ratio": self.ratio,
            "goal": self.goal.to_string(),
            "reached": self.verdict(),
        })
    }

    fn verdict(&self) -> String {
        if self.ratio.is_empty() {
            return "not measured".to_owned();
        }
        let moved = stats::movement(&self.anchor.values);
        if moved > MOVEMENT_MAX {
            return format!("void: the anchor moved {moved:.1}×");
        }
        let ratio = stats::median(&self.ratio);
        match self.goal {
            Goal::AtLeast(limit) if ratio >= limit => "yes".to_owned(),
            Goal::AtMost(limit) if ratio <= limit => "yes".to_owned(),
            Goal::AtLeast(_) | Goal::AtMost(_) => "no".to_owned(),
            Goal::None => "–".to_owned(),
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            id,
            what,
            measured,
            against,
            anchor,
            ratio,
            goal,
        } = self;
        let ratio = Sample::new("", ratio.clone());
        let verdict = self.verdict();
        write!(
            f,
            "| {id:?} | {what} | {measured} | {against} | {anchor} | {ratio} | {goal} | {verdict} |"
        )
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.values.is_empty() {
            return f.write_str("–");
        }
        let [least, most] = [0.0, 1.0].map(|q| short(stats::quantile(&self.values, q)));
        write!(f, "{}", short(stats::median(&self.values)))?;
        if !self.unit.is_empty() {
            write!(f, " {}", self.unit)?;
        }
        write!(f, " ({least}–{most})")
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(limit) => write!(f, "≥ {}", short(*limit)),
            Self::AtMost(limit) => write!(f, "≤ {}", short(*limit)),
            Self::None => f.write_str("–"),
        }
    }
}

/// Three significant digits.
fn short(value: f64) -> String {
    let size = value.abs();
    match size {
        _ if size >= 100.0 => format!("{value:.0}"),
        _ if size >= 10.0 => format!("{value:.1}"),
        _ if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure, Goal, Sample};
    use crate::bench::options::Id;

    fn figure(measured: &[f64], anchor: &[f64]) -> Figure {
        Figure::new(
            Id::P1,
            "posts".to_owned(),
            Sample::new("/s", measured.to_vec()),
        )
        .against(
            "the original",
            Sample::new("/s", anchor.to_vec()),
            Goal::AtLeast(100.0),
        )
    }

    #[test]
    fn ratios_are_taken_round_by_round() {
        assert_eq!(figure(&[200.0, 90.0], &[1.0, 1.5]).verdict(), "yes");
        assert_eq!(figure(&[90.0, 60.0], &[1.0, 1.5]).verdict(), "no");
    }

    #[test]
    fn a_run_with_a_moving_anchor_is_void() {
        assert_eq!(
            figure(&[900.0, 900.0], &[1.0, 2.5]).verdict(),
            "void: the anchor moved 2.5×"
        );
    }

    #[test]
    fn without_a_subject_nothing_is_claimed() {
        let figure = figure(&[], &[40.0, 50.0]);
        assert_eq!(figure.verdict(), "not measured");
        assert!(figure.to_string().contains("45.0 /s (40.0–50.0)"));
    }
}
