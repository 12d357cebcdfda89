//! Tables: each row a strip with its borders, the heading row repeated on each sheet. Only a row
//! that is higher than a sheet is cut, between its lines.

use super::flow::{ABOVE, Flow, Ink, Sight, Strip};
use super::lines::broken;
use super::points;
use crate::office::Cell;
use crate::papers::block::{Align, Look, Table};
use crate::papers::columns;
use crate::papers::measures::{CELL_PADDING, STROKE};

/// One cell, broken into lines.
struct Laid {
    x: f32,
    width: f32,
    align: Align,
    lines: Vec<String>,
}

/// How the letters of a row look, their size, and from line to line, in points.
#[derive(Clone, Copy)]
struct Letters {
    look: Look,
    size: f32,
    pitch: f32,
}

/// The strips of a table.
pub(super) fn table(flow: &mut Flow, sight: &Sight<'_>, table: &Table) {
    let widths: Vec<f32> = columns::widths(table, sight.measures).into_iter().map(points).collect();
    let names = table.columns.iter().map(|column| (column.name.clone(), Align::Centre));
    let narrow = (sight.measures.table, sight.measures.narrow_line);
    let head = Letters { look: Look::BOLD, size: narrow.0, pitch: narrow.1 };
    let (size, pitch) = sight.measures.letters(table);
    let body = Letters { look: Look { bold: table.is_large, ..Look::PLAIN }, size, pitch };
    let heading = laid(sight, &widths, names, head);
    let heading = row(sight, &heading, head, 0.0, true);
    let number = flow.headers.len();
    flow.headers.push(heading.clone());
    flow.push(Strip { keeps: true, ..heading.clone() }, 0.0, 0.0);
    let least = points(f32::from(table.least_height));
    let air = sight.measures.between / 3.0;
    let high = points(sight.measures.height());
    let room = (high - heading.height).max(high / 2.0) - air * 2.0;
    for cells in &table.rows {
        let cells =
            table.columns.iter().enumerate().map(|(at, column)| {
                (cells.get(at).map(Cell::text).unwrap_or_default(), column.align)
            });
        let all = laid(sight, &widths, cells, body);
        for part in cut(all, room, pitch) {
            // Where one writes by hand the words stand level with the handwriting.
            let mut strip = row(sight, &part, body, least, least > 0.0);
            strip.header = Some(number);
            flow.push(strip, 0.0, 0.0);
        }
    }
    flow.push(Strip { height: sight.measures.between, ..Strip::default() }, 0.0, 0.0);
}

fn laid(
    sight: &Sight<'_>,
    widths: &[f32],
    cells: impl Iterator<Item = (String, Align)>,
    letters: Letters,
) -> Vec<Laid> {
    let padding = points(CELL_PADDING);
    let face = sight.faces.of(letters.look);
    let mut x = 0.0;
    widths
        .iter()
        .zip(cells)
        .map(|(width, (text, align))| {
            let room = width - padding * 2.0;
            let broken = text
                .lines()
                .flat_map(|line| broken(line, face, letters.size, room, 0.0))
                .map(|line| line.text);
            let cell = Laid { x, width: *width, align, lines: broken.collect() };
            x += width;
            cell
        })
        .collect()
}

/// The row, or its parts where it is higher than a sheet.
fn cut(mut cells: Vec<Laid>, room: f32, pitch: f32) -> Vec<Vec<Laid>> {
    let mut most = 1_usize;
    let mut high = pitch * 2.0;
    while high <= room {
        most += 1;
        high += pitch;
    }
    let mut parts = Vec::new();
    while cells.iter().any(|cell| cell.lines.len() > most) {
        let part = cells.iter_mut().map(|cell| {
            let rest = cell.lines.split_off(cell.lines.len().min(most));
            let lines = std::mem::replace(&mut cell.lines, rest);
            Laid { x: cell.x, width: cell.width, align: cell.align, lines }
        });
        parts.push(part.collect());
    }
    parts.push(cells);
    parts
}

fn row(sight: &Sight<'_>, cells: &[Laid], letters: Letters, least: f32, middle: bool) -> Strip {
    let measures = sight.measures;
    let Letters { look, size, pitch } = letters;
    let air = measures.between / 3.0;
    let padding = points(CELL_PADDING);
    let face = sight.faces.of(look);
    let high = |count: usize| pitch * f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
    let height = (high(lines) + air * 2.0).max(least);
    let mut ink = Vec::new();
    for cell in cells {
        let own = high(cell.lines.len());
        let mut y = if middle { (height - own) / 2.0 } else { air };
        for text in &cell.lines {
            let spare = cell.width - padding * 2.0 - face.width(text, size);
            let within = match cell.align {
                Align::Left => 0.0,
                Align::Centre => spare / 2.0,
                Align::Right => spare,
            };
            let x = cell.x + padding + within.max(0.0);
            let text = text.clone();
            ink.push(Ink::Text { x, y: y + pitch * ABOVE, text, look, size, stretch: 0.0 });
            y += pitch;
        }
    }
    borders(&mut ink, cells, height);
    Strip { height, ink, ..Strip::default() }
}

fn borders(ink: &mut Vec<Ink>, cells: &[Laid], height: f32) {
    let mut stroke = |from, to| ink.push(Ink::Stroke { from, to, thick: STROKE });
    let right = cells.last().map_or(0.0, |cell| cell.x + cell.width);
    stroke((0.0, 0.0), (right, 0.0));
    stroke((0.0, height), (right, height));
    for x in cells.iter().map(|cell| cell.x).chain([right]) {
        stroke((x, 0.0), (x, height));
    }
}
