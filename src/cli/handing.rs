//! A book handed over, step by step, for the command and for the screen: looked through, copied,
//! given another data key, noted, copied again.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use crate::book::backup::Reason;
use crate::book::check;
use crate::book::cipher::Cost;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::finding::Grade;
use crate::book::passphrase::Passphrase;
use crate::book::store::{Receipt, Store as _};
use crate::cli::failed::Failed;
use crate::cli::safety;
use crate::domain::act::{Account, Act, Deed};
use crate::domain::register::Register;
use crate::domain::{Id, MemberId};
use crate::papers::Handed;
use crate::words::{Lang, keys as word};

/// Who is there, and what is wished.
#[derive(Debug, Clone)]
pub struct Who {
    /// Who takes over.
    pub to: MemberId,
    /// Whether the one who has it is there to give it.
    pub is_given: bool,
    /// Whether the one who takes over is noted as secretary of the cell.
    pub secretary: bool,
    /// Who signs the act.
    pub author: String,
    /// The time for which it is noted.
    pub at: NaiveDateTime,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// The recovery code, shown once.
    pub code: Passphrase,
    /// What the paper says of the book.
    pub handed: Handed,
    /// The acts that were kept.
    pub kept: Vec<(Act, Receipt)>,
    /// The copy that was made afterwards.
    pub copy: Option<PathBuf>,
    /// What went wrong with a copy elsewhere, in a sentence.
    pub trouble: Option<String>,
    /// What did not come about after the keys were changed; the handover itself stands.
    pub missed: Vec<Failed>,
}

/// What is wrong with the book, in one line; nothing where it is sound.
///
/// # Errors
/// What kept it from being looked through.
pub fn damage(
    book: &Book,
    register: &Register,
    at: NaiveDateTime,
    lang: Lang,
) -> Result<Option<String>, Failure> {
    let findings = check::verify(book, register, at.date(), lang)?;
    Ok(findings.into_iter().find(|it| it.grade == Grade::Damage).map(|it| it.text))
}

/// Whether a person can take a book over: a member of the cell on that day.
pub fn can_take(register: &Register, to: MemberId, at: NaiveDateTime) -> bool {
    register.member(to).is_some_and(|member| member.standing(at.date()).is_counted())
}

/// Hands a book over that was looked through.
///
/// # Errors
/// What kept the copy before or the new keys from being made; the book is then as before.
pub fn hand_over(
    book: &mut Book,
    register: &mut Register,
    who: &Who,
    (passphrase, cost): (&Passphrase, Cost),
    lang: Lang,
) -> Result<Outcome, Failure> {
    book.takes(passphrase.reveal())?;
    safety::before(book, Reason::Handover, who.at)?;
    let code = Passphrase::new(&book.hand_over(passphrase.reveal(), cost)?.written());
    let from = register.cell().and_then(|cell| cell.secretary).filter(|_| who.is_given);
    let name = |id| register.member(id).map(|it| it.full_name.clone()).unwrap_or_default();
    let values = [("from", from.map(name).unwrap_or_default()), ("to", name(who.to))];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    let text = match (who.is_given, from) {
        (true, Some(_)) => word::FROM_TO,
        (true, None) => word::FROM_UNNAMED,
        (false, _) => word::FROM_NOBODY,
    };
    let account = Account::new(Deed::HandOverBook, text.fill(lang, &values));
    let mut acts = vec![Act::noted(account, who.author.clone(), who.at)];
    acts.extend(who.secretary.then(|| made_secretary(register, who)).flatten());
    let (mut kept, mut missed) = (Vec::new(), Vec::new());
    for act in acts {
        let is_of_keys = act.account.deed == Deed::HandOverBook;
        match book.commit(&act) {
            Ok(receipt) => {
                let _the_book_took_it = register.apply(&act);
                kept.push((act, receipt));
            }
            Err(why) if is_of_keys => missed.push(Failed::NotNoted(why)),
            Err(why) => missed.push(why.into()),
        }
    }
    // whatever opened the copies of before opens none of the newest from now on
    let mut report = safety::everywhere(book, Reason::Handover, who.at);
    let own = report.all.iter().position(|(place, _)| !place.outside);
    let copy = match own.map(|at| report.all.swap_remove(at)) {
        Some((_, Ok(copied))) => Some(copied.path),
        Some((place, Err(why))) => {
            missed.push(Failed::Copy(safety::not_kept(&place, &why, lang)));
            None
        }
        None => None,
    };
    let trouble = report.trouble(lang);
    let (seq, head) = book.head();
    let handed = Handed { number: book.number(), seq, head, from, to: who.to };
    Ok(Outcome { code, handed, kept, copy, trouble, missed })
}

/// The act that notes another secretary of the cell.
fn made_secretary(register: &Register, who: &Who) -> Option<Act> {
    let mut cell = register.cell()?.clone();
    if cell.secretary == Some(who.to) {
        return None;
    }
    cell.secretary = Some(who.to);
    let account = Account::new(Deed::EditCell, cell.name.clone());
    let changes = vec![register.set(Id::CELL, cell)];
    Some(Act { account, author: who.author.clone(), at: who.at, changes, reverses: None })
}
