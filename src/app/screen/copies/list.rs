//! The copies of all places, each read back and rebuilt while one looks.

use std::path::{Path, PathBuf};

use crate::app::action::Action;
use crate::app::copies::{Asked, Found, Known, Listed, reason, say};
use crate::app::copy_age::Age;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{Effect, Notice};
use crate::app::screen::ask::Ask;
use crate::app::screen::choose;
use crate::app::screen::copies::{CopyKey, CopyPick, For, Wanted};
use crate::app::screen::lines::{Ink, Lines, Row};
use crate::book::backup::compare::Relation;
use crate::words::{Lang, Text, copies_screen as word};

/// The widths of the columns: place, act, day, why, size, how it was found.
const WIDTHS: &[u16] = &[10, 7, 16, 17, 7, 0];

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopyList {
    /// The copies, the newest first.
    all: Vec<Listed>,
    /// What is known of them all: two lines above the list.
    pub head: Vec<(String, Ink)>,
    /// The lines of the list.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
    /// How many acts the book had when they were looked at.
    acts: usize,
    /// Whether the book is damaged.
    is_damaged: bool,
    /// The copy that a person asked to be looked at.
    asked: Option<PathBuf>,
}

impl CopyList {
    /// An empty list; the effect fills it.
    pub fn open() -> (Self, Effect) {
        (Self { lines: Lines::new(WIDTHS), ..Self::default() }, Effect::Copies(Asked::List))
    }

    /// The copies have come.
    pub(super) fn fill(&mut self, desk: &Desk, all: Vec<Listed>) {
        (self.all, self.acts) = (all, desk.history.len());
        self.draw(desk);
    }

    /// The last act in a copy.
    pub(super) fn seq(&self, path: &Path) -> u64 {
        let one = self.all.iter().find(|it| it.path == path);
        one.and_then(|it| it.start).map_or(0, |(seq, _, _)| seq)
    }

    /// A copy was looked at; what is said of it where a person asked.
    pub(super) fn looked(&mut self, desk: &Desk, path: &Path, found: &Found) -> Option<Notice> {
        let lang = desk.lang();
        let is_asked = self.asked.as_deref() == Some(path);
        let notice = match found {
            Found::Whole(relation) => {
                let good = word::LOOKED_GOOD.get(lang);
                Notice::good(format!("{good} {}", say(*relation, lang)))
            }
            Found::Bad(why) | Found::Later(why) => Notice::bad(why.clone()),
            Found::Locked | Found::Unseen => Notice::plain(word::LOCKED.get(lang)),
        };
        for it in self.all.iter_mut().filter(|it| it.path == path) {
            it.found = found.clone();
        }
        self.draw(desk);
        if is_asked {
            self.asked = None;
        }
        is_asked.then_some(notice)
    }

    fn draw(&mut self, desk: &Desk) {
        let lang = desk.lang();
        self.lines = Lines::new(WIDTHS);
        for it in &self.all {
            self.lines.push(line(it, lang));
        }
        self.at = self.lines.hold(self.at);
        let known = desk.copies.clone().unwrap_or_default();
        self.is_damaged = known.is_damaged;
        let (text, age) = known.drill_line(desk.sure_today(), lang);
        let drill = (text, if age == Age::Young { Ink::Quiet } else { ink(age) });
        self.head = vec![outside_line(&known, desk), drill];
    }

    /// The copy under the cursor.
    fn here(&self) -> Option<&Listed> {
        self.all.get(self.at)
    }

    /// What is said below the list of the copy under the cursor: where it lies, how it was found.
    pub fn foot(&self, lang: Lang) -> (String, String) {
        let Some(it) = self.here() else {
            let text = if self.is_damaged { word::NO_COPIES_HERE } else { word::NO_COPIES };
            return (String::new(), text.get(lang).to_owned());
        };
        let said = match &it.found {
            Found::Whole(relation) => say(*relation, lang),
            Found::Bad(why) | Found::Later(why) => why.clone(),
            Found::Unseen => word::UNSEEN.get(lang).to_owned(),
            Found::Locked => word::LOCKED.get(lang).to_owned(),
        };
        (it.path.display().to_string(), said)
    }

    fn drill(&self, desk: &Desk) -> Outcome {
        if self.all.iter().any(|it| it.outside && it.start.is_some()) {
            Outcome::push(CopyKey::new(For::Trial))
        } else {
            Outcome::Tell(Notice::bad(word::NO_OUTSIDE_COPY.get(desk.lang())))
        }
    }
}

const fn ink(age: Age) -> Ink {
    match age {
        Age::Young => Ink::Good,
        Age::Old => Ink::Near,
        Age::TooOld => Ink::Bad,
    }
}

/// The line of the last copy outside, as the first screen has it.
fn outside_line(known: &Known, desk: &Desk) -> (String, Ink) {
    let acts = desk.history.last().map_or(0, |entry| entry.seq);
    let (text, age) = known.line(acts, desk.sure_today(), desk.lang());
    (text, ink(age))
}

fn line(it: &Listed, lang: Lang) -> Row {
    let (seq, made, why) = match it.start {
        Some((seq, made, why)) => {
            let made = made.format("%d/%m/%Y %H:%M").to_string();
            (seq.to_string(), made, reason(why).get(lang).to_owned())
        }
        None => (String::new(), String::new(), String::new()),
    };
    let place = if it.outside {
        let folder = it.path.parent().and_then(Path::file_name);
        folder.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    } else {
        word::AT_MACHINE.get(lang).to_owned()
    };
    let (state, ink): (Text, Ink) = match &it.found {
        Found::Unseen => (word::UNSEEN, Ink::Quiet),
        Found::Whole(Relation::Same | Relation::Behind(_)) => (word::WHOLE, Ink::Plain),
        Found::Whole(Relation::Ahead(_)) => (word::WHOLE_AHEAD, Ink::Near),
        Found::Whole(Relation::Parted { .. }) => (word::WHOLE_PARTED, Ink::Near),
        Found::Bad(_) => (word::BAD, Ink::Bad),
        Found::Later(_) => (word::LATER, Ink::Near),
        Found::Locked => (word::LOCKED, Ink::Quiet),
    };
    let size = format!("{} kB", it.size.div_ceil(1000));
    Row::cells([place, seq, made, why, size, state.get(lang).to_owned()]).ink(ink)
}

impl Front for CopyList {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Copies, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        word::TITLE.get(desk.lang()).to_owned()
    }

    /// Copies not looked at yet are looked at, one a time, between the keys.
    fn is_working(&self) -> bool {
        self.all.iter().any(|it| it.found == Found::Unseen)
    }

    fn go(&mut self, _desk: &Desk) -> Outcome {
        let next = self.all.iter().find(|it| it.found == Found::Unseen);
        next.map_or(Outcome::Stay, |it| Outcome::Ask(Effect::Copies(Asked::Look(it.path.clone()))))
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(11));
        if choose::moved(&mut self.at, self.all.len(), page, action) {
            return Outcome::Stay;
        }
        let path = self.here().map(|it| it.path.clone());
        match (action, path) {
            (Action::Open, Some(path)) => Outcome::Ask(Effect::Copies(Asked::Beside(path, None))),
            (Action::Check, Some(path)) => {
                self.asked = Some(path.clone());
                Outcome::Ask(Effect::Copies(Asked::Look(path)))
            }
            (Action::CopyNow, _) => Outcome::Ask(Effect::Copies(Asked::Now)),
            (Action::CopyPlace, _) => {
                let pick = CopyPick::new(Wanted::Place);
                Outcome::PushAsking(Box::new(pick.into()), Effect::Places)
            }
            (Action::Drill, _) => self.drill(desk),
            (Action::SwitchBack, _) => Outcome::push(Ask {
                title: word::BACK_TITLE.get(desk.lang()).to_owned(),
                question: word::BACK_ASK.get(desk.lang()).to_owned(),
            }),
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let can_go_back = desk.copies.as_ref().is_some_and(|known| known.can_go_back);
        let sentence = match action {
            Action::Open | Action::Check if self.all.is_empty() && self.is_damaged => {
                word::NO_COPIES_HERE
            }
            Action::Open | Action::Check if self.all.is_empty() => word::NO_COPIES,
            Action::CopyNow if self.is_damaged => word::DAMAGED_NO_COPY,
            Action::SwitchBack if !can_go_back => word::NOTHING_BACK,
            _ => return None,
        };
        Some(sentence.get(desk.lang()).to_owned())
    }

    fn answer(&mut self, _desk: &Desk, answer: Answer) -> Outcome {
        if answer == Answer::Yes {
            Outcome::Ask(Effect::Copies(Asked::GoBack))
        } else {
            Outcome::Stay
        }
    }

    /// Where the book went on, how each copy lies to it is looked at anew.
    fn woken(&mut self, desk: &Desk) {
        if desk.history.len() != self.acts {
            self.acts = desk.history.len();
            for it in self.all.iter_mut().filter(|it| matches!(it.found, Found::Whole(_))) {
                it.found = Found::Unseen;
            }
        }
        self.draw(desk);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.act(desk, Action::Open);
        }
        self.at = self.lines.hold(row);
        Outcome::Stay
    }
}
