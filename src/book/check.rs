//! `verify`: looks through the whole book and says of each part what, where, and what to do.

use chrono::NaiveDate;

use crate::book::codec;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::header::{COPIES, Copy, Header};
use crate::book::journal::{Journal, Rest};
use crate::book::vault::JOURNAL;
use crate::domain::register::Register;
use crate::domain::seal;
use crate::words::{Lang, book as words, seal as word};

/// What was found of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A stable name of what was checked.
    pub code: &'static str,
    /// Whether it is as it should be.
    pub good: bool,
    /// The sentence.
    pub text: String,
}

impl Finding {
    fn new(code: &'static str, good: bool, text: String) -> Self {
        Self { code, good, text }
    }
}

/// Looks through the whole book. `register` is the state in use, which must equal the one rebuilt
/// from the first act on; every record in it is checked as if it were to be kept today.
///
/// # Errors
/// What kept the book from being read at all.
pub fn verify(
    book: &Book,
    register: &Register,
    today: NaiveDate,
    lang: Lang,
) -> Result<Vec<Finding>, Failure> {
    let mut findings = Vec::new();
    let (header, data) = book.header();
    let mut copies = COPIES.iter().map(|copy| book.disk().read(&book.vault().join(copy)));
    let is_same = copies.all(|bytes| {
        bytes.is_ok_and(|bytes| {
            Header::read(&bytes.unwrap_or_default()) == Copy::Good(header.clone())
        })
    });
    let header_is_good = is_same && header.is_signed(data);
    findings.push(if header_is_good {
        Finding::new("header", true, words::CHECKED_HEADER.get(lang).to_owned())
    } else {
        Finding::new("header", false, words::DAMAGED_HEADER.get(lang).to_owned())
    });
    let bytes = book.disk().read(&book.vault().join(JOURNAL))?.unwrap_or_default();
    let mut rebuilt = Register::default();
    let mut unsealing = None;
    let scan = Journal::scan(&bytes, header.vault, data, &mut |seq, act| {
        let changes = codec::read_act(act)?.changes;
        if rebuilt.keeps_seals(&changes).is_err() {
            unsealing.get_or_insert(seq);
        }
        for change in changes {
            rebuilt.put(change.id, change.after);
        }
        Ok(())
    })?;
    let seq = scan.end.seq;
    let journal_is_good = scan.rest == Rest::Nothing && book.damage().is_none();
    let number = |text: crate::words::Text, n: usize| text.fill(lang, &[("n", &n.to_string())]);
    let acts = usize::try_from(seq).unwrap_or(usize::MAX);
    findings.push(if journal_is_good {
        Finding::new("journal", true, number(words::CHECKED_JOURNAL, acts))
    } else {
        Finding::new("journal", false, number(words::DAMAGED_JOURNAL, acts))
    });
    findings.extend(
        unsealing.map(|seq| Finding::new("unsealing", false, Failure::Unsealing(seq).say(lang))),
    );
    findings.push(index(book, &rebuilt, seq, lang));
    let is_equal = rebuilt.all().eq(register.all());
    findings.push(Finding::new(
        "register",
        is_equal,
        if is_equal { words::CHECKED_REGISTER } else { words::CHECKED_REGISTER_BAD }
            .get(lang)
            .to_owned(),
    ));
    findings.extend(seals(register, lang));
    findings.extend(records(register, today, lang));
    Ok(findings)
}

fn index(book: &Book, rebuilt: &Register, seq: u64, lang: Lang) -> Finding {
    let agrees = book.index().is_some_and(|contents| {
        contents.point.seq == seq
            && contents.records.len() == rebuilt.len()
            && contents.records.iter().all(|(id, _, it)| rebuilt.record(*id) == Some(it))
    });
    // A book in which nothing was ever written has no index yet.
    if agrees || seq == 0 {
        let count = rebuilt.len().to_string();
        return Finding::new("index", true, words::CHECKED_INDEX.fill(lang, &[("n", &count)]));
    }
    Finding::new("index", false, words::CHECKED_INDEX_BAD.get(lang).to_owned())
}

/// Every seal recomputed, and the row of them: one line where all hold, else one for each that
/// does not.
pub fn seals(register: &Register, lang: Lang) -> Vec<Finding> {
    let all = seal::prove(register);
    let broken: Vec<Finding> = all
        .iter()
        .filter(|it| !it.holds)
        .map(|it| Finding::new("seals", false, it.say_broken(register, lang)))
        .collect();
    if !broken.is_empty() {
        return broken;
    }
    let n = all.len().to_string();
    vec![Finding::new("seals", true, word::CHECKED.fill(lang, &[("n", &n)]))]
}

/// Every record as if it were to be kept today: what a rule refuses is named with its record.
pub fn records(register: &Register, today: NaiveDate, lang: Lang) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, record) in register.all() {
        for problem in register.check(id, record, today) {
            let what = format!("{} {} {}", id.kind.key(), id.number, problem.field);
            let why = problem.fault.say(lang);
            let text = words::CHECKED_RECORD_BAD.fill(lang, &[("what", &what), ("why", &why)]);
            findings.push(Finding::new("record", false, text));
        }
    }
    findings
}
