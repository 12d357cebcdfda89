//! The one door to sled: the present state of every record, sealed, so that a start need not
//! replay the whole journal. It can be thrown away at any time; it is never the only copy.
//!
//! sled may panic or hang on a damaged folder, so that it opens on a thread of its own, under a
//! guard, with a limit of time. Every value is bound to its record and to the act that wrote it:
//! a value moved, taken from another book, or older than it should be is noticed.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use sled::transaction::{ConflictableTransactionError, TransactionError, Transactional as _};

use crate::book::cipher::Key;
use crate::book::codec;
use crate::book::disk;
use crate::book::failure::Failure;
use crate::book::journal::Point;
use crate::domain::record::Record;
use crate::domain::{Id, Kind};
use crate::guarded::quietly;

/// How long sled may take to open before it is given up.
const PATIENCE: Duration = Duration::from_secs(10);
const VERSION: u8 = 1;
const PAD: usize = 256;

/// The index. `None` of the database means that it could not be had; all else still works.
pub struct Ledger {
    trees: Vec<sled::Tree>,
    database: sled::Db,
    values: Key,
    names: Key,
    vault: [u8; 16],
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ledger")
    }
}

/// sled opening beside other work.
pub struct Opening(mpsc::Receiver<Option<sled::Db>>);

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opening")
    }
}

/// Begins to open the index of a vault: it needs no key, so that it opens while the passphrase is
/// still being derived. Without a folder there is no index, and nothing depends on one.
pub fn begin(path: Option<PathBuf>) -> Opening {
    let (tell, hear) = mpsc::channel();
    let Some(path) = path else { return Opening(hear) };
    let spawned = thread::Builder::new().name("index".to_owned()).spawn(move || {
        let opened = quietly(|| open(&path)).flatten();
        let _nobody_waits = tell.send(opened);
    });
    drop(spawned);
    Opening(hear)
}

fn open(path: &Path) -> Option<sled::Db> {
    forget_half_made(path);
    let config = sled::Config::new()
        .path(path)
        .cache_capacity(16 * 1024 * 1024)
        .flush_every_ms(None)
        .print_profile_on_drop(false);
    // Right after a database was dropped in this process its lock may still be held for moments,
    // and on Windows a scanner may hold one of its files.
    for _ in 0..50 {
        match config.open() {
            Ok(database) => return Some(database),
            Err(sled::Error::Io(error))
                if error.to_string().contains("lock") || disk::is_held(&error) =>
            {
                thread::sleep(Duration::from_millis(100));
            }
            Err(_) => return None,
        }
    }
    None
}

/// A start that was killed can leave a half-made snapshot that makes sled refuse for ever.
fn forget_half_made(path: &Path) {
    let Ok(entries) = std::fs::read_dir(path) else { return };
    for entry in entries.filter_map(Result::ok) {
        if entry.file_name().to_string_lossy().ends_with(".generating") {
            let _tried = std::fs::remove_file(entry.path());
        }
    }
}

/// What the index holds.
#[derive(Debug)]
pub struct Contents {
    /// The act after which it stands.
    pub point: Point,
    /// Each record with the act that wrote it.
    pub records: Vec<(Id, u64, Record)>,
}

impl Opening {
    /// The index, once sled is open; `None` when it cannot be had.
    pub fn wait(self, vault: [u8; 16], data: &Key) -> Option<Ledger> {
        let database = self.0.recv_timeout(PATIENCE).ok().flatten()?;
        Ledger::over(database, vault, data)
    }
}

fn tree_name(kind: Kind) -> [u8; 2] {
    [b'r', codec::id_bytes(Id::new(kind, 0)).first().copied().unwrap_or_default()]
}

impl Ledger {
    fn over(database: sled::Db, vault: [u8; 16], data: &Key) -> Option<Self> {
        let trees = quietly(|| {
            let names = Kind::ALL.iter().map(|kind| tree_name(*kind).to_vec());
            names
                .chain(std::iter::once(b"m".to_vec()))
                .map(|name| database.open_tree(name))
                .collect::<Result<Vec<_>, _>>()
        });
        Some(Self {
            trees: trees?.ok()?,
            database,
            values: data.derive(b"scb/record/1"),
            names: data.derive(b"scb/keyid/1"),
            vault,
        })
    }

    fn key(&self, id: Id) -> Vec<u8> {
        let bytes = codec::id_bytes(id);
        let hidden = self.names.mac(&bytes);
        [bytes.get(..1).unwrap_or_default(), hidden.get(..16).unwrap_or_default()].concat()
    }

    fn bound(&self, key: &[u8], seq: u64) -> Vec<u8> {
        [b"scb/rec/1".as_slice(), &self.vault, key, &[VERSION], &seq.to_le_bytes()].concat()
    }

    fn seal(&self, key: &[u8], seq: u64, text: &[u8]) -> Result<Vec<u8>, Failure> {
        let mut padded =
            u32::try_from(text.len()).or(Err(Failure::TooLarge))?.to_le_bytes().to_vec();
        padded.extend(text);
        padded.resize(padded.len().next_multiple_of(PAD), 0);
        let sealed = self.values.seal(&self.bound(key, seq), &padded)?;
        Ok([&[VERSION], [0; 4].as_slice(), &seq.to_le_bytes(), &sealed].concat())
    }

    fn open(&self, key: &[u8], value: &[u8]) -> Option<(u64, Vec<u8>)> {
        let (version, rest) = value.split_first()?;
        let (_key_id, rest) = rest.split_first_chunk::<4>()?;
        let (seq, sealed) = rest.split_first_chunk::<8>()?;
        let seq = u64::from_le_bytes(*seq);
        let padded = self.values.open(&self.bound(key, seq), sealed)?;
        let (length, text) = padded.split_first_chunk::<4>()?;
        let text = text.get(..usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        (*version == VERSION).then(|| (seq, text.to_vec()))
    }

    /// All that it holds; `None` when anything of it is not as it was sealed.
    pub fn read(&self) -> Option<Contents> {
        quietly(|| self.read_all()).flatten()
    }

    fn read_all(&self) -> Option<Contents> {
        let (marks, records) = self.trees.split_last()?;
        let mark = marks.get(b"mark").ok().flatten()?;
        let (seq, head) = self.open(b"mark", &mark)?;
        let mut contents =
            Contents { point: Point { seq, head: head.try_into().ok()? }, records: Vec::new() };
        for entry in records.iter().flat_map(sled::Tree::iter) {
            let (key, value) = entry.ok()?;
            let (seq, text) = self.open(&key, &value)?;
            let (id, record) = text.split_first_chunk::<5>()?;
            let id = codec::read_id(id)?;
            if key != self.key(id).as_slice() {
                return None;
            }
            contents.records.push((id, seq, codec::read_record(record).ok()?));
        }
        Some(contents)
    }

    /// Sets records as of an act: all of them and the mark, or none.
    ///
    /// # Errors
    /// Any trouble with sled; the index is then to be thrown away.
    pub fn write(
        &self,
        records: &[(Id, u64, Option<&Record>)],
        point: Point,
    ) -> Result<(), Failure> {
        let mut batches: HashMap<usize, sled::Batch> = HashMap::new();
        for (id, seq, record) in records {
            let key = self.key(*id);
            let tree = Kind::ALL.iter().position(|kind| *kind == id.kind).unwrap_or_default();
            let batch = batches.entry(tree).or_default();
            match record {
                None => batch.remove(key),
                Some(record) => {
                    let text =
                        [codec::id_bytes(*id).as_slice(), &codec::write_record(record)?].concat();
                    let value = self.seal(&key, *seq, &text)?;
                    batch.insert(key, value);
                }
            }
        }
        let mut mark = sled::Batch::default();
        mark.insert(b"mark", self.seal(b"mark", point.seq, &point.head)?);
        batches.insert(Kind::ALL.len(), mark);
        self.apply(&batches)
    }

    fn apply(&self, batches: &HashMap<usize, sled::Batch>) -> Result<(), Failure> {
        let broken = || Failure::System(std::io::ErrorKind::Other);
        let done = quietly(|| {
            self.trees.as_slice().transaction(|trees| {
                for (at, batch) in batches {
                    if let Some(tree) = trees.get(*at) {
                        tree.apply_batch(batch)?;
                    }
                }
                Ok::<(), ConflictableTransactionError<()>>(())
            })
        });
        match done {
            Some(Ok(())) => Ok(()),
            Some(Err(TransactionError::Abort(()) | TransactionError::Storage(_))) | None => {
                Err(broken())
            }
        }
    }

    /// Puts the index to rest: flushed, closed, opened and closed once more, so that its tail is
    /// covered by a snapshot. Nothing depends on it.
    pub fn rest(self, path: PathBuf) {
        let Self { trees, database, .. } = self;
        let _trouble_is_healed_at_the_next_start = quietly(move || {
            let flushed = database.flush().is_ok();
            drop(trees);
            drop(database);
            if flushed {
                drop(open(&path));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Described as _;
    use crate::domain::task::Task;

    fn task(content: &str) -> Record {
        Task { content: content.to_owned(), ..Task::blank() }.into()
    }

    #[test]
    fn it_holds_what_it_was_given_and_notices_what_was_moved() {
        let folder = tempfile::tempdir().unwrap();
        let data = Key::random().unwrap();
        let ledger = begin(Some(folder.path().to_owned())).wait([1; 16], &data).unwrap();
        assert!(ledger.read().is_none(), "a new index has no mark");
        let (one, two) = (Id::new(Kind::Task, 1), Id::new(Kind::Task, 2));
        let (a, b) = (task("rà soát"), task("vệ sinh"));
        let point = Point { seq: 4, head: [5; 32] };
        ledger.write(&[(one, 3, Some(&a)), (two, 4, Some(&b))], point).unwrap();
        let mut contents = ledger.read().unwrap();
        contents.records.sort_by_key(|(id, _, _)| *id);
        assert_eq!(contents.point, point);
        assert_eq!(contents.records, vec![(one, 3, a.clone()), (two, 4, b)]);
        ledger.write(&[(two, 5, None)], Point { seq: 5, head: [6; 32] }).unwrap();
        assert_eq!(ledger.read().unwrap().records, vec![(one, 3, a)]);
        let tree = ledger.database.open_tree(tree_name(Kind::Task)).unwrap();
        let value = tree.get(ledger.key(one)).unwrap().unwrap();
        tree.insert(ledger.key(two), value).unwrap();
        assert!(ledger.read().is_none());
        ledger.rest(folder.path().to_owned());
    }

    #[test]
    fn a_folder_of_garbage_is_no_index() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("conf"), b"garbage").unwrap();
        std::fs::write(folder.path().join("db"), b"garbage").unwrap();
        let ledger = begin(Some(folder.path().to_owned())).wait([1; 16], &Key::random().unwrap());
        assert!(ledger.is_none_or(|ledger| ledger.read().is_none()));
    }
}
