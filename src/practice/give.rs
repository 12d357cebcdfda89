//! The resolution of a month and the tasks that it gives, with what will come of them.

use chrono::{Datelike as _, NaiveDate};

use super::follow::{Due, Fate};
use super::month::Step;
use super::people::{days_after, to_size};
use super::sayings;
use super::story::{Story, at};
use super::village::{self, Job};
use crate::domain::act::{Change, Deed};
use crate::domain::day::show;
use crate::domain::meeting::TaskDecision;
use crate::domain::resolution::Resolution;
use crate::domain::task::{DeadlineKind, Outcome, Task};
use crate::domain::{Id, Kind, MeetingId, MemberId, ResolutionId, TaskId};
use crate::words::papers;

/// How many reports on tasks of one month are written one by one; beyond, the meeting notes them.
const REPORTS: usize = 24;
/// How many jobs back none is given again.
const LATELY: usize = 16;
/// The most tasks that one resolution holds.
const MOST: usize = 900;

/// How many tasks the resolution of a month gives.
fn wanted(story: &mut Story, index: usize) -> usize {
    let months = story.dates.len() - 1;
    if let Some(all) = story.size.tasks {
        return (all * (index + 1) / months - all * index / months).min(MOST);
    }
    let more = story.size.members.saturating_sub(32) / 2;
    let many = to_size(story.chance.between(5, 9) + more.min(60));
    if index == story.last_held() { many.max(8) } else { many }
}

/// The resolution of a month as a draft, with its tasks.
pub(super) fn resolve(
    story: &mut Story,
    index: usize,
    meeting: MeetingId,
    date: NaiveDate,
) -> ResolutionId {
    let id = ResolutionId(story.register.next(Kind::Resolution, 0).number);
    let many = wanted(story, index);
    let mut tasks = carried(story, id, index, many);
    while tasks.len() < many {
        let nth = tasks.len();
        let task = given(story, id, index, nth);
        tasks.push(task);
    }
    let first = story.register.next(Kind::Task, 0).number;
    let resolution = draft(story, meeting, date);
    let about = resolution.title.clone();
    let mut changes = vec![Change::new(id.into(), resolution.into())];
    for (task, number) in tasks.into_iter().zip(first..) {
        let task_id = TaskId(number);
        let nth = to_size(number - first);
        foresee(story, index, nth, (task_id, &task));
        changes.push(Change::new(Id::from(task_id), task.into()));
    }
    story.act(at(date, 21, 30), Deed::AddResolution, about, changes);
    id
}

fn draft(story: &mut Story, meeting: MeetingId, date: NaiveDate) -> Resolution {
    let held = story.register.meeting(meeting);
    let heard = held.map_or(0, |it| it.reviews.len());
    let done = held.map_or(0, |it| {
        it.reviews.iter().filter(|review| review.decision == TaskDecision::Done).count()
    });
    let vote = held.and_then(|it| it.votes.last()).map(|it| it.number);
    Resolution {
        date: Some(date),
        meeting: Some(meeting),
        title: papers::resolution_title(date),
        assessment: format!(
            "Có {heard} nhiệm vụ đến hạn, hoàn thành {done}. Đảng viên chấp hành tốt nghị quyết, an ninh trật tự trong thôn giữ vững."
        ),
        limits: story.chance.pick(sayings::LIMITS).to_owned(),
        direction:
            "Tập trung vào các nhiệm vụ dưới đây; mỗi việc một người chịu trách nhiệm, có thời hạn."
                .to_owned(),
        organisation:
            "Chi ủy theo dõi, đôn đốc; Mặt trận và các đoàn thể phối hợp; báo cáo tại kỳ họp sau."
                .to_owned(),
        vote,
        ..Resolution::default()
    }
}

/// Tasks taken over from the last resolution.
fn carried(story: &mut Story, id: ResolutionId, index: usize, many: usize) -> Vec<Task> {
    let from = std::mem::take(&mut story.carried);
    let mut tasks = Vec::new();
    for old in from.into_iter().take(many) {
        let Some(old) = story.register.task(old).cloned() else { continue };
        let mut task = given(story, id, index, tasks.len());
        task.source = format!("Chuyển tiếp từ tháng trước (hạn cũ {})", deadline_of(&old));
        task.content = old.content;
        task.field = old.field;
        (task.target, task.unit, task.with) = (old.target, old.unit, old.with);
        tasks.push(task);
    }
    tasks
}

fn deadline_of(task: &Task) -> String {
    task.deadline.map_or_else(|| "kỳ họp".to_owned(), show)
}

fn leader(story: &mut Story, date: NaiveDate) -> MemberId {
    for _ in 0..40 {
        let at = story.chance.below(story.people.len());
        if let Some(person) = story.people.get(at).filter(|it| it.can_lead(date)) {
            return person.id;
        }
    }
    MemberId(1)
}

/// A job that fits the season and was not given lately, as far as there are any.
fn job(story: &mut Story, month: u32) -> Option<Job> {
    let fits = |it: &Job| (it.months.0..=it.months.1).contains(&month);
    let mut found = None;
    for _ in 0..30 {
        let at = story.chance.below(village::JOBS.len());
        let Some(job) = village::JOBS.get(at).copied().filter(fits) else { continue };
        found = Some((at, job));
        if !story.lately.contains(&at) {
            break;
        }
    }
    let at = village::JOBS.iter().position(fits)?;
    let (at, job) = found.or_else(|| Some((at, village::JOBS.get(at).copied()?)))?;
    story.lately.push_back(at);
    if story.lately.len() > LATELY {
        story.lately.pop_front();
    }
    Some(job)
}

/// The task at a place of a resolution.
fn given(story: &mut Story, id: ResolutionId, index: usize, nth: usize) -> Task {
    let date = story.dates.get(index).copied().unwrap_or(story.span.today);
    let mut task = Task {
        resolution: Some(id),
        index: u32::try_from(nth + 1).ok(),
        start: Some(days_after(date, 1)),
        lead: Some(leader(story, date)),
        ..Task::default()
    };
    if let Some(job) = job(story, date.month()) {
        let target = story.chance.between(job.low, job.high);
        task.content = job.content.replace("{n}", &target.to_string());
        task.field = Some(job.field);
        job.with.clone_into(&mut task.with);
        job.unit.clone_into(&mut task.unit);
        task.target = (!job.unit.is_empty()).then_some(target);
    }
    if story.chance.is(35) {
        let helper = leader(story, date);
        task.helpers = Some(helper).filter(|it| Some(*it) != task.lead).into_iter().collect();
    }
    if index == story.last_held() {
        unfinished(story, &mut task, nth);
    } else {
        finished(story, index, nth, &mut task);
    }
    task
}

/// The deadline of a task of a month that is over.
fn finished(story: &mut Story, index: usize, nth: usize, task: &mut Task) {
    let next = story.dates.get(index + 1).copied().unwrap_or(story.span.today);
    let early = i64::from(story.chance.between(4, 20));
    match story.chance.below(100) {
        0..=1 if nth > 0 => standing(story, task),
        2..=4 if nth > 0 => task.deadline_kind = DeadlineKind::None,
        5..=18 if nth > 0 => task.deadline_kind = DeadlineKind::NextMeeting,
        _ => task.deadline = Some(days_after(next, -early)),
    }
}

/// A task without an end.
fn standing(story: &mut Story, task: &mut Task) {
    let at = story.chance.below(village::STANDING.len());
    if let Some((field, content)) = village::STANDING.get(at) {
        task.field = Some(*field);
        (*content).clone_into(&mut task.content);
    }
    task.deadline_kind = DeadlineKind::Permanent;
    (task.target, task.unit) = (None, String::new());
}

/// The deadline of a task of the month under way: each place another state.
fn unfinished(story: &mut Story, task: &mut Task, nth: usize) {
    let today = story.span.today;
    let last = story.dates.get(story.last_held()).copied().unwrap_or(today);
    match nth {
        0 => task.deadline = Some(days_after(last, 12)),
        1 => task.deadline = Some(days_after(last, 15)),
        2 => task.deadline = Some(days_after(today, -4)),
        3 => task.deadline = Some(today),
        4 => task.deadline = Some(days_after(today, 9)),
        5 => task.deadline_kind = DeadlineKind::NextMeeting,
        6 => task.deadline = Some(days_after(last, 7)),
        7 => standing(story, task),
        _ => {
            task.deadline = Some(days_after(today, i64::from(story.chance.between(3, 14))));
        }
    }
    if matches!(nth, 1 | 6) && task.target.is_none() {
        (task.target, task.unit) = (Some(10), "hộ".to_owned());
    }
}

/// What will come of a task.
fn foresee(story: &mut Story, index: usize, nth: usize, (id, task): (TaskId, &Task)) {
    let last = story.last_held();
    if index == last {
        foresee_now(story, nth, id);
        return;
    }
    if task.deadline_kind == DeadlineKind::Permanent {
        return;
    }
    let date = story.dates.get(index).copied().unwrap_or(story.span.today);
    let next = story.dates.get(index + 1).copied().unwrap_or(date);
    let due = task.deadline.unwrap_or(next);
    let fate = if story.size.tasks.is_none() && nth == 0 && index + 2 == last {
        Fate::Doomed(2)
    } else if task.deadline_kind != DeadlineKind::Date {
        Fate::Done
    } else {
        match story.chance.below(100) {
            0..=5 => Fate::Extend(1),
            6..=8 => Fate::Extend(2),
            9..=13 => Fate::Carry,
            14..=16 => Fate::Stop,
            _ => Fate::Done,
        }
    };
    story.open.push(Due { task: id, from: due, fate });
    if nth >= REPORTS {
        return;
    }
    if story.chance.is(60) {
        let percent = story.chance.pick(&[20, 30, 40, 50, 60, 70]);
        story.ahead.push((at(days_after(date, 5), 20, 0), Step::Report(id, percent)));
    }
    if fate == Fate::Done {
        let end = match story.chance.below(100) {
            0..=11 => days_after(due, 3),
            12..=60 => days_after(due, -2),
            _ => due,
        };
        let percent = if task.target.is_some() && story.chance.is(14) { 120 } else { 100 };
        story.ahead.push((at(end.min(days_after(next, -1)), 20, 30), Step::Report(id, percent)));
    }
}

/// The month under way: done, above the target, overdue, due today, running, not begun, late.
fn foresee_now(story: &mut Story, nth: usize, id: TaskId) {
    let today = story.span.today;
    let date = story.dates.get(story.last_held()).copied().unwrap_or(today);
    let mut report = |days: i64, percent: u32, closes: bool| {
        let day = days_after(date, days).min(days_after(today, -1));
        story.ahead.push((at(day, 20, 0), Step::Report(id, percent)));
        if closes {
            story.ahead.push((at(day, 20, 10), Step::Close(id)));
        }
    };
    match nth {
        0 => report(9, 100, true),
        1 => report(13, 120, true),
        2 => report(10, 40, false),
        3 => report(16, 80, false),
        4 => report(14, 50, false),
        6 => report(11, 100, true),
        5 | 7 => {}
        _ if nth.is_multiple_of(2) && nth < REPORTS => report(12, 100, true),
        _ if nth < REPORTS => report(15, 30, false),
        _ => {}
    }
}

/// Tasks wanted beyond what resolutions hold: given by the level above, without a resolution.
pub(super) fn surplus(story: &mut Story, date: NaiveDate) {
    let Some(all) = story.size.tasks else { return };
    let mut missing = all.saturating_sub(story.register.of_kind(Kind::Task).count());
    while missing > 0 {
        let first = story.register.next(Kind::Task, 0).number;
        let many = missing.min(500);
        let mut changes = Vec::with_capacity(many);
        for number in (first..).take(many) {
            let mut task = given(story, ResolutionId(1), 0, 9);
            (task.resolution, task.index) = (None, None);
            "Kế hoạch của đảng ủy xã".clone_into(&mut task.source);
            task.outcome = Outcome::Done;
            task.closed_on = task.deadline.or(task.start);
            changes.push(Change::new(Id::new(Kind::Task, number), task.into()));
        }
        story.act(at(date, 21, 50), Deed::AddTask, "Kế hoạch của đảng ủy xã", changes);
        missing -= many;
    }
}
