//! Member lists as offices type them, taken whole into an empty book, against what they hold.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop on a surprise"
)]

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value as Json;
use sochibo::domain::member::Member;
use sochibo::domain::register::Register;
use sochibo::exchange::member_import;
use sochibo::exchange::preview::Fate;

fn list(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists").join(name)
}

fn expected(name: &str) -> Json {
    let path = list(name).with_extension("expected.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
}

fn value(member: &Member, key: &str) -> String {
    let day = |day: Option<sochibo::domain::day::Day>| {
        day.map(sochibo::domain::day::Day::iso).unwrap_or_default()
    };
    match key {
        "full_name" => member.full_name.clone(),
        "sex" => member.sex.map(|sex| sex.key().to_owned()).unwrap_or_default(),
        "birth_date" => day(member.birth_date),
        "ethnicity" => member.ethnicity.clone(),
        "religion" => member.religion.clone(),
        "hometown" => member.hometown.clone(),
        "residence" => member.residence.clone(),
        "ceremony_date" => day(member.ceremony_date()),
        "official_date" => day(member.official_date()),
        "card_no" => member.card_no.clone(),
        "phone" => member.phone.clone(),
        "occupation" => member.occupation.clone(),
        "status" => member.standing(today()).status.key().to_owned(),
        other => panic!("the test does not know {other}"),
    }
}

fn taken(name: &str) {
    let preview = member_import::preview(&Register::default(), &list(name), today()).unwrap();
    assert_eq!(preview.refused, [], "{name}");
    let expected = expected(name);
    let members = expected["members"].as_array().unwrap();
    assert_eq!(preview.count(Fate::Added), members.len(), "{name}");
    for (at, (want, change)) in members.iter().zip(&preview.changes).enumerate() {
        let Some(sochibo::domain::record::Record::Member(member)) = &change.after else { panic!() };
        for (key, text) in want.as_object().unwrap() {
            let text = text.as_str().unwrap_or_default();
            assert_eq!(value(member, key), text, "{name}, member {}, {key}", at + 1);
        }
    }
}

#[test]
fn the_paper_registers_shape_is_read() {
    taken("mau-7.xlsx");
}

#[test]
fn an_ordinary_sheet_is_read() {
    taken("excel-thuong.xlsx");
}

#[test]
fn semicolons_and_decomposed_names_are_read() {
    taken("cham-phay.csv");
}

#[test]
fn a_sheet_typed_in_an_old_font_is_read() {
    taken("vntime.xlsx");
}

#[test]
fn unicode_text_of_a_spreadsheet_is_read() {
    taken("unicode-text.txt");
}

#[test]
fn wrong_rows_are_named_and_nothing_is_taken() {
    let name = "nhieu-loi.xlsx";
    let preview = member_import::preview(&Register::default(), &list(name), today()).unwrap();
    assert!(preview.changes.is_empty());
    let found: Vec<_> = preview.refused.iter().map(|one| (one.row, one.column)).collect();
    let expected = expected(name);
    let want: Vec<_> = expected["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let number = |key: &str| u32::try_from(one[key].as_u64().unwrap()).unwrap();
            (number("row"), number("column"))
        })
        .collect();
    assert_eq!(found, want, "{:?}", preview.refused);
}

mod office {
    //! Tasks, resolutions and meetings as offices keep them.

    use serde_json::{Value as Json, json};
    use sochibo::domain::act::Act;
    use sochibo::domain::cell::Cell;
    use sochibo::domain::day::Day;
    use sochibo::domain::meeting::{Meeting, Presence};
    use sochibo::domain::member::{Event, EventKind, Member};
    use sochibo::domain::resolution::{Resolution, ResolutionState};
    use sochibo::domain::rules::numbering::symbol;
    use sochibo::domain::task::Task;
    use sochibo::domain::{Id, Kind, MemberId, ResolutionId};
    use sochibo::exchange::import_kind::ImportKind;
    use sochibo::exchange::merge::Merge;
    use sochibo::exchange::preview::Preview;
    use sochibo::exchange::record_import::preview;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(y, m, d)
    }

    /// Four members, two of one name, and the cell.
    fn members() -> Register {
        let member = |name: &str, born: &str| {
            let mut member = Member {
                full_name: name.to_owned(),
                birth_date: Day::read(born).ok(),
                ..Member::default()
            };
            for kind in [EventKind::Admitted, EventKind::Official] {
                member.events.push(Event::new(kind, Day::read("19/05/2010").ok()));
            }
            member
        };
        let all = [
            ("Lý Thị Hoa", "1985"),
            ("Ma Văn Tài", "1970"),
            ("Bàn A Tụ", "1990"),
            ("Lý Thị Hoa", "1990"),
        ];
        let all = (1..).zip(all).map(|(number, (name, born))| {
            (Id::new(Kind::Member, number), member(name, born).into())
        });
        let cell = Cell { name: "Chi bộ".to_owned(), ..Cell::default() };
        Register::from_records(all.chain([(Id::CELL, cell.into())]), [])
    }

    fn with_resolutions() -> Register {
        let mut register = members();
        for (number, date) in [(5, day(2026, 3, 5)), (6, day(2026, 4, 6))] {
            let resolution = Resolution {
                number: Some(number),
                date,
                title: "Lãnh đạo nhiệm vụ tháng".to_owned(),
                state: ResolutionState::Adopted,
                ..Resolution::default()
            };
            register.put(register.next(Kind::Resolution, 0), Some(resolution.into()));
        }
        register
    }

    fn look(register: &Register, kind: ImportKind, name: &str) -> Preview {
        preview(kind, register, &list(name), today(), Merge::Fill).unwrap()
    }

    fn took(register: &Register, preview: &Preview) -> Register {
        assert_eq!(preview.refused, []);
        let mut after = register.clone();
        let act = Act {
            account: preview.account.clone(),
            author: String::new(),
            at: today().and_hms_opt(12, 0, 0).unwrap(),
            changes: preview.changes.clone(),
            reverses: None,
        };
        after.apply(&act).unwrap();
        after
    }

    fn name(register: &Register, id: MemberId) -> String {
        register.member(id).unwrap().full_name.clone()
    }

    fn number(register: &Register, id: ResolutionId) -> String {
        let it = register.resolution(id).unwrap();
        symbol(it.number.unwrap(), it.kind.key())
    }

    fn of_task(register: &Register, task: &Task, key: &str) -> Json {
        let date = |date: Option<NaiveDate>| json!(date.map(|date| date.to_string()));
        match key {
            "resolution" => json!(task.resolution.map(|id| number(register, id))),
            "index" => json!(task.index),
            "content" => json!(task.content),
            "target" => json!(task.target),
            "unit" => json!(task.unit),
            "achieved" => json!(task.achieved),
            "lead" => json!(task.lead.map(|id| name(register, id))),
            "helpers" => task.helpers.iter().map(|id| name(register, *id)).collect(),
            "with" => json!(task.with),
            "deadline_kind" => json!(task.deadline_kind.key()),
            "deadline" => date(task.deadline),
            "outcome" => json!(task.outcome.key()),
            "closed_on" => date(task.closed_on),
            "review" => json!(task.review),
            "progress" => {
                let one = |it: &sochibo::domain::task::Progress| {
                    json!([it.date.map(|date| date.to_string()), it.percent, it.text])
                };
                task.progress.iter().map(one).collect()
            }
            other => panic!("the test does not know {other}"),
        }
    }

    fn tasks_are(register: &Register, name: &str) {
        let expected = expected(name);
        let tasks: Vec<_> = register.tasks().collect();
        let want = expected["tasks"].as_array().unwrap();
        assert_eq!(tasks.len(), want.len(), "{name}");
        for ((_, task), want) in tasks.iter().zip(want) {
            for (key, value) in want.as_object().unwrap() {
                assert_eq!(of_task(register, task, key), *value, "{name}, {}, {key}", task.content);
            }
        }
    }

    #[test]
    fn the_follow_up_register_is_read_with_its_merged_cells() {
        let before = with_resolutions();
        let preview = look(&before, ImportKind::Tasks, "so-theo-doi.xlsx");
        let after = took(&before, &preview);
        tasks_are(&after, "so-theo-doi.xlsx");
        // The second time nothing is new.
        let again = look(&after, ImportKind::Tasks, "so-theo-doi.xlsx");
        assert_eq!((again.refused.len(), again.changes.len()), (0, 0), "{:?}", again.lines);
        assert!(again.lines.iter().all(|line| line.pairs.is_empty()), "{:?}", again.lines);
    }

    #[test]
    fn the_follow_up_register_makes_its_resolutions_where_they_are_asked_for() {
        let before = members();
        let preview = look(&before, ImportKind::Resolutions, "so-theo-doi.xlsx");
        let after = took(&before, &preview);
        tasks_are(&after, "so-theo-doi.xlsx");
        let titles: Vec<_> = after.resolutions().map(|(_, it)| it.title.as_str()).collect();
        assert_eq!(titles, ["Nghị quyết 05-NQ/CB", "Nghị quyết 06-NQ/CB"]);
    }

    #[test]
    fn resolutions_in_an_old_font_bring_their_tasks() {
        let name = "nghi-quyet-vntime.xlsx";
        let before = members();
        let preview = look(&before, ImportKind::Resolutions, name);
        assert_eq!(preview.encoding, "TCVN3 (ABC)");
        let after = took(&before, &preview);
        tasks_are(&after, name);
        let expected = expected(name);
        let want = expected["resolutions"].as_array().unwrap();
        assert_eq!(after.resolutions().count(), want.len());
        for ((_, it), want) in after.resolutions().zip(want) {
            let found = json!({
                "kind": it.kind.key(),
                "number": it.number,
                "date": it.date.map(|date| date.to_string()),
                "title": it.title,
                "state": it.state.key(),
            });
            assert_eq!(found, *want);
        }
        let again = look(&after, ImportKind::Resolutions, name);
        assert_eq!((again.refused.len(), again.changes.len()), (0, 0), "{:?}", again.lines);
    }

    #[test]
    fn past_meetings_come_with_their_roll() {
        let file = "so-hop.csv";
        let before = members();
        let preview = look(&before, ImportKind::Meetings, file);
        let after = took(&before, &preview);
        let expected = expected(file);
        let want = expected["meetings"].as_array().unwrap();
        assert_eq!(after.meetings().count(), want.len());
        let of = |it: &Meeting, key: &str| {
            let clock = |clock: Option<sochibo::domain::clock::Clock>| {
                json!(clock.map(|clock| clock.to_string()))
            };
            match key {
                "date" => json!(it.date.map(|date| date.to_string())),
                "kind" => json!(it.kind.key()),
                "place" => json!(it.place),
                "started" => clock(it.started),
                "ended" => clock(it.ended),
                "chair" => json!(it.chair.map(|id| name(&after, id))),
                "clerk" => json!(it.clerk.map(|id| name(&after, id))),
                "present" => {
                    json!(it.roll.iter().filter(|it| it.presence == Presence::Present).count())
                }
                "absent" => {
                    let absent = it.roll.iter().filter(|it| it.presence != Presence::Present);
                    let mut absent: Vec<_> = absent
                        .map(|it| {
                            let who = name(&after, it.member.unwrap());
                            json!([who, it.presence.key(), it.reason])
                        })
                        .collect();
                    absent.sort_by_key(|it| std::cmp::Reverse(it.to_string()));
                    json!(absent)
                }
                "conclusion" => json!(it.conclusion),
                "notes" => json!(it.notes),
                other => panic!("the test does not know {other}"),
            }
        };
        for ((_, it), want) in after.meetings().zip(want) {
            for (key, value) in want.as_object().unwrap() {
                assert_eq!(of(it, key), *value, "{:?}, {key}", it.date);
            }
        }
        let again = look(&after, ImportKind::Meetings, file);
        assert_eq!((again.refused.len(), again.changes.len()), (0, 0), "{:?}", again.lines);
    }

    #[test]
    fn wrong_tasks_are_named_cell_by_cell() {
        let name = "nhiem-vu-loi.csv";
        let preview = look(&with_resolutions(), ImportKind::Tasks, name);
        assert!(preview.changes.is_empty());
        let found: Vec<_> = preview
            .refused
            .iter()
            .map(|one| json!({ "row": one.row, "column": one.column, "value": one.value }))
            .collect();
        assert_eq!(Json::from(found), expected(name)["refused"], "{:#?}", preview.refused);
    }

    #[test]
    fn sealed_minutes_are_left_alone_and_refused_when_they_are_asked_for() {
        let mut register = members();
        let sealed = Meeting {
            date: day(2026, 2, 5),
            chair: Some(MemberId(2)),
            seal_number: Some(1),
            seal: "a".repeat(64),
            state: sochibo::domain::meeting::MeetingState::Adopted,
            ..Meeting::default()
        };
        register.put(Id::new(Kind::Meeting, 1), Some(sealed.into()));
        let preview = look(&register, ImportKind::Meetings, "so-hop.csv");
        assert_eq!(preview.refused, []);
        assert_eq!(preview.lines[0].fate, Fate::Known);
        assert!(preview.lines[0].pairs.iter().any(|pair| pair.key == "place" && !pair.take));
        let path = list("so-hop.csv");
        let asked = sochibo::exchange::record_import::preview(
            ImportKind::Meetings,
            &register,
            &path,
            today(),
            Merge::Take,
        );
        let asked = asked.unwrap();
        let faults: Vec<_> = asked.refused.iter().map(|it| (it.row, it.fault.clone())).collect();
        assert_eq!(faults, [(4, sochibo::domain::fault::Fault::Sealed)]);
        assert!(asked.changes.is_empty());
    }
}
