//! What the commands print: lines, tables, JSON.

use std::io::Write;

use serde_json::Value as Json;

use crate::cli::failed::Failed;
use crate::domain::text::is_unwanted;
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
<<<<<<< HEAD
        writeln!(self.out, "{}", tame(line)).or(Err(Failed::Stdout))
=======
        taken(writeln!(self.out, "{}", harmless(line)))
>>>>>>> main
    }

    /// Prints JSON.
    ///
    /// # Errors
    /// When nobody takes it.
    pub fn json(&mut self, value: &Json) -> Result<(), Failed> {
<<<<<<< HEAD
        self.out.write_all(escaped(&pretty(value)).as_bytes()).or(Err(Failed::Stdout))
=======
        taken(self.out.write_all(escaped(&pretty(value)).as_bytes()))
>>>>>>> main
    }

    /// Prints rows under their headings, columns in line.
    ///
    /// # Errors
    /// When nobody takes it.
    pub fn table(&mut self, head: &[&str], rows: &[Vec<String>]) -> Result<(), Failed> {
        let head: Vec<String> = head.iter().map(|title| (*title).to_owned()).collect();
        let one_line = |cell: &String| tame(cell).replace('\n', " ");
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(one_line).collect()).collect();
        let widths: Vec<usize> = (0..head.len())
            .map(|at| {
                let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell));
                cells.chain(head.get(at).map(|title| width(title))).max().unwrap_or(0)
            })
            .collect();
        for row in std::iter::once(&head).chain(&rows) {
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
<<<<<<< HEAD
        writeln!(self.err, "{}", tame(line)).unwrap_or_default();
    }
}

/// A text that a terminal only shows: what it would obey, or what would turn the direction of
/// writing, stands there by its number. No form lets such a character in; a foreign file may.
fn tame(text: &str) -> String {
    replaced(text, |c| format!("‹U+{:04X}›", u32::from(c)))
}

/// The same for JSON, where such a character can only stand in a string.
fn escaped(json: &str) -> String {
    replaced(json, |c| format!("\\u{:04x}", u32::from(c)))
}

fn replaced(text: &str, how: impl Fn(char) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unwanted(c) {
            out.push_str(&how(c));
        } else {
            out.push(c);
        }
    }
    out
=======
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
>>>>>>> main
}

/// JSON with the same written by their numbers: they can only stand in a string.
fn escaped(json: &str) -> String {
    json.chars().fold(String::with_capacity(json.len()), |mut out, c| {
        if is_unwanted(c) {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
        out
    })
}

/// Columns on the screen; our texts are NFC, one column a letter.
fn width(text: &str) -> usize {
    text.chars().count()
}
