//! The whole book as one JSON file: every record with its number, nothing else, always in the same
//! order, so that two equal books give two equal files.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::domain::act::Change;
use crate::domain::fault::{Fault, Problem};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::rules::{secrecy, voting};
use crate::domain::seal;
use crate::domain::{Id, Kind};
use crate::exchange::json::{self, Refusal};

/// What the file calls itself.
pub(super) const FORMAT: &str = "sochibo";
/// The version of its form.
pub(super) const VERSION: u64 = 1;

/// Why a file is not a whole book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no JSON; the line where it stops being so.
    NotJson(usize),
    /// It is JSON of something else.
    NotOurs,
    /// It was written by a later version of the program.
    Later(u64),
    /// A list in it that we do not know.
    UnknownPart(String),
    /// Values in it cannot be taken.
    Refused(Vec<Refusal>),
}

/// The file of a whole register.
pub fn write(register: &Register) -> String {
    let mut file = envelope_of();
    for kind in Kind::ALL {
        let mut records =
            register.of_kind(kind).map(|(id, record)| Json::Object(json::write(id, record)));
        let part = if kind == Kind::Cell {
            records.next().unwrap_or(Json::Null)
        } else {
            records.collect()
        };
        file.insert(kind.key().to_owned(), part);
    }
    pretty(&Json::Object(file))
}

/// A file that says what it is, with nothing in it.
pub(super) fn envelope_of() -> Map<String, Json> {
    let mut file = Map::new();
    file.insert("format".to_owned(), FORMAT.into());
    file.insert("version".to_owned(), VERSION.into());
    file
}

/// JSON as all our files have it: two blanks of indent, a line break at the end.
pub fn pretty(value: &Json) -> String {
    format!("{value:#}\n")
}

/// Reads the file of a whole register, with every check that the book itself makes.
///
/// # Errors
/// Why it cannot be taken.
pub fn read(text: &str, today: NaiveDate) -> Result<Register, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    let file: Json =
        serde_json::from_str(text).map_err(|error| Unreadable::NotJson(error.line()))?;
    read_file(&file, today)
}

/// The same for a file that is JSON already, or was made so from a workbook.
///
/// # Errors
/// As [`read`].
pub fn read_file(file: &Json, today: NaiveDate) -> Result<Register, Unreadable> {
    let parts = envelope(file)?;
    let mut taken = Taken::default();
    for kind in Kind::ALL {
        match list(kind, parts.get(kind.key())) {
            Ok(list) => taken.list(kind, &list),
            Err(refusal) => taken.refused.push(refusal),
        }
    }
    let Taken { records, rows, refused } = taken;
    if !refused.is_empty() {
        return Err(Unreadable::Refused(refused));
    }
    let register = Register::from_records(records, []);
    let mut refused = faults(&register, &rows, today);
    refused.extend(broken_seals(&register, &rows));
    if refused.is_empty() { Ok(register) } else { Err(Unreadable::Refused(refused)) }
}

pub(super) fn envelope(file: &Json) -> Result<&Map<String, Json>, Unreadable> {
    let parts = file.as_object().ok_or(Unreadable::NotOurs)?;
    if parts.get("format") != Some(&json!(FORMAT)) {
        return Err(Unreadable::NotOurs);
    }
    match parts.get("version").and_then(Json::as_u64) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Unreadable::Later(later)),
        _ => return Err(Unreadable::NotOurs),
    }
    let known = |key: &str| {
        matches!(key, "format" | "version") || Kind::ALL.iter().any(|kind| kind.key() == key)
    };
    match parts.keys().find(|key| !known(key)) {
        Some(key) => Err(Unreadable::UnknownPart(key.clone())),
        None => Ok(parts),
    }
}

fn list(kind: Kind, part: Option<&Json>) -> Result<Vec<&Json>, Refusal> {
    let whole = |fault, value: &Json| Refusal {
        kind,
        row: 1,
        column: None,
        key: String::new(),
        value: json::plain(value),
        fault,
    };
    match (kind, part) {
        (Kind::Cell, None | Some(Json::Null)) => Err(whole(Fault::Missing, &Json::Null)),
        (Kind::Cell, Some(cell)) => Ok(vec![cell]),
        (_, None | Some(Json::Null)) => Ok(Vec::new()),
        (_, Some(Json::Array(all))) => Ok(all.iter().collect()),
        (_, Some(other)) => Err(whole(Fault::NotRows, other)),
    }
}

/// What was read of a file so far.
#[derive(Default)]
struct Taken {
    records: Vec<(Id, Record)>,
    /// The place of each record in its list, which need not be the order of the numbers.
    rows: BTreeMap<Id, u32>,
    refused: Vec<Refusal>,
}

impl Taken {
    fn list(&mut self, kind: Kind, list: &[&Json]) {
        for (row, json) in (1u32..).zip(list) {
            let number = |fault| Refusal {
                kind,
                row,
                column: Some(1),
                key: "id".to_owned(),
                value: json.get("id").map(json::plain).unwrap_or_default(),
                fault,
            };
            match json::read(kind, row, json, Record::blank(kind)) {
                Err(more) => self.refused.extend(more),
                Ok((None, _)) => self.refused.push(number(Fault::Missing)),
                Ok((Some(id), _)) if kind == Kind::Cell && id != Id::CELL.number => {
                    self.refused.push(number(Fault::OutOfBounds(1, 1)));
                }
                Ok((Some(id), _)) if self.rows.contains_key(&Id::new(kind, id)) => {
                    self.refused.push(number(Fault::Twice));
                }
                Ok((Some(id), record)) => {
                    self.rows.insert(Id::new(kind, id), row);
                    self.records.push((Id::new(kind, id), record));
                }
            }
        }
    }
}

/// All that is wrong with the records of a register, each with its place in the file.
fn faults(register: &Register, rows: &BTreeMap<Id, u32>, today: NaiveDate) -> Vec<Refusal> {
    let mut refused = Vec::new();
    for (id, record) in Kind::ALL.iter().flat_map(|kind| register.of_kind(*kind)) {
        let row = rows.get(&id).copied().unwrap_or_default();
        let mut problems = register.check(id, record, today);
        problems.extend(overcounted(register, record));
        // The register of the file holds it already: all of it is new to a book.
        let marked = secrecy::field(None, record);
        problems.extend(marked.map(|field| Problem::new(field, Fault::SecretMarking)));
        refused.extend(problems.into_iter().map(|it| refusal(id.kind, row, record, it)));
    }
    refused
}

/// Seals that do not seal what stands in the file, or do not follow each other.
fn broken_seals(register: &Register, rows: &BTreeMap<Id, u32>) -> Vec<Refusal> {
    let broken = seal::prove(register).into_iter().filter(|it| !it.holds).map(|it| it.mark.of.id());
    broken
        .filter_map(|id| Some((id, register.record(id)?, rows.get(&id)?)))
        .map(|(id, record, row)| {
            refusal(id.kind, *row, record, Problem::new("seal", Fault::ForeignSeal))
        })
        .collect()
}

/// Votes above the voters of the roll, ballots that do not add up. A vote that keeps the number of
/// its moment is held to that
/// number alone: roll and standing may have been put right since.
fn overcounted(register: &Register, record: &Record) -> Vec<Problem> {
    let Record::Meeting(meeting) = record else { return Vec::new() };
    let votes = meeting.votes.iter().filter(|it| it.present.is_none() && !meeting.roll.is_empty());
    let faults = votes.filter_map(|vote| voting::check_vote(register, meeting, vote).err());
    faults
        .filter(|fault| matches!(fault, Fault::VotesAboveVoters(..) | Fault::Ballots(_)))
        .map(|fault| Problem::new("votes", fault))
        .collect()
}

/// A problem of a record as a line of the report.
pub fn refusal(kind: Kind, row: u32, record: &Record, problem: Problem) -> Refusal {
    let value = record.get(problem.field).map(|value| json::plain(&json::write_value(&value)));
    Refusal {
        kind,
        row,
        column: json::column(kind, problem.field),
        key: problem.field.to_owned(),
        value: value.unwrap_or_default(),
        fault: problem.fault,
    }
}

/// The changes that make an empty book (no record but the cell) the book of the file; `None` for a
/// book that is not empty.
pub fn changes(book: &Register, file: &Register) -> Option<Vec<Change>> {
    if book.all().any(|(id, _)| id != Id::CELL) {
        return None;
    }
    Some(file.all().map(|(id, record)| book.set(id, record.clone())).collect())
}
