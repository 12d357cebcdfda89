//! Words of preparing and holding a meeting. Titles of agenda items are written into the book
//! and onto its papers, so they are Vietnamese whatever the language of the screen.

use crate::texts;

/// Titles of agenda items, in the language of the book.
pub mod title {
    macro_rules! titles {
        ($($name:ident: $vi:literal;)*) => {
            $(#[doc = concat!("«", $vi, "»")] pub const $name: &str = $vi;)*
        };
    }

    titles! {
        OPENING: "Tuyên bố lý do, giới thiệu đại biểu";
        CLERK: "Cử thư ký";
        ROLL_CALL: "Điểm danh, thông báo tình hình đảng viên";
        DUES: "Thông báo tình hình nộp đảng phí";
        AGENDA: "Thông qua nội dung, chương trình";
        NEWS: "Thời sự, chủ trương, văn bản mới của cấp trên";
        IDEOLOGY: "Đánh giá tình hình tư tưởng đảng viên và nhân dân";
        LAST_RESULTS: "Báo cáo kết quả thực hiện nghị quyết kỳ trước";
        MEMBERS_WORK: "Kết quả nhiệm vụ được phân công của đảng viên; học tập và làm theo Bác";
        THEME: "Sinh hoạt chuyên đề";
        DRAFT: "Dự thảo nhiệm vụ, nghị quyết tháng tới";
        DISCUSSION: "Thảo luận; tự phê bình và phê bình";
        OWN_MATTERS: "Việc riêng (nếu có)";
        RECOGNITION: "Xét công nhận đảng viên chính thức: đồng chí {name}";
        OBSERVER: "Ý kiến của cấp ủy viên cấp trên dự họp";
        CONCLUSION: "Chủ trì tổng hợp, kết luận; giải trình ý kiến";
        ASSIGNMENT: "Phân công nhiệm vụ cho đảng viên, có thời hạn";
        VOTE: "Biểu quyết thông qua nghị quyết, kết luận";
        SCORE: "Tự chấm điểm chất lượng buổi sinh hoạt";
        MINUTES: "Thư ký đọc biên bản, thông qua biên bản";
        COMMITTEE_CONTENT: "Thống nhất nội dung, chương trình sinh hoạt chi bộ";
        COMMITTEE_DRAFT: "Nhiệm vụ tháng tới và dự thảo nghị quyết";
        COMMITTEE_POINTS: "Việc cần thảo luận, biểu quyết tại chi bộ";
        COMMITTEE_OTHER: "Việc khác của chi ủy";
        THEME_AIM: "Nêu mục đích, yêu cầu của chuyên đề";
        THEME_PAPER: "Trình bày chuyên đề";
        THEME_DEBATE: "Thảo luận, liên hệ bản thân và thôn";
        THEME_CONCLUSION: "Kết luận chuyên đề, việc cần làm tiếp";
        MATTER: "Nội dung họp bất thường";
        CASE: "Báo cáo hồ sơ, ý kiến nhận xét";
        CASE_DEBATE: "Thảo luận về từng trường hợp";
        CASE_VOTE: "Biểu quyết từng đồng chí";
        BALLOT: "Công bố kết quả biểu quyết";
        SELF_REVIEW: "Bản kiểm điểm của từng đảng viên, chi ủy";
        CRITICISM: "Góp ý, tự phê bình và phê bình";
        RATING: "Xếp loại chất lượng: thảo luận và biểu quyết";
        HALF_YEAR: "Báo cáo sơ kết 6 tháng đầu năm";
        HALF_PLAN: "Nhiệm vụ 6 tháng cuối năm";
        YEAR_REPORT: "Báo cáo tổng kết năm";
        YEAR_PLAN: "Phương hướng, nhiệm vụ năm tới";
        REWARD: "Đề nghị khen thưởng";
        FLAG: "Chào cờ";
        PRESIDIUM: "Bầu đoàn chủ tịch, thư ký đại hội";
        CONGRESS_AGENDA: "Thông qua chương trình, quy chế đại hội, quy chế bầu cử";
        COMMITTEE_REVIEW: "Kiểm điểm của chi ủy, bí thư";
        CANDIDATES: "Đề án nhân sự; ứng cử, đề cử; thông qua danh sách bầu cử";
        TELLERS: "Bầu ban kiểm phiếu";
        NEW_COMMITTEE: "Công bố kết quả bầu cử; chi ủy mới ra mắt";
        CONGRESS_CLOSE: "Bế mạc đại hội";
        RATING_VOTE: "Biểu quyết xếp loại, công bố kết quả";
        DECISION_HANDED: "Trao quyết định cho đảng viên mới";
        BRANCHES_SPEAK: "Phát biểu của người giới thiệu, đoàn thể";
        ANSWER_OF_INSPECTED: "Đảng viên được kiểm tra phát biểu";
        VOTE_FINDING: "Biểu quyết kết luận kiểm tra, giám sát";
        SELF_CRITICISM: "Đảng viên vi phạm tự kiểm điểm, tự nhận hình thức kỷ luật";
        PENALTY_CONCLUSION: "Kết luận, kiến nghị; thông báo quyền khiếu nại";
        CASE_CONCLUSION: "Kết luận, nghị quyết đề nghị đảng ủy xét";
        DELEGATES: "Báo cáo tình hình đảng viên dự đại hội";
        TERM_REPORT: "Báo cáo nhiệm kỳ và phương hướng nhiệm kỳ tới";
        ELECTION: "Bầu chi ủy, bí thư, phó bí thư";
        CONGRESS_VOTE: "Thông qua nghị quyết đại hội";
        DECISION_READ: "Công bố quyết định kết nạp đảng viên";
        OATH: "Đảng viên mới tuyên thệ";
        MENTOR: "Giao nhiệm vụ cho đảng viên giúp đỡ";
        INSPECTION_PLAN: "Công bố kế hoạch kiểm tra, giám sát";
        INSPECTION_REPORT: "Báo cáo của đảng viên, tổ chức được kiểm tra";
        INSPECTION_FINDING: "Kết luận kiểm tra, giám sát";
        OFFENCE: "Báo cáo về vi phạm của đảng viên";
    }
}

texts! {
    NOT_RUNNING: "Cuộc họp chưa bắt đầu: ở trang cuộc họp, bấm Ctrl+O để bắt đầu họp.", "The meeting is not under way: press Ctrl+O on its page to open it.", "La réunion n'est pas en cours : Ctrl+O sur sa page pour l'ouvrir.";
    LIES_AHEAD: "Chưa đến ngày họp nên chưa ghi gì; họp sớm thì sửa ngày ở đầu chương trình.", "The meeting lies ahead; nothing was kept. If held early, change its date first.", "Réunion à venir ; rien de noté. Si elle est avancée, changez d'abord sa date.";
    ALREADY_OPENED: "Cuộc họp đã bắt đầu rồi.", "The meeting was opened before.", "La réunion est déjà ouverte.";
    MEETING_OVER: "Cuộc họp đã kết thúc, không ghi thêm được.", "The meeting is over; nothing can be added.", "La réunion est close ; rien ne peut être ajouté.";
    NOT_CLOSED: "Cuộc họp chưa kết thúc.", "The meeting is not closed yet.", "La réunion n'est pas encore close.";
    CANCELLED: "Cuộc họp đã huỷ.", "The meeting was cancelled.", "La réunion a été annulée.";
    NO_ROLL: "Chưa điểm danh.", "The roll has not been called.", "L'appel n'a pas été fait.";
    NOT_CARRIED: "Chưa có biểu quyết đạt về việc này trong cuộc họp.", "No vote of this meeting has carried on this matter.", "Aucun vote favorable de cette réunion sur ce point.";
    NEEDS_MEETING: "Chỉ cuộc họp mới gia hạn, dừng nhiệm vụ; hãy đưa vào kỳ họp tới.", "Only a meeting moves a deadline or stops a task; take it to the next meeting.", "Seule une réunion prolonge ou arrête une tâche ; portez-la à la prochaine.";
    TASK_CLOSED: "Nhiệm vụ đã kết thúc.", "The task is closed.", "La tâche est close.";
    OWN_CHECK: "Người kiểm tra kết quả phải khác người chịu trách nhiệm.", "The result must be checked by another person than its lead.", "Le résultat doit être vérifié par une autre personne que le responsable.";
    NO_REASON: "Cần ghi lý do.", "A reason is needed.", "Il faut un motif.";
    NOT_LATER: "Thời hạn mới phải sau thời hạn cũ và sau ngày họp.", "The new deadline must lie after the old one and after the meeting.", "La nouvelle échéance doit suivre l'ancienne et la réunion.";
    NO_AGENDA: "Chương trình chưa có mục nào.", "The agenda has no item yet.", "L'ordre du jour est vide.";
    NO_CLERK: "Chưa kết thúc được: chưa cử thư ký, biên bản phải có người ghi và ký.", "Cannot be closed: no minute-taker is named, and the minutes need one to sign them.", "Clôture impossible : aucun secrétaire de séance désigné pour signer le procès-verbal.";
    TASK_OVERDUE: "quá hạn {n} ngày", "{n} days overdue", "{n} jours de retard";
    TASK_DUE_TODAY: "đến hạn ngày họp", "due on the day of the meeting", "échéance le jour de la réunion";
    TASK_DUE: "đến hạn kỳ này", "due at this meeting", "échue à cette réunion";
    TASK_RESULT: "đã có kết quả, báo cáo kỳ này", "has a result to report", "a un résultat à rapporter";
    TASK_RUNNING: "đang làm, còn {n} ngày", "under way, {n} days left", "en cours, {n} jours restants";
    TASK_OPEN: "đang làm, chưa có mốc", "under way, no date yet", "en cours, sans échéance";
    TASK_PERMANENT: "thường xuyên", "permanent", "permanente";
    FLAG_SECOND: "Tháng này đã có cuộc họp cùng loại ngày {date}.", "This month already has a meeting of the kind on {date}.", "Ce mois a déjà une réunion de ce type le {date}.";
    FLAG_SHORT: "Chương trình {n} phút, thiếu {short} phút so với {needed}.", "The agenda plans {n} minutes, {short} short of {needed}.", "L'ordre du jour prévoit {n} minutes, il en manque {short} sur {needed}.";
    FLAG_NO_SECRETARY: "Chưa ghi bí thư chi bộ: chưa có người chủ trì.", "The cell has no secretary on record: nobody is in the chair.", "Aucun secrétaire enregistré : pas de président de séance.";
    FLAG_PAST: "Ngày họp đã qua.", "The day of the meeting is past.", "Le jour de la réunion est passé.";
}
