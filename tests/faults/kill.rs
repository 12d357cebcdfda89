//! The program is killed: what was acknowledged is there, and at most one act more.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use crate::child::{last, start};
use crate::kit::{self, Chance, Model, dear};

/// Runs the child and kills it after so long; what it acknowledged.
fn killed(root: &Path, after: Duration) -> Option<u64> {
    let mut child = start(root);
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    let mut written = String::new();
    child.stdout.take().unwrap().read_to_string(&mut written).unwrap();
    last(&written, "ACK ").or_else(|| last(&written, "OPEN "))
}

/// Opens after a kill and compares with the model, which moves on with the book.
fn settles(root: &Path, model: &mut Model, acked: Option<u64>) {
    let (done, register, _healed) = kit::verified(root);
    let least = acked.unwrap_or(model.done);
    assert!(done == least || done == least + 1, "{done} acts after {least} acknowledged");
    model.go_on(done);
    assert!(register.all().eq(model.register.all()), "not the model after {done}");
}

/// A child that has its book open.
fn opened(root: &Path) -> (Child, String, BufReader<std::process::ChildStdout>) {
    let mut child = start(root);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut written = String::new();
    while !written.contains("OPEN") {
        assert!(out.read_line(&mut written).unwrap() > 0);
    }
    (child, written, out)
}

/// Runs the child and kills it so long after it began to keep acts; what it acknowledged.
fn killed_at_work(root: &Path, after: Duration) -> Option<u64> {
    let (mut child, mut written, mut out) = opened(root);
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut written).unwrap();
    last(&written, "ACK ").or_else(|| last(&written, "OPEN "))
}

/// A child takes moments until its `main`; measured once so that kills land where they should.
fn until_open(root: &Path) -> u64 {
    let start = Instant::now();
    let (mut child, ..) = opened(root);
    let took = u64::try_from(start.elapsed().as_millis()).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    took
}

#[test]
fn while_acts_are_kept() {
    kit::hush();
    let mut chance = Chance::new("while_acts_are_kept");
    let mut folder = tempfile::tempdir().unwrap();
    let mut model = kit::make(folder.path(), 0);
    let (rounds, mut acks) = (dear(30, 300, 10_000), 0);
    for _ in 0..rounds {
        if model.done > 1500 {
            folder = tempfile::tempdir().unwrap();
            model = kit::make(folder.path(), 0);
        }
        let before = model.done;
        let acked = killed_at_work(folder.path(), Duration::from_millis(chance.between(0, 100)));
        settles(folder.path(), &mut model, acked);
        acks += model.done - before;
    }
    println!("FIGURE 1|killed while acts are kept|{rounds}|{acks} acts acknowledged, 0 lost");
    assert!(acks > rounds, "the kills came too early to mean anything: {acks}");
}

#[test]
fn while_the_book_opens_or_the_index_is_rebuilt() {
    kit::hush();
    let mut chance = Chance::new("while_the_book_opens_or_the_index_is_rebuilt");
    let folder = tempfile::tempdir().unwrap();
    let mut model = kit::make(folder.path(), 200);
    let span = until_open(folder.path()).max(40);
    settles_freely(folder.path(), &mut model);
    let rounds = dear(30, 300, 10_000);
    for round in 0..rounds {
        let index = kit::vault(folder.path()).join("index");
        match round % 4 {
            1 => std::fs::remove_dir_all(&index).unwrap(),
            2 => std::fs::write(index.join("db"), b"garbage").unwrap(),
            3 => std::fs::write(index.join("snap.0.generating"), b"").unwrap(),
            _ => {}
        }
        let after = Duration::from_millis(chance.between(0, span));
        let acked = killed(folder.path(), after);
        settles(folder.path(), &mut model, acked);
    }
    println!(
        "FIGURE 2|killed while the book opens or the index is rebuilt|{rounds}|0 needed a hand"
    );
}

/// After a run whose acknowledgements nobody counted.
fn settles_freely(root: &Path, model: &mut Model) {
    let (done, _, _) = kit::verified(root);
    settles(root, model, Some(done));
}

#[test]
fn while_the_book_is_made() {
    kit::hush();
    let mut chance = Chance::new("while_the_book_is_made");
    let probe = tempfile::tempdir().unwrap();
    let span = until_open(probe.path()).max(40);
    let (rounds, mut made) = (dear(30, 300, 10_000), 0);
    for _ in 0..rounds {
        let folder = tempfile::tempdir().unwrap();
        let after = Duration::from_millis(chance.between(0, span));
        let acked = killed(folder.path(), after);
        let mut model = Model::default();
        if sochibo::book::durable::Book::look(folder.path()).unwrap().is_some() {
            made += 1;
            settles(folder.path(), &mut model, acked);
        } else {
            assert_eq!(acked, None, "an open book is gone");
            kit::make(folder.path(), 3);
            model.go_on(3);
            settles(folder.path(), &mut model, Some(3));
        }
    }
    println!(
        "FIGURE 2|killed while the book is made|{rounds}|{made} whole, the others made anew, 0 needed a hand"
    );
}
