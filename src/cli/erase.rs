//! `erase`: a member's own data go, as far as the record of the cell allows, from the record and
//! from everything that was written before.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use crate::book::person;
use crate::book::store::Cleared;
use crate::cli::args::Erase;
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::domain::work::erase::{self, Erasure};
use crate::domain::{Kind, MemberId};
use crate::words::{Lang, privacy as word};

/// Tells what goes and what stays; with `yes` erases.
///
/// # Errors
/// When there is no such member, or the book cannot be written.
pub fn run(desk: &mut Desk<'_, '_>, asked: Erase) -> Result<(), Failed> {
    let Erase { number, yes, copies } = asked;
    let (lang, today, id) = (desk.world.lang, desk.world.today(), MemberId(number));
    let found = erase::of(&desk.register, id, today);
    let erasure = found.ok_or(Failed::NoRecord(Kind::Member, number))?;
    let said = erase::say(&erasure, &desk.register, lang);
    let past = desk.register.member(id).map(|member| (id, erase::past(member, today)));
    if !desk.world.json {
        said.iter().try_for_each(|line| desk.out.line(line))?;
    }
    if yes {
        if let Some(plan) = erasure.plan() {
            desk.commit(plan.account, plan.changes)?;
        }
        person::clean(desk.store, past)?;
    }
    let cleared = copies.then(|| desk.store.clear_older(desk.world.now)).transpose()?;
    if desk.world.json {
        let mut told = describe(&erasure, yes, lang);
        let older: Vec<String> =
            left(desk, cleared.as_ref()).iter().map(|path| path.display().to_string()).collect();
        if let Some(told) = told.as_object_mut() {
            told.insert("older_copies".to_owned(), json!(older));
            told.insert("cleared".to_owned(), json!(cleared.map(|it| it.gone)));
        }
        return desk.out.json(&told);
    }
    if !yes {
        return desk.out.line(word::ERASE_ASK.get(lang));
    }
    desk.out.line(&word::ERASED.fill(lang, &[("n", &number.to_string())]))?;
    let older = left(desk, cleared.as_ref());
    match cleared {
        Some(cleared) => {
            desk.out.line(&word::OLDER_GONE.fill(lang, &[("n", &cleared.gone.to_string())]))?;
            if let Some(first) = older.first() {
                let (n, first) = (older.len().to_string(), first.display().to_string());
                let line = word::OLDER_LEFT.fill(lang, &[("n", &n), ("first", &first)]);
                return Err(Failed::Copy(line));
            }
            Ok(())
        }
        None => {
            desk.out.line(word::ERASED_BACKUPS.get(lang))?;
            let name = |path: &PathBuf| format!("  {}", path.display());
            older.iter().map(name).try_for_each(|line| desk.out.line(&line))?;
            if older.is_empty() { Ok(()) } else { desk.out.line(word::OLDER_OPTION.get(lang)) }
        }
    }
}

/// What lies beside the book and still holds the data.
fn left(desk: &Desk<'_, '_>, cleared: Option<&Cleared>) -> Vec<PathBuf> {
    cleared.map_or_else(|| desk.store.older(), |cleared| cleared.left.clone())
}

fn describe(erasure: &Erasure, is_done: bool, lang: Lang) -> Json {
    let fields: Json = erasure
        .lines
        .iter()
        .map(|line| json!({ "field": line.key, "goes": line.goes, "why": line.why.get(lang) }))
        .collect();
    let left: Json = erasure
        .left
        .iter()
        .map(|left| {
            let (kind, id) = (left.id.kind.key(), left.id.number);
            json!({ "kind": kind, "id": id, "field": left.label.get(lang), "sealed": left.sealed })
        })
        .collect();
    json!({ "member": erasure.member.0, "erased": is_done, "fields": fields, "left": left })
}
