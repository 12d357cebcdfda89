//! Lists of names in every code, both ways; and texts that must be left alone.

use super::{Script, recognise, tcvn3, vni, windows1258};

const NAMES: &[&str] = &[
    "Nguyễn Văn Bảo",
    "Chẩu Thị Mẩy",
    "Đỗ Minh Ưng",
    "Lò Thị Bích Quỳnh",
    "Vũ Thị Hà",
    "Trương Đình Páo",
    "Lương Công Vượng",
    "Hứa Quốc Quyết",
    "Sùng A Phúc",
    "Vàng Thị Ngọc Ánh",
    "Bàn Hữu Thắng",
    "Phùng Đức Kiểm",
    "Hoàng Thị Thu Xuyến",
    "Triệu Thị Nguyệt",
    "Lý Thủy Yến",
    "Đặng Mỹ Hằng",
    "Nông Thị Khuyên",
    "Quan Ngọc Dũng",
    "Ma Đình Sửu",
    "Hà Văn Giỏi",
    "Tống Thị Nghĩa",
    "Ngô Chí Thiện",
    "Mạc Thị Kỷ",
    "Lục Thị Hợi",
    "Sầm Văn Lượng",
    "Họ và tên",
    "Ngày sinh",
    "Ngày vào Đảng",
    "Ngày chính thức",
    "Số thẻ đảng viên",
    "Ghi chú",
    "Danh sách đảng viên chi bộ",
    "Dân tộc",
    "Quê quán",
    "Thôn Sơn Thuỷ, xã Tân Mỹ",
];

const VOWELS: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

#[test]
fn every_letter_survives_each_code() {
    let both = format!("{VOWELS}{}", VOWELS.to_uppercase());
    for letter in both.chars().map(String::from) {
        assert_eq!(vni::to_unicode(&vni::from_unicode(&letter)), letter);
        assert_eq!(windows1258::to_unicode(&windows1258::from_unicode(&letter)), letter);
    }
    for letter in VOWELS.chars().chain("ĂÂÊÔƠƯĐ".chars()).map(String::from) {
        assert_eq!(tcvn3::to_unicode(&tcvn3::from_unicode(&letter)), letter);
    }
}

#[test]
fn every_code_lies_in_the_upper_half_of_a_byte() {
    let both = format!("{VOWELS}{}", VOWELS.to_uppercase());
    for coded in [tcvn3::from_unicode(&both), vni::from_unicode(&both)] {
        assert!(coded.chars().all(|c| c <= '\u{FF}'), "{coded}");
    }
}

#[test]
fn codes_as_the_fonts_draw_them() {
    for (typed, meant) in [
        ("Sïng ThÞ BÝch NguyÖt", "Sùng Thị Bích Nguyệt"),
        ("Tr\u{AD}¬ng §×nh P¸o", "Trương Đình Páo"),
        ("NGUYÔN V¡N B×NH", "NGUYỄN VĂN BÌNH"),
        ("nguyÔn v¨n b×nh", "nguyễn văn bình"),
        ("TriÖu ThÞ Ngäc ¸nh", "Triệu Thị Ngọc ánh"),
    ] {
        assert_eq!(tcvn3::to_unicode(typed), meant);
    }
    for (typed, meant) in [
        ("Nguyeãn Vaên Bình", "Nguyễn Văn Bình"),
        ("NGUYEÃN THÒ ÑAÏT", "NGUYỄN THỊ ĐẠT"),
        ("Ñoã Thò Myõ Höôøng", "Đỗ Thị Mỹ Hường"),
        ("Ngaøy vaøo Ñaûng", "Ngày vào Đảng"),
    ] {
        assert_eq!(vni::to_unicode(typed), meant);
    }
}

type Coder = fn(&str) -> String;

fn coded(code: Coder) -> Vec<String> {
    NAMES.iter().map(|name| code(name)).collect()
}

#[test]
fn lists_are_recognised_and_come_back() {
    let codes: [(Coder, Script); 3] = [
        (tcvn3::from_unicode, Script::Tcvn3),
        (vni::from_unicode, Script::Vni),
        (windows1258::from_unicode, Script::Windows1258),
    ];
    for (code, script) in codes {
        let list = coded(code);
        assert_eq!(recognise(list.iter().map(String::as_str)), script);
        for (typed, name) in list.iter().zip(NAMES) {
            let read = script.to_unicode(typed);
            let same = read == **name || read.to_lowercase() == name.to_lowercase();
            assert!(same, "{typed} → {read}, not {name}");
            let alone = recognise([typed.as_str(), list[25].as_str()].into_iter());
            assert_eq!(alone, script, "{typed}");
        }
    }
}

#[test]
fn capitals_are_recognised_too() {
    let upper = NAMES.iter().map(|name| vni::from_unicode(&name.to_uppercase()));
    let upper = upper.collect::<Vec<_>>();
    assert_eq!(recognise(upper.iter().map(String::as_str)), Script::Vni);
    // a font of capitals over small codes
    let drawn = NAMES.iter().map(|name| tcvn3::from_unicode(&name.to_lowercase()));
    let drawn = drawn.map(|name| name.to_ascii_uppercase()).collect::<Vec<_>>();
    assert_eq!(recognise(drawn.iter().map(String::as_str)), Script::Tcvn3);
    for (typed, name) in drawn.iter().zip(NAMES) {
        // A word without any plain letter cannot show that it is drawn large.
        assert_eq!(Script::Tcvn3.to_unicode(typed).to_uppercase(), name.to_uppercase());
    }
}

#[test]
fn what_needs_nothing_is_left_alone() {
    let french = "Hélène Lefèvre François Bérenger Noël Château Créteil né à Orléans décédé été \
        où ça Zoé Agnès Benoît Jérôme Anaïs, prénom, métier, numéro de carte, déjà élève, père";
    let latin = "Lý Thái Hoàng Hà Công Trí Tú Sáng Lê Thanh Vân Hùng Hoa Nông Thì Chí Dòng Vò";
    for text in [french, latin, "Nguyen Van A, 1985, NGHE NGHIEP", "", "ngày — “tháng” £ ©"]
    {
        assert_eq!(recognise([text].into_iter()), Script::Unicode, "{text}");
    }
    assert_eq!(recognise(NAMES.iter().copied()), Script::Unicode);
    for name in NAMES {
        assert_eq!(recognise([*name].into_iter()), Script::Unicode, "{name}");
    }
}
