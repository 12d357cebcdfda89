//! The world behind the screen, with the screen: what takes a moment is shown before it begins.

use std::io;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::app::message::{Effect, Msg};
use crate::app::run::World;
use crate::app::state::State;
use crate::book::store::Store;
use crate::domain::act::Act;
use crate::ui::view::View;

/// The terminal as it is drawn on.
pub(super) type Drawn = Terminal<CrosstermBackend<io::Stdout>>;

/// The world and the terminal that shows it.
pub(super) struct Shown<'a> {
    /// What is drawn on.
    pub(super) terminal: Drawn,
    /// All that is not the screen.
    pub(super) world: &'a mut dyn World,
}

impl World for Shown<'_> {
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        self.world.store()
    }

    fn before(&mut self, state: &State, act: &Act) -> Vec<Msg> {
        self.world.before(state, act)
    }

    fn can_lock(&self) -> bool {
        self.world.can_lock()
    }

    fn show(&mut self, state: &State) {
        let mut view = View::default();
        // a terminal that is gone says so at the next frame
        let _drawn = self.terminal.draw(|frame| crate::ui::draw(state, &mut view, frame));
    }

    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg> {
        self.world.perform(state, effect)
    }
}
