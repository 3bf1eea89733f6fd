//! The physical clock and how times are written.

use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1970 UTC.
#[must_use]
pub fn now_ms() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// RFC 3339 in UTC with milliseconds, such as `2026-03-01T09:30:00.125Z`.
#[must_use]
pub fn rfc3339(unix_ms: u64) -> String {
    String::from_utf8_lossy(&rfc3339_text(unix_ms)).into_owned()
}

/// The same in ASCII, of a fixed length; years after 9999 are cut to four digits.
#[must_use]
pub fn rfc3339_text(unix_ms: u64) -> [u8; 24] {
    let (days, ms) = (unix_ms / 86_400_000, unix_ms % 86_400_000);
    let (year, month, day) = civil(days);
    let (hour, minute) = (ms / 3_600_000, ms / 60_000 % 60);
    let (second, milli) = (ms / 1_000 % 60, ms % 1_000);
    let mut text = *b"0000-00-00T00:00:00.000Z";
    let parts = [(year, 0..4), (month, 5..7), (day, 8..10), (hour, 11..13)];
    let rest = [(minute, 14..16), (second, 17..19), (milli, 20..23)];
    for (mut value, place) in parts.into_iter().chain(rest) {
        for digit in text[place].iter_mut().rev() {
            *digit += u8::try_from(value % 10).unwrap_or_default();
            value /= 10;
        }
    }
    text
}

/// The time of a text as RFC 3339 has them, with any offset: milliseconds since 1970 UTC. `None` for
/// other texts, and for times before 1970. A leap second is the second after it.
#[must_use]
pub fn unix_ms(text: &str) -> Option<u64> {
    let (date, time) = text.split_once(['T', 't'])?;
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    let (time, offset_minutes) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, 0),
        None => {
            let (time, offset) = time.split_at_checked(time.len().checked_sub(6)?)?;
            let [hours, minutes] = numbers(offset.get(1..)?, ':', [2, 2])?;
            let minutes = (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)?;
            match offset.as_bytes() {
                [b'+', ..] => (time, i64::try_from(minutes).ok()?),
                [b'-', ..] => (time, -i64::try_from(minutes).ok()?),
                _ => return None,
            }
        }
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
    let days = days_to(year, month, day)?;
    if hour > 23 || minute > 59 || second > 60 || !is_digits(fraction) {
        return None;
    }
    let milli: u64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second;
    let utc = i64::try_from(seconds).ok()? - offset_minutes * 60;
    Some(u64::try_from(utc).ok()? * 1_000 + milli)
}

/// Numbers of so many digits each, with a sign between them.
fn numbers<const N: usize>(text: &str, between: char, digits: [usize; N]) -> Option<[u64; N]> {
    let mut found = [0; N];
    let mut parts = text.split(between);
    for (number, digits) in found.iter_mut().zip(digits) {
        let part = parts.next()?;
        if part.len() != digits || !is_digits(part) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Days from 1970-01-01 to a date that there is. Source: as below, `days_from_civil`.
fn days_to(year: u64, month: u64, day: u64) -> Option<u64> {
    if year < 1970 || !(1..=12).contains(&month) || day == 0 {
        return None;
    }
    let shifted_year = year - u64::from(month <= 2);
    let era = shifted_year / 400;
    let year_of_era = shifted_year % 400;
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = era * 146_097 + day_of_era - 719_468;
    // The 31st of a short month is a day of the next.
    (civil(days) == (year, month, day)).then_some(days)
}

/// Days since 1970-01-01 to a date of the Gregorian calendar. Source: Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_in_utc() {
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(rfc3339(951_782_400_000), "2000-02-29T00:00:00.000Z");
        assert_eq!(rfc3339(1_772_357_400_125), "2026-03-01T09:30:00.125Z");
    }

    #[test]
    fn times_are_read_with_any_offset_and_only_where_there_is_such_a_time() {
        for (text, expected) in [
            ("1970-01-01T00:00:00Z", Some(0)),
            ("2000-02-29T00:00:00.000Z", Some(951_782_400_000)),
            ("2026-03-01T09:30:00.1259z", Some(1_772_357_400_125)),
            ("2026-03-01t18:30:00.125+09:00", Some(1_772_357_400_125)),
            ("2026-02-28T23:30:00.125-10:00", Some(1_772_357_400_125)),
            ("2026-12-31T23:59:60Z", Some(1_798_761_600_000)),
            ("1970-01-01T00:00:00+09:00", None),
            ("1969-12-31T23:59:59Z", None),
            ("2026-02-29T00:00:00Z", None),
            ("2026-13-01T00:00:00Z", None),
            ("2026-00-01T00:00:00Z", None),
            ("2026-01-00T00:00:00Z", None),
            ("2026-01-01T24:00:00Z", None),
            ("2026-01-01T00:60:00Z", None),
            ("2026-01-01T00:00:00", None),
            ("2026-01-01 00:00:00Z", None),
            ("2026-01-01T00:00Z", None),
            ("2026-01-01T00:00:00.Z", None),
            ("2026-01-01T00:00:00+24:00", None),
            ("2026-01-01T00:00:00*09:00", None),
            ("+026-01-01T00:00:00Z", None),
            ("２026-01-01T00:00:00Z", None),
            ("2026-01-01T00:00:0あ", None),
            ("T", None),
            ("", None),
        ] {
            assert_eq!(unix_ms(text), expected, "{text}");
        }
        for ms in [0, 951_782_399_999, 1_772_357_400_125, 4_107_542_400_000] {
            assert_eq!(unix_ms(&rfc3339(ms)), Some(ms));
        }
    }
}
