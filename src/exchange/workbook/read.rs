//! A workbook as the JSON form of the book, and through it the book.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use crate::domain::Kind;
use crate::domain::fault::Fault;
use crate::domain::field::Shape;
use crate::domain::register::Register;
use crate::exchange::table::{Datum, Row, Table};
use crate::exchange::{file, json, refusal, whole, xlsx};
use crate::office::xlsx::CHOICES;

use super::columns::{self, Columns};
use super::layout::{Form, ID, PLACE};
use super::place::{Places, Refused};
use super::{ABOUT, cell};

/// Why a workbook is not a whole book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// The file is no workbook that can be read.
    File(refusal::Unreadable),
    /// The workbook is not ours.
    Book(whole::Unreadable),
    /// Values in it cannot be taken.
    Refused(Vec<Refused>),
}

impl From<refusal::Unreadable> for Unreadable {
    fn from(why: refusal::Unreadable) -> Self {
        Self::File(why)
    }
}

impl From<whole::Unreadable> for Unreadable {
    fn from(why: whole::Unreadable) -> Self {
        Self::Book(why)
    }
}

/// Reads the workbook of a whole book, with every check that the JSON form makes.
///
/// # Errors
/// Why it cannot be taken.
pub fn read(bytes: &[u8], today: NaiveDate) -> Result<Register, Unreadable> {
    file::package(bytes)?;
    let tables = xlsx::read_all(bytes)?;
    let mut parts = about(&tables);
    whole::envelope(&Json::Object(parts.clone()))?;
    let forms = known(&tables)?;
    let mut reading = Reading::default();
    // what is pointed at before what points, in whatever order the sheets stand
    let (children, own): (Vec<_>, Vec<_>) =
        forms.into_iter().partition(|(form, _)| form.child.is_some());
    for (form, table) in &own {
        reading.records(form, table);
    }
    for (form, table) in &children {
        reading.rows(form, table);
    }
    if !reading.refused.is_empty() {
        return Err(Unreadable::Refused(reading.refused));
    }
    for (kind, records) in reading.kinds {
        let mut records = records.into_iter().map(Json::Object);
        let part = if kind == Kind::Cell {
            records.next().unwrap_or(Json::Null)
        } else {
            records.collect()
        };
        parts.insert(kind.key().to_owned(), part);
    }
    match whole::read_file(&Json::Object(parts), today) {
        Ok(register) => Ok(register),
        Err(whole::Unreadable::Refused(all)) => {
            let places = &reading.places;
            Err(Unreadable::Refused(all.into_iter().map(|one| places.find(one)).collect()))
        }
        Err(other) => Err(other.into()),
    }
}

/// What the file says it is.
fn about(tables: &[Table]) -> Map<String, Json> {
    let rows = tables.iter().filter(|table| table.name == ABOUT).flat_map(|table| &table.rows);
    let told = |row: &Row| (row.cell(1).text(), row.cell(2).text());
    rows.map(told)
        .filter(|(key, _)| matches!(key.as_str(), "format" | "version"))
        .map(|(key, value)| {
            let number = value.parse::<u64>();
            (key, number.map_or_else(|_| value.into(), Json::from))
        })
        .collect()
}

/// The sheets of records. One that nobody knows and that has something in it is refused: a slip in
/// a name is not taken for an empty table.
fn known(tables: &[Table]) -> Result<Vec<(Form, &Table)>, whole::Unreadable> {
    let mut forms: BTreeMap<String, Form> =
        Form::all().into_iter().map(|form| (form.name(), form)).collect();
    let mut found = Vec::new();
    for table in tables.iter().filter(|table| table.name != ABOUT && table.name != CHOICES) {
        match forms.remove(&table.name) {
            Some(form) => found.push((form, table)),
            None if table.rows.is_empty() => {}
            None => return Err(whole::Unreadable::UnknownPart(table.name.clone())),
        }
    }
    Ok(found)
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    kinds: BTreeMap<Kind, Vec<Map<String, Json>>>,
    /// The place of each number among its kind.
    numbers: BTreeMap<(Kind, u64), usize>,
    /// The kinds that have a record without a number.
    unnumbered: BTreeSet<Kind>,
    places: Places,
    refused: Vec<Refused>,
}

impl Reading {
    fn columns(&mut self, form: &Form, table: &Table) -> Option<Columns> {
        match columns::find(table, form) {
            Ok(columns) => Some(columns),
            Err(refused) => {
                self.refused.extend(refused);
                None
            }
        }
    }

    /// The records of a kind.
    fn records(&mut self, form: &Form, table: &Table) {
        let Some(columns) = self.columns(form, table) else { return };
        for row in data(table, &columns) {
            let record = fields(form, &columns, row);
            let records = self.kinds.entry(form.kind).or_default();
            if form.kind == Kind::Cell && !records.is_empty() {
                self.refused.push(refused(form, &columns, row, ID, Fault::Twice));
                continue;
            }
            match record.get(ID) {
                Some(Json::Number(number)) if number.as_u64().is_some_and(|it| it > 0) => {
                    let number = number.as_u64().unwrap_or_default();
                    self.numbers.entry((form.kind, number)).or_insert(records.len());
                }
                typed => {
                    let empty = typed.is_none_or(Json::is_null);
                    let fault = if empty { Fault::Missing } else { Fault::NotANumber };
                    self.refused.push(refused(form, &columns, row, ID, fault));
                    self.unnumbered.insert(form.kind);
                }
            }
            records.push(record);
            self.places.records.entry(form.kind).or_default().push(row.number);
        }
        self.places.columns.insert(form.name(), columns);
    }

    /// The rows of a child table, put into the records they belong to.
    fn rows(&mut self, form: &Form, table: &Table) {
        let Some(child) = form.child else { return };
        let Some(columns) = self.columns(form, table) else { return };
        let mut children: BTreeMap<usize, Vec<Child<'_>>> = BTreeMap::new();
        for row in data(table, &columns) {
            let mut one = fields(form, &columns, row);
            let parent = one.remove(ID).and_then(|it| it.as_u64());
            let parent = parent.and_then(|number| self.numbers.get(&(form.kind, number)));
            let place = match one.remove(PLACE) {
                // one that was added by hand comes last
                None | Some(Json::Null) => Some(u64::MAX),
                Some(typed) => typed.as_u64(),
            };
            match (parent, place) {
                (Some(parent), Some(place)) => {
                    children.entry(*parent).or_default().push(Child { place, row, one });
                }
                // the number of the record itself is wrong, and that is told already
                (None, _) if self.unnumbered.contains(&form.kind) => {}
                (None, _) => {
                    self.refused.push(refused(form, &columns, row, ID, Fault::UnknownReference));
                }
                (_, None) => {
                    self.refused.push(refused(form, &columns, row, PLACE, Fault::NotANumber));
                }
            }
        }
        for (parent, mut rows) in children {
            rows.sort_by_key(|it| (it.place, it.row.number));
            for pair in rows.windows(2) {
                if let [first, second] = pair
                    && first.place == second.place
                    && first.place != u64::MAX
                {
                    self.refused.push(refused(form, &columns, second.row, PLACE, Fault::Twice));
                }
            }
            let numbers = rows.iter().map(|it| it.row.number).collect();
            self.places.children.insert((form.kind, child, parent), numbers);
            let all = rows.into_iter().map(|it| Json::Object(it.one)).collect();
            let record = self.kinds.get_mut(&form.kind).and_then(|all| all.get_mut(parent));
            record.map(|record| record.insert(child.to_owned(), all));
        }
        self.places.columns.insert(form.name(), columns);
    }
}

/// One row of a child table.
struct Child<'a> {
    place: u64,
    row: &'a Row,
    one: Map<String, Json>,
}

/// The rows below the headings that have something in a column that is known.
fn data<'a>(table: &'a Table, columns: &'a Columns) -> impl Iterator<Item = &'a Row> {
    let says = |row: &&Row| columns.fields.iter().any(|(at, _)| !row.cell(*at).is_empty());
    table.rows.iter().filter(|row| row.number > columns.last_row).filter(says)
}

/// The values of a row under the keys of their fields.
fn fields(form: &Form, columns: &Columns, row: &Row) -> Map<String, Json> {
    let number = Shape::Number(1, i64::from(u32::MAX));
    let mut typed: BTreeMap<&str, Datum> = BTreeMap::new();
    let mut order = Vec::new();
    for (column, field) in &columns.fields {
        let datum = row.cell(*column);
        match typed.get_mut(field.as_str()) {
            None => {
                order.push(field.as_str());
                typed.insert(field, datum.clone());
            }
            // a long text goes on
            Some(before) if *datum != Datum::Empty => {
                *before = Datum::Text(before.text() + &datum.text());
            }
            Some(_) => {}
        }
    }
    let value = |field: &str| {
        let spec = form.specs.iter().find(|spec| spec.key == field);
        let shape = spec.map_or(number, |spec| spec.shape);
        typed.get(field).map_or(Json::Null, |datum| cell::read(datum, &shape))
    };
    order.into_iter().map(|field| (field.to_owned(), value(field))).collect()
}

fn refused(form: &Form, columns: &Columns, row: &Row, key: &str, fault: Fault) -> Refused {
    let column = columns.of(key);
    let typed = column.map(|column| row.cell(column).text()).unwrap_or_default();
    let value = json::plain(&typed.into());
    Refused { sheet: form.name(), row: row.number, column, key: key.to_owned(), value, fault }
}
