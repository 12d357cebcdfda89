//! The work plan of a year: as the cell keeps it, or as the program proposes it, marked a draft.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate};

use super::block::{Align, Block, Column, Paper, Table};
use super::figures::{date, name, or_gap};
use super::head::{draft_mark, head, signed, title};
use super::span::roman;
use crate::domain::MemberId;
use crate::domain::register::Register;
use crate::domain::work::year::propose;
use crate::domain::year_plan::YearPlan;
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// The plan of a year, made on a day.
pub(super) fn plan(register: &Register, year: i32, on: NaiveDate) -> Paper {
    let is_year = |plan: &YearPlan| i32::try_from(plan.year) == Ok(year);
    let kept = register.year_plans().map(|(_, plan)| plan).find(|plan| is_year(plan));
    let plan = kept.map_or_else(|| Cow::Owned(propose(register, year)), Cow::Borrowed);
    let mut paper = Paper::new(format!("ke-hoach-nam-{year}"));
    if kept.is_none() {
        draft_mark(&mut paper, word::DRAFT);
    }
    let number = fill(word::NUMBER_BLANK, &[("kind", "KH")]);
    head(&mut paper, register, number, Some(date(Some(on))));
    let year = year.to_string();
    title(&mut paper, say::Y_TITLE, &fill(say::Y_OF, &[("year", &year)]));
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    paper.paragraph(fill(say::Y_OPENING, &[("cell", or_gap(cell)), ("year", &year)]));
    meetings(&mut paper, &plan);
    themes(&mut paper, register, &plan);
    checks(&mut paper, register, &plan);
    occasions(&mut paper, &plan);
    paper.heading(say::Y_CARRYING_OUT);
    paper.prose(&plan.notes);
    let has_committee = register.cell().is_some_and(|cell| !cell.committee.is_empty());
    paper.paragraph(if has_committee { say::Y_COMMON } else { say::Y_COMMON_CELL });
    let recipients = [word::TO_COMMUNE, word::TO_OBSERVER, word::TO_MEMBERS, word::TO_FILE];
    signed(&mut paper, register, None, &recipients);
    paper
}

/// A part of the plan; a gap where it plans nothing.
fn part(paper: &mut Paper, heading: &'static str, columns: Vec<Column>, rows: Vec<Vec<Cell>>) {
    paper.heading(heading);
    if rows.is_empty() {
        paper.paragraph(word::UNNAMED);
    } else {
        paper.push(Block::Table(Table::new(columns, rows)));
    }
}

/// The place in a table first, then its cells.
fn numbered(rows: impl Iterator<Item = Vec<Cell>>) -> Vec<Vec<Cell>> {
    let row = |(at, cells): (usize, Vec<Cell>)| {
        std::iter::once(Cell::from(at + 1)).chain(cells).collect()
    };
    rows.enumerate().map(row).collect()
}

/// A member where one is named, else a place to write.
fn named(register: &Register, id: Option<MemberId>) -> Cell {
    id.map_or(Cell::Empty, |id| name(register, Some(id)).into())
}

fn meetings(paper: &mut Paper, plan: &YearPlan) {
    let mut all: Vec<_> = plan.meetings.iter().collect();
    all.sort_by_key(|it| (it.date, it.time));
    let rows = all
        .into_iter()
        .map(|it| vec![it.date.into(), it.kind.name().get(Vi).into(), it.note.as_str().into()]);
    let columns = vec![
        Column::new(word::COL_NO, 2, Align::Right),
        Column::new(say::Y_WHEN, 7, Align::Left),
        Column::new(say::Y_KIND, 10, Align::Left),
        Column::new(say::Y_SUBJECT, 18, Align::Left),
    ];
    part(paper, say::Y_MEETINGS, columns, numbered(rows));
}

fn themes(paper: &mut Paper, register: &Register, plan: &YearPlan) {
    let mut all: Vec<_> = plan.themes.iter().collect();
    all.sort_by_key(|it| (it.quarter, it.month));
    let rows = all.into_iter().map(|it| {
        vec![
            roman(it.quarter).into(),
            it.month.map_or(Cell::Empty, Cell::from),
            it.theme.as_str().into(),
            named(register, it.drafter),
        ]
    });
    let columns = vec![
        Column::new(say::Y_QUARTER, 3, Align::Centre),
        Column::new(say::Y_MONTH, 4, Align::Right),
        Column::new(say::Y_THEME, 20, Align::Left),
        Column::new(say::Y_DRAFTER, 9, Align::Left),
    ];
    part(paper, say::Y_THEMES, columns, rows.collect());
}

fn checks(paper: &mut Paper, register: &Register, plan: &YearPlan) {
    let mut all: Vec<_> = plan.checks.iter().collect();
    all.sort_by_key(|it| it.month);
    let rows = all.into_iter().map(|it| {
        let whom: Vec<String> = it.members.iter().map(|id| name(register, Some(*id))).collect();
        vec![
            it.month.into(),
            it.content.as_str().into(),
            whom.join(", ").into(),
            named(register, it.lead),
            it.method.as_str().into(),
        ]
    });
    let columns = vec![
        Column::new(say::Y_MONTH, 4, Align::Right),
        Column::new(say::Y_SUBJECT, 13, Align::Left),
        Column::new(say::Y_WHOM, 8, Align::Left),
        Column::new(say::Y_LEAD, 8, Align::Left),
        Column::new(say::Y_METHOD, 9, Align::Left),
    ];
    part(paper, say::Y_CHECKS, columns, rows.collect());
}

fn occasions(paper: &mut Paper, plan: &YearPlan) {
    let mut all: Vec<_> = plan.occasions.iter().collect();
    all.sort_by_key(|it| it.date);
    let rows = all.into_iter().map(|it| {
        let day = it.date.map(|day| format!("{:02}/{:02}", day.day(), day.month()));
        let day = day.unwrap_or_default();
        vec![Cell::from(day), it.name.as_str().into(), it.work.as_str().into()]
    });
    let columns = vec![
        Column::new(say::Y_DAY, 4, Align::Left),
        Column::new(say::Y_OCCASION, 14, Align::Left),
        Column::new(say::Y_WORK, 18, Align::Left),
    ];
    part(paper, say::Y_DAYS, columns, rows.collect());
}
