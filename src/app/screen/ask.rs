//! A question answered with yes, or with Esc.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// One or two words.
    pub title: String,
    /// What is asked, and what follows from yes.
    pub question: String,
}

impl Front for Ask {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Ask]
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn act(&mut self, _desk: &Desk, action: Action) -> Outcome {
        if action == Action::Confirm { Outcome::Answer(Answer::Yes) } else { Outcome::Stay }
    }
}
