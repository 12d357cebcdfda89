//! What the steps of a meeting rest on, and what their fields are picked from.

use crate::app::desk::Desk;
use crate::app::screen::job::Given;
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Pick;
use crate::app::screen::table;
use crate::domain::field::Value;
use crate::domain::meeting::{Item, TaskDecision};
use crate::domain::rules::{minutes_length, voting};
use crate::domain::{Choices as _, Kind, MeetingId, MemberId};
use crate::words::meeting as word;

pub(super) fn item_title(desk: &Desk, id: MeetingId, number: u32) -> String {
    let meeting = desk.register.meeting(id);
    let item = meeting.and_then(|it| it.items.iter().find(|item| item.number == number));
    item.map_or_else(String::new, |item| item.title.clone())
}

/// Those called to the meeting, in the order of their names.
pub(super) fn speakers(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let called: Vec<MemberId> = desk.register.meeting(id).map_or_else(Vec::new, |meeting| {
        meeting.roll.iter().filter_map(|line| line.member).collect()
    });
    members(desk, |id| called.contains(&id))
}

pub(super) fn not_called(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let called: Vec<MemberId> = desk.register.meeting(id).map_or_else(Vec::new, |meeting| {
        meeting.roll.iter().filter_map(|line| line.member).collect()
    });
    members(desk, |id| !called.contains(&id))
}

pub(super) fn members(desk: &Desk, keep: impl Fn(MemberId) -> bool) -> Vec<Pick> {
    table::sorted(desk, Kind::Member)
        .into_iter()
        .map(|id| MemberId(id.number))
        .filter(|id| keep(*id))
        .map(|id| Pick { value: Value::Ref(id.0), text: desk.name(Some(id)).to_owned() })
        .collect()
}

/// The items of the agenda, to be picked by number.
pub(super) fn items(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let pick = |(at, item): (usize, &Item)| Pick {
        value: Value::Ref(item.number),
        text: format!("{}. {}", at + 1, item.title),
    };
    meeting.items.iter().enumerate().map(pick).collect()
}

/// The votes of a meeting that carried, the last first.
pub(super) fn votes(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    meeting
        .votes
        .iter()
        .rev()
        .filter(|vote| voting::carried(&desk.register, meeting, vote))
        .map(|vote| Pick {
            value: Value::Ref(vote.number),
            text: format!("{}. {}", vote.number, vote.subject),
        })
        .collect()
}

/// How long the meeting took against what it should.
pub(super) fn close_facts(desk: &Desk, id: MeetingId, given: &Given) -> Vec<(String, Ink)> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let (Some(start), Some(end)) = (meeting.started, given.clock("ended")) else {
        return Vec::new();
    };
    let needed = minutes_length::least(&desk.register, meeting).unwrap_or(0);
    let minutes = u32::from(start.until(end));
    // Of a kind without a least length there is nothing to compare with.
    let length = if needed > 0 { word::LENGTH } else { word::LENGTH_ALONE };
    let values = [("n", minutes.to_string()), ("needed", needed.to_string())];
    let text = length.fill(desk.lang(), &values.each_ref().map(|(key, it)| (*key, it.as_str())));
    vec![(text, if minutes < needed { Ink::Near } else { Ink::Plain })]
}

/// What can be decided about a task.
pub fn decisions(desk: &Desk) -> Vec<Pick> {
    TaskDecision::LIST
        .iter()
        .map(|choice| Pick {
            value: Value::Key(choice.key),
            text: choice.name.get(desk.lang()).to_owned(),
        })
        .collect()
}
