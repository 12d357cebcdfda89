//! Tasks before a meeting: done, extended, carried over, stopped.

use chrono::NaiveDate;

use super::agenda;
use super::meeting::{vote, vote_on};
use super::month::Step;
use super::people::days_after;
use super::sayings;
use super::story::{Story, at};
use crate::domain::act::{Change, Deed};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Matter, TaskDecision, TaskReview};
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::task::{DeadlineKind, Extension, Judgement, Outcome, Progress, Task};
use crate::domain::{MeetingId, MemberId, TaskId};

/// A task that a meeting must hear of, and what will come of it there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due {
    /// The task.
    pub(super) task: TaskId,
    /// From when.
    pub(super) from: NaiveDate,
    /// What will come of it.
    pub(super) fate: Fate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Done.
    Done,
    /// Extended so many times, then done.
    Extend(u32),
    /// Extended twice, and overdue today.
    Doomed(u32),
    /// Carried over.
    Carry,
    /// Stopped by vote.
    Stop,
}

/// The tasks due at a meeting, each with result or decision.
pub(super) fn review(story: &mut Story, index: usize, id: MeetingId, voters: (u32, u32)) {
    let Some(date) = story.dates.get(index).copied() else { return };
    let open = std::mem::take(&mut story.open);
    let (due, later): (Vec<Due>, Vec<Due>) = open.into_iter().partition(|it| it.from <= date);
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
    permanent(story, index, id);
}

/// How many permanent tasks a meeting judges: the newest ones.
const JUDGED: usize = 12;

/// The permanent tasks given before a meeting, each judged there. Most are carried out well.
fn permanent(story: &mut Story, index: usize, id: MeetingId) {
    let Some(date) = story.dates.get(index).copied() else { return };
    let given = story.register.tasks().filter(|(_, task)| {
        task.deadline_kind == DeadlineKind::Permanent
            && task.outcome == Outcome::Open
            && task.start.is_some_and(|start| start < date)
    });
    let mut given: Vec<(TaskId, Task)> = given.map(|(id, task)| (id, task.clone())).collect();
    let given = given.split_off(given.len().saturating_sub(JUDGED));
    let Some(mut meeting) = story.register.meeting(id).cloned() else { return };
    let mut changes = Vec::with_capacity(given.len() + 1);
    for (place, (task_id, mut task)) in given.into_iter().enumerate() {
        let met = !(place + index * 5).is_multiple_of(8);
        let text = if met { "" } else { "có tuần bỏ sót" };
        task.judgements.push(Judgement {
            meeting: Some(id),
            date: Some(date),
            met,
            text: text.to_owned(),
        });
        meeting.reviews.push(TaskReview {
            task: Some(task_id),
            decision: if met { TaskDecision::Met } else { TaskDecision::NotMet },
            status_before: TaskStatus::Permanent.key().to_owned(),
            text: text.to_owned(),
            ..TaskReview::blank()
        });
        changes.push(story.register.set(task_id.into(), task));
    }
    if !changes.is_empty() {
        changes.push(story.register.set(id.into(), meeting));
        story.act(at(date, 20, 8), Deed::ReviewTask, "việc thường xuyên".to_owned(), changes);
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
            story.open.push(Due { task: it.task, from: due, fate });
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
            let reason = story.chance.pick(sayings::STOPS);
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
    let text = story.chance.pick(sayings::RESULTS);
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
    task.checked_on = Some(date);
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
        days_after(today, i64::from(story.chance.between(5, 15)))
    }
}

fn extend(
    story: &mut Story,
    new: NaiveDate,
    task: &mut Task,
    review: &mut TaskReview,
    (id, date): (MeetingId, NaiveDate),
) {
    let reason = story.chance.pick(sayings::DELAYS);
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
