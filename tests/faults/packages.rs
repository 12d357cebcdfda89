//! Packages from outside whose parts have names that lead out of them, or that are built to break
//! who reads them: no file appears anywhere, and the book is as it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::decoders::form_package;
use crate::kit;
use crate::mutate::{NAMES, package, parts};

/// Every file below a folder, with what is in it.
fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = kit::files(folder).into_iter().filter(|path| !path.ends_with("lock.info"));
    files.map(|path| (path.clone(), fs::read(folder.join(&path)).unwrap())).collect()
}

fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sochibo"));
    command
        .args(["--today", "2026-10-05", "--lang", "en", "--book", "book"])
        .args(args)
        .current_dir(folder)
        .env("HOME", folder.join("home"))
        .env("TMPDIR", folder.join("tmp"))
        .stdin(Stdio::null());
    command.output().unwrap()
}

/// A place with a book, a home and a folder for temporary files, all of it watched.
fn place() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["home", "tmp", "in", "in/deep"] {
        fs::create_dir_all(folder.path().join(name)).unwrap();
    }
    kit::make(&folder.path().join("book"), 3);
    folder
}

/// The journal: every act of the book.
fn told(folder: &Path) -> Vec<u8> {
    fs::read(kit::vault(&folder.join("book")).join("journal.scbj")).unwrap()
}

/// A package whose first further part is a symbolic link.
fn with_link(bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default();
    for (name, bytes) in parts(bytes) {
        zip.start_file(name, plain).unwrap();
        std::io::Write::write_all(&mut zip, &bytes).unwrap();
    }
    zip.add_symlink("word/link", "/etc/passwd", plain).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn no_name_in_a_package_leads_out_of_it() {
    let folder = place();
    let folder = folder.path();
    let sheet =
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists/nhieu-loi.xlsx"));
    let sheet = sheet.unwrap();
    let before = snapshot(folder);
    let (mut tried, mut acts) = (0, told(folder));
    for name in NAMES {
        for (bytes, ending) in [(&sheet, "xlsx"), (&form_package(), "docx")] {
            let mut with = parts(bytes);
            with.push((name.to_owned(), b"harm".to_vec()));
            let file = format!("in/deep/a.{ending}");
            fs::write(folder.join(&file), package(&with)).unwrap();
            let done = match ending {
                "xlsx" => run(folder, &["import", "members", &file]),
                _ => run(folder, &["fill", &file, "cell", "--to", "in/deep/filled.docx"]),
            };
            let said = String::from_utf8_lossy(&done.stderr);
            // a name that only Windows has trouble with may stay within the package
            let stays = ["word/CON", "word/aux.txt", "./out.txt", "~/out.txt"].contains(&name);
            let is_sheet = ending == "xlsx";
            let code = done.status.code();
            assert!(code == Some(1) || (stays && !is_sheet), "{name} {ending}: {done:?}");
            assert!(code != Some(1) || said.lines().count() == 1, "{name} {ending}: {said}");
            if code == Some(0) {
                fs::remove_file(folder.join("in/deep/filled.docx")).unwrap();
            }
            fs::remove_file(folder.join(&file)).unwrap();
            let after = snapshot(folder);
            let book = |path: &&PathBuf| path.starts_with("book");
            let outside: Vec<_> = after.keys().filter(|path| !book(path)).collect();
            let was: Vec<_> = before.keys().filter(|path| !book(path)).collect();
            assert_eq!(outside, was, "{name} in a {ending}");
            // what was filled is noted in the book; what was refused changes nothing in it
            assert!(code == Some(0) || told(folder) == acts, "{name} in a {ending}");
            acts = told(folder);
            tried += 1;
        }
    }
    fs::write(folder.join("in/link.docx"), with_link(&form_package())).unwrap();
    let done = run(folder, &["fill", "in/link.docx", "cell", "--to", "in/filled.docx"]);
    assert_eq!(done.status.code(), Some(1), "a link: {done:?}");
    fs::remove_file(folder.join("in/link.docx")).unwrap();
    assert_eq!(told(folder), acts, "a link changed something");
    assert!(!folder.join("in/filled.docx").exists());
    println!("FIGURE 29|names in packages that lead out of them|{}|0 files appeared", tried + 1);
}

/// Word forms that unfold, nest or repeat beyond all sense: read only under the limits that a
/// shell of Linux sets.
#[cfg(target_os = "linux")]
fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let of = |document: String| {
        let mut all = parts(&form_package());
        all.retain(|(name, _)| name != "word/document.xml");
        all.push(("word/document.xml".to_owned(), document.into_bytes()));
        package(&all)
    };
    let body = |inner: String| {
        let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        of(format!("<w:document {space}><w:body>{inner}</w:body></w:document>"))
    };
    let nested = |word: &str, n: usize| {
        let name = word.split(' ').next().unwrap();
        body(format!("{}{}", format!("<{word}>").repeat(n), format!("</{name}>").repeat(n)))
    };
    let row =
        |field: &str| format!("<w:tr><w:tc><w:p><w:r><w:t>{field}</w:t></w:r></w:p></w:tc></w:tr>");
    let mut doubled = parts(&form_package());
    let again = doubled.clone();
    doubled.extend(again);
    vec![
        ("rows nested", nested("w:tr", 100_000)),
        ("tables nested", nested("w:tbl", 100_000)),
        ("runs nested", nested("w:r", 200_000)),
        ("blanks", body(" ".repeat(40 * 1024 * 1024))),
        ("rows", body(row("{{dang_vien.ho_ten}}").repeat(60_000))),
        ("open fields", body(format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "{{".repeat(500_000)))),
        ("attributes", body(format!("<w:p {}/>", "a=\"\" ".repeat(300_000)))),
        (
            "entities",
            of(format!(
                "<!DOCTYPE a [<!ENTITY b \"{}\">]><a>{}</a>",
                "c".repeat(1000),
                "&b;".repeat(100_000)
            )),
        ),
        ("cut", form_package()[..400].to_vec()),
        ("a package in a package", of(String::from_utf8_lossy(&form_package()).into_owned())),
        (
            "a long name",
            body(format!("<w:p><w:r><w:t>{{{{{}}}}}</w:t></w:r></w:p>", "x".repeat(1_000_000))),
        ),
        ("parts twice", package(&doubled)),
    ]
}

/// Run under limits of the system: what asks for all memory or never ends is killed by it.
#[cfg(target_os = "linux")]
#[test]
fn forms_built_to_break_their_reader_end_in_a_sentence() {
    let folder = place();
    let folder = folder.path();
    let before = snapshot(folder);
    let all = bombs();
    let count = all.len();
    for (what, bytes) in all {
        fs::write(folder.join("in/a.docx"), bytes).unwrap();
        let script = "ulimit -c 0; ulimit -v 1500000; ulimit -t 120; exec \"$0\" \"$@\"";
        let done = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_sochibo")])
            .args(["--lang", "en", "--today", "2026-10-05", "--book", "book"])
            .args(["fill", "in/a.docx", "cell"])
            .args(["--to", "in/filled.docx"])
            .current_dir(folder)
            .env("HOME", folder.join("home"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        println!("{what}: {:?} {said:.200}", done.status.code());
        match done.status.code() {
            Some(0) => fs::remove_file(folder.join("in/filled.docx")).unwrap(),
            Some(1) => assert!(said.lines().count() == 1 && said.chars().count() < 2000, "{what}"),
            _ => panic!("{what}: {:?} {said:.300}", done.status),
        }
    }
    fs::remove_file(folder.join("in/a.docx")).unwrap();
    let mut after = snapshot(folder);
    // what was filled is noted in the history of exports: nothing else of the book may change
    after.retain(|path, _| !path.starts_with("book"));
    let before: BTreeMap<_, _> =
        before.into_iter().filter(|(path, _)| !path.starts_with("book")).collect();
    assert!(after == before, "something else appeared");
    println!("FIGURE 27|Word forms built to break their reader|{count}|each a sentence or a file");
}
