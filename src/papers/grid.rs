//! The tables of a paper as sheets of a spreadsheet, with the title of the paper above.

use super::block::{Block, Form, Paper, Table};
use crate::office::{Column, Grid};

/// A letter of the body is about this many shares of a column wide.
const LETTERS_PER_SHARE: u16 = 2;

/// One sheet for each table of a paper.
pub(super) fn grids(paper: &Paper) -> Vec<Grid> {
    let mut above: Vec<String> = Vec::new();
    let mut grids: Vec<Grid> = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Title(lines) => above.extend(lines.iter().map(|line| line.text.clone())),
            Block::Table(table) => {
                let number = grids.len() + 1;
                grids.push(sheet(table, number, &above, paper.form == Form::Across));
            }
            _ => {}
        }
    }
    grids
}

fn sheet(table: &Table, number: usize, above: &[String], across: bool) -> Grid {
    let column = |it: &super::block::Column| Column {
        heading: it.name.clone(),
        width: it.share.saturating_mul(LETTERS_PER_SHARE),
        choices: Vec::new(),
    };
    Grid {
        name: number.to_string(),
        above: above.to_vec(),
        columns: table.columns.iter().map(column).collect(),
        rows: table.rows.clone(),
        across,
    }
}
