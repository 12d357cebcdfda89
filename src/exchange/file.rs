//! A file chosen by a person, from its name and first bytes to a table.

use super::header::{Header, Heading, find};
use super::legacy::Script;
use super::refusal::Unreadable;
use super::table::Table;
use super::{csv, xlsx};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// The most bytes of a file that are read.
pub const MAX_FILE: u64 = 10 * 1024 * 1024;

/// A sheet whose headings were recognised, its texts in NFC Unicode.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// All its rows.
    pub table: Table,
    /// The headings and where they stand.
    pub header: Header,
    /// The codes it was typed in, to be shown in the preview.
    pub script: Script,
}

/// Opens the file and reads no more of it than allowed.
pub fn open(path: &Path, headings: &[Heading]) -> Result<Sheet, Unreadable> {
    let disk = |error: std::io::Error| Unreadable::Disk(error.kind());
    let file = File::open(path).map_err(disk)?;
    if file.metadata().map_err(disk)?.len() > MAX_FILE {
        return Err(Unreadable::TooBig { limit: MAX_FILE });
    }
    let mut bytes = Vec::new();
    file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(disk)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    read(&name, &bytes, headings)
}

/// Reads bytes under a file name. The content decides where the ending is one of a list.
pub fn read(name: &str, bytes: &[u8], headings: &[Heading]) -> Result<Sheet, Unreadable> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(Unreadable::TooBig { limit: MAX_FILE });
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let is_book = matches!(ending.as_str(), "xlsx" | "xlsm" | "xltx" | "xls");
    if !is_book && !matches!(ending.as_str(), "csv" | "txt" | "tsv") {
        return Err(Unreadable::WrongEnding { ending });
    }
    let (table, script) = match package(bytes) {
        Ok(()) => xlsx::read(bytes, headings)?,
        Err(Unreadable::NotASheet) if !is_book => csv::read(bytes, headings)?,
        Err(why) => return Err(why),
    };
    let header = find(&table, headings).ok_or(Unreadable::NoHeader)?;
    Ok(Sheet { table, header, script })
}

/// Whether bytes begin as a spreadsheet of today does.
///
/// # Errors
/// What they are instead.
pub fn package(bytes: &[u8]) -> Result<(), Unreadable> {
    match bytes {
        [] => Err(Unreadable::Empty),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(compound(bytes)),
        [b'P', b'K', 3 | 5 | 7, ..] => Ok(()),
        _ => Err(Unreadable::NotASheet),
    }
}

/// The container of old binary sheets also wraps new ones that have a password.
fn compound(bytes: &[u8]) -> Unreadable {
    let mark: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(mark.len()).any(|window| window == mark) {
        Unreadable::PasswordProtected
    } else {
        Unreadable::OldExcel
    }
}
