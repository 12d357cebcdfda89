//! Bits, pages and whole folders changed on a disk in memory: many more than on a real one.

use std::path::{Path, PathBuf};

use sochibo::book::backup::compare::Relation;
use sochibo::book::backup::{Reason, keep};
use sochibo::book::cipher::Cost;
use sochibo::book::drafts::{self, Found};
use sochibo::book::durable::{Book, Way};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;

use crate::kit::{self, Chance, Model, Outcome, Tally, counts, dear};
use crate::ram_disk::Ram;

const WAY: Way<'static> = Way::Passphrase(PRACTICE_PASSPHRASE);

fn root() -> &'static Path {
    Path::new("/so")
}

fn open(ram: &Ram) -> Result<Book, sochibo::book::failure::Failure> {
    Book::open_on(&ram.shared(), root(), &WAY)
}

/// A book with acts, a copy of it among them, closed.
fn with_copy(before: u64, after: u64) -> (Ram, Model) {
    let ram = Ram::new(root());
    let with = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
    let (mut book, _) = Book::create_on(&ram.shared(), root(), with, true).unwrap();
    let mut model = Model { done: 0, register: book.load().unwrap() };
    let mut add = |book: &mut Book, to: u64| {
        while model.done < to {
            book.commit(&model.next()).unwrap();
            model.go_on(model.done + 1);
        }
    };
    add(&mut book, before);
    if before > 0 {
        let day = chrono::NaiveDateTime::default();
        book.back_up(&book.backups(), Reason::Run, day).unwrap();
    }
    add(&mut book, before + after);
    kit::keep_draft(&book);
    drop(book);
    (ram, model)
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap().to_string_lossy();
    if name.ends_with(".scbk") { "copy".to_owned() } else { name.into_owned() }
}

/// The files of a book, without its lock.
fn files(ram: &Ram) -> Vec<PathBuf> {
    let is_of_book = |path: &PathBuf| !name(path).starts_with("lock");
    ram.paths().into_iter().filter(is_of_book).collect()
}

/// Opens what was harmed, and again when it was healed. A harmed copy must not be believed.
fn judge(ram: &Ram, file: &Path, model: &Model) -> Outcome {
    let copy = file.extension().is_some_and(|ending| ending == "scbk");
    let outcome = kit::compared(open(ram), &model.register);
    if file.ends_with(drafts::NAME) {
        let found = open(ram).unwrap().read_drafts().unwrap();
        assert_eq!(found, Found::Damaged, "a draft that is not as it was sealed");
    }
    if copy {
        let book = open(ram).unwrap();
        let believed = keep::list(ram, &book.backups())
            .iter()
            .any(|found| book.beside(&found.path, None).is_ok_and(|it| it.rebuilt.point.seq > 0));
        return if believed { Outcome::Silent } else { outcome };
    }
    if matches!(outcome, Outcome::Healed(_)) {
        let second = kit::compared(open(ram), &model.register);
        assert_eq!(second, Outcome::Same, "healed once for all");
    }
    outcome
}

#[test]
fn one_bit_in_any_file() {
    kit::hush();
    let mut chance = Chance::new("one_bit_in_any_file");
    let (mut tally, mut flips) = (Tally::default(), 0_u64);
    for (title, before, after) in [("with a copy", 12, 4), ("without", 0, 16)] {
        let (ram, model) = with_copy(before, after);
        let files = files(&ram);
        for file in &files {
            let bytes = ram.bytes(file);
            for _ in 0..counts(200, 100_000) {
                let trial = ram.copy();
                let mut bad = bytes.clone();
                bad[chance.below(bytes.len())] ^= 1 << chance.below(8);
                trial.put(file, &bad);
                let outcome = judge(&trial, file, &model);
                tally.note(&format!("{} {title}", name(file)), outcome);
                flips += 1;
            }
        }
    }
    tally.close("one bit turned, in memory");
    println!("FIGURE 9|one bit turned in any file but the index|{flips}|0 silent, 0 panics");
}

#[test]
fn pages_zeroed_swapped_doubled_or_overwritten() {
    kit::hush();
    let mut chance = Chance::new("pages_zeroed_swapped_doubled_or_overwritten");
    let (ram, model) = with_copy(14, 4);
    let (mut tally, mut trials) = (Tally::default(), 0_u64);
    for file in files(&ram) {
        let bytes = ram.bytes(&file);
        for what in ["zeroed", "random", "swapped", "doubled"] {
            for _ in 0..dear(25, 100, 5_000) {
                let page = 4096.min(bytes.len() / 2).max(1);
                let place = |chance: &mut Chance| chance.below(bytes.len() / page) * page;
                let (one, other) = (place(&mut chance), place(&mut chance));
                let mut bad = bytes.clone();
                match what {
                    "zeroed" => bad[one..one + page].fill(0),
                    "random" => {
                        let from = chance.below(bytes.len());
                        let to = (from + 1 + chance.below(200)).min(bytes.len());
                        for byte in &mut bad[from..to] {
                            *byte = u8::try_from(chance.below(256)).unwrap();
                        }
                    }
                    "swapped" => {
                        bad[one..one + page].copy_from_slice(&bytes[other..other + page]);
                        bad[other..other + page].copy_from_slice(&bytes[one..one + page]);
                    }
                    _ => drop(bad.splice(one..one, bytes[one..one + page].to_vec())),
                }
                if bad == bytes {
                    continue;
                }
                let trial = ram.copy();
                trial.put(&file, &bad);
                tally.note(&format!("{} {what}", name(&file)), judge(&trial, &file, &model));
                trials += 1;
            }
        }
    }
    tally.close("pages, in memory");
    println!("FIGURE 11|a page zeroed, overwritten, swapped, doubled|{trials}|0 silent, 0 panics");
}

#[test]
fn cut_at_any_length_and_every_border() {
    kit::hush();
    let mut chance = Chance::new("cut_at_any_length_and_every_border");
    let (mut tally, mut trials) = (Tally::default(), 0_u64);
    for (title, before, after) in [("with a copy", 9, 3), ("without", 0, 12)] {
        let (ram, model) = with_copy(before, after);
        for file in files(&ram) {
            let bytes = ram.bytes(&file);
            let any = (0..counts(200, 100_000)).map(|_| chance.below(bytes.len()));
            let mut lengths: Vec<usize> = any.collect();
            if file.extension().is_some_and(|ending| ending == "scbj") {
                lengths.extend(borders(&bytes));
            }
            for length in lengths.into_iter().filter(|length| *length < bytes.len()) {
                let trial = ram.copy();
                trial.put(&file, &bytes[..length]);
                let outcome = judge(&trial, &file, &model);
                tally.note(&format!("{} {title}", name(&file)), outcome);
                trials += 1;
            }
        }
    }
    tally.close("cut, in memory");
    println!("FIGURE 10|cut at any length and at every border between acts|{trials}|0 silent");
}

/// The lengths at which a journal ends between two acts.
fn borders(bytes: &[u8]) -> Vec<usize> {
    let mut all = vec![sochibo::book::journal::START];
    while let Some(length) = bytes.get(all[all.len() - 1]..).and_then(<[u8]>::first_chunk::<4>) {
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap();
        all.push(all[all.len() - 1] + 4 + length);
    }
    all
}

#[test]
fn headers_missing_turned_empty_or_foreign() {
    let (ram, model) = with_copy(8, 2);
    let (bare, same) = with_copy(0, 10);
    let (other, _) = with_copy(3, 0);
    let paths = |ram: &Ram| -> Vec<PathBuf> {
        files(ram).into_iter().filter(|path| name(path).starts_with("header.")).collect()
    };
    let foreign = other.bytes(&paths(&other)[0]);
    let mut cases = 0;
    for (ram, model, has_copy) in [(&ram, &model, true), (&bare, &same, false)] {
        for which in [&[0][..], &[1], &[0, 1]] {
            for harm in ["missing", "bit", "empty", "foreign"] {
                let trial = ram.copy();
                for at in which {
                    let path = &paths(ram)[*at];
                    let mut bytes = ram.bytes(path);
                    match harm {
                        "bit" => bytes[40] ^= 1,
                        "empty" => bytes.clear(),
                        "foreign" => bytes.clone_from(&foreign),
                        _ => {}
                    }
                    trial.put(path, &bytes);
                    if harm == "missing" {
                        sochibo::book::disk::Disk::remove(&trial, path).unwrap();
                    }
                }
                let outcome = kit::compared(open(&trial), &model.register);
                let is_right = match (which.len(), harm) {
                    (1, _) => outcome == Outcome::Healed("[HeaderCopy]".to_owned()),
                    (_, "foreign") => format!("{outcome:?}").contains("Foreign"),
                    _ if has_copy => outcome == Outcome::Healed("[HeaderCopy]".to_owned()),
                    _ => matches!(outcome, Outcome::Refused(_)),
                };
                assert!(is_right, "{which:?} {harm} {has_copy}: {outcome:?}");
                cases += 1;
            }
        }
    }
    println!(
        "FIGURE 12|header.a, header.b, both: missing, turned, empty, foreign|{cases}|as promised"
    );
}

#[test]
fn a_folder_put_back_to_an_earlier_day_is_noticed_by_its_copies() {
    kit::hush();
    let mut chance = Chance::new("a_folder_put_back_to_an_earlier_day");
    let rounds = counts(20, 500);
    for _ in 0..rounds {
        let then = chance.between(1, 12);
        let (ram, mut model) = with_copy(0, then);
        let earlier = ram.copy();
        let mut book = open(&ram).unwrap();
        let more = chance.between(1, 9);
        for _ in 0..more {
            book.commit(&model.next()).unwrap();
            model.go_on(model.done + 1);
        }
        let day = chrono::NaiveDateTime::default();
        let (copy, _) = book.back_up(&book.backups(), Reason::Run, day).unwrap();
        drop(book);
        // everything of the vault goes back; the copy stays
        for file in files(&earlier) {
            ram.put(&file, &earlier.bytes(&file));
        }
        let before = ram.bytes(&copy);
        let mut book = open(&ram).unwrap();
        assert!(book.load().unwrap().all().eq(Model::at(then).register.all()));
        assert_eq!(book.newer_copy(&book.backups()), Some((copy.clone(), Relation::Ahead(more))));
        assert_eq!(ram.bytes(&copy), before, "nothing is overwritten");
        let beside = book.beside(&copy, None).unwrap();
        book.restore(&beside).unwrap();
        assert!(book.load().unwrap().all().eq(model.register.all()));
    }
    println!(
        "FIGURE 13|a vault put back to an earlier day beside its copies|{rounds}|all noticed, both ways open"
    );
}
