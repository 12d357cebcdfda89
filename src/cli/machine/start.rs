//! The screen opened on a book, and closed.

use std::path::Path;

use crate::app::desk::Desk;
use crate::app::door;
use crate::app::message::Msg;
use crate::app::screen::home::Home;
use crate::app::state::State;
use crate::book::disk;
use crate::book::durable::{Book, Way};
use crate::book::folder::Folder;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::cli::failed::Failed;
use crate::cli::machine::Machine;
use crate::cli::machine::copies::when;
use crate::cli::out::Out;
use crate::cli::{secret, settings, world};
use crate::terminal::screen;
use crate::words::drafts;

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
pub fn run_book(world: &world::World, out: &mut Out<'_>) -> Result<(), Failed> {
    let folder = world.folder()?;
    let mut machine = match Book::look(&folder)? {
        None => Machine::at_door(world.new_folder()?.0),
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
                drop(Folder::take_existing(&disk::real(), &folder)?);
                Machine::at_door(folder)
            }
        },
    };
    run(world, out, &mut machine)
}

/// Runs the screen until the user leaves.
///
/// # Errors
/// What keeps the book from being read, or the terminal from being used.
pub fn run(world: &world::World, out: &mut Out<'_>, machine: &mut Machine) -> Result<(), Failed> {
    let desk = desk(world, machine.folder.as_deref());
    let lang = desk.lang();
    let home = Home::unseen();
    let mut state = State::new(desk, home);
    match machine.opened(lang)? {
        Some(opened) => {
            crate::app::run::step(&mut state, machine, Msg::Opened(Box::new(opened)));
            for drafts in machine.drafts(lang) {
                crate::app::run::step(&mut state, machine, drafts);
            }
        }
        None => {
            let found = machine.folder.as_deref().map(Book::look).transpose()?;
            let exists = found.flatten().is_some();
            state.screens = door::first_screen(exists);
        }
    }
    let ran = screen::run(&mut state, machine);
    // Told to leave by the system there are two seconds: the copy is made at the next end.
    let told = match &ran {
        Ok(Some(_)) => None,
        Ok(None) | Err(_) => machine.copy_at_end(when(&state), state.desk.lang()),
    };
    let closed = machine.close();
    let lost = machine.unwritten.is_some().then(|| drafts::LOST.get(state.desk.lang()).to_owned());
    for line in told.into_iter().chain(lost) {
        out.remark(&line);
    }
    let signal = ran.or(Err(Failed::NoTerminal))?;
    closed?;
    signal.map_or(Ok(()), |signal| Err(Failed::Signalled(signal)))
}
