//! What is known of the result: last month's tasks, the resolution, the report.

use super::{Found, Sight, share, told};
use crate::domain::day::show;
use crate::domain::meeting::MeetingState;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::{deadlines, follow_up, numbering};
use crate::domain::{ResolutionId, task::Outcome};
use crate::words::score as word;

/// Of the tasks due by the meeting, those done.
pub(super) fn result(sight: &Sight<'_>) -> Found {
    let of = follow_up::result(sight.register, sight.meeting);
    let Some(value) = share(of.done, of.due) else {
        return Found::unknown(word::NOTHING_DUE.get(sight.lang).to_owned());
    };
    let rate = told(of.done, of.due, sight.lang);
    let values = [("done", of.done.to_string()), ("due", of.due.to_string()), ("rate", rate)];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    Found::value(value, word::DONE_OF.fill(sight.lang, &values))
}

fn adopted<'a>(sight: &Sight<'a>) -> Option<(ResolutionId, &'a Resolution)> {
    let is_adopted =
        |it: &Resolution| it.meeting == Some(sight.id) && it.state == ResolutionState::Adopted;
    sight.register.resolutions().find(|(_, it)| is_adopted(it))
}

/// Whether the resolution of the meeting is adopted.
pub(super) fn resolution_adopted(sight: &Sight<'_>) -> Found {
    let Some((_, it)) = adopted(sight) else {
        return Found::unknown(word::NOT_ADOPTED.get(sight.lang).to_owned());
    };
    let symbol = it.number.map(|number| numbering::symbol(number, it.kind.key()));
    let name = symbol.unwrap_or_else(|| it.title.clone());
    Found::yes_no(true, word::ADOPTED.fill(sight.lang, &[("name", &name)]))
}

/// Whether tasks are assigned and the minutes adopted.
pub(super) fn closing_done(sight: &Sight<'_>) -> Found {
    let given = adopted(sight).map_or(0, |(id, _)| {
        let of = |it: &crate::domain::task::Task| {
            it.resolution == Some(id) && it.outcome != Outcome::Stopped
        };
        sight.register.tasks().filter(|(_, it)| of(it)).count()
    });
    if given == 0 {
        return Found::unknown(word::NOT_ADOPTED.get(sight.lang).to_owned());
    }
    let is_adopted = sight.meeting.state == MeetingState::Adopted;
    let text = if is_adopted { word::ASSIGNED } else { word::ASSIGNED_ONLY };
    let why = text.fill(sight.lang, &[("n", &given.to_string())]);
    if is_adopted { Found::yes_no(true, why) } else { Found::unknown(why) }
}

/// Whether minutes and resolution were posted and reported in time.
pub(super) fn posted(sight: &Sight<'_>) -> Found {
    let due = deadlines::report_by(sight.register, sight.on());
    match sight.meeting.reported_on {
        Some(day) => {
            let values = [("date", show(day)), ("due", show(due))];
            let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
            Found::yes_no(day <= due, word::POSTED_ON.fill(sight.lang, &values))
        }
        None => Found::unknown(word::NOT_POSTED.fill(sight.lang, &[("due", &show(due))])),
    }
}
