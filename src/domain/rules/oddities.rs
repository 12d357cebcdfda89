//! What a member's record lacks or what looks odd in it: shown, never a reason to refuse it.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::day::{self, Day};
use crate::domain::field::{Described as _, Value, Wanted};
use crate::domain::member::Member;
use crate::domain::register::Register;
use crate::domain::rules::standing::Status;
use crate::domain::rules::{book, seniority};
use crate::words::rules as word;
use crate::words::{Lang, Text};

/// What a record lacks or what looks odd in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// Wanted fields are empty: their keys.
    Missing(Vec<&'static str>),
    /// Admitted before this age in years, counted by months (`admission.age`; Quy định 29-QĐ/TW
    /// 25/7/2016).
    TooYoung(u32),
    /// Admitted after this age in years, counted by months: needs the superior level.
    TooOld(u32),
    /// Official after fewer than this many months (`probation.months`; Điều lệ Đảng).
    ShortProbation(u32),
    /// More years of membership than the age allows.
    Seniority,
    /// Neither official nor probationary by the record.
    Standing,
}

impl Oddity {
    /// The oddity in one sentence.
    pub fn say(&self, lang: Lang) -> String {
        let fill = |text: Text, n: u32| text.fill(lang, &[("n", &n.to_string())]);
        match self {
            Self::Missing(keys) => word::ODD_MISSING.fill(lang, &[("fields", &names(keys, lang))]),
            Self::TooYoung(years) => fill(word::ODD_TOO_YOUNG, *years),
            Self::TooOld(years) => fill(word::ODD_TOO_OLD, *years),
            Self::ShortProbation(months) => fill(word::ODD_SHORT_PROBATION, *months),
            Self::Seniority => word::ODD_SENIORITY.get(lang).to_owned(),
            Self::Standing => word::ODD_STANDING.get(lang).to_owned(),
        }
    }
}

fn names(keys: &[&str], lang: Lang) -> String {
    let name = |key: &&str| {
        let field = Member::FIELDS.iter().find(|field| field.spec.key == *key);
        field.map_or_else(String::new, |field| in_sentence(field.spec.label.get(lang)))
    };
    keys.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A label as it stands within a sentence: its first letter small.
fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// All that a member's record lacks and all that looks odd in it. What is known only by year or
/// month is odd only where every day it can mean is.
pub fn oddities(register: &Register, member: &Member, today: NaiveDate) -> Vec<Oddity> {
    let mut odd = Vec::new();
    let missing: Vec<_> = Member::FIELDS
        .iter()
        .filter(|field| field.spec.wanted == Wanted::Wanted && (field.get)(member) == Value::Empty)
        .map(|field| field.spec.key)
        .collect();
    if !missing.is_empty() {
        odd.push(Oddity::Missing(missing));
    }
    if member.standing(today).status == Status::Unknown {
        odd.push(Oddity::Standing);
    }
    let age = member.birth_date.zip(member.ceremony_date());
    odd.extend(age.and_then(|(birth, ceremony)| odd_age(register, birth, ceremony)));
    let official = member.ceremony_date().zip(member.official_date());
    if let Some((ceremony, official)) = official {
        let months = book::whole(register, "probation.months", ceremony.earliest());
        if official.latest() < day::months_later(ceremony.earliest(), months) {
            odd.push(Oddity::ShortProbation(months));
        }
    }
    let is_flagged = odd.iter().any(|it| matches!(it, Oddity::TooYoung(_)));
    if !is_flagged && has_odd_seniority(register, member, today) {
        odd.push(Oddity::Seniority);
    }
    odd
}

fn odd_age(register: &Register, birth: Day, ceremony: Day) -> Option<Oddity> {
    let ages = book::list(register, "admission.age", ceremony.earliest());
    let (from, to) = ages.first().copied().zip(ages.last().copied())?;
    if months(birth.earliest(), ceremony.latest()) < i64::from(from) * 12 {
        Some(Oddity::TooYoung(from))
    } else if months(birth.latest(), ceremony.earliest()) > i64::from(to) * 12 {
        Some(Oddity::TooOld(to))
    } else {
        None
    }
}

/// Whether seniority began before the youngest age of admission, or lasts longer than a life.
fn has_odd_seniority(register: &Register, member: &Member, today: NaiveDate) -> bool {
    let Some((from, _)) = seniority::counts_from(member) else { return false };
    let ages = book::list(register, "admission.age", from.earliest());
    let youngest = i64::from(ages.first().copied().unwrap_or_default());
    let too_early = member
        .birth_date
        .is_some_and(|birth| months(birth.earliest(), from.latest()) < youngest * 12);
    too_early || seniority::years(member, today).is_some_and(|years| years > 90)
}

/// Months from one date to another, by the calendar's months alone.
fn months(from: NaiveDate, to: NaiveDate) -> i64 {
    let index = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    index(to) - index(from)
}
