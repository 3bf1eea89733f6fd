//! WebP: the picture, or the first frame of one that moves.

use std::io::{BufRead, Seek};

use image_webp::WebPDecoder;

use super::decoding::{Decoded, Held, accept, buffer};
use super::making::{Fitting, PROFILE_BYTES_MAX, Unmade};
use super::reading::Watch;
use super::shrinking::Shrinker;

/// The pixels, and what the decoder holds besides them: of one that can't be seen through, that can be
/// seen through, or moves.
const PLAIN: u64 = 2 * (3 + 4);
const SEEN_THROUGH: u64 = 2 * (4 + 7);
const MOVING: u64 = 2 * (4 + 12);

pub(super) fn decode(
    file: impl BufRead + Seek,
    (file_bytes, fitting): (u64, &Fitting),
    watch: &Watch,
) -> Result<Decoded, Unmade> {
    let wrong = |_| watch.blame("it is no WebP that can be read");
    let mut decoder = WebPDecoder::new(file).map_err(wrong)?;
    let size = decoder.dimensions();
    let half_bytes_per_pixel = match (decoder.is_animated(), decoder.has_alpha()) {
        (true, _) => MOVING,
        (false, true) => SEEN_THROUGH,
        (false, false) => PLAIN,
    };
    let held = Held {
        half_bytes_per_pixel,
        // Twice as it is packed.
        besides: file_bytes.saturating_mul(2),
    };
    accept(size, held)?;
    // It is for what describes the picture alone; a longer profile is not kept anyway.
    decoder.set_memory_limit(PROFILE_BYTES_MAX);
    let profile = decoder.icc_profile().ok().flatten();
    let mut whole = buffer(decoder.output_buffer_size())?;
    if decoder.is_animated() {
        decoder.read_frame(&mut whole).map_err(wrong)?;
    } else {
        decoder.read_image(&mut whole).map_err(wrong)?;
    }
    let bytes = if decoder.has_alpha() { 4 } else { 3 };
    let mut shrinker = Shrinker::new(size, fitting.of(size));
    for row in whole.chunks_exact(size.0 as usize * bytes) {
        watch.check()?;
        shrinker.take(row, bytes);
    }
    Ok(Decoded {
        pixels: shrinker.finish(),
        profile,
    })
}
