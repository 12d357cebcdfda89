//! The committee's key: made at the commune, let into a cell's book, taken out of it.

use std::path::Path;

use serde_json::json;

use crate::book::backup::Reason;
use crate::book::cipher::Cost;
use crate::book::committee::{PRIVATE_ENDING, PUBLIC_ENDING, Private, Public};
use crate::book::disk::{self, Disk as _};
use crate::cli::args::Committee;
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{files, safety, secret, vault, ways};
use crate::domain::act::{Account, Deed};
use crate::words::keys as word;

/// How both files are called, before their endings.
const NAME: &str = "khoa-cap-uy";

/// `committee-key`: makes a pair. Nothing that stands there is replaced.
///
/// # Errors
/// When a pair stands there already, or cannot be written.
pub fn make(world: &World, out: &mut Out<'_>, to: &Path) -> Result<(), Failed> {
    let lang = world.lang;
    let private_file = to.join(format!("{NAME}.{PRIVATE_ENDING}"));
    let public_file = to.join(format!("{NAME}.{PUBLIC_ENDING}"));
    if private_file.exists() || public_file.exists() {
        return Err(Failed::KeyStands);
    }
    let passphrase = secret::first_passphrase(world)?;
    secret::warn_of_marks(world, out, &passphrase);
    let private = Private::random()?;
    let sealed = private.file(passphrase.reveal(), Cost::calibrated())?;
    // read back before anything relies on it
    Private::read(&sealed, passphrase.reveal())?;
    disk::Real
        .make_folder(to)
        .map_err(|error| Failed::FileUnwritable(to.to_owned(), files::Trouble::of(&error)))?;
    files::write(&private_file, &sealed)?;
    files::write(&public_file, &private.public().file())?;
    let print = private.public().fingerprint();
    let (private, public) = (private_file.display().to_string(), public_file.display().to_string());
    if world.json {
        return out.json(&json!({ "private": private, "public": public, "fingerprint": print }));
    }
    out.line(&word::PAIR_MADE.fill(lang, &[("private", &private), ("public", &public)]))?;
    out.line(&word::FINGERPRINT.fill(lang, &[("groups", &print)]))
}

/// `committee`: the key in a cell's book.
///
/// # Errors
/// What kept it from being done; the ways in are then as before.
pub fn run(world: &World, out: &mut Out<'_>, what: &Committee) -> Result<(), Failed> {
    match what {
        Committee::Add { file } => {
            let public = Public::read(&files::read(file)?)?;
            let mut book = vault::open(world, out)?;
            safety::before(&book, Reason::Keys, world.now)?;
            book.set_committee(public)?;
            let account = Account::new(Deed::AddCommittee, public.fingerprint());
            let noted = ways::note(&mut book, world, account);
            let closed = safety::end(&mut book, world, out);
            tell(world, out, Some(public), Some(word::COMMITTEE_ADDED))?;
            noted?;
            Ok(closed?)
        }
        Committee::Remove => {
            let mut book = vault::open(world, out)?;
            let had_one = book.committee().is_some();
            let mut noted = Ok(());
            if had_one {
                safety::before(&book, Reason::Keys, world.now)?;
                book.remove_committee()?;
                noted = ways::note(&mut book, world, Account::new(Deed::RemoveCommittee, ""));
            }
            let closed = safety::end(&mut book, world, out);
            tell(world, out, None, had_one.then_some(word::COMMITTEE_REMOVED))?;
            noted?;
            Ok(closed?)
        }
        Committee::Show => {
            let mut book = vault::open(world, out)?;
            let public = book.committee();
            safety::end(&mut book, world, out)?;
            tell(world, out, public, None)
        }
    }
}

fn tell(
    world: &World,
    out: &mut Out<'_>,
    public: Option<Public>,
    done: Option<crate::words::Text>,
) -> Result<(), Failed> {
    let print = public.map(Public::fingerprint);
    if world.json {
        return out.json(&json!({ "fingerprint": print }));
    }
    if let Some(done) = done {
        out.line(done.get(world.lang))?;
    }
    match (print, done) {
        (Some(groups), _) => out.line(&word::FINGERPRINT.fill(world.lang, &[("groups", &groups)])),
        (None, None) => out.line(word::COMMITTEE_NONE.get(world.lang)),
        (None, Some(_)) => Ok(()),
    }
}
