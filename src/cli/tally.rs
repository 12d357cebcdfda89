//! `tally`: attendance, voting base, thresholds and votes of a meeting.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{score, view};
use crate::domain::meeting::{Meeting, Vote};
use crate::domain::register::Register;
use crate::domain::rules::attendance::{self, Counts};
use crate::domain::rules::voting::{self, Base, Threshold};
use crate::domain::{Kind, MeetingId};
use crate::words::{Lang, cli as word};

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
            "votes": votes,
            "score": score::marked_json(&desk.register, id, &meeting),
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
    let lines: Vec<String> =
        meeting.votes.iter().map(|vote| vote_line(register, &meeting, vote, lang)).collect();
    lines.iter().try_for_each(|line| desk.out.line(line))
}

fn vote_line(register: &Register, meeting: &Meeting, vote: &Vote, lang: Lang) -> String {
    let verdict = voting::verdict(register, meeting, vote);
    format!("{}. {}: {}", vote.number, vote.subject, verdict.say(lang))
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
        "threshold": match verdict.threshold {
            Threshold::Majority => "majority",
            Threshold::TwoThirds => "two_thirds",
        },
        "needed": verdict.needed,
        "percent_per_mille": verdict.per_mille,
        "carried": verdict.carried,
        "text": verdict.say(lang),
        "why": voting::why(register, meeting, vote.matter, verdict.base, lang),
    })
}
