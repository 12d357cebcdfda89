//! The invitation of the guests of a meeting: one sheet with their names.

use chrono::Datelike as _;

use super::block::{Paper, ended};
use super::figures::{capital, date, dated, hours, or_gap, weekday};
use super::head::{head, signed, title};
use super::notice::{main_items, what};
use crate::domain::MeetingId;
use crate::domain::register::Register;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// The invitation. `None` when the meeting is not there or has no guests.
pub(super) fn invitation(register: &Register, id: MeetingId) -> Option<Paper> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let observer = std::iter::once(&meeting.observer).filter(|name| !name.is_empty());
    let mut guests: Vec<&String> = observer.collect();
    guests.extend(meeting.guests.iter().filter(|name| **name != meeting.observer));
    if guests.is_empty() {
        return None;
    }
    let mut paper = Paper::new(dated(register, "giay-moi", id, on));
    let given = match meeting.noticed_on {
        Some(noticed) => date(Some(noticed)),
        None => fill(word::DATE_GAP, &[("year", &on.year().to_string())]),
    };
    head(&mut paper, register, fill(word::NUMBER_BLANK, &[("kind", "GM")]), Some(given));
    let what = what(meeting);
    let (month, year) = (word::month(on), on.year().to_string());
    let about = [("what", what.as_str()), ("month", &month), ("year", &year)];
    title(&mut paper, say::INVITATION, &fill(say::I_ABOUT, &about));
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    paper.paragraph(fill(say::I_OPENING, &[("cell", or_gap(cell))]));
    for (at, guest) in guests.iter().enumerate() {
        let end = if at + 1 == guests.len() { "." } else { ";" };
        paper.paragraph(fill(say::I_GUEST, &[("name", &capital(guest)), ("end", end)]));
    }
    paper.paragraph(fill(say::I_TO, &[("what", &what)]));
    let time = hours(meeting.time);
    let when = [("time", time.as_str()), ("weekday", weekday(on)), ("date", &date(Some(on)))];
    paper.paragraph(fill(say::I_TIME, &when));
    paper.paragraph(fill(say::I_PLACE, &[("place", or_gap(&meeting.place))]));
    let items = main_items(register, meeting);
    if !items.is_empty() {
        paper.paragraph(fill(say::I_CONTENT, &[("items", &items.join("; "))]));
    }
    paper.paragraph(ended(say::I_END));
    signed(&mut paper, register, meeting.chair, &[say::TO_GUESTS, word::TO_FILE]);
    Some(paper)
}
