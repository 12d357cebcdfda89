//! The world of the screen: the open book and the machine round it.

mod copies;
mod door;
mod drafts;
mod files;
mod start;
mod ways;

use std::path::PathBuf;
use std::time::Duration;

use crate::app::message::{Effect, Msg, Notice, Opened, Settings};
use crate::app::run::World;
use crate::app::state::State;
use crate::book::backup::Reason;
use crate::book::drafts::SealedDrafts;
use crate::book::durable::{Book, Way};
use crate::book::failure::Failure;
use crate::book::memory::Memory;
use crate::book::person;
use crate::book::store::Store;
use crate::cli::files as on_disk;
pub use crate::cli::machine::start::{run, run_book};
use crate::cli::{open, places, settings};
use crate::domain::act::{Act, Deed};
use crate::words::{Lang, paper_screen};

/// What is open.
pub(super) enum Open {
    Nothing,
    Disk(Box<Book>),
    /// A practice cell that is nowhere else: it cannot be locked, for nothing would open it again.
    Memory(Box<Memory>),
}

/// The machine, with the book that is open on it.
pub struct Machine {
    pub(super) open: Open,
    /// Where the book lies or will lie.
    pub(super) folder: Option<PathBuf>,
    /// The folder into which a paper was written last.
    pub(super) papers: Option<PathBuf>,
    /// The copy that was looked at last.
    pub(super) held: Option<Box<copies::Held>>,
    /// The copy that is being tried out: its last act, and whether it was opened by the code.
    pub(super) trial: Option<(u64, bool)>,
    /// Drafts that the disk did not take, sealed.
    pub(super) unwritten: Option<SealedDrafts>,
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Machine")
    }
}

impl Machine {
    const fn new(open: Open, folder: Option<PathBuf>) -> Self {
        Self { open, folder, papers: None, held: None, trial: None, unwritten: None }
    }

    /// A machine with this practice cell open, which is nowhere else.
    pub fn in_memory(book: Memory) -> Self {
        Self::new(Open::Memory(Box::new(book)), None)
    }

    /// A machine before the door of a book.
    pub const fn at_door(folder: PathBuf) -> Self {
        Self::new(Open::Nothing, Some(folder))
    }

    /// A machine with this book open.
    pub fn on_disk(book: Book, folder: PathBuf) -> Self {
        Self::new(Open::Disk(Box::new(book)), Some(folder))
    }

    pub(super) fn close(&mut self) -> Result<(), Failure> {
        (self.held, self.trial) = (None, None);
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing | Open::Memory(_) => Ok(()),
            Open::Disk(mut book) => book.close(),
        }
    }

    /// What is open, for what changes nothing in it.
    pub(super) fn reading(&self) -> Option<&dyn Store> {
        match &self.open {
            Open::Nothing => None,
            Open::Disk(book) => Some(&**book),
            Open::Memory(book) => Some(&**book),
        }
    }

    /// The open book as the screen takes it.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn opened(&mut self, lang: Lang) -> Result<Option<Opened>, Failure> {
        let told = match &self.open {
            Open::Disk(book) => {
                let healed = book.healed().iter().map(|it| it.say(lang));
                book.damage().map(|why| why.say(lang)).into_iter().chain(healed).collect()
            }
            Open::Nothing | Open::Memory(_) => Vec::new(),
        };
        let Some(store) = self.store() else { return Ok(None) };
        // An erasure that was cut off is brought to its end before anything is shown.
        if !store.is_read_only() {
            person::clean(store, None)?;
        }
        Ok(Some(Opened {
            register: store.load()?,
            history: store.history().to_vec(),
            practice: store.is_practice(),
            read_only: store.is_read_only(),
            told,
        }))
    }

    fn keep_settings(&self, kept: Settings, lang: Lang) -> Vec<Msg> {
        let written = self.folder.as_deref().filter(|folder| folder.is_dir());
        match written.map(|folder| settings::write(folder, kept)) {
            Some(Err(failed)) => {
                let mut all = vec![Msg::SettingsKept(kept)];
                all.extend(told_bad(&failed.say(lang)));
                all
            }
            Some(Ok(())) | None => vec![Msg::SettingsKept(kept)],
        }
    }
}

impl World for Machine {
    fn can_lock(&self) -> bool {
        !matches!(self.open, Open::Memory(_))
    }

    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        match &mut self.open {
            Open::Nothing => None,
            Open::Disk(book) => Some(&mut **book),
            Open::Memory(book) => Some(&mut **book),
        }
    }

    fn before(&mut self, state: &State, act: &Act) -> Vec<Msg> {
        if act.account.deed == Deed::Import {
            self.copy_before(Reason::Import, copies::when(state), state.desk.lang())
        } else {
            Vec::new()
        }
    }

    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg> {
        let lang = state.desk.lang();
        let not_opened = |failure| vec![Msg::NotOpened(failure)];
        let told = |failure: Failure| told_bad(&failure.say(lang));
        match effect {
            Effect::Unlock(typed) => slowed(self.unlock(&Way::Passphrase(typed.reveal()), lang))
                .unwrap_or_else(not_opened),
            Effect::UnlockByCode(typed) => {
                slowed(self.unlock(&Way::Code(typed.reveal()), lang)).unwrap_or_else(not_opened)
            }
            Effect::Create(typed, cell) => {
                self.create(state, typed.reveal(), *cell).unwrap_or_else(not_opened)
            }
            Effect::Practice => self.practise(state).unwrap_or_else(not_opened),
            Effect::ChangePassphrase(old, new) => {
                self.change_passphrase(state, old.as_ref(), &new).unwrap_or_else(not_opened)
            }
            Effect::Ways(wish) => self.ways(state, *wish),
            Effect::Verify => self.verify(state).unwrap_or_else(told),
            Effect::KeepDrafts(all) => self.keep_drafts(&all, lang),
            Effect::SetDraftsAside => self.set_drafts_aside(),
            Effect::Lock => self.lock(copies::when(state), lang),
            Effect::KeepSettings(kept) => self.keep_settings(kept, lang),
            Effect::ListFolder(typed) => vec![Msg::Folder(typed.clone(), on_disk::tables(&typed))],
            Effect::ListFiles(typed) => vec![Msg::Folder(typed.clone(), on_disk::all(&typed))],
            Effect::ReadMark(path) => match on_disk::mark(&on_disk::at_home(&path)) {
                Ok(mark) => vec![Msg::Marked(mark)],
                Err(failed) => told_bad(&failed.say(lang)),
            },
            Effect::ReadImport(kind, path) => files::read_import(state, kind, &path),
            Effect::Places => {
                let kept = self.folder.as_deref().and_then(settings::papers);
                vec![Msg::Places(places::all(self.papers.as_deref().or(kept.as_deref())))]
            }
            Effect::WritePaper(paper) => vec![Msg::Written(self.write(state, *paper))],
            Effect::Write(path, text) => {
                files::write(state, self.reading(), (&on_disk::at_home(&path), &text))
            }
            Effect::OpenOutside(path) if open::outside(&path) => Vec::new(),
            Effect::OpenOutside(path) => {
                let file = path.display().to_string();
                told_bad(&paper_screen::NOT_OPENED.fill(lang, &[("file", &file)]))
            }
            Effect::Copies(asked) => self.copies(state, asked),
            // done by `step` itself
            Effect::Commit(..)
            | Effect::SetDate(_)
            | Effect::TakeBack(..)
            | Effect::Clean(_)
            | Effect::LookAt(_)
            | Effect::Quit => Vec::new(),
        }
    }
}

/// What a wrong try costs, and all that it costs: nobody is ever locked out.
const PAUSE: Duration = Duration::from_secs(1);

/// A wrong passphrase or code is answered after a pause.
pub(super) fn slowed<T>(done: Result<T, Failure>) -> Result<T, Failure> {
    let is_wrong = |why: &Failure| {
        matches!(
            why,
            Failure::WrongPassphrase | Failure::WrongRecovery(None) | Failure::WrongCommittee
        )
    };
    if done.as_ref().is_err_and(is_wrong) {
        std::thread::sleep(PAUSE);
    }
    done
}

pub(super) fn told_bad(line: &str) -> Vec<Msg> {
    vec![Msg::Told(Notice::bad(line))]
}
