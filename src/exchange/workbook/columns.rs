//! Which column of a sheet is which: by the hidden row of stable names, else by the headings in
//! any language.

use std::collections::BTreeMap;

use crate::domain::fault::Fault;
use crate::domain::text::fold;
use crate::exchange::table::{Row, Table};
use crate::words::{Lang, Text, cli, workbook as word};

use super::layout::{Form, ID, field_of, key_of};
use super::place::Refused;

/// The names and the headings stand in the first rows, whatever was put above them.
const MOST_ABOVE: usize = 20;

/// The columns of a sheet.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// Columns from left to right with the field of each; a long text has several.
    pub(super) fields: Vec<(u32, String)>,
    /// The last row that is no data.
    pub(super) last_row: u32,
}

impl Columns {
    /// The first column of a field.
    pub(super) fn of(&self, field: &str) -> Option<u32> {
        self.fields.iter().find(|(_, it)| it == field).map(|(column, _)| *column)
    }
}

/// Finds the columns of a sheet.
///
/// # Errors
/// Headings that name no field and have something below, and fields that two columns name.
pub(super) fn find(table: &Table, form: &Form) -> Result<Columns, Vec<Refused>> {
    let names = Names::of(form);
    let top = || table.rows.iter().take(MOST_ABOVE);
    let keyed = top().find(|row| row.filled().any(|(_, datum)| datum.text() == ID));
    let Some(headed) = keyed.or_else(|| top().max_by_key(|row| (names.known(row), !row.number)))
    else {
        return Ok(Columns::default());
    };
    let headings = keyed.and_then(|keys| heading_below(table, keys)).unwrap_or(headed);
    let mut found = Columns { fields: Vec::new(), last_row: headings.number };
    let (mut taken, mut refused) = (BTreeMap::new(), Vec::new());
    for column in 1..=table.width() {
        let key = match keyed.map(|row| row.cell(column).text()) {
            Some(key) if names.keys.contains(&field_of(&key).to_owned()) => Some(key),
            _ => names.key(&headings.cell(column).text(), &taken),
        };
        let at = |value: String, fault| Refused {
            sheet: form.name(),
            row: headings.number,
            column: Some(column),
            key: String::new(),
            value,
            fault,
        };
        match key {
            Some(key) => {
                if taken.insert(key.clone(), column).is_some() {
                    refused.push(at(key, Fault::Twice));
                } else {
                    found.fields.push((column, field_of(&key).to_owned()));
                }
            }
            None if says_something(table, column, headings.number) => {
                refused.push(at(headings.cell(column).text(), Fault::UnknownField));
            }
            None => {}
        }
    }
    if refused.is_empty() { Ok(found) } else { Err(refused) }
}

/// The headings below the stable names: where a number would stand in a row of data, they have
/// words.
fn heading_below<'a>(table: &'a Table, keys: &Row) -> Option<&'a Row> {
    let (column, _) = keys.filled().find(|(_, datum)| datum.text() == ID)?;
    let below = table.rows.iter().find(|row| row.number > keys.number)?;
    let first = below.cell(column);
    let is_data = first.is_empty() || first.text().trim().parse::<f64>().is_ok();
    if is_data { None } else { Some(below) }
}

fn says_something(table: &Table, column: u32, below: u32) -> bool {
    table.rows.iter().filter(|row| row.number > below).any(|row| !row.cell(column).is_empty())
}

/// What the columns of a sheet may be called.
struct Names {
    keys: Vec<String>,
    /// Headings with the keys that bear them, folded.
    headings: BTreeMap<String, Vec<String>>,
}

impl Names {
    fn of(form: &Form) -> Self {
        let own = |key: &str| match (key, form.child) {
            (ID, None) => cli::ID,
            (ID, Some(_)) => word::PARENT,
            _ => word::PLACE,
        };
        let own = form.own_keys().iter().map(|key| (*key, own(key)));
        let all: Vec<(&str, Text)> =
            own.chain(form.specs.iter().map(|spec| (spec.key, spec.label))).collect();
        let mut names = Self { keys: Vec::new(), headings: BTreeMap::new() };
        for (key, label) in all {
            names.keys.push(key.to_owned());
            for lang in Lang::ALL {
                names.add(label.get(lang), key);
            }
        }
        names
    }

    fn add(&mut self, heading: &str, key: &str) {
        let keys = self.headings.entry(fold(heading)).or_default();
        if !keys.iter().any(|known| known == key) {
            keys.push(key.to_owned());
        }
    }

    /// How many of a row's cells name a field.
    fn known(&self, row: &Row) -> usize {
        let none = BTreeMap::new();
        row.filled().filter(|(_, datum)| self.key(&datum.text(), &none).is_some()).count()
    }

    /// The field that a heading names and no column has yet; with its piece, where it goes on.
    fn key(&self, heading: &str, taken: &BTreeMap<String, u32>) -> Option<String> {
        let folded = fold(heading);
        let mut bearing = self.headings.get(&folded).into_iter().flatten().cloned();
        let free = bearing.find(|key| !taken.contains_key(key));
        free.or_else(|| self.keys.iter().find(|key| **key == heading).cloned())
            .or_else(|| self.headings.get(&folded).and_then(|keys| keys.first().cloned()))
            .or_else(|| self.continued(heading))
    }

    fn continued(&self, heading: &str) -> Option<String> {
        let (label, rest) = heading.rsplit_once('(')?;
        let number = rest.trim_end().strip_suffix(')')?.rsplit_once(' ')?.1;
        let piece = number.parse::<usize>().ok().filter(|piece| *piece > 1)?;
        let key = self.headings.get(&fold(label))?.first()?;
        let written =
            |lang: &Lang| word::CONTINUED.fill(*lang, &[("label", label.trim()), ("n", number)]);
        let is_ours = Lang::ALL.iter().any(|lang| written(lang) == heading.trim());
        is_ours.then(|| key_of(key, piece))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::Datum;

    fn table(rows: &[&[&str]]) -> Table {
        let cell = |text: &&str| match text.parse::<f64>() {
            Ok(number) => Datum::Number(number),
            Err(_) if text.is_empty() => Datum::Empty,
            Err(_) => Datum::Text((*text).to_owned()),
        };
        Table::from_rows(rows.iter().map(|row| row.iter().map(cell).collect()).collect())
    }

    fn form(name: &str) -> Form {
        Form::all().into_iter().find(|form| form.name() == name).unwrap()
    }

    #[test]
    fn every_heading_names_its_own_field_in_every_language() {
        for form in Form::all() {
            for lang in Lang::ALL {
                let labels = form.specs.iter().map(|spec| spec.label.get(lang));
                let head: Vec<_> = match form.child {
                    None => [cli::ID.get(lang)].into_iter().chain(labels).collect(),
                    Some(_) => [word::PARENT.get(lang), word::PLACE.get(lang)]
                        .into_iter()
                        .chain(labels)
                        .collect(),
                };
                let found = find(&table(&[&head]), &form).unwrap();
                let found: Vec<_> = found.fields.iter().map(|(_, field)| field.as_str()).collect();
                let want: Vec<_> = form
                    .own_keys()
                    .iter()
                    .copied()
                    .chain(form.specs.iter().map(|spec| spec.key))
                    .collect();
                assert_eq!(found, want, "{} {lang:?}", form.name());
            }
        }
    }

    #[test]
    fn stable_names_go_before_headings_and_headings_do_without() {
        let tasks = form("tasks");
        let keyed = table(&[&["id", "content"], &["Mã", "Tên ai đó đổi"], &["1", "Làm đường"]]);
        let found = find(&keyed, &tasks).unwrap();
        assert_eq!((found.of("content"), found.last_row), (Some(2), 2));
        let bare = table(&[&["id", "content"], &["1", "Làm đường"]]);
        assert_eq!(find(&bare, &tasks).unwrap().last_row, 1);
        let content = tasks.specs.iter().find(|spec| spec.key == "content").unwrap().label;
        let headed = [content.get(Lang::Vi), "ID", &format!("{} (tiếp 2)", content.get(Lang::Vi))];
        let found = find(&table(&[&["Danh sách"], &headed, &["a", "1", "b"]]), &tasks).unwrap();
        assert_eq!(found.last_row, 2);
        let fields: Vec<_> = found.fields.iter().map(|(_, field)| field.as_str()).collect();
        assert_eq!(fields, ["content", "id", "content"]);
    }

    #[test]
    fn a_column_that_nobody_knows_is_refused_only_where_it_says_something() {
        let tasks = form("tasks");
        let head = ["id", "content", "Ghi riêng"];
        let silent = find(&table(&[&head, &["1", "a", ""]]), &tasks);
        assert!(silent.is_ok());
        let refused = find(&table(&[&head, &["1", "a", "b"]]), &tasks).unwrap_err();
        assert_eq!((refused[0].column, &refused[0].fault), (Some(3), &Fault::UnknownField));
        let twice = find(&table(&[&["id", "content", "content"], &["1", "a", "b"]]), &tasks);
        assert_eq!(twice.unwrap_err()[0].fault, Fault::Twice);
    }
}
