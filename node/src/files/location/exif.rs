//! The part of a picture in which cameras describe it: lists of entries, one of them with the place.

const PLACE: u16 = 0x8825;
const ENTRY_BYTES: usize = 12;
/// Lists that follow one another: the picture's, its thumbnail's.
const LISTS_MAX: usize = 4;
/// Lists of a place, and entries of one; more are no camera's.
const PLACES_MAX: usize = 2;
const ENTRIES_MAX: usize = 64;

/// Whether bytes begin like such a part.
pub(super) fn begins(part: &[u8]) -> bool {
    part.starts_with(b"II*\0") || part.starts_with(b"MM\0*")
}

/// Overwrites the place with zeros; answers whether there was one.
pub(super) fn blank_place(part: &mut [u8]) -> bool {
    if !begins(part) {
        return false;
    }
    let is_little = part[0] == b'I';
    let mut lists = Vec::new();
    let mut list = number(part, 4, 4, is_little);
    while let Some(at) = list.filter(|at| *at > 0 && lists.len() < LISTS_MAX) {
        let Some(count) = number(part, at, 2, is_little) else {
            break;
        };
        lists.push((at, count));
        list = number(part, at + 2 + count * ENTRY_BYTES, 4, is_little);
    }
    let entries = lists
        .into_iter()
        .flat_map(|(at, count)| (0..count).map(move |index| at + 2 + index * ENTRY_BYTES));
    let places: Vec<usize> = entries
        .filter(|at| number(part, *at, 2, is_little) == Some(usize::from(PLACE)))
        .filter_map(|at| number(part, at + 8, 4, is_little))
        .take(PLACES_MAX)
        .collect();
    places.into_iter().fold(false, |blanked, at| {
        blank_list(part, at, is_little) | blanked
    })
}

/// Overwrites a list, and what its entries point at.
fn blank_list(part: &mut [u8], at: usize, is_little: bool) -> bool {
    let Some(count) = number(part, at, 2, is_little).filter(|count| *count > 0) else {
        return false;
    };
    let count = count.min(ENTRIES_MAX);
    let mut values = Vec::new();
    for index in 0..count {
        let entry = at + 2 + index * ENTRY_BYTES;
        let kind = number(part, entry + 2, 2, is_little);
        let length = number(part, entry + 4, 4, is_little);
        let (Some(kind), Some(length)) = (kind, length) else {
            break;
        };
        let bytes = length.saturating_mul(size_of(kind));
        if bytes > 4
            && let Some(value) = number(part, entry + 8, 4, is_little)
        {
            values.push((value, bytes));
        }
    }
    values.push((at, 2 + count * ENTRY_BYTES));
    for (from, length) in values {
        let end = from.saturating_add(length).min(part.len());
        if let Some(bytes) = part.get_mut(from..end) {
            bytes.fill(0);
        }
    }
    true
}

/// How long a value of a kind is.
fn size_of(kind: usize) -> usize {
    match kind {
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 => 8,
        _ => 1,
    }
}

fn number(part: &[u8], at: usize, length: usize, is_little: bool) -> Option<usize> {
    let bytes = part.get(at..at.checked_add(length)?)?;
    let shift = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
    Some(if is_little {
        bytes.iter().rev().fold(0, shift)
    } else {
        bytes.iter().fold(0, shift)
    })
}
