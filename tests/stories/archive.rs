//! A readable archive from the screen.

use sochibo::app::action::Action;

use sochibo::words::Lang;

use crate::robot::Story;

#[test]
fn a_year_is_archived_from_the_list_of_papers() {
    let story = Story::new(Lang::Vi)
        .on(2026, 10, 5)
        .practising(12)
        .open()
        .does(Action::Papers)
        .types("luu tru")
        .sees("Lưu trữ đọc được");
    let story = story.does(Action::WriteOut).sees("luu-tru-");
    let story = story.does(Action::WriteOut).finishes().sees("Đã ghi tệp");
    let path = story.files().keys().next().unwrap();
    assert!(path.contains("/luu-tru-") && !path.contains(".pdf"), "a folder has no ending: {path}");
    assert!(story.file_text(path).contains("Year"), "{path}");
    story.does(Action::Back).does(Action::History).sees("Ghi ra tệp: Lưu trữ đọc được");
}
