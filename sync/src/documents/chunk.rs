//! A look at the bytes of a change before Automerge parses them.
//!
//! Automerge's columns are run-length encoded: a change of 200 bytes can claim 2^50 operations, and
//! reading it would never end. This reader takes nothing apart that Automerge doesn't take apart
//! again; it only counts, and lets no column pass that a flat map of scalars has no use for.
//! Format: <https://automerge.org/automerge-binary-format-spec/>.

use super::Malformation;
use super::limits::{CHANGE_DEPENDENCIES_MAX, CHANGE_OPERATIONS_MAX, CHANGE_PREDECESSORS_MAX};

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHECKSUM_BYTES: usize = 4;
const UNCOMPRESSED_CHANGE: u8 = 1;
const HASH_BYTES: usize = 32;
const ACTOR_BYTES: usize = 16;

/// Column specifications: id, not deflated, type.
const KEY: u64 = 0x15;
const INSERT: u64 = 0x34;
const ACTION: u64 = 0x42;
const VALUE_TYPE: u64 = 0x56;
const VALUE: u64 = 0x57;
const PREDECESSORS: u64 = 0x70;
const PREDECESSOR_ACTOR: u64 = 0x71;
const PREDECESSOR_COUNTER: u64 = 0x73;

/// What the values of a column look like.
#[derive(Clone, Copy)]
enum Column {
    /// Runs of unsigned or signed numbers.
    Numbers { max: usize },
    /// Runs of positions in the list of actors; decoding panics on one beyond its end.
    Actors { max: usize },
    /// Runs of strings.
    Strings { max: usize },
    /// Alternating lengths of false and true.
    Booleans { max: usize },
    /// Bytes that the column before measures.
    Raw,
}

/// Checks that the bytes are one uncompressed change with few enough of everything.
///
/// # Errors
/// The first thing found wrong.
pub(super) fn check(bytes: &[u8]) -> Result<(), Malformation> {
    let mut chunk = Reader(bytes);
    if chunk.take(MAGIC.len())? != MAGIC {
        return Err(Malformation::NotAChange);
    }
    chunk.take(CHECKSUM_BYTES)?;
    if chunk.take(1)? != [UNCOMPRESSED_CHANGE] {
        return Err(Malformation::NotAChange);
    }
    let length = chunk.length()?;
    let mut body = Reader(chunk.take(length)?);
    if !chunk.0.is_empty() {
        return Err(Malformation::Structure);
    }
    let actors = check_head(&mut body)?;
    check_columns(&mut body, actors)?;
    if body.0.is_empty() {
        Ok(())
    } else {
        Err(Malformation::Extras)
    }
}

/// Dependencies, actor, seq, start op, time, message, other actors. Returns the number of actors.
fn check_head(body: &mut Reader<'_>) -> Result<u64, Malformation> {
    let dependencies = body.count(CHANGE_DEPENDENCIES_MAX)?;
    body.take(dependencies * HASH_BYTES)?;
    body.actor()?;
    body.number()?;
    body.number()?;
    body.number()?;
    if body.length()? != 0 {
        return Err(Malformation::Extras);
    }
    let others = body.count(CHANGE_PREDECESSORS_MAX)?;
    (0..others).try_for_each(|_| body.actor())?;
    Ok(others as u64 + 1)
}

fn check_columns(body: &mut Reader<'_>, actors: u64) -> Result<(), Malformation> {
    let mut columns = Vec::new();
    for _ in 0..body.length()? {
        let column = column(body.number()?)?;
        columns.push((column, body.length()?));
    }
    for (column, length) in columns {
        let mut data = Reader(body.take(length)?);
        match column {
            Column::Numbers { max } => data.runs(max, |data| data.number().map(|_| ()))?,
            Column::Actors { max } => data.runs(max, |data| data.below(actors))?,
            Column::Strings { max } => data.runs(max, |data| {
                let length = data.length()?;
                data.take(length).map(|_| ())
            })?,
            Column::Booleans { max } => data.booleans(max)?,
            Column::Raw => {}
        }
    }
    Ok(())
}

/// The columns of a flat map of scalars: no object, list element, mark, or compression.
const fn column(specification: u64) -> Result<Column, Malformation> {
    let max = CHANGE_OPERATIONS_MAX;
    let predecessors_max = CHANGE_PREDECESSORS_MAX;
    match specification {
        KEY => Ok(Column::Strings { max }),
        INSERT => Ok(Column::Booleans { max }),
        ACTION | VALUE_TYPE | PREDECESSORS => Ok(Column::Numbers { max }),
        VALUE => Ok(Column::Raw),
        PREDECESSOR_ACTOR => Ok(Column::Actors {
            max: predecessors_max,
        }),
        PREDECESSOR_COUNTER => Ok(Column::Numbers {
            max: predecessors_max,
        }),
        _ => Err(Malformation::ForeignColumn),
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Malformation> {
        let (taken, rest) = self
            .0
            .split_at_checked(length)
            .ok_or(Malformation::Structure)?;
        self.0 = rest;
        Ok(taken)
    }

    /// A LEB128 number as it stands, its sign bit not interpreted.
    fn number(&mut self) -> Result<u64, Malformation> {
        let (number, _) = self.leb128()?;
        Ok(number)
    }

    /// A signed LEB128 number.
    fn signed(&mut self) -> Result<i64, Malformation> {
        let (number, bits) = self.leb128()?;
        let unused = 64_u32.saturating_sub(bits);
        Ok(number
            .cast_signed()
            .wrapping_shl(unused)
            .wrapping_shr(unused))
    }

    fn leb128(&mut self) -> Result<(u64, u32), Malformation> {
        let mut number = 0;
        let mut bits = 0;
        loop {
            let byte = *self.take(1)?.first().ok_or(Malformation::Structure)?;
            if bits > 63 {
                return Err(Malformation::Structure);
            }
            number |= u64::from(byte & 0x7f) << bits;
            bits += 7;
            if byte & 0x80 == 0 {
                return Ok((number, bits));
            }
        }
    }

    fn length(&mut self) -> Result<usize, Malformation> {
        usize::try_from(self.number()?).map_err(|_| Malformation::Structure)
    }

    fn count(&mut self, max: usize) -> Result<usize, Malformation> {
        let count = self.length()?;
        if count > max {
            return Err(Malformation::TooMany);
        }
        Ok(count)
    }

    fn below(&mut self, bound: u64) -> Result<(), Malformation> {
        if self.number()? < bound {
            Ok(())
        } else {
            Err(Malformation::Structure)
        }
    }

    fn actor(&mut self) -> Result<(), Malformation> {
        if self.length()? != ACTOR_BYTES {
            return Err(Malformation::ActorLength);
        }
        self.take(ACTOR_BYTES).map(|_| ())
    }

    /// Runs: `n > 0` repeats the value that follows, `n < 0` announces -n values, 0 a run of nulls
    /// (which none of our columns has).
    fn runs(
        &mut self,
        max: usize,
        skip: impl Fn(&mut Self) -> Result<(), Malformation>,
    ) -> Result<(), Malformation> {
        let mut total: u64 = 0;
        while !self.0.is_empty() {
            let run = self.signed()?;
            total = total.saturating_add(run.unsigned_abs());
            if total > max as u64 {
                return Err(Malformation::TooMany);
            }
            match run {
                0 => return Err(Malformation::Structure),
                1.. => skip(self)?,
                ..0 => (0..run.unsigned_abs()).try_for_each(|_| skip(self))?,
            }
        }
        Ok(())
    }

    fn booleans(&mut self, max: usize) -> Result<(), Malformation> {
        let mut total: u64 = 0;
        while !self.0.is_empty() {
            total = total.saturating_add(self.number()?);
            if total > max as u64 {
                return Err(Malformation::TooMany);
            }
        }
        Ok(())
    }
}
