//! What the commands print: lines, tables, JSON.

use std::fmt::Write as _;
use std::io::Write;

use serde_json::Value as Json;

use crate::cli::failed::Failed;
use crate::domain::text::is_unwanted;
use crate::exchange::whole::pretty;

/// Where a command prints.
pub struct Out<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// The one line of what went wrong, and remarks.
    pub err: &'a mut dyn Write,
}

impl std::fmt::Debug for Out<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Out")
    }
}

impl Out<'_> {
    /// Prints a line.
    ///
    /// # Errors
    /// When nobody takes it.
    pub fn line(&mut self, line: &str) -> Result<(), Failed> {
        taken(writeln!(self.out, "{}", harmless(line)))
    }

    /// Prints JSON.
    ///
    /// # Errors
    /// When nobody takes it.
    pub fn json(&mut self, value: &Json) -> Result<(), Failed> {
        taken(self.out.write_all(escaped(&pretty(value)).as_bytes()))
    }

    /// Prints rows under their headings, columns in line.
    ///
    /// # Errors
    /// When nobody takes it.
    pub fn table(&mut self, head: &[&str], rows: &[Vec<String>]) -> Result<(), Failed> {
        let widths: Vec<usize> = (0..head.len())
            .map(|at| {
                let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell));
                cells.chain(head.get(at).map(|title| width(title))).max().unwrap_or(0)
            })
            .collect();
        let head: Vec<String> = head.iter().map(|title| (*title).to_owned()).collect();
        for row in std::iter::once(&head).chain(rows) {
            let cells = row.iter().zip(&widths).map(|(cell, wide)| {
                let blanks = wide.saturating_sub(width(cell));
                format!("{cell}{}", " ".repeat(blanks))
            });
            self.line(cells.collect::<Vec<_>>().join("  ").trim_end())?;
        }
        Ok(())
    }

    /// Prints a remark beside the result.
    pub fn remark(&mut self, line: &str) {
        // a remark that nobody can read changes nothing about the result
        writeln!(self.err, "{}", harmless(line)).unwrap_or_default();
    }
}

/// A reader that has seen enough, as `head` has, is no failure.
fn taken(printed: std::io::Result<()>) -> Result<(), Failed> {
    match printed {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failed::Stdout),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Text in which nothing of a record reaches the terminal as a command.
fn harmless(text: &str) -> String {
    text.lines().map(crate::ui::parts::harmless).collect::<Vec<_>>().join("\n")
}

/// JSON with the same written by their numbers: they can only stand in a string.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unwanted(c) {
            let _a_text_takes_all = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// Columns on the screen; our texts are NFC, one column a letter.
fn width(text: &str) -> usize {
    text.chars().count()
}
