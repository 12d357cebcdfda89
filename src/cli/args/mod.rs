//! The commands and their arguments. Their help stands in `words::cli`, under their names.

mod copies;

pub use copies::{Backup, Drill, Erase, Restore, Salvage};

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::book::generator::Offer;
use crate::cli::archive::Asked;
use crate::cli::key_args;
pub use crate::cli::key_args::{Committee, Fresh, Handover, Passphrase, Recovery};
use crate::domain::clock::Clock;
use crate::domain::day::{Day, Month};
use crate::domain::work::follow::View;
use crate::domain::{Choices as _, Kind};
use crate::exchange::merge::Merge;
use crate::papers::{Format, PaperKind};
use crate::words::Lang;

/// What `--version` shows: a release names the commit it was made from (scripts/release).
const VERSION: &str = match option_env!("SOCHIBO_RELEASE") {
    Some(release) => release,
    None => env!("CARGO_PKG_VERSION"),
};

/// The whole command line.
#[derive(Debug, Clone, clap::Parser)]
#[command(name = "sochibo", version = VERSION)]
pub struct Args {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// The command; none opens the screen.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command takes.
#[derive(Debug, Clone, Default, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub book: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub committee_file: Option<PathBuf>,
}

/// A kind of record, or the whole book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The whole book.
    All,
    /// The records of one kind.
    Kind(Kind),
}

/// A paper, or all of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperWhat {
    /// All papers of a meeting.
    Pack,
    /// A paper of one kind.
    Kind(PaperKind),
}

/// The commands.
#[derive(Debug, Clone, clap::Subcommand)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub enum Command {
    Demo(Demo),
    Init(Init),
    Import {
        #[arg(value_name = "KIND", value_parser = what)]
        what: What,
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
        #[arg(long, value_name = "keep|fill|take", value_parser = merge, default_value = "fill", hide_default_value = true)]
        merge: Merge,
    },
    Export {
        #[arg(value_name = "KIND", value_parser = what)]
        what: What,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    List {
        #[arg(value_name = "KIND", value_parser = kind)]
        kind: Kind,
        #[arg(long, value_name = "TEXT")]
        find: Option<String>,
    },
    Show {
        #[arg(value_name = "KIND", value_parser = kind)]
        kind: Kind,
        #[arg(value_name = "ID")]
        number: u32,
    },
    Find {
        #[arg(value_name = "TEXT", required = true, num_args = 1..)]
        text: Vec<String>,
    },
    Numbers,
    Month {
        #[arg(value_name = "YYYY-MM", value_parser = month)]
        month: Option<Month>,
    },
    Alerts,
    Agenda {
        #[arg(long, value_name = "YYYY-MM", value_parser = month)]
        month: Option<Month>,
    },
    Plan {
        #[arg(value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1930..=2100))]
        year: Option<i32>,
    },
    Tally {
        #[arg(value_name = "MEETING")]
        meeting: u32,
    },
    Check {
        #[arg(value_name = "MEETING")]
        meeting: u32,
    },
    Correct(Correct),
    Seal {
        #[arg(value_name = "CODE", required = true)]
        code: Vec<String>,
    },
    Score {
        #[arg(value_name = "MEETING", required_unless_present = "sheets")]
        meeting: Option<u32>,
        #[arg(long, value_name = "KEY")]
        sheet: Option<String>,
        #[arg(long, conflicts_with_all = ["meeting", "sheet"])]
        sheets: bool,
    },
    Tasks(Tasks),
    Thread {
        #[arg(value_name = "TASK")]
        task: u32,
    },
    Evidence {
        #[arg(value_name = "TASK")]
        task: u32,
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
    },
    Why {
        #[arg(value_name = "RULE")]
        rule: Option<String>,
        #[arg(long, value_name = "DATE", value_parser = date)]
        on: Option<NaiveDate>,
    },
    Paper {
        #[arg(value_name = "KIND", value_parser = paper)]
        what: PaperWhat,
        #[arg(value_name = "OF")]
        of: Option<String>,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        #[arg(long, value_name = "FORMS", value_delimiter = ',', value_parser = form)]
        form: Vec<Format>,
    },
    Papers,
    Fill {
        #[arg(value_name = "FILE")]
        form: PathBuf,
        #[arg(value_name = "KIND", value_parser = kind)]
        kind: Kind,
        #[arg(value_name = "ID", default_value_t = 1)]
        number: u32,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    Archive {
        #[arg(value_name = "YEAR|term", value_parser = archived)]
        span: Asked,
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
    Person {
        #[arg(value_name = "ID")]
        number: u32,
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    Exports,
    Erase(Erase),
    History,
    Undo,
    Redo,
    Verify,
    Backup(Backup),
    Backups,
    Restore(Restore),
    Drill(Drill),
    Salvage(Salvage),
    Passphrase(Passphrase),
    Recovery(Recovery),
    Generate {
        #[arg(value_name = "words|digits", value_parser = key_args::offer, default_value = "words", hide_default_value = true)]
        of: Offer,
    },
    Ways {
        #[arg(long, value_name = "N")]
        act: Option<u64>,
    },
    Handover(Handover),
    CommitteeKey {
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
    Committee {
        #[command(subcommand)]
        what: Committee,
    },
    Sheet {
        #[command(subcommand)]
        sheet: Sheet,
    },
}

/// What a practice book is made of.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Demo {
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 32)]
    pub members: u32,
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub years: u32,
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

/// What a new book begins with.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Init {
    #[arg(long, value_name = "TEXT")]
    pub name: String,
    #[arg(long, value_name = "TEXT")]
    pub commune: String,
    #[arg(long, value_name = "TEXT")]
    pub province: String,
    #[arg(long, value_name = "TEXT")]
    pub village: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=31))]
    pub meeting_day: Option<u32>,
    #[arg(long, value_name = "HH:MM", value_parser = clock)]
    pub meeting_time: Option<Clock>,
    #[arg(long, value_name = "TEXT")]
    pub meeting_place: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub term_start: Option<NaiveDate>,
}

/// What can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealable {
    /// The minutes of a meeting.
    Minutes,
    /// A resolution or conclusion.
    Resolution,
}

/// A correction of adopted text.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Correct {
    #[arg(value_name = "minutes|resolution", value_parser = sealable)]
    pub what: Sealable,
    #[arg(value_name = "ID")]
    pub number: u32,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub reason: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub text: String,
    #[arg(long, value_name = "MEETING")]
    pub meeting: Option<u32>,
}

/// Which tasks are listed, or what each member has to carry.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Tasks {
    #[arg(long)]
    pub overdue: bool,
    #[arg(long, value_name = "ID")]
    pub member: Option<u32>,
    #[arg(long, value_name = "VIEW", value_parser = view)]
    pub view: Option<View>,
    #[arg(long)]
    pub workload: bool,
    #[arg(long, value_name = "YYYY", requires = "workload", value_parser = clap::value_parser!(i32).range(1990..=2199))]
    pub year: Option<i32>,
}

/// The generated reference.
#[derive(Debug, Clone, clap::Subcommand)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub enum Sheet {
    Keys,
    Template,
    Columns {
        #[arg(value_name = "KIND", value_parser = kind)]
        kind: Kind,
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    Json {
        #[arg(value_name = "KIND", value_parser = kind)]
        kind: Kind,
    },
}

/// What a value parser says when it refuses. Never shown: the usage line says it in the user's
/// language.
pub(super) const REFUSED: &str = "refused";

fn lang(typed: &str) -> Result<Lang, &'static str> {
    Lang::ALL.into_iter().find(|lang| lang.code() == typed).ok_or(REFUSED)
}

fn date(typed: &str) -> Result<NaiveDate, &'static str> {
    Day::read(typed).ok().and_then(Day::exact).ok_or(REFUSED)
}

fn month(typed: &str) -> Result<Month, &'static str> {
    Month::read(typed).ok_or(REFUSED)
}

fn clock(typed: &str) -> Result<Clock, &'static str> {
    Clock::read(typed).ok_or(REFUSED)
}

fn kind(typed: &str) -> Result<Kind, &'static str> {
    Kind::from_key(typed).ok_or(REFUSED)
}

fn sealable(typed: &str) -> Result<Sealable, &'static str> {
    match typed {
        "minutes" => Ok(Sealable::Minutes),
        "resolution" => Ok(Sealable::Resolution),
        _ => Err(REFUSED),
    }
}

fn paper(typed: &str) -> Result<PaperWhat, &'static str> {
    match typed {
        "pack" => Ok(PaperWhat::Pack),
        typed => PaperKind::from_key(typed).map(PaperWhat::Kind).ok_or(REFUSED),
    }
}

fn form(typed: &str) -> Result<Format, &'static str> {
    Format::from_key(typed).ok_or(REFUSED)
}

fn archived(typed: &str) -> Result<Asked, &'static str> {
    if typed == "term" {
        return Ok(Asked::Term);
    }
    let year = typed.parse().ok().filter(|year| (1930..=2200).contains(year));
    year.map(Asked::Year).ok_or(REFUSED)
}

fn view(typed: &str) -> Result<View, &'static str> {
    View::from_key(typed).ok_or(REFUSED)
}

fn merge(typed: &str) -> Result<Merge, &'static str> {
    Merge::from_key(typed).ok_or(REFUSED)
}

fn what(typed: &str) -> Result<What, &'static str> {
    if typed == "all" { Ok(What::All) } else { kind(typed).map(What::Kind) }
}
