//! Where in the workbook a value of the JSON form stands.

use std::collections::BTreeMap;

use crate::domain::Kind;
use crate::domain::fault::Fault;
use crate::exchange::json::Refusal;

use super::columns::Columns;
use super::layout::name;

/// One value of a workbook that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The name of the sheet.
    pub sheet: String,
    /// The row, as the spreadsheet counts it.
    pub row: u32,
    /// The column, counted from 1; `None` for the row as a whole.
    pub column: Option<u32>,
    /// The field; empty where the column has none.
    pub key: String,
    /// The value as it stands in the file.
    pub value: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Refused {
    /// The letters that a spreadsheet shows above the column.
    pub fn letters(&self) -> Option<String> {
        let mut rest = self.column?;
        let mut letters = String::new();
        while rest > 0 {
            let letter = u8::try_from((rest - 1) % 26).ok()?;
            letters.insert(0, char::from(b'A' + letter));
            rest = (rest - 1) / 26;
        }
        Some(letters)
    }
}

/// The rows and columns of what was read.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The columns of each sheet.
    pub(super) columns: BTreeMap<String, Columns>,
    /// The rows of the records of a kind, in the order of their list.
    pub(super) records: BTreeMap<Kind, Vec<u32>>,
    /// The rows of a child table of the record at a place, in their order.
    pub(super) children: BTreeMap<(Kind, &'static str, usize), Vec<u32>>,
}

impl Places {
    /// The same refusal with the sheet, row and column where the value stands.
    pub(super) fn find(&self, refusal: Refusal) -> Refused {
        let Refusal { kind, row, key, value, fault, .. } = refusal;
        let record = usize::try_from(row).unwrap_or_default().saturating_sub(1);
        let (child, place, field) = parts(&key);
        let within = self
            .children
            .iter()
            .find(|((of, table, at), _)| *of == kind && *table == child && *at == record);
        let row_within = within.and_then(|(_, rows)| rows.get(place?.checked_sub(1)?));
        let (sheet, row, field) = match row_within {
            Some(row) => (name(kind, Some(child)), *row, field),
            None => {
                let row = self.records.get(&kind).and_then(|rows| rows.get(record));
                (kind.key().to_owned(), row.copied().unwrap_or(1), child)
            }
        };
        let column = self.columns.get(&sheet).and_then(|columns| columns.of(field));
        Refused { sheet, row, column, key: field.to_owned(), value, fault }
    }
}

/// The parts of a path: `votes[2].for` are the table, the place in it, and the field.
fn parts(path: &str) -> (&str, Option<usize>, &str) {
    let Some((table, rest)) = path.split_once('[') else {
        return (path.split('.').next().unwrap_or_default(), None, "");
    };
    let Some((place, field)) = rest.split_once(']') else { return (table, None, "") };
    let field = field.trim_start_matches('.').split(['[', '.']).next().unwrap_or_default();
    (table, place.parse().ok(), field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_its_parts() {
        for (path, want) in [
            ("votes[2].for", ("votes", Some(2), "for")),
            ("votes", ("votes", None, "")),
            ("items[3].documents[1]", ("items", Some(3), "documents")),
            ("helper_ids[1]", ("helper_ids", Some(1), "")),
            ("", ("", None, "")),
        ] {
            assert_eq!(parts(path), want, "{path}");
        }
    }

    #[test]
    fn columns_have_the_letters_that_are_shown() {
        let at = |column| Refused {
            sheet: String::new(),
            row: 1,
            column: Some(column),
            key: String::new(),
            value: String::new(),
            fault: Fault::Missing,
        };
        for (column, want) in [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")] {
            assert_eq!(at(column).letters().unwrap(), want);
        }
    }
}
