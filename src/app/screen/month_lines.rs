//! The lines of the month's path as the first screen shows them, and those that stand before them:
//! a day that is asked for, drafts that wait, a meeting left in its midst.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::drafts;
use crate::app::keymap;
use crate::app::keymap::Scope;
use crate::app::screen::home::{Go, PathLine};
use crate::app::screen::{card_check, conduct};
use crate::domain::act::Deed;
use crate::domain::cell::Cell;
use crate::domain::work::month::{self, Mark, MonthPath};
use crate::words::{door as word, drafts as drafts_word, fields, wall_clock};

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

/// Whether the first steps stand in the place of the month's: there are no members yet, or the book
/// was made here, no meeting was planned, and the steps are neither done nor put away.
pub(super) fn is_new(desk: &Desk) -> bool {
    let register = &desk.register;
    if register.members().next().is_none() {
        return true;
    }
    let is_made_here = desk.history.iter().any(|it| it.account.deed == Deed::CreateCell);
    let goes_on = !lacking(desk).is_empty() && register.meetings().next().is_none();
    is_made_here && goes_on && !desk.settings.begun
}

/// What the cell's own record still lacks of the third step.
fn lacking(desk: &Desk) -> Vec<&'static str> {
    let cell = desk.register.cell();
    let is_without = |has: fn(&Cell) -> bool| !cell.is_some_and(has);
    let secretary = is_without(|it| it.secretary.is_some()).then_some(fields::SECRETARY);
    let term = is_without(|it| it.term_start.is_some()).then_some(fields::TERM_START);
    secretary.into_iter().chain(term).map(|text| text.get(desk.lang())).collect()
}

/// The first steps in a new book: how members come in, and the cell's own record. What is done is
/// ticked; once there are members the steps can be put away.
pub(super) fn beginning(desk: &Desk) -> Vec<PathLine> {
    let lang = desk.lang();
    let key = |action| keymap::key_of(Scope::Month, action);
    let line = |mark, text: crate::words::Text, detail, go| PathLine {
        mark,
        text: text.get(lang).to_owned(),
        detail,
        go,
    };
    let members = desk.register.members().count();
    let come_in = if members == 0 { Mark::Todo } else { Mark::Done };
    let number = [("n", &*members.to_string()), ("key", &*key(Action::New))];
    let by_one = match members {
        0 => key(Action::New),
        _ => word::START_HAVE.fill(lang, &number),
    };
    let lacks = lacking(desk);
    let (cell, detail) = match lacks.len() {
        0 => (Mark::Done, String::new()),
        1 => (Mark::Doing, word::START_LACKS.fill(lang, &[("what", &lacks.join(", "))])),
        _ => (Mark::Todo, String::new()),
    };
    let mut all = vec![
        line(come_in, word::START_IMPORT, key(Action::Import), Go::Do(Action::Import)),
        line(come_in, word::START_NEW, by_one, Go::Do(Action::New)),
        line(cell, word::START_CELL, detail, Go::Cell),
    ];
    if members > 0 {
        all.push(line(Mark::Todo, word::START_LATER, String::new(), Go::Begun));
    }
    all
}
