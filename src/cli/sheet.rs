//! `sheet`: the generated reference.

use std::path::Path;

use serde_json::json;

use crate::cli::args::Sheet;
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{files, fill, keys};
use crate::domain::Kind;
use crate::exchange::{model, sheet};
use crate::office::xlsx::{self, Unwritable};
use crate::words::model_sheets as word;

/// Prints a sheet.
///
/// # Errors
/// When nobody takes the output.
pub fn run(world: &World, out: &mut Out<'_>, asked: Sheet) -> Result<(), Failed> {
    let text = match asked {
        Sheet::Keys if world.json => return out.json(&keys::describe(world.lang)),
        Sheet::Template if world.json => return out.json(&fill::describe(world.lang)),
        Sheet::Template => fill::page(world.lang),
        Sheet::Keys => keys::page(world.lang),
        Sheet::Columns { kind, to: Some(to) } => return model(world, out, kind, &to),
        Sheet::Columns { kind, .. } | Sheet::Json { kind } if world.json => {
            return out.json(&sheet::describe(kind, world.lang));
        }
        Sheet::Columns { kind, .. } => sheet::columns(kind, world.lang),
        Sheet::Json { kind } => sheet::json_form(kind, world.lang),
    };
    out.line(text.trim_end())
}

/// Writes a model sheet to fill.
fn model(world: &World, out: &mut Out<'_>, kind: Kind, to: &Path) -> Result<(), Failed> {
    let none = || Failed::NoModel(kind);
    let bytes = match files::ending(to).as_str() {
        "xlsx" => {
            let sheets = model::sheets(kind, world.lang).ok_or_else(none)?;
            xlsx::write_records(&sheets).map_err(|Unwritable| Failed::NoRoom(to.to_owned()))?
        }
        "csv" => model::text(kind, world.lang).ok_or_else(none)?.into_bytes(),
        _ => return Err(Failed::FileKind(to.to_owned(), ".xlsx .csv")),
    };
    files::write(to, &bytes)?;
    let file = to.display().to_string();
    if world.json {
        return out.json(&json!({ "file": file }));
    }
    out.line(&word::MODEL_WROTE.fill(world.lang, &[("file", &file)]))
}
