//! The arguments of the commands about copies, and of the one that leaves copies behind.

use std::path::PathBuf;

/// Where a copy is kept.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Backup {
    #[arg(long, value_name = "FOLDER")]
    pub to: Option<PathBuf>,
    #[arg(long, requires = "to")]
    pub remember: bool,
}

/// What is put in place of what.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Restore {
    #[arg(value_name = "FILE", required_unless_present = "back")]
    pub file: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["back", "yes"])]
    pub to: Option<PathBuf>,
    #[arg(long, conflicts_with = "file")]
    pub back: bool,
    #[arg(long)]
    pub yes: bool,
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
}

/// Which copy is tried, and how.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Drill {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub yes: bool,
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
}

/// Where what can be saved of a damaged book goes.
#[derive(Debug, Clone, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Salvage {
    #[arg(long, value_name = "FOLDER")]
    pub to: PathBuf,
}

/// Whose data is erased, and whether the copies of before go with it.
#[derive(Debug, Clone, Copy, clap::Args)]
#[expect(missing_docs, reason = "words::cli says what each is")]
pub struct Erase {
    #[arg(value_name = "ID")]
    pub number: u32,
    #[arg(long)]
    pub yes: bool,
    #[arg(long, requires = "yes")]
    pub copies: bool,
}
