//! Days as people write them.

use super::fold::fold;

const DAY_MS: i64 = 86_400_000;

/// When a day begins, in milliseconds since 1970 UTC.
///
/// `2026-11-30` or `2026/11/30`, in digits of any width, `today` and `yesterday` in English and
/// Japanese. `offset_ms` says how far the reader's clock is ahead of UTC.
#[must_use]
pub fn day_start_ms(text: &str, now_ms: u64, offset_ms: i64) -> Option<u64> {
    let text = fold(text).trimmed().text();
    let days = match text.as_str() {
        "today" | "今日" => today(now_ms, offset_ms),
        "yesterday" | "昨日" | "きのう" => today(now_ms, offset_ms) - 1,
        date => date_days(date)?,
    };
    u64::try_from(days * DAY_MS - offset_ms).ok()
}

fn today(now_ms: u64, offset_ms: i64) -> i64 {
    (now_ms.cast_signed() + offset_ms).div_euclid(DAY_MS)
}

fn date_days(text: &str) -> Option<i64> {
    let mut parts = text.split(['-', '/']);
    let mut number = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && digits.contains(&part.len())).then(|| part.parse::<i64>().ok())?
    };
    let (year, month, day) = (number(4..=4)?, number(1..=2)?, number(1..=2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    let is_day = (1..=length).contains(&day) && parts.next().is_none();
    is_day.then(|| days_from_civil(year, month, day))
}

/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = (month + 9) % 12;
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-30 02:00 UTC.
    const NOW: u64 = 1_796_004_000_000;
    const TOKYO: i64 = 9 * 3_600_000;

    #[test]
    fn days_begin_where_the_reader_is() {
        let midnight = 1_795_996_800_000;
        assert_eq!(day_start_ms("2026-11-30", NOW, 0), Some(midnight));
        assert_eq!(day_start_ms("２０２６／１１／３０", NOW, 0), Some(midnight));
        assert_eq!(day_start_ms("today", NOW, 0), Some(midnight));
        let in_tokyo = midnight - 9 * 3_600_000;
        assert_eq!(day_start_ms("2026-11-30", NOW, TOKYO), Some(in_tokyo));
        assert_eq!(day_start_ms("今日", NOW, TOKYO), Some(in_tokyo));
        assert_eq!(
            day_start_ms("昨日", NOW, TOKYO),
            Some(in_tokyo - 86_400_000)
        );
        assert_eq!(day_start_ms("1970-01-01", NOW, 0), Some(0));
        assert_eq!(day_start_ms("2000-02-29", NOW, 0), Some(951_782_400_000));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-02-29",
            "2026-1",
            "26-01-01",
            "2026-01-01-01",
            "2026-00-10",
            "2026-01-00",
            "+026-01-01",
            "1969-12-31",
        ] {
            assert_eq!(day_start_ms(text, NOW, 0), None, "{text}");
        }
    }
}
