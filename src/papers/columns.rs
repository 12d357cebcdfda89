//! How wide the columns of a table are: each its share, but none narrower than its longest word.

use super::block::{Column, Table};
use super::letters;
use super::measures::{CELL_PADDING, Measures};

/// A word claims at most this part of the sheet: an address without a blank would take all of it.
const LARGEST_CLAIM: f32 = 0.25;

/// What a printer's own letters may be wider than those of the tables here.
const SPARE: f32 = 0.3;

/// By how much a column gives way to another at a time, in millimetres.
const STEP: f32 = 2.0;

/// How often a column gives way.
const STEPS: usize = 40;

/// By so many rows it is judged which column needs more.
const ROWS: usize = 60;

/// The widths in millimetres; together they fill the sheet. On a sheet across, for lists of many
/// columns, those with much text take from those with little.
pub(super) fn widths(table: &Table, measures: &Measures) -> Vec<f32> {
    let room = measures.width();
    let claims: Vec<f32> = (0..table.columns.len())
        .map(|at| claim(table, at, measures).min(room * LARGEST_CLAIM))
        .collect();
    let shared = shared(table, &claims, room);
    let is_across = measures.columns == 1 && measures.sheet.0 > measures.sheet.1;
    // A column to write in by hand looks as if it had nothing to hold.
    if is_across && table.least_height == 0 {
        balanced(table, measures, &claims, shared)
    } else {
        shared
    }
}

/// Widths by the shares of the columns.
fn shared(table: &Table, claims: &[f32], room: f32) -> Vec<f32> {
    let all: f32 = claims.iter().sum();
    if all >= room {
        return claims.iter().map(|claim| claim / all * room).collect();
    }
    let shares = |column: &Column| f32::from(column.share.max(1));
    // Who would get less than the own words need gets that; the others share what is left.
    let mut held: Vec<bool> = vec![false; claims.len()];
    loop {
        let columns = || table.columns.iter().zip(claims).zip(&held);
        let left = room - columns().filter(|(_, held)| **held).map(|((_, it), _)| it).sum::<f32>();
        let free: f32 = columns().filter(|(_, held)| !**held).map(|((it, _), _)| shares(it)).sum();
        let widths: Vec<f32> = columns()
            .map(
                |((column, claim), held)| {
                    if *held { *claim } else { left * shares(column) / free.max(1.0) }
                },
            )
            .collect();
        let narrow: Vec<bool> = widths.iter().zip(claims).map(|(it, claim)| it < claim).collect();
        if !narrow.contains(&true) {
            return widths;
        }
        for (held, narrow) in held.iter_mut().zip(narrow) {
            *held |= narrow;
        }
    }
}

/// Widths that leave the table as low as can be, no column narrower than its claim.
fn balanced(table: &Table, measures: &Measures, claims: &[f32], shared: Vec<f32>) -> Vec<f32> {
    let long = |text: &str| letters::width(text, false, measures.table);
    let rows: Vec<Vec<f32>> = table
        .rows
        .iter()
        .take(ROWS)
        .map(|row| row.iter().map(|cell| long(&cell.text())).collect())
        .collect();
    let mut widths = shared;
    let mut height = lines(&rows, &widths);
    for _ in 0..STEPS {
        let mut best = None;
        for from in 0..widths.len() {
            for to in (0..widths.len()).filter(|to| *to != from) {
                let Some(moved) = moved(&widths, claims, from, to) else { continue };
                let lower = lines(&rows, &moved);
                if lower < height {
                    height = lower;
                    best = Some(moved);
                }
            }
        }
        let Some(better) = best else { break };
        widths = better;
    }
    widths
}

/// The widths after one column gave way to another, where it can.
fn moved(widths: &[f32], claims: &[f32], from: usize, to: usize) -> Option<Vec<f32>> {
    if widths.get(from)? - STEP < *claims.get(from)? {
        return None;
    }
    let mut moved = widths.to_vec();
    *moved.get_mut(from)? -= STEP;
    *moved.get_mut(to)? += STEP;
    Some(moved)
}

/// How many lines the rows take, about: a row as many as its longest cell. What only comes near to
/// one line less counts a little, so that several steps lead there.
fn lines(rows: &[Vec<f32>], widths: &[f32]) -> f32 {
    let of = |(long, width): (&f32, &f32)| {
        // A line is hardly ever full to its end.
        let count = long * 1.1 / (width - CELL_PADDING * 2.0).max(1.0);
        count.ceil() + count * 0.05
    };
    rows.iter().map(|row| row.iter().zip(widths).map(of).fold(1.0, f32::max)).sum()
}

/// What the longest word of a column needs.
fn claim(table: &Table, at: usize, measures: &Measures) -> f32 {
    let longest = |text: &str, bold: bool| {
        let words = text.split_whitespace();
        words.map(|word| letters::width(word, bold, measures.table)).fold(0.0, f32::max)
    };
    let heading = table.columns.get(at).map_or(0.0, |column| longest(&column.name, true));
    let cells = table.rows.iter().filter_map(|row| row.get(at));
    let widest = cells.map(|cell| longest(&cell.text(), false)).fold(heading, f32::max);
    widest + CELL_PADDING * 2.0 + SPARE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::block::{Align, Form};

    #[test]
    fn no_word_is_cut_and_the_sheet_is_filled() {
        let measures = Measures::of(Form::Upright);
        let column = |name, share| Column::new(name, share, Align::Left);
        let columns = vec![column("TT", 1), column("Nội dung", 30), column("Thời hạn", 1)];
        let long = "x".repeat(400);
        for cells in [vec!["1", "Làm đường", "28/11/2026"], vec!["1", &long, "2"]] {
            let table = Table::new(columns.clone(), [cells.clone()]);
            let widths = widths(&table, &measures);
            assert!((widths.iter().sum::<f32>() - measures.width()).abs() < 0.01, "{widths:?}");
            assert!(widths[0] > letters::width("TT", true, 12.0), "{widths:?}");
            assert!(widths[2] > letters::width("hạn", true, 12.0), "{widths:?}");
            assert!(widths[1] > 100.0, "{widths:?}");
        }
        let across = Measures::of(Form::Across);
        let columns = vec![column("Ghi chú", 9), column("Kết quả", 1)];
        let done = "đã họp thôn, bà con nhất trí góp ngày công và hiến đất làm đường";
        let table = Table::new(columns, (0..9).map(|_| vec!["có", done]));
        let balanced = widths(&table, &across);
        assert!((balanced.iter().sum::<f32>() - across.width()).abs() < 0.01, "{balanced:?}");
        assert!(balanced[1] > across.width() * 0.3, "{balanced:?}");
        let many =
            Table::new((0..40).map(|_| column("Nghị", 1)).collect(), Vec::<Vec<&str>>::new());
        let widths = widths(&many, &measures);
        assert!((widths.iter().sum::<f32>() - measures.width()).abs() < 0.01, "{widths:?}");
    }
}
