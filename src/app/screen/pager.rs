//! A text that is only read: notice, minutes, an explanation.

use crate::app::action::Action;
use crate::app::copies::Asked;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::Effect;
use crate::app::screen::papers::{What, WritePaper};
use crate::papers::text::wrap;

/// The columns of a window that its frame takes.
const MARGIN: usize = 2;
/// Before a line that goes on: as wide as a mark and a blank.
const INDENT: &str = "    ";
/// Narrower than this nothing is broken into lines.
const LEAST: usize = 20;

/// A text with the line at the top of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// What the text is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// The first line shown.
    pub top: usize,
    /// The paper that it shows, which can be written to a file; none for what is no paper.
    pub paper: Option<What>,
    /// Whether Enter puts a new copy in the place of those that it names.
    pub replaces: bool,
}

impl Pager {
    /// A pager over a text.
    pub fn new(title: impl Into<String>, text: &str) -> Self {
        let lines = text.lines().map(str::to_owned).collect();
        Self { title: title.into(), lines, top: 0, paper: None, replaces: false }
    }

    /// A pager over sentences, each in as many lines as the window asks for; what goes on stands
    /// below the mark at its beginning.
    pub fn told(desk: &Desk, title: impl Into<String>, sentences: &[String]) -> Self {
        let room = usize::from(desk.size.0).saturating_sub(MARGIN + INDENT.len()).max(LEAST);
        let lines = sentences.iter().flat_map(|sentence| {
            let parts = wrap(sentence, room);
            let is_blank = parts.is_empty().then(String::new);
            let folded = parts
                .into_iter()
                .enumerate()
                .map(|(at, part)| if at == 0 { part } else { format!("{INDENT}{part}") });
            is_blank.into_iter().chain(folded).collect::<Vec<_>>()
        });
        Self { title: title.into(), lines: lines.collect(), top: 0, paper: None, replaces: false }
    }

    /// The same text, which shows this paper.
    #[must_use]
    pub const fn of(mut self, paper: What) -> Self {
        self.paper = Some(paper);
        self
    }
}

impl Front for Pager {
    fn scopes(&self) -> Vec<Scope> {
        let paper = self.paper.map(|_| Scope::Paper);
        let ask = self.replaces.then_some(Scope::Ask);
        paper.into_iter().chain(ask).chain([Scope::Pager]).collect()
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        if let (Action::WriteOut, Some(what)) = (action, self.paper) {
            return WritePaper::open(desk, &[what]);
        }
        if self.replaces && action == Action::Confirm {
            return Outcome::Ask(Effect::Copies(Asked::ClearOlder));
        }
        let page = usize::from(desk.size.1.saturating_sub(5));
        let most = self.lines.len().saturating_sub(page) + 1;
        crate::app::screen::choose::moved(&mut self.top, most, page, action);
        Outcome::Stay
    }
}
