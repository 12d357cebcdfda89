//! `paper` and `papers`: papers made from the book, as files; what kinds there are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use crate::app::screen::papers as offered;
use crate::book::disk::{self, Disk as _};
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{files, view};
use crate::domain::fault::Fault;
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::work::exports;
use crate::domain::{Choices as _, Id, Kind, MeetingId, MemberId};
use crate::papers::{self, Asks, Format, Paper, PaperKind, Subject, name};
use crate::words::{Lang, cli as word, failures, paper_screen as paper, privacy};

/// Makes a paper and writes it.
///
/// # Errors
/// When there is no such record, the ending says nothing to us, or it cannot be written.
pub fn run(
    desk: &mut Desk<'_, '_>,
    kind: PaperKind,
    of: Option<&str>,
    to: &Path,
) -> Result<(), Failed> {
    let subject = subject(desk, kind, of)?;
    let book = (&desk.register, desk.store.history());
    let made = papers::make_from(book, kind, subject)
        .ok_or_else(|| missing(&desk.register, kind, subject))?;
    let format = Format::from_key(&files::ending(to)).filter(|it| Format::of(&made).contains(it));
    let format = format.ok_or_else(|| Failed::FileKind(to.to_owned(), endings(&made)))?;
    let bytes = papers::bytes(&made, format)
        .map_err(|papers::format::Unmade| Failed::Unmade(to.to_owned()))?;
    files::write_out(Some(&*desk.store), to, &bytes)?;
    let lang = desk.world.lang;
    let people = papers::people(&desk.register, &made);
    let form = if subject.is_personal() { format.key().to_owned() } else { files::name(to) };
    note(desk, &format!("{} ({form})", kind.name().get(lang)), &people)?;
    let file = to.display().to_string();
    if desk.world.json {
        let mut line = json!({ "paper": kind.key(), "form": format.key(), "file": file });
        if let (Some(all), Some((key, about))) = (line.as_object_mut(), told(subject)) {
            all.insert(key.to_owned(), about);
        }
        return desk.out.json(&line);
    }
    desk.out.line(&word::PAPER_WRITTEN.fill(lang, &[("file", &file)]))
}

/// Writes all papers of a meeting into a folder.
///
/// # Errors
/// When there is no such meeting, or a file cannot be written.
pub fn pack(
    desk: &mut Desk<'_, '_>,
    of: Option<&str>,
    to: &Path,
    forms: &[Format],
) -> Result<(), Failed> {
    let meeting = record(desk, Kind::Meeting, of)?;
    let meeting = meeting.ok_or(Failed::NoSubject(PaperKind::Minutes))?;
    desk.record(Kind::Meeting, meeting.number)?;
    let forms = if forms.is_empty() { &[Format::Docx] } else { forms };
    disk::Real
        .make_folder(to)
        .map_err(|error| Failed::FileUnwritable(to.to_owned(), files::Trouble::of(&error)))?;
    let mut written: Vec<PathBuf> = Vec::new();
    let mut people = BTreeSet::new();
    for (kind, subject) in
        offered::pack(&desk.register, MeetingId(meeting.number), desk.world.today())
    {
        let Some(made) = papers::make(&desk.register, kind, subject) else { continue };
        let has = Format::of(&made);
        people.extend(papers::people(&desk.register, &made));
        for format in forms.iter().copied().filter(|it| has.contains(it)) {
            let base = name::safe(&made.name);
            let path = fresh(to, &base, format, &written);
            let bytes = papers::bytes(&made, format)
                .map_err(|papers::format::Unmade| Failed::Unmade(path.clone()))?;
            files::write_out(Some(&*desk.store), &path, &bytes)?;
            written.push(path);
        }
    }
    let lang = desk.world.lang;
    let count = paper::SEVERAL.fill(lang, &[("n", &written.len().to_string())]);
    note(desk, &format!("{} ({count})", paper::PACK.get(lang)), &people)?;
    let folder = to.display().to_string();
    if desk.world.json {
        let all: Vec<String> = written.iter().map(|it| it.display().to_string()).collect();
        let line = json!({ "meeting": meeting.number, "folder": folder, "files": all });
        return desk.out.json(&line);
    }
    let values = [("n", written.len().to_string()), ("folder", folder)];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    desk.out.line(&paper::WROTE_FILES.fill(lang, &values))
}

/// A name that no file of this run has; what stands there from an earlier run is replaced.
fn fresh(folder: &Path, base: &str, format: Format, written: &[PathBuf]) -> PathBuf {
    let ending = format.key();
    let first = folder.join(format!("{base}.{ending}"));
    let numbered = (2..10_000).map(|n| folder.join(format!("{base} ({n}).{ending}")));
    let mut all = std::iter::once(first.clone()).chain(numbered);
    all.find(|path| !written.contains(path)).unwrap_or(first)
}

/// The kinds of papers and what each asks for.
///
/// # Errors
/// When nobody takes the output.
pub fn list(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    if desk.world.json {
        let all: Json = PaperKind::ALL.iter().map(|kind| describe(*kind, lang)).collect();
        return desk.out.json(&all);
    }
    for kind in PaperKind::ALL {
        let asks = asks_in_words(kind.asks(), lang);
        desk.out.line(&format!("{:<18} {} ({asks})", kind.key(), kind.name().get(lang)))?;
    }
    Ok(())
}

fn describe(kind: PaperKind, lang: Lang) -> Json {
    let asks = match kind.asks() {
        Asks::Record(of) | Asks::Dated(of) => of.key(),
        Asks::Person => Kind::Member.key(),
        Asks::Cell => "nothing",
        Asks::Period => "period",
    };
    json!({ "paper": kind.key(), "name": kind.name().get(lang), "of": asks })
}

fn asks_in_words(asks: Asks, lang: Lang) -> String {
    match asks {
        Asks::Record(of) | Asks::Dated(of) => paper::OF_RECORD.fill(lang, &[("kind", of.key())]),
        Asks::Person => paper::OF_MEMBER.get(lang).to_owned(),
        Asks::Cell => paper::OF_CELL.get(lang).to_owned(),
        Asks::Period => paper::OF_PERIOD.get(lang).to_owned(),
    }
}

/// What the paper is made about: as typed, else the newest record or the month of today.
fn subject(desk: &Desk<'_, '_>, kind: PaperKind, of: Option<&str>) -> Result<Subject, Failed> {
    let today = desk.world.today();
    match kind.asks() {
        Asks::Record(of_kind) | Asks::Dated(of_kind) => {
            let id = record(desk, of_kind, of)?.ok_or(Failed::NoSubject(kind))?;
            Ok(Subject::Dated(id, today))
        }
        Asks::Person => {
            let id = of.map(number).transpose()?;
            let id = id.ok_or(Failed::NoSubject(kind))?;
            desk.record(Kind::Member, id)?;
            Ok(Subject::Person(MemberId(id), today))
        }
        Asks::Cell => Ok(Subject::Cell(today)),
        Asks::Period => {
            let read =
                |typed| Period::read(typed).map_err(|_fault| Failed::NoPeriod(String::from(typed)));
            let period = of.map(read).transpose()?;
            let usual = match kind {
                PaperKind::Plan => Period::year_of(today),
                _ => Period::month_of(today),
            };
            Ok(Subject::Period(period.unwrap_or(usual), today))
        }
    }
}

/// The record of a number, or the newest of a kind.
fn record(desk: &Desk<'_, '_>, kind: Kind, of: Option<&str>) -> Result<Option<Id>, Failed> {
    if let Some(typed) = of {
        return Ok(Some(Id::new(kind, number(typed)?)));
    }
    Ok(newest(&desk.register, kind, desk.world.today()))
}

/// The newest record of a kind: the latest day for what has one, else the last number.
fn newest(register: &Register, kind: Kind, today: chrono::NaiveDate) -> Option<Id> {
    match kind {
        Kind::Meeting | Kind::Resolution => {
            view::in_order(register, kind, today).first().map(|(id, _)| *id)
        }
        _ => register.of_kind(kind).map(|(id, _)| id).max_by_key(|id| id.number),
    }
}

fn number(typed: &str) -> Result<u32, Failed> {
    typed
        .trim()
        .parse()
        .map_err(|_no_number| Failed::BadField(failures::PAPER_OF, Fault::NotANumber))
}

/// What a paper could not be made of: no such record, or one without what this paper needs.
fn missing(register: &Register, kind: PaperKind, subject: Subject) -> Failed {
    match subject {
        Subject::Record(id) | Subject::Dated(id, _) if register.record(id).is_none() => {
            Failed::NoRecord(id.kind, id.number)
        }
        _ => Failed::NoSubject(kind),
    }
}

/// What a paper is about, for a program.
fn told(subject: Subject) -> Option<(&'static str, Json)> {
    match subject {
        Subject::Record(id) | Subject::Dated(id, _) => Some(("id", json!(id.number))),
        Subject::Person(id, _) => Some(("id", json!(id.0))),
        Subject::Cell(_) => None,
        Subject::Period(period, _) => Some(("period", json!(period.key()))),
    }
}

/// The endings that a paper can have.
fn endings(made: &Paper) -> &'static str {
    if Format::of(made).contains(&Format::Xlsx) {
        ".docx .pdf .txt .xlsx .csv"
    } else {
        ".docx .pdf .txt"
    }
}

/// Notes in the book that something left it as a file, and whose data it holds; a book that is only
/// read stays as it is, and that is told.
///
/// # Errors
/// What kept it from being noted.
pub fn note(
    desk: &mut Desk<'_, '_>,
    what: &str,
    people: &BTreeSet<MemberId>,
) -> Result<(), Failed> {
    let lang = desk.world.lang;
    if desk.store.is_read_only() {
        desk.out.remark(privacy::NOT_NOTED.get(lang));
        return Ok(());
    }
    // the file is written: that it is not in the register of exports must not be taken for nothing
    let noted = desk.commit(exports::account(what, people, lang), Vec::new());
    noted.map(drop).map_err(|failed| match failed {
        Failed::Book(why) => Failed::NotNoted(why),
        other => other,
    })
}
