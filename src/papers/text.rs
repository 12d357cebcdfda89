//! Blocks as plain text of a width: for the screen, for Zalo, for a printer without an office
//! program. Widths are those of a terminal, so Vietnamese letters count one column each, in
//! whichever form they are written.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::block::{Align, Block, Column, Line, Paper, Source, Table};
use crate::domain::text::is_unwanted;
use crate::office::Cell;

/// The narrowest width at which a paper is still readable.
const NARROWEST: usize = 40;

/// A paper as text of at most `width` columns.
pub fn render(paper: &Paper, width: usize) -> String {
    let mut out = String::new();
    for (line, _) in lines(paper, width) {
        // whatever a record holds: a text is looked at in terminals too
        out.extend(line.chars().filter(|c| !is_unwanted(*c)));
        out.push('\n');
    }
    out
}

/// The lines of a paper, each with what it was made from.
pub fn lines(paper: &Paper, width: usize) -> Vec<(String, Source)> {
    let width = width.max(NARROWEST);
    let mut all: Vec<(String, Source)> = Vec::new();
    for (at, block) in paper.blocks.iter().enumerate() {
        if at == paper.footer_after {
            all.extend(footer(paper, width));
        }
        let source = paper.source(at, 0);
        if let Block::Table(Table { columns, rows, .. }) = block {
            let of = |row: Option<usize>| row.map_or(source, |row| paper.source(at, row));
            let lines = table(columns, rows, width).into_iter();
            all.extend(lines.map(|(row, line)| (line, of(row))));
        } else {
            all.extend(lines_of(block, width).into_iter().map(|line| (line, source)));
        }
    }
    if paper.footer_after >= paper.blocks.len() {
        all.extend(footer(paper, width));
    }
    for (line, _) in &mut all {
        line.truncate(line.trim_end().len());
    }
    all
}

/// The footer of the sheets, once: text has no sheets.
fn footer(paper: &Paper, width: usize) -> Vec<(String, Source)> {
    if paper.footer.is_empty() {
        return Vec::new();
    }
    let lines = wrap(&paper.footer, width);
    let all = std::iter::once(String::new()).chain(lines);
    all.map(|line| (line, Source::Nothing)).collect()
}

fn lines_of(block: &Block, width: usize) -> Vec<String> {
    match block {
        Block::Head { left, right } => columns(left, right, width, false),
        Block::Title(title) => {
            let wrapped = title.iter().flat_map(|line| laid(line, width));
            wrapped.map(|it| centre(&it, width)).collect()
        }
        Block::Rule => vec![centre("-----", width)],
        Block::Heading(text) | Block::Subheading(text) => {
            let mut lines = vec![String::new()];
            lines.extend(wrap(text, width));
            lines
        }
        Block::Paragraph(text) => indented(text, width),
        Block::Table(_) => Vec::new(),
        Block::Dots(count) => vec!["….".repeat(width / 2); usize::from(*count)],
        Block::Break => vec![String::new(), "- ".repeat(width / 2), String::new()],
        Block::Signature { left, right, recipients } => {
            let mut lines = vec![String::new()];
            lines.extend(columns_of(left, right, width, *recipients));
            lines
        }
        Block::Foot(text) => {
            let mut lines = vec![String::new()];
            lines.extend(wrap(text, width));
            lines
        }
        Block::Spacer => vec![String::new()],
    }
}

fn columns_of(left: &[Line], right: &[Line], width: usize, recipients: bool) -> Vec<String> {
    columns(left, right, width, recipients)
}

/// A line in as many as the room makes of it, with the rule under its words.
fn laid(line: &Line, room: usize) -> Vec<String> {
    let mut parts = wrap(&line.text, room);
    if line.ruled {
        let longest = parts.iter().map(|part| wide(part)).max().unwrap_or_default();
        parts.push("─".repeat(longest));
    }
    parts
}

/// Two columns of lines beside each other; the left one at the left margin for recipients.
fn columns(left: &[Line], right: &[Line], width: usize, recipients: bool) -> Vec<String> {
    let half = width / 2;
    let other = width - half;
    let side = |lines: &[Line], room: usize, centred: bool| -> Vec<String> {
        let wrapped = lines.iter().flat_map(|line| {
            let parts = laid(line, room.saturating_sub(1));
            if parts.is_empty() { vec![String::new()] } else { parts }
        });
        wrapped.map(|line| if centred { centre(&line, room) } else { line }).collect()
    };
    let left = side(left, half, !recipients);
    let right = side(right, other, true);
    (0..left.len().max(right.len()))
        .map(|at| {
            let cell = |side: &[String]| side.get(at).cloned().unwrap_or_default();
            format!("{}{}", padded(&cell(&left), half, Align::Left), cell(&right))
        })
        .collect()
}

/// A paragraph with its first line moved in by two columns.
fn indented(text: &str, width: usize) -> Vec<String> {
    let mut lines = wrap(&format!("\u{2}\u{2}{text}"), width);
    for line in &mut lines {
        *line = line.replace('\u{2}', " ");
    }
    lines
}

/// The text in lines of at most `width` columns, broken between words; a word that is longer
/// than a line is broken between letters.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let room = wide(&line) + usize::from(!line.is_empty()) + wide(word);
        if room <= width {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.graphemes(true) {
            if wide(&line) + wide(letter) > width {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The columns that a text takes; the marks that stand for an indent take one each.
fn wide(text: &str) -> usize {
    text.replace('\u{2}', " ").width()
}

fn centre(text: &str, width: usize) -> String {
    let left = width.saturating_sub(wide(text)) / 2;
    format!("{}{text}", " ".repeat(left))
}

fn padded(text: &str, width: usize, align: Align) -> String {
    let free = width.saturating_sub(wide(text));
    let left = match align {
        Align::Left => 0,
        Align::Centre => free / 2,
        Align::Right => free,
    };
    format!("{}{text}{}", " ".repeat(left), " ".repeat(free - left))
}

/// A table with a line under its heading and bars between its columns; each line with its row. One
/// too wide for that is told row by row.
fn table(columns: &[Column], rows: &[Vec<Cell>], width: usize) -> Vec<(Option<usize>, String)> {
    if is_too_wide(columns, rows, width) {
        return told(columns, rows, width);
    }
    let widths = shared(columns, rows, width);
    let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
    let mut lines: Vec<(Option<usize>, String)> =
        row(&names, columns, &widths).into_iter().map(|line| (None, line)).collect();
    let rule: Vec<String> = widths.iter().map(|wide| "─".repeat(*wide)).collect();
    lines.push((None, rule.join("─┼─")));
    for (at, cells) in rows.iter().enumerate() {
        let cells: Vec<String> = cells.iter().map(Cell::text).collect();
        lines.extend(row(&cells, columns, &widths).into_iter().map(|line| (Some(at), line)));
    }
    lines
}

/// Words up to this long must stand in one piece: a date, a number.
const WHOLE: usize = 10;

/// The least width of a column: its longest word, as far as words must stand in one piece.
fn needed(columns: &[Column], rows: &[Vec<Cell>]) -> Vec<usize> {
    let longest = |text: &str| text.split_whitespace().map(wide).max().unwrap_or_default();
    let least = |(at, column): (usize, &Column)| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| longest(&cell.text()));
        cells.chain([longest(&column.name)]).max().unwrap_or_default().clamp(1, WHOLE)
    };
    columns.iter().enumerate().map(least).collect()
}

/// Whether the columns are so narrow that words would be broken. An empty form stays a table.
fn is_too_wide(columns: &[Column], rows: &[Vec<Cell>], width: usize) -> bool {
    let is_filled = rows.iter().any(|row| row.iter().any(|cell| matches!(cell, Cell::Text(_))));
    let bars = columns.len().saturating_sub(1) * 3;
    is_filled && needed(columns, rows).iter().sum::<usize>() + bars > width
}

/// Each row by itself, a line per cell under the name of its column; a row that begins with a
/// number is numbered.
fn told(columns: &[Column], rows: &[Vec<Cell>], width: usize) -> Vec<(Option<usize>, String)> {
    let mut lines = Vec::new();
    for (at, cells) in rows.iter().enumerate() {
        let (mark, from) = match cells.first() {
            Some(Cell::Number(number)) => (format!("{number}. "), 1),
            _ => (String::from("- "), 0),
        };
        let indent = wide(&mark);
        let mut mark = Some(mark);
        if at > 0 {
            lines.push((Some(at), String::new()));
        }
        for (column, cell) in columns.iter().zip(cells).skip(from) {
            let text = cell.text();
            if text.is_empty() {
                continue;
            }
            let said = wrap(&format!("{}: {text}", column.name), width.saturating_sub(indent));
            lines.extend(said.into_iter().map(|line| {
                let before = mark.take().unwrap_or_else(|| " ".repeat(indent));
                (Some(at), format!("{before}{line}"))
            }));
        }
    }
    lines.push((None, String::new()));
    lines
}

/// The width of each column: its share, but never less than its longest word needs where the
/// sheet allows it.
fn shared(columns: &[Column], rows: &[Vec<Cell>], width: usize) -> Vec<usize> {
    let bars = columns.len().saturating_sub(1) * 3;
    let room = width.saturating_sub(bars).max(columns.len());
    let total: usize = columns.iter().map(|column| usize::from(column.share)).sum::<usize>().max(1);
    let mut widths: Vec<(usize, usize)> = columns
        .iter()
        .zip(needed(columns, rows))
        .map(|(column, least)| {
            let word = column.name.split_whitespace().map(wide).max().unwrap_or(1);
            ((room * usize::from(column.share) / total).max(word).max(least), least)
        })
        .collect();
    let sum = |widths: &[(usize, usize)]| widths.iter().map(|(width, _)| width).sum::<usize>();
    while sum(&widths) > room {
        // What is wider than its words need gives way first.
        let to_spare = |(width, least): &(usize, usize)| (*width > *least, *width);
        let widest =
            widths.iter_mut().max_by_key(|it| to_spare(it)).filter(|(width, _)| *width > 1);
        let Some((width, _)) = widest else { break };
        *width -= 1;
    }
    let spare = room.saturating_sub(sum(&widths));
    if let Some((widest, _)) = widths.iter_mut().max() {
        *widest += spare;
    }
    widths.into_iter().map(|(width, _)| width).collect()
}

fn row(cells: &[String], columns: &[Column], widths: &[usize]) -> Vec<String> {
    let wrapped: Vec<Vec<String>> = widths
        .iter()
        .enumerate()
        .map(|(at, width)| wrap(cells.get(at).map_or("", String::as_str), *width))
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0).max(1);
    (0..height)
        .map(|at| {
            let parts: Vec<String> = wrapped
                .iter()
                .zip(widths)
                .zip(columns)
                .map(|((cell, width), column)| {
                    padded(cell.get(at).map_or("", String::as_str), *width, column.align)
                })
                .collect();
            parts.join(" │ ")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::block::Look;

    #[test]
    fn no_line_is_wider_than_the_sheet_whatever_the_form_of_the_letters() {
        use unicode_normalization::UnicodeNormalization as _;
        let long = "Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026 của chi bộ thôn";
        for text in [long.to_owned(), long.nfd().collect(), "đ".repeat(300)] {
            let mut paper = Paper::new("x");
            paper.paragraph(&text);
            paper.heading(&text);
            paper.push(Block::Title(vec![Line::new(&text, Look::BOLD)]));
            paper.push(Block::Head {
                left: vec![Line::new(&text, Look::PLAIN)],
                right: vec![Line::new(&text, Look::BOLD)],
            });
            let columns =
                vec![Column::new("TT", 1, Align::Right), Column::new("Nội dung", 8, Align::Left)];
            let rows = vec![vec!["1".to_owned(), text.clone()]];
            paper.push(Block::Table(Table::new(columns, rows)));
            for width in [40, 60, 80] {
                let printed = render(&paper, width);
                assert!(printed.lines().all(|line| line.width() <= width), "{width}: {printed}");
            }
        }
    }

    #[test]
    fn a_paragraph_is_moved_in_and_broken_between_words() {
        let lines = indented("một hai ba bốn năm", 12);
        assert_eq!(lines, ["  một hai ba", "bốn năm"]);
    }
}
