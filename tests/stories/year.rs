//! A whole year at the keyboard: twelve regular meetings, four thematic ones, the review. Beside
//! it runs a reckoning of its own, kept with whole numbers only and without the program's rules;
//! at the end every number of the book must equal it, every seal must hold, and the book written
//! to a disk must be found whole.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::book::check;
use sochibo::book::cipher::Cost;
use sochibo::book::durable::Book;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::meeting::{Meeting, MeetingKind, MeetingState};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::resolution::ResolutionState;
use sochibo::domain::rules::workload::Period;
use sochibo::domain::rules::{attendance, follow_up, thematic, voting, workload};
use sochibo::domain::{MemberId, seal};
use sochibo::words::Lang;

use crate::meetings::to;
use crate::robot::{Story, cell, member};

const DOWN: Key = Key::plain(Code::Down);
const HOME: Key = Key::plain(Code::Home);
const SPACE: Key = Key::char(' ');

/// The members, and what finds each by typing.
const NAMES: [(&str, &str); 9] = [
    ("Lường Thị Hoa", "hoa"),
    ("Đặng Văn Dũng", "dung"),
    ("Bàn Thị Mẩy", "may"),
    ("Hoàng Văn Ất", "at"),
    ("Lý Thị Duyên", "duyen"),
    ("Ma Văn Tụ", "tu"),
    ("Sùng A Páo", "pao"),
    ("Chẩu Thị Xuân", "xuan"),
    ("Triệu Văn Ơn", "on"),
];

fn name(number: u32) -> (&'static str, &'static str) {
    NAMES[number as usize - 1]
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// The fifth of the month after.
fn next_regular(date: NaiveDate) -> NaiveDate {
    date.with_day(5).expect("a fifth") + chrono::Months::new(1)
}

const fn owed(lead: u32, given: NaiveDate, due: NaiveDate, is_long: bool) -> Owed {
    Owed { lead, given, due, is_long, moved: None, done: None }
}

fn typed(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

fn village() -> Story {
    let mut records: Vec<Record> = vec![cell().into()];
    records.extend(NAMES.map(|(name, _)| Record::from(member(name))));
    Story::new(Lang::Vi).on(2026, 1, 1).having(records).open()
}

/// A task as the reckoning keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Owed {
    lead: u32,
    given: NaiveDate,
    due: NaiveDate,
    is_long: bool,
    /// The deadline that a meeting moved, and its day.
    moved: Option<(NaiveDate, NaiveDate)>,
    done: Option<NaiveDate>,
}

/// A meeting as the reckoning keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Held {
    kind: MeetingKind,
    date: NaiveDate,
    excused: Option<u32>,
    unexcused: Option<u32>,
    against: u32,
    speaker: u32,
}

impl Held {
    fn present(&self) -> u32 {
        9 - u32::from(self.excused.is_some()) - u32::from(self.unexcused.is_some())
    }
}

/// The year as the reckoning keeps it.
#[derive(Debug, Default)]
struct Reckoning {
    meetings: Vec<Held>,
    /// How many resolutions were adopted.
    resolutions: u32,
    tasks: Vec<Owed>,
}

/// What finds the kind of a meeting by typing.
const fn kind_typed(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Thematic => "chuyen de",
        _ => "kiem diem",
    }
}

/// Prepares a meeting three days before, tells of it, opens it on its day.
fn opened(story: Story, held: &Held) -> Story {
    let (date, before) = (held.date, held.date - chrono::Days::new(3));
    let story = story.on(2026, before.month(), before.day()).does(Action::Prepare);
    let story = if held.kind == MeetingKind::Regular {
        story
    } else {
        let story = story.press(HOME).enter().types(kind_typed(held.kind)).enter();
        story.press(DOWN).enter().presses(Key::plain(Code::Right), 3).enter()
    };
    let mut story = story.does(Action::Save).sees("[Chương trình]");
    while !story.screen().contains("F12: bắt đầu họp") {
        story = story.does(Action::Advance).enter().sees("Đã lưu");
    }
    let story = story.on(2026, date.month(), date.day());
    story.does(Action::Advance).enter().esc().sees("Đang họp")
}

/// Goes to the line that names something, among the lines of its kinds.
fn on_line(mut story: Story, kinds: &[&str], text: &str) -> Story {
    story = story.press(HOME);
    let screen = story.screen();
    let mut lines = screen.lines().filter(|line| kinds.iter().any(|it| line.contains(it)));
    let at = lines.position(|line| line.contains(text));
    story.presses(DOWN, at.unwrap_or_else(|| panic!("{text}\n{screen}")))
}

/// What the task at a place among all is about.
fn content(at: usize) -> String {
    format!("Việc thứ {} của năm", at + 1)
}

/// Calls the roll, notes what is said, ticks off the agenda.
fn talked(mut story: Story, held: &Held) -> Story {
    story = to(story, 1);
    if let Some(number) = held.excused {
        story = on_line(story, &["CM  ", "VL  "], name(number).0)
            .enter()
            .types("vắng có")
            .enter()
            .types("đi viện");
        story = story.does(Action::Save).sees("đi viện");
    }
    if let Some(number) = held.unexcused {
        story = on_line(story, &["CM  ", "VL  "], name(number).0).presses(SPACE, 2).sees("VK");
    }
    story = to(story, 2).does(Action::Opinion).enter().types(name(held.speaker).1).enter();
    story = story.types("Nhất trí, đề nghị làm sớm").does(Action::Save).press(HOME);
    let lines = story.book().meetings().last().expect("it").1.items.len() + 1;
    for _ in 0..lines {
        story = story.press(SPACE).press(DOWN);
    }
    story.does_not_see("[ ]")
}

impl Reckoning {
    /// Hears of every task that is due: one of an odd month whose work takes long is moved once,
    /// all others are done.
    fn heard(&mut self, mut story: Story, date: NaiveDate) -> Story {
        story = to(story, 4);
        let due = self.tasks.iter_mut().enumerate();
        for (at, task) in due.filter(|(_, it)| it.done.is_none() && it.due <= date) {
            story = on_line(story, &["  Việc thứ"], &content(at)).does(Action::Decide);
            if task.is_long && task.given.month() % 2 == 1 && task.moved.is_none() {
                let new = next_regular(date);
                story = story.press(DOWN).enter().types(&typed(new)).enter().types("mưa");
                task.moved = Some((task.due, date));
                task.due = new;
            } else {
                story = story.enter().types("xong, có xác nhận của thôn");
                task.done = Some(date);
            }
            story = story.does(Action::Save).sees("Đã lưu");
        }
        story
    }

    /// Drafts a resolution with its tasks, votes on it, adopts it.
    fn resolved(&mut self, mut story: Story, held: &Held, given: &[Owed]) -> Story {
        story = to(story, 5).enter().sees("Đã lưu");
        for task in given {
            story = story.does(Action::NewTask).types(&content(self.tasks.len())).enter();
            story = story.types(name(task.lead).1).enter().enter().types(&typed(task.due));
            story = story.does(Action::Save).sees("Đã lưu");
            self.tasks.push(*task);
        }
        story = story.does(Action::Adopt).sees("Biểu quyết mới");
        if held.against > 0 {
            story = story.types(&held.against.to_string());
        }
        self.resolutions += 1;
        let number = format!("{:02}-NQ/CB", self.resolutions);
        story.does(Action::Save).does(Action::Adopt).enter().sees(&number)
    }

    /// A whole evening, from its preparation to the report.
    fn evening(&mut self, story: Story, held: Held, given: &[Owed]) -> Story {
        let story = talked(opened(story, &held), &held);
        let story = self.heard(story, held.date);
        let story = if given.is_empty() { story } else { self.resolved(story, &held, given) };
        let story = story.does(Action::CloseMeeting).sees("Cử thư ký").enter().types("dung");
        let story = story.enter().does(Action::Save).does(Action::CloseMeeting);
        let story = to(story.does(Action::Save).sees("F12: thông qua biên bản"), 6);
        let story = story.press(HOME).enter().types("Giữ vững nền nếp").does(Action::Save);
        let story = story.does(Action::Advance).enter().sees("Niêm phong số");
        self.meetings.push(held);
        story.does(Action::Advance).enter().sees("đã xong mọi bước").esc()
    }
}

#[test]
fn a_year_is_held_and_every_number_is_right() {
    let mut story = village();
    let mut reckoning = Reckoning::default();
    for month in 1..=12 {
        let date = day(2026, month, 5);
        let regular = Held {
            kind: MeetingKind::Regular,
            date,
            excused: (month % 3 != 0).then_some(month % 7 + 3),
            unexcused: (month % 4 == 0).then_some(month % 5 + 2),
            against: month % 3,
            speaker: month % 2 + 1,
        };
        let short = owed(month % 9 + 1, date, next_regular(date), false);
        let long = owed((month + 4) % 9 + 1, date, day(2026, month, 28), true);
        story = reckoning.evening(story, regular, &[short, long]);
        if month % 3 == 0 {
            let held = Held { kind: MeetingKind::Thematic, date: day(2026, month, 20), ..regular };
            let held = Held { excused: Some(9), unexcused: None, against: 0, ..held };
            let task = owed(month / 3, held.date, next_regular(date), false);
            story = reckoning.evening(story, held, &[task]);
        }
    }
    let review = Held {
        kind: MeetingKind::Review,
        date: day(2026, 12, 27),
        excused: None,
        unexcused: None,
        against: 0,
        speaker: 1,
    };
    story = reckoning.evening(story, review, &[]);
    println!("a year: {} keys, letters too", story.keys());
    let acts = story.acts();
    reckoning.proves(&story.book());
    is_whole_on_disk(&acts);
}

impl Reckoning {
    fn proves(&self, book: &Register) {
        self.proves_meetings(book);
        self.proves_tasks(book);
        let adopted = book.resolutions().filter(|(_, it)| it.state == ResolutionState::Adopted);
        let numbers: Vec<Option<u32>> = adopted.map(|(_, it)| it.number).collect();
        assert_eq!(numbers, (1..=self.resolutions).map(Some).collect::<Vec<_>>());
        let seals = seal::prove(book);
        assert_eq!(seals.len(), self.meetings.len() + numbers.len());
        assert!(seals.iter().all(|it| it.holds));
        for quarter_after in [day(2026, 4, 1), day(2026, 7, 1), day(2026, 10, 1), day(2027, 1, 1)] {
            assert_eq!(thematic::missing(book, quarter_after), None);
        }
    }

    fn proves_meetings(&self, book: &Register) {
        let meetings: Vec<&Meeting> = book.meetings().map(|(_, it)| it).collect();
        let kinds = |kind| meetings.iter().filter(|it| it.kind == kind).count();
        assert_eq!(kinds(MeetingKind::Regular), 12);
        assert_eq!(kinds(MeetingKind::Thematic), 4);
        assert_eq!(kinds(MeetingKind::Review), 1);
        for ((at, held), meeting) in self.meetings.iter().enumerate().zip(&meetings) {
            assert_eq!((meeting.kind, meeting.date), (held.kind, Some(held.date)));
            assert_eq!(meeting.state, MeetingState::Adopted);
            assert_eq!(meeting.number.map(|it| it as usize), Some(at + 1));
            let count = attendance::count(book, meeting);
            let away = (u32::from(held.excused.is_some()), u32::from(held.unexcused.is_some()));
            assert_eq!((count.excused, count.unexcused), away);
            assert_eq!((count.roll, count.base, count.present), (9, 9, held.present()));
            // Tenths of a percent, half up: (2000 · present + 9) / 18.
            assert_eq!(count.rate_per_mille(), Some((2000 * held.present() + 9) / 18));
            assert_eq!(meeting.opinions.len(), 1);
            // Each resolution was adopted by one vote; the review adopts none.
            assert_eq!(meeting.votes.len(), usize::from(held.kind != MeetingKind::Review));
            for vote in &meeting.votes {
                let figures = (vote.for_, vote.against, vote.other);
                assert_eq!(figures, (held.present() - held.against, held.against, 0));
                assert_eq!((vote.base, vote.present), (Some(9), Some(held.present())));
                assert_eq!(voting::carried(book, meeting, vote), figures.0 * 2 > 9);
            }
        }
    }

    fn proves_tasks(&self, book: &Register) {
        let end = day(2026, 12, 31);
        let tasks: Vec<_> = book.tasks().map(|(_, it)| it).collect();
        assert_eq!(tasks.len(), self.tasks.len());
        for (task, owed) in tasks.iter().zip(&self.tasks) {
            assert_eq!((task.lead, task.start), (Some(MemberId(owed.lead)), Some(owed.given)));
            assert_eq!((task.deadline, task.closed_on), (Some(owed.due), owed.done));
        }
        // How many of the tasks due by each regular meeting were done on its day.
        for held in self.meetings.iter().filter(|it| it.kind == MeetingKind::Regular) {
            let meeting = book.meetings().find(|(_, it)| it.date == Some(held.date)).expect("it").1;
            let before = held.date - chrono::Months::new(1);
            let within = |due: NaiveDate| due > before && due <= held.date;
            let met = |it: &&Owed| it.moved.is_some_and(|(old, on)| on == held.date && within(old));
            let moved = self.tasks.iter().filter(met).count();
            let is_done = |it: &&Owed| it.done == Some(held.date);
            let done = self.tasks.iter().filter(is_done).count();
            let share = follow_up::result(book, meeting);
            assert_eq!((share.due as usize, share.done as usize), (done + moved, done), "{held:?}");
        }
        let loads = workload::over(book, Period::year(2026, end));
        let mut all: BTreeMap<MemberId, [u32; 6]> = BTreeMap::new();
        for owed in &self.tasks {
            let late = owed.done.is_some_and(|day| day > owed.due);
            let is_open = owed.done.is_none();
            let figures =
                [true, is_open, is_open && owed.due < end, !is_open, late, owed.moved.is_some()];
            let sums = all.entry(MemberId(owed.lead)).or_default();
            for (sum, figure) in sums.iter_mut().zip(figures) {
                *sum += u32::from(figure);
            }
        }
        let shown = loads.iter().map(|(member, it)| {
            (*member, [it.tasks, it.open, it.overdue, it.done, it.late, it.extended])
        });
        assert_eq!(shown.collect::<BTreeMap<_, _>>(), all);
    }
}

/// The same acts, written to a book on the disk, are found whole there.
fn is_whole_on_disk(acts: &[sochibo::domain::act::Act]) {
    let place = tempfile::tempdir().expect("a place");
    let root = place.path().join("book");
    let (mut book, _) =
        Book::create(&root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).expect("a book");
    for act in acts {
        book.commit(act).expect("the act is kept");
    }
    let register = book.load().expect("it loads");
    let found = check::verify(&book, &register, day(2026, 12, 31), Lang::En).expect("it reads");
    assert!(found.iter().all(|it| it.good), "{found:?}");
}
