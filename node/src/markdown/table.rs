//! Which cell of which table is being written, and how many there have been.

use pulldown_cmark::Alignment;

/// The parser fills up short rows, so a few bytes can stand for a great many cells.
const TABLE_CELLS_MAX: usize = 4_000;

/// The table that is being written; a cell holds no other.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    in_head: bool,
    column: usize,
    /// In all tables of the source.
    cells: usize,
}

impl Table {
    /// What opens and closes the next cell; nothing once there are too many.
    pub(super) fn cell(&mut self) -> Option<(String, &'static str)> {
        let (tag, closer) = if self.in_head {
            ("th", "</th>")
        } else {
            ("td", "</td>")
        };
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Left) => " class=\"left\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::None) | None => "",
        };
        self.column += 1;
        self.cells += 1;
        (self.cells <= TABLE_CELLS_MAX).then(|| (format!("<{tag}{class}>"), closer))
    }

    pub(super) fn start(&mut self, alignments: Vec<Alignment>) {
        self.alignments = alignments;
    }

    pub(super) fn start_head(&mut self) {
        self.in_head = true;
        self.column = 0;
    }

    /// Starts a row of the body, and says whether it has any cells to show.
    pub(super) fn start_row(&mut self) -> bool {
        self.in_head = false;
        self.column = 0;
        self.cells < TABLE_CELLS_MAX
    }
}
