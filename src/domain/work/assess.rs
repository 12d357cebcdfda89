//! Part I of a resolution as the book can tell it: what was due and what came of it, who was there,
//! what fell short. It is a proposal in words, for the secretary to change.

use chrono::NaiveDate;

use super::mark::is_over;
use crate::domain::MeetingId;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::{attendance, voting};
use crate::domain::task::Task;
use crate::words::Lang::Vi;
use crate::words::drafting::{self as word, COUNTED};
use crate::words::papers::fill;

/// The two texts of part I.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// How last month's work came out.
    pub assessment: String,
    /// Limits and causes, one a line.
    pub limits: String,
}

/// Proposes part I for the resolution of a meeting; `None` where there is no such meeting or it
/// has no date. What lies ahead of `today` is not judged yet.
pub fn propose(register: &Register, id: MeetingId, today: NaiveDate) -> Option<Assessment> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?.min(today);
    let mut lines = on_tasks(register, meeting, on);
    let judged = judged(register, meeting);
    if let Some(judged) = judged {
        lines.extend(on_attendance(register, judged));
    }
    let mut limits: Vec<String> = short(register, meeting, on);
    let unexcused = judged.map_or(0, |judged| attendance::count(register, judged).unexcused);
    if unexcused > 0 {
        let said = fill(word::OF_UNEXCUSED, &[("n", &unexcused.to_string())]);
        limits.push(format!("{said}. {}", word::CAUSE_GAP));
    }
    let counted = limits.iter().enumerate().map(|(at, limit)| match COUNTED.get(at) {
        Some(count) if limits.len() > 1 => format!("{count}, {}", small(limit)),
        _ => capital(limit),
    });
    Some(Assessment {
        assessment: lines.join("\n"),
        limits: counted.collect::<Vec<_>>().join("\n"),
    })
}

fn on_tasks(register: &Register, meeting: &Meeting, on: NaiveDate) -> Vec<String> {
    let (mut done, mut open) = (Vec::new(), Vec::new());
    let mut due = 0_u32;
    for task in follow_up::due_at(register, meeting).into_iter().filter_map(|id| register.task(id))
    {
        let status = follow_up::stand(register, task, on).status;
        if status == TaskStatus::Stopped {
            continue;
        }
        due += 1;
        let name = named(register, task);
        if follow_up::is_done(status) { done.push(name) } else { open.push(name) }
    }
    if due == 0 {
        return vec![word::ON_NO_TASKS.to_owned()];
    }
    let ready = u32::try_from(done.len()).unwrap_or(u32::MAX);
    let rate = voting::show_percent(ready.saturating_mul(1000) / due, Vi);
    let figures = [("due", due.to_string()), ("done", ready.to_string()), ("rate", rate)];
    let mut lines = vec![fill(word::ON_TASKS, &figures.each_ref().map(|(k, v)| (*k, v.as_str())))];
    for (phrase, tasks) in [(word::ON_DONE, done), (word::ON_OPEN, open)] {
        if !tasks.is_empty() {
            lines.push(fill(phrase, &[("tasks", &tasks.join("; "))]));
        }
    }
    lines
}

/// The meeting whose attendance is told: this one once it is under way, else the one before.
fn judged<'a>(register: &'a Register, meeting: &'a Meeting) -> Option<&'a Meeting> {
    let has_begun = matches!(
        meeting.state,
        MeetingState::Running | MeetingState::Closed | MeetingState::Adopted
    );
    if has_begun && !meeting.roll.is_empty() {
        return Some(meeting);
    }
    register
        .meetings()
        .map(|(_, other)| other)
        .filter(|other| other.kind == meeting.kind && is_over(other) && other.date < meeting.date)
        .max_by_key(|other| other.date)
}

fn on_attendance(register: &Register, meeting: &Meeting) -> Vec<String> {
    let counts = attendance::count(register, meeting);
    let Some(rate) = counts.rate_per_mille() else { return Vec::new() };
    let n = |number: u32| number.to_string();
    let rate = voting::show_percent(rate, Vi);
    let values = [("present", n(counts.present)), ("base", n(counts.base)), ("rate", rate)];
    let there = fill(word::ON_ATTENDANCE, &values.each_ref().map(|(k, v)| (*k, v.as_str())));
    let absent = [("excused", n(counts.excused)), ("unexcused", n(counts.unexcused))];
    let absent = fill(word::ON_ABSENT, &absent.each_ref().map(|(k, v)| (*k, v.as_str())));
    vec![format!("{there} {absent}")]
}

/// What was done late or is overdue, each with its cause where the meeting heard one.
fn short(register: &Register, meeting: &Meeting, on: NaiveDate) -> Vec<String> {
    let mut limits = Vec::new();
    for id in follow_up::due_at(register, meeting) {
        let Some(task) = register.task(id) else { continue };
        let stand = follow_up::stand(register, task, on);
        let days = stand.late_days.to_string();
        let name = lead(register, task);
        let of = [
            ("task", task.content.as_str()),
            ("n", days.as_str()),
            ("percent", &stand.percent.to_string()),
            ("name", name),
        ];
        let said = match stand.status {
            TaskStatus::Late => fill(word::OF_LATE, &of),
            TaskStatus::Overdue => fill(word::OF_OVERDUE, &of),
            _ => continue,
        };
        let review = meeting.reviews.iter().find(|review| review.task == Some(id));
        let why = review.map(|review| review.text.trim_end_matches('.')).unwrap_or_default();
        let cause = if why.is_empty() {
            word::CAUSE_GAP.to_owned()
        } else {
            fill(word::CAUSE, &[("why", why)])
        };
        limits.push(format!("{said}. {cause}"));
    }
    limits
}

fn lead<'a>(register: &'a Register, task: &Task) -> &'a str {
    task.lead.and_then(|id| register.member(id)).map_or("…", |member| member.full_name.as_str())
}

fn named(register: &Register, task: &Task) -> String {
    fill(word::OF_NAMED, &[("task", &task.content), ("name", lead(register, task))])
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The same text within a sentence; what is written in capitals, such as UBND, stays.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}
