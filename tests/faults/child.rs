//! The part of a test that runs in a process of its own, to be killed: this same binary, asked
//! for the one test below by name.

use std::io::{BufRead as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use sochibo::book::failure::Failure;
use sochibo::book::store::Store as _;

use crate::kit::{self, Model};

const FOLDER: &str = "SOCHIBO_CHILD_FOLDER";

/// Starts the child on a folder; it opens or creates the book there and goes on with the model.
pub(crate) fn start(root: &Path) -> Child {
    command(&std::env::current_exe().unwrap().to_string_lossy(), &[], root).spawn().unwrap()
}

/// Starts the child with no file larger than so many blocks of 512 bytes.
#[cfg(target_os = "linux")]
pub(crate) fn start_limited(root: &Path, blocks: u64) -> Child {
    let exe = std::env::current_exe().unwrap();
    let script = format!("trap '' XFSZ; ulimit -S -f {blocks}; exec \"$0\" \"$@\"");
    let exe = exe.to_string_lossy().into_owned();
    command("sh", &["-c", &script, &exe], root).spawn().unwrap()
}

fn command(program: &str, first: &[&str], root: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args(first)
        .args(["child::commits", "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// The last number after a word in what a child wrote.
pub(crate) fn last(written: &str, word: &str) -> Option<u64> {
    let mut numbers = written.lines().rev().filter_map(|line| {
        let (_, rest) = line.split_once(word)?;
        rest.trim().parse().ok()
    });
    numbers.next()
}

fn say(line: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
}

/// Runs as a child of the other tests, which name the folder; by itself it has nothing to do.
#[test]
fn commits() {
    let Ok(root) = std::env::var(FOLDER) else { return };
    kit::hush();
    let root = Path::new(&root);
    let mut book = match kit::open(root) {
        Err(Failure::NoBook) => kit::create(root).unwrap(),
        other => other.unwrap(),
    };
    let mut model = Model::at(u64::try_from(book.history().len()).unwrap());
    assert!(book.load().unwrap().all().eq(model.register.all()));
    say(&format!("OPEN {}", model.done));
    for _ in 0..20_000 {
        match book.commit(&model.next()) {
            Ok(receipt) => {
                model.go_on(model.done + 1);
                assert_eq!(receipt.seq, model.done);
                say(&format!("ACK {}", receipt.seq));
            }
            Err(failure) => {
                say(&format!("FULL {}", matches!(failure, Failure::DiskFull)));
                let mut line = String::new();
                let read = std::io::stdin().lock().read_line(&mut line).unwrap();
                if read == 0 {
                    return;
                }
            }
        }
    }
}
