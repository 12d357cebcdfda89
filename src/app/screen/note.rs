//! A text of several lines, on a screen of its own.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};

/// The editor of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteEditor {
    /// What the text is.
    pub title: String,
    /// The text.
    pub line: Line,
}

impl NoteEditor {
    /// An editor that begins with `text`.
    pub fn new(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self { title: title.into(), line: Line::several(text) }
    }
}

impl Front for NoteEditor {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Note]
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn closes_by_answer(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        match self.line.press(key) {
            Typed::Taken => Some(Outcome::Stay),
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        Outcome::pasted(self.line.insert(text), desk)
    }

    /// Esc keeps what is typed: nothing asked, nothing lost; undo of the form takes it back.
    fn act(&mut self, _desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Save | Action::Back => {
                Outcome::Answer(Answer::Text(self.line.text().to_owned()))
            }
            _ => Outcome::Stay,
        }
    }
}
