//! Holding a meeting: opening it, the roll, what is said, votes, closing it, adopting the minutes.
//!
//! Each function is one act at the table, kept on disk before the next. Opinions, votes and
//! decisions belong to the running meeting; roll and notes can be put right until the minutes are
//! adopted, for minutes may be corrected only before.

use chrono::NaiveDate;

use super::plan::{Plan, Refusal, kept, meeting_name, meeting_of};
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::{
    Attendance, Matter, Meeting, MeetingState, Method, Opinion, Presence, Vote,
};
use crate::domain::member::{Event, Member};
use crate::domain::register::Register;
use crate::domain::rules::standing::Status;
use crate::domain::rules::{book, follow_up, voting};
use crate::domain::text::name_key;
use crate::domain::{MeetingId, MemberId};

/// The meeting, if it is under way.
pub(super) fn running(register: &Register, id: MeetingId) -> Result<Meeting, Refusal> {
    let meeting = meeting_of(register, id)?;
    match meeting.state {
        MeetingState::Running => Ok(meeting.clone()),
        MeetingState::Draft | MeetingState::Noticed => Err(Refusal::NotRunning),
        MeetingState::Closed | MeetingState::Adopted => Err(Refusal::MeetingOver),
        MeetingState::Cancelled => Err(Refusal::Cancelled),
    }
}

/// The meeting, if its minutes can still be written: opened, and not adopted.
fn writable(register: &Register, id: MeetingId) -> Result<Meeting, Refusal> {
    let meeting = meeting_of(register, id)?;
    match meeting.state {
        MeetingState::Running | MeetingState::Closed => Ok(meeting.clone()),
        MeetingState::Draft | MeetingState::Noticed => Err(Refusal::NotRunning),
        MeetingState::Adopted => Err(Fault::Sealed.into()),
        MeetingState::Cancelled => Err(Refusal::Cancelled),
    }
}

/// The day by which a changed meeting is checked: its own.
fn day_of(meeting: &Meeting) -> NaiveDate {
    meeting.date.unwrap_or(NaiveDate::MIN)
}

fn changed(
    register: &Register,
    id: MeetingId,
    meeting: Meeting,
    deed: Deed,
) -> Result<Plan, Refusal> {
    let about = meeting_name(&meeting);
    let today = day_of(&meeting);
    Ok(Plan::new(deed, about, vec![kept(register, id.into(), meeting, today)?]))
}

/// The roll as it is before anyone is called: members exempt from meetings and members on
/// temporary activity elsewhere so marked, all others present. Suspended members are not called.
pub fn roll(register: &Register, date: NaiveDate) -> Vec<Attendance> {
    let joined = |member: &Member| {
        let first = member.events.iter().filter_map(Event::counts_from).min();
        first.is_none_or(|first| first <= date)
    };
    let mut called: Vec<(MemberId, &Member, Status)> = register
        .members()
        .filter(|(_, member)| joined(member))
        .map(|(id, member)| (id, member, member.standing(date)))
        .filter(|(_, _, standing)| standing.is_called() && standing.status != Status::Suspended)
        .map(|(id, member, standing)| (id, member, standing.status))
        .collect();
    called.sort_by_cached_key(|(id, member, _)| (name_key(&member.full_name), *id));
    let line = |(id, _, status): (MemberId, &Member, Status)| Attendance {
        member: Some(id),
        presence: match status {
            Status::Exempt | Status::TempExempt => Presence::Exempt,
            Status::TempOut => Presence::Elsewhere,
            _ => Presence::Present,
        },
        reason: String::new(),
        came: None,
        left: None,
    };
    called.into_iter().map(line).collect()
}

/// Opens a meeting: it is under way from `at`, with the roll filled in from the standings of its
/// day. A roll begun before is kept.
///
/// # Errors
/// A meeting opened before, cancelled, or dated after today.
pub fn open(
    register: &Register,
    id: MeetingId,
    at: Clock,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut meeting = meeting_of(register, id)?.clone();
    match meeting.state {
        MeetingState::Draft | MeetingState::Noticed => {}
        MeetingState::Running => return Err(Refusal::AlreadyOpened),
        MeetingState::Closed | MeetingState::Adopted => return Err(Refusal::MeetingOver),
        MeetingState::Cancelled => return Err(Refusal::Cancelled),
    }
    let date = meeting.date.ok_or_else(|| Problem::new("date", Fault::Missing))?;
    if date > today {
        return Err(Problem::new("date", Fault::InTheFuture).into());
    }
    meeting.state = MeetingState::Running;
    meeting.started = Some(at);
    if meeting.roll.is_empty() {
        meeting.roll = roll(register, date);
    }
    changed(register, id, meeting, Deed::OpenMeeting)
}

/// Names chair and minute-taker; the steps that the minute-taker leads follow.
///
/// # Errors
/// A meeting that is not under way.
pub fn name_clerk(register: &Register, id: MeetingId, clerk: MemberId) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    let before = meeting.clerk.replace(clerk);
    for item in &mut meeting.items {
        let led = matches!(item.step.as_str(), "roll_call" | "minutes" | "delegates");
        if led && item.presenter == before {
            item.presenter = Some(clerk);
        }
    }
    changed(register, id, meeting, Deed::RollCall)
}

/// Sets how one member stands in the roll. A member who is not on it is added: a temporary
/// guest, a late one, a resident member.
///
/// # Errors
/// Minutes that are adopted; a member who left before coming.
pub fn set_presence(register: &Register, id: MeetingId, line: Attendance) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    let member = line.member.ok_or_else(|| Problem::new("member_id", Fault::Missing))?;
    if let (Some(came), Some(left)) = (line.came, line.left)
        && came.until(left) > 720
    {
        return Err(Problem::new("left", Fault::EndBeforeStart).into());
    }
    match meeting.roll.iter_mut().find(|known| known.member == Some(member)) {
        Some(known) => *known = line,
        None => meeting.roll.push(line),
    }
    changed(register, id, meeting, Deed::RollCall)
}

/// What is noted of one item while it is dealt with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemNote {
    /// What was presented.
    pub notes: String,
    /// The chair's conclusion.
    pub conclusion: String,
    /// Minutes used.
    pub used: Option<u32>,
    /// Whether it is dealt with.
    pub done: bool,
}

/// Notes what happened at one item.
///
/// # Errors
/// An item that is not on the agenda; minutes that are adopted.
pub fn note_item(
    register: &Register,
    id: MeetingId,
    item: u32,
    note: ItemNote,
) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    let found = meeting.items.iter_mut().find(|known| known.number == item);
    let found = found.ok_or_else(|| Problem::new("item", Fault::UnknownReference))?;
    found.notes = note.notes;
    found.conclusion = note.conclusion;
    found.used = note.used;
    found.done = note.done;
    changed(register, id, meeting, Deed::RunItem)
}

/// Notes the chair's conclusion on the meeting as a whole.
///
/// # Errors
/// Minutes that are adopted.
pub fn conclude(register: &Register, id: MeetingId, conclusion: &str) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    conclusion.clone_into(&mut meeting.conclusion);
    changed(register, id, meeting, Deed::RunItem)
}

/// Notes an opinion, by name: the minutes must name who said what.
///
/// # Errors
/// Nobody named, nothing said, an unknown item, minutes that are adopted.
pub fn add_opinion(register: &Register, id: MeetingId, said: Opinion) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    if said.member.is_none() && said.guest.trim().is_empty() {
        return Err(Problem::new("member_id", Fault::Missing).into());
    }
    if said.text.trim().is_empty() {
        return Err(Problem::new("text", Fault::Missing).into());
    }
    known_item(&meeting, said.item)?;
    meeting.opinions.push(said);
    changed(register, id, meeting, Deed::NoteOpinion)
}

fn known_item(meeting: &Meeting, item: Option<u32>) -> Result<(), Refusal> {
    match item {
        Some(item) if !meeting.items.iter().any(|known| known.number == item) => {
            Err(Problem::new("item", Fault::UnknownReference).into())
        }
        _ => Ok(()),
    }
}

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
    let base = voting::base(register, &meeting, cast.at);
    may_vote(register, &meeting, base)?;
    let total = cast.for_.saturating_add(cast.against).saturating_add(cast.other);
    if total > base.present {
        return Err(Problem::new("votes", Fault::VotesAboveVoters(total, base.present)).into());
    }
    meeting.votes.push(Vote {
        number: meeting.next_vote(),
        item: cast.item,
        subject: cast.subject,
        matter: cast.matter,
        about: cast.about,
        method: cast.method,
        at: cast.at,
        base: Some(base.base),
        present: Some(base.present),
        for_: cast.for_,
        against: cast.against,
        other: cast.other,
        tellers: cast.tellers,
    });
    changed(register, id, meeting, Deed::RecordVote)
}

/// Whether a vote can be taken now: the cell has the official members it needs, and more than half
/// of the base is there; with fewer no resolution could carry.
///
/// # Errors
/// Why no vote can be taken.
pub fn may_vote(register: &Register, meeting: &Meeting, base: voting::Base) -> Result<(), Refusal> {
    let date = day_of(meeting);
    let official =
        register.members().filter(|(_, member)| member.standing(date).is_official()).count();
    let official = u32::try_from(official).unwrap_or(u32::MAX);
    let fewest = book::whole(register, "cell.min_official", date);
    if official < fewest {
        return Err(Fault::TooFewOfficial(official, fewest).into());
    }
    let quorum = book::ratio(register, "vote.quorum", date);
    if !quorum.is_met(base.present, base.base) {
        return Err(Fault::NoQuorum(base.present, base.base).into());
    }
    Ok(())
}

/// Ends a meeting. Refused while tasks that were due have neither result nor decision: nothing
/// the cell decided is dropped in silence.
///
/// # Errors
/// Not under way; no roll; tasks undecided; an end before the beginning.
pub fn close(register: &Register, id: MeetingId, at: Clock) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    if meeting.roll.is_empty() {
        return Err(Refusal::NoRoll);
    }
    let undecided = follow_up::undecided(register, &meeting).len();
    if undecided > 0 {
        return Err(Fault::TasksUndecided(u32::try_from(undecided).unwrap_or(u32::MAX)).into());
    }
    if meeting.started.is_some_and(|start| start.until(at) > 720) {
        return Err(Problem::new("ended", Fault::EndBeforeStart).into());
    }
    meeting.state = MeetingState::Closed;
    meeting.ended = Some(at);
    changed(register, id, meeting, Deed::CloseMeeting)
}

/// Adopts the minutes: from here on they are sealed.
///
/// # Errors
/// A meeting that is not closed; minutes adopted before.
pub fn adopt_minutes(register: &Register, id: MeetingId) -> Result<Plan, Refusal> {
    let mut meeting = meeting_of(register, id)?.clone();
    match meeting.state {
        MeetingState::Closed => {}
        MeetingState::Adopted => return Err(Fault::Sealed.into()),
        MeetingState::Draft | MeetingState::Noticed | MeetingState::Running => {
            return Err(Refusal::NotClosed);
        }
        MeetingState::Cancelled => return Err(Refusal::Cancelled),
    }
    meeting.state = MeetingState::Adopted;
    changed(register, id, meeting, Deed::AdoptMinutes)
}
