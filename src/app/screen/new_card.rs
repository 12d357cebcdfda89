//! A new recovery card for a book that is open: the passphrase is asked again, for whoever has the
//! card has the book.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{Effect, Notice};
use crate::app::screen::code_card::CodeCard;
use crate::app::screen::passphrase::Secret;
use crate::app::screen::plain::{Look, Row};
use crate::app::ways::{Answer, Wish};
use crate::words::{door, keys as word};

/// The passphrase before a new card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCard {
    /// What is typed.
    pub secret: Secret,
}

impl NewCard {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self { secret: Secret::new(false) }
    }

    /// What it shows.
    pub fn rows(&self, desk: &Desk) -> Vec<Row> {
        let lang = desk.lang();
        let mut rows = vec![
            Row::say(word::NEW_CARD_WHY.get(lang)),
            Row::Gap,
            Row::secret(door::PASSPHRASE.get(lang), &self.secret, true, 0),
        ];
        if let Some((line, _)) = self.secret.told(lang, false) {
            rows.extend([Row::Gap, Row::Say(line, Look::Bad)]);
        }
        rows
    }
}

impl Default for NewCard {
    fn default() -> Self {
        Self::new()
    }
}

impl Front for NewCard {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Secret]
    }

    fn title(&self, desk: &Desk) -> String {
        word::NEW_CARD.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn types_into(&mut self) -> Option<Entry<'_>> {
        Some(Entry::Secret(&mut self.secret))
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm if self.secret.line().is_empty() => {
                Outcome::Tell(Notice::bad(door::NOTHING_TYPED.get(desk.lang())))
            }
            Action::Confirm => {
                Outcome::Ask(Effect::Ways(Box::new(Wish::NewRecovery(self.secret.passphrase()))))
            }
            Action::ShowTyped => {
                self.secret.turn();
                Outcome::Stay
            }
            _ => Outcome::Stay,
        }
    }

    fn told_ways(&mut self, _desk: &Desk, answer: &Answer) -> Outcome {
        match answer {
            Answer::Recovered(code, number) => {
                let card = CodeCard::new(code, number.clone(), false);
                Outcome::Replace(Box::new(card.into()))
            }
            _ => Outcome::Stay,
        }
    }
}
