//! Leading a meeting: one step after the other, each line kept as it falls.

use super::hold::{changed, running, writable};
use super::plan::{Plan, Refusal, kept};
use super::resolve::{draft_resolution, new_task, resolution_for, usual_kind};
use crate::domain::act::{Change, Deed};
use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::{Attendance, Item, Meeting, Presence};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::task::Task;
use crate::domain::text::clean_line;
use crate::domain::{Kind, MeetingId, MemberId, ResolutionId};

/// The most minutes that an item is taken to have lasted: beyond, the clock was not at the table.
const LONGEST: u16 = 600;

/// The item that the meeting is at: the one begun and not done, else the first not done.
pub fn current(meeting: &Meeting) -> Option<&Item> {
    let open = || meeting.items.iter().filter(|item| !item.done);
    open().rfind(|item| item.began.is_some()).or_else(|| open().next())
}

/// The members who have spoken so far, each once, in the order in which they did.
pub fn spoken(meeting: &Meeting) -> Vec<MemberId> {
    let mut spoken: Vec<MemberId> = Vec::new();
    for member in meeting.opinions.iter().filter_map(|said| said.member) {
        if !spoken.contains(&member) {
            spoken.push(member);
        }
    }
    spoken
}

/// Notes when the item that the meeting is at began, where that is not known.
///
/// # Errors
/// A meeting that is not under way; every item dealt with.
pub fn begin(register: &Register, id: MeetingId, at: Clock) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    let number = current(&meeting).map(|item| item.number).ok_or(Refusal::NoAgenda)?;
    let item = item_of(&mut meeting, number)?;
    item.began.get_or_insert(at);
    changed(register, id, meeting, Deed::RunItem)
}

/// Ends one step and begins the next that is not done: after it, else before it. The minutes used
/// are those since it began, unless they were noted by hand.
///
/// # Errors
/// A meeting that is not under way; an item that is not on the agenda.
pub fn next_step(
    register: &Register,
    id: MeetingId,
    number: u32,
    at: Option<Clock>,
) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    let item = item_of(&mut meeting, number)?;
    item.done = true;
    let lasted = item.began.zip(at).map(|(began, at)| began.until(at));
    let lasted = lasted.filter(|minutes| *minutes <= LONGEST).map(u32::from);
    item.used = item.used.or(lasted);
    let place = meeting.items.iter().position(|item| item.number == number).unwrap_or_default();
    let (before, after) = meeting.items.split_at_mut(place);
    if let Some(next) = after.iter_mut().chain(before).find(|item| !item.done) {
        next.began = next.began.or(at);
    }
    changed(register, id, meeting, Deed::RunItem)
}

/// Adds a decision to the chair's conclusion on one item.
///
/// # Errors
/// Nothing said; an unknown item; minutes that are adopted.
pub fn decide(
    register: &Register,
    id: MeetingId,
    number: u32,
    text: &str,
) -> Result<Plan, Refusal> {
    let text = clean_line(text);
    if text.is_empty() {
        return Err(Problem::new("conclusion", Fault::Missing).into());
    }
    let mut meeting = writable(register, id)?;
    let item = item_of(&mut meeting, number)?;
    if !item.conclusion.is_empty() {
        item.conclusion.push('\n');
    }
    item.conclusion.push_str(&text);
    changed(register, id, meeting, Deed::RunItem)
}

/// Takes a member out of one item, since it concerns himself, or lets him take part again.
///
/// # Errors
/// An unknown item; someone who is not on the roll; minutes that are adopted.
pub fn step_out(
    register: &Register,
    id: MeetingId,
    number: u32,
    member: MemberId,
) -> Result<Plan, Refusal> {
    let mut meeting = writable(register, id)?;
    if !meeting.roll.iter().any(|line| line.member == Some(member)) {
        return Err(Problem::new("member_id", Fault::UnknownReference).into());
    }
    let item = item_of(&mut meeting, number)?;
    match item.away.iter().position(|known| *known == member) {
        Some(at) => {
            item.away.remove(at);
        }
        None => item.away.push(member),
    }
    changed(register, id, meeting, Deed::RunItem)
}

/// The line of the roll once someone came or went at a moment: who is here leaves, who left comes
/// back, who was absent comes late.
pub fn come_or_go(line: Attendance, at: Clock) -> Attendance {
    match line.presence {
        Presence::Present | Presence::ExemptPresent if line.left.is_some() => {
            Attendance { left: None, ..line }
        }
        Presence::Present | Presence::ExemptPresent => Attendance { left: Some(at), ..line },
        Presence::Exempt => {
            Attendance { presence: Presence::ExemptPresent, came: Some(at), left: None, ..line }
        }
        _ => Attendance {
            presence: Presence::Present,
            reason: String::new(),
            came: Some(at),
            left: None,
            ..line
        },
    }
}

/// Assigns a task at the table. Where the meeting has no resolution yet, the draft of what the cell
/// usually takes, a resolution or a conclusion, begins in the same act.
///
/// # Errors
/// A meeting that is not under way; what is wrong with the task.
pub fn assign(register: &Register, id: MeetingId, task: Task) -> Result<Plan, Refusal> {
    let meeting = running(register, id)?;
    let date = meeting.date.ok_or_else(|| Problem::new("date", Fault::Missing))?;
    if let Some((resolution, _)) = resolution_for(register, id) {
        return new_task(register, resolution, task, date);
    }
    let draft = draft_resolution(register, id, usual_kind(register))?;
    let about = task.content.clone();
    let first = Task { index: Some(1), start: task.start.or(Some(date)), ..task };
    // The draft is not in the register yet: the task is checked without it, then put into it.
    let at = register.next(Kind::Task, 0);
    let change = kept(register, at, first, date)?;
    let of = draft.changes.first().map(|change| ResolutionId(change.id.number));
    let into = |record: Option<Record>| match record {
        Some(Record::Task(task)) => Some(Task { resolution: of, ..*task }.into()),
        other => other,
    };
    let change = Change { after: into(change.after), ..change };
    let changes = draft.changes.into_iter().chain([change]).collect();
    Ok(Plan::new(Deed::AddTask, about, changes))
}

/// The moment of a vote taken now: who left in this very minute no longer takes part in it.
pub fn vote_at(meeting: &Meeting, now: Clock) -> Clock {
    let (hour, minute) = (now.hour(), now.minute());
    let next = Clock::new(hour, minute + 1).or_else(|| Clock::new((hour + 1) % 24, 0));
    let is_gone = meeting.roll.iter().any(|line| line.left == Some(now));
    next.filter(|_| is_gone).unwrap_or(now)
}

fn item_of(meeting: &mut Meeting, number: u32) -> Result<&mut Item, Refusal> {
    let found = meeting.items.iter_mut().find(|item| item.number == number);
    found.ok_or_else(|| Problem::new("item", Fault::UnknownReference).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Described as _;

    fn at(typed: &str) -> Clock {
        Clock::read(typed).unwrap()
    }

    #[test]
    fn who_is_here_leaves_and_who_is_not_comes() {
        let line = |presence| Attendance { presence, ..Attendance::blank() };
        let late = come_or_go(line(Presence::Excused), at("19:50"));
        assert_eq!((late.presence, late.came), (Presence::Present, Some(at("19:50"))));
        let gone = come_or_go(late, at("20:30"));
        assert_eq!((gone.came, gone.left), (Some(at("19:50")), Some(at("20:30"))));
        assert_eq!(come_or_go(gone, at("20:40")).left, None);
        let exempt = come_or_go(line(Presence::Exempt), at("20:00"));
        assert_eq!(exempt.presence, Presence::ExemptPresent);
    }

    #[test]
    fn the_meeting_is_at_the_item_begun_last_and_not_done() {
        let item = |number, done, began: Option<&str>| Item {
            number,
            done,
            began: began.map(at),
            ..Item::blank()
        };
        let mut meeting = Meeting::blank();
        assert_eq!(current(&meeting), None);
        meeting.items = vec![item(1, true, Some("19:30")), item(2, false, None)];
        assert_eq!(current(&meeting).unwrap().number, 2);
        meeting.items.push(item(3, false, Some("19:40")));
        assert_eq!(current(&meeting).unwrap().number, 3);
    }
}
