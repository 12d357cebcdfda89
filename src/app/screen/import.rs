//! An import of members: the file is asked for, then all that it would do is shown, and only then
//! is it done, in one act that can be taken back.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{After, Effect, Notice, Tone};
use crate::app::screen::choose;
use crate::domain::record::Record;
use crate::domain::{Kind, text};
use crate::exchange::preview::{Fate, Preview};
use crate::words::{Lang, Text, door as word, follow};

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
    /// Any file is chosen for the screen below, not a table to be read.
    pub any: bool,
}

impl ImportPath {
    /// Asks for a file, beginning in the folder of the last one; the effect lists it.
    pub fn open(desk: &Desk) -> (Self, Effect) {
        let folder = if desk.folder.is_empty() { "~/".to_owned() } else { desk.folder.clone() };
        let screen = Self {
            line: Line::new(folder.clone()),
            folder: folder.clone(),
            begun: folder.clone(),
            names: Vec::new(),
            shown: Vec::new(),
            at: None,
            any: false,
        };
        (screen, Effect::ListFolder(folder))
    }

    /// Asks for a file of any kind, for the screen below.
    pub fn any_file(desk: &Desk) -> (Self, Effect) {
        let (screen, _) = Self::open(desk);
        let effect = Effect::ListFiles(screen.folder.clone());
        (Self { any: true, ..screen }, effect)
    }

    /// What is said above the path, and where nothing can be chosen.
    pub const fn words(&self) -> (Text, Text) {
        if self.any {
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
        Outcome::Ask(if self.any { Effect::ListFiles(folder) } else { Effect::ListFolder(folder) })
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
        if self.any {
            return Outcome::Answer(Answer::Text(typed.to_owned()));
        }
        Outcome::Ask(Effect::ReadImport(PathBuf::from(typed)))
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
        vec![Scope::Picker, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        let title = if self.any { follow::FILE_TITLE } else { word::IMPORT_TITLE };
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
        (action == Action::Mark).then(|| word::NOTHING_TO_MARK.get(desk.lang()).to_owned())
    }

    fn left(&mut self, desk: &mut Desk) {
        desk.folder.clone_from(&self.folder);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        self.at = Some(row.min(self.shown.len().saturating_sub(1)));
        self.take(desk)
    }
}

/// One line of the preview: how it is shown, what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// Bad for what is refused, good for what comes in, plain for the rest.
    pub tone: Tone,
    /// Whether it is the heading of a group.
    pub head: bool,
    /// The text.
    pub text: String,
}

/// What the import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPreview {
    /// What was read.
    pub preview: Preview,
    /// The first line shown.
    pub top: usize,
}

impl ImportPreview {
    /// The preview, from its first line.
    pub const fn new(preview: Preview) -> Self {
        Self { preview, top: 0 }
    }

    /// All lines: what is refused first, for nothing is taken while it stands there.
    pub fn lines(&self, lang: Lang) -> Vec<PreviewLine> {
        let mut lines = Vec::new();
        let mut head = |text: Text, n: usize, tone, rows: Vec<String>| {
            if n > 0 {
                let text = text.fill(lang, &[("n", &n.to_string())]);
                lines.push(PreviewLine { tone, head: true, text });
                let line = |text| PreviewLine { tone, head: false, text };
                lines.extend(rows.into_iter().map(line));
            }
        };
        let refused = &self.preview.refused;
        let told = refused.iter().flat_map(|it| told(it, lang)).collect();
        head(word::WILL_REFUSE, refused.len(), Tone::Bad, told);
        for (fate, text, tone) in [
            (Fate::Added, word::WILL_ADD, Tone::Good),
            (Fate::Updated, word::WILL_UPDATE, Tone::Good),
            (Fate::Known, word::WILL_KNOW, Tone::Plain),
        ] {
            let of_fate = self.preview.lines.iter().filter(|line| line.fate == fate);
            let rows = of_fate.map(|line| format!("  {:>4}  {}", line.row, line.cells.join("  ")));
            head(text, self.preview.count(fate), tone, rows.collect());
        }
        lines
    }

    /// What Enter would do now.
    pub fn advice(&self, lang: Lang) -> String {
        let refused = self.preview.refused.len();
        match (refused, self.preview.changes.is_empty()) {
            (0, true) => word::IMPORT_NOTHING.get(lang).to_owned(),
            (0, false) => word::IMPORT_GO.get(lang).to_owned(),
            (n, _) => word::IMPORT_FIX.fill(lang, &[("n", &n.to_string())]),
        }
    }
}

/// One value refused, in two lines: where it stands, what is wrong with it.
fn told(it: &crate::exchange::preview::Refused, lang: Lang) -> [String; 2] {
    let label = Record::specs(Kind::Member)
        .iter()
        .find(|spec| spec.key == it.field)
        .map(|spec| spec.label.get(lang));
    let column = match label {
        Some(label) => format!("{} ({label})", it.column),
        None => it.column.to_string(),
    };
    let row = it.row.to_string();
    let values = [("row", row.as_str()), ("column", &column), ("value", &it.value)];
    [
        format!("  {}", word::REFUSED_ROW.fill(lang, &values)),
        format!("      {}", it.fault.say(lang)),
    ]
}

impl Front for ImportPreview {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Import, Scope::Pager]
    }

    fn title(&self, desk: &Desk) -> String {
        word::IMPORT_TITLE.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(9)).max(1);
        let most = self.lines(desk.lang()).len().saturating_sub(page) + 1;
        if choose::moved(&mut self.top, most, page, action) || action != Action::Save {
            return Outcome::Stay;
        }
        let Preview { account, changes, .. } = self.preview.clone();
        Outcome::Commit(account, changes, After::Pop)
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let nothing = !self.preview.refused.is_empty() || self.preview.changes.is_empty();
        (action == Action::Save && nothing).then(|| self.advice(desk.lang()))
    }
}
