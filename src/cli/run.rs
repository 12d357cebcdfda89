//! From the arguments to the exit status.

use std::ffi::OsString;

use crate::book::backup::Reason;
use crate::book::person::clean;
use crate::book::store::Store as _;
use crate::cli::args::{Args, Command, PaperWhat};
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::help::{self, Parsed};
use crate::cli::machine;
use crate::cli::out::Out;
use crate::cli::world::{self, World};
use crate::cli::{
    archive, backup, committee, demo, erase, evidence, export, exports, files, fill, find,
    handover, history, import, list, month, numbers, paper, person, plan, restore, safety, salvage,
    score, seal, sheet, tally, tasks, thread, vault, ways,
};
use crate::terminal::signals::{self, Signals};

/// The exit status for a command line that is not understood.
const USAGE: u8 = 2;

/// Runs the command line; what goes wrong ends as one line and an exit status.
pub fn main(args: &[OsString], out: &mut Out<'_>) -> u8 {
    let lang = world::lang_of(args);
    crate::terminal::guard::watch_panics(lang);
    crate::terminal::dumps::forbid();
    let args = match help::parse(args, lang) {
        Parsed::Args(args) => *args,
        Parsed::Text(text) => {
            return out.line(text.trim_end()).map_or_else(|failed| failed.exit_code(), |()| 0);
        }
        Parsed::Misunderstood(line) => {
            out.remark(&line);
            return USAGE;
        }
    };
    let world = World::new(args.global.clone());
    let shows = matches!(args.command, None | Some(Command::Demo(_)));
    let _watched = watch(shows);
    match run(&world, out, args) {
        Ok(()) => 0,
        Err(failed) => {
            out.remark(&failed.say(world.lang));
            failed.exit_code()
        }
    }
}

/// Sees to it that a signal leaves no half a file for people behind. Where the system refuses, the
/// note in the book clears it away at the next start. The screen listens by itself.
fn watch(shows: bool) -> Option<Signals> {
    if shows {
        signals::before_end(files::give_up_begun);
        return None;
    }
    Signals::watch_command(files::give_up_begun).ok()
}

fn run(world: &World, out: &mut Out<'_>, args: Args) -> Result<(), Failed> {
    match args.command {
        Some(Command::Sheet { sheet: asked }) => sheet::run(world, out, asked),
        Some(Command::Demo(asked)) => demo::run(world, out, &asked),
        Some(Command::Init(asked)) => vault::init(world, out, &asked),
        Some(Command::Verify) => vault::verify(world, out),
        Some(Command::Backup(asked)) => backup::backup(world, out, &asked),
        Some(Command::Backups) => backup::backups(world, out),
        Some(Command::Restore(asked)) => restore::run(world, out, &asked),
        Some(Command::Drill(asked)) => backup::drill(world, out, &asked),
        Some(Command::Salvage(asked)) => salvage::run(world, out, &asked),
        Some(Command::Passphrase(asked)) => ways::passphrase(world, out, &asked),
        Some(Command::Recovery(asked)) => ways::recovery(world, out, &asked),
        Some(Command::Generate { of }) => ways::generate(world, out, of),
        Some(Command::Ways { act }) => ways::show(world, out, act),
        Some(Command::Handover(asked)) => handover::run(world, out, &asked),
        Some(Command::CommitteeKey { to }) => committee::make(world, out, &to),
        Some(Command::Committee { what }) => committee::run(world, out, &what),
        None => machine::run_book(world, out),
        Some(command) => with_book(world, out, command),
    }
}

/// Runs a command on the book and closes the book after it.
fn with_book(world: &World, out: &mut Out<'_>, command: Command) -> Result<(), Failed> {
    let mut store = vault::open(world, out)?;
    let before = store.history().len();
    if matches!(command, Command::Import { dry_run: false, .. }) {
        safety::before(&store, Reason::Import, world.now)?;
    }
    // An erasure that was cut off is brought to its end before anything else.
    clean(&mut store, None)?;
    let done = Desk::new(world, out, &mut store).and_then(|mut desk| at_desk(&mut desk, command));
    if store.history().len() > before
        && let Some(line) = safety::quietly(&store, Reason::Run, world.now, world.lang)
    {
        out.remark(&line);
    }
    let closed = store.close();
    done?;
    Ok(closed?)
}

/// Runs a command on an open book.
///
/// # Errors
/// What came of it instead.
pub fn at_desk(desk: &mut Desk<'_, '_>, command: Command) -> Result<(), Failed> {
    match command {
        Command::Import { what, file, dry_run, merge } => {
            import::run(desk, what, &file, (dry_run, merge))
        }
        Command::Export { what, to } => export::run(desk, what, &to),
        Command::List { kind, find } => list::run(desk, kind, find.as_deref()),
        Command::Show { kind, number } => list::show(desk, kind, number),
        Command::Find { text } => find::run(desk, &text.join(" ")),
        Command::Numbers => numbers::run(desk),
        Command::Month { month: asked } => month::run(desk, asked),
        Command::Alerts => month::alerts(desk),
        Command::Agenda { month: asked } => month::agenda(desk, asked),
        Command::Plan { year } => plan::run(desk, year),
        Command::Tally { meeting } => tally::run(desk, meeting),
        Command::Check { meeting } => seal::check(desk, meeting),
        Command::Correct(asked) => seal::correct(desk, &asked),
        Command::Seal { code } => seal::seal(desk, &code.join(" ")),
        Command::Score { meeting, sheet, sheets } => match meeting {
            Some(meeting) if !sheets => score::run(desk, meeting, sheet.as_deref()),
            _ => score::sheets(desk),
        },
        Command::Tasks(asked) => tasks::run(desk, &asked),
        Command::Thread { task } => thread::run(desk, task),
        Command::Evidence { task, file, text } => {
            evidence::run(desk, task, file.as_deref(), text.as_deref())
        }
        Command::Why { rule, on } => month::why(desk, rule.as_deref(), on),
        Command::Paper { what: PaperWhat::Kind(kind), of, to, form: _ } => {
            paper::run(desk, kind, of.as_deref(), &to)
        }
        Command::Paper { what: PaperWhat::Pack, of, to, form } => {
            paper::pack(desk, of.as_deref(), &to, &form)
        }
        Command::Papers => paper::list(desk),
        Command::Fill { form, kind, number, to } => fill::run(desk, &form, (kind, number), &to),
        Command::Archive { span, to } => archive::run(desk, span, &to),
        Command::Person { number, to } => person::run(desk, number, to.as_deref()),
        Command::Erase(asked) => erase::run(desk, asked),
        Command::Exports => exports::run(desk),
        Command::History => history::run(desk),
        Command::Undo => history::undo(desk),
        Command::Redo => history::redo(desk),
        Command::Demo(_)
        | Command::Init(_)
        | Command::Verify
        | Command::Backup(_)
        | Command::Backups
        | Command::Restore(_)
        | Command::Drill(_)
        | Command::Salvage(_)
        | Command::Passphrase(_)
        | Command::Recovery(_)
        | Command::Generate { .. }
        | Command::Ways { .. }
        | Command::Handover(_)
        | Command::CommitteeKey { .. }
        | Command::Committee { .. }
        | Command::Sheet { .. } => Err(Failed::NotYet),
    }
}
