//! The way in: what happens when the book opens, is created, is locked or does not open.

use crate::app::message::{Effect, Msg};
use crate::app::state::State;

/// Changes the state for what concerns the book as a whole.
pub fn update(state: &mut State, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Opened(opened) => crate::app::update::opened(state, *opened),
        Msg::Created(opened, _code) => crate::app::update::opened(state, *opened),
        _ => {}
    }
    Vec::new()
}
