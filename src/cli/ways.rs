//! The ways into the book: passphrase, recovery card, what there is.

use std::path::Path;

use serde_json::json;

use crate::book::backup::Reason;
use crate::book::cipher::Cost;
use crate::book::durable::Book;
use crate::book::generator::{self, Offer};
use crate::book::passphrase::Passphrase as Secret;
use crate::book::slot::SlotKind;
use crate::book::store::Store as _;
use crate::cli::args::{Fresh, Passphrase, Recovery};
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{files, paper_file, safety, secret, vault};
use crate::domain::act::{Account, Act, Deed};
use crate::domain::register::Register;
use crate::papers::{self, Paper};
use crate::words::{cli as word, keys};

/// The book, by the recovery code in a file where one is named.
///
/// # Errors
/// What keeps it closed.
pub fn open(world: &World, out: &mut Out<'_>, code: Option<&Path>) -> Result<Book, Failed> {
    match code {
        Some(file) => vault::open_by_code(world, out, file),
        None => vault::open(world, out),
    }
}

/// A new passphrase: made here, or given, or asked twice.
///
/// # Errors
/// When none is given and nobody can be asked.
pub fn new_passphrase(world: &World, out: &mut Out<'_>, asked: &Fresh) -> Result<Secret, Failed> {
    if let Some(what) = asked.generate {
        return Ok(generator::offer(what)?);
    }
    let new = secret::new_passphrase(world, asked.new_passphrase_file.as_deref())?;
    secret::warn_of_marks(world, out, &new);
    Ok(new)
}

/// What deriving a passphrase of this book is to cost.
pub fn cost(book: &Book) -> Cost {
    if book.is_practice() { Cost::PRACTICE } else { Cost::calibrated() }
}

/// Who acts: the cell's secretary.
pub fn author(register: &Register, world: &World) -> String {
    let secretary = register.cell().and_then(|cell| register.member(cell.secretary?));
    secretary
        .map_or_else(|| word::AUTHOR.get(world.lang).to_owned(), |member| member.full_name.clone())
}

/// Notes in the book what was done with the ways in.
///
/// # Errors
/// [`Failed::NotNoted`]: it is done and in force all the same.
pub fn note(book: &mut Book, world: &World, account: Account) -> Result<(), Failed> {
    let act = |register| Act::noted(account, author(&register, world), world.now);
    let noted = book.load().map(act).and_then(|act| book.commit(&act));
    noted.map(drop).map_err(Failed::NotNoted)
}

/// `passphrase`: another one, by the old one or by the recovery code.
///
/// # Errors
/// What kept it from being changed; the old one then still opens the book.
pub fn passphrase(world: &World, out: &mut Out<'_>, asked: &Passphrase) -> Result<(), Failed> {
    let mut book = open(world, out, asked.recovery_file.as_deref())?;
    let new = new_passphrase(world, out, &asked.fresh)?;
    // refused before anything is written, the copy of before among it
    book.takes(new.reveal())?;
    safety::before(&book, Reason::Keys, world.now)?;
    let cost = cost(&book);
    book.reset_passphrase(new.reveal(), cost)?;
    let made = asked.fresh.generate.map(|_| new.reveal());
    // said before anything else can fail: it is shown nowhere else
    if world.json {
        let mut told = json!({ "changed": true });
        if let (Some(all), Some(made)) = (told.as_object_mut(), made) {
            all.insert("passphrase".to_owned(), made.into());
        }
        out.json(&told)?;
    } else {
        if let Some(made) = made {
            out.line(made)?;
        }
        out.line(word::PASSPHRASE_CHANGED.get(world.lang))?;
    }
    let noted = note(&mut book, world, Account::new(Deed::ChangePassphrase, ""));
    let closed = safety::end(&mut book, world, out);
    noted?;
    Ok(closed?)
}

/// `recovery`: a new card; the old one no longer opens the book.
///
/// # Errors
/// What kept it from being made; the old one is then still good.
pub fn recovery(world: &World, out: &mut Out<'_>, asked: &Recovery) -> Result<(), Failed> {
    let mut book = open(world, out, asked.recovery_file.as_deref())?;
    safety::before(&book, Reason::Keys, world.now)?;
    let register = book.load()?;
    let number = book.number();
    let format = asked.paper.as_deref().map(paper_file::ending_of).transpose()?;
    let written = book.new_recovery()?.written();
    if world.json {
        out.json(&json!({ "recovery_code": written.as_str(), "book_number": number }))?;
    } else {
        out.line(&word::RECOVERY_CODE.fill(world.lang, &[("code", &written)]))?;
    }
    let noted = note(&mut book, world, Account::new(Deed::NewRecovery, ""));
    if let (Some(file), Some(format)) = (&asked.paper, format) {
        let groups: Vec<String> = written.split('-').map(str::to_owned).collect();
        let card = papers::recovery(&register, world.today(), (&number, &groups));
        write_paper(&book, &card, (file, format))?;
        let name = file.display().to_string();
        out.remark(&keys::PAPER_DELETE.fill(world.lang, &[("file", &name)]));
    }
    let closed = safety::end(&mut book, world, out);
    noted?;
    Ok(closed?)
}

/// Writes a paper that no register has.
///
/// # Errors
/// When it cannot be made or written.
pub fn write_paper(
    book: &Book,
    paper: &Paper,
    (file, format): (&Path, papers::Format),
) -> Result<(), Failed> {
    let bytes = papers::bytes(paper, format)
        .map_err(|papers::format::Unmade| Failed::Unmade(file.to_owned()))?;
    files::write_out(Some(book), file, &bytes)
}

/// `generate`: a passphrase that no input method changes.
///
/// # Errors
/// When the system has no chance to give.
pub fn generate(world: &World, out: &mut Out<'_>, of: Offer) -> Result<(), Failed> {
    let made = generator::offer(of)?;
    if world.json {
        return out.json(&json!({ "passphrase": made.reveal(), "bits": of.bits() }));
    }
    let bits = keys::BITS.fill(world.lang, &[("n", &of.bits().to_string())]);
    out.line(made.reveal())?;
    out.remark(&bits);
    Ok(())
}

/// `ways`: what opens the book, its number, and the code of its history.
///
/// # Errors
/// What keeps the book closed, or an act that there is not.
pub fn show(world: &World, out: &mut Out<'_>, act: Option<u64>) -> Result<(), Failed> {
    let mut book = vault::open(world, out)?;
    let number = book.number();
    let (seq, code) = match act {
        Some(seq) => (seq, book.head_at(seq)?),
        None => book.head(),
    };
    let since = |kind| book.slots().iter().find(|it| it.kind() == kind).map(|it| it.created);
    let passphrase = since(SlotKind::Passphrase);
    let recovery = since(SlotKind::Recovery);
    let committee = since(SlotKind::Committee);
    let print = book.committee().map(crate::book::committee::Public::fingerprint);
    safety::end(&mut book, world, out)?;
    if world.json {
        return out.json(&json!({
            "book_number": number, "act": seq, "code": code, "passphrase_since": passphrase,
            "recovery_since": recovery, "committee_since": committee, "fingerprint": print,
        }));
    }
    let lang = world.lang;
    out.line(&keys::BOOK_NUMBER.fill(lang, &[("number", &number)]))?;
    out.line(&keys::HEAD.fill(lang, &[("n", &seq.to_string()), ("code", &code)]))?;
    let all = [
        (keys::SINCE_PASSPHRASE, passphrase),
        (keys::SINCE_RECOVERY, recovery),
        (keys::SINCE_COMMITTEE, committee),
    ];
    for (text, since) in all {
        if let Some(n) = since {
            out.line(&text.fill(lang, &[("n", &n.to_string())]))?;
        }
    }
    match print {
        Some(groups) => out.line(&keys::FINGERPRINT.fill(lang, &[("groups", &groups)])),
        None => Ok(()),
    }
}
