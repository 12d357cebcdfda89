//! Papers on the screen: those that fit what is in front, read as text, written to files.

mod list;
mod offer;
mod write;
mod writing;

pub use list::PaperList;
pub use offer::{Offer, What, pack};
pub use write::{Row, WritePaper};
pub use writing::{Piece, Stage, Writing};

use crate::app::desk::Desk;

/// The widest line of a paper on the screen; wider ones are harder to read.
const WIDEST: u16 = 80;

/// How wide papers are written on this screen.
pub fn width(desk: &Desk) -> usize {
    let wide = if desk.size.0 == 0 { WIDEST } else { desk.size.0.min(WIDEST) };
    usize::from(wide.saturating_sub(2))
}
