//! A second reader of the seals, written from the page on the format and the JSON of the book only.

use serde_json::Value as Json;
use sochibo::domain::MemberId;
use sochibo::domain::digest::sha256_hex;
use sochibo::domain::register::Register;
use sochibo::domain::seal::Of;
use sochibo::domain::work::adopt::correct;
use sochibo::domain::work::{resolve, track};
use sochibo::exchange::whole;

use crate::book::{day, write};
use crate::seals::{a_correction, adopted};

/// What a seal covers: its number, the seal, its text.
type Sealed = (u64, String, String);

/// Fields that stand outside of sealed text.
const OUTSIDE: [&str; 7] =
    ["id", "corrections", "seal", "seal_number", "reported_on", "state", "cancel_reason"];

/// The lines of one field.
fn say(lines: &mut Vec<String>, key: &str, value: &Json) {
    let escaped = |text: &str| text.replace('\\', "\\\\").replace('\n', "\\n");
    match value {
        Json::Null | Json::Bool(false) => {}
        Json::Bool(true) => lines.push(format!("{key}: yes")),
        Json::Number(it) if it.as_i64() == Some(0) => {}
        Json::Number(it) => lines.push(format!("{key}: {it}")),
        Json::String(it) if it.is_empty() => {}
        Json::String(it) => lines.push(format!("{key}: {}", escaped(it))),
        Json::Array(all) if all.iter().all(Json::is_number) => {
            let all: Vec<String> = all.iter().map(ToString::to_string).collect();
            if !all.is_empty() {
                lines.push(format!("{key}: {}", all.join(",")));
            }
        }
        Json::Array(all) => {
            if all[0].is_object() {
                lines.push(format!("{key}: {}", all.len()));
            }
            for (at, row) in (1..).zip(all) {
                say(lines, &format!("{key}[{at:04}]"), row);
            }
        }
        Json::Object(row) => {
            for (child, value) in row {
                say(lines, &format!("{key}.{child}"), value);
            }
        }
    }
}

/// The lines of a record, with what its resolution says of tasks.
fn body(record: &Json, tasks: &[&Json]) -> Vec<String> {
    let mut lines = Vec::new();
    for (key, value) in record.as_object().unwrap() {
        if !OUTSIDE.contains(&key.as_str()) {
            say(&mut lines, key, value);
        }
    }
    say(&mut lines, "tasks", &tasks.len().into());
    for (at, task) in (1..).zip(tasks) {
        let handed = &task["handovers"][0]["from_id"];
        let lead = if handed.is_null() { &task["lead_id"] } else { handed };
        let said = ["index", "content", "target", "unit", "with", "deadline"];
        let mut all: Vec<(&str, &Json)> = said.iter().map(|key| (*key, &task[*key])).collect();
        all.extend([("helpers", &task["collaborators"]), ("lead", lead)]);
        for (key, value) in all {
            say(&mut lines, &format!("tasks[{at:04}].{key}"), value);
        }
    }
    lines.sort();
    lines
}

fn sealed(head: &str, it: &Json, lines: &[String]) -> Sealed {
    let number = it["seal_number"].as_u64().unwrap();
    let said = format!("{head}seal: {number}\n{}\n", lines.join("\n"));
    (number, it["seal"].as_str().unwrap().to_owned(), said)
}

/// Every seal of a book in JSON, in its row.
fn row(file: &Json) -> Vec<Sealed> {
    let mut row = Vec::new();
    for kind in ["meetings", "resolutions"] {
        for record in file[kind].as_array().unwrap().iter().filter(|it| it["seal"].is_string()) {
            let head = format!("sochibo seal 1\nof: {kind} {}\n", record["id"]);
            let is_own = |it: &&Json| kind == "resolutions" && it["resolution_id"] == record["id"];
            let tasks: Vec<&Json> =
                file["tasks"].as_array().unwrap().iter().filter(is_own).collect();
            row.push(sealed(&head, record, &body(record, &tasks)));
            for one in record["corrections"].as_array().unwrap() {
                let head = format!("{head}correction: {}\n", one["number"]);
                let mut lines = body(one, &[]);
                lines.sort();
                row.push(sealed(&head, one, &lines));
            }
        }
    }
    row.sort();
    row
}

/// A book with two sealed texts, a correction of each, and a task handed over since.
fn lived() -> Register {
    let (mut register, id, resolution) = adopted();
    let today = day(2026, 10, 12);
    for of in [Of::Minutes(id), Of::Resolution(resolution)] {
        let made = a_correction("ghi nhầm", "Dòng một\nDòng \\ hai");
        let plan = correct(&register, of, &made, today);
        write(&mut register, plan);
    }
    let task = resolve::tasks_of(&register, resolution)[0].0;
    let plan = track::hand_over(&register, task, MemberId(5), ("ốm", None), today);
    write(&mut register, plan);
    register
}

#[test]
fn the_page_on_the_format_is_enough_to_recompute_every_seal() {
    let file: Json = serde_json::from_str(&whole::write(&lived())).unwrap();
    let row = row(&file);
    let mut before = String::new();
    for (number, seal, said) in &row {
        let made = sha256_hex(&[said, &before, "\n"]);
        assert_eq!(&made, seal, "seal {number} of\n{said}");
        before.clone_from(seal);
    }
    assert_eq!(row.len(), 4);
}
