//! `restore`: a copy beside the book, in its place, or as a book of its own; and back again.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::app::copies::{Counts, Side, Sides, reason, say};
use crate::book::disk;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::store::Store as _;
use crate::cli::args::Restore;
use crate::cli::backup::{Given, relation_key};
use crate::cli::copies::{self, Doer};
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{place_risk, safety, vault, ways};
use crate::domain::act::{Account, Deed, Entry};
use crate::domain::register::Register;
use crate::words::{Lang, Text, backup as word, copies_screen as screen};

/// `restore`.
///
/// # Errors
/// What keeps the copy from being opened or put in place; the book is then as before.
pub fn run(world: &World, out: &mut Out<'_>, asked: &Restore) -> Result<(), Failed> {
    match (&asked.file, &asked.to) {
        (Some(file), Some(to)) => new_book(world, out, (file, to), asked),
        (Some(file), None) => in_place(world, out, file, asked),
        (None, _) => back(world, out, asked.yes),
    }
}

fn doer(world: &World, register: &Register) -> Doer {
    Doer { author: vault::author(register, world.lang), at: world.now, lang: world.lang }
}

/// A copy beside the book; with `--yes` in its place.
fn in_place(world: &World, out: &mut Out<'_>, file: &Path, asked: &Restore) -> Result<(), Failed> {
    let lang = world.lang;
    let mut book = vault::as_it_is(world)?;
    safety::tell_doubt(&book, world, out);
    let register = book.load()?;
    let beside = match book.beside(file, None) {
        // under keys that are not known any more: its own way in is asked for
        Err(Failure::WrongPassphrase) => {
            let given = Given::find(world, asked.recovery_file.as_deref(), false)?;
            book.beside(file, Some(&given.way()))?
        }
        other => other?,
    };
    let sides = copies::sides(&book, &register, file, &beside)?;
    let mut unnoted = None;
    if asked.yes {
        unnoted = copies::restore(&mut book, &beside, &doer(world, &register))?;
    }
    let closed = safety::end(&mut book, world, out);
    if world.json {
        out.json(&json!({ "restored": asked.yes, "sides": sides_json(&sides) }))?;
        return noted(unnoted, closed);
    }
    for line in side_lines(&sides, lang) {
        out.line(&line)?;
    }
    let seq = sides.theirs.acts.to_string();
    let text = if asked.yes { word::RESTORED } else { word::NEED_YES };
    out.line(&text.fill(lang, &[("seq", &seq)]))?;
    noted(unnoted, closed)
}

/// What is done stays done and is said first; then that the history does not say so, or that the
/// book could not be put in order at its end.
fn noted(unnoted: Option<Failure>, closed: Result<(), Failure>) -> Result<(), Failed> {
    unnoted.map_or(Ok(()), |why| Err(Failed::NotNoted(why)))?;
    Ok(closed?)
}

fn back(world: &World, out: &mut Out<'_>, yes: bool) -> Result<(), Failed> {
    let lang = world.lang;
    let mut book = vault::as_it_is(world)?;
    safety::tell_doubt(&book, world, out);
    let register = book.load()?;
    if !book.can_go_back() {
        return Err(Failed::Copy(screen::NOTHING_BACK.get(lang).to_owned()));
    }
    let mut unnoted = None;
    if yes {
        unnoted = copies::go_back(&mut book, &doer(world, &register))?;
    }
    let closed = safety::end(&mut book, world, out);
    if world.json {
        out.json(&json!({ "switched": yes }))?;
    } else {
        out.line(if yes { screen::WENT_BACK } else { word::NEED_YES_BACK }.get(lang))?;
    }
    noted(unnoted, closed)
}

/// A book of its own from a copy, in a folder that has none.
fn new_book(
    world: &World,
    out: &mut Out<'_>,
    (file, to): (&Path, &Path),
    asked: &Restore,
) -> Result<(), Failed> {
    if Book::look(to)?.is_some() {
        return Err(Failure::BookExists.into());
    }
    if let Some(risk) = place_risk::of(to) {
        out.remark(&risk.say(world.lang));
    }
    let practice = copies::is_practice(file)?;
    let given = Given::find(world, asked.recovery_file.as_deref(), practice)?;
    let mut book = Book::from_copy(&disk::real(), to, file, &given.way())?;
    let mut noted = Ok(());
    if matches!(given, Given::Committee(_)) {
        noted = ways::note(&mut book, world, Account::new(Deed::UseCommittee, ""));
    }
    let seq = book.end().seq;
    book.close()?;
    let folder = to.display().to_string();
    if world.json {
        out.json(&json!({ "book": folder, "seq": seq }))?;
        return noted;
    }
    let values = [("folder", folder.as_str()), ("seq", &seq.to_string())];
    out.line(&word::MADE_BOOK.fill(world.lang, &values))?;
    noted
}

/// The two sides line by line.
pub fn side_lines(sides: &Sides, lang: Lang) -> Vec<String> {
    let (made, why) = sides.made;
    let made = made.format("%d/%m/%Y %H:%M").to_string();
    let seq = sides.theirs.acts.to_string();
    let values = [("seq", seq.as_str()), ("when", &made), ("why", reason(why).get(lang))];
    let mut lines = vec![screen::MADE_LINE.fill(lang, &values), say(sides.relation, lang)];
    let line =
        |name: Text, ours: &str, theirs: &str| format!("{}: {ours} | {theirs}", name.get(lang));
    let head = (screen::COLUMN_OURS.get(lang), screen::COLUMN_THEIRS.get(lang));
    lines.push(format!("{} | {}", head.0, head.1));
    let acts = (sides.ours.acts.to_string(), sides.theirs.acts.to_string());
    lines.push(line(screen::COUNT_ACTS, &acts.0, &acts.1));
    let counts = sides.ours.counts.0.iter().zip(sides.theirs.counts.0);
    for ((_, name), (ours, theirs)) in Counts::NAMES.iter().zip(counts) {
        lines.push(line(*name, &ours.to_string(), &theirs.to_string()));
    }
    let mut list = |name: Text, entries: &[Entry]| {
        if !entries.is_empty() {
            lines.push(format!("{}:", name.get(lang)));
            lines.extend(entries.iter().map(|entry| format!("  {}", entry_line(entry, lang))));
        }
    };
    list(screen::OURS_ONLY, &sides.ours.own);
    list(screen::THEIRS_ONLY, &sides.theirs.own);
    if sides.ours.own.is_empty() && sides.theirs.own.is_empty() {
        list(screen::LAST_ACTS, &sides.theirs.last);
    }
    lines
}

/// An act in one line.
pub fn entry_line(entry: &Entry, lang: Lang) -> String {
    let when = entry.at.format("%d/%m/%Y %H:%M");
    format!("{} · {when} · {}", entry.seq, entry.account.say(lang))
}

/// The two sides as JSON.
pub fn sides_json(sides: &Sides) -> Json {
    json!({
        "file": sides.path.display().to_string(),
        "relation": relation_key(sides.relation),
        "made": sides.made.0.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "reason": sides.made.1.key(),
        "ours": side_json(&sides.ours),
        "theirs": side_json(&sides.theirs),
        "fits": sides.fits,
    })
}

fn side_json(side: &Side) -> Json {
    let counts = Counts::NAMES.iter().zip(side.counts.0);
    let counts: serde_json::Map<String, Json> =
        counts.map(|((key, _), n)| ((*key).to_owned(), Json::from(n))).collect();
    let acts = |entries: &[Entry]| -> Json {
        let one = |entry: &Entry| {
            json!({
                "seq": entry.seq, "deed": entry.account.deed.key(), "about": entry.account.about,
                "at": entry.at.format("%Y-%m-%dT%H:%M:%S").to_string(), "author": entry.author,
            })
        };
        entries.iter().map(one).collect()
    };
    json!({
        "acts": side.acts, "counts": counts, "last": acts(&side.last), "own": acts(&side.own),
    })
}
