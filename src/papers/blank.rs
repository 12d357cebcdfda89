//! Forms to fill by hand: minutes, attendance, follow-up, opinions of the people.

use super::block::{Align, Block, Column, Form, Line, Look, Paper, Table};
use super::figures::or_gap;
use super::follow_register::columns as follow_columns;
use super::head::{head, short_head, title};
use crate::domain::register::Register;
use crate::office::Cell;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// Rows of the attendance sheet.
const PEOPLE: usize = 30;
/// Rows of the follow-up sheet.
const TASKS: usize = 12;
/// The least height of a row to write in, in millimetres.
const HEIGHT: u16 = 9;
/// The least height of a row that holds several lines of handwriting.
const TALL: u16 = 18;

/// Minutes, in the order of the minutes that the program makes.
pub(super) fn minutes(register: &Register) -> Paper {
    let mut paper = Paper::new("mau-bien-ban");
    let number = fill(word::NUMBER_BLANK, &[("kind", "BB")]);
    head(&mut paper, register, number, None);
    title(&mut paper, word::MINUTES, say::B_MINUTES_OF);
    paper.heading(word::M_TIME);
    paper.paragraph(say::B_BEGAN);
    paper.heading(word::M_WHO);
    paper.paragraph(say::B_ROLL);
    paper.paragraph(say::B_PRESENT);
    for (line, dots) in [(say::B_EXCUSED, 2), (say::B_UNEXCUSED, 1)] {
        asked(&mut paper, line, dots);
    }
    paper.paragraph(say::B_GUESTS);
    paper.paragraph(say::B_CHAIR);
    paper.heading(word::M_CONTENT);
    for (line, dots) in [(say::B_OPEN, 2), (say::B_NEWS, 4)] {
        asked(&mut paper, line, dots);
    }
    paper.paragraph(say::B_LAST);
    paper.push(rows(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(word::COL_TASK, 14, Align::Left),
            Column::new(word::COL_LEAD, 8, Align::Left),
            Column::new(word::COL_RESULT, 11, Align::Left),
        ],
        (6, HEIGHT),
    ));
    for (line, dots) in [(say::B_DRAFT, 5), (say::B_SAID, 14), (say::B_OTHER, 3)] {
        asked(&mut paper, line, dots);
    }
    paper.heading(word::M_CONCLUSION);
    paper.push(Block::Dots(5));
    paper.heading(word::M_VOTES);
    paper.push(rows(
        vec![
            Column::new(word::COL_SUBJECT, 14, Align::Left),
            Column::new(word::COL_BASE, 5, Align::Right),
            Column::new(word::COL_FOR, 5, Align::Right),
            Column::new(word::COL_AGAINST, 5, Align::Right),
            Column::new(word::COL_OTHER, 5, Align::Right),
            Column::new(word::COL_RATE, 4, Align::Right),
        ],
        (4, HEIGHT),
    ));
    paper.heading(word::M_SCORE);
    paper.paragraph(word::M_ADOPTED);
    let side = |post| vec![Line::new(post, Look::BOLD), Line::new(say::SIGN_HERE, Look::ITALIC)];
    paper.push(Block::Signature {
        left: side(word::M_CLERK_SIGNS),
        right: side(word::M_CHAIR_SIGNS),
        recipients: false,
    });
    paper
}

/// What is asked, and lines to answer on.
fn asked(paper: &mut Paper, question: &'static str, dots: u16) {
    paper.paragraph(question);
    paper.push(Block::Dots(dots));
}

/// Empty rows. Where the first column is a number, they are numbered.
fn rows(columns: Vec<Column>, (count, height): (usize, u16)) -> Block {
    let width = columns.len();
    let numbered = columns.first().is_some_and(|column| column.name == word::COL_NO);
    let row = |at: usize| {
        let first = if numbered { Cell::from(at) } else { Cell::Empty };
        let rest = std::iter::repeat_n(Cell::Empty, width.saturating_sub(1));
        std::iter::once(first).chain(rest).collect::<Vec<Cell>>()
    };
    Block::Table(Table::new(columns, (1..=count).map(row)).to_write_in(height))
}

/// The roll of a meeting, to be signed.
pub(super) fn attendance(register: &Register) -> Paper {
    let mut paper = Paper::new("mau-diem-danh");
    short_head(&mut paper, register);
    title(&mut paper, say::B_ATTENDANCE, say::B_ATTENDANCE_OF);
    paper.push(rows(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(say::L_NAME, 13, Align::Left),
            Column::new(say::B_STANDING, 7, Align::Left),
            Column::new(say::B_SIGNED, 8, Align::Left),
            Column::new(say::B_REASON, 10, Align::Left),
        ],
        (PEOPLE, HEIGHT),
    ));
    paper.paragraph(say::B_COUNT);
    let right =
        vec![Line::new(word::M_CLERK_SIGNS, Look::BOLD), Line::new(say::SIGN_HERE, Look::ITALIC)];
    paper.push(Block::Signature { left: Vec::new(), right, recipients: false });
    paper
}

/// The follow-up register of a month.
pub(super) fn tasks(register: &Register) -> Paper {
    let mut paper = Paper::on(Form::Across, "mau-theo-doi-nghi-quyet");
    short_head(&mut paper, register);
    title(&mut paper, say::B_TASKS, say::B_TASKS_OF);
    paper.push(rows(follow_columns(), (TASKS, TALL)));
    paper
}

/// A slip on which people write what they think, with or without their name; two on a sheet.
pub(super) fn opinions(register: &Register) -> Paper {
    let mut paper = Paper::on(Form::Halves, "phieu-gop-y");
    for half in 0..2 {
        if half > 0 {
            paper.push(Block::Break);
        }
        opinion(&mut paper, register);
    }
    paper
}

fn opinion(paper: &mut Paper, register: &Register) {
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    title(paper, say::B_OPINIONS, &fill(say::B_OPINIONS_OF, &[("cell", or_gap(cell))]));
    paper.paragraph(say::B_WHO);
    paper.paragraph(say::B_WHERE);
    for (line, dots) in [(say::B_ABOUT, 2), (say::B_TEXT, 8), (say::B_PROPOSAL, 4)] {
        asked(paper, line, dots);
    }
    for line in [say::B_ANSWER, say::B_DATED, say::B_PROMISE] {
        paper.paragraph(line);
    }
}
