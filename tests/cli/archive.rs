//! The readable archive of a year or the term, as a folder.

use std::fs;
use std::path::Path;

use crate::cell::Cell;

/// The files of a folder and of the folders in it, by their place in it.
fn files(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            all.extend(files(&path).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            all.push(name);
        }
    }
    all.sort();
    all
}

#[test]
fn a_year_is_read_without_the_program() {
    let cell = Cell::practice();
    let to = cell.path("luu-tru");
    let done = cell.run(["archive", "2026", "--to", to.to_str().unwrap(), "--json"]);
    assert_eq!(done.code, 0, "{done:?}");
    let files = files(&to);
    assert_eq!(done.json()["files"], files.len());
    assert!(!to.with_file_name("luu-tru.scbpart").exists());
    let page = fs::read_to_string(to.join("index.html")).unwrap();
    let list = fs::read_to_string(to.join("index.txt")).unwrap();
    for name in files.iter().filter(|name| !name.starts_with("index")) {
        assert!(page.contains(&format!("href=\"{name}\"")), "no link to {name}");
        let bytes = fs::read(to.join(name)).unwrap();
        if name.strip_suffix(".pdf").is_some() {
            assert!(bytes.starts_with(b"%PDF"), "{name}");
            assert!(list.contains(name), "{name} in the list");
        } else {
            assert!(String::from_utf8(bytes).is_ok_and(|text| !text.is_empty()), "{name}");
        }
    }
    let links = page.matches("href=").count();
    assert_eq!(links, files.len() - 2, "every link leads to a file");
    assert!(!page.contains("<script") && !page.contains("http"), "it asks for nothing outside");
    let register = cell.register();
    for (_, member) in register.members() {
        let name = sochibo::domain::text::fold(&member.full_name).replace(' ', "-");
        assert!(!files.iter().any(|file| file.contains(&name)), "{name} in the name of a file");
    }
    for part in ["cuoc-hop/", "nghi-quyet/", "ca-ky/"] {
        assert!(files.iter().any(|file| file.starts_with(part)), "{part}: {files:?}");
    }
}

#[test]
fn what_cannot_be_archived_leaves_nothing() {
    let cell = Cell::practice();
    let to = cell.path("luu-tru");
    let place = to.to_str().unwrap();
    let none = cell.run(["archive", "1950", "--to", place]);
    assert_eq!(none.code, 1);
    assert!(!to.exists() && !to.with_file_name("luu-tru.scbpart").exists());
    fs::create_dir(&to).unwrap();
    fs::write(to.join("thu.txt"), "giữ").unwrap();
    let full = cell.run(["archive", "2026", "--to", place]);
    assert_eq!(full.code, 1);
    assert!(full.err.contains("luu-tru"), "{full:?}");
    assert_eq!(files(&to), ["thu.txt"]);
    fs::remove_file(to.join("thu.txt")).unwrap();
    let term = cell.run(["archive", "term", "--to", place]);
    assert_eq!(term.code, 0, "an empty folder is taken: {term:?}");
    assert!(files(&to).len() > 100);
    assert_eq!(cell.run(["archive", "mai", "--to", place]).code, 2);
}
