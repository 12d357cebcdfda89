//! Copies of the book as the screens see them: where they lie, how they lie to the book, what the
//! two hold side by side.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use crate::book::backup::Reason;
use crate::book::backup::compare::Relation;
use crate::book::passphrase::Passphrase;
use crate::domain::act::{Act, Entry};
use crate::domain::meeting::MeetingState;
use crate::domain::register::Register;
use crate::domain::work::carry;
use crate::words::{Lang, Text, copies_screen as word};

/// The last copy outside of this machine that was read back and rebuilt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// Its folder.
    pub place: PathBuf,
    /// The last act in it.
    pub seq: u64,
    /// When it was made.
    pub at: NaiveDateTime,
    /// The hash of its last act's frame, as hexadecimal digits; `None` where an earlier version
    /// of the program remembered it.
    pub head: Option<String>,
}

/// How a copy was tried out last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drilled {
    /// When.
    pub at: NaiveDateTime,
    /// When the paper code was used last.
    pub by_code: Option<NaiveDateTime>,
    /// Whether a person knew the book again.
    pub good: bool,
}

/// What is known of the copies of the open book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The last copy outside.
    pub outside: Option<Outside>,
    /// The last time one was tried out.
    pub drill: Option<Drilled>,
    /// Why the last copy made without asking was not made, in a sentence.
    pub trouble: Option<String>,
    /// A copy that has acts which the book has not, in a sentence.
    pub newer: Option<String>,
    /// Whether the last copy outside does not lie on the way of this book: the book was put back,
    /// given other keys or written anew since.
    pub is_parted: bool,
    /// Whether there is a book to switch back to.
    pub can_go_back: bool,
    /// Whether the book is damaged: then it can be brought back, and not copied.
    pub is_damaged: bool,
}

/// How a copy was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Not looked at yet.
    Unseen,
    /// Whole; how it lies to the book.
    Whole(Relation),
    /// Not to be used, and why.
    Bad(String),
    /// Written by a newer version of the program, in a sentence.
    Later(String),
    /// Of this book, under keys that are not known any more: it asks for its own passphrase.
    Locked,
}

/// A copy in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its file.
    pub path: PathBuf,
    /// Whether it lies outside of the book's folder.
    pub outside: bool,
    /// The last act in it, when it was made and why; `None` where its beginning does not read.
    pub start: Option<(u64, NaiveDateTime, Reason)>,
    /// Its length in bytes.
    pub size: u64,
    /// How it was found.
    pub found: Found,
}

/// What a book holds, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts(pub [usize; 5]);

impl Counts {
    /// What is counted: stable names and words.
    pub const NAMES: [(&'static str, Text); 5] = [
        ("members", word::COUNT_MEMBERS),
        ("meetings", word::COUNT_MEETINGS),
        ("minutes", word::COUNT_MINUTES),
        ("resolutions", word::COUNT_RESOLUTIONS),
        ("open_tasks", word::COUNT_TASKS),
    ];

    /// Counts what a register holds.
    pub fn of(register: &Register) -> Self {
        let adopted = |state| matches!(state, MeetingState::Adopted);
        Self([
            register.members().count(),
            register.meetings().count(),
            register.meetings().filter(|(_, it)| adopted(it.state)).count(),
            register.resolutions().count(),
            register.tasks().filter(|(_, it)| carry::is_open(it)).count(),
        ])
    }
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// How many acts it has.
    pub acts: u64,
    /// What it holds.
    pub counts: Counts,
    /// Its last acts, the newest first: at most five.
    pub last: Vec<Entry>,
    /// The acts that only it has, the oldest first.
    pub own: Vec<Entry>,
}

impl Side {
    /// A side of which so much is shared with the other.
    pub fn of(register: &Register, history: &[Entry], shared: u64) -> Self {
        Self {
            acts: history.last().map_or(0, |entry| entry.seq),
            counts: Counts::of(register),
            last: history.iter().rev().take(5).cloned().collect(),
            own: history.iter().filter(|entry| entry.seq > shared).cloned().collect(),
        }
    }
}

/// A copy beside the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// The copy's file.
    pub path: PathBuf,
    /// When it was made and why.
    pub made: (NaiveDateTime, Reason),
    /// How it lies to the book.
    pub relation: Relation,
    /// The book.
    pub ours: Side,
    /// The copy.
    pub theirs: Side,
    /// The places of the copy's own acts that still fit the book as it stands.
    pub fits: Vec<u64>,
    /// Those of them whose whole outcome stands in the book already.
    pub there: Vec<u64>,
}

impl Sides {
    /// How many of the copy's own acts are in the way of what stands in the book.
    pub fn conflicts(&self) -> usize {
        let is_left = |seq: &u64| !self.fits.contains(seq) && !self.there.contains(seq);
        let own = self.theirs.own.iter().filter(|entry| !entry.ids.is_empty());
        own.filter(|entry| is_left(&entry.seq)).count()
    }
}

/// What a person is asked when a copy is tried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// The copy beside the book.
    pub sides: Sides,
    /// The title of the last meeting in the copy.
    pub meeting: String,
    /// Two members of it.
    pub members: Vec<String>,
    /// Whether it was opened with the code on paper.
    pub by_code: bool,
}

/// The way in of a copy, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayIn {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery code on paper.
    Code(Passphrase),
    /// The committee's key: its file, and the passphrase of that.
    Committee(PathBuf, Passphrase),
}

/// What is asked of the world about copies.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// What is known of them.
    Know,
    /// Make one without a word where all is well.
    Quietly(Reason),
    /// Make one everywhere, now.
    Now,
    /// List those of all places.
    List,
    /// Read one back and rebuild it.
    Look(PathBuf),
    /// Make a folder a place for copies.
    Place(PathBuf),
    /// Put one beside the book; with a way in of its own.
    Beside(PathBuf, Option<WayIn>),
    /// Bring one act of the copy that was looked at last, with its changes.
    Act(u64),
    /// Enter these acts of the copy that was looked at last into the book anew.
    TakeIn(Vec<u64>),
    /// Put the copy that was looked at last in place of the book.
    Restore,
    /// Switch back to the book of before the last restore.
    GoBack,
    /// Try the newest copy outside, with this way in.
    Try(WayIn),
    /// What the person said of it.
    Tried(bool),
    /// Put a new copy in the place of those beside the book that hold what was erased.
    ClearOlder,
    /// List copies of any book: on sticks, and in a folder that was typed.
    Search(String),
    /// Make a book of a copy, with this way in.
    Open(PathBuf, WayIn),
}

/// What the world brings of copies.
#[derive(Debug)]
pub enum Brought {
    /// What is known.
    Known(Known),
    /// All copies, the newest first.
    List(Vec<Listed>),
    /// How one was found.
    Looked(PathBuf, Found),
    /// One beside the book.
    Sides(Box<Sides>),
    /// An act of a copy with its changes.
    Act(Box<Act>),
    /// What a person is to say of a copy.
    Trial(Box<Trial>),
    /// It asks for a way in of its own.
    Locked(PathBuf),
    /// The copies of before are cleared away.
    Cleared,
}

/// How a copy lies to the book, in a sentence.
pub fn say(relation: Relation, lang: Lang) -> String {
    let number = |text: Text, n: u64| text.fill(lang, &[("n", &n.to_string())]);
    match relation {
        Relation::Same => word::SAME.get(lang).to_owned(),
        Relation::Behind(n) => number(word::BEHIND, n),
        Relation::Ahead(n) => number(word::AHEAD, n),
        Relation::Parted { at, ours, theirs } => {
            let values = [("at", at), ("ours", ours), ("theirs", theirs)];
            let values = values.map(|(key, n)| (key, n.to_string()));
            word::PARTED.fill(lang, &values.each_ref().map(|(key, n)| (*key, n.as_str())))
        }
    }
}

/// Why a copy was made, in a word or two.
pub const fn reason(reason: Reason) -> Text {
    match reason {
        Reason::Run => word::WHY_RUN,
        Reason::Sealed => word::WHY_SEALED,
        Reason::Import => word::WHY_IMPORT,
        Reason::Restore => word::WHY_RESTORE,
        Reason::Keys => word::WHY_KEYS,
        Reason::Handover => word::WHY_HANDOVER,
        Reason::Erasure => word::WHY_ERASURE,
        Reason::Asked => word::WHY_ASKED,
        Reason::Migration => word::WHY_MIGRATION,
    }
}
