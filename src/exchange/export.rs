//! Records of one kind as a file: a table for spreadsheets, or JSON.

use serde_json::Value as Json;

use crate::domain::field::{Shape, Spec};
use crate::domain::record::Record;
use crate::domain::{Id, Kind};
use crate::exchange::whole::pretty;
use crate::exchange::{json, workbook};
use crate::office::xlsx::{Records, Sheet};
use crate::office::{Grid, csv};
use crate::words::Lang;

/// What stands between the columns of a text that is to be pasted rather than opened.
const TAB: char = '\t';

/// The fields of a kind that have a column in a table: all but child tables, which have a sheet of
/// their own.
pub fn columns(kind: Kind) -> Vec<Spec> {
    let mut specs = Record::specs(kind);
    specs.retain(|spec| !matches!(spec.shape, Shape::Rows(_)));
    specs
}

/// The sheets of a kind, child tables after it, under headings only: here nobody but the program
/// asks for stable names, and it knows the headings of every language.
pub fn sheets(kind: Kind, records: &[(Id, &Record)], lang: Lang) -> Vec<Sheet> {
    let mut sheets = workbook::sheets(kind, records, lang);
    for sheet in &mut sheets {
        sheet.records = Records { keys: Vec::new(), ..std::mem::take(&mut sheet.records) };
    }
    sheets
}

/// The table of a kind, without child tables.
pub fn grid(kind: Kind, records: &[(Id, &Record)], lang: Lang) -> Grid {
    workbook::sheets(kind, records, lang).into_iter().next().map(|it| it.grid).unwrap_or_default()
}

/// The table as separated text, to be opened by a spreadsheet.
pub fn csv(kind: Kind, records: &[(Id, &Record)], lang: Lang) -> String {
    csv::write(&grid(kind, records, lang), csv::SEPARATOR)
}

/// The table as text with tabs.
pub fn tabs(kind: Kind, records: &[(Id, &Record)], lang: Lang) -> String {
    csv::write(&grid(kind, records, lang), TAB)
}

/// Records of one kind as a JSON list.
pub fn json_list(records: &[(Id, &Record)]) -> String {
    pretty(&records.iter().map(|(id, record)| Json::Object(json::write(*id, record))).collect())
}
