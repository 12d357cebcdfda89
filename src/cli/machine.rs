//! The world of the screen: the open book and the machine round it.

use std::path::{Path, PathBuf};

use crate::app::desk::Desk;
use crate::app::door;
use crate::app::message::{Effect, Msg, Notice, Opened, Paper, Settings, Unwritten};
use crate::app::run::World;
use crate::app::screen::home::Home;
use crate::app::state::State;
use crate::book::check;
use crate::book::cipher::Cost;
use crate::book::drafts::SealedDrafts;
use crate::book::durable::{Book, Way};
use crate::book::failure::Failure;
use crate::book::folder::Folder;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::memory::Memory;
use crate::book::store::Store;
use crate::cli::failed::Failed;
use crate::cli::{files, open, paper_file, places, secret, settings, world};
use crate::domain::act::{Account, Act, Change, Deed};
use crate::domain::cell::Cell;
use crate::domain::{Id, record::Record};
use crate::exchange::import_kind::ImportKind;
use crate::exchange::merge::Merge;
use crate::exchange::record_import;
use crate::practice::{self, Size};
use crate::terminal::screen;
use crate::words::{Lang, cli as word, paper_screen};

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
    folder: Option<PathBuf>,
    /// The folder into which a paper was written last.
    papers: Option<PathBuf>,
    /// Drafts that the disk did not take, sealed.
    pub(super) unwritten: Option<SealedDrafts>,
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Machine")
    }
}

impl Machine {
    /// A machine with this practice cell open, which is nowhere else.
    pub fn in_memory(book: Memory) -> Self {
        Self { open: Open::Memory(Box::new(book)), folder: None, papers: None, unwritten: None }
    }

    /// A machine before the door of a book.
    pub const fn at_door(folder: PathBuf) -> Self {
        Self { open: Open::Nothing, folder: Some(folder), papers: None, unwritten: None }
    }

    /// A machine with this book open.
    pub fn on_disk(book: Book, folder: PathBuf) -> Self {
        Self {
            open: Open::Disk(Box::new(book)),
            folder: Some(folder),
            papers: None,
            unwritten: None,
        }
    }

    fn close(&mut self) -> Result<(), Failure> {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing | Open::Memory(_) => Ok(()),
            Open::Disk(mut book) => book.close(),
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
        Ok(Some(Opened {
            register: store.load()?,
            history: store.history().to_vec(),
            practice: store.is_practice(),
            read_only: store.is_read_only(),
            told,
        }))
    }

    fn unlock(&mut self, way: &Way<'_>, lang: Lang) -> Result<Vec<Msg>, Failure> {
        let folder = self.folder.clone().ok_or(Failure::NoBook)?;
        self.open = Open::Disk(Box::new(Book::open(&folder, way)?));
        let opened = self.opened(lang)?.map(|opened| Msg::Opened(Box::new(opened)));
        Ok(opened.into_iter().chain(self.drafts(lang)).collect())
    }

    fn create(&mut self, state: &State, passphrase: &str, cell: Cell) -> Result<Vec<Msg>, Failure> {
        let folder = self.folder.clone().ok_or(Failure::NoBook)?;
        let (mut book, code) = Book::create(&folder, passphrase, Cost::calibrated(), false)?;
        book.commit(&Act {
            account: Account::new(Deed::CreateCell, cell.name.clone()),
            author: state.desk.author(),
            at: state.desk.stamp(),
            changes: vec![Change::new(Id::CELL, Record::from(cell))],
            reverses: None,
        })?;
        self.open = Open::Disk(Box::new(book));
        let opened = self.opened(state.desk.lang())?;
        let created = |opened| Msg::Created(Box::new(opened), code.written());
        Ok(opened.map(created).into_iter().collect())
    }

    fn practise(&mut self, state: &State) -> Result<Vec<Msg>, Failure> {
        let mut book = Memory::new(true);
        for act in practice::generate(Size::default(), state.desk.today()) {
            book.commit(&act)?;
        }
        self.close()?;
        self.open = Open::Memory(Box::new(book));
        let opened = self.opened(state.desk.lang())?;
        Ok(opened.map(|opened| Msg::Opened(Box::new(opened))).into_iter().collect())
    }

    fn change_passphrase(&mut self, old: &str, new: &str, lang: Lang) -> Result<Vec<Msg>, Failure> {
        match &mut self.open {
            Open::Disk(book) => {
                let cost = if book.is_practice() { Cost::PRACTICE } else { Cost::calibrated() };
                book.change_passphrase(old, new, cost)?;
                let line = word::PASSPHRASE_CHANGED.get(lang);
                Ok(vec![Msg::Told(Notice::good(line))])
            }
            Open::Nothing | Open::Memory(_) => Err(Failure::NoBook),
        }
    }

    fn verify(&mut self, state: &State) -> Result<Vec<Msg>, Failure> {
        let (register, today) = (&state.desk.register, state.desk.today());
        let lang = state.desk.lang();
        let findings = match &self.open {
            Open::Disk(book) => check::verify(book, register, today, lang)?,
            Open::Memory(_) | Open::Nothing => {
                let mut findings = check::seals(register, lang);
                findings.extend(check::records(register, today, lang));
                findings
            }
        };
        let line = |it: &check::Finding| {
            let mark = if it.good { "[x]" } else { "[!]" };
            format!("{mark} {}", it.text)
        };
        let mut lines: Vec<String> = findings.iter().map(line).collect();
        if findings.iter().all(|it| it.good) {
            let records = register.len().to_string();
            let acts = state.desk.history.len().to_string();
            let values = [("records", records.as_str()), ("acts", acts.as_str())];
            lines.push(word::SOUND.fill(lang, &values));
        }
        Ok(vec![Msg::Verified(lines)])
    }

    fn lock(&mut self, lang: Lang) -> Vec<Msg> {
        if matches!(self.open, Open::Memory(_)) {
            return told_bad(word::MEMORY_NOT_LOCKED.get(lang));
        }
        screen::perform(&Effect::Lock);
        // nothing depends on the orderly end, and the next start tells what it healed
        self.close().unwrap_or_default();
        vec![Msg::Locked]
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

/// Papers on their way out.
impl Machine {
    /// Writes a paper and remembers where.
    fn write(&mut self, state: &State, paper: Paper) -> Result<PathBuf, Unwritten> {
        let path = paper_file::write(&state.desk.register, paper, state.desk.lang())?;
        if let Some(folder) = path.parent() {
            if let Some(book) = self.folder.as_deref().filter(|book| book.is_dir()) {
                // where it is not remembered, it is asked for again: no harm
                settings::remember_papers(book, folder).unwrap_or_default();
            }
            self.papers = Some(folder.to_owned());
        }
        Ok(path)
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

    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg> {
        let lang = state.desk.lang();
        let not_opened = |failure| vec![Msg::NotOpened(failure)];
        let told = |failure: Failure| told_bad(&failure.say(lang));
        match effect {
            Effect::Unlock(typed) => {
                self.unlock(&Way::Passphrase(typed.reveal()), lang).unwrap_or_else(not_opened)
            }
            Effect::UnlockByCode(typed) => {
                self.unlock(&Way::Code(typed.reveal()), lang).unwrap_or_else(not_opened)
            }
            Effect::Create(typed, cell) => {
                self.create(state, typed.reveal(), *cell).unwrap_or_else(not_opened)
            }
            Effect::Practice => self.practise(state).unwrap_or_else(not_opened),
            Effect::ChangePassphrase(old, new) => {
                self.change_passphrase(old.reveal(), new.reveal(), lang).unwrap_or_else(not_opened)
            }
            Effect::Verify => self.verify(state).unwrap_or_else(told),
            Effect::KeepDrafts(all) => self.keep_drafts(&all, lang),
            Effect::SetDraftsAside => self.set_drafts_aside(),
            Effect::Lock => self.lock(lang),
            Effect::KeepSettings(kept) => self.keep_settings(kept, lang),
            Effect::ListFolder(typed) => vec![Msg::Folder(typed.clone(), files::tables(&typed))],
            Effect::ListFiles(typed) => vec![Msg::Folder(typed.clone(), files::all(&typed))],
            Effect::ReadMark(path) => match files::mark(&files::at_home(&path)) {
                Ok(mark) => vec![Msg::Marked(mark)],
                Err(failed) => told_bad(&failed.say(lang)),
            },
            Effect::ReadImport(kind, path) => read_import(state, kind, &path),
            Effect::Places => {
                let kept = self.folder.as_deref().and_then(settings::papers);
                vec![Msg::Places(places::all(self.papers.as_deref().or(kept.as_deref())))]
            }
            Effect::WritePaper(paper) => vec![Msg::Written(self.write(state, *paper))],
            Effect::Write(path, text) => write(&files::at_home(&path), &text, lang),
            Effect::OpenOutside(path) if open::outside(&path) => Vec::new(),
            Effect::OpenOutside(path) => {
                let file = path.display().to_string();
                told_bad(&paper_screen::NOT_OPENED.fill(lang, &[("file", &file)]))
            }
            // done by `step` itself
            Effect::Commit(..)
            | Effect::SetDate(_)
            | Effect::TakeBack(..)
            | Effect::LookAt(_)
            | Effect::Quit => Vec::new(),
        }
    }
}

fn read_import(state: &State, kind: ImportKind, path: &Path) -> Vec<Msg> {
    let lang = state.desk.lang();
    let path = files::at_home(path);
    let (register, today) = (&state.desk.register, state.desk.today());
    match record_import::preview(kind, register, &path, today, Merge::Fill) {
        Ok(preview) => vec![Msg::Preview(Box::new(preview))],
        Err(why) => told_bad(&Failed::Sheet(path, why).say(lang)),
    }
}

fn write(path: &Path, text: &str, lang: Lang) -> Vec<Msg> {
    match files::write(path, text.as_bytes()) {
        Ok(()) => {
            // The whole path: who typed only a name must find the file again.
            let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
            let line = word::PAPER_WRITTEN.fill(lang, &[("file", &whole.display().to_string())]);
            vec![Msg::Told(Notice::good(line))]
        }
        Err(failed) => told_bad(&failed.say(lang)),
    }
}

pub(super) fn told_bad(line: &str) -> Vec<Msg> {
    vec![Msg::Told(Notice::bad(line))]
}

/// A desk for the screen under these options; what they leave open the kept settings say.
fn desk(world: &world::World, folder: Option<&Path>) -> Desk {
    let mut desk = Desk { now: world.now, fixed_today: world.global.today, ..Desk::default() };
    desk.settings = settings::read(folder, world.lang);
    if world.global.lang.is_some() {
        desk.settings.lang = world.lang;
    }
    desk
}

/// Opens the screen: on the practice cell, on the book where it opens by itself or the passphrase
/// is given, else at its door.
///
/// # Errors
/// What keeps the screen from being opened at all.
pub fn run_book(world: &world::World) -> Result<(), Failed> {
    let folder = world.folder()?;
    let mut machine = match Book::look(&folder) {
        None => Machine::at_door(folder),
        Some(true) => {
            let book = Book::open(&folder, &Way::Passphrase(PRACTICE_PASSPHRASE))?;
            Machine::on_disk(book, folder)
        }
        Some(false) => match secret::given_passphrase(world)? {
            Some(given) => {
                let book = Book::open(&folder, &Way::Passphrase(given.reveal()))?;
                Machine::on_disk(book, folder)
            }
            None => {
                // a second window is refused before it asks for anything
                drop(Folder::take_existing(&folder)?);
                Machine::at_door(folder)
            }
        },
    };
    run(world, &mut machine)
}

/// Runs the screen until the user leaves.
///
/// # Errors
/// What keeps the book from being read, or the terminal from being used.
pub fn run(world: &world::World, machine: &mut Machine) -> Result<(), Failed> {
    let desk = desk(world, machine.folder.as_deref());
    let lang = desk.lang();
    let home = Home::unseen();
    let mut state = State::new(desk, home);
    match machine.opened(lang)? {
        Some(opened) => {
            crate::app::run::step(&mut state, machine, Msg::Opened(Box::new(opened)));
            if let Some(drafts) = machine.drafts(lang) {
                crate::app::run::step(&mut state, machine, drafts);
            }
        }
        None => {
            let exists = machine.folder.as_deref().is_some_and(|it| Book::look(it).is_some());
            state.screens = door::first_screen(exists);
        }
    }
    let ran = screen::run(&mut state, machine);
    let closed = machine.close();
    let signal = ran.or(Err(Failed::NoTerminal))?;
    closed?;
    signal.map_or(Ok(()), |signal| Err(Failed::Signalled(signal)))
}
