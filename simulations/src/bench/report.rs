//! Collects figures and prints them: a Markdown table, and JSON lines for later comparison.

mod figure;
mod machine;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Result;

pub(super) use figure::{Figure, Goal, Sample};
use machine::Machine;

/// The results of one run.
#[derive(Debug)]
pub(super) struct Report {
    machine: Machine,
    rounds: usize,
    json: Option<PathBuf>,
    load_before: String,
    figures: Vec<Figure>,
    notes: Vec<String>,
}

impl Report {
    pub(super) fn new(options: &super::options::Options) -> Result<Self> {
        Ok(Self {
            machine: Machine::describe(&options.work_dir)?,
            rounds: options.rounds,
            json: options.json.clone(),
            load_before: machine::load_average()?,
            figures: Vec::new(),
            notes: Vec::new(),
        })
    }

    pub(super) fn add(&mut self, figure: Figure) {
        self.figures.push(figure);
    }

    /// Something a reader of the table must know; said once.
    pub(super) fn note(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Tells whoever waits how far the run has come.
    pub(super) fn progress(&self, what: &str, round: usize) {
        // Nobody may be reading any more; that is no reason to stop measuring.
        let _ = writeln!(
            std::io::stderr(),
            "{what}: round {} of {}",
            round + 1,
            self.rounds
        );
    }

    pub(super) fn print(&self) -> Result<()> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{} · {} rounds\n", self.machine, self.rounds)?;
        writeln!(out, "Medians, (least–most) over the rounds.\n")?;
        writeln!(
            out,
            "| id | what | measured | against | anchor | ratio | goal | reached |"
        )?;
        writeln!(out, "|---|---|---|---|---|---|---|---|")?;
        for figure in &self.figures {
            writeln!(out, "{figure}")?;
        }
        writeln!(out)?;
        let (before, after) = (&self.load_before, machine::load_average()?);
        writeln!(
            out,
            "- load average of the last minute: {before} before, {after} after"
        )?;
        for note in &self.notes {
            writeln!(out, "- {note}")?;
        }
        if let Some(path) = &self.json {
            let mut file = OpenOptions::new().create(true).append(true).open(path)?;
            for figure in &self.figures {
                let mut line = figure.json();
                line["rounds"] = self.rounds.into();
                line["machine"] = self.machine.name.clone().into();
                line["commit"] = self.machine.commit.clone().into();
                writeln!(file, "{line}")?;
            }
        }
        Ok(())
    }
}
