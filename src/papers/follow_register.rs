//! The follow-up register: every task of a period or of one resolution, how far it is, how it
//! stands.

use chrono::NaiveDate;

use super::block::{Align, Block, Column, Form, Paper, Source, Table};
use super::figures::{date, name};
use super::head::{draft_mark, head, signed, title};
use super::of_task::{
    deadline, decided_by, helpers, in_order, is_in_force, is_of, progress, result, state,
    symbol_of, target,
};
use super::slips::file_part;
use super::span::called;
use crate::domain::day::show;
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::workload::lead_on;
use crate::domain::task::Task;
use crate::domain::text::within;
use crate::domain::work::resolve::tasks_of;
use crate::domain::{Choices as _, ResolutionId, TaskId};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// The register of a period: tasks that its resolutions gave, and those still open in it, as they
/// stand on a day.
pub(super) fn of_period(register: &Register, period: Period, on: NaiveDate) -> Paper {
    let mut tasks: Vec<(TaskId, &Task)> = register
        .tasks()
        .filter(|(_, task)| is_in_force(register, task))
        .filter(|(_, task)| is_of(register, task, period.first(), period.last()))
        .collect();
    in_order(register, &mut tasks);
    let mut paper = sheet(format!("so-theo-doi-{}", period.key()));
    head(&mut paper, register, String::new(), Some(date(Some(on))));
    let as_of = fill(say::AS_OF, &[("date", &date(Some(on)))]);
    title(&mut paper, say::F_TITLE, &format!("{} {as_of}", called(period)));
    table(&mut paper, register, &tasks, on);
    signed(&mut paper, register, None, &[word::TO_FILE]);
    paper
}

/// The register of one resolution, as its tasks stand on a day. `None` when it is not there or was
/// cancelled: then nobody has anything to do for it.
pub(super) fn of_resolution(register: &Register, id: ResolutionId, on: NaiveDate) -> Option<Paper> {
    let of = register.resolution(id).filter(|of| of.state != ResolutionState::Cancelled)?;
    let mut paper = sheet(format!("so-theo-doi-{}", file_part(id, of)));
    if of.state == ResolutionState::Draft {
        draft_mark(&mut paper, word::DRAFT);
    }
    head(&mut paper, register, String::new(), Some(date(Some(on))));
    let kind = within(of.kind.name().get(Vi));
    let symbol = symbol_of(of);
    let what = fill(say::S_OF, &[("kind", &kind), ("symbol", &symbol)]);
    let as_of = fill(say::AS_OF, &[("date", &date(Some(on)))]);
    title(&mut paper, say::F_TITLE, &format!("{what} {as_of}"));
    table(&mut paper, register, &tasks_of(register, id), on);
    signed(&mut paper, register, None, &[word::TO_FILE]);
    Some(paper)
}

fn sheet(name: String) -> Paper {
    Paper::on(Form::Across, name)
}

/// The columns of the register, with their shares of the sheet.
pub(super) fn columns() -> Vec<Column> {
    vec![
        Column::new(word::COL_NO, 3, Align::Right),
        Column::new(say::COL_RESOLUTION, 8, Align::Left),
        Column::new(word::COL_TASK, 18, Align::Left),
        Column::new(say::COL_TARGET, 6, Align::Left),
        Column::new(say::COL_LEAD, 8, Align::Left),
        Column::new(say::COL_WITH, 9, Align::Left),
        Column::new(say::COL_DEADLINE, 8, Align::Left),
        Column::new(say::COL_PROGRESS, 8, Align::Left),
        Column::new(say::COL_RESULT, 10, Align::Left),
        Column::new(say::COL_STATE, 8, Align::Left),
        Column::new(say::COL_NOTES, 8, Align::Left),
    ]
}

fn table(paper: &mut Paper, register: &Register, tasks: &[(TaskId, &Task)], on: NaiveDate) {
    if tasks.is_empty() {
        paper.paragraph(say::F_NONE);
        return;
    }
    let rows: Vec<Vec<Cell>> = tasks
        .iter()
        .enumerate()
        .map(|(at, (_, task))| {
            let stand = follow_up::stand(register, task, on);
            vec![
                (at + 1).into(),
                decided_by(register, task).into(),
                task.content.as_str().into(),
                target(task).into(),
                name(register, lead_on(task, on)).into(),
                helpers(register, task).into(),
                deadline(register, task, on),
                progress(register, task, stand, on).into(),
                result(register, task, on).into(),
                state(stand).into(),
                notes(register, task, on).into(),
            ]
        })
        .collect();
    let sources = tasks.iter().map(|(id, _)| Source::Task(*id)).collect();
    paper.push_rows(Block::Table(Table::new(columns(), rows)), sources);
    paper.paragraph(sum(register, tasks, on));
}

/// What happened to the task by the day: moved, handed over, checked.
fn notes(register: &Register, task: &Task, on: NaiveDate) -> String {
    let by = |day: Option<NaiveDate>| day.is_none_or(|day| day <= on);
    let moved = task.extensions.iter().filter(|it| by(it.decided_on));
    let first = moved.clone().next().and_then(|it| it.old);
    let mut parts = Vec::new();
    let times = moved.count();
    if times > 0 {
        let first = first.map_or_else(|| word::UNNAMED.to_owned(), show);
        parts.push(fill(say::F_MOVED, &[("n", &times.to_string()), ("date", &first)]));
    }
    if let Some(handed) = task.handovers.iter().rfind(|it| by(it.date)) {
        parts.push(fill(say::F_HANDED, &[("name", &name(register, handed.from))]));
    }
    if follow_up::is_verified(task) && by(task.checked_on) {
        parts.push(say::F_CHECKED.to_owned());
    } else if follow_up::is_to_check(task) && by(task.closed_on) {
        parts.push(say::F_UNCHECKED.to_owned());
    }
    parts.join("; ")
}

/// How many tasks stand in each way.
fn sum(register: &Register, tasks: &[(TaskId, &Task)], on: NaiveDate) -> String {
    let standing: Vec<TaskStatus> =
        tasks.iter().map(|(_, task)| follow_up::stand(register, task, on).status).collect();
    let parts = TaskStatus::ALL.iter().filter_map(|status| {
        let n = standing.iter().filter(|it| *it == status).count();
        let values = [("what", status.name().get(Vi).to_owned()), ("n", n.to_string())];
        let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
        (n > 0).then(|| fill(say::F_PART, &values))
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    fill(say::F_SUM, &[("n", &tasks.len().to_string()), ("parts", &parts)])
}
