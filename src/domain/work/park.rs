//! Items that move between agendas: set aside for a later meeting, taken up again, dropped,
//! copied. Nothing moves into or out of a meeting that is over.

use chrono::NaiveDate;

use super::plan::{Plan, Refusal, kept, meeting_of};
use super::sources::{PASSING, TOPIC};
use crate::domain::act::Deed;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Item, Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::text::clean_line;
use crate::domain::topic::{Topic, TopicState};
use crate::domain::{Kind, MeetingId, TopicId};

/// An item without what was said and decided at it.
pub fn bare(item: &Item) -> Item {
    let step = if PASSING.contains(&item.step.as_str()) { "" } else { item.step.as_str() };
    Item {
        part: item.part,
        title: item.title.clone(),
        step: step.to_owned(),
        presenter: item.presenter,
        presenter_text: item.presenter_text.clone(),
        planned: item.planned,
        documents: item.documents.clone(),
        ..Item::blank()
    }
}

/// The parked matter made of an item.
///
/// # Errors
/// No reason.
pub fn topic_of(item: &Item, reason: &str, today: NaiveDate) -> Result<Topic, Refusal> {
    let reason = clean_line(reason);
    if reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    Ok(Topic {
        title: item.title.clone(),
        part: item.part,
        minutes: item.planned,
        presenter: item.presenter,
        documents: item.documents.clone(),
        reason,
        parked_on: Some(today),
        ..Topic::default()
    })
}

/// A meeting whose agenda can still take an item or give one away.
fn open_agenda(register: &Register, id: MeetingId) -> Result<Meeting, Refusal> {
    let meeting = meeting_of(register, id)?;
    match meeting.state {
        MeetingState::Draft | MeetingState::Noticed | MeetingState::Running => Ok(meeting.clone()),
        MeetingState::Closed | MeetingState::Adopted => Err(Refusal::AgendaOver),
        MeetingState::Cancelled => Err(Refusal::Cancelled),
    }
}

fn item_of(meeting: &Meeting, number: u32) -> Result<&Item, Refusal> {
    let lost = || Problem::new("item", Fault::UnknownReference).into();
    meeting.items.iter().find(|item| item.number == number).ok_or_else(lost)
}

/// Sets an item of a meeting aside for a later one, with the reason.
///
/// # Errors
/// No reason; a meeting that is over; an item that was dealt with, or that holds tasks; the last
/// item of the agenda.
pub fn park(
    register: &Register,
    id: MeetingId,
    number: u32,
    (reason, not_before): (&str, Option<NaiveDate>),
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut meeting = open_agenda(register, id)?;
    let item = item_of(&meeting, number)?.clone();
    let spoken = meeting.opinions.iter().any(|said| said.item == Some(number));
    let voted = meeting.votes.iter().any(|vote| vote.item == Some(number));
    if item.done || spoken || voted {
        return Err(Refusal::ItemDealtWith);
    }
    if !item.tasks.is_empty() {
        return Err(Refusal::HoldsTasks);
    }
    let mut topic = topic_of(&item, reason, today)?;
    topic.from = Some(id);
    topic.not_before = not_before.or_else(|| meeting.date.and_then(|date| date.succ_opt()));
    meeting.items.retain(|item| item.number != number);
    if meeting.items.is_empty() {
        return Err(Refusal::NoAgenda);
    }
    // A matter that was taken up here goes back to where it waited.
    let known = register.topics().find(|(_, it)| it.meeting == Some(id) && it.title == item.title);
    let at = known.map_or_else(|| register.next(Kind::Topic, 0), |(at, _)| at.into());
    let changes =
        vec![kept(register, id.into(), meeting, today)?, kept(register, at, topic, today)?];
    Ok(Plan::new(Deed::ParkItem, item.title, changes))
}

/// Puts a parked matter onto the agenda of a meeting.
///
/// # Errors
/// A matter that no longer waits; a meeting that is over.
pub fn take_up(
    register: &Register,
    topic: TopicId,
    id: MeetingId,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut meeting = open_agenda(register, id)?;
    let waiting = waiting(register, topic)?.clone();
    let item = Item {
        part: waiting.part,
        title: waiting.title.clone(),
        step: TOPIC.to_owned(),
        presenter: waiting.presenter,
        planned: waiting.minutes,
        documents: waiting.documents.clone(),
        ..Item::blank()
    };
    add(&mut meeting, item);
    let about = waiting.title.clone();
    let taken = Topic { state: TopicState::Taken, meeting: Some(id), ..waiting };
    let changes = vec![
        kept(register, id.into(), meeting, today)?,
        kept(register, topic.into(), taken, today)?,
    ];
    Ok(Plan::new(Deed::TakeUpTopic, about, changes))
}

/// Drops a parked matter for good, with the reason; it stays in the book.
///
/// # Errors
/// No reason; a matter that no longer waits.
pub fn drop_topic(
    register: &Register,
    topic: TopicId,
    reason: &str,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let waiting = waiting(register, topic)?.clone();
    let reason = clean_line(reason);
    if reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    let about = waiting.title.clone();
    let dropped = Topic { state: TopicState::Dropped, reason, ..waiting };
    Ok(Plan::new(Deed::DropTopic, about, vec![kept(register, topic.into(), dropped, today)?]))
}

fn waiting(register: &Register, topic: TopicId) -> Result<&Topic, Refusal> {
    let lost = || Refusal::from(Problem::new("topic_id", Fault::UnknownReference));
    let topic = register.topic(topic).ok_or_else(lost)?;
    if topic.state == TopicState::Waiting { Ok(topic) } else { Err(Refusal::NotWaiting) }
}

/// Copies an item of one meeting onto the agenda of another.
///
/// # Errors
/// A meeting that is over; an item that is not there.
pub fn copy(
    register: &Register,
    (from, number): (MeetingId, u32),
    into: MeetingId,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut meeting = open_agenda(register, into)?;
    let item = bare(item_of(meeting_of(register, from)?, number)?);
    let about = item.title.clone();
    add(&mut meeting, item);
    let changes = vec![kept(register, into.into(), meeting, today)?];
    Ok(Plan::new(Deed::CopyItem, about, changes))
}

/// Adds an item to the end of its part.
fn add(meeting: &mut Meeting, item: Item) {
    let number = meeting.next_item();
    let last = meeting.items.iter().rposition(|known| known.part <= item.part);
    meeting.items.insert(last.map_or(0, |at| at + 1), Item { number, ..item });
}

/// How many earlier agendas are looked through for something to copy.
const BACK: usize = 24;

/// What can be copied from earlier agendas of a kind: items that the shipped order does not have,
/// the latest first, each title once.
pub fn copies(
    register: &Register,
    kind: MeetingKind,
    own: Option<MeetingId>,
) -> Vec<(MeetingId, Option<NaiveDate>, Item)> {
    let mut meetings: Vec<_> = register
        .meetings()
        .filter(|(id, it)| {
            Some(*id) != own && it.kind == kind && it.state != MeetingState::Cancelled
        })
        .collect();
    meetings.sort_by_key(|(id, it)| std::cmp::Reverse((it.date, *id)));
    let mut found: Vec<(MeetingId, Option<NaiveDate>, Item)> = Vec::new();
    for (id, meeting) in meetings.into_iter().take(BACK) {
        for item in &meeting.items {
            let mut steps = super::template::steps(kind).iter();
            let usual = steps.any(|step| step.title == item.title || step.key == item.step);
            let known = found.iter().any(|(.., other)| other.title == item.title);
            if !usual && !known {
                found.push((id, meeting.date, item.clone()));
            }
        }
    }
    found
}
