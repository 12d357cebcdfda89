//! Who is in the cell, and from when to when, so that rolls and votes can be counted.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::chance::Chance;
use super::folk;
use super::names;
use crate::domain::day::{Day, months_later};
use crate::domain::member::{Event, EventKind, Member, Sex};
use crate::domain::text::fold;
use crate::domain::{Id, MemberId};

/// What part a person has in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The secretary.
    Secretary,
    /// The deputy.
    Deputy,
    /// On the committee.
    Committee,
    /// A member like most; the number tells them apart.
    Plain(u32),
    /// Exempt; the first one comes anyway.
    Exempt(u32),
    /// On temporary activity elsewhere.
    Away,
    /// On probation since the date.
    Probation(NaiveDate),
    /// Admitted on the date and official since, within the story.
    Joined(NaiveDate),
    /// Here on temporary activity.
    Guest,
    /// Left for another cell on the date.
    Transferred(NaiveDate),
    /// Died on the date.
    Deceased(NaiveDate),
    /// Struck off before the book begins.
    StruckOff,
}

/// Something that enters the book in the course of the story.
#[derive(Debug, Clone)]
pub(super) enum Happening {
    /// The person is added as a member.
    Joins,
    /// An event is added.
    Event(Event),
}

/// A person with what the story needs to know.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// The member.
    pub(super) id: MemberId,
    /// The part.
    pub(super) part: Part,
    /// The record as it first enters the book.
    pub(super) record: Member,
    /// What enters later, by date.
    pub(super) later: Vec<(NaiveDate, Happening)>,
    /// How often the person is absent, in percent.
    pub(super) absent: u32,
    /// From when the roll has the name.
    from: NaiveDate,
    /// Until when (the day itself no longer).
    until: NaiveDate,
    /// From when the person votes.
    votes_from: NaiveDate,
    /// From when exempt.
    exempt_from: NaiveDate,
    /// From when elsewhere.
    away_from: NaiveDate,
    /// The day on which probation ends, where a meeting of the story decides on it.
    pub(super) recognised_after: Option<NaiveDate>,
}

impl Person {
    /// Whether the name is on the roll of a day.
    pub(super) fn is_called(&self, on: NaiveDate) -> bool {
        self.from <= on && on < self.until
    }

    /// Whether exempt on a day.
    pub(super) fn is_exempt(&self, on: NaiveDate) -> bool {
        self.exempt_from <= on
    }

    /// Whether elsewhere on a day.
    pub(super) fn is_away(&self, on: NaiveDate) -> bool {
        self.away_from <= on
    }

    /// Whether an official member of this cell on a day.
    pub(super) fn is_official(&self, on: NaiveDate) -> bool {
        self.is_called(on) && self.votes_from <= on
    }

    /// Whether tasks can be given to the person on a day.
    pub(super) fn can_lead(&self, on: NaiveDate) -> bool {
        self.is_called(on) && !self.is_exempt(on) && !self.is_away(on) && self.part != Part::Guest
    }

    /// Whether known to the book when it is opened.
    pub(super) fn is_imported(&self) -> bool {
        !self.later.iter().any(|(_, happening)| matches!(happening, Happening::Joins))
    }

    /// The id of the record.
    pub(super) fn record_id(&self) -> Id {
        self.id.into()
    }
}

/// The days between which the story goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// The first day of the book.
    pub(super) start: NaiveDate,
    /// The day the first term of the story began.
    pub(super) term: NaiveDate,
    /// Today.
    pub(super) today: NaiveDate,
}

/// A date some months before another.
pub(super) fn months_before(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_sub_months(Months::new(months)).unwrap_or(date)
}

/// A date some days after another, or before it.
pub(super) fn days_after(date: NaiveDate, days: i64) -> NaiveDate {
    let many = Days::new(days.unsigned_abs());
    let moved = if days < 0 { date.checked_sub_days(many) } else { date.checked_add_days(many) };
    moved.unwrap_or(date)
}

/// The parts of a cell of `count` members of its own, and of those who came and went.
fn parts(count: u32, years: u32, span: &Span) -> Vec<Part> {
    let mut parts = vec![Part::Secretary, Part::Deputy];
    let committee = if count >= 30 { 5 } else { 3 };
    parts.extend((2..committee).map(|_| Part::Committee));
    parts.extend((0..(count / 10).max(1)).map(Part::Exempt));
    parts.push(Part::Away);
    if count >= 12 {
        parts.push(Part::Probation(months_before(days_after(span.today, 20), 12)));
        parts.push(Part::Probation(months_before(span.today, 5)));
    }
    let mut joined = days_after(months_later(span.start, 2), 3);
    while months_later(joined, 15) < span.today && parts.len() < to_size(count * 3 / 4) {
        parts.push(Part::Joined(joined));
        joined = months_later(joined, 13);
    }
    let plain = count.saturating_sub(u32::try_from(parts.len()).unwrap_or(count));
    parts.extend((0..plain).map(Part::Plain));
    parts.push(Part::Guest);
    for round in 0..=years / 3 {
        let left = months_before(span.today, 11 + 31 * round);
        let died = months_before(span.today, 7 + 37 * round);
        if left > months_later(span.start, 1) {
            parts.push(Part::Transferred(left));
        }
        if died > months_later(span.start, 1) {
            parts.push(Part::Deceased(died));
        }
    }
    parts.push(Part::StruckOff);
    parts
}

/// A number of things as an index goes.
pub(super) fn to_size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The people of the cell, ids from 1 in order.
pub(super) fn people(chance: &mut Chance, count: u32, years: u32, span: &Span) -> Vec<Person> {
    let mut taken: BTreeSet<String> = names::BORNE.iter().map(|name| fold(name)).collect();
    let parts = parts(count, years, span);
    // those who enter the book later get their numbers later
    let (later, first): (Vec<Part>, Vec<Part>) = parts
        .into_iter()
        .partition(|part| matches!(part, Part::Probation(_) | Part::Joined(_) | Part::Guest));
    let mut later = later;
    later.sort_by_key(|part| entry_day(*part, span));
    let mut all: Vec<Person> = Vec::new();
    for (part, number) in first.into_iter().chain(later).zip(1_u32..) {
        let mut record = folk::member(chance, part, number, span, &mut taken);
        folk::sponsors(&mut record, part, &all);
        all.push(person(chance, MemberId(number), part, record, span));
    }
    all
}

/// The day on which a person who comes later enters the book.
fn entry_day(part: Part, span: &Span) -> NaiveDate {
    if let Part::Probation(day) | Part::Joined(day) = part {
        day
    } else {
        months_before(span.today, 4)
    }
}

fn person(chance: &mut Chance, id: MemberId, part: Part, record: Member, span: &Span) -> Person {
    let (never, ever) = (NaiveDate::MAX, NaiveDate::MIN);
    let mut it = Person {
        id,
        part,
        record,
        later: Vec::new(),
        absent: chance.pick(&[2, 3, 4, 6, 9, 14]),
        from: ever,
        until: never,
        votes_from: ever,
        exempt_from: never,
        away_from: never,
        recognised_after: None,
    };
    match part {
        Part::Secretary | Part::Deputy | Part::Committee => it.absent = 2,
        Part::Plain(_) => {}
        Part::Exempt(0) => {
            it.exempt_from = ever;
            it.absent = 15;
        }
        Part::Exempt(1) => {
            let from = months_before(span.today, 8);
            exempt(&mut it, from.max(span.start));
        }
        Part::Exempt(_) => it.exempt_from = ever,
        Part::Away => away(&mut it, months_before(span.today, 6)),
        Part::Probation(day) => {
            it.from = day;
            it.votes_from = never;
            it.later.push((day, Happening::Joins));
        }
        Part::Joined(day) => joined(&mut it, day),
        Part::Guest => {
            it.from = entry_day(part, span);
            it.votes_from = never;
            it.later.push((it.from, Happening::Joins));
        }
        Part::Transferred(day) => {
            let mut event = Event::new(EventKind::TransferOut, Some(Day::from(day)));
            "Chi bộ tổ dân phố 3, phường Minh Thanh Hạ".clone_into(&mut event.body);
            "chuyển nơi cư trú theo con".clone_into(&mut event.reason);
            leaves(&mut it, day, event);
        }
        Part::Deceased(day) => {
            let mut event = Event::new(EventKind::Died, Some(Day::from(day)));
            "tuổi già, bệnh tim".clone_into(&mut event.reason);
            leaves(&mut it, day, event);
        }
        Part::StruckOff => it.until = ever,
    }
    it
}

fn exempt(it: &mut Person, from: NaiveDate) {
    let mut event = Event::new(EventKind::ExemptStart, Some(Day::from(from)));
    "tuổi cao, có đơn xin miễn".clone_into(&mut event.reason);
    "Chi bộ".clone_into(&mut event.body);
    it.exempt_from = from;
    it.later.push((from, Happening::Event(event)));
}

fn away(it: &mut Person, from: NaiveDate) {
    let mut event = Event::new(EventKind::TempOut, Some(Day::from(from)));
    "Chi bộ Công ty may ở tỉnh bạn".clone_into(&mut event.body);
    "đi làm công nhân, thời hạn 10 tháng".clone_into(&mut event.reason);
    it.away_from = from;
    it.later.push((from, Happening::Event(event)));
}

fn leaves(it: &mut Person, day: NaiveDate, event: Event) {
    it.until = day;
    it.later.push((day, Happening::Event(event)));
}

fn joined(it: &mut Person, day: NaiveDate) {
    let official = months_later(day, 12);
    let decided = days_after(months_later(official, 1), 12);
    let mut event = Event::new(EventKind::Official, Some(Day::from(official)));
    event.decision_no = format!("{}-QĐ/ĐU", 100 + decided.ordinal());
    event.decision_date = Some(decided);
    "Đảng ủy xã Tân Lập Hạ".clone_into(&mut event.body);
    it.from = day;
    it.votes_from = decided;
    it.recognised_after = Some(official);
    it.later.push((day, Happening::Joins));
    it.later.push((days_after(decided, 1), Happening::Event(event)));
}

/// The sex that goes with a part and a number.
pub(super) fn sex_of(chance: &mut Chance, part: Part) -> Sex {
    let is_man = matches!(
        part,
        Part::Secretary | Part::StruckOff | Part::Transferred(_) | Part::Plain(0 | 3 | 5)
    );
    let is_woman = matches!(part, Part::Deputy | Part::Guest | Part::Plain(1));
    if is_woman || (!is_man && chance.is(40)) { Sex::Female } else { Sex::Male }
}
