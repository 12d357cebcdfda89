//! A report of progress as people say it, in one line: how far it is stands in the words.

use crate::domain::task::Task;
use crate::domain::text::{clean_line, fold};

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// How far, in percent.
    pub percent: Option<u32>,
    /// How much of the target, in its unit.
    pub achieved: Option<u32>,
    /// The words as they were typed.
    pub text: String,
}

/// Units that a share may be followed by where the task itself names none.
const UNITS: [&str; 14] = [
    "ho", "m", "km", "ha", "nguoi", "con", "cay", "buoi", "suat", "luot", "gia dinh", "em", "chau",
    "viec",
];

/// Reads a line: `60%`, `7/12 hộ`, `180 m`. A day such as `7/12` is no share, unless the task's
/// own target or a unit says so.
pub fn read(typed: &str, task: &Task) -> Note {
    let text = clean_line(typed);
    let mut note = Note::default();
    let mut rest = text.as_str();
    let mut before = ' ';
    while let Some((skipped, tail)) =
        rest.find(|c: char| c.is_ascii_digit()).and_then(|at| rest.split_at_checked(at))
    {
        let before_this = skipped.chars().next_back().unwrap_or(before);
        let (value, after) = number(tail);
        rest = after;
        before = '0';
        if before_this.is_alphanumeric() || matches!(before_this, '/' | '-' | '.' | ',') {
            continue;
        }
        let next = after.trim_start();
        if next.starts_with('%') || begins(next, "phan tram") {
            note.percent = note.percent.or_else(|| within(value, 1000));
        } else if let Some(second) = next.strip_prefix('/') {
            let (whole, after) = number(second.trim_start());
            rest = after;
            if !after.starts_with(['/', '-']) {
                share(&mut note, task, (value, whole), after.trim_start());
            }
        } else if task.target.is_some() && !task.unit.is_empty() && begins(next, &fold(&task.unit))
        {
            note.achieved = within(value, 1_000_000_000);
        }
    }
    note.text = text;
    note
}

/// Takes `7/12` as a share, where it is one: of the task's own target, in its unit, or of
/// something that is counted.
fn share(note: &mut Note, task: &Task, (value, whole): (u64, u64), after: &str) {
    let target = task.target.map(u64::from);
    let own_unit = !task.unit.is_empty() && begins(after, &fold(&task.unit));
    if target.is_some_and(|target| target == whole || own_unit) {
        note.achieved = within(value, 1_000_000_000);
        return;
    }
    let counted = own_unit || UNITS.iter().any(|unit| begins(after, unit));
    let is_day = value <= 31 && whole <= 12;
    if target.is_none() && whole > 0 && (counted || !is_day) {
        note.percent = note.percent.or_else(|| within(value.saturating_mul(100) / whole, 1000));
    }
}

fn within(value: u64, most: u32) -> Option<u32> {
    u32::try_from(value).ok().filter(|value| *value <= most)
}

/// Whether a text begins with this word, folded; not with a longer one.
fn begins(text: &str, word: &str) -> bool {
    // No more of it than the word can need, marks and blanks included: this is asked at every number
    // of a text that somebody may have pasted.
    let start: String = text.chars().take(4 * word.len() + 16).collect();
    fold(&start)
        .strip_prefix(word)
        .is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
}

/// The whole number at the beginning, points between thousands passed over and decimals cut; 0
/// where there is none. What follows it.
fn number(text: &str) -> (u64, &str) {
    let (digits, mut rest) = digits(text);
    let mut all = digits.to_owned();
    while let Some(group) = rest.strip_prefix('.') {
        let (three, after) = self::digits(group);
        if three.len() != 3 {
            break;
        }
        all.push_str(three);
        rest = after;
    }
    if let Some(decimals) = rest.strip_prefix([',', '.']) {
        let (cut, after) = self::digits(decimals);
        if !cut.is_empty() {
            rest = after;
        }
    }
    (all.parse().unwrap_or(if all.is_empty() { 0 } else { u64::MAX }), rest)
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_it_is_stands_in_the_words() {
        let plain = Task::default();
        let of = |target, unit: &str| Task {
            target: Some(target),
            unit: unit.to_owned(),
            ..Task::default()
        };
        let (households, metres) = (of(12, "hộ"), of(300, "m"));
        for (typed, task, percent, achieved) in [
            ("60%", &plain, Some(60), None),
            ("được 60 % rồi", &plain, Some(60), None),
            ("khoảng 60 phần trăm", &plain, Some(60), None),
            ("12,5% kế hoạch", &plain, Some(12), None),
            ("7/12 hộ", &households, None, Some(7)),
            ("7 / 12 ho da ky", &households, None, Some(7)),
            ("7/10 hộ trong xóm", &households, None, Some(7)),
            ("ký được 7 hộ", &households, None, Some(7)),
            ("7/12", &households, None, Some(7)),
            ("7/12 hộ", &plain, Some(58), None),
            ("7/12", &plain, None, None),
            ("họp ngày 7/12 xong", &plain, None, None),
            ("họp ngày 5/10/2026 xong", &plain, None, None),
            ("họp ngày 12/12/2026", &households, None, None),
            ("45/60 cây", &plain, Some(75), None),
            ("40/300", &plain, Some(13), None),
            ("nạo vét 180m", &metres, None, Some(180)),
            ("nạo vét 1.200 m", &metres, None, Some(1200)),
            ("nạo vét 180 mét khối", &metres, None, None),
            ("90%, 270 m", &metres, Some(90), Some(270)),
            ("theo 42-HD/BTCTW, chưa làm", &plain, None, None),
            ("QĐ12% là tên", &plain, None, None),
            ("5000%", &plain, None, None),
            ("99999999999999999999999%", &plain, None, None),
            ("7/0 hộ", &plain, None, None),
            ("chờ vật tư", &households, None, None),
            ("", &plain, None, None),
        ] {
            let note = read(typed, task);
            assert_eq!((note.percent, note.achieved), (percent, achieved), "{typed}");
        }
        assert_eq!(read("  60%   xong\n một nửa ", &plain).text, "60% xong một nửa");
    }
}
