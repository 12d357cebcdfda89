//! The way in of a copy: its passphrase, or the recovery code on paper.

use std::path::PathBuf;

use chrono::TimeDelta;

use crate::app::action::Action;
use crate::app::copies::Asked;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::Typed;
use crate::app::message::{Effect, Notice};
use crate::app::screen::passphrase::Secret;
use crate::app::screen::unlock;
use crate::book::passphrase::Passphrase;
use crate::words::{Lang, copies_screen as word, door};

/// After so long the code on paper is to be tried, too.
const CODE_EVERY: TimeDelta = TimeDelta::days(182);

/// What a copy is opened for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum For {
    /// To stand beside the book; its last act.
    Beside(PathBuf, u64),
    /// To be tried out.
    Trial,
    /// To become the book of this machine; its last act.
    Book(PathBuf, u64),
}

/// The way in of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyKey {
    /// What for.
    pub purpose: For,
    /// What is typed.
    pub secret: Secret,
    /// Whether it is the code.
    pub by_code: bool,
}

impl CopyKey {
    /// Nothing typed yet.
    pub fn new(purpose: For) -> Self {
        Self { purpose, secret: Secret::new(false), by_code: false }
    }

    /// What is asked, and what else there is to know.
    pub fn asks(&self, desk: &Desk) -> (String, String) {
        let lang = desk.lang();
        let by_code = desk.copies.as_ref().and_then(|known| known.drill?.by_code);
        let is_due = by_code.is_none_or(|at| desk.now.signed_duration_since(at) > CODE_EVERY);
        let ask = if self.by_code { word::KEY_ASK_CODE } else { word::KEY_ASK };
        let number = |seq: u64| ask.fill(lang, &[("seq", &seq.to_string())]);
        match &self.purpose {
            For::Trial if self.by_code => {
                (door::OPEN_ASK_CODE.get(lang).to_owned(), self.typed_so_far(lang))
            }
            For::Trial => {
                let more = if is_due { word::DRILL_BY_CODE.get(lang) } else { "" };
                (word::DRILL_ASK.get(lang).to_owned(), more.to_owned())
            }
            For::Beside(_, seq) | For::Book(_, seq) => (number(*seq), self.typed_so_far(lang)),
        }
    }

    /// How many groups of the code are right so far, or the first that cannot be.
    fn typed_so_far(&self, lang: Lang) -> String {
        if !self.by_code {
            return String::new();
        }
        let digits = unlock::digits(self.secret.line().text());
        let n = unlock::right(&digits).to_string();
        unlock::wrong_group(&digits, lang)
            .unwrap_or_else(|| door::GROUPS_TYPED.fill(lang, &[("n", &n)]))
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if self.secret.line().is_empty() {
            return Outcome::Tell(Notice::bad(door::NOTHING_TYPED.get(lang)));
        }
        let typed = if self.by_code {
            match code(self.secret.line().text(), lang) {
                Ok(typed) => typed,
                Err(sentence) => return Outcome::Tell(Notice::bad(sentence)),
            }
        } else {
            self.secret.passphrase()
        };
        let by_code = self.by_code;
        Outcome::Ask(Effect::Copies(match &self.purpose {
            For::Beside(path, _) => Asked::Beside(path.clone(), Some((typed, by_code))),
            For::Trial => Asked::Try(typed, by_code),
            For::Book(path, _) => Asked::Open(path.clone(), typed, by_code),
        }))
    }
}

/// The code that was typed, or the sentence that names the group in which it cannot be right.
fn code(typed: &str, lang: Lang) -> Result<Passphrase, String> {
    let digits = unlock::digits(typed);
    if let Some(sentence) = unlock::wrong_group(&digits, lang) {
        return Err(sentence);
    }
    if digits.len() == unlock::GROUPS * unlock::DIGITS {
        return Ok(Passphrase::new(&digits));
    }
    let n = digits.len().to_string();
    Err(door::CODE_SHORT.fill(lang, &[("n", &n)]))
}

impl Front for CopyKey {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Door]
    }

    fn title(&self, desk: &Desk) -> String {
        let title = if self.purpose == For::Trial { word::DRILL_TITLE } else { word::KEY_TITLE };
        title.get(desk.lang()).to_owned()
    }

    /// No section and no undo from here: what is typed is for the copy alone.
    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        match self.secret.press(key) {
            Typed::Taken => Some(Outcome::Stay),
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        self.secret.insert(text);
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::ShowTyped => self.secret.turn(),
            Action::UseCode => {
                self.by_code = !self.by_code;
                self.secret = Secret::new(self.by_code);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let elsewhere =
            [Action::NextLanguage, Action::Practice, Action::Suggest, Action::OpenByCommittee];
        elsewhere.contains(&action).then(|| door::NOTHING_TO_OPEN.get(desk.lang()).to_owned())
    }
}
