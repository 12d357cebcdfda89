//! Values as people read them.

use crate::domain::day::{self, Day};
use crate::domain::field::{Shape, Spec, Value};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::rules::numbering;
use crate::domain::{Id, Kind};
use crate::words::{Lang, cli};

/// A value as people read it; references by the name of what they point at.
pub fn shown(register: &Register, spec: &Spec, value: &Value, lang: Lang) -> String {
    match (value, spec.shape) {
        (Value::Empty | Value::Flag(false), _) => String::new(),
        (Value::Text(text), _) => text.clone(),
        (Value::Number(number), _) => number.to_string(),
        (Value::Flag(true), _) => cli::YES.get(lang).to_owned(),
        (Value::Day(day), _) => show_day(*day),
        (Value::Clock(clock), _) => clock.to_string(),
        (Value::Key(key), Shape::Choice(list)) => {
            list.iter().find(|it| it.key == *key).map_or(*key, |it| it.name.get(lang)).to_owned()
        }
        (Value::Key(key), _) => (*key).to_owned(),
        (Value::Ref(number), Shape::Ref(kind)) => title(register, Id::new(kind, *number), lang),
        (Value::Ref(number), _) => number.to_string(),
        (Value::Refs(numbers), Shape::Refs(kind)) => {
            let names = numbers.iter().map(|number| title(register, Id::new(kind, *number), lang));
            names.collect::<Vec<_>>().join(", ")
        }
        (Value::Refs(numbers), _) => {
            numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
        }
        (Value::Lines(lines), _) => lines.join("; "),
        (Value::Rows(rows), _) => rows.len().to_string(),
    }
}

/// A day as the screen writes it: what is known of it, `05/10/2026`, `10/2026`, `2026`.
pub fn show_day(day: Day) -> String {
    match (day.exact(), day.iso().split_once('-')) {
        (Some(date), _) => day::show(date),
        (None, Some((year, month))) => format!("{month}/{year}"),
        (None, None) => day.iso(),
    }
}

/// A record by the name people know it by.
pub fn title(register: &Register, id: Id, lang: Lang) -> String {
    let date = |date: Option<chrono::NaiveDate>| date.map(day::show).unwrap_or_default();
    match register.record(id) {
        None => format!("#{}", id.number),
        Some(Record::Cell(cell)) => cell.name.clone(),
        Some(Record::Member(member)) => member.full_name.clone(),
        Some(Record::Meeting(meeting)) => {
            format!("{} {}", meeting.kind.name().get(lang), date(meeting.date))
        }
        Some(Record::Resolution(resolution)) => resolution.number.map_or_else(
            || resolution.title.clone(),
            |number| numbering::symbol(number, resolution.kind.key()),
        ),
        Some(Record::Task(task)) => task.content.clone(),
        Some(Record::Rule(rule)) => rule.key.clone(),
        Some(Record::Topic(topic)) => topic.title.clone(),
        Some(Record::Template(template)) => template.name.clone(),
        Some(Record::YearPlan(plan)) => plan.year.to_string(),
        Some(Record::ScoreSheet(sheet)) => sheet.name.clone(),
    }
}

/// The fields of a kind that a list shows.
pub const fn columns(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Cell => &["name", "commune", "province"],
        Kind::Member => &["full_name", "birth_date", "card_no", "official_date"],
        Kind::Meeting => &["date", "kind", "title", "state"],
        Kind::Resolution => &["date", "title", "state"],
        Kind::Task => &["content", "lead_id", "deadline"],
        Kind::Rule => &["key", "value", "valid_from", "source"],
        Kind::Topic => &["title", "not_before", "state"],
        Kind::Template => &["name", "kind", "usual"],
        Kind::YearPlan => &["year", "meetings", "themes", "checks"],
        Kind::ScoreSheet => &["key", "name", "valid_from", "source"],
    }
}

/// The name of a computed choice, by its key.
pub fn name_of<C: crate::domain::Choices>(value: C, lang: Lang) -> String {
    value.choice().name.get(lang).to_owned()
}

/// All records of a kind in the order of the screens: members by name, those who left last;
/// meetings and resolutions newest first; tasks by deadline; rules by key.
pub fn in_order(register: &Register, kind: Kind, today: chrono::NaiveDate) -> Vec<(Id, &Record)> {
    let mut all: Vec<_> = register.of_kind(kind).collect();
    all.sort_by_cached_key(|(id, record)| order(record, today, *id));
    all
}

fn order(record: &Record, today: chrono::NaiveDate, id: Id) -> (bool, i64, Vec<u8>, u32) {
    use crate::domain::text::{name_key, text_key};
    use chrono::Datelike as _;
    let number = |date: Option<chrono::NaiveDate>| {
        date.map_or(i64::MAX, |date| i64::from(date.num_days_from_ce()))
    };
    match record {
        Record::Cell(_) => (false, 0, Vec::new(), id.number),
        Record::Member(member) => {
            let gone = member.standing(today).is_gone();
            (gone, 0, name_key(&member.full_name), id.number)
        }
        Record::Meeting(meeting) => {
            (false, -number(meeting.date), Vec::new(), u32::MAX - id.number)
        }
        Record::Resolution(it) => {
            (false, -number(it.date), Vec::new(), u32::MAX - it.number.unwrap_or(u32::MAX))
        }
        Record::Task(task) => {
            let closed = task.outcome != crate::domain::task::Outcome::Open;
            (closed, number(task.deadline), Vec::new(), id.number)
        }
        Record::Rule(rule) => (false, number(rule.valid_from), text_key(&rule.key), id.number),
        Record::Topic(topic) => {
            let gone = topic.state != crate::domain::topic::TopicState::Waiting;
            (gone, number(topic.not_before), Vec::new(), id.number)
        }
        Record::Template(template) => (false, 0, text_key(&template.name), id.number),
        Record::YearPlan(plan) => (false, -i64::from(plan.year), Vec::new(), id.number),
        Record::ScoreSheet(sheet) => {
            (false, number(sheet.valid_from), text_key(&sheet.key), id.number)
        }
    }
}
