//! What lies open while the program runs: the register, the day, the user's choices.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::action::Action;
use crate::app::copies::Known;
use crate::app::keymap::{self, Scope};
use crate::app::message::{Notice, Settings};
use crate::app::screen::form::Form;
use crate::app::screen::job::Job;
use crate::app::screen::sheet::Sheet;
use crate::app::screen::unlock::By;
use crate::domain::act::{Entry, Timeline};
use crate::domain::register::Register;
use crate::domain::seal;
use crate::domain::search::Index;
use crate::domain::work::draft::Draft;
use crate::domain::work::score::Given;
use crate::domain::work::wall_clock::{Doubt, Trust};
use crate::domain::{Id, Kind, MeetingId, MemberId};
use crate::words::{Lang, wall_clock as word};

/// What every screen may read. Only [`update`](crate::app::update) changes it.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// All records as they are on disk.
    pub register: Register,
    /// All acts, without their changes, oldest first.
    pub history: Vec<Entry>,
    /// What undo and redo would take back.
    pub timeline: Timeline,
    /// The wall clock, as the world last told it.
    pub now: NaiveDateTime,
    /// The day for which everything is computed: that of the clock, or the one asked for.
    pub fixed_today: Option<NaiveDate>,
    /// What the history says of the clock.
    pub trust: Trust,
    /// The clock was set while the program ran.
    pub parted: bool,
    /// The day that the secretary said, and the day of the clock then.
    pub answered: Option<(NaiveDate, NaiveDate)>,
    /// Language, theme, lock, mouse.
    pub settings: Settings,
    /// A practice book: every screen says so.
    pub practice: bool,
    /// The book can only be read.
    pub read_only: bool,
    /// By which way the book was opened.
    pub came_by: By,
    /// Forms left with Esc, offered again where they were left. The key is the record, or the
    /// kind alone for a new one.
    pub drafts: HashMap<(Kind, Option<Id>), Form>,
    /// Small forms of single steps, likewise.
    pub sheets: HashMap<Job, Sheet>,
    /// Scores left with Esc before they were kept, likewise.
    pub scores: HashMap<MeetingId, Given>,
    /// The meeting that was being prepared when its screen was left, likewise.
    pub prepared: Option<Draft>,
    /// What stood in the line of a running meeting and was not noted yet, likewise.
    pub said: HashMap<MeetingId, String>,
    /// The folder from which something was imported last, as it was typed.
    pub folder: String,
    /// What is known of the copies of the book; nothing where it can have none.
    pub copies: Option<Known>,
    /// Size of the window in cells.
    pub size: (u16, u16),
    /// What a search goes through: built when the first search is opened, kept up with every act,
    /// dropped with the book.
    pub index: OnceCell<Index>,
}

impl Desk {
    /// Today.
    pub fn today(&self) -> NaiveDate {
        match (self.answered, self.fixed_today) {
            // The days that pass by the clock are right, even where it is not.
            (Some((today, clock)), _) => today + (self.now.date() - clock),
            (None, Some(today)) => today,
            (None, None) => self.now.date(),
        }
    }

    /// The language in force.
    pub const fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// The name of a member; empty where there is none.
    pub fn name(&self, id: Option<MemberId>) -> &str {
        id.and_then(|id| self.register.member(id)).map_or("", |member| member.full_name.as_str())
    }

    /// Whether the book was opened without its passphrase: by the card or the committee's key.
    pub const fn came_without(&self) -> bool {
        !matches!(self.came_by, By::Passphrase)
    }

    /// What a search goes through.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.register))
    }

    /// How many drafts are kept.
    pub fn drafts_kept(&self) -> usize {
        let prepared = usize::from(self.prepared.is_some());
        self.drafts.len() + self.sheets.len() + self.scores.len() + self.said.len() + prepared
    }

    /// Who signs what is done: the secretary of the cell, or nobody by name yet.
    pub fn author(&self) -> String {
        self.name(self.register.cell().and_then(|cell| cell.secretary)).to_owned()
    }

    /// The time for which acts are noted.
    pub fn stamp(&self) -> NaiveDateTime {
        self.today().and_time(self.now.time())
    }

    /// What the user must know of a book as it opens: a seal that does not hold comes first, then
    /// what was `told` of the opening itself, then a clock that lies behind.
    pub fn warning(&self, told: Option<Notice>) -> Option<Notice> {
        seal::first_broken(&self.register, self.lang())
            .map(Notice::bad)
            .or(told)
            .or_else(|| self.clock_doubt().map(|doubt| Notice::plain(self.say_doubt(doubt))))
    }

    /// Why the day is not believed, until somebody says which it is.
    pub fn clock_doubt(&self) -> Option<Doubt> {
        if self.answered.is_some() {
            return None;
        }
        self.parted.then_some(Doubt::Parted).or_else(|| self.trust.doubt(self.stamp()))
    }

    /// Whether the day can be believed: nothing is called overdue before, and nothing put away by
    /// its age.
    pub fn clock_is_settled(&self) -> bool {
        self.clock_doubt().is_none()
    }

    /// Today, where it is believed.
    pub fn sure_today(&self) -> Option<NaiveDate> {
        self.clock_is_settled().then(|| self.today())
    }

    /// The day by which a task may be called overdue: never a doubtful one.
    pub fn day_for_alarms(&self) -> NaiveDate {
        self.trust.day_for_alarms(self.today(), self.clock_doubt())
    }

    /// The sentence about a doubtful day, with the key that answers it.
    pub fn say_doubt(&self, doubt: Doubt) -> String {
        let lang = self.lang();
        let key = keymap::key_of(Scope::Book, Action::SetDate);
        let ask = word::ASK.fill(lang, &[("key", &key)]);
        format!("{} {ask}", doubt.say(self.today(), lang))
    }
}
