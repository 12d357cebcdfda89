//! The score sheet of a meeting: what each part may have, what it was given and why. Before the
//! meeting is marked it is a form to fill in.

use chrono::Datelike as _;

use super::attendance::signs;
use super::block::{Align, Block, Column, Paper, Table, ended};
use super::figures::{dated, name};
use super::head::{short_head, title};
use super::notice::what;
use crate::domain::MeetingId;
use crate::domain::register::Register;
use crate::domain::rules::scoring::{self, Assessment, points};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// The height of a row that one writes in, in millimetres.
const WRITTEN: u16 = 8;

/// The score sheet. `None` when the meeting is not there.
pub(super) fn marks(register: &Register, id: MeetingId) -> Option<Paper> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let of = scoring::assess(register, id, meeting, Vi)?;
    let is_marked = !meeting.score.is_empty();
    let mut paper = Paper::new(dated(register, "cham-diem", id, on));
    short_head(&mut paper, register);
    let (month, year) = (word::month(on), on.year().to_string());
    let about = [("what", what(meeting)), ("month", month), ("year", year)];
    let about = about.each_ref().map(|(key, text)| (*key, text.as_str()));
    title(&mut paper, say::SCORE, &fill(say::SCORE_OF, &about));
    let sheet = [("sheet", of.sheet.name.say(Vi)), ("source", of.sheet.source.say(Vi))];
    paper.paragraph(fill(say::SC_SHEET, &sheet));
    let table = table(&of, is_marked);
    paper.push(Block::Table(if is_marked { table } else { table.to_write_in(WRITTEN) }));
    paper.paragraph(match super::score::mark(register, id) {
        Some(mark) => fill(say::SC_RESULT, &[("text", &mark)]),
        None => say::SC_NO_RESULT.to_owned(),
    });
    if let Some(limits) = super::score::limits(register, id) {
        paper.paragraph(ended(&limits));
    }
    paper.push(Block::Signature {
        left: signs(word::M_CLERK_SIGNS, &name(register, meeting.clerk)),
        right: signs(word::M_CHAIR_SIGNS, &name(register, meeting.chair)),
        recipients: false,
    });
    Some(paper)
}

/// Points as a spreadsheet adds them up; half points as they are written.
fn cell(tenths: u32) -> Cell {
    if tenths.is_multiple_of(10) { Cell::from(tenths / 10) } else { points(tenths, Vi).into() }
}

fn table(of: &Assessment, is_marked: bool) -> Table {
    let given = |tenths: Option<u32>| match tenths.filter(|_| is_marked) {
        Some(tenths) => cell(tenths),
        None => Cell::Empty,
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for criterion in &of.sheet.criteria {
        let got = given(Some(of.of_criterion(criterion.number)));
        let title = criterion.title.say(Vi);
        rows.push(vec![
            criterion.number.to_string().into(),
            title.to_uppercase().into(),
            cell(criterion.most),
            got,
            Cell::Empty,
        ]);
        for line in of.lines.iter().filter(|line| line.criterion == criterion.number) {
            let why = if is_marked { line.say_why(Vi) } else { String::new() };
            rows.push(vec![
                format!("{}.{}", criterion.number, line.part.number).into(),
                line.part.title.say(Vi).into(),
                cell(line.part.most),
                given(line.tenths),
                why.into(),
            ]);
        }
    }
    let total = vec![
        Cell::Empty,
        say::SC_TOTAL.into(),
        cell(of.sheet.most()),
        given(Some(of.total())),
        Cell::Empty,
    ];
    rows.push(total);
    Table::new(
        vec![
            Column::new(word::COL_NO, 3, Align::Left),
            Column::new(say::COL_CRITERION, 18, Align::Left),
            Column::new(say::COL_MOST, 5, Align::Right),
            Column::new(say::COL_GIVEN, 5, Align::Right),
            Column::new(say::COL_REASON, 14, Align::Left),
        ],
        rows,
    )
}
