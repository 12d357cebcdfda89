//! What `rules/drafting.rs` promises.

use super::*;
use crate::domain::MemberId;
use chrono::NaiveDate;

fn names() -> Vec<String> {
    vec![fold("Lý Thị Duyên"), fold("Đặng Văn Dũng")]
}

/// What a clause lacks, as letters: W who, T what (a task), D when (a day), N how much.
fn told(clause: &str) -> (String, Vec<&'static str>) {
    let (mut lacks, mut verbs) = (String::new(), Vec::new());
    for remark in of_clause(clause, &names()) {
        match remark {
            Remark::Lacks(Aspect::Who) => lacks.push('W'),
            Remark::Lacks(Aspect::What) => lacks.push('T'),
            Remark::Lacks(Aspect::When) => lacks.push('D'),
            Remark::Lacks(Aspect::HowMuch) => lacks.push('N'),
            Remark::Empty(verb) => verbs.push(verb.words),
        }
    }
    (lacks, verbs)
}

const CLAUSES: &[(&str, &str, &[&str])] = &[
    // whole
    ("Đ/c Lý Thị Duyên rà soát 48 hộ nghèo, xong ngày 30/9", "", &[]),
    ("Đặng Văn Dũng nạo vét 300 m mương trước ngày 25/9", "", &[]),
    ("Đồng chí Ma Thị Hòa vận động 12 hộ ký cam kết phân loại rác trong tháng 10", "", &[]),
    ("Chi hội phụ nữ tổ chức hai buổi tuyên truyền trước ngày 15/10/2026", "", &[]),
    ("Trưởng thôn thu 100 % quỹ phòng chống thiên tai, hạn 20-10", "", &[]),
    ("Bí thư báo cáo đảng ủy trước ngày 7/10", "", &[]),
    ("Chi đoàn trồng 200 cây keo vào cuối tuần", "", &[]),
    ("Mặt trận thăm toàn bộ gia đình chính sách trước Tết", "", &[]),
    ("đ/c Dũng mỗi tuần kiểm tra 3 hộ chăn nuôi", "", &[]),
    ("Đ/c Hoa gửi danh sách bảo hiểm y tế cho xã ngày 5/10", "", &[]),
    ("Y tế thôn phun thuốc muỗi từng hộ trong quý IV", "", &[]),
    ("Ly Thi Duyen ra soat 48 ho ngheo truoc ngay 30/9", "", &[]),
    // one thing lacks
    ("Rà soát 48 hộ nghèo, xong ngày 30/9", "W", &[]),
    ("Đ/c Duyên rà soát 48 hộ nghèo", "D", &[]),
    ("Đ/c Duyên rà soát hộ nghèo trước ngày 30/9", "N", &[]),
    ("Các chi hội tổ chức 2 buổi tuyên truyền trong tháng 10", "W", &[]),
    ("Toàn thể đảng viên vận động 5 hộ hiến đất trước ngày 1/11", "W", &[]),
    ("Các đồng chí thu gom rác 4 tuyến đường vào chủ nhật", "W", &[]),
    ("Đ/c Dũng chuẩn bị nhà văn hóa cho ngày Đại đoàn kết", "DN", &[]),
    ("Công an viên tuần tra trong tháng 10", "N", &[]),
    // two and more
    ("Rà soát hộ nghèo", "WDN", &[]),
    ("Vận động nhân dân hiến đất làm đường", "WDN", &[]),
    ("Nạo vét kênh mương trước mùa mưa", "WN", &[]),
    ("Lát 500 m đường làng", "WD", &[]),
    ("Kiểm tra an toàn điện năm 2026", "WN", &[]),
    ("Thực hiện Nghị quyết số 09-NQ/CB", "WDN", &[]),
    ("Họp lúc 19 giờ ngày 5/10", "W", &[]),
    // empty verbs
    ("Tăng cường công tác tuyên truyền", "WDN", &["tăng cường"]),
    ("Tăng cường an ninh trật tự", "WTDN", &["tăng cường"]),
    ("Đẩy mạnh phong trào văn hoá văn nghệ", "WTDN", &["đẩy mạnh"]),
    ("Tiếp tục quan tâm công tác phát triển đảng viên", "WTDN", &["tiếp tục quan tâm"]),
    ("Tiếp tục thực hiện tốt các chỉ tiêu", "WTDN", &["tiếp tục", "thực hiện tốt"]),
    ("Nâng cao chất lượng sinh hoạt chi bộ", "WTDN", &["nâng cao"]),
    ("Phấn đấu giảm 3 hộ nghèo trong năm 2026", "WT", &["phấn đấu"]),
    (
        "Chú trọng công tác thanh niên trong thời gian tới",
        "WTDN",
        &["chú trọng", "trong thời gian tới"],
    ),
    ("Chi ủy tập trung lãnh đạo thu hoạch lúa mùa", "DN", &["tập trung lãnh đạo"]),
    ("Đôn đốc đ/c Dũng sửa 2 cống trước ngày 20/10", "", &["đôn đốc"]),
    ("Làm tốt công tác hậu phương quân đội", "WTDN", &["làm tốt"]),
    ("Giữ vững an ninh chính trị", "WTDN", &["giữ vững"]),
    ("Phát huy vai trò nêu gương của đảng viên", "WTDN", &["phát huy"]),
    ("Kịp thời giải quyết kiến nghị của nhân dân", "WTDN", &["kịp thời"]),
    ("tang cuong cong tac tuyen truyen", "WDN", &["tăng cường"]),
    ("Duy trì vệ sinh đường làng hằng tuần", "WN", &["duy trì"]),
    ("Sớm hoàn thành nhà văn hoá", "WDN", &["sớm"]),
    ("Quán triệt Nghị quyết Đại hội", "WTDN", &["quán triệt"]),
    ("Củng cố tổ hoà giải", "DN", &["củng cố"]),
];

#[test]
fn clauses_are_looked_at_for_four_things_and_empty_verbs() {
    let mut wrong = Vec::new();
    for (clause, lacks, verbs) in CLAUSES {
        let found = told(clause);
        if (found.0.as_str(), found.1.as_slice()) != (*lacks, *verbs) {
            wrong.push(format!("{clause}: {found:?}, not {lacks} {verbs:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_mark_that_makes_another_word_is_seen() {
    // “Dạy mạnh dạn” is no “đẩy mạnh”, “năng cao” no “nâng cao”.
    for clause in ["Dạy mạnh dạn", "Đỗ năng cao hứng", "Sơm sớn"] {
        assert_eq!(told(clause).1, [""; 0], "{clause}");
    }
    for clause in ["củng cố hoà giải", "CỦNG CỐ HÒA GIẢI"] {
        assert_eq!(told(clause).1, ["củng cố"], "{clause}");
    }
}

#[test]
fn a_text_is_cut_into_clauses() {
    assert_eq!(
        clauses("Ba việc sau:\nMột. Thu 5.000 đ; hạn 30.9.2026. Xong\n\n"),
        ["Một", "Thu 5.000 đ", "hạn 30.9.2026", "Xong"]
    );
    assert!(clauses("").is_empty());
}

#[test]
fn a_task_says_it_in_its_fields() {
    let whole = Task {
        content: "Rà soát hộ nghèo".into(),
        lead: Some(MemberId(1)),
        deadline_kind: DeadlineKind::Date,
        deadline: NaiveDate::from_ymd_opt(2026, 9, 30),
        target: Some(48),
        ..Task::default()
    };
    assert_eq!(of_task(&whole), []);
    let vague = Task {
        content: "Tăng cường an ninh".into(),
        deadline_kind: DeadlineKind::None,
        lead: None,
        target: None,
        ..whole.clone()
    };
    let lacks = [Aspect::Who, Aspect::What, Aspect::When, Aspect::HowMuch];
    let told = of_task(&vague);
    assert_eq!(told.iter().take(4).copied().collect::<Vec<_>>(), lacks.map(Remark::Lacks));
    assert_eq!(told.len(), 5);
    let counted = Task { content: "Rà soát 48 hộ nghèo".into(), target: None, ..whole };
    assert_eq!(of_task(&counted), []);
}

#[test]
fn what_was_explained_once_is_only_named_later() {
    let mut taught = Vec::new();
    let lacks = [Remark::Lacks(Aspect::Who), Remark::Lacks(Aspect::When)];
    let first = super::told(&lacks[..1], &mut taught, Lang::Vi);
    assert_eq!(first, [lacks[0].say(Lang::Vi)]);
    let then = super::told(&lacks, &mut taught, Lang::Vi);
    assert_eq!(then, [lacks[1].say(Lang::Vi), "Chưa rõ ai làm.".to_owned()]);
    assert_eq!(super::told(&lacks, &mut taught, Lang::Vi), ["Chưa rõ ai làm, bao giờ xong."]);
}

#[test]
fn every_empty_verb_has_a_reason_and_a_pattern_with_a_gap() {
    for (at, verb) in EMPTY_VERBS.iter().enumerate() {
        assert!(verb.better.contains('…'), "{}", verb.words);
        let said = Remark::Empty(verb).say(Lang::Vi);
        assert!(said.contains(verb.words) && said.contains(verb.better), "{said}");
        let twice = EMPTY_VERBS.iter().skip(at + 1).any(|other| other.words == verb.words);
        assert!(!twice, "{} stands twice", verb.words);
    }
}
