//! Text without markup: paragraphs and line breaks, nothing else.

/// Whether Markdown would make nothing of `source` but paragraphs. May say no too often.
pub(super) fn is_plain(source: &str) -> bool {
    let mut may_be_rare = false;
    for byte in source.bytes() {
        if is_active(byte) {
            return false;
        }
        may_be_rare |= matches!(byte, 0xC2 | 0xEF);
    }
    let active = source.contains("://") || may_be_rare && source.contains(is_rare);
    !active && source.lines().all(is_plain_line)
}

/// `source` as paragraphs, escaped. Right for any text, also for one that is not plain.
pub(super) fn render(source: &str) -> String {
    let mut html = String::with_capacity(source.len() + source.len() / 8 + 16);
    let mut open = false;
    for line in source.lines() {
        if line.is_empty() {
            if open {
                html.push_str("</p>");
            }
            open = false;
            continue;
        }
        html.push_str(if open { "<br>" } else { "<p>" });
        escape(line, &mut html);
        open = true;
    }
    if open {
        html.push_str("</p>");
    }
    html
}

/// Appends `text` so that it stays text, between tags and in a quoted attribute.
pub(super) fn escape(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some((at, (c, written))) = rest
        .char_indices()
        .find_map(|(at, c)| Some((at, (c, escaped(c)?))))
    {
        html.push_str(&rest[..at]);
        html.push_str(written);
        rest = &rest[at + c.len_utf8()..];
    }
    html.push_str(rest);
}

/// What is written for a character that would not stay what it is.
fn escaped(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\u{A0}' => Some("&nbsp;"),
        '\0' => Some("\u{FFFD}"),
        _ => None,
    }
}

/// Characters of one byte that can be markup wherever they stand, or that the parser or the
/// sanitiser rewrite.
fn is_active(byte: u8) -> bool {
    matches!(
        byte,
        b'*' | b'_' | b'`' | b'~' | b'[' | b'<' | b'>' | b'&' | b'\\' | b'#' | b'|' | b'@'
    ) || byte == b'"'
        || (byte.is_ascii_control() && byte != b'\n')
}

/// The same of more bytes; the first is 0xC2 or 0xEF.
fn is_rare(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{A0}' | '\u{FEFF}' | '＠')
}

/// Whether the line starts no list, rule, underline or code, and has no space to trim.
fn is_plain_line(line: &str) -> bool {
    let unordered = line.starts_with(['-', '+', '=', ':', ' ']);
    let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let ordered = after_number.len() < line.len() && after_number.starts_with(['.', ')']);
    !unordered && !ordered && !line.ends_with(' ')
}
