//! Acts that a holder of the key writes into the journal past the program: what would change
//! sealed text is not taken, whether the state comes from the index or from the beginning.

use std::fs;
use std::path::Path;

use sochibo::book::check;
use sochibo::book::codec;
use sochibo::book::disk::{self, Real};
use sochibo::book::failure::Failure;
use sochibo::book::header::{Header, PRACTICE_PASSPHRASE};
use sochibo::book::journal::Journal;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::meeting::{Meeting, MeetingState};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::seal::{self, Of, text};
use sochibo::domain::task::Task;
use sochibo::domain::{Id, Kind, MeetingId, ResolutionId};
use sochibo::words::Lang;

use crate::kit;

const MEETING: Id = Id::new(Kind::Meeting, 1);
const RESOLUTION: Id = Id::new(Kind::Resolution, 1);
const TASK: Id = Id::new(Kind::Task, 1);

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
}

fn act(changes: Vec<Change>) -> Act {
    let at = day().and_hms_opt(19, 30, 0).unwrap();
    Act {
        account: Account::new(Deed::Edit, ""),
        author: String::new(),
        at,
        changes,
        reverses: None,
    }
}

/// A book with sealed minutes, a sealed resolution and a task in it.
fn sealed(root: &Path) -> Register {
    let mut book = kit::create(root).unwrap();
    let mut meeting = Meeting {
        date: Some(day()),
        state: MeetingState::Adopted,
        conclusion: "Giữ vững nền nếp.".to_owned(),
        seal_number: Some(1),
        ..Meeting::default()
    };
    meeting.seal = seal::make(&text::minutes(Of::Minutes(MeetingId(1)), &meeting, 1), "");
    let mut resolution = Resolution {
        number: Some(1),
        date: Some(day()),
        meeting: Some(MeetingId(1)),
        title: "Nghị quyết".to_owned(),
        state: ResolutionState::Adopted,
        seal_number: Some(2),
        ..Resolution::default()
    };
    let task = Task {
        resolution: Some(ResolutionId(1)),
        index: Some(1),
        content: "Đèn đường".to_owned(),
        ..Task::default()
    };
    let mut register = book.load().unwrap();
    register.put(TASK, Some(task.clone().into()));
    let said = text::resolution(&register, ResolutionId(1), &resolution, 2);
    resolution.seal = seal::make(&said, &meeting.seal);
    let new = |id, record| Change::new(id, record);
    let changes = vec![
        new(MEETING, meeting.into()),
        new(RESOLUTION, resolution.into()),
        new(TASK, task.into()),
    ];
    book.commit(&act(changes)).unwrap();
    book.close().unwrap();
    drop(book);
    let register = kit::open(root).unwrap().load().unwrap();
    assert!(seal::prove(&register).iter().all(|it| it.holds));
    register
}

/// Writes an act into the journal as only one who has the key can.
fn forge(root: &Path, forged: &Act) {
    let vault = kit::vault(root);
    let (headers, _) = Header::load(&Real, &vault).unwrap();
    let data = headers[0].open(PRACTICE_PASSPHRASE).unwrap();
    let path = vault.join("journal.scbj");
    let bytes = fs::read(&path).unwrap();
    let scan = Journal::scan(&bytes, headers[0].vault, &data, &mut |_, _| Ok(())).unwrap();
    let mut journal = Journal::open(&disk::real(), &path, headers[0].vault, &data, &scan).unwrap();
    journal.append(&codec::write_act(forged).unwrap()).unwrap();
}

#[test]
fn an_act_of_the_journal_that_changes_sealed_text_is_not_taken() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    let register = sealed(&whole);
    let mut meeting = register.meeting(MeetingId(1)).unwrap().clone();
    meeting.conclusion = "Khác.".to_owned();
    let mut task = register.tasks().next().unwrap().1.clone();
    task.content = "Việc khác".to_owned();
    let forgeries = [
        ("text", register.set(MEETING, meeting)),
        ("deleted", register.delete(RESOLUTION)),
        ("task", register.set(TASK, task)),
        ("task deleted", register.delete(TASK)),
    ];
    for (name, change) in forgeries {
        for has_index in [true, false] {
            let root = folder.path().join(format!("{name}-{has_index}"));
            kit::copy(&whole, &root);
            forge(&root, &act(vec![change.clone()]));
            if !has_index {
                fs::remove_dir_all(kit::vault(&root).join("index")).unwrap();
            }
            let mut book = kit::open(&root).unwrap();
            let last = u64::try_from(book.history().len()).unwrap();
            assert!(
                matches!(book.damage(), Some(Failure::Unsealing(seq)) if *seq == last),
                "{name}: {:?}",
                book.damage()
            );
            let now = book.load().unwrap();
            assert!(now.all().eq(register.all()), "{name}");
            assert!(matches!(book.commit(&act(Vec::new())), Err(Failure::ReadOnly)), "{name}");
            let found = check::verify(&book, &now, day(), Lang::En).unwrap();
            assert!(found.iter().any(|it| it.code == "unsealing" && !it.good), "{name}");
        }
    }
}

#[test]
fn what_leaves_sealed_text_alone_is_taken() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("book");
    let register = sealed(&root);
    let mut meeting = register.meeting(MeetingId(1)).unwrap().clone();
    meeting.reported_on = Some(day());
    forge(&root, &act(vec![register.set(MEETING, meeting)]));
    let mut book = kit::open(&root).unwrap();
    assert!(book.damage().is_none());
    let now = book.load().unwrap();
    assert_eq!(now.meeting(MeetingId(1)).unwrap().reported_on, Some(day()));
    let found = check::verify(&book, &now, day(), Lang::En).unwrap();
    assert!(found.iter().any(|it| it.code == "seals" && it.good), "{found:?}");
}
