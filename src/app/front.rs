//! What every screen can do, and what it may answer.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{After, Effect, Notice, Unwritten};
use crate::app::screen::Screen;
use crate::app::screen::passphrase::Secret;
use crate::app::ways;
use crate::domain::Id;
use crate::domain::act::{Account, Change};
use crate::domain::field::Value;
use crate::domain::work::evidence::FileMark;
use crate::words::ui;

/// What a screen wants to happen after a key; only [`update`](crate::app::update) makes it so.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// Nothing more.
    Stay,
    /// Open a screen above this one.
    Push(Box<Screen>),
    /// Open a screen above this one, and ask the world for what it shows.
    PushAsking(Box<Screen>, Effect),
    /// Open a screen in place of this one.
    Replace(Box<Screen>),
    /// Close this screen.
    Pop,
    /// Close this screen and tell one sentence.
    PopTelling(Notice),
    /// Close this screen, tell one sentence, and ask something of the world.
    PopAsking(Notice, Effect),
    /// Close this screen and hand the answer to the one below.
    Answer(Answer),
    /// Keep these changes, then do what comes after.
    Commit(Account, Vec<Change>, After),
    /// Ask something of the world.
    Ask(Effect),
    /// Tell one sentence.
    Tell(Notice),
    /// Do what an action does that is not this screen's own.
    Do(Action),
}

impl Outcome {
    /// What came of a paste: told where not all of it went in.
    pub fn pasted(went_in: bool, desk: &Desk) -> Self {
        if went_in { Self::Stay } else { Self::Tell(Notice::bad(ui::PASTE_CUT.get(desk.lang()))) }
    }

    /// Opens a screen above.
    pub fn push(screen: impl Into<Screen>) -> Self {
        Self::Push(Box::new(screen.into()))
    }
}

/// What a pop-up hands back.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// A value: a choice, references, a day, rows.
    Value(Value),
    /// A text.
    Text(String),
    /// Of a row of an import, by its place: the fields that are taken.
    Taken(usize, Vec<&'static str>),
}

/// One entry that is typed into.
#[derive(Debug)]
pub enum Entry<'a> {
    /// A passphrase or a code.
    Secret(&'a mut Secret),
    /// A path or a name.
    Line(&'a mut Line),
}

impl Entry<'_> {
    fn press(self, key: Key) -> Typed {
        match self {
            Self::Secret(secret) => secret.press(key),
            Self::Line(line) => line.press(key),
        }
    }

    fn insert(self, text: &str) {
        match self {
            Self::Secret(secret) => secret.insert(text),
            Self::Line(line) => {
                line.insert(text.trim());
            }
        }
    }
}

/// A screen that can be in front.
pub trait Front {
    /// The scopes whose keys hold, nearest first; those of the open book follow by themselves
    /// unless [`Self::is_door`].
    fn scopes(&self) -> Vec<Scope>;

    /// One to four words: what this screen shows.
    fn title(&self, desk: &Desk) -> String;

    /// Whether letters go into a text here, so that no letter is a command.
    fn takes_text(&self) -> bool {
        false
    }

    /// Whether Esc is an answer here, such as the text as it stands, and not just a way back.
    fn closes_by_answer(&self) -> bool {
        false
    }

    /// The one record that this screen shows; it closes when the record goes.
    fn subject(&self) -> Option<Id> {
        None
    }

    /// The records whose papers are offered here, the nearest first.
    fn near(&self, _desk: &Desk) -> Vec<Id> {
        self.subject().into_iter().collect()
    }

    /// Whether a long work goes on here, piece by piece, without a key.
    fn is_working(&self) -> bool {
        false
    }

    /// Does the next piece of a long work.
    fn go(&mut self, _desk: &Desk) -> Outcome {
        Outcome::Stay
    }

    /// A paper that was asked for is written, or is not.
    fn written(&mut self, _desk: &Desk, _done: Result<PathBuf, Unwritten>) -> Outcome {
        Outcome::Stay
    }

    /// Whether this screen stands before the book is open: no section, no undo from here.
    fn is_door(&self) -> bool {
        false
    }

    /// The one entry into which letters and pastes go now, where that is all that is done with them.
    fn types_into(&mut self) -> Option<Entry<'_>> {
        None
    }

    /// A key before the keymap is asked, for screens that take text. `None` lets the keymap have it.
    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        let typed = self.types_into()?.press(key);
        (typed == Typed::Taken).then_some(Outcome::Stay)
    }

    /// A paste; only screens that take text hear of it.
    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        if let Some(entry) = self.types_into() {
            entry.insert(text);
        }
        Outcome::Stay
    }

    /// Does an action.
    fn act(&mut self, desk: &Desk, action: Action) -> Outcome;

    /// Why an action of its scopes is not possible now; `None` where it is.
    fn refusal(&self, _desk: &Desk, _action: Action) -> Option<String> {
        None
    }

    /// The answer of a pop-up that this screen opened.
    fn answer(&mut self, _desk: &Desk, _answer: Answer) -> Outcome {
        Outcome::Stay
    }

    /// A file that was asked for is read: its name and digest.
    fn marked(&mut self, _desk: &Desk, _mark: &FileMark) -> Outcome {
        Outcome::Stay
    }

    /// What the world answers about the ways into the book.
    fn told_ways(&mut self, _desk: &Desk, _answer: &ways::Answer) -> Outcome {
        Outcome::Stay
    }

    /// The register changed in these records.
    fn changed(&mut self, _desk: &Desk, _ids: &[Id]) {}

    /// It is in front, newly or again.
    fn woken(&mut self, _desk: &Desk) {}

    /// A line was clicked.
    fn pick(&mut self, _desk: &Desk, _row: usize) -> Outcome {
        Outcome::Stay
    }

    /// It goes away by Esc: what was typed may be kept as a draft.
    fn left(&mut self, _desk: &mut Desk) {}
}
