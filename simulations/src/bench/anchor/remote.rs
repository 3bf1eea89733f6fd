//! The harness's side of an anchor: starts the child, asks for rounds, reads the results.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use crate::bench::process;

/// A running anchor; dropping it ends the child.
#[derive(Debug)]
pub(crate) struct Remote {
    child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
    ready: Value,
}

impl Remote {
    /// Starts this program again as the anchor with these arguments, on one core.
    pub(crate) async fn start(core: usize, arguments: &[&str]) -> Result<Self> {
        let mut command = Command::from(process::pinned(std::env::current_exe()?, core));
        command.args(["bench", "anchor"]).args(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().context("an anchor can't be started")?;
        let input = child.stdin.take().context("an anchor without input")?;
        let output = child.stdout.take().context("an anchor without output")?;
        let output = BufReader::new(output).lines();
        let mut remote = Self {
            child,
            input,
            output,
            ready: Value::Null,
        };
        remote.ready = remote.answer().await?;
        Ok(remote)
    }

    /// The append anchor, every round `count` appends with a pause before each.
    pub(crate) async fn append(
        core: usize,
        work_dir: &Path,
        count: u64,
        pause_ms: u64,
    ) -> Result<Self> {
        let (dir, count, pause) = (text(work_dir)?, count.to_string(), pause_ms.to_string());
        Self::start(
            core,
            &[
                "append",
                "--dir",
                dir,
                "--count",
                &count,
                "--pause-ms",
                &pause,
            ],
        )
        .await
    }

    /// The database anchor, every round `rows` rows; `fresh` empties the table before each.
    pub(crate) async fn rows(
        core: usize,
        work_dir: &Path,
        rows: u64,
        per_transaction: u64,
        fresh: bool,
    ) -> Result<Self> {
        let (rows, batch) = (rows.to_string(), per_transaction.to_string());
        let mut arguments = vec!["rows", "--dir", text(work_dir)?, "--rows", &rows];
        arguments.extend(["--per-transaction", &batch]);
        if fresh {
            arguments.push("--fresh");
        }
        Self::start(core, &arguments).await
    }

    /// What the anchor said when it was ready.
    pub(crate) fn ready(&self) -> &Value {
        &self.ready
    }

    pub(crate) fn pid(&self) -> Result<u32> {
        self.child.id().context("the anchor has ended")
    }

    /// Plays one round.
    pub(crate) async fn round(&mut self) -> Result<Value> {
        self.ask().await?;
        self.answer().await
    }

    /// Plays one round and picks one number out of its result.
    pub(crate) async fn number(&mut self, key: &str) -> Result<f64> {
        let answer = self.round().await?;
        answer[key]
            .as_f64()
            .with_context(|| format!("{answer} has no number {key}"))
    }

    /// Starts a round.
    pub(crate) async fn ask(&mut self) -> Result<()> {
        Ok(self.input.write_all(b"\n").await?)
    }

    /// Waits for the result of the round that was started.
    pub(crate) async fn answer(&mut self) -> Result<Value> {
        let line = self.output.next_line().await?.context("an anchor ended")?;
        Ok(serde_json::from_str(&line)?)
    }
}

/// A path as an argument.
fn text(path: &Path) -> Result<&str> {
    path.to_str()
        .context("the working directory's name is not UTF-8")
}
