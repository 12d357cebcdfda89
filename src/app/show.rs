//! How values and records are written on the screen, and how typed text becomes a value.

use crate::app::desk::Desk;
use crate::domain::clock::Clock;
use crate::domain::day::{self, Day};
use crate::domain::fault::Fault;
use crate::domain::field::{Row, Shape, Value};
use crate::domain::record::Record;
use crate::domain::{Id, Kind};
use crate::words::ui;

/// How a record is named in lists and pickers.
pub fn name_of(desk: &Desk, id: Id) -> String {
    desk.register.record(id).map_or_else(String::new, |record| title_of(desk, record))
}

/// How a record is named.
pub fn title_of(desk: &Desk, record: &Record) -> String {
    let lang = desk.lang();
    match record {
        Record::Cell(cell) => cell.name.clone(),
        Record::Member(member) => member.full_name.clone(),
        Record::Meeting(meeting) => {
            let when = meeting.date.map(day::show).unwrap_or_default();
            format!("{} {when}", meeting.kind.name().get(lang))
        }
        Record::Resolution(it) => match it.number {
            Some(number) => format!(
                "{} {}",
                crate::domain::rules::numbering::symbol(number, it.kind.key()),
                it.title
            ),
            None => it.title.clone(),
        },
        Record::Task(task) => task.content.clone(),
        Record::Rule(rule) => rule.key.clone(),
        Record::Topic(topic) => topic.title.clone(),
        Record::Template(template) => template.name.clone(),
        Record::YearPlan(plan) => {
            format!("{} {}", ui::YEAR_PLANS.get(lang), plan.year)
        }
        Record::ScoreSheet(sheet) => sheet.name.clone(),
    }
}

/// A value as the screen writes it.
pub fn value(desk: &Desk, shape: &Shape, value: &Value) -> String {
    let lang = desk.lang();
    match (shape, value) {
        (_, Value::Empty) => String::new(),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Number(number)) => number.to_string(),
        (_, Value::Flag(flag)) => if *flag { ui::YES } else { ui::NO }.get(lang).to_owned(),
        (_, Value::Day(day)) => day.to_string(),
        (_, Value::Clock(clock)) => clock.to_string(),
        (Shape::Choice(list), Value::Key(key)) => list
            .iter()
            .find(|choice| choice.key == *key)
            .map_or_else(|| (*key).to_owned(), |choice| choice.name.get(lang).to_owned()),
        (_, Value::Key(key)) => (*key).to_owned(),
        (Shape::Ref(kind), Value::Ref(number)) => name_of(desk, Id::new(*kind, *number)),
        (_, Value::Ref(number)) => number.to_string(),
        (Shape::Refs(kind), Value::Refs(numbers)) => names(desk, *kind, numbers),
        (_, Value::Refs(numbers)) => names(desk, Kind::Member, numbers),
        (_, Value::Lines(lines)) => lines.join("; "),
        (_, Value::Rows(rows)) => ui::ROWS.fill(lang, &[("n", &rows.len().to_string())]),
    }
}

fn names(desk: &Desk, kind: Kind, numbers: &[u32]) -> String {
    numbers.iter().map(|n| name_of(desk, Id::new(kind, *n))).collect::<Vec<_>>().join(", ")
}

/// A row of a child table in one line.
pub fn row(desk: &Desk, specs: &[crate::domain::field::Spec], row: &Row) -> String {
    let part = |spec: &crate::domain::field::Spec| {
        row.iter()
            .find(|(key, _)| *key == spec.key)
            .map(|(_, it)| value(desk, &spec.shape, it))
            .filter(|text| !text.is_empty())
    };
    specs.iter().filter_map(part).collect::<Vec<_>>().join(" · ")
}

/// Typed text as a value of a shape; what the field itself refuses is found when it is put.
///
/// # Errors
/// What is wrong with the text for this shape.
pub fn read(desk: &Desk, shape: &Shape, typed: &str) -> Result<Value, Fault> {
    let text = crate::domain::text::clean(typed);
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    match shape {
        Shape::Date | Shape::Day => Day::read_near(&text, desk.today()).map(Value::Day),
        Shape::Time => Clock::read(&text).map(Value::Clock).ok_or(Fault::NotATime),
        Shape::Number(low, high) => {
            let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | ',')).collect();
            let number: i64 = digits.parse().or(Err(Fault::NotANumber))?;
            if (*low..=*high).contains(&number) {
                Ok(Value::Number(number))
            } else {
                Err(Fault::OutOfBounds(*low, *high))
            }
        }
        _ => Ok(Value::Text(text)),
    }
}
