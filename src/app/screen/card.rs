//! The card of one record: its fields as they stand, without those that are empty.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::After;
use crate::app::screen::job::{self, Job};
use crate::app::screen::workload::Workload;
use crate::app::screen::{choose, list};
use crate::app::show;
use crate::domain::field::{Shape, Value};
use crate::domain::record::Record;
use crate::domain::{Id, Kind, MemberId};
use crate::words::{fields as label, ui};

/// The card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The record.
    pub id: Id,
    /// The first line shown.
    pub top: usize,
}

/// One line of a card: a label, what stands there.
pub type CardLine = (String, String);

impl Card {
    /// The card of a record.
    pub const fn new(id: Id) -> Self {
        Self { id, top: 0 }
    }

    /// The lines, those of child tables below their label.
    pub fn lines(&self, desk: &Desk) -> Vec<CardLine> {
        let Some(record) = desk.register.record(self.id) else { return Vec::new() };
        let lang = desk.lang();
        let mut lines = Vec::new();
        if let Record::Member(member) = record {
            let standing = member.standing(desk.today());
            lines.push((
                label::STATUS.get(lang).to_owned(),
                standing.status.name().get(lang).to_owned(),
            ));
        }
        for spec in Record::specs(self.id.kind) {
            let Some(value) = record.get(spec.key).filter(|value| *value != Value::Empty) else {
                continue;
            };
            let name = spec.label.get(lang).to_owned();
            match (&spec.shape, &value) {
                (Shape::Rows(_), Value::Rows(rows)) if rows.is_empty() => {}
                (Shape::Rows(specs), Value::Rows(rows)) => {
                    lines.push((name, String::new()));
                    let specs = specs();
                    lines.extend(
                        rows.iter().map(|row| (String::new(), show::row(desk, &specs, row))),
                    );
                }
                (Shape::YesNo, Value::Flag(false)) => {}
                _ => {
                    let text = show::value(desk, &spec.shape, &value);
                    let mut parts = text.lines();
                    lines.push((name, parts.next().unwrap_or_default().to_owned()));
                    lines.extend(parts.map(|part| (String::new(), part.to_owned())));
                }
            }
        }
        lines.retain(|(name, text)| !(name.is_empty() && text.is_empty()));
        lines
    }
}

impl Front for Card {
    fn scopes(&self) -> Vec<Scope> {
        match self.id.kind {
            Kind::Member => vec![Scope::MemberCard, Scope::Card, Scope::Choose],
            Kind::Resolution => vec![Scope::Resolution, Scope::Card, Scope::Choose],
            Kind::Task => vec![Scope::Tasks, Scope::Card, Scope::Choose],
            _ => vec![Scope::Card, Scope::Choose],
        }
    }

    fn subject(&self) -> Option<Id> {
        Some(self.id)
    }

    fn title(&self, desk: &Desk) -> String {
        show::name_of(desk, self.id)
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(7));
        let most = self.lines(desk).len().saturating_sub(page) + 1;
        if choose::moved(&mut self.top, most, page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Workload => Outcome::push(Workload::new(desk).on(MemberId(self.id.number))),
            Action::ErasePerson => job::open(desk, Job::ErasePerson(MemberId(self.id.number))),
            Action::Edit => list::edit(desk, self.id).map_or(Outcome::Stay, Outcome::push),
            Action::Delete => Outcome::push(list::ask_delete(desk, self.id)),
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        match action {
            Action::Delete => list::refuse_delete(desk, self.id),
            Action::ErasePerson if desk.read_only => {
                Some(ui::READ_ONLY.get(desk.lang()).to_owned())
            }
            _ => None,
        }
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        if answer == Answer::Yes { list::delete(desk, self.id, After::Pop) } else { Outcome::Stay }
    }
}
