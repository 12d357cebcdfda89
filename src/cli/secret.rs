//! Passphrases on their way in: from a file, from the environment, or asked at the terminal.

use std::path::Path;

use crate::book::passphrase::Passphrase;
use crate::book::typing;
use crate::cli::failed::Failed;
use crate::cli::files;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::words::{Text, cli as word, keys};

/// The environment's passphrase.
const NOW: &str = "SOCHIBO_PASSPHRASE";
/// The environment's new passphrase.
const NEW: &str = "SOCHIBO_NEW_PASSPHRASE";

/// The passphrase of the book, wherever it is given.
///
/// # Errors
/// When it is given nowhere and nobody can be asked.
pub fn passphrase(world: &World) -> Result<Passphrase, Failed> {
    match given(world.global.passphrase_file.as_deref(), NOW)? {
        Some(given) => Ok(given),
        None => ask(world, word::ASK_PASSPHRASE),
    }
}

/// The passphrase of the book, if it is given without asking.
///
/// # Errors
/// When its file cannot be read.
pub fn given_passphrase(world: &World) -> Result<Option<Passphrase>, Failed> {
    given(world.global.passphrase_file.as_deref(), NOW)
}

/// The passphrase of a book that does not exist yet: asked twice.
///
/// # Errors
/// When it is given nowhere and nobody can be asked, or the two entries differ.
pub fn first_passphrase(world: &World) -> Result<Passphrase, Failed> {
    match given_passphrase(world)? {
        Some(given) => Ok(given),
        None => ask_twice(world),
    }
}

/// The passphrase that replaces the old one: asked twice.
///
/// # Errors
/// When it is given nowhere and nobody can be asked, or the two entries differ.
pub fn new_passphrase(world: &World, file: Option<&Path>) -> Result<Passphrase, Failed> {
    match given(file, NEW)? {
        Some(given) => Ok(given),
        None => ask_twice(world),
    }
}

/// The passphrase of the committee's key, wherever it is given.
///
/// # Errors
/// When it is given nowhere and nobody can be asked.
pub fn committee_passphrase(world: &World) -> Result<Passphrase, Failed> {
    match given_passphrase(world)? {
        Some(given) => Ok(given),
        None => ask(world, keys::ASK_COMMITTEE),
    }
}

/// Says when an input method has been at work on a passphrase, or would be the next time.
pub fn warn_of_marks(world: &World, out: &mut Out<'_>, passphrase: &Passphrase) {
    if typing::has_marks(passphrase.reveal()) {
        out.remark(word::MARKED_PASSPHRASE.get(world.lang));
    } else if typing::would_change(passphrase.reveal()) {
        out.remark(keys::TOUCHED.get(world.lang));
    }
}

fn given(file: Option<&Path>, variable: &str) -> Result<Option<Passphrase>, Failed> {
    if let Some(file) = file {
        return first_line(file).map(Some);
    }
    let text = std::env::var(variable).map(zeroize::Zeroizing::new);
    Ok(text.ok().filter(|text| !text.is_empty()).map(|text| Passphrase::new(&text)))
}

/// The first line of a file, as text editors leave it.
///
/// # Errors
/// When it cannot be read or is empty.
pub fn first_line(file: &Path) -> Result<Passphrase, Failed> {
    let text = zeroize::Zeroizing::new(files::read_text(file)?);
    let line = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    if line.trim().is_empty() { Err(Failed::NoPassphrase) } else { Ok(Passphrase::new(line)) }
}

fn ask(world: &World, question: Text) -> Result<Passphrase, Failed> {
    match rpassword::prompt_password(question.get(world.lang)) {
        Ok(typed) => Ok(Passphrase::new(&zeroize::Zeroizing::new(typed))),
        Err(_) => Err(Failed::NoPassphrase),
    }
}

fn ask_twice(world: &World) -> Result<Passphrase, Failed> {
    let first = ask(world, word::ASK_NEW_PASSPHRASE)?;
    if first == ask(world, word::ASK_AGAIN)? { Ok(first) } else { Err(Failed::PassphrasesDiffer) }
}
