//! The book on disk, opened, created and looked through.

use std::path::Path;

use serde_json::json;

use crate::book::backup::Reason;
use crate::book::check;
use crate::book::cipher::Cost;
use crate::book::committee::Private;
use crate::book::durable::{Book, Way};
use crate::book::failure::{Failure, Piece};
use crate::book::finding::{self, Finding, Grade};
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::store::Store as _;
use crate::cli::args::Init;
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{files, safety, secret};
use crate::domain::Id;
use crate::domain::act::{Account, Act, Change, Deed};
use crate::domain::cell::Cell;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::Described as _;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::rules::secrecy;
use crate::domain::text::clean_line;
use crate::words::{Lang, cli as word};

/// Opens the book of this run. A practice book opens by itself; a damaged one does not open.
///
/// # Errors
/// What keeps it closed.
pub fn open(world: &World, out: &mut Out<'_>) -> Result<Book, Failed> {
    sound(as_it_is(world)?, world, out)
}

/// Opens the book of this run, a damaged one too: for what mends it or takes its place.
///
/// # Errors
/// What keeps it closed.
pub fn as_it_is(world: &World) -> Result<Book, Failed> {
    let folder = world.folder()?;
    let look = Book::look(&folder)?;
    if let (Some(file), Some(_)) = (&world.global.committee_file, look) {
        return by_committee(world, (&folder, file));
    }
    Ok(match look {
        None => return Err(Failure::NoBook.into()),
        Some(true) => Book::open(&folder, &Way::Passphrase(PRACTICE_PASSPHRASE))?,
        Some(false) => {
            let passphrase = secret::passphrase(world)?;
            Book::open(&folder, &Way::Passphrase(passphrase.reveal()))?
        }
    })
}

/// Opens the book with the committee's key; that it was used is noted in the book.
fn by_committee(world: &World, (folder, file): (&Path, &Path)) -> Result<Book, Failed> {
    let bytes = files::read(file)?;
    let passphrase = secret::committee_passphrase(world)?;
    let private = Private::read(&bytes, passphrase.reveal())?;
    let mut book = Book::open(folder, &Way::Committee(&private))?;
    if book.damage().is_none() {
        let account = Account::new(Deed::UseCommittee, String::new());
        book.commit(&Act::noted(account, String::new(), world.now))?;
    }
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
    safety::tell_doubt(&book, world, out);
    match damage(&book) {
        None => Ok(book),
        // what only reads goes on; what would write is refused with the same sentence
        Some(Failure::WriteProtected) => {
            out.remark(&Failure::WriteProtected.say(world.lang));
            Ok(book)
        }
        Some(failure) => Err(failure.into()),
    }
}

fn damage(book: &Book) -> Option<Failure> {
    Some(match book.damage()? {
        Failure::Damaged(piece, good) => Failure::Damaged(*piece, *good),
        Failure::Foreign(piece) => Failure::Foreign(*piece),
        Failure::Unsealing(seq) => Failure::Unsealing(*seq),
        Failure::WriteProtected => Failure::WriteProtected,
        _ => Failure::ReadOnly,
    })
}

/// `init`: a new book with its cell.
///
/// # Errors
/// What kept it from being made; a book that is there already stays as it is.
pub fn init(world: &World, out: &mut Out<'_>, asked: &Init) -> Result<(), Failed> {
    let cell = cell(asked)?;
    let (folder, risk) = world.new_folder()?;
    if Book::look(&folder)?.is_some() {
        return Err(Failure::BookExists.into());
    }
    let warning = risk.map(|risk| risk.say(world.lang));
    if let Some(warning) = &warning {
        out.remark(warning);
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
    if let Some(line) = safety::quietly(&book, Reason::Run, world.now, world.lang) {
        out.remark(&line);
    }
    book.close()?;
    let written = code.written();
    if world.json {
        let folder = folder.display().to_string();
        return out.json(&json!({
            "name": name, "book": folder, "recovery_code": written.as_str(), "warning": warning,
        }));
    }
    out.line(&word::BOOK_OPENED.fill(world.lang, &[("name", &name)]))?;
    out.line(&word::RECOVERY_CODE.fill(world.lang, &[("code", &written)]))
}

/// Who acts in a book: the cell's secretary, or a secretary without a name.
pub fn author(register: &Register, lang: Lang) -> String {
    let secretary = register.cell().and_then(|cell| register.member(cell.secretary?));
    secretary.map_or_else(|| word::AUTHOR.get(lang).to_owned(), |it| it.full_name.clone())
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
    let mut problems = cell.check();
    let marked = secrecy::field(None, &Record::from(cell.clone()));
    problems.extend(marked.map(|field| Problem::new(field, Fault::SecretMarking)));
    let Some(problem) = problems.into_iter().next() else { return Ok(cell) };
    let label = Cell::specs().iter().find(|it| it.key == problem.field).map(|it| it.label);
    Err(Failed::BadField(label.unwrap_or(crate::words::Text::EMPTY), problem.fault))
}

/// `verify`: looks through the whole book and says of each part how it is: what is damaged, what
/// does not add up, what is worth knowing, what is in order. A damaged book is looked through too.
///
/// # Errors
/// What is damaged. What merely does not add up is told, and is no error.
pub fn verify(world: &World, out: &mut Out<'_>) -> Result<(), Failed> {
    let mut book = as_it_is(world)?;
    safety::tell_doubt(&book, world, out);
    let register = book.load()?;
    let outside = safety::outside(&book);
    let findings = check::verify_with(&book, &register, &outside, world.today(), world.lang)?;
    let healed: Vec<String> = book.healed().iter().map(|it| it.say(world.lang)).collect();
    let counts = (register.len(), book.history().len());
    let damage = damage(&book).filter(|_| book.is_damaged());
    if book.damage().is_some() && !book.is_damaged() {
        out.remark(&Failure::WriteProtected.say(world.lang));
    }
    book.close()?;
    let sound = finding::is_sound(&findings) && damage.is_none();
    if world.json {
        let oddities = finding::count(&findings, Grade::Oddity);
        let findings: Vec<_> = findings.iter().map(as_json).collect();
        out.json(&json!({
            "sound": sound, "oddities": oddities, "records": counts.0, "acts": counts.1,
            "healed": healed, "findings": findings,
        }))?;
    } else {
        for line in &healed {
            out.remark(line);
        }
        for line in finding::report(&findings, world.lang) {
            out.line(&line)?;
        }
        if let Some(line) = finding::summary(&findings, counts, world.lang) {
            out.line(&line)?;
        }
    }
    if sound { Ok(()) } else { Err(damage.unwrap_or(Failure::Damaged(Piece::Folder, None)).into()) }
}

fn as_json(it: &Finding) -> serde_json::Value {
    json!({
        "code": it.code, "grade": it.grade.key(), "good": it.good, "what": it.what,
        "where": it.place, "todo": it.todo, "text": it.text,
    })
}
