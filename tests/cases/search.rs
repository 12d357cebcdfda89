//! Search over names, as the list of members finds them: marks need not be typed, the very words
//! come before words that only begin so.

use sochibo::domain::Kind;
use sochibo::domain::search::{Bounds, Index};

use crate::village::{Village, date};

const NAMES: [&str; 20] = [
    "Quan Thị Ước",
    "Bàn Văn An",
    "Triệu Thị Ân",
    "Nông Thị Ánh",
    "Nguyễn Văn Bảo",
    "Nguyễn Đình Bảo",
    "Đặng Văn Dũng",
    "Vàng A Dơ",
    "Hoàng Văn Đức",
    "Lý Thị Duyên",
    "Phùng Văn Hạnh",
    "Sùng Thị Hà",
    "Nguyễn Thị Hoà",
    "Ma Văn Hòa",
    "Ma Thị Hòa",
    "Lò Thị Hoa",
    "Hà Văn Oanh",
    "Trương Văn Ơn",
    "Chẩu Văn Ư",
    "Hứa Văn Uy",
];

#[test]
fn names_are_found_without_marks_in_their_order() {
    let mut village = Village::default();
    for name in NAMES {
        village.official(name, &[]);
    }
    let index = Index::new(&village.register);
    let found = |typed: &str| -> Vec<String> {
        let bounds = Bounds { most: 100, room: 100 };
        let found = index.find(&village.register, typed, date(5, 10, 2026), bounds);
        let people = found.hits.into_iter().filter(|hit| hit.id.kind == Kind::Member);
        people.map(|hit| hit.line).collect()
    };
    assert_eq!(
        found("hoa"),
        ["Lò Thị Hoa", "Ma Thị Hòa", "Ma Văn Hòa", "Nguyễn Thị Hoà", "Hoàng Văn Đức"]
    );
    assert_eq!(found("duc"), ["Hoàng Văn Đức"]);
    assert_eq!(found("ma thi"), ["Ma Thị Hòa"]);
    assert_eq!(found("UOC"), ["Quan Thị Ước"]);
    assert_eq!(found("bảo"), ["Nguyễn Đình Bảo", "Nguyễn Văn Bảo"]);
}
