//! Sealed values moved about in the index by somebody who can write it but not open them.

use std::path::Path;

use crate::kit::{self, Chance, Outcome, dear};

/// What is done to the values.
#[derive(Debug, Clone, Copy)]
enum Moves {
    Swap,
    Copy,
    Older,
    Foreign,
    Remove,
}

type Row = (Vec<u8>, Vec<u8>, Vec<u8>);

/// All values of an index: tree, key, value.
fn rows(index: &Path) -> Vec<Row> {
    let database = opened(index);
    let mut rows = Vec::new();
    for name in database.tree_names() {
        for entry in &database.open_tree(&name).unwrap() {
            let (key, value) = entry.unwrap();
            rows.push((name.to_vec(), key.to_vec(), value.to_vec()));
        }
    }
    rows
}

fn opened(index: &Path) -> sled::Db {
    // right after another was dropped, its lock may be held for moments
    let mut tries = std::iter::from_fn(|| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        Some(sled::Config::new().path(index).flush_every_ms(None).open())
    });
    tries.by_ref().take(200).find_map(Result::ok).unwrap()
}

/// Does it to the values of an index.
fn moved(index: &Path, moves: Moves, (one, two): (&Row, &Row), (old, foreign): (&Row, &[u8])) {
    let database = opened(index);
    let put = |row: &Row, value: &[u8]| {
        database.open_tree(&row.0).unwrap().insert(&row.1, value).unwrap();
    };
    match moves {
        Moves::Swap => {
            put(one, &two.2);
            put(two, &one.2);
        }
        Moves::Copy => put(one, &two.2),
        // a genuine value of before, in its own place
        Moves::Older => put(old, &old.2),
        Moves::Foreign => put(one, foreign),
        Moves::Remove => {
            database.open_tree(&one.0).unwrap().remove(&one.1).unwrap();
        }
    }
    database.flush().unwrap();
}

#[test]
fn a_value_in_another_place_is_noticed() {
    kit::hush();
    let mut chance = Chance::new("a_value_in_another_place_is_noticed");
    let folder = tempfile::tempdir().unwrap();
    let (whole, other) = (folder.path().join("whole"), folder.path().join("other"));
    kit::make(&whole, 10);
    let older = rows(&kit::vault(&whole).join("index"));
    let model = {
        let mut book = kit::open(&whole).unwrap();
        let mut model = kit::Model::at(10);
        while model.done < 40 {
            sochibo::book::store::Store::commit(&mut book, &model.next()).unwrap();
            model.go_on(model.done + 1);
        }
        model
    };
    kit::make(&other, 40);
    let foreign = rows(&kit::vault(&other).join("index"));
    let now = rows(&kit::vault(&whole).join("index"));
    let records: Vec<&Row> = now.iter().filter(|(tree, ..)| tree.first() == Some(&b'r')).collect();
    let changed =
        |old: &&Row| now.iter().any(|new| new.0 == old.0 && new.1 == old.1 && new.2 != old.2);
    let old = older.iter().find(changed).unwrap();
    let trials = dear(100, 1_000, 50_000);
    for nth in 0..trials {
        let trial = tempfile::tempdir_in(folder.path()).unwrap();
        kit::copy(&whole, trial.path());
        let moves = [Moves::Swap, Moves::Copy, Moves::Older, Moves::Foreign, Moves::Remove]
            [usize::try_from(nth % 5).unwrap()];
        let (one, two) = loop {
            let pick = |chance: &mut Chance| records[chance.below(records.len())];
            let (one, two) = (pick(&mut chance), pick(&mut chance));
            if one.1 != two.1 {
                break (one, two);
            }
        };
        let strange = &foreign[chance.below(foreign.len())].2;
        moved(&kit::vault(trial.path()).join("index"), moves, (one, two), (old, strange));
        let outcome = kit::outcome(trial.path(), &model.register);
        let noticed = Outcome::Healed("[IndexRebuilt]".to_owned());
        assert_eq!(outcome, noticed, "{moves:?} of trial {nth}");
    }
    println!(
        "FIGURE 14|sealed values swapped, copied, older, foreign, removed in the index|{trials}|all noticed, the index built anew"
    );
}
