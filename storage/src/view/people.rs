//! Accounts.

use rusqlite::{OptionalExtension, Row};

use crate::columns::unsigned;
use crate::{FeedId, Id, PersonalRow, Position, ResetRow, SessionEpoch, StoreError, UserRow, View};

const COLUMNS: &str = "id, claimed, claimed_key, username, display_name, avatar_url,
     status_message, password, epoch, disabled, created, feed, seq, raises";

impl View<'_> {
    /// One account.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user(&self, id: Id) -> Result<Option<UserRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM users WHERE id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], user_row)
            .optional()?)
    }

    /// The accounts of everybody who is chosen for a conversation, by id. An account can be news that
    /// has not come here yet.
    ///
    /// # Errors
    /// The engine fails.
    pub fn chosen_users(&self, conversation: Id) -> Result<Vec<UserRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM users
             WHERE id IN (SELECT user FROM chosen WHERE conversation = ?1) ORDER BY id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([conversation], user_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The values of a person that are left.
    ///
    /// # Errors
    /// The engine fails.
    pub fn personal(&self, user: Id) -> Result<Vec<PersonalRow>, StoreError> {
        const SQL: &str = "SELECT user, field, time, node, incarnation, seq, value FROM personal
             WHERE user = ?1 ORDER BY field, time, node, incarnation, seq";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([user], |row| {
            Ok(PersonalRow {
                user: row.get(0)?,
                field: row.get(1)?,
                time: unsigned(row, 2)?,
                at: position(row, 3)?,
                value: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The order by which a person went, if the person is gone.
    ///
    /// # Errors
    /// The engine fails.
    pub fn forgotten(&self, user: Id) -> Result<Option<Position>, StoreError> {
        const SQL: &str = "SELECT node, incarnation, seq FROM forgotten WHERE user = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement
            .query_row([user], |row| position(row, 0))
            .optional()?)
    }

    /// Every account that claims a name, the one that keeps it first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn users_claiming(&self, claimed_key: &str) -> Result<Vec<UserRow>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM users WHERE claimed_key = ?1 ORDER BY created, id");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([claimed_key], user_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The account shown under exactly this name.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user_named(&self, username: &str) -> Result<Option<UserRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM users WHERE username = ?1 LIMIT 1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([username], user_row)
            .optional()?)
    }

    /// Accounts whose names contain `text`, by name.
    ///
    /// # Errors
    /// The engine fails.
    pub fn find_users(&self, text: &str, limit: usize) -> Result<Vec<UserRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM users WHERE disabled = 0 AND claimed_key <> ''
             AND (?1 = '' OR instr(lower(username), lower(?1)) OR instr(lower(display_name), lower(?1)))
             ORDER BY username LIMIT ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((text, limit), user_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Accounts of people who are not gone, disabled ones too, whose names contain `text`: by name, from
    /// behind that of `after` on.
    ///
    /// # Errors
    /// The engine fails.
    pub fn accounts(
        &self,
        text: &str,
        after: Option<Id>,
        limit: usize,
    ) -> Result<Vec<UserRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM users WHERE claimed_key <> ''
             AND (?1 = '' OR instr(lower(username), lower(?1)) OR instr(lower(display_name), lower(?1)))
             AND (?2 IS NULL OR (username, id) > (SELECT username, id FROM users WHERE id = ?2))
             ORDER BY username, id LIMIT ?3"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((text, after, limit), user_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The one-time code of this hash.
    ///
    /// # Errors
    /// The engine fails.
    pub fn reset(&self, hash: &[u8]) -> Result<Option<ResetRow>, StoreError> {
        const SQL: &str =
            "SELECT id, user, hash, expires, used FROM resets WHERE hash = ?1 ORDER BY id LIMIT 1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let row = statement.query_row([hash], |row| {
            Ok(ResetRow {
                id: row.get(0)?,
                user: row.get(1)?,
                hash: row.get(2)?,
                expires: unsigned(row, 3)?,
                used: row.get(4)?,
            })
        });
        Ok(row.optional()?)
    }

    /// How many accounts there are.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user_count(&self) -> Result<u64, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT count(*) FROM users")?;
        Ok(statement.query_row([], |row| unsigned(row, 0))?)
    }
}

fn position(row: &Row<'_>, first: usize) -> rusqlite::Result<Position> {
    Ok(Position {
        feed: FeedId {
            node: row.get(first)?,
            incarnation: unsigned(row, first + 1)?,
        },
        seq: unsigned(row, first + 2)?,
    })
}

fn user_row(row: &Row<'_>) -> rusqlite::Result<UserRow> {
    Ok(UserRow {
        id: row.get(0)?,
        claimed: row.get(1)?,
        claimed_key: row.get(2)?,
        username: row.get(3)?,
        display_name: row.get(4)?,
        avatar_url: row.get(5)?,
        status_message: row.get(6)?,
        password: row.get(7)?,
        epoch: SessionEpoch {
            newest: unsigned(row, 8)?,
            raises: unsigned(row, 13)?,
        },
        disabled: row.get(9)?,
        created: unsigned(row, 10)?,
        feed: row.get(11)?,
        seq: unsigned(row, 12)?,
    })
}
