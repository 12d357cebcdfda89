//! What no file may hold, and what every file must.

use super::source::{is_letter, sources};

/// The most lines of a file, without the tests at its foot.
const MOST: usize = 400;

#[test]
fn no_file_is_long() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test()) {
        if source.lines > MOST {
            wrong.push(format!("{}: {} lines, at most {MOST}", source.path, source.lines));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_says_what_it_is_for() {
    for source in sources() {
        let first = source.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! "), "{} does not say what it is for", source.path);
    }
}

#[test]
fn the_pure_layers_touch_no_disk() {
    for source in sources().iter().filter(|source| !source.is_test()) {
        let is_pure =
            ["words", "domain", "papers", "practice", "app", "ui"].contains(&source.layer());
        for word in ["std::fs", "File::open", "File::create", "std::net", "std::process"] {
            assert!(!(is_pure && source.code.contains(word)), "{} names {word}", source.path);
        }
        assert!(!source.code.contains("std::net"), "{} opens a network", source.path);
    }
}

/// What changes a disk, and who may call it past the one door: sled's own folder is cleared of what
/// makes it refuse for ever, and an empty folder gives way to an archive.
const CHANGES: &[(&str, &[&str])] = &[
    ("fs::write", &[]),
    ("File::create", &[]),
    ("OpenOptions", &[]),
    ("fs::rename", &[]),
    ("fs::remove_file", &["book/ledger.rs"]),
    ("fs::remove_dir", &["cli/archive.rs"]),
    ("create_dir", &[]),
];

#[test]
fn the_disk_is_changed_through_one_door() {
    for source in sources().iter().filter(|source| !source.is_test()) {
        for (call, places) in CHANGES {
            let own = source.path == "book/disk/real.rs" || places.contains(&source.path.as_str());
            assert!(own || !source.code.contains(call), "{}: {call}", source.path);
        }
    }
}

/// Who may ask a clock. The wall clock has one place; the two others only measure how long
/// something takes: a pause without keys, and a key derivation.
const CLOCKS: &[(&str, &[&str])] = &[
    ("Local::now", &["terminal/clock.rs"]),
    ("Utc::now", &[]),
    ("SystemTime::now", &[]),
    ("Instant::now", &["terminal/screen.rs", "book/cipher.rs"]),
];

#[test]
fn the_clock_is_asked_in_one_place() {
    for source in sources().iter().filter(|source| !source.is_test()) {
        for (call, places) in CLOCKS {
            let asks = source.code.contains(call);
            assert!(!asks || places.contains(&source.path.as_str()), "{}: {call}", source.path);
        }
    }
}

/// The letters that only Vietnamese has among the three languages.
fn is_vietnamese(text: &str) -> bool {
    const LETTERS: &str = "ăđơưạảãấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏõốồổỗộớờởỡợụủũứừửữựỳỵỷỹ";
    text.to_lowercase().chars().any(|c| LETTERS.contains(c))
}

/// What `Debug` shows of a secret, the same in every language.
const HIDDEN: &str = "‹ẩn›";

#[test]
fn words_stand_in_words() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test()) {
        if ["app", "ui", "terminal"].contains(&source.layer()) {
            let texts =
                source.texts.iter().filter(|(_, text)| is_vietnamese(&text.replace(HIDDEN, "")));
            wrong.extend(texts.map(|(line, text)| format!("{}:{line}: {text}", source.path)));
        }
    }
    assert!(wrong.is_empty(), "these belong to words/: {wrong:#?}");
}

#[test]
fn names_say_what_a_thing_is() {
    for source in sources() {
        for name in source.code.split(|c| !is_letter(c)) {
            for empty in ["Manager", "Helper", "Util"] {
                assert!(!name.ends_with(empty), "{}: {name} says nothing", source.path);
            }
        }
        for empty in ["manager", "helper", "helpers", "util", "utils", "common", "misc"] {
            let is_named = source.path.split(['/', '.']).any(|part| part == empty);
            assert!(!is_named, "{} says nothing", source.path);
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    let mut wrong = Vec::new();
    for source in sources() {
        // Put together here, so that a search for them does not find this file.
        for (a, b) in [("TO", "DO"), ("FIX", "ME"), ("XX", "X"), ("db", "g!("), ("#[ig", "nore")] {
            let word = format!("{a}{b}");
            let lines = source.text.lines().enumerate().filter(|(_, line)| line.contains(&word));
            wrong.extend(lines.map(|(at, _)| format!("{}:{}: {word}", source.path, at + 1)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
