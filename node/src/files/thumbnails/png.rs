//! PNG: row by row, and only one that is stored interlaced as a whole.

use std::io::{BufRead, Seek};

use png::{Decoder, Limits, Transformations};

use super::decoding::{Decoded, Held, accept, buffer};
use super::making::{Fitting, Unmade};
use super::reading::Watch;
use super::shrinking::Shrinker;

/// What the decoder may take for itself: rows, and what describes the picture.
const LIMITS: Limits = Limits {
    bytes: 32 * 1024 * 1024,
};

pub(super) fn decode(
    file: impl BufRead + Seek,
    fitting: &Fitting,
    watch: &Watch,
) -> Result<Decoded, Unmade> {
    let wrong = |_| watch.blame("it is no PNG that can be read");
    let mut decoder = Decoder::new_with_limits(file, LIMITS);
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    let mut reader = decoder.read_info().map_err(wrong)?;
    let (size, is_interlaced) = (reader.info().size(), reader.info().interlaced);
    let bytes = reader.output_color_type().0.samples();
    let held = Held {
        half_bytes_per_pixel: if is_interlaced { 2 * bytes as u64 } else { 0 },
        besides: LIMITS.bytes as u64,
    };
    accept(size, held)?;
    let profile = reader
        .info()
        .icc_profile
        .as_ref()
        .map(|profile| profile.to_vec());
    let mut shrinker = Shrinker::new(size, fitting.of(size));
    if is_interlaced {
        let mut whole = buffer(reader.output_buffer_size())?;
        let frame = reader.next_frame(&mut whole).map_err(wrong)?;
        for row in whole.chunks_exact(frame.line_size.max(1)) {
            watch.check()?;
            shrinker.take(row, bytes);
        }
    } else {
        while let Some(row) = reader.next_row().map_err(wrong)? {
            watch.check()?;
            shrinker.take(row.data(), bytes);
        }
    }
    Ok(Decoded {
        pixels: shrinker.finish(),
        profile,
    })
}
