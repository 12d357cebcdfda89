//! One meeting within itself and with the days round it.

use chrono::NaiveDate;

use super::{Asserted, Doubt, Part};
use crate::domain::correction::Correction;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::{Id, MeetingId};
use crate::words::{Text, assertions as word, fields as label};

/// The longest meeting in minutes: above it beginning and end are turned round.
const LONGEST: u16 = 720;

pub(super) fn check(
    _register: &Register,
    id: MeetingId,
    meeting: &Meeting,
    doubts: &mut Vec<Doubt>,
) {
    named_items(id, meeting, doubts);
    days(id, meeting, doubts);
    if meeting.is_sealed() {
        let empty = [
            (label::MINUTES_NUMBER, meeting.number.is_none()),
            (label::DATE, meeting.date.is_none()),
            (label::ADOPTED_ON, meeting.adopted_on.is_none()),
            (label::CHAIR, meeting.chair.is_none()),
            (label::CLERK, meeting.clerk.is_none()),
        ];
        doubts.extend(lacks(id, &empty));
    }
    doubts.extend(corrections(id, &meeting.corrections, meeting.adopted_on));
}

/// What is missing in sealed text that it must name.
pub(super) fn lacks(id: impl Into<Id>, empty: &[(Text, bool)]) -> Option<Doubt> {
    let fields: Vec<Text> =
        empty.iter().filter(|(_, is_empty)| *is_empty).map(|(label, _)| *label).collect();
    (!fields.is_empty())
        .then(|| Doubt::new(Asserted::Sealed, id, word::LACKS).part("fields", Part::List(fields)))
}

/// Corrections are numbered from 1 and dated from the adoption on.
pub(super) fn corrections(
    id: impl Into<Id> + Copy,
    all: &[Correction],
    adopted: Option<NaiveDate>,
) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if !(1..).zip(all).all(|(number, it)| it.number == number) {
        doubts.push(Doubt::new(Asserted::Sealed, id, word::CORRECTIONS));
    }
    let days = all.iter().filter_map(|it| it.date);
    let mut before = (label::ADOPTED_ON, adopted);
    for day in days {
        doubts.extend(later(id, before, (label::CORRECTIONS, Some(day))));
        before = (label::CORRECTIONS, Some(day));
    }
    doubts
}

/// That the second of two days does not lie before the first.
pub(super) fn later(
    id: impl Into<Id>,
    first: (Text, Option<NaiveDate>),
    second: (Text, Option<NaiveDate>),
) -> Option<Doubt> {
    let (before, date) = first.1.zip(second.1).filter(|(first, second)| second < first)?;
    let doubt = Doubt::new(Asserted::Order, id, word::ORDER)
        .part("later", Part::Words(second.0))
        .on("date", date)
        .part("earlier", Part::Words(first.0))
        .on("before", before);
    Some(doubt)
}

fn days(id: MeetingId, meeting: &Meeting, doubts: &mut Vec<Doubt>) {
    let date = (label::DATE, meeting.date);
    for earlier in [
        (label::COMMITTEE_MET_ON, meeting.committee_met_on),
        (label::NOTICED_ON, meeting.noticed_on),
    ] {
        doubts.extend(later(id, earlier, date));
    }
    for after in
        [(label::ADOPTED_ON, meeting.adopted_on), (label::REPORTED_ON, meeting.reported_on)]
    {
        doubts.extend(later(id, date, after));
    }
    let is_turned = |(start, end): (crate::domain::clock::Clock, _)| start.until(end) > LONGEST;
    if meeting.started.zip(meeting.ended).is_some_and(is_turned) {
        doubts.push(Doubt::new(Asserted::Order, id, word::TIMES));
    }
}

/// What is named by its number within the meeting is there.
fn named_items(id: MeetingId, meeting: &Meeting, doubts: &mut Vec<Doubt>) {
    let has_item = |number: &u32| meeting.items.iter().any(|it| it.number == *number);
    let has_vote = |number: &u32| meeting.votes.iter().any(|it| it.number == *number);
    let items = meeting.opinions.iter().filter_map(|it| it.item);
    let mut lost: Vec<u32> = items
        .chain(meeting.votes.iter().filter_map(|it| it.item))
        .filter(|number| !has_item(number))
        .collect();
    lost.sort_unstable();
    lost.dedup();
    let doubt = |text, number: u32| Doubt::new(Asserted::Reference, id, text).with("n", number);
    doubts.extend(lost.into_iter().map(|number| doubt(word::NO_ITEM, number)));
    let votes = meeting.reviews.iter().filter_map(|it| it.vote).filter(|it| !has_vote(it));
    doubts.extend(votes.map(|number| doubt(word::NO_VOTE, number)));
}
