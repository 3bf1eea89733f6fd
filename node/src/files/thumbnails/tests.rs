use std::io::{self, Cursor, Read, Seek, SeekFrom, Write as _};

use super::making::Unmade;
use super::*;

type Rgb = [u8; 3];

const RED: Rgb = [220, 30, 30];
const GREEN: Rgb = [30, 200, 60];
const BLUE: Rgb = [40, 60, 210];
const WHITE: Rgb = [250, 250, 250];
/// At the four corners, row by row.
const CORNERS: [Rgb; 4] = [RED, GREEN, BLUE, WHITE];

/// Rows of a picture with a colour at each corner.
fn rows(width: u16, height: u16) -> Vec<u8> {
    let colour = |x: u16, y: u16| {
        let [right, low] = [x >= width / 2, y >= height / 2].map(usize::from);
        CORNERS[2 * low + right]
    };
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    pixels.flat_map(|(x, y)| colour(x, y)).collect()
}

fn jpeg(
    width: u16,
    height: u16,
    change: impl FnOnce(&mut jpeg_encoder::Encoder<&mut Vec<u8>>),
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    change(&mut encoder);
    let (rows, kind) = (rows(width, height), jpeg_encoder::ColorType::Rgb);
    encoder.encode(&rows, width, height, kind).expect("encoded");
    bytes
}

fn png(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width.into(), height.into());
    encoder.set_color(::png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&rows(width, height)).expect("rows");
    writer.finish().expect("an end");
    bytes
}

fn gif(width: u16, height: u16, frames: usize) -> Vec<u8> {
    let palette = CORNERS.as_flattened();
    let index = |rgb: &Rgb| CORNERS.iter().position(|corner| corner == rgb);
    let indices = rows(width, height);
    let indices = indices
        .as_chunks()
        .0
        .iter()
        .map(|rgb| u8::try_from(index(rgb).expect("a corner")).expect("four"));
    let indices: Vec<u8> = indices.collect();
    let mut encoder = ::gif::Encoder::new(Vec::new(), width, height, palette).expect("a head");
    for _ in 0..frames {
        let frame = ::gif::Frame::from_indexed_pixels(width, height, indices.clone(), None);
        encoder.write_frame(&frame).expect("a frame");
    }
    encoder.into_inner().expect("an end")
}

fn webp(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (rows, kind) = (rows(width, height), image_webp::ColorType::Rgb8);
    let encoder = image_webp::WebPEncoder::new(&mut bytes);
    encoder
        .encode(&rows, width.into(), height.into(), kind)
        .expect("encoded");
    bytes
}

/// A WebP whose only frame, as large as all of it, is that of another.
fn moving_webp(width: u16, height: u16) -> Vec<u8> {
    let still = webp(width, height);
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).expect("short").to_le_bytes();
        [&name[..], &length, data].concat()
    };
    let side = |side: u16| u32::from(side - 1).to_le_bytes()[..3].to_vec();
    let (wide, high) = (side(width), side(height));
    let head = [&[0x02, 0, 0, 0], &wide[..], &high].concat();
    let frame = [&[0; 6][..], &wide, &high, &[100, 0, 0, 0], &still[12..]].concat();
    let parts = [
        chunk(b"VP8X", &head),
        chunk(b"ANIM", &[0; 6]),
        chunk(b"ANMF", &frame),
    ];
    chunk(b"RIFF", &[&b"WEBP"[..], &parts.concat()].concat())
}

fn made(bytes: &[u8]) -> Thumbnail {
    make(Cursor::new(bytes)).expect("a picture")
}

fn unfit(bytes: &[u8]) -> &'static str {
    match make(Cursor::new(bytes)) {
        Err(Unmade::Unfit(why)) => why,
        other => panic!("{other:?}"),
    }
}

/// Size and pixels, decoded again.
fn seen(thumbnail: &Thumbnail) -> (u32, u32, Vec<[u8; 4]>) {
    if thumbnail.content_type == "image/png" {
        let mut reader = ::png::Decoder::new(Cursor::new(&thumbnail.bytes))
            .read_info()
            .expect("one");
        let mut bytes = vec![0; reader.output_buffer_size().expect("small")];
        let known = reader.next_frame(&mut bytes).expect("pixels");
        assert_eq!(known.color_type, ::png::ColorType::Rgba);
        return (known.width, known.height, bytes.as_chunks().0.to_vec());
    }
    assert_eq!(thumbnail.content_type, "image/jpeg");
    let mut decoder = zune_jpeg::JpegDecoder::new(Cursor::new(&thumbnail.bytes));
    let bytes = decoder.decode().expect("a JPEG");
    let (width, height) = decoder.dimensions().expect("a size");
    let pixels = bytes
        .as_chunks()
        .0
        .iter()
        .map(|[r, g, b]| [*r, *g, *b, 255]);
    let side = |side: usize| u32::try_from(side).expect("small");
    (side(width), side(height), pixels.collect())
}

fn is_like(pixel: [u8; 4], rgb: Rgb) -> bool {
    pixel
        .iter()
        .zip(rgb)
        .all(|(one, other)| one.abs_diff(other) <= 16)
}

/// Which colours are at the corners, row by row.
fn corners(thumbnail: &Thumbnail) -> [Option<usize>; 4] {
    let (width, height, pixels) = seen(thumbnail);
    let at = |x: u32, y: u32| pixels[(y * width + x) as usize];
    let near = [
        (2, 2),
        (width - 3, 2),
        (2, height - 3),
        (width - 3, height - 3),
    ];
    near.map(|(x, y)| CORNERS.iter().position(|rgb| is_like(at(x, y), *rgb)))
}

const UPRIGHT: [Option<usize>; 4] = [Some(0), Some(1), Some(2), Some(3)];

#[test]
fn pictures_of_each_kind_are_made_small() {
    for (name, bytes) in [
        ("jpeg", jpeg(960, 720, |_| {})),
        (
            "progressive",
            jpeg(960, 720, |encoder| encoder.set_progressive(true)),
        ),
        (
            "packed as well as can be",
            jpeg(960, 720, |encoder| {
                encoder.set_optimized_huffman_tables(true);
                encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_2_2);
            }),
        ),
        ("png", png(960, 720)),
        ("gif", gif(960, 720, 1)),
        ("moving gif", gif(960, 720, 3)),
        ("webp", webp(960, 720)),
        ("moving webp", moving_webp(960, 720)),
    ] {
        let thumbnail = made(&bytes);
        let (width, height, _) = seen(&thumbnail);
        assert_eq!((width, height), (720, 540), "{name}");
        assert_eq!(corners(&thumbnail), UPRIGHT, "{name}");
        let moves = moving::is_moving(&mut Cursor::new(&bytes)).expect("read");
        assert_eq!(moves, name.starts_with("moving"), "{name}");
    }
    // None is made larger than it was.
    let (width, height, _) = seen(&made(&png(31, 700)));
    assert_eq!((width, height), (24, 540));
    assert_eq!(seen(&made(&gif(30, 20, 2))).0, 30);
    assert_eq!(seen(&made(&jpeg(2_000, 3, |_| {}))).1, 1);
}

/// What a camera says of how it was held, and where; the place would be longer.
fn held(orientation: u8) -> Vec<u8> {
    let mut part = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    part.extend([orientation, 0, 0, 0, 0, 0, 0]);
    part.extend(b"PLACE");
    part
}

#[test]
fn a_photo_is_upright_however_the_camera_was_held_and_says_no_more() {
    for (orientation, expected) in [
        (0, [0, 1, 2, 3]),
        (1, [0, 1, 2, 3]),
        (2, [1, 0, 3, 2]),
        (3, [3, 2, 1, 0]),
        (4, [2, 3, 0, 1]),
        (5, [0, 2, 1, 3]),
        (6, [2, 0, 3, 1]),
        (7, [3, 1, 2, 0]),
        (8, [1, 3, 0, 2]),
        (9, [0, 1, 2, 3]),
    ] {
        let photo = jpeg(960, 540, |encoder| {
            encoder
                .add_exif_metadata(&held(orientation))
                .expect("short");
        });
        let thumbnail = made(&photo);
        assert_eq!(corners(&thumbnail), expected.map(Some), "{orientation}");
        let shown = kind_of(&mut Cursor::new(&photo)).expect("read").dimensions;
        let (width, height) = shown.expect("a size");
        let (small_width, small_height, _) = seen(&thumbnail);
        let expected = if width > height {
            (720, 405)
        } else {
            (304, 540)
        };
        assert_eq!((small_width, small_height), expected, "{orientation}");
        let says = |text: &[u8]| thumbnail.bytes.windows(text.len()).any(|at| at == text);
        assert!(!says(b"Exif") && !says(b"PLACE"));
    }
}

#[test]
fn what_can_be_seen_through_stays_so() {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, 1_440, 1_080);
    encoder.set_color(::png::ColorType::GrayscaleAlpha);
    let row: Vec<u8> = (0..1_440_u32)
        .flat_map(|x| [90, if x < 720 { 0 } else { 255 }])
        .collect();
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&row.repeat(1_080)).expect("rows");
    writer.finish().expect("an end");
    let (width, height, pixels) = seen(&made(&bytes));
    assert_eq!((width, height), (720, 540));
    assert_eq!((pixels[0], pixels[719]), ([0; 4], [90, 90, 90, 255]));
    // A frame that covers a part of its picture.
    let mut encoder =
        ::gif::Encoder::new(Vec::new(), 9, 9, CORNERS.as_flattened()).expect("a head");
    let mut frame = ::gif::Frame::from_indexed_pixels(2, 2, vec![0, 1, 2, 3], Some(1));
    (frame.left, frame.top) = (4, 5);
    encoder.write_frame(&frame).expect("a frame");
    let (_, _, pixels) = seen(&made(&encoder.into_inner().expect("an end")));
    let at = |x: usize, y: usize| pixels[y * 9 + x];
    let opaque = |[r, g, b]: Rgb| [r, g, b, 255];
    assert_eq!((at(4, 5), at(5, 6)), (opaque(RED), opaque(WHITE)));
    assert_eq!(
        (at(5, 5), at(3, 5), at(4, 7), at(8, 8)),
        ([0; 4], [0; 4], [0; 4], [0; 4])
    );
}

#[test]
fn an_interlaced_png_is_put_together() {
    // Adam7: where each pass begins, and its steps.
    const PASSES: [[usize; 4]; 7] = [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
    ];
    let rows = rows(32, 32);
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for [left, top, along, down] in PASSES {
        for y in (top..32).step_by(down) {
            packer.write_all(&[0]).expect("memory");
            for x in (left..32).step_by(along) {
                packer
                    .write_all(&rows[(y * 32 + x) * 3..][..3])
                    .expect("memory");
            }
        }
    }
    let part = |kind: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).expect("short").to_be_bytes();
        let named = [&kind[..], data].concat();
        let mut sum = flate2::Crc::new();
        sum.update(&named);
        [&length[..], &named, &sum.sum().to_be_bytes()].concat()
    };
    let head = part(b"IHDR", &[0, 0, 0, 32, 0, 0, 0, 32, 8, 2, 0, 0, 1]);
    let data = part(b"IDAT", &packer.finish().expect("memory"));
    let bytes = [&b"\x89PNG\r\n\x1a\n"[..], &head, &data, &part(b"IEND", b"")].concat();
    assert_eq!(corners(&made(&bytes)), UPRIGHT);
}

#[test]
fn what_colours_mean_is_kept_where_it_fits_them() {
    let profile = |kind: &[u8; 4], length: usize| {
        let mut profile = vec![7; length];
        profile[16..20].copy_from_slice(kind);
        profile
    };
    for (profile, is_kept) in [
        (profile(b"RGB ", 600), true),
        (profile(b"CMYK", 600), false),
        (profile(b"RGB ", 16 * 1024), true),
        (profile(b"RGB ", 16 * 1024 + 1), false),
    ] {
        let photo = jpeg(800, 600, |encoder| {
            encoder.add_icc_profile(&profile).expect("fits");
        });
        let thumbnail = made(&photo);
        let mut decoder = zune_jpeg::JpegDecoder::new(Cursor::new(&thumbnail.bytes));
        decoder.decode_headers().expect("a JPEG");
        assert_eq!(decoder.icc_profile(), is_kept.then_some(profile));
    }
}

#[test]
fn a_bomb_is_known_by_its_size_before_anything_is_decoded() {
    let mut large_png = png(9, 9);
    large_png[16..24].copy_from_slice(&[0, 0, 0x7f, 0xff, 0, 0, 0x7f, 0xff]);
    let sum = crc(&large_png[12..29]);
    large_png[29..33].copy_from_slice(&sum);
    let mut large_gif = gif(9, 9, 1);
    large_gif[6..10].fill(0xff);
    let mut large_jpeg = jpeg(9, 9, |_| {});
    let frame = large_jpeg
        .windows(2)
        .position(|at| at == [0xff, 0xc0])
        .expect("a frame");
    large_jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    let mut large_webp = moving_webp(9, 9);
    large_webp[24..30].copy_from_slice(&[0xff, 0x3f, 0, 0xff, 0x3f, 0]);
    for bomb in [&large_png, &large_gif, &large_jpeg, &large_webp] {
        assert_eq!(unfit(bomb), "it has too many pixels");
    }
    // Few enough pixels, but too many bytes for each.
    let mut moving = moving_webp(9, 9);
    moving[24..30].copy_from_slice(&[0xff, 0x0f, 0, 0x37, 0x18, 0]);
    assert_eq!(unfit(&moving), "it takes too much memory");
}

fn crc(named: &[u8]) -> [u8; 4] {
    let mut sum = flate2::Crc::new();
    sum.update(named);
    sum.sum().to_be_bytes()
}

#[test]
fn what_lies_about_itself_or_is_no_picture_has_none() {
    // A frame that is larger than its picture.
    let mut outside = gif(9, 9, 1);
    let frame = outside
        .windows(5)
        .position(|at| at == [0x2c, 0, 0, 0, 0])
        .expect("a frame");
    outside[frame + 5] = 200;
    unfit(&outside);
    unfit(b"GIF89a\x05\x00\x07\x00\0\0\0;");
    // A header alone.
    unfit(&png(900, 900)[..40]);
    unfit(&webp(900, 900)[..40]);
    unfit(&jpeg(900, 900, |_| {})[..40]);
    for none in [
        &b""[..],
        b"a text",
        b"<svg xmlns='x'/>",
        b"BM\0\0\0\0",
        &[0xff; 9_000],
    ] {
        unfit(none);
    }
}

/// A disk that breaks after so many bytes, and counts them.
struct Disk {
    bytes: Cursor<Vec<u8>>,
    left: usize,
}

impl Read for Disk {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let most = bytes.len().min(512);
        let read = self.bytes.read(&mut bytes[..most])?;
        self.left = self.left.checked_sub(read).ok_or(io::ErrorKind::Other)?;
        Ok(read)
    }
}

impl Seek for Disk {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

#[test]
fn a_disk_that_fails_is_not_taken_for_a_picture_without_a_thumbnail() {
    let large = |bytes: Vec<u8>| (bytes.len() > 2_000).then_some(bytes).expect("some bytes");
    let noise: Vec<u8> = (0..300_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let mut noisy_png = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut noisy_png, 1_000, 300);
    encoder.set_color(::png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&noise).expect("rows");
    writer.finish().expect("an end");
    let mut noisy_webp = Vec::new();
    let encoder = image_webp::WebPEncoder::new(&mut noisy_webp);
    encoder
        .encode(&noise, 1_000, 100, image_webp::ColorType::Rgb8)
        .expect("encoded");
    let mut noisy_jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut noisy_jpeg, 90);
    encoder
        .encode(&noise, 1_000, 100, jpeg_encoder::ColorType::Rgb)
        .expect("encoded");
    for bytes in [noisy_png, noisy_webp, noisy_jpeg, gif(1_440, 1_080, 1)] {
        let bytes = large(bytes);
        // Its head is read more than once, by different parts.
        let left = 3 * 1024 + bytes.len() / 2;
        let disk = Disk {
            left,
            bytes: Cursor::new(bytes.clone()),
        };
        let made = make(disk);
        assert!(matches!(made, Err(Unmade::Unread(_))), "{made:?}");
        let disk = Disk {
            left: usize::MAX,
            bytes: Cursor::new(bytes),
        };
        assert!(make(disk).is_ok());
    }
}

#[test]
fn of_frames_without_end_only_the_first_is_read() {
    let frames = gif(64, 64, 100);
    let left = 64 * 1024;
    let endless = [&frames[..frames.len() - 1], &frames[25..].repeat(400)].concat();
    assert!(endless.len() > 20 * left);
    let disk = Disk {
        left,
        bytes: Cursor::new(endless),
    };
    assert_eq!(corners(&make(disk).expect("a frame")), UPRIGHT);
}

#[test]
fn a_decoder_that_takes_too_long_is_stopped() {
    let watch = reading::Watch::begin(Duration::ZERO, Duration::from_secs(60));
    thread::sleep(Duration::from_millis(2));
    let made = making::make_watched(Cursor::new(png(900, 900)), &watch);
    assert!(
        matches!(made, Err(Unmade::Unfit("it takes too long"))),
        "{made:?}"
    );
}

#[test]
fn no_bytes_make_it_fail() {
    let mut seed = 7_u32;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let progressive = jpeg(40, 30, |encoder| encoder.set_progressive(true));
    for picture in [
        jpeg(40, 30, |_| {}),
        progressive,
        png(40, 30),
        gif(40, 30, 2),
        webp(40, 30),
        moving_webp(40, 30),
    ] {
        for _ in 0..60 {
            let mut bytes = picture.clone();
            for _ in 0..3 {
                let at = draw(bytes.len());
                bytes[at] = u8::try_from(draw(256)).expect("a byte");
            }
            bytes.truncate(bytes.len() - draw(bytes.len() / 2));
            // Whatever comes of it, it is an answer, as the disk was well.
            let made = make(Cursor::new(bytes));
            assert!(!matches!(made, Err(Unmade::Unread(_))), "{made:?}");
        }
    }
}

#[test]
fn what_is_kept_is_what_was_made() {
    for content_type in TYPES {
        let thumbnail = Thumbnail {
            content_type,
            bytes: Bytes::from_static(b"abc"),
        };
        assert_eq!(unpacked(packed(&thumbnail)), Some(thumbnail));
    }
    assert_eq!(unpacked(vec![2, 1]), None);
    assert_eq!(unpacked(Vec::new()), None);
}
