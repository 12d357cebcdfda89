//! A monkey at the keyboard: every bound key, letters, marks, pastes, windows of any size, clicks
//! anywhere. The program never panics, every record stays as good as it was, and undoing all of it
//! brings the book back to where it began.
//!
//! `SOCHIBO_SEED` gives the seed, `SOCHIBO_FAULTS` the count: tests/kit/counts.rs.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed, and says why"
)]

#[path = "kit/counts.rs"]
mod counts;

#[path = "faults/fill.rs"]
mod fill;

#[path = "monkey/escape.rs"]
mod escape;

#[path = "monkey/walk.rs"]
mod walk;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{NaiveDate, NaiveDateTime};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use sochibo::app::copies::{Asked, Brought};
use sochibo::app::desk::Desk;
use sochibo::app::draft_text::DraftText;
use sochibo::app::key::{Code, Key};
use sochibo::app::keymap::BINDINGS;
use sochibo::app::message::{Effect, Msg, Notice, Opened};
use sochibo::app::run::{Going, World, step};
use sochibo::app::screen::Screen;
use sochibo::app::screen::unlock::Unlock;
use sochibo::app::state::State;
use sochibo::app::ways::{Answer, Wish};
use sochibo::book::failure::Failure;
use sochibo::book::memory::Memory;
use sochibo::book::passphrase::Passphrase;
use sochibo::book::store::Store;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::assertions::{self, Doubt};
use sochibo::domain::register::Register;
use sochibo::domain::seal;
use sochibo::domain::{Id, Kind};
use sochibo::papers::Handed;
use sochibo::practice::{self, Size};
use sochibo::ui::view::View;
use sochibo::words::Lang;

/// Chance with a seed (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn new() -> Self {
        let given = std::env::var("SOCHIBO_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| {
            let random: [u8; 4] = sochibo::book::cipher::random().unwrap();
            u64::from(u32::from_le_bytes(random))
        });
        println!("SOCHIBO_SEED={seed}");
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    fn size(&mut self, most: u16) -> u16 {
        u16::try_from(self.below(usize::from(most))).unwrap()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// How often, as the other tests of faults count.
fn count(every_change: u64, release: u64) -> usize {
    usize::try_from(counts::counts(every_change, release)).unwrap()
}

/// The same of what costs much.
fn dear(plain: u64, every_change: u64, release: u64) -> usize {
    usize::try_from(counts::dear(plain, every_change, release)).unwrap()
}

/// A world that answers all that is asked of it, and touches nothing.
struct Cage {
    memory: Memory,
    open: bool,
    drafts: Vec<DraftText>,
}

impl Cage {
    fn opened(&mut self) -> Opened {
        self.open = true;
        Opened {
            register: self.memory.load().unwrap(),
            history: self.memory.history().to_vec(),
            practice: true,
            read_only: false,
            told: Vec::new(),
        }
    }
}

impl World for Cage {
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        if self.open { Some(&mut self.memory) } else { None }
    }

    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg> {
        vec![match effect {
            Effect::Unlock(typed) if typed.reveal().is_empty() => {
                Msg::NotOpened(Failure::WrongPassphrase)
            }
            Effect::UnlockByCode(_) => Msg::NotOpened(Failure::WrongRecovery(Some(3))),
            Effect::Unlock(_) => {
                let drafts = Msg::Drafts(std::mem::take(&mut self.drafts), Vec::new());
                return vec![Msg::Opened(Box::new(self.opened())), drafts];
            }
            Effect::Practice | Effect::Create(..) => Msg::Opened(Box::new(self.opened())),
            Effect::ChangePassphrase(..) => Msg::Told(Notice::good("đã đổi")),
            Effect::KeepDrafts(all) => {
                self.drafts = all;
                return Vec::new();
            }
            Effect::SetDraftsAside => return Vec::new(),
            Effect::Lock => {
                self.open = false;
                Msg::Locked
            }
            Effect::KeepSettings(settings) => Msg::SettingsKept(settings),
            Effect::Verify => Msg::Verified(vec!["[x] sổ nguyên vẹn".to_owned(); 30]),
            Effect::ReadMark(_) => Msg::Told(Notice::bad("không đọc được")),
            Effect::ListFolder(folder) | Effect::ListFiles(folder) => {
                Msg::Folder(folder, vec!["a.csv".into(), "b/".into()])
            }
            Effect::ReadImport(_, path) => {
                let name = path.display().to_string();
                Msg::Told(Notice::bad(format!("{name}: {}", state.desk.today())))
            }
            Effect::Ways(wish) => ways(*wish),
            Effect::Copies(Asked::List) => Msg::Copies(Brought::List(Vec::new())),
            Effect::Copies(_) => Msg::Told(Notice::bad("không có USB")),
            Effect::Places => Msg::Places(Vec::new()),
            Effect::Write(..) => Msg::Told(Notice::good("đã viết")),
            Effect::WritePaper(paper) => Msg::Written(Ok(paper.folder.join(paper.name))),
            Effect::OpenOutside(_) => Msg::Told(Notice::plain("đã mở")),
            _ => return Vec::new(),
        }]
    }
}

/// What is answered about the ways into a book.
fn ways(wish: Wish) -> Msg {
    let code = || Passphrase::new(&"000011".repeat(8));
    let number = "12AB-34CD".to_owned();
    Msg::Ways(Box::new(match wish {
        Wish::Offer(_) => Answer::Offered(Passphrase::new("ban lang muoi cau nha")),
        Wish::OpenByCommittee(..) => return Msg::NotOpened(Failure::WrongCommittee),
        Wish::NewRecovery(_) => Answer::Recovered(code(), number),
        Wish::TryCode(_) => Answer::Fits(Ok(())),
        Wish::CheckBook => Answer::Checked(Ok(())),
        Wish::HandOver(asked) => {
            let head = "AAAA-BBBB-CCCC-DDDD".to_owned();
            let handed = Handed { number, seq: 9, head, from: None, to: asked.to };
            Answer::Handed(code(), Box::new(handed), None)
        }
        Wish::CopyTo(folder) => Answer::Copied(Ok(folder)),
        Wish::LookAtCommittee | Wish::RemoveCommittee => Answer::Committee(None),
        Wish::AddCommittee(_) => Answer::Committee(Some("000011".repeat(8))),
    }))
}

/// The monkey with the program before it.
struct Monkey {
    state: State,
    view: View,
    cage: Cage,
    size: (u16, u16),
    chance: Chance,
    /// What was done last, newest at the end.
    trail: Vec<String>,
}

const DAY: (i32, u32, u32) = (2026, 10, 5);

fn now() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(DAY.0, DAY.1, DAY.2).unwrap();
    day.and_hms_opt(19, 0, 0).unwrap()
}

impl Monkey {
    fn new(memory: Memory) -> Self {
        let desk = Desk { now: now(), ..Desk::default() };
        let mut monkey = Self {
            state: State::new(desk, Unlock::new()),
            view: View::default(),
            cage: Cage { memory, open: false, drafts: Vec::new() },
            size: (80, 24),
            chance: Chance::new(),
            trail: Vec::new(),
        };
        monkey.send(Msg::Resize(80, 24));
        monkey.open();
        monkey
    }

    fn practising() -> Self {
        let mut memory = Memory::new(true);
        let size = Size { members: 14, years: 1, seed: 3, tasks: None };
        for act in practice::generate(size, now().date()) {
            memory.commit(&act).unwrap();
        }
        Self::new(memory)
    }

    fn open(&mut self) {
        let opened = self.cage.opened();
        self.send(Msg::Opened(Box::new(opened)));
    }

    /// Sends a message; a user who left begins anew.
    fn send(&mut self, msg: Msg) {
        self.trail.push(format!("{msg:.60?}").chars().take(120).collect());
        if self.trail.len() > 60 {
            self.trail.remove(0);
        }
        let mut going = step(&mut self.state, &mut self.cage, msg);
        // A long work goes on by one piece between two keys, as in the terminal.
        if going == Going::On && self.state.is_working() {
            going = step(&mut self.state, &mut self.cage, Msg::Go);
        }
        if going == Going::Over {
            let settings = self.state.desk.settings;
            let desk = Desk { settings, now: now(), size: self.size, ..Desk::default() };
            self.state = State::new(desk, Unlock::new());
            self.open();
        }
    }

    fn draw(&mut self) -> Vec<String> {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        let (state, view) = (&self.state, &mut self.view);
        terminal.draw(|frame| sochibo::ui::draw(state, view, frame)).unwrap();
        terminal.backend().buffer().content.iter().map(|cell| cell.symbol().to_owned()).collect()
    }

    /// A key that means something here or elsewhere.
    fn key(&mut self) -> Key {
        const LETTERS: [char; 24] = [
            'a', 'đ', 'ư', 'ơ', 'ế', 'Ộ', 'w', 's', 'f', 'j', 'x', 'n', '1', '9', ' ', '/', '?',
            '-', '.', '\u{301}', '\u{323}', '漢', '🙂', 'Z',
        ];
        match self.chance.below(10) {
            0..=3 => {
                let binding = self.chance.of(BINDINGS);
                self.chance.of(binding.keys)
            }
            4 | 5 => Key::char(self.chance.of(&LETTERS)),
            6 => Key::plain(self.chance.of(&[Code::Enter, Code::Enter, Code::Down, Code::Tab])),
            7 => Key::plain(self.chance.of(&[Code::Esc, Code::Backspace, Code::Up, Code::Right])),
            8 => self.chance.of(&[Key::ctrl('s'), Key::f(4), Key::f(7), Key::f(2), Key::f(12)]),
            _ => Key::alt(self.chance.of(&['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'])),
        }
    }

    fn does_something(&mut self) {
        match self.chance.below(100) {
            0..=1 => {
                let pastes =
                    ["Lường Thị Hoà", "\u{1b}]52;c;x\u{7}", "5/10/2026", "a\nb\r\nc\td", ""];
                let text = self.chance.of(&pastes).to_owned();
                let times = self.chance.of(&[1, 1, 1, 300]);
                self.send(Msg::Paste(text.repeat(times)));
            }
            2 => {
                let small = self.chance.below(3) == 0;
                let most = if small { (24, 12) } else { (160, 60) };
                self.size = (self.chance.size(most.0), self.chance.size(most.1));
                self.send(Msg::Resize(self.size.0, self.size.1));
            }
            3 => {
                self.size = (80, 24);
                self.send(Msg::Resize(80, 24));
            }
            4..=8 => {
                let at =
                    (self.chance.size(self.size.0.max(1)), self.chance.size(self.size.1.max(1)));
                if let Some(msg) = self.view.click(at.0, at.1) {
                    self.send(msg);
                }
            }
            9 => {
                let row = self.chance.of(&[0, 1, 2, 7, 40, 100_000]);
                self.send(Msg::Pick(row));
            }
            10 => {
                let more = chrono::Duration::minutes(i64::from(self.chance.size(300)));
                self.send(Msg::Now(now() + more));
            }
            14..=15 => self.enters_something(),
            11..=13 => {
                for c in "Vieejt Nam ddoocj laapj".chars() {
                    self.send(Msg::Key(Key::char(c)));
                }
            }
            _ => {
                let key = self.key();
                self.send(Msg::Key(key));
            }
        }
    }

    /// What no chance comes to often: a new line in some list, given a name and kept.
    fn enters_something(&mut self) {
        let list = Key::alt(self.chance.of(&['2', '3', '4', '5']));
        let out = [Key::plain(Code::Esc); 3];
        for key in out.into_iter().chain([list, Key::f(7)]) {
            self.send(Msg::Key(key));
        }
        for c in "Ma Văn Mới".chars() {
            self.send(Msg::Key(Key::char(c)));
        }
        self.send(Msg::Key(Key::ctrl('s')));
    }

    fn register(&mut self) -> Register {
        self.cage.memory.load().unwrap()
    }

    /// What `verify` asks of a book on disk and a book in memory can answer: all acts from the
    /// first on come to the state that is shown, each fitting the one before, and every seal holds.
    fn verify(&mut self, at: usize) {
        let mut rebuilt = Register::default();
        let last = u64::try_from(self.cage.memory.history().len()).unwrap();
        for seq in 1..=last {
            let act = self.cage.memory.act(seq).unwrap();
            let fits = act.changes.iter().all(|it| rebuilt.record(it.id) == it.before.as_ref());
            let left = act.changes.iter().map(|it| (it.id, it.after.as_ref()));
            assert!(fits && rebuilt.keeps_seals(left).is_ok(), "after {at}: act {seq}");
            rebuilt.apply(&act).unwrap();
        }
        assert!(rebuilt.all().eq(self.register().all()), "after {at}: another state");
        assert!(seal::prove(&rebuilt).iter().all(|it| it.holds), "after {at}: a broken seal");
    }

    /// What the book says against its records.
    fn troubles(&mut self) -> BTreeSet<String> {
        let register = self.register();
        assert!(
            !self.cage.open || register.all().eq(self.state.desk.register.all()),
            "the screen and the book differ"
        );
        let say = |it: &Doubt| format!("{}: {}", assertions::key(it.of), it.say(Lang::En));
        assertions::of_records(&register, now().date()).iter().map(say).collect()
    }
}

/// Runs a monkey and tells its last steps when it breaks something.
fn watched(monkey: &mut Monkey, at: &str, run: impl FnOnce(&mut Monkey)) {
    let done = catch_unwind(AssertUnwindSafe(|| run(&mut *monkey)));
    let trail = monkey.trail.join("\n");
    assert!(done.is_ok(), "{at}, window {:?}, after:\n{trail}", monkey.size);
}

/// The memory of this process in KiB; 0 where the system does not tell.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or(0)
}

/// In a process of its own, so that the memory is that of the monkey and of nobody else.
#[test]
fn a_monkey_breaks_nothing_and_all_it_did_can_be_undone() {
    const ALONE: &str = "SOCHIBO_MONKEY_ALONE";
    if std::env::var_os(ALONE).is_some() {
        return monkey_alone();
    }
    let name = "a_monkey_breaks_nothing_and_all_it_did_can_be_undone";
    let done = std::process::Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture", "--test-threads=1"])
        .env(ALONE, "1")
        .output()
        .unwrap();
    let said = [done.stdout, done.stderr].concat();
    println!("{}", String::from_utf8_lossy(&said));
    assert!(done.status.success());
}

fn monkey_alone() {
    let mut monkey = Monkey::practising();
    let acts = monkey.cage.memory.history().len();
    let before = monkey.troubles();
    let total = dear(3_000, 100_000, 10_000_000);
    let mut settled = 0;
    let mut frames = Vec::with_capacity(total);
    for at in 1..=total {
        watched(&mut monkey, &format!("key {at}"), |monkey| {
            monkey.does_something();
            let started = std::time::Instant::now();
            monkey.draw();
            frames.push(started.elapsed());
        });
        if at % 1000 == 0 {
            let troubles = monkey.troubles();
            let new: Vec<_> = troubles.difference(&before).collect();
            assert!(new.is_empty(), "after {at}: {new:#?}\n{}", monkey.trail.join("\n"));
            monkey.verify(at);
        }
        // the first tenth fills what is filled once: fonts, tables, buffers
        if at == total / 10 {
            settled = memory();
        }
    }
    let kept = monkey.cage.memory.history().len() - acts;
    let grown = memory().saturating_sub(settled);
    if !monkey.cage.open {
        monkey.open();
    }
    // The monkey may have taken back acts of before and gone on from there, so that its start is
    // on no way back any more; the book as it was last sealed is.
    let mut undone = 0;
    while let Some(seq) = monkey.state.desk.timeline.to_undo() {
        undone += 1;
        assert!(undone <= acts + kept, "undo comes to no end");
        let account = monkey.cage.memory.act(seq).unwrap();
        let inverse = account.inverse(seq, Deed::Undo, String::new(), now());
        let receipt = monkey.cage.memory.commit(&inverse).unwrap();
        let msg = Msg::Kept(Box::new(inverse), receipt, sochibo::app::message::After::Stay);
        monkey.send(msg);
        if undone % 16 == 0 {
            monkey.draw();
        }
    }
    // Nothing up to the last seal is taken back; without one, the opening of the book.
    let last = monkey.state.desk.timeline.barrier().unwrap_or(1);
    let mut first = Register::default();
    for seq in 1..=last {
        first.apply(&monkey.cage.memory.act(seq).unwrap()).unwrap();
    }
    assert!(seal::prove(&monkey.register()).iter().all(|it| it.holds), "a seal is broken");
    let is_first = monkey.register().all().eq(first.all());
    assert!(is_first, "something is left that nothing takes back");
    frames.sort_unstable();
    let of_100 = |part: usize| frames[(frames.len() * part / 100).min(frames.len() - 1)];
    println!(
        "FIGURE 33|keys of a monkey, the whole book verified every 1,000|{total}|{kept} acts kept and {undone} taken back to the state of the last seal, {grown} KiB more memory; a frame drawn in {:.1} ms, 99 of 100 within {:.1}",
        of_100(50).as_secs_f64() * 1e3,
        of_100(99).as_secs_f64() * 1e3
    );
    // this book lies in memory with its whole history, both sides of each change
    let most = 20 * 1024 + 64 * u64::try_from(kept).unwrap();
    assert!(grown <= most, "{grown} KiB more memory after {kept} acts, at most {most}");
    assert!(kept * 300 > total, "the monkey hardly wrote anything: {kept} acts");
}

#[test]
fn a_monkey_at_the_first_run_and_at_the_door() {
    for has_book in [false, true] {
        let mut monkey = Monkey::new(Memory::new(false));
        for at in 1..=dear(300, 20_000, 200_000) {
            watched(&mut monkey, &format!("key {at}"), |monkey| {
                if at % 40 == 1 {
                    monkey.cage =
                        Cage { memory: Memory::new(false), open: false, drafts: Vec::new() };
                    monkey.state.screens = sochibo::app::door::first_screen(has_book);
                }
                monkey.does_something();
                monkey.draw();
            });
        }
    }
}

#[test]
fn no_cell_of_the_screen_holds_what_a_terminal_would_obey() {
    let mut memory = Memory::new(true);
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        for (number, payload) in (1..).zip(fill::PAYLOADS) {
            if kind != Kind::Cell || number == 1 {
                let id = if kind == Kind::Cell { Id::CELL } else { Id::new(kind, number) };
                changes.push(Change::new(id, fill::hostile(kind, payload)));
            }
        }
    }
    let account = Account::new(Deed::Import, fill::PAYLOADS.concat());
    let author = fill::PAYLOADS.concat();
    memory.commit(&Act { account, author, at: now(), changes, reverses: None }).unwrap();
    let mut monkey = Monkey::new(memory);
    let mut bad = BTreeSet::new();
    for at in 1..=dear(1_500, 30_000, 300_000) {
        watched(&mut monkey, &format!("key {at}"), Monkey::does_something);
        let mut cells = Vec::new();
        watched(&mut monkey, &format!("frame {at}"), |monkey| cells = monkey.draw());
        if let Some(cell) = cells.iter().find(|cell| cell.chars().any(fill::acts)) {
            let title = monkey.state.front().title(&monkey.state.desk);
            bad.insert(format!("{cell:?} on {title:?}"));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}
