//! In which form, where and under which name papers are written.

use std::path::{Path, PathBuf};

use super::offer::What;
use super::writing::{Piece, Writing};
use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{Effect, Notice, Place};
use crate::domain::Choices as _;
use crate::papers::archive::Span;
use crate::papers::{Format, name};
use crate::words::paper_screen as word;

/// The name of the short message, which has none of its own.
const SHORT: &str = "tin-nhan";

/// The name of a form that is filled, before its own.
const FILLED: &str = "mau";

/// How the folder of an archive begins.
const ARCHIVE: &str = "luu-tru";

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The path of the cell's own form.
    Form,
    /// A form of file, by its place.
    Format(usize),
    /// A folder, by its place.
    Place(usize),
    /// The folder as typed.
    Folder,
    /// The name as typed.
    Name,
}

/// What is written, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WritePaper {
    /// What is written, in words.
    pub what: String,
    /// The single papers.
    whats: Vec<What>,
    /// The path of the cell's own form, where it is one that is filled.
    pub form: Option<Line>,
    /// The forms of file that the papers have, and whether each is chosen.
    pub formats: Vec<(Format, bool)>,
    /// The folders offered.
    pub places: Vec<Place>,
    /// The folder.
    pub folder: Line,
    /// The name without its ending, where it is one paper.
    pub name: Option<Line>,
    /// The line under the cursor.
    pub at: usize,
}

impl WritePaper {
    /// Asks how these papers are written; the effect asks where they can be.
    pub fn open(desk: &Desk, asked: &[What]) -> Outcome {
        let lang = desk.lang();
        let whats: Vec<What> = asked.iter().flat_map(|what| what.single(desk)).collect();
        let what = match (asked, whats.len()) {
            ([one], 1) => one.name(lang),
            ([one], n) => {
                format!(
                    "{}: {}",
                    one.name(lang),
                    word::SEVERAL.fill(lang, &[("n", &n.to_string())])
                )
            }
            (_, n) => word::SEVERAL.fill(lang, &[("n", &n.to_string())]),
        };
        let has =
            |format: Format| whats.iter().any(|what| formats_of(desk, *what).contains(&format));
        let formats: Vec<Format> = Format::ALL.iter().copied().filter(|it| has(*it)).collect();
        let formats = formats.iter().enumerate().map(|(at, it)| (*it, at == 0)).collect();
        let name = match whats.as_slice() {
            [one] => Some(Line::new(name_of(desk, *one))),
            _ => None,
        };
        let form = matches!(whats.as_slice(), [What::Form(_)]).then(Line::default);
        let (places, folder) = (Vec::new(), Line::default());
        let screen = Self { what, whats, form, formats, places, folder, name, at: 0 };
        Outcome::PushAsking(Box::new(screen.into()), Effect::Places)
    }

    /// The places have come: the first is taken until another is chosen.
    pub fn offer(&mut self, places: Vec<Place>) {
        if let (true, Some(first)) = (self.folder.is_empty(), places.first()) {
            self.folder.set(first.path.display().to_string());
        }
        self.places = places;
    }

    /// Its lines in their order.
    pub fn rows(&self) -> Vec<Row> {
        let form = self.form.as_ref().map(|_| Row::Form);
        let formats = (0..self.formats.len()).map(Row::Format);
        let places = (0..self.places.len()).map(Row::Place);
        let name = self.name.as_ref().map(|_| Row::Name);
        form.into_iter().chain(formats).chain(places).chain([Row::Folder]).chain(name).collect()
    }

    /// The line under the cursor.
    pub fn row(&self) -> Row {
        self.rows().get(self.at).copied().unwrap_or(Row::Folder)
    }

    fn line(&mut self) -> Option<&mut Line> {
        match self.row() {
            Row::Form => self.form.as_mut(),
            Row::Folder => Some(&mut self.folder),
            Row::Name => self.name.as_mut(),
            Row::Format(_) | Row::Place(_) => None,
        }
    }

    fn choose(&mut self) {
        match self.row() {
            Row::Format(at) => {
                if let Some((_, chosen)) = self.formats.get_mut(at) {
                    *chosen = !*chosen;
                }
            }
            Row::Place(_) => self.take_place(),
            Row::Form | Row::Folder | Row::Name => {}
        }
    }

    fn take_place(&mut self) {
        if let Row::Place(at) = self.row()
            && let Some(place) = self.places.get(at)
        {
            self.folder.set(place.path.display().to_string());
        }
    }

    fn write(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let tell = |text: crate::words::Text| Outcome::Tell(Notice::plain(text.get(lang)));
        self.take_place();
        let chosen: Vec<Format> =
            self.formats.iter().filter(|(_, chosen)| *chosen).map(|(format, _)| *format).collect();
        let folder = self.folder.text().trim().to_owned();
        let form = self.form.as_ref().map(|line| line.text().trim().to_owned());
        if form.as_deref() == Some("") {
            return tell(word::NO_FORM_PATH);
        }
        if chosen.is_empty() {
            return tell(word::NO_FORM);
        }
        if folder.is_empty() {
            return tell(word::NO_FOLDER);
        }
        if let Some(changed) = self.tidy_name(desk) {
            return changed;
        }
        let pieces = self.pieces(desk, &chosen);
        let form = form.map(PathBuf::from).unwrap_or_default();
        Outcome::Replace(Box::new(Writing::new(PathBuf::from(folder), form, pieces).into()))
    }

    /// A name that not every system takes is changed where it stands, and that is told first.
    fn tidy_name(&mut self, desk: &Desk) -> Option<Outcome> {
        let line = self.name.as_mut()?;
        let typed = line.text().trim().to_owned();
        let bare = Format::ALL.iter().find_map(|it| typed.strip_suffix(&format!(".{}", it.key())));
        let bare = bare.unwrap_or(&typed).to_owned();
        let safe = name::safe(&bare);
        line.set(safe.clone());
        let values = [("typed", typed.as_str()), ("name", safe.as_str())];
        (safe != bare)
            .then(|| Outcome::Tell(Notice::plain(word::NAME_MADE.fill(desk.lang(), &values))))
    }

    /// The files, each under a name of its own.
    fn pieces(&self, desk: &Desk, chosen: &[Format]) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for what in &self.whats {
            let base = match &self.name {
                Some(line) => line.text().to_owned(),
                None => name::safe(&name_of(desk, *what)),
            };
            let has = formats_of(desk, *what);
            for format in chosen.iter().copied().filter(|it| has.contains(it)) {
                let is_taken = |name: &String| pieces.iter().any(|it| it.name == *name);
                // An archive is a folder, which has no ending.
                let ending = match what {
                    What::Archive(_) => String::new(),
                    _ => format!(".{}", format.key()),
                };
                let name = (1..10_000)
                    .map(|n| match n {
                        1 => format!("{base}{ending}"),
                        n => format!("{base} ({n}){ending}"),
                    })
                    .find(|name| !is_taken(name));
                pieces.extend(name.map(|name| Piece { what: *what, format, name }));
            }
        }
        pieces
    }
}

/// The forms of file that a single paper has.
fn formats_of(desk: &Desk, what: What) -> Vec<Format> {
    match what {
        What::Short(_) => vec![Format::Txt],
        What::Form(_) => vec![Format::Docx],
        What::Archive(_) => vec![Format::Pdf],
        what => what.paper(desk).map(|paper| Format::of(&paper)).unwrap_or_default(),
    }
}

/// The name proposed for a single paper, without its ending.
fn name_of(desk: &Desk, what: What) -> String {
    match what {
        What::Short(id) => {
            let date = desk.register.meeting(id).and_then(|it| it.date);
            date.map_or_else(|| SHORT.to_owned(), |date| format!("{SHORT}-{date}"))
        }
        What::Form(_) => format!("{FILLED}-{}", desk.today()),
        What::Archive(Span::Year(year)) => format!("{ARCHIVE}-{year}"),
        What::Archive(Span::Term(first)) => format!("{ARCHIVE}-{first}"),
        what => what.paper(desk).map(|paper| paper.name).unwrap_or_default(),
    }
}

impl Front for WritePaper {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::WritePaper]
    }

    fn title(&self, desk: &Desk) -> String {
        word::WRITE_TITLE.get(desk.lang()).to_owned()
    }

    fn takes_text(&self) -> bool {
        matches!(self.row(), Row::Form | Row::Folder | Row::Name)
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        match self.line()?.press(key) {
            Typed::Taken => Some(Outcome::Stay),
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        let text = text.trim().trim_matches('"').to_owned();
        if let Some(line) = self.line() {
            // A whole path takes the place of the one proposed.
            if Path::new(&text).is_absolute() {
                line.set(text);
            } else {
                line.insert(&text);
            }
        }
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let count = self.rows().len();
        match action {
            Action::NextField => self.at = (self.at + 1) % count.max(1),
            Action::PrevField => self.at = (self.at + count.saturating_sub(1)) % count.max(1),
            Action::Mark => self.choose(),
            Action::WriteOut => return self.write(desk),
            _ => {}
        }
        Outcome::Stay
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.at = row.min(self.rows().len().saturating_sub(1));
        self.choose();
        Outcome::Stay
    }
}
