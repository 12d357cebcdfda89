//! Test 39: the ways into a book, changed on a disk that fails at every step. Whatever happens, one
//! way in is left, and what was kept is there.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sochibo::book::cipher::Cost;
use sochibo::book::committee::Private;
use sochibo::book::disk::{Disk, Growing, Lock, Real, Shared, Stands};
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Failure;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Deed};

use crate::kit;

const OLD: &str = "mot hai ba bon nam";
const NEW: &str = "sau bay tam chin muoi";
const ACTS: usize = 12;

/// A disk on which one step fails, once or with all that follow; a write that fails is half there.
#[derive(Debug)]
struct Failing {
    /// Steps done since it was armed.
    done: AtomicU64,
    /// The step that fails, from 1; 0 for none.
    at: AtomicU64,
    for_good: bool,
}

impl Failing {
    fn step(&self) -> io::Result<()> {
        let at = self.at.load(Ordering::SeqCst);
        let now = self.done.fetch_add(1, Ordering::SeqCst) + 1;
        let fails = at > 0 && (now == at || (self.for_good && now > at));
        if fails { Err(io::Error::other("a step that fails")) } else { Ok(()) }
    }
}

impl Disk for Failing {
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.step()?;
        Real.read(path)
    }
    fn read_start(&self, path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
        self.step()?;
        Real.read_start(path, most)
    }
    fn read_medium(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.step()?;
        Real.read_medium(path)
    }
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let Err(error) = self.step() else { return Real.write(path, bytes) };
        Real.write(path, &bytes[..bytes.len() / 2])?;
        Err(error)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        Real.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Real.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Real.remove_folder(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Real.make_folder(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Real.sync_folder(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        self.step()?;
        Real.list(path)
    }
    fn stands(&self, path: &Path) -> Option<Stands> {
        Real.stands(path)
    }
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.step()?;
        Real.size(path)
    }
    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        self.step()?;
        Real.grow(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        self.step()?;
        Real.lock(path)
    }
    fn folder_of_index(&self, path: &Path) -> Option<PathBuf> {
        Real.folder_of_index(path)
    }
}

/// A book with its ways in.
struct Made {
    folder: tempfile::TempDir,
    code: String,
    committee: Private,
}

fn made() -> Made {
    let folder = tempfile::tempdir().unwrap();
    let (mut book, code) = Book::create(folder.path(), OLD, Cost::PRACTICE, false).unwrap();
    for at in 0..ACTS {
        let account = Account::new(Deed::WritePaper, format!("tờ {at}"));
        book.commit(&Act::noted(account, String::new(), chrono::NaiveDateTime::default())).unwrap();
    }
    let committee = Private::random().unwrap();
    book.set_committee(committee.public()).unwrap();
    book.close().unwrap();
    Made { folder, code: code.written().to_string(), committee }
}

fn copied(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&place).unwrap();
            copied(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}

fn journal(root: &Path) -> Vec<u8> {
    let live = std::fs::read_to_string(root.join("current")).unwrap();
    std::fs::read(root.join(live.trim()).join("journal.scbj")).unwrap()
}

/// Whether a way opens the book, with all that it held.
fn opens(root: &Path, way: &Way<'_>) -> bool {
    match kit::by(root, way) {
        Ok(book) => {
            assert!(book.damage().is_none());
            assert_eq!(book.history().len(), ACTS);
            true
        }
        Err(Failure::WrongPassphrase | Failure::WrongRecovery(None) | Failure::WrongCommittee) => {
            false
        }
        Err(why) => {
            assert_eq!(format!("{why:?}"), "", "the book does not open");
            false
        }
    }
}

/// Which ways open the book: the old passphrase, the new one, the code, the committee.
fn ways(root: &Path, made: &Made) -> [bool; 4] {
    [
        opens(root, &Way::Passphrase(OLD)),
        opens(root, &Way::Passphrase(NEW)),
        opens(root, &Way::Code(&made.code)),
        opens(root, &Way::Committee(&made.committee)),
    ]
}

/// What a forger does to the bytes of a header.
type Forgery<'a> = &'a dyn Fn(&mut Vec<u8>);

type Step = fn(&mut Book) -> Result<(), Failure>;

/// Does a step with every operation of the disk failing in turn, once and for good; `holds` is
/// asked after each what it left, with whether the step said that it was done. How many there were.
fn at_every_step(what: &str, step: Step, holds: &dyn Fn(&Path, bool)) {
    let made = made();
    let mut count = 0;
    for for_good in [false, true] {
        for at in 1_u64.. {
            let work = tempfile::tempdir().unwrap();
            copied(made.folder.path(), work.path());
            let before = journal(work.path());
            let disk = Arc::new(Failing { done: 0.into(), at: 0.into(), for_good });
            let shared: Shared = disk.clone();
            let mut book = kit::on(&shared, work.path(), &Way::Passphrase(OLD)).unwrap();
            disk.done.store(0, Ordering::SeqCst);
            disk.at.store(at, Ordering::SeqCst);
            let done = step(&mut book);
            let is_over = disk.done.load(Ordering::SeqCst) < at;
            drop(book);
            let [old, new, code, committee] = ways(work.path(), &made);
            let all = [old, new, code, committee];
            assert!(old || new, "{what}, step {at}, for good {for_good}: {all:?}, {done:?}");
            holds(work.path(), done.is_ok());
            if what != "handover" {
                assert_eq!(journal(work.path()), before, "{what}, step {at}");
                assert!(committee || what == "remove committee", "{what}, step {at}");
                assert!(code || what == "new recovery", "{what}, step {at}");
            }
            if is_over {
                assert!(done.is_ok(), "{what}: {done:?}");
                break;
            }
            count += 1;
        }
    }
    println!(
        "FIGURE 39|{what}, the disk failing at each step, once and for good|{count}|0 locked out"
    );
}

#[test]
fn a_changed_passphrase_leaves_a_way_in_at_every_step() {
    kit::hush();
    let step: Step = |book| book.change_passphrase(OLD, NEW, Cost::PRACTICE);
    at_every_step("change passphrase", step, &|root, is_done| {
        if is_done {
            assert!(!opens(root, &Way::Passphrase(OLD)) && opens(root, &Way::Passphrase(NEW)));
        }
    });
}

#[test]
fn a_new_recovery_code_leaves_a_way_in_at_every_step() {
    kit::hush();
    let step: Step = |book| book.new_recovery().map(drop);
    at_every_step("new recovery", step, &|root, _| assert!(opens(root, &Way::Passphrase(OLD))));
}

#[test]
fn a_committees_key_comes_and_goes_and_a_way_in_is_left_at_every_step() {
    kit::hush();
    let add: Step = |book| {
        // let in anew: another ephemeral key, the same committee
        let committee = book.committee().ok_or(Failure::WrongCommittee)?;
        book.set_committee(committee)
    };
    at_every_step("add committee", add, &|root, _| assert!(opens(root, &Way::Passphrase(OLD))));
    let remove: Step = |book| book.remove_committee().map(drop);
    at_every_step("remove committee", remove, &|root, _| {
        assert!(opens(root, &Way::Passphrase(OLD)));
    });
}

#[test]
fn a_handover_leaves_a_way_in_at_every_step_and_ends_the_old_ones() {
    kit::hush();
    let step: Step = |book| book.hand_over(NEW, Cost::PRACTICE).map(drop);
    at_every_step("handover", step, &|root, is_done| {
        let old = opens(root, &Way::Passphrase(OLD));
        let new = opens(root, &Way::Passphrase(NEW));
        assert!(old != new, "one of them, never both: {old} {new}");
        assert!(!is_done || new);
    });
}

#[test]
fn a_committees_key_goes_on_opening_the_book_and_its_copies_after_a_handover() {
    kit::hush();
    let made = made();
    let root = made.folder.path();
    let at = chrono::NaiveDateTime::default();
    let reason = sochibo::book::backup::Reason::Handover;
    let mut book = kit::by(root, &Way::Committee(&made.committee)).unwrap();
    let (before, _) = book.back_up(&book.backups(), reason, at).unwrap();
    let code = book.hand_over(NEW, Cost::PRACTICE).unwrap().written();
    let (after, _) = book.back_up(&book.backups(), reason, at).unwrap();
    drop(book);
    assert_eq!(ways(root, &made), [false, true, false, true]);
    assert!(opens(root, &Way::Code(&code)));
    // both copies open beside the book, and each by the committee's key alone
    let book = kit::by(root, &Way::Passphrase(NEW)).unwrap();
    for path in [before, after] {
        assert!(book.beside(&path, None).is_ok(), "{path:?}");
        let bytes = std::fs::read(&path).unwrap();
        let (start, _) = sochibo::book::backup::file::Start::read(&bytes).unwrap();
        assert!(start.header.open_by_committee(&made.committee).is_ok());
    }
}

#[test]
fn a_thousand_wrong_passphrases_open_nothing_and_lock_nobody_out() {
    kit::hush();
    let made = made();
    let book = kit::by(made.folder.path(), &Way::Passphrase(OLD)).unwrap();
    let mut chance = kit::Chance::new("wrong passphrases");
    let tries = kit::counts(1_000, 2_000);
    for _ in 0..tries {
        let wrong = format!("{OLD} {}", chance.next());
        assert!(matches!(book.fits_passphrase(&wrong), Err(Failure::WrongPassphrase)));
    }
    drop(book);
    for _ in 0..20 {
        let wrong = format!("{}", chance.next());
        assert!(!opens(made.folder.path(), &Way::Passphrase(&wrong)));
    }
    assert!(opens(made.folder.path(), &Way::Passphrase(OLD)));
    println!("FIGURE 39|wrong passphrases|{}|0 opened, the right one opens after", tries + 20);
}

#[test]
fn a_weakened_header_is_refused_once_it_opens() {
    kit::hush();
    let made = made();
    let live = std::fs::read_to_string(made.folder.path().join("current")).unwrap();
    let vault = made.folder.path().join(live.trim());
    let whole = std::fs::read(vault.join("header.a")).unwrap();
    let forge = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = whole[..whole.len() - 32].to_vec();
        change(&mut bytes);
        let sum = sochibo::book::cipher::hash(&[&bytes]);
        bytes.extend(sum);
        for copy in ["header.a", "header.b"] {
            std::fs::write(vault.join(copy), &bytes).unwrap();
        }
    };
    let refused: [(&str, Forgery<'_>); 5] = [
        ("the format put back", &|bytes| bytes[4..8].copy_from_slice(&[1, 0, 1, 0])),
        ("the least format put back", &|bytes| bytes[6] = 1),
        ("the committee taken away", &|bytes| {
            bytes.drain(26 + 2 * 109..26 + 2 * 109 + 145);
            bytes[25] = 2;
        }),
        ("the code taken away", &|bytes| {
            bytes.drain(26 + 109..26 + 2 * 109);
            bytes[25] = 2;
        }),
        ("a mark of practice", &|bytes| bytes[24] = 1),
    ];
    for (what, change) in refused {
        forge(change);
        let opened = kit::by(made.folder.path(), &Way::Passphrase(OLD));
        let is_refused = matches!(opened, Err(Failure::Damaged(..) | Failure::WrongPassphrase));
        assert!(is_refused, "{what}: {opened:?}");
    }
    // a cheaper derivation opens nothing at all
    forge(&|bytes| bytes[26 + 9] = 65);
    assert!(kit::by(made.folder.path(), &Way::Passphrase(OLD)).is_err());
    forge(&|_| {});
    assert!(opens(made.folder.path(), &Way::Passphrase(OLD)));
    println!("FIGURE 39|headers weakened by a forger|{}|all refused", refused.len() + 1);
}
