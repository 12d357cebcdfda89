//! How a record describes itself: one row per field, from which form, list, columns, JSON form
//! and their documentation are derived.

use chrono::NaiveDate;

use crate::domain::choice::Choice;
use crate::domain::clock::Clock;
use crate::domain::day::Day;
use crate::domain::fault::Fault;
use crate::domain::id::Kind;
use crate::words::Text;

/// What a field holds at the moment, apart from the record that holds it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A line or a note, NFC. Also any value still as it was typed.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A day, month or year.
    Day(Day),
    /// A time of day.
    Clock(Clock),
    /// One of a closed list, by its key.
    Key(&'static str),
    /// The number of a record of the kind that the shape names.
    Ref(u32),
    /// Numbers of records of the kind that the shape names.
    Refs(Vec<u32>),
    /// Lines of text.
    Lines(Vec<String>),
    /// Rows of a child table, each a value per field of the child.
    Rows(Vec<Row>),
}

/// One row of a child table: the child's field keys with their values, in the order of its table.
pub type Row = Vec<(&'static str, Value)>;

/// What a field can hold; from it follow how it is typed, checked, printed and documented.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// One line of text.
    Line,
    /// One line of text, with ready answers offered (others may be typed).
    Offered(&'static [&'static str]),
    /// Text of several lines.
    Note,
    /// A day of the calendar.
    Date,
    /// A day, or only the month or the year where no more is known.
    Day,
    /// A time of day.
    Time,
    /// A whole number within bounds, both included.
    Number(i64, i64),
    /// Yes or no.
    YesNo,
    /// One of a closed list.
    Choice(&'static [Choice]),
    /// One record of a kind.
    Ref(Kind),
    /// Several records of a kind.
    Refs(Kind),
    /// Several lines of text, one thing each.
    Lines,
    /// A child table described by its own fields.
    Rows(fn() -> Vec<Spec>),
}

/// How much a field is missed when it is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The record is refused without it.
    Required,
    /// Saved without it, but shown under what needs attention.
    Wanted,
    /// May stay empty.
    Optional,
    /// Computed from the rest: shown and exported, never typed; passed over when read.
    Computed,
}

/// A field apart from the type of its record: what forms, columns and sheets need to know.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The stable name in files and on the command line.
    pub key: &'static str,
    /// The label on the screen.
    pub label: Text,
    /// One sentence of advice; empty where the label says all.
    pub advice: Text,
    /// What it can hold.
    pub shape: Shape,
    /// How much it is missed.
    pub wanted: Wanted,
}

/// A field of the record type `R`.
#[derive(Debug)]
pub struct Field<R> {
    /// What it is.
    pub spec: Spec,
    /// Reads it out of a record.
    pub get: fn(&R) -> Value,
    /// Puts a value into a record; typed text is understood.
    pub put: fn(&mut R, Value) -> Result<(), Fault>,
}

impl<R> Field<R> {
    /// The same field with one sentence of advice.
    #[must_use]
    pub const fn advice(mut self, advice: Text) -> Self {
        self.spec.advice = advice;
        self
    }

    /// The same field, required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.spec.wanted = Wanted::Required;
        self
    }

    /// The same field, wanted but never a reason to refuse.
    #[must_use]
    pub const fn wanted(mut self) -> Self {
        self.spec.wanted = Wanted::Wanted;
        self
    }
}

/// A struct with a table of fields.
pub trait Described: Sized + 'static {
    /// The table: the one place where a field is declared.
    const FIELDS: &'static [Field<Self>];
    /// An empty one, to be filled field by field.
    fn blank() -> Self;

    /// The fields apart from the type.
    fn specs() -> Vec<Spec> {
        Self::FIELDS.iter().map(|field| field.spec).collect()
    }

    /// The value under `key`.
    fn get(&self, key: &str) -> Option<Value> {
        Self::FIELDS.iter().find(|field| field.spec.key == key).map(|field| (field.get)(self))
    }

    /// Puts a value under `key`. Computed fields are passed over.
    ///
    /// # Errors
    /// What is wrong with the value for this field.
    fn put(&mut self, key: &str, value: Value) -> Result<(), Fault> {
        match Self::FIELDS.iter().find(|field| field.spec.key == key) {
            Some(field) if field.spec.wanted == Wanted::Computed => Ok(()),
            Some(field) => (field.put)(self, value),
            None => Err(Fault::UnknownField),
        }
    }
}

/// A type that a field can hold.
pub trait Slot: Sized {
    /// As a value.
    fn value(&self) -> Value;
    /// From a value, typed text included.
    ///
    /// # Errors
    /// What is wrong with the value.
    fn take(value: Value) -> Result<Self, Fault>;
}

impl Slot for String {
    fn value(&self) -> Value {
        if self.is_empty() { Value::Empty } else { Value::Text(self.clone()) }
    }
    fn take(value: Value) -> Result<Self, Fault> {
        match value {
            Value::Empty => Ok(Self::new()),
            Value::Text(text) => Ok(crate::domain::text::clean(&text)),
            Value::Number(number) => Ok(number.to_string()),
            _ => Err(Fault::NotText),
        }
    }
}

impl Slot for bool {
    fn value(&self) -> Value {
        Value::Flag(*self)
    }
    fn take(value: Value) -> Result<Self, Fault> {
        match value {
            Value::Empty => Ok(false),
            Value::Flag(flag) => Ok(flag),
            Value::Text(typed) => crate::domain::text::read_yes(&typed).ok_or(Fault::NotYesNo),
            _ => Err(Fault::NotYesNo),
        }
    }
}

impl Slot for Option<u32> {
    fn value(&self) -> Value {
        self.map_or(Value::Empty, |number| Value::Number(i64::from(number)))
    }
    fn take(value: Value) -> Result<Self, Fault> {
        let number = match value {
            Value::Empty => return Ok(None),
            Value::Number(number) => number,
            Value::Text(typed) => typed.trim().parse().or(Err(Fault::NotANumber))?,
            _ => return Err(Fault::NotANumber),
        };
        u32::try_from(number).map(Some).or(Err(Fault::NotANumber))
    }
}

impl Slot for u32 {
    fn value(&self) -> Value {
        Value::Number(i64::from(*self))
    }
    fn take(value: Value) -> Result<Self, Fault> {
        <Option<Self> as Slot>::take(value).map(Option::unwrap_or_default)
    }
}

impl Slot for Option<NaiveDate> {
    fn value(&self) -> Value {
        self.map_or(Value::Empty, |date| Value::Day(Day::from(date)))
    }
    fn take(value: Value) -> Result<Self, Fault> {
        match <Option<Day> as Slot>::take(value)? {
            None => Ok(None),
            Some(day) => day.exact().map(Some).ok_or(Fault::NotADate),
        }
    }
}

impl Slot for Option<Day> {
    fn value(&self) -> Value {
        self.map_or(Value::Empty, Value::Day)
    }
    fn take(value: Value) -> Result<Self, Fault> {
        match value {
            Value::Empty => Ok(None),
            Value::Day(day) => Ok(Some(day)),
            Value::Text(typed) if typed.trim().is_empty() => Ok(None),
            Value::Text(typed) => Day::read(&typed).map(Some),
            Value::Number(year) => Day::read(&year.to_string()).map(Some),
            _ => Err(Fault::NotADate),
        }
    }
}

impl Slot for Vec<String> {
    fn value(&self) -> Value {
        Value::Lines(self.clone())
    }
    fn take(value: Value) -> Result<Self, Fault> {
        match value {
            Value::Empty => Ok(Self::new()),
            Value::Lines(lines) => {
                Ok(lines.iter().map(|l| crate::domain::text::clean(l)).collect())
            }
            Value::Text(text) => Ok(text
                .lines()
                .map(crate::domain::text::clean)
                .filter(|line| !line.is_empty())
                .collect()),
            _ => Err(Fault::NotText),
        }
    }
}

/// Implements [`Slot`] for a list of rows of a described child.
#[macro_export]
macro_rules! rows {
    ($child:ty) => {
        impl $crate::domain::field::Slot for Vec<$child> {
            fn value(&self) -> $crate::domain::field::Value {
                $crate::domain::field::rows_of(self)
            }
            fn take(
                value: $crate::domain::field::Value,
            ) -> Result<Self, $crate::domain::fault::Fault> {
                $crate::domain::field::take_rows(value)
            }
        }
    };
}

/// The rows of a list of described children.
pub fn rows_of<C: Described>(children: &[C]) -> Value {
    Value::Rows(
        children
            .iter()
            .map(|child| {
                C::FIELDS.iter().map(|field| (field.spec.key, (field.get)(child))).collect()
            })
            .collect(),
    )
}

/// A list of described children from rows.
///
/// # Errors
/// The first value that a child refuses, or a required one that is missing.
pub fn take_rows<C: Described>(value: Value) -> Result<Vec<C>, Fault> {
    let rows = match value {
        Value::Empty => return Ok(Vec::new()),
        Value::Rows(rows) => rows,
        _ => return Err(Fault::NotRows),
    };
    rows.into_iter()
        .map(|row| {
            let mut child = C::blank();
            for (key, value) in row {
                child.put(key, value)?;
            }
            let missing = C::FIELDS.iter().any(|field| {
                field.spec.wanted == Wanted::Required && (field.get)(&child) == Value::Empty
            });
            if missing { Err(Fault::Missing) } else { Ok(child) }
        })
        .collect()
}

/// One row of a FIELDS table: key and path in the record, label, shape.
#[macro_export]
macro_rules! field {
    ($path:ident, $label:expr, $shape:expr) => {
        $crate::field!($path, stringify!($path), $label, $shape)
    };
    ($path:ident, $key:expr, $label:expr, $shape:expr) => {
        $crate::domain::field::Field {
            spec: $crate::domain::field::Spec {
                key: $key,
                label: $label,
                advice: $crate::words::Text::EMPTY,
                shape: $shape,
                wanted: $crate::domain::field::Wanted::Optional,
            },
            get: |record: &Self| $crate::domain::field::Slot::value(&record.$path),
            put: |record: &mut Self, value| {
                record.$path = $crate::domain::field::Slot::take(value)?;
                Ok(())
            },
        }
    };
}
