//! A text that is only read: notice, minutes, an explanation.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;

/// A text with the line at the top of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// What the text is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// The first line shown.
    pub top: usize,
}

impl Pager {
    /// A pager over a text.
    pub fn new(title: impl Into<String>, text: &str) -> Self {
        Self { title: title.into(), lines: text.lines().map(str::to_owned).collect(), top: 0 }
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
        let page = usize::from(desk.size.1.saturating_sub(5));
        let most = self.lines.len().saturating_sub(page) + 1;
        crate::app::screen::choose::moved(&mut self.top, most, page, action);
        Outcome::Stay
    }
}
