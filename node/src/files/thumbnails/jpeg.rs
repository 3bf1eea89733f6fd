//! JPEG: as a whole, as the decoder gives it.

use std::io::{self, BufRead, Read, Seek, SeekFrom};

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::decoding::{Decoded, Held, SIDE_MAX, accept, buffer};
use super::making::{Fitting, Unmade};
use super::reading::Watch;
use super::shrinking::Shrinker;

const COLOURS: usize = 3;
/// The pixels alone, where each row is decoded as it comes.
const ROWS: u64 = 2 * COLOURS as u64;
/// Of each value besides, where several passes go over the picture: two bytes.
const PASSED: u64 = 2 * 2;
/// Values of a pixel: one of each of up to four parts.
const VALUES_MAX: u64 = 4;
/// Passes over the picture: cameras and programs write up to ten, and each costs as much as the first.
const PASSES_MAX: usize = 32;
/// Parts before the pixels that are looked at.
const PARTS_MAX: usize = 4_096;

pub(super) fn decode(
    mut file: impl BufRead + Seek,
    (file_bytes, fitting): (u64, &Fitting),
    watch: &Watch,
) -> Result<Decoded, Unmade> {
    let values = values_held(&mut file).unwrap_or(VALUES_MAX);
    let placed = file.seek(SeekFrom::Start(0));
    placed.map_err(|_| watch.blame("it can't be read"))?;
    let wrong = |_| watch.blame("it is no JPEG that can be read");
    let options = DecoderOptions::default()
        .set_max_width(SIDE_MAX as usize)
        .set_max_height(SIDE_MAX as usize)
        .jpeg_set_out_colorspace(ColorSpace::RGB)
        .jpeg_set_max_scans(PASSES_MAX);
    let mut decoder = JpegDecoder::new_with_options(file, options);
    let clock = watch.clone();
    decoder.set_cancel(move || clock.check().is_err());
    decoder.decode_headers().map_err(wrong)?;
    let size = decoder.dimensions();
    let (width, height) = size.ok_or(Unmade::Unfit("it has no size"))?;
    let of_side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let size = (of_side(width), of_side(height));
    let held = Held {
        half_bytes_per_pixel: ROWS + PASSED * values,
        // What describes the picture is held by the decoder, and may be all of the file.
        besides: file_bytes,
    };
    accept(size, held)?;
    let profile = decoder.icc_profile();
    let mut whole = buffer(decoder.output_buffer_size())?;
    decoder.decode_into(&mut whole).map_err(wrong)?;
    let mut shrinker = Shrinker::new(size, fitting.of(size));
    for row in whole.chunks_exact(width * COLOURS) {
        shrinker.take(row, COLOURS);
    }
    Ok(Decoded {
        pixels: shrinker.finish(),
        profile,
    })
}

/// How many values of each pixel the decoder holds until the last pass: none where one pass brings all
/// of the picture, as in photos as cameras write them. Where its parts can't be followed, it may be all.
fn values_held(file: &mut (impl Read + Seek)) -> io::Result<u64> {
    let mut frame = None;
    file.seek(SeekFrom::Start(2))?;
    for _ in 0..PARTS_MAX {
        let mut head = [0; 4];
        file.read_exact(&mut head)?;
        let [0xff, marker, a, b] = head else { break };
        let length = u16::from_be_bytes([a, b]);
        let Some(length) = length.checked_sub(2) else {
            break;
        };
        let mut part = vec![0; usize::from(length)];
        file.read_exact(&mut part)?;
        match marker {
            0xc0..=0xc2 => frame = Some((marker, part)),
            0xc4 | 0xcc => {}
            0xc3..=0xcf => break,
            0xda => {
                let Some((marker, frame)) = frame else { break };
                // After the depth and the size of the picture.
                let parts = frame.get(5);
                let is_all = marker != 0xc2 && parts == part.first();
                return Ok(if is_all { 0 } else { values_of(&frame) });
            }
            _ => {}
        }
    }
    Ok(VALUES_MAX)
}

/// How many values there are of each pixel, rounded up: parts may be coarser than the picture.
fn values_of(frame: &[u8]) -> u64 {
    let (mut sum, mut finest) = ([0, 0], [1, 1]);
    let parts = frame.get(6..).unwrap_or_default().as_chunks::<3>().0;
    for [_, factors, _] in parts {
        let [along, down] = [factors >> 4, factors & 15].map(u64::from);
        sum = [sum[0] + along * down, sum[1] + 1];
        finest = [along.max(finest[0]), down.max(finest[1])];
    }
    match sum {
        // One alone is as fine as the picture, whatever it says.
        [values, 1] => values.clamp(1, VALUES_MAX),
        [values, _] => values.div_ceil(finest[0] * finest[1]).clamp(1, VALUES_MAX),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn held(parts: &[&[u8]]) -> u64 {
        let file = [&b"\xff\xd8"[..], &parts.concat()].concat();
        values_held(&mut Cursor::new(file)).unwrap_or(VALUES_MAX)
    }

    #[test]
    fn one_pass_with_all_parts_needs_no_more_than_the_pixels() {
        let app = &b"\xff\xe1\0\x04ab"[..];
        let frame = |marker: u8, factors: &[u8]| {
            let parts = factors.iter().flat_map(|factors| [1, *factors, 0]);
            let parts: Vec<u8> = parts.collect();
            let count = u8::try_from(factors.len()).expect("few");
            let head = [0xff, marker, 0, 8 + 3 * count, 8, 0, 9, 0, 9, count];
            [&head[..], &parts].concat()
        };
        let scan = |parts: u8| [0xff, 0xda, 0, 8, parts, 1, 0, 0, 63, 0];
        let (fine, coarse) = ([0x11; 3], [0x22, 0x11, 0x11]);
        assert_eq!(held(&[app, &frame(0xc0, &fine), &scan(3)]), 0);
        assert_eq!(
            held(&[app, &frame(0xc0, &fine), &scan(1)]),
            3,
            "several passes"
        );
        assert_eq!(
            held(&[app, &frame(0xc2, &fine), &scan(3)]),
            3,
            "progressive"
        );
        assert_eq!(held(&[app, &frame(0xc2, &coarse), &scan(3)]), 2);
        assert_eq!(held(&[app, &frame(0xc2, &[0x22; 4]), &scan(4)]), 4);
        assert_eq!(held(&[app, &frame(0xc2, &[0x11]), &scan(1)]), 1);
        assert_eq!(held(&[app, &frame(0xc2, &[0x22]), &scan(1)]), 4);
        assert_eq!(held(&[app, &frame(0xc2, &[0, 0, 0]), &scan(3)]), 1);
        for lost in [
            &[&b"\0"[..], &frame(0xc0, &fine), &scan(3)][..],
            &[&frame(0xc0, &fine)],
            &[&scan(3)],
            &[],
            &[b"\xff\xe1\0\0", &frame(0xc0, &fine), &scan(3)],
            &[&frame(0xc9, &fine), &scan(3)],
        ] {
            assert_eq!(held(lost), VALUES_MAX, "{lost:?}");
        }
    }
}
