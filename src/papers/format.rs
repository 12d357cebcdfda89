//! The forms in which a paper leaves the program. One description of a paper gives them all.

use super::block::{Block, Paper};
use super::{docx, grid, pdf, text};
use crate::choices;
use crate::domain::Choices as _;
use crate::office::{csv, xlsx};
use crate::words::formats as word;

choices! {
    /// A form of file, by its ending.
    Format {
        Docx = "docx": word::DOCX,
        Pdf = "pdf": word::PDF,
        Txt = "txt": word::TXT,
        Xlsx = "xlsx": word::XLSX,
        Csv = "csv": word::CSV,
    }
}

/// The columns of a paper as plain text.
pub const TEXT_WIDTH: usize = 80;

/// A list has at most this many paragraphs and headings beside its table.
const MOST_WORDS: usize = 5;

/// A paper could not be written in a form. That is no fault of the person or of the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unmade;

impl Format {
    /// The forms that a paper has: spreadsheets only where it is a list, a table with little else.
    pub fn of(paper: &Paper) -> Vec<Self> {
        let said = |block: &&Block| matches!(block, Block::Paragraph(_) | Block::Heading(_));
        let is_list = paper.blocks.iter().any(|block| matches!(block, Block::Table(_)))
            && paper.blocks.iter().filter(said).count() <= MOST_WORDS;
        let spreadsheet = |it: &Self| matches!(it, Self::Xlsx | Self::Csv);
        Self::ALL.iter().copied().filter(|it| is_list || !spreadsheet(it)).collect()
    }
}

/// The bytes of a paper in a form.
///
/// # Errors
/// When the form cannot hold it.
pub fn bytes(paper: &Paper, format: Format) -> Result<Vec<u8>, Unmade> {
    match format {
        Format::Docx => docx::write(paper),
        Format::Pdf => pdf::write(paper),
        Format::Txt => Ok(text::render(paper, TEXT_WIDTH).into_bytes()),
        Format::Xlsx => xlsx::write(&grid::grids(paper)).or(Err(Unmade)),
        Format::Csv => {
            let grids = grid::grids(paper);
            let table = grids.iter().max_by_key(|it| it.rows.len()).ok_or(Unmade)?;
            Ok(csv::write(table, csv::SEPARATOR).into_bytes())
        }
    }
}
