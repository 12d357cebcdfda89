//! The way in of a copy: its passphrase, or the recovery code on paper.

use std::path::PathBuf;

use chrono::TimeDelta;

use crate::app::action::Action;
use crate::app::copies::{Asked, WayIn};
use crate::app::desk::Desk;
use crate::app::front::{Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::line::Line;
use crate::app::message::{Effect, Notice};
use crate::app::screen::passphrase::Secret;
use crate::app::screen::unlock::{self, By};
use crate::book::passphrase::Passphrase;
use crate::words::{Lang, copies_screen as word, door, keys};

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
    /// By which way.
    pub by: By,
    /// The file of the committee's key, where it is that.
    pub path: Line,
    /// Whether the cursor stands in the path.
    pub in_path: bool,
}

impl CopyKey {
    /// Nothing typed yet.
    pub fn new(purpose: For) -> Self {
        let (secret, path) = (Secret::new(false), Line::default());
        Self { purpose, secret, by: By::Passphrase, path, in_path: false }
    }

    /// Another way, or the passphrase again.
    fn turn_to(&mut self, by: By) {
        self.by = if self.by == by { By::Passphrase } else { by };
        self.secret = Secret::new(self.by == By::Code);
        self.in_path = self.by == By::Committee;
    }

    /// What is asked, and what else there is to know.
    pub fn asks(&self, desk: &Desk) -> (String, String) {
        let lang = desk.lang();
        let by_code = desk.copies.as_ref().and_then(|known| known.drill?.by_code);
        let is_due = by_code.is_none_or(|at| desk.now.signed_duration_since(at) > CODE_EVERY);
        let ask = if self.by == By::Code { word::KEY_ASK_CODE } else { word::KEY_ASK };
        let number = |seq: u64| ask.fill(lang, &[("seq", &seq.to_string())]);
        match &self.purpose {
            _ if self.by == By::Committee => {
                (keys::OPEN_ASK_COMMITTEE.get(lang).to_owned(), String::new())
            }
            For::Trial if self.by == By::Code => {
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
        if self.by != By::Code {
            return String::new();
        }
        let digits = unlock::digits(self.secret.line().text());
        let n = unlock::right(&digits).to_string();
        unlock::wrong_group(&digits, lang)
            .unwrap_or_else(|| door::GROUPS_TYPED.fill(lang, &[("n", &n)]))
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if std::mem::take(&mut self.in_path) {
            return Outcome::Stay;
        }
        if self.secret.line().is_empty() {
            return Outcome::Tell(Notice::bad(door::NOTHING_TYPED.get(lang)));
        }
        let typed = match self.by {
            By::Passphrase => WayIn::Passphrase(self.secret.passphrase()),
            By::Committee => {
                let file = PathBuf::from(self.path.text().trim());
                WayIn::Committee(file, self.secret.passphrase())
            }
            By::Code => match code(self.secret.line().text(), lang) {
                Ok(typed) => WayIn::Code(typed),
                Err(sentence) => return Outcome::Tell(Notice::bad(sentence)),
            },
        };
        Outcome::Ask(Effect::Copies(match &self.purpose {
            For::Beside(path, _) => Asked::Beside(path.clone(), Some(typed)),
            For::Trial => Asked::Try(typed),
            For::Book(path, _) => Asked::Open(path.clone(), typed),
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

    fn types_into(&mut self) -> Option<Entry<'_>> {
        let Self { path, secret, in_path, .. } = self;
        Some(if *in_path { Entry::Line(path) } else { Entry::Secret(secret) })
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::ShowTyped => self.secret.turn(),
            Action::UseCode => self.turn_to(By::Code),
            Action::OpenByCommittee => self.turn_to(By::Committee),
            Action::NextField | Action::PrevField if self.by == By::Committee => {
                self.in_path = !self.in_path;
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let elsewhere = [Action::NextLanguage, Action::Practice, Action::Suggest];
        elsewhere.contains(&action).then(|| door::NOTHING_TO_OPEN.get(desk.lang()).to_owned())
    }
}
