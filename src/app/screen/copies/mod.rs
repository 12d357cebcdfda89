//! Copies of the book: the list, one beside the book, what only it has, the trial of one, and the
//! small screens that ask for a place, a copy, a number, a way in.

mod acts;
mod key;
mod list;
mod pick;
mod sides;
mod trial;

pub use acts::CopyActs;
pub use key::{CopyKey, For};
pub use list::CopyList;
pub use pick::{CopyPick, Wanted};
pub use sides::CopySides;
pub use trial::CopyTrial;

use crate::app::copies::{Asked, Brought, Known};
use crate::app::message::{Effect, Notice, Tone};
use crate::app::screen::{Screen, history};
use crate::app::state::State;
use crate::app::update;
use crate::book::backup::Reason;

/// What the world brings of copies reaches the screen that waits for it.
pub fn brought(state: &mut State, brought: Brought) -> Vec<Effect> {
    let lang = state.desk.lang();
    match brought {
        Brought::Known(known) => return knows(state, known),
        Brought::List(all) => match state.screens.top_mut() {
            Screen::CopyList(list) => list.fill(&state.desk, all),
            Screen::CopyPick(pick) if pick.wanted == Wanted::Copy => pick.offer_copies(all, lang),
            Screen::CopyPick(_) => {
                state.screens.pop();
                if let Screen::CopyList(list) = state.screens.top_mut() {
                    list.fill(&state.desk, all);
                }
            }
            _ => {}
        },
        Brought::Looked(path, found) => {
            if let Screen::CopyList(list) = state.screens.top_mut()
                && let Some(notice) = list.looked(&state.desk, &path, &found)
            {
                state.notice = Some(notice);
            }
        }
        Brought::Sides(sides) => {
            match state.screens.top_mut() {
                // what was asked for by its own way in takes the place of the question
                Screen::CopyKey(_) => state.screens.pop(),
                Screen::CopyActs(acts) => {
                    acts.renew(&sides, lang);
                    return Vec::new();
                }
                _ => false,
            };
            state.screens.push(CopySides::new(*sides, lang).into());
        }
        Brought::Act(act) => {
            let pager = history::pager(&state.desk, &act);
            state.screens.push(pager.into());
        }
        Brought::Trial(trial) => {
            if matches!(state.screens.top(), Screen::CopyKey(_)) {
                state.screens.pop();
            }
            state.screens.push(CopyTrial::new(&trial, lang).into());
        }
        Brought::Cleared => {
            if matches!(state.screens.top(), Screen::Pager(_)) {
                state.screens.pop();
            }
        }
        Brought::Locked(path) => {
            let seq = match state.screens.top() {
                Screen::CopyList(list) => list.seq(&path),
                _ => 0,
            };
            state.screens.push(CopyKey::new(For::Beside(path, seq)).into());
        }
    }
    Vec::new()
}

/// A copy is made without a word, where the book can have any: after a seal, and once a day.
pub fn quietly(state: &State, reason: Reason) -> Vec<Effect> {
    let has_any = state.desk.copies.is_some() && !state.desk.read_only;
    if has_any { vec![Effect::Copies(Asked::Quietly(reason))] } else { Vec::new() }
}

/// The list comes to the front, unless it is there.
pub fn open(state: &mut State) -> Vec<Effect> {
    if matches!(state.screens.top(), Screen::CopyList(_)) {
        return Vec::new();
    }
    let (list, effect) = CopyList::open();
    state.screens.push(list.into());
    vec![effect]
}

/// What is known of copies is shown on the first screen; what is wrong is told at once.
fn knows(state: &mut State, known: Known) -> Vec<Effect> {
    let is_bad = state.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Bad);
    if !is_bad && state.desk.copies.as_ref().is_none_or(|before| before.newer != known.newer) {
        let told = known.newer.as_ref().or(known.trouble.as_ref());
        if let Some(line) = told {
            state.notice = Some(Notice::bad(line));
        }
    }
    state.desk.copies = Some(known);
    update::wake(state);
    Vec::new()
}
