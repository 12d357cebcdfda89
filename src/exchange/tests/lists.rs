//! Every list in `tests/data/lists` against what must be found in it.

use super::super::file::{Sheet, open};
use super::super::legacy::Script;
use super::super::member_columns::MEMBER_COLUMNS;
use super::super::member_rows::{MemberRow, MemberRows, member_rows};
use super::super::table::Datum;
use std::path::PathBuf;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists").join(name)
}

fn sheet(name: &str) -> Sheet {
    open(&path(name), MEMBER_COLUMNS).unwrap()
}

/// Day, month and year of a date in digits, as the register would write them.
fn iso(value: &Datum) -> String {
    let Datum::Text(text) = value else { return value.text() };
    let parts = text.split(['/', '.', '-']).map(str::parse::<u32>).collect::<Result<Vec<_>, _>>();
    match parts.as_deref() {
        Ok([year]) => format!("{year:04}"),
        Ok([day, month, year]) => format!("{year:04}-{month:02}-{day:02}"),
        _ => text.clone(),
    }
}

fn agrees(row: &MemberRow, key: &str, expected: &serde_json::Value) -> bool {
    if key == "status" {
        // Computed by the register from the two dates.
        let computed = if row.get("official_date").is_some() { "official" } else { "probationary" };
        return expected == computed;
    }
    let found = row
        .get(key)
        .map(|raw| if key.ends_with("_date") { iso(&raw.value) } else { raw.value.text() });
    match expected.as_str() {
        Some(text) => found.as_deref() == Some(text),
        None => found.is_none(),
    }
}

fn check(name: &str, file: &str) -> MemberRows {
    let found = member_rows(&sheet(file));
    let expected = std::fs::read_to_string(path(&format!("{name}.expected.json"))).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    let members = expected["members"].as_array().unwrap();
    assert_eq!(found.rows.len(), members.len(), "{:?}", found.passed);
    for (row, member) in found.rows.iter().zip(members) {
        for (key, value) in member.as_object().unwrap() {
            assert!(agrees(row, key, value), "{key}: {value}, not {row:?}");
        }
    }
    found
}

#[test]
fn the_paper_register() {
    let found = check("mau-7", "mau-7.xlsx");
    let first = &found.rows[0];
    assert_eq!((first.number, first.values[0].column), (8, 2));
    for (key, value) in [
        ("religion", "Không"),
        ("general_education", "7/10"),
        ("theory_level", "Sơ cấp"),
        ("occupation", "Làm ruộng"),
    ] {
        assert_eq!(first.get(key).unwrap().value.text(), value);
    }
    assert_eq!(found.passed.len(), 3, "{:?}", found.passed);
}

#[test]
fn the_plain_sheet() {
    let found = check("excel-thuong", "excel-thuong.xlsx");
    assert_eq!(found.rows[0].get("status").unwrap().value.text(), "official");
}

#[test]
fn the_semicolons() {
    assert_eq!(sheet("cham-phay.csv").script, Script::Unicode);
    check("cham-phay", "cham-phay.csv");
}

#[test]
fn the_old_font() {
    assert_eq!(sheet("vntime.xlsx").script, Script::Tcvn3);
    check("vntime", "vntime.xlsx");
}

#[test]
fn the_unicode_text() {
    check("unicode-text", "unicode-text.txt");
}

#[test]
fn the_wrong_rows_keep_what_is_wrong_in_them() {
    let found = member_rows(&sheet("nhieu-loi.xlsx"));
    assert_eq!(found.rows.len(), 22);
    let row = |number| found.rows.iter().find(|row| row.number == number).unwrap();
    let at = |number, key| {
        let raw = row(number).get(key).unwrap();
        (raw.column, raw.typed.as_str())
    };
    assert_eq!(at(3, "birth_date"), (2, "31/02/1970"));
    assert_eq!(at(5, "ceremony_date"), (4, "xyz"));
    assert_eq!(row(7).get("full_name"), None);
    assert_eq!(found.name_column, Some(1));
    assert_eq!(at(9, "card_no"), (6, "35.431070"));
    assert_eq!(at(11, "official_date"), (5, "01/01/1960"));
    assert_eq!(at(13, "birth_date"), (2, "05/05/2031"));
}
