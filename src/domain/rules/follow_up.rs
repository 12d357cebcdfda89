//! The status of a task on a day, and which tasks a meeting must hear of.
//!
//! The share of tasks done is a criterion of the meeting's own mark (Hướng dẫn 42-HD/BTCTW
//! 28/10/2025): tasks due by the meeting that are done, of all due by it.

use chrono::NaiveDate;

use crate::domain::TaskId;
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState, TaskDecision};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::{book, voting};
use crate::domain::task::{DeadlineKind, Outcome, Progress, Task};
use crate::words::choices as word;
use crate::words::rules as say;
use crate::words::{Lang, Text};

choices! {
    /// The status of a task on a day.
    TaskStatus {
        NotStarted = "CHUA_BAT_DAU": word::TS_NOT_STARTED,
        Running = "DANG_LAM": word::TS_RUNNING,
        Done = "HOAN_THANH": word::TS_DONE,
        Exceeded = "HT_VUOT": word::TS_EXCEEDED,
        Late = "HT_MUON": word::TS_LATE,
        Overdue = "QUA_HAN": word::TS_OVERDUE,
        CarriedOver = "CHUYEN_TIEP": word::TS_CARRIED,
        Stopped = "DUNG": word::TS_STOPPED,
        Permanent = "THUONG_XUYEN": word::TS_PERMANENT,
    }
}

/// How a task stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// The status.
    pub status: TaskStatus,
    /// Percent of the target reached, as last reported.
    pub percent: u32,
    /// Days past the deadline: of an overdue task until the day, of a late one until it was done.
    pub late_days: i64,
    /// Days until the deadline of an open task with a date; 0 = due today; negative = overdue.
    pub days_left: Option<i64>,
    /// How often the deadline was moved.
    pub extended: u32,
}

impl Stand {
    /// How near the deadline is or how late the task, in words: `đến hạn hôm nay`, `quá hạn
    /// 5 ngày`, `đã gia hạn 1 lần`; empty where there is nothing to say.
    pub fn say(self, lang: Lang) -> String {
        let fill = |text: Text, n: i64| text.fill(lang, &[("n", &n.to_string())]);
        let near = match (self.status, self.days_left) {
            (TaskStatus::Late, _) => Some(fill(say::LATE_BY, self.late_days)),
            (_, Some(0)) => Some(say::DUE_TODAY.get(lang).to_owned()),
            (_, Some(days)) if days < 0 => Some(fill(say::OVERDUE_BY, -days)),
            (_, Some(days)) => Some(fill(say::DUE_IN, days)),
            (_, None) => None,
        };
        let moved = (self.extended > 0).then(|| fill(say::EXTENDED, i64::from(self.extended)));
        near.into_iter().chain(moved).collect::<Vec<_>>().join(", ")
    }
}

/// How `task` stands on `on`: what was decided or reported later is not yet known then.
pub fn stand(register: &Register, task: &Task, on: NaiveDate) -> Stand {
    let deadline = deadline_on(register, task, on, false);
    let closed = closed_day(register, task);
    let is_closed = task.outcome != Outcome::Open && closed.is_none_or(|day| day <= on);
    let percent = percent(task, on, is_closed);
    let extended = task.extensions.iter().filter(|it| it.decided_on.is_none_or(|day| day <= on));
    let past = |day: NaiveDate| deadline.map_or(0, |deadline| (day - deadline).num_days().max(0));
    let (late_days, days_left) = match (is_closed, task.outcome) {
        (true, Outcome::Done) => (closed.map_or(0, past), None),
        (true, _) => (0, None),
        (false, _) => (past(on), deadline.map(|deadline| (deadline - on).num_days())),
    };
    let status = if is_closed {
        closed_status(task, late_days, percent)
    } else {
        open_status(task, on, late_days)
    };
    Stand {
        status,
        percent,
        late_days,
        days_left,
        extended: u32::try_from(extended.count()).unwrap_or(u32::MAX),
    }
}

const fn closed_status(task: &Task, late_days: i64, percent: u32) -> TaskStatus {
    match task.outcome {
        Outcome::Stopped => TaskStatus::Stopped,
        Outcome::CarriedOver => TaskStatus::CarriedOver,
        Outcome::Done | Outcome::Open if late_days > 0 => TaskStatus::Late,
        Outcome::Done | Outcome::Open if percent > 100 => TaskStatus::Exceeded,
        Outcome::Done | Outcome::Open => TaskStatus::Done,
    }
}

fn open_status(task: &Task, on: NaiveDate, late_days: i64) -> TaskStatus {
    let begun = task.progress.iter().any(|report| report.date.is_none_or(|day| day <= on))
        || achieved(task, on).is_some_and(|achieved| achieved > 0);
    if task.deadline_kind == DeadlineKind::Permanent {
        TaskStatus::Permanent
    } else if late_days > 0 {
        TaskStatus::Overdue
    } else if begun {
        TaskStatus::Running
    } else {
        TaskStatus::NotStarted
    }
}

/// What was achieved of the target by a day: the task keeps the latest figure only, so where a
/// report came later, the last one up to the day tells.
fn achieved(task: &Task, on: NaiveDate) -> Option<u32> {
    let told = |report: &&Progress| report.date.is_none_or(|day| day <= on);
    if task.progress.iter().all(|report| told(&report)) {
        return task.achieved;
    }
    task.progress.iter().filter(told).rev().find_map(|report| report.achieved)
}

/// Percent reached on a day: of a closed task what was achieved of its target, of an open one
/// what was last reported.
fn percent(task: &Task, on: NaiveDate, is_closed: bool) -> u32 {
    let of_target = |achieved: Option<u32>| {
        let (achieved, target) = (u64::from(achieved?), u64::from(task.target?));
        u32::try_from((achieved * 100).checked_div(target)?).ok()
    };
    let last = task.progress.iter().rfind(|report| report.date.is_none_or(|day| day <= on));
    let reported = last.and_then(|report| report.percent.or_else(|| of_target(report.achieved)));
    if is_closed && task.outcome == Outcome::Done {
        let reached = of_target(achieved(task, on)).or(reported).unwrap_or(100);
        reached.max(100)
    } else {
        reported.or_else(|| of_target(achieved(task, on))).unwrap_or_default()
    }
}

/// The deadline in force on a day; `None` for a permanent task, and where none is known yet.
/// A task due at the next meeting has the date of the first regular meeting after its
/// resolution, once there is one.
pub fn deadline(register: &Register, task: &Task, on: NaiveDate) -> Option<NaiveDate> {
    deadline_on(register, task, on, false)
}

/// As [`deadline`]; extensions decided on the very day are left out where `before` is set, so
/// that a meeting still sees the deadline that it met with.
fn deadline_on(register: &Register, task: &Task, on: NaiveDate, before: bool) -> Option<NaiveDate> {
    let later = |day: NaiveDate| if before { day >= on } else { day > on };
    let moved = task.extensions.iter().find(|it| it.decided_on.is_some_and(later));
    let now = match (task.deadline_kind, task.deadline) {
        (DeadlineKind::Permanent, _) => None,
        (DeadlineKind::NextMeeting, None) => meeting_after_resolution(register, task),
        (DeadlineKind::NextMeeting | DeadlineKind::Date | DeadlineKind::None, date) => date,
    };
    match moved {
        Some(extension) => extension.old.or_else(|| meeting_after_resolution(register, task)),
        None => now,
    }
}

/// The date of the first regular meeting after the task's resolution.
fn meeting_after_resolution(register: &Register, task: &Task) -> Option<NaiveDate> {
    let after = register.resolution(task.resolution?)?.date?;
    regular_dates(register).filter(|date| *date > after).min()
}

fn regular_dates(register: &Register) -> impl Iterator<Item = NaiveDate> {
    register
        .meetings()
        .filter(|(_, it)| it.kind == MeetingKind::Regular && it.state != MeetingState::Cancelled)
        .filter_map(|(_, it)| it.date)
}

/// The day a task was closed: as recorded, else that of the meeting that closed it.
pub fn closed_day(register: &Register, task: &Task) -> Option<NaiveDate> {
    task.closed_on.or_else(|| register.meeting(task.closed_at?)?.date)
}

/// Tasks that `meeting` must hear of ("việc phải báo cáo kỳ này"): of earlier resolutions, due
/// since the regular meeting before it and up to its date, overdue from before, or finished in
/// that time after their deadline; in the order of resolution and place. What this meeting itself
/// decides (an extension, an end) does not take a task off its list.
pub fn due_at(register: &Register, meeting: &Meeting) -> Vec<TaskId> {
    let Some(on) = meeting.date else { return Vec::new() };
    let previous = regular_dates(register).filter(|date| *date < on).max();
    let mut due: Vec<_> = register
        .tasks()
        .filter(|(_, task)| is_due(register, task, on, previous))
        .map(|(id, task)| (order(register, task), id))
        .collect();
    due.sort_unstable();
    due.into_iter().map(|(_, id)| id).collect()
}

/// Order of tasks: date and number of the resolution, then the place in it.
fn order(register: &Register, task: &Task) -> (Option<NaiveDate>, Option<u32>, Option<u32>) {
    let resolution = task.resolution.and_then(|id| register.resolution(id));
    (resolution.and_then(|it| it.date), resolution.and_then(|it| it.number), task.index)
}

fn is_due(register: &Register, task: &Task, on: NaiveDate, previous: Option<NaiveDate>) -> bool {
    // What costs least and decides most comes first: all tasks of all years are asked.
    let closed = closed_day(register, task);
    let ended = matches!(task.outcome, Outcome::CarriedOver | Outcome::Stopped);
    if ended && closed.is_none_or(|day| day < on) {
        return false;
    }
    let Some(deadline) = deadline_on(register, task, on, true) else { return false };
    let since = |day: NaiveDate| previous.is_none_or(|previous| day > previous);
    let is_old = task.outcome == Outcome::Done && !since(deadline) && !closed.is_some_and(since);
    if deadline > on || is_old {
        return false;
    }
    let resolution = task.resolution.and_then(|id| register.resolution(id));
    resolution.is_none_or(|it| {
        it.state != ResolutionState::Cancelled && it.date.is_none_or(|date| date < on)
    })
}

/// Of [`due_at`], those without result or decision: the meeting cannot be closed before. A task
/// only noted is not decided on.
pub fn undecided(register: &Register, meeting: &Meeting) -> Vec<TaskId> {
    let decided = |id: TaskId| {
        let review = meeting.reviews.iter().find(|review| review.task == Some(id));
        review.is_some_and(|review| review.decision != TaskDecision::Noted)
    };
    let is_open = |id: TaskId| register.task(id).is_some_and(|it| it.outcome == Outcome::Open);
    due_at(register, meeting).into_iter().filter(|id| is_open(*id) && !decided(*id)).collect()
}

/// Open tasks that are overdue or due within a number of days, the most urgent first.
pub fn near(register: &Register, on: NaiveDate, days: u32) -> Vec<(TaskId, Stand)> {
    let is_void = |task: &Task| {
        let resolution = task.resolution.and_then(|id| register.resolution(id));
        resolution.is_some_and(|it| it.state == ResolutionState::Cancelled)
    };
    let mut near: Vec<_> = register
        .tasks()
        .filter(|(_, task)| !is_void(task))
        .map(|(id, task)| (id, stand(register, task, on)))
        .filter(|(_, stand)| stand.days_left.is_some_and(|left| left <= i64::from(days)))
        .collect();
    near.sort_by_key(|(id, stand)| (stand.days_left, *id));
    near
}

/// Tasks due by a meeting and those of them done by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Due by the meeting; stopped ones are left out.
    pub due: u32,
    /// Of these, done, late ones too.
    pub done: u32,
}

impl Share {
    /// The share done in tenths of a percent, rounded half up; `None` where nothing was due.
    pub fn per_mille(self) -> Option<u32> {
        voting::percent(self.done, self.due)
    }
}

/// The result of the tasks due by a meeting, as far as the book knows by its date. Permanent tasks
/// are left out, unless the cell's rules count the meeting's own judgement of them.
pub fn result(register: &Register, meeting: &Meeting) -> Share {
    results(register, &[meeting]).pop().unwrap_or_default()
}

/// As [`result`], of several meetings in one pass over the tasks.
pub fn results(register: &Register, meetings: &[&Meeting]) -> Vec<Share> {
    let previous = |on: NaiveDate| regular_dates(register).filter(|date| *date < on).max();
    let days: Vec<_> = meetings.iter().map(|it| it.date.map(|on| (on, previous(on)))).collect();
    let mut shares: Vec<Share> = meetings
        .iter()
        .map(|it| it.date.map_or_else(Share::default, |on| judged(register, on)))
        .collect();
    // What fell due and ended before the first of them began to look concerns none.
    let first = days.iter().flatten().map(|(_, previous)| *previous).min().flatten();
    for (_, task) in register.tasks().filter(|(_, task)| !is_past(task, first)) {
        for (share, day) in shares.iter_mut().zip(&days) {
            let Some((on, previous)) = *day else { continue };
            if !is_due(register, task, on, previous) {
                continue;
            }
            let status = stand(register, task, on).status;
            share.due += u32::from(status != TaskStatus::Stopped);
            share.done += u32::from(is_done(status));
        }
    }
    shares
}

/// Whether a task was due, at whichever of its deadlines, and done by a day. Where one of these
/// days is not known, nothing is said.
fn is_past(task: &Task, first: Option<NaiveDate>) -> bool {
    let by =
        |day: Option<NaiveDate>| matches!((day, first), (Some(day), Some(first)) if day <= first);
    task.outcome == Outcome::Done
        && by(task.closed_on)
        && by(task.deadline)
        && task.extensions.iter().all(|it| by(it.old))
}

/// The permanent tasks that the meeting of a day judged, and those of them carried out well;
/// nothing where the rules leave them out.
fn judged(register: &Register, on: NaiveDate) -> Share {
    let mut share = Share::default();
    if book::whole(register, "follow_up.permanent_counts", on) == 0 {
        return share;
    }
    let permanent = register.tasks().filter(|(_, it)| it.deadline_kind == DeadlineKind::Permanent);
    for judged in
        permanent.filter_map(|(_, it)| it.judgements.iter().find(|it| it.date == Some(on)))
    {
        share.due += 1;
        share.done += u32::from(judged.met);
    }
    share
}

/// Whether a result was checked by a second person: only then it is sure.
pub fn is_verified(task: &Task) -> bool {
    task.outcome == Outcome::Done && task.checked_by.is_some()
}

/// Whether a result waits to be checked: nobody looked at it, and no meeting has closed it.
pub fn is_to_check(task: &Task) -> bool {
    task.outcome == Outcome::Done && task.checked_by.is_none() && task.closed_at.is_none()
}

/// The deadline that was set first, where it was moved since.
pub fn first_deadline(task: &Task) -> Option<NaiveDate> {
    task.extensions.first().and_then(|it| it.old)
}

/// Whether a status is one of the three ways of being done.
pub const fn is_done(status: TaskStatus) -> bool {
    matches!(status, TaskStatus::Done | TaskStatus::Exceeded | TaskStatus::Late)
}
