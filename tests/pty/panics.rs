//! The program falls at one of many points: the terminal is given back, one sentence tells where
//! in the source it was, nothing of the book is in it, and the next start is whole.
//!
//! There is no way to make the released program fall, so the one that falls is this test itself,
//! asked for by name, with the same loop on a world in which a call panics.

use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;

use sochibo::app::desk::Desk;
use sochibo::app::message::{Effect, Msg};
use sochibo::app::run::{World, step};
use sochibo::app::screen::home::Home;
use sochibo::app::state::State;
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Failure;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::{Receipt, Store};
use sochibo::cli::machine::Machine;
use sochibo::domain::act::{Act, Entry};
use sochibo::domain::register::Register;
use sochibo::terminal::{guard, screen};
use sochibo::words::Lang;

use super::counts::dear;
use super::leave::practice;
use super::{MEMBERS, NEW, QUIT, SAVE, Seat, run};

/// So many calls are made to fall.
const POINTS: u64 = 50;

const FOLDER: &str = "SOCHIBO_CHILD_FOLDER";
const POINT: &str = "SOCHIBO_CHILD_POINT";

/// The machine, in which the call of a number panics with data in its message.
struct Falling {
    machine: Machine,
    calls: usize,
    point: usize,
}

impl Falling {
    fn call(&mut self, name: &str) {
        self.calls += 1;
        assert!(self.calls != self.point, "{name}: Nguyễn Văn Bí Mật, lua chin vang dong");
    }
}

impl Store for Falling {
    fn load(&mut self) -> Result<Register, Failure> {
        self.call("load");
        self.machine.store().unwrap().load()
    }
    fn commit(&mut self, act: &Act) -> Result<Receipt, Failure> {
        self.call("before an act is kept");
        let kept = self.machine.store().unwrap().commit(act);
        self.call("after an act is kept");
        kept
    }
    fn history(&self) -> &[Entry] {
        &[]
    }
    fn act(&mut self, seq: u64) -> Result<Act, Failure> {
        self.call("before an act is read");
        let act = self.machine.store().unwrap().act(seq);
        self.call("after an act is read");
        act
    }
    fn write_anew(&mut self, change: &mut dyn FnMut(u64, Act) -> Act) -> Result<(), Failure> {
        self.machine.store().unwrap().write_anew(change)
    }
    fn is_practice(&self) -> bool {
        true
    }
    fn is_read_only(&self) -> bool {
        false
    }
    fn close(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}

impl World for Falling {
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        self.call("the store is asked for");
        self.machine.store()?;
        Some(self)
    }
    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg> {
        let name = format!("{effect:?}");
        let name = name.split(['(', ' ']).next().unwrap_or_default().to_owned();
        self.call(&format!("before {name}"));
        let told = self.machine.perform(state, effect);
        self.call(&format!("after {name}"));
        told
    }
}

/// Runs as a child of the test below, which names folder and point; by itself it has nothing to do.
#[test]
fn falls() {
    let (Ok(folder), Ok(point)) = (std::env::var(FOLDER), std::env::var(POINT)) else { return };
    guard::watch_panics(Lang::Vi);
    let folder = PathBuf::from(folder);
    let book = Book::open(&folder, &Way::Passphrase(PRACTICE_PASSPHRASE)).unwrap();
    let machine = Machine::on_disk(book, folder);
    // the opening comes before the terminal is taken: no call of it falls
    let mut world = Falling { machine, calls: 0, point: 0 };
    let desk = Desk { fixed_today: "2026-10-05".parse().ok(), ..Desk::default() };
    let mut state = State::new(desk, Home::unseen());
    let opened = world.machine.opened(Lang::Vi).unwrap().unwrap();
    step(&mut state, &mut world, Msg::Opened(Box::new(opened)));
    (world.calls, world.point) = (0, point.parse().unwrap());
    screen::run(&mut state, &mut world).unwrap();
}

/// What is done until the program falls: each step ends with a key, and may be the last.
const KEYS: [&str; 22] = [
    "\u{1a}",
    "\u{19}",
    "\u{1a}",
    "\u{19}",
    "\u{1a}",
    "\u{19}",
    "\u{1a}",
    "\u{19}",
    MEMBERS,
    NEW,
    "Ma Văn Một",
    SAVE,
    "\u{1a}",
    "\u{19}",
    "\u{1b}",
    MEMBERS,
    NEW,
    "Ma Văn Hai thêm một quãng dài để bản nháp được cất đi ngay trong lúc còn đang gõ",
    "\u{1b}",
    "\u{1b}6",
    "\r",
    "\u{c}",
];

fn fall(home: &Path, folder: &str, point: usize) -> bool {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["panics::falls", "--exact", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder);
    command.env(POINT, point.to_string());
    let mut seat = Seat::run(home, command);
    seat.sees("Chi bộ");
    for keys in KEYS {
        if seat.child.try_wait().unwrap().is_some() {
            break;
        }
        seat.press(keys);
    }
    let has_fallen = !seat.screen().contains("Sổ đã khoá");
    if !has_fallen {
        seat.press(QUIT);
    }
    // The harness of the tests writes over the sentence afterwards: all that came is looked at.
    let seen = std::sync::Arc::clone(&seat.seen);
    let (status, _) = seat.ended();
    let raw = seen.lock().unwrap().raw.clone();
    let raw = String::from_utf8_lossy(&raw).into_owned();
    let (_, rest) = raw.rsplit_once("\u{1b}[?1049l").unwrap();
    if has_fallen {
        assert_ne!(status, 0, "point {point}: {rest}");
        assert!(rest.contains("Chương trình phải dừng vì lỗi ở"), "point {point}: {rest}");
        assert!(rest.contains("panics.rs:"), "point {point}: {rest}");
        for secret in ["Bí Mật", "lua chin", "Ma Văn"] {
            assert!(!rest.contains(secret), "point {point}: {rest}");
        }
    }
    has_fallen
}

#[test]
fn wherever_it_falls_the_terminal_is_given_back_and_the_book_is_whole() {
    // each point stands for one call: the first, and then evenly; all fifty in the long run
    let wanted = dear(7, POINTS, POINTS);
    let step = usize::try_from(POINTS.div_ceil(wanted)).unwrap();
    let last = usize::try_from(POINTS).unwrap();
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let mut fallen = 0;
    for point in (1..=last).step_by(step) {
        if !fall(home.path(), &folder, point) {
            break;
        }
        fallen += 1;
        let sound = run(home.path(), &["--book", &folder, "verify"]);
        assert!(!sound.contains("[!]"), "point {point}: {sound}");
    }
    assert_eq!(fallen, (1..=last).step_by(step).count(), "a point that was never reached");
    println!(
        "FIGURE 35|panics at named points|{fallen}|terminal given back, no data in the sentence, the next start whole"
    );
}
