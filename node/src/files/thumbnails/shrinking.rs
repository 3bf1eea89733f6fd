//! Making a picture smaller, row by row: each new pixel is the mean of what it covers of the old ones.

/// Four sums for a pixel: three colours, each by how much of it is seen, and that.
type Sums = [u64; 4];

/// A picture that is being made smaller. It holds the new pixels and two rows of sums, however large
/// the old picture is.
#[derive(Debug)]
pub(super) struct Shrinker {
    from: (u64, u64),
    to: (u64, u64),
    /// Rows that have been taken.
    taken: u64,
    row: Vec<Sums>,
    sums: Vec<Sums>,
    pixels: Vec<[u8; 4]>,
}

/// A small picture: pixels of red, green, blue and how much is seen of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) pixels: Vec<[u8; 4]>,
}

/// The size of a picture that has to fit into a box, never larger than it is.
pub(super) fn fitted(
    (width, height): (u32, u32),
    (most_wide, most_high): (u32, u32),
) -> (u32, u32) {
    if width <= most_wide && height <= most_high {
        return (width, height);
    }
    let [w, h, mw, mh] = [width, height, most_wide, most_high].map(u64::from);
    let scaled = |side: u64, by: u64, of: u64| {
        let rounded = (side * by + of / 2) / of.max(1);
        u32::try_from(rounded.max(1)).unwrap_or(u32::MAX)
    };
    if w * mh >= h * mw {
        (most_wide, scaled(h, mw, w).min(most_high))
    } else {
        (scaled(w, mh, h).min(most_wide), most_high)
    }
}

impl Shrinker {
    /// Neither side of `to` is larger than that of `from`, and none is 0.
    pub(super) fn new(from: (u32, u32), to: (u32, u32)) -> Self {
        let width = to.0 as usize;
        Self {
            from: (from.0.into(), from.1.into()),
            to: (to.0.into(), to.1.into()),
            taken: 0,
            row: vec![[0; 4]; width],
            sums: vec![[0; 4]; width],
            pixels: Vec::with_capacity(width * to.1 as usize),
        }
    }

    /// Takes the next row, of pixels of so many bytes: 1 for grey, 2 for grey and how much is seen, 3
    /// for colours, 4 for both. What is missing at its end is not seen.
    pub(super) fn take(&mut self, row: &[u8], bytes_per_pixel: usize) {
        if self.taken >= self.from.1 {
            return;
        }
        match bytes_per_pixel {
            1 => self.sum_up(row.iter().map(|grey| [*grey, *grey, *grey, 255])),
            2 => self.sum_up(
                row.as_chunks()
                    .0
                    .iter()
                    .map(|[grey, seen]| [*grey, *grey, *grey, *seen]),
            ),
            3 => self.sum_up(row.as_chunks().0.iter().map(|[r, g, b]| [*r, *g, *b, 255])),
            _ => self.sum_up(row.as_chunks().0.iter().copied()),
        }
        // In units of which a new row has as many as there are old rows, an old row is `step` high.
        let (height, step) = (self.from.1, self.to.1);
        let start = self.taken * step;
        self.taken += 1;
        let end = start + step;
        let border = (start / height + 1) * height;
        self.add(end.min(border) - start);
        if end >= border {
            self.finish_row();
            self.add(end - border);
        }
    }

    /// The small picture. Rows that never came are not seen.
    pub(super) fn finish(mut self) -> Pixels {
        while self.taken < self.from.1 {
            self.take(&[], 4);
        }
        let [width, height] = [self.to.0, self.to.1].map(|side| u32::try_from(side).unwrap_or(1));
        Pixels {
            width,
            height,
            pixels: self.pixels,
        }
    }

    /// The sums of a row, along it.
    fn sum_up(&mut self, row: impl Iterator<Item = [u8; 4]>) {
        let (width, step) = (self.from.0, self.to.0);
        self.row.fill([0; 4]);
        let (mut at, mut left) = (0, width);
        let count = usize::try_from(width).unwrap_or(usize::MAX);
        for [r, g, b, seen] in row.take(count) {
            let seen = u64::from(seen);
            let pixel = [r, g, b].map(|colour| u64::from(colour) * seen);
            let pixel = [pixel[0], pixel[1], pixel[2], seen];
            let here = step.min(left);
            add(&mut self.row[at], pixel, here);
            left -= here;
            if left == 0 {
                at += 1;
                left = width;
                let rest = step - here;
                if rest > 0 {
                    add(&mut self.row[at], pixel, rest);
                    left -= rest;
                }
            }
        }
    }

    /// Adds the row that was summed up, by how much of it counts.
    fn add(&mut self, weight: u64) {
        if weight > 0 {
            for (sums, row) in self.sums.iter_mut().zip(&self.row) {
                add(sums, *row, weight);
            }
        }
    }

    fn finish_row(&mut self) {
        let whole = self.from.0 * self.from.1;
        for sums in &mut self.sums {
            let [r, g, b, seen] = std::mem::take(sums);
            let mean = |sum: u64, of: u64| (sum + of / 2).checked_div(of).unwrap_or(0);
            let pixel = [
                mean(r, seen),
                mean(g, seen),
                mean(b, seen),
                mean(seen, whole),
            ];
            self.pixels
                .push(pixel.map(|value| u8::try_from(value).unwrap_or(u8::MAX)));
        }
    }
}

fn add(sums: &mut Sums, values: Sums, weight: u64) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value * weight;
    }
}

impl Pixels {
    /// Turned and mirrored as a camera says that it was held, from 1, which is upright, to 8.
    pub(super) fn oriented(self, orientation: u16) -> Self {
        let (w, h) = (self.width as usize, self.height as usize);
        // For each pixel of the new picture where it comes from.
        let (x_of, y_of): (Origin, Origin) = match orientation {
            2 => (|p| p.w - 1 - p.x, |p| p.y),
            3 => (|p| p.w - 1 - p.x, |p| p.h - 1 - p.y),
            4 => (|p| p.x, |p| p.h - 1 - p.y),
            5 => (|p| p.y, |p| p.x),
            6 => (|p| p.y, |p| p.h - 1 - p.x),
            7 => (|p| p.w - 1 - p.y, |p| p.h - 1 - p.x),
            8 => (|p| p.w - 1 - p.y, |p| p.x),
            _ => return self,
        };
        let (width, height) = if orientation < 5 { (w, h) } else { (h, w) };
        let places = (0..height).flat_map(|y| (0..width).map(move |x| Place { x, y, w, h }));
        let pixels = places
            .map(|place| self.pixels[y_of(place) * w + x_of(place)])
            .collect();
        let (width, height) = if orientation < 5 {
            (self.width, self.height)
        } else {
            (self.height, self.width)
        };
        Self {
            width,
            height,
            pixels,
        }
    }

    /// Whether nothing can be seen through it.
    pub(super) fn is_opaque(&self) -> bool {
        self.pixels.iter().all(|[.., seen]| *seen == 255)
    }
}

/// Where along one side of the old picture a place of the new one comes from.
type Origin = fn(Place) -> usize;

/// A place in the new picture, and the size of the old one.
#[derive(Debug, Clone, Copy)]
struct Place {
    x: usize,
    y: usize,
    w: usize,
    h: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shrunk(from: (u32, u32), to: (u32, u32), rows: &[&[u8]], bytes: usize) -> Pixels {
        let mut shrinker = Shrinker::new(from, to);
        for row in rows {
            shrinker.take(row, bytes);
        }
        shrinker.finish()
    }

    fn greys(pixels: &Pixels) -> Vec<u8> {
        pixels.pixels.iter().map(|[grey, ..]| *grey).collect()
    }

    #[test]
    fn a_new_pixel_is_the_mean_of_what_it_covers() {
        let two = shrunk((4, 2), (2, 1), &[&[0, 100, 10, 20], &[50, 50, 30, 40]], 1);
        assert_eq!(greys(&two), [50, 25]);
        // Three into two: the one in the middle counts for both, half.
        let parts = shrunk((3, 1), (2, 1), &[&[0, 90, 240]], 1);
        assert_eq!(greys(&parts), [30, 190]);
        let columns = shrunk((1, 3), (1, 2), &[&[0], &[90], &[240]], 1);
        assert_eq!(greys(&columns), [30, 190]);
        let same = shrunk((2, 2), (2, 2), &[&[1, 2], &[3, 4]], 1);
        assert_eq!(greys(&same), [1, 2, 3, 4]);
        let colours = shrunk((2, 1), (1, 1), &[&[255, 0, 10, 1, 0, 20]], 3);
        assert_eq!(colours.pixels, [[128, 0, 15, 255]]);
    }

    #[test]
    fn what_is_not_seen_lends_no_colour() {
        let half = shrunk((2, 1), (1, 1), &[&[255, 0, 0, 255, 0, 255, 0, 0]], 4);
        assert_eq!(half.pixels, [[255, 0, 0, 128]]);
        assert!(!half.is_opaque());
        let none = shrunk((2, 1), (1, 1), &[&[9, 0, 9, 0]], 2);
        assert_eq!(none.pixels, [[0, 0, 0, 0]]);
        let cut = shrunk((2, 2), (2, 2), &[&[7, 8]], 1);
        assert_eq!(cut.pixels[2..], [[0; 4]; 2]);
        let short = shrunk((2, 1), (2, 1), &[&[7]], 1);
        assert_eq!(short.pixels, [[7, 7, 7, 255], [0; 4]]);
    }

    #[test]
    fn the_size_fits_keeps_its_shape_and_never_grows() {
        for (size, expected) in [
            ((720, 540), (720, 540)),
            ((10, 20), (10, 20)),
            ((1_440, 1_080), (720, 540)),
            ((4_000, 3_000), (720, 540)),
            ((3_000, 4_000), (405, 540)),
            ((721, 540), (720, 539)),
            ((720, 541), (719, 540)),
            ((65_000, 1), (720, 1)),
            ((1, 65_000), (1, 540)),
            ((u32::MAX, u32::MAX), (540, 540)),
        ] {
            assert_eq!(fitted(size, (720, 540)), expected, "{size:?}");
        }
    }

    #[test]
    fn a_picture_is_turned_as_it_was_held() {
        // 1 2
        // 3 4
        // 5 6
        let held = shrunk((2, 3), (2, 3), &[&[1, 2], &[3, 4], &[5, 6]], 1);
        for (orientation, width, expected) in [
            (0, 2, [1, 2, 3, 4, 5, 6]),
            (1, 2, [1, 2, 3, 4, 5, 6]),
            (2, 2, [2, 1, 4, 3, 6, 5]),
            (3, 2, [6, 5, 4, 3, 2, 1]),
            (4, 2, [5, 6, 3, 4, 1, 2]),
            (5, 3, [1, 3, 5, 2, 4, 6]),
            (6, 3, [5, 3, 1, 6, 4, 2]),
            (7, 3, [6, 4, 2, 5, 3, 1]),
            (8, 3, [2, 4, 6, 1, 3, 5]),
            (9, 2, [1, 2, 3, 4, 5, 6]),
        ] {
            let turned = held.clone().oriented(orientation);
            assert_eq!(
                (turned.width, greys(&turned)),
                (width, expected.to_vec()),
                "{orientation}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn one_colour_stays_that_colour_at_any_size(
            from in (1_u32..60, 1_u32..60),
            part in (1_u32..60, 1_u32..60),
            grey in proptest::prelude::any::<u8>(),
        ) {
            let to = (part.0.min(from.0), part.1.min(from.1));
            let row = vec![grey; from.0 as usize];
            let rows = vec![&row[..]; from.1 as usize];
            let small = shrunk(from, to, &rows, 1);
            proptest::prop_assert_eq!((small.width, small.height), to);
            proptest::prop_assert_eq!(small.pixels.len(), (to.0 * to.1) as usize);
            proptest::prop_assert!(small.pixels.iter().all(|p| *p == [grey, grey, grey, 255]));
        }
    }
}
