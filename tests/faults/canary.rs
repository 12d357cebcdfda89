//! Two hundred strings that stand nowhere else go through everything that can happen to a book;
//! then every byte that the program left on the machine is looked through for them.

use std::collections::HashMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use sochibo::book::cipher::Cost;
use sochibo::book::durable::{Book, Way};
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Deed};
use sochibo::domain::register::Register;
use sochibo::domain::text::fold;
use sochibo::domain::{Id, Kind};
use sochibo::words::Lang;

use crate::fill::filled;
use crate::kit::{self, Chance, counts};

const PANICS: &str = "SOCHIBO_CANARY_FOLDER";
const SECRET: &str = "SOCHIBO_CANARY_SECRET";

/// What stands in the book and nowhere else.
struct Canaries {
    names: Vec<String>,
    texts: Vec<String>,
    telephones: Vec<String>,
    passphrase: String,
    wrong: String,
    code: String,
}

fn word(chance: &mut Chance) -> String {
    const BEGINS: [&str; 14] =
        ["Kh", "Ngh", "Tr", "Đ", "Gi", "Ph", "Qu", "X", "V", "L", "Th", "Ch", "Nh", "B"];
    const ENDS: [&str; 14] = [
        "uỵnh", "oẳng", "iếc", "ượm", "oắt", "ẫy", "uệch", "ỡng", "ẻo", "ịa", "ậm", "oèn", "ũa",
        "ểnh",
    ];
    format!("{}{}", BEGINS[chance.below(14)], ENDS[chance.below(14)])
}

fn words(chance: &mut Chance, count: usize) -> String {
    (0..count).map(|_| word(chance)).collect::<Vec<_>>().join(" ")
}

impl Canaries {
    fn new(chance: &mut Chance) -> Self {
        let telephone = |chance: &mut Chance| format!("09{:08}", chance.below(100_000_000));
        Self {
            names: (0..70).map(|_| words(chance, 4)).collect(),
            texts: (0..87).map(|_| words(chance, 7)).collect(),
            telephones: (0..40).map(|_| telephone(chance)).collect(),
            passphrase: words(chance, 5),
            wrong: words(chance, 5),
            code: String::new(),
        }
    }

    fn all(&self) -> Vec<String> {
        let secrets = [&self.passphrase, &self.wrong, &self.code].map(Clone::clone);
        [&self.names[..], &self.texts, &self.telephones, &secrets].concat()
    }
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let all = three.iter().fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
        [18, 12, 6, 0].map(|at| char::from(SIGNS[(all >> at) & 63]))
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}

/// Every form in which a text could lie about.
fn shapes(text: &str) -> Vec<Vec<u8>> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut all = vec![
        text.as_bytes().to_vec(),
        text.to_lowercase().into_bytes(),
        fold(text).into_bytes(),
        fold(text).replace(' ', "_").into_bytes(),
        fold(text).replace(' ', "-").into_bytes(),
        units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ];
    // base64 has three forms, by where the text begins; its edges belong to what stands beside it
    all.extend((0..3).map(|skip| base64(&text.as_bytes()[skip..]).into_bytes()));
    all
}

/// All shapes of all canaries, by their first eight bytes.
struct Scanner(HashMap<[u8; 8], Vec<(Vec<u8>, String)>>);

impl Scanner {
    fn new(all: &[String]) -> Self {
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for canary in all {
            for shape in shapes(canary) {
                let key = *shape.first_chunk::<8>().unwrap();
                found.entry(key).or_default().push((shape, canary.clone()));
            }
        }
        Self(found)
    }

    /// The first canary in some bytes, as they are or with small letters.
    fn find(&self, bytes: &[u8]) -> Option<&str> {
        let small = bytes.to_ascii_lowercase();
        [bytes, &small].into_iter().find_map(|bytes| {
            bytes.windows(8).enumerate().find_map(|(at, key)| {
                let shapes = self.0.get(key)?;
                let hit = shapes.iter().find(|(shape, _)| bytes[at..].starts_with(shape))?;
                Some(hit.1.as_str())
            })
        })
    }
}

/// A machine with a person's folders.
struct Place {
    folder: tempfile::TempDir,
    /// What commands said beside their results.
    said: Vec<u8>,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "tmp", "cwd", "input", "exports", "cancelled"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder, said: Vec::new() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program under a shell that sets limits first.
    fn command(&self, limits: &str, passphrase: &str, args: &[&str]) -> Command {
        let mut command = Command::new("sh");
        command
            .args(["-c", &format!("{limits} exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_sochibo")])
            .args(["--today", "2026-10-05", "--book"])
            .arg(self.path("book"))
            .args(args)
            .current_dir(self.path("cwd"))
            .env("HOME", self.path("home"))
            .env("XDG_DATA_HOME", self.path("home/data"))
            .env("XDG_CONFIG_HOME", self.path("home/config"))
            .env("TMPDIR", self.path("tmp"))
            .env("RUST_BACKTRACE", "full")
            .env("SOCHIBO_PASSPHRASE", passphrase)
            .stdin(Stdio::null());
        command
    }

    fn run(&mut self, limits: &str, passphrase: &str, args: &[&str]) -> Output {
        let done = self.command(limits, passphrase, args).output().unwrap();
        self.said.extend(&done.stderr);
        done
    }

    /// Begins a command and kills it after a while.
    fn killed(&self, passphrase: &str, args: &[&str], after: Duration) {
        let mut command = self.command("", passphrase, args);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Opens the screen, types keys, and kills the program in the middle.
    fn typed(&self, passphrase: &str, keys: &[&str]) {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_sochibo"));
        command.args(["--lang", "vi", "--today", "2026-10-05", "--book"]);
        command.arg(self.path("book"));
        command.cwd(self.path("cwd"));
        for (key, name) in [("HOME", "home"), ("XDG_DATA_HOME", "home/data"), ("TMPDIR", "tmp")] {
            command.env(key, self.path(name));
        }
        command.env("TERM", "xterm-256color");
        command.env("SOCHIBO_PASSPHRASE", passphrase);
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (tell, hear) = std::sync::mpsc::channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(1..) = reader.read(&mut bytes) {
                let _nobody_waits = tell.send(());
            }
        });
        let mut writer = pair.master.take_writer().unwrap();
        // what was drawn is drawn once nothing more comes for a while
        let quiet = || {
            let first = hear.recv_timeout(Duration::from_mins(1));
            assert!(first.is_ok(), "nothing was drawn");
            while hear.recv_timeout(Duration::from_millis(300)).is_ok() {}
        };
        quiet();
        for key in keys {
            writer.write_all(key.as_bytes()).unwrap();
            writer.flush().unwrap();
            quiet();
        }
        assert!(child.try_wait().unwrap().is_none(), "the program left by itself");
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

/// The book with a canary in every text of a record of each kind, after a spoiled index.
fn make(place: &Place, canaries: &mut Canaries) {
    let root = place.path("book");
    let (mut book, code) =
        Book::create(&root, &canaries.passphrase, Cost::PRACTICE, false).unwrap();
    canaries.code = code.written().to_string();
    let register = Register::default();
    let mut texts = canaries.texts.iter();
    for kind in Kind::ALL {
        for number in 1..=6 {
            if kind == Kind::Cell && number > 1 {
                continue;
            }
            let id = if kind == Kind::Cell { Id::CELL } else { Id::new(kind, number) };
            let text = texts.next().unwrap();
            let change = register.set(id, filled(kind, text));
            let act = Act {
                account: Account::new(Deed::Edit, text.clone()),
                author: text.clone(),
                at: chrono::NaiveDateTime::default(),
                changes: vec![change],
                reverses: None,
            };
            book.commit(&act).unwrap();
        }
    }
    book.close().unwrap();
    drop(book);
    fs::write(kit::vault(&root).join("index/db"), b"garbage").unwrap();
}

/// Runs as a child of the test below: panics with what stands in the book.
#[test]
fn panics() {
    let Ok(folder) = std::env::var(PANICS) else { return };
    sochibo::terminal::guard::watch_panics(Lang::Vi);
    let secret = std::env::var(SECRET).unwrap();
    let mut book = kit::by(Path::new(&folder), &Way::Passphrase(&secret)).unwrap();
    let register = book.load().unwrap();
    let names: Vec<_> = register.members().map(|(_, it)| it.full_name.clone()).collect();
    panic!("{names:?} {secret}");
}

fn panic_of(place: &mut Place, canaries: &Canaries) {
    let done = Command::new(std::env::current_exe().unwrap())
        .args(["canary::panics", "--exact", "--nocapture", "--test-threads=1"])
        .env(PANICS, place.path("book"))
        .env(SECRET, &canaries.passphrase)
        .env("RUST_BACKTRACE", "full")
        .current_dir(place.path("cwd"))
        .output()
        .unwrap();
    assert!(!done.status.success());
    assert!(!done.stderr.is_empty(), "the panic said nothing");
    place.said.extend(done.stderr);
}

/// Everything that can happen to a book in one life.
fn life(chance: &mut Chance, place: &mut Place, canaries: &mut Canaries) {
    make(place, canaries);
    let right = canaries.passphrase.clone();
    let rows = canaries.names.iter().zip(canaries.telephones.iter().cycle());
    let rows: Vec<String> = rows.map(|(name, phone)| format!("{name};{phone}\n")).collect();
    let list = place.path("input/a.csv");
    fs::write(&list, format!("Họ và tên;Điện thoại\n{}", rows.concat())).unwrap();
    let list = list.display().to_string();
    let import = ["import", "members", &list];
    // what is refused, in words that must not repeat what was given
    let wrong = canaries.wrong.clone();
    assert_eq!(place.run("", &wrong, &["list", "members"]).status.code(), Some(4));
    assert_eq!(place.run("", &wrong, &import).status.code(), Some(4));
    // killed while it imports, then with a full disk, then to its end
    for _ in 0..4 {
        place.killed(&right, &import, Duration::from_millis(chance.between(1, 400)));
    }
    let full = "trap '' XFSZ; ulimit -S -f 40;";
    place.run(full, &right, &import);
    let done = place.run("", &right, &import);
    assert!(done.status.success(), "{done:?}");
    // exports that come to nothing: no such place, a full disk, killed
    let gone = place.path("cancelled/usb/x.json").display().to_string();
    assert_eq!(place.run("", &right, &["export", "all", "--to", &gone]).status.code(), Some(1));
    let small = "trap '' XFSZ; ulimit -S -f 2;";
    for name in ["x.json", "x.xlsx"] {
        let file = place.path(&format!("cancelled/{name}")).display().to_string();
        let done = place.run(small, &right, &["export", "all", "--to", &file]);
        assert_ne!(done.status.code(), Some(0), "{done:?}");
    }
    // no memory, a panic, keys on the screen
    place.run("ulimit -v 60000;", &right, &["list", "members"]);
    panic_of(place, canaries);
    let (name, text) = (canaries.names[0].clone(), canaries.texts[80].clone());
    place.typed(&right, &["\u{1b}2", "\u{1b}[18~", &name, "\t", &text]);
    place.typed(&right, &["\u{6}", &text]);
    // what is asked for is told on stdout only, and written where it was asked for
    let export = place.path("exports/all.json").display().to_string();
    for args in [
        &["verify"][..],
        &["history"],
        &["month"],
        &["find", &name],
        &["export", "all", "--to", &export],
    ] {
        let done = place.run("", &right, args);
        assert!(done.status.success(), "{args:?}: {done:?}");
    }
}

/// Every file that the program may have left, and what commands said on stderr.
fn scan(place: &Place, scanner: &Scanner) -> (usize, Vec<String>) {
    let (mut looked, mut hits) = (0, Vec::new());
    for part in ["book", "home", "tmp", "cwd", "cancelled"] {
        let folder = place.path(part);
        for path in kit::files(&folder) {
            let bytes = fs::read(folder.join(&path)).unwrap();
            looked += bytes.len();
            let shown = path.display().to_string();
            if scanner.find(&bytes).is_some() || scanner.find(shown.as_bytes()).is_some() {
                hits.push(format!("{part}/{shown}"));
            }
        }
    }
    if let Some(canary) = scanner.find(&place.said) {
        hits.push(format!("stderr: {canary}\n{}", String::from_utf8_lossy(&place.said)));
    }
    (looked + place.said.len(), hits)
}

#[test]
fn no_canary_lies_about_after_a_whole_life() {
    kit::hush();
    let mut chance = Chance::new("no_canary_lies_about_after_a_whole_life");
    let rounds = counts(1, 200);
    let mut bytes = 0;
    for _ in 0..rounds {
        let (mut place, mut canaries) = (Place::new(), Canaries::new(&mut chance));
        life(&mut chance, &mut place, &mut canaries);
        let all = canaries.all();
        assert_eq!(all.len(), 200);
        let scanner = Scanner::new(&all);
        // the scanner finds what is there: in each shape, and in the export that was asked for
        for shape in all.iter().flat_map(|canary| shapes(canary)) {
            assert!(scanner.find(&[b"...".as_slice(), &shape, b"..."].concat()).is_some());
        }
        let export = fs::read(place.path("exports/all.json")).unwrap();
        for name in &canaries.names {
            assert!(Scanner::new(std::slice::from_ref(name)).find(&export).is_some(), "{name}");
        }
        let (looked, hits) = scan(&place, &scanner);
        assert!(looked > 10_000, "only {looked} bytes");
        assert!(hits.is_empty(), "{hits:#?}");
        assert!(kit::files(&place.path("cancelled")).is_empty(), "a cancelled export left a file");
        bytes += looked;
    }
    println!(
        "FIGURE 37|lives of a book with 200 canaries (kills, panic, full disk, no memory, wrong passphrase)|{rounds}|{bytes} bytes looked through, 0 hits"
    );
}
