//! A new recovery code: shown once, and two of its groups asked back from the paper.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{Effect, Notice};
use crate::app::screen::card_check;
use crate::app::screen::plain::{Look, Row};
use crate::app::screen::secret_paper::{SecretPaper, What};
use crate::app::screen::unlock;
use crate::book::passphrase::Passphrase;
use crate::words::{door as word, keys};

/// The code card.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeCard {
    code: Passphrase,
    /// The number of the book, for the paper.
    number: String,
    /// Whether it is the card of a book that was just made: then the language can still change.
    is_first: bool,
    /// Whether the code is covered and asked back.
    pub asking: bool,
    /// What is typed for each group asked.
    lines: [Line; 2],
    /// Which of them has the cursor.
    at: usize,
}

impl std::fmt::Debug for CodeCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeCard(‹ẩn›)")
    }
}

impl Drop for CodeCard {
    fn drop(&mut self) {
        self.lines.iter_mut().for_each(Line::wipe);
    }
}

impl CodeCard {
    /// The card of a code, however its groups are parted.
    pub fn new(code: &Passphrase, number: String, is_first: bool) -> Self {
        let lines = [Line::default(), Line::default()];
        Self { code: code.clone(), number, is_first, asking: false, lines, at: 0 }
    }

    fn groups(&self) -> Vec<String> {
        unlock::groups(&unlock::digits(self.code.reveal()))
    }

    /// The groups that are asked back, counted from 0, in their order: two others on each card,
    /// since the code itself is chance and nobody can know them before it is shown.
    fn asked(&self) -> [usize; 2] {
        let values = self.groups();
        let value = |at: usize| -> usize {
            values.get(at).and_then(|it| it.parse::<usize>().ok()).unwrap_or_default() / 11
        };
        let first = value(0) % unlock::GROUPS;
        let second = (first + 1 + value(1) % (unlock::GROUPS - 1)) % unlock::GROUPS;
        [first.min(second), first.max(second)]
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if !self.asking {
            self.asking = true;
            return Outcome::Stay;
        }
        let (groups, asked) = (self.groups(), self.asked());
        let fits = |place: usize| {
            let typed = self.lines.get(place).map(|line| line.text().trim());
            typed == asked.get(place).and_then(|at| groups.get(*at)).map(String::as_str)
        };
        if self.at == 0 && fits(0) && !fits(1) {
            self.at = 1;
            if self.lines.get(1).is_some_and(Line::is_empty) {
                return Outcome::Stay;
            }
        }
        for (place, group) in asked.iter().enumerate() {
            if !fits(place) {
                self.at = place;
                let n = (group + 1).to_string();
                return Outcome::Tell(Notice::bad(word::CARD_WRONG.fill(lang, &[("n", &n)])));
            }
        }
        let settings = card_check::tried(desk.settings, desk.today());
        let told = Notice::good(word::CARD_RIGHT.get(lang));
        Outcome::PopAsking(told, Effect::KeepSettings(settings))
    }

    /// What it shows.
    pub fn rows(&self, desk: &Desk) -> Vec<Row> {
        let lang = desk.lang();
        if self.asking {
            let mut rows = vec![Row::say(word::CARD_CHECK.get(lang)), Row::Gap];
            for (place, (group, line)) in self.asked().iter().zip(&self.lines).enumerate() {
                let label = word::CARD_GROUP.fill(lang, &[("n", &(group + 1).to_string())]);
                rows.push(Row::line(&label, line, place == self.at, place));
            }
            return rows;
        }
        let mut rows = vec![Row::say(word::CARD_WHY.get(lang)), Row::Gap];
        for (at, four) in self.groups().chunks(4).enumerate() {
            let shown: Vec<String> = (at * 4 + 1..)
                .zip(four)
                .map(|(place, group)| format!("{place}) {group}"))
                .collect();
            rows.push(Row::Fixed(format!("  {}", shown.join("   ")), Look::Title));
            rows.push(Row::Gap);
        }
        let number = keys::BOOK_NUMBER.fill(lang, &[("number", &self.number)]);
        rows.push(Row::Say(number, Look::Quiet));
        rows.push(Row::Say(keys::CARD_PAPER.get(lang).to_owned(), Look::Quiet));
        rows.push(Row::Gap);
        rows.push(Row::Say(word::CARD_NEXT.get(lang).to_owned(), Look::Near));
        rows
    }
}

impl Front for CodeCard {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::CodeCard, Scope::Door]
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
            Action::WriteOut => {
                return SecretPaper::open(What::Card(self.code.clone(), self.number.clone()));
            }
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
        let of_a_door = [
            Action::UseCode,
            Action::ShowTyped,
            Action::Practice,
            Action::Suggest,
            Action::OpenByCommittee,
        ];
        let is_refused = of_a_door.contains(&action)
            || (action == Action::NextLanguage && !self.is_first)
            || (action == Action::WriteOut && self.asking)
            || (action == Action::Back && !self.asking);
        is_refused.then(|| word::CARD_NOT_YET.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.at = row.min(1);
        Outcome::Stay
    }
}
