//! The parser's events as HTML.

use std::mem;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use super::fence::Info;
use super::inline;
use super::lines::Prepared;
use super::plain::escape;
use super::sanitise::{LANGUAGE_PREFIX, TASK_CLASS, TASK_DONE_CLASS};
use super::table::Table;

/// Tags deeper than this are left out, their content stays. Sanitising costs depth × size.
const DEPTH_MAX: usize = 64;
/// Quotes and lists inside one another.
const CONTAINER_DEPTH_MAX: usize = 16;

const QUOTE_CLOSER: &str = "</blockquote>";
const BULLETS_CLOSER: &str = "</ul>";
const NUMBERS_CLOSER: &str = "</ol>";

/// Collects the HTML of one source.
pub(super) struct Writer<'p> {
    prepared: &'p Prepared,
    html: String,
    mentions: Vec<String>,
    /// What closes each open element; nothing for one that was left out.
    closers: Vec<&'static str>,
    /// How many of `closers` close something, and how many of those a quote or a list.
    depth: usize,
    containers: usize,
    /// The text of the block that is being read: the parser cuts it anywhere.
    pending: String,
    in_code_block: bool,
    /// The number that the next item of each open list would show; nothing for one with bullets.
    numbers: Vec<Option<u64>>,
    table: Table,
}

impl<'p> Writer<'p> {
    pub(super) fn new(prepared: &'p Prepared) -> Self {
        Self {
            prepared,
            html: String::with_capacity(prepared.as_str().len() * 2),
            mentions: Vec::new(),
            closers: Vec::new(),
            depth: 0,
            containers: 0,
            pending: String::new(),
            in_code_block: false,
            numbers: Vec::new(),
            table: Table::default(),
        }
    }

    /// Writes what the parser found, and where it found it.
    pub(super) fn write(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::SoftBreak | Event::HardBreak => self.pending.push('\n'),
            Event::Rule => self.html.push_str("<hr>"),
            Event::TaskListMarker(done) => {
                let (class, sign) = if done {
                    (TASK_DONE_CLASS, '☑')
                } else {
                    (TASK_CLASS, '☐')
                };
                self.html
                    .push_str(&format!("<span class=\"{class}\">{sign}</span> "));
            }
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.text(&text),
        }
    }

    /// The HTML and the usernames mentioned in it.
    pub(super) fn finish(mut self) -> (String, Vec<String>) {
        self.flush();
        (self.html, self.mentions)
    }

    fn text(&mut self, text: &str) {
        let text = self.prepared.stand_ins.restore(text);
        if self.in_code_block {
            escape(&text, &mut self.html);
        } else {
            self.pending.push_str(&text);
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        self.flush();
        match tag {
            Tag::Paragraph => self.open("<p>", "</p>"),
            Tag::Heading { level, .. } => self.open_heading(level),
            Tag::BlockQuote(_) => self.open_container("<blockquote>", QUOTE_CLOSER),
            Tag::CodeBlock(kind) => self.open_code_block(&kind),
            Tag::List(first) => self.open_list(first),
            Tag::Item => self.open_item(range),
            Tag::Table(alignments) => {
                self.table.start(alignments);
                self.open("<table>", "</tbody></table>");
            }
            Tag::TableHead => {
                self.table.start_head();
                self.open("<thead><tr>", "</tr></thead><tbody>");
            }
            Tag::TableRow => {
                let shown = self.table.start_row();
                self.open_if(shown, "<tr>", "</tr>");
            }
            Tag::TableCell => {
                let cell = self.table.cell();
                let (opener, closer) = cell.unwrap_or_default();
                self.open(&opener, closer);
            }
            // The parser sees nothing that could be one of these: lines hides it.
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => self.open("", ""),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.flush();
        let closer = self
            .closers
            .pop()
            .expect("the parser closes only what it opened");
        self.in_code_block &= !matches!(tag, TagEnd::CodeBlock);
        if matches!(tag, TagEnd::List(_)) {
            self.numbers.pop();
        }
        self.html.push_str(closer);
        self.depth -= usize::from(!closer.is_empty());
        self.containers -= usize::from(is_container(closer));
    }

    fn open(&mut self, opener: &str, closer: &'static str) {
        if self.depth >= DEPTH_MAX || closer.is_empty() {
            self.closers.push("");
            return;
        }
        self.html.push_str(opener);
        self.closers.push(closer);
        self.depth += 1;
        self.containers += usize::from(is_container(closer));
    }

    fn open_if(&mut self, shown: bool, opener: &str, closer: &'static str) {
        if shown {
            self.open(opener, closer);
        } else {
            self.open("", "");
        }
    }

    fn open_container(&mut self, opener: &str, closer: &'static str) {
        let shown = self.containers < CONTAINER_DEPTH_MAX;
        self.open_if(shown, opener, closer);
    }

    fn open_list(&mut self, first: Option<u64>) {
        self.numbers.push(first);
        match first {
            None => self.open_container("<ul>", BULLETS_CLOSER),
            Some(1) => self.open_container("<ol>", NUMBERS_CLOSER),
            Some(first) => {
                self.open_container(&format!("<ol start=\"{first}\">"), NUMBERS_CLOSER);
            }
        }
    }

    /// An item, with its own number where it is not the one that would follow.
    fn open_item(&mut self, range: &Range<usize>) {
        let in_list = self.closers.last().is_some_and(|closer| is_list(closer));
        let mut opener = String::from("<li>");
        if let Some(Some(next)) = self.numbers.last_mut() {
            let written = self.prepared.as_str().get(range.clone()).unwrap_or("");
            let number = written.trim_start().split('.').next().unwrap_or("").parse();
            if let Some(number) = number.ok().filter(|number| number != next) {
                opener = format!("<li value=\"{number}\">");
                *next = number;
            }
            *next += 1;
        }
        self.open_if(in_list, &opener, "</li>");
    }

    fn open_heading(&mut self, level: HeadingLevel) {
        let (opener, closer) = match level {
            HeadingLevel::H1 => ("<h1>", "</h1>"),
            HeadingLevel::H2 => ("<h2>", "</h2>"),
            HeadingLevel::H3 => ("<h3>", "</h3>"),
            HeadingLevel::H4 => ("<h4>", "</h4>"),
            HeadingLevel::H5 => ("<h5>", "</h5>"),
            HeadingLevel::H6 => ("<h6>", "</h6>"),
        };
        self.open(opener, closer);
    }

    fn open_code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let info = match kind {
            CodeBlockKind::Indented => Info::default(),
            CodeBlockKind::Fenced(info) => {
                Info::parse(&self.prepared.stand_ins.restore(info)).unwrap_or_default()
            }
        };
        let mut opener = String::from("<pre");
        if let Some(filename) = info.filename {
            opener.push_str(" data-filename=\"");
            escape(&filename, &mut opener);
            opener.push('"');
        }
        opener.push_str("><code");
        if let Some(language) = info.language {
            opener.push_str(&format!(" class=\"{LANGUAGE_PREFIX}{language}\""));
        }
        opener.push('>');
        self.open(&opener, "</code></pre>");
        self.in_code_block = true;
    }

    /// Writes the text collected so far, with its markup.
    fn flush(&mut self) {
        let text = mem::take(&mut self.pending);
        inline::write(&text, &mut self.html, &mut self.mentions);
    }
}

fn is_container(closer: &str) -> bool {
    closer == QUOTE_CLOSER || is_list(closer)
}

fn is_list(closer: &str) -> bool {
    closer == BULLETS_CLOSER || closer == NUMBERS_CLOSER
}
