//! What the resolutions of the cell give one member to do, and nothing of others.

use chrono::{Datelike as _, NaiveDate};

use super::block::{Align, Block, Column, Paper, Source, Table};
use super::figures::{date, name, or_gap};
use super::head::{head, signed, title};
use super::of_task::{deadline, decided_by, helpers, in_order, is_in_force, is_of, state, target};
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::rules::follow_up;
use crate::domain::rules::workload::lead_on;
use crate::domain::task::Task;
use crate::domain::{MemberId, TaskId};
use crate::office::Cell;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// The extract for a member: what the member leads or helps with, still open or ended in the year
/// of the day. `None` when the member is not there.
pub(super) fn extract(register: &Register, id: MemberId, on: NaiveDate) -> Option<Paper> {
    let member = register.member(id)?;
    let mut paper = Paper::new(format!("trich-nghi-quyet-{}-{}", id.0, on.format("%Y-%m-%d")));
    head(&mut paper, register, String::new(), Some(date(Some(on))));
    title(&mut paper, say::E_TITLE, &fill(say::E_OF, &[("name", &member.full_name)]));
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    paper.paragraph(fill(
        say::E_OPENING,
        &[
            ("cell", or_gap(cell)),
            ("name", &member.full_name),
            ("year", &on.year().to_string()),
            ("date", &date(Some(on))),
        ],
    ));
    let first = Period::year_of(on).first();
    let mut all: Vec<(TaskId, &Task)> = register
        .tasks()
        .filter(|(_, task)| is_in_force(register, task) && is_of(register, task, first, on))
        .collect();
    in_order(register, &mut all);
    let (leads, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, task)| lead_on(task, on) == Some(id));
    let helps: Vec<_> = others.into_iter().filter(|(_, task)| task.helpers.contains(&id)).collect();
    paper.heading(say::E_LEADS);
    table(&mut paper, register, &leads, (say::COL_WITH, on));
    paper.heading(say::E_HELPS);
    table(&mut paper, register, &helps, (say::COL_LEAD, on));
    signed(&mut paper, register, None, &[say::E_TO_PERSON, word::TO_FILE]);
    Some(paper)
}

/// The tasks with the others in each: who helps where the member leads, who leads where the
/// member helps.
fn table(
    paper: &mut Paper,
    register: &Register,
    tasks: &[(TaskId, &Task)],
    (others, on): (&'static str, NaiveDate),
) {
    if tasks.is_empty() {
        paper.paragraph(say::E_NONE);
        return;
    }
    let rows: Vec<Vec<Cell>> = tasks
        .iter()
        .enumerate()
        .map(|(at, (_, task))| {
            let other = if others == say::COL_WITH {
                helpers(register, task)
            } else {
                name(register, lead_on(task, on))
            };
            vec![
                (at + 1).into(),
                decided_by(register, task).into(),
                task.content.as_str().into(),
                target(task).into(),
                deadline(register, task, on),
                other.into(),
                state(follow_up::stand(register, task, on)).into(),
            ]
        })
        .collect();
    let columns = vec![
        Column::new(word::COL_NO, 2, Align::Right),
        Column::new(say::COL_RESOLUTION, 7, Align::Left),
        Column::new(word::COL_TASK, 13, Align::Left),
        Column::new(say::COL_TARGET, 5, Align::Left),
        Column::new(say::COL_DEADLINE, 7, Align::Left),
        Column::new(others, 8, Align::Left),
        Column::new(say::COL_STATE, 6, Align::Left),
    ];
    let sources = tasks.iter().map(|(id, _)| Source::Task(*id)).collect();
    paper.push_rows(Block::Table(Table::new(columns, rows)), sources);
}
