//! One bit of the closed book turns over.

use std::fs;

use sochibo::book::drafts::{self, Found};
use sochibo::book::store::Store as _;

use crate::kit::{self, Chance, Outcome, Tally, counts, dear};

#[test]
fn one_bit_in_each_file() {
    kit::hush();
    let mut chance = Chance::new("one_bit_in_each_file");
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    let model = kit::make(&whole, 60);
    let mut book = kit::open(&whole).unwrap();
    kit::keep_draft(&book);
    book.close().unwrap();
    drop(book);
    let (mut tally, mut flips) = (Tally::default(), 0_u64);
    for file in kit::files(&whole).into_iter().filter(|file| kit::is_of_book(file)) {
        let bytes = fs::read(whole.join(&file)).unwrap();
        if bytes.is_empty() {
            continue;
        }
        // sled keeps its file larger than what it wrote
        let used = bytes.iter().rposition(|byte| *byte != 0).map_or(1, |at| at + 1);
        // the files of the book itself are turned as often in memory: memory.rs
        let is_index = file.components().any(|part| part.as_os_str() == "index");
        let rounds = if is_index { counts(200, 100_000) } else { dear(12, 200, 100_000) };
        for round in 0..rounds {
            let trial = tempfile::tempdir_in(folder.path()).unwrap();
            let trial = trial.path();
            kit::copy(&whole, trial);
            let mut bad = bytes.clone();
            let (at, bit) = (chance.below(used), chance.below(8));
            bad[at] ^= 1 << bit;
            fs::write(trial.join(&file), &bad).unwrap();
            let outcome = kit::outcome(trial, &model.register);
            if file.ends_with(drafts::NAME) {
                let found = kit::open(trial).unwrap().read_drafts().unwrap();
                assert_eq!(found, Found::Damaged, "a draft with bit {bit} of byte {at} turned");
            }
            if outcome.is_bad() {
                println!("{} byte {at} bit {bit} of round {round}: {outcome:?}", file.display());
            }
            let second = match &outcome {
                Outcome::Healed(_) => kit::outcome(trial, &model.register),
                _ => Outcome::Same,
            };
            assert_eq!(second, Outcome::Same, "healed once for all: {} {at}", file.display());
            tally.note(&kit::plain_name(&file), outcome);
            flips += 1;
        }
    }
    tally.close("one bit turned");
    println!(
        "FIGURE 9|one bit turned in each file, the index among them|{flips}|0 silent, 0 panics"
    );
}
