//! Which keys a table certainly does not hold, so that most are not looked for.

use std::cell::OnceCell;

use crate::StoreError;

/// A key's first bits name its part of the filter, read from the table when it is first needed.
const PART_BITS: u32 = 8;
/// The next ones name its bit there.
const BIT_BITS: u32 = 16;
const WORDS: usize = 1 << (BIT_BITS - 6);

/// One bit per 2⁻²⁴ of all keys: up to 2 MiB.
#[derive(Debug)]
pub(crate) struct KeyFilter {
    parts: Vec<OnceCell<Box<[u64]>>>,
}

impl Default for KeyFilter {
    fn default() -> Self {
        Self {
            parts: vec![OnceCell::new(); 1 << PART_BITS],
        }
    }
}

impl KeyFilter {
    /// Whether the table may hold `key`; `read` answers the keys it holds from one to another.
    pub(crate) fn may_hold(
        &self,
        key: i64,
        read: impl FnOnce(i64, i64) -> Result<Vec<i64>, StoreError>,
    ) -> Result<bool, StoreError> {
        let (part, word, bit) = place(key);
        let Some(cell) = self.parts.get(part) else {
            return Ok(true);
        };
        if cell.get().is_none() {
            let first = (part as u64) << (u64::BITS - PART_BITS);
            let last = first | (u64::MAX >> PART_BITS);
            let mut bits = vec![0; WORDS].into_boxed_slice();
            for held in read(first.cast_signed(), last.cast_signed())? {
                set(&mut bits, held);
            }
            let _ = cell.set(bits);
        }
        let bits = cell.get().and_then(|bits| bits.get(word));
        Ok(bits.is_none_or(|bits| bits & bit != 0))
    }

    /// Notes that the table holds `key`.
    pub(crate) fn add(&mut self, key: i64) {
        let part = self.parts.get_mut(place(key).0);
        if let Some(bits) = part.and_then(OnceCell::get_mut) {
            set(bits, key);
        }
    }
}

fn set(bits: &mut [u64], key: i64) {
    let (_, word, bit) = place(key);
    if let Some(word) = bits.get_mut(word) {
        *word |= bit;
    }
}

/// A key's part, the word in it, and the bit of that.
fn place(key: i64) -> (usize, usize, u64) {
    let key = key.cast_unsigned();
    let part = key >> (u64::BITS - PART_BITS);
    let rest = (key >> (u64::BITS - PART_BITS - BIT_BITS)) & ((1 << BIT_BITS) - 1);
    (part as usize, (rest >> 6) as usize, 1 << (rest & 63))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use super::KeyFilter;

    #[test]
    fn what_is_held_is_never_denied_and_most_of_the_rest_is() {
        let spread = |n: u64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15).cast_signed();
        let held: Vec<i64> = (0..20_000)
            .map(spread)
            .chain([i64::MIN, -1, 0, i64::MAX])
            .collect();
        let read = |first, last| {
            Ok(held
                .iter()
                .copied()
                .filter(|key| (first..=last).contains(key))
                .collect())
        };
        let mut filter = KeyFilter::default();
        assert!(held.iter().all(|key| filter.may_hold(*key, read).unwrap()));
        let unknown = (20_000..40_000).map(spread);
        let passed = unknown.filter(|key| filter.may_hold(*key, read).unwrap());
        assert!(passed.count() < 200);
        let added = spread(50_000);
        assert!(!filter.may_hold(added, read).unwrap());
        filter.add(added);
        assert!(filter.may_hold(added, read).unwrap());
    }

    #[test]
    fn a_part_is_read_once() {
        let filter = KeyFilter::default();
        assert!(
            filter
                .may_hold(5, |first, last| {
                    assert!(first == 0 && last == i64::MAX >> 7);
                    Ok(vec![5])
                })
                .unwrap()
        );
        assert!(
            filter
                .may_hold(5, |_, _| unreachable!("it is known"))
                .unwrap()
        );
        let negative = |first, last| {
            assert!(first == i64::MIN && last < 0);
            Ok(Vec::new())
        };
        assert!(!filter.may_hold(i64::MIN, negative).unwrap());
    }
}
