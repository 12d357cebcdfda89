//! A list of members out and into an empty book.

use std::path::Path;

use sochibo::domain::field::{Shape, Value};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::{Id, Kind};
use sochibo::exchange::{export, member_import};
use sochibo::office::xlsx;
use sochibo::practice;
use sochibo::words::Lang;

use crate::book::today;

/// The members of a file in an empty book.
fn imported(path: &Path) -> Vec<Record> {
    let preview = member_import::preview(&Register::default(), path, today()).unwrap();
    assert_eq!(preview.refused, [], "{}", path.display());
    preview.changes.into_iter().filter_map(|change| change.after).collect()
}

/// The values that have a column of their own and mean the same in every book.
fn values(record: &Record) -> Vec<(&'static str, String)> {
    let specs = Record::specs(Kind::Member);
    let has_column = |shape: &Shape| !matches!(shape, Shape::Rows(_) | Shape::Ref(_));
    let specs = specs.into_iter().filter(|spec| has_column(&spec.shape));
    let said = |key| match record.get(key).unwrap() {
        // an import brings a telephone of figures and blanks to one spelling
        Value::Text(text) if key == "phone" && !text.starts_with('+') => text.replace(' ', ""),
        value => format!("{value:?}"),
    };
    specs.map(|spec| (spec.key, said(spec.key))).collect()
}

#[test]
fn members_come_back_as_they_were_in_both_forms_and_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let texts = ["+84 912 345 678", "+84912345678", "0912345678", "=1+1", "-", "'a", "a;b \"c\""];
    for (seed, lang) in (1..).zip(Lang::ALL) {
        let size = practice::Size { members: 30, years: 1, seed, tasks: None };
        let mut register = practice::register(size, today());
        let ids: Vec<Id> = register.of_kind(Kind::Member).map(|(id, _)| id).collect();
        for (id, text) in ids.iter().zip(texts.iter().cycle()) {
            let mut record = register.record(*id).unwrap().clone();
            let key = if text.starts_with(['+', '0']) { "phone" } else { "party_group" };
            let text = if *text == "-" { "" } else { text };
            record.put(key, Value::Text(text.to_owned())).unwrap();
            register.put(*id, Some(record));
        }
        let records: Vec<_> = register.of_kind(Kind::Member).collect();
        let sheet = folder.path().join("x.xlsx");
        let sheets = export::sheets(Kind::Member, &records, lang);
        std::fs::write(&sheet, xlsx::write_records(&sheets).unwrap()).unwrap();
        let text = folder.path().join("x.csv");
        std::fs::write(&text, export::csv(Kind::Member, &records, lang)).unwrap();
        let tabs = folder.path().join("x.txt");
        std::fs::write(&tabs, export::tabs(Kind::Member, &records, lang)).unwrap();
        for path in [sheet, text, tabs] {
            let back = imported(&path);
            assert_eq!(back.len(), records.len(), "{}", path.display());
            for (back, (_, record)) in back.iter().zip(&records) {
                assert_eq!(values(back), values(record), "{lang:?} {}", path.display());
            }
        }
    }
}
