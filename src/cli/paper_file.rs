//! A paper on its way to a file: never over another without being told so, never half.

use std::path::{Path, PathBuf};

use crate::app::message::{Content, Paper, Standing, Unwritten};
use crate::book::disk::{self, Disk as _};
use crate::book::store::Store;
use crate::cli::failed::Failed;
use crate::cli::files::{self, Trouble};
use crate::cli::{archive, fill, place};
use crate::domain::Choices as _;
use crate::domain::register::Register;
use crate::papers::Format;
use crate::words::Lang;

/// The form that a file's ending asks for: one that every paper has.
///
/// # Errors
/// When the ending is that of no such form.
pub fn ending_of(file: &Path) -> Result<Format, Failed> {
    let format = Format::from_key(&files::ending(file));
    let format = format.filter(|it| matches!(it, Format::Docx | Format::Pdf | Format::Txt));
    format.ok_or_else(|| Failed::FileKind(file.to_owned(), "docx, pdf, txt"))
}

/// Writes a paper; the whole path of what was written: who typed only a name must find it again.
///
/// # Errors
/// When a file of that name stands there and nobody said what to do with it; else the sentence.
pub fn write(
    (register, store): (&Register, Option<&dyn Store>),
    paper: Paper,
    lang: Lang,
) -> Result<PathBuf, Unwritten> {
    let refused = |failed: &Failed| Unwritten::Refused(failed.say(lang));
    let folder = files::at_home(&paper.folder);
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    let mut path = folder.join(&paper.name);
    let own: Vec<PathBuf> = place::home().into_iter().chain(place::documents()).collect();
    match paper.standing {
        Standing::Ask if path.exists() => return Err(Unwritten::Stands),
        Standing::Number => path = files::free(&folder, &paper.name),
        Standing::Ask | Standing::Replace => {}
    }
    let bytes = match paper.content {
        Content::Archive(span, on) => {
            ready(&folder, &path, &own).map_err(|it| refused(&it))?;
            let book = (register, store);
            archive::write(book, (span, on), &path, lang).map_err(|it| refused(&it))?;
            return Ok(path);
        }
        Content::Bytes(bytes) => bytes,
        Content::Form(form, subject) => {
            fill::filled(register, &files::at_home(&form), subject).map_err(|it| refused(&it))?
        }
    };
    ready(&folder, &path, &own).map_err(|it| refused(&it))?;
    files::write_out(store, &path, &bytes).map_err(|it| refused(&it))?;
    Ok(path)
}

/// Makes the folder where it lies below the person's own and is not there yet. Elsewhere it must
/// be there: a stick that was pulled out is not made anew on the disk.
fn ready(folder: &Path, path: &Path, own: &[PathBuf]) -> Result<(), Failed> {
    let is_own = own.iter().any(|it| folder.starts_with(it));
    if folder.is_dir() {
        return Ok(());
    }
    if !is_own {
        return Err(Failed::FileUnwritable(path.to_owned(), Trouble::Gone));
    }
    disk::Real
        .make_folder(folder)
        .map_err(|error| Failed::FileUnwritable(path.to_owned(), Trouble::of(&error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(folder: &Path, text: &str, standing: Standing) -> Paper {
        let content = Content::Bytes(text.as_bytes().to_vec());
        Paper { folder: folder.to_owned(), name: "a.txt".to_owned(), content, standing }
    }

    #[test]
    fn a_file_that_stands_there_is_replaced_only_when_told_so() {
        let folder = tempfile::tempdir().unwrap();
        let write = |text, standing| {
            write((&Register::default(), None), paper(folder.path(), text, standing), Lang::Vi)
        };
        let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(write("1", Standing::Ask), Ok(folder.path().join("a.txt")));
        assert_eq!(write("2", Standing::Ask), Err(Unwritten::Stands));
        assert_eq!(text("a.txt"), "1");
        assert_eq!(write("3", Standing::Number), Ok(folder.path().join("a (2).txt")));
        assert_eq!((text("a.txt"), text("a (2).txt")), ("1".to_owned(), "3".to_owned()));
        assert_eq!(write("4", Standing::Replace), Ok(folder.path().join("a.txt")));
        assert_eq!(text("a.txt"), "4");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_stick_that_was_pulled_out_is_told_and_not_made_anew() {
        let root = tempfile::tempdir().unwrap();
        let stick = root.path().join("KINGSTON");
        // whichever folder of the machine the test runs in, it is none of the person's own
        let done = ready(&stick, &stick.join("a.txt"), &[]);
        assert!(done.is_err_and(|it| it.say(Lang::Vi).contains("USB đã rút ra")));
        assert!(!stick.exists());
        // below them it is made
        ready(&stick, &stick.join("a.txt"), &[root.path().to_owned()]).unwrap();
        assert!(stick.exists());
    }
}
