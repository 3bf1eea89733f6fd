//! The part of a picture in which programs describe it: XML, with the place in properties named GPS….

/// A longer value is none of a place.
const VALUE_BYTES_MAX: usize = 1_024;

/// Overwrites what is said of the place with blanks; answers whether anything was.
pub(super) fn blank_place(part: &mut [u8]) -> bool {
    let (mut at, mut blanked) = (0, false);
    while let Some(found) = find(&part[at..], b"GPS") {
        let name = at + found;
        let after = name + word(&part[name..]);
        at = after;
        let Some((from, until)) = value(&part[after..]) else {
            continue;
        };
        let value = &mut part[after + from..after + until];
        blanked |= value.iter().any(|byte| *byte != b' ');
        value.fill(b' ');
    }
    blanked
}

/// Where a property's value is, behind its name: in quotes, or until the next tag.
fn value(rest: &[u8]) -> Option<(usize, usize)> {
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    let mark = rest.iter().position(|byte| !is_space(byte))?;
    let (from, end) = match rest[mark] {
        b'=' => {
            let quote = rest[mark + 1..].iter().position(|byte| !is_space(byte))?;
            let quote = mark + 1 + quote;
            let end = rest[quote];
            (end == b'"' || end == b'\'').then_some((quote + 1, end))?
        }
        b'>' => (mark + 1, b'<'),
        _ => return None,
    };
    let mut within = rest[from..].iter().take(VALUE_BYTES_MAX);
    let length = within.position(|byte| *byte == end)?;
    Some((from, from + length))
}

fn word(rest: &[u8]) -> usize {
    let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric());
    end.unwrap_or(rest.len())
}

fn find(part: &[u8], sought: &[u8]) -> Option<usize> {
    part.windows(sought.len()).position(|at| at == sought)
}
