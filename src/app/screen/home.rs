//! The month's screen: the path of this month and what needs attention.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::words::actions;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home;

impl Home {
    /// The month of today.
    pub const fn new(_desk: &Desk) -> Self {
        Self
    }
}

impl Front for Home {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Month, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        actions::HOME.get(desk.lang()).to_owned()
    }

    fn act(&mut self, _desk: &Desk, _action: Action) -> Outcome {
        Outcome::Stay
    }
}
