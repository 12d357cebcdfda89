//! Numbers and symbols of the cell's documents, and how their dates are written.
//!
//! Numbers run on within one kind and one committee term, from congress to congress (Hướng dẫn
//! 05-HD/VPTW 27/5/2026), or by year where the cell is set so. A number once given is kept, also
//! when its document is cancelled.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::cell::NumberReset;
use crate::domain::fault::Fault;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind};
use crate::domain::text::fold;
use crate::words::rules as word;
use crate::words::{Lang, Text};

/// The number that the next resolution or conclusion of `date` gets.
pub fn next_number(register: &Register, kind: ResolutionKind, date: NaiveDate) -> u32 {
    register
        .resolutions()
        .map(|(_, other)| other)
        .filter(|other| other.kind == kind && is_of_series(register, other, date))
        .filter_map(|other| other.number)
        .max()
        .map_or(1, |last| last.saturating_add(1))
}

/// The number that the next minutes of `date` get: a series of their own.
pub fn next_minutes_number(register: &Register, date: NaiveDate) -> u32 {
    register
        .meetings()
        .filter(|(_, other)| other.date.is_none_or(|it| is_of_one_series(register, it, date)))
        .filter_map(|(_, other)| other.number)
        .max()
        .map_or(1, |last| last.saturating_add(1))
}

/// Whether a resolution counts in the series of numbers of `date`; one without a date does.
pub fn is_of_series(register: &Register, resolution: &Resolution, date: NaiveDate) -> bool {
    resolution.date.is_none_or(|other| is_of_one_series(register, other, date))
}

/// Whether documents of two days count in one series.
pub fn is_of_one_series(register: &Register, other: NaiveDate, date: NaiveDate) -> bool {
    let cell = register.cell();
    match (cell.map(|cell| cell.number_reset), cell.and_then(|cell| cell.term_start)) {
        (Some(NumberReset::Year), _) => other.year() == date.year(),
        (_, Some(start)) => (other >= start) == (date >= start),
        (_, None) => true,
    }
}

/// Whether a date lies before the term that the cell names. Where the terms before it began is not
/// known, so that nothing can be said against their numbers.
pub fn is_of_earlier_terms(register: &Register, date: NaiveDate) -> bool {
    let cell = register.cell();
    let by_term = cell.is_none_or(|cell| cell.number_reset == NumberReset::Term);
    by_term && cell.and_then(|cell| cell.term_start).is_some_and(|start| date < start)
}

/// The symbol of a document: `15-NQ/CB`, at least two digits.
pub fn symbol(number: u32, kind: &str) -> String {
    format!("{number:02}-{kind}/CB")
}

/// The letters of points in Party documents: with đ, without f, j, w, z.
const LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
];

/// The letter of a point, counted from 0; after the last letter `aa`, `ab` and so on.
pub fn letter(at: usize) -> String {
    let one = |at: usize| LETTERS.get(at).copied().unwrap_or_default();
    let many = LETTERS.len();
    if at < many { one(at).to_owned() } else { letter(at / many - 1) + one(at % many) }
}

/// A kind of document with its abbreviation.
#[derive(Debug, Clone, Copy)]
pub struct DocumentKind {
    /// The abbreviation in the symbol.
    pub key: &'static str,
    /// Its name.
    pub name: Text,
    /// Whether a cell may issue it.
    pub allowed: bool,
}

const fn document(key: &'static str, name: Text, allowed: bool) -> DocumentKind {
    DocumentKind { key, name, allowed }
}

/// Kinds of documents of the Party, those a cell may issue first (Quy định 399-QĐ/TW 09/01/2026).
pub const DOCUMENTS: &[DocumentKind] = &[
    document("NQ", word::DOC_NQ, true),
    document("QĐ", word::DOC_QD, true),
    document("KL", word::DOC_KL, true),
    document("QC", word::DOC_QC, true),
    document("TB", word::DOC_TB, true),
    document("BC", word::DOC_BC, true),
    document("KH", word::DOC_KH, true),
    document("CTr", word::DOC_CTR, true),
    document("ĐA", word::DOC_DA, true),
    document("PA", word::DOC_PA, true),
    document("TTr", word::DOC_TTR, true),
    document("CV", word::DOC_CV, true),
    document("BB", word::DOC_BB, true),
    document("GM", word::DOC_GM, true),
    document("GGT", word::DOC_GGT, true),
    document("QĐi", word::DOC_QDI, false),
    document("HD", word::DOC_HD, false),
    document("CT", word::DOC_CT, false),
    document("TT", word::DOC_TT, false),
];

/// The kind of document that `typed` means: its abbreviation, or its name in any language.
pub fn document_kind(typed: &str) -> Option<DocumentKind> {
    let folded = fold(typed);
    let named = |kind: &&DocumentKind| Lang::ALL.iter().any(|l| fold(kind.name.get(*l)) == folded);
    DOCUMENTS
        .iter()
        .find(|kind| kind.key == typed.trim())
        .or_else(|| DOCUMENTS.iter().find(named))
        .copied()
}

/// Whether a cell may issue a kind of document, by abbreviation or name; an unknown one it may not.
pub fn may_issue(kind: &str) -> bool {
    document_kind(kind).is_some_and(|kind| kind.allowed)
}

/// Refuses a kind of document that a cell may not issue.
///
/// # Errors
/// [`Fault::KindNotAllowed`].
pub fn check_kind(kind: &str) -> Result<DocumentKind, Fault> {
    document_kind(kind).filter(|kind| kind.allowed).ok_or(Fault::KindNotAllowed)
}

/// A date as documents write it: `ngày 05 tháng 02 năm 2026`. A zero stands before days under 10
/// and before the months 1 and 2 only (Hướng dẫn 05-HD/VPTW 27/5/2026).
pub fn written_date(date: NaiveDate) -> String {
    let month = match date.month() {
        few @ 1..=2 => format!("{few:02}"),
        other => other.to_string(),
    };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// Place and date at the top right of a document: `Tân Mỹ, ngày 05 tháng 02 năm 2026`.
pub fn place_and_date(place: &str, date: NaiveDate) -> String {
    let written = written_date(date);
    if place.is_empty() { written } else { format!("{place}, {written}") }
}
