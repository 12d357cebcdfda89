//! Words of preparing a meeting: where each line of the agenda comes from, what is set aside, the
//! plan of the year. Titles of agenda items and what the plan of a year proposes are written into
//! the book and onto its papers, so they are Vietnamese whatever the language of the screen.

use crate::texts;

/// What is written into the book, in its language.
pub mod title {
    macro_rules! titles {
        ($($name:ident: $vi:literal;)*) => {
            $(#[doc = concat!("«", $vi, "»")] pub const $name: &str = $vi;)*
        };
    }

    titles! {
        PERIOD: "Xem xét thời hạn miễn, tạm miễn, sinh hoạt tạm thời: đồng chí {name}";
        UPWARD: "Báo cáo đảng ủy về trường hợp chưa đủ phiếu công nhận: đồng chí {name}";
        CHECK: "Giám sát: {content}";
        OCCASION: "{name} ({date}): {work}";
        OWN_ORDER: "{kind}: trình tự của chi bộ";
        THEME_1: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh";
        THEME_2: "Nhiệm vụ chính trị của thôn: sản xuất, giảm nghèo, nông thôn mới";
        THEME_3: "Công tác xây dựng Đảng, phát triển đảng viên";
        THEME_4: "Đại đoàn kết, an ninh trật tự, nếp sống văn hóa ở khu dân cư";
        CHECK_TASKS: "Việc thực hiện nghị quyết chi bộ và nhiệm vụ được phân công của đảng viên";
        CHECK_CONDUCT: "Việc nêu gương và những điều đảng viên không được làm";
        CHECK_METHOD: "Đảng viên báo cáo, chi bộ góp ý, bí thư kết luận tại kỳ sinh hoạt";
        NEW_YEAR: "Đầu năm";
        NEW_YEAR_WORK: "chương trình công tác, kế hoạch giám sát, chuyên đề cả năm; cam kết của đảng viên; căn cứ tính đảng phí";
        FOUNDING: "Ngày thành lập Đảng";
        FOUNDING_WORK: "trao Huy hiệu Đảng; thăm, động viên đảng viên cao tuổi; tiễn thanh niên nhập ngũ";
        WOMEN: "Quốc tế Phụ nữ";
        WOMEN_WORK: "phối hợp chi hội phụ nữ";
        YOUTH: "Ngày thành lập Đoàn";
        YOUTH_WORK: "phối hợp chi đoàn; đối chiếu danh sách đảng viên quý I";
        REUNIFICATION: "Ngày giải phóng miền Nam";
        REUNIFICATION_WORK: "lập danh sách Huy hiệu Đảng đợt 19/5";
        LABOUR: "Quốc tế Lao động";
        LABOUR_WORK: "vệ sinh đường làng, ngõ xóm; treo cờ Tổ quốc";
        UNCLE_HO: "Ngày sinh Chủ tịch Hồ Chí Minh";
        UNCLE_HO_WORK: "trao Huy hiệu Đảng; chuyên đề quý II";
        HALF_YEAR: "Hết 6 tháng đầu năm";
        HALF_YEAR_WORK: "sơ kết 6 tháng; đối chiếu hồ sơ đảng viên; báo cáo đảng ủy";
        INVALIDS: "Ngày Thương binh - Liệt sĩ";
        INVALIDS_WORK: "thăm gia đình chính sách; lập danh sách Huy hiệu Đảng đợt 2/9";
        AUGUST: "Cách mạng Tháng Tám";
        AUGUST_WORK: "chuyên đề quý III";
        NATIONAL: "Quốc khánh";
        NATIONAL_WORK: "trao Huy hiệu Đảng; đối chiếu danh sách đảng viên quý III";
        FARMERS: "Ngày thành lập Hội Nông dân";
        FARMERS_WORK: "phối hợp chi hội nông dân; rà soát chỉ tiêu năm";
        VIETNAM_WOMEN: "Ngày Phụ nữ Việt Nam";
        VIETNAM_WOMEN_WORK: "phối hợp chi hội phụ nữ; lập danh sách Huy hiệu Đảng đợt 7/11";
        OCTOBER_REVOLUTION: "Cách mạng Tháng Mười";
        OCTOBER_REVOLUTION_WORK: "trao Huy hiệu Đảng; bản tự kiểm điểm của đảng viên";
        UNITY: "Ngày hội Đại đoàn kết";
        UNITY_WORK: "phối hợp Ban công tác Mặt trận tổ chức ngày hội";
        ARMY: "Ngày thành lập Quân đội";
        ARMY_WORK: "thăm cựu chiến binh; phối hợp chi hội cựu chiến binh";
        YEAR_END: "Cuối năm";
        YEAR_END_WORK: "kiểm điểm, xếp loại; tổng kết năm; chốt đảng phí, lưu hồ sơ";
    }
}

texts! {
    SOURCE_TEMPLATE: "Trình tự", "Usual order", "Déroulement habituel";
    SOURCE_TASKS: "Nhiệm vụ đang mở", "Open tasks", "Tâches ouvertes";
    SOURCE_SUMMARIES: "Sơ kết, tổng kết", "Summaries", "Bilans";
    SOURCE_TOPICS: "Việc chờ", "Parked matters", "Points en attente";
    SOURCE_OCCASIONS: "Ngày kỷ niệm", "Days to remember", "Dates à marquer";
    SOURCE_MEMBERS: "Việc của đảng viên", "Members' matters", "Affaires des membres";
    SOURCE_SUPERVISION: "Kế hoạch giám sát", "Supervision plan", "Plan de surveillance";
    SOURCE_THEMES: "Chuyên đề của quý", "Theme of the quarter", "Thème du trimestre";
    SOURCE_OWN: "Tự thêm", "Added by hand", "Ajouté à la main";
    WHY_TEMPLATE: "theo trình tự chung", "from the usual order", "selon le déroulement habituel";
    WHY_OWN_ORDER: "theo mẫu «{name}»", "from the template “{name}”", "selon le modèle « {name} »";
    WHY_CARRIED: "{n} việc của nghị quyết trước", "{n} tasks of earlier resolutions", "{n} tâches de résolutions antérieures";
    WHY_PROBATION: "hết 12 tháng dự bị ngày {date}", "12 months of probation end on {date}", "12 mois de stage terminés le {date}";
    WHY_ROUND: "chưa đủ phiếu, biểu quyết lần {n}", "not carried yet, vote number {n}", "pas encore adopté, vote numéro {n}";
    WHY_ROUNDS_USED: "đã biểu quyết {n} lần chưa đủ phiếu, phải báo cáo cấp trên", "{n} votes without success: the case goes up", "{n} votes sans succès : le cas remonte";
    WHY_PERIOD_ENDS: "hết thời hạn ngày {date}", "the period ends on {date}", "la période se termine le {date}";
    WHY_THEME: "kỳ họp kèm chuyên đề", "the meeting has a thematic part", "la réunion a une partie thématique";
    WHY_YEAR_THEME: "chuyên đề quý {n} theo kế hoạch năm", "theme of quarter {n} in the year plan", "thème du trimestre {n} du plan annuel";
    WHY_TOPIC: "để lại từ {date}: {why}", "parked on {date}: {why}", "reporté le {date} : {why}";
    WHY_TOPIC_PLAIN: "để lại từ {date}", "parked on {date}", "reporté le {date}";
    WHY_CHECK: "kế hoạch giám sát tháng {n}", "supervision planned for month {n}", "surveillance prévue au mois {n}";
    WHY_OCCASION: "trước kỳ sau, ngày {date}", "on {date}, before the next meeting", "le {date}, avant la prochaine réunion";
    WHY_HALF_YEAR: "tháng sơ kết 6 tháng", "month of the half-year summary", "mois du bilan semestriel";
    WHY_YEAR: "tháng tổng kết năm", "month of the year's summary", "mois du bilan annuel";
    WHY_COPIED: "chép từ kỳ {date}", "copied from {date}", "copié du {date}";
    WHY_OWN: "tự thêm", "added by hand", "ajouté à la main";
    HOLDS_TASKS: "Mục này có nhiệm vụ chưa xong: việc đang mở luôn trở lại chương trình cho tới khi chi bộ quyết định. Chưa đổi gì.", "This item holds unfinished tasks: what is open always comes back until the cell decides. Nothing was changed.", "Ce point porte des tâches inachevées : elles reviennent jusqu'à décision de la cellule. Rien n'a changé.";
    ITEM_DEALT_WITH: "Mục này đã bàn rồi, không để lại kỳ sau được. Chưa đổi gì.", "This item was dealt with and cannot be parked. Nothing was changed.", "Ce point a été traité et ne se reporte plus. Rien n'a changé.";
    NOT_WAITING: "Việc này không còn chờ: đã đưa vào kỳ họp hoặc đã thôi.", "This matter no longer waits: it was taken up or dropped.", "Ce point n'attend plus : il est repris ou abandonné.";
    COMMITTEE_IN_BOOK: "Sổ đã có cuộc họp chi ủy ngày {date}: bước này tự đánh dấu, không ghi tay.", "The book has a committee meeting on {date}: this step is ticked by itself, not by hand.", "Le registre a une réunion du comité le {date} : l'étape se coche seule, pas à la main.";
    THEME_HOW: "Cách làm chuyên đề", "Thematic part", "Partie thématique";
    THEME_WITHIN: "chung một kỳ họp", "within the meeting", "dans la réunion";
    THEME_APART: "phần hai, biên bản riêng", "second part, own minutes", "seconde partie, procès-verbal à part";
    SECOND_PART: "+ Phần hai, {time}: chuyên đề «{theme}», {n} phút, biên bản riêng", "+ Second part, {time}: theme “{theme}”, {n} minutes, own minutes", "+ Seconde partie, {time} : thème « {theme} », {n} minutes, procès-verbal à part";
    TAKEN_MONTH: "Tháng này đã có cuộc họp cùng loại ngày {date}: sẽ không ghi được; hãy chọn tháng khác.", "This month has a meeting of the kind on {date}: it cannot be kept; take another month.", "Ce mois a déjà une réunion de ce type le {date} : choisissez un autre mois.";
    SET_ASIDE: "→ để kỳ sau: {title} ({why})", "→ parked: {title} ({why})", "→ reporté : {title} ({why})";
    CHOICE: "{label}: ‹ {value} ›", "{label}: ‹ {value} ›", "{label} : ‹ {value} ›";
    COMES_FROM: "{source}: {why}.", "{source}: {why}.", "{source} : {why}.";
    ON_A_LINE: "Hãy đặt con trỏ vào một mục.", "Put the cursor on an item first.", "Placez d'abord le curseur sur un point.";
    ON_A_MEETING: "Hãy đặt con trỏ vào một cuộc họp của kế hoạch.", "Put the cursor on a planned meeting first.", "Placez d'abord le curseur sur une réunion prévue.";
    NOTHING_TO_COPY: "Chưa có việc chờ hay mục riêng của kỳ trước để chép.", "Nothing waits, and no earlier agenda has an item of its own to copy.", "Rien en attente, ni point propre d'un ordre du jour antérieur à copier.";
    COPY_WHICH: "Đưa vào chương trình", "Put onto the agenda", "Mettre à l'ordre du jour";
    OFFER_TOPIC: "Việc chờ: {title}", "Parked: {title}", "En attente : {title}";
    PARK_TITLE: "Để kỳ sau: {title}", "Park for later: {title}", "Reporter : {title}";
    DROP_TITLE: "Thôi việc này: {title}", "Drop: {title}", "Abandonner : {title}";
    NO_OPEN_AGENDA: "Chưa có kỳ họp nào đang chuẩn bị: việc chờ sẽ tự vào chương trình kỳ tới.", "No meeting is being prepared: what waits joins the next agenda by itself.", "Aucune réunion en préparation : ce qui attend rejoindra de lui-même le prochain ordre du jour.";
    YEAR_PROPOSED: "Năm {year} chưa có kế hoạch. Đây là đề xuất: F12 để ghi vào sổ.", "No plan for {year} yet. This is a proposal: F12 puts it into the book.", "Pas encore de plan pour {year}. Voici une proposition : F12 l'inscrit.";
    YEAR_PROPOSED_PLAIN: "Năm {year} chưa có kế hoạch; đây là đề xuất.", "No plan for {year} yet; this is a proposal.", "Pas encore de plan pour {year} ; voici une proposition.";
    YEAR_WITHOUT_DAY: "Chi bộ chưa ghi ngày sinh hoạt hằng tháng: đề xuất năm {year} chưa có ngày họp.", "The cell's meeting day is not known: the proposal for {year} has no meetings.", "Le jour de réunion est inconnu : la proposition pour {year} est sans réunions.";
    YEAR_IN_BOOK: "Kế hoạch năm {year} của chi bộ.", "The cell's plan for {year}.", "Le plan de la cellule pour {year}.";
    YEAR_KEPT: "Kế hoạch đã ở trong sổ; mỗi chỗ sửa được ghi ngay.", "The plan is in the book; every change is kept at once.", "Le plan est inscrit ; chaque changement est enregistré aussitôt.";
    YEAR_FIRST: "Hãy ghi kế hoạch vào sổ trước (F12).", "Put the plan into the book first (F12).", "Inscrivez d'abord le plan (F12).";
    ADD_WHICH: "Thêm vào kế hoạch", "Add to the plan", "Ajouter au plan";
    YEAR_MEETING: "Họp", "Meeting", "Réunion";
    YEAR_THEME: "Chuyên đề", "Theme", "Thème";
    YEAR_CHECK: "Giám sát", "Supervision", "Surveillance";
    YEAR_DAY: "Ngày nhớ", "Day", "Date";
    QUARTER: "Quý {n}", "Quarter {n}", "Trimestre {n}";
    HAS_PART: "Phần hai lúc {time}: chuyên đề «{theme}», mở ở danh sách cuộc họp (Alt+3).", "Second part at {time}: theme “{theme}”; open it from the list of meetings (Alt+3).", "Seconde partie à {time} : thème « {theme} » ; ouvrez-la dans la liste des réunions (Alt+3).";
    IS_PART: "Phần hai của kỳ thường kỳ lúc {time}; điểm danh lấy từ phần một.", "Second part of the regular meeting at {time}; the roll comes from the first.", "Seconde partie de la réunion mensuelle de {time} ; l'appel vient de la première.";
}
