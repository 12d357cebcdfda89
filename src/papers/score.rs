//! The score of a meeting as minutes and resolution tell it: total, band, what is to be put right.

use crate::domain::MeetingId;
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::scoring::{self, Origin, points};
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;

/// Total and band; `None` where the meeting was not marked.
pub(super) fn mark(register: &Register, id: MeetingId) -> Option<String> {
    let (total, band) = scoring::marked(register, id, register.meeting(id)?)?;
    let band = band.name().get(Vi);
    Some(fill(word::MARK, &[("total", &points(total, Vi)), ("band", band)]))
}

/// The parts that lost most, as a sentence; `None` where nothing was lost or nothing was marked.
pub(super) fn limits(register: &Register, id: MeetingId) -> Option<String> {
    lost(register, id).map(|parts| fill(word::LIMITS, &[("parts", &parts)]))
}

/// The parts that lost most, with why.
pub(super) fn lost(register: &Register, id: MeetingId) -> Option<String> {
    let meeting = register.meeting(id).filter(|meeting| !meeting.score.is_empty())?;
    let of = scoring::assess(register, id, meeting, Vi)?;
    let limit = |line: &&scoring::Line| {
        let (got, most) = (points(line.tenths.unwrap_or(0), Vi), points(line.part.most, Vi));
        // What was only chosen among the answers says no more than the points.
        let why = match line.origin {
            Origin::ByHand => line.reason.clone(),
            Origin::Known | Origin::Asked => line.why.clone(),
        };
        let values =
            [("part", line.part.title.say(Vi)), ("points", &got), ("most", &most), ("why", &why)];
        fill(if why.is_empty() { word::LIMIT_PLAIN } else { word::LIMIT }, &values)
    };
    // As many as there is advice for: those that cost most.
    let on = meeting.date.unwrap_or(chrono::NaiveDate::MAX);
    let most = usize::try_from(book::whole(register, "score.advice", on)).unwrap_or(usize::MAX);
    let parts: Vec<String> = of.weakest().iter().take(most).map(limit).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
