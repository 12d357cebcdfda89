//! Resolutions and their tasks: given, reported, judged, extended, carried over, stopped.

use chrono::{Datelike as _, NaiveDate};

use super::meeting::{vote, vote_on};
use super::month::Step;
use super::people::{days_after, to_size};
use super::story::{Story, at};
use super::village::{self, Job};
use super::{agenda, chance::Chance};
use crate::domain::act::{Change, Deed};
use crate::domain::day::show;
use crate::domain::field::Described as _;
use crate::domain::meeting::{Matter, TaskDecision, TaskReview};
use crate::domain::resolution::Resolution;
use crate::domain::rules::follow_up;
use crate::domain::task::{DeadlineKind, Extension, Outcome, Progress, Task};
use crate::domain::{Id, Kind, MeetingId, MemberId, ResolutionId, TaskId};

/// A task that a meeting must hear of, and what will come of it there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due {
    /// The task.
    pub(super) task: TaskId,
    /// From when.
    pub(super) due: NaiveDate,
    fate: Fate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Done,
    Extend(u32),
    Doomed(u32),
    Carry,
    Stop,
}

/// How many reports on tasks of one month are written one by one; beyond, the meeting notes them.
const REPORTS: usize = 24;
/// The most tasks that one resolution holds.
const MOST: usize = 900;

/// The tasks due at a meeting, each with result or decision.
pub(super) fn review(story: &mut Story, index: usize, id: MeetingId, voters: (u32, u32)) {
    let Some(date) = story.dates.get(index).copied() else { return };
    let open = std::mem::take(&mut story.open);
    let (due, later): (Vec<Due>, Vec<Due>) = open.into_iter().partition(|it| it.due <= date);
    story.open = later;
    let at_once = match due.len() {
        0..=12 => 1,
        13..=100 => 5,
        _ => 300,
    };
    for group in due.chunks(at_once) {
        let mut reviews = Vec::with_capacity(group.len());
        let mut changes = Vec::with_capacity(group.len() + 1);
        for it in group {
            if let Some((review, change)) = judge(story, index, id, voters, *it) {
                reviews.push(review);
                changes.push(change);
            }
        }
        let Some(mut meeting) = story.register.meeting(id).cloned() else { return };
        meeting.reviews.extend(reviews);
        changes.push(story.register.set(id.into(), meeting));
        let about = group
            .first()
            .and_then(|it| story.register.task(it.task))
            .map(|task| task.content.clone())
            .unwrap_or_default();
        story.act(at(date, 20, 5), Deed::ReviewTask, about, changes);
    }
}

fn judge(
    story: &mut Story,
    index: usize,
    id: MeetingId,
    voters: (u32, u32),
    it: Due,
) -> Option<(TaskReview, Change)> {
    let date = story.dates.get(index).copied()?;
    let before = story.register.task(it.task)?.clone();
    let mut review = TaskReview {
        task: Some(it.task),
        status_before: follow_up::stand(&story.register, &before, date).status.key().to_owned(),
        ..TaskReview::blank()
    };
    let mut task = before;
    match it.fate {
        Fate::Done => finish(story, &mut task, &mut review, (id, date)),
        Fate::Extend(times) | Fate::Doomed(times) => {
            let new = new_deadline(story, index, it.fate);
            extend(story, new, &mut task, &mut review, (id, date));
            let due = review.new_deadline.unwrap_or(date);
            let fate = match (it.fate, times) {
                (Fate::Doomed(_), _) => Fate::Doomed(1),
                (_, 2..) => Fate::Extend(times - 1),
                _ => Fate::Done,
            };
            if index < story.last_held() && fate == Fate::Done {
                story.ahead.push((at(days_after(due, -1), 20, 0), Step::Report(it.task, 100)));
            } else {
                story.ahead.push((at(days_after(date, 6), 20, 0), Step::Report(it.task, 60)));
            }
            story.open.push(Due { task: it.task, due, fate });
        }
        Fate::Carry => {
            review.decision = TaskDecision::CarriedOver;
            "chưa xong, chuyển vào nghị quyết tháng tới".clone_into(&mut review.text);
            task.outcome = Outcome::CarriedOver;
            task.closed_at = Some(id);
            task.closed_on = Some(date);
            story.carried.push(it.task);
        }
        Fate::Stop => {
            let number = stop_vote(story, id, date, voters, &task.content);
            let reason = story.chance.pick(village::STOPS);
            review.decision = TaskDecision::Stopped;
            review.vote = Some(number);
            reason.clone_into(&mut review.text);
            task.outcome = Outcome::Stopped;
            task.closed_at = Some(id);
            task.closed_on = Some(date);
            task.stop_vote = Some(number);
            reason.clone_into(&mut task.review);
        }
    }
    Some((review, story.register.set(it.task.into(), task)))
}

fn finish(
    story: &mut Story,
    task: &mut Task,
    review: &mut TaskReview,
    (id, date): (MeetingId, NaiveDate),
) {
    let reported = task.progress.last().filter(|it| it.percent >= Some(100)).and_then(|it| it.date);
    let text = story.chance.pick(village::RESULTS);
    if reported.is_none() {
        task.achieved = task.target;
        task.progress.push(Progress {
            date: Some(date),
            meeting: Some(id),
            percent: Some(100),
            achieved: task.target,
            text: text.to_owned(),
            evidence: String::new(),
            by: task.lead,
        });
    }
    task.outcome = Outcome::Done;
    task.closed_on = Some(reported.unwrap_or(date));
    task.closed_at = Some(id);
    text.clone_into(&mut task.review);
    task.checked_by = Some(MemberId(if task.lead == Some(MemberId(2)) { 1 } else { 2 }));
    review.decision = TaskDecision::Done;
    text.clone_into(&mut review.text);
}

/// Another day: before the next meeting; of the month under way, ahead of today but for the one
/// task that is to be overdue.
fn new_deadline(story: &mut Story, index: usize, fate: Fate) -> NaiveDate {
    let today = story.span.today;
    if index < story.last_held() {
        days_after(story.dates.get(index + 1).copied().unwrap_or(today), -5)
    } else if matches!(fate, Fate::Doomed(_)) {
        days_after(today, -9)
    } else {
        days_after(today, i64::from(story.chance.from_to(5, 15)))
    }
}

fn extend(
    story: &mut Story,
    new: NaiveDate,
    task: &mut Task,
    review: &mut TaskReview,
    (id, date): (MeetingId, NaiveDate),
) {
    let reason = story.chance.pick(village::DELAYS);
    task.extensions.push(Extension {
        old: task.deadline,
        new: Some(new),
        reason: reason.to_owned(),
        decided_on: Some(date),
        meeting: Some(id),
    });
    task.deadline = Some(new);
    review.decision = TaskDecision::Extended;
    review.new_deadline = Some(new);
    reason.clone_into(&mut review.text);
}

fn stop_vote(
    story: &mut Story,
    id: MeetingId,
    date: NaiveDate,
    (base, present): (u32, u32),
    content: &str,
) -> u32 {
    let mut it = vote_on(&format!("Dừng nhiệm vụ: {content}"), agenda::HEARING, base, present);
    it.matter = Matter::StopTask;
    it.at = crate::domain::clock::Clock::new(20, 10);
    vote(story, id, at(date, 20, 10), it)
}

/// How many tasks the resolution of a month gives.
fn wanted(story: &mut Story, index: usize) -> usize {
    let months = story.dates.len() - 1;
    match story.size.tasks {
        Some(all) => (all * (index + 1) / months - all * index / months).min(MOST),
        None => {
            let more = story.size.members.saturating_sub(32) / 2;
            let many = to_size(story.chance.from_to(5, 9) + more.min(60));
            if index == story.last_held() { many.max(8) } else { many }
        }
    }
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
        title: format!("Nghị quyết tháng {} năm {}", date.month(), date.year()),
        assessment: format!(
            "Có {heard} nhiệm vụ đến hạn, hoàn thành {done}. Đảng viên chấp hành tốt nghị quyết, an ninh trật tự trong thôn giữ vững."
        ),
        limits: story.chance.pick(village::LIMITS).to_owned(),
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

/// A job that fits the season.
fn job(chance: &mut Chance, month: u32) -> Option<Job> {
    let fits = |it: &&Job| (it.months.0..=it.months.1).contains(&month);
    let many = village::JOBS.iter().filter(fits).count();
    let nth = chance.below(many);
    village::JOBS.iter().filter(fits).nth(nth).copied()
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
    if let Some(job) = job(&mut story.chance, date.month()) {
        let target = story.chance.from_to(job.low, job.high);
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
    let early = i64::from(story.chance.from_to(4, 20));
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
            task.deadline = Some(days_after(today, i64::from(story.chance.from_to(3, 14))));
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
    story.open.push(Due { task: id, due, fate });
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
        _ if nth % 2 == 0 && nth < REPORTS => report(12, 100, true),
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
