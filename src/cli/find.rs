//! `find`: search across the whole book.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::view;
use crate::domain::day;
use crate::domain::search::{Bounds, Hit, Index, Spot, kind_name};
use crate::words::search as word;

/// All that is found, each line as long as it is.
const BOUNDS: Bounds = Bounds { most: usize::MAX, room: 200 };

/// Finds what was typed, the best lines first.
///
/// # Errors
/// When nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, typed: &str) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let index = Index::new(&desk.register);
    let found = index.find(&desk.register, typed, desk.day_for_alarms, BOUNDS);
    if !found.query.unknown.is_empty() {
        let what = found.query.unknown.join(", ");
        desk.out.remark(&word::NOT_UNDERSTOOD.fill(lang, &[("what", &what)]));
    }
    if desk.world.json {
        let all: Json = found.hits.iter().map(json_of).collect();
        return desk.out.json(&all);
    }
    if found.hits.is_empty() {
        return desk.out.line(word::NOTHING.get(lang));
    }
    for hit in &found.hits {
        let line = line(desk, hit);
        desk.out.line(&line)?;
    }
    Ok(())
}

fn line(desk: &Desk<'_, '_>, hit: &Hit) -> String {
    let lang = desk.world.lang;
    let kind = kind_name(hit.id.kind).get(lang);
    let date = hit.date.map(|date| format!(", {}", day::show(date))).unwrap_or_default();
    let record = format!("{kind} {}{date}", hit.id.number);
    let field = match hit.spot {
        Spot::Record => hit.label.get(lang).to_owned(),
        _ => {
            format!("{}, {}", view::title(&desk.register, hit.id, lang), hit.label.get(lang))
        }
    };
    word::WHERE.fill(lang, &[("record", &record), ("field", &field), ("line", &hit.line)])
}

fn json_of(hit: &Hit) -> Json {
    let place = match hit.spot {
        Spot::Record | Spot::Field(_) => None,
        Spot::Item(number) | Spot::Vote(number) => Some(u64::from(number)),
        Spot::Review(task) => Some(u64::from(task.0)),
        Spot::Opinion(at) | Spot::Row(_, at) => u64::try_from(at).ok(),
    };
    let field = hit.spot.field();
    json!({
        "kind": hit.id.kind.key(),
        "id": hit.id.number,
        "field": if field.is_empty() { Json::Null } else { Json::from(field) },
        "place": place,
        "line": hit.line,
        "rank": hit.rank.key(),
        "date": hit.date.map(|date| day::Day::from(date).iso()),
    })
}
