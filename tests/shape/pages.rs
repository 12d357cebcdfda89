//! The pages people read name only what is there.

use std::path::{Path, PathBuf};

use super::source::root;

/// The pages, written by hand and generated.
fn pages() -> Vec<PathBuf> {
    let mut all = vec![root().join("README.md"), root().join("CHANGELOG.md")];
    let mut folders = vec![root().join("docs")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                all.push(path);
            }
        }
    }
    all
}

/// The targets of the links of a page that lead to files.
fn links(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains("://")).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for page in pages() {
        let text = std::fs::read_to_string(&page).unwrap();
        for target in links(&text) {
            if !page.parent().unwrap().join(target).exists() {
                broken.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// Whether something between backquotes looks like a path of the repository.
fn is_path(text: &str) -> bool {
    let is_plain = text.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    is_plain
        && (text.ends_with('/') || [".rs", ".md", ".toml"].iter().any(|end| text.ends_with(end)))
}

/// A path as the pages write it: from the root, or from `src/`.
fn is_there(path: &str) -> bool {
    let stands = |base: &Path| base.join(path).exists();
    stands(&root()) || stands(&root().join("src"))
}

#[test]
fn the_map_names_only_what_exists() {
    let mut gone = Vec::new();
    for page in pages() {
        let name = page.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        if name != "docs/architecture.md" && !name.starts_with("docs/decisions/") {
            continue;
        }
        let text = std::fs::read_to_string(&page).unwrap();
        for part in text.split('`').skip(1).step_by(2).filter(|part| is_path(part)) {
            if !is_there(part) {
                gone.push(format!("{name}: {part}"));
            }
        }
    }
    assert!(gone.is_empty(), "{gone:#?}");
}
