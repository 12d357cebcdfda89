//! What of a record can be found: one entry for its name, and one for each text in its fields and
//! rows. The FIELDS tables say which there are, so that a new field is found without a word here.

use chrono::NaiveDate;

use super::words::{Starts, spread};
use crate::domain::field::{Row, Shape, Spec, Value};
use crate::domain::record::Record;
use crate::domain::rules::numbering;
use crate::domain::task::Task;
use crate::domain::text::clean_line;
use crate::domain::work::plan::meeting_name;
use crate::domain::{Id, Kind, MemberId, TaskId};
use crate::words::{Lang, Text, fields as label};

/// Where within a record a hit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The record as a whole.
    Record,
    /// A field.
    Field(&'static str),
    /// An item of the agenda, by number.
    Item(u32),
    /// An opinion, by its place.
    Opinion(usize),
    /// A vote, by number.
    Vote(u32),
    /// What a meeting decided about a task.
    Review(TaskId),
    /// A row of another child table: its field and place.
    Row(&'static str, usize),
}

impl Spot {
    /// The field of the record in which it stands; empty for the record as a whole.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Record => "",
            Self::Field(key) | Self::Row(key, _) => key,
            Self::Item(_) => "items",
            Self::Opinion(_) => "opinions",
            Self::Vote(_) => "votes",
            Self::Review(_) => "reviews",
        }
    }
}

/// One text that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: Id,
    pub(super) spot: Spot,
    pub(super) label: Text,
    /// The text as it is shown.
    pub(super) text: String,
    /// Its words without marks, one blank around each.
    pub(super) folded: String,
    /// How they begin.
    pub(super) starts: Starts,
    /// Its words with their marks, likewise.
    pub(super) marked: String,
    /// What else it answers to, without marks.
    pub(super) also: String,
    /// Digits by which it is found: a card, a telephone.
    pub(super) digits: String,
    pub(super) people: Vec<MemberId>,
    /// The days from which to which it belongs.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
}

/// Fields whose texts say nothing to a reader: keys, seals, digests, numbers of persons.
const PASSED_OVER: &[&str] = &[
    "seal",
    "sha256",
    "step",
    "status_before",
    "score_sheet",
    "card_no",
    "phone",
    "value",
    "consent",
];

/// Numbers by which a person is looked up; they are never shown as a hit.
const PERSON_NUMBERS: &[&str] = &["card_no", "phone"];

/// All entries of a record.
pub(super) fn entries(id: Id, record: &Record) -> Vec<Entry> {
    let specs = Record::specs(record.kind());
    let days = days(record);
    let people = people(&specs, |key| record.get(key));
    let head = head(record);
    let mut found = vec![Entry {
        digits: digits(record),
        also: spread(&head.also),
        ..entry(id, (Spot::Record, head.label), head.text, &people, days)
    }];
    for spec in specs.iter().filter(|spec| !is_passed_over(spec.key) && spec.key != head.key) {
        let value = record.get(spec.key).unwrap_or(Value::Empty);
        match (&spec.shape, value) {
            (Shape::Line | Shape::Note | Shape::Offered(_), Value::Text(text)) => {
                let place = (Spot::Field(spec.key), spec.label);
                for line in lines(&text) {
                    found.push(entry(id, place, line, &people, days));
                }
            }
            (Shape::Lines, Value::Lines(all)) => {
                let text = all.join("; ");
                let place = (Spot::Field(spec.key), spec.label);
                found.push(entry(id, place, text, &people, days));
            }
            (Shape::Rows(of_row), Value::Rows(rows)) => {
                let of_row = of_row();
                for (at, row) in rows.iter().enumerate() {
                    let spot = spot(spec.key, at, row);
                    let text = row_text(&of_row, row);
                    let own = people_of_row(&of_row, row);
                    let own = if own.is_empty() { &people } else { &own };
                    let days = day_of_row(row).map(|day| (day, day)).or(days);
                    found.push(entry(id, (spot, spec.label), text, own, days));
                }
            }
            _ => {}
        }
    }
    found.retain(|entry| entry.spot == Spot::Record || entry.folded.len() > 1);
    found
}

fn entry(
    id: Id,
    (spot, label): (Spot, Text),
    text: String,
    people: &[MemberId],
    days: Option<(NaiveDate, NaiveDate)>,
) -> Entry {
    let folded = spread(&crate::domain::text::fold(&text));
    Entry {
        id,
        spot,
        label,
        starts: Starts::of(&folded),
        folded,
        marked: spread(&text.to_lowercase()),
        text,
        also: String::new(),
        digits: String::new(),
        people: people.to_vec(),
        days,
    }
}

/// The name of a record, the field that it stands for, and other names it answers to.
struct Head {
    text: String,
    key: &'static str,
    label: Text,
    also: String,
}

fn head(record: &Record) -> Head {
    let plain =
        |text: &str, key, label| Head { text: text.to_owned(), key, label, also: String::new() };
    match record {
        Record::Cell(it) => plain(&it.name, "name", label::CELL_NAME),
        Record::Member(it) => plain(&it.full_name, "full_name", label::FULL_NAME),
        Record::Meeting(it) => {
            let names: Vec<&str> = Lang::ALL.iter().map(|lang| it.kind.name().get(*lang)).collect();
            Head {
                text: meeting_name(it),
                key: "title",
                label: label::MEETING_KIND,
                also: crate::domain::text::fold(&names.join(" ")),
            }
        }
        Record::Resolution(it) => {
            let symbol = it.number.map(|number| numbering::symbol(number, it.kind.key()));
            let text = match symbol {
                Some(symbol) => format!("{symbol} {}", it.title),
                None => it.title.clone(),
            };
            plain(&text, "title", label::TITLE)
        }
        Record::Task(it) => plain(&it.content, "content", label::TASK_CONTENT),
        Record::Rule(it) => plain(&format!("{} = {}", it.key, it.value), "key", label::RULE_KEY),
        Record::Topic(it) => plain(&it.title, "title", label::ITEM_TITLE),
        Record::Template(it) => plain(&it.name, "name", label::TEMPLATE_NAME),
        Record::YearPlan(it) => plain(&it.year.to_string(), "year", label::YEAR),
        Record::ScoreSheet(it) => plain(&it.name, "name", label::SHEET_NAME),
    }
}

fn is_passed_over(key: &str) -> bool {
    PASSED_OVER.contains(&key)
}

fn digits(record: &Record) -> String {
    let Record::Member(_) = record else { return String::new() };
    let number = |key: &&str| match record.get(key) {
        Some(Value::Text(text)) => text.chars().filter(char::is_ascii_digit).collect(),
        _ => String::new(),
    };
    PERSON_NUMBERS.iter().map(number).collect::<Vec<_>>().join(" ")
}

fn lines(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines().map(clean_line).filter(|line| !line.is_empty())
}

fn spot(key: &'static str, at: usize, row: &Row) -> Spot {
    let value = |asked: &str| row.iter().find(|(key, _)| *key == asked).map(|(_, value)| value);
    let number = || match value("number") {
        Some(Value::Number(number)) => u32::try_from(*number).unwrap_or_default(),
        _ => 0,
    };
    match key {
        "items" => Spot::Item(number()),
        "votes" => Spot::Vote(number()),
        "opinions" => Spot::Opinion(at),
        "reviews" => match value("task_id") {
            Some(Value::Ref(task)) => Spot::Review(TaskId(*task)),
            _ => Spot::Row(key, at),
        },
        _ => Spot::Row(key, at),
    }
}

/// The texts of a row, joined.
fn row_text(specs: &[Spec], row: &Row) -> String {
    let part = |spec: &Spec| {
        let (_, value) = row.iter().find(|(key, _)| *key == spec.key)?;
        let text = match (&spec.shape, value) {
            (Shape::Line | Shape::Note | Shape::Offered(_), Value::Text(text)) => clean_line(text),
            (Shape::Lines, Value::Lines(lines)) => lines.join("; "),
            _ => return None,
        };
        Some(text).filter(|text| !text.is_empty() && !is_passed_over(spec.key))
    };
    specs.iter().filter_map(part).collect::<Vec<_>>().join(" · ")
}

fn people(specs: &[Spec], get: impl Fn(&str) -> Option<Value>) -> Vec<MemberId> {
    let mut people = Vec::new();
    for spec in specs {
        match (&spec.shape, get(spec.key)) {
            (Shape::Ref(Kind::Member), Some(Value::Ref(number))) => people.push(MemberId(number)),
            (Shape::Refs(Kind::Member), Some(Value::Refs(all))) => {
                people.extend(all.into_iter().map(MemberId));
            }
            _ => {}
        }
    }
    people
}

fn people_of_row(specs: &[Spec], row: &Row) -> Vec<MemberId> {
    people(specs, |asked| row.iter().find(|(key, _)| *key == asked).map(|(_, value)| value.clone()))
}

fn day_of_row(row: &Row) -> Option<NaiveDate> {
    row.iter().filter(|(key, _)| *key == "date").find_map(|(_, value)| match value {
        Value::Day(day) => day.exact(),
        _ => None,
    })
}

/// From when to when a record belongs; `None` for those of no time.
fn days(record: &Record) -> Option<(NaiveDate, NaiveDate)> {
    let one = |date: Option<NaiveDate>| date.map(|date| (date, date));
    match record {
        Record::Meeting(it) => one(it.date),
        Record::Resolution(it) => one(it.date.or(it.reserved_on)),
        Record::Task(it) => task_days(it),
        Record::Rule(it) => one(it.valid_from),
        Record::Topic(it) => one(it.parked_on),
        Record::ScoreSheet(it) => one(it.valid_from),
        Record::YearPlan(it) => {
            let year = i32::try_from(it.year).ok()?;
            let from = NaiveDate::from_ymd_opt(year, 1, 1)?;
            Some((from, NaiveDate::from_ymd_opt(year, 12, 31)?))
        }
        Record::Cell(_) | Record::Member(_) | Record::Template(_) => None,
    }
}

fn task_days(task: &Task) -> Option<(NaiveDate, NaiveDate)> {
    let all = [task.start, task.deadline, task.closed_on];
    let from = all.iter().flatten().min()?;
    let to = all.iter().flatten().max()?;
    Some((*from, *to))
}
