//! A module names only modules to its left; each outside crate has its door.

use super::source::{Source, sources};

/// The layers from the left. Those of one line are siblings and do not name each other.
const LAYERS: &[&[&str]] = &[
    &["words"],
    &["domain"],
    &["office"],
    &["book", "papers", "exchange", "practice"],
    &["app"],
    &["ui"],
    &["terminal"],
    &["cli"],
];

/// What stands at the root of the crate and may be named by all: a guard round code that may
/// panic, and the macros.
const FOR_ALL: &[&str] = &["guarded", "texts", "choices", "field"];

fn place(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&layer))
}

#[test]
fn a_module_names_only_modules_to_its_left() {
    let mut wrong = Vec::new();
    for source in sources() {
        let layer = source.layer();
        for named in source.of_crate() {
            if named == layer || FOR_ALL.contains(&named.as_str()) {
                continue;
            }
            match (place(layer), place(&named)) {
                (Some(own), Some(other)) if other < own => {}
                _ => wrong.push(format!("{} names {named}", source.path)),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_is_a_layer_and_the_door_names_only_the_commands() {
    let all = sources();
    for source in &all {
        let at_root = ["lib.rs", "main.rs", "guarded.rs"].contains(&source.path.as_str());
        assert!(at_root || place(source.layer()).is_some(), "{} is in no layer", source.path);
    }
    let main = all.iter().find(|source| source.path == "main.rs").unwrap();
    for rest in main.code.split("sochibo::").skip(1) {
        assert!(rest.starts_with("cli::"), "main.rs names {rest}");
    }
}

/// Outside crates and the files or folders that may name them.
const DOORS: &[(&str, &[&str])] = &[
    ("sled", &["book/ledger.rs"]),
    ("bincode", &["book/codec/mod.rs"]),
    ("argon2", &["book/cipher.rs"]),
    ("chacha20poly1305", &["book/cipher.rs"]),
    ("hkdf", &["book/cipher.rs"]),
    ("hmac", &["book/cipher.rs"]),
    // Seals are made by pure rules, which know nothing of the book on disk: docs/decisions/0016.
    ("sha2", &["book/cipher.rs", "domain/digest.rs"]),
    ("getrandom", &["book/cipher.rs"]),
    ("x25519_dalek", &["book/committee.rs"]),
    // A secret is wiped where it is typed, not only where it is used: docs/decisions/0003.
    (
        "zeroize",
        &["book/", "cli/secret.rs", "cli/machine/drafts.rs", "app/line.rs", "app/secret_text.rs"],
    ),
    ("zeroizing_alloc", &["main.rs"]),
    ("signal_hook", &["terminal/signals.rs"]),
    ("rustix", &["terminal/signals.rs", "terminal/dumps.rs", "book/disk/real.rs"]),
    ("crossterm", &["terminal/"]),
    ("ratatui", &["ui/", "terminal/"]),
    ("calamine", &["exchange/xlsx/"]),
    ("rust_xlsxwriter", &["office/xlsx/", "exchange/tests/"]),
    // The tests of harmful files make packages of their own.
    ("zip", &["exchange/xlsx/", "exchange/tests/", "papers/docx/", "papers/template/package.rs"]),
    ("krilla", &["papers/pdf/draw.rs", "papers/pdf/faces.rs"]),
    ("skrifa", &["papers/pdf/faces.rs"]),
    ("quick_xml", &["papers/template/tokens.rs"]),
    ("csv", &["exchange/csv.rs", "exchange/export.rs"]),
    ("serde_json", &["exchange/", "cli/"]),
    ("directories", &["cli/place.rs"]),
    ("opener", &["cli/open.rs"]),
    ("sys_locale", &["cli/locale.rs"]),
    ("rpassword", &["cli/secret.rs"]),
    ("clap", &["cli/"]),
    ("thiserror", &["book/failure.rs", "exchange/refusal.rs", "exchange/whole.rs"]),
    // Drafts are neutral data, and so is the step that a small form is for.
    ("serde", &["domain/", "book/codec/", "app/draft_text.rs", "app/screen/job/"]),
    (
        "chrono",
        &[
            "words/",
            "domain/",
            "office/",
            "book/",
            "papers/",
            "exchange/",
            "practice/",
            "app/",
            "ui/",
            "terminal/",
            "cli/",
        ],
    ),
    (
        "unicode_normalization",
        &[
            "domain/text.rs",
            "app/line.rs",
            "app/secret_text.rs",
            "book/header.rs",
            "exchange/",
            "papers/",
            "practice/tests.rs",
        ],
    ),
    (
        "unicode_segmentation",
        &["app/line.rs", "papers/text.rs", "papers/pdf/lines.rs", "ui/parts.rs"],
    ),
    ("unicode_width", &["app/line.rs", "app/secret_text.rs", "papers/text.rs", "ui/"]),
];

/// Whether a file names an outside crate, and not a module of ours with the same name.
fn names_crate(source: &Source, name: &str) -> bool {
    let of_ours = |line: &str| {
        let from = ["use super::", "use crate::exchange::", "use crate::office::"];
        from.iter().any(|from| line.starts_with(from)) && line.contains("csv")
    };
    let ours = source.code.lines().any(of_ours);
    source.begins_path(name) && !(name == "csv" && ours)
}

#[test]
fn an_outside_crate_has_one_door() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (name, doors) in DOORS {
            let may = doors.iter().any(|door| source.path.starts_with(door));
            if names_crate(&source, name) && !may {
                wrong.push(format!("{} names {name}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_dependency_has_a_door_and_is_used() {
    let manifest = std::fs::read_to_string(super::source::root().join("Cargo.toml")).unwrap();
    let part = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let all = sources();
    for line in part.lines().filter(|line| line.contains('=') && !line.starts_with('#')) {
        let name = line.split([' ', '=']).next().unwrap().replace('-', "_");
        assert!(DOORS.iter().any(|(known, _)| *known == name), "{name} has no door");
        assert!(all.iter().any(|source| names_crate(source, &name)), "{name} is used nowhere");
    }
}
