//! Hides from the parser, line by line, what it would take for markup and what people don't mean.
//!
//! The parser finds blocks only: fences, lists, quotes, headings, rules and tables. Whatever makes
//! markup inside a line is hidden from it and left to `inline`. A line that could start a block is
//! shown to it as such where somebody meant that; in all other lines its start is hidden as well.
//! Where `CommonMark` lets a block go on without being asked (a line after a quote, a list or a
//! table), an empty line ends it.

use super::fence::{Fence, Info};
use super::mark::{self, Marker};
use super::stand_in::StandIns;

/// A source that can be parsed.
#[derive(Debug)]
pub(super) struct Prepared {
    text: String,
    pub(super) stand_ins: StandIns,
}

/// What the line before belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    /// Nothing that could go on.
    None,
    Text,
    Table {
        columns: usize,
    },
    Fence {
        fence: Fence,
        /// How far it is indented: its code is too, or an item that it is in would end.
        indent: usize,
        /// The line that ends with code and the closing fence.
        cut: Option<usize>,
    },
}

struct Preparation<'s> {
    stand_ins: StandIns,
    lines: Vec<&'s str>,
    out: String,
    /// How many quotes the line before is in.
    depth: usize,
    block: Block,
    /// Whether an indented line belongs to an item of a list.
    in_list: bool,
    /// Fences of this mark and length were not closed, so neither is a longer one further down.
    unclosed: Vec<Fence>,
}

impl Prepared {
    /// `None` if the source leaves no characters that could serve as stand-ins.
    pub(super) fn new(source: &str) -> Option<Self> {
        let stand_ins = StandIns::unused_in(source)?;
        let source = source.replace('\r', "\n");
        let mut preparation = Preparation {
            stand_ins,
            lines: source.lines().collect(),
            out: String::with_capacity(source.len() + source.len() / 4),
            depth: 0,
            block: Block::None,
            in_list: false,
            unclosed: Vec::new(),
        };
        for at in 0..preparation.lines.len() {
            preparation.line(at);
            preparation.out.push('\n');
        }
        Some(Self {
            text: preparation.out,
            stand_ins,
        })
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }
}

impl<'s> Preparation<'s> {
    fn line(&mut self, at: usize) {
        let line = self.lines[at];
        if let Block::Fence { .. } = self.block {
            if let Some(code) = mark::without_quotes(line, self.depth) {
                self.out.push_str(&line[..line.len() - code.len()]);
                return self.code(at, code);
            }
            self.block = Block::None;
        }
        let next = self.lines.get(at + 1).copied();
        let (depth, body) = mark::quotes(line, self.depth, next);
        if depth != self.depth {
            if depth < self.depth && !body.trim().is_empty() {
                self.end_block(depth);
            }
            (self.depth, self.block, self.in_list) = (depth, Block::None, false);
            self.unclosed.clear();
        }
        self.out.push_str(&line[..line.len() - body.len()]);
        self.body(at, body);
    }

    /// A line between fences, as it is.
    fn code(&mut self, at: usize, code: &str) {
        let Block::Fence { fence, indent, cut } = self.block else {
            return;
        };
        let missing = indent.saturating_sub(mark::columns(code));
        if !code.trim().is_empty() {
            self.out.extend(std::iter::repeat_n(' ', missing));
        }
        match fence.cut_off(code).filter(|_| cut == Some(at)) {
            Some(code) => {
                self.out.push_str(code);
                self.out.push('\n');
                self.put_quotes(self.depth);
                self.out.extend(std::iter::repeat_n(' ', indent));
                self.out.push_str(&fence.to_string());
                self.block = Block::None;
            }
            None => {
                self.out.push_str(code);
                if fence.is_closed_by(code.trim_start()) {
                    self.block = Block::None;
                }
            }
        }
    }

    /// What is left of a line behind the marks of the quotes that it is in.
    fn body(&mut self, at: usize, body: &'s str) {
        let content = body.trim_start_matches([' ', '\t']);
        if content.is_empty() {
            self.block = Block::None;
            return;
        }
        let indent = &body[..body.len() - content.len()];
        let nested = self.in_list && !indent.is_empty();
        // Four spaces would make code of what people only indent.
        let may_start = nested || mark::columns(indent) < 4;
        if may_start && self.fence(at, indent, mark::columns(indent), content) {
            self.in_list &= !indent.is_empty();
            return;
        }
        let marker = if may_start { Marker::of(content) } else { None };
        match marker {
            Some(Marker::Rule) => {
                self.leave_text();
                self.out.push_str(content);
                (self.block, self.in_list) = (Block::None, false);
            }
            Some(Marker::Heading { text }) => {
                self.out.push_str(indent);
                self.heading(content, text);
            }
            Some(Marker::Item { text, number }) if self.may_start_list(number) => {
                self.out.push_str(indent);
                self.item(at, mark::columns(indent), content, text);
            }
            Some(Marker::Item { .. }) | None => {
                if !(may_start && self.table(at, indent, content)) {
                    self.text(indent, content);
                }
            }
        }
    }

    /// In the middle of a text, only a list that starts with one is a list.
    fn may_start_list(&self, number: Option<u32>) -> bool {
        self.in_list || self.block != Block::Text || number.is_none_or(|number| number == 1)
    }

    fn heading(&mut self, content: &str, text: &str) {
        let (content, text) = (content.trim_end(), text.trim_end());
        self.out.push_str(&content[..content.len() - text.len()]);
        self.hide(text);
        if text.ends_with('#') {
            // Or the parser would take them for the heading's closing marks.
            self.out.push(self.stand_ins.nothing);
        }
        (self.block, self.in_list) = (Block::None, false);
    }

    /// A line that starts an item of a list; `indent` is how far its marker is from the left.
    fn item(&mut self, at: usize, indent: usize, content: &'s str, text: &'s str) {
        let (marker, spaces) = mark::marker_and_spaces(content, text);
        self.out.push_str(marker);
        self.out.push(' ');
        (self.block, self.in_list) = (Block::Text, true);
        let inside = indent + marker.len() + 1;
        if self.fence(at, "", inside, text) {
            return;
        }
        if let Some(Marker::Item { text: inner, .. }) = Marker::of(text) {
            return self.item(at, inside, text, inner);
        }
        // More spaces would make code of the text.
        self.hide(spaces.get(1..).unwrap_or(""));
        let text = match mark::task(text) {
            Some((task, text)) => {
                self.out.push_str(task);
                text
            }
            None => text,
        };
        let (depth, quoted) = mark::quotes(text, 0, None);
        self.out.push_str(&text[..text.len() - quoted.len()]);
        if depth == 0 {
            self.guard(text);
        }
        self.hide(quoted);
    }

    /// A line of text, or one that only looks like something else.
    fn text(&mut self, indent: &str, content: &str) {
        let continues = self.in_list && !indent.is_empty();
        if self.in_list && !continues {
            self.end_block(self.depth);
            self.in_list = false;
        }
        if let Block::Table { .. } = self.block {
            self.end_block(self.depth);
        }
        if continues {
            self.out.push_str(indent);
        } else {
            self.hide(indent);
        }
        self.block = Block::Text;
        if let Some((before, after)) = mark::escaped_marker(content) {
            self.out.push_str(before);
            self.out.push(self.stand_ins.nothing);
            self.hide(after);
        } else {
            self.guard(content);
            self.hide(content);
        }
    }

    /// Keeps the parser from taking a line's start for a block.
    fn guard(&mut self, content: &str) {
        if mark::looks_like_block(content) {
            self.out.push(self.stand_ins.nothing);
        }
    }

    /// Copies text with all that is markup inside a line hidden.
    fn hide(&mut self, text: &str) {
        let stand_ins = self.stand_ins;
        self.out.extend(text.chars().map(|c| stand_ins.of(c)));
    }

    /// Whether the line opens a block of code; if so it is copied. `lead` is the white space that
    /// is not written yet, `indent` how far the fence is from the left.
    fn fence(&mut self, at: usize, lead: &str, indent: usize, content: &str) -> bool {
        let Some((fence, info)) = Fence::opening(content) else {
            return false;
        };
        let (closed, cut) = self.closing(at, fence);
        let parsed = Info::parse(info);
        // People open a fence right before the first line of code and close it right behind the
        // last one; then what stands in the first line is a language only if it is a known one.
        let cut = cut.filter(|_| !closed || parsed.is_none());
        let is_info = parsed.is_some() && (cut.is_none() || Info::is_known_language(info));
        let opens = match (is_info, fence.mark) {
            (_, '~') => closed && is_info,
            (true, _) => at + 1 < self.lines.len(),
            (false, _) => closed || cut.is_some(),
        };
        if !opens {
            return false;
        }
        self.leave_text();
        self.out.push_str(lead);
        self.out.push_str(&fence.to_string());
        if is_info {
            // Escapes and entities would be decoded.
            self.hide(info);
        } else {
            self.out.push('\n');
            self.put_quotes(self.depth);
            self.out.extend(std::iter::repeat_n(' ', indent));
            self.out.push_str(content.trim_start_matches(fence.mark));
        }
        self.block = Block::Fence { fence, indent, cut };
        true
    }

    /// Whether a later line of the same quote closes the fence, and which line is the first that
    /// ends with code and the closing fence.
    fn closing(&mut self, at: usize, fence: Fence) -> (bool, Option<usize>) {
        let shorter = |other: &Fence| other.mark == fence.mark && other.length <= fence.length;
        if self.unclosed.iter().any(shorter) {
            return (false, None);
        }
        let mut cut = None;
        for later in at + 1..self.lines.len() {
            let Some(code) = mark::without_quotes(self.lines[later], self.depth) else {
                break;
            };
            if fence.is_closed_by(code.trim_start()) {
                return (true, cut);
            }
            if cut.is_none() && fence.mark == '`' && fence.cut_off(code).is_some() {
                cut = Some(later);
            }
        }
        if cut.is_none() {
            self.unclosed.push(fence);
        }
        (false, cut)
    }

    /// Whether the line is a row of a table; if so it is copied.
    fn table(&mut self, at: usize, indent: &str, content: &str) -> bool {
        if !content.contains('|') {
            return false;
        }
        if let Block::Table { columns } = self.block {
            self.row(indent, content, columns);
            return true;
        }
        let columns = mark::separators(content).len() + 1;
        let next = self.lines.get(at + 1).copied();
        let next = next.and_then(|next| mark::without_quotes(next, self.depth));
        if next.and_then(mark::delimiter_row) != Some(columns) {
            return false;
        }
        self.leave_text();
        self.row(indent, content, columns);
        self.block = Block::Table { columns };
        true
    }

    /// A row; what it has more than the head stays in the last cell, where the parser drops it.
    fn row(&mut self, indent: &str, content: &str, columns: usize) {
        let separators = mark::separators(content);
        let surplus: &[usize] = separators.get(columns - 1..).unwrap_or(&[]);
        self.out.push_str(indent);
        if mark::delimiter_row(content) == Some(columns) {
            self.out.push_str(content);
            return;
        }
        let mut escaped = false;
        let mut chars = content.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let bar_next = chars.peek().is_some_and(|&(_, next)| next == '|');
            let is_escape = c == '\\' && bar_next;
            let parts = c == '|' && (escaped || !surplus.contains(&at));
            let keeps = is_escape || parts || matches!(c, ' ' | '\t');
            escaped = is_escape;
            self.out.push(if keeps { c } else { self.stand_ins.of(c) });
        }
    }

    /// Ends a paragraph in front of what the parser would take for a part of it.
    fn leave_text(&mut self) {
        if self.block == Block::Text && !self.in_list {
            self.end_block(self.depth);
        }
    }

    /// An empty line in front of this one, in `depth` quotes.
    fn end_block(&mut self, depth: usize) {
        let start = self.out.rfind('\n').map_or(0, |at| at + 1);
        let begun: String = self.out.drain(start..).collect();
        self.put_quotes(depth);
        self.out.push('\n');
        self.out.push_str(&begun);
        self.block = Block::None;
    }

    fn put_quotes(&mut self, depth: usize) {
        self.out.extend(std::iter::repeat_n('>', depth));
    }
}
