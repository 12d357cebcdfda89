//! The sheet to post at the cultural house: what the cell decided and how far it is. It names no
//! person, and nothing that is the cell's own: no opinion, no vote, no work on the Party itself.

use chrono::NaiveDate;

use super::block::{Align, Block, Column, Line, Look, Paper, Source, Table};
use super::figures::{date, or_gap};
use super::head::{head, title};
use super::of_task::{deadline, state, symbol_of, target};
use super::redact::Redactor;
use super::slips::file_part;
use crate::domain::cell::SignsFor;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::follow_up;
use crate::domain::task::{Task, WorkField};
use crate::domain::text::within;
use crate::domain::work::resolve::tasks_of;
use crate::domain::{ResolutionId, TaskId};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// The sheet of an adopted resolution, as its tasks stand on a day. `None` when it is not there,
/// is no decision yet or no more, or has no task that concerns others.
pub(super) fn public(register: &Register, id: ResolutionId, on: NaiveDate) -> Option<Paper> {
    let of = register.resolution(id).filter(|of| of.state == ResolutionState::Adopted)?;
    let (internal, tasks): (Vec<_>, Vec<_>) = tasks_of(register, id)
        .into_iter()
        .partition(|(_, task)| task.field == Some(WorkField::Party));
    if tasks.is_empty() {
        return None;
    }
    let mut paper = Paper::new(format!("cong-khai-{}", file_part(id, of)));
    head(&mut paper, register, String::new(), Some(date(Some(on))));
    title(&mut paper, say::P_TITLE, say::P_OF);
    paper.paragraph(opening(register, of, on));
    table(&mut paper, register, &tasks, on);
    if !internal.is_empty() {
        paper.paragraph(fill(say::P_INTERNAL, &[("n", &internal.len().to_string())]));
    }
    for line in [say::P_LEFT_OUT, say::P_ASK] {
        paper.paragraph(line);
    }
    paper.paragraph(fill(say::P_CHECK, &[("date", &date(Some(on)))]));
    // Signed by hand: the name of the secretary is the name of a member, too.
    let signs_for = register.cell().map_or(SignsFor::Cell, |cell| cell.signs_for);
    let right =
        vec![Line::new(signs_for.key(), Look::BOLD), Line::new(word::SECRETARY, Look::PLAIN)];
    paper.push(Block::Signature { left: Vec::new(), right, recipients: false });
    Some(paper)
}

fn opening(register: &Register, of: &Resolution, on: NaiveDate) -> String {
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    fill(
        say::P_OPENING,
        &[
            ("cell", or_gap(cell)),
            ("kind", &within(of.kind.name().get(Vi))),
            ("symbol", &symbol_of(of)),
            ("date", &date(of.date)),
            ("on", &date(Some(on))),
        ],
    )
}

fn table(paper: &mut Paper, register: &Register, tasks: &[(TaskId, &Task)], on: NaiveDate) {
    let redactor = Redactor::new(register);
    let row = |(at, (_, task)): (usize, &(TaskId, &Task))| -> Vec<Cell> {
        let stand = follow_up::stand(register, task, on);
        let with = redactor.clean(&task.with);
        let who = match (task.helpers.is_empty(), with.is_empty()) {
            (_, false) => fill(say::P_WITH, &[("who", say::P_PERSON_FIRST), ("with", &with)]),
            (false, true) => {
                fill(say::P_WITH, &[("who", say::P_PERSON_FIRST), ("with", say::P_PERSON)])
            }
            (true, true) => say::P_PERSON_FIRST.to_owned(),
        };
        let state = state(stand);
        let is_open = !follow_up::is_done(stand.status) && stand.percent > 0;
        let values = [("state", state.as_str()), ("n", &stand.percent.to_string())];
        let state = if is_open { fill(say::P_STATE, &values) } else { state };
        vec![
            (at + 1).into(),
            redactor.clean(&task.content).into(),
            redactor.clean(&target(task)).into(),
            who.into(),
            deadline(register, task, on),
            state.into(),
        ]
    };
    let rows: Vec<Vec<Cell>> = tasks.iter().enumerate().map(row).collect();
    let columns = vec![
        Column::new(word::COL_NO, 2, Align::Right),
        Column::new(word::COL_TASK, 16, Align::Left),
        Column::new(say::COL_TARGET, 6, Align::Left),
        Column::new(say::P_WHO, 12, Align::Left),
        Column::new(say::COL_DEADLINE, 7, Align::Left),
        Column::new(say::COL_RESULT, 8, Align::Left),
    ];
    let sources = tasks.iter().map(|(id, _)| Source::Task(*id)).collect();
    paper.push_rows(Block::Table(Table::new(columns, rows)), sources);
}
