//! The steps of a draft: what stands at its head, and its tasks after earlier ones, with what the
//! drafting aid says while one types.

use chrono::NaiveDate;

use crate::app::desk::Desk;
use crate::app::screen::job::task::TASK;
use crate::app::screen::job::{Done, Given, Job, fields_of};
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Pick;
use crate::app::screen::{resolution, table};
use crate::app::show;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Spec, Value};
use crate::domain::record::Record;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::drafting::{self, Aspect, Remark};
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::work::pattern::{self, Pattern};
use crate::domain::work::plan::Refusal;
use crate::domain::work::{clauses, resolve, track};
use crate::domain::{Id, Kind, ResolutionId, TaskId};
use crate::words::drafting as word;

/// The fields of the head of a draft.
const HEAD: [&str; 5] = ["kind", "title", "basis", "replaces_id", "date"];

pub(super) fn fields(job: &Job, desk: &Desk) -> Vec<(Spec, Value)> {
    match job {
        Job::Head(id) => {
            desk.register.resolution(*id).map_or_else(Vec::new, |it| fields_of(it, &HEAD))
        }
        Job::NewLike(of, earlier) => {
            fields_of(&like(desk, &Task::default(), Some(*of), *earlier), &TASK)
        }
        Job::EditLike(id, earlier) => {
            let task = desk.register.task(*id).cloned().unwrap_or_default();
            fields_of(&like(desk, &task, task.resolution, *earlier), &TASK)
        }
        _ => Vec::new(),
    }
}

/// A task after the pattern of an earlier one.
fn like(desk: &Desk, task: &Task, of: Option<ResolutionId>, earlier: TaskId) -> Task {
    match pattern::of(&desk.register, earlier, desk.today()) {
        Some(pattern) => clauses::after_pattern(task, &pattern, begins(desk, of)),
        None => task.clone(),
    }
}

/// The day from which the days of a task are counted.
fn begins(desk: &Desk, of: Option<ResolutionId>) -> NaiveDate {
    let of = of.and_then(|of| desk.register.resolution(of));
    of.and_then(|it| it.date).unwrap_or_else(|| desk.today())
}

/// What the aid says of the task as it is typed, and how the cell said it before.
pub(super) fn facts(job: &Job, desk: &Desk, given: &Given) -> Vec<(String, Ink)> {
    let content = given.text("content");
    if !desk.settings.aid || content.split_whitespace().count() < 2 {
        return Vec::new();
    }
    let task = Task {
        target: given.number("target"),
        deadline_kind: given.choice("deadline_kind").unwrap_or(DeadlineKind::Date),
        content: content.clone(),
        ..Task::default()
    };
    let lang = desk.lang();
    // Who and the day stand in fields of their own, which ask for themselves.
    let is_asked = |remark: &Remark| {
        !matches!(remark, Remark::Lacks(Aspect::Who))
            && (*remark != Remark::Lacks(Aspect::When) || task.deadline_kind == DeadlineKind::None)
    };
    let remarks = drafting::of_task(&task).into_iter().filter(is_asked);
    let mut facts: Vec<_> = remarks.map(|remark| (remark.say(lang), Ink::Near)).collect();
    let found = pattern::alike(&desk.register, &content, of(job, desk), desk.today());
    let is_other = |it: &&Pattern| Some(it.task) != own(job);
    if let Some(pattern) = found.iter().find(is_other) {
        let told = resolution::told(desk, pattern);
        let values = [("number", pattern.symbol.as_str()), ("pattern", told.as_str())];
        facts.push((word::PATTERN_BEFORE.fill(lang, &values), Ink::Quiet));
    }
    facts
}

const fn own(job: &Job) -> Option<TaskId> {
    match job {
        Job::EditTask(id) | Job::EditLike(id, _) => Some(*id),
        _ => None,
    }
}

fn of(job: &Job, desk: &Desk) -> Option<ResolutionId> {
    match job {
        Job::NewTask(of) | Job::NewLike(of, _) => Some(*of),
        _ => own(job).and_then(|id| desk.register.task(id)).and_then(|task| task.resolution),
    }
}

/// The adopted texts that a draft can replace.
pub(super) fn adopted(desk: &Desk, own: ResolutionId) -> Vec<Pick> {
    let is_adopted = |id: Id, record: &Record| {
        let Record::Resolution(it) = record else { return false };
        it.state == ResolutionState::Adopted && id != Id::from(own)
    };
    let ids = table::sorted_of(desk, Kind::Resolution, is_adopted);
    let pick = |id: Id| Pick { value: Value::Ref(id.number), text: show::name_of(desk, id) };
    ids.into_iter().map(pick).collect()
}

pub(super) fn run(job: &Job, desk: &Desk, given: &Given) -> Result<Done, Refusal> {
    let (register, today) = (&desk.register, desk.today());
    let lost = || Refusal::from(Problem::new("", Fault::UnknownReference));
    let plan = match job {
        Job::Head(id) => {
            let mut it = register.resolution(*id).cloned().ok_or_else(lost)?;
            given.into_record(&mut it)?;
            resolve::edit_resolution(register, *id, it, today)?
        }
        Job::NewLike(of, earlier) => {
            let mut task = like(desk, &Task::default(), Some(*of), *earlier);
            given.into_record(&mut task)?;
            resolve::new_task(register, *of, task, today)?
        }
        Job::EditLike(id, _) => {
            let mut task = register.task(*id).cloned().ok_or_else(lost)?;
            given.into_record(&mut task)?;
            track::edit(register, *id, task, today)?
        }
        _ => return Err(lost()),
    };
    Ok(Done::Plan(plan))
}
