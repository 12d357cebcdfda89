//! What the benchmarks share: a day, cells of a size, a user made of code.

#![allow(dead_code, reason = "a kit: not every benchmark uses every tool")]

use chrono::{NaiveDate, NaiveTime};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use sochibo::app::action::Action;
use sochibo::app::desk::Desk;
use sochibo::app::key::{Code, Key};
use sochibo::app::message::{Effect, Msg, Opened};
use sochibo::app::run::{World, step};
use sochibo::app::screen::home::Home;
use sochibo::app::state::State;
use sochibo::book::memory::Memory;
use sochibo::book::store::Store;
use sochibo::domain::act::{Account, Act, Deed};
use sochibo::domain::clock::Clock;
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{Meeting, MeetingKind, MeetingState, Opinion};
use sochibo::domain::register::Register;
use sochibo::domain::work::{hold, template};
use sochibo::domain::{Id, Kind};
use sochibo::practice::{self, Size};
use sochibo::ui::view::View;

/// The day of all benchmarks.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).expect("a day")
}

/// Ten years of a cell of sixty members; with so many tasks, where asked.
pub fn ten_years(tasks: usize) -> Size {
    Size { members: 60, years: 10, seed: 1, tasks: (tasks > 2500).then_some(tasks) }
}

/// Its register.
pub fn register(tasks: usize) -> Register {
    practice::register(ten_years(tasks), today())
}

/// The practice book of so many tasks, in memory.
fn book(tasks: usize) -> Memory {
    let mut memory = Memory::new(true);
    for act in practice::generate(ten_years(tasks), today()) {
        memory.commit(&act).expect("the practice cell fits");
    }
    memory
}

/// A world that holds a book in memory and nothing else.
struct Room(Memory);

impl World for Room {
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        Some(&mut self.0)
    }

    fn perform(&mut self, _state: &State, _effect: Effect) -> Vec<Msg> {
        Vec::new()
    }
}

/// A user made of code before a screen of text of 120×40.
pub struct User {
    state: State,
    room: Room,
    view: View,
    terminal: Terminal<TestBackend>,
}

impl User {
    /// A user whose book of so many tasks has just opened.
    pub fn new(tasks: usize) -> Self {
        Self::before(book(tasks))
    }

    /// A user who conducts a meeting of sixty members with so many opinions noted at the step in
    /// front, with the due tasks of the book as it stands.
    pub fn conducting(tasks: usize, opinions: u32) -> Self {
        let mut memory = book(tasks);
        let register = memory.load().expect("a book in memory loads");
        let id = register.next(Kind::Meeting, 0);
        let mut it = Meeting {
            date: Some(today()),
            state: MeetingState::Running,
            started: Clock::new(18, 30),
            roll: hold::roll(&register, today()),
            ..Meeting::default()
        };
        let steps = template::steps(MeetingKind::Regular);
        it.items = steps.iter().zip(1..).map(|(step, number)| step.item(number)).collect();
        for item in it.items.iter_mut().filter(|item| item.number < 11) {
            item.done = true;
        }
        let speakers: Vec<_> = it.roll.iter().filter_map(|line| line.member).collect();
        it.opinions = speakers
            .iter()
            .cycle()
            .zip(0..opinions)
            .map(|(member, n)| Opinion {
                item: Some(11),
                member: Some(*member),
                text: format!("Ý kiến thứ {n}: đề nghị làm đường trước mùa mưa, giao rõ người"),
                at: Clock::new(19, 0),
                ..Opinion::blank()
            })
            .collect();
        let act = Act {
            account: Account::new(Deed::OpenMeeting, "measured"),
            author: String::new(),
            at: today().and_time(NaiveTime::from_hms_opt(18, 30, 0).expect("a time")),
            changes: vec![register.set(id, it)],
            reverses: None,
        };
        memory.commit(&act).expect("the meeting fits");
        let mut user = Self::before(memory);
        user.press(Key::plain(Code::Enter));
        user
    }

    fn before(mut memory: Memory) -> Self {
        let now = today().and_time(NaiveTime::from_hms_opt(19, 0, 0).expect("a time"));
        let desk = Desk { now, size: (120, 40), ..Desk::default() };
        let home = Home::new(&desk);
        let opened = Opened {
            register: memory.load().expect("a book in memory loads"),
            history: memory.history().to_vec(),
            practice: true,
            read_only: false,
            told: Vec::new(),
        };
        let terminal = Terminal::new(TestBackend::new(120, 40)).expect("a screen of text");
        let (state, room) = (State::new(desk, home), Room(memory));
        let mut user = Self { state, room, view: View::default(), terminal };
        user.tell(Msg::Opened(Box::new(opened)));
        user
    }

    /// Whether a text stands on the screen.
    pub fn sees(&self, text: &str) -> bool {
        let buffer = self.terminal.backend().buffer();
        let cells: String = buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect();
        cells.contains(text)
    }

    /// One message and the frame after it.
    pub fn tell(&mut self, msg: Msg) {
        step(&mut self.state, &mut self.room, msg);
        let now = self.state.desk.now;
        step(&mut self.state, &mut self.room, Msg::Now(now));
        let Self { state, view, terminal, .. } = self;
        terminal.draw(|frame| sochibo::ui::draw(state, view, frame)).expect("drawn");
    }

    /// One key and the frame after it.
    pub fn press(&mut self, key: Key) {
        self.tell(Msg::Key(key));
    }

    /// One action and the frame after it.
    pub fn does(&mut self, action: Action) {
        self.tell(Msg::Do(action));
    }
}

/// An act of the usual size: one record changed by a line.
pub fn one_more(register: &Register, nth: u64) -> Act {
    let tasks: Vec<_> = register.tasks().take(500).collect();
    let at = usize::try_from(nth).unwrap_or_default() % tasks.len();
    let (id, task) = *tasks.get(at).expect("a task");
    let mut task = task.clone();
    task.review = format!("Đã làm đến bước thứ {nth}");
    Act {
        account: Account::new(Deed::EditTask, task.content.clone()),
        author: "Bí thư".to_owned(),
        at: today().and_hms_opt(19, 0, 0).expect("a time"),
        changes: vec![register.set(Id::from(id), task)],
        reverses: None,
    }
}
