//! A user made of code: it has the program's own step, a book in memory and a screen of text.
//!
//! ```ignore
//! Story::new(Lang::Vi).having(vec![member.into()]).open().does(Action::Members).sees("Hoa");
//! ```
//! A notice of tone Bad must be expected with [`Story::refused`], else the story fails.

#![allow(dead_code, reason = "a kit: not every story uses every tool")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use sochibo::app::action::Action;
use sochibo::app::desk::Desk;
use sochibo::app::door;
use sochibo::app::draft_text::DraftText;
use sochibo::app::key::{Code, Key};
use sochibo::app::keymap;
use sochibo::app::message::{
    After, Content, Effect, Msg, Notice, Opened, Paper, Place, Settings, Standing, Tone, Unwritten,
};
use sochibo::app::run::{Going, World, step};
use sochibo::app::state::State;
use sochibo::app::ways::{Answer, Wish};
use sochibo::book::check;
use sochibo::book::failure::Failure;
use sochibo::book::finding;
use sochibo::book::generator::Offer;
use sochibo::book::memory::Memory;
use sochibo::book::passphrase::Passphrase;
use sochibo::book::store::{Receipt, Store};
use sochibo::domain::act::{Account, Act, Deed, Entry};
use sochibo::domain::cell::Cell;
use sochibo::domain::clock::Clock;
use sochibo::domain::day::Day;
use sochibo::domain::member::{EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::work::evidence::FileMark;
use sochibo::domain::{Id, Kind, MemberId};
use sochibo::exchange::import_kind::ImportKind;
use sochibo::exchange::merge::Merge;
use sochibo::exchange::preview::Preview;
use sochibo::exchange::record_import;
use sochibo::papers::Handed;
use sochibo::ui::view::View;
use sochibo::words::Lang;

/// The passphrase of every book in the stories.
pub const PASSPHRASE: &str = "lua chin vang dong";
/// The recovery code of every new book in the stories.
pub const CODE: &str = "000011-000022-000033-000044-000055-000066-000077-000088";

/// The number of every book in the stories.
pub const NUMBER: &str = "12AB-34CD";
/// The words that are offered as a passphrase in the stories.
pub const OFFERED: &str = "ban lang muoi cau nha";

/// A book in memory on a disk that can be full.
struct Shelf {
    memory: Memory,
    full: bool,
}

impl Store for Shelf {
    fn load(&mut self) -> Result<Register, Failure> {
        self.memory.load()
    }
    fn commit(&mut self, act: &Act) -> Result<Receipt, Failure> {
        if self.full { Err(Failure::DiskFull) } else { self.memory.commit(act) }
    }
    fn history(&self) -> &[Entry] {
        self.memory.history()
    }
    fn act(&mut self, seq: u64) -> Result<Act, Failure> {
        self.memory.act(seq)
    }
    fn write_anew(&mut self, change: &mut dyn FnMut(u64, Act) -> Act) -> Result<(), Failure> {
        self.memory.write_anew(change)
    }
    fn is_practice(&self) -> bool {
        self.memory.is_practice()
    }
    fn is_read_only(&self) -> bool {
        false
    }
    fn close(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}

/// The world of a story.
struct Room {
    shelf: Shelf,
    open: bool,
    passphrase: String,
    preview: Option<Preview>,
    names: Vec<String>,
    marks: std::collections::HashMap<String, String>,
    /// The drafts as the disk has them.
    drafts: String,
    /// Texts written beside papers.
    written: Vec<(String, String)>,
    /// The files written, by their whole paths.
    files: BTreeMap<String, Vec<u8>>,
    /// Where papers can be written.
    places: Vec<Place>,
    /// How many papers still fit.
    fits: Option<usize>,
    /// What was opened with the system's programs.
    opened: Vec<String>,
    /// The fingerprint of the committee's key.
    committee: Option<String>,
}

impl Room {
    /// Writes a paper as the machine does, on a disk that is a map.
    fn write(&mut self, paper: &Paper) -> Result<PathBuf, Unwritten> {
        let at = |name: &str| format!("{}/{name}", shown(&paper.folder));
        let (stem, ending) = paper.name.rsplit_once('.').unwrap_or((&paper.name, ""));
        let mut path = at(&paper.name);
        match paper.standing {
            Standing::Ask if self.files.contains_key(&path) => return Err(Unwritten::Stands),
            Standing::Number => {
                let mut all = (2..).map(|n| at(&format!("{stem} ({n}).{ending}")));
                let free = |path: &String| !self.files.contains_key(path);
                if !free(&path) {
                    path = all.find(free).expect("a number is free");
                }
            }
            Standing::Ask | Standing::Replace => {}
        }
        if self.fits == Some(0) {
            return Err(Unwritten::Refused("USB đã đầy".to_owned()));
        }
        self.fits = self.fits.map(|room| room - 1);
        let bytes = match &paper.content {
            Content::Bytes(bytes) => bytes.clone(),
            Content::Form(form, _) => format!("mẫu {}", shown(form)).into_bytes(),
            Content::Archive(span, _) => format!("{span:?}").into_bytes(),
        };
        self.files.insert(path.clone(), bytes);
        let last = Place { path: paper.folder.clone(), removable: false };
        self.places.retain(|place| place.path != last.path);
        self.places.insert(0, last);
        Ok(PathBuf::from(path))
    }

    fn opened(&mut self) -> Opened {
        self.open = true;
        Opened {
            register: self.shelf.load().expect("a book in memory loads"),
            history: self.shelf.history().to_vec(),
            practice: self.shelf.is_practice(),
            read_only: false,
            told: Vec::new(),
        }
    }

    /// What the story put there, else what really lies there.
    fn read(&self, state: &State, kind: ImportKind, path: &Path) -> Msg {
        if let Some(preview) = self.preview.clone() {
            return Msg::Preview(Box::new(preview));
        }
        let (register, today) = (&state.desk.register, state.desk.today());
        match record_import::preview(kind, register, path, today, Merge::Fill) {
            Ok(preview) => Msg::Preview(Box::new(preview)),
            Err(_) => Msg::Told(Notice::bad(format!("Không đọc được {}", shown(path)))),
        }
    }

    fn unlock(&mut self, fits: bool, failure: Failure) -> Vec<Msg> {
        if !fits {
            return vec![Msg::NotOpened(failure)];
        }
        vec![Msg::Opened(Box::new(self.opened())), self.kept()]
    }

    /// The drafts, read back as the disk has them.
    fn kept(&self) -> Msg {
        Msg::Drafts(serde_json::from_str(&self.drafts).expect("drafts read back"), Vec::new())
    }
}

impl Room {
    fn create(&mut self, state: &State, cell: Cell) -> Msg {
        let act = act_of(
            Account::new(Deed::CreateCell, cell.name.clone()),
            state.desk.stamp(),
            vec![sochibo::domain::act::Change::new(Id::CELL, Record::from(cell))],
        );
        self.shelf.commit(&act).expect("an empty book takes its cell");
        Msg::Created(Box::new(self.opened()), Passphrase::new(CODE), NUMBER.to_owned())
    }

    fn practise(&mut self, state: &State) -> Msg {
        let mut memory = Memory::new(true);
        let size = sochibo::practice::Size { members: 12, years: 1, seed: 1, tasks: None };
        for act in sochibo::practice::generate(size, state.desk.today()) {
            memory.commit(&act).expect("the practice cell fits");
        }
        self.shelf.memory = memory;
        Msg::Opened(Box::new(self.opened()))
    }
}

/// What the machine does about the ways into a book, on a book in memory.
impl Room {
    fn mark(&self, path: &str) -> Msg {
        match self.marks.get(path) {
            Some(digest) => Msg::Marked(FileMark {
                name: sochibo::domain::work::evidence::file_name(path),
                sha256: digest.repeat(32),
            }),
            None => Msg::Told(Notice::bad(format!("Không có tệp {path}"))),
        }
    }

    fn noted(&mut self, state: &State, deed: Deed) -> Msg {
        let act = act_of(Account::new(deed, ""), state.desk.stamp(), Vec::new());
        let receipt = self.shelf.commit(&act).expect("an act fits");
        Msg::Kept(Box::new(act), receipt, After::Stay)
    }

    fn ways(&mut self, state: &State, wish: Wish) -> Vec<Msg> {
        let answer = |answer| Msg::Ways(Box::new(answer));
        match wish {
            Wish::Offer(Offer::Words) => vec![answer(Answer::Offered(Passphrase::new(OFFERED)))],
            Wish::Offer(Offer::Digits) => {
                vec![answer(Answer::Offered(Passphrase::new("482915037761")))]
            }
            Wish::OpenByCommittee(file, typed) => {
                let fits = typed.reveal() == self.passphrase && shown(&file).ends_with(".scbkey");
                self.unlock(fits, Failure::WrongCommittee)
            }
            Wish::NewRecovery(typed) if typed.reveal() != self.passphrase => {
                vec![Msg::Told(Notice::bad("Mật khẩu chưa đúng"))]
            }
            Wish::NewRecovery(_) => {
                let noted = self.noted(state, Deed::NewRecovery);
                let code = Passphrase::new(CODE);
                vec![noted, answer(Answer::Recovered(code, NUMBER.to_owned()))]
            }
            Wish::TryCode(typed) => {
                let fits = typed.reveal() == CODE.replace('-', "").as_str();
                let done = if fits { Ok(()) } else { Err(Failure::WrongRecovery(None)) };
                vec![answer(Answer::Fits(done))]
            }
            Wish::CheckBook => vec![answer(Answer::Checked(match self.fits {
                Some(0) => Err("Nhật ký hỏng.".to_owned()),
                _ => Ok(()),
            }))],
            Wish::HandOver(asked) => {
                asked.passphrase.reveal().clone_into(&mut self.passphrase);
                let noted = self.noted(state, Deed::HandOverBook);
                let from = state.desk.register.cell().and_then(|cell| cell.secretary);
                let from = from.filter(|_| asked.is_given);
                let (number, head) = (NUMBER.to_owned(), "AAAA-BBBB-CCCC-DDDD".to_owned());
                let handed = Handed { number, seq: 42, head, from, to: asked.to };
                let code = Passphrase::new(CODE);
                vec![noted, answer(Answer::Handed(code, Box::new(handed), None))]
            }
            Wish::CopyTo(folder) => {
                vec![answer(Answer::Copied(Ok(folder.join("so.scbk"))))]
            }
            Wish::LookAtCommittee => vec![answer(Answer::Committee(self.committee.clone()))],
            Wish::AddCommittee(_) => {
                self.committee = Some(CODE.to_owned());
                let noted = self.noted(state, Deed::AddCommittee);
                vec![noted, answer(Answer::Committee(self.committee.clone()))]
            }
            Wish::RemoveCommittee => {
                self.committee = None;
                let noted = self.noted(state, Deed::RemoveCommittee);
                vec![noted, answer(Answer::Committee(None))]
            }
        }
    }
}

impl World for Room {
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        if self.open { Some(&mut self.shelf) } else { None }
    }

    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg> {
        let msg = match effect {
            Effect::Unlock(typed) => {
                let fits = typed.reveal() == self.passphrase;
                return self.unlock(fits, Failure::WrongPassphrase);
            }
            Effect::UnlockByCode(typed) => {
                let fits = typed.reveal() == CODE.replace('-', "").as_str();
                return self.unlock(fits, Failure::WrongRecovery(None));
            }
            Effect::Create(passphrase, cell) => {
                passphrase.reveal().clone_into(&mut self.passphrase);
                self.create(state, *cell)
            }
            Effect::ChangePassphrase(old, new)
                if old.as_ref().is_none_or(|old| old.reveal() == self.passphrase) =>
            {
                new.reveal().clone_into(&mut self.passphrase);
                Msg::Told(Notice::good("Đã đổi mật khẩu."))
            }
            Effect::ChangePassphrase(..) => Msg::NotOpened(Failure::WrongPassphrase),
            Effect::Ways(wish) => return self.ways(state, *wish),
            Effect::Practice => self.practise(state),
            Effect::KeepDrafts(all) => {
                self.drafts = serde_json::to_string(&all).expect("drafts are plain data");
                return Vec::new();
            }
            Effect::SetDraftsAside => return Vec::new(),
            Effect::Lock => {
                self.open = false;
                Msg::Locked
            }
            Effect::KeepSettings(settings) => Msg::SettingsKept(settings),
            Effect::Verify => verified(state),
            Effect::ListFolder(folder) | Effect::ListFiles(folder) => {
                Msg::Folder(folder, self.names.clone())
            }
            Effect::ReadMark(path) => self.mark(&shown(&path)),
            Effect::ReadImport(kind, path) => self.read(state, kind, &path),
            Effect::Places => Msg::Places(self.places.clone()),
            Effect::WritePaper(paper) => Msg::Written(self.write(&paper)),
            Effect::Write(path, text) => {
                self.written.push((shown(&path), text));
                return vec![Msg::Note(Account::new(Deed::WritePaper, "csv"))];
            }
            Effect::OpenOutside(path) => {
                self.opened.push(shown(&path));
                return Vec::new();
            }
            Effect::Copies(_)
            | Effect::Commit(..)
            | Effect::TakeBack(..)
            | Effect::Clean(_)
            | Effect::SetDate(_)
            | Effect::LookAt(_)
            | Effect::Quit => {
                return Vec::new();
            }
        };
        vec![msg]
    }
}

fn verified(state: &State) -> Msg {
    let (register, lang) = (&state.desk.register, state.desk.lang());
    let found = check::of_register(register, state.desk.today(), lang);
    let counts = (register.len(), state.desk.history.len());
    Msg::Verified(finding::screen(&found, counts, lang))
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn act_of(account: Account, at: NaiveDateTime, changes: Vec<sochibo::domain::act::Change>) -> Act {
    Act { account, author: String::new(), at, changes, reverses: None }
}

/// A story: what a user does and sees, one step after the other.
pub struct Story {
    state: State,
    view: View,
    room: Room,
    size: (u16, u16),
    going: Going,
    /// How many keys were pressed.
    keys: usize,
    /// A notice of tone Bad that the story has not answered for yet.
    bad: Option<String>,
    /// Of them, those that were not typed text since the count began.
    counted: usize,
}

impl Story {
    /// A story on Monday 5 October 2026, 19:00, in a window of 80×24, with an empty book of the
    /// cell Chi bộ thôn Sơn Thuỷ that is not open yet.
    pub fn new(lang: Lang) -> Self {
        let mut story = Self::without_book(lang);
        story.state.screens = door::first_screen(true);
        let cell = Cell { meeting_time: None, secretary: None, deputy: None, ..cell() };
        story.having(vec![cell.into()])
    }

    /// A story on a machine where there is no book yet: it begins with the first run.
    pub fn without_book(lang: Lang) -> Self {
        let now = NaiveDate::from_ymd_opt(2026, 10, 5)
            .map(|day| day.and_time(NaiveTime::from_hms_opt(19, 0, 0).expect("a time")))
            .expect("a day");
        let settings = Settings { lang, ..Settings::default() };
        let desk = Desk { settings, now, ..Desk::default() };
        let mut state = State::new(desk, sochibo::app::screen::first_run::FirstRun::new());
        state.screens = door::first_screen(false);
        let room = Room {
            shelf: Shelf { memory: Memory::new(false), full: false },
            open: false,
            passphrase: PASSPHRASE.to_owned(),
            preview: None,
            names: Vec::new(),
            marks: std::collections::HashMap::new(),
            drafts: "[]".to_owned(),
            written: Vec::new(),
            files: BTreeMap::new(),
            places: vec![Place { path: PathBuf::from("/home/hoa/So Chi Bo"), removable: false }],
            fits: None,
            opened: Vec::new(),
            committee: None,
        };
        let view = View::default();
        let story = Self {
            state,
            view,
            room,
            size: (80, 24),
            going: Going::On,
            keys: 0,
            counted: 0,
            bad: None,
        };
        story.sized(80, 24)
    }

    /// Another day, at the same hour.
    pub fn on(mut self, year: i32, month: u32, day: u32) -> Self {
        let day = NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        let now = day.and_time(self.state.desk.now.time());
        self.send(Msg::Now(now));
        self
    }

    /// Another window.
    pub fn sized(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self.send(Msg::Resize(width, height));
        self
    }

    /// The book holds these records beside those it has: numbered 1, 2, … within their kind.
    pub fn having(mut self, records: Vec<Record>) -> Self {
        let register = self.room.shelf.load().expect("a book in memory loads");
        let mut more = std::collections::HashMap::new();
        let changes = records
            .into_iter()
            .map(|record| {
                let count: &mut u32 = more.entry(record.kind()).or_insert(0);
                let kind = record.kind();
                let id = if kind == Kind::Cell { Id::CELL } else { register.next(kind, *count) };
                *count += 1;
                register.set(id, record)
            })
            .collect();
        let act = act_of(Account::new(Deed::Import, "mẫu"), self.state.desk.stamp(), changes);
        self.room.shelf.commit(&act).expect("the records fit");
        self
    }

    /// The book holds the practice cell of a seed, as it stands today.
    pub fn practising(mut self, members: u32) -> Self {
        let size = sochibo::practice::Size { members, years: 1, seed: 1, tasks: None };
        let mut memory = Memory::new(true);
        for act in sochibo::practice::generate(size, self.state.desk.today()) {
            memory.commit(&act).expect("the practice cell fits");
        }
        self.room.shelf.memory = memory;
        self
    }

    /// What the next import finds in its file.
    pub fn file(mut self, preview: Preview) -> Self {
        self.room.preview = Some(preview);
        self
    }

    /// What every folder holds.
    pub fn folder(mut self, names: &[&str]) -> Self {
        self.room.names = names.iter().map(|name| (*name).to_owned()).collect();
        self
    }

    /// A file that can be read for its digest: two hexadecimal digits, repeated.
    pub fn lies(mut self, path: &str, digest: &str) -> Self {
        self.room.marks.insert(path.to_owned(), digest.to_owned());
        self
    }

    /// From now on the disk is full, or has room again.
    pub fn disk_full(mut self, full: bool) -> Self {
        self.room.shelf.full = full;
        self
    }

    /// Opens the book without its door.
    pub fn open(mut self) -> Self {
        let opened = self.room.opened();
        self.send(Msg::Opened(Box::new(opened)));
        if self.room.drafts != "[]" {
            let kept = self.room.kept();
            self.send(kept);
        }
        self
    }

    /// Leaves and starts the program again, past the door.
    pub fn reopen(mut self) -> Self {
        let settings = self.state.desk.settings;
        let desk = Desk { settings, now: self.state.desk.now, ..Desk::default() };
        self.state = State::new(desk, sochibo::app::screen::unlock::Unlock::new());
        self.view = View::default();
        self.going = Going::On;
        let (width, height) = self.size;
        self.sized(width, height).open()
    }

    /// Begins to count keys; letters typed with [`Self::types`] are text and do not count.
    pub const fn counting(mut self) -> Self {
        self.counted = 0;
        self
    }

    /// Keys pressed since the count began.
    pub const fn counted(&self) -> usize {
        self.counted
    }

    fn send(&mut self, msg: Msg) {
        if let Some(bad) = self.bad.take() {
            panic!("not asked for: {bad}\n{}", self.screen());
        }
        let key = usize::from(matches!(msg, Msg::Key(_)));
        self.keys += key;
        self.counted += key;
        self.going = step(&mut self.state, &mut self.room, msg);
        self.bad = self
            .state
            .notice
            .as_ref()
            .filter(|notice| notice.tone == Tone::Bad)
            .map(|notice| notice.text.clone());
    }

    /// Presses a key.
    pub fn press(mut self, key: Key) -> Self {
        self.send(Msg::Key(key));
        self
    }

    /// Presses a key several times.
    pub fn presses(mut self, key: Key, times: usize) -> Self {
        for _ in 0..times {
            self.send(Msg::Key(key));
        }
        self
    }

    /// Presses Enter.
    pub fn enter(self) -> Self {
        self.press(Key::plain(Code::Enter))
    }

    /// Presses Esc.
    pub fn esc(self) -> Self {
        self.press(Key::plain(Code::Esc))
    }

    /// Types letters, one key each.
    pub fn types(mut self, text: &str) -> Self {
        for c in text.chars() {
            self.send(Msg::Key(Key::char(c)));
            self.counted -= 1;
        }
        self
    }

    /// Pastes a text.
    pub fn pastes(mut self, text: &str) -> Self {
        self.send(Msg::Paste(text.to_owned()));
        self
    }

    /// Does an action by the key that stands for it here; fails where it has none.
    pub fn does(mut self, action: Action) -> Self {
        let key = keymap::in_force(&self.state.scopes())
            .into_iter()
            .find(|binding| binding.action == action)
            .and_then(|binding| binding.keys.first().copied());
        match key {
            Some(key) => self.send(Msg::Key(key)),
            None => panic!("no key for {action:?} here\n{}", self.screen()),
        }
        self
    }

    /// Presses keys as a cat on the keyboard would, the same ones for the same seed. Whatever is
    /// refused is refused; the screen is drawn after each key.
    pub fn cat(mut self, seed: u64, times: usize) -> Self {
        const LETTERS: [char; 12] =
            ['a', 'đ', '0', '5', '/', ' ', 'ư', '\u{301}', '漢', '"', '-', 'x'];
        let codes = [
            Code::Enter,
            Code::Esc,
            Code::Tab,
            Code::BackTab,
            Code::Backspace,
            Code::Delete,
            Code::Insert,
            Code::Up,
            Code::Down,
            Code::Left,
            Code::Right,
            Code::Home,
            Code::End,
            Code::PageUp,
            Code::PageDown,
        ];
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut roll = move |sides: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % u64::try_from(sides).unwrap_or(1)).unwrap_or(0)
        };
        let is_inside = self.room.open;
        for _ in 0..times {
            let key = match roll(10) {
                0..=4 => Key::plain(codes[roll(codes.len())]),
                5 => Key::f(u8::try_from(roll(12) + 1).unwrap_or(1)),
                6 => Key::alt(char::from(b'1' + u8::try_from(roll(8)).unwrap_or(0))),
                7 => Key::ctrl(char::from(b'a' + u8::try_from(roll(26)).unwrap_or(0))),
                _ => Key::char(LETTERS[roll(LETTERS.len())]),
            };
            self.bad = None;
            self.send(Msg::Key(key));
            self.bad = None;
            if self.state.is_working() {
                self.send(Msg::Go);
            }
            self.bad = None;
            drop(self.screen());
            match (is_inside, self.going, self.room.open) {
                (true, Going::Over, _) | (true, _, false) => self = self.reopen(),
                (false, Going::Over, _) => return self,
                _ => {}
            }
            self.bad = None;
        }
        self
    }

    /// Clicks the first place where a text stands.
    pub fn clicks(mut self, text: &str) -> Self {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| {
            let before = line.split_once(text)?.0;
            Some((before.chars().count(), row))
        });
        let Some((column, row)) = found else { panic!("no “{text}” to click\n{screen}") };
        let (column, row) = (u16::try_from(column).unwrap_or(0), u16::try_from(row).unwrap_or(0));
        let Some(msg) = self.view.click(column, row) else {
            panic!("nothing to click at “{text}”\n{screen}")
        };
        self.send(msg);
        self
    }

    /// The program's own word for what it is asked, whatever comes: for stories of the world.
    pub fn told(mut self, msg: Msg) -> Self {
        self.send(msg);
        self
    }

    /// The last step was refused with this sentence.
    pub fn refused(mut self, text: &str) -> Self {
        match self.bad.take() {
            Some(bad) if bad.contains(text) => self,
            other => panic!("should be refused with “{text}”, not {other:?}\n{}", self.screen()),
        }
    }

    /// Whether the program was left.
    pub fn has_left(&self) -> bool {
        self.going == Going::Over
    }

    /// The screen as text, one line a row, without blanks at the ends.
    pub fn screen(&mut self) -> String {
        let backend = TestBackend::new(self.size.0, self.size.1);
        let mut terminal = Terminal::new(backend).expect("a screen of text");
        let (state, view) = (&self.state, &mut self.view);
        terminal.draw(|frame| sochibo::ui::draw(state, view, frame)).expect("a frame");
        let buffer = terminal.backend().buffer();
        let row = |y: u16| {
            let cells = (0..self.size.0).map(|x| buffer[(x, y)].symbol());
            cells.collect::<String>().trim_end().to_owned()
        };
        (0..self.size.1).map(row).collect::<Vec<_>>().join("\n")
    }

    /// The text stands on the screen.
    #[track_caller]
    pub fn sees(mut self, text: &str) -> Self {
        let screen = self.screen();
        assert!(screen.contains(text), "should see “{text}”\n{screen}");
        self
    }

    /// The text does not stand on the screen.
    #[track_caller]
    pub fn does_not_see(mut self, text: &str) -> Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "should not see “{text}”\n{screen}");
        self
    }

    /// What the book holds, as the disk has it.
    pub fn book(&mut self) -> Register {
        self.room.shelf.load().expect("a book in memory loads")
    }

    /// Every act of the book, from the first on.
    pub fn acts(&mut self) -> Vec<Act> {
        let all: Vec<u64> = self.room.shelf.history().iter().map(|entry| entry.seq).collect();
        all.into_iter().map(|seq| self.room.shelf.act(seq).expect("an act of the book")).collect()
    }

    /// How many keys were pressed so far, letters too.
    pub const fn keys(&self) -> usize {
        self.keys
    }

    /// What stands in memory.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// A long work goes on by one piece.
    pub fn goes(mut self) -> Self {
        assert!(self.state.is_working(), "nothing goes on\n{}", self.screen());
        self.send(Msg::Go);
        self
    }

    /// A long work goes on until it is over or asks for something.
    pub fn finishes(mut self) -> Self {
        while self.state.is_working() {
            self.send(Msg::Go);
        }
        self
    }

    /// A stick is plugged in.
    pub fn stick(mut self, path: &str) -> Self {
        self.room.places.push(Place { path: PathBuf::from(path), removable: true });
        self
    }

    /// From now on so many papers still fit on the disk.
    pub const fn fits(mut self, papers: usize) -> Self {
        self.room.fits = Some(papers);
        self
    }

    /// The drafts as the disk has them.
    pub fn drafts(&self) -> Vec<DraftText> {
        serde_json::from_str(&self.room.drafts).expect("drafts read back")
    }

    /// So many seconds pass.
    pub fn seconds(mut self, seconds: i64) -> Self {
        let now = self.state.desk.now + chrono::TimeDelta::seconds(seconds);
        self.send(Msg::Now(now));
        self
    }

    /// A member changes behind the door.
    pub fn having_changed(mut self, name: &str, change: impl FnOnce(&mut Member)) -> Self {
        let register = self.book();
        let found = register.members().find(|(_, it)| it.full_name == name).expect("a member");
        let (id, mut member) = (found.0, found.1.clone());
        change(&mut member);
        let changes = vec![register.set(id.into(), member)];
        let act = act_of(Account::new(Deed::EditMember, ""), self.state.desk.stamp(), changes);
        self.room.shelf.commit(&act).expect("the change fits");
        self
    }

    /// The texts written beside papers, with their files.
    pub fn written(&self) -> &[(String, String)] {
        &self.room.written
    }

    /// The files written, by their whole paths.
    pub const fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.room.files
    }

    /// The text of a file that was written.
    pub fn file_text(&self, path: &str) -> &str {
        let Some(bytes) = self.room.files.get(path) else {
            panic!("no file {path}, only {:?}", self.room.files.keys())
        };
        std::str::from_utf8(bytes).expect("a text")
    }

    /// What was opened with the system's programs.
    pub fn opened_outside(&self) -> &[String] {
        &self.room.opened
    }

    /// The screen is as it was when it was last looked at and found good.
    #[track_caller]
    pub fn looks(mut self, name: &str) -> Self {
        let screen = self.screen();
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            omit_expression => true,
            snapshot_path => "snapshots",
        }, { insta::assert_snapshot!(name, screen); });
        self
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        if let Some(bad) = self.bad.take()
            && !std::thread::panicking()
        {
            panic!("not asked for at the end: {bad}");
        }
    }
}

/// The cell that meets on the 5th at seven; its first two members lead it.
pub fn cell() -> Cell {
    Cell {
        name: "Chi bộ thôn Sơn Thuỷ".to_owned(),
        commune: "xã Tân Lập Hạ".to_owned(),
        province: "tỉnh Lạng Sơn".to_owned(),
        meeting_day: Some(5),
        meeting_time: Clock::new(19, 0),
        meeting_place: "nhà văn hoá thôn".to_owned(),
        secretary: Some(the(1)),
        deputy: Some(the(2)),
        ..Cell::default()
    }
}

/// A member who is in full standing since 2010.
pub fn member(name: &str) -> Member {
    let mut member = Member { full_name: name.to_owned(), ..Member::default() };
    member.set_event_day(EventKind::Admitted, Day::new(2009, 5, 19).ok());
    member.set_event_day(EventKind::Official, Day::new(2010, 5, 19).ok());
    member
}

/// Five members with names that are hard to sort and to find.
pub fn five() -> Vec<Record> {
    ["Lường Thị Hoa", "Đặng Văn Dũng", "Bàn Thị Mẩy", "Hoàng Văn Ất", "Nguyễn Thị Hoà"]
        .map(|name| member(name).into())
        .to_vec()
}

/// The id of a member.
pub const fn the(number: u32) -> MemberId {
    MemberId(number)
}
