//! The recovery code of a new book: shown once, and two of its groups asked back from the paper.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{Effect, Notice};
use crate::app::screen::unlock;
use crate::words::door as word;

/// The groups that are asked back, counted from 0.
const ASKED: [usize; 2] = [2, 5];

/// The code card.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeCard {
    /// The groups of the code.
    pub groups: Vec<String>,
    /// Whether the code is covered and asked back.
    pub asking: bool,
    /// What is typed for each group asked.
    pub lines: [Line; 2],
    /// Which of them has the cursor.
    pub at: usize,
}

impl std::fmt::Debug for CodeCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeCard(‹ẩn›)")
    }
}

impl CodeCard {
    /// The card of a code, however its groups are parted.
    pub fn new(code: &str) -> Self {
        let groups = unlock::groups(&unlock::digits(code));
        Self { groups, asking: false, lines: [Line::default(), Line::default()], at: 0 }
    }

    /// The numbers of the groups asked, as people count, with what is typed.
    pub fn asked(&self) -> impl Iterator<Item = (usize, &Line)> {
        ASKED.iter().map(|at| at + 1).zip(&self.lines)
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if !self.asking {
            self.asking = true;
            return Outcome::Stay;
        }
        let first = self.lines.first().map(Line::text).unwrap_or_default();
        if self.at == 0 && Some(first.trim()) == self.groups.get(2).map(String::as_str) {
            self.at = 1;
            return Outcome::Stay;
        }
        for (place, (group, line)) in ASKED.iter().zip(&self.lines).enumerate() {
            if Some(line.text().trim()) != self.groups.get(*group).map(String::as_str) {
                self.at = place;
                let n = (group + 1).to_string();
                return Outcome::Tell(Notice::bad(word::CARD_WRONG.fill(lang, &[("n", &n)])));
            }
        }
        Outcome::Pop
    }
}

impl Front for CodeCard {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Door]
    }

    fn title(&self, desk: &Desk) -> String {
        word::CARD_TITLE.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    /// Esc does not pass by: without the paper a forgotten passphrase is the end of the book.
    fn closes_by_answer(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        let line = self.lines.get_mut(self.at).filter(|_| self.asking)?;
        (line.press(key) == Typed::Taken).then_some(Outcome::Stay)
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::NextField if self.asking => self.at = 1,
            Action::PrevField if self.at == 0 => self.asking = false,
            Action::PrevField => self.at = 0,
            Action::Practice => return Outcome::Ask(Effect::Practice),
            Action::NextLanguage => {
                return Outcome::Ask(Effect::KeepSettings(unlock::next_language(desk.settings)));
            }
            Action::Back if self.asking => {
                self.asking = false;
                self.at = 0;
            }
            Action::Back => {
                return Outcome::Tell(Notice::plain(word::CARD_NOT_YET.get(desk.lang())));
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        matches!(action, Action::UseCode | Action::ShowTyped | Action::Practice)
            .then(|| word::CARD_NOT_YET.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.at = row.min(1);
        Outcome::Stay
    }
}
