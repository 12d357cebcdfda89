//! The drill with the recovery card: all of it is typed from the paper, and it is told whether it
//! opens this book. And the question, twice a year, whether it is time for that.

use chrono::{Months, NaiveDate};

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{Effect, Notice, Settings};
use crate::app::screen::passphrase::Secret;
use crate::app::screen::plain::{Look, Row};
use crate::app::screen::unlock::{self, GROUPS};
use crate::app::ways::{Answer, Wish};
use crate::book::passphrase::Passphrase;
use crate::domain::act::Deed;
use crate::words::{door, keys as word};

/// After how many months the card is tried again.
const EVERY: Months = Months::new(6);
/// How often that may be put off.
const MOST_LATER: u8 = 3;

/// The drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardCheck {
    /// What is typed from the paper.
    pub secret: Secret,
}

impl CardCheck {
    /// Nothing typed yet. The digits are shown: they stand on the paper beside.
    pub fn new() -> Self {
        Self { secret: Secret::new(true) }
    }

    fn confirm(&self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let digits = unlock::digits(self.secret.line().text());
        if let Some(sentence) = unlock::wrong_group(&digits, lang) {
            return Outcome::Tell(Notice::bad(sentence));
        }
        if digits.len() != GROUPS * unlock::DIGITS {
            let n = digits.len().to_string();
            return Outcome::Tell(Notice::bad(door::CODE_SHORT.fill(lang, &[("n", &n)])));
        }
        Outcome::Ask(Effect::Ways(Box::new(Wish::TryCode(Passphrase::new(&digits)))))
    }

    /// What it shows: each group with whether it can be right.
    pub fn rows(&self, desk: &Desk) -> Vec<Row> {
        let lang = desk.lang();
        let label = door::RECOVERY_CODE.get(lang);
        let mut rows = vec![
            Row::say(word::DRILL_ASK.get(lang)),
            Row::Gap,
            Row::secret(label, &self.secret, true, 0),
            Row::Gap,
        ];
        let digits = unlock::digits(self.secret.line().text());
        for (n, group) in (1..).zip(unlock::groups(&digits)) {
            let is_whole = group.len() == unlock::DIGITS;
            let (mark, look) = match (is_whole, unlock::is_wrong(&group)) {
                (true, true) => ("[!]", Look::Bad),
                (true, false) => ("[x]", Look::Good),
                (false, _) => ("[ ]", Look::Quiet),
            };
            rows.push(Row::Fixed(format!("{mark} {n}) {group}"), look));
        }
        if let Some(sentence) = unlock::wrong_group(&digits, lang) {
            rows.extend([Row::Gap, Row::Say(sentence, Look::Bad)]);
        }
        rows.extend([Row::Gap, Row::Say(word::DRILL_NO_CARD.get(lang).to_owned(), Look::Quiet)]);
        rows
    }
}

impl Default for CardCheck {
    fn default() -> Self {
        Self::new()
    }
}

impl Front for CardCheck {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Secret]
    }

    fn title(&self, desk: &Desk) -> String {
        word::CHECK_CARD.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn types_into(&mut self) -> Option<Entry<'_>> {
        Some(Entry::Secret(&mut self.secret))
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::ShowTyped => self.secret.turn(),
            _ => {}
        }
        Outcome::Stay
    }

    fn told_ways(&mut self, desk: &Desk, answer: &Answer) -> Outcome {
        let lang = desk.lang();
        match answer {
            Answer::Fits(Ok(())) => {
                let told = Notice::good(word::DRILL_RIGHT.get(lang));
                let settings = tried(desk.settings, desk.today());
                Outcome::PopAsking(told, Effect::KeepSettings(settings))
            }
            Answer::Fits(Err(why)) => Outcome::Tell(Notice::bad(why.say(lang))),
            _ => Outcome::Stay,
        }
    }
}

/// The settings once the card was made or tried.
pub const fn tried(settings: Settings, on: NaiveDate) -> Settings {
    Settings { card_on: Some(on), card_later: 0, ..settings }
}

/// When the card in force was made, as the history tells it.
fn made(desk: &Desk) -> Option<NaiveDate> {
    let makes = |deed| matches!(deed, Deed::CreateCell | Deed::NewRecovery | Deed::HandOverBook);
    desk.history.iter().rev().find(|it| makes(it.account.deed)).map(|it| it.at.date())
}

/// Whether nobody has shown yet that the card of this book was copied right: the window was closed
/// before its groups were asked back, or it was made by a command.
pub fn is_unproved(desk: &Desk) -> bool {
    let last = desk.settings.card_on;
    let is_open = !desk.practice && !desk.read_only;
    is_open && made(desk).is_some_and(|made| last.is_none_or(|last| last < made))
}

/// Whether the card of this book is to be tried: six months after it was made or last tried, by a
/// clock that is believed.
pub fn is_due(desk: &Desk) -> bool {
    if desk.practice || desk.read_only || !desk.clock_is_settled() {
        return false;
    }
    let last = made(desk).max(desk.settings.card_on);
    last.and_then(|last| last.checked_add_months(EVERY)).is_some_and(|due| due <= desk.today())
}

/// The question whether the card is tried now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardDue;

impl CardDue {
    /// What it shows.
    pub fn rows(desk: &Desk) -> Vec<Row> {
        let lang = desk.lang();
        let left = MOST_LATER.saturating_sub(desk.settings.card_later);
        let later = match left {
            0 => word::DRILL_NO_LATER.get(lang).to_owned(),
            left => word::DRILL_LATER.fill(lang, &[("n", &left.to_string())]),
        };
        vec![
            Row::say(word::DRILL_DUE.get(lang)),
            Row::Gap,
            Row::Say(word::DRILL_NOW.get(lang).to_owned(), Look::Near),
            Row::Say(later, Look::Quiet),
        ]
    }
}

impl Front for CardDue {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Ask]
    }

    fn title(&self, desk: &Desk) -> String {
        word::CHECK_CARD.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    /// Esc puts it off, and that is counted.
    fn closes_by_answer(&self) -> bool {
        true
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let mut settings = desk.settings;
        match action {
            Action::Confirm => Outcome::Replace(Box::new(CardCheck::new().into())),
            Action::Back if settings.card_later < MOST_LATER => {
                settings.card_later += 1;
                let told = Notice::plain(word::DRILL_PUT_OFF.get(desk.lang()));
                Outcome::PopAsking(told, Effect::KeepSettings(settings))
            }
            Action::Back => {
                Outcome::PopTelling(Notice::plain(word::DRILL_NO_LATER.get(desk.lang())))
            }
            _ => Outcome::Stay,
        }
    }
}
