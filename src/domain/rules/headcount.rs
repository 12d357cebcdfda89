//! The head-count over some days: who was there when they began, who came and who left and in
//! which way, who was there when they ended. All of it follows from the events of the members, so
//! that an old report can be made again.

use chrono::NaiveDate;

use crate::domain::MemberId;
use crate::domain::member::{EventKind, Member, Sex};
use crate::domain::register::Register;
use crate::domain::rules::seniority::full_years;
use crate::domain::rules::standing::{Membership, Standing, Status};
use crate::domain::text::fold;

/// The statistics group members up to this age, in full years, as the young.
const YOUNG: u32 = 30;
/// They group members above this age, in full years, as the old.
const OLD: u32 = 60;
/// The majority, as [`fold`] has it; all other groups are minorities.
const MAJORITY: &str = "kinh";
/// No religion, as [`fold`] has it.
const NO_RELIGION: &str = "khong";

/// A way of coming into the head-count or of leaving it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Admitted, or admitted again.
    Admitted,
    /// Moved here from another cell.
    MovedIn,
    /// Membership restored.
    Restored,
    /// Came, and no event says how.
    CameOtherwise,
    /// Moved to another cell.
    MovedOut,
    /// Died.
    Died,
    /// Struck off, or not recognised after probation.
    StruckOff,
    /// Expelled.
    Expelled,
    /// Left the Party.
    Resigned,
    /// Left the head-count, and no event says how.
    LeftOtherwise,
}

impl Way {
    /// Those by which one comes, in the order of the statistics.
    pub const IN: [Self; 4] = [Self::Admitted, Self::MovedIn, Self::Restored, Self::CameOtherwise];
    /// Those by which one leaves, in the order of the statistics.
    pub const OUT: [Self; 6] = [
        Self::MovedOut,
        Self::Died,
        Self::StruckOff,
        Self::Expelled,
        Self::Resigned,
        Self::LeftOtherwise,
    ];

    /// Whether one comes in this way.
    pub fn is_in(self) -> bool {
        Self::IN.contains(&self)
    }
}

/// Someone who came or left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Who.
    pub member: MemberId,
    /// When.
    pub day: NaiveDate,
    /// How.
    pub way: Way,
}

/// How those of a head-count are made up. What a record does not say is counted beside, so that
/// nobody takes the figures for more than they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Makeup {
    /// Official members.
    pub official: u32,
    /// On probation.
    pub probationary: u32,
    /// Of whom no event says whether they are official.
    pub unknown: u32,
    /// Women.
    pub women: u32,
    /// Of an ethnic minority.
    pub minority: u32,
    /// Of a religion.
    pub religious: u32,
    /// Exempt from meetings, for good or for a time.
    pub exempt: u32,
    /// On temporary activity elsewhere.
    pub temp_out: u32,
    /// Here on temporary activity; not of the head-count.
    pub temp_in: u32,
    /// Up to 30.
    pub young: u32,
    /// Over 60.
    pub old: u32,
    /// Without a sex on record.
    pub no_sex: u32,
    /// Without an ethnic group on record.
    pub no_ethnicity: u32,
    /// Without a birth date on record.
    pub no_birth: u32,
}

/// The head-count over some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headcount {
    /// On the eve of the first day.
    pub opening: u32,
    /// Who came and left, by day.
    pub moves: Vec<Move>,
    /// Who became official, by day.
    pub recognised: Vec<(MemberId, NaiveDate)>,
    /// On the last day.
    pub closing: u32,
    /// How those of the last day are made up.
    pub makeup: Makeup,
}

impl Headcount {
    /// How many came or left in one way.
    pub fn by(&self, way: Way) -> u32 {
        many(self.moves.iter().filter(|it| it.way == way).count())
    }

    /// How many came.
    pub fn came(&self) -> u32 {
        many(self.moves.iter().filter(|it| it.way.is_in()).count())
    }

    /// How many left.
    pub fn left(&self) -> u32 {
        many(self.moves.iter().filter(|it| !it.way.is_in()).count())
    }

    /// Whether those who were there and those who came, less those who left, are those who are
    /// there.
    pub fn adds_up(&self) -> bool {
        self.opening.saturating_add(self.came()) == self.closing.saturating_add(self.left())
    }
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The head-count from one day to another, both included.
pub fn over(register: &Register, first: NaiveDate, last: NaiveDate) -> Headcount {
    let eve = first.pred_opt().unwrap_or(first);
    let (mut opening, mut closing) = (0, 0);
    let (mut moves, mut recognised) = (Vec::new(), Vec::new());
    let mut makeup = Makeup::default();
    for (id, member) in register.members() {
        opening += u32::from(member.standing(eve).is_counted());
        let now = member.standing(last);
        closing += u32::from(now.is_counted());
        makeup.add(member, now);
        for day in days_of_events(member, first, last) {
            let before = member.standing(day.pred_opt().unwrap_or(day));
            let after = member.standing(day);
            if let Some(way) = way(member, day, before, after) {
                moves.push(Move { member: id, day, way });
            }
            let was_on_probation = before.membership == Membership::Probationary;
            if before.is_counted() && was_on_probation && after.is_official() {
                recognised.push((id, day));
            }
        }
    }
    moves.sort_by_key(|it| (it.day, it.member));
    recognised.sort_by_key(|(id, day)| (*day, *id));
    Headcount { opening, moves, recognised, closing, makeup }
}

/// The days on which something happened to a membership: between them it stands as it is.
fn days_of_events(member: &Member, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let days = member.events.iter().filter_map(crate::domain::member::Event::counts_from);
    let mut days: Vec<NaiveDate> = days.filter(|day| (first..=last).contains(day)).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// How a member came or left on a day; nothing where the head-count stays as it is.
fn way(member: &Member, day: NaiveDate, before: Standing, after: Standing) -> Option<Way> {
    match (before.is_counted(), after.is_counted()) {
        (false, true) => {
            let of_day = member.events.iter().filter(|event| event.counts_from() == Some(day));
            let ways = of_day.filter_map(|event| match event.kind {
                EventKind::Admitted => Some(Way::Admitted),
                EventKind::TransferIn => Some(Way::MovedIn),
                EventKind::Restored => Some(Way::Restored),
                _ => None,
            });
            Some(ways.fold(Way::CameOtherwise, |_, way| way))
        }
        (true, false) => Some(match after.status {
            Status::TransferredOut => Way::MovedOut,
            Status::Deceased => Way::Died,
            Status::StruckOff => Way::StruckOff,
            Status::Expelled => Way::Expelled,
            Status::Resigned => Way::Resigned,
            _ => Way::LeftOtherwise,
        }),
        _ => None,
    }
}

impl Makeup {
    fn add(&mut self, member: &Member, now: Standing) {
        self.temp_in += u32::from(now.status == Status::TempIn);
        if !now.is_counted() {
            return;
        }
        match now.membership {
            Membership::Official => self.official += 1,
            Membership::Probationary => self.probationary += 1,
            Membership::Unknown => self.unknown += 1,
        }
        self.women += u32::from(member.sex == Some(Sex::Female));
        self.no_sex += u32::from(member.sex.is_none());
        let group = fold(&member.ethnicity);
        self.minority += u32::from(!group.is_empty() && group != MAJORITY);
        self.no_ethnicity += u32::from(group.is_empty());
        let religion = fold(&member.religion);
        self.religious += u32::from(!religion.is_empty() && religion != NO_RELIGION);
        self.exempt += u32::from(now.is_exempt());
        self.temp_out += u32::from(now.status == Status::TempOut);
        match age(member, now.on) {
            Some(age) => {
                self.young += u32::from(age <= YOUNG);
                self.old += u32::from(age > OLD);
            }
            None => self.no_birth += 1,
        }
    }
}

/// The age of a member on a day, in full years; a birth known only by its year or month counts
/// from its first day.
pub fn age(member: &Member, on: NaiveDate) -> Option<u32> {
    full_years(member.birth_date?.earliest(), on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::domain::day::Day;
    use crate::domain::member::Event;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn member(events: &[(EventKind, &str)]) -> Member {
        let event = |(kind, day): &(EventKind, &str)| Event::new(*kind, Day::read(day).ok());
        Member { events: events.iter().map(event).collect(), ..Member::default() }
    }

    fn register(members: Vec<Member>) -> Register {
        let with_id = |(at, member): (usize, Member)| {
            (Id::from(MemberId(u32::try_from(at).unwrap() + 1)), member.into())
        };
        Register::from_records(members.into_iter().enumerate().map(with_id), [])
    }

    use EventKind as E;

    /// One member, October 2026: opening, way and day of each move, closing, recognised.
    type Case = (&'static [(EventKind, &'static str)], u32, &'static [(Way, u32)], u32, usize);

    const CASES: &[Case] = &[
        (&[], 1, &[], 1, 0),
        (&[(E::Official, "1997")], 1, &[], 1, 0),
        (&[(E::Admitted, "12/10/2026")], 0, &[(Way::Admitted, 12)], 1, 0),
        (&[(E::Admitted, "01/10/2026")], 0, &[(Way::Admitted, 1)], 1, 0),
        (&[(E::Admitted, "30/09/2026")], 1, &[], 1, 0),
        (&[(E::Admitted, "31/10/2026")], 0, &[(Way::Admitted, 31)], 1, 0),
        (&[(E::Admitted, "01/11/2026")], 0, &[], 0, 0),
        (&[(E::Admitted, "09/10/2025"), (E::Official, "09/10/2026")], 1, &[], 1, 1),
        (
            &[(E::Admitted, "2001"), (E::Official, "2002"), (E::TransferIn, "05/10/2026")],
            0,
            &[(Way::MovedIn, 5)],
            1,
            0,
        ),
        (&[(E::Official, "1997"), (E::Died, "20/10/2026")], 1, &[(Way::Died, 20)], 0, 0),
        (&[(E::Official, "1997"), (E::Expelled, "3/10/2026")], 1, &[(Way::Expelled, 3)], 0, 0),
        (&[(E::Official, "1997"), (E::StruckOff, "3/10/2026")], 1, &[(Way::StruckOff, 3)], 0, 0),
        (
            &[(E::Admitted, "1/10/2025"), (E::ProbationFailed, "7/10/2026")],
            1,
            &[(Way::StruckOff, 7)],
            0,
            0,
        ),
        (&[(E::Official, "1997"), (E::Resigned, "3/10/2026")], 1, &[(Way::Resigned, 3)], 0, 0),
        (&[(E::Official, "1997"), (E::TransferOut, "3/10/2026")], 1, &[(Way::MovedOut, 3)], 0, 0),
        (
            &[(E::Official, "1997"), (E::Expelled, "2024"), (E::Restored, "9/10/2026")],
            0,
            &[(Way::Restored, 9)],
            1,
            0,
        ),
        // in and out within the month
        (
            &[(E::Official, "1997"), (E::TransferIn, "2/10/2026"), (E::TransferOut, "30/10/2026")],
            0,
            &[(Way::MovedIn, 2), (Way::MovedOut, 30)],
            0,
            0,
        ),
        // temporary activity here is not of the head-count, there it stays in it
        (&[(E::Official, "1997"), (E::TempIn, "5/10/2026")], 0, &[], 0, 0),
        (&[(E::Official, "1997"), (E::TempOut, "5/10/2026")], 1, &[], 1, 0),
        (&[(E::TempIn, "3/2026"), (E::TempReturn, "8/10/2026")], 0, &[], 0, 0),
        // who was here for a time stays for good
        (&[(E::TempIn, "3/2026"), (E::TransferIn, "8/10/2026")], 0, &[(Way::MovedIn, 8)], 1, 0),
        // struck off long ago, admitted again
        (
            &[(E::Official, "1997"), (E::StruckOff, "2010"), (E::Admitted, "8/10/2026")],
            0,
            &[(Way::Admitted, 8)],
            1,
            0,
        ),
        // only the official day is known
        (&[(E::Official, "8/10/2026")], 0, &[(Way::CameOtherwise, 8)], 1, 0),
        // exempt and suspended members stay
        (&[(E::Official, "1997"), (E::ExemptStart, "8/10/2026")], 1, &[], 1, 0),
        (&[(E::Official, "1997"), (E::Suspended, "8/10/2026")], 1, &[], 1, 0),
    ];

    #[test]
    fn each_way_of_coming_and_leaving_is_told_by_the_events() {
        for (events, opening, moves, closing, recognised) in CASES {
            let register = register(vec![member(events)]);
            let found = over(&register, date(2026, 10, 1), date(2026, 10, 31));
            let told: Vec<(Way, u32)> =
                found.moves.iter().map(|it| (it.way, chrono::Datelike::day(&it.day))).collect();
            assert_eq!((found.opening, found.closing), (*opening, *closing), "{events:?}");
            assert_eq!(&told, moves, "{events:?}");
            assert_eq!(found.recognised.len(), *recognised, "{events:?}");
            assert!(found.adds_up(), "{events:?}");
        }
    }

    #[test]
    fn a_count_that_does_not_add_up_says_so() {
        let count = Headcount {
            opening: 3,
            moves: vec![Move { member: MemberId(1), day: date(2026, 10, 1), way: Way::Died }],
            recognised: Vec::new(),
            closing: 3,
            makeup: Makeup::default(),
        };
        assert!(!count.adds_up());
        assert!(Headcount { closing: 2, ..count }.adds_up());
    }

    #[test]
    fn the_makeup_counts_full_years_and_tells_what_is_not_on_record() {
        let of = |sex, born: &str, ethnicity: &str, religion: &str| Member {
            sex,
            birth_date: Day::read(born).ok(),
            ethnicity: ethnicity.to_owned(),
            religion: religion.to_owned(),
            ..member(&[(E::Official, "01/01/2020")])
        };
        let register = register(vec![
            of(Some(Sex::Female), "01/11/1995", "Tày", "Không"),
            of(Some(Sex::Female), "31/10/1995", "kinh", "Công giáo"),
            of(Some(Sex::Male), "31/10/1965", "Kinh", ""),
            of(Some(Sex::Male), "01/11/1965", "Dao", "khong"),
            of(None, "", "", ""),
        ]);
        let found = over(&register, date(2026, 10, 1), date(2026, 10, 31)).makeup;
        // born 1/11/1995: still 30; born 31/10/1995: 31 that day; born 31/10/1965: 61 that day.
        assert_eq!((found.young, found.old, found.no_birth), (1, 1, 1));
        assert_eq!((found.women, found.no_sex), (2, 1));
        assert_eq!((found.minority, found.no_ethnicity, found.religious), (2, 1, 1));
        assert_eq!((found.official, found.probationary), (5, 0));
    }
}
