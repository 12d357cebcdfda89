//! Which members a paper names, so that the register of exports can say whose data left the book.

use std::collections::BTreeSet;

use super::block::{Block, Line, Paper};
use crate::domain::MemberId;
use crate::domain::mention::named;
use crate::domain::register::Register;
use crate::office::Cell;

/// The members whose whole names stand in a paper.
pub fn people(register: &Register, paper: &Paper) -> BTreeSet<MemberId> {
    let mut texts: Vec<String> = vec![paper.footer.clone()];
    for block in &paper.blocks {
        match block {
            Block::Head { left, right } | Block::Signature { left, right, .. } => {
                texts.extend(left.iter().chain(right).map(text));
            }
            Block::Title(lines) => texts.extend(lines.iter().map(text)),
            Block::Heading(it) | Block::Subheading(it) | Block::Paragraph(it) | Block::Foot(it) => {
                texts.push(it.clone());
            }
            Block::Table(table) => {
                texts.extend(table.rows.iter().flatten().map(Cell::text));
            }
            Block::Rule | Block::Dots(_) | Block::Break | Block::Spacer => {}
        }
    }
    named(register, &texts.join("\n"))
}

fn text(line: &Line) -> String {
    line.text.clone()
}
