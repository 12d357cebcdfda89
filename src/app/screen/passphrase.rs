//! A passphrase being typed, and the screen on which it is changed.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Entry, Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::Typed;
use crate::app::message::{Effect, Notice};
use crate::app::secret_text::SecretText;
use crate::app::ways::{Answer, Wish};
use crate::book::generator::Offer;
use crate::book::header::is_strong;
use crate::book::passphrase::Passphrase;
use crate::book::typing;
use crate::words::{Lang, door as word, keys, ui};

/// A text typed in secret, and whether it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Secret {
    line: SecretText,
    /// Whether the letters are shown.
    pub shown: bool,
    /// What was offered last, so that the next time the other kind comes.
    offered: Option<Offer>,
    /// Whether what stands there was refused: whoever types it once more begins anew, for behind
    /// dots nobody sees that the old letters are still there.
    refused: bool,
}

impl Secret {
    /// Nothing typed yet.
    pub fn new(shown: bool) -> Self {
        Self { shown, ..Self::default() }
    }

    /// The text being typed.
    pub const fn line(&self) -> &SecretText {
        &self.line
    }

    /// A key.
    pub fn press(&mut self, key: Key) -> Typed {
        if self.refused && key.text().is_some() {
            self.line.wipe();
        }
        self.refused = false;
        self.line.press(key)
    }

    /// Shows the letters, or covers them; what is seen is mended rather than typed anew.
    pub const fn turn(&mut self) {
        self.shown = !self.shown;
        self.refused = false;
    }

    /// What stands there did not open the book.
    pub const fn refuse(&mut self) {
        self.refused = !self.shown;
    }

    /// A paste.
    pub fn insert(&mut self, text: &str) {
        if std::mem::take(&mut self.refused) {
            self.line.wipe();
        }
        self.line.insert(text.trim_end_matches(['\r', '\n']));
    }

    /// Asks for a passphrase made by the program: words first, then digits, in turn.
    pub fn ask_for_offer(&mut self) -> Outcome {
        let what = match self.offered {
            Some(Offer::Words) => Offer::Digits,
            Some(Offer::Digits) | None => Offer::Words,
        };
        self.offered = Some(what);
        Outcome::Ask(Effect::Ways(Box::new(Wish::Offer(what))))
    }

    /// Takes what was offered, shown so that it can be written down.
    pub fn take_offer(&mut self, offer: &Passphrase) {
        self.line.wipe();
        self.line.insert(offer.reveal());
        (self.shown, self.refused) = (true, false);
    }

    /// What stands on the screen: the letters, or a dot for each, with the column of the cursor.
    pub fn seen(&self) -> (String, usize) {
        if self.shown {
            return (self.line.text().to_owned(), self.line.column());
        }
        let dots = "•".repeat(self.line.text().chars().count());
        (dots, self.line.column())
    }

    /// What is said of it while it is typed, and whether that is a warning: an input method first,
    /// since with it another passphrase arrives than the fingers typed; then, of a new one, how
    /// strong it is.
    pub fn told(&self, lang: Lang, is_new: bool) -> Option<(String, bool)> {
        let typed = self.line.text();
        let length = typed.trim().chars().count().to_string();
        if self.line.is_full() {
            return Some((keys::FULL.get(lang).to_owned(), true));
        }
        if typing::has_marks(typed) {
            return Some((word::INPUT_METHOD.get(lang).to_owned(), true));
        }
        if typing::would_change(typed) {
            return Some((keys::WOULD_CHANGE.get(lang).to_owned(), true));
        }
        match (is_new, typed.is_empty(), is_strong(typed)) {
            (false, ..) => None,
            (true, true, _) => Some((word::ASK_PASSPHRASE_ADVICE.get(lang).to_owned(), false)),
            (true, false, false) => Some((keys::TOO_SHORT.fill(lang, &[("n", &length)]), false)),
            (true, false, true) => Some((keys::STRONG.fill(lang, &[("n", &length)]), false)),
        }
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
    /// Whether the old one is not asked for: the book was opened without it.
    pub is_forgotten: bool,
    /// Whether the change was asked for and nobody has answered yet.
    pub is_asked: bool,
}

impl PassphraseScreen {
    /// Both empty; the new one is shown, so that it need not be typed twice.
    pub fn new() -> Self {
        let (old, new) = (Secret::new(false), Secret::new(true));
        Self { old, new, in_new: false, is_forgotten: false, is_asked: false }
    }

    /// Of a book that stands open: whoever came in by the card or the committee's key has no old
    /// passphrase to type.
    pub fn of(desk: &Desk) -> Self {
        let is_forgotten = desk.came_without();
        Self { in_new: is_forgotten, is_forgotten, ..Self::new() }
    }

    const fn current(&mut self) -> &mut Secret {
        if self.in_new { &mut self.new } else { &mut self.old }
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if self.old.line().is_empty() && !self.is_forgotten {
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
        self.is_asked = true;
        let old = (!self.is_forgotten).then(|| self.old.passphrase());
        Outcome::Ask(Effect::ChangePassphrase(old, self.new.passphrase()))
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

    fn types_into(&mut self) -> Option<Entry<'_>> {
        Some(Entry::Secret(self.current()))
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::NextField => self.in_new = true,
            Action::PrevField => self.in_new = self.is_forgotten,
            Action::ShowTyped => self.current().turn(),
            Action::Suggest => {
                self.in_new = true;
                return self.new.ask_for_offer();
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let elsewhere =
            [Action::UseCode, Action::NextLanguage, Action::Practice, Action::OpenByCommittee];
        elsewhere.contains(&action).then(|| word::NOTHING_TO_OPEN.get(desk.lang()).to_owned())
    }

    fn told_ways(&mut self, _desk: &Desk, answer: &Answer) -> Outcome {
        if let Answer::Offered(offer) = answer {
            self.new.take_offer(offer);
        }
        Outcome::Stay
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.in_new = row == 1 || self.is_forgotten;
        Outcome::Stay
    }
}
