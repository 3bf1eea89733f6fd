//! The database itself: message rows into a bare table, WAL, `synchronous=FULL`.

use std::path::{Path, PathBuf};

use anyhow::Result;
use rusqlite::{Connection, params};
use serde_json::json;
use tempfile::TempDir;

use crate::bench::{clock, process, prose, stats};

const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE messages (
        id INTEGER PRIMARY KEY,
        channel_id BLOB NOT NULL,
        author_id BLOB NOT NULL,
        content TEXT NOT NULL,
        created_at INTEGER NOT NULL
    ) STRICT;";
const INSERT: &str =
    "INSERT INTO messages (channel_id, author_id, content, created_at) VALUES (?1, ?2, ?3, ?4)";

#[derive(Debug, clap::Args)]
pub(crate) struct Rows {
    #[arg(long)]
    dir: PathBuf,
    #[arg(long)]
    rows: u64,
    #[arg(long)]
    per_transaction: u64,
    /// Starts every round with an empty database.
    #[arg(long)]
    fresh: bool,
}

impl Rows {
    pub(super) fn serve(self) -> Result<()> {
        let mut table = Table::create(&self.dir)?;
        let mut number = 0;
        super::rounds(&super::ready(), || {
            if self.fresh {
                table = Table::create(&self.dir)?;
            }
            let cpu = process::cpu_time(std::process::id())?;
            let started = clock::now();
            let end = number + self.rows;
            while number < end {
                let next = end.min(number + self.per_transaction);
                table.insert(number..next)?;
                number = next;
            }
            let seconds = started.elapsed().as_secs_f64();
            let cpu = process::cpu_time(std::process::id())?.saturating_sub(cpu);
            let rows = stats::count(self.rows);
            let cpu_us = cpu.as_secs_f64() * 1e6 / rows;
            Ok(json!({"per_second": rows / seconds, "seconds": seconds, "cpu_us": cpu_us}))
        })
    }
}

struct Table {
    db: Connection,
    _dir: TempDir,
}

impl Table {
    fn create(dir: &Path) -> Result<Self> {
        let dir = tempfile::tempdir_in(dir)?;
        let db = Connection::open(dir.path().join("rows.db"))?;
        db.execute_batch(SCHEMA)?;
        Ok(Self { db, _dir: dir })
    }

    fn insert(&mut self, numbers: std::ops::Range<u64>) -> Result<()> {
        let tx = self.db.transaction()?;
        {
            let mut insert = tx.prepare_cached(INSERT)?;
            for number in numbers {
                let time = i64::try_from(number)? + 1_790_000_000_000;
                insert.execute(params![[1_u8; 16], [2_u8; 16], prose::text(number), time])?;
            }
        }
        Ok(tx.commit()?)
    }
}
