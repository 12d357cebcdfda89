//! The screens: plain data, one file each.

pub mod ask;
pub mod boxes;
pub mod calendar;
pub mod card;
pub mod card_check;
pub mod choose;
pub mod code_card;
pub mod committee_key;
pub mod conduct;
pub mod copies;
pub mod figures;
pub mod first_run;
pub mod follow;
pub mod form;
pub mod handover;
pub mod help;
pub mod history;
pub mod home;
pub mod import;
pub mod import_preview;
pub mod import_row;
pub mod job;
pub mod lines;
pub mod list;
pub mod meeting;
mod month_lines;
pub mod new_card;
pub mod note;
pub mod offered;
mod opens;
pub mod pager;
pub mod papers;
pub mod passphrase;
pub mod picker;
pub mod plain;
pub mod prepare;
pub mod problem;
pub mod resolution;
pub mod rows;
pub mod rule_list;
pub mod score;
pub mod search;
pub mod secret_paper;
pub mod settings;
pub mod sheet;
pub mod table;
pub mod tasks;
pub mod thread;
pub mod topics;
pub mod unlock;
pub mod workload;
pub mod year_plan;

use crate::app::front::Front;

macro_rules! screens {
    ($($name:ident($kind:path),)*) => {
        /// A screen.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Screen { $(#[doc = stringify!($name)] $name(Box<$kind>),)* }

        impl Screen {
            /// What it can do.
            pub fn front(&self) -> &dyn Front {
                match self { $(Self::$name(it) => &**it,)* }
            }

            /// The record it shows, if it shows one.
            pub fn subject(&self) -> Option<crate::domain::Id> {
                self.front().subject()
            }

            /// What it can do, to do it.
            pub fn front_mut(&mut self) -> &mut dyn Front {
                match self { $(Self::$name(it) => &mut **it,)* }
            }
        }

        $(impl From<$kind> for Screen {
            fn from(it: $kind) -> Self { Self::$name(Box::new(it)) }
        })*
    };
}

screens! {
    Home(home::Home),
    List(list::List),
    Card(card::Card),
    Form(form::Form),
    Note(note::NoteEditor),
    Rows(rows::RowsEditor),
    Picker(picker::Picker),
    Calendar(calendar::Calendar),
    Ask(ask::Ask),
    Pager(pager::Pager),
    Papers(papers::PaperList),
    WritePaper(papers::WritePaper),
    Writing(papers::Writing),
    Help(help::Help),
    History(history::History),
    Settings(settings::Settings),
    Sheet(sheet::Sheet),
    Prepare(prepare::Prepare),
    YearPlan(year_plan::YearView),
    Task(tasks::TaskCard),
    Follow(follow::Follow),
    Thread(thread::Thread),
    Workload(workload::Workload),
    Meeting(meeting::Workspace),
    Conduct(conduct::Conduct),
    Resolution(resolution::OneResolution),
    RuleList(rule_list::RuleList),
    Score(score::Score),
    Search(search::Search),
    Passphrase(passphrase::PassphraseScreen),
    Unlock(unlock::Unlock),
    FirstRun(first_run::FirstRun),
    CodeCard(code_card::CodeCard),
    CardCheck(card_check::CardCheck),
    CardDue(card_check::CardDue),
    NewCard(new_card::NewCard),
    Handover(handover::Handover),
    CommitteeKey(committee_key::CommitteeKey),
    SecretPaper(secret_paper::SecretPaper),
    Problem(problem::Problem),
    ImportPath(import::ImportPath),
    ImportPreview(import_preview::ImportPreview),
    ImportRow(import_row::ImportRow),
    CopyList(copies::CopyList),
    CopySides(copies::CopySides),
    CopyActs(copies::CopyActs),
    CopyKey(copies::CopyKey),
    CopyPick(copies::CopyPick),
    CopyTrial(copies::CopyTrial),
}

/// The screens on top of each other; there is always one.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    bottom: Screen,
    above: Vec<Screen>,
}

impl Stack {
    /// A stack of one screen.
    pub fn new(bottom: impl Into<Screen>) -> Self {
        Self { bottom: bottom.into(), above: Vec::new() }
    }

    /// The screen in front.
    pub fn top(&self) -> &Screen {
        self.above.last().unwrap_or(&self.bottom)
    }

    /// The screen in front, to change it.
    pub fn top_mut(&mut self) -> &mut Screen {
        self.above.last_mut().unwrap_or(&mut self.bottom)
    }

    /// Opens a screen above.
    pub fn push(&mut self, screen: Screen) {
        self.above.push(screen);
    }

    /// Closes the front screen; the last one stays. Returns whether one was closed.
    pub fn pop(&mut self) -> bool {
        self.above.pop().is_some()
    }

    /// Puts a screen in place of the front one.
    pub fn replace(&mut self, screen: Screen) {
        *self.top_mut() = screen;
    }

    /// Closes all but the first.
    pub fn keep_first(&mut self) -> &mut Screen {
        self.above.clear();
        &mut self.bottom
    }

    /// Closes all but the first and puts another in its place.
    pub fn restart(&mut self, screen: Screen) {
        self.above.clear();
        self.bottom = screen;
    }

    /// How many screens there are, at least 1.
    pub fn depth(&self) -> usize {
        self.above.len() + 1
    }

    /// All screens, the lowest first.
    pub fn iter(&self) -> impl Iterator<Item = &Screen> {
        std::iter::once(&self.bottom).chain(&self.above)
    }

    /// All screens, to change them.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Screen> {
        std::iter::once(&mut self.bottom).chain(&mut self.above)
    }
}
