//! Lists of tasks and past meetings brought in at the keyboard: looked at first, a field chosen
//! against the book, all taken back in one act.

use std::path::PathBuf;

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::TaskId;
use sochibo::domain::meeting::MeetingKind;
use sochibo::domain::record::Record;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::Task;
use sochibo::words::Lang;

use crate::robot::{Story, five, the};

const DOWN: Key = Key::plain(Code::Down);

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

/// Five members and a resolution with one task.
fn village() -> Vec<Record> {
    let mut records = five();
    let resolution = Resolution {
        number: Some(9),
        date: day(9, 5),
        title: "Nghị quyết tháng 9".to_owned(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let task = Task {
        resolution: Some(sochibo::domain::ResolutionId(1)),
        index: Some(1),
        content: "Rà soát hộ nghèo".to_owned(),
        lead: Some(the(1)),
        target: Some(10),
        unit: "hộ".to_owned(),
        deadline: day(9, 30),
        ..Task::default()
    };
    records.push(resolution.into());
    records.push(task.into());
    records
}

/// A file in a folder that lives as long as the story.
fn file(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("a file");
    (folder, path)
}

fn name(records: &[Record], at: usize) -> String {
    match records.get(at) {
        Some(Record::Member(member)) => member.full_name.clone(),
        other => panic!("no member: {other:?}"),
    }
}

#[test]
fn tasks_come_in_from_the_follow_up_and_one_field_is_chosen() {
    let records = village();
    let lead = name(&records, 0);
    let text = format!(
        "TT;Nghị quyết (số, ngày);Nhiệm vụ;Chỉ tiêu;Người chủ trì;Thời hạn;Kết quả\n\
         1;09-NQ/CB, 05/9/2026;Rà soát hộ nghèo;12 hộ;{lead};30/9/2026;11 hộ\n\
         2;09-NQ/CB;Làm đường thôn;300 m;{lead};cuối tháng 10;\n"
    );
    let (_folder, path) = file("viec.csv", &text);
    let story = Story::new(Lang::Vi)
        .having(records)
        .open()
        .does(Action::FollowUp)
        .does(Action::Import)
        .sees("Nhập gì: Nhiệm vụ")
        .pastes(&path.to_string_lossy())
        .enter()
        .sees("Thêm mới: 1")
        .sees("Đã có, bổ sung thêm: 1")
        .sees("sổ ghi khác 1 mục")
        .does(Action::Compare)
        .refused("không có gì khác với sổ")
        .presses(DOWN, 3)
        .does(Action::Compare)
        .sees("Trong sổ")
        .sees("Chỉ tiêu")
        .press(Key::char(' '))
        .looks("import_compare")
        .esc()
        .does_not_see("sổ ghi khác")
        .looks("import_tasks");
    let mut story = story.enter().sees("Đã lưu");
    let book = story.book();
    let task = book.task(TaskId(1)).expect("the task of the book");
    assert_eq!((task.target, task.achieved), (Some(12), Some(11)));
    let new = book.task(TaskId(2)).expect("the task of the file");
    assert_eq!((new.index, new.deadline, new.target), (Some(2), day(10, 31), Some(300)));
    let mut story = story.does(Action::Undo);
    let book = story.book();
    assert_eq!(book.tasks().count(), 1);
    assert_eq!(book.task(TaskId(1)).and_then(|it| it.target), Some(10));
}

#[test]
fn what_is_refused_is_shown_alone_and_saved_for_whoever_keeps_the_list() {
    let text = "Nhiệm vụ;Người chủ trì;Thời hạn\n\
        Làm đường;Không Ai Cả;30/9/2026\nTrồng cây;Không Ai Cả;31/02/2026\n";
    let (_folder, path) = file("viec.csv", text);
    let story = Story::new(Lang::Vi)
        .having(village())
        .open()
        .does(Action::FollowUp)
        .does(Action::Import)
        .pastes(&path.to_string_lossy())
        .enter()
        .sees("Chưa nhận: 3")
        .sees("dòng 2, cột 2 (Người chịu trách nhiệm): “Không Ai Cả”")
        .sees("Sổ không có đảng viên tên này")
        .does(Action::OnlyRefused)
        .sees("Chưa nhận: 3")
        .enter()
        .refused("Còn 3 ô sai")
        .does(Action::KeepReasons);
    let (name, written) = story.written().first().expect("the list of reasons").clone();
    assert!(name.ends_with("viec - chưa nhận.csv"), "{name}");
    let rows: Vec<&str> = written.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows.len(), 4, "{written}");
    assert!(rows[3].starts_with("3;3;Thời hạn;31/02/2026;Không có ngày này"), "{written}");
}

#[test]
fn past_meetings_come_in_whatever_list_was_open() {
    let records = village();
    let (chair, absent) = (name(&records, 0), name(&records, 1));
    let text =
        format!("Ngày họp;Loại cuộc họp;Chủ trì;Vắng\n05/3/2026;Thường kỳ;{chair};{absent} (ốm)\n");
    let (_folder, path) = file("hop.csv", &text);
    let mut story = Story::new(Lang::Vi)
        .having(records)
        .open()
        .does(Action::Resolutions)
        .does(Action::Import)
        .sees("Nghị quyết và nhiệm vụ")
        .does(Action::ImportWhat)
        .types("cuoc hop")
        .enter()
        .sees("Nhập gì: Cuộc họp đã qua")
        .looks("import_what")
        .pastes(&path.to_string_lossy())
        .enter()
        .sees("Thêm mới: 1")
        .enter()
        .sees("Đã lưu");
    let book = story.book();
    let (_, meeting) = book.meetings().next().expect("the meeting of the file");
    assert_eq!((meeting.kind, meeting.date), (MeetingKind::Regular, day(3, 5)));
    assert_eq!(meeting.roll.iter().filter(|line| line.reason == "ốm").count(), 1);
}
