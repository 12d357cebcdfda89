//! `demo`: a practice cell, in memory or as a practice book in a folder.

use crate::book::memory::Memory;
use crate::book::store::Store;
use crate::cli::args::Demo;
use crate::cli::failed::Failed;
use crate::cli::machine::{self, Machine};
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::practice::{self, Size};

/// Makes the cell; without a folder opens it on the screen.
///
/// # Errors
/// When the folder cannot take it, or the terminal cannot be used.
pub fn run(world: &World, _out: &mut Out<'_>, asked: &Demo) -> Result<(), Failed> {
    if asked.to.is_some() {
        return Err(Failed::NotYet);
    }
    let mut book = Memory::new(true);
    fill(world, asked, &mut book)?;
    machine::run(world, &mut Machine::in_memory(Box::new(book)))
}

/// Keeps all that the practice cell did up to today.
fn fill(world: &World, asked: &Demo, book: &mut dyn Store) -> Result<(), Failed> {
    let size = Size {
        members: asked.members.max(8),
        years: asked.years.max(1),
        seed: asked.seed,
        tasks: None,
    };
    for act in practice::generate(size, world.today()) {
        book.commit(&act)?;
    }
    Ok(())
}
