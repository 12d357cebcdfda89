//! What an import would do, shown before anything is done.

use crate::domain::act::{Account, Change};
use crate::domain::fault::Fault;

/// What becomes of one row of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Added,
    /// It is in the book already and gets what the file knows more.
    Updated,
    /// It is in the book already, and the file says nothing new.
    Known,
}

/// One row of the file that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row, counted from 1 as the spreadsheet does.
    pub row: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// Name, birth, admission, card: what a person recognises it by.
    pub cells: Vec<String>,
}

/// One value of the file that was not understood or cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The row, counted from 1 as the spreadsheet does.
    pub row: u32,
    /// The column, counted from 1.
    pub column: u32,
    /// The value as it stands in the file.
    pub value: String,
    /// The field it was meant for.
    pub field: &'static str,
    /// What is wrong.
    pub fault: Fault,
}

/// What an import would do. Nothing is taken while anything is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The file's name without its folder.
    pub file: String,
    /// How the text was recognised: Unicode, TCVN3, VNI.
    pub encoding: String,
    /// The rows understood.
    pub lines: Vec<Line>,
    /// The values refused.
    pub refused: Vec<Refused>,
    /// The account of the one act that the import is.
    pub account: Account,
    /// Its changes; empty while anything is refused.
    pub changes: Vec<Change>,
}

impl Preview {
    /// How many rows meet a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.lines.iter().filter(|line| line.fate == fate).count()
    }
}
