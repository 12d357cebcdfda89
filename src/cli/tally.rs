//! `tally`: attendance, voting base, thresholds and votes of a meeting.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{score, view};
use crate::domain::meeting::{Meeting, Post, Vote};
use crate::domain::register::Register;
use crate::domain::rules::attendance::{self, Counts};
use crate::domain::rules::election::Fate;
use crate::domain::rules::outcome::{self, Outcome};
use crate::domain::rules::voting::{self, Base, Next, Threshold};
use crate::domain::rules::{penalty, quorum, rounds};
use crate::domain::work::upward;
use crate::domain::{Kind, MeetingId, MemberId};
use crate::words::{Lang, ballot, cli as word};

/// Prints the figures of a meeting.
///
/// # Errors
/// When there is none of this number, or nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, number: u32) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let id = MeetingId(number);
    let meeting =
        desk.register.meeting(id).cloned().ok_or(Failed::NoRecord(Kind::Meeting, number))?;
    let counts = attendance::count(&desk.register, &meeting);
    let base = voting::base(&desk.register, &meeting, None);
    if desk.world.json {
        let votes: Json =
            meeting.votes.iter().map(|it| vote_json(&desk.register, &meeting, it, lang)).collect();
        return desk.out.json(&json!({
            "meeting_id": number,
            "attendance": counts_json(counts),
            "voting": base_json(base),
            "quorum": quorum::needed(&desk.register, &meeting, base.base),
            "votes": votes,
            "score": score::marked_json(&desk.register, id, &meeting),
            "upward": upward::list(&desk.register, id).iter().map(|it| it.say(lang)).collect::<Json>(),
        }));
    }
    desk.out.line(&view::title(&desk.register, id.into(), lang))?;
    let rate = counts.rate_per_mille().map(|rate| voting::show_percent(rate, lang));
    for (label, figure) in [
        (word::ON_ROLL, counts.roll.to_string()),
        (word::PRESENT, counts.present.to_string()),
        (word::EXCUSED, counts.excused.to_string()),
        (word::UNEXCUSED, counts.unexcused.to_string()),
        (word::RATE, rate.unwrap_or_default()),
        (word::VOTING_BASE, base.base.to_string()),
        (word::VOTERS_PRESENT, base.present.to_string()),
    ] {
        desk.out.line(&format!("{}: {figure}", label.get(lang)))?;
    }
    desk.out.line(&base.say(lang))?;
    let register = &desk.register;
    let votes = meeting.votes.iter();
    let mut lines: Vec<String> =
        votes.flat_map(|vote| vote_lines(register, &meeting, vote, lang)).collect();
    lines.extend(upward::list(register, id).iter().map(|it| format!("↑ {}", it.say(lang))));
    lines.iter().try_for_each(|line| desk.out.line(line))
}

/// The result of a vote, and below it what stands on its ballots.
fn vote_lines(register: &Register, meeting: &Meeting, vote: &Vote, lang: Lang) -> Vec<String> {
    let outcome = outcome::of(register, meeting, vote);
    let subject = match vote.round.filter(|round| *round > 1) {
        Some(round) => {
            let values = [("subject", vote.subject.as_str()), ("n", &round.to_string())];
            ballot::ROUND_OF.fill(lang, &values)
        }
        None => vote.subject.clone(),
    };
    let mut lines = vec![format!("{}. {subject}: {}", vote.number, outcome.say(register, lang))];
    if let Some((issued, collected)) = vote.issued.zip(vote.collected) {
        let figures = [issued, collected, vote.invalid].map(|n| n.to_string());
        let [issued, collected, invalid] = figures.each_ref().map(String::as_str);
        let values = [("issued", issued), ("collected", collected), ("invalid", invalid)];
        lines.push(format!("   {}", ballot::BALLOTS.fill(lang, &values)));
    }
    match &outcome {
        Outcome::Election(count) => lines.extend(count.names.iter().map(|(id, votes, fate)| {
            let mark = if *fate == Fate::Elected { ballot::ELECTED_MARK.get(lang) } else { "" };
            format!("   {}: {votes} {mark}", name_of(register, *id)).trim_end().to_owned()
        })),
        Outcome::Penalty(..) => {
            let votes = penalty::votes(meeting, vote).into_iter();
            lines.extend(votes.map(|(it, votes)| format!("   {}: {votes}", it.name().get(lang))));
        }
        Outcome::Verdict(_) => {}
    }
    lines
}

fn name_of(register: &Register, id: MemberId) -> &str {
    register.member(id).map_or("", |member| member.full_name.as_str())
}

fn counts_json(counts: Counts) -> Json {
    json!({
        "roll": counts.roll,
        "official": counts.official,
        "probationary": counts.probationary,
        "temp_in": counts.temp_in,
        "exempt": counts.exempt,
        "elsewhere": counts.elsewhere,
        "special_duty": counts.duty,
        "present": counts.present,
        "present_official": counts.present_official,
        "present_probationary": counts.present_probationary,
        "excused": counts.excused,
        "unexcused": counts.unexcused,
        "base": counts.base,
        "rate_per_mille": counts.rate_per_mille(),
    })
}

fn base_json(base: Base) -> Json {
    json!({
        "official": base.official,
        "temp_out": base.temp_out,
        "exempt_absent": base.exempt_absent,
        "suspended": base.suspended,
        "base": base.base,
        "present": base.present,
        "needed_majority": Threshold::Majority.needed(base.base),
        "needed_two_thirds": Threshold::TwoThirds.needed(base.base),
    })
}

fn vote_json(register: &Register, meeting: &Meeting, vote: &Vote, lang: Lang) -> Json {
    let verdict = voting::verdict(register, meeting, vote);
    let outcome = outcome::of(register, meeting, vote);
    let needed = match &outcome {
        Outcome::Election(count) => count.needed,
        Outcome::Penalty(Some(decided), _) => decided.needed,
        _ => verdict.needed,
    };
    let penalty = match &outcome {
        Outcome::Penalty(Some(decided), _) => Some(decided.penalty.key()),
        _ => None,
    };
    json!({
        "number": vote.number,
        "subject": vote.subject,
        "matter": vote.matter.key(),
        "method": vote.method.key(),
        "base": verdict.base,
        "present_voters": vote.present,
        "for": vote.for_,
        "against": vote.against,
        "other": vote.other,
        "tellers": vote.tellers,
        "round": vote.round,
        "ballots_issued": vote.issued,
        "ballots_collected": vote.collected,
        "ballots_invalid": vote.invalid,
        "threshold": match verdict.threshold {
            Threshold::Majority => "majority",
            Threshold::TwoThirds => "two_thirds",
        },
        "needed": needed,
        "percent_per_mille": verdict.per_mille,
        "carried": outcome.carried(),
        "post": vote.post.map(Post::key),
        "seats": vote.seats,
        "candidates": names_json(register, meeting, vote, &outcome),
        "penalty": penalty,
        "rounds": rounds_json(register, vote, lang),
        "text": outcome.say(register, lang),
        "why": voting::why(register, meeting, vote.matter, verdict.base, lang),
    })
}

/// What stands on the ballots, with the votes of each and what came of it.
fn names_json(register: &Register, meeting: &Meeting, vote: &Vote, outcome: &Outcome) -> Json {
    match outcome {
        Outcome::Election(count) => count
            .names
            .iter()
            .map(|(id, votes, fate)| {
                json!({
                    "member_id": id.0,
                    "name": name_of(register, *id),
                    "votes": votes,
                    "elected": *fate == Fate::Elected,
                    "level": *fate == Fate::Level,
                })
            })
            .collect(),
        Outcome::Penalty(..) => penalty::votes(meeting, vote)
            .iter()
            .map(|(degree, votes)| json!({ "penalty": degree.key(), "votes": votes }))
            .collect(),
        Outcome::Verdict(_) => json!([]),
    }
}

/// How many votes were held on a person, and what comes next.
fn rounds_json(register: &Register, vote: &Vote, lang: Lang) -> Json {
    let Some(member) = vote.about.filter(|_| rounds::limit(vote.matter).is_some()) else {
        return Json::Null;
    };
    let found = rounds::rounds(register, member, vote.matter);
    json!({
        "held": found.held.len(),
        "report_upward": matches!(found.next, Next::ReportUpward(_)),
        "text": found.next.say(lang),
    })
}
