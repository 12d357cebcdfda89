//! A passphrase being typed, and the screen on which it is changed.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{Effect, Notice};
use crate::book::header::is_strong;
use crate::book::passphrase::Passphrase;
use crate::words::{door as word, ui};

/// A text typed in secret: wiped when it goes, never told by `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret {
    line: Line,
    /// Whether the letters are shown.
    pub shown: bool,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹ẩn›")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.line.wipe();
    }
}

impl Secret {
    /// Nothing typed yet.
    pub fn new(shown: bool) -> Self {
        Self { line: Line::default(), shown }
    }

    /// The text being typed.
    pub const fn line(&self) -> &Line {
        &self.line
    }

    /// A key.
    pub fn press(&mut self, key: Key) -> Typed {
        self.line.press(key)
    }

    /// A paste.
    pub fn insert(&mut self, text: &str) {
        self.line.insert(text.trim_end_matches(['\r', '\n']));
    }

    /// Forgets what was typed.
    pub fn wipe(&mut self) {
        self.line.wipe();
    }

    /// What stands on the screen: the letters, or a dot for each, with the column of the cursor.
    pub fn seen(&self) -> (String, usize) {
        if self.shown {
            return (self.line.text().to_owned(), self.line.column());
        }
        let dots = "•".repeat(self.line.text().chars().count());
        (dots, self.line.column())
    }

    /// Whether an input method has been at work: a passphrase typed through it will not be the
    /// same the next time.
    pub fn has_marks(&self) -> bool {
        !self.line.text().is_ascii()
    }

    /// What was typed, for the vault.
    pub fn passphrase(&self) -> Passphrase {
        Passphrase::new(self.line.text())
    }
}

/// The old passphrase and the new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassphraseScreen {
    /// The one that opens the book now.
    pub old: Secret,
    /// The one that will.
    pub new: Secret,
    /// Whether the cursor stands in the new one.
    pub in_new: bool,
}

impl PassphraseScreen {
    /// Both empty; the new one is shown, so that it need not be typed twice.
    pub fn new() -> Self {
        Self { old: Secret::new(false), new: Secret::new(true), in_new: false }
    }

    const fn current(&mut self) -> &mut Secret {
        if self.in_new { &mut self.new } else { &mut self.old }
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if self.old.line().is_empty() {
            self.in_new = false;
            return Outcome::Tell(Notice::bad(word::NOTHING_TYPED.get(lang)));
        }
        if !self.in_new {
            self.in_new = true;
            return Outcome::Stay;
        }
        if !is_strong(self.new.line().text()) {
            return Outcome::Tell(Notice::bad(word::PASSPHRASE_SHORT.get(lang)));
        }
        Outcome::Ask(Effect::ChangePassphrase(self.old.passphrase(), self.new.passphrase()))
    }
}

impl Default for PassphraseScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Front for PassphraseScreen {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Door]
    }

    fn title(&self, desk: &Desk) -> String {
        ui::CHANGE_PASSPHRASE.get(desk.lang()).to_owned()
    }

    /// No section and no undo from here: what is typed is for the vault alone.
    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        match self.current().press(key) {
            Typed::Taken => Some(Outcome::Stay),
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        self.current().insert(text);
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::NextField => self.in_new = true,
            Action::PrevField => self.in_new = false,
            Action::ShowTyped => {
                let secret = self.current();
                secret.shown = !secret.shown;
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        matches!(
            action,
            Action::UseCode | Action::NextLanguage | Action::Practice | Action::FromCopy
        )
        .then(|| word::NOTHING_TO_OPEN.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.in_new = row == 1;
        Outcome::Stay
    }
}
