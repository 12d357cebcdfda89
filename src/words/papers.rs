//! Words of the papers. They are Vietnamese in every language of the screen: the paper goes to
//! members and to the commune committee. Forms follow the guidance on Party documents (2026).

use chrono::{Datelike as _, NaiveDate};

use crate::texts;

texts! {
    NAME_NOTICE: "Thông báo họp", "Notice of meeting", "Convocation";
    NAME_MINUTES: "Biên bản", "Minutes", "Procès-verbal";
    NAME_RESOLUTION: "Nghị quyết", "Resolution", "Résolution";
}

macro_rules! phrases {
    ($($name:ident: $vi:literal;)*) => {
        $(#[doc = concat!("«", $vi, "»")] pub const $name: &str = $vi;)*
    };
}
pub(super) use phrases;

phrases! {
    PARTY: "ĐẢNG CỘNG SẢN VIỆT NAM";
    NUMBER_LINE: "Số {symbol}";
    NUMBER_BLANK: "Số …-{kind}/CB";
    COMMUNE_COMMITTEE: "ĐẢNG BỘ {name}";
    PLACE_DATE: "{place}, {date}";
    DATE_GAP: "ngày … tháng … năm {year}";
    DRAFT: "Dự thảo";
    STYLE_TITLE_RULE: "Gạch dưới tên";
    STYLE_PARTY: "Tên Đảng";
    STYLE_HEAD: "Đầu văn bản";
    STYLE_CELL: "Chữ trong bảng";
    STYLE_LARGE: "Ô chữ to";
    STYLE_CELL_HEAD: "Đầu bảng";
    STYLE_RECIPIENTS: "Nơi nhận";
    STYLE_RECIPIENT: "Từng nơi nhận";
    STYLE_SIGNATURE: "Chữ ký";
    STYLE_DOTS: "Dòng chấm";
    STYLE_FOOT: "Dòng cuối";
    STYLE_GAP: "Khoảng cách";
    DRAFT_FIRST: "Dự thảo lần 1";
    MINUTES: "BIÊN BẢN";
    MINUTES_OF: "{what} tháng {month} năm {year}";
    REGULAR_OF: "sinh hoạt chi bộ thường kỳ";
    M_TIME: "I- THỜI GIAN, ĐỊA ĐIỂM";
    M_BEGAN: "Bắt đầu {start} {date}; kết thúc {end}. Tại {place}.";
    M_MINUTES_LONG: "{end} ({n} phút)";
    M_WHO: "II- THÀNH PHẦN";
    M_TOTAL: "1. Tổng số đảng viên: {roll} (chính thức {official}, dự bị {probationary}, sinh hoạt tạm thời {temp_in}). Miễn sinh hoạt: {exempt}. Đang sinh hoạt tạm thời nơi khác: {elsewhere}.";
    M_PRESENT: "2. Có mặt: {present}/{base} (đạt {rate} %), trong đó chính thức {official}, dự bị {probationary}.";
    M_ABSENT: "3. Vắng có lý do: {excused}. Vắng không lý do: {unexcused}.";
    M_GUESTS: "4. Khách mời: {guests}. Chủ trì: {chair}. Thư ký: {clerk}.";
    M_DUTY: "Lực lượng vũ trang làm nhiệm vụ đặc biệt: {names}.";
    M_CONTENT: "III- NỘI DUNG VÀ DIỄN BIẾN";
    M_ITEM_BY: "{title} ({name} trình bày)";
    M_ITEM_BY_DASH: "{title} – {name} trình bày";
    M_OPINIONS: "Ý kiến thảo luận:";
    M_OPINION: "Đ/c {name}: {text}";
    M_GUEST_OPINION: "{name}: {text}";
    M_RESERVED: "(bảo lưu ý kiến)";
    M_AWAY: "Không tham gia bàn và biểu quyết mục này: {names}.";
    M_ITEM_CONCLUSION: "Kết luận: {text}";
    M_OTHER_OPINIONS: "Ý kiến khác:";
    M_CONCLUSION: "IV- KẾT LUẬN CỦA CHỦ TRÌ";
    M_NO_CONCLUSION: "Chủ trì kết luận theo từng nội dung nêu trên.";
    M_VOTES: "V- BIỂU QUYẾT";
    M_NO_VOTES: "Không có nội dung biểu quyết.";
    V_VOTE: "Biểu quyết {n}, {subject}: {method}.";
    V_ROUND: "Lần {n}.";
    V_TELLERS: "Người kiểm phiếu: {names}.";
    V_BALLOTS: "Phiếu phát ra {issued}, thu về {collected}, hợp lệ {valid}, không hợp lệ {invalid}.";
    V_AGAINST: "Không tán thành kỷ luật {against}, ý kiến khác {other}.";
    V_RESERVED: "Ý kiến bảo lưu, báo cáo cấp ủy cấp trên; nghị quyết vẫn phải chấp hành:";
    V_ELECTED: "trúng cử";
    V_APPLIES: "áp dụng";
    COL_NAME: "Họ và tên";
    COL_DEGREE: "Hình thức kỷ luật";
    COL_VOTES: "Số phiếu";
    M_SCORE: "VI- TỰ CHẤM ĐIỂM: … điểm, xếp loại ….";
    M_SCORED: "VI- TỰ CHẤM ĐIỂM: {text}";
    MARK: "{total} điểm, xếp loại {band}";
    LIMITS: "Hạn chế cần khắc phục: {parts}";
    LIMIT: "{part} {points}/{most} điểm, {why}";
    LIMIT_PLAIN: "{part} {points}/{most} điểm";
    M_ADOPTED: "Biên bản đã đọc cho chi bộ nghe và thống nhất thông qua.";
    M_ADOPTED_ON: "Biên bản đã đọc cho chi bộ nghe và thống nhất thông qua {date}.";
    M_LACKING: "Biên bản chưa ghi được {what}; lý do: {reason}";
    SEAL_FOOT: "Mã niêm phong: {code} · Niêm phong số {n}";
    CORRECTION_HEAD: "ĐÍNH CHÍNH số {n}, {date}";
    CORRECTION_BY: "Người đính chính: {name}.";
    CORRECTION_AT: "Theo kết luận tại {meeting}.";
    CORRECTION_WHY: "Lý do: {reason}";
    CORRECTION_TEXT: "Đọc lại là: {text}";
    M_CLERK_SIGNS: "NGƯỜI GHI BIÊN BẢN";
    M_CHAIR_SIGNS: "CHỦ TRÌ";
    COL_NO: "TT";
    COL_SUBJECT: "Nội dung";
    COL_BASE: "Tổng số có quyền";
    COL_FOR: "Tán thành";
    COL_AGAINST: "Không";
    COL_OTHER: "Ý kiến khác";
    COL_RATE: "Tỷ lệ";
    COL_RESULT: "Kết quả";
    COL_TASK: "Nhiệm vụ";
    COL_LEAD: "Người chịu trách nhiệm";
    COL_STATE: "Tình trạng trước họp";
    COL_BY: "Người thực hiện";
    COL_MINUTES: "Thời lượng";
    CARRIED: "đạt";
    NOT_CARRIED: "không đạt";
    OUT_OF: "{n} %";
    MINUTES_N: "{n} phút";
    NOBODY: "không";
    COUNT_NAMES: "{n} ({names})";
    COMRADE: "đ/c {name}";
    NAME_REASON: "{name} – {reason}";
    UNNAMED: "…";
    M_OPINION_NAME: "Đ/c {name}";
    RESULT_PERCENT: "đạt {n} %";
    RESULT_UNTIL: "{what} đến {date}";
    R_SUMMARY: "lãnh đạo thực hiện nhiệm vụ tháng {month} năm {year}";
    R_OPENING: "{date}, tại {place}, {cell} {held}; tổng số {roll} đảng viên, có mặt {present}, vắng có lý do {excused}, vắng không lý do {unexcused}, miễn sinh hoạt {exempt}; thời gian họp {minutes}; chủ trì: {chair}; thư ký: {clerk}. Chi bộ thống nhất ra {kind} như sau.";
    HELD_REGULAR: "họp thường kỳ";
    HELD_THEMATIC: "sinh hoạt chuyên đề";
    HELD_EXTRAORDINARY: "họp bất thường";
    HELD_CONGRESS: "tiến hành đại hội";
    HELD_OTHERWISE: "họp";
    R_ONE: "I- ĐÁNH GIÁ KẾT QUẢ THÁNG TRƯỚC";
    R_ONE_TASKS: "Kết quả thực hiện nhiệm vụ của nghị quyết trước:";
    R_LIMITS: "Hạn chế, nguyên nhân:";
    R_TWO: "II- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG TỚI";
    R_THREE: "III- PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN";
    R_ASSIGNED: "- {name}: nhiệm vụ {letters}.";
    R_COMMON: "Ban công tác Mặt trận, các chi hội, chi đoàn phối hợp thực hiện. Bí thư ký, đăng tài liệu và báo cáo đảng ủy trong 2 ngày.";
    R_FOUR: "IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG KỲ SINH HOẠT";
    R_MARK: "Chi bộ tự chấm: {text}";
    R_NO_MARK: "Chi bộ tự chấm: … điểm, xếp loại ….";
    R_VOTE: "{kind} này được chi bộ thông qua với {for}/{base} đảng viên có quyền biểu quyết tán thành, đạt {rate} %.";
    R_NO_VOTE: "{kind} này được trình chi bộ thảo luận, biểu quyết.";
    R_RESOLUTION: "nghị quyết";
    R_CONCLUSION: "kết luận";
    R_THIS_RESOLUTION: "Nghị quyết";
    R_THIS_CONCLUSION: "Kết luận";
    R_LEAD: "người chịu trách nhiệm: {name}";
    R_WITH: "phối hợp: {names}";
    R_TARGET: "chỉ tiêu: {n} {unit}";
    R_BY_DATE: "thời hạn: {date}";
    R_NEXT: "báo cáo tại kỳ họp tới";
    R_PERMANENT: "thường xuyên";
    R_NO_DATE: "chưa xác định mốc";
    RECIPIENTS: "Nơi nhận:";
    TO_COMMUNE: "- Đảng ủy xã (báo cáo),";
    TO_OBSERVER: "- Cấp ủy viên theo dõi chi bộ,";
    TO_FRONT: "- Ban công tác Mặt trận, các chi hội, chi đoàn (phối hợp),";
    TO_MEMBERS: "- Đảng viên chi bộ,";
    TO_FILE: "- Lưu Chi bộ.";
    SECRETARY: "BÍ THƯ";
    DEPUTY: "PHÓ BÍ THƯ";
    NOTICE: "THÔNG BÁO";
    N_ABOUT: "về việc {what} tháng {month} năm {year}";
    N_OPENING: "{cell} trân trọng thông báo và mời dự họp như sau:";
    N_TIME: "1. Thời gian: {time}, {weekday}, {date}.";
    N_PLACE: "2. Địa điểm: {place}.";
    N_WHO: "3. Thành phần: toàn thể đảng viên chi bộ{guests}.";
    N_WHO_COMMITTEE: "3. Thành phần: các đồng chí trong chi ủy{guests}.";
    N_AND_GUESTS: "; kính mời {names}";
    N_CONTENT: "4. Nội dung (dự kiến {n} phút):";
    N_BRING: "5. Chuẩn bị của đảng viên: nghiên cứu tài liệu; báo cáo nhiệm vụ được giao; nộp đảng phí.";
    N_END: "Đề nghị các đồng chí dự họp đầy đủ, đúng giờ; vắng mặt phải báo cáo lý do với chủ trì.";
    N_SHORT_HEAD: "{cell} mời họp: {what} tháng {month}/{year}.";
    N_SHORT_TIME: "Thời gian: {time}, {weekday} {date}.";
    N_SHORT_PLACE: "Địa điểm: {place}.";
    N_SHORT_CONTENT: "Nội dung chính: {items}.";
    N_SHORT_BRING: "Đề nghị chuẩn bị báo cáo việc được giao và đảng phí; đến đúng giờ, vắng xin báo trước.";
    N_SHORT_TASKS: "Có {n} việc phải báo cáo kỳ này.";
    HOURS: "{h} giờ {m}";
    HOURS_FULL: "{h} giờ";
}

/// The weekdays, from Monday.
pub const WEEKDAYS: [&str; 7] =
    ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

/// A phrase with each `{name}` replaced by its value, in one pass: values are never read as
/// phrases.
pub fn fill(phrase: &'static str, values: &[(&str, &str)]) -> String {
    crate::words::Text::new(phrase, phrase, phrase).fill(crate::words::Lang::Vi, values)
}

/// The summary line of the monthly resolution: it leads the work of the month of its meeting.
pub fn resolution_title(date: NaiveDate) -> String {
    fill(R_SUMMARY, &[("month", &month(date)), ("year", &date.year().to_string())])
}

/// The summary line of a conclusion taken instead of a resolution.
pub fn conclusion_title(date: NaiveDate) -> String {
    let values = [("month", month(date)), ("year", date.year().to_string())];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    fill(super::drafting::CONCLUSION_SUMMARY, &values)
}

/// A month as documents write it: with a leading nought for 1 and 2 only.
pub fn month(date: NaiveDate) -> String {
    if date.month() < 3 { format!("{:02}", date.month()) } else { date.month().to_string() }
}
