//! The history: who did what when, the newest first.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::Effect;
use crate::app::screen::choose;
use crate::words::actions;

/// The history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The line under the cursor; 0 is the newest act.
    pub at: usize,
}

impl History {
    /// The history, at its newest act.
    pub const fn new(_desk: &Desk) -> Self {
        Self { at: 0 }
    }
}

impl Front for History {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::History, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        actions::HISTORY.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(7));
        if choose::moved(&mut self.at, desk.history.len(), page, action) {
            return Outcome::Stay;
        }
        if action == Action::Verify { Outcome::Ask(Effect::Verify) } else { Outcome::Stay }
    }
}
