//! Writing which files messages have.

use crate::columns::signed;
use crate::{AttachmentRow, Id, Store, StoreError};

impl Store {
    /// Writes the files of a message, in their order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_attachments(
        &mut self,
        message: Id,
        channel: Id,
        files: &[AttachmentRow],
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO attachments (message, place, id, channel, hash,
             size, name, content_type, width, height) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)";
        let mut statement = self.connection.prepare_cached(SQL)?;
        for (place, file) in files.iter().enumerate() {
            statement.execute(rusqlite::params![
                message,
                i64::try_from(place).unwrap_or(i64::MAX),
                file.id,
                channel,
                file.hash,
                signed(file.size),
                file.name,
                file.content_type,
                file.dimensions.map(|(width, _)| width),
                file.dimensions.map(|(_, height)| height),
            ])?;
        }
        Ok(())
    }

    /// Forgets which files an erased message had. Their content is noted in the same transaction:
    /// it is to go, unless something else names it, and nothing else will tell its hash then.
    ///
    /// # Errors
    /// The engine fails.
    pub(crate) fn drop_attachments(&mut self, message: Id) -> Result<(), StoreError> {
        const RELEASE: &str =
            "INSERT INTO released (hash) SELECT DISTINCT hash FROM attachments WHERE message = ?1";
        const DROP: &str = "DELETE FROM attachments WHERE message = ?1";
        for sql in [RELEASE, DROP] {
            self.connection.prepare_cached(sql)?.execute([message])?;
        }
        Ok(())
    }

    /// Forgets content of erased messages by the numbers under which it was noted.
    ///
    /// # Errors
    /// The engine fails.
    pub fn forget_released(&mut self, numbers: &[u64]) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM released WHERE no = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        for number in numbers {
            statement.execute([signed(*number)])?;
        }
        Ok(())
    }
}
