//! Records as sheets.

use crate::domain::field::{Shape, Spec, Value};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::{Id, Kind};
use crate::exchange::whole;
use crate::office::xlsx::{Holds, MAX_LETTERS, Records, Sheet};
use crate::office::{Cell, Column, Grid};
use crate::words::{Lang, cli, workbook as word};

use super::layout::{self, Form};
use super::{ABOUT, KEY, VALUE, cell};

/// Rows below the last that are ready to be filled.
const SPARE: u32 = 100;
/// A column is no wider than this many letters.
const WIDEST: usize = 48;

/// A whole book: what the file is, then every kind with its child tables.
pub fn book(register: &Register, lang: Lang) -> Vec<Sheet> {
    let kinds = Kind::ALL.into_iter().flat_map(|kind| {
        let records: Vec<_> = register.of_kind(kind).collect();
        sheets(kind, &records, lang)
    });
    std::iter::once(about(lang)).chain(kinds).collect()
}

/// The records of one kind and their child tables.
pub fn sheets(kind: Kind, records: &[(Id, &Record)], lang: Lang) -> Vec<Sheet> {
    Form::of(kind).iter().map(|form| sheet(form, records, lang)).collect()
}

/// The sheet that tells what the file is.
fn about(lang: Lang) -> Sheet {
    let column = |text: crate::words::Text, width| Column {
        heading: text.get(lang).to_owned(),
        width,
        choices: Vec::new(),
    };
    let rows = whole::envelope_of()
        .into_iter()
        .map(|(key, value)| vec![key.into(), crate::exchange::json::text(&value).into()]);
    let used = vec![Cell::from(word::ABOUT.get(lang)), word::ABOUT_USE.get(lang).into()];
    Sheet {
        grid: Grid {
            name: ABOUT.to_owned(),
            columns: vec![column(word::ABOUT_WHAT, 24), column(word::ABOUT_VALUE, 80)],
            rows: rows.chain([used]).collect(),
            ..Grid::default()
        },
        records: Records { keys: vec![KEY.to_owned(), VALUE.to_owned()], ..Records::default() },
    }
}

fn sheet(form: &Form, records: &[(Id, &Record)], lang: Lang) -> Sheet {
    let mut sheet = Sheet::default();
    let grid = &mut sheet.grid;
    grid.name = form.name();
    grid.across = true;
    let head = |text: crate::words::Text| Column {
        heading: text.get(lang).to_owned(),
        ..Column::default()
    };
    match form.child {
        None => grid.columns.push(head(cli::ID)),
        Some(_) => grid.columns.extend([head(word::PARENT), head(word::PLACE)]),
    }
    grid.rows = rows(form, records, lang);
    let mut holds = vec![Holds::AsGiven; grid.columns.len()];
    let mut keys: Vec<String> = form.own_keys().iter().map(|key| (*key).to_owned()).collect();
    for spec in &form.specs {
        let at = grid.columns.len();
        let pieces = split_long(&mut grid.rows, at);
        for piece in 1..=pieces {
            keys.push(layout::key_of(spec.key, piece));
            grid.columns.push(column(spec, piece, lang));
            holds.push(held(&spec.shape));
        }
    }
    let columns = grid.columns.iter_mut().enumerate();
    columns.for_each(|(at, column)| column.width = width(&column.heading, &grid.rows, at));
    sheet.records = Records { keys, holds, spare: SPARE };
    sheet
}

fn rows(form: &Form, records: &[(Id, &Record)], lang: Lang) -> Vec<Vec<Cell>> {
    let value = |value: Option<&Value>, spec: &Spec| {
        cell::write(value.unwrap_or(&Value::Empty), &spec.shape, lang)
    };
    let Some(child) = form.child else {
        let row = |(id, record): &(Id, &Record)| {
            let values = form.specs.iter().map(|spec| value(record.get(spec.key).as_ref(), spec));
            std::iter::once(Cell::from(id.number)).chain(values).collect()
        };
        return records.iter().map(row).collect();
    };
    let mut rows = Vec::new();
    for (id, record) in records {
        let Some(Value::Rows(children)) = record.get(child) else { continue };
        for (place, one) in (1_u32..).zip(&children) {
            let values = form.specs.iter().map(|spec| {
                value(one.iter().find(|(key, _)| *key == spec.key).map(|(_, it)| it), spec)
            });
            let own = [Cell::from(id.number), Cell::from(place)];
            rows.push(own.into_iter().chain(values).collect());
        }
    }
    rows
}

/// Texts longer than a cell go on in further columns beside it; tells how many columns it takes.
fn split_long(rows: &mut [Vec<Cell>], at: usize) -> usize {
    let parts = |cell: Option<&Cell>| match cell {
        Some(Cell::Text(text)) if text.len() > MAX_LETTERS => pieces(text),
        _ => Vec::new(),
    };
    let most = rows.iter().map(|row| parts(row.get(at)).len()).max().unwrap_or(0);
    if most <= 1 {
        return 1;
    }
    for row in rows {
        let mut parts: Vec<Cell> = match parts(row.get(at)) {
            none if none.is_empty() => row.get(at).cloned().into_iter().collect(),
            some => some.into_iter().map(Cell::Text).collect(),
        };
        parts.resize(most, Cell::Empty);
        row.splice(at..=at, parts);
    }
    most
}

/// The pieces of a text, each as long as a cell may be.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let (mut piece, mut units) = (String::new(), 0);
    for sign in text.chars() {
        if units + sign.len_utf16() > MAX_LETTERS {
            pieces.push(std::mem::take(&mut piece));
            units = 0;
        }
        piece.push(sign);
        units += sign.len_utf16();
    }
    pieces.push(piece);
    pieces
}

fn column(spec: &Spec, piece: usize, lang: Lang) -> Column {
    let label = spec.label.get(lang);
    let heading = if piece == 1 {
        label.to_owned()
    } else {
        word::CONTINUED.fill(lang, &[("label", label), ("n", &piece.to_string())])
    };
    Column { heading, choices: cell::choices(&spec.shape, lang), ..Column::default() }
}

const fn held(shape: &Shape) -> Holds {
    match shape {
        Shape::Date => Holds::Dates,
        Shape::Number(..) | Shape::Ref(_) => Holds::AsGiven,
        _ => Holds::Text,
    }
}

/// As wide as the longest line or word of the heading, within reason.
fn width(heading: &str, rows: &[Vec<Cell>], at: usize) -> u16 {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let words = heading.split_whitespace().map(|word| word.chars().count());
    let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| match cell {
        Cell::Empty => 0,
        Cell::Date(_) => 10,
        other => longest(&other.text()),
    });
    let most = words.chain(cells).max().unwrap_or(0).clamp(5, WIDEST);
    u16::try_from(most + 2).unwrap_or(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_goes_on_beside_it() {
        let text = "ạ😀".repeat(30_000);
        let cut = pieces(&text);
        assert_eq!(cut.concat(), text);
        assert!(cut.iter().all(|it| it.encode_utf16().count() <= MAX_LETTERS));
        let short = |text: &str| vec![Cell::from(1_u32), text.into(), "b".into()];
        let mut rows = vec![short("a"), short(&text)];
        assert_eq!(split_long(&mut rows, 1), 3);
        assert_eq!(rows[0], [1_u32.into(), "a".into(), Cell::Empty, Cell::Empty, "b".into()]);
        assert_eq!(rows[1].len(), 5);
    }
}
