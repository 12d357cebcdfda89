//! Base, voters present and thresholds of any evening, against an oracle that adds up whole numbers
//! from what the test itself knows of each member.

use chrono::NaiveDate;
use proptest::prelude::*;
use sochibo::domain::clock::Clock;
use sochibo::domain::day::Day;
use sochibo::domain::fault::Fault;
use sochibo::domain::meeting::{Attendance, Matter, Meeting, MeetingKind, Presence, Vote};
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::rules::voting::{base, check_vote, threshold, verdict};
use sochibo::domain::{Kind, MemberId};

use crate::village::{Village, date, held, line, vote};

/// What has become of a member by the evening, and how he counts by the rules as written down.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is one answer of the oracle")]
struct Life {
    events: &'static [(EventKind, (u32, u32, i32))],
    /// The decision on full membership, where it was dated later than its day.
    decided: Option<(u32, u32, i32)>,
    /// In the head-count as an official member.
    official: bool,
    /// May vote by the evening.
    votes: bool,
    elsewhere: bool,
    suspended: bool,
    exempt: bool,
}

const PLAIN: Life = Life {
    events: &[(EventKind::Admitted, (3, 2, 2010)), (EventKind::Official, (3, 2, 2011))],
    decided: None,
    official: true,
    votes: true,
    elsewhere: false,
    suspended: false,
    exempt: false,
};
const NOBODY: Life = Life { official: false, votes: false, ..PLAIN };

macro_rules! life {
    ($base:expr, [$($kind:ident $day:literal/$month:literal/$year:literal),*]) => {
        Life { events: &[(EventKind::Admitted, (3, 2, 2010)), (EventKind::Official, (3, 2, 2011)),
            $((EventKind::$kind, ($day, $month, $year)),)*], ..$base }
    };
}

/// Lives up to 5 October 2026.
const LIVES: &[Life] = &[
    PLAIN,
    PLAIN,
    PLAIN,
    // on probation; probation over and nothing decided; decided only after the evening
    Life { events: &[(EventKind::Admitted, (15, 9, 2026))], ..NOBODY },
    Life { events: &[(EventKind::Admitted, (1, 2, 2025))], ..NOBODY },
    Life {
        events: &[(EventKind::Admitted, (15, 5, 2025)), (EventKind::Official, (15, 5, 2026))],
        decided: Some((6, 10, 2026)),
        votes: false,
        ..PLAIN
    },
    Life {
        events: &[(EventKind::Admitted, (15, 5, 2025)), (EventKind::Official, (15, 5, 2026))],
        decided: Some((5, 10, 2026)),
        ..PLAIN
    },
    // transfers for good
    life!(NOBODY, [TransferOut 5 / 10 / 2026]),
    life!(PLAIN, [TransferOut 6 / 10 / 2026]),
    life!(PLAIN, [TransferIn 5 / 10 / 2026]),
    life!(NOBODY, [TransferIn 6 / 10 / 2026]),
    // for a time, here and elsewhere
    life!(NOBODY, [TempIn 1 / 8 / 2026]),
    life!(Life { elsewhere: true, ..PLAIN }, [TempOut 1 / 8 / 2026]),
    life!(PLAIN, [TempOut 1 / 1 / 2026, TempReturn 1 / 9 / 2026]),
    life!(PLAIN, [TempOut 6 / 10 / 2026]),
    // exempt
    life!(Life { exempt: true, ..PLAIN }, [ExemptStart 1 / 1 / 2024]),
    life!(PLAIN, [ExemptStart 1 / 1 / 2024, ExemptEnd 1 / 1 / 2025]),
    life!(Life { exempt: true, ..PLAIN }, [TempExemptStart 1 / 7 / 2026]),
    life!(PLAIN, [TempExemptStart 1 / 7 / 2025, TempExemptEnd 1 / 1 / 2026]),
    // suspended
    life!(Life { suspended: true, ..PLAIN }, [Suspended 1 / 10 / 2026]),
    life!(PLAIN, [Suspended 1 / 8 / 2026, Reinstated 1 / 9 / 2026]),
    // gone
    life!(NOBODY, [StruckOff 1 / 3 / 2026]),
    life!(NOBODY, [Expelled 1 / 3 / 2026]),
    life!(PLAIN, [Expelled 1 / 3 / 2025, Restored 1 / 3 / 2026]),
    life!(NOBODY, [Died 1 / 3 / 2026]),
    life!(PLAIN, [Disciplined 1 / 3 / 2026]),
];

const CODES: [Presence; 7] = [
    Presence::Present,
    Presence::Present,
    Presence::ExemptPresent,
    Presence::Excused,
    Presence::Unexcused,
    Presence::Exempt,
    Presence::Elsewhere,
];

/// One member of the evening: life, code (none: no line), minutes of coming and leaving.
#[derive(Debug, Clone, Copy)]
struct Drawn {
    life: Life,
    code: Option<Presence>,
    came: Option<u32>,
    left: Option<u32>,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let minute = || prop::option::of(19 * 60_u32..22 * 60);
    (0..LIVES.len(), 0..=CODES.len(), minute(), minute()).prop_map(|(life, code, came, left)| {
        Drawn { life: LIVES[life], code: CODES.get(code).copied(), came, left }
    })
}

fn clock(minutes: u32) -> Option<Clock> {
    Clock::read(&format!("{}:{:02}", minutes / 60, minutes % 60))
}

fn of((day, month, year): (u32, u32, i32)) -> NaiveDate {
    date(day, month, year)
}

/// The evening in the book.
fn book(all: &[Drawn], kind: MeetingKind) -> (Village, Meeting) {
    let mut village = Village::default();
    let mut roll = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let mut events: Vec<Event> =
            one.life.events.iter().map(|(k, d)| Event::new(*k, Some(Day::from(of(*d))))).collect();
        if let (Some(decided), Some(last)) = (one.life.decided, events.last_mut()) {
            last.decision_date = Some(of(decided));
        }
        let member = Member { full_name: format!("Lò Văn {at}"), events, ..Member::default() };
        let id = MemberId(village.put(Kind::Member, member));
        let times = |code| Attendance {
            came: one.came.and_then(clock),
            left: one.left.and_then(clock),
            ..line(id, code)
        };
        roll.extend(one.code.map(times));
    }
    (village, Meeting { kind, ..held(date(5, 10, 2026), roll) })
}

/// Head-count of officials, base, voters present.
fn oracle(all: &[Drawn], at: Option<u32>) -> (u32, u32, u32) {
    let (mut official, mut base, mut present) = (0, 0, 0);
    for one in all {
        official += u32::from(one.life.official);
        if !one.life.votes || one.life.suspended {
            continue;
        }
        if one.life.elsewhere || one.code == Some(Presence::Elsewhere) {
            continue;
        }
        let came = matches!(one.code, Some(Presence::Present | Presence::ExemptPresent));
        let in_room = came
            && match at {
                Some(at) => {
                    one.came.is_none_or(|came| came <= at) && one.left.is_none_or(|l| l >= at)
                }
                None => one.left.is_none(),
            };
        let marked = matches!(one.code, Some(Presence::Exempt | Presence::ExemptPresent));
        if in_room {
            base += 1;
            present += 1;
        } else if !(one.life.exempt || marked) {
            base += 1;
        }
    }
    (official, base, present)
}

/// What the book says of a vote, by the words of the rules.
fn refused(
    (official, base, present): (u32, u32, u32),
    kind: MeetingKind,
    cast: u32,
) -> Option<Fault> {
    let is_large = matches!(kind, MeetingKind::Congress | MeetingKind::Review);
    if official < 3 {
        Some(Fault::TooFewOfficial(official, 3))
    } else if is_large && (base == 0 || 3 * present < 2 * base) {
        Some(Fault::BelowQuorum(present, base, (2 * base).div_ceil(3)))
    } else if !is_large && 2 * present <= base {
        Some(Fault::NoQuorum(present, base))
    } else if cast > present {
        Some(Fault::VotesAboveVoters(cast, present))
    } else {
        None
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn every_evening_is_counted_as_the_rules_say(
        all in prop::collection::vec(drawn(), 0..25),
        at in prop::option::of(19 * 60_u32..22 * 60),
        (for_, against, other) in (0_u32..20, 0_u32..6, 0_u32..3),
        kind in prop::sample::select(vec![
            MeetingKind::Regular, MeetingKind::Congress, MeetingKind::Review,
        ]),
    ) {
        let (village, meeting) = book(&all, kind);
        let clock_at = at.and_then(clock);
        let found = base(&village.register, &meeting, clock_at);
        let expected = oracle(&all, at);
        prop_assert_eq!((found.base, found.present), (expected.1, expected.2));
        for matter in [Matter::Ordinary, Matter::Recognition, Matter::Expulsion, Matter::Rating] {
            let it = Vote { at: clock_at, ..vote(matter, (for_, against, other)) };
            let cast = for_ + against + other;
            let answer = check_vote(&village.register, &meeting, &it).err();
            prop_assert_eq!(answer, refused(expected, kind, cast));
            let two_thirds = matches!(matter, Matter::Recognition | Matter::Expulsion);
            let enough = if two_thirds {
                3 * for_ >= 2 * expected.1
            } else {
                2 * for_ > expected.1
            };
            let said = verdict(&village.register, &meeting, &it);
            prop_assert_eq!(said.carried, expected.1 > 0 && enough);
            let needed = threshold(&village.register, matter, &meeting).needed(expected.1);
            prop_assert_eq!(said.needed, needed);
        }
    }
}
