//! PNG: parts with a sum each, so whatever is changed in one is summed up again.

use std::io::{self, Read, SeekFrom};

use super::{PART_BYTES_MAX, PARTS_MAX, Picture, exif, four, xmp};

const XMP: &[u8] = b"XML:com.adobe.xmp\0";
/// How old programs keep what cameras say: as digits, so it is taken out as a whole.
const RAW: &[u8] = b"Raw profile type ";
/// A part that nothing reads, and that any program may leave where it is.
const NOTHING: [u8; 4] = *b"ndNt";

pub(super) fn remove(file: &mut impl Picture) -> io::Result<bool> {
    let (mut at, mut removed) = (8, false);
    for _ in 0..PARTS_MAX {
        let (Some(length), Some(kind)) = (four(file, at)?, four(file, at + 4)?) else {
            break;
        };
        let length = u64::from(u32::from_be_bytes(length));
        if matches!(&kind, b"eXIf" | b"iTXt" | b"tEXt" | b"zTXt") && length <= PART_BYTES_MAX {
            removed |= look(file, at + 4, length)?;
        }
        at += 12 + length;
    }
    Ok(removed)
}

/// A part from its kind on, without its sum.
fn look(file: &mut impl Picture, at: u64, length: u64) -> io::Result<bool> {
    let mut part = Vec::new();
    file.seek(SeekFrom::Start(at))?;
    Read::by_ref(file).take(4 + length).read_to_end(&mut part)?;
    if part.len() as u64 != 4 + length || !blank(&mut part) {
        return Ok(false);
    }
    let sum = crc(&part);
    part.extend(sum.to_be_bytes());
    file.seek(SeekFrom::Start(at))?;
    file.write_all(&part)?;
    Ok(true)
}

fn blank(part: &mut [u8]) -> bool {
    let (kind, text) = part.split_at_mut(4);
    if kind == b"eXIf" {
        return exif::blank_place(text);
    }
    // Behind the name of an international text it is said whether it is compressed.
    if kind == b"iTXt" && text.starts_with(XMP) && text.get(XMP.len()) == Some(&0) {
        return xmp::blank_place(text);
    }
    let is_raw = text.starts_with(RAW) && kind != b"iTXt";
    if is_raw || (kind == b"iTXt" && text.starts_with(XMP)) {
        kind.copy_from_slice(&NOTHING);
        text.fill(0);
        return true;
    }
    false
}

/// The sum that PNG has of a part (CRC-32 of ISO 3309).
pub(super) fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let shifted = sum >> 1;
            if sum & 1 == 1 {
                shifted ^ 0xedb8_8320
            } else {
                shifted
            }
        })
    })
}
