//! What is said in a village: opinions, themes, reasons, results.

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
