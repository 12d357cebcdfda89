//! Model sheets to fill and import: headings, lists that drop down, and a second sheet that tells
//! how, with two made-up examples. They stand there and not among the rows, where somebody would
//! import them.

mod columns;

use crate::domain::Kind;
use crate::domain::field::Shape;
use crate::office::xlsx::{Holds, Records, Sheet};
use crate::office::{self, Cell, Column, Grid};
use crate::words::{Lang, Text, model_sheets as word, sheets};

use super::sheet::type_of;
use super::workbook::cell;
use columns::{Asked, Hint};

/// Rows ready to be filled.
const READY: u32 = 500;
/// What marks a column that must be filled, as on the forms of offices.
const REQUIRED: &str = "(*)";

/// The two sheets of a model; `None` for a kind that no table is read for.
pub fn sheets(kind: Kind, lang: Lang) -> Option<Vec<Sheet>> {
    let asked = columns::of(kind)?;
    Some(vec![to_fill(&asked, lang), how(kind, &asked, lang)])
}

/// The headings as separated text, which has no room for more.
pub fn text(kind: Kind, lang: Lang) -> Option<String> {
    let grid = to_fill(&columns::of(kind)?, lang).grid;
    Some(office::csv::write(&grid, office::csv::SEPARATOR))
}

fn heading(asked: &Asked, lang: Lang) -> String {
    let label = asked.label.get(lang);
    if asked.required { format!("{label} {REQUIRED}") } else { label.to_owned() }
}

fn to_fill(asked: &[Asked], lang: Lang) -> Sheet {
    let column = |it: &Asked| Column {
        heading: heading(it, lang),
        width: match it.shape {
            Shape::Note | Shape::Lines => 40,
            Shape::Date | Shape::Day | Shape::Time | Shape::Number(..) | Shape::YesNo => 13,
            _ => 22,
        },
        choices: cell::choices(&it.shape, lang),
    };
    let holds = |it: &Asked| match it.shape {
        Shape::Date => Holds::Dates,
        Shape::Number(..) => Holds::AsGiven,
        _ => Holds::Text,
    };
    Sheet {
        grid: Grid {
            name: word::SHEET_FILL.get(lang).to_owned(),
            columns: asked.iter().map(column).collect(),
            across: true,
            ..Grid::default()
        },
        records: Records {
            keys: Vec::new(),
            holds: asked.iter().map(holds).collect(),
            spare: READY,
        },
    }
}

fn how(kind: Kind, asked: &[Asked], lang: Lang) -> Sheet {
    let column = |text: Text, width| Column {
        heading: text.get(lang).to_owned(),
        width,
        choices: Vec::new(),
    };
    let more = match kind {
        Kind::Resolution => Some(word::HOW_RESOLUTIONS),
        Kind::Meeting => Some(word::HOW_MEETINGS),
        _ => None,
    };
    let lines = [Some(word::HOW), more].into_iter().flatten();
    let told = lines.map(|text| vec![Cell::Empty, Cell::Empty, text.get(lang).into()]);
    let rows = asked.iter().map(|it| {
        let need = if it.required { sheets::REQUIRED.get(lang) } else { "" };
        let [first, second] = examples(it, lang);
        vec![heading(it, lang).into(), need.into(), advice(it, lang).into(), first, second]
    });
    Sheet {
        grid: Grid {
            name: word::SHEET_HOW.get(lang).to_owned(),
            above: vec![word::TITLE.get(lang).to_owned()],
            columns: vec![
                column(word::COLUMN, 30),
                column(word::NEED, 10),
                column(word::WRITE, 60),
                column(word::FIRST, 26),
                column(word::SECOND, 26),
            ],
            rows: told.chain(rows).collect(),
            across: true,
        },
        records: Records::default(),
    }
}

/// What belongs into a column.
fn advice(asked: &Asked, lang: Lang) -> String {
    let what = match (asked.hint, asked.shape) {
        (Hint::Says(text), _) => text.get(lang).to_owned(),
        (Hint::Shape, Shape::Choice(_) | Shape::YesNo) => {
            let list = cell::choices(&asked.shape, lang).join("; ");
            word::ONE_OF.fill(lang, &[("list", &list)])
        }
        (Hint::Shape, shape) => type_of(&shape, lang),
    };
    [what.as_str(), asked.advice.get(lang)].join(". ").trim_end_matches([' ', '.']).to_owned()
}

/// Two made-up values.
fn examples(asked: &Asked, lang: Lang) -> [Cell; 2] {
    let [first, second] = both_examples(asked, lang);
    [first, if asked.once { Cell::Empty } else { second }]
}

fn both_examples(asked: &Asked, lang: Lang) -> [Cell; 2] {
    let choices = cell::choices(&asked.shape, lang);
    let chosen = |at: usize| Cell::from(choices.get(at).cloned().unwrap_or_default());
    match (asked.examples, asked.shape) {
        ([first, second], Shape::Line | Shape::Offered(_) | Shape::Note | Shape::Lines) => {
            [first.get(lang).into(), second.get(lang).into()]
        }
        (_, Shape::Choice(_) | Shape::YesNo) => [chosen(0), chosen(1)],
        (_, Shape::Date | Shape::Day | Shape::Time) => asked.times.map(Cell::from),
        (_, Shape::Number(low, _)) => {
            [Cell::Number(low.max(asked.figures[0])), Cell::Number(low.max(asked.figures[1]))]
        }
        _ => [Cell::Empty, Cell::Empty],
    }
}
