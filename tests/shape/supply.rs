//! What the program is built from, and how: the promises that can be read off the manifests.

use std::collections::BTreeSet;

use super::source::root;

fn file(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap()
}

/// The names in lines such as `name = "x"` or `{ crate = "x" }`.
fn named<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn no_crate_of_the_lock_could_open_a_connection() {
    let (lock, deny) = (file("Cargo.lock"), file("deny.toml"));
    let crates = named(&lock, "\nname = \"");
    let bans = deny.split("[bans]").nth(1).unwrap().split("\n[").next().unwrap();
    let banned = named(bans, "{ crate = \"");
    for sure in ["tokio", "reqwest", "hyper", "rustls", "openssl-sys", "ureq", "socket2"] {
        assert!(banned.contains(sure), "{sure} is not banned any more");
    }
    let found: Vec<_> = crates.intersection(&banned).collect();
    assert!(crates.len() > 100 && found.is_empty(), "{found:?}");
}

#[test]
fn every_crate_comes_from_the_one_registry_with_its_digest() {
    let lock = file("Cargo.lock");
    for package in lock.split("[[package]]").skip(1) {
        let is_own = package.contains("name = \"sochibo\"");
        let is_known = package
            .contains("source = \"registry+https://github.com/rust-lang/crates.io-index\"")
            && package.contains("checksum = \"");
        assert!(is_own || is_known, "{package}");
    }
}

/// The guard of the terminal and the guard round sled catch panics: an abort would pass by both.
#[test]
fn a_panic_unwinds_in_every_profile() {
    let manifest = file("Cargo.toml");
    assert!(manifest.contains("[profile.release]"));
    for line in manifest.lines().filter(|line| !line.starts_with('#')) {
        let line = line.replace(' ', "");
        assert!(!line.starts_with("panic=\"abort\""), "{line}");
    }
    for config in [".cargo/config.toml", ".cargo/config"] {
        assert!(!root().join(config).exists(), "{config} could say otherwise");
    }
    let release = file("scripts/release");
    assert!(!release.contains("panic") && !release.contains("PROFILE_RELEASE_PANIC"));
}

/// Nothing of ours runs while the program is built.
#[test]
fn we_have_no_build_script() {
    assert!(!root().join("build.rs").exists());
    let manifest = file("Cargo.toml");
    for word in ["\nbuild =", "[build-dependencies]", "proc-macro = true", "[patch", "git ="] {
        assert!(!manifest.contains(word), "{word}");
    }
}
