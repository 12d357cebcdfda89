//! What may be chosen in a column, as a list that drops down.

use rust_xlsxwriter::{DataValidation, Formula, Worksheet};

use super::Unwritable;

/// The longest list that a rule holds itself, separators included.
const LONGEST: usize = 255;

/// The lists of the hidden sheet, one a column.
#[derive(Debug)]
pub(super) struct Lists {
    sheet: String,
    all: Vec<Vec<String>>,
}

impl Lists {
    /// None so far.
    pub(super) const fn new(sheet: String) -> Self {
        Self { sheet, all: Vec::new() }
    }

    /// The rule that lets only these be chosen.
    pub(super) fn rule(&mut self, choices: &[String]) -> Result<DataValidation, Unwritable> {
        let units: usize = choices.iter().map(|it| it.encode_utf16().count() + 1).sum();
        let rule = DataValidation::new();
        // a comma would part one choice into two, a quotation mark counts double
        if units <= LONGEST && !choices.iter().any(|it| it.contains([',', '"'])) {
            return Ok(rule.allow_list_strings(choices)?);
        }
        let at = match self.all.iter().position(|known| known == choices) {
            Some(at) => at,
            None => {
                self.all.push(choices.to_vec());
                self.all.len() - 1
            }
        };
        let column = letters(at);
        let area = format!("='{}'!${column}$1:${column}${}", self.sheet, choices.len());
        Ok(rule.allow_list_formula(Formula::new(area)))
    }

    /// The name of the hidden sheet.
    pub(super) fn sheet(&self) -> &str {
        &self.sheet
    }

    /// The lists, where there is any.
    pub(super) fn all(&self) -> Option<&[Vec<String>]> {
        if self.all.is_empty() { None } else { Some(&self.all) }
    }
}

/// Writes the lists.
pub(super) fn write(sheet: &mut Worksheet, lists: &[Vec<String>]) -> Result<(), Unwritable> {
    for (column, list) in (0_u16..).zip(lists) {
        for (row, choice) in (0_u32..).zip(list) {
            sheet.write_string(row, column, choice.as_str())?;
        }
    }
    Ok(())
}

/// The letters that name a column counted from 0.
fn letters(column: usize) -> String {
    let letter = |at: usize| u8::try_from(at % 26).map_or('A', |at| char::from(b'A' + at));
    let mut rest = column;
    let mut name = String::from(letter(rest));
    while rest >= 26 {
        rest = rest / 26 - 1;
        name.insert(0, letter(rest));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        for (column, want) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")]
        {
            assert_eq!(letters(column), want);
        }
    }

    #[test]
    fn a_long_list_and_one_with_commas_stand_on_the_hidden_sheet_once() {
        let mut lists = Lists::new("choices".to_owned());
        let short = ["có".to_owned(), "không".to_owned()];
        let comma = ["một, hai".to_owned()];
        let long: Vec<String> = (0..60).map(|at| format!("xã {at}")).collect();
        for list in [&short[..], &comma, &long, &long] {
            lists.rule(list).unwrap();
        }
        assert_eq!(lists.all(), Some(&[comma.to_vec(), long][..]));
    }
}
