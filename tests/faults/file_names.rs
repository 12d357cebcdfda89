//! Names of files as people give them, and as titles of meetings make them: the file is really
//! there under that name, opens again, and nothing else was touched.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use sochibo::cli::files;
use sochibo::papers::name;

use crate::kit;

#[rustfmt::skip] // a list to be read, not a column
fn titles() -> Vec<String> {
    let long = |letter: &str| letter.repeat(300);
    let mut all: Vec<String> = [
        "CON", "con", "PRN", "AUX", "NUL", "COM1", "com9", "LPT1", "LPT9", "COM¹", "LPT²", "COM³",
        "CON.docx", "aux.txt", "nul.tar.gz", "AUX .x", "COM1.docx", "CONIN$", "CONOUT$", "con ",
        "CONG VAN", "COM10", "ten.", "ten..", "ten ", "ten . .", " ten", ".an", "..", "...", "",
        " ", "a:b", "C:", "C:\\ten", "/etc/passwd", "../ten", "..\\ten", "a/b\\c", "a|b", "a<b>c",
        "a?b*c", "a\"b'c", "a\nb\rc\td", "a\u{0}b", "a\u{7f}b\u{85}c", "Bie\u{302}n ba\u{309}n",
        "Biên bản họp 05/10/2026", "Nghị quyết số 12-NQ/CB", "👨‍👩‍👧‍👦 họp", "\u{202e}xcod.exe",
        "a\u{200b}b\u{feff}c", "%TEMP%", "$HOME", "`id`", "-rf", "~", "a;b&c", "ten.docx.exe",
    ]
    .map(str::to_owned)
    .to_vec();
    all.extend([long("a"), long("ă"), long("Ế"), long("🙂"), long("a\u{301}\u{323}")]);
    all
}

/// The rules of Windows, of FAT and of Linux for one step of a path.
fn is_taken_by_every_system(name: &str) -> bool {
    let bad = |c: char| {
        c.is_control() || "<>:\"/\\|?*".contains(c) || sochibo::domain::text::is_unwanted(c)
    };
    !name.is_empty()
        && !name.chars().any(bad)
        && !name.ends_with(['.', ' '])
        && !name.starts_with(' ')
        && !name::is_reserved(name)
        && name.len() <= 255
        && name.encode_utf16().count() <= 255
}

#[test]
fn every_title_becomes_a_name_that_every_system_takes() {
    let folder = tempfile::tempdir().unwrap();
    let titles = titles();
    for (at, title) in titles.iter().enumerate() {
        let place = folder.path().join(at.to_string());
        fs::create_dir(&place).unwrap();
        let name = format!("{}.docx", name::safe(title));
        assert!(is_taken_by_every_system(&name), "{title:?} as {name:?}");
        let bytes = format!("{at} {title}").into_bytes();
        // the longest that is put behind it where the name is taken
        for _ in 0..2 {
            let path = files::free(&place, &name);
            files::write(&path, &bytes).unwrap();
            assert_eq!(fs::read(&path).unwrap(), bytes, "{title:?}");
        }
        let there: Vec<_> =
            fs::read_dir(&place).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert!(there.len() == 2 && there.iter().any(|it| it == name.as_str()), "{there:?}");
    }
    assert!(titles.len() >= 60);
    println!(
        "FIGURE 23|titles that become names of files|{}|each there under its name, opens again",
        titles.len()
    );
}

/// A name given on the command line is taken as it is, or refused in a sentence.
#[test]
fn a_name_that_is_given_is_kept_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    kit::make(&folder.path().join("book"), 2);
    fs::create_dir(folder.path().join("out")).unwrap();
    // on Windows a step of a path ends at another letter, too, and more letters are refused
    let steps: &[char] = if cfg!(windows) { &['/', '\u{0}', '\\'] } else { &['/', '\u{0}'] };
    let never = |c: char| cfg!(windows) && (c < ' ' || "<>\"|?*".contains(c));
    let names: Vec<String> = titles().into_iter().filter(|title| !title.contains(steps)).collect();
    let (mut kept, mut refused) = (0, 0);
    for title in &names {
        let file = format!("out/{title}.json");
        let done = Command::new(env!("CARGO_BIN_EXE_sochibo"))
            .args([
                "--lang",
                "en",
                "--today",
                "2026-10-05",
                "--book",
                "book",
                "export",
                "members",
                "--to",
                &file,
            ])
            .current_dir(folder.path())
            .env("HOME", folder.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let there = || kit::files(&folder.path().join("out"));
        if done.status.success() {
            assert_eq!(there(), [Path::new(&format!("{title}.json"))], "{title:?}");
            let text = fs::read_to_string(folder.path().join(&file)).unwrap();
            serde_json::from_str::<serde_json::Value>(&text).unwrap();
            fs::remove_file(folder.path().join(&file)).unwrap();
            kept += 1;
        } else {
            assert_eq!(done.status.code(), Some(1), "{title:?} {done:?}");
            assert_eq!(String::from_utf8(done.stderr).unwrap().lines().count(), 1, "{title:?}");
            assert!(there().is_empty(), "{title:?} left {:?}", there());
            let device = name::is_refused(&format!("{title}.json"));
            // without a letter before the ending it is no ending
            let bare = title.is_empty();
            let never = title.contains(never);
            assert!(device || bare || never || title.len() > 240, "{title:?} is refused");
            refused += 1;
        }
    }
    println!(
        "FIGURE 23|names given on the command line|{}|{kept} written and read again, {refused} refused in a sentence",
        names.len()
    );
}
