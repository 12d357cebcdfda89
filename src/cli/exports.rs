//! `exports`: what left the book as a file, when, whose data, by whom.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::domain::day;
use crate::domain::work::exports::{self, Export};
use crate::words::{Lang, cli as word, paper_screen, privacy};

/// Lists the exports, the newest first, and reminds of old files.
///
/// # Errors
/// When nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let all = exports::all(desk.store.history());
    if desk.world.json {
        let all: Json = all.iter().map(describe).collect();
        return desk.out.json(&all);
    }
    if all.is_empty() {
        return desk.out.line(paper_screen::NO_EXPORTS.get(lang));
    }
    for export in &all {
        desk.out.line(&format!("{:>5}  {}", export.seq, line(export, lang)))?;
    }
    desk.out.line(privacy::OLD_EXPORTS.get(lang))
}

fn line(export: &Export, lang: Lang) -> String {
    let when = format!("{} {}", day::show(export.at.date()), export.at.format("%H:%M"));
    let what = export.say(lang);
    let values = [("what", what.as_str()), ("who", &export.author), ("when", &when)];
    word::DID.fill(lang, &values)
}

/// An export for a program; `people` is null where an older version noted none.
pub fn describe(export: &Export) -> Json {
    let people = export.people.as_ref();
    let numbers: Option<Vec<u32>> = people.map(|all| all.iter().map(|it| it.0).collect());
    json!({
        "seq": export.seq,
        "at": export.at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "what": export.what,
        "author": export.author,
        "people": people.map(std::collections::BTreeSet::len),
        "members": numbers,
    })
}
