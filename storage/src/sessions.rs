//! Sessions that were ended one by one.

use crate::{Id, Store, StoreError, View};

impl Store {
    /// Writes whether a session of somebody was ended.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_ended_session(
        &mut self,
        user: Id,
        session: Id,
        ended: bool,
    ) -> Result<(), StoreError> {
        let sql = if ended {
            "INSERT OR REPLACE INTO ended_sessions (user, session) VALUES (?1, ?2)"
        } else {
            "DELETE FROM ended_sessions WHERE user = ?1 AND session = ?2"
        };
        self.connection
            .prepare_cached(sql)?
            .execute((user, session))?;
        Ok(())
    }
}

impl View<'_> {
    /// The sessions that somebody has ended one by one, by id.
    ///
    /// # Errors
    /// The engine fails.
    pub fn ended_sessions(&self, user: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT session FROM ended_sessions WHERE user = ?1 ORDER BY session";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([user], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
