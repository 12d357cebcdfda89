//! What the screens ask of the world about the ways into the book, and what it answers.

use std::path::PathBuf;

use crate::book::failure::Failure;
use crate::book::generator::Offer;
use crate::book::passphrase::Passphrase;
use crate::domain::MemberId;
use crate::papers::Handed;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A passphrase made by the program.
    Offer(Offer),
    /// Open the book with a committee's key: its file, and the passphrase of that file.
    OpenByCommittee(PathBuf, Passphrase),
    /// A new recovery code; the passphrase is asked again.
    NewRecovery(Passphrase),
    /// Whether a code typed from the paper opens this book.
    TryCode(Passphrase),
    /// Whether the book is sound enough to be handed over.
    CheckBook,
    /// Hand the book over.
    HandOver(Box<Handover>),
    /// Keep a copy in a folder, after a handover.
    CopyTo(PathBuf),
    /// The committee whose key opens the book.
    LookAtCommittee,
    /// Let the key in a file open the book.
    AddCommittee(PathBuf),
    /// Take that key away.
    RemoveCommittee,
}

/// A handover as it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Who takes over.
    pub to: MemberId,
    /// Whether the one who has it is there.
    pub is_given: bool,
    /// Whether the one who takes over is noted as secretary.
    pub secretary: bool,
    /// The new passphrase.
    pub passphrase: Passphrase,
}

/// What the world answers.
#[derive(Debug)]
pub enum Answer {
    /// A passphrase.
    Offered(Passphrase),
    /// A new recovery code, with the number of the book.
    Recovered(Passphrase, String),
    /// The code on the paper opens the book, or why not.
    Fits(Result<(), Failure>),
    /// The book is sound, or what is wrong.
    Checked(Result<(), String>),
    /// The book is handed over: the recovery code, and what the paper says; what did not come
    /// about, if anything.
    Handed(Passphrase, Box<Handed>, Option<String>),
    /// A copy was kept and checked, or was not.
    Copied(Result<PathBuf, String>),
    /// The fingerprint of the committee's key, if there is one.
    Committee(Option<String>),
}
