//! What can go wrong with the book, as data.

use crate::domain::Id;
use crate::words::door as word;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The changes do not fit the record as it stands.
    #[error("changes do not fit")]
    Misfit(Id),
    /// There is no act of this number.
    #[error("no such act")]
    NoSuchAct(u64),
    /// The passphrase or the recovery code does not open the book.
    #[error("the passphrase does not open the book")]
    WrongPassphrase,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
}

impl Failure {
    /// The sentence: what happened, that nothing was lost, what to do.
    pub fn say(&self, lang: crate::words::Lang) -> String {
        match self {
            Self::WrongPassphrase => word::WRONG_PASSPHRASE.get(lang).to_owned(),
            Self::DiskFull => word::DISK_FULL.get(lang).to_owned(),
            Self::Misfit(_) | Self::NoSuchAct(_) => self.to_string(),
        }
    }

    /// The exit status of the command line.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::WrongPassphrase => 4,
            Self::Misfit(_) | Self::NoSuchAct(_) | Self::DiskFull => 1,
        }
    }
}
