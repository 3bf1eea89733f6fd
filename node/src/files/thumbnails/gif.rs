//! GIF: the first frame, where it lies on the picture. How many follow, or whether they ever end, is
//! not looked at.

use std::io::BufRead;

use gif::{ColorOutput, DecodeOptions, MemoryLimit};

use super::decoding::{Decoded, Held, MEMORY_MAX, accept, buffer};
use super::making::{Fitting, Unmade};
use super::reading::Watch;
use super::shrinking::Shrinker;

pub(super) fn decode(
    file: impl BufRead,
    (file_bytes, fitting): (u64, &Fitting),
    watch: &Watch,
) -> Result<Decoded, Unmade> {
    let wrong = |_| watch.blame("it is no GIF that can be read");
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options.check_frame_consistency(true);
    if let Some(most) = std::num::NonZeroU64::new(MEMORY_MAX) {
        options.set_memory_limit(MemoryLimit::Bytes(most));
    }
    let mut decoder = options.read_info(file).map_err(wrong)?;
    let size = (u32::from(decoder.width()), u32::from(decoder.height()));
    let held = Held {
        half_bytes_per_pixel: 2,
        // What programs have left in it is held, and may be all of the file.
        besides: file_bytes,
    };
    accept(size, held)?;
    let frame = decoder.next_frame_info().map_err(wrong)?;
    let frame = frame.ok_or(Unmade::Unfit("it has no frame"))?.clone();
    let palette = decoder.palette().map_err(wrong)?.to_vec();
    let palette = palette.as_chunks::<3>().0;
    let mut indices = buffer(Some(decoder.buffer_size()))?;
    decoder.read_into_buffer(&mut indices).map_err(wrong)?;
    let (left, top) = (usize::from(frame.left), usize::from(frame.top));
    let (wide, high) = (usize::from(frame.width), usize::from(frame.height));
    let mut shrinker = Shrinker::new(size, fitting.of(size));
    let mut row = vec![0; usize::from(decoder.width()) * 4];
    for y in 0..usize::from(decoder.height()) {
        watch.check()?;
        row.fill(0);
        if let Some(y) = y.checked_sub(top).filter(|y| *y < high) {
            let indices = indices.chunks_exact(wide.max(1)).nth(y).unwrap_or_default();
            let pixels = row.as_chunks_mut::<4>().0.iter_mut().skip(left);
            for (pixel, index) in pixels.zip(indices) {
                let is_seen = frame.transparent != Some(*index);
                if let Some([r, g, b]) = palette.get(usize::from(*index)).filter(|_| is_seen) {
                    *pixel = [*r, *g, *b, 255];
                }
            }
        }
        shrinker.take(&row, 4);
    }
    Ok(Decoded {
        pixels: shrinker.finish(),
        profile: None,
    })
}
