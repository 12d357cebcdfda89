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

/// The person's documents.
pub fn documents() -> Option<PathBuf> {
    let named = directories::UserDirs::new()
        .and_then(|dirs| dirs.document_dir().map(std::path::Path::to_owned));
    named.or_else(|| home().map(|home| home.join("Documents")))
}
