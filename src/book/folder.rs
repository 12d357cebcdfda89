//! The folder of a book: which vault in it is live, and the lock against a second window.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::book::cipher;
use crate::book::disk;
use crate::book::failure::{Failure, Healed, Piece};
use crate::book::header::COPIES;

/// A book's folder, locked for this process.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    _lock: File,
}

impl Folder {
    /// Takes the folder for this process, creating it when it is not there.
    ///
    /// # Errors
    /// [`Failure::OpenElsewhere`], or what the system reports.
    pub fn take(root: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(root)?;
        Self::lock(root)
    }

    /// Takes the folder of an existing book.
    ///
    /// # Errors
    /// [`Failure::NoBook`], [`Failure::OpenElsewhere`], or what the system reports.
    pub fn take_existing(root: &Path) -> Result<Self, Failure> {
        if !root.is_dir() || !has_vault(root) {
            return Err(Failure::NoBook);
        }
        Self::lock(root)
    }

    fn lock(root: &Path) -> Result<Self, Failure> {
        let path = root.join("lock");
        let lock =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Failure::OpenElsewhere),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        if let Ok(mut info) = File::create(root.join("lock.info")) {
            let _only_for_people = writeln!(info, "pid {}", std::process::id());
        }
        Ok(Self { root: root.to_owned(), _lock: lock })
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A new, empty vault under a temporary name, and the name it gets when it is whole.
    ///
    /// # Errors
    /// What the system reports, [`Failure::BookExists`].
    pub fn begin(&self) -> Result<(PathBuf, PathBuf), Failure> {
        if has_vault(&self.root) {
            return Err(Failure::BookExists);
        }
        let name = cipher::hex(&cipher::random::<6>()?);
        let (making, made) =
            (self.root.join(format!("making-{name}")), self.root.join(format!("v-{name}")));
        fs::create_dir_all(&making)?;
        Ok((making, made))
    }

    /// Makes a vault the live one, once everything in it is on disk.
    ///
    /// # Errors
    /// What the system reports.
    pub fn go_live(&self, making: &Path, made: &Path) -> Result<(), Failure> {
        disk::sync_folder(making)?;
        fs::rename(making, made)?;
        disk::sync_folder(&self.root)?;
        // A new root is itself a name in its parent, which a power cut could take away again.
        if let Some(parent) = self.root.parent().filter(|parent| parent.is_dir()) {
            disk::sync_folder(parent)?;
        }
        self.note_live(made)
    }

    fn note_live(&self, made: &Path) -> Result<(), Failure> {
        let name = made.file_name().map(|name| name.to_string_lossy().into_owned());
        let line = format!("{}\n", name.unwrap_or_default());
        Ok(disk::write_atomic(&self.root.join("current"), line.as_bytes())?)
    }

    /// The live vault. Where the note of it is missing or wrong and there is exactly one vault,
    /// that one, and the note is written anew.
    ///
    /// # Errors
    /// [`Failure::NoBook`], [`Failure::Damaged`] when it cannot be told which is live.
    pub fn live(&self) -> Result<(PathBuf, Option<Healed>), Failure> {
        let noted = disk::read(&self.root.join("current"))?
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .map(|name| name.trim().to_owned())
            .filter(|name| is_vault_name(name))
            .map(|name| self.root.join(name))
            .filter(|path| is_vault(path));
        if let Some(path) = noted {
            return Ok((path, None));
        }
        let all = vaults(&self.root);
        match all.as_slice() {
            [] => Err(Failure::NoBook),
            [one] => {
                let _told_again_next_time = self.note_live(one);
                Ok((one.clone(), Some(Healed::FolderFound)))
            }
            _ => Err(Failure::Damaged(Piece::Folder, None)),
        }
    }

    /// Moves something aside, never to be deleted by the program on the day itself.
    ///
    /// # Errors
    /// What the system reports.
    pub fn quarantine(&self, path: &Path) -> Result<(), Failure> {
        if fs::symlink_metadata(path).is_err() {
            return Ok(());
        }
        let place = self.quarantine_place(path)?;
        Ok(fs::rename(path, place)?)
    }

    /// Keeps bytes that are cut off a file.
    ///
    /// # Errors
    /// What the system reports.
    pub fn quarantine_bytes(&self, of: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let place = self.quarantine_place(of)?;
        Ok(disk::write_atomic(&place, bytes)?)
    }

    fn quarantine_place(&self, of: &Path) -> Result<PathBuf, Failure> {
        let folder = self.root.join("quarantine");
        fs::create_dir_all(&folder)?;
        let name = of.file_name().map(|name| name.to_string_lossy().into_owned());
        let random = cipher::hex(&cipher::random::<4>()?);
        Ok(folder.join(format!("{}-{random}", name.unwrap_or_default())))
    }
}

fn is_vault_name(name: &str) -> bool {
    name.strip_prefix("v-").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_hexdigit()))
}

fn is_vault(path: &Path) -> bool {
    let has = |name: &str| path.join(name).exists();
    COPIES.iter().any(|copy| has(copy)) || has("journal.scbj")
}

/// The vaults that were made whole; what was left half made by a cut is no vault.
fn vaults(root: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root) else { return Vec::new() };
    let mut all: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .filter(|entry| is_vault_name(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .filter(|path| is_vault(path))
        .collect();
    all.sort();
    all
}

/// Whether there is a book in a folder.
pub fn has_vault(root: &Path) -> bool {
    !vaults(root).is_empty()
}

/// The vault that would be live, without taking the folder.
pub fn peek(root: &Path) -> Option<PathBuf> {
    let noted = disk::read(&root.join("current")).ok().flatten();
    let name = noted.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    let all = vaults(root);
    let named = all.iter().find(|path| path.ends_with(name.trim()) && !name.trim().is_empty());
    named.or_else(|| all.first()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_window_is_refused_until_the_first_closes() {
        let root = tempfile::tempdir().unwrap();
        let first = Folder::take(root.path()).unwrap();
        assert!(matches!(Folder::take(root.path()), Err(Failure::OpenElsewhere)));
        drop(first);
        assert!(Folder::take(root.path()).is_ok());
    }

    #[test]
    fn the_live_vault_is_found_again_without_its_note() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::take(root.path()).unwrap();
        assert!(matches!(folder.live(), Err(Failure::NoBook)));
        let (making, made) = folder.begin().unwrap();
        fs::write(making.join("header.a"), b"x").unwrap();
        folder.go_live(&making, &made).unwrap();
        assert_eq!(folder.live().unwrap(), (made.clone(), None));
        for wrong in ["", "v-../../etc", "v-ffff", "\u{0}"] {
            fs::write(root.path().join("current"), wrong).unwrap();
            assert_eq!(folder.live().unwrap(), (made.clone(), Some(Healed::FolderFound)));
            assert_eq!(folder.live().unwrap().1, None);
        }
        assert!(matches!(folder.begin(), Err(Failure::BookExists)));
    }
}
