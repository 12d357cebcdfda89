//! The register of numbers: each series with what was given, reserved and cancelled, and which
//! numbers are missing between the first and the last that the book knows.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::numbering;
use crate::domain::cell::NumberReset;
use crate::domain::day::show;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use crate::domain::{Id, ResolutionId};
use crate::words::{Lang, drafting as word};

/// From when to when numbers run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// Before the term that the cell names: of how many terms is not known.
    Before(NaiveDate),
    /// The term since this congress.
    Term(NaiveDate),
    /// A year.
    Year(i32),
    /// No term is named.
    All,
}

impl Span {
    /// In words.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Before(day) => word::SERIES_BEFORE.fill(lang, &[("day", &show(day))]),
            Self::Term(day) => word::SERIES_TERM.fill(lang, &[("day", &show(day))]),
            Self::Year(year) => word::SERIES_YEAR.fill(lang, &[("year", &year.to_string())]),
            Self::All => word::SERIES_ALL.get(lang).to_owned(),
        }
    }
}

/// One number given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The number.
    pub number: u32,
    /// The text that has it.
    pub resolution: ResolutionId,
    /// The day of it.
    pub date: Option<NaiveDate>,
    /// Where it stands; a draft with a number has it reserved.
    pub state: ResolutionState,
    /// Why it was cancelled.
    pub reason: String,
    /// What it is about.
    pub title: String,
}

/// One series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The kind of text.
    pub kind: ResolutionKind,
    /// From when to when.
    pub span: Span,
    /// The numbers, in order.
    pub given: Vec<Given>,
    /// Numbers between the first and the last that no text has. Of terms before the named one
    /// nothing can be said.
    pub missing: Vec<u32>,
}

impl Series {
    /// The number that comes next.
    pub fn next(&self) -> u32 {
        self.given.iter().map(|given| given.number).max().unwrap_or(0) + 1
    }
}

/// All series of the book, the newest first.
pub fn series(register: &Register) -> Vec<Series> {
    let mut all: BTreeMap<(Span, &str), Series> = BTreeMap::new();
    for (id, it) in register.resolutions() {
        let Some(number) = it.number else { continue };
        let span = span(register, it);
        let one = all.entry((span, it.kind.key())).or_insert_with(|| Series {
            kind: it.kind,
            span,
            given: Vec::new(),
            missing: Vec::new(),
        });
        one.given.push(Given {
            number,
            resolution: id,
            date: it.date,
            state: it.state,
            reason: it.cancel_reason.clone(),
            title: it.title.clone(),
        });
    }
    let mut all: Vec<Series> = all.into_values().rev().collect();
    for one in &mut all {
        one.given.sort_by_key(|given| (given.number, given.resolution));
        let numbers: Vec<u32> = one.given.iter().map(|given| given.number).collect();
        one.missing = missing(one.span, &numbers);
    }
    all
}

/// The numbers of one series, each with its day and record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The kind of resolution; `None` for minutes, which have a series of their own.
    pub kind: Option<ResolutionKind>,
    /// From when to when.
    pub span: Span,
    /// The numbers, in order.
    pub given: Vec<(u32, Option<NaiveDate>, Id)>,
    /// Numbers between the first and the last that nothing has.
    pub missing: Vec<u32>,
}

impl Row {
    /// The record with the number after the first that is missing.
    pub fn after_gap(&self) -> Option<Id> {
        let gap = self.missing.first()?;
        self.given.iter().find(|(number, ..)| number > gap).map(|(.., id)| *id)
    }

    /// Numbers that are dated before a lower one: the lower, the higher, the record of it.
    pub fn disorder(&self) -> Vec<(u32, u32, Id)> {
        let mut last: Option<(u32, NaiveDate)> = None;
        let mut found = Vec::new();
        for (number, date, id) in &self.given {
            let Some(date) = date else { continue };
            match last {
                Some((lower, day)) if *date < day => found.push((lower, *number, *id)),
                _ => last = Some((*number, *date)),
            }
        }
        found
    }
}

/// The series of minutes, the newest first. Minutes have their numbers from their adoption, which
/// need not come in the order of the meetings.
pub fn minutes(register: &Register) -> Vec<Row> {
    let mut all: BTreeMap<Span, Row> = BTreeMap::new();
    for (id, it) in register.meetings() {
        let Some(number) = it.number else { continue };
        let span = span_of(register, it.date);
        let row = Row { kind: None, span, given: Vec::new(), missing: Vec::new() };
        let given = (number, it.adopted_on.or(it.date), Id::from(id));
        all.entry(span).or_insert(row).given.push(given);
    }
    let mut all: Vec<Row> = all.into_values().rev().collect();
    for row in &mut all {
        row.given.sort_by_key(|(number, _, id)| (*number, *id));
        let numbers: Vec<u32> = row.given.iter().map(|(number, ..)| *number).collect();
        row.missing = missing(row.span, &numbers);
    }
    all
}

/// What is missing between numbers in order. Of terms before the named one nothing can be said.
fn missing(span: Span, numbers: &[u32]) -> Vec<u32> {
    if matches!(span, Span::Before(_)) {
        return Vec::new();
    }
    numbers
        .windows(2)
        .filter_map(|pair| match pair {
            [one, next] => Some(one + 1..*next),
            _ => None,
        })
        .flatten()
        .take(1000)
        .collect()
}

fn span(register: &Register, it: &Resolution) -> Span {
    span_of(register, it.date.or(it.reserved_on))
}

fn span_of(register: &Register, on: Option<NaiveDate>) -> Span {
    let cell = register.cell();
    match (cell.map(|cell| cell.number_reset), cell.and_then(|cell| cell.term_start), on) {
        (Some(NumberReset::Year), _, Some(on)) => Span::Year(on.year()),
        (Some(NumberReset::Year), _, None) | (_, None, _) => Span::All,
        (_, Some(start), Some(on)) if numbering::is_of_earlier_terms(register, on) => {
            Span::Before(start)
        }
        (_, Some(start), _) => Span::Term(start),
    }
}
