//! Votes at a meeting: each with the base of its moment, refused where it cannot be.

use super::hold::{changed, known_item, running};
use super::plan::{Plan, Refusal};
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Matter, Method, Vote};
use crate::domain::register::Register;
use crate::domain::rules::voting::{self, Next};
use crate::domain::{MeetingId, MemberId};

/// A vote as it is counted at the table; number, base and voters present are added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The item it belongs to.
    pub item: Option<u32>,
    /// What is voted on.
    pub subject: String,
    /// Which threshold applies.
    pub matter: Matter,
    /// The member whom it concerns.
    pub about: Option<MemberId>,
    /// How it is taken.
    pub method: Method,
    /// When; who has left by then is not counted.
    pub at: Option<Clock>,
    /// In favour.
    pub for_: u32,
    /// Against.
    pub against: u32,
    /// Another opinion.
    pub other: u32,
    /// Who counted.
    pub tellers: String,
}

impl Ballot {
    /// An ordinary vote by show of hands.
    pub fn hands(subject: impl Into<String>, for_: u32, against: u32, other: u32) -> Self {
        Self {
            item: None,
            subject: subject.into(),
            matter: Matter::Ordinary,
            about: None,
            method: Method::Hands,
            at: None,
            for_,
            against,
            other,
            tellers: String::new(),
        }
    }
}

/// Records a vote with the base of its moment, which stays with it.
///
/// # Errors
/// A meeting that is not under way or without roll; too few official members or voters present;
/// more votes than voters.
pub fn vote(register: &Register, id: MeetingId, cast: Ballot) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    if meeting.roll.is_empty() {
        return Err(Refusal::NoRoll);
    }
    if cast.subject.trim().is_empty() {
        return Err(Problem::new("subject", Fault::Missing).into());
    }
    known_item(&meeting, cast.item)?;
    one_person(register, &cast)?;
    let mut vote = Vote {
        number: meeting.next_vote(),
        item: cast.item,
        subject: cast.subject,
        matter: cast.matter,
        about: cast.about,
        method: cast.method,
        at: cast.at,
        base: None,
        present: None,
        for_: cast.for_,
        against: cast.against,
        other: cast.other,
        tellers: cast.tellers,
        ..Vote::blank()
    };
    let base = voting::check_vote(register, &meeting, &vote)?;
    vote.base = Some(base.base);
    vote.present = Some(base.present);
    meeting.votes.push(vote);
    changed(register, id, meeting, Deed::RecordVote)
}

/// Votes on a person are taken one person at a time, and not again once one has carried; for
/// recognition no more than the rounds allowed, after which the superior committee decides.
fn one_person(register: &Register, cast: &Ballot) -> Result<(), Refusal> {
    let needs = matches!(
        cast.matter,
        Matter::Recognition
            | Matter::StrikingOff
            | Matter::Reprimand
            | Matter::Dismissal
            | Matter::Expulsion
    );
    match (cast.about, cast.matter) {
        (None, _) if needs => Err(Problem::new("about_id", Fault::Missing).into()),
        (Some(member), Matter::Recognition) => {
            match voting::rounds(register, member, Matter::Recognition).next {
                Next::Offer(_) => Ok(()),
                Next::Carried => Err(Problem::new("about_id", Fault::Twice).into()),
                Next::ReportUpward(n) => Err(Refusal::RoundsUsed(n)),
            }
        }
        _ => Ok(()),
    }
}
