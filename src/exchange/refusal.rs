//! Why a whole file was not read, as facts; [`Unreadable::say`] puts them into words.

use thiserror::Error;

use crate::words::Lang;
use crate::words::failures as words;

/// The reason a file gave no table, each with what a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// The file is larger than any list of a cell can be.
    #[error("file too big: over {limit} bytes")]
    TooBig {
        /// The most bytes that are read.
        limit: u64,
    },
    /// The packed file unfolds into more than is safe to hold: a zip bomb, or not a list.
    #[error("unpacks to over {limit} bytes")]
    TooBigUnpacked {
        /// The most bytes that are unpacked.
        limit: u64,
    },
    /// More cells than a list of members could fill.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// The most cells that are read.
        limit: u64,
    },
    /// More sheets, or more parts in the package, than an office would make.
    #[error("more than {limit} sheets or parts")]
    TooManySheets {
        /// The most that are looked at.
        limit: u64,
    },
    /// More different texts than the cells allowed could show.
    #[error("more than {limit} shared strings")]
    TooManyStrings {
        /// The most shared strings that are read.
        limit: u64,
    },
    /// One cell holds more text than a spreadsheet program lets a person type.
    #[error("the cell at row {row}, column {column} is too long")]
    CellTooLong {
        /// Row counted from 1.
        row: u32,
        /// Column counted from 1.
        column: u32,
    },
    /// A quotation mark was opened and never closed, so everything after it is one cell.
    #[error("the quote opened in row {row} is never closed")]
    OpenQuote {
        /// Row counted from 1.
        row: u32,
    },
    /// The ending says it is another kind of file.
    #[error("unknown ending {ending:?}")]
    WrongEnding {
        /// The ending as it stands in the name, in small letters, without the dot.
        ending: String,
    },
    /// The ending promises a sheet, the content is something else.
    #[error("not a sheet")]
    NotASheet,
    /// The package is a sheet but is cut or damaged.
    #[error("damaged sheet")]
    Damaged,
    /// It opens only with a password.
    #[error("protected by a password")]
    PasswordProtected,
    /// The binary format from before 2007; saving it anew as .xlsx is the way out.
    #[error("old Excel format")]
    OldExcel,
    /// No row of the first lines names the columns.
    #[error("no heading row found")]
    NoHeader,
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// The bytes are no text in any encoding known here.
    #[error("unknown encoding")]
    BadEncoding,
    /// The disk refused; the text is the system's kind of error, without the path.
    #[error("cannot read the file: {0:?}")]
    Disk(std::io::ErrorKind),
}

impl Unreadable {
    /// The sentence about the file of this name.
    pub fn say(&self, file: &str, lang: Lang) -> String {
        let of = |text: crate::words::Text| text.fill(lang, &[("file", file)]);
        match self {
            Self::TooBig { .. } | Self::TooBigUnpacked { .. } => of(words::SHEET_TOO_BIG),
            Self::TooManyCells { .. }
            | Self::TooManySheets { .. }
            | Self::TooManyStrings { .. } => of(words::SHEET_TOO_MANY),
            Self::CellTooLong { row, column } => {
                let (row, column) = (row.to_string(), column.to_string());
                let values = [("file", file), ("row", &row), ("column", &column)];
                words::SHEET_CELL.fill(lang, &values)
            }
            Self::OpenQuote { row } => {
                words::SHEET_QUOTE.fill(lang, &[("file", file), ("row", &row.to_string())])
            }
            Self::WrongEnding { .. } => of(words::SHEET_ENDING),
            Self::NotASheet | Self::Damaged => of(words::SHEET_DAMAGED),
            Self::PasswordProtected => of(words::SHEET_PASSWORD),
            Self::OldExcel => of(words::SHEET_OLD),
            Self::NoHeader => of(words::SHEET_NO_HEADER),
            Self::Empty => of(words::SHEET_EMPTY),
            Self::BadEncoding => of(words::SHEET_ENCODING),
            Self::Disk(_) => of(words::SHEET_DISK),
        }
    }
}
