//! The door of a book that exists: the passphrase, or the recovery code on paper.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::Typed;
use crate::app::message::{Effect, Notice, Settings};
use crate::app::screen::passphrase::Secret;
use crate::book::passphrase::Passphrase;
use crate::words::{Lang, door as word};

/// Groups of the recovery code, and digits in one.
pub const GROUPS: usize = 8;
/// Digits in one group.
pub const DIGITS: usize = 6;

/// The door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlock {
    /// What is typed.
    pub secret: Secret,
    /// Whether it is the recovery code.
    pub by_code: bool,
    /// Whether the book was open before and locked itself or was locked.
    pub relocked: bool,
}

impl Unlock {
    /// The door, with nothing typed.
    pub fn new() -> Self {
        Self { secret: Secret::new(false), by_code: false, relocked: false }
    }

    /// The door after the book was locked.
    pub fn relocked() -> Self {
        Self { relocked: true, ..Self::new() }
    }

    fn confirm(&self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if self.secret.line().is_empty() {
            return Outcome::Tell(Notice::bad(word::NOTHING_TYPED.get(lang)));
        }
        if !self.by_code {
            return Outcome::Ask(Effect::Unlock(self.secret.passphrase()));
        }
        let digits = digits(self.secret.line().text());
        if let Some(sentence) = self.wrong_group(lang) {
            return Outcome::Tell(Notice::bad(sentence));
        }
        if digits.len() != GROUPS * DIGITS {
            let n = digits.len().to_string();
            return Outcome::Tell(Notice::bad(word::CODE_SHORT.fill(lang, &[("n", &n)])));
        }
        Outcome::Ask(Effect::UnlockByCode(Passphrase::new(&digits)))
    }

    /// The sentence that names the first group that cannot be right, while it is typed.
    pub fn wrong_group(&self, lang: Lang) -> Option<String> {
        let digits = digits(self.secret.line().text());
        let groups = groups(&digits);
        let (at, group) = groups.iter().enumerate().find(|(_, group)| is_wrong(group))?;
        let n = (at + 1).to_string();
        Some(word::GROUP_WRONG.fill(lang, &[("n", &n), ("group", group)]))
    }

    /// How many groups are complete and can be right.
    pub fn groups_typed(&self) -> usize {
        let digits = digits(self.secret.line().text());
        groups(&digits).iter().filter(|group| group.len() == DIGITS && !is_wrong(group)).count()
    }
}

impl Default for Unlock {
    fn default() -> Self {
        Self::new()
    }
}

/// The digits of what was typed: blanks and dashes between groups are as one likes.
pub fn digits(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_digit).collect()
}

/// The groups of a row of digits; the last may be short.
pub fn groups(digits: &str) -> Vec<String> {
    let all: Vec<char> = digits.chars().collect();
    all.chunks(DIGITS).map(|group| group.iter().collect()).collect()
}

/// Whether a complete group cannot be one: a group is 16 bits times 11, so that one wrong digit
/// or two swapped ones show.
pub fn is_wrong(group: &str) -> bool {
    let sum = group.parse::<u32>().ok();
    group.len() == DIGITS && sum.is_none_or(|n| n % 11 != 0 || n / 11 > u32::from(u16::MAX))
}

/// The settings with the next language: the door must be readable before anything is set.
pub fn next_language(settings: Settings) -> Settings {
    let at = Lang::ALL.iter().position(|lang| *lang == settings.lang).unwrap_or(0);
    let lang = Lang::ALL.iter().cycle().nth(at + 1).copied().unwrap_or(settings.lang);
    Settings { lang, ..settings }
}

impl Front for Unlock {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Door]
    }

    fn title(&self, desk: &Desk) -> String {
        word::OPEN_TITLE.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        match self.secret.press(key) {
            Typed::Taken => Some(Outcome::Stay),
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        self.secret.insert(text);
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::ShowTyped => self.secret.shown = !self.secret.shown,
            Action::UseCode => {
                self.by_code = !self.by_code;
                self.secret = Secret::new(self.by_code);
            }
            Action::NextLanguage => {
                return Outcome::Ask(Effect::KeepSettings(next_language(desk.settings)));
            }
            Action::Practice => return Outcome::Ask(Effect::Practice),
            _ => {}
        }
        Outcome::Stay
    }

    /// Drafts of the locked book wait behind this door: nothing else opens in between.
    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        match action {
            Action::Practice if self.relocked => Some(word::LOCKED_NOTE),
            // the book is there: it opens, or the screen after this one offers its copies
            Action::FromCopy => Some(word::NOTHING_TO_OPEN),
            _ => None,
        }
        .map(|text| text.get(desk.lang()).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_digit_shows_in_its_group() {
        assert_eq!(groups("1234567"), ["123456", "7"]);
        assert!(!is_wrong("000011") && is_wrong("000012") && !is_wrong("00001"));
        assert!(is_wrong("720896"), "beyond 16 bits");
        let mut door = Unlock { by_code: true, ..Unlock::new() };
        door.secret.insert("000011-000022 000034");
        assert!(door.wrong_group(Lang::Vi).is_some_and(|it| it.contains("thứ 3 (000034)")));
        assert_eq!(door.groups_typed(), 2);
    }
}
