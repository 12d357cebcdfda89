//! Holding a meeting: opening it, the roll, what is said, votes, closing it, adopting the minutes.
//!
//! Each function is one act at the table, kept on disk before the next. Votes and decisions
//! belong to the running meeting; roll, notes and opinions can be put right until the minutes are
//! adopted, for minutes may be corrected only before.

use chrono::NaiveDate;

pub use super::adopt::{Adoption, adopt_minutes, adopt_minutes_with};
pub use super::ballot::{Ballot, vote};
use super::carry::top_up;
use super::decide::undecided;
use super::plan::{Plan, Refusal, kept, meeting_name, meeting_of};
use super::second_part;
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Attendance, Item, Meeting, MeetingState, Opinion, Part, Presence};
use crate::domain::member::{Event, Member};
use crate::domain::register::Register;
use crate::domain::rules::standing::Status;
use crate::domain::rules::voting;
use crate::domain::text::{clean_line, name_key};
use crate::domain::{MeetingId, MemberId};
use crate::words::agenda as word;

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
pub(super) fn writable(register: &Register, id: MeetingId) -> Result<Meeting, Refusal> {
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

/// The plan that keeps a changed meeting.
pub(super) fn changed(
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
        presence: if matches!(status, Status::Exempt | Status::TempExempt) {
            Presence::Exempt
        } else if status == Status::TempOut {
            Presence::Elsewhere
        } else {
            Presence::Present
        },
        reason: String::new(),
        came: None,
        left: None,
    };
    called.into_iter().map(line).collect()
}

/// Opens a meeting: it is under way from `at`, with the roll filled in from the standings of its
/// day and the agenda topped up with tasks that came to be open since it was prepared. A roll
/// begun before is kept.
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
        return Err(Refusal::Said("date", word::LIES_AHEAD));
    }
    meeting.state = MeetingState::Running;
    meeting.started = Some(at);
    if let Some(first) = meeting.items.iter_mut().find(|item| !item.done) {
        first.began = Some(at);
    }
    if meeting.roll.is_empty() {
        meeting.roll =
            second_part::roll(register, &meeting).unwrap_or_else(|| roll(register, date));
        if let Some(few) = voting::convened(register, &meeting) {
            meeting.roll.retain(|line| line.member.is_some_and(|id| few.contains(&id)));
        }
    }
    second_part::take_over(register, &mut meeting);
    top_up(register, &mut meeting, id, date);
    number_items(&mut meeting);
    changed(register, id, meeting, Deed::OpenMeeting)
}

/// From its opening on an item is called by its place on the agenda, also where it was put in or
/// moved while the meeting was prepared; nothing points at an item before.
fn number_items(meeting: &mut Meeting) {
    if meeting.opinions.is_empty() && meeting.votes.is_empty() {
        for (number, item) in (1..).zip(&mut meeting.items) {
            item.number = number;
        }
    }
}

/// Names who is in the chair, when another than planned; the steps that the chair leads follow.
///
/// # Errors
/// A meeting that is not opened, or whose minutes are adopted.
pub fn name_chair(register: &Register, id: MeetingId, chair: MemberId) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    let before = meeting.chair.replace(chair);
    for item in meeting.items.iter_mut().filter(|item| before.is_some() && item.presenter == before)
    {
        item.presenter = Some(chair);
    }
    changed(register, id, meeting, Deed::RollCall)
}

/// Names the minute-taker; the steps that the minute-taker leads follow.
///
/// # Errors
/// A meeting that is not opened, or whose minutes are adopted.
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

/// Adds an item that came up at the table, after the one with number `after`.
///
/// # Errors
/// A meeting that is not under way; an item without a title.
pub fn add_item(
    register: &Register,
    id: MeetingId,
    after: u32,
    title: &str,
) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    if title.trim().is_empty() {
        return Err(Problem::new("title", Fault::Missing).into());
    }
    let at = meeting.items.iter().position(|known| known.number == after);
    let at = at.ok_or_else(|| Problem::new("item", Fault::UnknownReference))?;
    let part = meeting.items.get(at).map_or(Part::Content, |known| known.part);
    let item = Item {
        number: meeting.next_item(),
        part,
        title: clean_line(title),
        presenter: meeting.chair,
        ..Item::blank()
    };
    meeting.items.insert(at + 1, item);
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

/// Notes what else belongs into the minutes, printed as a paragraph of its own.
///
/// # Errors
/// Minutes that are adopted.
pub fn remark(register: &Register, id: MeetingId, notes: &str) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    notes.clone_into(&mut meeting.notes);
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

/// Puts an opinion right, or takes it away with `None`; `at` is its place in the minutes, from 0.
///
/// # Errors
/// No opinion at that place; minutes that are adopted.
pub fn correct_opinion(
    register: &Register,
    id: MeetingId,
    at: usize,
    said: Option<Opinion>,
) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    let missing = Problem::new("opinions", Fault::UnknownReference);
    match (meeting.opinions.get_mut(at), said) {
        (None, _) => return Err(missing.into()),
        (Some(known), Some(said)) => *known = said,
        (Some(_), None) => {
            meeting.opinions.remove(at);
        }
    }
    changed(register, id, meeting, Deed::NoteOpinion)
}

pub(super) fn known_item(meeting: &Meeting, item: Option<u32>) -> Result<(), Refusal> {
    match item {
        Some(item) if !meeting.items.iter().any(|known| known.number == item) => {
            Err(Problem::new("item", Fault::UnknownReference).into())
        }
        _ => Ok(()),
    }
}

/// As [`close`], on a day: a meeting that lies ahead was not held.
///
/// # Errors
/// As [`close`]; a meeting dated after `today`.
pub fn close_on(
    register: &Register,
    id: MeetingId,
    at: Clock,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    if meeting_of(register, id)?.date.is_some_and(|date| date > today) {
        return Err(Problem::new("date", Fault::NotHeldYet).into());
    }
    close(register, id, at)
}

/// Ends a meeting. Refused while tasks that were due have neither result nor decision: nothing
/// the cell decided is dropped in silence.
///
/// # Errors
/// Not under way; no roll; tasks undecided; no minute-taker; an end before the beginning.
pub fn close(register: &Register, id: MeetingId, at: Clock) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    if meeting.roll.is_empty() {
        return Err(Refusal::NoRoll);
    }
    let undecided = undecided(register, &meeting).len();
    if undecided > 0 {
        return Err(Fault::TasksUndecided(u32::try_from(undecided).unwrap_or(u32::MAX)).into());
    }
    if meeting.clerk.is_none() {
        return Err(Refusal::NoClerk);
    }
    if meeting.started.is_some_and(|start| start.until(at) > 720) {
        return Err(Problem::new("ended", Fault::EndBeforeStart).into());
    }
    meeting.state = MeetingState::Closed;
    meeting.ended = Some(at);
    changed(register, id, meeting, Deed::CloseMeeting)
}
