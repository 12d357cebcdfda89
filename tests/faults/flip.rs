//! One bit of the closed book turns over.

use std::fs;

use crate::kit::{self, Chance, Outcome, Tally, counts};

#[test]
fn one_bit_in_each_file() {
    kit::hush();
    let mut chance = Chance::new("one_bit_in_each_file");
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    let model = kit::make(&whole, 60);
    let (mut tally, mut flips) = (Tally::default(), 0_u64);
    for file in kit::files(&whole).into_iter().filter(|file| kit::is_of_book(file)) {
        let bytes = fs::read(whole.join(&file)).unwrap();
        if bytes.is_empty() {
            continue;
        }
        // sled keeps its file larger than what it wrote
        let used = bytes.iter().rposition(|byte| *byte != 0).map_or(1, |at| at + 1);
        for round in 0..counts(12, 200, 20_000) {
            let trial = tempfile::tempdir_in(folder.path()).unwrap();
            let trial = trial.path();
            kit::copy(&whole, trial);
            let mut bad = bytes.clone();
            let (at, bit) = (chance.below(used), chance.below(8));
            bad[at] ^= 1 << bit;
            fs::write(trial.join(&file), &bad).unwrap();
            let outcome = kit::outcome(trial, &model.register);
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
