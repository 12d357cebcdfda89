//! What stands there when the book did not open: what happened, that nothing is lost, what to do.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::screen::copies::CopyPick;
use crate::app::screen::unlock::Unlock;
use crate::words::door as word;

/// A failure at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The sentence of the failure.
    pub what: String,
}

impl Front for Problem {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::NoBook, Scope::Ask]
    }

    fn title(&self, desk: &Desk) -> String {
        word::PROBLEM_TITLE.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    fn act(&mut self, _desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => Outcome::Replace(Box::new(Unlock::new().into())),
            Action::FromCopy => CopyPick::search(),
            _ => Outcome::Stay,
        }
    }
}
