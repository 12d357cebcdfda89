//! The quality score of a meeting: bands, what the records know with its reason, what to do
//! better, and what the screen and the command say.

use crate::texts;

texts! {
    BAND_GOOD: "Tốt", "Good", "Bon";
    BAND_FAIR: "Khá", "Fair", "Assez bon";
    BAND_AVERAGE: "Trung bình", "Average", "Moyen";
    BAND_WEAK: "Kém", "Weak", "Faible";
    // measures, by name
    M_DURATION: "Thời lượng so với tối thiểu (%)", "Duration, of the shortest allowed (%)", "Durée, du minimum (%)";
    M_SHORT: "Số phút họp thiếu", "Minutes short", "Minutes manquantes";
    M_RATE: "Tỷ lệ dự họp (%)", "Rate of attendance (%)", "Taux de présence (%)";
    M_STRICT: "Tỷ lệ dự họp (%), là 0 khi có người vắng không lý do", "Rate of attendance (%), 0 where somebody is absent without a reason", "Taux de présence (%), 0 s'il y a un absent non excusé";
    M_LONG: "Không ai vắng có lý do quá số kỳ liền cho phép", "Nobody excused too often running", "Nul excusé trop souvent de suite";
    M_DRAFT: "Có dự thảo nghị quyết", "A draft of the resolution exists", "Un projet de résolution existe";
    M_COMMITTEE: "Chi ủy đã họp trước", "The committee met before", "Le comité s'est réuni avant";
    M_NOTIFIED: "Đã thông báo trước ngày họp", "Notice given before the day", "Convocation envoyée avant le jour";
    M_AHEAD: "Tài liệu gửi đúng hạn", "Documents sent in time", "Documents envoyés à temps";
    M_DOCUMENTS: "Đã gửi, đăng tài liệu", "Documents sent or posted", "Documents envoyés ou publiés";
    M_STEPS: "Số mục đã làm của phần mở đầu và nội dung (%)", "Items dealt with, opening and content (%)", "Points traités, ouverture et contenu (%)";
    M_CONTENT: "Số mục nội dung đã làm (%)", "Items of content dealt with (%)", "Points de contenu traités (%)";
    M_THEME: "Nội dung chuyên đề", "Thematic content", "Contenu thématique";
    M_SPEAKERS: "Đảng viên phát biểu trên số có mặt (%)", "Members who spoke, of those present (%)", "Membres ayant parlé, sur les présents (%)";
    M_IDEOLOGY: "Thời gian cho tư tưởng trong mức", "Time on ideology within bounds", "Temps sur l'état d'esprit dans les bornes";
    M_CONCLUDED: "Có kết luận của chủ trì", "The chair's conclusion is noted", "La conclusion du président est notée";
    M_RESULT: "Việc đến hạn đã hoàn thành (%)", "Due tasks done (%)", "Tâches échues faites (%)";
    M_ADOPTED: "Nghị quyết đã được thông qua", "The resolution is adopted", "La résolution est adoptée";
    M_ASSIGNED: "Đã thông qua biên bản và giao việc", "Minutes adopted and tasks assigned", "Procès-verbal adopté et tâches données";
    M_POSTED: "Đã đăng, báo cáo đúng hạn", "Posted and reported in time", "Publié et transmis à temps";
    // why
    HELD: "họp {minutes} phút, cần {needed}", "{minutes} minutes held, {needed} needed", "{minutes} minutes tenues, {needed} requises";
    HELD_SHORT: "họp {minutes} phút, thiếu {short} phút so với {needed}", "{minutes} minutes held, {short} below {needed}", "{minutes} minutes tenues, {short} de moins que {needed}";
    NOT_ENDED: "chưa có giờ kết thúc", "no end is noted yet", "heure de fin non notée";
    NO_LEAST: "loại họp này không có mức tối thiểu", "no shortest duration for this kind", "pas de durée minimale pour ce type";
    PRESENT_OF: "có mặt {present}/{base} ({rate})", "{present} of {base} present ({rate})", "{present} présents sur {base} ({rate})";
    PRESENT_UNEXCUSED: "có mặt {present}/{base} ({rate}), {n} người vắng không lý do", "{present} of {base} present ({rate}), absent without a reason: {n}", "{present} présents sur {base} ({rate}), absents non excusés : {n}";
    NO_ROLL: "chưa điểm danh", "the roll is not called", "l'appel n'est pas fait";
    NOBODY_LONG: "không ai vắng có lý do quá {n} kỳ liền", "nobody excused more than {n} times running", "nul excusé plus de {n} fois de suite";
    LONG_EXCUSED: "{names} vắng có lý do {n} kỳ liên tiếp", "{names} excused {n} meetings running", "{names} : excusé {n} réunions de suite";
    HAS_DRAFT: "có dự thảo trong sổ", "a draft stands in the book", "un projet est au registre";
    NO_DRAFT: "sổ chưa có dự thảo", "no draft in the book", "aucun projet au registre";
    NO_COMMITTEE: "chi bộ không có chi ủy", "the cell has no committee", "la cellule n'a pas de comité";
    MET_ON: "chi ủy họp ngày {date}", "the committee met on {date}", "comité réuni le {date}";
    DAY_UNKNOWN: "chưa ghi ngày", "no day is noted", "jour non noté";
    NOTICED_ON: "thông báo ngày {date}", "notice given on {date}", "convocation du {date}";
    SENT_ON: "gửi tài liệu ngày {date}, hạn {due}", "documents sent on {date}, due {due}", "documents du {date}, dus le {due}";
    ITEMS_DONE: "đã làm {done}/{all} mục", "items dealt with: {done} of {all}", "points traités : {done} sur {all}";
    ITEMS_UNMARKED: "chưa đánh dấu mục nào", "no item is ticked", "aucun point coché";
    THEME_HELD: "chuyên đề: {theme}", "theme: {theme}", "thème : {theme}";
    THEME_IN_MONTH: "có chuyên đề trong tháng", "a theme was held this month", "un thème ce mois-ci";
    THEME_NONE: "tháng không có chuyên đề, tính đủ điểm", "no theme this month: full points", "pas de thème ce mois-ci : points entiers";
    SPOKE: "{n}/{present} đồng chí phát biểu ({rate})", "{n} of {present} spoke ({rate})", "{n} sur {present} ont parlé ({rate})";
    NOBODY_SPOKE: "chưa ghi ý kiến nào", "no opinion is noted", "aucun avis noté";
    IDEOLOGY_USED: "dành {n} phút, mức {low}–{high}", "{n} minutes, bounds {low} to {high}", "{n} minutes, bornes {low} à {high}";
    NO_MINUTES: "chưa ghi số phút", "minutes are not noted", "minutes non notées";
    CONCLUDED: "chủ trì đã kết luận", "the chair concluded", "le président a conclu";
    NOT_CONCLUDED: "chưa ghi kết luận", "no conclusion is noted", "conclusion non notée";
    DONE_OF: "{done}/{due} việc đến hạn hoàn thành ({rate})", "due tasks done: {done} of {due} ({rate})", "tâches échues faites : {done} sur {due} ({rate})";
    NOTHING_DUE: "kỳ này không có việc đến hạn", "no task was due", "aucune tâche échue";
    ADOPTED: "đã thông qua {name}", "{name} adopted", "{name} adoptée";
    NOT_ADOPTED: "nghị quyết chưa thông qua", "the resolution is not adopted", "résolution non adoptée";
    ASSIGNED: "đã giao {n} việc, biên bản đã thông qua", "tasks assigned: {n}, minutes adopted", "tâches données : {n}, procès-verbal adopté";
    ASSIGNED_ONLY: "đã giao {n} việc, biên bản chưa thông qua", "tasks assigned: {n}, minutes not adopted", "tâches données : {n}, procès-verbal non adopté";
    POSTED_ON: "đăng, báo cáo ngày {date}, hạn {due}", "posted on {date}, due {due}", "publié le {date}, dû le {due}";
    NOT_POSTED: "chưa đăng, hạn {due}", "not posted, due {due}", "non publié, dû le {due}";
    UNKNOWN_MEASURE: "sổ không có số liệu «{key}»", "the book has no measure «{key}»", "le registre n'a pas de mesure «{key}»";
    // what to do better
    B_TIME: "Họp đúng giờ và đủ thời lượng: khai mạc đúng {time}, không kết thúc sớm.", "Keep the time: open at {time}, do not end early.", "Tenir l'horaire : ouvrir à {time}, ne pas finir plus tôt.";
    B_RATE: "Nhắc từng đồng chí trước ngày họp; không để ai vắng không lý do.", "Remind each member before the day; let nobody stay away without a reason.", "Rappeler chacun avant le jour ; nul absent sans excuse.";
    B_LONG: "Gặp riêng đồng chí vắng nhiều kỳ liền để cùng tìm cách dự họp.", "Meet those who miss several meetings running and find a way together.", "Voir ceux qui manquent plusieurs fois de suite et trouver une solution.";
    B_DRAFT: "Soạn dự thảo nghị quyết trước ngày họp.", "Write the draft resolution before the day.", "Rédiger le projet de résolution avant le jour.";
    B_COMMITTEE: "Chi ủy họp trước kỳ sinh hoạt và ghi biên bản.", "Let the committee meet before, with minutes.", "Réunir le comité avant, avec procès-verbal.";
    B_NOTIFIED: "Thông báo giờ, nơi họp, nội dung trước ngày họp cho từng đồng chí và cấp trên.", "Tell members and the superior time, place and content before the day.", "Aviser membres et échelon supérieur de l'heure, du lieu et du contenu.";
    B_AHEAD: "Gửi, đăng tài liệu trước ngày họp ít nhất một ngày.", "Send or post the documents at least one day before.", "Envoyer ou publier les documents au moins un jour avant.";
    B_STEPS: "Làm đủ các mục của chương trình, xong mục nào đánh dấu mục đó.", "Deal with every item of the agenda and tick each one.", "Traiter chaque point de l'ordre du jour et le cocher.";
    B_THEME: "Chuẩn bị kỹ nội dung chuyên đề đã ghi trong kế hoạch năm.", "Prepare the theme of the year plan well.", "Bien préparer le thème du plan annuel.";
    B_SPEAKERS: "Gợi ý nội dung và mời thêm đồng chí phát biểu, để quá nửa số có mặt có ý kiến.", "Suggest matters and ask more members to speak, so that more than half do.", "Proposer des sujets et inviter plus de membres à parler, au-delà de la moitié.";
    B_IDEOLOGY: "Dành từ 15 đến 30 phút đánh giá tình hình tư tưởng.", "Give 15 to 30 minutes to the mood of members and people.", "Consacrer 15 à 30 minutes à l'état d'esprit.";
    B_CONCLUDED: "Kết luận từng nội dung và ghi ngay vào biên bản.", "Sum up each matter and note it at once.", "Conclure chaque point et le noter aussitôt.";
    B_RESULT: "Theo dõi từng việc giữa hai kỳ họp, đôn đốc việc sắp đến hạn.", "Follow each task between meetings and press those that fall due.", "Suivre chaque tâche entre les réunions, presser celles qui arrivent à échéance.";
    B_ADOPTED: "Biểu quyết thông qua nghị quyết hoặc kết luận ngay tại buổi họp.", "Vote on the resolution or conclusion at the meeting itself.", "Voter la résolution ou la conclusion en séance.";
    B_ASSIGNED: "Giao việc rõ người, rõ hạn; đọc và thông qua biên bản trước khi nghỉ.", "Assign tasks by name and day; read and adopt the minutes before leaving.", "Donner les tâches par nom et date ; lire et adopter le procès-verbal avant de partir.";
    B_POSTED: "Đăng nghị quyết, biên bản và báo cáo trong 2 ngày sau họp.", "Post and report within two days after the meeting.", "Publier et transmettre sous deux jours.";
    B_OTHER: "Làm tốt hơn: {part}.", "Do better: {part}.", "Faire mieux : {part}.";
    // screen
    HEAD: "{sheet} · {total} điểm · {band}", "{sheet} · {total} points · {band}", "{sheet} · {total} points · {band}";
    HEAD_OPEN: "{sheet} · {total} điểm · còn {n} phần chưa chấm", "{sheet} · {total} points · parts to answer: {n}", "{sheet} · {total} points · parties à noter : {n}";
    ORIGIN_KNOWN: "sổ", "book", "reg.";
    ORIGIN_HAND: "tay", "hand", "main";
    ORIGIN_ASKED: "hỏi", "asks", "vide";
    CHOICES: "{part}: ‹ {answers} ›", "{part}: ‹ {answers} ›", "{part} : ‹ {answers} ›";
    BY_BOOK: "Sổ tính {points}: {why}.", "The book counts {points}: {why}.", "Le registre compte {points} : {why}.";
    BOOK_ASKS: "Sổ chưa biết: {why}.", "Not known to the book: {why}.", "Inconnu du registre : {why}.";
    REASON_TITLE: "Lý do chấm: {part}", "Reason for the points: {part}", "Motif de la note : {part}";
    SCORE_TITLE: "Chấm điểm {meeting}", "Score of {meeting}", "Note de {meeting}";
    SHEET_TITLE: "Chọn phiếu chấm điểm", "Choose the score sheet", "Choisir la grille";
    FILLED_LIKE: "Đã điền {n} phần như kỳ {date}; hãy xem lại từng phần.", "Parts filled as on {date}: {n}; look at each of them.", "Parties remplies comme le {date} : {n} ; vérifiez chacune.";
    FILLED_FULL: "Đã điền {n} phần ở mức cao nhất; hãy hạ phần chưa đạt.", "Parts filled with full points: {n}; lower what was not met.", "Parties notées au maximum : {n} ; baissez ce qui n'est pas atteint.";
    NOTHING_TO_FILL: "Không còn phần nào chưa chấm.", "No part is left to answer.", "Aucune partie à noter.";
    TOO_MANY: "Phần này nhiều nhất {most} điểm; chưa đổi gì.", "This part has at most {most} points; nothing was changed.", "Cette partie a au plus {most} points ; rien n'a changé.";
    POINTS_FIRST: "Hãy chấm điểm phần này trước, rồi ghi lý do.", "Give points to this part first, then the reason.", "Notez d'abord cette partie, puis le motif.";
    NO_PART: "Hãy chọn một phần của phiếu.", "Choose a part of the sheet.", "Choisissez une partie de la grille.";
    // refusals
    UNANSWERED: "Còn {n} phần chưa chấm: {parts}. Chưa ghi gì; hãy chấm đủ rồi lưu.", "Parts without points: {n} ({parts}). Nothing was kept; answer them, then save.", "Parties sans note : {n} ({parts}). Rien n'est gardé ; notez-les puis enregistrez.";
    NEEDS_REASON: "«{part}» khác số liệu của sổ mà chưa có lý do. Chưa ghi gì; nhấn Enter để ghi lý do.", "«{part}» differs from the book without a reason. Nothing was kept; press Enter and give one.", "«{part}» diffère du registre sans motif. Rien n'est gardé ; Entrée pour l'indiquer.";
    ABOVE_MOST: "«{part}» nhiều nhất {most} điểm. Chưa ghi gì; hãy chấm lại.", "«{part}» has at most {most} points. Nothing was kept; mark it again.", "«{part}» a au plus {most} points. Rien n'est gardé ; notez à nouveau.";
    NO_SUCH_PART: "Phiếu không có tiêu chí {criterion}, phần {part}. Chưa ghi gì.", "The sheet has no criterion {criterion}, part {part}. Nothing was kept.", "La grille n'a pas de critère {criterion}, partie {part}. Rien n'est gardé.";
    NO_SUCH_SHEET: "Không có phiếu chấm điểm «{key}». Chưa ghi gì; các phiếu: {keys}.", "There is no score sheet «{key}». Nothing was kept; the sheets are {keys}.", "Aucune grille «{key}». Rien n'est gardé ; les grilles : {keys}.";
    // trend
    TREND_TITLE: "Điểm sinh hoạt 12 tháng", "Scores of twelve months", "Notes de douze mois";
    COL_MONTH: "Tháng", "Month", "Mois";
    COL_MEETING: "Ngày họp", "Meeting", "Réunion";
    COL_POINTS: "Điểm", "Points", "Points";
    COL_BAND: "Xếp loại", "Band", "Niveau";
    COL_PRESENT: "Dự họp", "Present", "Présence";
    COL_DONE: "Việc xong", "Tasks done", "Tâches";
    TREND_NONE: "chưa chấm", "not marked", "non notée";
    TREND_MEAN: "Bình quân {total} điểm, {band}; đã chấm {n} kỳ.", "Mean {total} points, {band}; meetings marked: {n}.", "Moyenne {total} points, {band} ; réunions notées : {n}.";
    TREND_EMPTY: "Chưa có kỳ nào được chấm điểm.", "No meeting is marked yet.", "Aucune réunion n'est notée.";
    TREND_BETTER: "Kỳ tới nên làm tốt hơn:", "To do better next month:", "À mieux faire le mois prochain :";
    // command
    TOTAL_LINE: "Tổng {total}/{most} điểm: {band}", "Total {total} of {most} points: {band}", "Total {total} sur {most} points : {band}";
    OPEN_LINE: "Còn {n} phần phải hỏi: {parts}", "Parts to be asked: {n} ({parts})", "Parties à demander : {n} ({parts})";
    CRITERION_LINE: "{n}. {title}: {points}/{most}", "{n}. {title}: {points}/{most}", "{n}. {title} : {points}/{most}";
    MEASURES_LINE: "Số liệu mà một phiếu có thể lấy từ sổ:", "Measures that a sheet can take from the book:", "Mesures qu'une grille peut tirer du registre :";
    PART_LINE: "{n} {title}: {points}/{most} [{from}] {why}", "{n} {title}: {points}/{most} [{from}] {why}", "{n} {title} : {points}/{most} [{from}] {why}";
    SHEET_LINE: "{key}: {name}, từ {from} ({source})", "{key}: {name}, from {from} ({source})", "{key} : {name}, dès {from} ({source})";
}
