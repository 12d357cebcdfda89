//! Two windows want one book.

use std::io::{BufRead as _, BufReader};

use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Failure;
use sochibo::book::header::PRACTICE_PASSPHRASE;

use crate::kit::{self, counts, dear};

#[test]
fn the_second_is_refused_at_once_and_a_killed_owner_blocks_nobody() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    kit::make(folder.path(), 3);
    for _ in 0..dear(5, 50, 500) {
        let mut owner = crate::child::start(folder.path());
        let mut out = BufReader::new(owner.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("ACK") {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0);
        }
        let second = Book::open(folder.path(), &Way::Passphrase(PRACTICE_PASSPHRASE));
        assert!(matches!(second, Err(Failure::OpenElsewhere)), "{second:?}");
        owner.kill().unwrap();
        owner.wait().unwrap();
        drop(kit::open(folder.path()).unwrap());
    }
}

#[test]
fn of_many_starts_at_once_one_wins() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    kit::make(folder.path(), 3);
    let races = counts(200, 5_000);
    for _ in 0..races {
        let (done, wait) = (std::sync::Barrier::new(4), std::sync::Barrier::new(4));
        let won: usize = std::thread::scope(|scope| {
            let all: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        wait.wait();
                        let opened =
                            Book::open(folder.path(), &Way::Passphrase(PRACTICE_PASSPHRASE));
                        let fits = matches!(opened, Ok(_) | Err(Failure::OpenElsewhere));
                        assert!(fits, "{opened:?}");
                        // nobody lets go before all have tried
                        done.wait();
                        usize::from(opened.is_ok())
                    })
                })
                .collect();
            all.into_iter().map(|one| one.join().unwrap()).sum()
        });
        // a child of another test may hold the lock between fork and exec
        assert!(won <= 1, "{won} have the book open");
    }
    println!("FIGURE 20|four starts at once|{races}|never two with the book open");
    drop(kit::open(folder.path()).unwrap());
}
