//! A cell to count with: members by name, their roll and their votes.

use chrono::NaiveDate;
use sochibo::domain::clock::Clock;
use sochibo::domain::day::Day;
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{Attendance, Matter, Meeting, MeetingState, Method, Presence, Vote};
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::work::{Plan, Refusal};
use sochibo::domain::{Id, Kind, MeetingId, MemberId};
use sochibo::words::Lang;

pub(crate) fn date(day: u32, month: u32, year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn clock(typed: &str) -> Option<Clock> {
    Clock::read(typed)
}

#[derive(Debug, Default)]
pub(crate) struct Village {
    pub(crate) register: Register,
}

impl Village {
    pub(crate) fn put(&mut self, kind: Kind, record: impl Into<Record>) -> u32 {
        let id = self.register.next(kind, 0);
        self.register.put(id, Some(record.into()));
        id.number
    }

    pub(crate) fn member(&mut self, name: &str, events: &[(EventKind, NaiveDate)]) -> MemberId {
        let events =
            events.iter().map(|(kind, on)| Event::new(*kind, Some(Day::from(*on)))).collect();
        let member = Member { full_name: name.to_owned(), events, ..Member::default() };
        MemberId(self.put(Kind::Member, member))
    }

    pub(crate) fn official(&mut self, name: &str, more: &[(EventKind, NaiveDate)]) -> MemberId {
        let mut events =
            vec![(EventKind::Admitted, date(3, 2, 2010)), (EventKind::Official, date(3, 2, 2011))];
        events.extend_from_slice(more);
        self.member(name, &events)
    }

    pub(crate) fn officials(&mut self, count: usize) -> Vec<MemberId> {
        (0..count).map(|n| self.official(&format!("Nguyễn Văn {n}"), &[])).collect()
    }

    pub(crate) fn probationary(&mut self, name: &str) -> MemberId {
        self.member(name, &[(EventKind::Admitted, date(15, 9, 2026))])
    }

    pub(crate) fn event(&mut self, id: MemberId, kind: EventKind, on: NaiveDate) {
        let mut member = self.register.member(id).unwrap().clone();
        member.events.push(Event::new(kind, Some(Day::from(on))));
        self.register.put(id.into(), Some(member.into()));
    }

    pub(crate) fn meeting(&mut self, meeting: Meeting) -> MeetingId {
        MeetingId(self.put(Kind::Meeting, meeting))
    }

    /// Keeps what a step of the work writes.
    pub(crate) fn does(&mut self, plan: Result<Plan, Refusal>) {
        for change in plan.unwrap_or_else(|it| panic!("{}", it.say(Lang::Vi))).changes {
            self.register.put(change.id, change.after);
        }
    }

    pub(crate) fn faults(&self, id: impl Into<Id>, record: impl Into<Record>) -> Vec<String> {
        let problems = self.register.check(id.into(), &record.into(), date(5, 10, 2026));
        problems.iter().map(|it| format!("{}: {:?}", it.field, it.fault)).collect()
    }
}

pub(crate) fn held(on: NaiveDate, roll: Vec<Attendance>) -> Meeting {
    Meeting { date: Some(on), roll, state: MeetingState::Running, ..Meeting::default() }
}

pub(crate) fn line(member: MemberId, presence: Presence) -> Attendance {
    Attendance { member: Some(member), presence, reason: String::new(), came: None, left: None }
}

pub(crate) fn lines(members: &[MemberId], presence: Presence) -> Vec<Attendance> {
    members.iter().map(|member| line(*member, presence)).collect()
}

pub(crate) fn vote(matter: Matter, votes: (u32, u32, u32)) -> Vote {
    Vote {
        number: 1,
        item: None,
        subject: "Nghị quyết tháng 10".to_owned(),
        matter,
        about: None,
        method: Method::Hands,
        at: None,
        base: None,
        present: None,
        for_: votes.0,
        against: votes.1,
        other: votes.2,
        tellers: String::new(),
        ..Vote::blank()
    }
}
