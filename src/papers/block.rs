//! What a paper is made of, apart from how it is printed.

use crate::domain::TaskId;
use crate::office::Cell;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// How the letters of a line look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
}

impl Look {
    /// As it is.
    pub const PLAIN: Self = Self { bold: false, italic: false, underline: false };
    /// Bold.
    pub const BOLD: Self = Self { bold: true, italic: false, underline: false };
    /// Slanted.
    pub const ITALIC: Self = Self { bold: false, italic: true, underline: false };
    /// Underlined.
    pub const UNDERLINE: Self = Self { bold: false, italic: false, underline: true };
}

/// One line of a head, title or signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Their look.
    pub look: Look,
    /// Whether a solid line as long as the words stands under them.
    pub ruled: bool,
}

impl Line {
    /// A line.
    pub fn new(text: impl Into<String>, look: Look) -> Self {
        Self { text: text.into(), look, ruled: false }
    }

    /// With a solid line under it, as long as its words.
    #[must_use]
    pub const fn ruled(mut self) -> Self {
        self.ruled = true;
        self
    }
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Its share of the width; the shares of a table add up to anything.
    pub share: u16,
    /// Where its cells stand.
    pub align: Align,
}

impl Column {
    /// A column.
    pub fn new(name: impl Into<String>, share: u16, align: Align) -> Self {
        Self { name: name.into(), share, align }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a cell per column.
    pub rows: Vec<Vec<Cell>>,
    /// The least height of a row, in millimetres, where one writes by hand; 0 as the text needs.
    pub least_height: u16,
    /// Whether the letters of the rows are large and bold, to be read at arm's length.
    pub is_large: bool,
}

impl Table {
    /// A table.
    pub fn new<T: Into<Cell>>(
        columns: Vec<Column>,
        rows: impl IntoIterator<Item = Vec<T>>,
    ) -> Self {
        let cells = |row: Vec<T>| row.into_iter().map(Into::into).collect();
        Self {
            columns,
            rows: rows.into_iter().map(cells).collect(),
            least_height: 0,
            is_large: false,
        }
    }

    /// A table whose rows leave room to write by hand.
    #[must_use]
    pub const fn to_write_in(mut self, millimetres: u16) -> Self {
        self.least_height = millimetres;
        self
    }

    /// A table whose rows are in large letters.
    #[must_use]
    pub const fn large(mut self) -> Self {
        self.is_large = true;
        self
    }
}

/// The sheet that a paper is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A4 upright.
    #[default]
    Upright,
    /// A4 across, for wide lists.
    Across,
    /// A4 across, cut into two A5 that are filled one after the other; [`Block::Break`] goes on
    /// to the next half.
    Halves,
}

/// One block of a paper, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Two columns of centred lines: the issuing body at the left, the Party's name at the right.
    Head {
        /// The left column.
        left: Vec<Line>,
        /// The right column.
        right: Vec<Line>,
    },
    /// Centred lines: the kind of the paper and its summary.
    Title(Vec<Line>),
    /// A short centred rule.
    Rule,
    /// A heading within the text.
    Heading(String),
    /// A heading below a heading.
    Subheading(String),
    /// A paragraph.
    Paragraph(String),
    /// A table; its heading row is repeated on each sheet, no row is split.
    Table(Table),
    /// Dotted lines to write on by hand, this many.
    Dots(u16),
    /// What follows begins on a new sheet, or on the next half of one.
    Break,
    /// Two columns at the end: recipients or the one who signs at the left, who signs at the
    /// right.
    Signature {
        /// The left column, aligned at the left when it lists recipients.
        left: Vec<Line>,
        /// The right column.
        right: Vec<Line>,
        /// Whether the left column is a list of recipients.
        recipients: bool,
    },
    /// A line at the very end, apart from the text: the code of a seal.
    Foot(String),
    /// An empty line.
    Spacer,
}

/// What a line of a paper was made from, so that a screen can lead there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Source {
    /// Nothing that one could change.
    #[default]
    Nothing,
    /// Day, hours, place, chair, minute-taker, guests.
    Details,
    /// The roll.
    Roll,
    /// An item of the agenda, its notes and its conclusion.
    Item(u32),
    /// An opinion, by its place.
    Opinion(usize),
    /// The chair's conclusion on the whole.
    Conclusion,
    /// What else was noted.
    Remarks,
    /// A vote, by number.
    Vote(u32),
    /// A task.
    Task(TaskId),
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paper {
    /// What it is called as a file, without an ending.
    pub name: String,
    /// The sheet that it is printed on.
    pub form: Form,
    /// What stands at the foot of every sheet: the code of a seal. Empty where there is none.
    pub footer: String,
    /// After how many blocks it stands where there are no sheets.
    pub(super) footer_after: usize,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// What each block was made from; of a table, each of its rows.
    sources: Vec<Vec<Source>>,
    /// What the blocks are made from that come next.
    now: Source,
}

impl Paper {
    /// An empty paper.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// An empty paper on another form of sheet.
    pub(super) fn on(form: Form, name: impl Into<String>) -> Self {
        Self { form, ..Self::new(name) }
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
        self.sources.push(vec![self.now]);
    }

    /// A table with what each of its rows was made from.
    pub(super) fn push_rows(&mut self, block: Block, sources: Vec<Source>) {
        self.blocks.push(block);
        self.sources.push(sources);
    }

    /// What follows is made from this.
    pub(super) const fn from(&mut self, source: Source) {
        self.now = source;
    }

    /// What a block was made from; of a table, one of its rows.
    pub(super) fn source(&self, block: usize, row: usize) -> Source {
        let all = self.sources.get(block).map(Vec::as_slice).unwrap_or_default();
        all.get(row).or_else(|| all.first()).copied().unwrap_or_default()
    }

    pub(super) fn heading(&mut self, text: impl Into<String>) {
        self.push(Block::Heading(text.into()));
    }

    /// A paragraph, or one per line of a note; nothing for an empty text.
    pub(super) fn paragraph(&mut self, text: impl AsRef<str>) {
        for line in text.as_ref().lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.push(Block::Paragraph(line.to_owned()));
        }
    }

    /// What someone typed, each line of it ended as a sentence.
    pub(super) fn prose(&mut self, text: &str) {
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let open = line.ends_with(|c: char| c.is_alphanumeric() || c == ')' || c == '/');
            self.paragraph(if open || line.ends_with("./.") {
                ended(line)
            } else {
                line.to_owned()
            });
        }
    }

    /// Whether a block must not end a sheet, for it leads to what comes next: a sentence that ends
    /// with a colon, whatever stands before a table or a signature.
    pub(super) fn leads(&self, at: usize) -> bool {
        let mut rest = self.blocks.iter().skip(at + 1);
        let next = rest.find(|block| !matches!(block, Block::Spacer));
        let holds = matches!(next, Some(Block::Signature { .. } | Block::Table(_)));
        match self.blocks.get(at) {
            Some(Block::Paragraph(text)) => holds || (next.is_some() && text.ends_with(':')),
            Some(Block::Spacer) => holds,
            _ => false,
        }
    }

    /// The last letter of the body: of the last heading, paragraph or table before the
    /// signatures.
    pub fn last_letter(&self) -> Option<char> {
        let text = self.blocks.iter().rev().find_map(|block| {
            if let Block::Paragraph(text) | Block::Heading(text) = block {
                Some(text)
            } else {
                None
            }
        });
        text?.chars().last()
    }
}

/// A text that ends with one full stop, as the body of a document does; never with `./.`, which
/// the guidance on Party documents (2026) has done away with.
pub fn ended(text: &str) -> String {
    let bare = text.trim_end_matches(['.', '/', ' ', ';', ',']);
    let has_mark = bare.ends_with(['…', '!', '?', ':']);
    if bare.is_empty() || has_mark { bare.to_owned() } else { format!("{bare}.") }
}
