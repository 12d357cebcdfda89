//! What columns a model sheet has: fields of the records that a row makes, and for past meetings
//! how many came.

use crate::domain::Kind;
use crate::domain::field::{Shape, Spec, Wanted};
use crate::domain::record::Record;
use crate::words::{Text, cli, model_sheets as word};

/// Where the words about a column come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hint {
    /// From its shape.
    Shape,
    /// From here.
    Says(Text),
}

/// One column of a model sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// Its name.
    pub(super) label: Text,
    /// One sentence of advice, or none.
    pub(super) advice: Text,
    /// What it can hold; for what is known by name, a line.
    pub(super) shape: Shape,
    /// Whether a row is refused without it.
    pub(super) required: bool,
    /// What belongs into it.
    pub(super) hint: Hint,
    /// Two made-up texts.
    pub(super) examples: [Text; 2],
    /// Two made-up figures.
    pub(super) figures: [i64; 2],
    /// Whether only the first example says it: below the first task of a resolution.
    pub(super) once: bool,
    /// Two made-up days or times of day.
    pub(super) times: [&'static str; 2],
}

/// Fields of a task that a row of a table can tell.
const OF_TASK: &[&str] = &[
    "content",
    "lead_id",
    "collaborators",
    "with",
    "target",
    "unit",
    "start",
    "deadline",
    "field",
    "source",
];

/// Fields of a resolution, before those of its tasks.
const OF_RESOLUTION: &[&str] = &["kind", "number", "date", "title"];

/// Fields of a past meeting, before and after the figures.
const OF_MEETING: &[&str] =
    &["date", "kind", "time", "started", "ended", "place", "chair_id", "clerk_id"];
const TOLD_OF_MEETING: &[&str] = &["theme", "conclusion", "notes", "number"];

/// How many came to a past meeting, with two made-up meetings.
const COUNTS: [(Text, [i64; 2]); 4] = [
    (word::CALLED, [32, 31]),
    (cli::PRESENT, [29, 30]),
    (cli::EXCUSED, [2, 1]),
    (cli::UNEXCUSED, [1, 0]),
];

/// The columns of a kind; `None` where no table is read for it.
pub(super) fn of(kind: Kind) -> Option<Vec<Asked>> {
    let mut all = Vec::new();
    match kind {
        Kind::Member => {
            let mut specs = Record::specs(kind);
            let is_told = |it: &Spec| {
                let has_cell = !matches!(it.shape, Shape::Rows(_) | Shape::Ref(_) | Shape::Refs(_));
                has_cell && it.wanted != Wanted::Computed
            };
            specs.retain(is_told);
            all.extend(specs.iter().map(asked));
        }
        Kind::Task => {
            all.extend(named(kind, OF_TASK));
            all.extend(named(kind, &["resolution_id"]));
        }
        Kind::Resolution => {
            let of_resolution = named(kind, OF_RESOLUTION);
            all.extend(of_resolution.into_iter().map(|it| Asked { once: true, ..it }));
            all.extend(named(Kind::Task, OF_TASK));
        }
        Kind::Meeting => {
            all.extend(named(kind, OF_MEETING));
            all.extend(COUNTS.map(figure));
            all.extend(named(kind, TOLD_OF_MEETING));
        }
        _ => return None,
    }
    Some(all)
}

/// Fields in this order.
fn named(kind: Kind, keys: &[&str]) -> Vec<Asked> {
    let specs = Record::specs(kind);
    keys.iter().filter_map(|key| specs.iter().find(|spec| spec.key == *key)).map(asked).collect()
}

const fn figure((label, figures): (Text, [i64; 2])) -> Asked {
    Asked {
        label,
        advice: Text::EMPTY,
        shape: Shape::Number(0, 10_000),
        required: false,
        hint: Hint::Says(word::FIGURE),
        examples: [Text::EMPTY; 2],
        figures,
        once: false,
        times: [""; 2],
    }
}

fn asked(spec: &Spec) -> Asked {
    // in a table nobody knows numbers of records: names and symbols stand for them
    let (shape, hint) = match spec.shape {
        Shape::Ref(Kind::Member) => (Shape::Line, Hint::Says(word::NAME_OF)),
        Shape::Refs(Kind::Member) => (Shape::Line, Hint::Says(word::NAMES_OF)),
        Shape::Ref(_) => (Shape::Line, Hint::Says(word::SYMBOL_OF)),
        shape => (shape, Hint::Shape),
    };
    Asked {
        label: spec.label,
        advice: spec.advice,
        shape,
        required: spec.wanted == Wanted::Required,
        hint,
        examples: examples(spec.key),
        figures: match spec.key {
            "household_year" => [2024, 2025],
            _ => [12, 5],
        },
        once: false,
        times: times(spec.key),
    }
}

/// Two made-up texts for a field.
const fn examples(key: &str) -> [Text; 2] {
    match key.as_bytes() {
        b"full_name" | b"lead_id" | b"sponsor1" | b"chair_id" => [word::EX_NAME, word::EX_NAME_2],
        b"clerk_id" | b"sponsor2" | b"collaborators" => [word::EX_NAME_2, word::EX_NAME],
        b"ethnicity" => [word::EX_ETHNICITY, word::EX_ETHNICITY_2],
        b"hometown" | b"residence" => [word::EX_PLACE; 2],
        b"card_no" => [word::EX_CARD, word::EX_CARD_2],
        b"phone" | b"zalo" => [word::EX_PHONE, Text::EMPTY],
        b"citizen_id" => [word::EX_CITIZEN, Text::EMPTY],
        b"occupation" => [word::EX_WORK; 2],
        b"title" => [word::EX_RESOLUTION, Text::EMPTY],
        b"content" => [word::EX_TASK, word::EX_TASK_2],
        b"resolution_id" => [word::EX_SYMBOL; 2],
        b"unit" => [word::EX_UNIT, word::EX_UNIT_2],
        b"place" => [word::EX_HALL; 2],
        b"theme" => [word::EX_THEME, Text::EMPTY],
        b"conclusion" => [word::EX_CONCLUSION; 2],
        _ => [Text::EMPTY; 2],
    }
}

/// Two made-up days or times of a field.
const fn times(key: &str) -> [&'static str; 2] {
    match key.as_bytes() {
        b"birth_date" => ["02/03/1985", "1990"],
        b"decision_date" => ["15/01/2010", ""],
        b"ceremony_date" => ["03/02/2010", "19/05/2015"],
        b"official_date" => ["03/02/2011", "19/05/2016"],
        b"card_date" => ["02/09/2011", ""],
        b"date" => ["05/08/2026", "05/09/2026"],
        b"start" => ["10/08/2026", ""],
        b"deadline" => ["20/12/2026", "31/12/2026"],
        b"time" | b"started" => ["19:30", "19:30"],
        b"ended" => ["21:00", "21:15"],
        _ => [""; 2],
    }
}
