//! Rows of a table as tasks, each under the resolution it names.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::file::Sheet;
use super::member_rows::Raw;
use super::record_import::{Arrival, Taking};
use super::record_rows::{RecordRow, record_rows};
use super::references::{References, Symbol};
use super::task_cells;
use crate::domain::day;
use crate::domain::fault::Fault;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::task::Task;
use crate::domain::text::fold;
use crate::domain::{Id, Kind, ResolutionId, TaskId};

/// What only a row of tasks has.
pub(super) const DATA: &[&str] = &[
    "lead_id",
    "deadline",
    "progress",
    "status",
    "outcome",
    "target",
    "collaborators",
    "deadline_kind",
    "result",
    "achieved",
];

/// In which order cells are put: what is to be done before its target, a date before what it is.
const ORDER: &[&str] = &[
    "target",
    "unit",
    "achieved",
    "result",
    "collaborators",
    "deadline",
    "progress",
    "closed_on",
    "status",
    "review",
    "remark",
];

/// Fields that say the last word.
const LAST: &[&str] = &["deadline_kind", "outcome"];

/// Tasks of the book by resolution and words.
pub(super) type Tasks = HashMap<(Option<ResolutionId>, String), Vec<TaskId>>;

/// The tasks of a register, to be found.
pub(super) fn known(register: &Register) -> Tasks {
    let mut tasks = Tasks::new();
    for (id, task) in register.tasks() {
        tasks.entry((task.resolution, fold(&task.content))).or_default().push(id);
    }
    tasks
}

/// Takes a sheet of tasks.
pub(super) fn take(taking: &mut Taking<'_>, sheet: &Sheet) {
    let mut known = known(taking.register);
    let mut places = Places::new(taking.register, sheet);
    for row in record_rows(sheet, &["content"], DATA).rows {
        let resolution = match resolution_of(&taking.refs, &row) {
            Ok(resolution) => resolution,
            Err((raw, fault)) => {
                taking.refuse(Kind::Task, raw, fault);
                continue;
            }
        };
        let date = resolution.and_then(|id| taking.register.resolution(id)?.date);
        take_one(taking, &row, (resolution, date), (&mut known, &mut places));
    }
}

/// The resolution that the row names, else the line of the group above it; or the cell that names
/// none.
fn resolution_of<'a>(
    refs: &References<'_>,
    row: &'a RecordRow,
) -> Result<Option<ResolutionId>, (&'a Raw, Fault)> {
    let Some(raw) = row.get("resolution_id") else {
        let above = &row.section;
        let named = Symbol::read(above).number.is_some() && Symbol::read(above).kind.is_some();
        return Ok(refs.resolution(above).ok().filter(|_| named));
    };
    refs.resolution(&raw.typed).map(Some).map_err(|fault| (raw, fault))
}

/// The next place of a task in its resolution, where the sheet does not give places itself.
pub(super) struct Places {
    given: bool,
    last: HashMap<ResolutionId, u32>,
}

impl Places {
    pub(super) fn new(register: &Register, sheet: &Sheet) -> Self {
        let mut last = HashMap::new();
        for (_, task) in register.tasks() {
            if let (Some(resolution), Some(index)) = (task.resolution, task.index) {
                let most = last.entry(resolution).or_insert(0);
                *most = index.max(*most);
            }
        }
        let given = ["index", "id"].iter().any(|key| sheet.header.column(key).is_some());
        Self { given, last }
    }

    fn next(&mut self, resolution: Option<ResolutionId>) -> Option<u32> {
        let resolution = resolution.filter(|_| !self.given)?;
        let last = self.last.entry(resolution).or_insert(0);
        *last += 1;
        Some(*last)
    }
}

/// Takes one row as a task of a resolution and its day.
pub(super) fn take_one(
    taking: &mut Taking<'_>,
    row: &RecordRow,
    (resolution, date): (Option<ResolutionId>, Option<NaiveDate>),
    (known, places): (&mut Tasks, &mut Places),
) {
    let Some(mut task) = read(taking, row, date) else { return };
    task.resolution = resolution;
    let key = (resolution, fold(&task.content));
    let found = known.get(&key).and_then(|ids| one_of(taking, ids, row));
    if found.is_none() && task.index.is_none() {
        task.index = places.next(resolution);
    }
    let mut told = Vec::new();
    told.extend(row.get("status").map(|_| "outcome"));
    told.extend(LAST.iter().filter(|key| row.get(key).is_some()));
    let lead = task.lead.and_then(|id| taking.register.member(id));
    let cells = vec![
        task.content.clone(),
        lead.map(|it| it.full_name.clone()).unwrap_or_default(),
        task.deadline.map(day::show).unwrap_or_default(),
    ];
    let arrival = Arrival { row, record: task.into(), told, cells };
    let kept = taking.keep(found.map(Id::from), arrival, "content");
    if let (None, Some(id)) = (found, kept) {
        known.entry(key).or_default().push(TaskId(id.number));
    }
}

/// Of tasks with the same words the one of the number in the row, else one of which the file has
/// not spoken yet, else the first, which is then there twice.
fn one_of(taking: &Taking<'_>, ids: &[TaskId], row: &RecordRow) -> Option<TaskId> {
    let number = row.text("id").parse::<u32>().ok().map(TaskId);
    let free = ids.iter().find(|id| taking.row_of(Id::from(**id)).is_none());
    number.filter(|id| ids.contains(id)).or_else(|| free.or_else(|| ids.first()).copied())
}

fn read(taking: &mut Taking<'_>, row: &RecordRow, date: Option<NaiveDate>) -> Option<Task> {
    let is_own = |key: &str| ORDER.contains(&key) && key != "unit" && key != "closed_on";
    let special = |key: &str| is_own(key) || key == "resolution_id" || LAST.contains(&key);
    let mut record = Record::from(Task::default());
    let mut whole = taking.fill(&mut record, row, |key| !special(key));
    let Record::Task(mut task) = record else { return None };
    let near = (date.unwrap_or(taking.today), taking.today);
    let mut cells: Vec<_> = row.cells.iter().filter(|raw| is_own(raw.key)).collect();
    cells.sort_by_key(|raw| ORDER.iter().position(|key| *key == raw.key));
    for raw in cells {
        if let Some(Err(fault)) = task_cells::put(&mut task, raw, &taking.refs, near) {
            taking.refuse(Kind::Task, raw, fault);
            whole = false;
        }
    }
    let mut record = Record::Task(task);
    whole &= taking.fill(&mut record, row, |key| LAST.contains(&key));
    let Record::Task(task) = record else { return None };
    if task.content.is_empty() && whole {
        if let Some(raw) = row.cells.first().cloned() {
            taking.refuse(Kind::Task, &Raw { key: "content", ..raw }, Fault::Missing);
        }
        return None;
    }
    whole.then_some(*task)
}
