//! Drafts on a real folder: over a restore, on a new machine, damaged, and on a disk that refuses
//! them. None is lost without a word.

use std::fs;
use std::path::PathBuf;

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::app::message::{Effect, Msg, Tone};
use sochibo::app::run::{Going, World as _, step};
use sochibo::book::folder;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::passphrase::Passphrase;

use crate::copies::Bench;

const LOCK: Key = Key::ctrl('l');

impl Bench {
    fn typing(self, name: &str) -> Self {
        self.does(Action::Members).does(Action::New).types(name)
    }

    fn vault(&self) -> PathBuf {
        let root = self.folder.path().join("book");
        folder::peek(&sochibo::book::disk::Real, &root).unwrap().expect("a vault")
    }

    fn unlocks(mut self) -> Self {
        let way = Effect::Unlock(Passphrase::new(PRACTICE_PASSPHRASE));
        for msg in self.machine.perform(&self.state, way) {
            self.send(msg);
        }
        self
    }

    fn aside(&self) -> Vec<String> {
        let place = self.folder.path().join("book/quarantine");
        let names = fs::read_dir(place).into_iter().flatten().flatten();
        names.map(|it| it.file_name().to_string_lossy().into_owned()).collect()
    }
}

#[test]
fn a_draft_outlives_a_restore_and_the_way_back() {
    let bench = Bench::new().with_outside();
    let acts = bench.acts().to_string();
    // typed, and not yet on the disk when the copy takes the place of the book
    let bench = bench.typing("Nông Văn Bền").does(Action::Copies).finishes().enter();
    let bench = bench.does(Action::Restore).types(&acts).enter();
    let bench = bench.told(Tone::Good, "Đã phục hồi").sees("Viết tiếp bản nháp");
    let bench = bench.enter().sees("Nông Văn Bền").types(" Hai");
    let bench = bench.does(Action::Copies).does(Action::SwitchBack).enter();
    let bench = bench.told(Tone::Good, "Đã đổi lại").sees("Viết tiếp bản nháp");
    let bench = bench.press(LOCK).unlocks().enter();
    bench.sees("Nông Văn Bền Hai");
}

#[test]
fn the_drafts_of_a_copy_come_with_it_and_are_not_written_over() {
    let bench = Bench::new().typing("Nông Văn Bền").press(Key::plain(Code::Esc)).press(LOCK);
    let bench = bench.unlocks().with_outside();
    let stick = bench.stick();
    let bench = bench.elsewhere().does(Action::FromCopy).types(&stick).enter().enter();
    let bench = bench.types(PRACTICE_PASSPHRASE).enter();
    let bench = bench.told(Tone::Good, "Đã lập lại sổ").sees("Viết tiếp bản nháp");
    // something else is typed and kept: both are there after the lock
    let bench = bench.does(Action::Members).does(Action::Edit).types(" thử").press(LOCK);
    let place = bench.folder.path().join("other");
    let vault = folder::peek(&sochibo::book::disk::Real, &place).unwrap().expect("a vault");
    assert!(vault.join("drafts").exists());
    bench.unlocks().sees("Có 2 bản nháp chưa lưu");
}

#[test]
fn text_marked_secret_is_told_before_it_is_saved_and_lies_in_no_draft() {
    // letter by letter, in the field of the home village
    let mark = |bench: Bench| {
        let bench = (0..8).fold(bench, |bench, _| bench.press(Key::plain(Code::Tab)));
        "TUYỆT MẬT".chars().fold(bench, |bench, letter| bench.press(Key::char(letter)))
    };
    let mut bench = mark(Bench::new().typing("Nông Văn Bền"));
    bench.send(Msg::Quiet);
    let bench = bench.told(Tone::Bad, "giống văn bản đóng dấu Mật").sees("TUYỆT MẬT");
    let bench = bench.press(LOCK).unlocks().enter().sees("Nông Văn Bền");
    bench.does_not_see("TUYỆT MẬT");
    // alone it makes no draft at all
    let bench = mark(Bench::new().does(Action::Members).does(Action::New));
    let bench = bench.press(LOCK).unlocks().does_not_see("bản nháp");
    // nor does it come into an agenda that is only prepared
    let bench = bench.does(Action::Prepare).does(Action::New).types("TỐI MẬT");
    bench.does(Action::Save).told(Tone::Bad, "Chữ này giống văn bản đóng dấu Mật");
}

#[test]
fn a_damaged_file_of_drafts_is_told_and_put_aside() {
    let bench = Bench::new().typing("Nông Văn Bền").press(LOCK);
    let file = bench.vault().join("drafts");
    let mut bytes = fs::read(&file).expect("the drafts");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, &bytes).expect("harmed");
    let bench = bench.unlocks().told(Tone::Plain, "Tệp bản nháp hỏng");
    assert!(!file.exists());
    let aside = bench.aside();
    let kept = aside.iter().find(|name| name.starts_with("drafts-")).expect("kept aside");
    let kept = bench.folder.path().join("book/quarantine").join(kept);
    assert_eq!(fs::read(kept).expect("the harmed one"), bytes);
    // the book goes on, and so do drafts
    let bench = bench.typing("Ma Văn Sáu").press(LOCK).unlocks();
    bench.sees("Có 1 bản nháp chưa lưu");
}

#[test]
fn a_disk_that_refuses_a_draft_is_told_and_nothing_is_lost_without_a_word() {
    let bench = Bench::new().typing("Nông Văn Bề");
    // nothing can be written beside the drafts
    let barrier = bench.vault().join("drafts.part");
    fs::create_dir(&barrier).expect("a barrier");
    let letter = |letter| Key::char(letter);
    let mut bench = bench.press(letter('n'));
    // leaving is held up once, and said
    let quit =
        |bench: &mut Bench| step(&mut bench.state, &mut bench.machine, Msg::Do(Action::Quit));
    assert_eq!(quit(&mut bench), Going::On);
    let bench = bench.told(Tone::Bad, "Chưa cất được bản nháp ra đĩa");
    // the lock keeps it in memory, sealed, and says so at the door
    let bench = bench.press(LOCK).told(Tone::Bad, "Chưa cất được bản nháp ra đĩa");
    let bench = bench.unlocks().told(Tone::Bad, "Chưa cất được bản nháp ra đĩa");
    let bench = bench.sees("Viết tiếp bản nháp").enter().sees("Nông Văn Bền");
    // it is tried again though nothing else was typed, once there is a way
    fs::remove_dir(&barrier).expect("gone");
    let mut bench = bench.press(LOCK);
    assert!(bench.vault().join("drafts").exists());
    bench = bench.unlocks().enter().sees("Nông Văn Bền");
    fs::create_dir(&barrier).expect("a barrier");
    bench = bench.press(letter('g'));
    // who leaves by the very next key means it
    assert_eq!(quit(&mut bench), Going::On);
    assert_eq!(quit(&mut bench), Going::Over);
}
