//! The tasks of the resolution of 05/09/2026 at the meeting of 05/10/2026.

use chrono::NaiveDate;
use sochibo::domain::meeting::{Matter, Meeting, MeetingState, Presence, TaskDecision, TaskReview};
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::rules::follow_up::{
    TaskStatus, deadline, due_at, near, result, stand, undecided,
};
use sochibo::domain::rules::workload::{Workload, workload};
use sochibo::domain::task::{DeadlineKind, Extension, Outcome, Progress, Task};
use sochibo::domain::{Kind, MeetingId, MemberId, ResolutionId, TaskId};
use sochibo::words::Lang;

use crate::village::{Village, date, held, lines, vote};

pub(crate) struct September {
    pub(crate) village: Village,
    pub(crate) meeting: MeetingId,
    pub(crate) tasks: Vec<TaskId>,
    pub(crate) leads: Vec<MemberId>,
}

fn report(on: NaiveDate, percent: u32) -> Vec<Progress> {
    vec![Progress {
        date: Some(on),
        meeting: None,
        percent: Some(percent),
        achieved: None,
        text: String::new(),
        evidence: String::new(),
        by: None,
    }]
}

fn done(on: NaiveDate) -> Task {
    Task { outcome: Outcome::Done, closed_on: Some(on), ..Task::default() }
}

pub(crate) fn september() -> September {
    let mut village = Village::default();
    let leads = village.officials(7);
    village.meeting(Meeting {
        state: MeetingState::Closed,
        ..held(date(5, 9, 2026), lines(&leads, Presence::Present))
    });
    let meeting = village.meeting(held(date(5, 10, 2026), lines(&leads, Presence::Present)));
    let resolution = Resolution {
        number: Some(9),
        date: Some(date(5, 9, 2026)),
        title: "Nghị quyết tháng 9".to_owned(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let resolution = ResolutionId(village.put(Kind::Resolution, resolution));
    let by = |day, month| Some(date(day, month, 2026));
    let of = |target, achieved| Task {
        target: Some(target),
        achieved: Some(achieved),
        ..done(date(29, 9, 2026))
    };
    let tasks = [
        Task { deadline: by(20, 9), closed_on: by(18, 9), ..of(12, 12) },
        Task { deadline: by(25, 9), ..done(date(2, 10, 2026)) },
        Task { deadline: by(30, 9), progress: report(date(28, 9, 2026), 60), ..Task::default() },
        Task { deadline: by(5, 10), progress: report(date(1, 10, 2026), 90), ..Task::default() },
        Task { deadline: by(20, 10), progress: report(date(1, 10, 2026), 20), ..Task::default() },
        Task { deadline_kind: DeadlineKind::Permanent, ..Task::default() },
        Task { deadline: by(30, 9), ..of(10, 12) },
    ];
    // entered backwards, so that the order of the list is not that of entry
    let mut ids = Vec::new();
    for (place, task) in tasks.into_iter().enumerate().rev() {
        let task = Task {
            resolution: Some(resolution),
            index: u32::try_from(place + 1).ok(),
            content: format!("T{}", place + 1),
            lead: Some(leads[place]),
            ..task
        };
        ids.push(TaskId(village.put(Kind::Task, task)));
    }
    ids.reverse();
    September { village, meeting, tasks: ids, leads }
}

impl September {
    pub(crate) fn meeting(&self) -> &Meeting {
        self.village.register.meeting(self.meeting).unwrap()
    }

    pub(crate) fn task(&self, number: usize) -> &Task {
        self.village.register.task(self.tasks[number - 1]).unwrap()
    }

    pub(crate) fn change(&mut self, number: usize, change: impl FnOnce(&mut Task)) {
        let mut task = self.task(number).clone();
        change(&mut task);
        self.village.register.put(self.tasks[number - 1].into(), Some(task.into()));
    }

    pub(crate) fn numbers(&self, ids: &[TaskId]) -> Vec<usize> {
        ids.iter().map(|id| self.tasks.iter().position(|it| it == id).unwrap() + 1).collect()
    }

    fn due(&self) -> Vec<usize> {
        self.numbers(&due_at(&self.village.register, self.meeting()))
    }
}

#[test]
fn each_task_has_its_status_before_the_meeting() {
    let it = september();
    for (number, status, percent, said) in [
        (1, TaskStatus::Done, 100, ""),
        (2, TaskStatus::Late, 100, "chậm 7 ngày"),
        (3, TaskStatus::Overdue, 60, "quá hạn 5 ngày"),
        (4, TaskStatus::Running, 90, "đến hạn hôm nay"),
        (5, TaskStatus::Running, 20, "còn 15 ngày"),
        (6, TaskStatus::Permanent, 0, ""),
        (7, TaskStatus::Exceeded, 120, ""),
    ] {
        let stand = stand(&it.village.register, it.task(number), date(5, 10, 2026));
        assert_eq!((stand.status, stand.percent), (status, percent), "T{number}");
        assert_eq!(stand.say(Lang::Vi), said, "T{number}");
    }
}

#[test]
fn what_was_done_later_is_not_known_before() {
    let it = september();
    let on = |number, day| stand(&it.village.register, it.task(number), day).status;
    assert_eq!(on(1, date(17, 9, 2026)), TaskStatus::Running);
    assert_eq!(on(2, date(1, 10, 2026)), TaskStatus::Overdue);
    assert_eq!(on(3, date(20, 9, 2026)), TaskStatus::NotStarted);
    let mut it = september();
    it.change(3, |task| {
        let told = |day, achieved| Progress {
            percent: None,
            achieved: Some(achieved),
            ..report(date(day, 9, 2026), 0).remove(0)
        };
        (task.target, task.achieved) = (Some(10), Some(9));
        task.progress = vec![told(10, 2), told(25, 9)];
    });
    let reached = |day| {
        let stand = stand(&it.village.register, it.task(3), date(day, 9, 2026));
        (stand.status, stand.percent)
    };
    assert_eq!(reached(9), (TaskStatus::NotStarted, 0));
    assert_eq!(reached(24), (TaskStatus::Running, 20));
    assert_eq!(reached(25), (TaskStatus::Running, 90));
}

#[test]
fn the_meeting_hears_of_what_is_due() {
    let it = september();
    assert_eq!(it.due(), [1, 2, 3, 4, 7]);
    let open = undecided(&it.village.register, it.meeting());
    assert_eq!(it.numbers(&open), [3, 4]);
}

#[test]
fn the_result_counts_due_and_done() {
    let mut it = september();
    let share = result(&it.village.register, it.meeting());
    assert_eq!((share.done, share.due, share.per_mille()), (3, 5, Some(600)));
    it.change(4, |task| {
        task.outcome = Outcome::Done;
        task.closed_on = Some(date(5, 10, 2026));
    });
    let share = result(&it.village.register, it.meeting());
    assert_eq!((share.done, share.due, share.per_mille()), (4, 5, Some(800)));
}

fn review(task: TaskId, decision: TaskDecision) -> TaskReview {
    TaskReview {
        task: Some(task),
        decision,
        status_before: String::new(),
        new_deadline: None,
        text: String::new(),
        vote: None,
    }
}

#[test]
fn the_meeting_is_closed_only_with_every_task_decided() {
    let it = september();
    let closed = |reviews| Meeting { state: MeetingState::Closed, reviews, ..it.meeting().clone() };
    let (t3, t4) = (it.tasks[2], it.tasks[3]);
    let done = review(t4, TaskDecision::Done);
    for (reviews, faults) in [
        (vec![], vec!["state: TasksUndecided(2)"]),
        (vec![done.clone()], vec!["state: TasksUndecided(1)"]),
        (vec![done.clone(), review(t3, TaskDecision::Noted)], vec!["state: TasksUndecided(1)"]),
        (vec![done, review(t3, TaskDecision::Extended)], vec![]),
    ] {
        assert_eq!(it.village.faults(it.meeting, closed(reviews)), faults);
    }
    let new = it.village.register.next(Kind::Meeting, 0);
    let old = Meeting { date: Some(date(5, 8, 2026)), ..closed(vec![]) };
    assert_eq!(it.village.faults(new, old), [""; 0], "an old meeting, as imported");
}

#[test]
fn an_extension_keeps_the_first_deadline_in_sight() {
    let mut it = september();
    it.change(3, |task| {
        task.extensions.push(Extension {
            old: Some(date(30, 9, 2026)),
            new: Some(date(20, 10, 2026)),
            reason: "chờ số liệu của xã".to_owned(),
            decided_on: Some(date(5, 10, 2026)),
            meeting: None,
        });
        task.deadline = Some(date(20, 10, 2026));
    });
    assert_eq!(it.due(), [1, 2, 3, 4, 7], "still on the list of the meeting that extended it");
    let on = |day| stand(&it.village.register, it.task(3), day);
    assert_eq!(on(date(4, 10, 2026)).say(Lang::Vi), "quá hạn 4 ngày");
    assert_eq!(on(date(5, 10, 2026)).status, TaskStatus::Running);
    let late = on(date(21, 10, 2026));
    assert_eq!((late.status, late.late_days, late.extended), (TaskStatus::Overdue, 1, 1));
    assert_eq!(late.say(Lang::Vi), "quá hạn 1 ngày, đã gia hạn 1 lần");
    let november = held(date(5, 11, 2026), Vec::new());
    let due = it.numbers(&due_at(&it.village.register, &november));
    assert_eq!(due, [3, 4, 5], "those due since October and those overdue");
}

#[test]
fn stopping_needs_a_vote_and_leaves_the_count() {
    let mut it = september();
    let stop = |vote| {
        let mut task = it.task(5).clone();
        task.outcome = Outcome::Stopped;
        task.closed_on = Some(date(5, 10, 2026));
        task.closed_at = Some(it.meeting);
        task.stop_vote = vote;
        task
    };
    assert_eq!(it.village.faults(it.tasks[4], stop(None)), ["outcome: StopNeedsVote"]);
    let stopped = stop(Some(1));
    assert_eq!(it.village.faults(it.tasks[4], stopped.clone()), [""; 0]);
    let mut meeting = it.meeting().clone();
    meeting.votes = vec![vote(Matter::StopTask, (3, 4, 0))];
    it.village.register.put(it.meeting.into(), Some(meeting.clone().into()));
    assert_eq!(it.village.faults(it.tasks[4], stopped.clone()), ["outcome: StopNeedsVote"]);
    meeting.votes = vec![vote(Matter::StopTask, (4, 3, 0))];
    it.village.register.put(it.meeting.into(), Some(meeting.into()));
    assert_eq!(it.village.faults(it.tasks[4], stopped.clone()), [""; 0]);
    it.village.register.put(it.tasks[4].into(), Some(stopped.into()));
    let status = stand(&it.village.register, it.task(5), date(6, 10, 2026)).status;
    assert_eq!(status, TaskStatus::Stopped);
    let november = held(date(5, 11, 2026), Vec::new());
    assert_eq!(it.numbers(&due_at(&it.village.register, &november)), [3, 4]);
    assert_eq!(workload(&it.village.register, it.leads[4], date(6, 10, 2026)).tasks, 0);
}

#[test]
fn a_task_carried_over_is_told_once() {
    let mut it = september();
    let meeting = it.meeting;
    it.change(3, |task| {
        task.outcome = Outcome::CarriedOver;
        task.closed_at = Some(meeting);
    });
    assert_eq!(it.due(), [1, 2, 3, 4, 7]);
    assert_eq!(result(&it.village.register, it.meeting()).per_mille(), Some(600));
    let november = held(date(5, 11, 2026), Vec::new());
    assert_eq!(it.numbers(&due_at(&it.village.register, &november)), [4, 5]);
}

#[test]
fn the_next_meeting_is_a_deadline_once_there_is_one() {
    let mut it = september();
    it.change(5, |task| {
        task.deadline_kind = DeadlineKind::NextMeeting;
        task.deadline = None;
    });
    let on = date(5, 10, 2026);
    assert_eq!(deadline(&it.village.register, it.task(5), on), Some(on));
    assert_eq!(it.due(), [1, 2, 3, 4, 5, 7]);
    it.village.register.put(it.meeting.into(), None);
    assert_eq!(deadline(&it.village.register, it.task(5), on), None);
}

#[test]
fn tasks_of_a_cancelled_resolution_or_of_this_very_meeting_are_not_due() {
    let mut it = september();
    let id = it.task(1).resolution.unwrap();
    let mut resolution = it.village.register.resolution(id).unwrap().clone();
    resolution.date = Some(date(5, 10, 2026));
    it.village.register.put(id.into(), Some(resolution.clone().into()));
    assert_eq!(it.due(), [0_usize; 0]);
    resolution.date = Some(date(5, 9, 2026));
    resolution.state = ResolutionState::Cancelled;
    it.village.register.put(id.into(), Some(resolution.into()));
    assert_eq!(it.due(), [0_usize; 0]);
}

#[test]
fn the_most_urgent_stands_first() {
    let it = september();
    let ids = |days| -> Vec<TaskId> {
        let near = near(&it.village.register, date(5, 10, 2026), days);
        near.into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(it.numbers(&ids(3)), [3, 4]);
    assert_eq!(it.numbers(&ids(15)), [3, 4, 5]);
}

#[test]
fn the_load_of_one_member() {
    let it = september();
    let load = workload(&it.village.register, it.leads[2], date(5, 10, 2026));
    assert_eq!(load, Workload { tasks: 1, open: 1, overdue: 1, ..Workload::default() });
    let load = workload(&it.village.register, it.leads[1], date(5, 10, 2026));
    assert_eq!(load, Workload { tasks: 1, done: 1, late: 1, ..Workload::default() });
}
