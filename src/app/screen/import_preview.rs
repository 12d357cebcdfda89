//! What an import would do, row by row, before anything is done.

use std::collections::HashMap;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{After, Effect, Tone};
use crate::app::screen::choose;
use crate::app::screen::import_row::ImportRow;
use crate::domain::record::Record;
use crate::exchange::preview::{Fate, Line, Preview, Refused};
use crate::office::{Column, Grid, csv};
use crate::words::{Lang, Text, import as word};

/// One line of the preview: how it is shown, what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// Bad for what is refused, good for what comes in, plain for the rest.
    pub tone: Tone,
    /// Whether it is the heading of a group.
    pub head: bool,
    /// The text.
    pub text: String,
    /// The row of the file that it tells of, by its place among those understood.
    pub line: Option<usize>,
}

/// What the import would do.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportPreview {
    /// What was read.
    pub preview: Preview,
    /// The line under the cursor.
    pub at: usize,
    /// Whether only what is refused is shown.
    pub only_refused: bool,
    /// The lines shown, made ready when something changes: there may be thousands.
    shown: Vec<PreviewLine>,
}

impl ImportPreview {
    /// The preview, from its first line.
    pub fn new(preview: Preview, lang: Lang) -> Self {
        let mut screen = Self { preview, at: 0, only_refused: false, shown: Vec::new() };
        screen.renew(lang);
        screen
    }

    /// The lines shown.
    pub fn lines(&self) -> &[PreviewLine] {
        &self.shown
    }

    /// All lines: what is refused first, for nothing is taken while it stands there.
    fn renew(&mut self, lang: Lang) {
        let mut lines = Vec::new();
        let mut head = |text: Text, n: usize, tone, rows: Vec<(Option<usize>, String)>| {
            if n > 0 {
                let text = text.fill(lang, &[("n", &n.to_string())]);
                lines.push(PreviewLine { tone, head: true, text, line: None });
                let line = |(line, text)| PreviewLine { tone, head: false, text, line };
                lines.extend(rows.into_iter().map(line));
            }
        };
        let preview = &self.preview;
        let places: HashMap<u32, usize> =
            preview.lines.iter().enumerate().map(|(at, line)| (line.row, at)).collect();
        let told = preview.refused.iter().flat_map(|it| {
            let line = places.get(&it.row).copied();
            told(it, lang).map(|text| (line, text))
        });
        let told = told.collect();
        head(word::WILL_REFUSE, preview.refused.len(), Tone::Bad, told);
        let differs = |line: &Line| line.fate == Fate::Known && !line.pairs.is_empty();
        for (text, tone, fate, differing) in [
            (word::WILL_ADD, Tone::Good, Fate::Added, false),
            (word::WILL_UPDATE, Tone::Good, Fate::Updated, false),
            (word::DIFFERENT, Tone::Plain, Fate::Known, true),
            (word::WILL_KNOW, Tone::Plain, Fate::Known, false),
        ] {
            if self.only_refused {
                break;
            }
            let belongs = |line: &Line| line.fate == fate && differs(line) == differing;
            let all = preview.lines.iter().enumerate().filter(|(_, line)| belongs(line));
            let rows: Vec<_> = all.map(|(at, line)| (Some(at), said(line, lang))).collect();
            head(text, rows.len(), tone, rows);
        }
        self.at = self.at.min(lines.len().saturating_sub(1));
        self.shown = lines;
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

    /// The row under the cursor, where the book has it otherwise.
    fn current(&self) -> Option<(usize, &Line)> {
        let at = self.shown.get(self.at)?.line?;
        self.preview.lines.get(at).filter(|line| !line.pairs.is_empty()).map(|line| (at, line))
    }

    /// What is refused as a table beside the file, so that whoever keeps the list can mend it.
    fn reasons(&self, lang: Lang) -> Effect {
        let head = [word::ROW, word::COLUMN, word::FIELD, word::TYPED, word::REASON];
        let heading =
            |text: Text| Column { heading: text.get(lang).to_owned(), ..Column::default() };
        let rows = self.preview.refused.iter().map(|it| {
            let label = label(it, lang).unwrap_or_default();
            let reason = it.fault.say(lang);
            vec![
                it.row.into(),
                it.column.into(),
                label.into(),
                it.value.clone().into(),
                reason.into(),
            ]
        });
        let table = Grid {
            columns: head.into_iter().map(heading).collect(),
            rows: rows.collect(),
            ..Grid::default()
        };
        let path = &self.preview.path;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{stem} - {}.csv", word::REASONS_NAME.get(lang));
        Effect::Write(path.with_file_name(name), csv::write(&table, csv::SEPARATOR))
    }
}

/// A row that was understood, in one line.
fn said(line: &Line, lang: Lang) -> String {
    let cells: Vec<&str> =
        line.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let kept = line.kept();
    let more = if kept == 0 {
        String::new()
    } else {
        format!("  – {}", word::DIFFERS.fill(lang, &[("n", &kept.to_string())]))
    };
    format!("  {:>4}  {}{more}", line.row, cells.join("  "))
}

fn label(it: &Refused, lang: Lang) -> Option<&'static str> {
    let specs = Record::specs(it.kind);
    specs.iter().find(|spec| spec.key == it.field).map(|spec| spec.label.get(lang))
}

/// One value refused, in two lines: where it stands, what is wrong with it.
fn told(it: &Refused, lang: Lang) -> [String; 2] {
    let column = match label(it, lang) {
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
        if choose::moved(&mut self.at, self.shown.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Save => {
                let Preview { account, changes, .. } = self.preview.clone();
                Outcome::Commit(account, changes, After::Pop)
            }
            Action::OnlyRefused => {
                self.only_refused = !self.only_refused;
                self.renew(desk.lang());
                Outcome::Stay
            }
            Action::KeepReasons => Outcome::Ask(self.reasons(desk.lang())),
            Action::Compare => match self.current() {
                Some((at, line)) => Outcome::push(ImportRow::new(desk, at, line)),
                None => Outcome::Stay,
            },
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let lang = desk.lang();
        let none = self.preview.refused.is_empty();
        match action {
            Action::Save if !none || self.preview.changes.is_empty() => Some(self.advice(lang)),
            Action::OnlyRefused | Action::KeepReasons if none && !self.only_refused => {
                Some(word::NOTHING_REFUSED.get(lang).to_owned())
            }
            Action::Compare if self.current().is_none() => {
                Some(word::NOTHING_TO_COMPARE.get(lang).to_owned())
            }
            _ => None,
        }
    }

    /// A row was looked at: what is taken of it.
    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        if let Answer::Taken(at, keys) = answer
            && let Some(line) = self.preview.lines.get_mut(at)
        {
            for pair in &mut line.pairs {
                pair.take = keys.contains(&pair.key);
            }
            self.preview.settle(&desk.register, desk.today());
            self.renew(desk.lang());
            // The cursor stays with the row, wherever it stands now.
            let place = self.shown.iter().position(|it| it.line == Some(at));
            self.at = place.unwrap_or(self.at);
        }
        Outcome::Stay
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.at = row.min(self.shown.len().saturating_sub(1));
        Outcome::Stay
    }
}
