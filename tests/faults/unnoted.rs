//! What the screen is told where the disk fails in the midst of more than one thing.
//!
//! The ways in changed from the screen on a disk that fails at every step. Where the change is in
//! force and the history could not note it, one sentence says so; where it is not, all is as before.

use std::path::Path;

use sochibo::app::copies::Asked;
use sochibo::app::desk::Desk;
use sochibo::app::message::{Effect, Msg, Settings, Tone};
use sochibo::app::run::World as _;
use sochibo::app::screen::home::Home;
use sochibo::app::state::State;
use sochibo::app::ways::Wish;
use sochibo::book::backup::Reason;
use sochibo::book::cipher::Cost;
use sochibo::book::committee::Private;
use sochibo::book::durable::Book;
use sochibo::book::header::{COPIES, PRACTICE_PASSPHRASE};
use sochibo::book::passphrase::Passphrase;
use sochibo::book::store::Store as _;
use sochibo::cli::machine::Machine;
use sochibo::words::Lang;

use crate::kit::{Model, counts};
use crate::ram_disk::{Fails, Ram};

fn root() -> &'static Path {
    Path::new("/so/chi-bo")
}

/// The bytes of every header that stands in a vault, and how long the journal is.
fn standing(ram: &Ram) -> (Vec<Vec<u8>>, usize) {
    let paths = ram.paths();
    let headers = paths.iter().filter(|path| COPIES.iter().any(|copy| path.ends_with(copy)));
    let journal = paths.iter().find(|path| path.ends_with("journal.scbj")).unwrap();
    (headers.map(|path| ram.bytes(path)).collect(), ram.bytes(journal).len())
}

#[test]
fn a_change_of_keys_that_is_not_noted_is_told() {
    let place = tempfile::tempdir().unwrap();
    let public = place.path().join("khoa.scbpub");
    std::fs::write(&public, Private::random().unwrap().public().file()).unwrap();
    let old = || Passphrase::new(PRACTICE_PASSPHRASE);
    let wishes = [
        Effect::ChangePassphrase(Some(old()), Passphrase::new("sau bay tam chin")),
        Effect::Ways(Box::new(Wish::NewRecovery(old()))),
        Effect::Ways(Box::new(Wish::AddCommittee(public))),
        Effect::Ways(Box::new(Wish::RemoveCommittee)),
    ];
    let settings = Settings { lang: Lang::Vi, ..Settings::default() };
    let state = State::new(Desk { settings, ..Desk::default() }, Home::unseen());
    let (mut tried, mut told) = (0_u64, 0_u64);
    for wish in wishes {
        let mut unnoted = 0;
        for at in 0.. {
            let ram = Ram::new(Path::new("/so"));
            let way = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
            let (mut book, _) = Book::create_on(&ram.shared(), root(), way, true).unwrap();
            if matches!(&wish, Effect::Ways(it) if **it == Wish::RemoveCommittee) {
                book.set_committee(Private::random().unwrap().public()).unwrap();
            }
            let mut machine = Machine::on_disk(book, root().to_owned());
            let before = standing(&ram);
            ram.fail(Some(Fails { at, for_good: true }));
            let said = machine.perform(&state, wish.clone());
            let is_over = ram.steps() <= at;
            ram.fail(None);
            let after = standing(&ram);
            let bad: Vec<&str> = said
                .iter()
                .filter_map(|msg| match msg {
                    Msg::Told(notice) if notice.tone == Tone::Bad => Some(notice.text.as_str()),
                    Msg::NotOpened(_) => Some("không mở được"),
                    _ => None,
                })
                .collect();
            let kept = said.iter().any(|msg| matches!(msg, Msg::Kept(..)));
            let changed = before.0 != after.0;
            assert!(!is_over || kept, "{wish:?}: {said:?}");
            if !kept {
                assert_eq!(bad.len(), 1, "{wish:?}, step {at}: {said:?}");
            }
            // every header is another: the change is in force, though nothing noted it
            let in_force = before.0.iter().zip(&after.0).all(|(one, other)| one != other);
            if changed && in_force && !kept && bad[0].contains("có hiệu lực") {
                unnoted += 1;
            }
            assert!(changed || !bad.iter().any(|it| it.contains("có hiệu lực")), "step {at}");
            tried += 1;
            drop(machine);
            if is_over {
                break;
            }
        }
        assert!(unnoted > 0, "{wish:?} was never left unnoted");
        told += unnoted;
    }
    println!(
        "FIGURE 39|changes of keys from the screen, the disk failing at every step|{tried}|in force and not noted {told} times, told each time"
    );
}

/// Acts of the other side are entered anew until the disk is full: the screen hears of each that is
/// on disk, and of the reason; once there is room the rest follows.
#[test]
fn acts_of_a_copy_that_find_no_room_are_told_and_go_on_later() {
    let (mut refused, mut whole) = (0_u64, 0_u64);
    for step in 0..counts(8, 40) {
        let ram = Ram::new(Path::new("/so"));
        let way = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
        let (mut book, _) = Book::create_on(&ram.shared(), root(), way, true).unwrap();
        let mut model = Model { done: 0, register: book.load().unwrap() };
        let now = chrono::NaiveDateTime::default();
        let mut copies = Vec::new();
        for n in 1..=9 {
            book.commit(&model.next()).unwrap();
            model.go_on(n);
            if n == 3 || n == 9 {
                copies.push(book.back_up(&book.backups(), Reason::Run, now).unwrap().0);
            }
        }
        let first = book.beside(&copies[0], None).unwrap();
        book.restore(&first).unwrap();
        let settings = Settings { lang: Lang::Vi, ..Settings::default() };
        let mut state = State::new(Desk { settings, ..Desk::default() }, Home::unseen());
        state.desk.register = book.load().unwrap();
        let mut machine = Machine::on_disk(book, root().to_owned());
        let ask = |machine: &mut Machine, state: &mut State, asked: Asked| {
            let said = machine.perform(state, Effect::Copies(asked));
            let mut kept = 0_u64;
            let mut tone = None;
            for msg in said {
                match msg {
                    Msg::Kept(act, ..) => {
                        state.desk.register.apply(&act).unwrap();
                        kept += 1;
                    }
                    Msg::Told(notice) => tone = Some(notice.tone),
                    _ => {}
                }
            }
            (kept, tone)
        };
        ask(&mut machine, &mut state, Asked::Beside(copies[1].clone(), None));
        let all: Vec<u64> = (4..=9).collect();
        let room = usize::try_from(step).unwrap() * 700;
        ram.room(Some(ram.used() + room));
        let (kept, tone) = ask(&mut machine, &mut state, Asked::TakeIn(all.clone()));
        ram.room(None);
        assert_eq!(tone, Some(if kept == 6 { Tone::Good } else { Tone::Bad }), "{room} bytes");
        let on_disk = |machine: &mut Machine| machine.store().unwrap().load().unwrap();
        assert!(on_disk(&mut machine).all().eq(state.desk.register.all()), "{room} bytes");
        refused += u64::from(kept < 6);
        whole += u64::from(kept == 6);
        // the rest, and nothing of it twice
        let (more, tone) = ask(&mut machine, &mut state, Asked::TakeIn(all));
        assert_eq!((kept + more, tone), (6, Some(Tone::Good)), "{room} bytes");
        assert!(on_disk(&mut machine).all().eq(model.register.all()), "{room} bytes");
    }
    assert!(refused > 0 && whole > 0, "{refused} refused, {whole} whole");
}
