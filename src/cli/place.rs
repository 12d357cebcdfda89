//! Where the book of this person is kept when nothing else is said.

use std::path::PathBuf;

/// The folder below the machine's local data (never the roaming one, which is copied about).
pub fn usual() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|dirs| dirs.data_local_dir().join("SoChiBo"))
}

/// The person's own folder.
pub fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned())
}
