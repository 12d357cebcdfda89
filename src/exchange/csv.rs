//! Text files with separated columns. The `csv` crate is named only here.

use super::cleaning::clean;
use super::encoding;
use super::header::{Heading, find};
use super::legacy::{self, Script};
use super::refusal::Unreadable;
use super::table::{Datum, MAX_CELLS, MAX_TEXT, Row, Table};

/// What programs put between columns, in the order in which a tie is decided.
const DELIMITERS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// Reads a text file: the delimiter is the one under which most headings are recognised.
pub fn read(bytes: &[u8], headings: &[Heading]) -> Result<(Table, Script), Unreadable> {
    let (text, _) = encoding::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let mut best: Option<(usize, Table, Script)> = None;
    let mut refusal = Unreadable::NoHeader;
    for delimiter in DELIMITERS {
        let mut table = match split(without_hint(&text), delimiter) {
            Ok(table) => table,
            Err(why) => {
                refusal = why;
                continue;
            }
        };
        let script = legacy::convert(&mut table);
        table.texts_mut().for_each(|text| *text = clean(text));
        let Some(header) = find(&table, headings) else { continue };
        let named = header.columns.len();
        if best.as_ref().is_none_or(|(most, ..)| named > *most) {
            best = Some((named, table, script));
        }
    }
    best.map(|(_, table, script)| (table, script)).ok_or(refusal)
}

/// Excel's own first line `sep=;` is no row; it does not show it either.
fn without_hint(text: &str) -> &str {
    let hinted = text.split_once('\n').filter(|(first, _)| {
        first.trim_end().strip_prefix("sep=").is_some_and(|delimiter| delimiter.len() <= 1)
    });
    hinted.map_or(text, |(_, rest)| rest)
}

fn split(text: &str, delimiter: u8) -> Result<Table, Unreadable> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    let (mut number, mut cells) = (0_u32, 0_u64);
    let mut in_open_quote = false;
    while reader.read_record(&mut record).map_err(|_error| Unreadable::BadEncoding)? {
        number = number.saturating_add(1 + blank_lines_before(text, &record));
        cells += record.len() as u64;
        if cells > MAX_CELLS {
            return Err(Unreadable::TooManyCells { limit: MAX_CELLS });
        }
        let row = row_of(&record, number)?;
        in_open_quote = record.iter().next_back().is_some_and(|field| field.contains('\n'));
        if row.filled().next().is_some() {
            table.rows.push(row);
        }
    }
    let odd_quotes = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    if in_open_quote && odd_quotes && !text.trim_end().ends_with('"') {
        return Err(Unreadable::OpenQuote { row: number });
    }
    Ok(table)
}

fn row_of(record: &csv::StringRecord, number: u32) -> Result<Row, Unreadable> {
    let mut row = Row { number, cells: Vec::with_capacity(record.len()) };
    for (column, field) in (1_u32..).zip(record) {
        if field.len() > MAX_TEXT {
            let swallowed = field.contains('\n');
            return Err(if swallowed {
                Unreadable::OpenQuote { row: number }
            } else {
                Unreadable::CellTooLong { row: number, column }
            });
        }
        let blank = field.trim().is_empty();
        row.cells.push(if blank { Datum::Empty } else { Datum::Text(field.to_owned()) });
    }
    Ok(row)
}

/// The crate passes over blank lines in silence, a spreadsheet counts them. The line break that
/// ended the record before may still lie in front: it is no blank line.
fn blank_lines_before(text: &str, record: &csv::StringRecord) -> u32 {
    let start = record.position().map_or(0, csv::Position::byte);
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let Some((before, rest)) = text.as_bytes().split_at_checked(start) else { return 0 };
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let mut previous = before.last().copied().unwrap_or(b' ');
    let mut lines = 0;
    for byte in breaks {
        lines += u32::from(!(previous == b'\r' && *byte == b'\n'));
        previous = *byte;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::member_columns::MEMBER_COLUMNS;
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let (table, _) = read(text.as_bytes(), MEMBER_COLUMNS).unwrap();
        let cells = |row: &Row| row.cells.iter().map(Datum::text).collect();
        table.rows.iter().map(|row| (row.number, cells(row))).collect()
    }

    fn refusal(bytes: &[u8]) -> Unreadable {
        read(bytes, MEMBER_COLUMNS).unwrap_err()
    }

    #[test]
    fn every_delimiter_is_found_by_the_headings() {
        for delimiter in [",", ";", "\t", "|"] {
            let text = "Họ tên|Dân tộc|Số thẻ\nMa A|\"Kinh, không; x\"|1\n".replace('|', delimiter);
            let read = rows(&text);
            assert_eq!(read[1].1, ["Ma A", "Kinh, không; x", "1"], "{delimiter:?}");
        }
        assert_eq!(rows("sep=;\r\nHọ tên;Số thẻ\r\nMa A;1\r\n")[0].0, 1);
    }

    #[test]
    fn blank_lines_count_as_rows_in_every_line_ending() {
        for ending in ["\n", "\r\n", "\r"] {
            let text = "DANH SÁCH\n\n\nHọ tên;Số thẻ\nA;\"1\n2\"\n\nB;2\n".replace('\n', ending);
            let numbers = rows(&text).iter().map(|row| row.0).collect::<Vec<_>>();
            assert_eq!(numbers, [1, 4, 5, 7], "{ending:?}");
        }
    }

    #[test]
    fn wild_files_are_refused_with_a_reason() {
        let header = "Họ tên;Số thẻ\n";
        let limit = MAX_CELLS;
        let cases: Vec<(Vec<u8>, Unreadable)> = vec![
            (b" \n \n".to_vec(), Unreadable::Empty),
            (b"a;b;c\n1;2;3\n".to_vec(), Unreadable::NoHeader),
            (b"Ho ten;So \0the".to_vec(), Unreadable::BadEncoding),
            (format!("{header}\"Ma A;1\nMa B;2\n").into(), Unreadable::OpenQuote { row: 2 }),
            (
                format!("{header}\"{}", "Ma B;2\n".repeat(9000)).into(),
                Unreadable::OpenQuote { row: 2 },
            ),
            (
                format!("{header}{}", "x".repeat(10_000_000)).into(),
                Unreadable::CellTooLong { row: 2, column: 1 },
            ),
            (format!("{header}{}", ";".repeat(400_000)).into(), Unreadable::TooManyCells { limit }),
        ];
        for (bytes, why) in cases {
            let found = refusal(&bytes);
            let several =
                matches!(found, Unreadable::CellTooLong { .. } | Unreadable::TooManyCells { .. })
                    && matches!(why, Unreadable::TooManyCells { .. });
            assert!(found == why || several, "{found:?}, not {why:?}");
        }
        let wide = format!("{header}A;1{}\n", ";".repeat(100_000));
        assert_eq!(rows(&wide).len(), 2);
    }
}
