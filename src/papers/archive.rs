//! A readable archive of a year or a term: every meeting, every resolution, as PDF and as text,
//! with a page that leads to them. It needs no program of ours to be read.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::block::Paper;
use super::format::{Format, Unmade, bytes};
use super::list::{PaperKind, make};
use super::subject::Subject;
use crate::domain::MemberId;
use crate::domain::day::show;
use crate::domain::meeting::MeetingState;
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::work::plan::{meeting_name, resolution_name};
use crate::words::{Lang, Text, archive as word};

/// The forms in which each paper is kept.
const FORMS: [Format; 2] = [Format::Pdf, Format::Txt];

/// What an archive covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// A year of the calendar.
    Year(i32),
    /// The term that began on this day.
    Term(NaiveDate),
}

impl Span {
    fn holds(self, day: NaiveDate, on: NaiveDate) -> bool {
        match self {
            Self::Year(year) => Period::Year(year).holds(day),
            Self::Term(first) => first <= day && day <= on,
        }
    }

    /// What it covers, in words.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Year(year) => word::YEAR.fill(lang, &[("year", &year.to_string())]),
            Self::Term(first) => word::TERM.fill(lang, &[("date", &show(first))]),
        }
    }
}

/// A part of the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Meetings,
    Resolutions,
    Whole,
}

impl Part {
    const ALL: [Self; 3] = [Self::Meetings, Self::Resolutions, Self::Whole];

    const fn folder(self) -> &'static str {
        match self {
            Self::Meetings => "cuoc-hop",
            Self::Resolutions => "nghi-quyet",
            Self::Whole => "ca-ky",
        }
    }

    const fn name(self) -> Text {
        match self {
            Self::Meetings => word::MEETINGS,
            Self::Resolutions => word::RESOLUTIONS,
            Self::Whole => word::WHOLE,
        }
    }
}

/// One paper of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    part: Part,
    kind: PaperKind,
    of: Subject,
    title: String,
}

/// The papers of an archive made on a day, meetings and resolutions in the order of their days.
pub fn pieces(register: &Register, span: Span, on: NaiveDate) -> Vec<Piece> {
    let mut all = Vec::new();
    let held = register.meetings().filter(|(_, it)| it.state != MeetingState::Cancelled);
    let mut held: Vec<_> = held
        .filter_map(|(id, it)| Some((it.date.filter(|day| span.holds(*day, on))?, id, it)))
        .collect();
    held.sort_by_key(|(day, id, _)| (*day, *id));
    for (_, id, meeting) in held {
        for kind in [PaperKind::Notice, PaperKind::Minutes] {
            let title = meeting_name(meeting);
            all.push(Piece { part: Part::Meetings, kind, of: id.into(), title });
        }
    }
    let taken = register.resolutions().filter(|(_, it)| it.state != ResolutionState::Draft);
    let mut taken: Vec<_> = taken
        .filter_map(|(id, it)| Some((it.date.filter(|day| span.holds(*day, on))?, id, it)))
        .collect();
    taken.sort_by_key(|(day, id, _)| (*day, *id));
    for (_, id, it) in taken {
        let title = format!("{}: {}", resolution_name(it), it.title);
        let kind = PaperKind::Resolution;
        all.push(Piece { part: Part::Resolutions, kind, of: id.into(), title });
    }
    all.extend(whole(&all, register, span, on));
    all
}

/// The members whom the papers of an archive name.
pub fn people(register: &Register, span: Span, on: NaiveDate) -> BTreeSet<MemberId> {
    let papers = pieces(register, span, on).into_iter();
    let papers = papers.filter_map(|piece| make(register, piece.kind, piece.of));
    papers.flat_map(|paper| super::people::people(register, &paper)).collect()
}

/// What tells of the span as a whole: reports, follow-up, plans, the list of members at its end.
/// Nothing where nothing was held.
fn whole(single: &[Piece], register: &Register, span: Span, on: NaiveDate) -> Vec<Piece> {
    let days = register.meetings().filter_map(|(_, it)| it.date);
    let held: BTreeSet<NaiveDate> = days.filter(|day| span.holds(*day, on)).collect();
    if single.is_empty() {
        return Vec::new();
    }
    let periods = |of: fn(NaiveDate) -> Period| {
        let mut all: Vec<Period> = held.iter().map(|day| of(*day)).collect();
        all.dedup();
        all
    };
    let piece = |kind: PaperKind, period: Period| Piece {
        part: Part::Whole,
        kind,
        of: Subject::Period(period, period.last().min(on)),
        title: period.key(),
    };
    let years = periods(Period::year_of);
    let of_year = [PaperKind::Plan, PaperKind::Report, PaperKind::Register];
    let mut all: Vec<Piece> =
        years.iter().flat_map(|year| of_year.map(|kind| piece(kind, *year))).collect();
    let months = periods(Period::month_of).into_iter();
    all.extend(months.map(|month| piece(PaperKind::Report, month)));
    let last = match span {
        Span::Year(year) => Period::Year(year).last().min(on),
        Span::Term(_) => on,
    };
    let of = Subject::Cell(last);
    all.push(Piece { part: Part::Whole, kind: PaperKind::Members, of, title: show(last) });
    all
}

/// A file of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its place in the archive, steps parted by `/`. No person's name stands in it.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// An archive on its way: papers go in one by one, the page that leads to them comes last.
#[derive(Debug, Default)]
pub struct Archive {
    stems: BTreeSet<String>,
    lines: Vec<(Part, String, String)>,
}

impl Archive {
    /// The files of one paper; none where there is nothing to make it from.
    ///
    /// # Errors
    /// When a form cannot hold it.
    pub fn add(&mut self, register: &Register, piece: &Piece) -> Result<Vec<File>, Unmade> {
        let Some(paper) = make(register, piece.kind, piece.of) else { return Ok(Vec::new()) };
        let stem = self.stem(piece.part, &paper);
        let files = FORMS.map(|form| {
            let path = format!("{stem}.{}", form.key());
            Ok(File { path, bytes: bytes(&paper, form)? })
        });
        let kind = piece.kind.name().get(Lang::Vi);
        self.lines.push((piece.part, stem, format!("{kind}: {}", piece.title)));
        files.into_iter().collect()
    }

    /// A place that no other paper has.
    fn stem(&mut self, part: Part, paper: &Paper) -> String {
        let plain = format!("{}/{}", part.folder(), paper.name);
        let mut stem = plain.clone();
        let mut number = 2;
        while !self.stems.insert(stem.clone()) {
            stem = format!("{plain}-{number}");
            number += 1;
        }
        stem
    }

    /// The pages that lead to all papers, for a browser and as text.
    pub fn index(&self, register: &Register, span: Span, on: NaiveDate, lang: Lang) -> [File; 2] {
        let cell = register.cell().map_or("", |cell| cell.name.as_str());
        let title = word::TITLE.fill(lang, &[("cell", cell), ("span", &span.say(lang))]);
        let made = word::MADE.fill(lang, &[("date", &show(on))]);
        let file =
            |path: &str, text: String| File { path: path.to_owned(), bytes: text.into_bytes() };
        [
            file("index.html", self.html(&title, &made, lang)),
            file("index.txt", self.text(&title, &made, lang)),
        ]
    }

    fn of(&self, part: Part) -> impl Iterator<Item = &(Part, String, String)> {
        self.lines.iter().filter(move |(of, ..)| *of == part)
    }

    fn html(&self, title: &str, made: &str, lang: Lang) -> String {
        let mut out = vec![format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
             <style>body{{font-family:'Times New Roman',serif;font-size:18px;max-width:50em;\
             margin:2em auto;padding:0 1em}}li{{margin:.4em 0}}</style>\n</head>\n<body>\n\
             <h1>{title}</h1>\n<p>{made}</p>\n",
            lang.code(),
            title = escaped(title),
            made = escaped(made),
        )];
        for part in Part::ALL.into_iter().filter(|part| self.of(*part).next().is_some()) {
            out.push(format!("<h2>{}</h2>\n<ul>\n", escaped(part.name().get(lang))));
            out.extend(self.of(part).map(|(_, stem, line)| {
                let line = escaped(line);
                format!(
                    "<li><a href=\"{stem}.pdf\">{line}</a> (<a href=\"{stem}.txt\">txt</a>)</li>\n"
                )
            }));
            out.push("</ul>\n".to_owned());
        }
        out.push("</body>\n</html>\n".to_owned());
        out.concat()
    }

    fn text(&self, title: &str, made: &str, lang: Lang) -> String {
        let mut out = vec![format!("{title}\r\n{made}\r\n")];
        for part in Part::ALL.into_iter().filter(|part| self.of(*part).next().is_some()) {
            out.push(format!("\r\n{}\r\n", part.name().get(lang)));
            out.extend(
                self.of(part).map(|(_, stem, line)| format!("{line}\r\n    {stem}.pdf\r\n")),
            );
        }
        out.concat()
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
