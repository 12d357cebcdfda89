//! `export`: records of a kind, or the whole book, as a file.

use std::path::Path;

use serde_json::json;

use crate::cli::args::What;
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{files, paper, view};
use crate::exchange::{export, whole};
use crate::words::cli as word;

/// Writes the file.
///
/// # Errors
/// When its ending says nothing to us, or it cannot be written.
pub fn run(desk: &mut Desk<'_, '_>, what: What, to: &Path) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.world.today());
    let (text, count) = match (what, files::ending(to).as_str()) {
        (What::All, "json") => (whole::write(&desk.register), desk.register.len()),
        (What::All, _) => return Err(Failed::FileKind(to.to_owned(), ".json")),
        (What::Kind(kind), ending) => {
            let records = view::in_order(&desk.register, kind, today);
            let text = match ending {
                "json" => export::json_list(&records),
                "csv" => export::csv(&export::table(kind, &records, lang), ','),
                "txt" => export::csv(&export::table(kind, &records, lang), '\t'),
                _ => return Err(Failed::FileKind(to.to_owned(), ".csv .txt .json")),
            };
            (text, records.len())
        }
    };
    files::write(to, text.as_bytes())?;
    let told = match what {
        What::All => word::WHOLE_BOOK.get(lang).to_owned(),
        What::Kind(kind) => kind.key().to_owned(),
    };
    paper::note(desk, format!("{told} ({})", files::ending(to)))?;
    let file = to.display().to_string();
    if desk.world.json {
        return desk.out.json(&json!({ "records": count, "file": file }));
    }
    desk.out.line(&word::WROTE.fill(lang, &[("n", &count.to_string()), ("file", &file)]))
}
