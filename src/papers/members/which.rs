//! Who stands in each list of members, in which order, and what is noted beside each.

use std::cmp::Reverse;

use chrono::{Months, NaiveDate};

use crate::domain::MemberId;
use crate::domain::day::{Day, show};
use crate::domain::member::{EventKind, Member, Sex};
use crate::domain::register::Register;
use crate::domain::rules::probation::Probation;
use crate::domain::rules::standing::{Membership, Standing, Status};
use crate::domain::rules::{badge, seniority};
use crate::domain::text::{name_key, within};
use crate::words::Lang::Vi;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// A list of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::papers) enum Which {
    /// All, by name.
    All,
    /// All, by name, with whole card numbers.
    Full,
    /// All, those longest in the Party first.
    Seniority,
    /// All, the oldest first.
    Age,
    /// Those on probation.
    Probationary,
    /// Those excused from meetings, for good or for a time.
    Exempt,
    /// Those due for a badge within a year.
    Badge,
    /// Women.
    Women,
    /// Those who have not completed 35 years.
    Young,
}

/// From this age on nobody is young.
const YOUNG: u32 = 35;
/// How far ahead badges are looked for: the four award days of a year.
const BADGE_MONTHS: u32 = 12;

/// One line of a list.
pub(super) struct Line<'a> {
    pub(super) member: &'a Member,
    pub(super) note: String,
    id: MemberId,
}

/// Whether a member belongs into a list, as far as the book says.
enum Fits {
    /// With what is to be noted.
    Yes(Option<String>),
    No,
    /// The book lacks what it would follow from.
    Unknown,
}

/// The lines of a list, and how many members could not be judged.
pub(super) fn lines(register: &Register, which: Which, on: NaiveDate) -> (Vec<Line<'_>>, usize) {
    let mut lines = Vec::new();
    let mut unknown = 0;
    for (id, member) in register.members() {
        let standing = member.standing(on);
        if !standing.is_counted() {
            continue;
        }
        match fits(register, which, member, standing) {
            Fits::Yes(own) => {
                let status = (standing.status != Status::Official)
                    .then(|| within(standing.status.name().get(Vi)));
                let parts: Vec<String> = status.into_iter().chain(own).collect();
                lines.push(Line { member, note: parts.join("; "), id });
            }
            Fits::Unknown => unknown += 1,
            Fits::No => {}
        }
    }
    sort(&mut lines, which, on);
    (lines, unknown)
}

/// The last day on which a badge of the list is awarded.
pub(super) fn badges_until(on: NaiveDate) -> NaiveDate {
    on.checked_add_months(Months::new(BADGE_MONTHS)).unwrap_or(on)
}

fn fits(register: &Register, which: Which, member: &Member, standing: Standing) -> Fits {
    let on = standing.on;
    let if_so = |holds: bool, note: Option<String>| if holds { Fits::Yes(note) } else { Fits::No };
    match which {
        Which::All | Which::Full => Fits::Yes(None),
        Which::Seniority => Fits::Yes(years(say::L_YEARS_IN, seniority::years(member, on))),
        Which::Age => Fits::Yes(years(say::L_YEARS_OLD, age(member, on))),
        Which::Probationary => {
            let end = member.ceremony_date().and_then(Day::exact);
            let end = end.map(|day| show(Probation::after(register, day).end));
            let note = end.map(|end| fill(say::L_ENDS, &[("date", &end)]));
            if_so(standing.membership == Membership::Probationary, note)
        }
        Which::Exempt => if_so(standing.is_exempt(), exempt_since(member, on)),
        Which::Badge => match seniority::counts_from(member) {
            None => Fits::Unknown,
            Some(_) => match badge::due(register, member, on, badges_until(on)) {
                Some(due) => Fits::Yes(Some(badge_note(due))),
                None => Fits::No,
            },
        },
        Which::Women => match member.sex {
            None => Fits::Unknown,
            Some(sex) => if_so(sex == Sex::Female, None),
        },
        Which::Young => match age(member, on) {
            None => Fits::Unknown,
            Some(age) => if_so(age < YOUNG, years(say::L_YEARS_OLD, Some(age))),
        },
    }
}

fn years(phrase: &'static str, years: Option<u32>) -> Option<String> {
    years.map(|n| fill(phrase, &[("n", &n.to_string())]))
}

/// Full years of age; of a day known only by its year or month, counted from its first.
fn age(member: &Member, on: NaiveDate) -> Option<u32> {
    seniority::full_years(member.birth_date?.earliest(), on)
}

/// Since when a member is excused: the last beginning of it up to the day.
fn exempt_since(member: &Member, on: NaiveDate) -> Option<String> {
    let begins = |kind| matches!(kind, EventKind::ExemptStart | EventKind::TempExemptStart);
    let begun = member.events.iter().filter(|event| begins(event.kind));
    let begun = begun.filter(|event| event.counts_from().is_none_or(|day| day <= on));
    let day = begun.filter_map(|event| event.date).max_by_key(|day| day.earliest())?;
    Some(fill(say::L_EXEMPT_SINCE, &[("date", &day.to_string())]))
}

fn badge_note(due: badge::Due) -> String {
    let values =
        [("n", due.years.to_string()), ("full", show(due.full_on)), ("award", show(due.award_on))];
    let note = fill(say::L_BADGE_DUE, &values.each_ref().map(|(key, text)| (*key, text.as_str())));
    if due.is_sure { note } else { format!("{note}; {}", say::L_TO_CHECK) }
}

/// By what the list is about, those without it last; then by name.
fn sort(lines: &mut [Line<'_>], which: Which, on: NaiveDate) {
    let first = |member: &Member| -> Option<NaiveDate> {
        match which {
            Which::Seniority => seniority::counts_from(member).map(|(day, _)| day.earliest()),
            Which::Age => member.birth_date.map(Day::earliest),
            _ => None,
        }
    };
    lines.sort_by_cached_key(|line| {
        let day = first(line.member);
        let days = Reverse(day.map(|day| (on - day).num_days()));
        (days, name_key(&line.member.full_name), line.id)
    });
}
