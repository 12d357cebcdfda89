//! `list` and `show`: records as the screens list them.

use serde_json::Value as Json;

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::view;
use crate::domain::field::{Spec, Value};
use crate::domain::record::Record;
use crate::domain::rules::follow_up;
use crate::domain::text::{Query, Rank};
use crate::domain::{Id, Kind};
use crate::exchange::computed;
use crate::words::{cli as word, fields};

/// Lists the records of a kind; `find` keeps those that hold the text.
///
/// # Errors
/// When nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, kind: Kind, find: Option<&str>) -> Result<(), Failed> {
    let query = Query::new(find.unwrap_or_default());
    let mut found: Vec<_> = view::in_order(&desk.register, kind, desk.day_for_alarms)
        .into_iter()
        .filter_map(|(id, record)| Some((answer(record, &query)?, id)))
        .collect();
    // The very words before those that only begin so; else the order stays.
    found.sort_by_key(|(answer, _)| *answer);
    let ids: Vec<Id> = found.into_iter().map(|(_, id)| id).collect();
    print(desk, kind, &ids)
}

/// How well the record answers what was asked: by its first field, its name, before all others.
fn answer(record: &Record, query: &Query) -> Option<(bool, Rank)> {
    if query.is_empty() {
        return Some((false, Rank::Words));
    }
    let fields = Record::specs(record.kind());
    let ranks = fields.iter().enumerate().filter_map(|(place, spec)| match record.get(spec.key) {
        Some(Value::Text(text)) => {
            let rank = query.rank(&text).or_else(|| query.rank_number(&text))?;
            Some((place > 0, rank))
        }
        _ => None,
    });
    ranks.min()
}

/// Prints these records of one kind.
///
/// # Errors
/// When nobody takes the output.
pub fn print(desk: &mut Desk<'_, '_>, kind: Kind, ids: &[Id]) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.day_for_alarms);
    let found: Vec<(Id, &Record)> =
        ids.iter().filter_map(|id| Some((*id, desk.register.record(*id)?))).collect();
    if desk.world.json {
        let all: Json = found
            .iter()
            .map(|(id, record)| Json::Object(computed::write(&desk.register, *id, record, today)))
            .collect();
        return desk.out.json(&all);
    }
    if found.is_empty() {
        return desk.out.line(word::NOTHING_TO_SHOW.get(lang));
    }
    let specs = columns(kind);
    let mut head = vec![word::ID.get(lang)];
    head.extend(specs.iter().map(|spec| spec.label.get(lang)));
    if matches!(kind, Kind::Member | Kind::Task) {
        head.push(fields::STATUS.get(lang));
    }
    let rows: Vec<Vec<String>> = found.iter().map(|(id, record)| row(desk, *id, record)).collect();
    desk.out.table(&head, &rows)
}

fn columns(kind: Kind) -> Vec<Spec> {
    let specs = Record::specs(kind);
    let keys = view::columns(kind);
    keys.iter().filter_map(|key| specs.iter().find(|spec| spec.key == *key).copied()).collect()
}

fn row(desk: &Desk<'_, '_>, id: Id, record: &Record) -> Vec<String> {
    let (lang, today) = (desk.world.lang, desk.day_for_alarms);
    let mut cells = vec![id.number.to_string()];
    cells.extend(columns(id.kind).iter().map(|spec| {
        let value = record.get(spec.key).unwrap_or(Value::Empty);
        view::shown(&desk.register, spec, &value, lang)
    }));
    match record {
        Record::Member(member) => cells.push(view::name_of(member.standing(today).status, lang)),
        Record::Task(task) => {
            let stand = follow_up::stand(&desk.register, task, today);
            cells.push(view::name_of(stand.status, lang));
        }
        Record::Cell(_)
        | Record::Meeting(_)
        | Record::Resolution(_)
        | Record::Rule(_)
        | Record::Topic(_)
        | Record::Template(_)
        | Record::YearPlan(_)
        | Record::ScoreSheet(_) => {}
    }
    cells
}

/// Shows one record with all its fields.
///
/// # Errors
/// When there is none, or nobody takes the output.
pub fn show(desk: &mut Desk<'_, '_>, kind: Kind, number: u32) -> Result<(), Failed> {
    let (lang, id) = (desk.world.lang, Id::new(kind, number));
    let record = desk.record(kind, number)?.clone();
    if desk.world.json {
        let map = computed::write(&desk.register, id, &record, desk.day_for_alarms);
        return desk.out.json(&Json::Object(map));
    }
    for spec in Record::specs(kind) {
        let value = record.get(spec.key).unwrap_or(Value::Empty);
        show_field(desk, &spec, &value, "")?;
    }
    if let Record::Member(member) = &record {
        let status = view::name_of(member.standing(desk.day_for_alarms).status, lang);
        desk.out.line(&format!("{}: {status}", fields::STATUS.get(lang)))?;
    }
    Ok(())
}

/// One field in a line, a child table with a line for each of its rows; nothing when empty.
fn show_field(
    desk: &mut Desk<'_, '_>,
    spec: &Spec,
    value: &Value,
    indent: &str,
) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let label = spec.label.get(lang);
    if let (Value::Rows(rows), crate::domain::field::Shape::Rows(specs)) = (value, spec.shape) {
        if rows.is_empty() {
            return Ok(());
        }
        desk.out.line(&format!("{indent}{label}:"))?;
        let specs = specs();
        for row in rows {
            let cells = specs.iter().zip(row).filter_map(|(spec, (_, value))| {
                let shown = view::shown(&desk.register, spec, value, lang);
                (!shown.is_empty()).then_some(shown)
            });
            let line = cells.collect::<Vec<_>>().join(" · ");
            desk.out.line(&format!("{indent}  - {line}"))?;
        }
        return Ok(());
    }
    let shown = view::shown(&desk.register, spec, value, lang);
    if shown.is_empty() {
        return Ok(());
    }
    let below = format!("\n{indent}  ");
    desk.out.line(&format!("{indent}{label}: {}", shown.replace('\n', &below)))
}
