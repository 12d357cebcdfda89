//! Copies by keys, on a real folder: made, listed, put in place of the book and back, tried out,
//! and a book that comes back on a new machine.

use std::path::Path;

use chrono::NaiveDate;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;

use sochibo::app::action::Action;
use sochibo::app::copies::{Asked, Brought};
use sochibo::app::desk::Desk;
use sochibo::app::door;
use sochibo::app::key::{Code, Key};
use sochibo::app::keymap;
use sochibo::app::message::{After, Effect, Msg, Settings, Tone};
use sochibo::app::run::{World as _, step};
use sochibo::app::screen::Screen;
use sochibo::app::screen::home::Home;
use sochibo::app::state::State;
use sochibo::app::ways::{Answer, Wish};
use sochibo::book::backup::Reason;
use sochibo::book::cipher::Cost;
use sochibo::book::committee::Private;
use sochibo::book::durable::{Book, Way};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::cli::machine::Machine;
use sochibo::domain::act::{Account, Act, Deed};
use sochibo::domain::task::Task;
use sochibo::domain::{Kind, MemberId};
use sochibo::practice::{self, Size};
use sochibo::ui::view::View;
use sochibo::words::Lang;

/// A screen over a real machine whose book lies in a folder of the test.
pub(super) struct Bench {
    pub(super) state: State,
    pub(super) machine: Machine,
    view: View,
    pub(super) folder: TempDir,
}

fn state(first: Option<bool>) -> State {
    let day = NaiveDate::from_ymd_opt(2026, 10, 5).expect("a day");
    let settings = Settings { lang: Lang::Vi, ..Settings::default() };
    let now = day.and_hms_opt(19, 0, 0).expect("a time");
    let desk = Desk { settings, now, fixed_today: Some(day), ..Desk::default() };
    let mut state = State::new(desk, Home::unseen());
    if let Some(exists) = first {
        state.screens = door::first_screen(exists);
    }
    state
}

impl Bench {
    /// A practice book with some months of life, open.
    pub(super) fn new() -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 10, 5).expect("a day");
        Self::with(practice::generate(Size { members: 12, years: 1, seed: 1, tasks: None }, day))
    }

    /// A practice book with these acts, open.
    fn with(acts: Vec<Act>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("book");
        let way = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
        let (mut book, _) = Book::create(&root, way.0, way.1, true).expect("a book");
        for act in acts {
            book.commit(&act).expect("an act");
        }
        std::fs::create_dir(folder.path().join("usb")).expect("a stick");
        let mut machine = Machine::on_disk(book, root);
        let opened = machine.opened(Lang::Vi).expect("opens").expect("a book");
        let mut bench = Self { state: state(None), machine, view: View::default(), folder };
        bench.send(Msg::Resize(80, 24));
        bench.send(Msg::Opened(Box::new(opened)));
        bench
    }

    /// Another machine, without a book.
    pub(super) fn elsewhere(self) -> Self {
        let Self { machine, folder, .. } = self;
        drop(machine);
        let machine = Machine::at_door(folder.path().join("other"));
        let mut bench = Self { state: state(Some(false)), machine, view: View::default(), folder };
        bench.send(Msg::Resize(80, 24));
        bench
    }

    pub(super) fn stick(&self) -> String {
        self.folder.path().join("usb").display().to_string()
    }

    pub(super) fn send(&mut self, msg: Msg) {
        step(&mut self.state, &mut self.machine, msg);
    }

    pub(super) fn press(mut self, key: Key) -> Self {
        self.send(Msg::Key(key));
        self
    }

    pub(super) fn enter(self) -> Self {
        self.press(Key::plain(Code::Enter))
    }

    pub(super) fn types(mut self, text: &str) -> Self {
        self.send(Msg::Paste(text.to_owned()));
        self
    }

    pub(super) fn does(mut self, action: Action) -> Self {
        let mut bound = keymap::in_force(&self.state.scopes()).into_iter();
        let key = bound.find(|it| it.action == action).and_then(|it| it.keys.first().copied());
        match key {
            Some(key) => self.press(key),
            None => panic!("no key for {action:?}\n{}", self.screen()),
        }
    }

    pub(super) fn finishes(mut self) -> Self {
        while self.state.is_working() {
            self.send(Msg::Go);
        }
        self
    }

    fn screen(&mut self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).expect("a screen");
        let (state, view) = (&self.state, &mut self.view);
        terminal.draw(|frame| sochibo::ui::draw(state, view, frame)).expect("a frame");
        let buffer = terminal.backend().buffer();
        let row = |y: u16| (0..80).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..24).map(|y| row(y).trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    pub(super) fn sees(mut self, text: &str) -> Self {
        let screen = self.screen();
        assert!(screen.contains(text), "should see “{text}”\n{screen}");
        self
    }

    #[track_caller]
    pub(super) fn told(mut self, tone: Tone, text: &str) -> Self {
        let notice = self.state.notice.clone();
        let fits = notice.as_ref().is_some_and(|it| it.tone == tone && it.text.contains(text));
        assert!(fits, "should tell “{text}”, not {notice:?}\n{}", self.screen());
        self
    }

    /// As a picture, without what differs from run to run: lines with a path, lengths.
    fn looks(mut self, name: &str) -> Self {
        let folder = self.folder.path().display().to_string();
        let line = |line: &str| match line.split_once(" kB") {
            _ if line.contains(&folder) => "(…)".to_owned(),
            Some((before, after)) => {
                let before = before.trim_end_matches(|c: char| c.is_ascii_digit());
                format!("{before}# kB{}", after.trim_start_matches(' '))
            }
            None => line.to_owned(),
        };
        let screen: Vec<String> = self.screen().lines().map(line).collect();
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            omit_expression => true,
            snapshot_path => "snapshots",
        }, { insta::assert_snapshot!(name, screen.join("\n")); });
        self
    }

    /// A place outside, with a copy in it.
    pub(super) fn with_outside(self) -> Self {
        let stick = self.stick();
        let bench = self.does(Action::Copies).does(Action::CopyPlace).types(&stick).enter();
        bench.told(Tone::Good, "Từ nay mỗi lần thoát, máy tự sao ra đó")
    }

    pub(super) fn acts(&self) -> usize {
        self.state.desk.history.len()
    }
}

fn count(folder: &Path) -> usize {
    let names = std::fs::read_dir(folder).expect("a folder");
    names.filter(|it| it.as_ref().is_ok_and(|it| it.path().extension().is_some())).count()
}

#[test]
fn the_first_screen_tells_of_the_copy_outside_and_a_key_leads_there() {
    let bench = Bench::new().sees("Chưa có bản sao ngoài máy: cắm USB rồi bấm Alt+S");
    let bench = bench.looks("home_copies").with_outside().finishes();
    let bench = bench.sees("Bản sao ngoài máy: hôm nay").sees("đủ mọi việc");
    let bench = bench.sees("nguyên vẹn").press(Key::plain(Code::Down)).looks("copies");
    let bench = bench.does(Action::CopyNow).told(Tone::Good, "đã kiểm tra");
    let bench = bench.does(Action::Check).told(Tone::Good, "Giống hệt sổ đang dùng");
    assert_eq!(count(Path::new(&bench.stick())), 1);
    bench.press(Key::plain(Code::Esc)).sees("hôm nay (việc số");
}

#[test]
fn a_stick_that_comes_from_another_machine_with_more_is_told_as_the_book_opens() {
    let mut bench = Bench::new().with_outside();
    let root = bench.folder.path().join("book");
    let behind = bench.folder.path().join("behind");
    carry(&root, &behind);
    bench.keep("Việc ghi ở máy kia");
    let bench = bench.does(Action::Copies).does(Action::CopyNow).told(Tone::Good, "đã kiểm tra");
    let Bench { machine, folder, .. } = bench;
    drop(machine);
    // the other machine has the book as it was before, and the same stick
    std::fs::remove_dir_all(&root).expect("gone");
    std::fs::rename(&behind, &root).expect("there");
    let bench = Bench::of(folder).told(Tone::Bad, "những việc mà sổ này không có");
    bench.told(Tone::Bad, "mới hơn sổ đang dùng 1 việc");
}

#[test]
fn a_stick_that_takes_no_copy_is_no_place_for_copies() {
    let bench = Bench::new().with_outside();
    let files = std::fs::read_dir(bench.stick()).expect("a stick").flatten();
    let mut files = files.map(|it| it.path());
    let copy = files.find(|it| it.extension().is_some()).expect("a copy");
    let other = bench.folder.path().join("other");
    let part = other.join(copy.file_name().expect("a name")).with_extension("part");
    std::fs::create_dir_all(part).expect("something in the way");
    let place = other.display().to_string();
    let bench = bench.does(Action::Copies).does(Action::CopyPlace).types(&place).enter();
    let bench = bench.told(Tone::Bad, "Bản sao không ghi được vào");
    assert!(!other.join("SOCHIBO-LUU").exists());
    // nor is it tried again by itself
    let bench = bench.press(Key::plain(Code::Esc)).does(Action::CopyNow);
    bench.told(Tone::Good, "đã kiểm tra");
}

#[test]
fn a_folder_inside_the_book_is_no_place() {
    let bench = Bench::new();
    let inside = bench.folder.path().join("book").display().to_string();
    let bench = bench.does(Action::Copies).does(Action::CopyPlace).types(&inside).enter();
    bench.told(Tone::Bad, "nằm trong sổ");
}

#[test]
fn a_copy_takes_the_place_of_the_book_after_a_number_is_typed_and_goes_back() {
    let bench = Bench::new().with_outside().finishes();
    let acts = bench.acts();
    let number = acts.to_string();
    // a trial is noted, so that the book goes on by an act
    let bench = bench.does(Action::Drill).types("sai").enter();
    let bench = bench.told(Tone::Bad, "Mật khẩu chưa đúng").looks("copy_key");
    let bench = bench.press(Key::ctrl('u')).types(PRACTICE_PASSPHRASE).enter();
    let bench = bench.sees("Đúng là sổ của chi bộ mình không?").looks("copy_trial");
    let bench = bench.enter().told(Tone::Good, "thử bản sao tốt");
    assert_eq!(bench.acts(), acts + 1);
    let bench = bench.sees("Thử bản sao lần cuối: 05/10/2026");
    // one act behind
    let bench = bench.enter().sees("Bản này cũ hơn sổ đang dùng 1 việc").looks("copy_sides");
    let bench = bench.does(Action::Restore).sees("Gõ số").types("7").enter();
    let bench = bench.told(Tone::Bad, "Chưa có gì thay đổi");
    assert_eq!(bench.acts(), acts + 1);
    let bench = bench.press(Key::plain(Code::Backspace)).types(&number).enter();
    let bench = bench.told(Tone::Good, "Đã phục hồi đến việc số");
    // the act of the trial went, that of the restore came
    assert_eq!(bench.acts(), acts + 1);
    let bench = bench.does(Action::Copies).finishes().sees("TÁCH NHÁNH");
    let bench = bench.enter().sees("Hai bản tách nhau từ việc số");
    let bench = bench.does(Action::OtherSide).sees("không đổi gì trong sổ");
    let bench = bench.enter().sees("Thử bản sao");
    let esc = || Key::plain(Code::Esc);
    let bench = bench.press(esc()).press(esc()).press(esc());
    let bench = bench.does(Action::SwitchBack).sees("Trở lại sổ trước").enter();
    let bench = bench.told(Tone::Good, "Đã đổi lại");
    assert_eq!(bench.acts(), acts + 2);
}

#[test]
fn a_copy_that_nobody_knew_again_stays_in_question() {
    let bench = Bench::new().with_outside().finishes().does(Action::Drill);
    let bench = bench.types(PRACTICE_PASSPHRASE).enter().does(Action::NotOurs);
    let bench = bench.told(Tone::Bad, "không đúng sổ này");
    let bench = bench.sees("Lần thử ngày 05/10/2026: bản sao không đúng");
    let bench = bench.press(Key::plain(Code::Esc)).sees("lần thử 05/10/2026 không đúng, sao lại");
    // one that is known again settles it
    let bench = bench.does(Action::Copies).does(Action::CopyNow).does(Action::Drill);
    let bench = bench.types(PRACTICE_PASSPHRASE).enter().enter();
    let bench = bench.sees("Thử bản sao lần cuối: 05/10/2026.").press(Key::plain(Code::Esc));
    bench.sees("Bản sao ngoài máy: hôm nay");
}

#[test]
fn a_new_machine_finds_the_copy_and_opens_it() {
    let bench = Bench::new().with_outside();
    let (acts, stick) = (bench.acts(), bench.stick());
    let bench = bench.elsewhere().does(Action::FromCopy).types(&stick).enter();
    let bench = bench.sees("· việc số").enter().types("sai").enter();
    let bench = bench.told(Tone::Bad, "Mật khẩu chưa đúng");
    // what was refused gives way to what is typed next
    let bench = bench.types(PRACTICE_PASSPHRASE).enter();
    let bench = bench.told(Tone::Good, "Đã lập lại sổ từ bản sao");
    assert_eq!(bench.acts(), acts);
    bench.sees("Bản sao ngoài máy: hôm nay");
}

#[test]
fn a_damaged_book_is_not_copied_and_finds_copies_where_they_are_pointed_at() {
    let bench = Bench::new().with_outside().damaged();
    let bench = bench.told(Tone::Plain, "Nhật ký hỏng").does(Action::Copies);
    let bench = bench.sees("Chưa thấy bản sao nào").does_not_see("F12");
    let bench = bench.press(Key::f(12)).told(Tone::Bad, "Sổ hỏng một phần nên không sao thêm");
    let old = bench.folder.path().join("old").display().to_string();
    let bench = bench.does(Action::CopyPlace).types(&old).enter();
    let bench = bench.told(Tone::Good, "Đã tìm bản sao ở").finishes().sees("MỚI HƠN");
    bench.enter().sees("Đặt bản sao cạnh sổ").does(Action::Restore).sees("Gõ số");
}

/// A new machine, where passphrase and card are lost: the committee's key opens the copy.
#[test]
fn the_committees_key_opens_a_copy_on_a_new_machine() {
    let mut bench = Bench::new();
    let private = Private::random().expect("a key");
    let file = bench.folder.path().join("khoa-cap-uy.scbkey");
    let sealed = private.file("khoa cua cap uy xa", Cost::PRACTICE).expect("sealed");
    std::fs::write(&file, sealed).expect("the key");
    let public = bench.folder.path().join("khoa-cap-uy.scbpub");
    std::fs::write(&public, private.public().file()).expect("its public half");
    bench = bench.adds_committee(&public);
    let bench = bench.with_outside();
    let (acts, stick) = (bench.acts(), bench.stick());
    let bench = bench.elsewhere().does(Action::FromCopy).types(&stick).enter();
    let bench = bench.sees("· việc số").enter().does(Action::OpenByCommittee);
    let bench = bench.types(&file.display().to_string()).enter().types("sai").enter();
    let bench = bench.told(Tone::Bad, "Mật khẩu chưa đúng").press(Key::ctrl('u'));
    let bench = bench.types("khoa cua cap uy xa").looks("copy_key_committee").enter();
    let bench = bench.told(Tone::Good, "Đã lập lại sổ từ bản sao");
    assert_eq!(bench.acts(), acts + 1, "that the key was used is noted");
    let last = bench.state.desk.history.last().expect("an act");
    assert_eq!(last.account.deed, Deed::UseCommittee);
}

#[test]
fn the_copies_beside_the_book_go_with_what_a_person_had_erased() {
    let bench = Bench::new().does(Action::Copies).does(Action::CopyNow).finishes();
    let backups = bench.folder.path().join("book/backups");
    let old: Vec<_> = std::fs::read_dir(&backups).expect("copies").flatten().collect();
    let bench = bench.press(Key::plain(Code::Esc)).does(Action::Members).enter();
    let register = &bench.state.desk.register;
    let Screen::Card(card) = bench.state.screens.top() else { panic!("no card") };
    let name = register.member(MemberId(card.id.number)).expect("a member").full_name.clone();
    let bench = bench.does(Action::ErasePerson).types(&name).does(Action::Save);
    let bench = bench.sees("Enter: lưu một bản sao mới").sees(".scbk").looks("erased_copies");
    let bench = bench.enter().told(Tone::Good, "xoá 1 bản cũ cạnh sổ");
    assert!(old.iter().all(|it| !it.path().exists()));
    assert_eq!(count(&backups), 1);
    bench.does(Action::Copies).finishes().sees("nguyên vẹn");
}

#[test]
fn a_copy_outside_that_the_book_left_is_told_at_once() {
    let bench = Bench::new().with_outside().finishes();
    let acts = bench.acts();
    let mut bench = bench.press(Key::plain(Code::Esc)).sees("đủ mọi việc");
    bench.keep("dọn mương đầu thôn");
    let bench = bench.does(Action::Copies).does(Action::CopyNow).finishes();
    let bench = bench.press(Key::plain(Code::Esc)).sees("đủ mọi việc").does(Action::Copies);
    let bench = bench.finishes().press(Key::plain(Code::End)).enter();
    let bench = bench.does(Action::Restore).types(&acts.to_string()).enter();
    // as many acts as the copy outside has, but not the same ones
    let bench = bench.told(Tone::Good, "Đã phục hồi");
    assert_eq!(bench.acts(), acts + 1);
    bench.sees("không cùng đường với sổ này");
}

#[test]
fn what_only_the_other_side_has_is_read_and_added_where_it_fits() {
    let mut bench = Bench::new().with_outside();
    let acts = bench.acts();
    bench.keep("dọn mương đầu thôn");
    bench.keep("sửa loa truyền thanh");
    let bench = bench.does(Action::CopyNow).told(Tone::Good, "Đã lưu và đã kiểm tra");
    // back to the copy before: it is the last of the list
    let bench = bench.press(Key::plain(Code::End)).enter().sees("cũ hơn sổ đang dùng 2 việc");
    let bench = bench.does(Action::Restore).types(&acts.to_string()).enter();
    let mut bench = bench.told(Tone::Good, "Đã phục hồi");
    bench.keep("việc của bên này");
    let bench = bench.does(Action::Copies).finishes().sees("TÁCH NHÁNH").enter();
    let bench = bench.sees("Hai bản tách nhau").sees("thêm 2 việc, bản sao có");
    let bench = bench.sees("Chỉ bản sao có (2)");
    let bench = bench.does(Action::OtherSide).looks("copy_acts");
    let bench = bench.enter().sees("dọn mương").press(Key::plain(Code::Esc));
    let before = bench.acts();
    let tasks = |bench: &Bench, text: &str| {
        bench.state.desk.register.tasks().filter(|(_, it)| it.content == text).count()
    };
    // the first takes the number that this side's own task has: it does not fit
    let bench = bench.press(Key::plain(Code::Home)).does(Action::TakeIn);
    let bench = bench.told(Tone::Bad, "vướng với sổ đang dùng");
    assert_eq!(bench.acts(), before);
    let bench = bench.does(Action::TakeFitting).told(Tone::Good, "Đã ghi thêm 1 việc");
    let bench = bench.told(Tone::Good, "1 việc vướng với sổ đang dùng nên để lại");
    assert_eq!((tasks(&bench, "sửa loa truyền thanh"), bench.acts()), (1, before + 1));
    assert_eq!(tasks(&bench, "dọn mương đầu thôn"), 0);
    // opened again it is known to be there, and is not taken a second time
    let esc = || Key::plain(Code::Esc);
    let bench = bench.press(esc()).press(esc()).enter().does(Action::OtherSide);
    let bench = bench.sees("sổ đang dùng đã có").sees("vướng với sổ đang dùng");
    let bench = bench.press(Key::plain(Code::End)).does(Action::TakeIn);
    let bench = bench.told(Tone::Plain, "không ghi lần nữa").does(Action::TakeFitting);
    let bench = bench.told(Tone::Bad, "vướng với sổ đang dùng");
    assert_eq!((tasks(&bench, "sửa loa truyền thanh"), bench.acts()), (1, before + 1));
    // and it is an act like any other
    let bench = bench.press(Key::ctrl('z'));
    assert_eq!(tasks(&bench, "sửa loa truyền thanh"), 0);
}

impl Bench {
    /// Lets a committee's key open the book.
    fn adds_committee(mut self, public: &Path) -> Self {
        let wish = Box::new(Wish::AddCommittee(public.to_owned()));
        for msg in self.machine.perform(&self.state, Effect::Ways(wish)) {
            self.send(msg);
        }
        self.told(Tone::Good, "Khoá của cấp ủy mở được sổ này")
    }

    /// The same book opened again with a journal that is damaged near its end, and no copy where
    /// copies are: the one there was lies in a folder of another name.
    fn damaged(self) -> Self {
        let Self { machine, folder, .. } = self;
        drop(machine);
        let root = folder.path().join("book");
        std::fs::remove_dir_all(root.join("backups")).ok();
        std::fs::rename(folder.path().join("usb"), folder.path().join("old")).expect("renamed");
        std::fs::remove_file(folder.path().join("old/SOCHIBO-LUU")).expect("a marker");
        let live = std::fs::read_to_string(root.join("current")).expect("a vault");
        let journal = root.join(live.trim()).join("journal.scbj");
        let mut bytes = std::fs::read(&journal).expect("a journal");
        let at = bytes.len() - 300;
        bytes[at] ^= 1;
        std::fs::write(&journal, bytes).expect("written");
        Self::of(folder)
    }

    /// The book of a folder, opened again.
    fn of(folder: TempDir) -> Self {
        let root = folder.path().join("book");
        let book = Book::open(&root, &Way::Passphrase(PRACTICE_PASSPHRASE)).expect("opens");
        let mut machine = Machine::on_disk(book, root);
        let opened = machine.opened(Lang::Vi).expect("opens").expect("a book");
        let mut bench = Self { state: state(None), machine, view: View::default(), folder };
        bench.send(Msg::Resize(80, 24));
        bench.send(Msg::Opened(Box::new(opened)));
        bench
    }

    #[track_caller]
    pub(crate) fn does_not_see(mut self, text: &str) -> Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "should not see “{text}”\n{screen}");
        self
    }

    /// A task, kept as an act.
    fn keep(&mut self, content: &str) {
        let register = &self.state.desk.register;
        let id = register.next(Kind::Task, 0);
        let task = Task { content: content.to_owned(), ..Task::default() };
        let act = Act {
            account: Account::new(Deed::AddTask, content),
            author: String::new(),
            at: self.state.desk.now,
            changes: vec![register.set(id, task)],
            reverses: None,
        };
        let receipt = self.machine.store().expect("a book").commit(&act).expect("an act");
        self.send(Msg::Kept(Box::new(act), receipt, After::Stay));
    }
}

fn copies_at_machine(bench: &Bench) -> usize {
    let files = std::fs::read_dir(bench.folder.path().join("book").join("backups"));
    files.map(Iterator::count).unwrap_or_default()
}

fn noted(deed: Deed) -> Act {
    let day = NaiveDate::from_ymd_opt(2026, 10, 5).expect("a day");
    Act::noted(Account::new(deed, ""), String::new(), day.and_time(chrono::NaiveTime::MIN))
}

/// What is told of a copy that could not be made stands on the screen at once.
#[test]
fn an_import_without_its_copy_is_told_at_once() {
    let mut bench = Bench::with(vec![noted(Deed::AddTask)]);
    std::fs::write(bench.folder.path().join("book").join("backups"), "x").expect("a file");
    let told = bench.machine.before(&bench.state, &noted(Deed::Import));
    let is_bad = |msg: &Msg| matches!(msg, Msg::Told(it) if it.tone == Tone::Bad && it.text.contains("không ghi được"));
    assert!(told.iter().any(is_bad), "{told:?}");
    assert!(bench.machine.before(&bench.state, &noted(Deed::AddTask)).is_empty());
}

/// A clock that was set while the program runs may still agree with the history.
#[test]
fn no_copy_is_cleared_away_while_the_day_is_asked_for() {
    let mut bench = Bench::with(vec![noted(Deed::AddTask)]);
    let copied = |bench: &mut Bench| {
        bench.machine.store().expect("a book").commit(&noted(Deed::AddTask)).expect("an act");
        let effect = Effect::Copies(Asked::Quietly(Reason::Run));
        drop(bench.machine.perform(&bench.state, effect));
    };
    bench.state.desk.parted = true;
    assert!(!bench.state.desk.clock_is_settled());
    for _ in 0..13 {
        copied(&mut bench);
    }
    assert_eq!(copies_at_machine(&bench), 13);
    bench.state.desk.parted = false;
    copied(&mut bench);
    assert!(copies_at_machine(&bench) < 13, "of one day ten are enough");
}

/// Where a stick was pulled out, no folder on the machine takes its place.
#[test]
fn the_copy_of_a_handover_goes_to_a_folder_that_is_there() {
    let mut bench = Bench::with(vec![noted(Deed::AddTask)]);
    let out = bench.folder.path().join("out");
    let mut copy_to = |place: &Path| {
        let wish = Wish::CopyTo(place.to_owned());
        bench.machine.perform(&bench.state, Effect::Ways(Box::new(wish)))
    };
    let refused = copy_to(&out);
    let is_refused = |msg: &Msg| matches!(msg, Msg::Ways(it) if matches!(&**it, Answer::Copied(Err(why)) if why.contains("Không có thư mục")));
    assert!(refused.iter().any(is_refused), "{refused:?}");
    assert!(!out.exists());
    std::fs::create_dir(&out).expect("a folder");
    let kept = copy_to(&out);
    let is_kept = |msg: &Msg| matches!(msg, Msg::Ways(it) if matches!(&**it, Answer::Copied(Ok(file)) if file.starts_with(&out)));
    assert!(kept.iter().any(is_kept), "{kept:?}");
    // the first screen hears of it
    let is_known = |msg: &Msg| matches!(msg, Msg::Copies(Brought::Known(known)) if known.outside.as_ref().is_some_and(|it| it.place == out));
    assert!(kept.iter().any(is_known), "{kept:?}");
}

/// Copies a folder with all that is in it.
fn carry(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let there = to.join(entry.file_name());
        if entry.path().is_dir() {
            carry(&entry.path(), &there);
        } else {
            std::fs::copy(entry.path(), &there).expect("a file");
        }
    }
}
