//! The arguments of the commands that concern the ways into the book.

use std::path::PathBuf;

use crate::book::generator::Offer;
use crate::cli::args::REFUSED;

/// The passphrase that is to open the book from now on: read from a file, made by the program, or
/// asked for.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Fresh {
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "words|digits", value_parser = offer, conflicts_with = "new_passphrase_file")]
    pub generate: Option<Offer>,
}

/// How the passphrase is changed.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Passphrase {
    #[command(flatten)]
    pub fresh: Fresh,
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
}

/// How the book is opened for a new recovery card, and where the card goes.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Recovery {
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub paper: Option<PathBuf>,
}

/// To whom the book is handed over, and how.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Handover {
    #[arg(long, value_name = "ID")]
    pub to_member: u32,
    #[command(flatten)]
    pub fresh: Fresh,
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
    #[arg(long)]
    pub secretary: bool,
    #[arg(long, value_name = "FOLDER")]
    pub copy_to: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub paper: Option<PathBuf>,
}

/// What is done with the committee's key in a cell's book.
#[derive(Debug, Clone, clap::Subcommand)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub enum Committee {
    Add {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Remove,
    Show,
}

/// What is offered as a passphrase.
pub(super) fn offer(typed: &str) -> Result<Offer, &'static str> {
    match typed {
        "words" => Ok(Offer::Words),
        "digits" => Ok(Offer::Digits),
        _ => Err(REFUSED),
    }
}
