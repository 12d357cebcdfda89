//! What reaches the program and what it asks of the world.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::action::Action;
use crate::app::copies::{Asked, Brought};
use crate::app::draft_text::DraftText;
use crate::app::key::Key;
use crate::app::screen::Screen;
use crate::app::ways;
use crate::book::failure::Failure;
use crate::book::passphrase::Passphrase;
use crate::book::store::Receipt;
use crate::domain::MemberId;
use crate::domain::act::{Account, Act, Change, Deed, Entry};
use crate::domain::register::Register;
use crate::domain::work::evidence::FileMark;
use crate::exchange::import_kind::ImportKind;
use crate::papers::Subject;
use crate::papers::archive::Span;
use crate::words::Lang;

/// What reaches [`update`](crate::app::update::update).
#[derive(Debug)]
pub enum Msg {
    /// A key.
    Key(Key),
    /// A text pasted in one piece.
    Paste(String),
    /// An action chosen with the mouse or from the help.
    Do(Action),
    /// A line chosen with the mouse; twice opens it.
    Pick(usize),
    /// The window has this size now, in cells.
    Resize(u16, u16),
    /// The clock says so; comes at least once a minute and after each key.
    Now(NaiveDateTime),
    /// Nobody has pressed a key for [`QUIET`](crate::app::drafts::QUIET) seconds.
    Quiet,
    /// The clock was set: it is far from the time that really passed.
    Parted,
    /// An act is on disk.
    Kept(Box<Act>, Receipt, After),
    /// An act is not on disk; the book is as before.
    NotKept(Failure),
    /// The book is open.
    Opened(Box<Opened>),
    /// The book did not open.
    NotOpened(Failure),
    /// A book was created; its recovery code is to be written down, and its number.
    Created(Box<Opened>, Passphrase, String),
    /// A file for an import was read.
    Preview(Box<crate::exchange::preview::Preview>),
    /// What a long look at the book found, line by line.
    Verified(Vec<String>),
    /// Something asked of the world was done or not: one sentence.
    Told(Notice),
    /// Something left the book as a file beside the papers: note it.
    Note(Account),
    /// What a member had erased is gone from everything written before: the sentence, and what lies
    /// beside the book and still holds it.
    Cleaned(String, Vec<PathBuf>),
    /// The drafts that were kept when the book was last open, and sentences about those that cannot
    /// be read.
    Drafts(Vec<DraftText>, Vec<String>),
    /// The drafts could not be kept, in a sentence: what was typed is on the screen only.
    DraftsNotKept(String),
    /// The book locks itself in so many seconds unless a key comes.
    LocksSoon(u64),
    /// The system says that the program must leave now.
    End,
    /// The book is locked; what was decrypted is dropped.
    Locked,
    /// The settings are kept as they are here.
    SettingsKept(Settings),
    /// One act of the history with its changes.
    Seen(Box<Act>),
    /// What a folder holds that an import can read: folders end in a slash. The folder comes back
    /// as it was typed.
    Folder(String, Vec<String>),
    /// A file was read for its name and digest.
    Marked(FileMark),
    /// Where papers can be written, the likeliest first.
    Places(Vec<Place>),
    /// A paper was written to this file, or was not.
    Written(Result<PathBuf, Unwritten>),
    /// What was asked about copies.
    Copies(Brought),
    /// What the world answers about the ways into the book.
    Ways(Box<ways::Answer>),
    /// A long work goes on by its next piece.
    Go,
}

/// A folder in which papers can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder.
    pub path: PathBuf,
    /// Whether it lies on what can be pulled out.
    pub removable: bool,
}

/// A paper on its way to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The folder.
    pub folder: PathBuf,
    /// The name with its ending.
    pub name: String,
    /// What goes into it.
    pub content: Content,
    /// What to do where such a file stands already.
    pub standing: Standing,
}

/// What goes into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The cell's own form of this path, filled about a subject.
    Form(PathBuf, Subject),
    /// A readable archive, made on a day: the file is a folder.
    Archive(Span, NaiveDate),
}

/// What to do where a file of that name stands already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Ask.
    Ask,
    /// Give the new one a number.
    Number,
    /// Put the new one in its place.
    Replace,
}

/// Why a paper was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritten {
    /// A file of that name stands there, and nobody said what to do with it.
    Stands,
    /// The sentence that tells it.
    Refused(String),
}

/// A book as it opens.
#[derive(Debug)]
pub struct Opened {
    /// All records.
    pub register: Register,
    /// All acts, without their changes.
    pub history: Vec<Entry>,
    /// A practice book.
    pub practice: bool,
    /// Can only be read.
    pub read_only: bool,
    /// What was healed while opening, one sentence each.
    pub told: Vec<String>,
}

/// One line to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is shown.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
}

/// How a notice is shown, beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Good,
    /// Something to know.
    Plain,
    /// Something was refused or failed.
    Bad,
}

impl Notice {
    /// Something was done.
    pub fn good(text: impl Into<String>) -> Self {
        Self { tone: Tone::Good, text: text.into() }
    }

    /// Something to know.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { tone: Tone::Plain, text: text.into() }
    }

    /// Something was refused.
    pub fn bad(text: impl Into<String>) -> Self {
        Self { tone: Tone::Bad, text: text.into() }
    }
}

/// What to do once an act is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum After {
    /// Stay where we are.
    Stay,
    /// Close the front screen.
    Pop,
    /// Open a screen above.
    Open(Box<Screen>),
    /// Close the front screen and open another in its place.
    Replace(Box<Screen>),
}

/// What is asked of the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Keep these changes.
    Commit(Account, Vec<Change>, After),
    /// Take back the act of this place; the deed says undo or redo.
    TakeBack(u64, Deed),
    /// Keep that the secretary says that today is this day.
    SetDate(NaiveDate),
    /// Open the book with a passphrase.
    Unlock(Passphrase),
    /// Open the book with the recovery code.
    UnlockByCode(Passphrase),
    /// Create the book, with a passphrase and the first record.
    Create(Passphrase, Box<crate::domain::cell::Cell>),
    /// Change the passphrase: the old, unless the book was opened without it, and the new.
    ChangePassphrase(Option<Passphrase>, Passphrase),
    /// Open the practice cell, apart from every real book.
    Practice,
    /// Bring one act of the history with its changes.
    LookAt(u64),
    /// List the folders and tables of a folder, as it was typed; `~` is the user's own folder.
    ListFolder(String),
    /// List the folders and files of a folder, likewise.
    ListFiles(String),
    /// Read a file in pieces for its digest; nothing of its content is kept.
    ReadMark(PathBuf),
    /// Read a table for what is said; `~` is the user's own folder.
    ReadImport(ImportKind, PathBuf),
    /// Say where papers can be written.
    Places,
    /// Write a paper to a file.
    WritePaper(Box<Paper>),
    /// Write a text to a file.
    Write(PathBuf, String),
    /// Take what a member had erased out of everything that was written before.
    Clean(MemberId),
    /// Open a file or a folder with the system's own program.
    OpenOutside(PathBuf),
    /// Something about the ways into the book.
    Ways(Box<ways::Wish>),
    /// Look through the whole book.
    Verify,
    /// Keep these drafts sealed, in place of those kept before.
    KeepDrafts(Vec<DraftText>),
    /// Put the drafts that were read aside: not all of them have a place to go on.
    SetDraftsAside,
    /// Drop what is decrypted and ask for the passphrase.
    Lock,
    /// Keep the settings.
    KeepSettings(Settings),
    /// Something about copies of the book.
    Copies(Asked),
    /// Leave.
    Quit,
}

/// Settings that are no part of the book: how the program looks on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// Minutes without a key until the book locks itself; 0 = never.
    pub idle: u16,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Whether drafting advice is shown.
    pub aid: bool,
    /// When the recovery card was last tried.
    pub card_on: Option<NaiveDate>,
    /// How often that was put off since.
    pub card_later: u8,
    /// Whether the first steps of a new book were put away.
    pub begun: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Vi,
            theme: Theme::Dark,
            idle: 10,
            mouse: true,
            aid: true,
            card_on: None,
            card_later: 0,
            begun: false,
        }
    }
}

/// The themes; their colours stand in `ui/theme.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
    /// No colour at all; reverse and bold only.
    Mono,
}

impl Theme {
    /// All themes, as the settings offer them.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::Mono];

    /// The name in the settings file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Mono => "mono",
        }
    }
}
