//! The record of one person: name, age, people, work, as a village register has them.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::chance::Chance;
use super::names::{self, Group};
use super::people::{Part, Person, Span, days_after, months_before, sex_of};
use super::{COMMUNE, sayings};
use crate::domain::MemberId;
use crate::domain::day::{Day, months_later};
use crate::domain::member::{
    DuesBase, Event, EventKind, Household, Insurance, Member, Merit, Note, Post, Schooling, Sex,
    Theory, Training,
};
use crate::domain::text::fold;

/// Posts beside those of the committee, in the order in which members hold them.
const POSTS: &[(&str, &str)] = &[
    ("Trưởng ban", "Ban công tác Mặt trận thôn"),
    ("Chi hội trưởng", "Chi hội Phụ nữ thôn"),
    ("Chi hội trưởng", "Chi hội Nông dân thôn"),
    ("Chi hội trưởng", "Chi hội Cựu chiến binh thôn"),
    ("Bí thư chi đoàn", "Chi đoàn Thanh niên thôn"),
    ("Tổ trưởng", "Tổ bảo vệ an ninh, trật tự ở cơ sở"),
    ("Chi hội trưởng", "Chi hội Người cao tuổi thôn"),
    ("Giám đốc", "Hợp tác xã chè Sơn Thuỷ"),
    ("Phó trưởng thôn", "Thôn Sơn Thuỷ"),
];

/// A member of a part, as first entered.
pub(super) fn member(
    chance: &mut Chance,
    part: Part,
    number: u32,
    span: &Span,
    taken: &mut BTreeSet<String>,
) -> Member {
    let sex = sex_of(chance, part);
    let group = chance.pick(names::GROUPS);
    let born = birth_year(chance, part, span);
    let mut it = Member {
        full_name: name(chance, &group, sex, born, taken),
        sex: Some(sex),
        ethnicity: group.ethnicity.to_owned(),
        local_group: group.local.to_owned(),
        languages: group.language.to_owned(),
        religion: "Không".to_owned(),
        hometown: chance.pick(names::HOMETOWNS).to_owned(),
        residence: format!("hộ số {}, thôn Sơn Thuỷ, {COMMUNE}", 3 + number * 3),
        phone: phone(chance, span.today.year() - born),
        file_no: format!("TLH-{number:03}"),
        admitted_cell: super::CELL.to_owned(),
        ..Member::default()
    };
    it.birth_date = birth(chance, born);
    membership(chance, &mut it, part, born, span);
    if !matches!(part, Part::Probation(_) | Part::Joined(_)) {
        it.card_no = format!("00.{:06}", 20_000 + number * 137 + chance.between(0, 99));
        it.card_date = it.official_date();
        "Tỉnh ủy".clone_into(&mut it.card_place);
    }
    schooling(chance, &mut it, born);
    work(chance, &mut it, part, span.today.year() - born);
    posts(&mut it, part, span);
    if number == 3 {
        it.posts.push(post("Trưởng thôn", "Thôn Sơn Thuỷ", span.term));
    }
    marks(chance, &mut it, part, number, span);
    it
}

/// Who stood for a new member, and who helps one on probation.
pub(super) fn sponsors(record: &mut Member, part: Part, before: &[Person]) {
    let name = |at: usize| before.get(at).map(|it| it.record.full_name.clone()).unwrap_or_default();
    if matches!(part, Part::Joined(_) | Part::Probation(_)) {
        record.sponsor1 = name(0);
        record.sponsor2 = name(2);
    }
    if matches!(part, Part::Probation(_)) {
        record.mentor = Some(MemberId(2));
    }
}

fn birth_year(chance: &mut Chance, part: Part, span: &Span) -> i32 {
    let ago = |chance: &mut Chance, low: u32, high: u32| {
        span.today.year() - i32::try_from(chance.between(low, high)).unwrap_or(40)
    };
    let born = match part {
        Part::Secretary => ago(chance, 50, 54),
        Part::Deputy => ago(chance, 36, 42),
        Part::Committee => ago(chance, 38, 52),
        Part::Exempt(_) => ago(chance, 80, 88),
        Part::Deceased(_) => ago(chance, 84, 90),
        Part::Away | Part::Guest => ago(chance, 27, 34),
        Part::Probation(day) | Part::Joined(day) => {
            day.year() - i32::try_from(chance.between(20, 30)).unwrap_or(22)
        }
        Part::Plain(4) => ago(chance, 26, 32),
        Part::Plain(0 | 1) => ago(chance, 52, 58),
        Part::Plain(nth) if nth % 3 == 0 => ago(chance, 60, 74),
        Part::Plain(_) | Part::Transferred(_) | Part::StruckOff => ago(chance, 33, 58),
    };
    let is_new = matches!(part, Part::Probation(_) | Part::Joined(_));
    if is_new { born } else { born.min(span.start.year() - 23) }
}

/// Old people often know the year alone.
fn birth(chance: &mut Chance, year: i32) -> Option<Day> {
    let (month, day) = (chance.between(1, 12), chance.between(1, 28));
    if year < 1950 && chance.is(70) {
        Day::new(year, 0, 0).ok()
    } else if year < 1956 && chance.is(30) {
        Day::new(year, month, 0).ok()
    } else {
        Day::new(year, month, day).ok()
    }
}

fn phone(chance: &mut Chance, age: i32) -> String {
    if age > 78 {
        return String::new();
    }
    format!("0000 {:03} {:03}", chance.between(100, 999), chance.between(0, 999))
}

fn name(
    chance: &mut Chance,
    group: &Group,
    sex: Sex,
    born: i32,
    taken: &mut BTreeSet<String>,
) -> String {
    let mut last = String::new();
    for _ in 0..60 {
        let family = chance.pick(group.families);
        let (middle, given) = match sex {
            Sex::Male => {
                let middles =
                    if group.ethnicity == "Mông" { names::MIDDLE_MONG } else { names::MIDDLE_MEN };
                (middles, if born < 1965 { names::OLD_MEN } else { names::MEN })
            }
            Sex::Female => {
                (names::MIDDLE_WOMEN, if born < 1965 { names::OLD_WOMEN } else { names::WOMEN })
            }
        };
        last = format!("{family} {} {}", chance.pick(middle), chance.pick(given));
        if taken.insert(fold(&last)) {
            return last;
        }
    }
    // a village so large that names repeat: people then tell them apart by a letter
    let family = chance.pick(group.families);
    let mut letters = ('A'..='Z').cycle();
    loop {
        let letter = letters.next().unwrap_or('A');
        last = format!("{last} {letter}");
        if taken.insert(fold(&last)) {
            return last.replacen("  ", family, 1);
        }
    }
}

/// The day of the ceremony: known for the new ones, long ago for the others. One reaches 30 years
/// within the month.
fn ceremony(chance: &mut Chance, part: Part, born: i32, span: &Span) -> NaiveDate {
    if let Part::Probation(day) | Part::Joined(day) = part {
        return day;
    }
    if part == Part::Plain(0) {
        return months_before(days_after(span.today, 25), 360);
    }
    let newest = months_before(span.start, 16);
    let year = born + i32::try_from(chance.between(19, 29)).unwrap_or(22);
    let day = NaiveDate::from_ymd_opt(year, chance.between(1, 12), chance.between(1, 28));
    day.unwrap_or(newest).min(newest)
}

/// Admission, full membership and what came before the book.
fn membership(chance: &mut Chance, it: &mut Member, part: Part, born: i32, span: &Span) {
    let ceremony = ceremony(chance, part, born, span);
    let is_new = matches!(part, Part::Probation(_) | Part::Joined(_));
    let official = (!is_new).then(|| months_later(ceremony, 12));
    it.decision_date = Some(Day::from(days_after(ceremony, -9)));
    it.decision_no = format!("{}-QĐ/ĐU", 20 + ceremony.ordinal());
    it.events.push(Event::new(EventKind::Admitted, Some(Day::from(ceremony))));
    if let Some(day) = official {
        it.events.push(Event::new(EventKind::Official, Some(Day::from(day))));
    }
    before_the_book(it, part, span);
    badges(it, ceremony, span);
}

fn before_the_book(it: &mut Member, part: Part, span: &Span) {
    let (kind, day, reason, body) = if matches!(part, Part::Exempt(nth) if nth != 1) {
        (EventKind::ExemptStart, months_before(span.start, 20), "tuổi cao, sức yếu", "Chi bộ")
    } else if part == Part::StruckOff {
        let reason = "bỏ sinh hoạt, không đóng đảng phí ba tháng";
        (EventKind::StruckOff, months_before(span.start, 40), reason, "Đảng ủy xã")
    } else if part == Part::Guest {
        let body = "Chi bộ Trường mầm non xã bên";
        let reason = "về chăm cha ốm, thời hạn 6 tháng";
        (EventKind::TempIn, months_before(span.today, 4), reason, body)
    } else {
        return;
    };
    let mut event = Event::new(kind, Some(Day::from(day)));
    reason.clone_into(&mut event.reason);
    body.clone_into(&mut event.body);
    it.events.push(event);
}

/// The highest badge reached by the time the book was opened.
fn badges(it: &mut Member, ceremony: NaiveDate, span: &Span) {
    let years = span.start.year() - ceremony.year() - 1;
    let reached = [75, 70, 65, 60, 55, 50, 45, 40, 30].into_iter().find(|badge| *badge <= years);
    if let Some(badge) = reached {
        it.badges.push(Note {
            date: Day::new(ceremony.year() + badge, 9, 2).ok(),
            what: format!("Huy hiệu {badge} năm tuổi Đảng"),
            decision_no: String::new(),
        });
    }
}

fn schooling(chance: &mut Chance, it: &mut Member, born: i32) {
    let old = [Schooling::Literate, Schooling::Primary, Schooling::LowerSecondary];
    let (school, training) = if born < 1955 {
        (old.get(chance.below(3)).copied(), Training::None)
    } else if born < 1975 {
        let secondary = chance.is(60);
        let school = if secondary { Schooling::UpperSecondary } else { Schooling::LowerSecondary };
        (Some(school), if secondary { Training::Intermediate } else { Training::None })
    } else {
        let training = [
            Training::None,
            Training::Worker,
            Training::Intermediate,
            Training::College,
            Training::University,
        ];
        (
            Some(Schooling::UpperSecondary),
            training.get(chance.below(5)).copied().unwrap_or(Training::None),
        )
    };
    it.general_education = school;
    it.professional_level = Some(training);
    if matches!(training, Training::Intermediate | Training::College | Training::University) {
        chance
            .pick(&["trồng trọt", "thú y", "sư phạm mầm non", "kế toán", "lâm sinh", "luật"])
            .clone_into(&mut it.study_field);
    }
    it.theory_level = Some(if chance.is(30) { Theory::Elementary } else { Theory::None });
}

fn work(chance: &mut Chance, it: &mut Member, part: Part, age: i32) {
    let retired = age > 61 && chance.is(35);
    it.insurance = Some(if retired {
        Insurance::Pension
    } else if age >= 75 {
        Insurance::SocialPension
    } else {
        Insurance::None
    });
    let occupation = if matches!(part, Part::Secretary | Part::Deputy | Part::Committee) {
        "người hoạt động không chuyên trách thôn, tổ dân phố"
    } else if retired {
        "đã nghỉ hưu, nghỉ công tác"
    } else if age > 61 {
        "nông, lâm, ngư nghiệp"
    } else {
        chance.pick(sayings::WORK)
    };
    occupation.clone_into(&mut it.occupation);
    if matches!(it.occupation.as_str(), "viên chức" | "doanh nghiệp" | "lao động ngoài công lập")
    {
        it.insurance = Some(Insurance::Insured);
    }
    if matches!(it.insurance, Some(Insurance::Insured | Insurance::Pension)) {
        it.dues_base.push(DuesBase {
            from: NaiveDate::from_ymd_opt(2024, 7, 1),
            amount: Some(chance.between(36, 92) * 100_000),
            note: String::new(),
        });
    }
}

fn post(what: &str, body: &str, from: NaiveDate) -> Post {
    Post {
        post: what.to_owned(),
        body: body.to_owned(),
        from: Some(Day::from(from)),
        to: None,
        decision_no: String::new(),
    }
}

fn posts(it: &mut Member, part: Part, span: &Span) {
    let of_the_cell = [
        (Part::Secretary, "Bí thư"),
        (Part::Deputy, "Phó bí thư"),
        (Part::Committee, "Chi ủy viên"),
    ];
    if let Some((_, what)) = of_the_cell.iter().find(|(which, _)| *which == part) {
        it.posts.push(post(what, super::CELL, span.term));
        if part != Part::Committee {
            it.theory_level = Some(Theory::Intermediate);
        }
    }
    if let Part::Plain(nth) = part
        && let Some((what, body)) = POSTS.get(super::people::to_size(nth))
    {
        it.posts.push(post(what, body, span.term));
    }
}

/// Merit, household, class of last year, families in charge.
fn marks(chance: &mut Chance, it: &mut Member, part: Part, number: u32, span: &Span) {
    let last = span.today.year() - 1;
    let merit = if matches!(part, Part::Exempt(0)) {
        Merit::Invalid
    } else if chance.is(6) {
        Merit::MartyrFamily
    } else {
        Merit::None
    };
    it.merit = Some(merit);
    let near_poor = matches!(part, Part::Plain(_)) && chance.is(8);
    it.household_class = Some(if near_poor { Household::NearPoor } else { Household::None });
    it.household_year = near_poor.then(|| u32::try_from(last).ok()).flatten();
    if matches!(part, Part::Plain(_) | Part::Committee | Part::Deputy | Part::Secretary) {
        let class = chance.pick(&[
            "Hoàn thành tốt nhiệm vụ",
            "Hoàn thành tốt nhiệm vụ",
            "Hoàn thành tốt nhiệm vụ",
            "Hoàn thành xuất sắc nhiệm vụ",
            "Hoàn thành nhiệm vụ",
        ]);
        it.yearly.push(Note {
            date: Day::new(last, 12, 0).ok(),
            what: class.to_owned(),
            decision_no: String::new(),
        });
        it.households_in_charge = format!("nhóm hộ số {} ({} hộ)", number, chance.between(3, 6));
    }
}
