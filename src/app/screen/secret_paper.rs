//! A paper that stands in no register, on its way to a printer: the card of a recovery code, the
//! record of a handover. It is written only when the person asks, and the history does not say
//! where.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::line::Line;
use crate::app::message::{Content, Effect, Notice, Paper, Place, Standing, Unwritten};
use crate::app::screen::plain::{Look, Row};
use crate::app::screen::unlock;
use crate::book::passphrase::Passphrase;
use crate::papers::{self, Format, Handed};
use crate::words::{formats, keys as word, paper_screen};

/// The forms of file that it can have.
const FORMATS: [Format; 3] = [Format::Docx, Format::Pdf, Format::Txt];

/// How many places are shown to choose from.
const OFFERED: usize = 5;

/// The place that stands in the line, by its number.
pub(super) fn chosen(line: &Line, places: &[Place]) -> Option<usize> {
    places.iter().take(OFFERED).position(|it| it.path.display().to_string() == line.text())
}

/// Puts the next place into the line, or the one before. Whether there is one.
pub(super) fn another(line: &mut Line, places: &[Place], forward: bool) -> bool {
    let now = chosen(line, places);
    let at = if forward {
        now.map(|at| at + 1).or(Some(0))
    } else {
        now.and_then(|at| at.checked_sub(1))
    };
    let place = at.and_then(|at| places.iter().take(OFFERED).nth(at));
    if let Some(place) = place {
        line.set(place.path.display().to_string());
    }
    place.is_some()
}

/// Which paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The card of a code, with the number of the book.
    Card(Passphrase, String),
    /// The record of a handover.
    Handed(Box<Handed>),
}

/// The paper and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretPaper {
    what: What,
    /// The form of file, by its place.
    format: usize,
    /// The folder.
    folder: Line,
    /// Where it could go, the likeliest first.
    places: Vec<Place>,
    /// Whether the cursor stands in the folder.
    in_folder: bool,
}

impl SecretPaper {
    /// Asks where it is to be written.
    pub fn open(what: What) -> Outcome {
        let (folder, places) = (Line::default(), Vec::new());
        let screen = Self { what, format: 0, folder, places, in_folder: false };
        Outcome::PushAsking(Box::new(screen.into()), Effect::Places)
    }

    /// The places have come: a stick before the own disk, for a code must not stay there.
    pub fn offer(&mut self, places: Vec<Place>) {
        let stick = places.iter().find(|place| place.removable);
        if let (true, Some(first)) = (self.folder.is_empty(), stick.or_else(|| places.first())) {
            self.folder.set(first.path.display().to_string());
        }
        self.places = places;
    }

    fn paper(&self, desk: &Desk) -> papers::Paper {
        match &self.what {
            What::Card(code, number) => {
                let groups = unlock::groups(&unlock::digits(code.reveal()));
                papers::recovery(&desk.register, desk.today(), (number, &groups))
            }
            What::Handed(handed) => papers::handed_over(&desk.register, desk.today(), handed),
        }
    }

    fn write(&self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let folder = self.folder.text().trim();
        if folder.is_empty() {
            return Outcome::Tell(Notice::plain(paper_screen::NO_FOLDER.get(lang)));
        }
        let format = FORMATS.get(self.format).copied().unwrap_or(Format::Docx);
        let paper = self.paper(desk);
        let name = format!("{}.{}", paper.name, format.key());
        let Ok(bytes) = papers::bytes(&paper, format) else {
            let told = paper_screen::UNMADE.fill(lang, &[("name", &name)]);
            return Outcome::Tell(Notice::bad(told));
        };
        let (folder, content) = (PathBuf::from(folder), Content::Bytes(bytes));
        let paper = Paper { folder, name, content, standing: Standing::Number };
        Outcome::Ask(Effect::WritePaper(Box::new(paper)))
    }

    const fn is_card(&self) -> bool {
        matches!(self.what, What::Card(..))
    }

    /// What it shows.
    pub fn rows(&self, desk: &Desk) -> Vec<Row> {
        let lang = desk.lang();
        let mut rows = Vec::new();
        if self.is_card() {
            rows.push(Row::Say(word::CARD_PAPER_WARNING.get(lang).to_owned(), Look::Near));
            rows.push(Row::Gap);
        }
        for (at, format) in FORMATS.iter().enumerate() {
            let mark = if at == self.format { "(•)" } else { "( )" };
            // nobody is told to send what opens the book
            let is_for_printer = self.is_card() && *format == Format::Pdf;
            let name = if is_for_printer { formats::PDF_TO_PRINT } else { format.name() };
            let text = format!("{mark} {}", name.get(lang));
            rows.push(Row::Choice(text, at == self.format && !self.in_folder, at));
        }
        rows.push(Row::Gap);
        let place = FORMATS.len();
        rows.push(Row::line(word::FOLDER.get(lang), &self.folder, self.in_folder, place));
        for (at, offered) in self.places.iter().take(OFFERED).enumerate() {
            let text = format!("    {}", offered.path.display());
            let is_chosen = self.in_folder && chosen(&self.folder, &self.places) == Some(at);
            rows.push(Row::Choice(text, is_chosen, place + 1 + at));
        }
        rows.push(Row::Gap);
        rows.push(Row::Say(word::WRITE_NEXT.get(lang).to_owned(), Look::Quiet));
        rows
    }
}

impl Front for SecretPaper {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::SecretPaper]
    }

    fn title(&self, desk: &Desk) -> String {
        let text = if self.is_card() { word::CARD_PAPER_TITLE } else { word::HANDOVER_PAPER };
        text.get(desk.lang()).to_owned()
    }

    /// A code may wait below that is shown once only.
    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn types_into(&mut self) -> Option<Entry<'_>> {
        self.in_folder.then_some(Entry::Line(&mut self.folder))
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::WriteOut => return self.write(desk),
            Action::NextField if self.format + 1 < FORMATS.len() && !self.in_folder => {
                self.format += 1;
            }
            Action::NextField if self.in_folder => {
                another(&mut self.folder, &self.places, true);
            }
            Action::NextField => self.in_folder = true,
            Action::PrevField if self.in_folder => {
                self.in_folder = another(&mut self.folder, &self.places, false);
            }
            Action::PrevField => self.format = self.format.saturating_sub(1),
            _ => {}
        }
        Outcome::Stay
    }

    fn written(&mut self, desk: &Desk, done: Result<PathBuf, Unwritten>) -> Outcome {
        let lang = desk.lang();
        match done {
            Ok(path) => {
                let file = path.display().to_string();
                if self.is_card() {
                    let told = word::PAPER_DELETE.fill(lang, &[("file", &file)]);
                    Outcome::PopTelling(Notice::good(told))
                } else {
                    Outcome::Answer(Answer::Text(file))
                }
            }
            Err(Unwritten::Stands) => Outcome::Stay,
            Err(Unwritten::Refused(line)) => Outcome::Tell(Notice::bad(line)),
        }
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        if row < FORMATS.len() {
            (self.format, self.in_folder) = (row, false);
        } else {
            self.in_folder = true;
            let offered = row.checked_sub(FORMATS.len() + 1).and_then(|at| self.places.get(at));
            if let Some(place) = offered {
                self.folder.set(place.path.display().to_string());
            }
        }
        Outcome::Stay
    }
}
