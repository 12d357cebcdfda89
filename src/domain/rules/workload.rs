//! What each member has to carry: tasks given, done, late, above target, checked. It feeds the
//! yearly evaluation, where all tasks done on time and a third above target weigh most.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::register::Register;
use crate::domain::rules::follow_up::{self, TaskStatus, is_done, is_verified};
use crate::domain::task::{Outcome, Task};
use crate::domain::{MemberId, TaskId};

/// The tasks of one member on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Workload {
    /// All that the member leads, but stopped ones.
    pub tasks: u32,
    /// Of these, not ended, permanent ones too.
    pub open: u32,
    /// Of these, permanent: they have no end and are judged instead.
    pub permanent: u32,
    /// Of these, overdue.
    pub overdue: u32,
    /// Of these, done, late ones too.
    pub done: u32,
    /// Of these, done late.
    pub late: u32,
    /// Of these, done above target.
    pub exceeded: u32,
    /// Of these, done and checked by a second person.
    pub verified: u32,
    /// How often a deadline was moved.
    pub extended: u32,
    /// How often meetings judged a permanent task.
    pub judged: u32,
    /// Of these, carried out well.
    pub met: u32,
}

impl Workload {
    /// The share done of all that have an end, in whole percent rounded half up; `None` where there
    /// is none.
    pub fn done_percent(self) -> Option<u32> {
        let all = self.tasks.saturating_sub(self.permanent);
        (self.done * 200 + all).checked_div(all * 2)
    }

    fn add(&mut self, register: &Register, task: &Task, period: Period) {
        let stand = follow_up::stand(register, task, period.to);
        if stand.status == TaskStatus::Stopped {
            return;
        }
        let done = is_done(stand.status);
        self.tasks += 1;
        self.open += u32::from(!done && stand.status != TaskStatus::CarriedOver);
        self.permanent += u32::from(stand.status == TaskStatus::Permanent);
        self.overdue += u32::from(stand.status == TaskStatus::Overdue);
        self.done += u32::from(done);
        self.late += u32::from(stand.status == TaskStatus::Late);
        self.exceeded += u32::from(stand.status == TaskStatus::Exceeded);
        let checked = task.checked_on.is_none_or(|day| day <= period.to);
        self.verified += u32::from(done && is_verified(task) && checked);
        let within = |day: &Option<NaiveDate>| day.is_some_and(|day| period.has(day));
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.extended += count(task.extensions.iter().filter(|it| within(&it.decided_on)).count());
        for judged in task.judgements.iter().filter(|it| within(&it.date)) {
            self.judged += 1;
            self.met += u32::from(judged.met);
        }
    }
}

/// The days over which work is counted, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day; none from the beginning.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// From the beginning up to a day.
    pub const fn until(to: NaiveDate) -> Self {
        Self { from: None, to }
    }

    /// A calendar year, as far as it is over by `today`.
    pub fn year(year: i32, today: NaiveDate) -> Self {
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(today);
        Self { from: NaiveDate::from_ymd_opt(year, 1, 1), to: last.min(today) }
    }

    fn has(self, day: NaiveDate) -> bool {
        day <= self.to && self.from.is_none_or(|from| day >= from)
    }

    /// Whether a task was the member's to do in these days: given by their end, and not ended
    /// before they began.
    fn concerns(self, register: &Register, task: &Task) -> bool {
        let of = || task.resolution.and_then(|id| register.resolution(id)?.date);
        if task.start.or_else(of).is_some_and(|given| given > self.to) {
            return false;
        }
        let ended = || {
            let at = || register.meeting(task.closed_at?)?.date;
            task.closed_on.or_else(at).filter(|_| task.outcome != Outcome::Open)
        };
        self.from.is_none_or(|from| ended().is_none_or(|day| day >= from))
    }
}

/// Who answered for a task on a day.
pub fn lead_on(task: &Task, day: NaiveDate) -> Option<MemberId> {
    let later = task.handovers.iter().find(|it| it.date.is_some_and(|date| date > day));
    later.map_or(task.lead, |it| it.from)
}

/// The tasks of every member who led any in these days.
pub fn over(register: &Register, period: Period) -> BTreeMap<MemberId, Workload> {
    let mut all: BTreeMap<MemberId, Workload> = BTreeMap::new();
    for (_, task) in register.tasks().filter(|(_, task)| period.concerns(register, task)) {
        if let Some(lead) = lead_on(task, period.to) {
            all.entry(lead).or_default().add(register, task, period);
        }
    }
    all
}

/// The tasks that a member leads on a day, from the beginning.
pub fn workload(register: &Register, member: MemberId, on: NaiveDate) -> Workload {
    let mut load = Workload::default();
    for (_, task) in register.tasks().filter(|(_, task)| lead_on(task, on) == Some(member)) {
        if Period::until(on).concerns(register, task) {
            load.add(register, task, Period::until(on));
        }
    }
    load
}

/// The tasks that were a member's in these days, by number.
pub fn tasks_of(register: &Register, member: MemberId, period: Period) -> Vec<TaskId> {
    let is_own =
        |task: &Task| lead_on(task, period.to) == Some(member) && period.concerns(register, task);
    register.tasks().filter(|(_, task)| is_own(task)).map(|(id, _)| id).collect()
}
