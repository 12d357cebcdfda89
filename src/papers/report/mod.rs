//! The report of a month, quarter, half year or year to the committee above. What the book knows
//! is filled in; what it does not know is left as marked gaps, so that nothing in it is invented.

mod limits;
mod members;
mod tasks;
mod work;

use chrono::{Months, NaiveDate};

use super::block::{Align, Block, Column, Paper, Table};
use super::figures::{date, or_gap};
use super::head::{head, signed, title};
use super::span::called;
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::rules::headcount::{self, Headcount};
use crate::domain::rules::meeting_figures::{self, Days, Meetings, Tasks};
use crate::office::Cell;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// Lines to write on where the book knows nothing.
const GAP: u16 = 2;

/// What the book knows of some days.
#[derive(Debug)]
struct Known {
    days: Days,
    heads: Headcount,
    meetings: Meetings,
    tasks: Tasks,
}

impl Known {
    fn of(register: &Register, days: Days) -> Self {
        Self {
            days,
            heads: headcount::over(register, days.first, days.last),
            meetings: meeting_figures::meetings(register, days),
            tasks: meeting_figures::tasks(register, days),
        }
    }
}

/// The report of a period, made on a day: as things stood at its end, or on that day while it
/// lasts. `None` of a period that has not begun.
pub(super) fn report(register: &Register, period: Period, on: NaiveDate) -> Option<Paper> {
    if on < period.first() {
        return None;
    }
    let days = Days { first: period.first(), last: period.last().min(on) };
    let known = Known::of(register, days);
    let before = year_before(register, period, days.last);
    let mut paper = Paper::new(format!("bao-cao-{}", period.key()));
    let number = fill(word::NUMBER_BLANK, &[("kind", "BC")]);
    head(&mut paper, register, number, Some(date(Some(on))));
    // The report speaks of the work of the period that follows, too.
    let (called, next) = (called(period), called(period.after()));
    title(&mut paper, say::REPORT, &fill(say::REPORT_OF, &[("period", &called)]));
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    let last = date(Some(days.last));
    let values = [("cell", or_gap(cell)), ("period", &called), ("next", &next), ("date", &last)];
    paper.paragraph(fill(say::OPENING, &values));
    members::section(&mut paper, register, &known, before.as_ref());
    work::section(&mut paper, register, &known, before.as_ref());
    limits::section(&mut paper, register, &known);
    // What is due in the rest of a period that still lasts is work to come, too.
    let after =
        Days { first: days.last.succ_opt().unwrap_or(days.last), last: period.after().last() };
    tasks::next(&mut paper, register, (days, after), &next);
    paper.heading(say::FIVE);
    gap(&mut paper);
    signed(&mut paper, register, None, &[say::TO_COMMUNE_ONLY, word::TO_FILE]);
    Some(paper)
}

/// The same days of the year before, where the book was kept then: where it has a meeting held in
/// them, for members stand in the book with events far older than the book itself.
fn year_before(register: &Register, period: Period, last: NaiveDate) -> Option<Known> {
    let before = period.year_before();
    let is_over = last == period.last();
    let same_day = last.checked_sub_months(Months::new(12)).filter(|_| !is_over);
    let last = same_day.unwrap_or_else(|| before.last());
    let known = Known::of(register, Days { first: before.first(), last });
    let was_kept = !known.meetings.held.is_empty() || known.meetings.committee > 0;
    was_kept.then_some(known)
}

/// Lines to write on, marked as such.
fn gap(paper: &mut Paper) {
    paper.paragraph(say::BY_HAND);
    paper.push(Block::Dots(GAP));
}

/// A figure of the report beside that of the year before, where the book has it.
#[derive(Debug)]
struct Figure {
    what: &'static str,
    /// Whether it is a part of the figure above.
    is_part: bool,
    /// `None` where the book does not know it.
    now: Option<u32>,
    then: Option<u32>,
}

/// A table of figures; those that are a part of another carry no number of their own.
fn figures(paper: &mut Paper, figures: &[Figure]) {
    let compares = figures.iter().any(|it| it.then.is_some());
    let mut number = 0_usize;
    let cells = figures.iter().map(|it| {
        number += usize::from(!it.is_part);
        let (at, what) = if it.is_part {
            (Cell::Empty, fill(say::PART, &[("what", it.what)]))
        } else {
            (Cell::from(number), it.what.to_owned())
        };
        let now = it.now.map_or_else(|| word::UNNAMED.into(), Cell::from);
        let mut row = vec![at, what.into(), now];
        if compares {
            row.push(it.then.map_or(Cell::Empty, Cell::from));
        }
        row
    });
    let mut columns = vec![
        Column::new(word::COL_NO, 2, Align::Right),
        Column::new(say::COL_FIGURE, 20, Align::Left),
        Column::new(say::COL_NOW, 6, Align::Right),
    ];
    if compares {
        columns.push(Column::new(say::COL_THEN, 8, Align::Right));
    }
    let cells: Vec<Vec<Cell>> = cells.collect();
    paper.push(Block::Table(Table::new(columns, cells)));
}
