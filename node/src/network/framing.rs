//! Frames on the sync stream: a big-endian `u32` length, then that many bytes.

use bytes::{Buf, BufMut, Bytes, BytesMut};

use super::limits::FRAME_BYTES_MAX;

const LENGTH_BYTES: usize = 4;

/// What the other side sent is not a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum FrameError {
    #[error("a frame of {0} bytes, more than the {FRAME_BYTES_MAX} allowed")]
    Oversize(u32),
    #[error("an empty frame")]
    Empty,
}

/// Appends a frame to what is going to be written.
pub(super) fn put_frame(buffer: &mut BytesMut, frame: &[u8]) {
    let length = u32::try_from(frame.len()).expect("queued frames are at most FRAME_BYTES_MAX");
    buffer.reserve(LENGTH_BYTES + frame.len());
    buffer.put_u32(length);
    buffer.put_slice(frame);
}

/// Takes the first whole frame off what has been read.
///
/// `Ok(Err(missing))` asks for at least `missing` bytes more.
pub(super) fn take_frame(buffer: &mut BytesMut) -> Result<Result<Bytes, usize>, FrameError> {
    let Some(header) = buffer.first_chunk::<LENGTH_BYTES>() else {
        return Ok(Err(LENGTH_BYTES - buffer.len()));
    };
    let announced = u32::from_be_bytes(*header);
    let length = usize::try_from(announced).map_err(|_| FrameError::Oversize(announced))?;
    if length == 0 {
        return Err(FrameError::Empty);
    }
    if length > FRAME_BYTES_MAX {
        return Err(FrameError::Oversize(announced));
    }
    let missing = (LENGTH_BYTES + length).saturating_sub(buffer.len());
    if missing > 0 {
        return Ok(Err(missing));
    }
    buffer.advance(LENGTH_BYTES);
    Ok(Ok(buffer.split_to(length).freeze()))
}

/// The bytes that a frame takes on the stream.
pub(super) fn framed_len(frame: &[u8]) -> usize {
    LENGTH_BYTES + frame.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn frames_come_out_as_they_went_in_however_they_are_cut(
            frames in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..200), 0..20),
            cut in 1_usize..64,
        ) {
            let mut stream = BytesMut::new();
            for frame in &frames {
                put_frame(&mut stream, frame);
            }
            let mut received = BytesMut::new();
            let mut out = Vec::new();
            for piece in stream.chunks(cut) {
                received.extend_from_slice(piece);
                while let Ok(frame) = take_frame(&mut received).expect("valid frames") {
                    out.push(frame.to_vec());
                }
            }
            prop_assert_eq!(out, frames);
        }

        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let mut buffer = BytesMut::from(&bytes[..]);
            while let Ok(Ok(frame)) = take_frame(&mut buffer) {
                prop_assert!(!frame.is_empty());
            }
        }
    }

    #[test]
    fn an_oversize_frame_is_refused_by_its_header_alone() {
        let mut buffer = BytesMut::from(&0x0010_0001_u32.to_be_bytes()[..]);
        assert_eq!(
            take_frame(&mut buffer),
            Err(FrameError::Oversize(0x0010_0001))
        );
    }

    #[test]
    fn the_longest_frame_is_allowed() {
        let mut buffer = BytesMut::new();
        put_frame(&mut buffer, &vec![7; FRAME_BYTES_MAX]);
        assert_eq!(
            take_frame(&mut buffer).map(|frame| frame.map(|f| f.len())),
            Ok(Ok(1 << 20))
        );
    }
}
