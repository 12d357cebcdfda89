//! What can go wrong with the book, as data; [`Failure::say`] puts it into words: what happened,
//! that nothing was lost, what to do.

use std::io;

use crate::book::disk;
use crate::domain::Id;
use crate::domain::register::Misfit;
use crate::words::book as words;
use crate::words::{Lang, Text, backup, drafts, keys, seal};

/// A part of the book on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The header with the ways in.
    Header,
    /// The journal, which is the truth.
    Journal,
    /// The folder itself.
    Folder,
    /// A copy of the book; the book itself is not concerned.
    Backup,
    /// A file of the committee's key; the book itself is not concerned.
    Committee,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The changes do not fit the record as it stands.
    #[error("changes do not fit the record as it stands")]
    Misfit(Id),
    /// The changes would change sealed text.
    #[error("sealed text cannot change")]
    Sealed(Id),
    /// An act of the journal changes sealed text; the book can be read as far as the one before.
    #[error("act {0} changes sealed text")]
    Unsealing(u64),
    /// There is no act of this number.
    #[error("no act {0}")]
    NoSuchAct(u64),
    /// There is no book in the folder.
    #[error("no book here")]
    NoBook,
    /// There is no such copy of a book.
    #[error("no backup here")]
    NoBackup,
    /// There is a book in the folder already.
    #[error("a book is here already")]
    BookExists,
    /// The passphrase opens none of the slots.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A copy is from before the passphrase or code was changed; what was given does not open it.
    #[error("a way in of before")]
    EarlierWay,
    /// The passphrase is too short to protect anything.
    #[error("passphrase too short")]
    WeakPassphrase,
    /// The recovery code opens none of the slots, or a group of it (1 to 8) is mistyped.
    #[error("wrong recovery code")]
    WrongRecovery(Option<u8>),
    /// The committee's key opens none of the slots.
    #[error("wrong committee key")]
    WrongCommittee,
    /// One file of the committee's pair where the other is needed.
    #[error("the other file of the committee's pair")]
    OtherHalf {
        /// Whether it is the private one.
        is_private: bool,
    },
    /// Another window has the book open.
    #[error("open elsewhere")]
    OpenElsewhere,
    /// The book was written by a newer version of the program.
    #[error("newer format {0}")]
    Newer(u16),
    /// A copy or a file of a key was written by a newer version of the program; the book itself is
    /// not concerned.
    #[error("newer format {1}")]
    NewerPart(Piece, u16),
    /// A part is damaged beyond healing; the book can be read as far as `good` acts.
    #[error("damaged")]
    Damaged(Piece, Option<u64>),
    /// A part belongs to another book.
    #[error("a part of another book")]
    Foreign(Piece),
    /// The book was opened for reading only, after damage.
    #[error("read only")]
    ReadOnly,
    /// The act is larger than a frame may be.
    #[error("too large")]
    TooLarge,
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// The folder or the file may not be written.
    #[error("may not be written")]
    NotAllowed,
    /// The folder or a file in it may not be read.
    #[error("may not be read")]
    Unreadable,
    /// The book was opened for reading only: its journal may not be written.
    #[error("write-protected")]
    WriteProtected,
    /// Another program held a file all the time that was waited for it.
    #[error("held by another program")]
    Held,
    /// Something else that the system reported.
    #[error("system: {0}")]
    System(io::ErrorKind),
    /// Encryption itself failed: no random numbers, no memory.
    #[error("cipher")]
    Cipher,
}

impl From<Failure> for io::Error {
    /// For readers of ours that open what they read: what they find goes through the system's
    /// error and comes out as it was.
    fn from(failure: Failure) -> Self {
        Self::other(failure)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        let error = match error.downcast::<Self>() {
            Ok(own) => return own,
            Err(error) => error,
        };
        match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull,
            _ if disk::is_of_reading(&error) => Self::Unreadable,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotAllowed,
            io::ErrorKind::ResourceBusy => Self::Held,
            other => Self::System(other),
        }
    }
}

impl From<Misfit> for Failure {
    fn from(misfit: Misfit) -> Self {
        match misfit {
            Misfit::Moved(id) => Self::Misfit(id),
            Misfit::Sealed(id) => Self::Sealed(id),
        }
    }
}

impl Failure {
    /// Whether the system kept something from being read, which says nothing of what stands there.
    pub const fn is_of_the_medium(&self) -> bool {
        matches!(self, Self::System(_) | Self::Held | Self::NotAllowed | Self::Unreadable)
    }

    /// The exit status of the command line: 1 refused or failed, 3 open elsewhere, 4 wrong
    /// passphrase, 5 damaged.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::OpenElsewhere => 3,
            Self::WrongPassphrase
            | Self::WrongRecovery(_)
            | Self::WrongCommittee
            | Self::EarlierWay => 4,
            Self::Damaged(Piece::Backup | Piece::Committee, _) | Self::Foreign(Piece::Backup) => 1,
            Self::Damaged(..) | Self::Foreign(_) | Self::ReadOnly | Self::Unsealing(_) => 5,
            _ => 1,
        }
    }

    /// The sentence: what happened, that nothing was lost, what to do.
    pub fn say(&self, lang: Lang) -> String {
        let plain = |text: Text| text.get(lang).to_owned();
        let number = |text: Text, n: u64| text.fill(lang, &[("n", &n.to_string())]);
        match self {
            Self::Misfit(_) => plain(words::MISFIT),
            Self::Sealed(_) => plain(seal::KEPT),
            Self::Unsealing(n) => number(seal::UNSEALING, *n),
            Self::NoSuchAct(n) => number(words::NO_SUCH_ACT, *n),
            Self::NoBook => plain(words::NO_BOOK),
            Self::BookExists => plain(words::BOOK_EXISTS),
            Self::WrongPassphrase => plain(words::WRONG_PASSPHRASE),
            Self::EarlierWay => plain(backup::EARLIER_WAY),
            Self::WeakPassphrase => plain(words::WEAK_PASSPHRASE),
            Self::WrongRecovery(None) => plain(words::WRONG_RECOVERY),
            Self::WrongRecovery(Some(group)) => number(words::WRONG_GROUP, u64::from(*group)),
            Self::OpenElsewhere => plain(words::OPEN_ELSEWHERE),
            Self::Newer(format) => number(words::NEWER, u64::from(*format)),
            Self::NewerPart(Piece::Committee, format) => number(keys::NEWER, u64::from(*format)),
            Self::NewerPart(_, format) => number(backup::NEWER, u64::from(*format)),
            Self::Damaged(Piece::Journal, Some(good)) => number(words::DAMAGED_JOURNAL, *good),
            Self::Damaged(Piece::Header, _) => plain(words::DAMAGED_HEADER),
            Self::Damaged(Piece::Backup, _) => plain(backup::DAMAGED),
            Self::Damaged(Piece::Committee, _) => plain(keys::KEY_DAMAGED),
            Self::WrongCommittee => plain(keys::WRONG_COMMITTEE),
            Self::OtherHalf { is_private: true } => plain(keys::PRIVATE_HALF),
            Self::OtherHalf { is_private: false } => plain(keys::PUBLIC_HALF),
            Self::Damaged(..) => plain(words::DAMAGED),
            Self::Foreign(Piece::Backup) => plain(backup::FOREIGN),
            Self::NoBackup => plain(backup::NO_BACKUP),
            Self::Foreign(_) => plain(words::FOREIGN),
            Self::ReadOnly => plain(words::READ_ONLY),
            Self::TooLarge => plain(words::TOO_LARGE),
            Self::DiskFull => plain(words::DISK_FULL),
            Self::NotAllowed => plain(words::NOT_ALLOWED),
            Self::Unreadable => plain(words::UNREADABLE),
            Self::WriteProtected => plain(words::WRITE_PROTECTED),
            Self::Held => plain(words::HELD),
            Self::System(kind) => words::SYSTEM.fill(lang, &[("what", of_system(*kind).get(lang))]),
            Self::Cipher => plain(words::CIPHER),
        }
    }
}

/// What the system reported, in words.
pub const fn of_system(kind: io::ErrorKind) -> Text {
    match kind {
        io::ErrorKind::NotFound => words::SYSTEM_NOT_FOUND,
        io::ErrorKind::AlreadyExists => words::SYSTEM_EXISTS,
        io::ErrorKind::NotADirectory => words::SYSTEM_NO_FOLDER,
        io::ErrorKind::IsADirectory => words::SYSTEM_FOLDER,
        io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput => words::SYSTEM_NAME,
        io::ErrorKind::ResourceBusy | io::ErrorKind::WouldBlock => words::SYSTEM_BUSY,
        io::ErrorKind::TimedOut | io::ErrorKind::Interrupted => words::SYSTEM_SLOW,
        io::ErrorKind::OutOfMemory => words::SYSTEM_MEMORY,
        _ => words::SYSTEM_DEVICE,
    }
}

/// What was healed while the book opened; told in one line each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Healed {
    /// One copy of the header was damaged or missing and was written anew from the other.
    HeaderCopy,
    /// The last frame was cut off in the middle of an act that was never acknowledged; a copy of
    /// the rest is in quarantine.
    TornTail,
    /// The index did not agree with the journal and was built anew.
    IndexRebuilt,
    /// The anchor was missing or damaged and was written anew.
    AnchorRemade,
    /// Frames of the journal were damaged or missing and were taken from a copy.
    JournalMended,
    /// The note of the live folder was missing or damaged and was written anew.
    FolderFound,
    /// The data keys of before a handover were damaged or missing and were taken from a copy.
    KeysOfBefore,
    /// Drafts of the book that a copy took the place of could not be read; they went aside with it.
    DraftsAside,
    /// A file for people that was being written when the program was cut off was cleared away.
    PartCleared,
}

impl Healed {
    /// The sentence.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::HeaderCopy => words::HEALED_HEADER,
            Self::TornTail => words::HEALED_TAIL,
            Self::IndexRebuilt => words::HEALED_INDEX,
            Self::AnchorRemade => words::HEALED_ANCHOR,
            Self::JournalMended => backup::HEALED_JOURNAL,
            Self::FolderFound => words::HEALED_FOLDER,
            Self::KeysOfBefore => backup::HEALED_KEYS,
            Self::DraftsAside => drafts::ASIDE,
            Self::PartCleared => words::HEALED_PART,
        }
        .get(lang)
        .to_owned()
    }
}
