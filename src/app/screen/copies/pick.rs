//! A line that is typed above lines to choose from: a place for copies, a copy to make the book
//! of; or only a line: the number that confirms a restore.

use std::path::{Path, PathBuf};

use crate::app::action::Action;
use crate::app::copies::{Asked, Listed};
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{Effect, Notice, Place};
use crate::app::screen::choose;
use crate::app::screen::copies::{CopyKey, CopySides, For};
use crate::words::{Lang, Text, copies_screen as word, door};

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A place for copies.
    Place,
    /// A copy to make the book of.
    Copy,
    /// This number, to confirm a restore.
    Number(u64),
}

/// A line to type and lines to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPick {
    /// What is wanted.
    pub wanted: Wanted,
    /// What is typed.
    pub line: Line,
    /// What can be chosen: a path, its last act, its line.
    pub rows: Vec<(PathBuf, u64, String)>,
    /// The line under the cursor; `None` while the cursor is in the text.
    pub at: Option<usize>,
}

impl CopyPick {
    /// Nothing typed, nothing to choose from yet.
    pub fn new(wanted: Wanted) -> Self {
        Self { wanted, line: Line::default(), rows: Vec::new(), at: None }
    }

    /// The search for a copy at the door.
    pub fn search() -> Outcome {
        let screen = Self::new(Wanted::Copy).into();
        let effect = Effect::Copies(Asked::Search(String::new()));
        Outcome::PushAsking(Box::new(screen), effect)
    }

    /// Sticks have come.
    pub fn offer_places(&mut self, places: Vec<Place>) {
        let sticks = places.into_iter().filter(|it| it.removable);
        self.rows = sticks.map(|it| (it.path.clone(), 0, it.path.display().to_string())).collect();
        self.at = if self.rows.is_empty() { None } else { Some(0) };
    }

    /// Copies have come.
    pub(super) fn offer_copies(&mut self, all: Vec<Listed>, lang: Lang) {
        let line = |it: Listed| {
            let (seq, made, _) = it.start?;
            let (when, number) = (made.format("%d/%m/%Y %H:%M").to_string(), seq.to_string());
            let place = it.path.parent().map(|it| it.display().to_string()).unwrap_or_default();
            let book = book_of(&it.path);
            let values =
                [("book", &*book), ("seq", &*number), ("when", &*when), ("place", &*place)];
            Some((it.path, seq, word::SEARCH_LINE.fill(lang, &values)))
        };
        self.rows = all.into_iter().filter_map(line).collect();
        self.at = if self.rows.is_empty() { None } else { Some(0) };
    }

    /// Title, question, what stands where nothing can be chosen, label of the line.
    pub const fn words(&self) -> (Text, Text, Text, Text) {
        match self.wanted {
            Wanted::Place => {
                (word::PLACE_TITLE, word::PLACE_ASK, word::PLACE_NONE, word::LABEL_PATH)
            }
            Wanted::Copy => {
                (word::SEARCH_TITLE, word::SEARCH_ASK, word::SEARCH_NONE, word::LABEL_PATH)
            }
            Wanted::Number(_) => {
                (word::CONFIRM_TITLE, word::CONFIRM_ASK, Text::EMPTY, word::CONFIRM_LABEL)
            }
        }
    }

    /// The question, with the number in it.
    pub fn question(&self, lang: Lang) -> String {
        let seq = match self.wanted {
            Wanted::Number(seq) => seq.to_string(),
            Wanted::Place | Wanted::Copy => String::new(),
        };
        self.words().1.fill(lang, &[("seq", &seq)])
    }

    fn take(&self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let typed = self.line.text().trim().to_owned();
        let chosen = self.at.and_then(|at| self.rows.get(at));
        match (self.wanted, chosen) {
            (Wanted::Number(seq), _) if typed == seq.to_string() => {
                Outcome::Ask(Effect::Copies(Asked::Restore))
            }
            (Wanted::Number(seq), _) => Outcome::Tell(CopySides::unconfirmed(seq, lang)),
            (Wanted::Place, Some((path, _, _))) => {
                Outcome::Ask(Effect::Copies(Asked::Place(path.clone())))
            }
            (Wanted::Copy, Some((path, seq, _))) => {
                Outcome::push(CopyKey::new(For::Book(path.clone(), *seq)))
            }
            (_, None) if typed.is_empty() => {
                Outcome::Tell(Notice::plain(word::CHOOSE_ONE.get(lang)))
            }
            (Wanted::Place, None) => {
                Outcome::Ask(Effect::Copies(Asked::Place(PathBuf::from(typed))))
            }
            (Wanted::Copy, None) => Outcome::Ask(Effect::Copies(Asked::Search(typed))),
        }
    }
}

/// The beginning of the number of a book, as the name of its copy carries it: the card has the rest.
fn book_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let sign = name.split('-').nth(1).filter(|it| it.len() == 4 && name.starts_with("SCB-"));
    sign.map(str::to_uppercase).unwrap_or(name)
}

impl Front for CopyPick {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Picker, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        self.words().0.get(desk.lang()).to_owned()
    }

    /// A copy is chosen before any book is open.
    fn is_door(&self) -> bool {
        self.wanted == Wanted::Copy
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        if matches!(key.code, Code::Up | Code::Down) {
            return None;
        }
        match self.line.press(key) {
            Typed::Taken => {
                self.at = None;
                Some(Outcome::Stay)
            }
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        self.line.insert(text.trim().trim_matches('"'));
        self.at = None;
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match (action, self.at) {
            (Action::Open, _) => return self.take(desk),
            (Action::Up, Some(0)) => self.at = None,
            (Action::Down, None) if !self.rows.is_empty() => self.at = Some(0),
            (_, Some(mut at)) => {
                choose::moved(&mut at, self.rows.len(), 10, action);
                self.at = Some(at);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Mark).then(|| door::NOTHING_TO_MARK.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        self.at = Some(row.min(self.rows.len().saturating_sub(1)));
        self.take(desk)
    }
}
