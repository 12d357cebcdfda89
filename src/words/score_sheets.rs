//! What the shipped score sheets say: criteria, parts and answers. The Vietnamese is what is
//! printed on the paper; the other languages are for the screen only.

use crate::texts;

texts! {
    NAME_A: "Phiếu A: 7 tiêu chí", "Sheet A: 7 criteria", "Grille A : 7 critères";
    NAME_B: "Phiếu B: 8 tiêu chí", "Sheet B: 8 criteria", "Grille B : 8 critères";
    SOURCE_A: "Hướng dẫn 42-HD/BTCTW 28/10/2025, khung điểm theo bản dẫn lại; mục nhỏ theo phiếu B", "Hướng dẫn 42-HD/BTCTW 28/10/2025, frame as quoted by a cell; parts as in sheet B", "Hướng dẫn 42-HD/BTCTW 28/10/2025, cadre cité par une cellule ; parties comme la grille B";
    SOURCE_B: "Phiếu của một phường, theo Hướng dẫn 42-HD/BTCTW 28/10/2025", "A ward's sheet after Hướng dẫn 42-HD/BTCTW 28/10/2025", "Grille d'un quartier d'après Hướng dẫn 42-HD/BTCTW 28/10/2025";
    // criteria
    TIME: "Thời gian, thời lượng", "Time and duration", "Horaire et durée";
    ATTENDANCE: "Tỷ lệ đảng viên dự sinh hoạt", "Attendance of members", "Présence des membres";
    PREPARATION: "Công tác chuẩn bị", "Preparation", "Préparation";
    ORGANISATION: "Tổ chức sinh hoạt", "How the meeting is held", "Tenue de la réunion";
    CHAIR: "Điều hành của bí thư", "How the secretary chairs", "Conduite par le secrétaire";
    CONDUCT: "Tổ chức, điều hành sinh hoạt", "Holding and chairing the meeting", "Tenue et conduite de la réunion";
    PRINCIPLES: "Thực hiện các nguyên tắc", "Keeping the principles", "Respect des principes";
    RESULTS: "Kết quả thực hiện nghị quyết tháng trước", "Results of last month's resolution", "Résultats de la résolution précédente";
    CLOSING: "Kết thúc buổi sinh hoạt", "Closing of the meeting", "Clôture de la réunion";
    // parts
    DURATION: "Bảo đảm thời lượng tối thiểu", "The shortest duration is kept", "La durée minimale est tenue";
    RATE: "Tỷ lệ dự họp", "Rate of attendance", "Taux de présence";
    NO_LONG_EXCUSE: "Không ai vắng có lý do quá 3 kỳ liền", "Nobody excused more than 3 times running", "Nul excusé plus de 3 fois de suite";
    CONTENT_READY: "Nội dung đúng, đủ, trọng tâm", "Content right, complete, focused", "Contenu juste, complet, ciblé";
    DRAFT_READY: "Có gợi ý thảo luận, dự thảo nghị quyết", "Points to debate and a draft are ready", "Pistes de débat et projet prêts";
    COMMITTEE_MET: "Chi ủy họp trước, có biên bản", "The committee met, with minutes", "Comité réuni, avec procès-verbal";
    NOTIFIED: "Báo trước cho đảng viên và cấp trên", "Members and superior told before", "Membres et échelon supérieur avisés";
    DOCUMENTS_AHEAD: "Đăng tài liệu trước ít nhất 1 ngày", "Documents out at least a day before", "Documents envoyés un jour avant";
    PROCEDURE: "Đủ trình tự các bước", "All steps in their order", "Toutes les étapes, dans l'ordre";
    REGULAR_CONTENT: "Nội dung sinh hoạt thường kỳ", "Content of the regular meeting", "Contenu de la réunion régulière";
    THEMATIC_CONTENT: "Nội dung chuyên đề", "Thematic content", "Contenu thématique";
    PRAISE: "Biểu dương, phê bình", "Praise and criticism", "Éloges et critiques";
    SPEAKERS: "Tỷ lệ đảng viên phát biểu", "Share of members who spoke", "Part des membres qui ont parlé";
    MINUTES_BOOK: "Ghi sổ biên bản đầy đủ", "Minutes book complete", "Registre des procès-verbaux complet";
    IDEOLOGY: "Dành 15–30 phút cho tư tưởng", "15 to 30 minutes on ideology", "15 à 30 minutes sur l'état d'esprit";
    DOCUMENTS: "Tài liệu trên Sổ tay đảng viên", "Documents in the electronic handbook", "Documents au carnet électronique";
    FLEXIBLE: "Linh hoạt, đúng nội dung", "Flexible and to the point", "Souple et à propos";
    ORIENTS: "Định hướng, gợi mở thảo luận", "Guides the discussion", "Oriente la discussion";
    DEMOCRATIC: "Dân chủ, khích lệ phát biểu", "Democratic, encourages to speak", "Démocratique, incite à parler";
    SUMS_UP: "Kết luận từng nội dung", "Sums up each matter", "Conclut chaque point";
    CENTRALISM: "Tập trung dân chủ", "Democratic centralism", "Centralisme démocratique";
    CRITICISM: "Tự phê bình, phê bình thẳng thắn", "Frank criticism and self-criticism", "Critique et autocritique franches";
    FIGHTING: "Tính lãnh đạo, giáo dục, chiến đấu", "Leading, educating, fighting spirit", "Esprit de direction et de combat";
    ANSWERS: "Thông tin, giải đáp cho đảng viên", "Information and answers to members", "Information et réponses aux membres";
    TARGETS: "Tỷ lệ việc hoàn thành", "Share of tasks done", "Part des tâches faites";
    ADOPTED: "Kết luận, thông qua nghị quyết", "Conclusion and resolution adopted", "Conclusion et résolution adoptées";
    ASSIGNED: "Thông qua biên bản, giao việc", "Minutes adopted, tasks assigned", "Procès-verbal adopté, tâches données";
    POSTED: "Đăng, báo cáo trong 2 ngày", "Posted and reported within 2 days", "Publié et transmis sous 2 jours";
    // answers
    ON_TIME: "đủ thời lượng tối thiểu", "long enough", "durée suffisante";
    SHORT_15: "thiếu đến 15 phút", "up to 15 minutes short", "manque jusqu'à 15 minutes";
    SHORT_30: "thiếu 15–30 phút", "15 to 30 minutes short", "manque 15 à 30 minutes";
    ABOUT_HALF: "khoảng một nửa", "about half", "environ la moitié";
    UNDER_HALF: "dưới một nửa", "under half", "moins de la moitié";
    FROM_90: "từ 90 %", "90 % and more", "90 % et plus";
    FROM_75: "75 đến dưới 90 %", "75 to under 90 %", "75 à moins de 90 %";
    FROM_65: "65 đến dưới 75 %", "65 to under 75 %", "65 à moins de 75 %";
    UNDER_65: "dưới 65 % hoặc có người vắng không lý do", "under 65 %, or somebody absent without a reason", "moins de 65 %, ou un absent non excusé";
    OVER_50: "trên 50 %", "over 50 %", "plus de 50 %";
    FROM_40: "40 đến 50 %", "40 to 50 %", "40 à 50 %";
    FROM_30: "30 đến dưới 40 %", "30 to under 40 %", "30 à moins de 40 %";
    UNDER_30: "dưới 30 %", "under 30 %", "moins de 30 %";
    FROM_80: "80 đến dưới 90 %", "80 to under 90 %", "80 à moins de 90 %";
    FROM_70: "70 đến dưới 80 %", "70 to under 80 %", "70 à moins de 80 %";
    FROM_60: "60 đến dưới 70 %", "60 to under 70 %", "60 à moins de 70 %";
    FROM_50: "50 đến dưới 60 %", "50 to under 60 %", "50 à moins de 60 %";
    UNDER_50: "dưới 50 %", "under 50 %", "moins de 50 %";
    FULL: "đạt", "met", "atteint";
    HALF: "đạt một phần", "met in part", "atteint en partie";
    NONE: "chưa đạt", "not met", "non atteint";
    DONE: "có", "yes", "oui";
    NOT_DONE: "không", "no", "non";
    // what to do better
    BETTER_CONTENT: "Chọn 2–3 nội dung trọng tâm của thôn, ghi rõ vào chương trình trước buổi họp.", "Choose two or three matters that count for the village and put them on the agenda beforehand.", "Choisir deux ou trois sujets importants pour le village et les inscrire d'avance.";
    BETTER_PRAISE: "Nêu tên ít nhất một việc tốt và một việc cần nhắc nhở ở mỗi kỳ.", "Name at least one good deed and one that needs a reminder at each meeting.", "Citer à chaque réunion au moins une bonne action et un point à reprendre.";
    BETTER_BOOK: "Giao thư ký ghi đủ ý kiến theo tên và kết luận từng mục ngay tại buổi họp.", "Let the minute-taker note every opinion by name and each conclusion at the meeting itself.", "Faire noter sur place chaque avis par nom et chaque conclusion.";
    BETTER_FLEXIBLE: "Bám chương trình, dành thời gian cho việc cần bàn, bớt đọc văn bản.", "Keep to the agenda, give time to what needs debate, read out less.", "Suivre l'ordre du jour, débattre davantage, lire moins.";
    BETTER_ORIENTS: "Chuẩn bị sẵn 2–3 câu hỏi gợi mở cho phần thảo luận.", "Prepare two or three questions that open the discussion.", "Préparer deux ou trois questions pour ouvrir le débat.";
    BETTER_DEMOCRATIC: "Mời đảng viên ít nói phát biểu trước, ghi nhận mọi ý kiến.", "Ask those who seldom speak first, and note every opinion.", "Donner d'abord la parole aux discrets et noter chaque avis.";
    BETTER_CENTRALISM: "Việc quan trọng phải bàn đủ rồi mới biểu quyết theo đa số.", "Debate what matters in full before the majority votes.", "Débattre pleinement avant de voter à la majorité.";
    BETTER_CRITICISM: "Dành một mục cho tự phê bình và phê bình, chi ủy làm trước.", "Keep one item for criticism and self-criticism, the committee first.", "Réserver un point à la critique et à l'autocritique, le comité d'abord.";
    BETTER_FIGHTING: "Chỉ rõ việc sai, việc chậm và người chịu trách nhiệm khắc phục.", "Name what went wrong or late and who puts it right.", "Nommer ce qui a failli ou tardé et qui y remédie.";
    BETTER_ANSWERS: "Trả lời kiến nghị kỳ trước ngay đầu buổi họp.", "Answer the questions of last month at the beginning.", "Répondre dès l'ouverture aux questions du mois passé.";
}
