//! What the meetings and tasks of some days come to, as reports tell it.

use chrono::NaiveDate;

use crate::domain::meeting::{Meeting, MeetingKind};
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::follow_up::{self, Stand, TaskStatus};
use crate::domain::rules::scoring::{self, Band};
use crate::domain::rules::{attendance, minutes_length, voting};
use crate::domain::task::{DeadlineKind, Outcome, Task};
use crate::domain::work::conduct;
use crate::domain::work::mark::is_over;
use crate::domain::{MeetingId, ResolutionId, TaskId};

/// Some days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
}

impl Days {
    /// Whether a day is one of them.
    pub fn hold(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// A meeting that was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The meeting.
    pub id: MeetingId,
    /// Its day.
    pub date: NaiveDate,
    /// Its kind.
    pub kind: MeetingKind,
    /// Whether it had a theme: alone or as a part.
    pub thematic: bool,
    /// Present, and the base of the rate; `None` where the roll was not entered.
    pub attendance: Option<(u32, u32)>,
    /// Minutes.
    pub minutes: Option<u32>,
    /// Members who spoke.
    pub speakers: u32,
    /// Points in tenths, with the band, where it was marked.
    pub score: Option<(u32, Band)>,
}

/// The meetings of some days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meetings {
    /// Those of the cell, by day.
    pub held: Vec<Held>,
    /// Those of its committee: with minutes of their own, or as a day noted with a meeting of the
    /// cell; several on one day are one.
    pub committee: u32,
}

impl Meetings {
    /// All present, of all who had to come, in tenths of a percent: a large meeting weighs more
    /// than a small one.
    pub fn rate(&self) -> Option<u32> {
        let (mut present, mut base) = (0_u32, 0_u32);
        for (here, of) in self.held.iter().filter_map(|it| it.attendance) {
            present = present.saturating_add(here);
            base = base.saturating_add(of);
        }
        voting::percent(present, base)
    }

    /// Minutes of a meeting on average, rounded half up.
    pub fn minutes(&self) -> Option<u32> {
        mean(self.held.iter().filter_map(|it| it.minutes))
    }

    /// Points of a meeting on average, in tenths, rounded half up.
    pub fn score(&self) -> Option<u32> {
        mean(self.held.iter().filter_map(|it| it.score.map(|(points, _)| points)))
    }

    /// Speakers of a meeting on average, of those with opinions on record.
    pub fn speakers(&self) -> Option<u32> {
        mean(self.held.iter().map(|it| it.speakers).filter(|speakers| *speakers > 0))
    }

    /// Meetings with a theme.
    pub fn thematic(&self) -> usize {
        self.held.iter().filter(|it| it.thematic).count()
    }

    /// Meetings in a band.
    pub fn in_band(&self, band: Band) -> usize {
        self.held.iter().filter(|it| it.score.is_some_and(|(_, of)| of == band)).count()
    }
}

fn mean(values: impl Iterator<Item = u32>) -> Option<u32> {
    let (mut sum, mut count) = (0_u64, 0_u64);
    for value in values {
        sum += u64::from(value);
        count += 1;
    }
    u32::try_from((sum * 2 + count).checked_div(count * 2)?).ok()
}

/// The meetings held to their end in some days.
pub fn meetings(register: &Register, days: Days) -> Meetings {
    let mut all = Meetings::default();
    let mut committee: Vec<NaiveDate> = Vec::new();
    for (id, meeting) in register.meetings().filter(|(_, it)| is_over(it)) {
        committee.extend(meeting.committee_met_on.filter(|date| days.hold(*date)));
        let Some(date) = meeting.date.filter(|date| days.hold(*date)) else { continue };
        if meeting.kind == MeetingKind::Committee {
            committee.push(date);
        } else {
            all.held.push(held(register, id, meeting, date));
        }
    }
    all.held.sort_by_key(|it| (it.date, it.id));
    committee.sort_unstable();
    committee.dedup();
    all.committee = u32::try_from(committee.len()).unwrap_or(u32::MAX);
    all
}

fn held(register: &Register, id: MeetingId, meeting: &Meeting, date: NaiveDate) -> Held {
    let counts = attendance::count(register, meeting);
    Held {
        id,
        date,
        kind: meeting.kind,
        thematic: meeting.kind == MeetingKind::Thematic || meeting.combined,
        // A meeting entered without its roll says nothing of attendance.
        attendance: (!meeting.roll.is_empty()).then_some((counts.present, counts.base)),
        minutes: minutes_length::held(meeting),
        speakers: u32::try_from(conduct::spoken(meeting).len()).unwrap_or(u32::MAX),
        score: scoring::marked(register, id, meeting),
    }
}

/// The meetings that the plan of the year names for some days, the committee's left out; `None`
/// where no year of them has a plan.
pub fn planned(register: &Register, days: Days) -> Option<usize> {
    let of_cell = |kind: MeetingKind| kind != MeetingKind::Committee;
    let plans: Vec<usize> = register
        .year_plans()
        .map(|(_, plan)| {
            let here = plan.meetings.iter().filter(|it| of_cell(it.kind));
            here.filter(|it| it.date.is_some_and(|date| days.hold(date))).count()
        })
        .filter(|count| *count > 0)
        .collect();
    (!plans.is_empty()).then(|| plans.iter().sum())
}

/// The resolutions and conclusions adopted in some days, by day and number.
pub fn resolutions(register: &Register, days: Days) -> Vec<(ResolutionId, &Resolution)> {
    let is_here = |it: &Resolution| {
        it.state == ResolutionState::Adopted && it.date.is_some_and(|date| days.hold(date))
    };
    let mut all: Vec<_> = register.resolutions().filter(|(_, it)| is_here(it)).collect();
    all.sort_by_key(|(id, it)| (it.date, it.number, *id));
    all
}

/// The tasks that were to be done in some days, as they stood on the last of them. Each stands in
/// one of the lines from `on_time` to `stopped`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tasks {
    /// All.
    pub total: u32,
    /// Of these, given in these days.
    pub issued: u32,
    /// Done by their deadline.
    pub on_time: u32,
    /// Of those, above target.
    pub exceeded: u32,
    /// Done after their deadline.
    pub late: u32,
    /// Not done, past their deadline.
    pub overdue: u32,
    /// Not done, their deadline still to come or not known.
    pub running: u32,
    /// Without end.
    pub permanent: u32,
    /// Carried over to a later resolution.
    pub carried: u32,
    /// Stopped by the cell.
    pub stopped: u32,
}

impl Tasks {
    /// Tasks whose end the cell can be judged by: done or overdue.
    pub const fn due(self) -> u32 {
        self.on_time + self.late + self.overdue
    }

    /// The share done of these, in tenths of a percent.
    pub fn rate(self) -> Option<u32> {
        voting::percent(self.on_time + self.late, self.due())
    }

    fn add(&mut self, status: TaskStatus) {
        self.total += 1;
        self.exceeded += u32::from(status == TaskStatus::Exceeded);
        let line = match status {
            TaskStatus::Done | TaskStatus::Exceeded => &mut self.on_time,
            TaskStatus::Late => &mut self.late,
            TaskStatus::Overdue => &mut self.overdue,
            TaskStatus::Running | TaskStatus::NotStarted => &mut self.running,
            TaskStatus::Permanent => &mut self.permanent,
            TaskStatus::CarriedOver => &mut self.carried,
            TaskStatus::Stopped => &mut self.stopped,
        };
        *line += 1;
    }
}

/// The tasks of some days.
pub fn tasks(register: &Register, days: Days) -> Tasks {
    let mut all = Tasks::default();
    for (_, task, stand) in of_days(register, days) {
        all.add(stand.status);
        all.issued += u32::from(given(register, task).is_some_and(|day| days.hold(day)));
    }
    all
}

/// The tasks that were to be done in some days, with how they stood on the last of them, in the
/// order of resolution and place.
pub fn of_days(register: &Register, days: Days) -> Vec<(TaskId, &Task, Stand)> {
    let mut all: Vec<_> = register
        .tasks()
        .filter(|(_, task)| concerns(register, task, days))
        .map(|(id, task)| (id, task, follow_up::stand(register, task, days.last)))
        .collect();
    all.sort_by_key(|(id, task, _)| (task.resolution, task.index, *id));
    all
}

/// The day a task was given: its own beginning, else the day of its resolution.
fn given(register: &Register, task: &Task) -> Option<NaiveDate> {
    task.start.or_else(|| register.resolution(task.resolution?)?.date)
}

/// Whether a task was to be done in some days: given by their end, by a resolution that stands,
/// and not ended before they began.
fn concerns(register: &Register, task: &Task, days: Days) -> bool {
    let of = task.resolution.and_then(|id| register.resolution(id));
    let given = given(register, task);
    if of.is_some_and(|it| it.state != ResolutionState::Adopted)
        || given.is_some_and(|day| day > days.last)
    {
        return false;
    }
    // Of what ended on a day nobody noted, the deadline is the best guess.
    let ended = || follow_up::closed_day(register, task).or(task.deadline).or(given);
    task.outcome == Outcome::Open || ended().is_none_or(|day| day >= days.first)
}

/// The tasks that are open on the last of some days, past their deadline: the oldest first.
pub fn overdue(register: &Register, days: Days) -> Vec<(TaskId, &Task, Stand)> {
    let mut all = of_days(register, days);
    all.retain(|(.., stand)| stand.status == TaskStatus::Overdue);
    all.sort_by_key(|(id, _, stand)| (stand.days_left, *id));
    all
}

/// The tasks that are open on the last of some days and due in those that come: by deadline, those
/// due at the next meeting whose day is not known at the end.
pub fn coming(register: &Register, days: Days, next: Days) -> Vec<(TaskId, &Task, Stand)> {
    let deadline = |task: &Task| follow_up::deadline(register, task, days.last);
    let mut all = of_days(register, days);
    all.retain(|(_, task, stand)| {
        let is_open = matches!(stand.status, TaskStatus::Running | TaskStatus::NotStarted);
        let is_due = match deadline(task) {
            Some(day) => next.hold(day),
            None => task.deadline_kind == DeadlineKind::NextMeeting,
        };
        is_open && is_due
    });
    all.sort_by_key(|(id, task, _)| (deadline(task).unwrap_or(NaiveDate::MAX), *id));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn date(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }

    #[test]
    fn a_mean_is_rounded_half_up() {
        for (values, expected) in [
            (vec![], None),
            (vec![90], Some(90)),
            (vec![90, 95], Some(93)),
            (vec![90, 91, 91], Some(91)),
        ] {
            assert_eq!(mean(values.iter().copied()), expected, "{values:?}");
        }
    }

    /// October 2026 as it stood on its last day: whether a task is of it, and in which line.
    #[test]
    fn a_task_stands_in_one_line_of_the_days_it_concerns() {
        let task = |start: (u32, u32), deadline: (u32, u32), closed: Option<(u32, u32)>| Task {
            start: Some(date(start.0, start.1)),
            deadline: Some(date(deadline.0, deadline.1)),
            closed_on: closed.map(|(m, d)| date(m, d)),
            outcome: if closed.is_some() { Outcome::Done } else { Outcome::Open },
            ..Task::default()
        };
        let days = Days { first: date(10, 1), last: date(10, 31) };
        let line = |task: Task| {
            let register = Register::from_records([(Id::from(TaskId(1)), task.into())], []);
            let it = tasks(&register, days);
            let lines = [it.on_time, it.late, it.overdue, it.running, it.permanent, it.carried];
            assert_eq!(lines.iter().sum::<u32>() + it.stopped, it.total);
            lines.iter().position(|count| *count == 1).map(|at| (at, it.issued))
        };
        assert_eq!(line(task((9, 5), (10, 10), Some((10, 9)))), Some((0, 0)));
        assert_eq!(line(task((10, 5), (10, 10), Some((10, 10)))), Some((0, 1)));
        assert_eq!(line(task((9, 5), (10, 10), Some((10, 12)))), Some((1, 0)));
        // done only in November: overdue at the end of October
        assert_eq!(line(task((9, 5), (10, 10), Some((11, 2)))), Some((2, 0)));
        assert_eq!(line(task((9, 5), (10, 31), None)), Some((3, 0)));
        assert_eq!(line(task((9, 5), (10, 30), None)), Some((2, 0)));
        // done before October, given after it
        assert_eq!(line(task((8, 5), (9, 10), Some((9, 30)))), None);
        assert_eq!(line(task((11, 1), (11, 10), None)), None);
        let permanent =
            Task { deadline_kind: DeadlineKind::Permanent, ..task((1, 5), (12, 31), None) };
        assert_eq!(line(permanent), Some((4, 0)));
    }
}
