//! The JSON form of a record: its FIELDS table with the keys in order, `id` first.
//!
//! Days are ISO (`"1958"`, `"1958-03"`, `"1958-03-02"`), choices their keys, records their
//! numbers, child tables lists of objects, nothing `null`. What cannot be read is refused with its
//! place; an unknown key too, so that a slip of the pen is not taken for an empty field.

use serde_json::{Map, Value as Json};

use crate::domain::clock::Clock;
use crate::domain::day::Day;
use crate::domain::fault::Fault;
use crate::domain::field::{Row, Shape, Spec, Value, Wanted};
use crate::domain::record::Record;
use crate::domain::{Choice, Id, Kind};
use crate::exchange::computed;

/// One value of a file that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The kind of record.
    pub kind: Kind,
    /// The place of the record in its list, or of the row in the sheet, from 1.
    pub row: u32,
    /// The place of the field among its columns, from 1; `None` for the record as a whole.
    pub column: Option<u32>,
    /// The field, within child tables with its path: `votes[2].for`; empty for the whole record.
    pub key: String,
    /// The value as it stands in the file.
    pub value: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// The column of a field in files of its kind: `id` is the first, the FIELDS follow.
pub fn column(kind: Kind, key: &str) -> Option<u32> {
    if key == "id" {
        return Some(1);
    }
    let head = key.split(['[', '.']).next().unwrap_or(key);
    let at = Record::specs(kind).iter().position(|spec| spec.key == head)?;
    u32::try_from(at).ok().map(|at| at + 2)
}

/// A record with its number.
pub fn write(id: Id, record: &Record) -> Map<String, Json> {
    let mut map = Map::new();
    map.insert("id".to_owned(), id.number.into());
    for spec in Record::specs(id.kind) {
        let value = record.get(spec.key).unwrap_or(Value::Empty);
        map.insert(spec.key.to_owned(), write_value(&value));
    }
    map
}

/// A value.
pub fn write_value(value: &Value) -> Json {
    match value {
        Value::Empty => Json::Null,
        Value::Text(text) => text.as_str().into(),
        Value::Number(number) => (*number).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Day(day) => day.iso().into(),
        Value::Clock(clock) => clock.to_string().into(),
        Value::Key(key) => (*key).into(),
        Value::Ref(number) => (*number).into(),
        Value::Refs(numbers) => numbers.iter().copied().map(Json::from).collect(),
        Value::Lines(lines) => lines.iter().map(|line| Json::from(line.as_str())).collect(),
        Value::Rows(rows) => rows.iter().map(|row| Json::Object(write_row(row))).collect(),
    }
}

fn write_row(row: &Row) -> Map<String, Json> {
    row.iter().map(|(key, value)| ((*key).to_owned(), write_value(value))).collect()
}

/// What is wrong, with the path to it below the value that was asked for, and the value itself.
#[derive(Debug)]
struct Wrong {
    path: String,
    value: String,
    fault: Fault,
}

impl Wrong {
    fn at(json: &Json, fault: Fault) -> Self {
        Self { path: String::new(), value: plain(json), fault }
    }

    fn below(self, head: &str) -> Self {
        Self { path: format!("{head}{}", self.path), ..self }
    }
}

/// A JSON value as plain text: a string without its quotes, nothing for `null`.
pub fn text(json: &Json) -> String {
    match json.as_str() {
        Some(text) => text.to_owned(),
        None if json.is_null() => String::new(),
        None => json.to_string(),
    }
}

/// A JSON value in a few words, for reports.
pub fn plain(json: &Json) -> String {
    short(&text(json))
}

/// What a foreign file says, at a length that fits into a sentence: a name or value in it can be as
/// long as the file.
pub fn short(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().nth(MOST).is_none() {
        return text.to_owned();
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}

/// A record and its number, where the file has one. Fields that the file does not name are left
/// as they are in `start`.
///
/// # Errors
/// All values that cannot be taken.
pub fn read(
    kind: Kind,
    row: u32,
    json: &Json,
    start: Record,
) -> Result<(Option<u32>, Record), Vec<Refusal>> {
    let refuse = |wrong: Wrong| Refusal {
        kind,
        row,
        column: column(kind, &wrong.path),
        key: wrong.path,
        value: wrong.value,
        fault: wrong.fault,
    };
    let Json::Object(map) = json else {
        return Err(vec![refuse(Wrong::at(json, Fault::NotRows))]);
    };
    let specs = Record::specs(kind);
    let mut refused: Vec<Refusal> = strangers(kind, map, &specs).map(refuse).collect();
    let mut record = start;
    for spec in &specs {
        if let Some(value) = map.get(spec.key)
            && let Err(wrong) = take_field(&mut record, spec, value)
        {
            refused.push(refuse(wrong.below(spec.key)));
        }
    }
    let number = match map.get("id").map(read_number) {
        None | Some(Ok(None)) => None,
        Some(Ok(Some(number))) => Some(number),
        Some(Err(wrong)) => {
            refused.push(refuse(wrong.below("id")));
            None
        }
    };
    if refused.is_empty() { Ok((number, record)) } else { Err(refused) }
}

fn strangers<'a>(
    kind: Kind,
    map: &'a Map<String, Json>,
    specs: &'a [Spec],
) -> impl Iterator<Item = Wrong> + 'a {
    map.iter()
        .filter(move |(key, _)| {
            *key != "id"
                && !computed::keys(kind).contains(&key.as_str())
                && !specs.iter().any(|spec| spec.key == *key)
        })
        .map(|(key, value)| Wrong::at(value, Fault::UnknownField).below(&short(key)))
}

fn read_number(json: &Json) -> Result<Option<u32>, Wrong> {
    if json.is_null() {
        return Ok(None);
    }
    json.as_u64()
        .and_then(|number| u32::try_from(number).ok())
        .filter(|number| *number > 0)
        .map(Some)
        .ok_or_else(|| Wrong::at(json, Fault::NotANumber))
}

/// Puts one field. A value that is there already is not put again: of two fields that tell the
/// same thing (the events and the days taken from them) the second then changes nothing.
fn take_field(record: &mut Record, spec: &Spec, json: &Json) -> Result<(), Wrong> {
    if spec.wanted == Wanted::Computed {
        return Ok(());
    }
    let value = read_value(&spec.shape, json)?;
    if record.get(spec.key).as_ref() == Some(&value) {
        return Ok(());
    }
    record.put(spec.key, value).map_err(|fault| Wrong::at(json, fault))
}

/// A value of a shape.
fn read_value(shape: &Shape, json: &Json) -> Result<Value, Wrong> {
    let wrong = |fault| Wrong::at(json, fault);
    let text = || json.as_str();
    if json.is_null() {
        return Ok(Value::Empty);
    }
    match shape {
        Shape::Line | Shape::Offered(_) | Shape::Note => match text() {
            Some("") => Ok(Value::Empty),
            Some(text) => Ok(Value::Text(text.to_owned())),
            None => Err(wrong(Fault::NotText)),
        },
        Shape::Date => match text().map(Day::read) {
            Some(Ok(day)) if day.exact().is_some() => Ok(Value::Day(day)),
            Some(Err(fault)) => Err(wrong(fault)),
            Some(Ok(_)) | None => Err(wrong(Fault::NotADate)),
        },
        Shape::Day => {
            let typed = text().map(str::to_owned).or_else(|| json.as_u64().map(|y| y.to_string()));
            let day = typed.map_or(Err(Fault::NotADate), |typed| Day::read(&typed));
            day.map(Value::Day).map_err(wrong)
        }
        Shape::Time => {
            text().and_then(Clock::read).map(Value::Clock).ok_or_else(|| wrong(Fault::NotATime))
        }
        Shape::Number(low, high) => match json.as_i64() {
            Some(number) if (*low..=*high).contains(&number) => Ok(Value::Number(number)),
            Some(_) => Err(wrong(Fault::OutOfBounds(*low, *high))),
            None => Err(wrong(Fault::NotANumber)),
        },
        Shape::YesNo => json.as_bool().map(Value::Flag).ok_or_else(|| wrong(Fault::NotYesNo)),
        Shape::Choice(list) => read_choice(list, json),
        Shape::Ref(_) => match read_number(json) {
            Ok(number) => Ok(number.map_or(Value::Empty, Value::Ref)),
            Err(wrong) => Err(Wrong { fault: Fault::UnknownReference, ..wrong }),
        },
        Shape::Refs(_) => each(json, |one| {
            read_number(one)?.ok_or_else(|| Wrong::at(one, Fault::UnknownReference))
        })
        .map(Value::Refs),
        Shape::Lines => each(json, |one| {
            one.as_str().map(str::to_owned).ok_or_else(|| Wrong::at(one, Fault::NotText))
        })
        .map(Value::Lines),
        Shape::Rows(specs) => {
            let specs = specs();
            each(json, |one| read_row(&specs, one)).map(Value::Rows)
        }
    }
}

fn read_choice(list: &[Choice], json: &Json) -> Result<Value, Wrong> {
    let wrong = || Wrong::at(json, Fault::UnknownChoice);
    let typed = json.as_str().ok_or_else(wrong)?;
    list.iter()
        .find(|choice| choice.key == typed)
        .or_else(|| list.iter().find(|choice| choice.answers_to(typed)))
        .map(|choice| Value::Key(choice.key))
        .ok_or_else(wrong)
}

fn each<T>(json: &Json, read: impl Fn(&Json) -> Result<T, Wrong>) -> Result<Vec<T>, Wrong> {
    let Json::Array(all) = json else {
        return Err(Wrong::at(json, Fault::NotRows));
    };
    all.iter()
        .enumerate()
        .map(|(at, one)| read(one).map_err(|wrong| wrong.below(&format!("[{}]", at + 1))))
        .collect()
}

fn read_row(specs: &[Spec], json: &Json) -> Result<Row, Wrong> {
    let Json::Object(map) = json else {
        return Err(Wrong::at(json, Fault::NotRows));
    };
    if let Some((key, value)) =
        map.iter().find(|(key, _)| !specs.iter().any(|spec| spec.key == *key))
    {
        return Err(Wrong::at(value, Fault::UnknownField).below(&format!(".{}", short(key))));
    }
    let mut row = Row::new();
    for spec in specs {
        let json = map.get(spec.key).unwrap_or(&Json::Null);
        let below = |wrong: Wrong| wrong.below(&format!(".{}", spec.key));
        let value = read_value(&spec.shape, json).map_err(below)?;
        if value != Value::Empty {
            row.push((spec.key, value));
        } else if spec.wanted == Wanted::Required {
            return Err(below(Wrong::at(json, Fault::Missing)));
        }
        // what is not said stays as it begins, also where there is no nothing
    }
    Ok(row)
}
