//! `handover`: the book goes to another person, with everything that opens it made anew.

use serde_json::json;

use crate::book::backup::Reason;
use crate::book::durable::Book;
use crate::book::store::Store as _;
use crate::cli::args::Handover;
use crate::cli::failed::Failed;
use crate::cli::handing::{self, Outcome, Who};
use crate::cli::out::Out;
use crate::cli::safety::Place;
use crate::cli::world::World;
use crate::cli::{copies, paper_file, safety, ways};
use crate::domain::register::Register;
use crate::domain::{Kind, MemberId};
use crate::papers;
use crate::words::{cli, keys as word};

/// Hands the book over.
///
/// # Errors
/// What kept it from being handed over: the book is then as before. What went wrong afterwards,
/// once the recovery code was said.
pub fn run(world: &World, out: &mut Out<'_>, asked: &Handover) -> Result<(), Failed> {
    let format = asked.paper.as_deref().map(paper_file::ending_of).transpose()?;
    let mut book = ways::open(world, out, asked.recovery_file.as_deref())?;
    let stick = asked.copy_to.as_deref();
    let stick = stick.map(|folder| copies::outside(&book, folder, world.lang)).transpose()?;
    if book.is_practice() {
        return Err(Failed::NotOfPractice);
    }
    let mut register = book.load()?;
    let to = MemberId(asked.to_member);
    if register.member(to).is_none() {
        return Err(Failed::NoRecord(Kind::Member, asked.to_member));
    }
    if !handing::can_take(&register, to, world.now) {
        return Err(Failed::CannotTake);
    }
    if let Some(what) = handing::damage(&book, &register, world.now, world.lang)? {
        return Err(Failed::NotSound(what));
    }
    let new = ways::new_passphrase(world, out, &asked.fresh)?;
    let is_given = asked.recovery_file.is_none() && world.global.committee_file.is_none();
    let author = ways::author(&register, world);
    let who = Who { to, is_given, secretary: asked.secretary, author, at: world.now };
    let cost = ways::cost(&book);
    let done = handing::hand_over(&mut book, &mut register, &who, (&new, cost), world.lang)?;
    let shown = asked.fresh.generate.map(|_| new.reveal());
    let told = tell(world, out, (&done, shown), &register);
    done.trouble.iter().for_each(|line| out.remark(line));
    let after = afterwards((&book, &register), world, (asked, format, stick), &done);
    let closed = safety::end(&mut book, world, out);
    told?;
    after?;
    closed?;
    match done.missed.into_iter().next() {
        Some(why) => Err(why),
        None => Ok(()),
    }
}

/// The code first: it is shown nowhere else.
fn tell(
    world: &World,
    out: &mut Out<'_>,
    (done, passphrase): (&Outcome, Option<&str>),
    register: &Register,
) -> Result<(), Failed> {
    let it = &done.handed;
    let copy = done.copy.as_ref().map(|path| path.display().to_string());
    if world.json {
        return out.json(&json!({
            "recovery_code": done.code.reveal(), "passphrase": passphrase, "book_number": it.number,
            "act": it.seq, "code": it.head, "from": it.from.map(|id| id.0), "to": it.to.0,
            "copy": copy,
        }));
    }
    let lang = world.lang;
    out.line(&cli::RECOVERY_CODE.fill(lang, &[("code", done.code.reveal())]))?;
    if let Some(passphrase) = passphrase {
        out.line(passphrase)?;
    }
    let name = register.member(it.to).map(|it| it.full_name.as_str()).unwrap_or_default();
    out.line(&word::HANDED.fill(lang, &[("to", name)]))?;
    if let Some(file) = copy {
        out.line(&word::COPY_MADE.fill(lang, &[("file", &file)]))?;
    }
    out.line(word::OLD_COPIES.get(lang))
}

/// The copy on a stick and the paper to sign.
fn afterwards(
    (book, register): (&Book, &Register),
    world: &World,
    (asked, format, stick): (&Handover, Option<papers::Format>, Option<Place>),
    done: &Outcome,
) -> Result<(), Failed> {
    if let Some(place) = stick
        && let Err(why) = safety::keep(book, &place, Reason::Handover, world.now)
    {
        return Err(Failed::Copy(safety::not_kept(&place, &why, world.lang)));
    }
    if let (Some(file), Some(format)) = (&asked.paper, format) {
        let paper = papers::handed_over(register, world.today(), &done.handed);
        ways::write_paper(book, &paper, (file, format))?;
    }
    Ok(())
}
