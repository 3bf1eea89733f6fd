//! One thumbnail, from the file to the bytes that are sent.
//!
//! Nothing of the file goes into it but its pixels and, where they would look otherwise, what their
//! colours mean: neither where a photo was taken nor with what.

use std::borrow::Cow;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use bytes::Bytes;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::decoding::Decoded;
use super::reading::{READ_MAX, WORK_MAX, Watch};
use super::shrinking::{Pixels, fitted};
use super::{Thumbnail, gif, jpeg, png, webp};
use crate::files::kind::{kind_of, orientation_of};

/// One and a half times as large as the page shows a picture, for screens that are finer.
pub(super) const WIDTH_MAX: u32 = 720;
pub(super) const HEIGHT_MAX: u32 = 540;
const QUALITY: u8 = 82;
const READ_BYTES: usize = 64 * 1024;
/// What a camera or a screen needs to say; a printer's is longer.
pub(super) const PROFILE_BYTES_MAX: usize = 16 * 1024;
/// Where a profile says what kind of colours it is for.
const PROFILE_KIND: std::ops::Range<usize> = 16..20;

/// Why there is no thumbnail.
#[derive(Debug)]
pub(super) enum Unmade {
    /// Of this picture none can be made, now or later.
    Unfit(&'static str),
    /// The disk did not give it.
    Unread(io::Error),
}

impl From<io::Error> for Unmade {
    fn from(error: io::Error) -> Self {
        Self::Unread(error)
    }
}

/// How large a thumbnail may be, as its picture lies in the file.
#[derive(Debug)]
pub(super) struct Fitting {
    is_lying: bool,
}

impl Fitting {
    pub(super) fn of(&self, size: (u32, u32)) -> (u32, u32) {
        let upright = (WIDTH_MAX, HEIGHT_MAX);
        let lying = (HEIGHT_MAX, WIDTH_MAX);
        fitted(size, if self.is_lying { lying } else { upright })
    }
}

/// Whether thumbnails are made of files of a type.
pub(crate) fn is_picture(content_type: &str) -> bool {
    let types = ["image/png", "image/jpeg", "image/gif", "image/webp"];
    types.contains(&content_type)
}

pub(super) fn make(file: impl Read + Seek) -> Result<Thumbnail, Unmade> {
    make_watched(file, &Watch::begin(WORK_MAX, READ_MAX))
}

pub(super) fn make_watched(file: impl Read + Seek, watch: &Watch) -> Result<Thumbnail, Unmade> {
    let cut_off = |_| watch.blame("it can't be read");
    let mut file = BufReader::with_capacity(READ_BYTES, watch.over(file));
    let bytes = file.seek(SeekFrom::End(0)).map_err(cut_off)?;
    let kind = kind_of(&mut file).map_err(cut_off)?.content_type;
    file.seek(SeekFrom::Start(0)).map_err(cut_off)?;
    let orientation = if kind == "image/jpeg" {
        orientation_of(&mut file).map_err(cut_off)?
    } else {
        1
    };
    file.seek(SeekFrom::Start(0)).map_err(cut_off)?;
    let fitting = Fitting {
        is_lying: orientation >= 5,
    };
    let Decoded { pixels, profile } = match kind {
        "image/jpeg" => jpeg::decode(file, (bytes, &fitting), watch)?,
        "image/png" => png::decode(file, &fitting, watch)?,
        "image/gif" => gif::decode(file, (bytes, &fitting), watch)?,
        "image/webp" => webp::decode(file, (bytes, &fitting), watch)?,
        _ => return Err(Unmade::Unfit("it is no picture")),
    };
    // Decoders make do with what they have read; a part of a picture is none that is kept.
    watch.verdict()?;
    let pixels = pixels.oriented(orientation);
    encode(
        &pixels,
        profile.as_deref().filter(|profile| is_kept(profile)),
    )
}

/// Whether a profile goes with the thumbnail: it has to be for colours as they are by now.
fn is_kept(profile: &[u8]) -> bool {
    profile.len() <= PROFILE_BYTES_MAX && profile.get(PROFILE_KIND) == Some(b"RGB ")
}

fn encode(pixels: &Pixels, profile: Option<&[u8]>) -> Result<Thumbnail, Unmade> {
    let (bytes, content_type) = if pixels.is_opaque() {
        (as_jpeg(pixels, profile), "image/jpeg")
    } else {
        (as_png(pixels, profile), "image/png")
    };
    let bytes = bytes.ok_or(Unmade::Unfit("it can't be encoded"))?;
    Ok(Thumbnail {
        content_type,
        bytes: Bytes::from(bytes),
    })
}

fn as_jpeg(pixels: &Pixels, profile: Option<&[u8]>) -> Option<Vec<u8>> {
    let (width, height) = (
        pixels.width.try_into().ok()?,
        pixels.height.try_into().ok()?,
    );
    let colours: Vec<u8> = pixels
        .pixels
        .iter()
        .flat_map(|[r, g, b, _]| [*r, *g, *b])
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_optimized_huffman_tables(true);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).ok()?;
    }
    encoder
        .encode(&colours, width, height, ColorType::Rgb)
        .ok()?;
    Some(bytes)
}

/// Where something can be seen through it.
fn as_png(pixels: &Pixels, profile: Option<&[u8]>) -> Option<Vec<u8>> {
    let mut info = ::png::Info::with_size(pixels.width, pixels.height);
    info.color_type = ::png::ColorType::Rgba;
    info.bit_depth = ::png::BitDepth::Eight;
    info.icc_profile = profile.map(|profile| Cow::Owned(profile.to_vec()));
    let mut bytes = Vec::new();
    let encoder = ::png::Encoder::with_info(&mut bytes, info).ok()?;
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels.pixels.as_flattened()).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
