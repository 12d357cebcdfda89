//! A disk in memory that fails, fills up and loses power whenever it is asked to.
//!
//! Every call of the trait is made of the steps that a system would do: make, write, set the
//! length, sync, rename, remove, sync the folder. Each step is logged, can fail once or for good,
//! and the disk as it would stand after a power cut at any of them can be had again.
//!
//! It is as strict as that of Windows: a folder in which a file is open is neither renamed nor
//! removed, and a file that another program holds is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use sochibo::book::disk::{Disk, Growing, Lock, Shared, Stands};

use crate::kit::Chance;

/// One step that a system does.
#[derive(Debug, Clone)]
enum Step {
    Folder(PathBuf),
    Make(PathBuf, usize),
    Write {
        file: usize,
        at: usize,
        bytes: Vec<u8>,
    },
    Length {
        file: usize,
        to: usize,
    },
    Sync(usize),
    /// A sync that failed: what was written before is not tried again by the system, whatever a
    /// later sync says.
    LostSync(usize),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    SyncFolder(PathBuf),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    File(usize),
}

/// Which step fails, counted from 0, and whether all after it fail, too.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fails {
    pub(crate) at: u64,
    pub(crate) for_good: bool,
}

/// What a power cut does to steps that no sync has covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    /// All of them are there.
    Prefix,
    /// None of them is there.
    Dropped,
    /// All are there, the last write only up to a border of 512 bytes.
    Torn,
    /// Lengths are there, the bytes are zeros.
    Zeroed,
    /// Any of them may be there.
    Reordered,
}

impl Cut {
    pub(crate) const ALL: [Self; 5] =
        [Self::Prefix, Self::Dropped, Self::Torn, Self::Zeroed, Self::Reordered];
}

#[derive(Debug, Default)]
struct Inner {
    names: BTreeMap<PathBuf, Node>,
    files: Vec<Vec<u8>>,
    log: Vec<Step>,
    steps: u64,
    fails: Option<Fails>,
    failed: u64,
    room: Option<usize>,
    locked: BTreeSet<PathBuf>,
    /// How often each file is open to grow.
    open: BTreeMap<usize, usize>,
    /// What another program holds: the end of the paths.
    held: Option<String>,
    /// Nothing on it may be written.
    protected: bool,
}

impl Inner {
    /// Counts a step; an error where it shall fail.
    fn count(&mut self) -> io::Result<()> {
        let now = self.steps;
        self.steps += 1;
        match self.fails {
            Some(fails) if now == fails.at || (fails.for_good && now > fails.at) => {
                self.failed += 1;
                Err(io::Error::other("the disk fails"))
            }
            _ => Ok(()),
        }
    }

    fn apply(&mut self, step: &Step) {
        match step {
            Step::Folder(path) => {
                self.names.insert(path.clone(), Node::Folder);
            }
            Step::Make(path, file) => {
                while self.files.len() <= *file {
                    self.files.push(Vec::new());
                }
                self.names.insert(path.clone(), Node::File(*file));
            }
            Step::Write { file, at, bytes } => {
                let end = at + bytes.len();
                let Some(content) = self.files.get_mut(*file) else { return };
                if content.len() < end {
                    content.resize(end, 0);
                }
                content[*at..end].copy_from_slice(bytes);
            }
            Step::Length { file, to } => {
                if let Some(content) = self.files.get_mut(*file) {
                    content.resize(*to, 0);
                }
            }
            Step::Rename(from, to) => self.rename(from, to),
            Step::Remove(path) => {
                self.names.retain(|name, _| !name.starts_with(path));
            }
            Step::Sync(_) | Step::LostSync(_) | Step::SyncFolder(_) => {}
        }
    }

    fn rename(&mut self, from: &Path, to: &Path) {
        if !self.names.contains_key(from) {
            return;
        }
        let moved: Vec<PathBuf> =
            self.names.keys().filter(|name| name.starts_with(from)).cloned().collect();
        for name in moved {
            if let Some(node) = self.names.remove(&name) {
                let rest = name.strip_prefix(from).unwrap();
                let new = if rest.as_os_str().is_empty() { to.to_owned() } else { to.join(rest) };
                self.names.insert(new, node);
            }
        }
    }

    fn step(&mut self, step: Step) -> io::Result<()> {
        if self.protected {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        if let Err(error) = self.count() {
            match step {
                // a write that fails has written some of it
                Step::Write { file, at, bytes } => {
                    let bytes = bytes[..bytes.len() / 2].to_vec();
                    let half = Step::Write { file, at, bytes };
                    self.apply(&half);
                    self.log.push(half);
                }
                Step::Sync(file) => self.log.push(Step::LostSync(file)),
                _ => {}
            }
            return Err(error);
        }
        self.apply(&step);
        self.log.push(step);
        Ok(())
    }

    /// Writes as much as there is room for.
    fn write(&mut self, file: usize, at: usize, bytes: &[u8]) -> io::Result<()> {
        let used: usize = self.reachable().map(|file| self.files[file].len()).sum();
        let old = self.files.get(file).map_or(0, Vec::len);
        let grows = (at + bytes.len()).saturating_sub(old);
        let left = self.room.map_or(usize::MAX, |room| room.saturating_sub(used));
        if grows <= left {
            return self.step(Step::Write { file, at, bytes: bytes.to_vec() });
        }
        let fits = bytes.len() - grows + left;
        self.step(Step::Write { file, at, bytes: bytes[..fits].to_vec() })?;
        Err(io::ErrorKind::StorageFull.into())
    }

    /// Refuses what Windows refuses: a folder that is to go elsewhere while a file in it is open.
    fn is_free(&self, folder: &Path) -> io::Result<()> {
        let mut below = self.names.iter().filter(|(name, _)| name.starts_with(folder));
        let is_open =
            |node: &Node| matches!(node, Node::File(file) if self.open.contains_key(file));
        let is_folder = self.names.get(folder) == Some(&Node::Folder);
        match below.find(|(_, node)| is_folder && is_open(node)) {
            Some(_) => Err(io::ErrorKind::PermissionDenied.into()),
            None => Ok(()),
        }
    }

    /// Refuses what another program holds, as the real disk does after it has waited.
    fn is_let_go(&self, path: &Path) -> io::Result<()> {
        match &self.held {
            Some(end) if path.to_string_lossy().ends_with(end.as_str()) => {
                Err(io::ErrorKind::ResourceBusy.into())
            }
            _ => Ok(()),
        }
    }

    fn reachable(&self) -> impl Iterator<Item = usize> {
        let files = self.names.values().filter_map(|node| match node {
            Node::File(file) => Some(*file),
            Node::Folder => None,
        });
        files.collect::<BTreeSet<_>>().into_iter()
    }

    fn file(&self, path: &Path) -> io::Result<Option<usize>> {
        match self.names.get(path) {
            Some(Node::File(file)) => Ok(Some(*file)),
            Some(Node::Folder) => Err(io::ErrorKind::IsADirectory.into()),
            None => Ok(None),
        }
    }

    /// The file of a path, made where there is none.
    fn make(&mut self, path: &Path) -> io::Result<usize> {
        if let Some(file) = self.file(path)? {
            return Ok(file);
        }
        let parent = path.parent().unwrap_or(path);
        if self.names.get(parent) != Some(&Node::Folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let file = self.files.len();
        self.step(Step::Make(path.to_owned(), file))?;
        Ok(file)
    }
}

/// A disk in memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ram(Arc<Mutex<Inner>>);

impl Ram {
    /// An empty disk with this folder, which is durable.
    pub(crate) fn new(root: &Path) -> Self {
        let ram = Self::default();
        let folders = root.ancestors().map(|path| (path.to_owned(), Node::Folder));
        ram.inner().names.extend(folders);
        ram
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    pub(crate) fn shared(&self) -> Shared {
        Arc::new(self.clone())
    }

    /// From now on this step, counted from now, fails.
    pub(crate) fn fail(&self, fails: Option<Fails>) {
        let mut inner = self.inner();
        inner.steps = 0;
        inner.fails = fails;
    }

    /// How many steps were done or tried since [`Self::fail`].
    pub(crate) fn steps(&self) -> u64 {
        self.inner().steps
    }

    /// How many steps failed.
    pub(crate) fn failed(&self) -> u64 {
        self.inner().failed
    }

    /// Another program holds the files whose paths end so, until it lets them go.
    pub(crate) fn hold(&self, end: Option<&str>) {
        self.inner().held = end.map(str::to_owned);
    }

    /// Nothing on it may be written, until it may again.
    pub(crate) fn protect(&self, protected: bool) {
        self.inner().protected = protected;
    }

    /// How many bytes fit on it in all.
    pub(crate) fn room(&self, room: Option<usize>) {
        self.inner().room = room;
    }

    /// How many bytes are on it.
    pub(crate) fn used(&self) -> usize {
        let inner = self.inner();
        inner.reachable().map(|file| inner.files[file].len()).sum()
    }

    /// How long the log is.
    pub(crate) fn logged(&self) -> usize {
        self.inner().log.len()
    }

    /// Another disk with the same on it, and no past.
    pub(crate) fn copy(&self) -> Self {
        let inner = self.inner();
        let (names, files) = (inner.names.clone(), inner.files.clone());
        Self(Arc::new(Mutex::new(Inner { names, files, ..Inner::default() })))
    }

    /// The files on it.
    pub(crate) fn paths(&self) -> Vec<PathBuf> {
        let inner = self.inner();
        let files = inner.names.iter().filter(|(_, node)| matches!(node, Node::File(_)));
        files.map(|(path, _)| path.clone()).collect()
    }

    /// What is in a file.
    pub(crate) fn bytes(&self, path: &Path) -> Vec<u8> {
        self.read(path).unwrap().unwrap_or_default()
    }

    /// Puts other bytes in the place of a file's.
    pub(crate) fn put(&self, path: &Path, bytes: &[u8]) {
        self.write(path, bytes).unwrap();
    }

    /// The last steps, for the message of a test that fails.
    pub(crate) fn told(&self, most: usize) -> String {
        let inner = self.inner();
        let from = inner.log.len().saturating_sub(most);
        let step = |step: &Step| match step {
            Step::Write { file, at, bytes } => format!("write {file} at {at}: {}", bytes.len()),
            other => format!("{other:?}"),
        };
        inner.log[from..].iter().map(step).collect::<Vec<_>>().join("\n")
    }

    /// The names on it.
    pub(crate) fn names(&self) -> Vec<PathBuf> {
        self.inner().names.keys().cloned().collect()
    }

    /// The disk as it stands after a power cut when so many steps of the log were done.
    pub(crate) fn after_cut(
        &self,
        root: &Path,
        done: usize,
        cut: Cut,
        chance: &mut Chance,
    ) -> Self {
        let inner = self.inner();
        let log = &inner.log[..done];
        let durable = durable(log);
        let last = log.iter().rposition(|step| matches!(step, Step::Write { .. }));
        let image = Self::new(root);
        {
            let mut new = image.inner();
            for (at, step) in log.iter().enumerate() {
                if let Some(step) = survives(step, durable[at], (cut, Some(at) == last), chance) {
                    new.apply(&step);
                }
            }
        }
        image
    }
}

/// What is left of a step: all of it where a sync covered it, else what the cut leaves.
fn survives(
    step: &Step,
    is_durable: bool,
    (cut, is_last_write): (Cut, bool),
    chance: &mut Chance,
) -> Option<Step> {
    // A file that was made is there under whatever name leads to it.
    if let Step::Make(path, file) = step {
        let is_there = is_durable || keeps(cut, chance);
        // without a name nothing leads to it; its number must be known all the same
        let name =
            if is_there { path.clone() } else { PathBuf::from("lost").join(file.to_string()) };
        return Some(Step::Make(name, *file));
    }
    if is_durable {
        return Some(step.clone());
    }
    match (step, cut) {
        (Step::Write { file, at, bytes }, Cut::Torn) if is_last_write => {
            let border = chance.below(bytes.len() / 512 + 2) * 512;
            // borders are those of the file, not of the write
            let fits = border.saturating_sub(at % 512).min(bytes.len());
            Some(Step::Write { file: *file, at: *at, bytes: bytes[..fits].to_vec() })
        }
        (Step::Write { file, at, bytes }, Cut::Zeroed) => {
            Some(Step::Write { file: *file, at: *at, bytes: vec![0; bytes.len()] })
        }
        _ => keeps(cut, chance).then(|| step.clone()),
    }
}

fn keeps(cut: Cut, chance: &mut Chance) -> bool {
    match cut {
        Cut::Prefix | Cut::Torn | Cut::Zeroed => true,
        Cut::Dropped => false,
        Cut::Reordered => chance.below(2) == 0,
    }
}

/// Which steps of a log a sync has covered.
fn durable(log: &[Step]) -> Vec<bool> {
    let mut durable = vec![false; log.len()];
    let mut lost = vec![false; log.len()];
    for (at, step) in log.iter().enumerate() {
        let covers = |earlier: &Step| match (step, earlier) {
            (
                Step::Sync(file) | Step::LostSync(file),
                Step::Write { file: of, .. } | Step::Length { file: of, .. },
            ) => file == of,
            (
                Step::SyncFolder(folder),
                Step::Make(path, _) | Step::Remove(path) | Step::Folder(path),
            ) => path.parent() == Some(folder),
            (Step::SyncFolder(folder), Step::Rename(_, to)) => to.parent() == Some(folder),
            _ => false,
        };
        let is_lost = matches!(step, Step::LostSync(_));
        for earlier in 0..at {
            if durable[earlier] || lost[earlier] || !covers(&log[earlier]) {
                continue;
            }
            if is_lost {
                lost[earlier] = true;
            } else {
                durable[earlier] = true;
            }
        }
    }
    durable
}

impl Disk for Ram {
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        let mut inner = self.inner();
        inner.count()?;
        inner.is_let_go(path)?;
        Ok(inner.file(path)?.map(|file| inner.files[file].clone()))
    }

    fn read_start(&self, path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
        let whole = self.read(path)?;
        Ok(whole.map(|bytes| bytes[..bytes.len().min(most)].to_vec()))
    }

    fn read_medium(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.read(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut inner = self.inner();
        inner.is_let_go(path)?;
        let file = inner.make(path)?;
        if !inner.files[file].is_empty() {
            inner.step(Step::Length { file, to: 0 })?;
        }
        inner.write(file, 0, bytes)?;
        inner.step(Step::Sync(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        if !inner.names.contains_key(from) {
            return Err(io::ErrorKind::NotFound.into());
        }
        inner.is_free(from)?;
        inner.is_let_go(from)?;
        inner.is_let_go(to)?;
        inner.step(Step::Rename(from.to_owned(), to.to_owned()))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        inner.is_let_go(path)?;
        match inner.file(path)? {
            Some(_) => inner.step(Step::Remove(path.to_owned())),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.inner().is_free(path)?;
        let below: Vec<PathBuf> =
            self.names().into_iter().rev().filter(|name| name.starts_with(path)).collect();
        if below.is_empty() {
            return Err(io::ErrorKind::NotFound.into());
        }
        below.into_iter().try_for_each(|name| self.inner().step(Step::Remove(name)))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let mut above: Vec<&Path> = path.ancestors().collect();
        above.reverse();
        for path in above {
            let mut inner = self.inner();
            match inner.names.get(path) {
                Some(Node::Folder) => {}
                Some(Node::File(_)) => return Err(io::ErrorKind::AlreadyExists.into()),
                None => inner.step(Step::Folder(path.to_owned()))?,
            }
        }
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.inner().step(Step::SyncFolder(path.to_owned()))
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let mut inner = self.inner();
        inner.count()?;
        if inner.names.get(path) != Some(&Node::Folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let below = inner.names.keys().filter(|name| name.parent() == Some(path));
        Ok(below.map(|name| name.file_name().unwrap().to_string_lossy().into_owned()).collect())
    }

    fn stands(&self, path: &Path) -> Option<Stands> {
        self.inner().names.get(path).map(|node| match node {
            Node::Folder => Stands::Folder,
            Node::File(_) => Stands::File,
        })
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        let whole = self.read(path)?.ok_or(io::ErrorKind::NotFound)?;
        Ok(u64::try_from(whole.len()).unwrap())
    }

    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        let mut inner = self.inner();
        inner.is_let_go(path)?;
        let file = inner.make(path)?;
        let length = inner.files[file].len();
        *inner.open.entry(file).or_default() += 1;
        let may_grow = !inner.protected;
        drop(inner);
        Ok(Box::new(RamGrowing { ram: self.clone(), file, length, may_grow }))
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let mut inner = self.inner();
        inner.make(path)?;
        if !inner.locked.insert(path.to_owned()) {
            return Ok(None);
        }
        drop(inner);
        Ok(Some(Box::new(RamLock { ram: self.clone(), path: path.to_owned() })))
    }

    fn folder_of_index(&self, _path: &Path) -> Option<PathBuf> {
        None
    }
}

#[derive(Debug)]
struct RamLock {
    ram: Ram,
    path: PathBuf,
}

impl Lock for RamLock {}

impl Drop for RamLock {
    fn drop(&mut self) {
        self.ram.inner().locked.remove(&self.path);
    }
}

#[derive(Debug)]
struct RamGrowing {
    ram: Ram,
    file: usize,
    length: usize,
    may_grow: bool,
}

impl Drop for RamGrowing {
    fn drop(&mut self) {
        let mut inner = self.ram.inner();
        let left = inner.open.remove(&self.file).unwrap_or_default().saturating_sub(1);
        if left > 0 {
            inner.open.insert(self.file, left);
        }
    }
}

impl Growing for RamGrowing {
    fn length(&self) -> u64 {
        u64::try_from(self.length).unwrap()
    }

    fn may_grow(&self) -> bool {
        self.may_grow
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut inner = self.ram.inner();
        inner.write(self.file, self.length, bytes)?;
        inner.step(Step::Sync(self.file))?;
        self.length += bytes.len();
        Ok(())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        let to = usize::try_from(length).unwrap();
        let mut inner = self.ram.inner();
        inner.step(Step::Length { file: self.file, to })?;
        inner.step(Step::Sync(self.file))?;
        self.length = to;
        Ok(())
    }

    fn affirm(&mut self, from: u64) -> io::Result<()> {
        let from = usize::try_from(from).unwrap().min(self.length);
        let bytes = self.read_at(u64::try_from(from).unwrap(), self.length - from)?;
        let mut inner = self.ram.inner();
        inner.write(self.file, from, &bytes)?;
        inner.step(Step::Sync(self.file))
    }

    fn read_at(&mut self, from: u64, count: usize) -> io::Result<Vec<u8>> {
        let mut inner = self.ram.inner();
        inner.count()?;
        let from = usize::try_from(from).unwrap();
        let found = inner.files[self.file].get(from..from + count);
        found.map(<[u8]>::to_vec).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}
