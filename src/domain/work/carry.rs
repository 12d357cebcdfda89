//! Tasks that come back to a meeting, and why.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::template::LAST_RESULTS;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::follow_up::{self, Stand, TaskStatus};
use crate::domain::task::{DeadlineKind, Outcome, Task};
use crate::domain::{MeetingId, TaskId};
use crate::words::agenda as word;
use crate::words::{Lang, Text};

/// A task that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The task.
    pub task: TaskId,
    /// Why it comes back.
    pub why: CarriedWhy,
    /// How it will stand on the day of the meeting.
    pub stand: Stand,
}

/// Why a task comes back. The order is the order in which they are heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CarriedWhy {
    /// Its deadline is past and it is open.
    Overdue,
    /// Its deadline falls on or before the day of the meeting, or is this meeting.
    Due,
    /// It has a result that the cell has not heard yet.
    Result,
    /// It goes on and falls due later.
    Running,
    /// It goes on without a deadline.
    NoDate,
    /// It is permanent.
    Permanent,
}

impl Carried {
    /// Why, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        let days = |text: Text, n: i64| text.fill(lang, &[("n", &n.to_string())]);
        match self.why {
            CarriedWhy::Overdue => days(word::TASK_OVERDUE, self.stand.late_days),
            CarriedWhy::Due if self.stand.days_left == Some(0) => {
                word::TASK_DUE_TODAY.get(lang).to_owned()
            }
            CarriedWhy::Due => word::TASK_DUE.get(lang).to_owned(),
            CarriedWhy::Result => word::TASK_RESULT.get(lang).to_owned(),
            CarriedWhy::Running => match self.stand.days_left {
                Some(left) => days(word::TASK_RUNNING, left),
                None => word::TASK_OPEN.get(lang).to_owned(),
            },
            CarriedWhy::NoDate => word::TASK_OPEN.get(lang).to_owned(),
            CarriedWhy::Permanent => word::TASK_PERMANENT.get(lang).to_owned(),
        }
    }
}

/// All tasks that come back to `meeting`: what must be reported, then what goes on.
pub fn carried(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Carried> {
    let due: BTreeSet<TaskId> = follow_up::due_at(register, meeting).into_iter().collect();
    let unheard = Unheard::on(register, date);
    let mut carried: Vec<Carried> = register
        .tasks()
        .filter(|(id, task)| is_open(task) || due.contains(id) || unheard.has(task))
        .map(|(id, task)| {
            let stand = follow_up::stand(register, task, date);
            let why = carried_why(task, &stand, due.contains(&id), date);
            Carried { task: id, why, stand }
        })
        .collect();
    carried.sort_by_key(|one| {
        let task = register.task(one.task);
        (one.why, task.map(|task| (task.resolution, task.index)), one.task)
    });
    carried
}

/// Results that no meeting has heard yet: they come back until one closes the task. Older ones,
/// as they come in with the lists of former years, are left to the view of what is to be checked.
#[derive(Debug, Clone, Copy)]
struct Unheard {
    since: NaiveDate,
    on: NaiveDate,
}

impl Unheard {
    fn on(register: &Register, on: NaiveDate) -> Self {
        let months = book::whole(register, "follow_up.hear_months", on);
        Self { since: on.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN), on }
    }

    fn has(self, task: &Task) -> bool {
        let day = task.closed_on.filter(|_| task.outcome == Outcome::Done);
        task.closed_at.is_none() && day.is_some_and(|day| day > self.since && day <= self.on)
    }
}

/// Adds to the step of earlier results what has come to be open since the meeting was prepared,
/// so that a meeting prepared early forgets nothing either. Tasks of the meeting's own draft
/// resolution are not among them.
pub fn top_up(register: &Register, meeting: &mut Meeting, own: MeetingId, date: NaiveDate) {
    let of_own = |id: TaskId| {
        let of = register.task(id).and_then(|task| register.resolution(task.resolution?));
        of.is_some_and(|of| of.meeting == Some(own))
    };
    let all = carried(register, meeting, date);
    let Some(item) = meeting.items.iter_mut().find(|item| item.step == LAST_RESULTS) else {
        return;
    };
    for one in all {
        if !item.tasks.contains(&one.task) && !of_own(one.task) {
            item.tasks.push(one.task);
        }
    }
}

/// Whether the cell still has to do with a task: open, or carried over to the next month.
pub fn is_open(task: &Task) -> bool {
    matches!(task.outcome, Outcome::Open | Outcome::CarriedOver)
}

fn carried_why(task: &Task, stand: &Stand, due: bool, date: NaiveDate) -> CarriedWhy {
    if !is_open(task) {
        return CarriedWhy::Result;
    }
    if stand.status == TaskStatus::Overdue {
        return CarriedWhy::Overdue;
    }
    match task.deadline_kind {
        DeadlineKind::Permanent => CarriedWhy::Permanent,
        _ if due || task.deadline.is_some_and(|deadline| deadline <= date) => CarriedWhy::Due,
        DeadlineKind::NextMeeting => CarriedWhy::Due,
        DeadlineKind::Date => CarriedWhy::Running,
        DeadlineKind::None => CarriedWhy::NoDate,
    }
}
