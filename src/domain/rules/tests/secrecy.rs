//! Marks of secrecy as they stand on documents, and words that only look like them.

use super::*;
use crate::domain::meeting::Meeting;
use crate::domain::member::Member;
use crate::domain::{Id, Kind};

const CONFIDENTIAL: &[&str] = &[
    "MẬT",
    "  MẬT  ",
    "(MẬT)",
    "[ MẬT ]",
    "【MẬT】",
    "*** MẬT ***",
    "— MẬT —",
    "\"MẬT\"",
    "M Ậ T",
    "M.Ậ.T",
    "M - Ậ - T",
    "MẬT.",
    "MAT",
    "M A T",
    "ĐỘ MẬT: MẬT",
    "Độ mật: Mật",
    "Độ mật : mật",
    "Do mat: Mat",
    "Mức độ mật: Mật",
    "Dấu chỉ độ mật: MẬT",
    "Số: 05-BC/HU    Độ mật: Mật",
    "MẬT – Số 05-CV/HU ngày 03/4/2026",
    "[MẬT] Báo cáo tình hình tháng 3",
    "MẬT: Báo cáo tình hình tháng 3",
    "BÁO CÁO TÌNH HÌNH (MẬT)",
    "ĐẢNG UỶ XÃ TÂN LẬP HẠ | MẬT",
    "CÔNG VĂN SỐ 12 - MẬT",
    "Đảng bộ xã Tân Lập Hạ\nMẬT\nSố 12-BC/ĐU",
    "Đảng bộ xã Tân Lập Hạ\nMật\nSố 12-BC/ĐU",
    "Kính gửi:\n\n\tMẬT\n\nNội dung",
    "MA\u{323}\u{302}T",
    "MẬT\u{200b}",
];

const SECRET: &[&str] = &[
    "TỐI MẬT",
    "Tối mật",
    "tối mật",
    "T Ố I   M Ậ T",
    "(TỐI MẬT)",
    "TOI MAT",
    "TỐI-MẬT",
    "Độ mật: TỐI MẬT",
    "ĐỘ MẬT TỐI MẬT",
    "BÁO CÁO (TỐI MẬT)",
    "TỐI MẬT / Bản số 02",
];

const TOP_SECRET: &[&str] = &[
    "TUYỆT MẬT",
    "Tuyệt mật",
    "T U Y Ệ T  M Ậ T",
    "<<TUYỆT MẬT>>",
    "TUYET MAT",
    "Độ mật: tuyệt mật",
    "KẾ HOẠCH PHÒNG THỦ – TUYỆT MẬT",
    "Số bản: 03\nTUYỆT MẬT",
];

const ORDINARY: &[&str] = &[
    "",
    "mật khẩu",
    "Mật khẩu",
    "MẬT KHẨU",
    "bí mật",
    "BÍ MẬT",
    "Bỏ phiếu kín, giữ bí mật lá phiếu",
    "mật ong",
    "MẬT ONG RỪNG",
    "mật",
    "Mật",
    "Hội đồng mật mã",
    "Ban Cơ yếu, mật mã",
    "Mật độ dân số thôn 45 người/km2",
    "Đồng chí Nguyễn Thị Mật phát biểu",
    "Đảng viên thân mật trao đổi",
    "Tuyệt đối bảo mật thông tin",
    "Phổ biến Luật Bảo vệ bí mật nhà nước",
    "Học tập quy định về văn bản mật",
    "Nhận 01 công văn mật số 12, lưu tại văn thư đảng uỷ xã",
    "Công văn số 12 (mật), ngày 03/4/2026, lưu ở văn thư đảng uỷ",
    "Công văn 12, độ mật: Mật, lưu ở văn thư đảng uỷ",
    "Văn bản đóng dấu MẬT không đọc ở hội nghị",
    "Độ mật: thường",
    "Độ mật: không",
    "mặt",
    "MẶT TRẬN TỔ QUỐC",
    "Mát",
    "mất",
    "MẤT MÙA",
    "MẶT",
    "mat",
    "Mat",
    "Màn hình mát",
    "Làm mật mía",
    "MẬT MÍA",
    "Trồng mía làm mật\nNuôi ong lấy mật",
    "Nuôi ong:\nlấy mật",
    "Tiết kiệm, thân mật, đúng luật",
    "MẬT NGHỊ VIỆN",
    "Nơi họp: Bản Mật",
    "Bản Nà Mật",
    "A M T",
    "Tôi mất",
    "tối mặt",
    "Làm việc tối mặt tối mũi",
    "Toi mat",
];

#[test]
fn a_document_that_is_marked_is_known() {
    for (all, degree) in [
        (CONFIDENTIAL, Degree::Confidential),
        (SECRET, Degree::Secret),
        (TOP_SECRET, Degree::TopSecret),
    ] {
        for text in all {
            assert_eq!(marking(text), Some(degree), "{text:?}");
        }
    }
}

#[test]
fn ordinary_words_are_no_mark() {
    for text in ORDINARY {
        assert_eq!(marking(text), None, "{text:?}");
    }
}

#[test]
fn every_text_of_a_record_is_looked_at_but_names() {
    let plain = Meeting::default();
    let mut marked = plain.clone();
    marked.guests = vec!["MẬT".to_owned()];
    let record = Record::from(marked.clone());
    assert_eq!(field(None, &record), Some("guests"));
    let old = Record::from(plain);
    assert_eq!(field(Some(&old), &record), Some("guests"));
    // What stands there already does not stop other work.
    marked.place = "Nhà văn hoá".to_owned();
    assert_eq!(field(Some(&record), &Record::from(marked)), None);
    let mut meeting = Meeting::default();
    let opinion = crate::domain::meeting::Opinion {
        text: "Báo cáo\nTUYỆT MẬT\nSố 12".to_owned(),
        ..crate::domain::field::Described::blank()
    };
    meeting.opinions.push(opinion);
    let change = Change::new(Id::new(Kind::Meeting, 1), meeting.into());
    assert!(is_brought(&[change]));
    let member = Member { other_name: "MẬT".to_owned(), ..Member::default() };
    assert_eq!(field(None, &Record::from(member)), None);
}
