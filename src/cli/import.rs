//! `import`: a file taken whole or not at all, with a report.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::cli::args::What;
use crate::cli::desk::Desk;
use crate::cli::failed::{self, Failed};
use crate::cli::{files, view};
use crate::domain::Kind;
use crate::domain::act::{Account, Deed};
use crate::domain::record::Record;
use crate::exchange::arrive::{self, Preview};
use crate::exchange::import_kind::ImportKind;
use crate::exchange::json::{self, Refusal};
use crate::exchange::merge::{Merge, Pair};
use crate::exchange::preview::Fate;
use crate::exchange::record_import;
use crate::exchange::whole::{self, Unreadable};
use crate::exchange::workbook;
use crate::words::{Lang, cli as word, import};

/// Takes a file; with `dry_run` only tells what would happen.
///
/// # Errors
/// When it cannot be read, or any of it cannot be taken; nothing was taken then.
pub fn run(
    desk: &mut Desk<'_, '_>,
    what: What,
    file: &Path,
    (dry_run, merge): (bool, Merge),
) -> Result<(), Failed> {
    let (preview, fields) = match what {
        What::All => match whole_book(desk, file) {
            Err(Failed::Refused(refused)) => {
                (Preview { refused, ..Preview::default() }, Vec::new())
            }
            Err(Failed::Cells(refused)) => {
                cells(desk, &refused)?;
                return Err(Failed::Cells(refused));
            }
            other => (other?, Vec::new()),
        },
        What::Kind(kind) => records(desk, kind, file, merge)?,
    };
    report(desk, &preview, dry_run, what == What::All, &fields)?;
    if !preview.refused.is_empty() {
        return Err(Failed::Refused(preview.refused));
    }
    if dry_run || preview.changes.is_empty() {
        return Ok(());
    }
    // the name of the file, never its folder: a path may name a person
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    desk.commit(Account::new(Deed::Import, name.unwrap_or_default()), preview.changes)?;
    Ok(())
}

fn whole_book(desk: &Desk<'_, '_>, file: &Path) -> Result<Preview, Failed> {
    let today = desk.world.today();
    let book = match files::ending(file).as_str() {
        "json" => whole::read(&files::read_text(file)?, today)?,
        "xlsx" => {
            workbook::read(&files::read(file)?, today).map_err(|why| Failed::workbook(file, why))?
        }
        _ => return Err(Failed::FileKind(file.to_owned(), ".xlsx .json")),
    };
    let changes = whole::changes(&desk.register, &book).ok_or(Failed::NotEmpty)?;
    let updated = changes.iter().filter(|change| change.before.is_some()).count();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Preview {
        added: count(changes.len() - updated),
        updated: count(updated),
        changes,
        refused: Vec::new(),
    })
}

/// A field of a record that the book has otherwise than the file.
struct Told {
    row: u32,
    kind: Kind,
    number: u32,
    pair: Pair,
}

/// Reports the values of a workbook that cannot be taken.
fn cells(desk: &mut Desk<'_, '_>, refused: &[workbook::Refused]) -> Result<(), Failed> {
    let lang = desk.world.lang;
    if !desk.world.json {
        let mut lines = refused.iter().map(|one| failed::cell_place(one, lang));
        return lines.try_for_each(|line| desk.out.line(&line));
    }
    let list = refused.iter().map(|it| {
        json!({
            "sheet": it.sheet,
            "row": it.row,
            "column": it.column,
            "value": it.value,
            "reason": it.fault.say(lang),
        })
    });
    let list: Json = list.collect();
    desk.out.json(&json!({ "added": 0, "updated": 0, "refused": list }))
}

fn records(
    desk: &Desk<'_, '_>,
    kind: Kind,
    file: &Path,
    merge: Merge,
) -> Result<(Preview, Vec<Told>), Failed> {
    match files::ending(file).as_str() {
        "json" => {
            let text = files::read_text(file)?;
            let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}'))
                .map_err(|error| Unreadable::NotJson(error.line()))?;
            let list = json.as_array().map_or_else(|| std::slice::from_ref(&json), Vec::as_slice);
            Ok((arrive::preview(&desk.register, kind, list, desk.world.today()), Vec::new()))
        }
        _ => match ImportKind::of(kind) {
            Some(kind) => sheet(desk, kind, file, merge),
            None => Err(Failed::FileKind(file.to_owned(), ".json")),
        },
    }
}

/// A list as an office typed it.
fn sheet(
    desk: &Desk<'_, '_>,
    kind: ImportKind,
    file: &Path,
    merge: Merge,
) -> Result<(Preview, Vec<Told>), Failed> {
    if !file.exists() {
        return Err(Failed::NoFile(file.to_owned()));
    }
    let found = record_import::preview(kind, &desk.register, file, desk.world.today(), merge)
        .map_err(|why| Failed::Sheet(file.to_owned(), why))?;
    let count = |fate| u32::try_from(found.count(fate)).unwrap_or(u32::MAX);
    let refusal = |one: &crate::exchange::preview::Refused| Refusal {
        kind: one.kind,
        row: one.row,
        column: Some(one.column),
        key: one.field.to_owned(),
        value: one.value.clone(),
        fault: one.fault.clone(),
    };
    let preview = Preview {
        added: count(Fate::Added),
        updated: count(Fate::Updated),
        refused: found.refused.iter().map(refusal).collect(),
        changes: found.changes,
    };
    let told = found.lines.into_iter().flat_map(|line| {
        let (row, kind, number) = (line.row, line.id.kind, line.id.number);
        line.pairs.into_iter().map(move |pair| Told { row, kind, number, pair })
    });
    Ok((preview, told.collect()))
}

fn report(
    desk: &mut Desk<'_, '_>,
    preview: &Preview,
    dry_run: bool,
    whole: bool,
    fields: &[Told],
) -> Result<(), Failed> {
    let lang = desk.world.lang;
    // when anything is refused, nothing is added
    let taken = preview.refused.is_empty();
    let (added, updated) = if taken { (preview.added, preview.updated) } else { (0, 0) };
    if desk.world.json {
        let refused: Json = preview
            .refused
            .iter()
            .map(|it| {
                json!({
                    "row": it.row,
                    "column": it.column,
                    "value": it.value,
                    "reason": reason(it, whole, lang),
                })
            })
            .collect();
        let mut report = json!({ "added": added, "updated": updated, "refused": refused });
        if let Some(report) = report.as_object_mut().filter(|_| !fields.is_empty()) {
            report.insert("fields".to_owned(), fields.iter().map(field_json).collect());
        }
        return desk.out.json(&report);
    }
    if !taken {
        return preview
            .refused
            .iter()
            .try_for_each(|refusal| desk.out.line(&failed::place(refusal, lang)));
    }
    let text = if dry_run { word::WOULD_IMPORT } else { word::IMPORTED };
    let values = [("added", added.to_string()), ("updated", updated.to_string())];
    desk.out.line(&text.fill(lang, &values.each_ref().map(|(key, it)| (*key, it.as_str()))))?;
    let lines: Vec<String> = fields.iter().filter_map(|it| field_line(desk, it)).collect();
    lines.iter().try_for_each(|line| desk.out.line(line))
}

/// A field that differs, for programs: what the book had, what the file has, which is taken.
fn field_json(it: &Told) -> Json {
    json!({
        "row": it.row,
        "kind": it.kind.key(),
        "id": it.number,
        "field": it.pair.key,
        "before": json::write_value(&it.pair.book),
        "after": json::write_value(&it.pair.file),
        "taken": it.pair.take,
    })
}

/// The same for people.
fn field_line(desk: &Desk<'_, '_>, it: &Told) -> Option<String> {
    let lang = desk.world.lang;
    let specs = Record::specs(it.kind);
    let spec = specs.iter().find(|spec| spec.key == it.pair.key)?;
    let shown = |value| view::shown(&desk.register, spec, value, lang);
    let (row, before, after) = (it.row.to_string(), shown(&it.pair.book), shown(&it.pair.file));
    let values = [
        ("row", row.as_str()),
        ("field", spec.label.get(lang)),
        ("before", &before),
        ("after", &after),
    ];
    let text = if it.pair.take { import::FIELD_TAKEN } else { import::FIELD_KEPT };
    Some(format!("  {}", text.fill(lang, &values)))
}

/// The reason, with what row and column do not say: the kind in a whole book, the place within a
/// child table.
fn reason(refusal: &Refusal, whole: bool, lang: Lang) -> String {
    let reason = refusal.fault.say(lang);
    match (whole, refusal.key.contains('[') || refusal.column.is_none()) {
        (true, _) => format!("{} {}: {reason}", refusal.kind.key(), refusal.key),
        (false, true) if !refusal.key.is_empty() => format!("{}: {reason}", refusal.key),
        (false, _) => reason,
    }
}
