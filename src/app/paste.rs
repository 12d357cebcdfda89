//! A text pasted in one piece.

use crate::app::line;
use crate::app::message::{Effect, Notice};
use crate::app::state::State;
use crate::app::update::follow;
use crate::domain::rules::secrecy;
use crate::words::{privacy, ui};

/// Hands a pasted text to the screen in front, no more of it than any text can hold.
pub(super) fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    state.notice = None;
    let State { desk, screens, .. } = state;
    let front = screens.top_mut().front_mut();
    if !front.takes_text() {
        return Vec::new();
    }
    let end = text.floor_char_boundary(line::MOST);
    let kept_text = text.get(..end).unwrap_or_default();
    let outcome = front.pasted(desk, kept_text);
    let effects = follow(state, outcome);
    if secrecy::marking(kept_text).is_some() {
        state.notice = Some(Notice::bad(privacy::PASTED_SECRET.get(state.desk.lang())));
    } else if end < text.len() && state.notice.is_none() {
        state.notice = Some(Notice::bad(ui::PASTE_CUT.get(state.desk.lang())));
    }
    effects
}
