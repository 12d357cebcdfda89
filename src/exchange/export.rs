//! Records of one kind as a file: a table for spreadsheets, or JSON.

use serde_json::Value as Json;

use crate::domain::field::{Shape, Spec, Value};
use crate::domain::record::Record;
use crate::domain::{Id, Kind};
use crate::exchange::json;
use crate::exchange::whole::pretty;
use crate::words::{Lang, cli as word};

/// The fields of a kind that have a column in a table: all but child tables, which only the JSON
/// form holds.
pub fn columns(kind: Kind) -> Vec<Spec> {
    let mut specs = Record::specs(kind);
    specs.retain(|spec| !matches!(spec.shape, Shape::Rows(_)));
    specs
}

/// The heading and the rows of a table.
pub fn table(kind: Kind, records: &[(Id, &Record)], lang: Lang) -> Vec<Vec<String>> {
    let specs = columns(kind);
    let mut head = vec![word::ID.get(lang).to_owned()];
    head.extend(specs.iter().map(|spec| spec.label.get(lang).to_owned()));
    let rows = records.iter().map(|(id, record)| {
        let mut cells = vec![id.number.to_string()];
        let values = specs.iter().map(|spec| record.get(spec.key).unwrap_or(Value::Empty));
        cells.extend(values.zip(&specs).map(|(value, spec)| cell(&value, spec, lang)));
        cells
    });
    std::iter::once(head).chain(rows).collect()
}

/// A value as it stands in a cell, such that it can be read back.
fn cell(value: &Value, spec: &Spec, lang: Lang) -> String {
    match (value, spec.shape) {
        (Value::Key(key), Shape::Choice(list)) => {
            list.iter().find(|it| it.key == *key).map_or(*key, |it| it.name.get(lang)).to_owned()
        }
        (Value::Flag(flag), _) => if *flag { "x" } else { "" }.to_owned(),
        (Value::Day(day), _) => match day.exact() {
            Some(date) => crate::domain::day::show(date),
            None => day.iso(),
        },
        (Value::Lines(lines), _) => lines.join("\n"),
        (Value::Refs(numbers), _) => {
            numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
        }
        (other, _) => json::text(&json::write_value(other)),
    }
}

/// A table as text for spreadsheets: UTF-8 with its mark, fields quoted where needed, and nothing
/// that a spreadsheet would take for a formula.
pub fn csv(table: &[Vec<String>], separator: char) -> String {
    let mut out = String::from('\u{feff}');
    for row in table {
        let cells: Vec<String> = row.iter().map(|cell| quote(&harmless(cell), separator)).collect();
        out.push_str(&cells.join(&separator.to_string()));
        out.push_str("\r\n");
    }
    out
}

/// Text that begins as a formula does gets a leading apostrophe, as a spreadsheet itself would
/// write it; reading takes it off again.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn quote(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// Records of one kind as a JSON list.
pub fn json_list(records: &[(Id, &Record)]) -> String {
    pretty(&records.iter().map(|(id, record)| Json::Object(json::write(*id, record))).collect())
}
