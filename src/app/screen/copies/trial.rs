//! A copy that was tried out: what a person can know it by, and whether they do.

use crate::app::action::Action;
use crate::app::copies::{Asked, Counts, Trial, say};
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::Effect;
use crate::app::screen::lines::Ink;
use crate::words::{Lang, copies_screen as word};

/// The question about a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyTrial {
    /// What is told and asked.
    pub lines: Vec<(String, Ink)>,
}

impl CopyTrial {
    /// What the copy holds, and the question.
    pub(super) fn new(trial: &Trial, lang: Lang) -> Self {
        let sides = &trial.sides;
        let (n, how) = (sides.theirs.acts.to_string(), say(sides.relation, lang));
        let blank = || (String::new(), Ink::Plain);
        let counts = Counts::NAMES.iter().zip(sides.theirs.counts.0);
        let counts: Vec<String> =
            counts.map(|((_, name), n)| format!("{} {n}", name.get(lang))).collect();
        let members = match trial.members.as_slice() {
            [] => word::DRILL_NO_MEETING.get(lang).to_owned(),
            names => names.join(", "),
        };
        let lines = vec![
            (word::DRILL_READ.fill(lang, &[("n", &n), ("how", &how)]), Ink::Good),
            (counts.join(" · "), Ink::Plain),
            blank(),
            (word::DRILL_MEETING.fill(lang, &[("meeting", &trial.meeting)]), Ink::Plain),
            (word::DRILL_MEMBERS.fill(lang, &[("members", &members)]), Ink::Plain),
            blank(),
            (word::DRILL_QUESTION.get(lang).to_owned(), Ink::Title),
        ];
        Self { lines }
    }
}

impl Front for CopyTrial {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::CopyTrial, Scope::Ask]
    }

    fn title(&self, desk: &Desk) -> String {
        word::DRILL_TITLE.get(desk.lang()).to_owned()
    }

    fn act(&mut self, _desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => Outcome::Ask(Effect::Copies(Asked::Tried(true))),
            Action::NotOurs => Outcome::Ask(Effect::Copies(Asked::Tried(false))),
            _ => Outcome::Stay,
        }
    }
}
