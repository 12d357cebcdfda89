//! `fill`: the cell's own Word form, filled from the book.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{files, paper};
use crate::domain::register::Register;
use crate::domain::{Id, Kind};
use crate::papers::Subject;
use crate::papers::template::{self, TemplateFault};
use crate::words::{Lang, paper_screen, templates as word};

/// Fills a form and writes it.
///
/// # Errors
/// What is wrong with the form; no such record; when the file cannot be written.
pub fn run(
    desk: &mut Desk<'_, '_>,
    form: &Path,
    (kind, number): (Kind, u32),
    to: &Path,
) -> Result<(), Failed> {
    check(form)?;
    if files::ending(to) != "docx" {
        return Err(Failed::FileKind(to.to_owned(), ".docx"));
    }
    let of = match kind {
        Kind::Cell => Subject::Cell(desk.world.today()),
        _ => Subject::Record(Id::new(kind, number)),
    };
    let filled = filled(&desk.register, form, of)?;
    files::write_out(Some(&*desk.store), to, &filled)?;
    let people = template::people(&desk.register, of);
    let name = paper_screen::OWN_FORM.get(desk.world.lang).trim_end_matches('…');
    paper::note(desk, &format!("{name} ({})", files::name(to)), &people)?;
    let file = to.display().to_string();
    if desk.world.json {
        return desk.out.json(&json!({ "file": file }));
    }
    desk.out.line(&word::FILLED.fill(desk.world.lang, &[("file", &file)]))
}

/// A form filled about a subject, as the bytes of a Word document.
///
/// # Errors
/// What is wrong with the form, or that it cannot be read.
pub fn filled(register: &Register, form: &Path, of: Subject) -> Result<Vec<u8>, Failed> {
    check(form)?;
    template::fill(&files::read(form)?, register, of).map_err(Failed::Template)
}

/// Whether the ending is that of a form.
fn check(form: &Path) -> Result<(), Failed> {
    match files::ending(form).as_str() {
        "docx" => Ok(()),
        "docm" | "dotm" => Err(Failed::Template(TemplateFault::Macros)),
        "doc" => Err(Failed::Template(TemplateFault::OldWord)),
        _ => Err(Failed::Template(TemplateFault::NotWord)),
    }
}

/// The fields of forms for a program.
pub fn describe(lang: Lang) -> Json {
    let entry = |it: template::Entry| json!({ "name": it.name, "about": it.about.get(lang) });
    template::describe().into_iter().map(entry).collect()
}

/// The page of the fields of forms.
pub fn page(lang: Lang) -> String {
    let line = |left: &str, right: &str| format!("| {left} | {right} |\n");
    let mut out = vec![
        format!("# {}\n\n{}\n\n", word::PAGE_TITLE.get(lang), word::PAGE_INTRO.get(lang)),
        line(word::FIELD.get(lang), word::MEANING.get(lang)),
        "|---|---|\n".to_owned(),
    ];
    let of = |it: template::Entry| line(&format!("`{{{{{}}}}}`", it.name), it.about.get(lang));
    out.extend(template::describe().into_iter().map(of));
    out.concat()
}
