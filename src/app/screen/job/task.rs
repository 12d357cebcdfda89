//! The steps of tasks and resolutions.

use crate::app::desk::Desk;
use crate::app::screen::job::{Done, Given, Job, fields_of};
use crate::app::screen::lines::Ink;
use crate::domain::TaskId;
use crate::domain::day::{Day, show};
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Shape, Spec, Value, Wanted};
use crate::domain::rules::follow_up;
use crate::domain::task::{Progress, Task};
use crate::domain::work::plan::Refusal;
use crate::domain::work::resolve;
use crate::domain::work::track::{self, Finish};
use crate::words::{Text, fields as label, meeting as word};

/// The fields of a task that its form asks for, in the order in which one thinks of them.
pub(super) const TASK: [&str; 10] = [
    "content",
    "lead_id",
    "deadline_kind",
    "deadline",
    "target",
    "unit",
    "collaborators",
    "with",
    "field",
    "source",
];

pub(super) const fn one(key: &'static str, label: Text, shape: Shape, wanted: Wanted) -> Spec {
    Spec { key, label, advice: Text::EMPTY, shape, wanted }
}

pub(super) fn fields(job: &Job, desk: &Desk) -> Vec<(Spec, Value)> {
    let today = Value::Day(Day::from(desk.today()));
    let blank = <Progress as crate::domain::field::Described>::blank();
    match job {
        Job::NewTask(_) => fields_of(&Task::default(), &TASK),
        Job::EditTask(id) => {
            let task = desk.register.task(*id).cloned().unwrap_or_default();
            let mut fields = fields_of(&task, &TASK);
            fields.extend(fields_of(&task, &["review"]));
            fields
        }
        Job::Finish(id) => {
            let task = desk.register.task(*id);
            let mut fields =
                vec![(one("done_on", label::CLOSED_ON, Shape::Date, Wanted::Required), today)];
            if let Some(target) = task.and_then(|task| task.target) {
                let spec = fields_of(&blank, &["achieved"]);
                fields.extend(
                    spec.into_iter().map(|(spec, _)| (spec, Value::Number(i64::from(target)))),
                );
            }
            fields.extend(fields_of(&blank, &["text", "evidence"]));
            fields
        }
        Job::Cancel(_) => {
            vec![(one("text", label::CANCEL_REASON, Shape::Line, Wanted::Required), Value::Empty)]
        }
        _ => Vec::new(),
    }
}

/// How the task stands and what was last reported.
pub(super) fn facts(desk: &Desk, id: TaskId) -> Vec<(String, Ink)> {
    let Some(task) = desk.register.task(id) else { return Vec::new() };
    let lang = desk.lang();
    let stand = follow_up::stand(&desk.register, task, desk.day_for_alarms());
    // “Overdue” and “overdue for 6 days” is said once.
    let (status, near) = (stand.status.name().get(lang), stand.say(lang));
    let status = match near.as_str() {
        "" => status.to_owned(),
        near if near.starts_with(status) => near.to_owned(),
        near => format!("{status} · {near}"),
    };
    let mut facts = vec![(
        word::STANDS.fill(lang, &[("status", &status), ("percent", &stand.percent.to_string())]),
        Ink::Plain,
    )];
    if let Some(last) = task.progress.last() {
        let date = last.date.map(show).unwrap_or_default();
        facts.push((
            word::LAST_REPORT.fill(lang, &[("date", &date), ("text", &last.text)]),
            Ink::Quiet,
        ));
    }
    facts
}

pub(super) fn run(job: &Job, desk: &Desk, given: &Given) -> Result<Done, Refusal> {
    let (register, today) = (&desk.register, desk.today());
    let plan = match job {
        Job::NewTask(resolution) => {
            let mut task = Task::default();
            given.into_record(&mut task)?;
            resolve::new_task(register, *resolution, task, today)?
        }
        Job::EditTask(id) => {
            let mut task = register.task(*id).cloned().unwrap_or_default();
            given.into_record(&mut task)?;
            track::edit(register, *id, task, today)?
        }
        Job::Finish(id) => {
            let result = Finish {
                on: given.date("done_on"),
                achieved: given.number("achieved"),
                text: given.text("text"),
                evidence: given.text("evidence"),
                by: register.task(*id).and_then(|task| task.lead),
            };
            track::done(register, *id, result, today)?
        }
        Job::Cancel(id) => resolve::cancel_resolution(register, *id, &given.text("text"), today)?,
        _ => return Err(Problem::new("", Fault::Missing).into()),
    };
    Ok(Done::Plan(plan))
}
