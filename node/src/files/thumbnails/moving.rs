//! Whether a picture moves: told by how it is stored, without decoding any of it.

use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom};

/// Parts that are looked at; a picture that moves says so sooner.
const PARTS_MAX: usize = 64;
/// How much of a GIF is looked through. One whose first frame is longer is taken for moving, which
/// costs a press where it does not.
const LOOKED_BYTES_MAX: u64 = 8 * 1024 * 1024;

/// Whether there is more than one frame. What is cut off or none of these formats does not move.
///
/// # Errors
/// It can't be read.
pub(super) fn is_moving(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    file.seek(SeekFrom::Start(0))?;
    let mut file = BufReader::new(file.by_ref());
    let mut head = [0; 12];
    let looked = file.read_exact(&mut head).and_then(|()| match &head {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P'] => webp(&mut file),
        [0x89, b'P', b'N', b'G', ..] => png(&mut file),
        [b'G', b'I', b'F', b'8', ..] => gif(&mut file, &head),
        _ => Ok(false),
    });
    match looked {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        looked => looked,
    }
}

/// Says so in its first part.
fn webp(file: &mut impl Read) -> io::Result<bool> {
    const MOVES: u8 = 0x02;
    let mut part = [0; 9];
    file.read_exact(&mut part)?;
    Ok(part.starts_with(b"VP8X") && part[8] & MOVES != 0)
}

/// Says so before its pixels.
fn png(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    file.seek(SeekFrom::Start(8))?;
    for _ in 0..PARTS_MAX {
        let [length, kind] = [four(file)?, four(file)?];
        match &kind {
            b"acTL" => return Ok(u32::from_be_bytes(four(file)?) > 1),
            b"IDAT" | b"IEND" => return Ok(false),
            _ => {}
        }
        // With the sum at the end of the part.
        let past = i64::from(u32::from_be_bytes(length)) + 4;
        file.seek(SeekFrom::Current(past))?;
    }
    Ok(false)
}

/// Has a second frame.
fn gif<R: Read + Seek>(file: &mut BufReader<R>, head: &[u8; 12]) -> io::Result<bool> {
    // One byte of the head is left.
    file.seek_relative(1 + colours(head[10]))?;
    let mut frames = 0;
    let mut looked = 0;
    while looked < LOOKED_BYTES_MAX {
        match one(file)? {
            // What describes a frame, or is for other programs.
            0x21 => {
                one(file)?;
                looked += skip_blocks(file)?;
            }
            0x2c if frames == 0 => {
                frames += 1;
                let mut place = [0; 9];
                file.read_exact(&mut place)?;
                // And the byte that says how it is packed.
                file.seek_relative(colours(place[8]) + 1)?;
                looked += skip_blocks(file)?;
            }
            0x2c => return Ok(true),
            _ => return Ok(false),
        }
        looked += 1;
    }
    Ok(true)
}

/// How many bytes of colours follow.
fn colours(flags: u8) -> i64 {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// Passes blocks up to the empty one; answers how many bytes they were.
fn skip_blocks<R: Read + Seek>(file: &mut BufReader<R>) -> io::Result<u64> {
    let mut passed = 0;
    while passed < LOOKED_BYTES_MAX {
        let length = one(file)?;
        if length == 0 {
            break;
        }
        file.seek_relative(length.into())?;
        passed += u64::from(length) + 1;
    }
    Ok(passed)
}

fn one(file: &mut impl Read) -> io::Result<u8> {
    let mut byte = [0];
    file.read_exact(&mut byte)?;
    Ok(byte[0])
}

fn four(file: &mut impl Read) -> io::Result<[u8; 4]> {
    let mut bytes = [0; 4];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn moves(bytes: &[u8]) -> bool {
        is_moving(&mut Cursor::new(bytes)).expect("bytes can be read")
    }

    const SCREEN: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
    const FRAME: &[u8] = b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";

    #[test]
    fn a_gif_of_two_frames_moves() {
        assert!(!moves(&[SCREEN, FRAME, b"\x3b"].concat()));
        assert!(moves(&[SCREEN, FRAME, FRAME, b"\x3b"].concat()));
        assert!(!moves(&[SCREEN, FRAME].concat()), "cut off");
        assert!(!moves(SCREEN) && !moves(b"GIF89a") && !moves(b""));
        let endless = [SCREEN, &FRAME[..FRAME.len() - 4], &[0xff; 9 << 20]].concat();
        assert!(moves(&endless), "nobody looks for its end");
    }

    #[test]
    fn a_png_or_webp_says_whether_it_moves() {
        let png = |parts: &[&[u8]]| {
            let head = [&b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..], &[0; 17]].concat();
            [head, parts.concat()].concat()
        };
        let control = |frames: u8| {
            [
                &b"\0\0\0\x08acTL\0\0\0"[..],
                &[frames, 0, 0, 0, 0, 0, 0, 0, 0],
            ]
            .concat()
        };
        assert!(moves(&png(&[&control(2), b"\0\0\0\0IDAT"])));
        assert!(!moves(&png(&[&control(1), b"\0\0\0\0IDAT"])));
        assert!(!moves(&png(&[b"\0\0\0\0IDAT\0\0\0\0", &control(2)])));
        assert!(!moves(&png(&[b"\xff\xff\xff\xfftEXt"])));
        assert!(moves(b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02"));
        assert!(!moves(b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x10"));
        assert!(!moves(b"RIFF\0\0\0\0WEBPVP8L\x0a\0\0\0\x02"));
        assert!(!moves(
            b"\xff\xd8\xff\xe0 a photo of more than twelve bytes"
        ));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_fail(
            start in 0_usize..4,
            rest in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200),
        ) {
            let starts = [&b""[..], SCREEN, b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP"];
            moves(&[starts[start], &rest].concat());
        }
    }
}
