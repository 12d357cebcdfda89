//! What must hold between the records of a book: quiet on a cell that was led well, and each
//! assertion heard when exactly it is broken.

use chrono::{Days, NaiveDate};
use sochibo::domain::assertions::{self, Asserted};
use sochibo::domain::clock::Clock;
use sochibo::domain::correction::Correction;
use sochibo::domain::day::Day;
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{Meeting, MeetingKind, MeetingState, Opinion, Presence};
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::{Evidence, Extension, Handover, Judgement, Outcome, Task};
use sochibo::domain::{Id, MeetingId, MemberId, ResolutionId, TaskId};
use sochibo::practice::{self, Size};
use sochibo::words::Lang;

use crate::village::date;

fn today() -> NaiveDate {
    date(5, 10, 2026)
}

fn said(register: &Register) -> Vec<String> {
    said_on(register, today())
}

fn said_on(register: &Register, on: NaiveDate) -> Vec<String> {
    let say = |it: &assertions::Doubt| {
        format!("{} | {} | {}", it.asserted.key(), assertions::key(it.of), it.say(Lang::En))
    };
    assertions::all(register, on).iter().map(say).collect()
}

#[test]
fn a_cell_that_was_led_well_raises_no_doubt() {
    let mut wrong = Vec::new();
    for (members, years, seed, tasks) in [
        (8, 1, 1, None),
        (12, 1, 5, Some(5)),
        (32, 2, 1, None),
        (32, 2, 2, None),
        (60, 3, 3, None),
        (20, 4, 9, Some(200)),
    ] {
        for on in [today(), date(31, 12, 2026), date(28, 2, 2027)] {
            let size = Size { members, years, seed, tasks };
            let said = said_on(&practice::register(size, on), on);
            wrong.extend(said.iter().map(|it| format!("{size:?} on {on}: {it}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The practice cell, to be spoiled.
struct Spoiled(Register);

impl Spoiled {
    fn meeting(&mut self, change: impl FnOnce(&mut Meeting)) {
        let held = |it: &Meeting| it.is_sealed() && it.kind == MeetingKind::Regular;
        let (id, meeting) = self.0.meetings().filter(|(_, it)| held(it)).last().unwrap();
        let (id, mut meeting) = (Id::from(id), meeting.clone());
        change(&mut meeting);
        self.0.put(id, Some(meeting.into()));
    }

    fn resolution(&mut self, change: impl FnOnce(&mut Resolution)) {
        let (id, mut it) = {
            let (id, it) = self.0.resolutions().find(|(_, it)| it.is_sealed()).unwrap();
            (Id::from(id), it.clone())
        };
        change(&mut it);
        self.0.put(id, Some(it.into()));
    }

    fn task(&mut self, fits: impl Fn(&Task) -> bool, change: impl FnOnce(&mut Task)) {
        let (id, mut it) = {
            let (id, it) = self.0.tasks().find(|(_, it)| fits(it)).unwrap();
            (Id::from(id), it.clone())
        };
        change(&mut it);
        self.0.put(id, Some(it.into()));
    }

    fn member(&mut self, id: MemberId, change: impl FnOnce(&mut Member)) {
        let mut it = self.0.member(id).unwrap().clone();
        change(&mut it);
        self.0.put(id.into(), Some(it.into()));
    }
}

fn is_closed_by_meeting(it: &Task) -> bool {
    it.outcome == Outcome::Done && it.closed_at.is_some() && it.extensions.is_empty()
}

fn is_open(it: &Task) -> bool {
    it.outcome == Outcome::Open && it.extensions.is_empty() && it.deadline.is_some()
}

fn day_before(day: NaiveDate) -> NaiveDate {
    day - Days::new(1)
}

type Break = fn(&mut Spoiled);

/// Each assertion of the rolls, votes and decisions, and what breaks exactly it.
const MEETINGS: &[(Asserted, &str, Break)] = &[
    (Asserted::Attendance, "not on it", |it| {
        it.meeting(|it| {
            let at = it.roll.iter().position(|it| it.presence == Presence::Excused).unwrap();
            it.roll.remove(at);
        });
    }),
    (Asserted::Attendance, "Twice on the roll", |it| {
        it.meeting(|it| {
            let absent = it.roll.iter().find(|it| it.presence == Presence::Excused);
            it.roll.push(absent.unwrap().clone());
        });
    }),
    (Asserted::Attendance, "name nobody", |it| {
        it.meeting(|it| {
            let mut line = it.roll.first().unwrap().clone();
            line.member = None;
            it.roll.push(line);
        });
    }),
    (Asserted::Attendance, "Left before coming", |it| {
        it.meeting(|it| {
            let line = it.roll.iter_mut().find(|it| it.presence == Presence::Excused).unwrap();
            (line.came, line.left) = (Clock::new(20, 0), Clock::new(19, 40));
        });
    }),
    (Asserted::Membership, "not of the cell on that day", |it| {
        let id = Id::from(MemberId(900));
        let events = vec![Event::new(EventKind::Admitted, Day::read("01/10/2026").ok())];
        let late = Member { full_name: "Lý A Chống".into(), events, ..Member::default() };
        it.0.put(id, Some(late.into()));
        it.meeting(|it| {
            let mut line = it.roll.first().unwrap().clone();
            (line.member, line.presence) = (Some(MemberId(900)), Presence::Excused);
            it.roll.push(line);
        });
    }),
    (Asserted::Membership, "noted as guests", |it| {
        it.meeting(|it| {
            let line = it.roll.iter_mut().find(|it| it.presence == Presence::Excused).unwrap();
            line.presence = Presence::Guest;
        });
    }),
    (Asserted::Votes, "Two votes have the number", |it| {
        it.meeting(|it| {
            let vote = it.votes.first().unwrap().clone();
            it.votes.push(vote);
        });
    }),
    (Asserted::Votes, "count", |it| {
        it.meeting(|it| it.votes[0].base = it.votes[0].base.map(|base| base + 1));
    }),
    (Asserted::Votes, "voters present; by the roll", |it| {
        it.meeting(|it| {
            let vote = &mut it.votes[0];
            vote.present = vote.present.map(|present| present - 1);
            vote.for_ = 1;
            (vote.against, vote.other) = (0, 0);
        });
    }),
    (Asserted::Votes, "by the roll only", |it| {
        it.meeting(|it| {
            (it.votes[0].present, it.votes[0].for_) = (None, 90);
        });
    }),
    (Asserted::Votes, "are more than", |it| it.meeting(|it| it.votes[0].against += 90)),
    (Asserted::Decisions, "did not carry", |it| {
        let of = it.0.resolutions().find(|(_, it)| it.is_sealed()).unwrap().1.clone();
        let id = of.meeting.unwrap();
        let mut meeting = it.0.meeting(id).unwrap().clone();
        let vote = meeting.votes.iter_mut().find(|it| Some(it.number) == of.vote).unwrap();
        (vote.for_, vote.against) = (1, 0);
        it.0.put(id.into(), Some(meeting.into()));
    }),
    (Asserted::Decisions, "names vote 99", |it| it.resolution(|it| it.vote = Some(99))),
    (Asserted::Decisions, "not held to its end", |it| {
        let next = it.0.next(sochibo::domain::Kind::Meeting, 0);
        let ahead = Meeting { date: Some(date(1, 1, 2020)), ..Meeting::default() };
        it.0.put(next, Some(ahead.into()));
        it.resolution(|it| it.meeting = Some(MeetingId(next.number)));
    }),
    (Asserted::Reference, "item 99", |it| {
        it.meeting(|it| it.opinions.push(Opinion { item: Some(99), ..Opinion::blank() }));
    }),
    (Asserted::Reference, "names vote 99", |it| {
        it.meeting(|it| it.reviews[0].vote = Some(99));
    }),
    (Asserted::Order, "Date 0", |it| {
        it.meeting(|it| it.adopted_on = it.date.map(day_before));
    }),
    (Asserted::Order, "Notice", |it| {
        it.meeting(|it| it.noticed_on = it.date.and_then(|it| it.succ_opt()));
    }),
    (Asserted::Order, "ends before it begins", |it| {
        it.meeting(|it| (it.started, it.ended) = (Clock::new(20, 0), Clock::new(19, 0)));
    }),
    (Asserted::Order, "lies ahead", |it| {
        let ahead = Meeting {
            date: Some(date(31, 12, 2026)),
            state: MeetingState::Closed,
            kind: MeetingKind::Extraordinary,
            ..Meeting::default()
        };
        it.0.put(Id::from(MeetingId(991)), Some(ahead.into()));
    }),
    (Asserted::Sealed, "without: Chair, Minute-taker", |it| {
        it.meeting(|it| (it.chair, it.clerk) = (None, None));
    }),
    (Asserted::Sealed, "not numbered", |it| {
        it.meeting(|it| it.corrections.push(Correction { number: 2, ..Correction::blank() }));
    }),
];

/// Those of numbers, resolutions, members.
const NUMBERS: &[(Asserted, &str, Break)] = &[
    (Asserted::Numbers, "lacks the numbers", |it| {
        let (id, last) = it.0.resolutions().filter(|(_, it)| it.number.is_some()).last().unwrap();
        let (id, mut last) = (Id::from(id), last.clone());
        last.number = last.number.map(|it| it + 3);
        it.0.put(id, Some(last.into()));
    }),
    (Asserted::Numbers, "minutes (term", |it| {
        let all = it.0.meetings().filter(|(_, it)| it.number.is_some());
        let (id, last) = all.max_by_key(|(_, it)| it.number).unwrap();
        let (id, mut last) = (Id::from(id), last.clone());
        last.number = last.number.map(|it| it + 1);
        it.0.put(id, Some(last.into()));
    }),
    (Asserted::Numbers, "is dated before number", |it| {
        let all = it.0.resolutions().filter(|(_, it)| it.number.is_some());
        let (id, last) = all.max_by_key(|(_, it)| it.number).unwrap();
        let (id, mut last) = (Id::from(id), last.clone());
        (last.meeting, last.vote) = (None, None);
        last.date = last.date.map(|it| it - Days::new(100));
        last.seal = String::new();
        it.0.put(id, Some(last.into()));
    }),
    (Asserted::Numbers, "already given", |it| {
        let all = it.0.resolutions().filter(|(_, it)| it.number.is_some());
        let (_, last) = all.max_by_key(|(_, it)| it.number).unwrap();
        let next = it.0.next(sochibo::domain::Kind::Resolution, 0);
        let twice = Resolution { seal: String::new(), ..last.clone() };
        it.0.put(next, Some(twice.into()));
    }),
    (Asserted::Order, "is before Meeting", |it| {
        it.resolution(|it| it.date = it.date.map(day_before));
    }),
    (Asserted::Reference, "replaces itself", |it| {
        let id = it.0.resolutions().find(|(_, it)| it.is_sealed()).unwrap().0;
        it.resolution(|it| it.replaces = Some(id));
    }),
    (Asserted::Reference, "", |it| it.resolution(|it| it.replaces = Some(ResolutionId(999)))),
    (Asserted::Sealed, "without: Number", |it| {
        // the first of its series, so that no gap opens
        it.resolution(|it| it.number = None);
    }),
    (Asserted::Order, "after the death", |it| {
        it.0.put(
            Id::from(MemberId(901)),
            Some(
                Member {
                    full_name: "Lý A Chống".into(),
                    events: vec![
                        Event::new(EventKind::Died, Day::read("01/10/2026").ok()),
                        Event::new(EventKind::ExemptStart, Day::read("02/10/2026").ok()),
                    ],
                    ..Member::default()
                }
                .into(),
            ),
        );
    }),
    (Asserted::Record, "", |it| it.member(MemberId(1), |it| it.card_no = "12".into())),
];

fn evidence(on: NaiveDate) -> Evidence {
    Evidence { date: Some(on), text: "ảnh".into(), ..Evidence::blank() }
}

fn extension(old: NaiveDate, new: NaiveDate, decided: NaiveDate) -> Extension {
    Extension { old: Some(old), new: Some(new), decided_on: Some(decided), ..Extension::blank() }
}

/// Those of the thread of a task.
const TASKS: &[(Asserted, &str, Break)] = &[
    (Asserted::Thread, "have the place", |it| {
        let of = it.0.tasks().find(|(_, it)| is_open(it)).unwrap().1.clone();
        let same = Task { index: of.index, ..of };
        let next = it.0.next(sochibo::domain::Kind::Task, 0);
        it.0.put(next, Some(same.into()));
    }),
    (Asserted::Thread, "Evidence of", |it| {
        it.task(is_open, |it| {
            let start = it.start.unwrap();
            it.evidence = vec![evidence(start), evidence(day_before(start))];
        });
    }),
    (Asserted::Thread, "do not follow each other: after", |it| {
        it.task(is_open, |it| {
            let end = it.deadline.unwrap();
            let day = |n| end - Days::new(n);
            it.extensions =
                vec![extension(day(9), day(6), day(20)), extension(day(5), end, day(10))];
        });
    }),
    (Asserted::Thread, "stands after that of", |it| {
        it.task(is_open, |it| {
            let end = it.deadline.unwrap();
            let day = |n| end - Days::new(n);
            it.extensions =
                vec![extension(day(9), day(6), day(10)), extension(day(6), end, day(20))];
        });
    }),
    (Asserted::Thread, "the last move says", |it| {
        it.task(is_open, |it| {
            let end = it.deadline.unwrap();
            it.extensions = vec![extension(end - Days::new(9), day_before(end), end)];
        });
    }),
    (Asserted::Order, "is before Old deadline", |it| {
        it.task(is_open, |it| {
            let end = it.deadline.unwrap();
            it.extensions = vec![extension(end + Days::new(9), end, end)];
        });
    }),
    (Asserted::Thread, "handovers", |it| {
        it.task(is_open, |it| {
            let from = it.lead;
            it.handovers = vec![Handover {
                date: it.deadline,
                from,
                to: Some(MemberId(if from == Some(MemberId(3)) { 4 } else { 3 })),
                ..Handover::blank()
            }];
        });
    }),
    (Asserted::Thread, "Open, though", |it| {
        it.task(is_open, |it| it.closed_on = it.deadline);
    }),
    (Asserted::Thread, "do not speak of it", |it| {
        let other = it.0.meetings().find(|(_, it)| it.is_sealed()).unwrap().0;
        it.task(is_closed_by_meeting, |it| {
            assert_ne!(it.closed_at, Some(other));
            it.closed_at = Some(other);
        });
    }),
    (Asserted::Thread, "without a day", |it| {
        it.task(is_closed_by_meeting, |it| {
            (it.closed_at, it.closed_on, it.checked_on) = (None, None, None);
        });
    }),
    (Asserted::Thread, "without a word", |it| {
        it.task(is_closed_by_meeting, |it| {
            (it.closed_at, it.achieved) = (None, None);
            it.progress.clear();
            it.evidence.clear();
            it.review.clear();
        });
    }),
    (Asserted::Thread, "by no meeting", |it| {
        it.task(
            |it| it.outcome == Outcome::CarriedOver,
            |it| (it.closed_at, it.closed_on) = (None, None),
        );
    }),
    (Asserted::Thread, "own work", |it| {
        it.task(is_closed_by_meeting, |it| it.checked_by = it.lead);
    }),
    (Asserted::Order, "Checked", |it| {
        it.task(is_closed_by_meeting, |it| it.checked_on = it.closed_on.map(day_before));
    }),
    (Asserted::Thread, "Judged on", |it| {
        let (id, on) = {
            let (id, it) = it.0.meetings().find(|(_, it)| it.is_sealed()).unwrap();
            (id, it.date.unwrap())
        };
        it.task(is_open, |it| {
            it.judgements = vec![Judgement {
                meeting: Some(id),
                date: Some(day_before(on)),
                ..Judgement::blank()
            }];
        });
    }),
    (Asserted::Decisions, "", |it| {
        it.task(is_open, |it| {
            (it.outcome, it.closed_on) = (Outcome::Stopped, it.deadline);
        });
    }),
    (Asserted::Order, "", |it| it.task(is_open, |it| it.deadline = it.start.map(day_before))),
    (Asserted::Reference, "", |it| it.task(is_open, |it| it.lead = Some(MemberId(9999)))),
];

#[test]
fn each_assertion_is_heard_when_exactly_it_is_broken() {
    let whole = practice::register(Size::default(), today());
    let mut wrong = Vec::new();
    for (at, (asserted, fragment, break_it)) in
        MEETINGS.iter().chain(NUMBERS).chain(TASKS).enumerate()
    {
        let mut spoiled = Spoiled(whole.clone());
        break_it(&mut spoiled);
        let found = assertions::all(&spoiled.0, today());
        let told = said(&spoiled.0);
        let is_one = !found.is_empty()
            && found.iter().all(|it| it.asserted == *asserted)
            && found.iter().any(|it| it.say(Lang::En).contains(fragment));
        if !is_one {
            wrong.push(format!("{at} {asserted:?} {fragment}: {told:#?}"));
        }
        for it in &found {
            for lang in Lang::ALL {
                let words = [it.say(lang), it.todo(lang).to_owned()];
                let place = assertions::place(&spoiled.0, it.of, lang);
                assert!(words.iter().all(|it| !it.contains('{') && it.len() > 10), "{words:?}");
                assert!(!place.contains('{') && place.len() > 5, "{place}");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_sealed_is_to_be_corrected_beside_it_and_the_rest_put_right() {
    let mut it = Spoiled(practice::register(Size::default(), today()));
    it.meeting(|it| it.chair = None);
    it.task(is_open, |it| it.closed_on = it.deadline);
    let todo: Vec<_> = assertions::all(&it.0, today()).iter().map(|it| it.todo(Lang::En)).collect();
    assert_eq!(todo.len(), 2);
    assert!(todo[0].contains("thread") && todo[1].contains("correction"), "{todo:?}");
}

#[test]
fn what_happens_on_the_very_day_may_stand_on_the_roll_or_not() {
    let mut it = Spoiled(practice::register(Size::default(), today()));
    let (_, meeting) =
        it.0.meetings()
            .filter(|(_, it)| it.kind == MeetingKind::Regular && it.is_sealed())
            .last()
            .unwrap();
    let on = meeting.date.unwrap();
    // one admitted that evening, one whom nobody knows the days of
    for (number, day) in [(902, Some(Day::from(on))), (903, None)] {
        let events = vec![Event::new(EventKind::Admitted, day)];
        let new = Member { full_name: "Sùng Thị Dợ".into(), events, ..Member::default() };
        it.0.put(Id::from(MemberId(number)), Some(new.into()));
    }
    // a draft numbered beforehand, a meeting that is only being prepared
    let draft =
        Resolution {
            title: "Nháp".into(), state: ResolutionState::Draft, ..Resolution::default()
        };
    it.0.put(Id::from(ResolutionId(990)), Some(draft.into()));
    let ahead = Meeting {
        date: Some(today() + Days::new(30)),
        state: MeetingState::Noticed,
        kind: MeetingKind::Extraordinary,
        ..Meeting::default()
    };
    it.0.put(Id::from(MeetingId(990)), Some(ahead.into()));
    let task = Task {
        content: "Việc".into(),
        lead: Some(MemberId(1)),
        deadline: Some(today()),
        ..Task::default()
    };
    it.0.put(Id::from(TaskId(9990)), Some(task.into()));
    assert_eq!(said(&it.0), Vec::<String>::new());
}
