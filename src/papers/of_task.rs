//! What papers say of one task: where it was decided, how much, with whom, by when, how far.

use chrono::NaiveDate;

use super::figures::name;
use super::span::month;
use crate::domain::TaskId;
use crate::domain::day::{Month, show};
use crate::domain::meeting::{MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::follow_up::{self, Stand, TaskStatus};
use crate::domain::rules::numbering::symbol;
use crate::domain::task::{DeadlineKind, Outcome, Progress, Task};
use crate::domain::work::prepare::usual_day;
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// The resolution of a task.
pub(super) fn resolution<'a>(register: &'a Register, task: &Task) -> Option<&'a Resolution> {
    register.resolution(task.resolution?)
}

/// The symbol of a resolution; a gap for one without number.
pub(super) fn symbol_of(of: &Resolution) -> String {
    let symbol = of.number.map(|number| symbol(number, of.kind.key()));
    symbol.unwrap_or_else(|| format!("{}-{}/CB", word::UNNAMED, of.kind.key()))
}

/// Symbol and date of what decided the task; its source where no resolution did.
pub(super) fn decided_by(register: &Register, task: &Task) -> String {
    let Some(of) = resolution(register, task) else { return task.source.clone() };
    let symbol = symbol_of(of);
    match of.date {
        Some(date) => format!("{symbol}, {}", show(date)),
        None => symbol,
    }
}

/// Whether the task was decided: neither a draft nor cancelled.
pub(super) fn is_in_force(register: &Register, task: &Task) -> bool {
    resolution(register, task).is_none_or(|of| of.state == ResolutionState::Adopted)
}

/// Whether the task was given by the last day and had not ended before the first one.
pub(super) fn is_of(register: &Register, task: &Task, first: NaiveDate, last: NaiveDate) -> bool {
    let given = resolution(register, task).map_or(task.start, |of| of.date.or(task.start));
    let ended = follow_up::closed_day(register, task).filter(|_| task.outcome != Outcome::Open);
    given.is_none_or(|day| day <= last) && ended.is_none_or(|day| day >= first)
}

/// Tasks in the order of their resolutions, and of their places there.
pub(super) fn in_order(register: &Register, tasks: &mut [(TaskId, &Task)]) {
    tasks.sort_by_key(|(id, task)| {
        let of = resolution(register, task);
        (of.and_then(|of| of.date), of.and_then(|of| of.number), task.index, *id)
    });
}

/// How much, in its unit; nothing where no target is set.
pub(super) fn target(task: &Task) -> String {
    let target = task.target.map(|n| format!("{n} {}", task.unit));
    target.map(|it| it.trim_end().to_owned()).unwrap_or_default()
}

/// Who helps: members, then others.
pub(super) fn helpers(register: &Register, task: &Task) -> String {
    let mut with: Vec<String> = task.helpers.iter().map(|id| name(register, Some(*id))).collect();
    with.extend(Some(task.with.clone()).filter(|with| !with.is_empty()));
    with.join(", ")
}

/// The deadline in force on a day, or the words in its place.
pub(super) fn deadline(register: &Register, task: &Task, on: NaiveDate) -> Cell {
    match (follow_up::deadline(register, task, on), task.deadline_kind) {
        (Some(date), _) => Cell::Date(date),
        (None, DeadlineKind::Permanent) => word::R_PERMANENT.into(),
        (None, DeadlineKind::NextMeeting) => say::NEXT_MEETING.into(),
        (None, DeadlineKind::Date | DeadlineKind::None) => word::R_NO_DATE.into(),
    }
}

/// The last report up to a day.
fn last_report(task: &Task, on: NaiveDate) -> Option<&Progress> {
    task.progress.iter().rfind(|report| report.date.is_none_or(|day| day <= on))
}

/// How far: the day of the last word on it, and percent.
pub(super) fn progress(register: &Register, task: &Task, stand: Stand, on: NaiveDate) -> String {
    let reported = last_report(task, on).and_then(|report| report.date);
    let day = if follow_up::is_done(stand.status) {
        follow_up::closed_day(register, task).or(reported)
    } else {
        reported
    };
    let n = stand.percent.to_string();
    match day {
        Some(day) => fill(say::ON_PERCENT, &[("date", &show(day)), ("n", &n)]),
        None if stand.percent > 0 => fill(say::PERCENT, &[("n", &n)]),
        None => String::new(),
    }
}

/// What came of it by a day: the figure reached of the target, and the cell's word on an ended
/// task or else the last report.
pub(super) fn result(register: &Register, task: &Task, on: NaiveDate) -> String {
    let report = last_report(task, on);
    let is_latest = task.progress.last() == report;
    let ended = follow_up::closed_day(register, task).is_none_or(|day| day <= on);
    let is_ended = task.outcome != Outcome::Open && ended;
    let achieved = if is_latest || is_ended {
        task.achieved
    } else {
        report.and_then(|report| report.achieved)
    };
    let figure = achieved.zip(task.target).map(|(n, target)| {
        let values = [("n", n.to_string()), ("target", target.to_string())];
        let [n, target] = values.each_ref().map(|(key, text)| (*key, text.as_str()));
        fill(say::F_REACHED, &[n, target, ("unit", &task.unit)]).trim_end().to_owned()
    });
    let review = Some(task.review.clone()).filter(|text| is_ended && !text.is_empty());
    let text = review.or_else(|| report.map(|report| report.text.clone()));
    let parts = figure.into_iter().chain(text).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("; ")
}

/// How it stands, in words.
pub(super) fn state(stand: Stand) -> String {
    let days = stand.late_days.to_string();
    let status = stand.status.name().get(Vi);
    match stand.status {
        TaskStatus::Overdue => fill(say::OVERDUE, &[("n", &days)]),
        TaskStatus::Late => fill(say::LATE, &[("what", status), ("n", &days)]),
        _ => status.to_owned(),
    }
}

/// The meeting that is to hear of it: the first regular one in the book on or after the deadline,
/// else the one that the cell's own meeting day gives.
pub(super) fn reported_at(register: &Register, task: &Task) -> String {
    let Some(deadline) = follow_up::deadline(register, task, NaiveDate::MAX) else {
        return match task.deadline_kind {
            DeadlineKind::Permanent => say::S_EACH_MEETING,
            DeadlineKind::NextMeeting => say::S_NEXT_MEETING,
            DeadlineKind::Date | DeadlineKind::None => word::UNNAMED,
        }
        .to_owned();
    };
    let known = register
        .meetings()
        .filter(|(_, it)| it.kind == MeetingKind::Regular && it.state != MeetingState::Cancelled)
        .filter_map(|(_, it)| it.date)
        .filter(|date| *date >= deadline)
        .min();
    let this = Month::of(deadline);
    let is_past = usual_day(register, this).is_some_and(|day| day < deadline);
    let usual = if is_past { this.after() } else { this };
    // A meeting far ahead says nothing of those before it that are not in the book yet.
    let day = known.filter(|day| Month::of(*day) <= usual).unwrap_or_else(|| usual.first());
    fill(say::S_MEETING_OF, &[("month", &month(day))])
}
