//! The one door to the disk. All that the book keeps, and all that it writes for people, goes
//! through [`Disk`]: the real one here, and one in the tests that fails, fills up and loses power
//! whenever it is asked to.

use std::fmt::Debug;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[cfg(any(windows, test))]
mod medium;
mod patience;
mod real;

pub use patience::{is_held, is_of_reading};
pub use real::Real;

/// A disk, shared by all that is kept on it.
pub type Shared = Arc<dyn Disk>;

/// A file read from its beginning, piece by piece: a book of many years need not lie in memory.
pub type Stream = Box<dyn io::Read + Send>;

/// The disk of this machine.
pub fn real() -> Shared {
    Arc::new(Real)
}

/// What stands under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// Something else: a device, a link that leads nowhere.
    Other,
}

/// Held as long as a folder is ours.
pub trait Lock: Send + Debug {}

/// What a disk does. Every call is one step that can fail by itself.
pub trait Disk: Send + Sync + Debug {
    /// The whole of a file; `None` where there is none.
    ///
    /// # Errors
    /// What the system reports, but for a missing file.
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>>;

    /// At most so many bytes from the beginning of a file; `None` where there is none.
    ///
    /// # Errors
    /// What the system reports, but for a missing file.
    fn read_start(&self, path: &Path, most: usize) -> io::Result<Option<Vec<u8>>>;

    /// The whole of a file as the medium gives it back, past what the system remembers of it; as
    /// far as the system lets us.
    ///
    /// # Errors
    /// What the system reports, but for a missing file.
    fn read_medium(&self, path: &Path) -> io::Result<Option<Vec<u8>>>;

    /// As [`Disk::read`], piece by piece; only the real disk gains by it.
    ///
    /// # Errors
    /// What the system reports, but for a missing file; the rest of it while it is read.
    fn stream(&self, path: &Path) -> io::Result<Option<Stream>> {
        Ok(self.read(path)?.map(streamed))
    }

    /// As [`Disk::read_medium`], piece by piece.
    ///
    /// # Errors
    /// What the system reports, but for a missing file; the rest of it while it is read.
    fn stream_medium(&self, path: &Path) -> io::Result<Option<Stream>> {
        Ok(self.read_medium(path)?.map(streamed))
    }

    /// Writes a whole file in its place and syncs it. After a crash it may be half there: where
    /// that matters, [`Disk::write_atomic`].
    ///
    /// # Errors
    /// What the system reports; some of it may then be there.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// As [`Disk::write`], of what a source gives, piece by piece.
    ///
    /// # Errors
    /// What the source or the system reports; some of it may then be there.
    fn write_stream(&self, path: &Path, source: &mut dyn io::Read) -> io::Result<()> {
        let mut bytes = Vec::new();
        source.read_to_end(&mut bytes)?;
        self.write(path, &bytes)
    }

    /// Gives a file or folder another name; a file that has the name is replaced.
    ///
    /// # Errors
    /// What the system reports; the old name then stands.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// What the system reports.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Removes a folder with all in it.
    ///
    /// # Errors
    /// What the system reports; some of it may then be gone.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// What the system reports.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Syncs a folder, so that names in it are on disk.
    ///
    /// # Errors
    /// What the system reports.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// The names in a folder, in order of their letters.
    ///
    /// # Errors
    /// What the system reports, also when it is no folder.
    fn list(&self, path: &Path) -> io::Result<Vec<String>>;

    /// What stands under a path; `None` when nothing does.
    fn stands(&self, path: &Path) -> Option<Stands>;

    /// The length of a file in bytes.
    ///
    /// # Errors
    /// What the system reports.
    fn size(&self, path: &Path) -> io::Result<u64>;

    /// Opens or creates a file that grows at its end only. One that may only be read is opened for
    /// that: [`Growing::may_grow`] says so.
    ///
    /// # Errors
    /// What the system reports.
    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>>;

    /// Takes a lock on a file, creating it; `None` while somebody else has it. It is given back
    /// when it is dropped, and when the process dies.
    ///
    /// # Errors
    /// What the system reports.
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>>;

    /// Where sled, which opens files by itself, finds a folder; `None` where it can have none.
    fn folder_of_index(&self, path: &Path) -> Option<PathBuf>;

    /// Writes a file so that after a crash either the old or the new one is there, whole: beside
    /// it, synced, renamed, the folder synced.
    ///
    /// # Errors
    /// What the system reports; the old file is then untouched, or the new one stands whole.
    fn write_atomic(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let beside = path.with_extension("part");
        let written = self.write(&beside, bytes).and_then(|()| self.rename(&beside, path));
        if written.is_err() {
            let _gone_or_not = self.remove(&beside);
            return written;
        }
        self.sync_folder(path.parent().unwrap_or(path))
    }
}

/// Bytes that are all there, as a file that is read piece by piece.
fn streamed(bytes: Vec<u8>) -> Stream {
    Box::new(io::Cursor::new(bytes))
}

/// A file that grows at its end only.
pub trait Growing: Send + Debug {
    /// Its length in bytes.
    fn length(&self) -> u64;

    /// Whether it may be written at all.
    fn may_grow(&self) -> bool {
        true
    }

    /// Adds bytes at the end: one write, one real sync. They are on disk when this returns.
    ///
    /// # Errors
    /// What the system reports; [`Growing::cut`] then takes back what may have been written.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Cuts the file to a length and syncs it.
    ///
    /// # Errors
    /// What the system reports.
    fn cut(&mut self, length: u64) -> io::Result<()>;

    /// Writes what stands from a place on again, the same bytes, and syncs: after a sync that
    /// failed, a system may hold bytes in memory that it will never write by itself.
    ///
    /// # Errors
    /// What the system reports; the bytes are the same as before.
    fn affirm(&mut self, from: u64) -> io::Result<()>;

    /// Reads `count` bytes from a place.
    ///
    /// # Errors
    /// What the system reports; also when there are fewer.
    fn read_at(&mut self, from: u64, count: usize) -> io::Result<Vec<u8>>;
}
