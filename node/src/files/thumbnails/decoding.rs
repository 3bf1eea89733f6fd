//! What is taken in hand, and what comes of it.

use super::making::Unmade;
use super::shrinking::Pixels;

/// A picture of more pixels has no thumbnail: phones make up to 50 million.
pub(super) const PIXELS_MAX: u64 = 64_000_000;
/// What a decoder may hold of one picture.
pub(super) const MEMORY_MAX: u64 = 384 * 1024 * 1024;
/// Neither side is longer; no camera's is.
pub(super) const SIDE_MAX: u32 = 65_535;

/// A picture, small, as it lies in its file.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) pixels: Pixels,
    /// What its colours mean, where it says so.
    pub(super) profile: Option<Vec<u8>>,
}

/// What a decoder holds of a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    pub(super) half_bytes_per_pixel: u64,
    /// However many pixels there are.
    pub(super) besides: u64,
}

/// Whether a picture of this size is decoded. It is asked before any pixel is, of what the decoder
/// itself has read.
pub(super) fn accept((width, height): (u32, u32), held: Held) -> Result<(), Unmade> {
    if width == 0 || height == 0 {
        return Err(Unmade::Unfit("it has no pixels"));
    }
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > SIDE_MAX || pixels > PIXELS_MAX {
        return Err(Unmade::Unfit("it has too many pixels"));
    }
    let bytes = (pixels * held.half_bytes_per_pixel / 2).saturating_add(held.besides);
    if bytes > MEMORY_MAX {
        return Err(Unmade::Unfit("it takes too much memory"));
    }
    Ok(())
}

/// A buffer for a whole picture that was accepted.
pub(super) fn buffer(bytes: Option<usize>) -> Result<Vec<u8>, Unmade> {
    let fits = bytes.filter(|bytes| *bytes as u64 <= MEMORY_MAX);
    let bytes = fits.ok_or(Unmade::Unfit("it takes too much memory"))?;
    let mut buffer = Vec::new();
    let reserved = buffer.try_reserve_exact(bytes);
    reserved.map_err(|_| Unmade::Unread(std::io::ErrorKind::OutOfMemory.into()))?;
    buffer.resize(bytes, 0);
    Ok(buffer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_pixels_are_decoded_and_no_more() {
        let fits = |size, half_bytes_per_pixel| {
            let besides = 0;
            let held = Held {
                half_bytes_per_pixel,
                besides,
            };
            accept(size, held).is_ok()
        };
        assert!(fits((8_000, 8_000), 8));
        assert!(!fits((8_000, 8_001), 1));
        assert!(fits((65_535, 976), 1) && !fits((65_536, 1), 1));
        assert!(!fits((0, 1), 1) && !fits((1, 0), 1) && !fits((u32::MAX, u32::MAX), 1));
        // 384 MiB at 16 bytes.
        assert!(fits((4_096, 6_144), 32) && !fits((4_096, 6_145), 32));
        let file = |besides| Held {
            half_bytes_per_pixel: 2,
            besides,
        };
        assert!(accept((1, 1), file(MEMORY_MAX - 1)).is_ok());
        assert!(accept((1, 1), file(MEMORY_MAX)).is_err());
        assert!(accept((1, 1), file(u64::MAX)).is_err());
        assert!(buffer(None).is_err() && buffer(Some(usize::MAX)).is_err());
        assert_eq!(buffer(Some(3)).expect("room"), [0; 3]);
    }
}
