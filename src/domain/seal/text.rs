//! The text that a seal covers: every field of the record that says something, one a line, sorted
//! by its key, NFC, with LF. What is empty, no or zero is left out, so that a field added later
//! changes no seal made before it. The form is written down in `docs/format.md`.

use crate::domain::correction::Correction;
use crate::domain::day::Day;
use crate::domain::field::{Described as _, Slot as _, Value};
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::resolution::Resolution;
use crate::domain::seal::Of;
use crate::domain::task::Task;
use crate::domain::text::composed;
use crate::domain::work::resolve::tasks_of;
use crate::domain::{MemberId, ResolutionId};

/// The first line: which form of text this is.
const FORM: &str = "sochibo seal 1";

/// Fields that are no part of sealed text: the seals themselves, and what may still happen to a
/// sealed record.
const OUTSIDE: [&str; 6] =
    ["corrections", "seal", "seal_number", "reported_on", "state", "cancel_reason"];

/// Lines by their keys.
#[derive(Default)]
struct Lines(Vec<String>);

impl Lines {
    fn line(&mut self, key: &str, text: &str) {
        let text = composed(text).replace("\r\n", "\n");
        let text = text.replace('\\', "\\\\").replace('\n', "\\n");
        if !text.is_empty() {
            self.0.push(format!("{key}: {text}"));
        }
    }

    fn put(&mut self, key: &str, value: &Value) {
        match value {
            Value::Empty | Value::Flag(false) | Value::Number(0) => {}
            Value::Text(text) => self.line(key, text),
            Value::Number(number) => self.line(key, &number.to_string()),
            Value::Flag(true) => self.line(key, "yes"),
            Value::Day(day) => self.line(key, &day.iso()),
            Value::Clock(clock) => self.line(key, &clock.to_string()),
            Value::Key(choice) => self.line(key, choice),
            Value::Ref(number) => self.line(key, &number.to_string()),
            Value::Refs(all) => {
                let all: Vec<String> = all.iter().map(ToString::to_string).collect();
                self.line(key, &all.join(","));
            }
            Value::Lines(all) => {
                for (at, text) in (1..).zip(all) {
                    self.line(&format!("{key}[{at:04}]"), text);
                }
            }
            Value::Rows(rows) if rows.is_empty() => {}
            Value::Rows(rows) => {
                self.line(key, &rows.len().to_string());
                for (at, row) in (1..).zip(rows) {
                    for (child, value) in row {
                        self.put(&format!("{key}[{at:04}].{child}"), value);
                    }
                }
            }
        }
    }

    fn close(mut self, of: Of, number: u32, correction: Option<u32>) -> String {
        self.0.sort_unstable();
        let mut head = vec![FORM.to_owned(), format!("of: {} {}", of.key(), of.number())];
        head.extend(correction.map(|it| format!("correction: {it}")));
        head.push(format!("seal: {number}"));
        head.extend(self.0);
        let mut text = head.join("\n");
        text.push('\n');
        text
    }
}

/// The text of minutes that the seal of this number covers.
pub fn minutes(of: Of, meeting: &Meeting, number: u32) -> String {
    let mut lines = Lines::default();
    for field in Meeting::FIELDS.iter().filter(|field| !OUTSIDE.contains(&field.spec.key)) {
        lines.put(field.spec.key, &(field.get)(meeting));
    }
    lines.close(of, number, None)
}

/// The text of a resolution, with what it says of its tasks.
pub fn resolution(register: &Register, id: ResolutionId, it: &Resolution, number: u32) -> String {
    let mut lines = Lines::default();
    for field in Resolution::FIELDS.iter().filter(|field| !OUTSIDE.contains(&field.spec.key)) {
        lines.put(field.spec.key, &(field.get)(it));
    }
    let tasks = tasks_of(register, id);
    if !tasks.is_empty() {
        lines.line("tasks", &tasks.len().to_string());
    }
    for (at, (_, task)) in (1..).zip(tasks) {
        for (key, value) in clause(task) {
            lines.put(&format!("tasks[{at:04}].{key}"), &value);
        }
    }
    lines.close(Of::Resolution(id), number, None)
}

/// The text of a correction.
pub fn correction(of: Of, it: &Correction, number: u32) -> String {
    let mut lines = Lines::default();
    for field in Correction::FIELDS.iter().filter(|field| !OUTSIDE.contains(&field.spec.key)) {
        lines.put(field.spec.key, &(field.get)(it));
    }
    lines.close(of, number, Some(it.number))
}

/// What the resolution says of a task: as it was assigned, whoever answers for it since and
/// whenever it is due since.
pub fn clause(task: &Task) -> [(&'static str, Value); 8] {
    [
        ("index", task.index.value()),
        ("content", task.content.value()),
        ("target", task.target.value()),
        ("unit", task.unit.value()),
        ("lead", first_lead(task).value()),
        ("helpers", task.helpers.value()),
        ("with", task.with.value()),
        ("deadline", first_deadline(task).map_or(Value::Empty, |it| Value::Day(Day::from(it)))),
    ]
}

/// Who answered for a task when it was assigned.
pub fn first_lead(task: &Task) -> Option<MemberId> {
    task.handovers.first().map_or(task.lead, |it| it.from)
}

/// When a task was due when it was assigned.
pub fn first_deadline(task: &Task) -> Option<chrono::NaiveDate> {
    task.extensions.first().map_or(task.deadline, |it| it.old)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MeetingId;
    use crate::domain::meeting::{Item, MeetingState};

    #[test]
    fn it_says_every_field_that_says_something_and_no_other() {
        let meeting = Meeting {
            place: "nhà văn hoá".to_owned(),
            notes: "một\nhai\\ba".to_owned(),
            guests: vec!["Ông Bí".to_owned()],
            items: vec![Item { number: 1, title: "Mở đầu".to_owned(), ..Item::blank() }],
            state: MeetingState::Adopted,
            seal: "x".to_owned(),
            seal_number: Some(7),
            ..Meeting::default()
        };
        let said = minutes(Of::Minutes(MeetingId(3)), &meeting, 7);
        assert_eq!(
            said,
            "sochibo seal 1\nof: meetings 3\nseal: 7\nguests[0001]: Ông Bí\nitems: 1\n\
             items[0001].number: 1\nitems[0001].part: B\nitems[0001].title: Mở đầu\n\
             kind: THUONG_KY\nnotes: một\\nhai\\\\ba\nplace: nhà văn hoá\n"
        );
        // the same letters, written as letter and mark
        let apart = Meeting { place: "nha\u{300} va\u{306}n hoa\u{301}".to_owned(), ..meeting };
        assert_eq!(minutes(Of::Minutes(MeetingId(3)), &apart, 7), said);
    }
}
