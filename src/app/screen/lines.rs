//! Lines made ready when the register changes, so that drawing them costs nothing: the panes of a
//! meeting, a resolution, the thread of a task, the preview of a meeting.

use crate::domain::{Id, MemberId, TaskId};

/// How a line is shown beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// Ordinary.
    #[default]
    Plain,
    /// Of less weight.
    Quiet,
    /// A heading.
    Title,
    /// Done, carried.
    Good,
    /// Late, lost, wrong.
    Bad,
    /// Near its day, not enough.
    Near,
}

/// What a line stands for; Enter acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stands {
    /// Only to be read.
    #[default]
    Nothing,
    /// An item of the agenda, by number.
    Item(u32),
    /// An opinion, by its place.
    Opinion(usize),
    /// A member on the roll.
    Member(MemberId),
    /// A vote, by number.
    Vote(u32),
    /// A task.
    Task(TaskId),
    /// A field of the record.
    Field(&'static str),
    /// A part of a score sheet: criterion and part.
    Part(u32, u32),
    /// A record of any kind.
    Record(Id),
    /// The way to something new.
    New,
    /// The way to the other of two new things.
    Instead,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its cells, one for each column; the last takes what is left when there are fewer.
    pub cells: Vec<String>,
    /// How it is shown.
    pub ink: Ink,
    /// What it stands for.
    pub stands: Stands,
}

impl Row {
    /// A line of one cell across the whole width.
    pub fn text(text: impl Into<String>) -> Self {
        Self { cells: vec![text.into()], ..Self::default() }
    }

    /// A line of several cells.
    pub fn cells<const N: usize>(cells: [String; N]) -> Self {
        Self { cells: cells.into(), ..Self::default() }
    }

    /// The same line, shown otherwise.
    #[must_use]
    pub const fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    /// The same line, standing for something.
    #[must_use]
    pub const fn of(mut self, stands: Stands) -> Self {
        self.stands = stands;
        self
    }
}

/// Lines with the widths of their columns; 0 takes what is left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// The widths.
    pub widths: &'static [u16],
    /// The lines.
    pub rows: Vec<Row>,
}

impl Lines {
    /// No line yet.
    pub const fn new(widths: &'static [u16]) -> Self {
        Self { widths, rows: Vec::new() }
    }

    /// Adds a line.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// What the line at a place stands for.
    pub fn stands(&self, at: usize) -> Stands {
        self.rows.get(at).map_or(Stands::Nothing, |row| row.stands)
    }

    /// The place of the line that stands for something.
    pub fn find(&self, stands: Stands) -> Option<usize> {
        self.rows.iter().position(|row| row.stands == stands)
    }

    /// The place of the line that stands for something, the one nearest to `at` where several do.
    pub fn nearest(&self, stands: Stands, at: usize) -> Option<usize> {
        let all = self.rows.iter().enumerate().filter(|(_, row)| row.stands == stands);
        all.map(|(place, _)| place).min_by_key(|place| place.abs_diff(at))
    }

    /// The cursor kept within the lines.
    pub fn hold(&self, at: usize) -> usize {
        at.min(self.rows.len().saturating_sub(1))
    }
}
