//! What a vote rests on, before anyone has counted: base, threshold and quorum with their reasons;
//! what speaks against it; and as figures are typed, what it comes to so far.

use chrono::NaiveDate;

use crate::app::desk::Desk;
use crate::app::screen::job::{Given, meeting_facts, vote};
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Pick;
use crate::domain::field::Value;
use crate::domain::meeting::{Matter, Meeting, Penalty};
use crate::domain::rules::book;
use crate::domain::rules::election::{self, Stage};
use crate::domain::rules::probation::Probation;
use crate::domain::rules::voting::{self, Base, Next};
use crate::domain::rules::{ballots, method, outcome, penalty, quorum, rounds, tellers};
use crate::domain::work::ballot::{self, Ballot};
use crate::domain::work::elected as work;
use crate::domain::work::vote_refusal::VoteRefusal;
use crate::domain::{MeetingId, MemberId};
use crate::words::{Lang, ballot as word, meeting as said};

type Facts = Vec<(String, Ink)>;

/// The sentences below the fields of a vote: the figures, what they come to or what is against it,
/// then the reasons, so that a low window cuts off nothing that changes.
pub(super) fn facts(desk: &Desk, id: MeetingId, given: &Given) -> Facts {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let cast = vote::cast(desk, given);
    let base = voting::base_on(&desk.register, meeting, cast.item, cast.at);
    let mut facts = vec![figures(desk, meeting, &cast, base)];
    facts.extend(now(desk, meeting, &cast, base));
    facts.extend(reasons(desk, meeting, &cast, base));
    facts
}

fn now(desk: &Desk, meeting: &Meeting, cast: &Ballot, base: Base) -> Facts {
    let lang = desk.lang();
    if let Err(fault) = voting::may_vote_on(&desk.register, meeting, cast.item, cast.at) {
        return vec![(fault.say(lang), Ink::Bad)];
    }
    let mut facts = so_far(desk, meeting, cast, base);
    facts.extend(against(desk, meeting, cast));
    if let Some(few) = voting::few_voters(&desk.register, meeting, base, lang) {
        facts.push((few, Ink::Near));
    }
    facts
}

/// The votes that the matter needs on a base.
fn needed(desk: &Desk, meeting: &Meeting, matter: Matter, base: u32) -> u32 {
    match matter {
        Matter::Election => election::needed(&desk.register, meeting, base),
        _ => voting::threshold(&desk.register, matter, meeting).needed(base),
    }
}

/// Base, voters present and votes needed, in one line.
fn figures(desk: &Desk, meeting: &Meeting, cast: &Ballot, base: Base) -> (String, Ink) {
    let figures = [
        ("base", base.base.to_string()),
        ("present", base.present.to_string()),
        ("needed", needed(desk, meeting, cast.matter, base.base).to_string()),
    ];
    let figures: Vec<(&str, &str)> = figures.iter().map(|(k, v)| (*k, v.as_str())).collect();
    (said::VOTE_FACTS.fill(desk.lang(), &figures), Ink::Title)
}

/// Why the base, the threshold and the quorum are what they are.
fn reasons(desk: &Desk, meeting: &Meeting, cast: &Ballot, base: Base) -> Facts {
    let (lang, register) = (desk.lang(), &desk.register);
    let why = match cast.matter {
        Matter::Election => {
            let needed = needed(desk, meeting, cast.matter, base.base);
            why_elected(desk, meeting, needed, base.base)
        }
        Matter::Penalty => why_penalty(desk, meeting, base.base),
        matter => voting::why(register, meeting, matter, base.base, lang),
    };
    let mut facts = vec![(base.say(lang), Ink::Quiet), (why, Ink::Quiet)];
    if quorum::key(meeting.kind) != "vote.quorum" {
        let present = (base.present, base.base);
        facts.push((quorum::say(register, meeting, present, lang), Ink::Quiet));
    }
    facts
}

fn why_elected(desk: &Desk, meeting: &Meeting, needed: u32, base: u32) -> String {
    let on = meeting.date.unwrap_or_else(|| desk.today());
    let source = book::in_force(&desk.register, "vote.election", on);
    let source = source.map(|it| it.say_source(desk.lang())).unwrap_or_default();
    let (needed, base) = (needed.to_string(), base.to_string());
    let values = [("needed", needed.as_str()), ("base", base.as_str()), ("source", &source)];
    word::ELECTION_WHY.fill(desk.lang(), &values)
}

fn why_penalty(desk: &Desk, meeting: &Meeting, base: u32) -> String {
    let needed =
        |degree| penalty::threshold(&desk.register, degree, meeting).needed(base).to_string();
    let values = [
        ("reprimand", needed(Penalty::Warning)),
        ("dismissal", needed(Penalty::Dismissal)),
        ("expulsion", needed(Penalty::Expulsion)),
        ("base", base.to_string()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
    word::PENALTY_WHY.fill(desk.lang(), &values)
}

/// What speaks against the vote, or must be known of it: the way of voting, rounds, tellers.
fn against(desk: &Desk, meeting: &Meeting, cast: &Ballot) -> Facts {
    let (lang, register) = (desk.lang(), &desk.register);
    let on = meeting.date.unwrap_or_else(|| desk.today());
    let mut facts = Facts::new();
    if !method::is_allowed(register, cast.matter, cast.method, on) {
        let rule = method::key(cast.method).and_then(|key| book::in_force(register, key, on));
        let allowed = method::allowed(register, cast.matter, on);
        let refusal = VoteRefusal::Method(cast.method, allowed, rule);
        facts.push((refusal.say(lang), Ink::Bad));
    }
    if rounds::limit(cast.matter).is_some() {
        let next = match cast.about {
            Some(member) => rounds::rounds(register, member, cast.matter).next,
            None => rounds::rounds_named(register, &cast.subject, cast.matter).next,
        };
        let ink = if matches!(next, Next::Offer(_)) { Ink::Plain } else { Ink::Bad };
        facts.push((next.say(lang), ink));
    }
    if cast.matter == Matter::Recognition {
        facts.extend(cast.about.iter().flat_map(|id| probation_of(desk, *id, on)));
    }
    if let Some(post) = cast.post {
        facts.extend(stage_of(desk, meeting, post, lang));
    }
    let odd = tellers::odd(register, meeting, cast.at, &cast.tellers);
    facts.extend(odd.iter().map(|odd| (odd.say(lang), Ink::Near)));
    facts
}

/// That the twelve months of one to be recognised are not over yet, or by how much the cell
/// examines late; nothing in time.
fn probation_of(desk: &Desk, id: MemberId, on: NaiveDate) -> Facts {
    let ceremony = desk.register.member(id).and_then(|it| it.ceremony_date()?.exact());
    let Some(dates) = ceremony.map(|day| Probation::after(&desk.register, day)) else {
        return Facts::new();
    };
    let early = (on < dates.end).then(|| dates.say(desk.lang()));
    early
        .or_else(|| dates.say_late(on, desk.lang()))
        .map(|it| (it, Ink::Near))
        .into_iter()
        .collect()
}

/// Which ballot of an election this is, and what the last one came to.
fn stage_of(
    desk: &Desk,
    meeting: &Meeting,
    post: crate::domain::meeting::Post,
    lang: Lang,
) -> Facts {
    let mut facts = Facts::new();
    let is_same = |vote: &&crate::domain::meeting::Vote| vote.post == Some(post);
    if let Some(last) = meeting.votes.iter().rfind(is_same) {
        let count = election::count(&desk.register, meeting, last);
        facts.push((count.say(&desk.register, lang), Ink::Plain));
    }
    match election::stage(&desk.register, meeting, post) {
        Stage::Filled => facts.push((VoteRefusal::PostFilled.say(lang), Ink::Bad)),
        Stage::Ballot(round) if round.round < 2 => {}
        Stage::Ballot(round) => {
            let n = round.round.to_string();
            facts.push((word::BALLOT_NUMBER.fill(lang, &[("n", &n)]), Ink::Plain));
        }
    }
    facts
}

/// What the figures typed come to.
fn so_far(desk: &Desk, meeting: &Meeting, cast: &Ballot, base: Base) -> Facts {
    let lang = desk.lang();
    let has_names = cast.names.iter().any(|(_, votes)| *votes > 0);
    let has_degrees = cast.degrees.iter().any(|(_, votes)| *votes > 0);
    let is_begun = match cast.matter {
        Matter::Election => has_names,
        Matter::Penalty => has_degrees,
        _ => true,
    };
    if !is_begun {
        return Facts::new();
    }
    let (trial, vote) = ballot::trial(meeting, cast, base);
    if let Err(fault) = ballots::check(&trial, &vote, base.present) {
        return vec![(fault.say(lang), Ink::Bad)];
    }
    let outcome = outcome::of(&desk.register, &trial, &vote);
    let ink = if outcome.carried() { Ink::Good } else { Ink::Near };
    let result = outcome.say(&desk.register, lang);
    vec![(word::SO_FAR.fill(lang, &[("result", &result)]), ink)]
}

/// What the elections of a meeting came to, and that they are to be written down.
pub(super) fn elected(desk: &Desk, id: MeetingId) -> Facts {
    let Some(meeting) = desk.register.meeting(id) else { return Facts::new() };
    let lang = desk.lang();
    let elections = meeting.votes.iter().filter(|vote| vote.post.is_some());
    let mut facts: Facts = elections
        .map(|vote| {
            let count = election::count(&desk.register, meeting, vote);
            (format!("{}: {}", vote.subject, count.say(&desk.register, lang)), Ink::Plain)
        })
        .collect();
    let found = work::found(&desk.register, meeting);
    let is_written = desk.register.cell().is_some_and(|cell| found.is_written(cell));
    let text = if is_written { word::INSTALLED } else { word::INSTALL_NOW };
    facts.push((text.get(lang).to_owned(), if is_written { Ink::Good } else { Ink::Near }));
    facts
}

/// What the fields of a vote are picked from: names of voters present for the tellers, official
/// members for those who stand, those called for an opinion kept.
pub(super) fn offers(desk: &Desk, id: MeetingId, key: &str) -> Option<Vec<Pick>> {
    let meeting = desk.register.meeting(id)?;
    let on = meeting.date.unwrap_or_else(|| desk.today());
    let is_official = |id: MemberId| {
        desk.register.member(id).is_some_and(|member| member.standing(on).is_official())
    };
    match key {
        "item" => Some(meeting_facts::items(desk, id)),
        "reserved" => Some(meeting_facts::speakers(desk, id)),
        "candidates" => Some(meeting_facts::members(desk, is_official)),
        "tellers" => {
            let here = |id| voting::votes_now(&desk.register, meeting, id, None);
            let voters = meeting_facts::members(desk, here).into_iter();
            let name = |pick: Pick| Pick { value: Value::Text(pick.text.clone()), ..pick };
            Some(voters.map(name).collect())
        }
        "about_id" => {
            let is_called = |id: MemberId| {
                desk.register.member(id).is_some_and(|member| member.standing(on).is_called())
            };
            Some(meeting_facts::members(desk, is_called))
        }
        _ => None,
    }
}
