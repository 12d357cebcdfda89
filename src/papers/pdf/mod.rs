//! A paper as PDF, laid out here: blocks become strips, strips are put on sheets, sheets are
//! drawn. The letters are embedded, so that it prints the same everywhere.

mod draw;
mod faces;
mod flow;
mod lines;
mod sheets;
mod table;

use super::block::Paper;
use super::format::Unmade;
use super::measures::Measures;

/// The bytes of the file.
///
/// # Errors
/// When the form cannot hold the paper.
pub(super) fn write(paper: &Paper) -> Result<Vec<u8>, Unmade> {
    let measures = Measures::of(paper.form);
    let flow = flow::flow(paper, &measures).ok_or(Unmade)?;
    let sheets = sheets::place(flow, points(measures.height()));
    draw::write(paper, &measures, &sheets)
}

/// Millimetres in points.
fn points(millimetres: f32) -> f32 {
    millimetres / super::measures::POINT
}

#[cfg(test)]
mod tests;
