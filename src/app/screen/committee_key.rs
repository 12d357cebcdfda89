//! The committee's key in a cell's book: which one it is, another let in, taken away.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::line::Line;
use crate::app::message::{Effect, Notice};
use crate::app::screen::plain::{Look, Row};
use crate::app::ways::{Answer, Wish};
use crate::words::keys as word;

/// The key in force and the file of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitteeKey {
    /// The fingerprint of the one that opens the book, if one does.
    print: Option<String>,
    /// The file of the one to be let in.
    path: Line,
}

impl CommitteeKey {
    /// Asks the world which one there is.
    pub fn open() -> Outcome {
        let screen = Self { print: None, path: Line::default() };
        Outcome::PushAsking(Box::new(screen.into()), Effect::Ways(Box::new(Wish::LookAtCommittee)))
    }

    /// What it shows.
    pub fn rows(&self, desk: &Desk) -> Vec<Row> {
        let lang = desk.lang();
        let mut rows = vec![Row::say(word::COMMITTEE_WHY.get(lang)), Row::Gap];
        match &self.print {
            Some(print) => {
                rows.push(Row::Say(word::COMMITTEE_IN_FORCE.get(lang).to_owned(), Look::Good));
                rows.push(Row::Fixed(format!("  {print}"), Look::Title));
            }
            None => rows.push(Row::Say(word::COMMITTEE_NONE.get(lang).to_owned(), Look::Quiet)),
        }
        rows.push(Row::Gap);
        rows.push(Row::line(word::KEY_FILE.get(lang), &self.path, true, 0));
        rows.push(Row::Say(word::COMMITTEE_NEXT.get(lang).to_owned(), Look::Quiet));
        rows
    }
}

impl Front for CommitteeKey {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::CommitteeKey]
    }

    fn title(&self, desk: &Desk) -> String {
        word::COMMITTEE_TITLE.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn types_into(&mut self) -> Option<Entry<'_>> {
        Some(Entry::Line(&mut self.path))
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let path = self.path.text().trim();
        match action {
            Action::Confirm if path.is_empty() => {
                Outcome::Tell(Notice::plain(word::NO_KEY_FILE.get(desk.lang())))
            }
            Action::Confirm => {
                Outcome::Ask(Effect::Ways(Box::new(Wish::AddCommittee(PathBuf::from(path)))))
            }
            Action::Delete => Outcome::Ask(Effect::Ways(Box::new(Wish::RemoveCommittee))),
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Delete && self.print.is_none())
            .then(|| word::COMMITTEE_NONE.get(desk.lang()).to_owned())
    }

    fn told_ways(&mut self, _desk: &Desk, answer: &Answer) -> Outcome {
        if let Answer::Committee(print) = answer {
            self.print.clone_from(print);
            self.path.set("");
        }
        Outcome::Stay
    }
}
