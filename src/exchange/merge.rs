//! A record of the book beside what a file says of it, field by field: what differs, what is taken.
//!
//! What is empty in the book is filled and what only adds is added; what stands in the book stays
//! unless it is asked for.

use crate::domain::field::{Shape, Spec, Value, Wanted};
use crate::domain::record::Record;
use crate::words::import as word;

crate::choices! {
    /// What becomes of a field that the book has otherwise than the file.
    Merge {
        Keep = "keep": word::MERGE_KEEP,
        Fill = "fill": word::MERGE_FILL,
        Take = "take": word::MERGE_TAKE,
    }
}

/// One field that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The field's stable name.
    pub key: &'static str,
    /// What the book has.
    pub book: Value,
    /// What the file has.
    pub file: Value,
    /// Whether the file's is taken.
    pub take: bool,
}

/// Fields that say something only together with another: without it they stay as they are.
const TOGETHER: &[(&str, &str)] = &[
    ("closed_on", "outcome"),
    ("deadline", "deadline_kind"),
    ("unit", "target"),
    ("cancel_reason", "state"),
];

/// The fields in which `file`, the record of the book with all that the file says put into it,
/// differs from `book`.
pub fn pairs(book: &Record, file: &Record, merge: Merge) -> Vec<Pair> {
    let specs = Record::specs(book.kind());
    let (lists, fields): (Vec<&Spec>, Vec<&Spec>) = specs
        .iter()
        .filter(|spec| spec.wanted != Wanted::Computed)
        .partition(|spec| matches!(spec.shape, Shape::Rows(_)));
    let mut found: Vec<Pair> = fields.iter().filter_map(|spec| pair(book, file, spec)).collect();
    // Days taken from a list of events are the list: what is left of it afterwards is told.
    let mut with_fields = book.clone();
    for pair in &found {
        // A value that the record itself gave goes into it again.
        drop(with_fields.put(pair.key, pair.file.clone()));
    }
    let left = lists.iter().filter(|spec| with_fields.get(spec.key) != file.get(spec.key));
    found.extend(left.filter_map(|spec| pair(book, file, spec)));
    decide(&mut found, merge);
    found
}

fn pair(book: &Record, file: &Record, spec: &Spec) -> Option<Pair> {
    let value = |record: &Record| record.get(spec.key).unwrap_or(Value::Empty);
    let (book, file) = (value(book), value(file));
    (book != file).then_some(Pair { key: spec.key, book, file, take: false })
}

/// Chooses for all fields at once.
pub fn decide(pairs: &mut [Pair], merge: Merge) {
    for pair in pairs.iter_mut() {
        pair.take = match merge {
            Merge::Keep => false,
            Merge::Fill => adds(&pair.book, &pair.file),
            Merge::Take => true,
        };
    }
    let kept: Vec<&str> = pairs.iter().filter(|pair| !pair.take).map(|pair| pair.key).collect();
    for pair in pairs.iter_mut() {
        let head = TOGETHER.iter().find(|(key, _)| *key == pair.key);
        if head.is_some_and(|(_, head)| kept.contains(head)) {
            pair.take = false;
        }
    }
}

/// Whether the file only adds to what the book has.
fn adds(book: &Value, file: &Value) -> bool {
    match (book, file) {
        (Value::Empty, _) => true,
        (Value::Text(book), Value::Text(file)) => {
            book.is_empty()
                || file.strip_prefix(book.as_str()).is_some_and(|it| it.starts_with('\n'))
        }
        (Value::Lines(book), Value::Lines(file)) => file.starts_with(book),
        (Value::Refs(book), Value::Refs(file)) => file.starts_with(book),
        (Value::Rows(book), Value::Rows(file)) => file.starts_with(book),
        _ => false,
    }
}

/// The record of the book with what is taken put into it.
pub fn merged(book: &Record, pairs: &[Pair]) -> Record {
    let mut record = book.clone();
    for pair in pairs.iter().filter(|pair| pair.take) {
        // As in `pairs`: it came out of such a record.
        drop(record.put(pair.key, pair.file.clone()));
    }
    record
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::field::Described as _;
    use crate::domain::task::{Outcome, Progress, Task};

    fn taken(book: &Task, file: &Task, merge: Merge) -> Vec<&'static str> {
        let pairs = pairs(&book.clone().into(), &file.clone().into(), merge);
        pairs.iter().filter(|pair| pair.take).map(|pair| pair.key).collect()
    }

    #[test]
    fn what_is_empty_is_filled_and_what_stands_stays_unless_asked_for() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 30);
        let report = Progress { date: day, percent: Some(50), ..Progress::blank() };
        let book = Task { content: "Làm đường".to_owned(), deadline: day, ..Task::default() };
        let file = Task {
            content: "Làm đường thôn".to_owned(),
            unit: "m".to_owned(),
            target: Some(300),
            outcome: Outcome::Done,
            closed_on: day,
            progress: vec![report],
            ..book.clone()
        };
        assert_eq!(taken(&book, &file, Merge::Keep), Vec::<&str>::new());
        // The day it was done says nothing of a task that stays open.
        assert_eq!(taken(&book, &file, Merge::Fill), ["target", "unit", "progress"]);
        let all = ["content", "target", "unit", "outcome", "closed_on", "progress"];
        assert_eq!(taken(&book, &file, Merge::Take), all);
        let pairs = pairs(&book.clone().into(), &file.clone().into(), Merge::Take);
        assert_eq!(merged(&book.into(), &pairs), file.into());
    }
}
