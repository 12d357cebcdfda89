//! What an import would do, shown before anything is done.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::act::{Account, Change, Deed};
use crate::domain::fault::{Fault, Problem};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::{Id, Kind};
use crate::exchange::arrive;
use crate::exchange::import_kind::ImportKind;
use crate::exchange::merge::{Pair, merged};

/// What becomes of one row of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Added,
    /// It is in the book already and gets what the file knows more.
    Updated,
    /// It is in the book already, and nothing of the row is taken.
    Known,
}

/// Where one field of a row was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The field's stable name.
    pub key: &'static str,
    /// The column, counted from 1.
    pub column: u32,
    /// The cell as typed.
    pub typed: String,
}

/// One row of the file that was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The row, counted from 1 as the spreadsheet does.
    pub row: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// Name, birth, admission, card: what a person recognises it by.
    pub cells: Vec<String>,
    /// The record.
    pub id: Id,
    /// Of a new record: how it is.
    pub fresh: Option<Record>,
    /// Of a record that the book has: where the file says something else.
    pub pairs: Vec<Pair>,
    /// Where its fields were typed.
    pub places: Vec<Place>,
}

impl Line {
    /// How many fields the file has otherwise than the book and are not taken.
    pub fn kept(&self) -> usize {
        self.pairs.iter().filter(|pair| !pair.take).count()
    }
}

/// One value of the file that was not understood or cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The row, counted from 1 as the spreadsheet does.
    pub row: u32,
    /// The column, counted from 1.
    pub column: u32,
    /// The value as it stands in the file.
    pub value: String,
    /// The kind of record it was meant for.
    pub kind: Kind,
    /// The field it was meant for.
    pub field: &'static str,
    /// What is wrong.
    pub fault: Fault,
}

/// What an import would do. Nothing is taken while anything is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// What was read.
    pub kind: ImportKind,
    /// The file.
    pub path: PathBuf,
    /// The file's name without its folder.
    pub file: String,
    /// How the text was recognised: Unicode, TCVN3, VNI.
    pub encoding: String,
    /// The rows understood.
    pub lines: Vec<Line>,
    /// Values that were not understood, whatever is chosen.
    pub unread: Vec<Refused>,
    /// All values refused.
    pub refused: Vec<Refused>,
    /// The account of the one act that the import is.
    pub account: Account,
    /// Its changes; empty while anything is refused.
    pub changes: Vec<Change>,
}

impl Preview {
    /// What was read, not settled yet.
    pub fn of(
        kind: ImportKind,
        path: &Path,
        encoding: &str,
        lines: Vec<Line>,
        unread: Vec<Refused>,
    ) -> Self {
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let file = file.unwrap_or_default();
        Self {
            kind,
            path: path.to_owned(),
            encoding: encoding.to_owned(),
            lines,
            unread,
            refused: Vec::new(),
            account: Account::new(Deed::Import, file.clone()),
            changes: Vec::new(),
            file,
        }
    }

    /// The same, settled.
    #[must_use]
    pub fn settled(mut self, register: &Register, today: NaiveDate) -> Self {
        self.settle(register, today);
        self
    }

    /// How many rows meet a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.lines.iter().filter(|line| line.fate == fate).count()
    }

    /// Makes the changes out of what the lines say, and refuses what the book cannot keep: first
    /// when the file is read, and again whenever a field is chosen otherwise.
    pub fn settle(&mut self, register: &Register, today: NaiveDate) {
        let mut next = register.clone();
        let mut changes: Vec<(usize, Change)> = Vec::new();
        for (at, line) in self.lines.iter_mut().enumerate() {
            let stood = register.record(line.id);
            let record = match (&line.fresh, stood) {
                (Some(fresh), _) => fresh.clone(),
                (None, Some(stood)) => merged(stood, &line.pairs),
                (None, None) => continue,
            };
            line.fate = match stood {
                None => Fate::Added,
                Some(stood) if *stood == record => Fate::Known,
                Some(_) => Fate::Updated,
            };
            if line.fate != Fate::Known {
                changes.push((at, register.set(line.id, record.clone())));
                next.put(line.id, Some(record));
            }
        }
        let mut refused = self.unread.clone();
        for (at, change) in &changes {
            let (Some(line), Some(record)) = (self.lines.get(*at), &change.after) else { continue };
            // What changes is seen against the record as it stood.
            next.put(change.id, change.before.clone());
            let mut problems = next.check(change.id, record, today);
            problems.extend(arrive::foreign_seal(change.before.as_ref(), record));
            next.put(change.id, Some(record.clone()));
            refused.extend(problems.into_iter().map(|it| refusal(line, it)));
        }
        refused.sort_by_key(|one| (one.row, one.column));
        self.changes = match refused.as_slice() {
            [] => changes.into_iter().map(|(_, change)| change).collect(),
            _ => Vec::new(),
        };
        self.refused = refused;
    }
}

/// A problem of a record as its place in the file.
fn refusal(line: &Line, problem: Problem) -> Refused {
    let place = line.places.iter().find(|place| place.key == problem.field);
    let first = line.places.first();
    Refused {
        row: line.row,
        column: place.or(first).map_or(1, |place| place.column),
        value: place.map(|place| place.typed.clone()).unwrap_or_default(),
        kind: line.id.kind,
        field: problem.field,
        fault: problem.fault,
    }
}
