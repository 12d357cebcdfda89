//! The register of numbers: each series with what was given, reserved and cancelled, and which
//! numbers are missing between the first and the last that the book knows.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::numbering;
use crate::domain::ResolutionId;
use crate::domain::cell::NumberReset;
use crate::domain::day::show;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
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
        if !matches!(one.span, Span::Before(_)) {
            one.missing = missing(&one.given);
        }
    }
    all
}

fn missing(given: &[Given]) -> Vec<u32> {
    given
        .windows(2)
        .filter_map(|pair| match pair {
            [one, next] => Some(one.number + 1..next.number),
            _ => None,
        })
        .flatten()
        .take(1000)
        .collect()
}

fn span(register: &Register, it: &Resolution) -> Span {
    let cell = register.cell();
    let on = it.date.or(it.reserved_on);
    match (cell.map(|cell| cell.number_reset), cell.and_then(|cell| cell.term_start), on) {
        (Some(NumberReset::Year), _, Some(on)) => Span::Year(on.year()),
        (Some(NumberReset::Year), _, None) | (_, None, _) => Span::All,
        (_, Some(start), Some(on)) if numbering::is_of_earlier_terms(register, on) => {
            Span::Before(start)
        }
        (_, Some(start), _) => Span::Term(start),
    }
}
