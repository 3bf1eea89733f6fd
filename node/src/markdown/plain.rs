//! Text without markup: paragraphs and line breaks, nothing else.

/// Whether Markdown would make nothing of `source` but paragraphs. May say no too often.
pub(super) fn is_plain(source: &str) -> bool {
    !source.contains(is_active) && !source.contains("://") && source.lines().all(is_plain_line)
}

/// `source` as paragraphs, escaped. Right for any text, also for one that is not plain.
pub(super) fn render(source: &str) -> String {
    let mut html = String::with_capacity(source.len() + source.len() / 8 + 16);
    let mut open = false;
    for line in source.lines() {
        if line.is_empty() {
            if open {
                html.push_str("</p>\n");
            }
            open = false;
            continue;
        }
        html.push_str(if open { "<br>\n" } else { "<p>" });
        escape(line, &mut html);
        open = true;
    }
    if open {
        html.push_str("</p>\n");
    }
    html
}

/// Appends `text` so that it stays text, between tags and in a quoted attribute.
pub(super) fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\u{A0}' => html.push_str("&nbsp;"),
            '\0' => html.push('\u{FFFD}'),
            _ => html.push(c),
        }
    }
}

/// Characters that can be markup wherever they stand, or that the parser or the sanitiser rewrite.
fn is_active(c: char) -> bool {
    matches!(
        c,
        '*' | '_' | '`' | '~' | '[' | ']' | '<' | '>' | '&' | '\\' | '#' | '|' | '@' | '"'
    ) || matches!(c, '\u{A0}' | '\u{FEFF}')
        || (c.is_control() && c != '\n')
}

/// Whether the line starts no list, rule, underline or code, and has no space to trim.
fn is_plain_line(line: &str) -> bool {
    let unordered = line.starts_with(['-', '+', '=', ':', ' ']);
    let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let ordered = after_number.len() < line.len() && after_number.starts_with(['.', ')']);
    !unordered && !ordered && !line.ends_with(' ')
}
