//! The disk is full: real files may not grow further than a shell of Linux allows.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Command;

use sochibo::book::store::Store as _;

use crate::child::{last, start_limited};
use crate::kit::{self, Chance, Model, dear};

#[test]
fn what_was_acknowledged_stays_and_the_book_goes_on_once_there_is_room() {
    kit::hush();
    let mut chance = Chance::new("full");
    let has_prlimit = Command::new("prlimit").arg("--version").output().is_ok();
    let mut failed = 0;
    for _ in 0..dear(6, 60, 1_000) {
        let folder = tempfile::tempdir().unwrap();
        kit::make(folder.path(), 2);
        let mut child = start_limited(folder.path(), chance.between(20, 400));
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut written = String::new();
        while out.read_line(&mut written).unwrap() > 0 {
            let line = written.lines().last().unwrap_or_default();
            if line.contains("FULL") {
                assert!(line.contains("true"), "not told as a full disk: {line}");
                failed += 1;
                if !has_prlimit {
                    break;
                }
                let id = child.id().to_string();
                let mut room = Command::new("prlimit");
                room.args(["--fsize=unlimited", "--pid", &id]);
                assert!(room.status().unwrap().success());
                child.stdin.as_mut().unwrap().write_all(b"go on\n").unwrap();
                let before = last(&written, "ACK ").unwrap_or(2);
                let mut more = String::new();
                while last(&more, "ACK ").is_none_or(|at| at < before + 60) {
                    assert!(out.read_line(&mut more).unwrap() > 0, "{more}");
                    assert!(!more.contains("FULL"), "did not go on: {more}");
                }
                written.push_str(&more);
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        out.read_line(&mut written).unwrap();
        let mut rest = String::new();
        std::io::Read::read_to_string(&mut out, &mut rest).unwrap();
        written.push_str(&rest);
        let acked = last(&written, "ACK ").unwrap_or(2);
        let (done, register, _) = kit::verified(folder.path());
        assert!(done == acked || done == acked + 1, "{done} after {acked} acknowledged");
        assert!(register.all().eq(Model::at(done).register.all()));
        let mut book = kit::open(folder.path()).unwrap();
        book.commit(&Model::at(done).next()).unwrap();
        book.close().unwrap();
    }
    println!(
        "FIGURE 17|real files that may not grow, in a child|{failed}|told as full, went on when room was made, 0 lost"
    );
    assert!(failed > 0, "the disk was never full");
}
