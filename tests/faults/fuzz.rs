//! Every decoder on hostile bytes: no panic, no end of the process, no endless run, no memory
//! beyond its bound, and a sentence for every refusal.
//!
//! Each runs in a process of its own with limits of the system on memory and work. `seconds`
//! says for how long inputs are made; input `n` of a seed is always the same.

use std::fs::File;
use std::io::{Seek as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::child::last;
use crate::decoders::{self, NAMES};
use crate::kit::{self, Chance, dear};

const DECODER: &str = "SOCHIBO_FUZZ";
const SEED: &str = "SOCHIBO_FUZZ_SEED";
const FIRST: &str = "SOCHIBO_FUZZ_FIRST";
/// All memory that the child may ask for, in KiB; far below what a forged length asks for.
const MEMORY: u64 = 1024 * 1024;

/// For how long each decoder is fed: a minute for every change, eight hours before a release.
fn seconds() -> u64 {
    // `.ci/run` gives them less, so that all of it ends within half an hour
    let given = std::env::var("SOCHIBO_FUZZ_SECONDS").ok().and_then(|given| given.parse().ok());
    given.unwrap_or_else(|| dear(1, 60, 8 * 60 * 60))
}

/// Runs as a child of the tests below; by itself it has nothing to do.
#[test]
fn child() {
    let Ok(name) = std::env::var(DECODER) else { return };
    kit::hush();
    let number = |key: &str| std::env::var(key).ok().and_then(|it| it.parse::<u64>().ok());
    let (seed, first) = (number(SEED).unwrap(), number(FIRST).unwrap_or(0));
    let folder = tempfile::tempdir().unwrap();
    let decoder = decoders::decoder(&name, folder.path());
    let mut at = File::create(std::env::var("SOCHIBO_FUZZ_AT").unwrap()).unwrap();
    let limit = Duration::from_secs(seconds());
    let (start, before) = (Instant::now(), peak());
    let (mut refused, mut n, mut slowest) = (0, first, (Duration::ZERO, 0));
    while start.elapsed() < limit {
        at.rewind().unwrap();
        at.write_all(&n.to_le_bytes()).unwrap();
        let mut chance = Chance::of(seed ^ n.wrapping_mul(0x9e37_79b9));
        let input = (decoder.mutate)(&mut chance, &decoder.samples, decoder.words);
        let began = Instant::now();
        let answer = catch_unwind(AssertUnwindSafe(|| (decoder.swallow)(&input)));
        slowest = slowest.max((began.elapsed(), n));
        let shown = || String::from_utf8_lossy(&input[..input.len().min(300)]).into_owned();
        let answer = answer.unwrap_or_else(|_| panic!("PANIC at input {n}: {:?}", shown()));
        for line in answer.err().into_iter().flatten() {
            refused += 1;
            let length = line.chars().count();
            assert!((8..2000).contains(&length), "no sentence at input {n}: {line:.200?}");
        }
        n += 1;
    }
    println!("\nslowest: {slowest:?} of seed {seed}");
    println!("\nINPUTS {}\nREFUSED {}\nGROWN {}", n - first, refused, peak() - before);
}

/// The most memory that this process ever had, in KiB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or(0)
}

fn fuzz(name: &str) {
    let mut chance = Chance::new(&format!("fuzz {name}"));
    let seed = chance.next() % (1 << 32);
    let place = tempfile::NamedTempFile::new().unwrap();
    let limits = format!(
        "ulimit -c 0; ulimit -v {MEMORY}; ulimit -t {}; exec \"$0\" \"$@\"",
        60 + seconds()
    );
    let mut command = if cfg!(target_os = "linux") {
        let mut shell = Command::new("sh");
        shell.args(["-c", &limits]).arg(std::env::current_exe().unwrap());
        shell
    } else {
        Command::new(std::env::current_exe().unwrap())
    };
    command
        .args(["fuzz::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(DECODER, name)
        .env(SEED, seed.to_string())
        .env("SOCHIBO_FUZZ_AT", place.path())
        .stdin(Stdio::null());
    let done = command.output().unwrap();
    let at = std::fs::read(place.path()).unwrap();
    let at = at.try_into().map_or(0, u64::from_le_bytes);
    let (out, err) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(
        done.status.success(),
        "{name}, seed {seed}, input {at}: {:?}\n{}\n{}",
        done.status,
        out.chars().take(3000).collect::<String>(),
        err.chars().take(3000).collect::<String>(),
    );
    println!("{}", out.lines().find(|line| line.starts_with("slowest")).unwrap_or_default());
    let told = |word: &str| last(&out, word).unwrap();
    let (inputs, refused, grown) = (told("INPUTS "), told("REFUSED "), told("GROWN "));
    let most = NAMES.iter().find(|(known, _)| *known == name).unwrap().1;
    let figure = format!("{refused} sentences, at most {grown} KiB more memory, 0 panics");
    let test = match name {
        "csv" => 26,
        "xlsx" | "workbook" | "template" => 27,
        _ => 16,
    };
    println!("FIGURE {test}|hostile input for the decoder: {name}|{inputs}|{figure}");
    assert!(inputs > 0, "nothing was tried");
    assert!(grown <= most * 1024, "{name}: {grown} KiB more memory, at most {most} MiB");
}

macro_rules! fuzzed {
    ($($test:ident $name:literal)*) => {
        $(#[test]
        fn $test() {
            fuzz($name);
        })*

        #[test]
        fn every_decoder_is_fuzzed() {
            assert_eq!([$($name),*], NAMES.map(|(name, _)| name));
        }
    };
}

fuzzed! {
    header "header"
    journal "journal"
    act "act"
    record "record"
    anchor "anchor"
    csv "csv"
    xlsx "xlsx"
    workbook "workbook"
    template "template"
    json "json"
    settings "settings"
    codes "codes"
    days_and_numbers "days and numbers"
    copy "copy"
    lines "lines"
}
