//! Members: forms, drafts, undo, finding, import, the history.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::act::{Account, Change, Deed};
use sochibo::domain::fault::Fault;
use sochibo::domain::record::Record;
use sochibo::domain::{Id, Kind};
use sochibo::exchange::import_kind::ImportKind;
use sochibo::exchange::preview::{Fate, Line, Preview, Refused};
use sochibo::words::Lang;

use crate::robot::{Story, five, member};

#[test]
fn a_wrong_date_is_told_beside_its_field_and_the_rest_stays() {
    let mut story = Story::new(Lang::Vi)
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Lường Thị Hoa")
        .clicks("Ngày sinh")
        .types("31/02/1980")
        .does(Action::Save)
        .refused("")
        .sees("Lường Thị Hoa")
        .sees("31/02/1980  ← ")
        .looks("form_problem")
        .presses(Key::plain(Code::Backspace), 10)
        .types("8/3/1980")
        .does(Action::Save)
        .sees("Đã lưu")
        .sees("Lường Thị Hoa");
    assert_eq!(story.book().members().count(), 1);
}

#[test]
fn what_was_done_is_undone_and_done_again() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::Delete)
        .sees("Xoá Hoàng Văn Ất?")
        .does(Action::Confirm)
        .does_not_see("Hoàng Văn Ất  ")
        .does(Action::Undo)
        .sees("Đã hoàn tác. Xoá đảng viên: Hoàng Văn Ất")
        .does(Action::Redo)
        .sees("Đã làm lại. Xoá đảng viên: Hoàng Văn Ất")
        .sees("Đặng Văn Dũng")
        .does_not_see("│Hoàng Văn Ất  ");
}

#[test]
fn a_form_left_half_filled_says_that_its_draft_is_kept() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Lường Văn Tám")
        .esc()
        .sees("bản nháp được giữ")
        .does(Action::New)
        .sees("Lường Văn Tám");
}

#[test]
fn a_whole_path_takes_the_place_of_the_folder() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::Import)
        .sees("Tệp: ~/")
        .types("/tmp/danh-sach.xlsx")
        .sees("Tệp: /tmp/danh-sach.xlsx");
}

#[test]
fn a_name_is_found_without_marks() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::Find)
        .types("hoa")
        .sees("Lường Thị Hoa")
        .sees("Nguyễn Thị Hoà")
        .does_not_see("Bàn Thị Mẩy")
        .esc()
        .sees("Bàn Thị Mẩy");
}

#[test]
fn esc_keeps_a_draft_and_offers_it_again() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Ma Văn Sáu")
        .esc()
        .does_not_see("Ma Văn Sáu")
        .does(Action::New)
        .sees("Ma Văn Sáu")
        .sees("bản nháp chưa lưu");
}

#[test]
fn on_a_full_disk_the_form_stays() {
    let mut story = Story::new(Lang::Vi)
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Ma Văn Sáu")
        .disk_full(true)
        .does(Action::Save)
        .refused("CHƯA LƯU")
        .sees("Ma Văn Sáu")
        .sees("bản nháp chưa lưu");
    assert_eq!(story.book().members().count(), 0);
    let mut story = story.disk_full(false).does(Action::Save).sees("Đã lưu").reopen();
    assert_eq!(story.book().members().count(), 1);
}

#[test]
fn the_history_tells_every_act_in_full() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::Edit)
        .types(" Em")
        .does(Action::Save)
        .does(Action::Undo)
        .does(Action::History)
        .sees("Hoàng Văn Ất Em")
        .looks("history")
        .press(Key::plain(Code::Down))
        .enter()
        .sees("Hoàng Văn Ất → Hoàng Văn Ất Em")
        .esc()
        .does(Action::Verify)
        .sees("Sổ nguyên vẹn")
        .sees("[x] Niêm phong");
}

#[test]
fn what_does_not_add_up_is_shown_before_what_is_in_order() {
    use sochibo::domain::meeting::{Meeting, MeetingKind, MeetingState};
    let turned = Meeting {
        date: chrono::NaiveDate::from_ymd_opt(2026, 9, 5),
        kind: MeetingKind::Extraordinary,
        state: MeetingState::Closed,
        committee_met_on: chrono::NaiveDate::from_ymd_opt(2026, 9, 9),
        ..Meeting::default()
    };
    Story::new(Lang::Vi)
        .having([five(), vec![turned.into()]].concat())
        .open()
        .does(Action::History)
        .press(Key::f(9))
        .sees("1 chỗ chưa khớp")
        .sees("Chưa khớp, nên xem lại (1)")
        .sees("sửa lại ngày cho đúng")
        .looks("verify")
        .esc()
        .sees("Nhật ký");
}

fn preview(refused: bool) -> Preview {
    let line = |row, fate, name: &str, id: u32, fresh| Line {
        id: Id::new(Kind::Member, id),
        fresh,
        pairs: Vec::new(),
        places: Vec::new(),
        row,
        fate,
        cells: vec![name.to_owned(), "08/03/1980".to_owned(), "19/05/2009".to_owned()],
    };
    let wrong = Refused {
        kind: Kind::Member,
        row: 4,
        column: 3,
        value: "31/02/1980".to_owned(),
        field: "birth_date",
        fault: Fault::NotADate,
    };
    let new = Change::new(Id::new(Kind::Member, 6), Record::from(member("Ma Văn Sáu")));
    Preview {
        file: "dang-vien.xlsx".to_owned(),
        encoding: "Unicode".to_owned(),
        kind: ImportKind::Members,
        path: "dang-vien.xlsx".into(),
        lines: vec![
            line(2, Fate::Added, "Ma Văn Sáu", 6, new.after.clone()),
            line(3, Fate::Known, "Bàn Thị Mẩy", 1, None),
        ],
        unread: Vec::new(),
        refused: if refused { vec![wrong] } else { Vec::new() },
        account: Account::new(Deed::Import, "dang-vien.xlsx"),
        changes: if refused { Vec::new() } else { vec![new] },
    }
}

#[test]
fn an_import_is_shown_before_it_is_done() {
    let story = Story::new(Lang::Vi)
        .having(five())
        .folder(&["Tài liệu/", "dang-vien.xlsx", "cu.csv"])
        .file(preview(true))
        .open()
        .does(Action::Members)
        .does(Action::Import)
        .sees("dang-vien.xlsx")
        .looks("import_path")
        .types("dang")
        .does_not_see("cu.csv")
        .press(Key::plain(Code::Down))
        .enter()
        .sees("Chưa nhận: 1")
        .sees("dòng 4, cột 3")
        .looks("import_refused")
        .enter()
        .refused("Còn 1 ô sai")
        .esc()
        .sees("5 dòng");
    let mut story = story
        .file(preview(false))
        .does(Action::Import)
        .types("dang-vien.xlsx")
        .enter()
        .sees("Thêm mới: 1")
        .looks("import_preview")
        .enter()
        .sees("Đã lưu")
        .sees("6 dòng")
        .does(Action::Undo)
        .sees("5 dòng");
    assert_eq!(story.book().members().count(), 5);
}

#[test]
fn a_real_file_is_read_by_its_columns() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("danh sách.csv");
    let text = "Họ và tên,Ngày sinh,Ngày vào Đảng\nMa Văn Sáu,8/3/1980,19/05/2009\n";
    std::fs::write(&path, text).expect("a file");
    let mut story = Story::new(Lang::Vi)
        .open()
        .does(Action::Import)
        .pastes(&path.to_string_lossy())
        .enter()
        .sees("Ma Văn Sáu")
        .sees("Thêm mới: 1")
        .enter()
        .sees("Đã lưu");
    assert_eq!(story.book().members().count(), 1);
}

#[test]
fn a_draft_can_be_thrown_away() {
    Story::new(Lang::Vi)
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Ma Thị Nháp")
        .esc()
        .does(Action::New)
        .sees("Ma Thị Nháp")
        .does(Action::Discard)
        .does_not_see("Ma Thị Nháp")
        .esc()
        .does(Action::New)
        .does_not_see("Ma Thị Nháp");
}
