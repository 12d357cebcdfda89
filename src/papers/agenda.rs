//! The agenda as it lies on the table: when each item begins, who leads it, how long it takes; on
//! a sheet apart what the chair may say.

use super::block::{Align, Block, Column, Paper, Table, ended};
use super::figures::{comrade, date, dated, hours, or_gap, weekday};
use super::head::{short_head, title};
use super::notice::{presenter, what};
use crate::domain::MeetingId;
use crate::domain::clock::Clock;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::rules::minutes_length;
use crate::domain::work::script;
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// Steps whose sentence has figures that are known in the room only: who is there, who spoke,
/// what was assigned, how many votes are needed.
const OF_THE_ROOM: [&str; 5] = ["roll_call", "discussion", "conclusion", "assignment", "vote"];

/// The agenda. `None` when the meeting is not there.
pub(super) fn agenda(register: &Register, id: MeetingId) -> Option<Paper> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let mut paper = Paper::new(dated(register, "chuong-trinh", id, on));
    short_head(&mut paper, register);
    let time = hours(meeting.time);
    title(&mut paper, say::AGENDA, &what(meeting));
    let place = or_gap(&meeting.place);
    let day = date(Some(on));
    let place =
        [("time", time.as_str()), ("weekday", weekday(on)), ("date", &day), ("place", place)];
    paper.paragraph(ended(&fill(say::A_WHERE, &place)));
    let people =
        [("chair", comrade(register, meeting.chair)), ("clerk", comrade(register, meeting.clerk))];
    let people = people.each_ref().map(|(key, text)| (*key, text.as_str()));
    paper.paragraph(fill(say::A_PEOPLE, &people));
    if !meeting.theme.is_empty() {
        paper.paragraph(ended(&fill(say::A_THEME, &[("theme", &meeting.theme)])));
    }
    table(&mut paper, register, meeting);
    paper.paragraph(total(meeting));
    script(&mut paper, register, id, meeting);
    Some(paper)
}

/// A time of day some minutes later; past midnight the next day's.
fn later(from: Clock, minutes: u32) -> Option<Clock> {
    let all = u32::from(from.hour()) * 60 + u32::from(from.minute()) + minutes;
    let part = |number: u32| u16::try_from(number).ok();
    Clock::new(part(all / 60 % 24)?, part(all % 60)?)
}

/// When an item begins: as planned by the minutes of those before it; nothing after one whose
/// minutes are not planned.
fn begins(meeting: &Meeting) -> Vec<Option<Clock>> {
    let mut passed = Some(0_u32);
    let at = |passed: Option<u32>| later(meeting.time?, passed?);
    meeting
        .items
        .iter()
        .map(|item| {
            let begins = at(passed);
            passed = passed.zip(item.planned).map(|(sum, own)| sum.saturating_add(own));
            begins
        })
        .collect()
}

fn table(paper: &mut Paper, register: &Register, meeting: &Meeting) {
    let rows = meeting.items.iter().zip(begins(meeting)).enumerate().map(|(at, (item, begins))| {
        let minutes = item.planned.map(|n| fill(word::MINUTES_N, &[("n", &n.to_string())]));
        let begins = begins.map(|clock| hours(Some(clock)));
        vec![
            Cell::from(at + 1),
            begins.unwrap_or_default().into(),
            item.title.as_str().into(),
            presenter(register, item).into(),
            minutes.unwrap_or_default().into(),
        ]
    });
    paper.push(Block::Table(Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(say::COL_HOUR, 6, Align::Left),
            Column::new(word::COL_SUBJECT, 20, Align::Left),
            Column::new(word::COL_BY, 10, Align::Left),
            Column::new(word::COL_MINUTES, 5, Align::Right),
        ],
        rows,
    )));
}

/// The minutes of all items and when the meeting would end.
fn total(meeting: &Meeting) -> String {
    let planned = minutes_length::planned(meeting);
    let ends = meeting.time.filter(|_| planned > 0).and_then(|time| later(time, planned));
    let ends = ends.map(|time| fill(say::A_ENDS, &[("time", &hours(Some(time)))]));
    let values = [("n", planned.to_string()), ("end", ends.unwrap_or_default())];
    fill(say::A_TOTAL, &values.each_ref().map(|(key, text)| (*key, text.as_str())))
}

fn script(paper: &mut Paper, register: &Register, id: MeetingId, meeting: &Meeting) {
    let lines: Vec<String> = meeting
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| !OF_THE_ROOM.contains(&item.step.as_str()))
        .map(|(at, item)| {
            let text = script::say(register, id, item, 0, Vi);
            let values =
                [("n", (at + 1).to_string()), ("title", item.title.clone()), ("text", text)];
            fill(say::A_SAY, &values.each_ref().map(|(key, text)| (*key, text.as_str())))
        })
        .collect();
    if lines.is_empty() {
        return;
    }
    paper.push(Block::Break);
    paper.heading(say::A_SCRIPT);
    for line in &lines {
        paper.paragraph(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Described as _;
    use crate::domain::meeting::Item;

    #[test]
    fn items_begin_when_those_before_end_also_past_midnight() {
        let item = |planned| Item { planned, ..Item::blank() };
        let meeting = |time: Option<&str>, planned: &[Option<u32>]| Meeting {
            time: time.and_then(Clock::read),
            items: planned.iter().copied().map(item).collect(),
            ..Meeting::default()
        };
        let shown = |meeting: Meeting| -> Vec<String> {
            let all = begins(&meeting).into_iter();
            all.map(|it| it.map(|it| it.to_string()).unwrap_or_default()).collect()
        };
        let late = meeting(Some("23:30"), &[Some(20), Some(15), Some(0), Some(5)]);
        assert_eq!(shown(late), ["23:30", "23:50", "00:05", "00:05"]);
        let open = meeting(Some("19:30"), &[Some(5), None, Some(10), Some(10)]);
        assert_eq!(shown(open), ["19:30", "19:35", "", ""]);
        assert_eq!(shown(meeting(None, &[Some(5)])), [""]);
    }
}
