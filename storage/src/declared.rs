//! The views: every table that follows from the log, declared once. What makes them, empties them
//! and compares them goes over these declarations, so none can be forgotten in one of the three.
//!
//! Views have no migrations. Where a database's were made by other declarations than these, they are
//! dropped and made anew, and everything is derived again at that start.

mod causality;
mod conversations;
mod mesh;
mod messages;
mod people;

use rusqlite::{Connection, OptionalExtension as _};

use crate::nonces::INDEXED;
use crate::{Store, StoreError};

/// One view.
pub(crate) struct Declared {
    pub(crate) table: &'static str,
    /// What makes it and its indexes.
    schema: &'static str,
    pub(crate) compared: Compared,
}

/// Whether nodes with the same entries of the same spaces have the same rows.
pub(crate) enum Compared {
    /// What this selects is the same. Feeds are named by their ids, not by local numbers.
    By(&'static str),
    /// They need not have, and why.
    Not(#[expect(dead_code, reason = "said to whoever reads it")] &'static str),
}

const ROOMS: [&[Declared]; 5] = [
    causality::ALL,
    people::ALL,
    mesh::ALL,
    conversations::ALL,
    messages::ALL,
];

/// By which declarations the views of a database were made: a hash of them, and the tables' names.
const MADE: &str = "views";
/// The own value that says by which rules the views were derived; absent while they are empty.
pub const DERIVED_BY: &str = "rules";

/// All views, in the order in which they are compared.
pub(crate) fn all() -> impl Iterator<Item = &'static Declared> {
    ROOMS.into_iter().flatten()
}

/// Makes the views of a new database, and those of another version of the program anew.
pub(crate) fn make(connection: &Connection) -> Result<(), StoreError> {
    const READ: &str = "SELECT value FROM meta WHERE key = ?1";
    const WRITE: &str = "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)";
    let today = signature();
    let read = connection.query_row(READ, [MADE], |row| row.get(0));
    let made: Option<Vec<u8>> = read.optional()?;
    if made.as_deref() == Some(today.as_bytes()) {
        return Ok(());
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let made = String::from_utf8(made.unwrap_or_default()).unwrap_or_default();
    for table in made.lines().skip(1) {
        let name = table.replace('"', "\"\"");
        connection.execute_batch(&format!("DROP TABLE IF EXISTS \"{name}\""))?;
    }
    for view in all() {
        connection.execute_batch(view.schema)?;
    }
    connection.execute(
        "DELETE FROM meta WHERE key IN (?1, ?2)",
        [DERIVED_BY, INDEXED],
    )?;
    empty_beside(connection)?;
    connection.execute(WRITE, (MADE, today.as_bytes()))?;
    Ok(connection.execute_batch("COMMIT")?)
}

fn signature() -> String {
    let mut hasher = blake3::Hasher::new();
    let mut names = String::new();
    for view in all() {
        hasher.update(view.schema.as_bytes()).update(&[0]);
        names.push('\n');
        names.push_str(view.table);
    }
    format!("{}{names}", hasher.finalize().to_hex())
}

/// What follows from the log and stands in tables of the log.
fn empty_beside(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch("UPDATE feeds SET ended = 0 WHERE ended")?)
}

impl Store {
    /// Empties every view, so that everything can be derived again.
    ///
    /// # Errors
    /// The engine fails.
    pub fn clear_views(&mut self) -> Result<(), StoreError> {
        for view in all() {
            let table = view.table;
            self.connection
                .execute(&format!("DELETE FROM {table}"), [])?;
        }
        empty_beside(&self.connection)?;
        self.forget_lineage();
        self.forget_streaks();
        self.forget_nonces()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Durability;

    /// The log, and what no view is: all that [`crate::migrations`] makes.
    const LOG: [&str; 12] = [
        "applied_before",
        "certificates",
        "entries",
        "feeds",
        "forks",
        "meta",
        "register_bytes",
        "register_sums",
        "registers",
        "released",
        "seals",
        "statements",
    ];

    fn tables(connection: &Connection) -> BTreeSet<String> {
        let sql = "SELECT name FROM sqlite_schema
             WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
        let mut tables = connection.prepare(sql).unwrap();
        let names = tables.query_map([], |row| row.get(0)).unwrap();
        names.map(|name| name.unwrap()).collect()
    }

    /// A row of something in every column, whatever the table is for.
    fn fill(connection: &Connection, table: &str) {
        let mut columns = connection
            .prepare("SELECT type FROM pragma_table_info(?1)")
            .unwrap();
        let types = columns.query_map([table], |row| row.get::<_, String>(0));
        let values: Vec<&str> = types
            .unwrap()
            .map(|kind| match kind.unwrap().as_str() {
                "BLOB" => "zeroblob(32)",
                "TEXT" => "'x'",
                _ => "1",
            })
            .collect();
        let sql = format!("INSERT INTO {table} VALUES ({})", values.join(","));
        connection.execute(&sql, []).unwrap();
    }

    fn rows(connection: &Connection, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        let count = connection.query_row(&sql, [], |row| row.get(0));
        count.unwrap()
    }

    #[test]
    fn every_table_is_of_the_log_or_a_view_that_is_emptied() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), Durability::Full).unwrap();
        let all = tables(&store.connection);
        let views: Vec<&String> = (all.iter())
            .filter(|table| !LOG.contains(&table.as_str()))
            .collect();
        assert_eq!(views.len() + LOG.len(), all.len(), "{all:?}");
        assert!(views.len() > 20, "{views:?}");
        let lenient = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF";
        store.connection.execute_batch(lenient).unwrap();
        for table in &views {
            fill(&store.connection, table);
            assert_eq!(rows(&store.connection, table), 1, "{table}");
        }
        store.clear_views().unwrap();
        for table in &views {
            assert_eq!(rows(&store.connection, table), 0, "{table}");
        }
    }

    #[test]
    fn every_view_declares_the_table_that_it_is_named_after() {
        let connection = Connection::open_in_memory().unwrap();
        for view in all() {
            let before = tables(&connection);
            connection.execute_batch(view.schema).unwrap();
            let after = tables(&connection);
            let made: Vec<&String> = after.difference(&before).collect();
            assert_eq!(made, [view.table]);
            if let Compared::By(sql) = view.compared {
                let words: Vec<&str> = sql.split_whitespace().collect();
                let sql = words.join(" ");
                let named = format!("FROM {}", view.table);
                assert!(sql.contains(&named), "{sql}");
                assert!(sql.contains(" ORDER BY "), "{sql}");
            }
        }
    }

    #[test]
    fn views_of_other_declarations_are_made_anew_and_have_to_be_derived() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), Durability::Full).unwrap();
        store.put_mesh_text("name", "Office").unwrap();
        store.set_meta(DERIVED_BY, b"derived").unwrap();
        drop(store);
        let store = Store::open(folder.path(), Durability::Full).unwrap();
        assert_eq!(rows(&store.connection, "mesh"), 1, "nothing has changed");
        let older = "CREATE TABLE gone (x INTEGER) STRICT; DROP TABLE pins;
             UPDATE meta SET value = CAST(value || char(10) || 'gone' AS BLOB)
             WHERE key = 'views'";
        store.connection.execute_batch(older).unwrap();
        drop(store);
        let store = Store::open(folder.path(), Durability::Full).unwrap();
        let all = tables(&store.connection);
        assert!(all.contains("pins") && !all.contains("gone"), "{all:?}");
        assert_eq!(rows(&store.connection, "mesh"), 0);
        assert_eq!(store.meta(DERIVED_BY).unwrap(), None);
    }
}
