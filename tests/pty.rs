//! The program in a real terminal: it takes the screen, understands what Vietnamese input methods
//! send, and gives the terminal back as it was.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed, and says why"
)]

use std::io::{Read as _, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

#[path = "kit/counts.rs"]
mod counts;

#[path = "pty/idle.rs"]
mod idle;

#[path = "pty/leave.rs"]
mod leave;

#[path = "pty/typing.rs"]
mod typing;

#[path = "pty/burst.rs"]
mod burst;

#[path = "pty/exports.rs"]
mod exports;

#[path = "pty/panics.rs"]
mod panics;

#[cfg(target_os = "linux")]
#[path = "pty/memory.rs"]
mod memory;

/// The program with a terminal of its own.
struct Seat {
    seen: Arc<Mutex<Seen>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
}

/// The terminal as it stands, and when it last changed.
struct Seen {
    terminal: vt100::Parser,
    bytes: usize,
    /// All that was written, as it came.
    raw: Vec<u8>,
    changed: Instant,
    /// Whether nothing more can come.
    over: bool,
}

const SIZE: PtySize = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
/// A limit for what never comes: many times what a busy machine needs.
const PATIENCE: Duration = Duration::from_mins(2);
/// So long nothing new is drawn before a frame counts as whole.
const STILL: Duration = Duration::from_millis(60);

/// A number below `most`, from the seed of the run or a new one; each is printed.
fn random(most: usize) -> usize {
    static STATE: Mutex<Option<u64>> = Mutex::new(None);
    let mut state = STATE.lock().unwrap();
    let before = state.unwrap_or_else(|| {
        let given = std::env::var("SOCHIBO_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| {
            let random: [u8; 4] = sochibo::book::cipher::random().unwrap();
            u64::from(u32::from_le_bytes(random))
        });
        println!("SOCHIBO_SEED={seed}");
        seed
    });
    let next = before.wrapping_add(0x9e37_79b9_7f4a_7c15);
    *state = Some(next);
    drop(state);
    let mut z = next;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((z ^ (z >> 31)) % u64::try_from(most.max(1)).unwrap()).unwrap()
}

fn some(cells: u16) -> NonZero<u16> {
    NonZero::new(cells).unwrap()
}

impl Seat {
    fn start(home: &Path, args: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_sochibo"));
        command.args(["--lang", "vi", "--today", "2026-10-05"]);
        command.args(args);
        Self::run(home, command)
    }

    fn run(home: &Path, mut command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(SIZE).unwrap();
        command.cwd(home);
        command.env("HOME", home);
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("XDG_DATA_HOME", home.join("data"));
        command.env("TERM", "xterm-256color");
        command.env_remove("SOCHIBO_PASSPHRASE");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(Seen {
            terminal: vt100::Parser::new(some(SIZE.rows), some(SIZE.cols), 0),
            bytes: 0,
            raw: Vec::new(),
            changed: Instant::now(),
            over: false,
        }));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let mut seen = shared.lock().unwrap();
                seen.terminal.process(bytes.get(..count).unwrap_or_default());
                seen.bytes += count;
                seen.raw.extend(bytes.get(..count).unwrap_or_default());
                seen.changed = Instant::now();
            }
            shared.lock().unwrap().over = true;
        });
        let keys = pair.master.take_writer().unwrap();
        Self { seen, keys, child, master: pair.master }
    }

    /// Waits until the program has taken all keys, has nothing to do, and nothing new was drawn
    /// for a moment.
    fn quiet(&self) {
        let start = Instant::now();
        loop {
            thread::sleep(Duration::from_millis(10));
            let is_idle = idle::has_taken_all(&*self.master)
                && self.child.process_id().is_none_or(idle::is_asleep);
            let seen = self.seen.lock().unwrap();
            let is_still = seen.bytes > 0 && seen.changed.elapsed() > STILL;
            let is_quiet = seen.over || (is_idle && is_still);
            assert!(is_quiet || start.elapsed() < PATIENCE, "never quiet");
            if is_quiet {
                return;
            }
        }
    }

    fn screen(&self) -> String {
        self.seen.lock().unwrap().terminal.screen().contents()
    }

    /// Waits until a text stands on a quiet screen.
    #[track_caller]
    fn sees(&mut self, text: &str) -> &mut Self {
        let start = Instant::now();
        loop {
            self.quiet();
            let screen = self.screen();
            if screen.contains(text) {
                return self;
            }
            assert!(start.elapsed() < PATIENCE, "should see “{text}”\n{screen}");
        }
    }

    fn press(&mut self, bytes: &str) -> &mut Self {
        self.keys.write_all(bytes.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self.quiet();
        self
    }

    /// Its exit status, with the terminal given back and nothing written on it.
    fn left(self) -> u32 {
        let (status, rest) = self.ended();
        assert_eq!(rest.trim(), "", "nothing of the book stays on the screen");
        status
    }

    /// What the program left behind: its exit status and what stands on the terminal, which it
    /// gave back.
    fn ended(mut self) -> (u32, String) {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > PATIENCE {
                self.child.kill().unwrap();
                panic!("did not leave\n{}", self.screen());
            }
            thread::sleep(Duration::from_millis(5));
        };
        // what it wrote last may still be on its way to us
        while !self.seen.lock().unwrap().over {
            assert!(start.elapsed() < PATIENCE, "the terminal is still held");
            thread::sleep(Duration::from_millis(5));
        }
        let seen = self.seen.lock().unwrap();
        let screen = seen.terminal.screen();
        assert!(!screen.alternate_screen(), "the other screen is still up");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still marked");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        (status.exit_code(), screen.contents())
    }
}

const QUIT: &str = "\u{11}";
const MEMBERS: &str = "\u{1b}2";
const FIND: &str = "\u{1b}OR";
const NEW: &str = "\u{1b}[18~";
const SAVE: &str = "\u{13}";

#[test]
fn the_practice_cell_opens_is_searched_and_left() {
    let home = tempfile::tempdir().unwrap();
    let mut seat = Seat::start(home.path(), &["demo"]);
    seat.sees("Chi bộ thôn Sơn Thuỷ").sees("10/2026");
    assert!(seat.seen.lock().unwrap().terminal.screen().alternate_screen());
    seat.press(MEMBERS).sees("Đảng viên");
    let all = seat.screen();
    // Nguyeenx and then ha, as input methods send them: letters, then backspaces and letters anew
    seat.press(FIND).press("Nguye").press("\u{7f}\u{ea}").press("n").press("\u{8}\u{8}\u{1ec5}n");
    seat.sees("Nguyễn");
    for _ in 0..6 {
        seat.press("\u{7f}");
    }
    seat.press("l\u{1b}[Da").press("\u{1b}");
    seat.press("\u{1b}");
    seat.press(MEMBERS).sees("Đảng viên");
    assert_eq!(seat.screen().lines().count(), all.lines().count());
    // a burst in one piece, as a paste without marks or a fast hand gives it
    seat.press(FIND).press("Hoaf\u{7f}\u{7f}\u{e0}").sees("Hoà");
    seat.press("\u{1b}");
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
}

#[test]
fn a_window_of_any_size_is_survived() {
    let home = tempfile::tempdir().unwrap();
    let mut seat = Seat::start(home.path(), &["demo"]);
    seat.sees("Chi bộ thôn Sơn Thuỷ");
    for (rows, cols) in [(1, 1), (5, 20), (2, 200), (60, 10), (100, 300), (24, 80)] {
        let size = PtySize { rows, cols, ..SIZE };
        seat.master.resize(size).unwrap();
        seat.seen.lock().unwrap().terminal.screen_mut().set_size(some(rows), some(cols));
        seat.quiet();
    }
    seat.sees("Chi bộ thôn Sơn Thuỷ");
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
}

fn run(home: &Path, args: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_sochibo"))
        .args(["--lang", "vi", "--today", "2026-10-05"])
        .args(args)
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(done.status.success(), "{args:?} {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn a_real_book_is_unlocked_written_to_and_read_by_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("so").display().to_string();
    let file = home.path().join("pass").display().to_string();
    std::fs::write(&file, "lua chin vang dong\n").unwrap();
    run(
        home.path(),
        &[
            "--book",
            &folder,
            "--passphrase-file",
            &file,
            "init",
            "--name",
            "Chi bộ thôn Sơn Thuỷ",
            "--commune",
            "xã Tân Lập Hạ",
            "--province",
            "tỉnh Lạng Sơn",
        ],
    );
    let mut seat = Seat::start(home.path(), &["--book", &folder]);
    seat.sees("Mật khẩu").press("sai mat khau roi\r");
    seat.sees("Mật khẩu chưa đúng").press(&"\u{7f}".repeat(16));
    seat.press("lua chin vang dong\r").sees("Chi bộ thôn Sơn Thuỷ");
    seat.press(MEMBERS).press(NEW);
    seat.press("Lu\u{7f}\u{1b0}\u{7f}\u{1b0}o\u{7f}\u{7f}\u{1b0}\u{1a1}ng Thi\u{8}\u{1ecb} Hoa");
    seat.sees("Lương Thị Hoa");
    seat.press("\u{7f}\u{e0}").press(SAVE).sees("Đã lưu");
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
    let list =
        run(home.path(), &["--book", &folder, "--passphrase-file", &file, "list", "members"]);
    assert!(list.contains("Lương Thị Hoà"), "{list}");
    let sound = run(home.path(), &["--book", &folder, "--passphrase-file", &file, "verify"]);
    assert!(!sound.contains("[!]"), "{sound}");
}
