//! A recognised sheet as members' rows: single values under the fields' stable names, each with
//! the cell it came from.

use super::file::Sheet;
use super::header::{Column, Header};
use super::member_cell::{typed, values};
use super::row_kind::{Judge, RowKind};
use super::table::{Datum, Row};

/// One value and where it was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Raw {
    /// Row counted from 1, as the spreadsheet shows it.
    pub row: u32,
    /// Column counted from 1.
    pub column: u32,
    /// The field's stable name.
    pub key: &'static str,
    /// Text in ordinary spelling, or a day; dates as text are still as typed.
    pub value: Datum,
    /// The whole cell as typed, for a refusal that the person recognises.
    pub typed: String,
}

/// One row that holds a member.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MemberRow {
    /// Row counted from 1.
    pub number: u32,
    /// Its values, each field at most once.
    pub values: Vec<Raw>,
}

impl MemberRow {
    /// The value of a field.
    pub fn get(&self, key: &str) -> Option<&Raw> {
        self.values.iter().find(|raw| raw.key == key)
    }
}

/// What a list of members holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MemberRows {
    /// Rows with data. One without `full_name` has to be refused: the name is missing.
    pub rows: Vec<MemberRow>,
    /// Where the name would have stood, for that refusal.
    pub name_column: Option<u32>,
    /// Rows passed over, and as what: to be shown, so that nothing is lost unseen.
    pub passed: Vec<(u32, RowKind)>,
}

/// Takes the rows under the headings apart.
pub fn member_rows(sheet: &Sheet) -> MemberRows {
    let header = &sheet.header;
    let name = header.column("full_name").or_else(|| header.column("family_name"));
    let name_column = name.or_else(|| header.column("given_name"));
    let mut found = MemberRows { name_column, ..MemberRows::default() };
    let mut judge = Judge::new(&sheet.table, header);
    for row in sheet.table.rows.iter().filter(|row| row.number > header.last_row) {
        match judge.next(row) {
            RowKind::Member | RowKind::Nameless => found.rows.push(member(header, row)),
            kind @ (RowKind::Headings | RowKind::Numbers | RowKind::Section | RowKind::Closing) => {
                found.passed.push((row.number, kind));
            }
        }
    }
    found
}

fn member(header: &Header, row: &Row) -> MemberRow {
    let mut member = MemberRow { number: row.number, values: vec![] };
    for column in &header.columns {
        if is_half_of_a_pair(header, column) {
            continue;
        }
        let datum = row.cell(column.number);
        for (key, value) in values(column.key, datum) {
            let (row, column) = (row.number, column.number);
            add(&mut member, Raw { row, column, key, value, typed: typed(datum) });
        }
    }
    join_name(&mut member);
    member
}

/// "Nam" alone is no column of sexes: folded it is also "năm".
fn is_half_of_a_pair(header: &Header, column: &Column) -> bool {
    match column.key {
        "male" => header.column("female").is_none(),
        "female" => header.column("male").is_none(),
        _ => false,
    }
}

/// Each field once. A name spread over merged columns is one name; two sexes are none.
fn add(member: &mut MemberRow, raw: Raw) {
    let Some(before) = member.values.iter_mut().find(|before| before.key == raw.key) else {
        member.values.push(raw);
        return;
    };
    let both = format!("{} {}", before.value.text(), raw.value.text());
    match raw.key {
        "full_name" => {
            before.value = Datum::Text(both);
            before.typed = format!("{} {}", before.typed, raw.typed);
        }
        "sex" if before.value != raw.value => before.value = Datum::Text(both),
        _ => {}
    }
}

/// Family and given name become the full name; a given name alone is better than nothing.
fn join_name(member: &mut MemberRow) {
    let is_part = |raw: &Raw| matches!(raw.key, "family_name" | "given_name");
    let mut parts = member.values.extract_if(.., |raw| is_part(raw)).collect::<Vec<_>>();
    // However the columns stand, the family comes first.
    parts.sort_by_key(|raw| raw.key);
    let join = |text: fn(&Raw) -> String| parts.iter().map(text).collect::<Vec<_>>().join(" ");
    let (full, typed) = (join(|raw| raw.value.text()), join(|raw| raw.typed.clone()));
    let Some(first) = parts.first() else { return };
    let whole = member.get("full_name").is_some();
    let raw = Raw { key: "full_name", value: Datum::Text(full), typed, ..first.clone() };
    if whole { add_given(member, &raw) } else { member.values.insert(0, raw) }
}

/// "Họ và tên" over the family name with an own column "Tên": the two belong together.
fn add_given(member: &mut MemberRow, given: &Raw) {
    let Some(name) = member.values.iter_mut().find(|raw| raw.key == "full_name") else { return };
    let (whole, part) = (name.value.text(), given.value.text());
    if !whole.ends_with(&part) {
        name.value = Datum::Text(format!("{whole} {part}"));
        name.typed = format!("{} {}", name.typed, given.typed);
    }
}
