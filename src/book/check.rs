//! `verify`: looks through the whole book and says of each part what, where, and what to do.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::book::anchor::Anchor;
use crate::book::checked_copies;
use crate::book::cipher::Key;
use crate::book::codec;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::finding::{Finding, Grade};
use crate::book::header::{COPIES, Copy, Header};
use crate::book::journal::{Journal, Rest, Scan};
use crate::book::leftovers;
use crate::book::own_files;
use crate::book::vault::JOURNAL;
use crate::domain::Id;
use crate::domain::assertions;
use crate::domain::register::Register;
use crate::domain::seal;
use crate::words::{Lang, Text, seal as sealing, verify as word};

/// How many records are named that differ from what the journal left.
const FEW: usize = 5;

/// A book as it is looked through: the journal read anew from its first byte, and what its acts
/// leave.
struct Look<'a> {
    book: &'a Book,
    header: &'a Header,
    data: &'a Key,
    register: &'a Register,
    scan: Scan,
    rebuilt: Register,
    /// The first act that changes sealed text, if any; neither it nor what follows is rebuilt.
    unsealing: Option<u64>,
    /// The first act that begins from another state than the acts before it left.
    misfit: Option<u64>,
    /// Folders outside of the book in which copies of it are looked for; `None` where they are not.
    outside: Option<&'a [PathBuf]>,
    today: NaiveDate,
    lang: Lang,
}

/// One part of the book looked at. What cannot be read is a finding too.
type Check = fn(&Look<'_>) -> Vec<Finding>;

/// What is checked, in this order. A check more is one function and one line here.
const CHECKS: &[Check] = &[
    header,
    journal,
    anchor,
    index,
    state,
    |look| seals(look.register, look.lang),
    |look| own_files::all(look.book, look.lang),
    |look| leftovers::all(look.book, look.lang),
    |look| checked_copies::all(look.book, look.lang),
    outside,
    |look| asserted(look.register, look.today, look.lang),
];

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
    look_through(book, register, None, (today, lang))
}

/// As [`verify`], and looks at the copies in other folders, too.
///
/// # Errors
/// As there.
pub fn verify_with(
    book: &Book,
    register: &Register,
    outside: &[PathBuf],
    today: NaiveDate,
    lang: Lang,
) -> Result<Vec<Finding>, Failure> {
    look_through(book, register, Some(outside), (today, lang))
}

fn look_through(
    book: &Book,
    register: &Register,
    outside: Option<&[PathBuf]>,
    (today, lang): (NaiveDate, Lang),
) -> Result<Vec<Finding>, Failure> {
    let (header, data) = book.header();
    let mut stream = book.journal_stream()?;
    let mut rebuilt = Register::default();
    let (mut unsealing, mut misfit) = (None, None);
    let scan = Journal::scan_stream(&mut stream, header.vault, data, &mut |seq, act| {
        let changes = codec::read_act(act)?.changes;
        if unsealing.is_some() {
            return Ok(());
        }
        if changes.iter().any(|it| rebuilt.record(it.id) != it.before.as_ref()) {
            misfit.get_or_insert(seq);
        }
        if rebuilt.keeps_seals(changes.iter().map(|it| (it.id, it.after.as_ref()))).is_err() {
            unsealing = Some(seq);
            return Ok(());
        }
        for change in changes {
            rebuilt.put(change.id, change.after);
        }
        Ok(())
    })?;
    let look = Look {
        book,
        header,
        data,
        register,
        scan,
        rebuilt,
        unsealing,
        misfit,
        outside,
        today,
        lang,
    };
    let mut findings = Vec::new();
    for check in CHECKS {
        findings.extend(check(&look));
    }
    Ok(findings)
}

/// What can be looked at without a folder: seals, and the records with each other.
pub fn of_register(register: &Register, today: NaiveDate, lang: Lang) -> Vec<Finding> {
    let mut findings = seals(register, lang);
    findings.extend(asserted(register, today, lang));
    findings
}

impl Look<'_> {
    fn good(&self, code: &'static str, text: Text, n: u64) -> Finding {
        Finding::good(code, text.fill(self.lang, &[("n", &n.to_string())]))
    }

    fn at(
        &self,
        code: (&'static str, Grade),
        file: &str,
        (what, todo): (Text, Text),
        values: &[(&str, u64)],
    ) -> Finding {
        let values: Vec<(&str, String)> =
            values.iter().map(|(key, n)| (*key, n.to_string())).collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(key, n)| (*key, n.as_str())).collect();
        let said = (what.fill(self.lang, &values), todo.get(self.lang));
        Finding::new(code, (file.to_owned(), file), said, self.lang)
    }

    fn act(&self, code: &'static str, seq: u64, what: Text) -> Finding {
        let shown = word::WHERE_ACT.fill(self.lang, &[("n", &seq.to_string())]);
        let said = (what.get(self.lang).to_owned(), word::DO_BACKUP.get(self.lang));
        let place = (format!("act {seq}"), shown.as_str());
        Finding::new((code, Grade::Damage), place, said, self.lang)
    }

    /// A record by its key and by its name.
    fn place(&self, id: Id) -> (String, String) {
        let of = if self.register.record(id).is_some() { self.register } else { &self.rebuilt };
        place(of, id, self.lang)
    }
}

fn place(register: &Register, id: Id, lang: Lang) -> (String, String) {
    (assertions::key(id), assertions::place(register, id, lang))
}

/// Both copies of the header, and its signature.
fn header(look: &Look<'_>) -> Vec<Finding> {
    let mut bad = Vec::new();
    for copy in COPIES {
        let read = look.book.disk().read(&look.book.vault().join(copy));
        let bytes = read.ok().flatten().unwrap_or_default();
        if Header::read(&bytes) != Copy::Good(look.header.clone()) {
            bad.push(copy);
        }
    }
    let mut found = Vec::new();
    if bad.len() == COPIES.len() {
        let said = (word::HEADER_BOTH, word::DO_BACKUP);
        found.push(look.at(("header", Grade::Damage), COPIES.first().unwrap_or(&""), said, &[]));
    } else {
        let said = (word::HEADER_COPY, word::HEADER_COPY_DO);
        found.extend(bad.iter().map(|copy| look.at(("header", Grade::Told), copy, said, &[])));
    }
    if !look.header.is_signed(look.data) {
        let said = (word::HEADER_SIGN, word::DO_BACKUP);
        found.push(look.at(("header", Grade::Damage), COPIES.first().unwrap_or(&""), said, &[]));
    }
    if found.is_empty() {
        found.push(Finding::good("header", word::HEADER.get(look.lang).to_owned()));
    }
    found
}

fn outside(look: &Look<'_>) -> Vec<Finding> {
    let folders = look.outside;
    folders.map_or_else(Vec::new, |it| checked_copies::outside(look.book, it, look.lang))
}

/// Every frame, the chain, the seals, the padding, and what is behind the last of them.
fn journal(look: &Look<'_>) -> Vec<Finding> {
    const FILE: &str = JOURNAL;
    let good = look.scan.end.seq;
    let mut found = Vec::new();
    if look.scan.rest != Rest::Nothing {
        let values = [("good", good), ("byte", look.scan.whole)];
        let said = (word::JOURNAL_BAD, word::DO_BACKUP);
        found.push(look.at(("journal", Grade::Damage), FILE, said, &values));
    } else if matches!(look.book.damage(), Some(Failure::Damaged(..))) {
        let said = (word::JOURNAL_SHORT, word::DO_BACKUP);
        found.push(look.at(("journal", Grade::Damage), FILE, said, &[("good", good)]));
    }
    found.extend(look.misfit.map(|seq| look.act("journal", seq, word::JOURNAL_MISFIT)));
    found.extend(look.unsealing.map(|seq| look.act("unsealing", seq, word::UNSEALING)));
    if found.is_empty() {
        found.push(look.good("journal", word::JOURNAL, good));
    }
    found
}

/// The anchor: that it is missing or behind does no harm; that it knows more than the journal, or
/// another act, does.
fn anchor(look: &Look<'_>) -> Vec<Finding> {
    const FILE: &str = "anchor";
    let (disk, path) = (look.book.disk(), look.book.vault().join(FILE));
    let read = Anchor::read(disk, &path, look.header.vault, look.data);
    let Some(anchor) = read.ok().flatten() else {
        let said = (word::ANCHOR_GONE, word::ANCHOR_GONE_DO);
        return vec![look.at(("anchor", Grade::Told), FILE, said, &[])];
    };
    let seq = anchor.point.seq;
    let is_known = seq == 0 || look.scan.head(seq) == Some(anchor.point.head);
    let is_long = seq != look.scan.end.seq || anchor.length == look.scan.whole;
    vec![if is_known && is_long {
        look.good("anchor", word::ANCHOR, seq)
    } else {
        let said = (word::ANCHOR_BAD, word::DO_BACKUP);
        look.at(("anchor", Grade::Damage), FILE, said, &[("n", seq)])
    }]
}

/// The index against the journal. Whatever is wrong with it, it is built anew at the next start.
fn index(look: &Look<'_>) -> Vec<Finding> {
    let (seq, rebuilt) = (look.scan.end.seq, &look.rebuilt);
    let agrees = || {
        look.book.index().is_some_and(|contents| {
            contents.point.seq == seq
                && contents.records.len() == rebuilt.len()
                && contents.records.iter().all(|(id, _, it)| rebuilt.record(*id) == Some(it))
        })
    };
    // A book in which nothing was ever written has no index yet.
    if seq == 0 || agrees() {
        let count = u64::try_from(rebuilt.len()).unwrap_or(u64::MAX);
        return vec![look.good("index", word::INDEX, count)];
    }
    let said = (word::INDEX_BEHIND, word::INDEX_DO);
    vec![look.at(("index", Grade::Told), "index", said, &[])]
}

/// The state in use against the one rebuilt from the first act on.
fn state(look: &Look<'_>) -> Vec<Finding> {
    let here = look.register.all().map(|(id, _)| id);
    let gone =
        look.rebuilt.all().map(|(id, _)| id).filter(|id| look.register.record(*id).is_none());
    let differs = |id: &Id| look.register.record(*id) != look.rebuilt.record(*id);
    let found: Vec<Finding> = here
        .chain(gone)
        .filter(differs)
        .take(FEW)
        .map(|id| {
            let (place, shown) = look.place(id);
            let what = word::REGISTER_BAD.get(look.lang).to_owned();
            let said = (what, word::REGISTER_DO.get(look.lang));
            Finding::new(("register", Grade::Damage), (place, &shown), said, look.lang)
        })
        .collect();
    if found.is_empty() {
        return vec![Finding::good("register", word::REGISTER.get(look.lang).to_owned())];
    }
    found
}

/// Every seal recomputed, and the row of them: one line where all hold, else one for each that
/// does not.
fn seals(register: &Register, lang: Lang) -> Vec<Finding> {
    let all = seal::prove(register);
    let broken: Vec<Finding> = all
        .iter()
        .filter(|it| !it.holds)
        .map(|it| {
            let (key, shown) = place(register, it.mark.of.id(), lang);
            let said = (it.say_broken(register, lang), word::SEALS_DO.get(lang));
            Finding::new(("seals", Grade::Damage), (key, &shown), said, lang)
        })
        .collect();
    if !broken.is_empty() {
        return broken;
    }
    let n = all.len().to_string();
    vec![Finding::good("seals", sealing::CHECKED.fill(lang, &[("n", &n)]))]
}

/// What must hold between the records, and each as if it were to be kept today.
fn asserted(register: &Register, today: NaiveDate, lang: Lang) -> Vec<Finding> {
    let mut found: Vec<Finding> = assertions::all(register, today)
        .iter()
        .map(|it| {
            let (key, shown) = place(register, it.of, lang);
            let code = (it.asserted.key(), Grade::Oddity);
            Finding::new(code, (key, &shown), (it.say(lang), it.todo(lang)), lang)
        })
        .collect();
    if found.is_empty() {
        found.push(Finding::good("records", word::ASSERTED.get(lang).to_owned()));
    }
    found
}
