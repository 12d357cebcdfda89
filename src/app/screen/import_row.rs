//! One row of an import beside the record that the book has: which of the two is kept, field by
//! field.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::screen::choose;
use crate::app::show;
use crate::domain::record::Record;
use crate::exchange::preview::Line;
use crate::words::import as word;

/// One field that differs, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The field's stable name.
    pub key: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What the book has.
    pub book: String,
    /// What the file has.
    pub file: String,
    /// Whether the file's is taken.
    pub take: bool,
}

/// The row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    title: String,
    /// The place of the row in the preview.
    line: usize,
    /// Its fields that differ.
    pub fields: Vec<Differing>,
    /// The field under the cursor.
    pub at: usize,
}

impl ImportRow {
    /// The row at a place of the preview.
    pub fn new(desk: &Desk, at: usize, line: &Line) -> Self {
        let lang = desk.lang();
        let specs = Record::specs(line.id.kind);
        let fields = line.pairs.iter().filter_map(|pair| {
            let spec = specs.iter().find(|spec| spec.key == pair.key)?;
            Some(Differing {
                key: pair.key,
                label: spec.label.get(lang),
                book: show::value(desk, &spec.shape, &pair.book),
                file: show::value(desk, &spec.shape, &pair.file),
                take: pair.take,
            })
        });
        let row = line.row.to_string();
        let name = line.cells.first().map_or("", String::as_str);
        let title = word::COMPARE_TITLE.fill(lang, &[("row", &row), ("name", name)]);
        Self { title, line: at, fields: fields.collect(), at: 0 }
    }

    fn all(&mut self, take: bool) {
        for field in &mut self.fields {
            field.take = take;
        }
    }
}

impl Front for ImportRow {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::ImportRow, Scope::Choose]
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn closes_by_answer(&self) -> bool {
        true
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(9)).max(1);
        if choose::moved(&mut self.at, self.fields.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Switch => {
                if let Some(field) = self.fields.get_mut(self.at) {
                    field.take = !field.take;
                }
            }
            Action::TakeAll => self.all(true),
            Action::KeepAll => self.all(false),
            Action::Back | Action::Save => {
                let taken = self.fields.iter().filter(|field| field.take);
                return Outcome::Answer(Answer::Taken(
                    self.line,
                    taken.map(|field| field.key).collect(),
                ));
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.act(desk, Action::Switch);
        }
        self.at = row.min(self.fields.len().saturating_sub(1));
        Outcome::Stay
    }
}
