//! The third part of the report: what fell short, with the causes that were noted.

use super::{Known, gap};
use crate::domain::TaskId;
use crate::domain::day::show;
use crate::domain::meeting::TaskDecision;
use crate::domain::register::Register;
use crate::domain::rules::follow_up::{self, Stand};
use crate::domain::rules::meeting_figures::{self, Days, Held};
use crate::domain::rules::scoring::{self, Line, points};
use crate::domain::rules::workload::lead_on;
use crate::domain::task::Task;
use crate::papers::block::{Paper, Source, ended};
use crate::papers::figures::comrade;
use crate::words::Lang::Vi;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// Up to so many meetings are told one by one; of more, what they lost together.
const ONE_BY_ONE: usize = 3;
/// As many parts of the score sheet are told of many meetings.
const MOST: usize = 5;

/// The third part.
pub(super) fn section(paper: &mut Paper, register: &Register, known: &Known) {
    paper.heading(say::THREE);
    let overdue = meeting_figures::overdue(register, known.days);
    if !overdue.is_empty() {
        paper.paragraph(say::L_OVERDUE);
    }
    for (id, task, stand) in overdue {
        paper.from(Source::Task(id));
        paper.paragraph(late(register, (id, task, stand), known.days));
    }
    paper.from(Source::Nothing);
    let lost = if known.meetings.held.len() > ONE_BY_ONE {
        together(register, &known.meetings.held)
    } else {
        one_by_one(register, &known.meetings.held)
    };
    if !lost.is_empty() {
        paper.paragraph(say::L_MEETINGS);
    }
    for line in &lost {
        paper.paragraph(line);
    }
    own(paper, register, known.days);
    paper.paragraph(say::L_MORE);
    gap(paper);
}

/// What the resolutions say themselves, each text once.
fn own(paper: &mut Paper, register: &Register, days: Days) {
    let mut texts: Vec<&str> = Vec::new();
    for (_, it) in meeting_figures::resolutions(register, days) {
        if !it.limits.is_empty() && !texts.contains(&it.limits.as_str()) {
            texts.push(&it.limits);
        }
    }
    if !texts.is_empty() {
        paper.paragraph(say::L_RESOLUTIONS);
    }
    for text in &texts {
        paper.prose(text);
    }
}

/// An overdue task: who, by when, how late, why.
fn late(register: &Register, (id, task, stand): (TaskId, &Task, Stand), days: Days) -> String {
    let deadline = follow_up::deadline(register, task, days.last);
    let why = cause(register, (id, task), days);
    let why = why.map(|text| fill(say::L_WHY, &[("text", text.trim_end_matches('.'))]));
    let values = [
        ("task", task.content.trim_end_matches(['.', ';', ' ']).to_owned()),
        ("name", comrade(register, lead_on(task, days.last))),
        ("date", deadline.map(show).unwrap_or_default()),
        ("days", stand.late_days.to_string()),
        ("why", why.unwrap_or_default()),
    ];
    fill(say::L_TASK, &values.each_ref().map(|(key, text)| (*key, text.as_str())))
}

/// Why a task is late, as far as it was noted by then: what a meeting wrote, the last reason for
/// more time, the last report; the latest of these.
fn cause(register: &Register, (id, task): (TaskId, &Task), days: Days) -> Option<String> {
    let by = |day: Option<chrono::NaiveDate>| day.filter(|day| *day <= days.last);
    let mut noted: Vec<(chrono::NaiveDate, &str)> = Vec::new();
    for (_, meeting) in register.meetings() {
        let Some(on) = by(meeting.date) else { continue };
        let of_task = meeting.reviews.iter().filter(|it| {
            let says_why = matches!(it.decision, TaskDecision::Extended | TaskDecision::Noted);
            it.task == Some(id) && says_why
        });
        noted.extend(of_task.map(|it| (on, it.text.as_str())));
    }
    let moved = task.extensions.iter();
    noted.extend(moved.filter_map(|it| Some((by(it.decided_on)?, it.reason.as_str()))));
    let told = task.progress.iter();
    noted.extend(told.filter_map(|it| Some((by(it.date)?, it.text.as_str()))));
    noted.retain(|(_, text)| !text.is_empty());
    noted.sort_by_key(|(day, _)| *day);
    noted.pop().map(|(_, text)| text.to_owned())
}

/// What each meeting lost most, by its own marks.
fn one_by_one(register: &Register, held: &[Held]) -> Vec<String> {
    let line = |held: &Held| {
        let text = crate::papers::score::lost(register, held.id)?;
        let values = [("date", show(held.date)), ("text", text)];
        let line = fill(say::L_MEETING, &values.each_ref().map(|(key, it)| (*key, it.as_str())));
        Some(ended(&line))
    };
    held.iter().filter_map(line).collect()
}

/// The parts of the score sheets on which the meetings lost points, those lost most often first.
fn together(register: &Register, held: &[Held]) -> Vec<String> {
    let mut parts: Vec<(String, u32, u32, u32)> = Vec::new();
    for held in held.iter().filter(|held| held.score.is_some()) {
        let meeting = register.meeting(held.id);
        let Some(of) = meeting.and_then(|it| scoring::assess(register, held.id, it, Vi)) else {
            continue;
        };
        for line in of.lines.iter().filter(|line| line.lost() > 0) {
            note(&mut parts, line);
        }
    }
    parts.sort_by_key(|(_, times, got, most)| {
        (std::cmp::Reverse(*times), got * 1000 / most.max(&1))
    });
    let line = |(part, times, got, most): &(String, u32, u32, u32)| {
        let values = [
            ("part", part.clone()),
            ("n", times.to_string()),
            ("points", points(got / times.max(&1), Vi)),
            ("most", points(most / times.max(&1), Vi)),
        ];
        fill(say::L_PART, &values.each_ref().map(|(key, text)| (*key, text.as_str())))
    };
    parts.iter().take(MOST).map(line).collect()
}

/// Adds a part that lost points: how often, its points and the most it could have.
fn note(parts: &mut Vec<(String, u32, u32, u32)>, line: &Line) {
    let title = line.part.title.say(Vi);
    let (got, most) = (line.tenths.unwrap_or(0), line.part.most);
    match parts.iter_mut().find(|(known, ..)| known == title) {
        Some((_, times, sum, of)) => {
            *times += 1;
            *sum += got;
            *of += most;
        }
        None => parts.push((title.to_owned(), 1, got, most)),
    }
}
