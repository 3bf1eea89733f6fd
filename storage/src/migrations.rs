//! Numbered schema steps, forward only; the number reached is `PRAGMA user_version`.

use rusqlite::Connection;

use crate::StoreError;

const STEPS: &[&str] = &[include_str!("../migrations/0001_initial.sql")];

/// Says that the steps are those of this program: until its first release a step may be changed in
/// place, and what an earlier form of it made is not read by mistake.
const STAMP: i32 = 0x4c43_0004;

/// The newest schema version this program writes.
pub const SCHEMA_VERSION: i64 = STEPS.len() as i64;

/// The version of a database, unless it is newer than this program. Only reads.
pub(crate) fn check(connection: &Connection) -> Result<i64, StoreError> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let stamp: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if (1..=SCHEMA_VERSION).contains(&found) && stamp != STAMP {
        return Err(StoreError::Trial);
    }
    if found > SCHEMA_VERSION {
        return Err(StoreError::Newer {
            found,
            known: SCHEMA_VERSION,
        });
    }
    Ok(found)
}

/// Runs the steps a database still lacks, each in a transaction of its own.
pub(crate) fn run(connection: &Connection) -> Result<(), StoreError> {
    let found = check(connection)?;
    for (step, version) in STEPS.iter().zip(1_i64..) {
        if version > found {
            connection.execute_batch(&format!(
                "BEGIN IMMEDIATE; {step} PRAGMA application_id = {STAMP};
                 PRAGMA user_version = {version}; COMMIT;"
            ))?;
        }
    }
    Ok(())
}
