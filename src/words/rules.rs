//! The names of rules and the sentences that explain what a rule decided.

use crate::texts;

texts! {
    R_MEETING_REGULAR_PER_MONTH: "Số kỳ sinh hoạt thường kỳ mỗi tháng", "Regular meetings a month", "Réunions régulières par mois";
    R_MEETING_MIN_MINUTES: "Thời lượng tối thiểu (phút)", "Shortest meeting (minutes)", "Durée minimale (minutes)";
    R_MEETING_MIN_MINUTES_COMBINED: "Thời lượng tối thiểu khi kèm chuyên đề (phút)", "Shortest meeting with a thematic part (minutes)", "Durée minimale avec partie thématique (minutes)";
    R_MEETING_DOCS_BEFORE_DAYS: "Gửi tài liệu trước (ngày)", "Documents sent before (days)", "Documents envoyés avant (jours)";
    R_MEETING_REPORT_AFTER_DAYS: "Đăng, báo cáo sau họp trong (ngày)", "Posted and reported within (days)", "Publication et rapport sous (jours)";
    R_MEETING_THEMATIC_PER_QUARTER: "Số kỳ chuyên đề mỗi quý", "Thematic meetings a quarter", "Réunions thématiques par trimestre";
    R_ATTENDANCE_TARGET: "Tỷ lệ dự họp cần đạt", "Attendance wanted", "Présence visée";
    R_ATTENDANCE_MAX_CONSECUTIVE_EXCUSED: "Vắng có lý do liên tiếp nhiều nhất (kỳ)", "Most excused absences running", "Absences excusées de suite, au plus";
    R_ATTENDANCE_MISSED_ALERT_MONTHS: "Bỏ sinh hoạt không lý do trong năm, báo từ (tháng)", "Months missed in the year before an alert", "Mois manqués dans l'année avant alerte";
    R_VOTE_BASE: "Không tính vào số có quyền biểu quyết", "Left out of the voting base", "Exclus de la base de vote";
    R_VOTE_MAJORITY: "Đa số thường", "Simple majority", "Majorité simple";
    R_VOTE_TWO_THIRDS_KINDS: "Việc cần hai phần ba", "Matters that need two thirds", "Matières aux deux tiers";
    R_VOTE_RECOGNITION_MAX_ROUNDS: "Số lần biểu quyết công nhận chính thức", "Votes on full membership", "Votes de titularisation";
    R_VOTE_QUORUM: "Người có quyền có mặt để biểu quyết", "Voters present to take a vote", "Votants présents pour voter";
    R_VOTE_QUORUM_WARN: "Cảnh báo khi người có quyền có mặt dưới", "Warn when fewer voters are present than", "Avertir si les votants présents sont moins de";
    R_CELL_MIN_OFFICIAL: "Đảng viên chính thức ít nhất", "Official members at least", "Membres titulaires, au moins";
    R_CELL_COMMITTEE_FROM: "Bầu chi ủy từ (đảng viên chính thức)", "Committee elected from (official members)", "Comité élu à partir de (titulaires)";
    R_CELL_COMMITTEE_MAX: "Chi ủy nhiều nhất (người)", "Committee at most", "Comité, au plus";
    R_CELL_TERM_YEARS: "Nhiệm kỳ chi bộ (năm)", "Term of the cell (years)", "Mandat de la cellule (années)";
    R_PROBATION_MONTHS: "Thời gian dự bị (tháng, từ lễ kết nạp)", "Probation (months from the ceremony)", "Stage (mois depuis la cérémonie)";
    R_PROBATION_EXAMINE_WORKING_DAYS: "Xét chính thức trong (ngày làm việc)", "Examined within (working days)", "Examen sous (jours ouvrés)";
    R_PROBATION_ALERT_DAYS: "Nhắc trước khi hết dự bị (ngày)", "Reminders before probation ends (days)", "Rappels avant la fin du stage (jours)";
    R_ADMISSION_CEREMONY_WORKING_DAYS: "Tổ chức lễ kết nạp trong (ngày làm việc)", "Ceremony within (working days)", "Cérémonie sous (jours ouvrés)";
    R_ADMISSION_CEREMONY_START: "Hạn lễ kết nạp tính từ (received: nhận, issued: ban hành)", "Ceremony counted from (received, issued)", "Cérémonie comptée depuis (received, issued)";
    R_ADMISSION_CERTIFICATE_MONTHS: "Giấy chứng nhận học lớp cảm tình có giá trị (tháng)", "Course certificate valid (months)", "Certificat valable (mois)";
    R_ADMISSION_AGE: "Tuổi kết nạp (từ, đến, tính theo tháng)", "Age at admission (from, to, by months)", "Âge d'admission (de, à, par mois)";
    R_READMISSION_MONTHS: "Kết nạp lại sau (tháng)", "Readmission after (months)", "Réadmission après (mois)";
    R_TRANSFER_FILE_WORKING_DAYS: "Làm hồ sơ chuyển sinh hoạt trong (ngày làm việc)", "Transfer filed within (working days)", "Transfert déposé sous (jours ouvrés)";
    R_TRANSFER_SHOW_LETTER_WORKING_DAYS: "Trình giấy giới thiệu trong (ngày làm việc)", "Letter shown within (working days)", "Lettre présentée sous (jours ouvrés)";
    R_TRANSFER_TEMPORARY_MONTHS: "Sinh hoạt tạm thời (từ, dưới, tháng)", "Temporary activity (from, under, months)", "Activité temporaire (de, moins de, mois)";
    R_TRANSFER_STUDY_MONTHS: "Sinh hoạt tạm thời khi đi học (từ, đến, tháng)", "Temporary activity for study (from, to, months)", "Activité temporaire pour études (de, à, mois)";
    R_BADGE_MILESTONES: "Mốc Huy hiệu Đảng (năm)", "Badge milestones (years)", "Paliers des insignes (années)";
    R_BADGE_ROUNDS: "Các đợt trao Huy hiệu", "Award days of badges", "Jours de remise des insignes";
    R_BADGE_EARLY_MONTHS: "Trao sớm (tháng: 30–65 năm, 70–90 năm)", "Early award (months: 30–65 years, 70–90 years)", "Remise anticipée (mois : 30–65 ans, 70–90 ans)";
    R_BADGE_POSTHUMOUS_MONTHS: "Truy tặng sớm (tháng)", "Posthumous, early (months)", "À titre posthume, anticipé (mois)";
    R_DUES_RATE_INSURED: "Đảng phí: người đóng BHXH", "Dues: insured", "Cotisation : assurés";
    R_DUES_RATE_BENEFIT: "Đảng phí: hưởng chế độ ốm đau, thai sản", "Dues: on sick or maternity benefit", "Cotisation : congé maladie ou maternité";
    R_DUES_RATE_PENSION: "Đảng phí: hưởng lương hưu", "Dues: pensioners", "Cotisation : retraités";
    R_DUES_RATE_BEFORE_RETIREMENT: "Đảng phí: không lương hưu, chưa đến tuổi nghỉ hưu", "Dues: no pension, below retirement age", "Cotisation : sans pension, avant l'âge de retraite";
    R_DUES_RATE_AFTER_RETIREMENT: "Đảng phí: không lương hưu, đủ tuổi nghỉ hưu", "Dues: no pension, of retirement age", "Cotisation : sans pension, âge de retraite atteint";
    R_DUES_RATE_STUDENT: "Đảng phí: học sinh, sinh viên (đồng)", "Dues: students (đồng)", "Cotisation : étudiants (đồng)";
    R_DUES_MIN_WAGE_REGION: "Lương tối thiểu tháng, vùng I đến IV (đồng)", "Monthly minimum wage, regions I to IV (đồng)", "Salaire minimum mensuel, régions I à IV (đồng)";
    R_DUES_CELL_KEEPS: "Phần đảng phí để lại chi bộ", "Share of dues the cell keeps", "Part gardée par la cellule";
    R_DUES_EXEMPT_SENIORITY_YEARS: "Miễn đảng phí từ (năm tuổi đảng)", "Exempt from dues from (years of membership)", "Dispense de cotisation dès (années d'ancienneté)";
    R_DUES_REDUCTION_STEPS: "Mức giảm đảng phí (%)", "Reductions of dues (%)", "Réductions de cotisation (%)";
    R_DUES_REDUCTION_MAX_MONTHS: "Giảm đảng phí mỗi lần nhiều nhất (tháng)", "Reduction at most (months)", "Réduction, au plus (mois)";
    R_DUES_UNPAID_ALERT_MONTHS: "Chưa đóng đảng phí trong năm, báo từ (tháng)", "Unpaid months in the year before an alert", "Mois impayés dans l'année avant alerte";
    R_REVIEW_EXCELLENT_CAP: "Hoàn thành xuất sắc nhiều nhất (trên số hoàn thành tốt, toàn xã)", "Excellent at most (of those rated good, whole commune)", "Excellents, au plus (sur les bons, toute la commune)";
    R_SCORE_BANDS: "Mức điểm Tốt, Khá, Trung bình", "Marks for good, fair, average", "Seuils bon, assez bon, moyen";
    R_DOC_MARGINS_MM: "Lề trang: trên, dưới, trái, phải (mm)", "Margins: top, bottom, left, right (mm)", "Marges : haut, bas, gauche, droite (mm)";
    R_DOC_NUMBER_RESET: "Đánh số văn bản theo (term: nhiệm kỳ, year: năm)", "Numbers by (term, year)", "Numérotation par (term, year)";
    R_DOC_TONE_STYLE: "Kiểu đặt dấu (new: ủy, old: uỷ)", "Tone marks (new: ủy, old: uỷ)", "Place des tons (new : ủy, old : uỷ)";
    R_INCOMING_DEFAULT_DAYS: "Hạn trả lời văn bản đến khi không ghi (ngày)", "Answer to incoming papers, where none is set (days)", "Réponse aux documents reçus, sans délai fixé (jours)";
    R_PETITION_ANSWER_WORKING_DAYS: "Trả lời đơn thư trong (ngày làm việc)", "Petitions answered within (working days)", "Réponse aux requêtes sous (jours ouvrés)";
    OWN_DEFAULT: "mặc định của sổ, cấp trên có thể quy định khác", "default of this book; the superior committee may set another", "valeur par défaut ; le comité supérieur peut en fixer une autre";
    AMENDED: "{source}, chi bộ ghi", "{source}, entered by the cell", "{source}, saisi par la cellule";
    AMENDED_PLAIN: "chi bộ ghi", "entered by the cell", "saisi par la cellule";
    WHY: "{name}: {value}, áp dụng từ {from} ({source}).", "{name}: {value}, in force since {from} ({source}).", "{name} : {value}, en vigueur depuis {from} ({source}).";
    WHY_DEFAULT: "{name}: {value} ({source}).", "{name}: {value} ({source}).", "{name} : {value} ({source}).";
    KEY_EXEMPT_ABSENT: "miễn sinh hoạt mà vắng", "exempt and absent", "dispensés absents";
    KEY_TEMP_OUT: "sinh hoạt tạm thời nơi khác", "temporarily elsewhere", "temporairement ailleurs";
    KEY_SUSPENDED: "đình chỉ sinh hoạt", "suspended", "suspendus";
    KEY_CONFLICT: "tránh mục có liên quan", "stepping out of the item", "retrait du point";
    KEY_RECEIVED: "ngày nhận", "receipt", "réception";
    KEY_ISSUED: "ngày ban hành", "issue", "émission";
    KEY_TERM: "nhiệm kỳ", "term", "mandat";
    KEY_YEAR: "năm", "year", "année";
    KEY_NEW: "kiểu mới", "new", "nouveau";
    KEY_OLD: "kiểu cũ", "old", "ancien";
    VERDICT_CARRIED: "Được thông qua: {for} phiếu trên {base} người có quyền ({percent}), cần {needed}.", "Carried: {for} votes of a base of {base} ({percent}), {needed} needed.", "Adopté : {for} voix sur une base de {base} ({percent}), il en fallait {needed}.";
    VERDICT_LOST: "Chưa được thông qua: {for} phiếu trên {base} người có quyền ({percent}), cần {needed}.", "Not carried: {for} votes of a base of {base} ({percent}), {needed} needed.", "Rejeté : {for} voix sur une base de {base} ({percent}), il en fallait {needed}.";
    THRESHOLD_WHY: "Cần {needed} trên {base}: {rule} ({source}).", "{needed} of {base} needed: {rule} ({source}).", "{needed} sur {base} nécessaires : {rule} ({source}).";
    MORE_THAN_HALF: "quá một nửa số người có quyền, không tính trên số có mặt", "more than half of the base, not of those present", "plus de la moitié de la base, et non des présents";
    TWO_THIRDS: "ít nhất hai phần ba số đảng viên chính thức", "at least two thirds of the official members", "au moins deux tiers des titulaires";
    BASE_WHY: "Số có quyền: {official} chính thức − {away} sinh hoạt nơi khác − {exempt} miễn vắng mặt − {suspended} đình chỉ = {base}.", "Base: {official} official − {away} elsewhere − {exempt} exempt and absent − {suspended} suspended = {base}.", "Base : {official} titulaires − {away} ailleurs − {exempt} dispensés absents − {suspended} suspendus = {base}.";
    CONCERNED_STAY: "{n} đồng chí tránh mục này: không biểu quyết, vẫn tính trong {base}.", "{n} step(s) out of this item: no vote, still within the {base}.", "{n} se retire(nt) de ce point : sans voter, toujours dans les {base}.";
    CONCERNED_OUT: "{n} đồng chí tránh mục này, trừ ra: còn {base}.", "{n} step(s) out of this item and out of the base: {base} remain.", "{n} se retire(nt) de ce point et de la base : restent {base}.";
    FEW_VOTERS: "Có mặt {present} trên {base} người có quyền, chưa đủ hai phần ba.", "{present} of {base} voters are present, less than two thirds.", "{present} votants présents sur {base}, moins des deux tiers.";
    ROUND_OFFERED: "Biểu quyết lần {n}.", "Vote number {n}.", "Vote numéro {n}.";
    ROUND_CARRIED: "Đã đủ số phiếu.", "Carried.", "Adopté.";
    ROUND_UPWARD: "Đã {n} lần không đủ hai phần ba: báo cáo cấp ủy cấp trên xem xét.", "{n} votes without two thirds: report to the superior committee.", "{n} votes sans deux tiers : rapport au comité supérieur.";
    ALERT_UNEXCUSED: "vắng không lý do", "absent without a reason", "absent sans excuse";
    ALERT_EXCUSED: "vắng có lý do {n} kỳ liên tiếp", "excused {n} meetings running", "excusé {n} réunions de suite";
    ALERT_MISSED: "bỏ sinh hoạt {n} tháng trong năm", "missed {n} months this year", "absent {n} mois cette année";
    DUE_TODAY: "đến hạn hôm nay", "due today", "échéance aujourd'hui";
    DUE_IN: "còn {n} ngày", "days left: {n}", "jours restants : {n}";
    OVERDUE_BY: "quá hạn {n} ngày", "days overdue: {n}", "jours de retard : {n}";
    LATE_BY: "chậm {n} ngày", "days late: {n}", "jours de retard : {n}";
    EXTENDED: "đã gia hạn {n} lần", "times extended: {n}", "prolongations : {n}";
    TOO_SHORT: "Chương trình {minutes} phút, thiếu {short} phút so với {needed}.", "The agenda has {minutes} minutes, {short} below {needed}.", "L'ordre du jour fait {minutes} minutes, {short} de moins que {needed}.";
    TOO_SHORT_HELD: "Họp {minutes} phút, thiếu {short} phút so với {needed}.", "The meeting took {minutes} minutes, {short} below {needed}.", "La réunion a duré {minutes} minutes, {short} de moins que {needed}.";
    NO_THEMATIC: "Thiếu sinh hoạt chuyên đề quý {quarter}/{year}", "No thematic meeting in quarter {quarter} of {year}", "Pas de réunion thématique au trimestre {quarter} de {year}";
    MAY_ELECT: "Có {n} đảng viên chính thức: đủ điều kiện bầu chi ủy.", "{n} official members: a committee may be elected.", "{n} titulaires : un comité peut être élu.";
    BELOW_FLOOR: "Chi bộ chỉ còn {n} đảng viên chính thức, cần ít nhất {needed}: cấp trên phải bổ sung đảng viên hoặc sáp nhập.", "The cell has only {n} official members and needs {needed}: the superior committee must add members or merge it.", "La cellule n'a que {n} titulaires, il en faut {needed} : le comité supérieur doit en ajouter ou la fusionner.";
    PROBATION_ENDS: "Hết dự bị ngày {end}, xét trước {by}.", "Probation ends on {end}; examine by {by}.", "Fin du stage le {end} ; examiner avant le {by}.";
    PROBATION_LATE: "Xét chậm {n} ngày ({held} sau hạn {by}).", "Examined late, days: {n} ({held} after {by}).", "Examiné en retard, jours : {n} ({held} après {by}).";
    ODD_MISSING: "Còn thiếu: {fields}.", "Missing: {fields}.", "Manque : {fields}.";
    ODD_TOO_YOUNG: "Vào Đảng khi chưa đủ {n} tuổi.", "Admitted before the age of {n}.", "Admis avant {n} ans.";
    ODD_TOO_OLD: "Vào Đảng khi quá {n} tuổi: cần cấp trên cho phép.", "Admitted after the age of {n}: the superior level must allow it.", "Admis après {n} ans : accord supérieur requis.";
    ODD_SHORT_PROBATION: "Thời gian dự bị chưa đủ {n} tháng.", "Probation shorter than {n} months.", "Stage de moins de {n} mois.";
    ODD_SENIORITY: "Tuổi đảng không khớp với tuổi đời.", "Seniority does not fit the age.", "L'ancienneté ne correspond pas à l'âge.";
    ODD_STANDING: "Chưa rõ chính thức hay dự bị.", "Official or probationary: not known.", "Titulaire ou stagiaire : inconnu.";
    DOC_NQ: "nghị quyết", "resolution", "résolution";
    DOC_QD: "quyết định", "decision", "décision";
    DOC_KL: "kết luận", "conclusion", "conclusion";
    DOC_QC: "quy chế", "statute", "statut";
    DOC_TB: "thông báo", "notice", "avis";
    DOC_BC: "báo cáo", "report", "rapport";
    DOC_KH: "kế hoạch", "plan", "plan";
    DOC_CTR: "chương trình", "programme", "programme";
    DOC_DA: "đề án", "scheme", "projet d'ensemble";
    DOC_PA: "phương án", "option paper", "variante";
    DOC_TTR: "tờ trình", "submission", "soumission";
    DOC_CV: "công văn", "letter", "lettre";
    DOC_BB: "biên bản", "minutes", "procès-verbal";
    DOC_GM: "giấy mời", "invitation", "invitation";
    DOC_GGT: "giấy giới thiệu", "letter of introduction", "lettre d'introduction";
    DOC_QDI: "quy định", "regulation", "règlement";
    DOC_HD: "hướng dẫn", "guidance", "instruction";
    DOC_CT: "chỉ thị", "directive", "directive";
    DOC_TT: "thông tri", "circular", "circulaire";
}

#[cfg(test)]
mod tests {
    use crate::words::Lang;

    #[test]
    fn every_sentence_has_the_same_names_in_all_languages() {
        for (name, text) in super::ALL {
            let names = Lang::ALL.map(|lang| text.names(lang));
            assert!(names.iter().all(|other| *other == names[0]), "{name}");
            assert!(Lang::ALL.iter().all(|lang| !text.get(*lang).is_empty()), "{name}");
        }
    }
}
