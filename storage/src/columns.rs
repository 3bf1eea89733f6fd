//! Conversions between column values and this crate's types.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::{Hash, Id, NodeId, Space};

fn array<const N: usize>(value: ValueRef<'_>) -> FromSqlResult<[u8; N]> {
    let bytes = value.as_blob()?;
    <[u8; N]>::try_from(bytes).map_err(|_| FromSqlError::InvalidBlobSize {
        expected_size: N,
        blob_size: bytes.len(),
    })
}

macro_rules! blob_column {
    ($type:ident) => {
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
            }
        }
        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                array(value).map($type)
            }
        }
    };
}

blob_column!(Id);
blob_column!(NodeId);
blob_column!(Hash);

impl ToSql for Space {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.bytes().to_vec()))
    }
}

impl FromSql for Space {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_bytes(&array(value)?).ok_or(FromSqlError::InvalidType)
    }
}

/// Reads an unsigned number that was stored with [`signed`].
pub(crate) fn unsigned(row: &rusqlite::Row<'_>, index: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(index).map(i64::cast_unsigned)
}

/// Reads an optional unsigned number.
pub(crate) fn optional(row: &rusqlite::Row<'_>, index: usize) -> rusqlite::Result<Option<u64>> {
    row.get::<_, Option<i64>>(index)
        .map(|value| value.map(i64::cast_unsigned))
}

/// SQLite's integers are signed; all 64 bits survive the round trip.
pub(crate) fn signed(value: u64) -> i64 {
    value.cast_signed()
}
