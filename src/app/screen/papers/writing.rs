//! Papers being written, one file a step, so that the screen shows how far it is and Esc stops
//! between two files; then what was written and where.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::offer::What;
use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{After, Content, Effect, Paper, Standing, Unwritten};
use crate::domain::MemberId;
use crate::domain::work::exports;
use crate::papers::{self, Format};
use crate::words::{Lang, paper_screen as word};

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The single paper.
    pub what: What,
    /// Its form.
    pub format: Format,
    /// The name with its ending.
    pub name: String,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The next file is written.
    Running,
    /// A file of the next name stands there already.
    Asking,
    /// It is over.
    Over,
}

/// Papers on their way to files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    folder: PathBuf,
    form: PathBuf,
    /// All files.
    pub pieces: Vec<Piece>,
    /// How far it is.
    pub stage: Stage,
    /// The files written, whole paths.
    pub done: Vec<PathBuf>,
    /// Why it ended before all were written.
    pub why: Option<String>,
    standing: Standing,
    /// The members whose data the files hold.
    people: BTreeSet<MemberId>,
}

impl Writing {
    /// Files to be written into a folder; `form` is the cell's own, where one is filled.
    pub const fn new(folder: PathBuf, form: PathBuf, pieces: Vec<Piece>) -> Self {
        let (stage, standing) = (Stage::Running, Standing::Ask);
        Self {
            folder,
            form,
            pieces,
            stage,
            done: Vec::new(),
            why: None,
            standing,
            people: BTreeSet::new(),
        }
    }

    /// The file that is next.
    pub fn next(&self) -> Option<&Piece> {
        self.pieces.get(self.done.len())
    }

    fn content(&self, desk: &Desk, piece: &Piece) -> Option<Content> {
        match piece.what {
            What::Form(subject) => Some(Content::Form(self.form.clone(), subject)),
            What::Archive(span) => Some(Content::Archive(span, desk.today())),
            What::Short(id) => {
                let text = papers::short_notice(&desk.register, id)?;
                Some(Content::Bytes(format!("{text}\n").into_bytes()))
            }
            what => papers::bytes(&what.paper(desk)?, piece.format).ok().map(Content::Bytes),
        }
    }

    /// Ends it; what was written is noted in the book, unless that can only be read.
    fn end(&mut self, desk: &Desk, why: Option<String>) -> Outcome {
        self.stage = Stage::Over;
        self.why = why;
        if self.done.is_empty() || desk.read_only {
            return Outcome::Stay;
        }
        let account = exports::account(&self.about(desk.lang()), &self.people, desk.lang());
        Outcome::Commit(account, Vec::new(), After::Stay)
    }

    /// What was written, in words: papers, forms, the name of a single file; no folder, and no
    /// name of a paper about one person.
    fn about(&self, lang: Lang) -> String {
        let written: Vec<&Piece> = self.pieces.iter().take(self.done.len()).collect();
        let mut names: Vec<String> = Vec::new();
        let mut endings: Vec<&str> = Vec::new();
        for piece in &written {
            let name = piece.what.name(lang);
            if !names.contains(&name) {
                names.push(name);
            }
            if !endings.contains(&piece.format.key()) {
                endings.push(piece.format.key());
            }
        }
        let file = self.done.first().and_then(|it| it.file_name()).map(|it| it.to_string_lossy());
        let what = match (written.as_slice(), file) {
            ([one], Some(file)) if !one.what.is_personal() => file.into_owned(),
            ([_], _) => endings.join(", "),
            (all, _) => {
                let count = word::SEVERAL.fill(lang, &[("n", &all.len().to_string())]);
                format!("{count}, {}", endings.join(", "))
            }
        };
        format!("{} ({what})", names.join(", ").trim_end_matches('…'))
    }

    fn stop(&mut self, desk: &Desk) -> Outcome {
        let left = self.pieces.len().saturating_sub(self.done.len()).to_string();
        let why = word::STOPPED.fill(desk.lang(), &[("n", &left)]);
        self.end(desk, Some(why))
    }

    fn open(&self) -> Outcome {
        match self.done.as_slice() {
            [one] => Outcome::Ask(Effect::OpenOutside(one.clone())),
            _ => self.open_folder(),
        }
    }

    fn open_folder(&self) -> Outcome {
        let folder = self.done.first().and_then(|it| it.parent());
        folder.map_or(Outcome::Stay, |it| Outcome::Ask(Effect::OpenOutside(it.to_owned())))
    }
}

impl Front for Writing {
    fn scopes(&self) -> Vec<Scope> {
        match self.stage {
            Stage::Running => Vec::new(),
            Stage::Asking => vec![Scope::Overwrite],
            Stage::Over => vec![Scope::Written],
        }
    }

    fn title(&self, desk: &Desk) -> String {
        word::WRITE_TITLE.get(desk.lang()).to_owned()
    }

    fn closes_by_answer(&self) -> bool {
        self.stage != Stage::Over
    }

    fn is_working(&self) -> bool {
        self.stage == Stage::Running
    }

    fn go(&mut self, desk: &Desk) -> Outcome {
        if !self.is_working() {
            return Outcome::Stay;
        }
        let Some(piece) = self.next() else { return self.end(desk, None) };
        let name = piece.name.clone();
        match self.content(desk, piece) {
            Some(content) => {
                let (folder, standing) = (self.folder.clone(), self.standing);
                let paper = Paper { folder, name, content, standing };
                Outcome::Ask(Effect::WritePaper(Box::new(paper)))
            }
            None => {
                let why = word::UNMADE.fill(desk.lang(), &[("name", &name)]);
                self.end(desk, Some(why))
            }
        }
    }

    fn written(&mut self, desk: &Desk, done: Result<PathBuf, Unwritten>) -> Outcome {
        if self.stage == Stage::Over {
            return Outcome::Stay;
        }
        match done {
            Ok(path) => {
                if let Some(what) = self.next().map(|piece| piece.what) {
                    self.people.extend(what.people(desk));
                }
                self.done.push(path);
                if self.next().is_some() { Outcome::Stay } else { self.end(desk, None) }
            }
            Err(Unwritten::Stands) => {
                self.stage = Stage::Asking;
                Outcome::Stay
            }
            Err(Unwritten::Refused(why)) => self.end(desk, Some(why)),
        }
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match (&self.stage, action) {
            (Stage::Running | Stage::Asking, Action::Back) => return self.stop(desk),
            (Stage::Asking, Action::Confirm | Action::Overwrite) => {
                let replaces = action == Action::Overwrite;
                self.standing = if replaces { Standing::Replace } else { Standing::Number };
                self.stage = Stage::Running;
            }
            (Stage::Over, Action::Open) => return self.open(),
            (Stage::Over, Action::OpenFolder) => return self.open_folder(),
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let opens = matches!(action, Action::Open | Action::OpenFolder);
        (opens && self.done.is_empty()).then(|| word::NOTHING_WRITTEN.get(desk.lang()).to_owned())
    }
}
