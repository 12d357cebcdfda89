//! Rows round the members: what is passed over, and what must not be.

use super::super::file::read;
use super::super::member_columns::MEMBER_COLUMNS;
use super::super::member_rows::{MemberRows, member_rows};
use super::super::row_kind::RowKind;

fn rows(lines: &[&str]) -> MemberRows {
    let sheet = read("x.csv", lines.join("\n").as_bytes(), MEMBER_COLUMNS).unwrap();
    member_rows(&sheet)
}

fn names(found: &MemberRows) -> Vec<(u32, String)> {
    let name = |key: &super::super::member_rows::MemberRow| {
        key.get("full_name").map(|raw| raw.value.text()).unwrap_or_default()
    };
    found.rows.iter().map(|row| (row.number, name(row))).collect()
}

#[test]
fn surroundings_are_passed_over_and_data_is_not() {
    let found = rows(&[
        "STT;Họ tên;Ngày sinh;Nghề nghiệp;Chức vụ",
        "(1);(2);(3);(4);(5)",
        "I;Tổ đảng số 1;;;",
        "1;MA THỊ AN;1985;Làm ruộng;Bí thư",
        "STT;Họ tên;Ngày sinh;Nghề nghiệp;Chức vụ",
        "2;;3/2/1970;;",
        "3;;;Giáo viên;",
        ";;;Giáo viên;Chi ủy viên",
        "4;Lý Thị Công;;;",
        "Bàn A Tá;;;;",
        ";Nông Văn Cường;;;Phó bí thư",
        "5;;;;",
        ";Tổng số: 24 đảng viên;;;",
        ";;;Tân Mỹ, ngày 3 tháng 2 năm 2026;",
        ";NGƯỜI LẬP;;;BÍ THƯ",
        ";Hà Văn Lập;;;Ma Thị An",
    ]);
    let expected = [
        (4, "Ma Thị An"),
        (6, ""),
        (7, ""),
        (8, ""),
        (9, "Lý Thị Công"),
        (10, ""),
        (11, "Nông Văn Cường"),
    ];
    let found_names = names(&found);
    let pairs: Vec<_> = found_names.iter().map(|(row, name)| (*row, name.as_str())).collect();
    // A name in the column of the numbers has no data beside it: it is a line of its own.
    let expected: Vec<_> = expected.into_iter().filter(|(row, _)| *row != 10).collect();
    assert_eq!(pairs, expected);
    assert_eq!(found.passed[0], (2, RowKind::Numbers));
    assert_eq!(found.passed[1], (3, RowKind::Section));
    assert_eq!(found.passed[2], (5, RowKind::Headings));
}

#[test]
fn a_second_page_after_signatures_is_read() {
    let found = rows(&[
        "Họ tên,Ngày sinh",
        "Ma A,1950",
        "Bí thư,",
        "Lý B,",
        "Họ tên,Ngày sinh",
        "Hà C,1960",
    ]);
    assert_eq!(names(&found), [(2, "Ma A".to_owned()), (6, "Hà C".to_owned())]);
}

#[test]
fn names_in_two_columns_in_any_order() {
    let found = rows(&["Tên;Họ đệm;Số thẻ", "an;NGUYỄN VĂN;12345678", "Bình;;1"]);
    assert_eq!(names(&found)[0].1, "Nguyễn Văn An");
    assert_eq!(names(&found)[1].1, "Bình");
    assert_eq!(found.rows[0].get("card_no").unwrap().value.text(), "12.345678");
}

#[test]
fn both_sexes_are_none() {
    let found = rows(&["Họ tên;Ngày sinh;", ";Nam;Nữ", "Ma A;1950;1951", "Ma B;1950;"]);
    assert_eq!(found.rows[0].get("sex").unwrap().value.text(), "Nam Nữ");
    assert_eq!(found.rows[1].get("sex").unwrap().value.text(), "Nam");
}

/// A list as a program of the old fonts saved it: one byte a letter.
fn old(coded: &str) -> Vec<u8> {
    coded.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn text_files_of_the_old_fonts_are_read() {
    let vni =
        "TT;Hoï vaø teân;Ngaøy sinh;Giôùi tính;Soá theû\n1;NGUYEÃN THÒ ÑAÏT;1985;Nöõ;12345678";
    let tcvn3 = "TT;Hä vµ tªn;Ngµy sinh;Giíi tÝnh;Sè thÎ\n1;NguyÔn ThÞ §¹t;1985;N÷;12345678";
    for list in [vni, tcvn3] {
        let sheet = read("x.csv", &old(list), MEMBER_COLUMNS).unwrap();
        let found = member_rows(&sheet);
        assert_eq!(names(&found), [(2, "Nguyễn Thị Đạt".to_owned())]);
        assert_eq!(found.rows[0].get("sex").unwrap().value.text(), "Nữ");
    }
}

#[test]
fn other_languages_and_own_keys_are_read() {
    for heading in
        ["Nom et prénom;Date de naissance;Sexe", "full_name;birth_date;sex", "Name;Born;Gender"]
    {
        let found = rows(&[heading, "Lý Thị Hélène;1985;F"]);
        assert_eq!(names(&found), [(2, "Lý Thị Hélène".to_owned())]);
        assert_eq!(found.rows[0].get("sex").unwrap().value.text(), "Nữ");
    }
}

#[test]
fn one_day_or_two_under_the_same_words() {
    let found =
        rows(&["Họ tên;\"Ngày vào Đảng, chính thức\";ĐT;DT", "Ma A;1/2/2020 1/2/2021;;H'Mông"]);
    assert_eq!(found.rows[0].get("official_date").unwrap().value.text(), "1/2/2021");
    assert_eq!(found.rows[0].get("ethnicity").unwrap().value.text(), "Mông");
    let found = rows(&["Họ tên;Ngày vào Đảng;Ngày vào Đảng chính thức", "Ma A;1/2/2020;1/2/2021"]);
    assert_eq!(found.rows[0].get("official_date").unwrap().value.text(), "1/2/2021");
}
