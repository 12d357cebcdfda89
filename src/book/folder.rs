//! The folder of a book: which vault in it is live, and the lock against a second window.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::book::cipher;
use crate::book::disk::{Disk, Lock, Shared, Stands};
use crate::book::failure::{Failure, Healed, Piece};
use crate::book::header::COPIES;
use crate::book::vault::JOURNAL;

/// A book's folder, locked for this process. One in which nothing may be written and no file to
/// lock stands can only be read.
#[derive(Debug)]
pub struct Folder {
    disk: Shared,
    root: PathBuf,
    lock: Option<Box<dyn Lock>>,
}

impl Folder {
    /// Takes the folder for this process, creating it when it is not there.
    ///
    /// # Errors
    /// [`Failure::OpenElsewhere`], or what the system reports.
    pub fn take(disk: &Shared, root: &Path) -> Result<Self, Failure> {
        disk.make_folder(root)?;
        let folder = Self::lock(disk, root)?;
        if folder.is_locked() { Ok(folder) } else { Err(Failure::NotAllowed) }
    }

    /// Takes the folder of an existing book.
    ///
    /// # Errors
    /// [`Failure::NoBook`], [`Failure::OpenElsewhere`], or what the system reports.
    pub fn take_existing(disk: &Shared, root: &Path) -> Result<Self, Failure> {
        if !has_vault(&**disk, root) {
            return Err(Failure::NoBook);
        }
        Self::lock(disk, root)
    }

    fn lock(disk: &Shared, root: &Path) -> Result<Self, Failure> {
        let lock = match disk.lock(&root.join("lock")).map_err(Failure::from) {
            Ok(None) => return Err(Failure::OpenElsewhere),
            Err(Failure::NotAllowed) => None,
            taken => taken?,
        };
        let info = format!("pid {}\n", std::process::id());
        let _only_for_people = disk.write(&root.join("lock.info"), info.as_bytes());
        Ok(Self { disk: Arc::clone(disk), root: root.to_owned(), lock })
    }

    /// Whether no other window can write in it.
    pub const fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// The disk that it lies on.
    pub fn disk(&self) -> &Shared {
        &self.disk
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A new, empty vault under a temporary name, and the name it gets when it is whole.
    ///
    /// # Errors
    /// What the system reports.
    pub fn begin(&self) -> Result<(PathBuf, PathBuf), Failure> {
        let name = cipher::hex(&cipher::random::<6>()?);
        let (making, made) =
            (self.root.join(format!("making-{name}")), self.root.join(format!("v-{name}")));
        self.disk.make_folder(&making)?;
        Ok((making, made))
    }

    /// Makes a vault the live one, once everything in it is on disk. Another that was live until
    /// now stays where it is.
    ///
    /// # Errors
    /// What the system reports.
    pub fn go_live(&self, making: &Path, made: &Path) -> Result<(), Failure> {
        self.disk.sync_folder(making)?;
        self.disk.rename(making, made)?;
        self.disk.sync_folder(&self.root)?;
        // A new root is itself a name in its parent, which a power cut could take away again.
        let is_folder = |path: &&Path| self.disk.stands(path) == Some(Stands::Folder);
        if let Some(parent) = self.root.parent().filter(is_folder) {
            self.disk.sync_folder(parent)?;
        }
        self.note_live(made)
    }

    /// Makes a vault that stands in the folder the live one.
    ///
    /// # Errors
    /// What the system reports; the one before is then still live.
    pub fn note_live(&self, made: &Path) -> Result<(), Failure> {
        let name = made.file_name().map(|name| name.to_string_lossy().into_owned());
        let line = format!("{}\n", name.unwrap_or_default());
        Ok(self.disk.write_atomic(&self.root.join("current"), line.as_bytes())?)
    }

    /// The live vault. Where the note of it is missing or wrong and there is exactly one vault,
    /// that one, and the note is written anew.
    ///
    /// # Errors
    /// [`Failure::NoBook`], [`Failure::Damaged`] when it cannot be told which is live.
    pub fn live(&self) -> Result<(PathBuf, Option<Healed>), Failure> {
        let noted = self
            .disk
            .read(&self.root.join("current"))?
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .map(|name| name.trim().to_owned())
            .filter(|name| is_vault_name(name))
            .map(|name| self.root.join(name))
            .filter(|path| is_vault(&*self.disk, path));
        if let Some(path) = noted {
            return Ok((path, None));
        }
        let all = vaults(&*self.disk, &self.root);
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
    pub fn quarantine(&self, path: &Path) -> Result<Option<PathBuf>, Failure> {
        if self.disk.stands(path).is_none() {
            return Ok(None);
        }
        let place = self.quarantine_place(path)?;
        self.disk.rename(path, &place)?;
        Ok(Some(place))
    }

    /// Whether other vaults stand beside the live one.
    pub fn has_others(&self, live: &Path) -> bool {
        vaults(&*self.disk, &self.root).iter().any(|path| path != live)
    }

    /// Moves aside every vault but the live one: what a switch that was cut off left standing.
    /// Where it cannot be moved it does no harm.
    pub fn put_others_aside(&self, live: &Path) -> bool {
        let others = vaults(&*self.disk, &self.root);
        let moved = others.iter().filter(|path| *path != live).map(|path| self.quarantine(path));
        moved.filter(|done| matches!(done, Ok(Some(_)))).count() > 0
    }

    /// Keeps bytes that are cut off a file.
    ///
    /// # Errors
    /// What the system reports.
    pub fn quarantine_bytes(&self, of: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let place = self.quarantine_place(of)?;
        Ok(self.disk.write_atomic(&place, bytes)?)
    }

    /// Where something goes that is put aside: a name that nothing has yet.
    ///
    /// # Errors
    /// What the system reports.
    pub fn quarantine_place(&self, of: &Path) -> Result<PathBuf, Failure> {
        let folder = self.root.join("quarantine");
        self.disk.make_folder(&folder)?;
        let name = of.file_name().map(|name| name.to_string_lossy().into_owned());
        let random = cipher::hex(&cipher::random::<4>()?);
        Ok(folder.join(format!("{}-{random}", name.unwrap_or_default())))
    }
}

/// Whether this is the name of a vault.
pub fn is_vault_name(name: &str) -> bool {
    name.strip_prefix("v-").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_hexdigit()))
}

fn is_vault(disk: &dyn Disk, path: &Path) -> bool {
    let has = |name: &str| disk.stands(&path.join(name)).is_some();
    COPIES.iter().any(|copy| has(copy)) || has(JOURNAL)
}

/// The vaults that were made whole; what was left half made by a cut is no vault.
fn vaults(disk: &dyn Disk, root: &Path) -> Vec<PathBuf> {
    let names = disk.list(root).unwrap_or_default();
    let paths = names.iter().filter(|name| is_vault_name(name)).map(|name| root.join(name));
    paths.filter(|path| is_vault(disk, path)).collect()
}

/// Whether there is a book in a folder.
pub fn has_vault(disk: &dyn Disk, root: &Path) -> bool {
    !vaults(disk, root).is_empty()
}

/// The vault that would be live, without taking the folder.
///
/// # Errors
/// [`Failure::Unreadable`] of a folder that may not be looked into.
pub fn peek(disk: &dyn Disk, root: &Path) -> Result<Option<PathBuf>, Failure> {
    let is_kept_from_us = |error: &io::Error| error.kind() == io::ErrorKind::PermissionDenied;
    let listed = disk.list(root);
    let noted = disk.read(&root.join("current"));
    let vault_is_kept = |name: &&String| {
        is_vault_name(name)
            && disk.list(&root.join(name)).is_err_and(|error| is_kept_from_us(&error))
    };
    if listed.as_ref().is_err_and(is_kept_from_us)
        || noted.as_ref().is_err_and(is_kept_from_us)
        || listed.unwrap_or_default().iter().any(|name| vault_is_kept(&name))
    {
        return Err(Failure::Unreadable);
    }
    let noted = noted.ok().flatten();
    let name = noted.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    let all = vaults(disk, root);
    let named = all.iter().find(|path| path.ends_with(name.trim()) && !name.trim().is_empty());
    Ok(named.or_else(|| all.first()).cloned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::book::disk;

    #[test]
    fn the_second_window_is_refused_until_the_first_closes() {
        let root = tempfile::tempdir().unwrap();
        let first = Folder::take(&disk::real(), root.path()).unwrap();
        assert!(matches!(Folder::take(&disk::real(), root.path()), Err(Failure::OpenElsewhere)));
        drop(first);
        assert!(Folder::take(&disk::real(), root.path()).is_ok());
    }

    #[test]
    fn the_live_vault_is_found_again_without_its_note() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::take(&disk::real(), root.path()).unwrap();
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
    }
}
