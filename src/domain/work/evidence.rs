//! What shows a result: words, or a file that lies elsewhere, by its name and SHA-256. The content
//! of a file never comes into the book.

use chrono::NaiveDate;

use super::plan::{Plan, Refusal, kept, task_of};
use super::unready::Unready;
use crate::domain::TaskId;
use crate::domain::act::Deed;
use crate::domain::fault::{Fault, Problem};
use crate::domain::register::Register;
use crate::domain::task::{Evidence, Outcome};
use crate::domain::text::clean_line;

/// A file as it was read: its name without the folder, and the digest of what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileMark {
    /// The name.
    pub name: String,
    /// The SHA-256, 64 hexadecimal digits.
    pub sha256: String,
}

/// How a file compares to the one that was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same, by name and content.
    Same,
    /// The same content under another name.
    Renamed,
    /// Another content.
    Other,
}

/// The last part of a path, whichever way its folders are written.
pub fn file_name(path: &str) -> String {
    clean_line(path.rsplit(['/', '\\']).next().unwrap_or_default())
}

/// Adds evidence to a task.
///
/// # Errors
/// Neither words nor a file; a file without its digest; a day missing or in the future; the same
/// file noted before; a task that was stopped.
pub fn add(
    register: &Register,
    id: TaskId,
    mut shown: Evidence,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut task = task_of(register, id)?.clone();
    if task.outcome == Outcome::Stopped {
        return Err(Refusal::TaskClosed);
    }
    shown.text = clean_line(&shown.text);
    shown.file = file_name(&shown.file);
    let is_digest = shown.sha256.len() == 64 && shown.sha256.chars().all(|c| c.is_ascii_hexdigit());
    let has_file = !shown.file.is_empty() && is_digest;
    let half = shown.file.is_empty() != shown.sha256.is_empty();
    if half || (!has_file && shown.text.is_empty()) {
        return Err(Unready::NoEvidence.into());
    }
    match shown.date {
        None => return Err(Problem::new("date", Fault::Missing).into()),
        Some(day) if day > today => return Err(Problem::new("date", Fault::InTheFuture).into()),
        Some(_) => {}
    }
    if has_file && task.evidence.iter().any(|it| it.sha256 == shown.sha256) {
        return Err(Problem::new("path", Fault::Twice).into());
    }
    task.evidence.push(shown);
    let about = task.content.clone();
    Ok(Plan::new(Deed::AddEvidence, about, vec![kept(register, id.into(), task, today)?]))
}

/// Whether a file is the one that was noted.
pub fn compare(noted: &Evidence, found: &FileMark) -> Likeness {
    match (noted.sha256.eq_ignore_ascii_case(&found.sha256), noted.file == found.name) {
        (true, true) => Likeness::Same,
        (true, false) => Likeness::Renamed,
        (false, _) => Likeness::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_without_its_folder() {
        for (path, name) in [
            ("/home/hoa/anh/ruộng.jpg", "ruộng.jpg"),
            (r"C:\Users\Hoa\biên bản.pdf", "biên bản.pdf"),
            ("anh.png", "anh.png"),
            ("~/a/", ""),
        ] {
            assert_eq!(file_name(path), name);
        }
    }

    #[test]
    fn a_file_is_known_again_by_what_is_in_it() {
        let noted = Evidence {
            date: None,
            text: String::new(),
            file: "a.jpg".to_owned(),
            sha256: "AB".repeat(32),
            by: None,
        };
        let found = |name: &str, digest: &str| FileMark {
            name: name.to_owned(),
            sha256: digest.repeat(32),
        };
        assert_eq!(compare(&noted, &found("a.jpg", "ab")), Likeness::Same);
        assert_eq!(compare(&noted, &found("b.jpg", "ab")), Likeness::Renamed);
        assert_eq!(compare(&noted, &found("a.jpg", "cd")), Likeness::Other);
    }
}
