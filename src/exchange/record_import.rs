//! A table of tasks, resolutions or past meetings against the book: what would be added, what is
//! there already and differs, what is refused with its row, column, value and reason. All or
//! nothing, as for members.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;

use super::file::{self, Sheet};
use super::import_kind::ImportKind;
use super::member_import;
use super::member_rows::Raw;
use super::merge::{Merge, Pair, decide, merged, pairs};
use super::preview::{Fate, Line, Place, Preview, Refused};
use super::record_cells;
use super::record_columns::headings;
use super::record_rows::RecordRow;
use super::references::References;
use super::refusal::Unreadable;
use super::{meeting_import, resolution_import, task_import};
use crate::domain::fault::Fault;
use crate::domain::field::{Spec, Value};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::sealed;
use crate::domain::{Id, Kind};

/// Looks at a table without taking anything of it.
///
/// # Errors
/// Why the file as a whole gives no list.
pub fn preview(
    kind: ImportKind,
    register: &Register,
    path: &Path,
    today: NaiveDate,
    merge: Merge,
) -> Result<Preview, Unreadable> {
    if kind == ImportKind::Members {
        return member_import::preview_merging(register, path, today, merge);
    }
    let sheet = file::open(path, headings(kind))?;
    let encoding = sheet.script.name();
    let (lines, refused) = rows(kind, register, sheet, (today, merge));
    Ok(Preview::of(kind, path, encoding, lines, refused).settled(register, today))
}

/// The rows of a sheet, which goes away with all that was needed to understand it: what comes next
/// needs the memory.
fn rows(
    kind: ImportKind,
    register: &Register,
    sheet: Sheet,
    (today, merge): (NaiveDate, Merge),
) -> (Vec<Line>, Vec<Refused>) {
    let mut taking = Taking::new(register, &sheet, today, merge);
    match kind {
        ImportKind::Members | ImportKind::Tasks => task_import::take(&mut taking, &sheet),
        ImportKind::Resolutions => resolution_import::take(&mut taking, &sheet),
        ImportKind::Meetings => meeting_import::take(&mut taking, &sheet),
    }
    drop(sheet);
    (taking.lines, taking.refused)
}

/// An import on its way through the rows.
pub(super) struct Taking<'a> {
    /// The book.
    pub register: &'a Register,
    /// Its people and documents.
    pub refs: References<'a>,
    /// The day of the import.
    pub today: NaiveDate,
    merge: Merge,
    /// How many new records of a kind there are.
    fresh: HashMap<Kind, u32>,
    /// The records that the file has spoken of, with the row.
    taken: HashMap<Id, u32>,
    lines: Vec<Line>,
    refused: Vec<Refused>,
}

/// A row as a record: what it is beside what it says.
pub(super) struct Arrival<'a> {
    /// The row.
    pub row: &'a RecordRow,
    /// The record as the row alone says it.
    pub record: Record,
    /// The fields of which the row speaks, beside those that are not as in an empty record.
    pub told: Vec<&'static str>,
    /// What a person recognises it by.
    pub cells: Vec<String>,
}

impl<'a> Taking<'a> {
    fn new(register: &'a Register, sheet: &Sheet, today: NaiveDate, merge: Merge) -> Self {
        let by_number = sheet.header.column("id").is_some();
        Self {
            register,
            refs: References::new(register, by_number),
            today,
            merge,
            fresh: HashMap::new(),
            taken: HashMap::new(),
            lines: Vec::new(),
            refused: Vec::new(),
        }
    }

    /// A number for a new record.
    pub(super) fn next(&mut self, kind: Kind) -> Id {
        let more = self.fresh.entry(kind).or_insert(0);
        let id = self.register.next(kind, *more);
        *more += 1;
        id
    }

    /// Refuses a cell.
    pub(super) fn refuse(&mut self, kind: Kind, raw: &Raw, fault: Fault) {
        self.refused.push(Refused {
            row: raw.row,
            column: raw.column,
            value: raw.typed.clone(),
            kind,
            field: field_of(raw.key),
            fault,
        });
    }

    /// Puts the plain fields of a row into a record; what is refused is told. Whether all went in.
    pub(super) fn fill(
        &mut self,
        record: &mut Record,
        row: &RecordRow,
        is_plain: impl Fn(&str) -> bool,
    ) -> bool {
        let kind = record.kind();
        let specs = Record::specs(kind);
        let mut whole = true;
        for raw in row.cells.iter().filter(|raw| is_plain(raw.key)) {
            let Some(spec) = specs.iter().find(|spec| spec.key == raw.key) else { continue };
            if let Err(fault) = record_cells::put(record, spec, raw, &self.refs) {
                self.refuse(kind, raw, fault);
                whole = false;
            }
        }
        whole
    }

    /// Takes a row: a new record, or one that the book has, field by field. Twice in a file is
    /// refused at the cell of `key`.
    pub(super) fn keep(
        &mut self,
        known: Option<Id>,
        arrival: Arrival<'_>,
        key: &str,
    ) -> Option<Id> {
        let Arrival { row, record, told, cells } = arrival;
        let kind = record.kind();
        if let Some(earlier) = known.and_then(|id| self.taken.get(&id)).copied() {
            if let Some(raw) = row.get(key).or_else(|| row.cells.first()) {
                self.refuse(kind, raw, Fault::TwiceInFile(earlier));
            }
            return None;
        }
        let id = known.unwrap_or_else(|| self.next(kind));
        self.taken.insert(id, row.number);
        let stood = self.register.record(id);
        let pairs = stood.map(|stood| self.pairs(id, stood, &record, &told));
        let fresh = pairs.is_none().then_some(record);
        let main = |raw: &&Raw| raw.key == key;
        let first = row.cells.iter().filter(main).chain(row.cells.iter().filter(|it| !main(it)));
        let places = first.map(|raw| Place {
            key: field_of(raw.key),
            column: raw.column,
            typed: raw.typed.clone(),
        });
        self.lines.push(Line {
            row: row.number,
            fate: Fate::Added,
            cells,
            id,
            fresh,
            pairs: pairs.unwrap_or_default(),
            places: places.collect(),
        });
        Some(id)
    }

    /// Where the row says something else than the book. What is sealed is left alone unless it is
    /// asked for, and then refused.
    fn pairs(&self, id: Id, stood: &Record, file: &Record, told: &[&str]) -> Vec<Pair> {
        let mut with = stood.clone();
        let blank = Record::blank(stood.kind());
        for Spec { key, .. } in Record::specs(stood.kind()) {
            let value = file.get(key);
            if value != blank.get(key) || told.contains(&key) {
                let value = added_to(stood, key, value.unwrap_or(Value::Empty));
                // It came out of a record of the kind.
                drop(with.put(key, value));
            }
        }
        let mut pairs = pairs(stood, &with, self.merge);
        let is_sealed =
            !sealed::allows(self.register, id, Some(stood), Some(&merged(stood, &pairs)));
        if self.merge == Merge::Fill && is_sealed {
            decide(&mut pairs, Merge::Keep);
        }
        pairs
    }

    /// The row of the file that spoke of a record.
    pub(super) fn row_of(&self, id: Id) -> Option<u32> {
        self.taken.get(&id).copied()
    }
}

/// A report of progress goes behind those that are there, unless the book has it.
fn added_to(stood: &Record, key: &str, value: Value) -> Value {
    let (Record::Task(task), "progress", Value::Rows(rows)) = (stood, key, &value) else {
        return value;
    };
    let Some(Value::Rows(mut all)) = stood.get(key) else { return value };
    let same = |row: &crate::domain::field::Row| {
        let of = |name: &str| row.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
        task.progress.iter().any(|it| {
            let text = if it.text.is_empty() { Value::Empty } else { Value::Text(it.text.clone()) };
            let percent = it.percent.map_or(Value::Empty, |n| Value::Number(i64::from(n)));
            of("text") == Some(&text) && of("percent") == Some(&percent)
        })
    };
    all.extend(rows.iter().filter(|row| !same(row)).cloned());
    Value::Rows(all)
}

/// The field for which a column of another name is meant.
pub(super) fn field_of(key: &'static str) -> &'static str {
    match key {
        "status" => "outcome",
        "result" => "achieved",
        "remark" => "review",
        "when" => "date",
        "symbol" => "number",
        "present" | "absent" | "excused" | "unexcused" | "called" => "roll",
        key => key,
    }
}
