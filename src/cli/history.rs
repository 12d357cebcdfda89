//! `history`, `undo`, `redo`: who did what, and taking it back.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::domain::act::{Deed, Entry};
use crate::domain::day;
use crate::domain::work::wall_clock::Trust;
use crate::words::{Lang, cli as word};

/// The acts, oldest first.
///
/// # Errors
/// When nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let trust = Trust::of(desk.store.history(), desk.store.is_practice());
    if desk.world.json {
        let all = desk.store.history().iter();
        let all: Json = all.map(|entry| describe(entry, &trust, lang)).collect();
        return desk.out.json(&all);
    }
    let lines: Vec<String> = desk.store.history().iter().map(|it| line(it, &trust, lang)).collect();
    if lines.is_empty() {
        return desk.out.line(word::NOTHING_TO_SHOW.get(lang));
    }
    lines.iter().try_for_each(|line| desk.out.line(line))
}

/// Takes back the last act.
///
/// # Errors
/// When there is none, or the book refuses.
pub fn undo(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let timeline = desk.timeline();
    let is_sealed = timeline.barrier().is_some();
    let none = if is_sealed { Failed::SealedBefore } else { Failed::NothingToUndo };
    let seq = timeline.to_undo().ok_or(none)?;
    take_back(desk, seq, Deed::Undo)
}

/// Does again what was taken back last.
///
/// # Errors
/// When there is nothing, or the book refuses.
pub fn redo(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let seq = desk.timeline().to_redo().ok_or(Failed::NothingToRedo)?;
    take_back(desk, seq, Deed::Redo)
}

fn take_back(desk: &mut Desk<'_, '_>, seq: u64, deed: Deed) -> Result<(), Failed> {
    let lang = desk.world.lang;
    desk.take_back(seq, deed)?;
    let Some(entry) = desk.store.history().last() else { return Ok(()) };
    if desk.world.json {
        let trust = Trust::of(desk.store.history(), desk.store.is_practice());
        desk.out.json(&describe(entry, &trust, lang))
    } else {
        desk.out.line(&entry.account.say(lang))
    }
}

fn line(entry: &Entry, trust: &Trust, lang: Lang) -> String {
    let when = format!("{} {}", day::show(entry.at.date()), entry.at.format("%H:%M"));
    let what = entry.account.say(lang);
    let told = [("what", what.as_str()), ("who", &entry.author), ("when", &when)];
    let doubt = if trust.is_doubtful(entry.seq) { "? " } else { "" };
    format!("{:>5}  {doubt}{}", entry.seq, word::DID.fill(lang, &told))
}

fn describe(entry: &Entry, trust: &Trust, lang: Lang) -> Json {
    let records: Json =
        entry.ids.iter().map(|id| json!({ "kind": id.kind.key(), "id": id.number })).collect();
    json!({
        "seq": entry.seq,
        "deed": entry.account.deed.key(),
        "about": entry.account.about,
        "what": entry.account.say(lang),
        "author": entry.author,
        "at": entry.at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "clock_doubtful": trust.is_doubtful(entry.seq),
        "records": records,
        "reverses": entry.reverses,
    })
}
