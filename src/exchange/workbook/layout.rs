//! What sheets a kind of record has, and what columns each of them.

use crate::domain::Kind;
use crate::domain::field::{Shape, Spec};
use crate::domain::record::Record;

/// The key of the first column: the number of the record, or of the one that a row belongs to.
pub(super) const ID: &str = "id";
/// The key of the second column of a child table: the place of the row within its record.
pub(super) const PLACE: &str = "row";

/// One sheet: the records of a kind, or one of their child tables.
#[derive(Debug, Clone)]
pub(super) struct Form {
    /// The kind.
    pub(super) kind: Kind,
    /// The field that is the child table; `None` for the records themselves.
    pub(super) child: Option<&'static str>,
    /// The columns after those that say which row it is.
    pub(super) specs: Vec<Spec>,
}

impl Form {
    /// The sheets of a kind: the records, then their child tables.
    pub(super) fn of(kind: Kind) -> Vec<Self> {
        let specs = Record::specs(kind);
        let is_table = |spec: &&Spec| matches!(spec.shape, Shape::Rows(_));
        let own = specs.iter().filter(|spec| !is_table(spec)).copied().collect();
        let children = specs.iter().filter_map(|spec| match spec.shape {
            Shape::Rows(rows) => Some(Self { kind, child: Some(spec.key), specs: rows() }),
            _ => None,
        });
        std::iter::once(Self { kind, child: None, specs: own }).chain(children).collect()
    }

    /// The sheets of a book.
    pub(super) fn all() -> Vec<Self> {
        Kind::ALL.into_iter().flat_map(Self::of).collect()
    }

    /// The name of the sheet.
    pub(super) fn name(&self) -> String {
        name(self.kind, self.child)
    }

    /// The keys of the columns that say which row it is.
    pub(super) const fn own_keys(&self) -> &'static [&'static str] {
        if self.child.is_some() { &[ID, PLACE] } else { &[ID] }
    }
}

/// The name of the sheet of a kind or of one of its child tables.
pub(super) fn name(kind: Kind, child: Option<&str>) -> String {
    child.map_or_else(|| kind.key().to_owned(), |child| format!("{}.{child}", kind.key()))
}

/// The stable name of the column with the first, second … piece of a text.
pub(super) fn key_of(key: &str, piece: usize) -> String {
    if piece == 1 { key.to_owned() } else { format!("{key}+{piece}") }
}

/// The field whose text a column holds, or goes on with.
pub(super) fn field_of(key: &str) -> &str {
    match key.split_once('+') {
        Some((field, piece)) if piece.bytes().all(|it| it.is_ascii_digit()) => field,
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_a_record_has_one_column() {
        for form in Form::all() {
            assert!(form.name().len() <= 31, "{} is no name of a sheet", form.name());
            let mut keys: Vec<_> = form.specs.iter().map(|spec| spec.key).collect();
            keys.extend(form.own_keys());
            let count = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), count, "{} has a key twice", form.name());
            for spec in &form.specs {
                // a table within a table would have no sheet
                assert!(!matches!(spec.shape, Shape::Rows(_)), "{}.{}", form.name(), spec.key);
            }
        }
    }
}
