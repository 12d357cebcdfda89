//! Members' own matters: probation that is over, exemptions and temporary activity that end.

use chrono::NaiveDate;

use super::super::prepare::probation_over;
use super::super::template;
use super::{ItemWhy, PERIOD, Place, Proposed, UPWARD, line, proposed};
use crate::domain::MemberId;
use crate::domain::day;
use crate::domain::meeting::{Matter, Meeting, MeetingKind};
use crate::domain::member::EventKind;
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::standing::Status;
use crate::domain::rules::voting::{self, Next};
use crate::words::agenda::title;
use crate::words::prepare as word;

/// Members' own matters that have fallen due, one person at a time.
pub(super) fn matters(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    let after = match meeting.kind {
        MeetingKind::Regular => template::OWN_MATTERS,
        MeetingKind::RecognitionVote => "case",
        _ => return Vec::new(),
    };
    let one = |step: &str, text: &str, member: MemberId, minutes: u32, why: ItemWhy| {
        let name = register.member(member).map_or("", |it| it.full_name.as_str());
        let item = line(step, text.replace("{name}", name), minutes, meeting.chair);
        proposed(item, Place::After(after), why)
    };
    let mut all = Vec::new();
    for (member, end) in probation_over(register, date) {
        // Once a vote has carried, the cell waits for the decision from above.
        let (step, text, why) = match voting::rounds(register, member, Matter::Recognition).next {
            Next::Carried => continue,
            Next::ReportUpward(n) => (UPWARD, word::title::UPWARD, ItemWhy::RoundsUsed(member, n)),
            Next::Offer(n) if n > 1 => {
                (template::RECOGNITION, title::RECOGNITION, ItemWhy::Round(member, n))
            }
            Next::Offer(_) => {
                (template::RECOGNITION, title::RECOGNITION, ItemWhy::Probation(member, end))
            }
        };
        all.push(one(step, text, member, 10, why));
    }
    if meeting.kind == MeetingKind::Regular {
        for (member, end) in periods_ending(register, date) {
            let why = ItemWhy::PeriodEnds(member, end);
            all.push(one(PERIOD, word::title::PERIOD, member, 5, why));
        }
    }
    all
}

/// Exemptions and temporary activity that end before the next meeting, as far as the record
/// knows: the end that is written there, or the longest time that the rule allows.
fn periods_ending(register: &Register, date: NaiveDate) -> Vec<(MemberId, NaiveDate)> {
    let last = day::months_later(date, 1);
    let most = book::list(register, "transfer.temporary_months", date).into_iter().max();
    let mut found = Vec::new();
    for (id, member) in register.members() {
        let status = member.standing(date).status;
        let (begin, end) = match status {
            Status::TempOut => (EventKind::TempOut, EventKind::TempReturn),
            Status::TempExempt => (EventKind::TempExemptStart, EventKind::TempExemptEnd),
            Status::Exempt => (EventKind::ExemptStart, EventKind::ExemptEnd),
            _ => continue,
        };
        let days = |kind| {
            let events = member.events.iter().filter(move |event| event.kind == kind);
            events.filter_map(crate::domain::member::Event::counts_from)
        };
        let written = days(end).filter(|day| *day > date).min();
        let since = days(begin).filter(|day| *day <= date).max();
        let longest = match (status, since, most) {
            (Status::TempOut, Some(since), Some(most)) => Some(day::months_later(since, most)),
            _ => None,
        };
        found.extend(written.or(longest).filter(|day| *day <= last).map(|day| (id, day)));
    }
    found
}
