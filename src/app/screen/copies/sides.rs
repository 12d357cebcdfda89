//! A copy beside the book: what each holds, what each did last, how they lie to each other.

use crate::app::action::Action;
use crate::app::copies::{Counts, Side, Sides, reason, say};
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::Notice;
use crate::app::screen::choose;
use crate::app::screen::copies::{CopyActs, CopyPick, Wanted};
use crate::app::screen::lines::{Ink, Lines, Row};
use crate::book::backup::compare::Relation;
use crate::domain::act::Entry;
use crate::words::{Lang, Text, copies_screen as word};

/// The widths of the columns: what, in the book, in the copy.
const WIDTHS: &[u16] = &[28, 18, 18];

/// A copy beside the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopySides {
    /// The two sides.
    pub sides: Sides,
    /// How they lie to each other, above the lines.
    pub head: Vec<(String, Ink)>,
    /// The lines.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
}

impl CopySides {
    /// The two sides, told in lines.
    pub(super) fn new(sides: Sides, lang: Lang) -> Self {
        let ink = match sides.relation {
            Relation::Same | Relation::Behind(_) => Ink::Plain,
            Relation::Ahead(_) | Relation::Parted { .. } => Ink::Near,
        };
        let (made, why) = sides.made;
        let (seq, when) =
            (sides.theirs.acts.to_string(), made.format("%d/%m/%Y %H:%M").to_string());
        let values = [("seq", seq.as_str()), ("when", &when), ("why", reason(why).get(lang))];
        let head = vec![
            (word::MADE_LINE.fill(lang, &values), Ink::Quiet),
            (say(sides.relation, lang), ink),
        ];
        Self { head, lines: lines(&sides, lang), at: 0, sides }
    }
}

/// Everything side by side; then the acts that only one side has, or the last ones of each.
fn lines(sides: &Sides, lang: Lang) -> Lines {
    let mut lines = Lines::new(WIDTHS);
    let text = |text: Text| text.get(lang).to_owned();
    let head = [String::new(), text(word::COLUMN_OURS), text(word::COLUMN_THEIRS)];
    lines.push(Row::cells(head).ink(Ink::Title));
    let (ours, theirs) = (&sides.ours, &sides.theirs);
    let acts = [text(word::COUNT_ACTS), ours.acts.to_string(), theirs.acts.to_string()];
    lines.push(Row::cells(acts));
    for ((_, name), (own, other)) in
        Counts::NAMES.iter().zip(ours.counts.0.iter().zip(theirs.counts.0))
    {
        let ink = if *own == other { Ink::Plain } else { Ink::Near };
        lines.push(Row::cells([text(*name), own.to_string(), other.to_string()]).ink(ink));
    }
    told(&mut lines, word::OURS_ONLY, &ours.own, lang);
    told(&mut lines, word::THEIRS_ONLY, &theirs.own, lang);
    let last = |lines: &mut Lines, side: &Side, name: Text| {
        let title = format!("{} · {}", word::LAST_ACTS.get(lang), name.get(lang));
        section(lines, title, side.last.iter(), lang);
    };
    last(&mut lines, ours, word::COLUMN_OURS);
    last(&mut lines, theirs, word::COLUMN_THEIRS);
    lines
}

fn told(lines: &mut Lines, name: Text, entries: &[Entry], lang: Lang) {
    if !entries.is_empty() {
        let title = format!("{} ({})", name.get(lang), entries.len());
        section(lines, title, entries.iter().rev(), lang);
    }
}

fn section<'a>(
    lines: &mut Lines,
    title: String,
    entries: impl Iterator<Item = &'a Entry>,
    lang: Lang,
) {
    lines.push(Row::text(String::new()));
    lines.push(Row::text(title).ink(Ink::Title));
    for entry in entries {
        lines.push(Row::text(entry_line(entry, lang)));
    }
}

/// An act in one line.
pub(super) fn entry_line(entry: &Entry, lang: Lang) -> String {
    let when = entry.at.format("%d/%m/%Y %H:%M");
    format!("{:>6}  {when}  {}", entry.seq, entry.account.say(lang))
}

impl Front for CopySides {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::CopySides, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        word::SIDES_TITLE.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(9));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Restore => Outcome::push(CopyPick::new(Wanted::Number(self.sides.theirs.acts))),
            Action::OtherSide => Outcome::push(CopyActs::new(&self.sides, desk.lang())),
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let is_empty = self.sides.theirs.own.is_empty();
        (action == Action::OtherSide && is_empty).then(|| word::NO_OWN.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.at = self.lines.hold(row);
        Outcome::Stay
    }
}

impl CopySides {
    /// What is told where a restore was not confirmed.
    pub(super) fn unconfirmed(seq: u64, lang: Lang) -> Notice {
        Notice::bad(word::CONFIRM_WRONG.fill(lang, &[("seq", &seq.to_string())]))
    }
}
