//! The card with the recovery code, for two sealed envelopes; and the same to fill by hand.

use chrono::NaiveDate;

use super::block::{Align, Block, Column, Line, Look, Paper, Table};
use super::figures::{date, or_gap};
use super::head::{short_head, title};
use crate::domain::register::Register;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// Groups in one row of the card.
const ACROSS: usize = 4;
/// The height of a row in millimetres: to be read at arm's length, or to be written in.
const HEIGHT: u16 = 20;

/// The card of a code, in its eight groups.
pub fn recovery(register: &Register, on: NaiveDate, (number, groups): (&str, &[String])) -> Paper {
    let line = fill(say::R_NUMBER, &[("number", number), ("date", &date(Some(on)))]);
    card(register, &format!("to-ma-khoi-phuc-{}", on.format("%Y-%m-%d")), &line, groups)
}

/// The same with nothing in it yet.
pub(super) fn blank(register: &Register) -> Paper {
    let none = vec![String::new(); 2 * ACROSS];
    card(register, "mau-to-ma-khoi-phuc", say::R_NUMBER_BLANK, &none)
}

fn card(register: &Register, name: &str, number: &str, groups: &[String]) -> Paper {
    let mut paper = Paper::new(name);
    short_head(&mut paper, register);
    let cell = or_gap(register.cell().map_or("", |cell| cell.name.as_str()));
    title(&mut paper, say::R_TITLE, &fill(say::R_OF, &[("cell", cell)]));
    paper.paragraph(number);
    paper.paragraph(say::R_FOR);
    // beside a number in the middle no six digits can be written
    let is_blank = groups.iter().all(String::is_empty);
    let align = if is_blank { Align::Left } else { Align::Centre };
    let column = |at: usize| {
        let (a, b) = (at.to_string(), (at + ACROSS).to_string());
        Column::new(fill(say::R_COLUMN, &[("a", &a), ("b", &b)]), 1, align)
    };
    let numbered: Vec<String> = (1..)
        .zip(groups)
        .map(|(n, group): (usize, _)| {
            fill(say::R_GROUP, &[("n", &n.to_string()), ("group", group)])
        })
        .collect();
    let rows = numbered.chunks(ACROSS).map(<[String]>::to_vec);
    let table = Table::new((1..=ACROSS).map(column).collect(), rows).to_write_in(HEIGHT).large();
    paper.push(Block::Table(table));
    for line in [say::R_KEEP, say::R_USE, say::R_THEN, say::R_CHECKED] {
        paper.paragraph(line);
    }
    let side = |post| vec![Line::new(post, Look::BOLD), Line::new(say::SIGN_HERE, Look::ITALIC)];
    let (left, right) = (side(say::R_MADE_BY), side(say::R_KEPT_BY));
    paper.push(Block::Signature { left, right, recipients: false });
    paper
}
