//! The votes held on one person: one person at a time, rounds counted, the last failure goes up.

use chrono::NaiveDate;

use crate::domain::MemberId;
use crate::domain::meeting::{Matter, MeetingState, Vote};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::voting::{Verdict, verdict};
use crate::domain::text::fold;
use crate::words::Lang;
use crate::words::rules as word;

/// What comes after the votes so far on one person and matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Another vote may be held: this one, from 1.
    Offer(u32),
    /// It carried; no more votes.
    Carried,
    /// All votes allowed were held without success: report to the superior committee.
    ReportUpward(u32),
}

impl Next {
    /// What comes next, in words.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Offer(n) => word::ROUND_OFFERED.fill(lang, &[("n", &n.to_string())]),
            Self::Carried => word::ROUND_CARRIED.get(lang).to_owned(),
            Self::ReportUpward(n) => word::ROUND_UPWARD.fill(lang, &[("n", &n.to_string())]),
        }
    }
}

/// The votes held so far on one person and matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounds {
    /// Date and outcome of each, oldest first.
    pub held: Vec<(NaiveDate, Verdict)>,
    /// What comes next.
    pub next: Next,
}

/// The votes on `member` in `matter` in all meetings. Recognition has as many as
/// `vote.recognition.max_rounds` allows (Quy định 29-QĐ/TW 25/7/2016), admission as many as
/// `vote.admission.max_rounds`; then the case goes up.
pub fn rounds(register: &Register, member: MemberId, matter: Matter) -> Rounds {
    held(register, matter, &|vote| vote.about == Some(member))
}

/// The same for one who is not in the book yet, known by the subject of the votes.
pub fn rounds_named(register: &Register, subject: &str, matter: Matter) -> Rounds {
    let subject = fold(subject);
    held(register, matter, &|vote| vote.about.is_none() && fold(&vote.subject) == subject)
}

/// The key of the rule that says how many votes a matter may have; `None` where nothing does.
pub const fn limit(matter: Matter) -> Option<&'static str> {
    match matter {
        Matter::Recognition => Some("vote.recognition.max_rounds"),
        Matter::Admission => Some("vote.admission.max_rounds"),
        _ => None,
    }
}

fn held(register: &Register, matter: Matter, is_same: &dyn Fn(&Vote) -> bool) -> Rounds {
    let mut held: Vec<(NaiveDate, u32, Verdict)> = register
        .meetings()
        .filter(|(_, meeting)| meeting.state != MeetingState::Cancelled)
        .filter_map(|(_, meeting)| Some((meeting.date?, meeting)))
        .flat_map(|(on, meeting)| {
            let about = move |vote: &&Vote| vote.matter == matter && is_same(vote);
            let outcome = move |vote: &Vote| (on, vote.number, verdict(register, meeting, vote));
            meeting.votes.iter().filter(about).map(outcome)
        })
        .collect();
    held.sort_by_key(|(on, number, _)| (*on, *number));
    let held: Vec<_> = held.into_iter().map(|(on, _, outcome)| (on, outcome)).collect();
    let count = u32::try_from(held.len()).unwrap_or(u32::MAX);
    let on = held.last().map_or(NaiveDate::MAX, |(on, _)| *on);
    let most = limit(matter).map(|key| book::whole(register, key, on));
    let next = if held.iter().any(|(_, outcome)| outcome.carried) {
        Next::Carried
    } else if most.is_some_and(|most| count >= most) {
        Next::ReportUpward(count)
    } else {
        Next::Offer(count + 1)
    };
    Rounds { held, next }
}
