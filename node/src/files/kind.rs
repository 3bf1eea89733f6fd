//! What a file is: by its bytes, never by what somebody says of it.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// How much of a file is looked at.
const HEAD_BYTES: usize = 8 * 1024;
/// How far into a photo its orientation is looked for.
const EXIF_BYTES: u64 = 128 * 1024;
const UNKNOWN: &str = "application/octet-stream";

/// A file's type, and the size of what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) content_type: &'static str,
    /// Width and height in pixels, as it is shown.
    pub(crate) dimensions: Option<(u32, u32)>,
}

impl Kind {
    /// Whether a browser may show it by itself, as it can't carry a script.
    pub(crate) fn is_shown(&self) -> bool {
        let (kind, _) = self.content_type.split_once('/').unwrap_or_default();
        kind == "audio"
            || kind == "video"
            || self.content_type.starts_with("text/plain")
            || matches!(
                self.content_type,
                "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "application/pdf"
            )
    }
}

/// Looks at a file from its beginning.
///
/// # Errors
/// It can't be read.
pub(crate) fn kind_of(file: &mut (impl Read + Seek)) -> io::Result<Kind> {
    let mut head = Vec::with_capacity(HEAD_BYTES);
    file.seek(SeekFrom::Start(0))?;
    file.by_ref()
        .take(HEAD_BYTES as u64)
        .read_to_end(&mut head)?;
    let content_type = content_type(&head);
    let dimensions = if matches!(
        content_type,
        "image/png" | "image/jpeg" | "image/gif" | "image/webp"
    ) {
        file.seek(SeekFrom::Start(0))?;
        let turned = content_type == "image/jpeg" && is_turned(file)?;
        file.seek(SeekFrom::Start(0))?;
        dimensions(file, turned)
    } else {
        None
    };
    Ok(Kind {
        content_type,
        dimensions,
    })
}

fn content_type(head: &[u8]) -> &'static str {
    match infer::get(head).map(|found| found.mime_type()) {
        Some("audio/x-wav") => "audio/wav",
        Some("audio/m4a" | "audio/x-m4a") => "audio/mp4",
        Some("audio/x-flac") => "audio/flac",
        Some("video/x-m4v") => "video/mp4",
        // Texts are shown as such, whatever they would do as something else.
        Some(kind) if !kind.starts_with("text/") && kind != "image/svg+xml" => kind,
        Some(_) | None => text_type(head).unwrap_or(UNKNOWN),
    }
}

/// In which encoding it is a text, if it is one.
fn text_type(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
        return Some("text/plain; charset=utf-16");
    }
    let is_odd = |byte: &u8| matches!(byte, 0..=8 | 11 | 14..=26 | 28..=31 | 127);
    if head.iter().any(is_odd) {
        return None;
    }
    let is_utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        // Cut in the middle of a character.
        Err(error) => error.error_len().is_none() && head.len() == HEAD_BYTES,
    };
    if is_utf8 && has_iso_2022_escape(head) {
        Some("text/plain; charset=iso-2022-jp")
    } else if is_utf8 {
        Some("text/plain; charset=utf-8")
    } else if is_of_pairs(head, euc_jp) {
        Some("text/plain; charset=euc-jp")
    } else if is_of_pairs(head, shift_jis) {
        Some("text/plain; charset=shift_jis")
    } else {
        None
    }
}

fn has_iso_2022_escape(head: &[u8]) -> bool {
    let escape = |part: &[u8]| matches!(part, [0x1b, b'$', b'B' | b'@']);
    head.is_ascii() && head.windows(3).any(escape)
}

/// How many bytes a character has that begins with this one, and what the second may be.
type Lead = fn(u8, Option<u8>) -> Option<usize>;

fn is_of_pairs(head: &[u8], lead: Lead) -> bool {
    let mut rest = head;
    while let [first, after @ ..] = rest {
        if after.is_empty() && !first.is_ascii() && head.len() == HEAD_BYTES {
            return true;
        }
        let Some(length) = lead(*first, after.first().copied()) else {
            return false;
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    true
}

fn euc_jp(first: u8, second: Option<u8>) -> Option<usize> {
    match (first, second) {
        (0..=0x7f, _) => Some(1),
        (0x8e, Some(0xa1..=0xdf)) | (0xa1..=0xfe, Some(0xa1..=0xfe)) => Some(2),
        (0x8f, Some(0xa1..=0xfe)) => Some(3),
        _ => None,
    }
}

fn shift_jis(first: u8, second: Option<u8>) -> Option<usize> {
    match (first, second) {
        (0..=0x7f | 0xa1..=0xdf, _) => Some(1),
        (0x81..=0x9f | 0xe0..=0xfc, Some(0x40..=0x7e | 0x80..=0xfc)) => Some(2),
        _ => None,
    }
}

fn dimensions(file: &mut (impl Read + Seek), turned: bool) -> Option<(u32, u32)> {
    let size = imagesize::reader_size(BufReader::new(file)).ok()?;
    let (width, height) = (
        u32::try_from(size.width).ok()?,
        u32::try_from(size.height).ok()?,
    );
    let shown = if turned {
        (height, width)
    } else {
        (width, height)
    };
    (width > 0 && height > 0).then_some(shown)
}

/// Whether a photo is shown lying on its side: cameras keep pictures as the sensor saw them and say
/// so beside.
fn is_turned(file: &mut impl Read) -> io::Result<bool> {
    Ok((5..=8).contains(&orientation_of(file)?))
}

/// How the camera of a photo was held: 1 where that is upright or not said, up to 8.
///
/// # Errors
/// It can't be read.
pub(super) fn orientation_of(jpeg: &mut impl Read) -> io::Result<u16> {
    let mut head = Vec::new();
    jpeg.take(EXIF_BYTES).read_to_end(&mut head)?;
    let known = orientation(&head).filter(|number| (1..=8).contains(number));
    Ok(known.unwrap_or(1))
}

/// The orientation that a JPEG's EXIF part gives, 1 to 8.
fn orientation(jpeg: &[u8]) -> Option<u16> {
    const ORIENTATION: u16 = 0x0112;
    let mut rest = jpeg.strip_prefix(&[0xff, 0xd8])?;
    let tiff = loop {
        let [0xff, marker, a, b, after @ ..] = rest else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([*a, *b])).checked_sub(2)?;
        let segment = after.get(..length)?;
        match (marker, segment.strip_prefix(b"Exif\0\0")) {
            (0xe1, Some(tiff)) => break tiff,
            (0xda, _) => return None,
            _ => rest = &after[length..],
        }
    };
    let little = tiff.starts_with(b"II");
    let u16_at = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        })
    };
    let four: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let first = if little {
        u32::from_le_bytes(four)
    } else {
        u32::from_be_bytes(four)
    };
    let first = usize::try_from(first).ok()?;
    let count = usize::from(u16_at(first)?);
    (0..count).find_map(|index| {
        let entry = first.checked_add(2 + 12 * index)?;
        (u16_at(entry)? == ORIENTATION)
            .then(|| u16_at(entry + 8))
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn kind(bytes: &[u8]) -> Kind {
        kind_of(&mut Cursor::new(bytes)).expect("bytes can be read")
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0]);
        bytes
    }

    /// A JPEG of 640 × 480 whose camera was held as `orientation` says.
    fn jpeg(orientation: u8) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1, 0, 34];
        bytes.extend(b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
        bytes.extend([orientation, 0, 0, 0, 0, 0, 0]);
        bytes.extend([
            0xff, 0xc0, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 1, 0x11, 0, 0xff, 0xd9,
        ]);
        bytes
    }

    #[test]
    fn a_picture_is_known_by_its_bytes_and_has_a_size() {
        let found = kind(&png(640, 480));
        assert_eq!(
            (found.content_type, found.dimensions),
            ("image/png", Some((640, 480)))
        );
        assert!(found.is_shown());
        assert_eq!(kind(&png(0, 480)).dimensions, None);
        let gif = kind(b"GIF89a\x05\x00\x07\x00\0\0\0;");
        assert_eq!(
            (gif.content_type, gif.dimensions),
            ("image/gif", Some((5, 7)))
        );
        assert_eq!(kind(b"GIF").dimensions, None, "cut off");
    }

    #[test]
    fn a_photo_taken_on_its_side_has_the_size_that_is_shown() {
        for (orientation, size) in [
            (1, (640, 480)),
            (3, (640, 480)),
            (6, (480, 640)),
            (8, (480, 640)),
        ] {
            assert_eq!(
                kind(&jpeg(orientation)).dimensions,
                Some(size),
                "{orientation}"
            );
        }
    }

    #[test]
    fn what_could_carry_a_script_is_shown_as_text_or_not_at_all() {
        for text in [
            "<!DOCTYPE html><script>alert(1)</script>",
            "<html><body onload=alert(1)>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<?xml version='1.0'?><svg/>",
            "#!/bin/sh\nrm -rf /",
            "",
        ] {
            assert_eq!(
                kind(text.as_bytes()).content_type,
                "text/plain; charset=utf-8",
                "{text}"
            );
        }
        for bytes in [
            &b"PK\x03\x04\0\0"[..],
            b"MZ\x90\0",
            b"\0\x01\x02",
            b"\x7fELF\x02\x01\x01",
        ] {
            assert!(!kind(bytes).is_shown(), "{bytes:?}");
        }
        assert_eq!(kind(b"%PDF-1.7\n").content_type, "application/pdf");
    }

    #[test]
    fn texts_of_japanese_systems_are_texts() {
        for (bytes, charset) in [
            (
                &b"\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd,\xb1\xb2"[..],
                "shift_jis",
            ),
            (b"\xa4\xb3\xa4\xf3\xa4\xcb\xa4\xc1\xa4\xcf\n", "euc-jp"),
            (b"\x1b$B$3$s\x1b(B\n", "iso-2022-jp"),
            (b"\xff\xfeS0\x93", "utf-16"),
            ("こんにちは".as_bytes(), "utf-8"),
        ] {
            let found = kind(bytes);
            assert_eq!(found.content_type, format!("text/plain; charset={charset}"));
        }
        let long = "あ".repeat(HEAD_BYTES);
        assert_eq!(
            kind(long.as_bytes()).content_type,
            "text/plain; charset=utf-8"
        );
        assert_eq!(kind(&[0x80, 0xff, 0x90]).content_type, UNKNOWN);
    }

    #[test]
    fn no_bytes_make_it_fail() {
        let mut seed = 1_u32;
        for length in 0..400 {
            let mut bytes = jpeg(6);
            for _ in 0..4 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = usize::try_from(seed >> 8).unwrap_or(0) % bytes.len();
                bytes[at] = (seed & 0xff) as u8;
            }
            bytes.truncate(length % 60);
            let _ = kind(&bytes);
        }
    }
}
