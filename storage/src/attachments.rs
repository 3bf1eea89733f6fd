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

    /// Forgets which files a message had.
    ///
    /// # Errors
    /// The engine fails.
    pub(crate) fn drop_attachments(&mut self, message: Id) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM attachments WHERE message = ?1";
        self.connection.prepare_cached(SQL)?.execute([message])?;
        Ok(())
    }
}
