//! The door of a book that exists: the passphrase, or the recovery code on paper.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::line::Line;
use crate::app::message::{Effect, Notice, Settings};
use crate::app::screen::passphrase::Secret;
use crate::app::ways::Wish;
use crate::book::passphrase::Passphrase;
use crate::words::{Lang, door as word};

/// Groups of the recovery code, and digits in one.
pub const GROUPS: usize = 8;
/// Digits in one group.
pub const DIGITS: usize = 6;

/// By which way the book is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// The passphrase.
    #[default]
    Passphrase,
    /// The recovery code on paper.
    Code,
    /// The committee's key: its file and the passphrase of that.
    Committee,
}

/// The door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlock {
    /// What is typed.
    pub secret: Secret,
    /// By which way.
    pub by: By,
    /// The file of the committee's key, where it is that.
    pub path: Line,
    /// Whether the cursor stands in the path.
    pub in_path: bool,
    /// Whether the book was open before and locked itself or was locked.
    pub relocked: bool,
}

impl Unlock {
    /// The door, with nothing typed.
    pub fn new() -> Self {
        let (secret, path) = (Secret::new(false), Line::default());
        Self { secret, by: By::Passphrase, path, in_path: false, relocked: false }
    }

    /// The door after the book was locked.
    pub fn relocked() -> Self {
        Self { relocked: true, ..Self::new() }
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        if self.in_path {
            self.in_path = false;
            return Outcome::Stay;
        }
        if self.secret.line().is_empty() {
            return Outcome::Tell(Notice::bad(word::NOTHING_TYPED.get(lang)));
        }
        match self.by {
            By::Passphrase => return Outcome::Ask(Effect::Unlock(self.secret.passphrase())),
            By::Committee => {
                let file = PathBuf::from(self.path.text().trim());
                let wish = Wish::OpenByCommittee(file, self.secret.passphrase());
                return Outcome::Ask(Effect::Ways(Box::new(wish)));
            }
            By::Code => {}
        }
        let digits = digits(self.secret.line().text());
        if let Some(sentence) = wrong_group(&digits, lang) {
            return Outcome::Tell(Notice::bad(sentence));
        }
        if digits.len() != GROUPS * DIGITS {
            let n = digits.len().to_string();
            return Outcome::Tell(Notice::bad(word::CODE_SHORT.fill(lang, &[("n", &n)])));
        }
        Outcome::Ask(Effect::UnlockByCode(Passphrase::new(&digits)))
    }

    /// Another way, or the passphrase again.
    fn turn_to(&mut self, by: By) {
        self.by = if self.by == by { By::Passphrase } else { by };
        self.secret = Secret::new(self.by == By::Code);
        self.in_path = self.by == By::Committee;
    }

    /// How many groups are complete and can be right.
    pub fn groups_typed(&self) -> usize {
        right(&digits(self.secret.line().text()))
    }
}

/// How many groups of a row of digits are complete and can be right.
pub fn right(digits: &str) -> usize {
    groups(digits).iter().filter(|group| group.len() == DIGITS && !is_wrong(group)).count()
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

/// The sentence that names the first group that cannot be right, while it is typed.
pub fn wrong_group(digits: &str, lang: Lang) -> Option<String> {
    let groups = groups(digits);
    let (at, group) = groups.iter().enumerate().find(|(_, group)| is_wrong(group))?;
    let n = (at + 1).to_string();
    Some(word::GROUP_WRONG.fill(lang, &[("n", &n), ("group", group)]))
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

    fn types_into(&mut self) -> Option<Entry<'_>> {
        let Self { path, secret, in_path, .. } = self;
        Some(if *in_path { Entry::Line(path) } else { Entry::Secret(secret) })
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::ShowTyped => self.secret.turn(),
            Action::UseCode => self.turn_to(By::Code),
            Action::OpenByCommittee => self.turn_to(By::Committee),
            Action::NextField | Action::PrevField if self.by == By::Committee => {
                self.in_path = !self.in_path;
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
            Action::Suggest => Some(word::NOTHING_TO_OPEN),
            _ => None,
        }
        .map(|text| text.get(desk.lang()).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The group that the form names for what is typed.
    fn named(typed: &str) -> Option<usize> {
        let sentence = wrong_group(&digits(typed), Lang::Vi)?;
        let n = sentence.strip_prefix("Nhóm thứ ")?.chars().next()?;
        n.to_digit(10).and_then(|n| usize::try_from(n).ok())
    }

    #[test]
    fn every_slip_is_named_in_its_group_while_it_is_typed() {
        let code = "065978-720885-000000-000011-123453-540606-699996-098769";
        let right: Vec<char> = code.chars().filter(char::is_ascii_digit).collect();
        assert_eq!((right.len(), named(code)), (48, None));
        for at in 0..48 {
            let mut typed = right.clone();
            for other in ('0'..='9').filter(|it| *it != right[at]) {
                typed[at] = other;
                let text: String = typed.iter().collect();
                assert_eq!(named(&text), Some(at / 6 + 1), "digit {at} as {other}");
                // it shows as soon as its group is whole, before the rest is typed
                let so_far: String = typed.iter().take((at / 6 + 1) * 6).collect();
                assert_eq!(named(&so_far), Some(at / 6 + 1));
            }
            if at < 47 && right[at] != right[at + 1] {
                let mut typed = right.clone();
                typed.swap(at, at + 1);
                let text: String = typed.iter().collect();
                assert_eq!(named(&text), Some(at / 6 + 1), "{at} and its neighbour");
            }
        }
    }

    #[test]
    fn a_wrong_digit_shows_in_its_group() {
        assert_eq!(groups("1234567"), ["123456", "7"]);
        assert!(!is_wrong("000011") && is_wrong("000012") && !is_wrong("00001"));
        assert!(is_wrong("720896"), "beyond 16 bits");
        let mut door = Unlock { by: By::Code, ..Unlock::new() };
        door.secret.insert("000011-000022 000034");
        assert!(
            wrong_group(&digits(door.secret.line().text()), Lang::Vi)
                .is_some_and(|it| it.contains("thứ 3 (000034)"))
        );
        assert_eq!(door.groups_typed(), 2);
    }
}
