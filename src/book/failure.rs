//! What can go wrong with the book, as data.

use crate::domain::Id;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The changes do not fit the record as it stands.
    #[error("changes do not fit")]
    Misfit(Id),
    /// There is no act of this number.
    #[error("no such act")]
    NoSuchAct(u64),
}

impl Failure {
    /// The sentence: what happened, that nothing was lost, what to do.
    pub fn say(&self, _lang: crate::words::Lang) -> String {
        self.to_string()
    }

    /// The exit status of the command line.
    pub const fn exit_code(&self) -> u8 {
        1
    }
}
