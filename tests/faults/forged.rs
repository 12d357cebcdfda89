//! Acts that a holder of the key writes into the journal past the program: what would change
//! sealed text is not taken, whether the state comes from the index or from the beginning.

use std::fs;
use std::path::Path;

use sochibo::book::anchor::Anchor;
use sochibo::book::backup::Reason;
use sochibo::book::backup::compare::Relation;
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

use crate::kit::{self, Chance, counts};

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

/// Sealed minutes with a conclusion, a sealed resolution and a task, as one act.
fn adopted(conclusion: &str) -> Act {
    let mut meeting = Meeting {
        date: Some(day()),
        state: MeetingState::Adopted,
        conclusion: conclusion.to_owned(),
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
    let mut register = Register::default();
    register.put(TASK, Some(task.clone().into()));
    let said = text::resolution(&register, ResolutionId(1), &resolution, 2);
    resolution.seal = seal::make(&said, &meeting.seal);
    let new = |id, record| Change::new(id, record);
    let changes = vec![
        new(MEETING, meeting.into()),
        new(RESOLUTION, resolution.into()),
        new(TASK, task.into()),
    ];
    act(changes)
}

/// A book with [`adopted`] in it.
fn sealed(root: &Path) -> Register {
    let mut book = kit::create(root).unwrap();
    book.commit(&adopted("Giữ vững nền nếp.")).unwrap();
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
    let mut chance = Chance::new("an_act_that_changes_sealed_text");
    let rounds = counts(100, 1_000);
    for turn in 0..rounds {
        let text = format!("Khác {}", chance.next());
        let mut meeting = register.meeting(MeetingId(1)).unwrap().clone();
        meeting.conclusion = text.clone();
        let mut task = register.tasks().next().unwrap().1.clone();
        task.content = text;
        let forgeries = [
            ("text", register.set(MEETING, meeting)),
            ("deleted", register.delete(RESOLUTION)),
            ("task", register.set(TASK, task)),
            ("task deleted", register.delete(TASK)),
        ];
        let (name, forgery) = &forgeries[usize::try_from(turn % 4).unwrap()];
        let has_index = turn % 8 < 4;
        let root = folder.path().join(turn.to_string());
        kit::copy(&whole, &root);
        forge(&root, &act(vec![forgery.clone()]));
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
        drop(book);
        fs::remove_dir_all(root).unwrap();
    }
    println!(
        "FIGURE 15|acts after a seal that change what it seals, written with the key|{rounds}|none taken, the book only for reading, told by verify"
    );
}

/// Writes the whole journal anew, with other sealed minutes and a row of seals that holds, as only
/// one who has the key can.
fn forge_whole(root: &Path, conclusion: &str) {
    let vault = kit::vault(root);
    let (headers, _) = Header::load(&Real, &vault).unwrap();
    let (data, name) = (headers[0].open(PRACTICE_PASSPHRASE).unwrap(), headers[0].vault);
    let path = vault.join("journal.scbj");
    fs::remove_file(&path).unwrap();
    Journal::create(&Real, &path, name).unwrap();
    let bytes = fs::read(&path).unwrap();
    let scan = Journal::scan(&bytes, name, &data, &mut |_, _| Ok(())).unwrap();
    let mut journal = Journal::open(&disk::real(), &path, name, &data, &scan).unwrap();
    let point = journal.append(&codec::write_act(&adopted(conclusion)).unwrap()).unwrap();
    let anchor = Anchor { point, length: journal.length() };
    anchor.write(&Real, &vault.join("anchor"), name, &data).unwrap();
    fs::remove_dir_all(vault.join("index")).unwrap();
}

/// Nobody but the paper and the copies can tell: the book itself holds together, and says no more
/// than that.
#[test]
fn a_book_forged_with_its_key_fails_against_the_paper_and_a_copy_only() {
    kit::hush();
    let mut chance = Chance::new("a_book_forged_with_its_key");
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    let register = sealed(&whole);
    let on_paper: Vec<String> =
        seal::row(&register).iter().map(|mark| seal::code::of(&mark.seal)).collect();
    assert_eq!(on_paper.len(), 2);
    let book = kit::open(&whole).unwrap();
    let made = day().and_hms_opt(20, 0, 0).unwrap();
    let (copy, _) = book.back_up(&folder.path().join("usb"), Reason::Run, made).unwrap();
    drop(book);
    let rounds = counts(100, 1_000);
    for nth in 0..rounds {
        let root = folder.path().join(nth.to_string());
        kit::copy(&whole, &root);
        forge_whole(&root, &format!("Khác {}", chance.next()));
        let mut book = kit::open(&root).unwrap();
        assert!(book.damage().is_none(), "the book cannot know: {:?}", book.damage());
        let now = book.load().unwrap();
        assert!(seal::prove(&now).iter().all(|it| it.holds) && !now.all().eq(register.all()));
        for lang in Lang::ALL {
            let found = check::verify(&book, &now, day(), lang).unwrap();
            let seals = found.iter().find(|it| it.code == "seals").unwrap();
            // that the seals fit the text in the book, never that the text is what was signed
            assert!(seals.good && !claims_the_paper(&seals.text), "{}", seals.text);
        }
        for code in &on_paper {
            assert!(seal::find(&now, code).is_empty(), "{code} is taken");
            assert!(seal::answer(&now, code, Lang::En).iter().all(|(good, _)| !good));
        }
        let relation = book.beside(&copy, None).unwrap().relation;
        assert!(matches!(relation, Relation::Parted { at: 0, .. }), "{relation:?}");
        drop(book);
        fs::remove_dir_all(root).unwrap();
    }
    println!(
        "FIGURE 15|whole journals forged with the key, every seal made anew|{rounds}|each code on paper fails, each copy has parted; verify claims no more than that the seals fit the text"
    );
}

/// Words by which a sentence would claim that the text is the one on paper.
fn claims_the_paper(sentence: &str) -> bool {
    let small = sentence.to_lowercase();
    ["giấy", "bản ký", "paper", "signed", "papier", "signé"].iter().any(|it| small.contains(it))
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
