//! What is known of the evening itself: time, roll, items, who spoke.

use chrono::Datelike as _;

use super::{Found, Sight, share, told};
use crate::domain::meeting::{Item, Meeting, MeetingKind, MeetingState, Part, Presence};
use crate::domain::register::Register;
use crate::domain::rules::attendance::{self, Absence, Counts};
use crate::domain::rules::{book, minutes_length};
use crate::domain::{MeetingId, MemberId};
use crate::words::score as word;

/// Minutes held and minutes needed.
fn minutes(sight: &Sight<'_>) -> Result<(u32, u32), Found> {
    let unknown = |text: crate::words::Text| Found::unknown(text.get(sight.lang).to_owned());
    let least = minutes_length::least(sight.register, sight.meeting);
    let least = least.filter(|least| *least > 0).ok_or_else(|| unknown(word::NO_LEAST))?;
    let held = minutes_length::held(sight.meeting).ok_or_else(|| unknown(word::NOT_ENDED))?;
    Ok((held, least))
}

fn say_minutes(sight: &Sight<'_>, held: u32, least: u32) -> String {
    let short = least.saturating_sub(held);
    let (held, least) = (held.to_string(), least.to_string());
    if short == 0 {
        return word::HELD.fill(sight.lang, &[("minutes", &held), ("needed", &least)]);
    }
    let values = [("minutes", held.as_str()), ("short", &short.to_string()), ("needed", &least)];
    word::HELD_SHORT.fill(sight.lang, &values)
}

/// How long the meeting was, of the shortest allowed.
pub(super) fn duration(sight: &Sight<'_>) -> Found {
    match minutes(sight) {
        Ok((held, least)) => {
            Found { value: share(held, least), why: say_minutes(sight, held, least) }
        }
        Err(unknown) => unknown,
    }
}

/// How many minutes it was too short; 1000 where it had not half of what it needs.
pub(super) fn duration_short(sight: &Sight<'_>) -> Found {
    match minutes(sight) {
        Ok((held, least)) => {
            let short = least.saturating_sub(held);
            let value = if held.saturating_mul(2) < least { 1000 } else { short };
            Found::value(value.saturating_mul(1000), say_minutes(sight, held, least))
        }
        Err(unknown) => unknown,
    }
}

/// The figures of the roll, once it is called.
fn counts(sight: &Sight<'_>) -> Result<Counts, Found> {
    if sight.meeting.roll.is_empty() {
        return Err(Found::unknown(word::NO_ROLL.get(sight.lang).to_owned()));
    }
    Ok(attendance::count(sight.register, sight.meeting))
}

fn say_present(sight: &Sight<'_>, counts: Counts) -> String {
    let rate = told(counts.present, counts.base, sight.lang);
    let (present, base) = (counts.present.to_string(), counts.base.to_string());
    let values = [("present", present.as_str()), ("base", &base), ("rate", &rate)];
    if counts.unexcused == 0 {
        return word::PRESENT_OF.fill(sight.lang, &values);
    }
    let unexcused = counts.unexcused.to_string();
    let values: Vec<_> = values.into_iter().chain([("n", unexcused.as_str())]).collect();
    word::PRESENT_UNEXCUSED.fill(sight.lang, &values)
}

/// The rate of attendance.
pub(super) fn attendance(sight: &Sight<'_>) -> Found {
    match counts(sight) {
        Ok(counts) => {
            Found { value: share(counts.present, counts.base), why: say_present(sight, counts) }
        }
        Err(unknown) => unknown,
    }
}

/// The rate of attendance; nothing where somebody is absent without a reason.
pub(super) fn attendance_strict(sight: &Sight<'_>) -> Found {
    match counts(sight) {
        Ok(counts) if counts.unexcused > 0 => Found::value(0, say_present(sight, counts)),
        _ => attendance(sight),
    }
}

/// Whether nobody was excused more often running than the rule allows.
pub(super) fn no_long_excuse(sight: &Sight<'_>) -> Found {
    if let Err(unknown) = counts(sight) {
        return unknown;
    }
    let most = book::whole(sight.register, "attendance.max_consecutive_excused", sight.on());
    let mut longest = 0;
    let mut names = Vec::new();
    for alert in attendance::alerts(sight.register, sight.meeting) {
        if let Absence::Excused(n) = alert.absence
            && n > most
        {
            longest = longest.max(n);
            names.extend(name(sight.register, alert.member));
        }
    }
    let (n, yes, text) = if names.is_empty() {
        (most, true, word::NOBODY_LONG)
    } else {
        (longest, false, word::LONG_EXCUSED)
    };
    let why = text.fill(sight.lang, &[("n", &n.to_string()), ("names", &names.join(", "))]);
    Found::yes_no(yes, why)
}

fn name(register: &Register, id: MemberId) -> Option<&str> {
    register.member(id).map(|member| member.full_name.as_str())
}

fn done_of(sight: &Sight<'_>, counts: impl Fn(&Item) -> bool) -> Found {
    let items: Vec<&Item> = sight.meeting.items.iter().filter(|item| counts(item)).collect();
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (done, all) = (size(items.iter().filter(|item| item.done).count()), size(items.len()));
    if done == 0 {
        return Found::unknown(word::ITEMS_UNMARKED.get(sight.lang).to_owned());
    }
    let values = [("done", done.to_string()), ("all", all.to_string())];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    Found { value: share(done, all), why: word::ITEMS_DONE.fill(sight.lang, &values) }
}

/// The items of opening and content that were dealt with; those of the closing follow the score.
pub(super) fn steps_done(sight: &Sight<'_>) -> Found {
    done_of(sight, |item| item.part != Part::Closing)
}

/// The items of content that were dealt with.
pub(super) fn content_done(sight: &Sight<'_>) -> Found {
    done_of(sight, |item| item.part == Part::Content)
}

/// Whether the month of a meeting has thematic content: its own, or a thematic meeting held.
pub fn has_theme(register: &Register, meeting: &Meeting) -> bool {
    own_theme(meeting) || month_theme(register, meeting).is_some()
}

fn own_theme(meeting: &Meeting) -> bool {
    meeting.combined || meeting.kind == MeetingKind::Thematic
}

fn month_theme(register: &Register, meeting: &Meeting) -> Option<MeetingId> {
    let on = meeting.date?;
    let same = |other: &Meeting| {
        other.kind == MeetingKind::Thematic
            && matches!(other.state, MeetingState::Closed | MeetingState::Adopted)
            && other.date.is_some_and(|it| (it.year(), it.month()) == (on.year(), on.month()))
    };
    register.meetings().find(|(_, other)| same(other)).map(|(id, _)| id)
}

/// Thematic content: all points where there was a theme, and where the month had none, for the
/// sheet counts it only in the month in which it is held.
pub(super) fn theme(sight: &Sight<'_>) -> Found {
    let why = if own_theme(sight.meeting) && !sight.meeting.theme.is_empty() {
        word::THEME_HELD.fill(sight.lang, &[("theme", &sight.meeting.theme)])
    } else if has_theme(sight.register, sight.meeting) {
        word::THEME_IN_MONTH.get(sight.lang).to_owned()
    } else {
        word::THEME_NONE.get(sight.lang).to_owned()
    };
    Found::yes_no(true, why)
}

/// How many of the members present spoke.
pub(super) fn speakers(sight: &Sight<'_>) -> Found {
    if let Err(unknown) = counts(sight) {
        return unknown;
    }
    if sight.meeting.opinions.is_empty() {
        return Found::unknown(word::NOBODY_SPOKE.get(sight.lang).to_owned());
    }
    let present = sight.meeting.roll.iter().filter(|line| {
        matches!(line.presence, Presence::Present | Presence::ExemptPresent)
            && line.member.is_some()
    });
    let (mut all, mut spoke) = (0_u32, 0_u32);
    for line in present {
        all += 1;
        spoke += u32::from(sight.meeting.opinions.iter().any(|said| said.member == line.member));
    }
    let rate = told(spoke, all, sight.lang);
    let values = [("n", spoke.to_string()), ("present", all.to_string()), ("rate", rate)];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    Found { value: share(spoke, all), why: word::SPOKE.fill(sight.lang, &values) }
}

/// Whether the time given to the mood of members and people lies within the bounds.
pub(super) fn ideology_minutes(sight: &Sight<'_>) -> Found {
    let item = sight.meeting.items.iter().find(|item| item.step == "ideology");
    let bounds = book::list(sight.register, "score.ideology_minutes", sight.on());
    let (Some(used), [low, high]) = (item.and_then(|item| item.used), bounds.as_slice()) else {
        return Found::unknown(word::NO_MINUTES.get(sight.lang).to_owned());
    };
    let values = [("n", used.to_string()), ("low", low.to_string()), ("high", high.to_string())];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    Found::yes_no((*low..=*high).contains(&used), word::IDEOLOGY_USED.fill(sight.lang, &values))
}

/// Whether the chair's conclusion is noted, of the meeting or of an item.
pub(super) fn concluded(sight: &Sight<'_>) -> Found {
    let meeting = sight.meeting;
    let is_noted = !meeting.conclusion.trim().is_empty()
        || meeting.items.iter().any(|item| !item.conclusion.trim().is_empty());
    if is_noted {
        Found::yes_no(true, word::CONCLUDED.get(sight.lang).to_owned())
    } else {
        Found::unknown(word::NOT_CONCLUDED.get(sight.lang).to_owned())
    }
}
