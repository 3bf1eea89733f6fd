//! Medians, quantiles and spread of small samples.

/// The value below which the share `q` of the sample lies, interpolated; NaN for an empty sample.
pub(super) fn quantile(sample: &[f64], q: f64) -> f64 {
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "samples are far smaller than 2^52"
    )]
    let position = q.clamp(0.0, 1.0) * last as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "position lies between 0 and the last index"
    )]
    let below = position.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + (sorted[above] - sorted[below]) * position.fract()
}

pub(super) fn median(sample: &[f64]) -> f64 {
    quantile(sample, 0.5)
}

/// How far the sample moved: its largest value over its smallest.
pub(super) fn movement(sample: &[f64]) -> f64 {
    quantile(sample, 1.0) / quantile(sample, 0.0)
}

/// A count as a number to calculate with.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts are far smaller than 2^52"
)]
pub(super) fn count(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::{median, movement, quantile};

    #[test]
    fn the_median_of_an_even_sample_lies_between_the_middle_two() {
        assert!((median(&[4.0, 1.0, 3.0, 2.0]) - 2.5).abs() < 1e-9);
    }

    #[test]
    fn quantiles_reach_both_ends() {
        let sample = [5.0, 1.0, 3.0];
        assert!((quantile(&sample, 0.0) - 1.0).abs() < 1e-9);
        assert!((quantile(&sample, 1.0) - 5.0).abs() < 1e-9);
        assert!((movement(&sample) - 5.0).abs() < 1e-9);
    }

    #[test]
    fn an_empty_sample_has_no_median() {
        assert!(median(&[]).is_nan());
    }
}
