//! What a village works at and says of it: tasks, opinions, themes, reasons.

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

/// Opinions of the debate.
pub(super) const OPINIONS: &[&str] = &[
    "Nhất trí với dự thảo. Việc phân loại rác bà con đã quen, nhưng xóm Dưới còn 6 hộ chưa ký cam kết; đề nghị phụ nữ đến từng nhà.",
    "Mương Nà Chùa còn 300 m bồi lấp, nước không về chân ruộng cuối. Đề nghị mỗi hộ góp một công vào ngày chủ nhật.",
    "Rà soát hộ cận nghèo phải công khai ở nhà văn hoá, không để bà con thắc mắc như năm trước.",
    "Bảo hiểm y tế hết hạn vào cuối tháng mà nhiều hộ chưa đóng tiếp; đề nghị đảng viên đóng trước để vận động.",
    "Ngày hội Đại đoàn kết nên làm gọn một buổi, tiết kiệm, có phần thưởng cho các cháu học giỏi.",
    "Đề nghị tổ an ninh tăng tuần tra từ 21 giờ đến 24 giờ, dạo này có người lạ vào mua gà, mua chó.",
    "Hợp tác xã chè cần công khai giá thu mua; bà con còn nghi ngại nên chưa góp vốn.",
    "Đường vào xóm Trên mưa là lầy, xe không lên được. Nhà tôi xin hiến 40 m² đất.",
    "Hội xuân năm nay đề nghị giữ trò tung còn, hát then, không để hàng quán lấn ra sân.",
    "Mái nhà văn hoá dột hai chỗ ở gian cuối, phải sửa trước mùa mưa.",
    "Tiêm phòng trâu, bò đợt này sót mấy hộ thả trên rừng; đề nghị báo trước ba ngày để bà con dắt về.",
    "Trời hanh, nguy cơ cháy rừng cao. Đề nghị cấm đốt nương trong tháng, ai đốt phải báo trưởng thôn.",
    "Có hai cháu ở xóm Trên nghỉ học theo bố mẹ đi làm; đề nghị đồng chí phụ trách nhóm hộ đến nhà vận động.",
    "Năm trước ta ghi nhiều việc mà làm chưa hết; nên ghi ít việc hơn, việc nào rõ việc đó.",
    "Tôi xin nhận khuyết điểm việc thu cam kết chậm, hứa xong trước kỳ họp tới.",
    "Đề nghị chi ủy gửi tài liệu sớm hơn để đảng viên cao tuổi có thời gian đọc.",
    "Đảng viên trẻ đi làm công ty về muộn; đề nghị giữ giờ họp 19 giờ 30.",
    "Một số hộ còn tổ chức đám cưới hai ngày, tốn kém; đảng viên phải làm gương trước.",
    "Nước sinh hoạt xóm Dưới yếu về mùa khô, đề nghị kiến nghị xã sửa bể lọc.",
    "Đề nghị biểu dương chi hội Cựu chiến binh đã lắp xong đèn đường xóm Giữa.",
    "Thanh niên trong thôn đi làm xa gần hết; nguồn kết nạp phải tính cả chị em phụ nữ và giáo viên mầm non.",
    "Giống lúa vụ này nên theo lịch của xã, đừng cấy sớm, năm ngoái rét chết mạ.",
    "Nhất trí phương án hoà giải; hai hộ là anh em, nên nhờ người cao tuổi có uy tín nói trước.",
    "Đề nghị in danh sách đóng góp làm đường dán ở nhà văn hoá để bà con theo dõi.",
    "Mấy hộ ven suối phải dời đồ lên cao trước mùa lũ, tôi xin giúp hai nhà neo người.",
    "Việc định danh điện tử của các cụ, đề nghị chi đoàn đến tận nhà làm giúp.",
    "Vừa rồi có hộ suýt bị lừa chuyển tiền qua điện thoại; phải nói đi nói lại trong các buổi họp thôn.",
    "Trong tháng, nhóm hộ tôi phụ trách chấp hành tốt, có một hộ chưa sửa chuồng trại, tôi tiếp tục nhắc.",
    "Tôi đề nghị mỗi đảng viên giúp một hộ cận nghèo bằng việc cụ thể: cây giống, ngày công, con giống.",
    "Vụ đông đất bỏ trống nhiều, nên vận động trồng ngô sinh khối cho trâu.",
];

/// Themes of the quarter.
pub(super) const THEMES: &[&str] = &[
    "Đảng viên nêu gương trong bảo vệ môi trường, xây dựng thôn sáng, xanh, sạch, đẹp",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về sâu sát nhân dân",
    "Giải pháp giảm hộ cận nghèo ở thôn",
    "Giữ gìn tiếng nói, trang phục và làn điệu của các dân tộc trong thôn",
    "Nâng cao chất lượng sinh hoạt chi bộ, mỗi đảng viên một việc cụ thể",
    "Phòng cháy, chữa cháy rừng và sinh kế dưới tán rừng",
    "Đảng viên với chuyển đổi số ở thôn: từ sổ giấy đến điện thoại",
    "Tạo nguồn phát triển đảng viên ở nơi thanh niên đi làm xa",
    "Xây dựng hợp tác xã chè: từ việc của vài hộ thành việc của thôn",
    "Thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội",
    "Dân vận khéo trong hiến đất làm đường",
    "Phòng, chống tảo hôn và đưa trẻ đến trường",
];

/// Reasons for an absence.
pub(super) const REASONS: &[&str] = &[
    "ốm, nằm điều trị tại trạm y tế",
    "đi viện chăm mẹ",
    "đi làm ca đêm ở công ty",
    "việc hiếu trong họ",
    "đưa con đi nhập học",
    "đi tập huấn ở tỉnh",
    "chăm cháu nhỏ",
    "đi khám bệnh định kỳ",
    "lũ, suối to không qua được",
    "đi làm xa chưa về kịp",
];

/// Reasons for another deadline.
pub(super) const DELAYS: &[&str] = &[
    "mưa nhiều, chưa thi công được",
    "chờ xã cấp xi măng",
    "bà con đang vụ gặt",
    "còn một số hộ đi làm xa chưa gặp được",
    "kinh phí đóng góp chưa đủ",
];

/// Reasons for giving a task up.
pub(super) const STOPS: &[&str] = &[
    "xã đã giao đơn vị khác làm",
    "không còn phù hợp sau khi điều chỉnh quy hoạch",
    "nguồn vốn không được bố trí trong năm",
];

/// News and documents of a month, in words that fit any year.
pub(super) const NEWS: &[&str] = &[
    "Thông tin thời sự trong tháng; định hướng sinh hoạt của đảng ủy xã; kế hoạch sản xuất vụ tới.",
    "Thông tin kết quả kỳ họp Hội đồng nhân dân xã; hướng dẫn rà soát hộ nghèo, hộ cận nghèo.",
    "Kế hoạch của đảng ủy xã về bảo đảm an ninh, trật tự; lịch tiêm phòng gia súc.",
    "Hướng dẫn mức đóng bảo hiểm y tế hộ gia đình; tình hình dịch bệnh trên đàn vật nuôi.",
    "Kế hoạch thi đua của xã; thông báo lịch tiếp dân; việc làm cho lao động trẻ.",
    "Phương án phòng, chống thiên tai của xã; thông tin thời sự trong nước và quốc tế.",
];

/// The mood of members and people.
pub(super) const MOODS: &[&str] = &[
    "Đảng viên và nhân dân phấn khởi, tin tưởng; còn băn khoăn về giá chè thấp.",
    "Tư tưởng ổn định. Bà con mong sớm sửa đường vào xóm Trên.",
    "Nhân dân đồng tình với việc làm đèn đường; một số hộ chưa thông việc góp công nạo mương.",
    "Đảng viên yên tâm công tác; bà con lo thiếu nước sinh hoạt mùa khô.",
    "Bà con quan tâm việc sáp nhập, tên gọi giấy tờ; chi ủy đã giải thích.",
];

/// Limits that the resolution names.
pub(super) const LIMITS: &[&str] = &[
    "Một số đảng viên chưa chủ động báo cáo kết quả việc được giao. Nguyên nhân: chưa quen ghi chép.",
    "Việc vận động còn chậm ở xóm Trên. Nguyên nhân: người phụ trách đi làm xa, chưa có người thay.",
    "Số ý kiến phát biểu còn ít. Nguyên nhân: tài liệu gửi sát ngày họp.",
    "Tiến độ một số việc còn chậm. Nguyên nhân: thời tiết, mùa vụ.",
];

/// What is said of a task under way.
pub(super) const UNDER_WAY: &[&str] = &[
    "đang đi từng nhà, bà con hưởng ứng",
    "đã họp nhóm hộ, chia việc xong",
    "đã làm được phần đầu, tiếp tục sau mùa gặt",
    "đã báo cáo xã, chờ hỗ trợ vật liệu",
    "đã lập danh sách, đang thu cam kết",
];

/// What is said of a task done.
pub(super) const RESULTS: &[&str] = &[
    "đã xong, bà con đồng tình",
    "đã làm xong đúng kế hoạch",
    "hoàn thành, có biên bản của thôn",
    "đã xong, trưởng thôn kiểm tra lại",
];

/// What shows that a task is done.
pub(super) const EVIDENCE: &[&str] = &[
    "",
    "",
    "danh sách có chữ ký các hộ",
    "ảnh chụp ngày làm",
    "biên bản của thôn",
    "sổ thu của thôn",
];

/// Occupations of members of working age.
pub(super) const WORK: &[&str] = &[
    "nông, lâm, ngư nghiệp",
    "nông, lâm, ngư nghiệp",
    "nông, lâm, ngư nghiệp",
    "nông, lâm, ngư nghiệp",
    "viên chức",
    "lao động ngoài công lập",
    "doanh nghiệp",
    "tự do",
];
