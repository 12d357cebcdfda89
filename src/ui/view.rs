//! What the painter remembers from frame to frame: where things were drawn, so that a click finds
//! them, and how far lists are scrolled. It can be thrown away at any time.

use std::collections::HashMap;

use ratatui::layout::{Position, Rect};

use crate::app::action::Action;
use crate::app::message::Msg;
use crate::app::state::State;
use crate::ui::theme::Palette;

/// What lies under a place of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    Do(Action),
    Pick(usize),
}

/// The painter's memory.
#[derive(Debug, Clone, Default)]
pub struct View {
    spots: Vec<(Rect, Spot)>,
    tops: HashMap<&'static str, usize>,
    palette: Palette,
}

impl View {
    /// Begins a frame: the places of the last one are forgotten.
    pub fn begin(&mut self, state: &State) {
        self.spots.clear();
        self.palette = Palette::of(state.desk.settings.theme);
    }

    /// The colours in force.
    pub const fn palette(&self) -> Palette {
        self.palette
    }

    /// Remembers that a click here does an action.
    pub fn button(&mut self, area: Rect, action: Action) {
        self.spots.push((area, Spot::Do(action)));
    }

    /// Remembers that a click here chooses a line.
    pub fn line(&mut self, area: Rect, row: usize) {
        self.spots.push((area, Spot::Pick(row)));
    }

    /// What a click means; what was drawn last lies on top.
    pub fn click(&self, column: u16, row: u16) -> Option<Msg> {
        let at = Position::new(column, row);
        self.spots.iter().rev().find(|(area, _)| area.contains(at)).map(|(_, spot)| match spot {
            Spot::Do(action) => Msg::Do(*action),
            Spot::Pick(row) => Msg::Pick(*row),
        })
    }

    /// The first line shown of a list, moved no more than needed for `at` to be seen.
    pub fn top(&mut self, list: &'static str, at: usize, count: usize, height: usize) -> usize {
        let top = self.tops.entry(list).or_insert(0);
        if at < *top {
            *top = at;
        }
        if height > 0 && at >= *top + height {
            *top = at + 1 - height;
        }
        *top = (*top).min(count.saturating_sub(height));
        *top
    }
}
