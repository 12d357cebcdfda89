//! Everything that the register holds about one member, gathered from the FIELDS tables, so that a
//! field added later is found without a word here: the person's own record, every place that
//! points at it, and the places where its name stands in a text.

use chrono::NaiveDate;

use crate::domain::clock::Clock;
use crate::domain::day::show;
use crate::domain::field::{Row, Shape, Spec, Value};
use crate::domain::member::Member;
use crate::domain::member::care::{self, Care};
use crate::domain::mention::{points_at, texts, words};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::work::plan::{meeting_name, resolution_name};
use crate::domain::{Id, Kind, MemberId};
use crate::words::{Lang, Text, privacy as word};

/// One field of the person's own record.
#[derive(Debug, Clone)]
pub struct Own {
    /// Its name.
    pub label: Text,
    /// What it is kept for, and whether it is sensitive.
    pub care: &'static Care,
    /// What stands there, one line a row of a child table.
    pub lines: Vec<String>,
}

/// One place outside the own record that tells of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The record.
    pub id: Id,
    /// The key of its field.
    pub key: &'static str,
    /// Its field.
    pub label: Text,
    /// As what the person stands there; empty for a mention in a text.
    pub role: Text,
    /// What stands there of the person; empty for a mention: the text is of others too.
    pub text: String,
}

/// All of it.
#[derive(Debug, Clone)]
pub struct About {
    /// Who.
    pub member: MemberId,
    /// The own record, without fields that are empty.
    pub own: Vec<Own>,
    /// Where records point at the person.
    pub places: Vec<Place>,
    /// Where the name stands in a text.
    pub mentions: Vec<Place>,
}

/// What the register holds about a member; `None` when there is none of this number.
pub fn about(register: &Register, id: MemberId, lang: Lang) -> Option<About> {
    let member = register.member(id)?;
    let mut all = About {
        member: id,
        own: own(register, member, lang),
        places: Vec::new(),
        mentions: Vec::new(),
    };
    let name = words(&member.full_name);
    for (at, record) in register.all().filter(|(at, _)| *at != Id::from(id)) {
        for spec in Record::specs(record.kind()) {
            let value = record.get(spec.key).unwrap_or(Value::Empty);
            all.note(register, (at, record), (&spec, &value), (&name, lang));
        }
    }
    Some(all)
}

fn own(register: &Register, member: &Member, lang: Lang) -> Vec<Own> {
    let record = Record::from(member.clone());
    let fields = Record::specs(Kind::Member).into_iter();
    fields
        .filter_map(|spec| {
            let value = record.get(spec.key).unwrap_or(Value::Empty);
            let lines = match (&spec.shape, &value) {
                (Shape::Rows(of_row), Value::Rows(rows)) => {
                    let of_row = of_row();
                    rows.iter().map(|row| row_text(register, &of_row, row, lang)).collect()
                }
                _ => vec![shown(register, &spec, &value, lang)],
            };
            let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
            let care = care::of(spec.key)?;
            (!lines.is_empty()).then_some(Own { label: spec.label, care, lines })
        })
        .collect()
}

impl About {
    /// Notes what a field of another record says of the person.
    fn note(
        &mut self,
        register: &Register,
        (id, record): (Id, &Record),
        (spec, value): (&Spec, &Value),
        (name, lang): (&str, Lang),
    ) {
        let is_named = |value: &Value| texts(value).iter().any(|text| words(text).contains(name));
        if points_at(value, &spec.shape, self.member) {
            let text = summary(register, record, lang);
            self.places.push(Place {
                id,
                key: spec.key,
                label: spec.label,
                role: spec.label,
                text,
            });
        } else if let (Shape::Rows(of_row), Value::Rows(rows)) = (&spec.shape, value) {
            let of_row = of_row();
            for row in rows {
                let role = of_row.iter().zip(row).find_map(|(spec, (_, value))| {
                    points_at(value, &spec.shape, self.member).then_some(spec.label)
                });
                if let Some(role) = role {
                    let text = row_text(register, &of_row, row, lang);
                    self.places.push(Place { id, key: spec.key, label: spec.label, role, text });
                } else if row.iter().any(|(_, value)| is_named(value)) {
                    let (key, label, role, text) =
                        (spec.key, spec.label, Text::EMPTY, String::new());
                    self.mentions.push(Place { id, key, label, role, text });
                }
            }
        } else if is_named(value) {
            let (key, label, role, text) = (spec.key, spec.label, Text::EMPTY, String::new());
            self.mentions.push(Place { id, key, label, role, text });
        }
    }

    /// The places in records of a kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.id.kind == kind)
    }
}

/// What a record that points at the person says of the matter: of a task its state and result, of
/// any other its name.
fn summary(register: &Register, record: &Record, lang: Lang) -> String {
    if record.kind() != Kind::Task {
        return String::new();
    }
    let keys = ["deadline", "outcome", "closed_on", "review", "checked_on", "check_text"];
    let specs = Record::specs(Kind::Task).into_iter().filter(|spec| keys.contains(&spec.key));
    let parts = specs.filter_map(|spec| {
        let text = shown(register, &spec, &record.get(spec.key)?, lang);
        (!text.is_empty()).then(|| part(spec.label, &text, lang))
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// Keys and digests: they say nothing to a reader.
const TECHNICAL: &[&str] = &["step", "sha256", "seal", "status_before"];

/// A row in one line: the label of each value and the value, whoever else it names as a number of
/// the register: what others are is not this person's data.
fn row_text(register: &Register, specs: &[Spec], row: &Row, lang: Lang) -> String {
    let parts = specs.iter().zip(row).filter_map(|(spec, (_, value))| {
        if TECHNICAL.contains(&spec.key) {
            return None;
        }
        let is_person = matches!(spec.shape, Shape::Ref(Kind::Member) | Shape::Refs(Kind::Member));
        let text = shown(register, spec, value, lang);
        (!is_person && !text.is_empty()).then(|| part(spec.label, &text, lang))
    });
    parts.collect::<Vec<_>>().join("; ")
}

fn part(label: Text, text: &str, lang: Lang) -> String {
    format!("{}: {text}", label.get(lang))
}

/// A value as people read it.
pub fn shown(register: &Register, spec: &Spec, value: &Value, lang: Lang) -> String {
    match (value, spec.shape) {
        (Value::Text(text), _) => text.clone(),
        (Value::Number(number), _) => number.to_string(),
        (Value::Flag(true), _) => word::YES.get(lang).to_owned(),
        (Value::Day(day), _) => day.to_string(),
        (Value::Clock(clock), _) => Clock::to_string(clock),
        (Value::Key(key), Shape::Choice(list)) => {
            let name = list.iter().find(|it| it.key == *key);
            name.map_or(*key, |it| it.name.get(lang)).to_owned()
        }
        (Value::Ref(number), Shape::Ref(kind)) => title(register, Id::new(kind, *number), lang),
        (Value::Refs(numbers), Shape::Refs(kind)) => {
            let names = numbers.iter().map(|it| title(register, Id::new(kind, *it), lang));
            names.collect::<Vec<_>>().join(", ")
        }
        (Value::Lines(lines), _) => lines.join("; "),
        _ => String::new(),
    }
}

/// A record by the name under which one finds it again.
pub fn title(register: &Register, id: Id, lang: Lang) -> String {
    match register.record(id) {
        Some(Record::Member(it)) => it.full_name.clone(),
        Some(Record::Meeting(it)) => meeting_name(it),
        Some(Record::Resolution(it)) => resolution_name(it),
        Some(Record::Task(it)) => it.content.clone(),
        Some(Record::Topic(it)) => it.title.clone(),
        Some(Record::Cell(it)) => it.name.clone(),
        Some(Record::YearPlan(it)) => word::YEAR_PLAN.fill(lang, &[("year", &it.year.to_string())]),
        Some(Record::Template(it)) => it.name.clone(),
        Some(Record::ScoreSheet(it)) => it.name.clone(),
        Some(Record::Rule(it)) => it.key.clone(),
        None => id.number.to_string(),
    }
}

/// The day of a record, by which places are put in order.
pub fn day_of(register: &Register, id: Id) -> Option<NaiveDate> {
    match register.record(id)? {
        Record::Meeting(it) => it.date,
        Record::Resolution(it) => it.date,
        Record::Task(it) => it.deadline,
        _ => None,
    }
}

/// A place by the record: `Sinh hoạt thường kỳ 05/10/2026, điểm danh`.
pub fn place_name(register: &Register, place: &Place, lang: Lang) -> String {
    let title = title(register, place.id, lang);
    let day = match place.id.kind {
        Kind::Resolution => day_of(register, place.id).map(show).unwrap_or_default(),
        _ => String::new(),
    };
    format!("{title} {day}").trim_end().to_owned()
}
