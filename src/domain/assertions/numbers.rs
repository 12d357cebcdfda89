//! Numbers of resolutions and of minutes: without gaps, and in the order of the days.

use super::{Asserted, Doubt, Part};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::number_book::{self, Row};
use crate::words::assertions as word;

/// How many missing numbers are named.
const FEW: usize = 10;

pub(super) fn check(register: &Register, doubts: &mut Vec<Doubt>) {
    for series in number_book::series(register) {
        let dated = series.given.iter().map(|it| {
            // A number kept free has its place by the day of its reserving.
            let is_free = register
                .resolution(it.resolution)
                .is_none_or(|it| it.state == ResolutionState::Draft || it.reserved_on.is_some());
            (it.number, it.date.filter(|_| !is_free), it.resolution.into())
        });
        let row = Row {
            kind: Some(series.kind),
            span: series.span,
            given: dated.collect(),
            missing: series.missing,
        };
        doubts.extend(of(&row));
    }
    for row in number_book::minutes(register) {
        doubts.extend(of(&row));
    }
}

fn of(row: &Row) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let series = || Part::Series(row.kind, row.span);
    if let Some(after) = row.after_gap() {
        let mut shown: Vec<String> =
            row.missing.iter().take(FEW).map(ToString::to_string).collect();
        if row.missing.len() > FEW {
            shown.push("…".to_owned());
        }
        doubts.push(
            Doubt::new(Asserted::Numbers, after, word::GAP)
                .part("series", series())
                .with("numbers", shown.join(", ")),
        );
    }
    for (number, next, id) in row.disorder() {
        doubts.push(
            Doubt::new(Asserted::Numbers, id, word::DISORDER)
                .part("series", series())
                .with("number", number)
                .with("next", next),
        );
    }
    doubts
}
