//! Settings: language, theme, lock, mouse; the cell's details; the rules in force; the ways in.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{self, Effect, Notice, Theme};
use crate::app::screen::card_check::CardCheck;
use crate::app::screen::committee_key::CommitteeKey;
use crate::app::screen::copies::CopyList;
use crate::app::screen::handover::Handover;
use crate::app::screen::new_card::NewCard;
use crate::app::screen::passphrase::PassphraseScreen;
use crate::app::screen::rule_list::RuleList;
use crate::app::screen::{choose, list};
use crate::domain::Id;
use crate::words::{Lang, Text, actions, copies_screen, door as word, drafting, keys, ui};

/// The minutes offered for the lock; 0 is never.
const IDLE: [u16; 5] = [0, 5, 10, 15, 30];

/// One line of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The language of every word.
    Language,
    /// The colours.
    Theme,
    /// Minutes until the book locks itself.
    Idle,
    /// Whether the mouse is used.
    Mouse,
    /// Whether drafting advice is shown.
    Aid,
    /// The details of the cell.
    Cell,
    /// The rules in force.
    Rules,
    /// The book handed over to another person.
    Handover,
    /// The committee's key.
    Committee,
    /// The drill with the recovery card.
    CheckCard,
    /// A new recovery card.
    NewCard,
    /// The passphrase.
    Passphrase,
    /// The copies of the book.
    Copies,
}

impl Row {
    /// Every line, in its order.
    pub const ALL: [Self; 13] = [
        Self::Language,
        Self::Theme,
        Self::Idle,
        Self::Mouse,
        Self::Cell,
        Self::Rules,
        Self::Aid,
        Self::Copies,
        Self::Handover,
        Self::Committee,
        Self::CheckCard,
        Self::NewCard,
        Self::Passphrase,
    ];

    /// What the line is called.
    pub const fn name(self) -> Text {
        match self {
            Self::Language => ui::LANGUAGE,
            Self::Theme => ui::THEME,
            Self::Idle => ui::IDLE,
            Self::Mouse => ui::MOUSE,
            Self::Aid => drafting::AID,
            Self::Cell => ui::EDIT_CELL,
            Self::Rules => ui::RULE_LIST,
            Self::Handover => keys::HANDOVER,
            Self::Committee => keys::COMMITTEE_TITLE,
            Self::CheckCard => keys::CHECK_CARD,
            Self::NewCard => keys::NEW_CARD,
            Self::Passphrase => ui::CHANGE_PASSPHRASE,
            Self::Copies => copies_screen::TITLE,
        }
    }

    /// What is chosen; empty for lines that open another screen.
    pub fn value(self, settings: &message::Settings) -> String {
        let lang = settings.lang;
        match self {
            Self::Language => settings.lang.own_name().to_owned(),
            Self::Theme => theme(settings.theme).get(lang).to_owned(),
            Self::Idle if settings.idle == 0 => word::IDLE_NEVER.get(lang).to_owned(),
            Self::Idle => word::IDLE_MINUTES.fill(lang, &[("n", &settings.idle.to_string())]),
            Self::Mouse => if settings.mouse { ui::YES } else { ui::NO }.get(lang).to_owned(),
            Self::Aid => if settings.aid { ui::YES } else { ui::NO }.get(lang).to_owned(),
            _ => String::new(),
        }
    }

    /// The settings with the next choice of this line; `None` where there is nothing to turn.
    fn turned(self, mut settings: message::Settings, by: isize) -> Option<message::Settings> {
        match self {
            Self::Language => settings.lang = turn(&Lang::ALL, settings.lang, by),
            Self::Theme => settings.theme = turn(&Theme::ALL, settings.theme, by),
            Self::Idle => settings.idle = turn(&IDLE, settings.idle, by),
            Self::Mouse => settings.mouse = !settings.mouse,
            Self::Aid => settings.aid = !settings.aid,
            _ => return None,
        }
        Some(settings)
    }
}

const fn theme(theme: Theme) -> Text {
    match theme {
        Theme::Dark => ui::THEME_DARK,
        Theme::Light => ui::THEME_LIGHT,
        Theme::Mono => ui::THEME_MONO,
    }
}

fn turn<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let count = all.len().max(1).cast_signed();
    let to = (at.cast_signed() + by).rem_euclid(count);
    all.get(to.unsigned_abs()).copied().unwrap_or(now)
}

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The line under the cursor.
    pub at: usize,
}

impl Settings {
    /// The settings as they are.
    pub const fn new(_desk: &Desk) -> Self {
        Self { at: 0 }
    }

    /// The line under the cursor.
    pub fn row(&self) -> Row {
        Row::ALL.get(self.at).copied().unwrap_or(Row::Language)
    }

    fn turn(&self, desk: &Desk, by: isize) -> Outcome {
        match self.row().turned(desk.settings, by) {
            Some(settings) => Outcome::Ask(Effect::KeepSettings(settings)),
            None => Outcome::Stay,
        }
    }

    fn open(&self, desk: &Desk) -> Outcome {
        match self.row() {
            Row::Cell => match list::edit(desk, Id::CELL) {
                Some(form) => Outcome::push(form),
                None => Outcome::Tell(Notice::plain(ui::NOTHING_HERE.get(desk.lang()))),
            },
            Row::Rules => Outcome::push(RuleList::new(desk)),
            Row::Handover | Row::Committee | Row::CheckCard | Row::NewCard | Row::Passphrase
                if desk.practice =>
            {
                Outcome::Tell(Notice::plain(ui::PRACTICE.get(desk.lang())))
            }
            Row::Copies => {
                let (list, effect) = CopyList::open();
                Outcome::PushAsking(Box::new(list.into()), effect)
            }
            Row::Handover => Outcome::push(Handover::new(desk)),
            Row::Committee => CommitteeKey::open(),
            Row::CheckCard => Outcome::push(CardCheck::new()),
            Row::NewCard => Outcome::push(NewCard::new()),
            Row::Passphrase => Outcome::push(PassphraseScreen::of(desk)),
            Row::Language | Row::Theme | Row::Idle | Row::Mouse | Row::Aid => self.turn(desk, 1),
        }
    }
}

impl Front for Settings {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Settings, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        actions::SETTINGS.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        if choose::moved(&mut self.at, Row::ALL.len(), Row::ALL.len(), action) {
            return Outcome::Stay;
        }
        match action {
            Action::Open => self.open(desk),
            Action::Left => self.turn(desk, -1),
            Action::Right => self.turn(desk, 1),
            _ => Outcome::Stay,
        }
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = row.min(Row::ALL.len() - 1);
        Outcome::Stay
    }
}
