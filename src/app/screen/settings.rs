//! Settings: language, theme, lock, mouse; the cell's details; the rules in force.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::words::actions;

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The line under the cursor.
    pub at: usize,
}

impl Settings {
    /// The settings as they are.
    pub const fn new(_desk: &Desk) -> Self {
        Self { at: 0 }
    }
}

impl Front for Settings {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        actions::SETTINGS.get(desk.lang()).to_owned()
    }

    fn act(&mut self, _desk: &Desk, _action: Action) -> Outcome {
        Outcome::Stay
    }
}
