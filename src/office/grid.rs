//! A table of typed cells under headings.

use chrono::NaiveDate;

use crate::domain::day::show;

/// What stands in one cell. What only looks like a number, a card or a telephone, is text, for it
/// must keep its leading nought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, of one or of several lines.
    Text(String),
    /// A number that one may add up.
    Number(i64),
    /// A day of the calendar.
    Date(NaiveDate),
}

impl Cell {
    /// As a paper prints it.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => show(*date),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or(Self::Empty, Self::Number)
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// How wide it is, in letters.
    pub width: u16,
    /// What may be chosen in it; empty where anything may be typed.
    pub choices: Vec<String>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The name of the sheet.
    pub name: String,
    /// Lines above the headings.
    pub above: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a cell per column.
    pub rows: Vec<Vec<Cell>>,
    /// Whether it is printed across the paper.
    pub across: bool,
}
