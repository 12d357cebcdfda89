//! The lines of the month's path as the first screen shows them, and those that stand before them:
//! a day that is asked for, drafts that wait, a meeting left in its midst.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::drafts;
use crate::app::keymap;
use crate::app::keymap::Scope;
use crate::app::screen::home::{Go, PathLine};
use crate::app::screen::{card_check, conduct};
use crate::domain::work::month::{self, Mark, MonthPath};
use crate::words::{door as word, drafts as drafts_word, wall_clock};

/// The steps of the month.
pub(super) fn steps(desk: &Desk, path: &MonthPath) -> Vec<PathLine> {
    let (lang, is_settled) = (desk.lang(), desk.clock_is_settled());
    let line = |step: &month::Step| PathLine {
        // Nothing is late by a day that is not believed.
        mark: if step.mark == Mark::Late && !is_settled { Mark::Todo } else { step.mark },
        text: step.text(lang),
        detail: if step.mark == Mark::Late && !is_settled {
            String::new()
        } else {
            step.detail(lang)
        },
        go: Go::Step(step.go),
    };
    path.steps.iter().map(line).collect()
}

/// A meeting that is under way, or that a power cut ended, stands first.
pub(super) fn unfinished(desk: &Desk) -> Option<PathLine> {
    let (id, text, detail) = conduct::unfinished(desk)?;
    Some(PathLine { mark: Mark::Doing, text, detail, go: Go::Resume(id) })
}

/// A day that cannot be believed is asked for before everything else: nothing on this screen is
/// right without it.
pub(super) fn doubtful(desk: &Desk) -> Option<PathLine> {
    desk.clock_doubt().map(|_| PathLine {
        mark: Mark::Late,
        text: wall_clock::LINE.get(desk.lang()).to_owned(),
        detail: wall_clock::DETAIL.get(desk.lang()).to_owned(),
        go: Go::Do(Action::SetDate),
    })
}

/// Drafts that wait stand before everything.
pub(super) fn unsaved(desk: &Desk) -> Vec<PathLine> {
    let line = |(at, place): (usize, &drafts::Place)| PathLine {
        mark: Mark::Doing,
        text: drafts_word::LINE.get(desk.lang()).to_owned(),
        detail: drafts::name(desk, place),
        go: Go::Draft(at),
    };
    drafts::waiting(desk).iter().enumerate().map(line).collect()
}

/// A recovery card that nobody has shown to be right stands after the steps until that is done.
pub(super) fn unproved(desk: &Desk) -> Option<PathLine> {
    let lang = desk.lang();
    card_check::is_unproved(desk).then(|| PathLine {
        mark: Mark::Todo,
        text: word::CARD_UNPROVED.get(lang).to_owned(),
        detail: word::CARD_UNPROVED_WHY.get(lang).to_owned(),
        go: Go::Card,
    })
}

/// The path of a book without members: how they come in.
pub(super) fn beginning(desk: &Desk) -> Vec<PathLine> {
    let lang = desk.lang();
    let key = |action| keymap::key_of(Scope::Month, action);
    let line = |text: crate::words::Text, detail, go| PathLine {
        mark: Mark::Todo,
        text: text.get(lang).to_owned(),
        detail,
        go,
    };
    vec![
        line(word::START_IMPORT, key(Action::Import), Go::Do(Action::Import)),
        line(word::START_NEW, key(Action::New), Go::Do(Action::New)),
        line(word::START_CELL, String::new(), Go::Cell),
    ]
}
