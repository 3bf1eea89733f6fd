//! Taking out of a picture where it was taken, before its hash is: phones write it into every photo, and
//! who shares one seldom knows.
//!
//! What says it is overwritten where it stands, so that nothing else of the file changes, not even its
//! length. What can't be made sense of is left as it is: it is somebody's file.

mod exif;
mod png;
mod xmp;

use std::io::{self, Read, Seek, SeekFrom, Write};

/// What describes a picture is smaller; more than that is not read.
const PART_BYTES_MAX: u64 = 1024 * 1024;
/// Parts that are looked at in one file.
const PARTS_MAX: usize = 4_096;
const SCANNED_BYTES: usize = 256 * 1024;
/// Pictures that are looked for behind the first.
const BEHIND_MAX: usize = 16;
const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const XMP_MORE: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";

/// A file whose parts are overwritten.
pub(super) trait Picture: Read + Write + Seek {}
impl<T: Read + Write + Seek> Picture for T {}

/// Removes the place from a photo, if it is one. Answers whether there was any.
///
/// # Errors
/// The file can't be read or written.
pub(super) fn remove_location(file: &mut impl Picture) -> io::Result<bool> {
    let mut head = [0; 12];
    file.seek(SeekFrom::Start(0))?;
    let length = read_as_much(file, &mut head)?;
    match &head[..length] {
        [0xff, 0xd8, 0xff, ..] => jpeg(file),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P'] => webp(file),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => png::remove(file),
        _ => Ok(false),
    }
}

/// The parts of a JPEG before its pixels; and those of pictures that follow, as some cameras add one.
fn jpeg(file: &mut impl Picture) -> io::Result<bool> {
    let (mut at, mut removed) = (2, false);
    for _ in 0..PARTS_MAX {
        let Some([0xff, marker, a, b]) = four(file, at)? else {
            break;
        };
        let length = u64::from(u16::from_be_bytes([a, b]));
        if length < 2 || marker == 0xda {
            break;
        }
        if marker == 0xe1 {
            removed |= edit(file, at + 4, length - 2, described)?;
        }
        at += 2 + length;
    }
    Ok(removed | scan(file, at)?)
}

/// A part that says what it is.
fn described(part: &mut [u8]) -> bool {
    if part.starts_with(EXIF) {
        exif::blank_place(&mut part[EXIF.len()..])
    } else if part.starts_with(XMP) || part.starts_with(XMP_MORE) {
        xmp::blank_place(part)
    } else {
        false
    }
}

/// What describes pictures that stand somewhere behind `from`.
fn scan(file: &mut impl Picture, from: u64) -> io::Result<bool> {
    let (mut window, mut removed, mut start) = (vec![0; SCANNED_BYTES], false, from);
    let mut behind = 0;
    while behind < BEHIND_MAX {
        file.seek(SeekFrom::Start(start))?;
        let length = read_as_much(file, &mut window)?;
        let found = window[..length]
            .windows(EXIF.len() + 4)
            .position(|at| at.starts_with(EXIF) && exif::begins(&at[EXIF.len()..]));
        if let Some(found) = found {
            let at = start + found as u64;
            removed |= edit(file, at, u64::from(u16::MAX), described)?;
            start = at + EXIF.len() as u64;
            behind += 1;
        } else if length < SCANNED_BYTES {
            break;
        } else {
            // It may stand across the end of what was read.
            start += (length - EXIF.len() - 4) as u64;
        }
    }
    Ok(removed)
}

fn webp(file: &mut impl Picture) -> io::Result<bool> {
    let (mut at, mut removed) = (12, false);
    for _ in 0..PARTS_MAX {
        let (Some(kind), Some(length)) = (four(file, at)?, four(file, at + 4)?) else {
            break;
        };
        let length = u64::from(u32::from_le_bytes(length));
        removed |= match &kind {
            b"EXIF" => edit(file, at + 8, length, |part| {
                let skipped = if part.starts_with(EXIF) {
                    EXIF.len()
                } else {
                    0
                };
                exif::blank_place(&mut part[skipped..])
            })?,
            b"XMP " => edit(file, at + 8, length, xmp::blank_place)?,
            _ => false,
        };
        at += 8 + length + length % 2;
    }
    Ok(removed)
}

/// Reads a part, and writes it back where it was if something of it was blanked.
fn edit(
    file: &mut impl Picture,
    at: u64,
    length: u64,
    blank: impl FnOnce(&mut [u8]) -> bool,
) -> io::Result<bool> {
    let mut part = Vec::new();
    file.seek(SeekFrom::Start(at))?;
    Read::by_ref(file)
        .take(length.min(PART_BYTES_MAX))
        .read_to_end(&mut part)?;
    if !blank(&mut part) {
        return Ok(false);
    }
    file.seek(SeekFrom::Start(at))?;
    file.write_all(&part)?;
    Ok(true)
}

/// The four bytes at a place, if there are.
fn four(file: &mut impl Picture, at: u64) -> io::Result<Option<[u8; 4]>> {
    let mut bytes = [0; 4];
    file.seek(SeekFrom::Start(at))?;
    Ok((read_as_much(file, &mut bytes)? == 4).then_some(bytes))
}

fn read_as_much(file: &mut impl Read, bytes: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while length < bytes.len() {
        match file.read(&mut bytes[length..])? {
            0 => break,
            more => length += more,
        }
    }
    Ok(length)
}

#[cfg(test)]
mod tests;
