//! What a command is told about the world: language, day, folder, form of the output.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};

use crate::cli::args::Global;
use crate::cli::failed::Failed;
use crate::cli::place_risk::{self, Risk};
use crate::cli::{locale, place};
use crate::terminal::clock;
use crate::words::Lang;

/// What holds while a command runs.
#[derive(Debug, Clone)]
pub struct World {
    /// The language.
    pub lang: Lang,
    /// Date and time; the date is the one asked for with `--today`.
    pub now: NaiveDateTime,
    /// The clock of the machine, whatever is asked for.
    pub wall: NaiveDateTime,
    /// Whether results are JSON.
    pub json: bool,
    /// The options themselves.
    pub global: Global,
}

impl World {
    /// The world under these options.
    pub fn new(global: Global) -> Self {
        let wall = clock::now();
        Self {
            lang: global.lang.unwrap_or_else(locale::usual),
            now: global.today.map_or(wall, |date| date.and_time(wall.time())),
            wall,
            json: global.json,
            global,
        }
    }

    /// The day that counts as today.
    pub const fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The folder of the book.
    ///
    /// # Errors
    /// When none is given and the machine has none.
    pub fn folder(&self) -> Result<PathBuf, Failed> {
        self.global.book.clone().or_else(place::usual).ok_or(Failed::NoPlace)
    }

    /// The folder in which a new book is made, with what speaks against it where the person has
    /// chosen it all the same.
    ///
    /// # Errors
    /// As [`folder`](Self::folder); when nobody chose a folder and the usual one is no place for a
    /// book.
    pub fn new_folder(&self) -> Result<(PathBuf, Option<Risk>), Failed> {
        let folder = self.folder()?;
        match place_risk::of(&folder) {
            Some(risk) if self.global.book.is_none() => Err(Failed::BadPlace(risk)),
            risk => Ok((folder, risk)),
        }
    }
}

/// The language asked for among the arguments, looked up before they are understood, so that even
/// what is not understood is said in it.
pub fn lang_of(args: &[OsString]) -> Lang {
    let args: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let joined = args.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let apart = args.windows(2).find_map(|pair| match pair {
        ["--lang", code] => Some(*code),
        _ => None,
    });
    let asked = joined.or(apart).and_then(Lang::from_code);
    asked.unwrap_or_else(locale::usual)
}
