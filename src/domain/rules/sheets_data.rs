//! The shipped score sheets: sheet B as a ward made it after Hướng dẫn 42-HD/BTCTW 28/10/2025,
//! sheet A with the seven criteria that are quoted from the guidance itself. Of sheet A only the
//! criteria and their points are known, and that at second hand; its parts are those of sheet B.
//! All points are tenths of a point.

use crate::words::Text;
use crate::words::score_sheets as word;

/// A shipped sheet.
#[derive(Debug, Clone, Copy)]
pub struct Shipped {
    /// The short name by which meetings name it.
    pub key: &'static str,
    /// What it is called.
    pub name: Text,
    /// Year, month and day from which it holds.
    pub from: (i32, u32, u32),
    /// Where it comes from.
    pub source: Text,
    /// Its criteria.
    pub criteria: &'static [ShippedCriterion],
}

/// A criterion of it: what, the most points, its parts.
pub type ShippedCriterion = (Text, u32, &'static [&'static [ShippedPart]]);

/// A part of a criterion.
#[derive(Debug, Clone, Copy)]
pub struct ShippedPart {
    /// What it is.
    pub title: Text,
    /// The most points.
    pub most: u32,
    /// Who answers.
    pub by: By,
    /// The answers: what, points, the least value of the measure in thousandths.
    pub options: &'static [(Text, u32, u32)],
}

/// Who answers a part.
#[derive(Debug, Clone, Copy)]
pub enum By {
    /// The records, by the measure of this key, where they know.
    Book(&'static str),
    /// A person; with what to do better where points are lost.
    Person(Text),
}

/// A part that a person answers: met, met in part, not met.
const fn asked(
    title: Text,
    most: u32,
    better: Text,
    options: &'static [(Text, u32, u32)],
) -> ShippedPart {
    ShippedPart { title, most, by: By::Person(better), options }
}

const fn known(
    title: Text,
    measure: &'static str,
    options: &'static [(Text, u32, u32)],
) -> ShippedPart {
    let most = match options {
        [(_, most, _), ..] => *most,
        [] => 0,
    };
    ShippedPart { title, most, by: By::Book(measure), options }
}

const YES_10: &[(Text, u32, u32)] = &[(word::DONE, 10, 1000), (word::NOT_DONE, 0, 0)];
const YES_20: &[(Text, u32, u32)] = &[(word::DONE, 20, 1000), (word::NOT_DONE, 0, 0)];
const MET_10: &[(Text, u32, u32)] = &[(word::FULL, 10, 0), (word::HALF, 5, 0), (word::NONE, 0, 0)];
const MET_20: &[(Text, u32, u32)] = &[(word::FULL, 20, 0), (word::HALF, 10, 0), (word::NONE, 0, 0)];
const MET_30: &[(Text, u32, u32)] = &[(word::FULL, 30, 0), (word::HALF, 15, 0), (word::NONE, 0, 0)];
const MET_40: &[(Text, u32, u32)] = &[(word::FULL, 40, 0), (word::HALF, 20, 0), (word::NONE, 0, 0)];

const TIME: &[ShippedPart] = &[known(
    word::DURATION,
    "duration_short",
    &[
        (word::ON_TIME, 50, 0),
        (word::SHORT_15, 40, 1_000),
        (word::SHORT_30, 30, 16_000),
        (word::ABOUT_HALF, 20, 31_000),
        (word::UNDER_HALF, 10, 1_000_000),
    ],
)];

const ATTENDANCE: &[ShippedPart] = &[
    known(
        word::RATE,
        "attendance_strict",
        &[
            (word::FROM_90, 40, 90_000),
            (word::FROM_75, 30, 75_000),
            (word::FROM_65, 20, 65_000),
            (word::UNDER_65, 10, 0),
        ],
    ),
    known(word::NO_LONG_EXCUSE, "no_long_excuse", YES_10),
];

const PREPARATION: &[ShippedPart] = &[
    asked(word::CONTENT_READY, 30, word::BETTER_CONTENT, MET_30),
    known(word::DRAFT_READY, "draft_ready", YES_20),
    known(word::COMMITTEE_MET, "committee_met", YES_20),
    known(word::NOTIFIED, "notified", YES_10),
    known(word::DOCUMENTS_AHEAD, "documents_ahead", YES_20),
];

const ORGANISATION: &[ShippedPart] = &[
    known(
        word::PROCEDURE,
        "steps_done",
        &[(word::FULL, 50, 100_000), (word::HALF, 25, 50_000), (word::NONE, 0, 0)],
    ),
    known(
        word::REGULAR_CONTENT,
        "content_done",
        &[(word::FULL, 100, 100_000), (word::HALF, 50, 50_000), (word::NONE, 0, 0)],
    ),
    known(
        word::THEMATIC_CONTENT,
        super::measures::THEME,
        &[(word::FULL, 50, 1000), (word::HALF, 25, 500), (word::NONE, 0, 0)],
    ),
    asked(word::PRAISE, 20, word::BETTER_PRAISE, MET_20),
    known(
        word::SPEAKERS,
        "speakers",
        &[
            (word::OVER_50, 50, 50_001),
            (word::FROM_40, 40, 40_000),
            (word::FROM_30, 30, 30_000),
            (word::UNDER_30, 20, 0),
        ],
    ),
    asked(word::MINUTES_BOOK, 10, word::BETTER_BOOK, MET_10),
    known(word::IDEOLOGY, "ideology_minutes", YES_10),
    known(word::DOCUMENTS, "documents_sent", YES_10),
];

const CHAIR: &[ShippedPart] = &[
    asked(word::FLEXIBLE, 20, word::BETTER_FLEXIBLE, MET_20),
    asked(word::ORIENTS, 40, word::BETTER_ORIENTS, MET_40),
    asked(word::DEMOCRATIC, 30, word::BETTER_DEMOCRATIC, MET_30),
    known(word::SUMS_UP, "concluded", YES_10),
];

const PRINCIPLES: &[ShippedPart] = &[
    asked(word::CENTRALISM, 10, word::BETTER_CENTRALISM, MET_10),
    asked(word::CRITICISM, 20, word::BETTER_CRITICISM, MET_20),
    asked(word::FIGHTING, 10, word::BETTER_FIGHTING, MET_10),
    asked(word::ANSWERS, 10, word::BETTER_ANSWERS, MET_10),
];

const RESULTS: &[ShippedPart] = &[known(
    word::TARGETS,
    "result",
    &[
        (word::FROM_90, 300, 90_000),
        (word::FROM_80, 270, 80_000),
        (word::FROM_70, 240, 70_000),
        (word::FROM_60, 200, 60_000),
        (word::FROM_50, 150, 50_000),
        (word::UNDER_50, 100, 0),
    ],
)];

const CLOSING: &[ShippedPart] = &[
    known(word::ADOPTED, "resolution_adopted", YES_20),
    known(word::ASSIGNED, "closing_done", YES_20),
    known(word::POSTED, "posted", YES_10),
];

/// Every shipped sheet, the versions of one key by date.
pub const SHEETS: &[Shipped] = &[
    Shipped {
        key: "A",
        name: word::NAME_A,
        from: (2025, 10, 28),
        source: word::SOURCE_A,
        criteria: &[
            (word::TIME, 50, &[TIME]),
            (word::ATTENDANCE, 50, &[ATTENDANCE]),
            (word::PREPARATION, 100, &[PREPARATION]),
            (word::CONDUCT, 400, &[ORGANISATION, CHAIR]),
            (word::PRINCIPLES, 50, &[PRINCIPLES]),
            (word::RESULTS, 300, &[RESULTS]),
            (word::CLOSING, 50, &[CLOSING]),
        ],
    },
    Shipped {
        key: "B",
        name: word::NAME_B,
        from: (2025, 10, 28),
        source: word::SOURCE_B,
        criteria: &[
            (word::TIME, 50, &[TIME]),
            (word::ATTENDANCE, 50, &[ATTENDANCE]),
            (word::PREPARATION, 100, &[PREPARATION]),
            (word::ORGANISATION, 300, &[ORGANISATION]),
            (word::CHAIR, 100, &[CHAIR]),
            (word::PRINCIPLES, 50, &[PRINCIPLES]),
            (word::RESULTS, 300, &[RESULTS]),
            (word::CLOSING, 50, &[CLOSING]),
        ],
    },
];
