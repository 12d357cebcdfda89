//! The list of papers: sifted by typing, read with Enter, several marked and written at once.

use super::offer::{Offer, What, offers};
use super::{WritePaper, width};
use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::Notice;
use crate::app::screen::choose;
use crate::app::screen::pager::Pager;
use crate::domain::Id;
use crate::domain::text::Query;
use crate::papers;
use crate::words::{actions, paper_screen as word};

/// The papers near what was in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperList {
    /// Everything offered, the likeliest first.
    pub all: Vec<Offer>,
    /// The lines of `all` that answer the query.
    pub shown: Vec<usize>,
    /// The line of `shown` under the cursor.
    pub at: usize,
    /// What is typed to find a line.
    pub query: Line,
    /// The lines of `all` that are marked.
    pub marked: Vec<usize>,
}

impl PaperList {
    /// The papers near these records; `None` where there is none at all.
    pub fn new(desk: &Desk, near: &[Id]) -> Option<Self> {
        let all = offers(desk, near);
        let is_paper = |it: &Offer| !matches!(it.what, What::Form(_));
        all.iter().any(is_paper).then(|| Self {
            shown: (0..all.len()).collect(),
            all,
            at: 0,
            query: Line::default(),
            marked: Vec::new(),
        })
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<&Offer> {
        self.shown.get(self.at).and_then(|at| self.all.get(*at))
    }

    /// What is said below the list.
    pub fn foot(&self, desk: &Desk) -> String {
        match self.marked.len() {
            0 => word::MARK_HINT.get(desk.lang()).to_owned(),
            n => word::MARKED.fill(desk.lang(), &[("n", &n.to_string())]),
        }
    }

    fn find(&mut self) {
        let query = Query::new(self.query.text());
        let rank = |it: &Offer| query.rank(&format!("{} {}", it.name, it.of));
        let mut hits: Vec<_> =
            self.all.iter().enumerate().filter_map(|(at, it)| Some((rank(it)?, at))).collect();
        hits.sort_unstable();
        self.shown = hits.into_iter().map(|(_, at)| at).collect();
        self.at = 0;
    }

    /// Marks the line or takes the mark away. A form asks for its own file and is not marked.
    fn mark(&mut self) {
        let Some(line) = self.shown.get(self.at).copied() else { return };
        if self.all.get(line).is_some_and(|it| matches!(it.what, What::Form(_))) {
            return;
        }
        match self.marked.iter().position(|at| *at == line) {
            Some(at) => {
                self.marked.remove(at);
            }
            None => self.marked.push(line),
        }
        self.at = (self.at + 1).min(self.shown.len().saturating_sub(1));
    }

    fn open(&self, desk: &Desk) -> Outcome {
        let Some(offer) = self.current() else { return Outcome::Stay };
        match offer.what {
            What::Paper(..) | What::Short(_) => match preview(desk, offer.what) {
                Some(pager) => Outcome::push(pager),
                None => Outcome::Tell(Notice::bad(word::NO_PAPERS.get(desk.lang()))),
            },
            what => WritePaper::open(desk, &[what]),
        }
    }

    fn write(&self, desk: &Desk) -> Outcome {
        let marked: Vec<What> =
            self.marked.iter().filter_map(|at| self.all.get(*at)).map(|it| it.what).collect();
        match (marked.is_empty(), self.current()) {
            (false, _) => WritePaper::open(desk, &marked),
            (true, Some(offer)) => WritePaper::open(desk, &[offer.what]),
            (true, None) => Outcome::Stay,
        }
    }
}

/// A paper as text to be read.
fn preview(desk: &Desk, what: What) -> Option<Pager> {
    let text = match what {
        What::Short(id) => papers::short_notice(&desk.register, id)?,
        what => papers::text::render(&what.paper(desk)?, width(desk)),
    };
    Some(Pager::new(what.name(desk.lang()), &text).of(what))
}

impl Front for PaperList {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Papers, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        actions::PAPERS.get(desk.lang()).to_owned()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        if matches!(key.code, Code::Home | Code::End) {
            return None;
        }
        if key == Key::char(' ') && self.query.is_empty() {
            self.mark();
            return Some(Outcome::Stay);
        }
        match self.query.press(key) {
            Typed::Taken => {
                self.find();
                Some(Outcome::Stay)
            }
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        self.query.insert(text);
        self.find();
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.shown.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Open => return self.open(desk),
            Action::Mark => self.mark(),
            Action::WriteOut => return self.write(desk),
            _ => {}
        }
        Outcome::Stay
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = row.min(self.shown.len().saturating_sub(1));
        Outcome::Stay
    }
}
