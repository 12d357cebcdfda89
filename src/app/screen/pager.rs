//! A text that is only read: notice, minutes, an explanation.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::Effect;
use crate::app::screen::job::{self, Job};
use crate::words::meeting as word;

/// A text with the line at the top of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// What the text is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// The first line shown.
    pub top: usize,
    /// The file that it can be written to; none for what is no paper.
    pub file: Option<String>,
}

impl Pager {
    /// A pager over a text.
    pub fn new(title: impl Into<String>, text: &str) -> Self {
        let lines = text.lines().map(str::to_owned).collect();
        Self { title: title.into(), lines, top: 0, file: None }
    }

    /// The same text, which can be written to a file of this name.
    #[must_use]
    pub fn named(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }
}

impl Front for Pager {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Pager]
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        if let (Action::Save, Some(file)) = (action, &self.file) {
            return job::open(desk, Job::Path(file.clone()));
        }
        let page = usize::from(desk.size.1.saturating_sub(5));
        let most = self.lines.len().saturating_sub(page) + 1;
        crate::app::screen::choose::moved(&mut self.top, most, page, action);
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Save && self.file.is_none())
            .then(|| word::NOT_A_PAPER.get(desk.lang()).to_owned())
    }

    fn answer(&mut self, _desk: &Desk, answer: Answer) -> Outcome {
        let Answer::Text(path) = answer else { return Outcome::Stay };
        let mut text = self.lines.join("\n");
        text.push('\n');
        Outcome::Ask(Effect::Write(PathBuf::from(path.trim()), text))
    }
}
