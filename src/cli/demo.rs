//! `demo`: a practice cell, in memory or as a practice book in a folder.

use serde_json::json;

use crate::book::cipher::Cost;
use crate::book::durable::Book;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::memory::Memory;
use crate::book::store::Store;
use crate::cli::args::Demo;
use crate::cli::failed::Failed;
use crate::cli::machine::{self, Machine};
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::practice::{self, Size};
use crate::words::cli as word;

/// Makes the cell; without a folder opens it on the screen.
///
/// # Errors
/// When the folder cannot take it, or the terminal cannot be used.
pub fn run(world: &World, out: &mut Out<'_>, asked: &Demo) -> Result<(), Failed> {
    if let Some(folder) = &asked.to {
        let (mut book, _) = Book::create(folder, PRACTICE_PASSPHRASE, Cost::PRACTICE, true)?;
        fill(world, asked, &mut book)?;
        let acts = book.history().len();
        book.close()?;
        let place = folder.display().to_string();
        if world.json {
            return out.json(&json!({ "book": place, "acts": acts }));
        }
        return out.line(&word::DEMO_WRITTEN.fill(world.lang, &[("place", &place)]));
    }
    let mut book = Memory::new(true);
    fill(world, asked, &mut book)?;
    machine::run(world, out, &mut Machine::in_memory(book))
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
