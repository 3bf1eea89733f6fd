//! What a person has set: the registers that are no read marks, by the person.

use super::{COLUMNS, RegisterRow, register_row};
use crate::{Id, StoreError, View};

impl View<'_> {
    /// What all nodes say of what a person has set, of kinds from the first to the last, those about
    /// one thing together.
    ///
    /// # Errors
    /// The engine fails.
    pub fn settings_of(
        &self,
        user: Id,
        (first, last): (u8, u8),
    ) -> Result<Vec<RegisterRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM registers r INDEXED BY registers_person
             WHERE user = ?1 AND kind > 0 AND kind BETWEEN ?2 AND ?3 ORDER BY kind, channel"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((user, first, last), register_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What all nodes say of one setting of everybody, by person.
    ///
    /// # Errors
    /// The engine fails.
    pub fn settings_of_all(&self, kind: u8, about: Id) -> Result<Vec<RegisterRow>, StoreError> {
        // Looks at the settings of everybody, which are few beside read marks; asked at a start.
        let sql = format!(
            "SELECT {COLUMNS} FROM registers r INDEXED BY registers_person
             WHERE kind > 0 AND kind = ?1 AND channel = ?2 ORDER BY user"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((kind, about), register_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What all nodes say of one setting of a person.
    ///
    /// # Errors
    /// The engine fails.
    pub fn settings_about(
        &self,
        user: Id,
        kind: u8,
        about: Id,
    ) -> Result<Vec<RegisterRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM registers r INDEXED BY registers_person
             WHERE user = ?1 AND kind > 0 AND kind = ?2 AND channel = ?3"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((user, kind, about), register_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
