//! `export`: records of a kind, or the whole book, as a file.

use std::path::Path;

use serde_json::json;

use crate::cli::args::What;
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{files, paper, view};
use crate::domain::mention;
use crate::exchange::{export, whole, workbook};
use crate::office::xlsx::{self, Sheet, Unwritable};
use crate::words::cli as word;

/// Writes the file.
///
/// # Errors
/// When its ending says nothing to us, or it cannot be written.
pub fn run(desk: &mut Desk<'_, '_>, what: What, to: &Path) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.world.today());
    let book = |sheets: &[Sheet]| {
        xlsx::write_records(sheets).map_err(|Unwritable| Failed::NoRoom(to.to_owned()))
    };
    let (bytes, count) = match (what, files::ending(to).as_str()) {
        (What::All, "json") => (whole::write(&desk.register).into_bytes(), desk.register.len()),
        (What::All, "xlsx") => (book(&workbook::book(&desk.register, lang))?, desk.register.len()),
        (What::All, _) => return Err(Failed::FileKind(to.to_owned(), ".xlsx .json")),
        (What::Kind(kind), ending) => {
            let records = view::in_order(&desk.register, kind, today);
            let bytes = match ending {
                "json" => export::json_list(&records).into_bytes(),
                "xlsx" => book(&export::sheets(kind, &records, lang))?,
                "csv" => export::csv(kind, &records, lang).into_bytes(),
                "txt" => export::tabs(kind, &records, lang).into_bytes(),
                _ => return Err(Failed::FileKind(to.to_owned(), ".xlsx .csv .txt .json")),
            };
            (bytes, records.len())
        }
    };
    files::write_out(Some(&*desk.store), to, &bytes)?;
    let told = match what {
        What::All => word::WHOLE_BOOK.get(lang).to_owned(),
        What::Kind(kind) => kind.key().to_owned(),
    };
    let people = match what {
        What::All => mention::in_records(&desk.register, desk.register.all()),
        What::Kind(kind) => mention::in_records(&desk.register, desk.register.of_kind(kind)),
    };
    paper::note(desk, &format!("{told} ({})", files::name(to)), &people)?;
    let file = to.display().to_string();
    if desk.world.json {
        return desk.out.json(&json!({ "records": count, "file": file }));
    }
    desk.out.line(&word::WROTE.fill(lang, &[("n", &count.to_string()), ("file", &file)]))
}
