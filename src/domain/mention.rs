//! Where someone is named: by a reference of a record, or by the words of a text.

use std::collections::BTreeSet;

use crate::domain::field::{Row, Shape, Spec, Value};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::text::fold;
use crate::domain::{Id, Kind, MemberId};

/// A text as its words without marks, one blank before, between and after.
pub fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for c in fold(text).chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// The members whose whole names stand in a text. Two of one name are both meant: nobody can tell
/// them apart there.
pub fn named(register: &Register, text: &str) -> BTreeSet<MemberId> {
    let text = words(text);
    let is_named = |name: &str| {
        let name = words(name);
        name.len() > 2 && text.contains(&name)
    };
    let all = register.members().filter(|(_, member)| is_named(&member.full_name));
    all.map(|(id, _)| id).collect()
}

/// The members whom records are, point at, or name.
pub fn in_records<'a>(
    register: &Register,
    records: impl IntoIterator<Item = (Id, &'a Record)>,
) -> BTreeSet<MemberId> {
    let mut people = BTreeSet::new();
    let mut texts = String::new();
    for (id, record) in records {
        if id.kind == Kind::Member {
            people.insert(MemberId(id.number));
        }
        for spec in Record::specs(record.kind()) {
            let value = record.get(spec.key).unwrap_or(Value::Empty);
            gather(&spec, &value, &mut people, &mut texts);
        }
    }
    people.extend(named(register, &texts));
    people
}

/// Notes whom a value points at, and its texts.
fn gather(spec: &Spec, value: &Value, people: &mut BTreeSet<MemberId>, texts: &mut String) {
    match (&spec.shape, value) {
        (Shape::Ref(Kind::Member), Value::Ref(number)) => {
            people.insert(MemberId(*number));
        }
        (Shape::Refs(Kind::Member), Value::Refs(all)) => {
            people.extend(all.iter().map(|number| MemberId(*number)));
        }
        (_, Value::Text(text)) => {
            texts.push_str(text);
            texts.push('\n');
        }
        (_, Value::Lines(lines)) => {
            for line in lines {
                texts.push_str(line);
                texts.push('\n');
            }
        }
        (Shape::Rows(specs), Value::Rows(rows)) => {
            let specs = specs();
            for row in rows {
                for (spec, (_, value)) in specs.iter().zip(row) {
                    gather(spec, value, people, texts);
                }
            }
        }
        _ => {}
    }
}

/// Whether a value points at a member.
pub fn points_at(value: &Value, shape: &Shape, member: MemberId) -> bool {
    match (shape, value) {
        (Shape::Ref(Kind::Member), Value::Ref(number)) => *number == member.0,
        (Shape::Refs(Kind::Member), Value::Refs(all)) => all.contains(&member.0),
        _ => false,
    }
}

/// All texts of a value, rows included.
pub fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Text(text) => vec![text],
        Value::Lines(lines) => lines.iter().map(String::as_str).collect(),
        Value::Rows(rows) => {
            rows.iter().flat_map(|row: &Row| row.iter()).flat_map(|(_, it)| texts(it)).collect()
        }
        _ => Vec::new(),
    }
}
