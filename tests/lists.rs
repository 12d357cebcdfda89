//! Member lists as offices type them, taken whole into an empty book, against what they hold.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop on a surprise"
)]

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value as Json;
use sochibo::domain::member::Member;
use sochibo::domain::register::Register;
use sochibo::exchange::member_import;
use sochibo::exchange::preview::Fate;

fn list(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists").join(name)
}

fn expected(name: &str) -> Json {
    let path = list(name).with_extension("expected.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
}

fn value(member: &Member, key: &str) -> String {
    let day = |day: Option<sochibo::domain::day::Day>| {
        day.map(sochibo::domain::day::Day::iso).unwrap_or_default()
    };
    match key {
        "full_name" => member.full_name.clone(),
        "sex" => member.sex.map(|sex| sex.key().to_owned()).unwrap_or_default(),
        "birth_date" => day(member.birth_date),
        "ethnicity" => member.ethnicity.clone(),
        "religion" => member.religion.clone(),
        "hometown" => member.hometown.clone(),
        "residence" => member.residence.clone(),
        "ceremony_date" => day(member.ceremony_date()),
        "official_date" => day(member.official_date()),
        "card_no" => member.card_no.clone(),
        "phone" => member.phone.clone(),
        "occupation" => member.occupation.clone(),
        "status" => member.standing(today()).status.key().to_owned(),
        other => panic!("the test does not know {other}"),
    }
}

fn taken(name: &str) {
    let preview = member_import::preview(&Register::default(), &list(name), today()).unwrap();
    assert_eq!(preview.refused, [], "{name}");
    let expected = expected(name);
    let members = expected["members"].as_array().unwrap();
    assert_eq!(preview.count(Fate::Added), members.len(), "{name}");
    for (at, (want, change)) in members.iter().zip(&preview.changes).enumerate() {
        let Some(sochibo::domain::record::Record::Member(member)) = &change.after else { panic!() };
        for (key, text) in want.as_object().unwrap() {
            let text = text.as_str().unwrap_or_default();
            assert_eq!(value(member, key), text, "{name}, member {}, {key}", at + 1);
        }
    }
}

#[test]
fn the_paper_registers_shape_is_read() {
    taken("mau-7.xlsx");
}

#[test]
fn an_ordinary_sheet_is_read() {
    taken("excel-thuong.xlsx");
}

#[test]
fn semicolons_and_decomposed_names_are_read() {
    taken("cham-phay.csv");
}

#[test]
fn a_sheet_typed_in_an_old_font_is_read() {
    taken("vntime.xlsx");
}

#[test]
fn unicode_text_of_a_spreadsheet_is_read() {
    taken("unicode-text.txt");
}

#[test]
fn wrong_rows_are_named_and_nothing_is_taken() {
    let name = "nhieu-loi.xlsx";
    let preview = member_import::preview(&Register::default(), &list(name), today()).unwrap();
    assert!(preview.changes.is_empty());
    let found: Vec<_> = preview.refused.iter().map(|one| (one.row, one.column)).collect();
    let expected = expected(name);
    let want: Vec<_> = expected["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let number = |key: &str| u32::try_from(one[key].as_u64().unwrap()).unwrap();
            (number("row"), number("column"))
        })
        .collect();
    assert_eq!(found, want, "{:?}", preview.refused);
}
