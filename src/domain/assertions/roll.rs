//! The roll of a meeting: everyone who was to be called stands on it once, and nobody else as a
//! member.

use chrono::NaiveDate;

use super::{Asserted, Doubt, names};
use crate::domain::meeting::{Attendance, Meeting, MeetingKind, Presence};
use crate::domain::member::{Event, Member};
use crate::domain::register::Register;
use crate::domain::rules::standing::Status;
use crate::domain::work::hold;
use crate::domain::work::mark::is_over;
use crate::domain::{MeetingId, MemberId};
use crate::words::assertions as word;

/// The longest time between coming and leaving, in minutes: above it the times are turned round.
const LONGEST: u16 = 720;

pub(super) fn check(
    register: &Register,
    id: MeetingId,
    meeting: &Meeting,
    doubts: &mut Vec<Doubt>,
) {
    let doubt = |asserted, text| Doubt::new(asserted, id, text);
    let mut again: Vec<MemberId> = meeting.roll.iter().filter_map(|line| line.member).collect();
    again.sort_unstable();
    let mut twice: Vec<MemberId> = again
        .windows(2)
        .filter(|pair| pair.first() == pair.last())
        .filter_map(|pair| pair.first().copied())
        .collect();
    twice.dedup();
    if !twice.is_empty() {
        let named = names(register, &twice);
        doubts.push(doubt(Asserted::Attendance, word::ROLL_TWICE).with("names", named));
    }
    let Some(on) = meeting.date.filter(|_| is_over(meeting) && !meeting.roll.is_empty()) else {
        return;
    };
    // Who was of the committee on that day the book does not say, only who is of it now.
    if meeting.kind != MeetingKind::Committee {
        doubts.extend(missing(register, id, meeting, on));
    }
    let extra = those(meeting, |line, it| !is_guest(line) && !was_called(it, on), register);
    if !extra.is_empty() {
        let named = names(register, &extra);
        doubts.push(doubt(Asserted::Membership, word::ROLL_EXTRA).with("names", named));
    }
    let guests = those(meeting, |line, it| is_guest(line) && was_counted(it, on), register);
    if !guests.is_empty() {
        let named = names(register, &guests);
        doubts.push(doubt(Asserted::Membership, word::ROLL_GUEST).with("names", named));
    }
    let nobody = meeting.roll.iter().filter(|line| line.member.is_none()).count();
    if nobody > 0 {
        doubts.push(doubt(Asserted::Attendance, word::ROLL_NOBODY).with("n", nobody));
    }
    let turned = those(meeting, |line, _| is_turned(line), register);
    if !turned.is_empty() {
        let named = names(register, &turned);
        doubts.push(doubt(Asserted::Attendance, word::ROLL_TIMES).with("names", named));
    }
}

/// Members called on the day of whom the roll says nothing. Who came to the cell on that very day
/// may stand on it or not; of whom no day is known the book cannot say that he was there.
fn missing(register: &Register, id: MeetingId, meeting: &Meeting, on: NaiveDate) -> Option<Doubt> {
    let expected: Vec<MemberId> = hold::roll(register, on)
        .iter()
        .filter_map(|line| line.member)
        .filter(|id| register.member(*id).is_some_and(|it| was_there(it, on)))
        .collect();
    let is_on = |id: &MemberId| meeting.roll.iter().any(|line| line.member == Some(*id));
    let missing: Vec<MemberId> = expected.iter().copied().filter(|id| !is_on(id)).collect();
    let named = names(register, &missing);
    (!missing.is_empty()).then(|| {
        Doubt::new(Asserted::Attendance, id, word::ROLL_MISSING)
            .with("on", expected.len() - missing.len())
            .with("called", expected.len())
            .with("names", named)
    })
}

/// The members of lines of which something holds.
fn those(
    meeting: &Meeting,
    holds: impl Fn(&Attendance, &Member) -> bool,
    register: &Register,
) -> Vec<MemberId> {
    let lines = meeting.roll.iter();
    lines
        .filter_map(|line| Some((line, line.member?)))
        .filter(|(line, id)| register.member(*id).is_some_and(|it| holds(line, it)))
        .map(|(_, id)| id)
        .collect()
}

const fn is_guest(line: &Attendance) -> bool {
    matches!(line.presence, Presence::Guest | Presence::Resident)
}

fn eve(on: NaiveDate) -> NaiveDate {
    on.pred_opt().unwrap_or(on)
}

fn was_there(member: &Member, on: NaiveDate) -> bool {
    let first = member.events.iter().filter_map(Event::counts_from).min();
    first.is_some_and(|first| first < on) && member.standing(eve(on)).is_called()
}

/// Whether one was called on the day or on its eve: an event of the day itself may have come
/// before the meeting or out of it.
fn was_called(member: &Member, on: NaiveDate) -> bool {
    member.standing(on).is_called() || member.standing(eve(on)).is_called()
}

fn was_counted(member: &Member, on: NaiveDate) -> bool {
    [on, eve(on)].into_iter().all(|day| {
        let standing = member.standing(day);
        standing.is_counted() && standing.status != Status::Unknown
    })
}

fn is_turned(line: &Attendance) -> bool {
    line.came.zip(line.left).is_some_and(|(came, left)| came.until(left) > LONGEST)
}
