//! The book on disk, opened, created and looked through.

use std::path::Path;

use serde_json::json;

use crate::book::check;
use crate::book::cipher::Cost;
use crate::book::committee::Private;
use crate::book::durable::{Book, Way};
use crate::book::failure::{Failure, Piece};
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::store::Store as _;
use crate::cli::args::Init;
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{files, secret};
use crate::domain::Id;
use crate::domain::act::{Account, Act, Change, Deed};
use crate::domain::cell::Cell;
use crate::domain::field::Described as _;
use crate::domain::record::Record;
use crate::domain::text::clean_line;
use crate::words::cli as word;

/// Opens the book of this run. A practice book opens by itself; a damaged one does not open.
///
/// # Errors
/// What keeps it closed.
pub fn open(world: &World, out: &mut Out<'_>) -> Result<Book, Failed> {
    let folder = world.folder()?;
    let look = Book::look(&folder);
    if let (Some(file), Some(_)) = (&world.global.committee_file, look) {
        return by_committee(world, out, (&folder, file));
    }
    let book = match look {
        None => return Err(Failure::NoBook.into()),
        Some(true) => Book::open(&folder, &Way::Passphrase(PRACTICE_PASSPHRASE))?,
        Some(false) => {
            let passphrase = secret::passphrase(world)?;
            Book::open(&folder, &Way::Passphrase(passphrase.reveal()))?
        }
    };
    sound(book, world, out)
}

/// Opens the book with the committee's key; that it was used is noted in the book.
fn by_committee(
    world: &World,
    out: &mut Out<'_>,
    (folder, file): (&Path, &Path),
) -> Result<Book, Failed> {
    let bytes = files::read(file)?;
    let passphrase = secret::committee_passphrase(world)?;
    let private = Private::read(&bytes, passphrase.reveal())?;
    let mut book = sound(Book::open(folder, &Way::Committee(&private))?, world, out)?;
    let account = Account::new(Deed::UseCommittee, String::new());
    book.commit(&Act::noted(account, String::new(), world.now))?;
    Ok(book)
}

/// Opens the book with the recovery code in a file.
///
/// # Errors
/// What keeps it closed.
pub fn open_by_code(world: &World, out: &mut Out<'_>, file: &Path) -> Result<Book, Failed> {
    let code = secret::first_line(file)?;
    sound(Book::open(&world.folder()?, &Way::Code(code.reveal()))?, world, out)
}

/// Tells what was healed; refuses what was not.
fn sound(book: Book, world: &World, out: &mut Out<'_>) -> Result<Book, Failed> {
    for healed in book.healed() {
        out.remark(&healed.say(world.lang));
    }
    match book.damage() {
        None => Ok(book),
        Some(Failure::Damaged(piece, good)) => Err(Failure::Damaged(*piece, *good).into()),
        Some(Failure::Foreign(piece)) => Err(Failure::Foreign(*piece).into()),
        Some(Failure::Unsealing(seq)) => Err(Failure::Unsealing(*seq).into()),
        Some(_) => Err(Failure::ReadOnly.into()),
    }
}

/// `init`: a new book with its cell.
///
/// # Errors
/// What kept it from being made; a book that is there already stays as it is.
pub fn init(world: &World, out: &mut Out<'_>, asked: &Init) -> Result<(), Failed> {
    let cell = cell(asked)?;
    let folder = world.folder()?;
    if Book::look(&folder).is_some() {
        return Err(Failure::BookExists.into());
    }
    let passphrase = secret::first_passphrase(world)?;
    secret::warn_of_marks(world, out, &passphrase);
    let (mut book, code) = Book::create(&folder, passphrase.reveal(), Cost::calibrated(), false)?;
    let name = cell.name.clone();
    let act = Act {
        account: Account::new(Deed::CreateCell, name.clone()),
        author: word::AUTHOR.get(world.lang).to_owned(),
        at: world.now,
        changes: vec![Change::new(Id::CELL, Record::from(cell))],
        reverses: None,
    };
    book.commit(&act)?;
    book.close()?;
    let written = code.written();
    if world.json {
        let folder = folder.display().to_string();
        return out.json(&json!({ "name": name, "book": folder, "recovery_code": written }));
    }
    out.line(&word::BOOK_OPENED.fill(world.lang, &[("name", &name)]))?;
    out.line(&word::RECOVERY_CODE.fill(world.lang, &[("code", &written)]))
}

fn cell(asked: &Init) -> Result<Cell, Failed> {
    let cell = Cell {
        name: clean_line(&asked.name),
        commune: clean_line(&asked.commune),
        province: clean_line(&asked.province),
        village: asked.village.as_deref().map(clean_line).unwrap_or_default(),
        meeting_day: asked.meeting_day,
        meeting_time: asked.meeting_time,
        meeting_place: asked.meeting_place.as_deref().map(clean_line).unwrap_or_default(),
        term_start: asked.term_start,
        ..Cell::default()
    };
    let Some(problem) = cell.check().into_iter().next() else { return Ok(cell) };
    let label = Cell::specs().iter().find(|it| it.key == problem.field).map(|it| it.label);
    Err(Failed::BadField(label.unwrap_or(crate::words::Text::EMPTY), problem.fault))
}

/// `verify`: looks through header, journal, index and every record, and says of each how it is.
///
/// # Errors
/// What is not sound.
pub fn verify(world: &World, out: &mut Out<'_>) -> Result<(), Failed> {
    let mut book = open(world, out)?;
    let register = book.load()?;
    let findings = check::verify(&book, &register, world.today(), world.lang)?;
    let healed: Vec<String> = book.healed().iter().map(|it| it.say(world.lang)).collect();
    let (records, acts) = (register.len(), book.history().len());
    book.close()?;
    // What a rule of today refuses in an old record is told, and is no damage.
    let sound = findings.iter().all(|it| it.good || it.code == "record");
    if world.json {
        let findings: Vec<_> = findings
            .iter()
            .map(|it| json!({ "code": it.code, "good": it.good, "text": it.text }))
            .collect();
        out.json(&json!({
            "sound": sound, "records": records, "acts": acts, "healed": healed,
            "findings": findings,
        }))?;
    } else {
        for finding in &findings {
            let mark = if finding.good { "[x]" } else { "[!]" };
            out.line(&format!("{mark} {}", finding.text))?;
        }
        if sound {
            let values = [("records", records.to_string()), ("acts", acts.to_string())];
            let values = values.each_ref().map(|(key, it)| (*key, it.as_str()));
            out.line(&word::SOUND.fill(world.lang, &values))?;
        }
    }
    if sound { Ok(()) } else { Err(Failure::Damaged(Piece::Journal, None).into()) }
}
