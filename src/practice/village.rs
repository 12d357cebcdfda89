//! What a village works at.

use crate::domain::task::WorkField;

/// A task that a village cell sets itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Job {
    /// The field.
    pub(super) field: WorkField,
    /// What is to be done; `{n}` is the target.
    pub(super) content: &'static str,
    /// The unit of the target; empty where there is none.
    pub(super) unit: &'static str,
    /// The least target.
    pub(super) low: u32,
    /// The greatest target.
    pub(super) high: u32,
    /// The first and the last month of the year in which it comes up.
    pub(super) months: (u32, u32),
    /// Who helps.
    pub(super) with: &'static str,
}

const fn job(
    field: WorkField,
    content: &'static str,
    target: (u32, u32, &'static str),
    months: (u32, u32),
    with: &'static str,
) -> Job {
    Job { field, content, unit: target.2, low: target.0, high: target.1, months, with }
}

const ANY: (u32, u32) = (1, 12);
const NONE: (u32, u32, &str) = (0, 0, "");
const FRONT: &str = "Ban công tác Mặt trận thôn";
const WOMEN: &str = "Chi hội Phụ nữ";
const FARMERS: &str = "Chi hội Nông dân";
const VETERANS: &str = "Chi hội Cựu chiến binh";
const YOUTH: &str = "Chi đoàn Thanh niên";
const ELDERS: &str = "Chi hội Người cao tuổi";
const HEAD: &str = "Trưởng thôn";
const GUARD: &str = "Tổ bảo vệ an ninh, trật tự ở cơ sở";

/// The tasks.
pub(super) const JOBS: &[Job] = &[
    job(
        WorkField::Environment,
        "Vận động {n} hộ ký cam kết phân loại rác tại nhà",
        (20, 60, "hộ"),
        ANY,
        WOMEN,
    ),
    job(
        WorkField::Environment,
        "Nạo vét {n} m mương nội đồng khu Nà Chùa",
        (150, 400, "m"),
        (1, 6),
        FARMERS,
    ),
    job(
        WorkField::Environment,
        "Dọn vệ sinh đường thôn, phát quang {n} m hai bên đường",
        (200, 800, "m"),
        ANY,
        YOUTH,
    ),
    job(
        WorkField::Environment,
        "Xây {n} hố thu gom vỏ bao thuốc bảo vệ thực vật ngoài đồng",
        (3, 8, "hố"),
        (2, 9),
        FARMERS,
    ),
    job(
        WorkField::Environment,
        "Di dời chuồng trại {n} hộ ra khỏi gầm sàn",
        (2, 6, "hộ"),
        ANY,
        HEAD,
    ),
    job(
        WorkField::Environment,
        "Trồng {n} cây hoa, cây bóng mát dọc đường liên thôn",
        (60, 200, "cây"),
        (1, 4),
        YOUTH,
    ),
    job(
        WorkField::NewRural,
        "Vận động hiến đất, mở rộng {n} m đường vào xóm Trên",
        (100, 350, "m"),
        ANY,
        FRONT,
    ),
    job(WorkField::NewRural, "Đổ bê tông {n} m đường nội đồng", (100, 300, "m"), (8, 12), HEAD),
    job(
        WorkField::NewRural,
        "Lắp {n} bóng đèn đường thắp sáng làng quê",
        (8, 24, "bóng"),
        ANY,
        VETERANS,
    ),
    job(WorkField::NewRural, "Sửa mái và sân nhà văn hoá thôn", NONE, (3, 9), HEAD),
    job(WorkField::NewRural, "Vận động {n} hộ cải tạo vườn tạp", (5, 15, "hộ"), ANY, FARMERS),
    job(
        WorkField::NewRural,
        "Rà soát tiêu chí thôn nông thôn mới kiểu mẫu, lập biểu gửi xã",
        NONE,
        ANY,
        HEAD,
    ),
    job(
        WorkField::Economy,
        "Rà soát hộ nghèo, hộ cận nghèo, lập danh sách {n} hộ",
        (12, 30, "hộ"),
        (8, 11),
        HEAD,
    ),
    job(
        WorkField::Economy,
        "Tiêm phòng {n} con trâu, bò đợt trong năm",
        (40, 120, "con"),
        (3, 10),
        FARMERS,
    ),
    job(
        WorkField::Economy,
        "Gieo cấy {n} ha lúa đúng khung thời vụ",
        (8, 22, "ha"),
        (1, 8),
        FARMERS,
    ),
    job(WorkField::Economy, "Trồng mới {n} ha rừng sản xuất", (3, 12, "ha"), (1, 6), FARMERS),
    job(
        WorkField::Economy,
        "Vận động {n} hộ góp vốn vào hợp tác xã chè",
        (4, 12, "hộ"),
        ANY,
        FARMERS,
    ),
    job(
        WorkField::Economy,
        "Giúp {n} hộ cận nghèo làm hồ sơ vay vốn chính sách",
        (3, 9, "hộ"),
        ANY,
        WOMEN,
    ),
    job(
        WorkField::Economy,
        "Chống rét cho đàn trâu: {n} hộ có đủ rơm, che chuồng",
        (20, 50, "hộ"),
        (11, 12),
        FARMERS,
    ),
    job(
        WorkField::Economy,
        "Mở một lớp kỹ thuật nuôi ong cho {n} hộ",
        (10, 20, "hộ"),
        (2, 7),
        FARMERS,
    ),
    job(
        WorkField::Culture,
        "Vận động {n} người tham gia bảo hiểm y tế hộ gia đình",
        (10, 45, "người"),
        ANY,
        WOMEN,
    ),
    job(
        WorkField::Culture,
        "Vận động {n} người tham gia bảo hiểm xã hội tự nguyện",
        (2, 6, "người"),
        ANY,
        WOMEN,
    ),
    job(
        WorkField::Culture,
        "Đưa đủ {n} trẻ trong độ tuổi đến trường",
        (18, 40, "trẻ"),
        (7, 9),
        WOMEN,
    ),
    job(
        WorkField::Culture,
        "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở thôn",
        NONE,
        (10, 11),
        FRONT,
    ),
    job(
        WorkField::Culture,
        "Tập {n} tiết mục then, hát sình ca cho hội xuân",
        (3, 6, "tiết mục"),
        (11, 12),
        WOMEN,
    ),
    job(
        WorkField::Culture,
        "Thăm, tặng quà {n} gia đình chính sách",
        (5, 12, "gia đình"),
        (7, 7),
        VETERANS,
    ),
    job(
        WorkField::Culture,
        "Bình xét gia đình văn hoá: {n} hộ đạt",
        (80, 110, "hộ"),
        (10, 12),
        FRONT,
    ),
    job(
        WorkField::Culture,
        "Sửa đổi hương ước: bỏ tục tổ chức đám hiếu, đám hỷ dài ngày",
        NONE,
        ANY,
        FRONT,
    ),
    job(
        WorkField::Culture,
        "Cài đặt định danh điện tử cho {n} người cao tuổi",
        (10, 30, "người"),
        ANY,
        YOUTH,
    ),
    job(
        WorkField::Culture,
        "Dọn sân lễ hội Lồng Tông, phân công {n} người phục vụ",
        (12, 30, "người"),
        (1, 2),
        YOUTH,
    ),
    job(WorkField::Security, "Tuần tra đêm, mỗi tuần {n} buổi", (2, 4, "buổi"), ANY, GUARD),
    job(
        WorkField::Security,
        "Vận động {n} hộ ký cam kết không đốt pháo, không mua bán pháo",
        (80, 120, "hộ"),
        (11, 12),
        GUARD,
    ),
    job(
        WorkField::Security,
        "Trực phòng cháy, chữa cháy rừng: lập {n} tổ",
        (2, 5, "tổ"),
        (1, 5),
        GUARD,
    ),
    job(
        WorkField::Security,
        "Hoà giải việc lấn ranh giới đất giữa hai hộ ở xóm Dưới",
        NONE,
        ANY,
        HEAD,
    ),
    job(
        WorkField::Security,
        "Tuyên truyền phòng ngừa lừa đảo qua điện thoại tới {n} hộ",
        (40, 110, "hộ"),
        ANY,
        YOUTH,
    ),
    job(
        WorkField::Security,
        "Đăng ký nghĩa vụ quân sự: đủ {n} thanh niên",
        (3, 8, "người"),
        (3, 4),
        YOUTH,
    ),
    job(
        WorkField::Security,
        "Kiểm tra, nhắc {n} hộ ven suối phương án phòng lũ quét",
        (6, 18, "hộ"),
        (5, 9),
        GUARD,
    ),
    job(
        WorkField::Associations,
        "Kết nạp {n} hội viên nông dân mới",
        (2, 6, "hội viên"),
        ANY,
        FARMERS,
    ),
    job(
        WorkField::Associations,
        "Củng cố chi đoàn, tổ chức {n} buổi sinh hoạt",
        (1, 3, "buổi"),
        ANY,
        YOUTH,
    ),
    job(WorkField::Associations, "Mừng thọ {n} cụ trong thôn", (6, 14, "cụ"), (1, 2), ELDERS),
    job(
        WorkField::Associations,
        "Thành lập đội văn nghệ, bóng chuyền hơi của thôn",
        NONE,
        (2, 9),
        WOMEN,
    ),
    job(
        WorkField::Party,
        "Giới thiệu {n} quần chúng ưu tú học lớp nhận thức về Đảng",
        (1, 2, "người"),
        ANY,
        YOUTH,
    ),
    job(WorkField::Party, "Thu đảng phí tháng, nộp đảng ủy đúng hạn", NONE, ANY, ""),
    job(WorkField::Party, "Phân công đảng viên phụ trách {n} nhóm hộ", (6, 12, "nhóm"), (1, 3), ""),
    job(WorkField::Party, "Rà soát danh sách đảng viên, đối chiếu với đảng ủy", NONE, ANY, ""),
    job(WorkField::Party, "Chuẩn bị chuyên đề quý, viết báo cáo gửi trước một tuần", NONE, ANY, ""),
    job(
        WorkField::Party,
        "Đảng viên viết bản tự kiểm điểm cuối năm, đủ {n} bản",
        (18, 30, "bản"),
        (11, 12),
        "",
    ),
    job(
        WorkField::Other,
        "Phối hợp rà soát ranh giới đất, cấp giấy chứng nhận cho {n} hộ",
        (5, 15, "hộ"),
        ANY,
        HEAD,
    ),
];

/// Tasks without an end.
pub(super) const STANDING: &[(WorkField, &str)] = &[
    (WorkField::Security, "Giữ số điện thoại đường dây an ninh của thôn, báo ngay khi có việc"),
    (WorkField::Party, "Nắm tình hình nhóm hộ được phân công, phản ánh tại kỳ họp"),
    (WorkField::Environment, "Duy trì ngày thứ Bảy xanh, dọn đường thôn hằng tuần"),
    (WorkField::Culture, "Giữ nền nếp đọc, nghe tin tức ở nhà văn hoá thôn"),
];
