//! `salvage`: the present state of a damaged book as a new book, and what is missing of it.

use serde_json::json;

use crate::book::cipher::Cost;
use crate::book::durable::{Book, Way};
use crate::book::failure::Failure;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::passphrase::Passphrase;
use crate::book::store::Store as _;
use crate::cli::args::Salvage;
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{place_risk, secret, vault};
use crate::domain::act::{Account, Act, Change, Deed};
use crate::words::{backup as word, cli};

/// Makes a new book of what a damaged one still shows. The damaged one is not touched.
///
/// # Errors
/// A book that is not damaged, a folder that has a book, what keeps either from being read or
/// made.
pub fn run(world: &World, out: &mut Out<'_>, asked: &Salvage) -> Result<(), Failed> {
    let lang = world.lang;
    let folder = world.folder()?;
    let practice = Book::look(&folder)?.ok_or(Failure::NoBook)?;
    let given =
        if practice { Passphrase::new(PRACTICE_PASSPHRASE) } else { secret::passphrase(world)? };
    let mut book = Book::open(&folder, &Way::Passphrase(given.reveal()))?;
    if !book.is_damaged() {
        return Err(Failed::Copy(word::NOT_DAMAGED.get(lang).to_owned()));
    }
    if let Some(risk) = place_risk::of(&asked.to) {
        out.remark(&risk.say(lang));
    }
    let register = book.load()?;
    let (seq, known) = book.state_of_damaged();
    let good = u64::try_from(book.history().len()).unwrap_or(u64::MAX);
    let changes: Vec<Change> =
        register.all().map(|(id, record)| Change::new(id, record.clone())).collect();
    let records = changes.len();
    let cost = if practice { Cost::PRACTICE } else { Cost::calibrated() };
    let (mut made, code) = Book::create(&asked.to, given.reveal(), cost, practice)?;
    let about = word::SALVAGE_ABOUT.fill(lang, &[("seq", &seq.to_string())]);
    made.commit(&Act {
        account: Account::new(Deed::Salvage, about),
        author: vault::author(&register, lang),
        at: world.now,
        changes,
        reverses: None,
    })?;
    made.close()?;
    let number = |n: u64| n.to_string();
    let mut lines = vec![
        word::SALVAGED.fill(
            lang,
            &[("records", &records.to_string()), ("folder", &asked.to.display().to_string())],
        ),
        word::SALVAGED_UP_TO.fill(lang, &[("seq", &number(seq)), ("good", &number(good))]),
        word::SALVAGE_LACKS.fill(lang, &[("n", &number(seq))]),
    ];
    if known > seq {
        let values = [("from", number(seq + 1)), ("to", number(known))];
        let values = values.each_ref().map(|(key, n)| (*key, n.as_str()));
        lines.push(word::SALVAGE_LOST.fill(lang, &values));
    }
    if world.json {
        return out.json(&json!({
            "book": asked.to.display().to_string(), "records": records, "state_of_act": seq,
            "journal_good_to": good, "lost_acts": known - seq, "recovery_code": code.written().as_str(),
        }));
    }
    lines.iter().try_for_each(|line| out.line(line))?;
    if practice {
        return Ok(());
    }
    out.line(&cli::RECOVERY_CODE.fill(lang, &[("code", &code.written())]))
}
