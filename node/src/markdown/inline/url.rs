//! Bare links: where they start, and where Japanese text goes on behind them without a space.

use std::ops::Range;
use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use sync::names;

use super::{By, Replacement, covers};

const MAILTO: &str = "mailto:";
const WEB: [&str; 2] = ["https://", "http://"];

/// Signs in the names of Japanese files and pages, besides letters.
const SIGNS: [char; 5] = ['・', '～', '〜', '＿', '－'];
/// What follows a link in a sentence and seldom is part of a name.
const PARTICLES: [&str; 8] = [
    "を",
    "です",
    "でした",
    "にあ",
    "から",
    "まで",
    "にて",
    "にお",
];
/// Behind more delimiters in a row, a link does not go on.
const BESIDE_MAX: usize = 8;
/// The longest ending of a file's name.
const ENDING_BYTES_MAX: usize = 5;

static FINDER: LazyLock<LinkFinder> = LazyLock::new(LinkFinder::new);

/// Finds links in what is not yet covered.
pub(super) fn find<'t>(text: &'t str, covered: &[Range<usize>], found: &mut Vec<Replacement<'t>>) {
    let mut end = 0;
    if text.contains("://") {
        for (at, _) in text.match_indices("://") {
            let Some(start) = web_start(text, at).filter(|&start| start >= end) else {
                continue;
            };
            if covers(covered, start) {
                continue;
            }
            if let Some(link) = pointed(text, start).or_else(|| bare(text, start)) {
                end = link.range.end;
                found.push(link);
            }
        }
    }
    for (at, _) in text.match_indices(MAILTO) {
        let in_word = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
        if !in_word && !covers(covered, at) {
            found.extend(pointed(text, at).or_else(|| mail(text, at)));
        }
    }
}

/// Where the scheme starts whose `://` is at `at`.
fn web_start(text: &str, at: usize) -> Option<usize> {
    let before = &text[..at];
    let letters = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let scheme = &before[letters.len()..];
    let is_web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    is_web.then_some(letters.len())
}

/// `<https://…>` and `<mailto:…>`, of which the brackets are not shown.
fn pointed(text: &str, start: usize) -> Option<Replacement<'_>> {
    let before = text[..start].strip_suffix('<')?;
    let ends = |c: char| c == '>' || c == '<' || c.is_whitespace() || c.is_control();
    let (href, _) = text[start..].split_once(ends)?;
    let end = start + href.len();
    let closed = text[end..].starts_with('>') && href.len() > "https://".len();
    closed.then_some(Replacement {
        range: before.len()..end + 1,
        by: By::Url(href),
    })
}

fn bare(text: &str, start: usize) -> Option<Replacement<'_>> {
    let href = without_tail(run(&text[start..]));
    let host = host(href);
    let named = host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    // A name that mixes scripts to look like another one leads nowhere.
    let honest = host.split('.').all(|label| !names::is_mixed(label));
    (named && honest).then(|| Replacement {
        range: start..start + href.len(),
        by: By::Url(href),
    })
}

/// Without what belongs to the sentence: punctuation, delimiters, and brackets that close none
/// inside the link.
fn without_tail(run: &str) -> &str {
    let mut link = run;
    loop {
        let before = link;
        link = link.trim_end_matches(|c| ".,;:!?'*_~".contains(c) || SIGNS[..3].contains(&c));
        for (opening, closing) in [('(', ')'), ('[', ']'), ('{', '}')] {
            if !link.ends_with(closing) {
                continue;
            }
            let mut surplus = count(link, closing).saturating_sub(count(link, opening));
            while surplus > 0 && link.ends_with(closing) {
                (link, surplus) = (&link[..link.len() - 1], surplus - 1);
            }
        }
        if link.len() == before.len() {
            return link;
        }
    }
}

fn count(text: &str, c: char) -> usize {
    text.matches(c).count()
}

fn mail(text: &str, start: usize) -> Option<Replacement<'_>> {
    let address = &text[start + MAILTO.len()..];
    let end = address
        .find(|c: char| !c.is_ascii_graphic())
        .unwrap_or(address.len());
    let link = FINDER.links(&address[..end]).next()?;
    let is_mail = link.start() == 0 && *link.kind() == LinkKind::Email;
    let end = start + MAILTO.len() + link.as_str().trim_end_matches(['*', '_', '~']).len();
    is_mail.then(|| Replacement {
        range: start..end,
        by: By::Url(&text[start..end]),
    })
}

/// The host, without user and port.
fn host(url: &str) -> &str {
    let behind = url.split_once("://").map_or("", |(_, behind)| behind);
    let authority = behind.split(['/', '?', '#']).next().unwrap_or("");
    let host = authority.rsplit('@').next().unwrap_or("");
    if host.starts_with('[') {
        return host;
    }
    host.split(':').next().unwrap_or("")
}

/// As much of `text`, which starts with a scheme, as can be a link. It may be too much at its end
/// by what [`without_tail`] takes off.
fn run(text: &str) -> &str {
    let host_start = text.find("://").map_or(0, |at| at + "://".len());
    let end = end_of_signs(text, host_start);
    let run = &text[..end];
    let host_end = run[host_start..]
        .find(['/', '?', '#'])
        .map_or(end, |length| host_start + length);
    let host = &run[host_start..host_end];
    let cut = host_length(host);
    if cut < host.len() {
        return &run[..host_start + cut];
    }
    let part_start = run[host_end..]
        .rfind(['/', '?', '&', '=', '#'])
        .map_or(host_end, |at| host_end + at + 1);
    &run[..part_start + part_length(&run[part_start..])]
}

/// Where the first character is that no link contains.
fn end_of_signs(text: &str, host_start: usize) -> usize {
    let mut before = '/';
    for (at, c) in text.char_indices().skip_while(|&(at, _)| at < host_start) {
        let behind = &text[at + c.len_utf8()..];
        let ends = if c.is_ascii() {
            !c.is_ascii_graphic() || "<>\"`|\\".contains(c) || is_emphasis(c, behind)
        } else {
            !(c.is_alphanumeric() || SIGNS.contains(&c) || names::is_mark(c))
        };
        // The next link follows without a space.
        let next_link = !before.is_ascii() && WEB.iter().any(|web| text[at..].starts_with(web));
        if ends || next_link {
            return at;
        }
        before = c;
    }
    text.len()
}

/// Whether a delimiter ends emphasis around the link, and is no part of it.
fn is_emphasis(c: char, behind: &str) -> bool {
    if !matches!(c, '*' | '~') || (c == '~' && !behind.starts_with('~')) {
        return false;
    }
    let mut behind = behind.chars().take(BESIDE_MAX);
    let next = behind.find(|c| !matches!(c, '*' | '~' | '_'));
    let after_that = behind.next().is_some_and(|c| c.is_ascii_alphanumeric());
    let goes_on = |c: char| match c {
        '/' | '.' | '-' | '%' | '=' => true,
        '?' | '&' | '#' => after_that,
        _ => c.is_ascii_alphanumeric(),
    };
    !next.is_some_and(goes_on)
}

/// A host ends where Japanese follows Latin, unless a dot shows that it goes on.
fn host_length(host: &str) -> usize {
    match change_to(host, |c| !c.is_ascii()) {
        Some(at) if !host[at..].trim_end_matches('.').contains('.') => at,
        Some(_) | None => host.len(),
    }
}

/// How much of a link's last part belongs to it: up to a file's ending, or to where hiragana
/// follows Latin, or to a particle that hardly any name contains.
fn part_length(part: &str) -> usize {
    if part.is_ascii() {
        return part.len();
    }
    let ending = part.match_indices('.').find_map(|(at, _)| {
        let ending = &part[at + 1..];
        let length = ending.find(|c: char| !c.is_ascii_alphanumeric())?;
        let named = ending[..length].contains(|c: char| c.is_ascii_alphabetic());
        let followed = ending[length..].starts_with(|c: char| !c.is_ascii());
        (named && followed && length <= ENDING_BYTES_MAX).then_some(at + 1 + length)
    });
    if let Some(length) = ending {
        return length;
    }
    let hiragana = |c: char| matches!(c, '\u{3041}'..='\u{309F}');
    let ends_in_file = part
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending.len() <= ENDING_BYTES_MAX && !ending.is_empty());
    if ends_in_file {
        return part.len();
    }
    let particle = PARTICLES
        .iter()
        .filter_map(|&particle| part.find(particle))
        .filter(|&at| at > 0 || part.starts_with('を'))
        .min();
    let change = change_to(part, hiragana);
    particle
        .into_iter()
        .chain(change)
        .min()
        .unwrap_or(part.len())
}

/// Where a character of a kind follows a letter or digit of ASCII.
fn change_to(text: &str, is_kind: impl Fn(char) -> bool) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if before.is_ascii_alphanumeric() && is_kind(c) {
            return Some(at);
        }
        before = c;
    }
    None
}
