//! What the steps of a meeting rest on, and what their fields are picked from.

use crate::app::desk::Desk;
use crate::app::screen::job::Given;
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Pick;
use crate::app::screen::table;
use crate::domain::fault::Fault;
use crate::domain::field::{Described as _, Value};
use crate::domain::meeting::{Item, Matter, TaskDecision, Vote};
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

fn members(desk: &Desk, keep: impl Fn(MemberId) -> bool) -> Vec<Pick> {
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

/// Base, voters present and what is needed, before anyone has counted; then the result.
pub(super) fn vote_facts(desk: &Desk, id: MeetingId, given: &Given) -> Vec<(String, Ink)> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let (lang, register) = (desk.lang(), &desk.register);
    let at = given.clock("at");
    let base = voting::base_on(register, meeting, given.number("item"), at);
    let matter = given.choice("matter").unwrap_or(Matter::Ordinary);
    let needed = voting::threshold(register, matter, meeting).needed(base.base);
    let figures = [
        ("base", base.base.to_string()),
        ("present", base.present.to_string()),
        ("needed", needed.to_string()),
    ];
    let figures: Vec<(&str, &str)> = figures.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let mut facts = vec![
        (word::VOTE_FACTS.fill(lang, &figures), Ink::Title),
        (base.say(lang), Ink::Quiet),
        (voting::why(register, meeting, matter, base.base, lang), Ink::Quiet),
    ];
    if let Err(fault) = voting::may_vote_on(register, meeting, given.number("item"), at) {
        facts.push((fault.say(lang), Ink::Bad));
        return facts;
    }
    if let Some(few) = voting::few_voters(register, meeting, base, lang) {
        facts.push((few, Ink::Near));
    }
    let (for_, against, other) =
        (given.number("for"), given.number("against"), given.number("other"));
    let cast = [for_, against, other].into_iter().flatten().fold(0_u32, u32::saturating_add);
    if cast > base.present {
        facts.push((Fault::VotesAboveVoters(cast, base.present).say(lang), Ink::Bad));
    } else if let Some(for_) = for_ {
        let vote = Vote { matter, at, for_, base: Some(base.base), ..Vote::blank() };
        let verdict = voting::verdict(register, meeting, &vote);
        let ink = if verdict.carried { Ink::Good } else { Ink::Near };
        facts.push((verdict.say(lang), ink));
    }
    facts
}

/// How long the meeting took against what it should.
pub(super) fn close_facts(desk: &Desk, id: MeetingId, given: &Given) -> Vec<(String, Ink)> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let (Some(start), Some(end)) = (meeting.started, given.clock("ended")) else {
        return Vec::new();
    };
    let needed = minutes_length::least(&desk.register, meeting).unwrap_or(0);
    let minutes = u32::from(start.until(end));
    let text = word::LENGTH
        .fill(desk.lang(), &[("n", &minutes.to_string()), ("needed", &needed.to_string())]);
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
