//! The only painter: draws the state, changes nothing.

pub mod frame;
pub mod parts;
pub mod screen;
pub mod theme;
pub mod view;

use ratatui::Frame;

use crate::app::state::State;
use crate::ui::view::View;

/// Draws the whole screen. `view` is a cache that may be thrown away at any time.
pub fn draw(state: &State, view: &mut View, frame: &mut Frame<'_>) {
    view.begin(state);
    frame::draw(state, view, frame);
}
