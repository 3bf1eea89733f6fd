use std::io::Cursor;

use super::*;

/// What cameras say of a picture: which way up it is, and a place of one value in the list and one
/// beside it.
fn described_by(is_little: bool) -> Vec<u8> {
    let short = |value: u16| match is_little {
        true => value.to_le_bytes(),
        false => value.to_be_bytes(),
    };
    let long = |value: u32| match is_little {
        true => value.to_le_bytes(),
        false => value.to_be_bytes(),
    };
    let mut part = if is_little { b"II" } else { b"MM" }.to_vec();
    part.extend(short(42));
    part.extend(long(8));
    part.extend(short(2));
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut bytes = [short(tag), short(kind)].concat();
        bytes.extend(long(count));
        bytes.extend(value);
        bytes
    };
    let turned = [short(6), [0, 0]].concat();
    let list = [
        entry(0x0112, 3, 1, turned.try_into().expect("four bytes")),
        entry(0x8825, 4, 1, long(38)),
    ];
    let place = [entry(1, 2, 2, *b"N\0\0\0"), entry(2, 5, 3, long(68))];
    part.extend(list.concat());
    part.extend(long(0));
    part.extend(short(2));
    part.extend(place.concat());
    part.extend(long(0));
    assert_eq!(part.len(), 68);
    part.extend(b"PLACEPLACEPLACEPLACEPLAC");
    part.extend(b"after");
    part
}

fn jpeg(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut file = vec![0xff, 0xd8];
    for part in parts {
        file.extend([0xff, 0xe1]);
        let length = u16::try_from(part.len() + 2).expect("a short part");
        file.extend(length.to_be_bytes());
        file.extend(part);
    }
    file.extend([0xff, 0xda, 0, 2]);
    file.extend(b"pixels");
    file
}

fn with_exif(is_little: bool) -> Vec<u8> {
    [EXIF, &described_by(is_little)].concat()
}

fn removed(file: &[u8]) -> (bool, Vec<u8>) {
    let mut cursor = Cursor::new(file.to_vec());
    let removed = remove_location(&mut cursor).expect("memory can be read");
    (removed, cursor.into_inner())
}

fn has(file: &[u8], text: &[u8]) -> bool {
    file.windows(text.len()).any(|at| at == text)
}

/// How many bytes differ.
fn differing(one: &[u8], other: &[u8]) -> usize {
    assert_eq!(one.len(), other.len());
    one.iter().zip(other).filter(|(a, b)| a != b).count()
}

#[test]
fn a_photo_loses_its_place_and_nothing_else() {
    for is_little in [true, false] {
        let file = jpeg(&[b"another part".to_vec(), with_exif(is_little)]);
        let (was_there, left) = removed(&file);
        assert!(was_there && !has(&left, b"PLAC"));
        assert!(has(&left, b"after") && has(&left, b"pixels"));
        assert_eq!(removed(&left), (false, left.clone()));
        let (_, upright) = removed(&jpeg(&[]));
        assert_eq!(upright, jpeg(&[]));
        // The list of the place and its value, but for what was zero before.
        assert!(differing(&file, &left) <= 26 + 24);
    }
}

#[test]
fn what_programs_write_of_the_place_is_blank() {
    let text = b"<x exif:GPSLatitude=\"35,40N\" a='GPS'><exif:GPSLongitude>139E</exif:GPSLongitude>
        <exif:GPSAltitude />GPS";
    let file = jpeg(&[[XMP, text].concat()]);
    let (was_there, left) = removed(&file);
    assert!(was_there && !has(&left, b"35,40N") && !has(&left, b"139E"));
    assert!(has(&left, b"GPSLatitude=\"      \" a='GPS'>"));
    assert!(!removed(&left).0);
}

#[test]
fn pictures_behind_the_first_one_lose_it_too() {
    let mut file = jpeg(&[]);
    file.extend(vec![7; SCANNED_BYTES - 7]);
    file.extend(jpeg(&[with_exif(true)]));
    let (was_there, left) = removed(&file);
    assert!(was_there && !has(&left, b"PLAC"));
}

fn png(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in parts {
        let length = u32::try_from(data.len()).expect("a short part");
        file.extend(length.to_be_bytes());
        let part = [&kind[..], data].concat();
        file.extend(&part);
        file.extend(png::crc(&part).to_be_bytes());
    }
    file
}

#[test]
fn a_png_stays_one_that_every_program_takes() {
    assert_eq!(png::crc(b"IEND"), 0xae42_6082);
    let exif = described_by(false);
    let text = [
        &b"XML:com.adobe.xmp\0\0\0\0\0"[..],
        b"<x exif:GPSLatitude=\"35,40N\"/>",
    ]
    .concat();
    let packed = [&b"XML:com.adobe.xmp\0\x01\0\0\0"[..], b"packed"].concat();
    let raw = b"Raw profile type exif\0\n exif\n 4a4a";
    let parts: [(&[u8; 4], &[u8]); 6] = [
        (b"IHDR", b"13 bytes here"),
        (b"eXIf", &exif),
        (b"iTXt", &text),
        (b"iTXt", &packed),
        (b"tEXt", raw),
        (b"IEND", b""),
    ];
    let (was_there, left) = removed(&png(&parts));
    assert!(was_there);
    for text in [&b"PLAC"[..], b"35,40N", b"packed", b"4a4a"] {
        assert!(!has(&left, text));
    }
    let mut rest = &left[8..];
    let mut kinds = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (part, after) = after.split_at(4 + length);
        let (sum, after) = after.split_at(4);
        assert_eq!(sum, png::crc(part).to_be_bytes());
        kinds.push(part[..4].to_vec());
        rest = after;
    }
    assert_eq!(kinds.concat(), b"IHDReXIfiTXtndNtndNtIEND");
}

#[test]
fn a_webp_loses_it_too() {
    for prefix in [&b""[..], EXIF] {
        let part = [prefix, &described_by(true)].concat();
        let mut file = b"RIFF\0\0\0\0WEBPVP8 \x03\0\0\0abc\0EXIF".to_vec();
        file.extend(u32::try_from(part.len()).expect("short").to_le_bytes());
        file.extend(&part);
        let (was_there, left) = removed(&file);
        assert!(was_there && !has(&left, b"PLAC") && has(&left, b"after"));
    }
}

proptest::proptest! {
    #[test]
    fn no_file_makes_it_fail_or_grows_or_is_changed_twice(
        start in 0_usize..5,
        rest in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
        at in 0_usize..120,
        byte in proptest::prelude::any::<u8>(),
    ) {
        let mut file = match start {
            0 => rest,
            1 => [&[0xff, 0xd8, 0xff, 0xe1, 0, 200][..], EXIF, b"II*\0", &rest].concat(),
            2 => [&b"RIFF\0\0\0\0WEBPEXIF\xff\0\0\0MM\0*"[..], &rest].concat(),
            3 => [&b"\x89PNG\r\n\x1a\n\0\0\0\x60eXIfII*\0"[..], &rest].concat(),
            _ => jpeg(&[with_exif(byte % 2 == 0)]),
        };
        if let Some(place) = file.get_mut(at) {
            *place = byte;
        }
        let (_, left) = removed(&file);
        proptest::prop_assert_eq!(left.len(), file.len());
    }
}
