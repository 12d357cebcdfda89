//! An import: what is imported and the file are asked for, then all that it would do is shown, and
//! only then is it done, in one act that can be taken back.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{Effect, Notice};
use crate::app::screen::choose;
use crate::app::screen::picker::Picker;
use crate::domain::field::Value;
use crate::domain::{Choices as _, text};
use crate::exchange::import_kind::ImportKind;
use crate::words::{Text, door, follow, import as word};

/// Where the file lies: typed, or chosen from its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPath {
    /// The path being typed.
    pub line: Line,
    /// The folder that was listed, as typed.
    folder: String,
    /// The folder that stood there at first.
    begun: String,
    names: Vec<String>,
    /// The names that begin like what is typed.
    pub shown: Vec<String>,
    /// The name under the cursor; `None` while the cursor is in the text.
    pub at: Option<usize>,
    /// What a table is read for; `None` where any file is chosen for the screen below.
    pub what: Option<ImportKind>,
}

impl ImportPath {
    /// Asks for a file to be read for something, beginning in the folder of the last one; the
    /// effect lists it.
    pub fn open(desk: &Desk, what: ImportKind) -> (Self, Effect) {
        let folder = if desk.folder.is_empty() { "~/".to_owned() } else { desk.folder.clone() };
        let screen = Self {
            line: Line::new(folder.clone()),
            folder: folder.clone(),
            begun: folder.clone(),
            names: Vec::new(),
            shown: Vec::new(),
            at: None,
            what: Some(what),
        };
        (screen, Effect::ListFolder(folder))
    }

    /// The screen above another one that asks for such a file.
    pub fn ask(desk: &Desk, what: ImportKind) -> Outcome {
        let (screen, effect) = Self::open(desk, what);
        Outcome::PushAsking(Box::new(screen.into()), effect)
    }

    /// Asks for a file of any kind, for the screen below.
    pub fn any_file(desk: &Desk) -> (Self, Effect) {
        let (screen, _) = Self::open(desk, ImportKind::Members);
        let effect = Effect::ListFiles(screen.folder.clone());
        (Self { what: None, ..screen }, effect)
    }

    /// What is said above the path, and where nothing can be chosen.
    pub const fn words(&self) -> (Text, Text) {
        if self.what.is_none() {
            (follow::FILE_ASK, follow::FILE_NONE)
        } else {
            (word::IMPORT_ASK, word::IMPORT_EMPTY)
        }
    }

    /// The folder's names have come.
    pub fn listed(&mut self, folder: &str, names: &[String]) {
        if folder == self.folder {
            self.names = names.to_vec();
            self.find();
        }
    }

    fn find(&mut self) {
        let (_, begun) = parted(self.line.text());
        let begun = text::fold(begun);
        let fits = |name: &&String| text::fold(name).contains(&begun);
        self.shown = self.names.iter().filter(fits).cloned().collect();
        self.at = None;
    }

    /// After the text changed: another folder is listed, the same one only filtered.
    fn typed_more(&mut self) -> Outcome {
        // The screen begins with a folder: a whole path typed behind it takes its place.
        if let Some(whole) = self.line.text().strip_prefix(&self.begun).filter(|it| is_whole(it)) {
            self.line.set(whole.to_owned());
        }
        let (folder, _) = parted(self.line.text());
        if folder == self.folder {
            self.find();
            return Outcome::Stay;
        }
        self.folder = folder.to_owned();
        self.names.clear();
        self.find();
        let folder = self.folder.clone();
        Outcome::Ask(match self.what {
            None => Effect::ListFiles(folder),
            Some(_) => Effect::ListFolder(folder),
        })
    }

    fn take(&mut self, desk: &Desk) -> Outcome {
        if let Some(name) = self.at.and_then(|at| self.shown.get(at)) {
            let is_folder = name.ends_with('/');
            self.line.set(format!("{}{name}", self.folder));
            if is_folder {
                return self.typed_more();
            }
        }
        let typed = self.line.text().trim();
        if typed.is_empty() || typed.ends_with(['/', '\\']) {
            return Outcome::Tell(Notice::plain(self.words().0.get(desk.lang())));
        }
        match self.what {
            None => Outcome::Answer(Answer::Text(typed.to_owned())),
            Some(what) => Outcome::Ask(Effect::ReadImport(what, PathBuf::from(typed))),
        }
    }
}

/// Whether a path says all, from the root, the home or a drive on.
fn is_whole(path: &str) -> bool {
    path.starts_with(['/', '~', '\\']) || path.chars().nth(1) == Some(':')
}

/// The folder with its last slash, and the rest.
fn parted(path: &str) -> (&str, &str) {
    let end = path.rfind(['/', '\\']).map_or(0, |at| at + 1);
    path.split_at_checked(end).unwrap_or((path, ""))
}

impl Front for ImportPath {
    fn scopes(&self) -> Vec<Scope> {
        match self.what {
            None => vec![Scope::Picker, Scope::Choose],
            Some(_) => vec![Scope::ImportPath, Scope::Picker, Scope::Choose],
        }
    }

    fn title(&self, desk: &Desk) -> String {
        let title = if self.what.is_none() { follow::FILE_TITLE } else { word::IMPORT_TITLE };
        title.get(desk.lang()).to_owned()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        if matches!(key.code, Code::Up | Code::Down) {
            return None;
        }
        match self.line.press(key) {
            Typed::Taken => Some(self.typed_more()),
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        let text = text.trim().trim_matches('"');
        if is_whole(text) {
            self.line.set(text);
        } else {
            self.line.insert(text);
        }
        self.typed_more()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match (action, self.at) {
            (Action::Open, _) => return self.take(desk),
            (Action::ImportWhat, _) => {
                let title = word::IMPORT_WHAT.get(desk.lang()).trim_end_matches([':', ' ']);
                return Outcome::push(Picker::choices(title, desk, ImportKind::LIST));
            }
            (Action::Up, Some(0)) => self.at = None,
            (Action::Down, None) if !self.shown.is_empty() => self.at = Some(0),
            (_, Some(mut at)) => {
                choose::moved(&mut at, self.shown.len(), 10, action);
                self.at = Some(at);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Mark).then(|| door::NOTHING_TO_MARK.get(desk.lang()).to_owned())
    }

    fn answer(&mut self, _desk: &Desk, answer: Answer) -> Outcome {
        if let Answer::Value(Value::Key(key)) = answer
            && let Some(what) = ImportKind::from_key(key)
        {
            self.what = Some(what);
        }
        Outcome::Stay
    }

    fn left(&mut self, desk: &mut Desk) {
        desk.folder.clone_from(&self.folder);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        self.at = Some(row.min(self.shown.len().saturating_sub(1)));
        self.take(desk)
    }
}
