//! Files read and written for the screen: papers, tables, texts; and the long look at the book.

use std::path::{Path, PathBuf};

use crate::app::message::{Msg, Notice, Paper, Unwritten};
use crate::app::state::State;
use crate::book::check;
use crate::book::failure::Failure;
use crate::book::finding;
use crate::book::store::Store;
use crate::cli::failed::Failed;
use crate::cli::machine::{Machine, Open, told_bad};
use crate::cli::{files, paper_file, safety, settings};
use crate::domain::mention;
use crate::domain::work::exports;
use crate::exchange::import_kind::ImportKind;
use crate::exchange::merge::Merge;
use crate::exchange::record_import;
use crate::words::{cli as word, privacy};

impl Machine {
    /// Writes a paper and remembers where.
    pub(super) fn write(&mut self, state: &State, paper: Paper) -> Result<PathBuf, Unwritten> {
        let book = (&state.desk.register, self.reading());
        let path = paper_file::write(book, paper, state.desk.lang())?;
        if let Some(folder) = path.parent() {
            if let Some(book) = self.folder.as_deref().filter(|book| book.is_dir()) {
                // where it is not remembered, it is asked for again: no harm
                settings::remember_papers(book, folder).unwrap_or_default();
            }
            self.papers = Some(folder.to_owned());
        }
        Ok(path)
    }

    pub(super) fn verify(&mut self, state: &State) -> Result<Vec<Msg>, Failure> {
        let (register, today) = (&state.desk.register, state.desk.today());
        let lang = state.desk.lang();
        let findings = match &self.open {
            Open::Disk(book) => {
                check::verify_with(book, register, &safety::outside(book), today, lang)?
            }
            Open::Memory(_) | Open::Nothing => check::of_register(register, today, lang),
        };
        let counts = (register.len(), state.desk.history.len());
        Ok(vec![Msg::Verified(finding::screen(&findings, counts, lang))])
    }
}

pub(super) fn read_import(state: &State, kind: ImportKind, path: &Path) -> Vec<Msg> {
    let lang = state.desk.lang();
    let path = files::at_home(path);
    let (register, today) = (&state.desk.register, state.desk.today());
    match record_import::preview(kind, register, &path, today, Merge::Fill) {
        Ok(preview) => vec![Msg::Preview(Box::new(preview))],
        Err(why) => told_bad(&Failed::Sheet(path, why).say(lang)),
    }
}

pub(super) fn write(
    state: &State,
    store: Option<&dyn Store>,
    (path, text): (&Path, &str),
) -> Vec<Msg> {
    let lang = state.desk.lang();
    match files::write_out(store, path, text.as_bytes()) {
        Ok(()) => {
            // The whole path: who typed only a name must find the file again.
            let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
            let line = word::PAPER_WRITTEN.fill(lang, &[("file", &whole.display().to_string())]);
            let people = mention::named(&state.desk.register, text);
            let what = format!("{} (csv)", privacy::REFUSED_TABLE.get(lang));
            let noted = exports::account(&what, &people, lang);
            vec![Msg::Note(noted), Msg::Told(Notice::good(line))]
        }
        Err(failed) => told_bad(&failed.say(lang)),
    }
}
