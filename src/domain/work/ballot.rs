//! Votes at a meeting: each with the base of its moment, refused where it cannot be.

use chrono::NaiveDate;

use super::hold::{changed, known_item, running};
use super::plan::{Plan, Refusal};
use super::vote_refusal::VoteRefusal;
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Candidate, Matter, Meeting, Method, Opinion, Penalty, Post, Vote};
use crate::domain::register::Register;
use crate::domain::rules::election::Stage;
use crate::domain::rules::voting::{Base, Next};
use crate::domain::rules::{book, election, method, penalty, rounds, tellers, voting};
use crate::domain::text::fold;
use crate::domain::{MeetingId, MemberId};
use crate::words::Lang::Vi;
use crate::words::ballot as word;

/// A vote as it is counted at the table; number, round, base and voters present are added.
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
    /// Ballots given out, where ballots are used.
    pub issued: Option<u32>,
    /// Ballots that came back.
    pub collected: Option<u32>,
    /// Of these, not valid.
    pub invalid: u32,
    /// In an election: to what.
    pub post: Option<Post>,
    /// In an election: how many.
    pub seats: Option<u32>,
    /// In an election: who stands, with the votes of each.
    pub names: Vec<(MemberId, u32)>,
    /// In a ballot on penalties: the votes for each degree.
    pub degrees: Vec<(Penalty, u32)>,
    /// Who keeps an opinion against the decision; it is noted and reported upward.
    pub reserved: Vec<MemberId>,
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
            issued: None,
            collected: None,
            invalid: 0,
            post: None,
            seats: None,
            names: Vec::new(),
            degrees: Vec::new(),
            reserved: Vec::new(),
        }
    }

    /// A secret ballot of which all that were given out came back.
    pub fn secret(subject: impl Into<String>, matter: Matter, ballots: u32) -> Self {
        Self {
            matter,
            method: Method::Secret,
            issued: Some(ballots),
            collected: Some(ballots),
            ..Self::hands(subject, 0, 0, 0)
        }
    }

    fn into_vote(self, number: u32, round: u32) -> (Vote, Vec<Candidate>) {
        let candidate = |member, text, votes| Candidate { vote: number, member, text, votes };
        let names =
            self.names.iter().map(|(id, votes)| candidate(Some(*id), String::new(), *votes));
        let degree = |it: Penalty| it.name().get(Vi).to_owned();
        let degrees = self.degrees.iter().map(|(it, votes)| candidate(None, degree(*it), *votes));
        let candidates = names.chain(degrees).collect();
        let vote = Vote {
            number,
            item: self.item,
            subject: self.subject,
            matter: self.matter,
            about: self.about,
            method: self.method,
            at: self.at,
            base: None,
            present: None,
            for_: self.for_,
            against: self.against,
            other: self.other,
            tellers: self.tellers,
            round: Some(round),
            issued: self.issued,
            collected: self.collected,
            invalid: self.invalid,
            seats: self.seats,
            post: self.post,
        };
        (vote, candidates)
    }
}

/// Records a vote with the base of its moment, which stays with it.
///
/// # Errors
/// A meeting that is not under way or without roll; too few official members or voters present;
/// more votes than voters; a way of voting that the matter does not allow; ballots that do not add
/// up; a person's matter without the person, or with all its rounds used.
pub fn vote(register: &Register, id: MeetingId, mut cast: Ballot) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    if meeting.roll.is_empty() {
        return Err(Refusal::NoRoll);
    }
    if cast.subject.trim().is_empty() {
        return Err(Problem::new("subject", Fault::Missing).into());
    }
    known_item(&meeting, cast.item)?;
    way(register, &meeting, &cast)?;
    one_person(register, &meeting, &cast)?;
    let round = round(register, &meeting, &cast)?;
    if cast.matter == Matter::Election {
        may_stand(register, &meeting, &cast)?;
        election::sort_names(register, &mut cast.names);
    }
    let reserved = reserve(register, &meeting, &cast)?;
    let (mut vote, candidates) = cast.into_vote(meeting.next_vote(), round);
    meeting.candidates.extend(candidates);
    let base = voting::check_vote(register, &meeting, &vote)?;
    vote.base = Some(base.base);
    vote.present = Some(base.present);
    meeting.votes.push(vote);
    meeting.opinions.extend(reserved);
    changed(register, id, meeting, Deed::RecordVote)
}

/// The meeting with a vote that is not recorded, and the vote: what it would come to.
pub fn trial(meeting: &Meeting, cast: &Ballot, base: Base) -> (Meeting, Vote) {
    let mut meeting = meeting.clone();
    let (mut vote, candidates) = cast.clone().into_vote(meeting.next_vote(), 1);
    (vote.base, vote.present) = (Some(base.base), Some(base.present));
    meeting.candidates.extend(candidates);
    (meeting, vote)
}

fn day(meeting: &Meeting) -> NaiveDate {
    meeting.date.unwrap_or(NaiveDate::MAX)
}

/// The matter allows the way of voting, and a secret ballot has its tellers and its ballots.
fn way(register: &Register, meeting: &Meeting, cast: &Ballot) -> Result<(), Refusal> {
    let on = day(meeting);
    if !method::is_allowed(register, cast.matter, cast.method, on) {
        let rule = method::key(cast.method).and_then(|key| book::in_force(register, key, on));
        let allowed = method::allowed(register, cast.matter, on);
        return Err(VoteRefusal::Method(cast.method, allowed, rule).into());
    }
    if cast.method != Method::Secret {
        return Ok(());
    }
    if tellers::names(&cast.tellers).next().is_none() {
        return Err(VoteRefusal::NoTellers.into());
    }
    let missing = |key| Err(Problem::new(key, Fault::Missing).into());
    match (cast.issued, cast.collected) {
        (None, _) => missing("ballots_issued"),
        (_, None) => missing("ballots_collected"),
        _ => Ok(()),
    }
}

/// Votes on a person are taken one person at a time.
fn one_person(register: &Register, meeting: &Meeting, cast: &Ballot) -> Result<(), Refusal> {
    if !needs_person(cast.matter) {
        return Ok(());
    }
    let Some((id, member)) = cast.about.and_then(|id| Some((id, register.member(id)?))) else {
        return Err(Problem::new("about_id", Fault::Missing).into());
    };
    let standing = member.standing(day(meeting));
    if cast.matter == Matter::Recognition && standing.is_official() {
        let again = rounds::rounds(register, id, Matter::Recognition).next == Next::Carried;
        let name = member.full_name.clone();
        let refusal = if again { VoteRefusal::Settled } else { VoteRefusal::AlreadyOfficial(name) };
        return Err(refusal.into());
    }
    let degrees = penalty::degrees(standing);
    let is_heavier = |matter| degrees.iter().all(|it| penalty::matter(*it) != matter);
    let too_heavy = match cast.matter {
        Matter::Dismissal | Matter::Expulsion => is_heavier(cast.matter),
        _ => cast.degrees.iter().any(|(it, votes)| *votes > 0 && !degrees.contains(it)),
    };
    if too_heavy { Err(VoteRefusal::NotADegree.into()) } else { Ok(()) }
}

/// Whether a matter concerns one member of the book. One who is to be admitted may not be in it.
pub const fn needs_person(matter: Matter) -> bool {
    matches!(
        matter,
        Matter::Recognition
            | Matter::StrikingOff
            | Matter::Reprimand
            | Matter::Dismissal
            | Matter::Expulsion
            | Matter::Penalty
    )
}

/// Which time this is voted on. A matter with a limit of rounds has no more of them, in whatever
/// meetings; what was lost is taken again at the same meeting only where `vote.again.kinds` says so.
fn round(register: &Register, meeting: &Meeting, cast: &Ballot) -> Result<u32, Refusal> {
    let same = |vote: &&Vote| {
        let is_same_thing = match (cast.about, cast.post) {
            (Some(_), _) => vote.about == cast.about,
            (None, Some(_)) => vote.post == cast.post,
            (None, None) => fold(&vote.subject) == fold(&cast.subject),
        };
        vote.matter == cast.matter && is_same_thing
    };
    let again = book::words(register, "vote.again.kinds", day(meeting));
    if !again.iter().any(|key| key == cast.matter.key())
        && let Some(before) = meeting.votes.iter().rfind(same)
    {
        return Err(if voting::carried(register, meeting, before) {
            VoteRefusal::Settled.into()
        } else if let Some(Next::ReportUpward(n)) = upward(register, cast) {
            Refusal::RoundsUsed(n)
        } else {
            VoteRefusal::Again(book::in_force(register, "vote.again.kinds", day(meeting))).into()
        });
    }
    if rounds::limit(cast.matter).is_none() {
        return Ok(count(meeting.votes.iter().filter(same).count()) + 1);
    }
    match next(register, cast) {
        Next::Offer(round) => Ok(round),
        Next::Carried => Err(VoteRefusal::Settled.into()),
        Next::ReportUpward(n) => Err(Refusal::RoundsUsed(n)),
    }
}

fn next(register: &Register, cast: &Ballot) -> Next {
    match cast.about {
        Some(member) => rounds::rounds(register, member, cast.matter).next,
        None => rounds::rounds_named(register, &cast.subject, cast.matter).next,
    }
}

fn upward(register: &Register, cast: &Ballot) -> Option<Next> {
    rounds::limit(cast.matter)?;
    Some(next(register, cast))
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

/// Only official members stand, each once; a committee of the size and in the cells allowed.
/// Where the meeting elected a committee, secretary and deputy come out of it, two persons.
fn may_stand(register: &Register, meeting: &Meeting, cast: &Ballot) -> Result<(), Refusal> {
    let on = day(meeting);
    let missing = |key| Refusal::from(Problem::new(key, Fault::Missing));
    let post = cast.post.ok_or_else(|| missing("post"))?;
    let seats = cast.seats.filter(|seats| *seats > 0).ok_or_else(|| missing("seats"))?;
    let elected = election::elected(register, meeting, post);
    let secretary = election::elected(register, meeting, Post::Secretary);
    let committee = election::elected(register, meeting, Post::Committee);
    let is_of_committee = matches!(post, Post::Secretary | Post::Deputy);
    match election::stage(register, meeting, post) {
        Stage::Filled => return Err(VoteRefusal::PostFilled.into()),
        Stage::Ballot(due) if due.round > 1 && seats > due.seats => {
            return Err(VoteRefusal::TooManySeats(seats, due.seats).into());
        }
        Stage::Ballot(_) => election::size(register, post, seats, on)?,
    }
    for (at, (id, _)) in cast.names.iter().enumerate() {
        let member = register.member(*id).ok_or_else(|| missing("candidates"))?;
        let standing = member.standing(on);
        if !standing.is_official() || standing.votes_from.is_none_or(|from| from > on) {
            return Err(VoteRefusal::NotOfficial(member.full_name.clone()).into());
        }
        if elected.contains(id) || (post == Post::Deputy && secretary.contains(id)) {
            return Err(VoteRefusal::AlreadyElected(member.full_name.clone()).into());
        }
        if is_of_committee && !committee.is_empty() && !committee.contains(id) {
            return Err(VoteRefusal::NotOfCommittee(member.full_name.clone()).into());
        }
        if cast.names.iter().skip(at + 1).any(|(other, _)| other == id) {
            return Err(VoteRefusal::NameTwice(member.full_name.clone()).into());
        }
    }
    match count(cast.names.len()) {
        0 => Err(VoteRefusal::NoNames.into()),
        names if names < seats => Err(VoteRefusal::FewNames(names, seats).into()),
        _ => Ok(()),
    }
}

/// The opinions kept against the decision, one for each who keeps one.
fn reserve(register: &Register, meeting: &Meeting, cast: &Ballot) -> Result<Vec<Opinion>, Refusal> {
    let text = word::RESERVED_ON.fill(Vi, &[("what", cast.subject.trim())]);
    let opinion = |id: &MemberId| {
        let line = meeting.roll.iter().find(|line| line.member == Some(*id));
        let name = register.member(*id).map_or("", |member| member.full_name.as_str());
        let Some(line) = line else {
            return Err(VoteRefusal::NotCalled(name.to_owned()).into());
        };
        if !voting::is_here(line, meeting, cast.at) {
            return Err(VoteRefusal::NotHere(name.to_owned()).into());
        }
        Ok(Opinion {
            item: cast.item,
            member: Some(*id),
            text: text.clone(),
            reserved: true,
            at: cast.at,
            ..Opinion::blank()
        })
    };
    cast.reserved.iter().map(opinion).collect()
}
