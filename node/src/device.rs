//! What a client says it is, in words for people.
//!
//! A `User-Agent` is whatever its sender likes. Of what is known only the name of a browser and of a
//! system is kept; of anything else the first word, where it looks like a program's name.

use sync::preference::Device;

/// Of longer ones the rest is not looked at.
const BYTES_MAX: usize = 512;
const PROGRAM_CHARS_MAX: usize = 32;

/// Those that also say that they are another one come before it.
const BROWSERS: [(&str, &str); 12] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Silk/", "Silk"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 9] = [
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("FreeBSD", "FreeBSD"),
    ("OpenBSD", "OpenBSD"),
    ("Linux", "Linux"),
];

/// The device of a client by its `User-Agent`.
pub(crate) fn device_of(user_agent: Option<&str>) -> Device {
    let text = user_agent.unwrap_or_default();
    // An odd place to cut at means an odd text: those of browsers are ASCII.
    let text = text.get(..BYTES_MAX).unwrap_or(text);
    if text.len() > BYTES_MAX {
        return Device::default();
    }
    let find = |known: &[(&str, &str)]| {
        let found = known.iter().find(|(sign, _)| text.contains(sign));
        found.map(|(_, name)| (*name).to_owned())
    };
    let browser = if text.starts_with("Mozilla/") {
        find(&BROWSERS).unwrap_or_default()
    } else {
        program(text)
    };
    let system = find(&SYSTEMS).unwrap_or_default();
    Device { browser, system }
}

/// The name of a program that is no browser, as `curl` of `curl/8.5.0`.
fn program(text: &str) -> String {
    let word = text.split(['/', ' ']).next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if word.len() <= PROGRAM_CHARS_MAX && word.chars().all(plain) {
        word.to_owned()
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_and_systems_are_told_by_name() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
        for (text, browser, system) in [
            (format!("{windows} {webkit} Chrome/126.0.0.0 Safari/537.36"), "Chrome", "Windows"),
            (
                format!("{windows} {webkit} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"),
                "Edge",
                "Windows",
            ),
            (format!("{windows} Gecko/20100101 Firefox/127.0"), "Firefox", "Windows"),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15".into(),
                "Safari",
                "macOS",
            ),
            (
                format!("Mozilla/5.0 (Linux; Android 14; Pixel 8) {webkit} Chrome/126.0 Mobile Safari/537.36"),
                "Chrome",
                "Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) CriOS/126.0 Mobile Safari/604.1".into(),
                "Chrome",
                "iPhone",
            ),
            ("curl/8.5.0".into(), "curl", ""),
            ("python-requests/2.31".into(), "python-requests", ""),
            ("Mozilla/5.0".into(), "", ""),
        ] {
            let device = device_of(Some(&text));
            assert_eq!((device.browser.as_str(), device.system.as_str()), (browser, system), "{text}");
        }
    }

    #[test]
    fn nothing_that_a_client_makes_up_is_shown_to_people() {
        let long = "x".repeat(100_000);
        let wide = "長".repeat(1_000);
        for text in [
            "<script>alert(1)</script>",
            "your\u{202e}bank",
            "a\tb\r\nc",
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/1",
            &long,
            &wide,
            "",
        ] {
            let device = device_of(Some(text));
            let shown = format!("{}{}", device.browser, device.system);
            assert!(
                shown.len() <= 32 && shown.chars().all(|c| c.is_ascii_alphanumeric()),
                "{shown}"
            );
        }
        assert_eq!(device_of(None), Device::default());
        assert_eq!(device_of(Some(&"x".repeat(32))).browser.len(), 32);
        assert_eq!(device_of(Some(&"x".repeat(33))).browser, "");
    }
}
