//! What only the copy has, act by act: to be read, and to be entered into the book anew where it
//! fits.

use crate::app::action::Action;
use crate::app::copies::{Asked, Sides};
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{Effect, Notice};
use crate::app::screen::choose;
use crate::app::screen::copies::sides::entry_line;
use crate::app::screen::lines::{Ink, Lines, Row};
use crate::words::{Lang, copies_screen as word};

/// The acts of the copy alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyActs {
    /// Their places in the order of the copy.
    seqs: Vec<u64>,
    /// Those of them that fit the book as it stands.
    fits: Vec<u64>,
    /// Those whose outcome stands in the book already.
    there: Vec<u64>,
    /// The lines.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
}

impl CopyActs {
    /// The acts of the copy alone.
    pub(super) fn new(sides: &Sides, lang: Lang) -> Self {
        let (seqs, fits, there) = (Vec::new(), Vec::new(), Vec::new());
        let mut acts = Self { seqs, fits, there, lines: Lines::default(), at: 0 };
        acts.renew(sides, lang);
        acts
    }

    /// The book went on: which acts fit is found anew.
    pub(super) fn renew(&mut self, sides: &Sides, lang: Lang) {
        self.fits.clone_from(&sides.fits);
        self.there.clone_from(&sides.there);
        self.seqs = sides.theirs.own.iter().map(|entry| entry.seq).collect();
        self.lines = Lines::new(&[0, 24]);
        for entry in &sides.theirs.own {
            let (state, ink) = match entry.ids.is_empty() {
                true => (word::NO_CHANGES, Ink::Quiet),
                false if self.there.contains(&entry.seq) => (word::IS_THERE, Ink::Quiet),
                false if self.fits.contains(&entry.seq) => (word::FITS, Ink::Good),
                false => (word::CONFLICTS, Ink::Near),
            };
            let cells = [entry_line(entry, lang), state.get(lang).to_owned()];
            self.lines.push(Row::cells(cells).ink(ink));
        }
        self.at = self.lines.hold(self.at);
    }
}

impl Front for CopyActs {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::CopyActs, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        word::OTHER_TITLE.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(7));
        if choose::moved(&mut self.at, self.seqs.len(), page, action) {
            return Outcome::Stay;
        }
        let Some(here) = self.seqs.get(self.at).copied() else { return Outcome::Stay };
        match action {
            Action::Open => Outcome::Ask(Effect::Copies(Asked::Act(here))),
            Action::TakeIn if self.there.contains(&here) => {
                Outcome::Tell(Notice::plain(word::IS_THERE_TOLD.get(desk.lang())))
            }
            Action::TakeIn if !self.fits.contains(&here) => {
                Outcome::Tell(Notice::bad(word::NOT_FITTING.get(desk.lang())))
            }
            Action::TakeIn => Outcome::Ask(Effect::Copies(Asked::TakeIn(vec![here]))),
            Action::TakeFitting => Outcome::Ask(Effect::Copies(Asked::TakeIn(self.fits.clone()))),
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::TakeFitting && self.fits.is_empty())
            .then(|| word::NOT_FITTING.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.act(desk, Action::Open);
        }
        self.at = self.lines.hold(row);
        Outcome::Stay
    }
}
