//! The notice of a meeting, and its short form for a Zalo group.

use chrono::{Datelike as _, NaiveDate};

use super::block::{Align, Block, Column, Paper, Table, ended};
use super::figures::{comrade, date, dated, hours, or_gap, small, weekday};
use super::head::{head, signed, title};
use crate::domain::MeetingId;
use crate::domain::day::show;
use crate::domain::meeting::{Item, Meeting, MeetingKind};
use crate::domain::register::Register;
use crate::domain::rules::follow_up;
use crate::domain::rules::minutes_length;
use crate::words::Lang;
use crate::words::papers as word;
use crate::words::papers::fill;

/// The most letters of the short form: what a telephone shows without unfolding.
const SHORT: usize = 600;

/// The notice with the agenda. `None` when the meeting is not there.
pub(super) fn notice(register: &Register, id: MeetingId) -> Option<Paper> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let mut paper = Paper::new(dated(register, "thong-bao", id, on));
    let number = fill(word::NUMBER_BLANK, &[("kind", "TB")]);
    let given = match meeting.noticed_on {
        Some(noticed) => date(Some(noticed)),
        None => fill(word::DATE_GAP, &[("year", &on.year().to_string())]),
    };
    head(&mut paper, register, number, Some(given));
    let about = fill(
        word::N_ABOUT,
        &[("what", &what(meeting)), ("month", &word::month(on)), ("year", &on.year().to_string())],
    );
    title(&mut paper, word::NOTICE, &about);
    body(&mut paper, register, meeting, on);
    let recipients = [word::TO_MEMBERS, word::TO_OBSERVER, word::TO_FILE];
    signed(&mut paper, register, meeting.chair, &recipients);
    Some(paper)
}

fn body(paper: &mut Paper, register: &Register, meeting: &Meeting, on: NaiveDate) {
    let cell = register.cell().map(|cell| cell.name.as_str()).unwrap_or_default();
    paper.paragraph(fill(word::N_OPENING, &[("cell", or_gap(cell))]));
    let time = hours(meeting.time);
    let when = [("time", time.as_str()), ("weekday", weekday(on)), ("date", &date(Some(on)))];
    paper.paragraph(fill(word::N_TIME, &when));
    paper.paragraph(fill(word::N_PLACE, &[("place", or_gap(&meeting.place))]));
    let guests = if meeting.guests.is_empty() {
        String::new()
    } else {
        fill(word::N_AND_GUESTS, &[("names", &meeting.guests.join(", "))])
    };
    let who =
        if meeting.kind == MeetingKind::Committee { word::N_WHO_COMMITTEE } else { word::N_WHO };
    paper.paragraph(fill(who, &[("guests", &guests)]));
    let total = minutes_length::planned(meeting).to_string();
    paper.paragraph(fill(word::N_CONTENT, &[("n", &total)]));
    let rows = meeting.items.iter().enumerate().map(|(at, item)| {
        let minutes = item.planned.map(|n| fill(word::MINUTES_N, &[("n", &n.to_string())]));
        let by = presenter(register, item);
        vec![(at + 1).to_string(), item.title.clone(), by, minutes.unwrap_or_default()]
    });
    paper.push(Block::Table(Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(word::COL_SUBJECT, 24, Align::Left),
            Column::new(word::COL_BY, 11, Align::Left),
            Column::new(word::COL_MINUTES, 5, Align::Right),
        ],
        rows,
    )));
    paper.paragraph(word::N_BRING);
    paper.paragraph(ended(word::N_END));
}

/// Who presents an item; empty where nobody is named.
pub(super) fn presenter(register: &Register, item: &Item) -> String {
    match item.presenter {
        Some(member) => comrade(register, Some(member)),
        None => item.presenter_text.clone(),
    }
}

/// What is held, as papers say it.
pub(super) fn what(meeting: &Meeting) -> String {
    if meeting.kind == MeetingKind::Regular {
        word::REGULAR_OF.to_owned()
    } else {
        meeting.kind.name().get(Lang::Vi).to_lowercase()
    }
}

/// The notice in a few lines for a Zalo group: at most 600 letters, and no person's name, for a
/// group is read by others too. `None` when the meeting is not there or has no day.
pub fn short_notice(register: &Register, id: MeetingId) -> Option<String> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let cell = register.cell().map(|cell| cell.name.as_str()).unwrap_or_default();
    let head = fill(
        word::N_SHORT_HEAD,
        &[
            ("cell", or_gap(cell)),
            ("what", &what(meeting)),
            ("month", &on.month().to_string()),
            ("year", &on.year().to_string()),
        ],
    );
    let time = hours(meeting.time);
    let when = [("time", time.as_str()), ("weekday", weekday(on)), ("date", &show(on))];
    let due = follow_up::due_at(register, meeting).len();
    let mut lines = vec![head, fill(word::N_SHORT_TIME, &when)];
    lines.push(fill(word::N_SHORT_PLACE, &[("place", or_gap(&meeting.place))]));
    let main = main_items(register, meeting);
    if !main.is_empty() {
        lines.push(fill(word::N_SHORT_CONTENT, &[("items", &main.join("; "))]));
    }
    if due > 0 {
        lines.push(fill(word::N_SHORT_TASKS, &[("n", &due.to_string())]));
    }
    lines.push(word::N_SHORT_BRING.to_owned());
    let long = |lines: &[String]| lines.join("\n").chars().count() > SHORT;
    while long(&lines) && lines.len() > 3 {
        lines.remove(3);
    }
    Some(cut(&lines.join("\n"), SHORT))
}

/// A text of at most so many letters, cut between words where there are more.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = head.rsplit_once([' ', '\n']).map_or(head.as_str(), |(before, _)| before);
    format!("{}…", whole.trim_end())
}

/// What those outside the cell may read of the agenda: its main items, but for one that names a
/// member.
pub(super) fn main_items(register: &Register, meeting: &Meeting) -> Vec<String> {
    let is_main = |item: &&Item| {
        matches!(item.step.as_str(), "news" | "last_results" | "draft" | "theme")
            && !register.members().any(|(_, member)| {
                !member.full_name.is_empty() && item.title.contains(&member.full_name)
            })
    };
    meeting.items.iter().filter(is_main).map(|item| small(&item.title)).collect()
}
