//! What the report says of resolutions and tasks: what was adopted, what was done in time, what is
//! late and why, what comes next.

use super::{Figure, Known, figures, gap};
use crate::domain::TaskId;
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionKind;
use crate::domain::rules::follow_up::{self, Stand, is_done};
use crate::domain::rules::meeting_figures::{self, Days, Tasks};
use crate::domain::rules::numbering::symbol;
use crate::domain::rules::workload::lead_on;
use crate::domain::task::{Task, WorkField};
use crate::office::Cell;
use crate::papers::block::{Align, Block, Column, Paper, Source, Table};
use crate::papers::figures::{name, percent, small};
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// A line of the table: what it is called, its figure, whether it is a part of the line above.
type Line = (&'static str, fn(&Tasks) -> u32, bool);

const LINES: [Line; 10] = [
    (say::S_TOTAL, |it| it.total, false),
    (say::S_ISSUED, |it| it.issued, true),
    (say::S_ON_TIME, |it| it.on_time, false),
    (say::S_EXCEEDED, |it| it.exceeded, true),
    (say::S_LATE, |it| it.late, false),
    (say::S_OVERDUE, |it| it.overdue, false),
    (say::S_RUNNING, |it| it.running, false),
    (say::S_PERMANENT, |it| it.permanent, false),
    (say::S_CARRIED, |it| it.carried, false),
    (say::S_STOPPED, |it| it.stopped, false),
];

/// The works of some fields that were finished in these days.
pub(super) fn done_of(
    paper: &mut Paper,
    register: &Register,
    days: Days,
    (name, fields): (&str, &[WorkField]),
) {
    let of_fields = |task: &Task| task.field.is_some_and(|field| fields.contains(&field));
    let done = meeting_figures::of_days(register, days);
    let works: Vec<String> = done
        .iter()
        .filter(|(_, task, stand)| of_fields(task) && is_done(stand.status))
        .map(|(_, task, _)| small(task.content.trim_end_matches(['.', ';', ' '])))
        .collect();
    paper.paragraph(if works.is_empty() {
        fill(say::DONE_NONE, &[("field", name)])
    } else {
        let count = works.len().to_string();
        fill(say::DONE_OF, &[("field", name), ("n", &count), ("works", &works.join("; "))])
    });
}

/// What was adopted and how far the tasks are.
pub(super) fn resolutions(
    paper: &mut Paper,
    register: &Register,
    known: &Known,
    before: Option<&Known>,
) {
    let adopted = meeting_figures::resolutions(register, known.days);
    let of = |kind| adopted.iter().filter(|(_, it)| it.kind == kind).count().to_string();
    let numbers = adopted.iter().filter_map(|(_, it)| Some(symbol(it.number?, it.kind.key())));
    let numbers: Vec<String> = numbers.collect();
    let names = if numbers.is_empty() {
        String::new()
    } else {
        fill(say::S_SYMBOLS, &[("names", &numbers.join(", "))])
    };
    let values = [
        ("resolutions", of(ResolutionKind::Resolution)),
        ("conclusions", of(ResolutionKind::Conclusion)),
        ("symbols", names),
    ];
    paper.paragraph(fill(say::S_ADOPTED, &values.each_ref().map(|(k, v)| (*k, v.as_str()))));
    let row = |(what, get, is_part): Line| Figure {
        what,
        is_part,
        now: Some(get(&known.tasks)),
        then: before.map(|it| get(&it.tasks)),
    };
    figures(paper, &LINES.map(row));
    if let Some(rate) = known.tasks.rate() {
        let tasks = known.tasks;
        let values = [
            ("done", (tasks.on_time + tasks.late).to_string()),
            ("due", tasks.due().to_string()),
            ("rate", percent(rate)),
        ];
        paper.paragraph(fill(say::S_RATE, &values.each_ref().map(|(k, v)| (*k, v.as_str()))));
    }
}

/// The fourth part: what is due in the period that follows.
pub(super) fn next(
    paper: &mut Paper,
    register: &Register,
    (days, after): (Days, Days),
    called: &str,
) {
    paper.heading(fill(say::FOUR, &[("next", &called.to_uppercase())]));
    let overdue = meeting_figures::overdue(register, days).len();
    if overdue > 0 {
        paper.paragraph(fill(say::F_OVERDUE, &[("n", &overdue.to_string())]));
    }
    let coming = meeting_figures::coming(register, days, after);
    if coming.is_empty() {
        paper.paragraph(say::F_NONE);
    } else {
        table(paper, register, days, &coming);
    }
    paper.paragraph(say::F_MORE);
    gap(paper);
}

fn table(paper: &mut Paper, register: &Register, days: Days, coming: &[(TaskId, &Task, Stand)]) {
    let rows = coming.iter().enumerate().map(|(at, (_, task, stand))| {
        let deadline = follow_up::deadline(register, task, days.last);
        let lead = name(register, lead_on(task, days.last));
        let mut state = stand.status.name().get(Vi).to_owned();
        if stand.percent > 0 {
            let percent = fill(word::RESULT_PERCENT, &[("n", &stand.percent.to_string())]);
            state = format!("{state}, {percent}");
        }
        vec![
            Cell::from(at + 1),
            task.content.as_str().into(),
            lead.into(),
            deadline.map_or_else(|| say::NEXT_MEETING.into(), Cell::Date),
            state.into(),
        ]
    });
    let table = Block::Table(Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(word::COL_TASK, 16, Align::Left),
            Column::new(word::COL_LEAD, 9, Align::Left),
            Column::new(say::COL_BY_WHEN, 7, Align::Left),
            Column::new(say::COL_HOW_FAR, 9, Align::Left),
        ],
        rows,
    ));
    paper.push_rows(table, coming.iter().map(|(id, ..)| Source::Task(*id)).collect());
}
