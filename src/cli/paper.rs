//! `paper`: a paper made from a record, as a file.

use std::path::Path;

use serde_json::json;

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::files;
use crate::domain::Id;
use crate::papers::{self, Asks, PaperKind};
use crate::words::cli as word;

/// The columns of a paper as plain text.
const WIDTH: usize = 80;

/// Makes a paper and writes it.
///
/// # Errors
/// When there is no such record, the ending says nothing to us, or it cannot be written.
pub fn run(desk: &mut Desk<'_, '_>, kind: PaperKind, number: u32, to: &Path) -> Result<(), Failed> {
    let Asks::Record(of) = kind.asks() else {
        return Err(Failed::NoRecord(crate::domain::Kind::Cell, number));
    };
    let id = Id::new(of, number);
    let paper =
        papers::make(&desk.register, kind, id.into()).ok_or(Failed::NoRecord(id.kind, number))?;
    if files::ending(to) != "txt" {
        return Err(Failed::FileKind(to.to_owned(), ".txt"));
    }
    files::write(to, papers::text::render(&paper, WIDTH).as_bytes())?;
    let file = to.display().to_string();
    if desk.world.json {
        return desk.out.json(&json!({ "paper": kind.key(), "id": number, "file": file }));
    }
    desk.out.line(&word::PAPER_WRITTEN.fill(desk.world.lang, &[("file", &file)]))
}
