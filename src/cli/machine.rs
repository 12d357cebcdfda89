//! The world of the screen: the open book and the machine round it.

use crate::app::desk::Desk;
use crate::app::message::{Effect, Msg, Notice, Opened};
use crate::app::run::World;
use crate::app::state::State;
use crate::book::failure::Failure;
use crate::book::store::Store;
use crate::cli::failed::Failed;
use crate::cli::files;
use crate::cli::world;
use crate::terminal::screen;
use crate::words::{Lang, cli as word};

/// The machine, with the book that is open on it.
#[derive(Default)]
pub struct Machine {
    store: Option<Box<dyn Store>>,
    /// A book without a folder, as of a practice cell in memory: it cannot be locked, for nothing
    /// would open it again.
    in_memory: bool,
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Machine")
    }
}

impl Machine {
    /// A machine with this book open, which is nowhere else.
    pub fn in_memory(store: Box<dyn Store>) -> Self {
        Self { store: Some(store), in_memory: true }
    }

    /// Ends the run of the open book.
    ///
    /// # Errors
    /// What could not be put in order.
    pub fn close(&mut self) -> Result<(), Failure> {
        self.store.take().map_or(Ok(()), |mut store| store.close())
    }

    /// The open book as the screen takes it.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn opened(&mut self) -> Result<Option<Opened>, Failure> {
        let Some(store) = &mut self.store else { return Ok(None) };
        Ok(Some(Opened {
            register: store.load()?,
            history: store.history().to_vec(),
            practice: store.is_practice(),
            read_only: store.is_read_only(),
            told: Vec::new(),
        }))
    }

    fn lock(&mut self, lang: Lang) -> Vec<Msg> {
        if self.in_memory {
            return told_bad(word::MEMORY_NOT_LOCKED.get(lang));
        }
        screen::perform(&Effect::Lock);
        // nothing depends on the orderly end, and the next start tells what it healed
        self.close().unwrap_or_default();
        vec![Msg::Locked]
    }
}

impl World for Machine {
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        self.store.as_deref_mut()
    }

    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg> {
        let lang = state.desk.lang();
        match effect {
            Effect::Lock => self.lock(lang),
            Effect::Write(path, text) => match files::write(&path, text.as_bytes()) {
                Ok(()) => {
                    let file = path.display().to_string();
                    let line = word::PAPER_WRITTEN.fill(lang, &[("file", &file)]);
                    vec![Msg::Told(Notice::good(line))]
                }
                Err(failed) => told_bad(&failed.say(lang)),
            },
            // done by `step` itself, or waiting for their part of the program
            Effect::Commit(..) | Effect::TakeBack(..) | Effect::Quit => Vec::new(),
            _ => told_bad(&Failed::NotYet.say(lang)),
        }
    }
}

fn told_bad(line: &str) -> Vec<Msg> {
    vec![Msg::Told(Notice::bad(line))]
}

/// A desk for the screen under these options.
pub fn desk(world: &world::World) -> Desk {
    let mut desk = Desk { now: world.now, fixed_today: world.global.today, ..Desk::default() };
    desk.settings.lang = world.lang;
    desk
}

/// Runs the screen on the open book until the user leaves.
///
/// # Errors
/// What keeps the book from being read, or the terminal from being used.
pub fn run(world: &world::World, machine: &mut Machine) -> Result<(), Failed> {
    let desk = desk(world);
    let home = crate::app::screen::home::Home::new(&desk);
    let mut state = State::new(desk, home);
    if let Some(opened) = machine.opened()? {
        crate::app::run::step(&mut state, machine, Msg::Opened(Box::new(opened)));
    }
    let ran = screen::run(&mut state, machine);
    let closed = machine.close();
    ran.or(Err(Failed::NoTerminal))?;
    Ok(closed?)
}
