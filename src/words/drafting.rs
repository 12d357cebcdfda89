//! Words of drafting a resolution: what the aid says, the editor, numbers, and the phrases of the
//! assessment that the book proposes. What goes on paper is Vietnamese in every language.

use crate::texts;

texts! {
    LACKS_WHO: "Chưa rõ ai làm. Ghi tên một đồng chí: việc của mọi người thì không ai trả lời khi hỏi đến.", "It is not said who. Name one comrade: what is everybody's work, nobody answers for.", "Qui n'est pas dit. Nommez un camarade : de l'affaire de tous, personne ne répond.";
    LACKS_WHAT: "Chưa rõ làm gì. Ghi việc nhìn thấy được, để kỳ sau biết đã làm hay chưa.", "It is not said what. Name work that can be seen, so that the next meeting can tell whether it was done.", "Quoi n'est pas dit. Nommez un travail visible, pour que la prochaine réunion sache s'il est fait.";
    LACKS_WHEN: "Chưa rõ bao giờ xong. Ghi ngày: việc không có hạn thì không bao giờ trễ.", "It is not said by when. Write a day: work without a deadline is never late.", "Quand n'est pas dit. Écrivez un jour : un travail sans échéance n'est jamais en retard.";
    LACKS_AMOUNT: "Chưa rõ bao nhiêu. Ghi số và đơn vị: có số mới biết đạt mấy phần.", "It is not said how much. Write a figure and a unit: only a figure shows how far it is.", "Combien n'est pas dit. Écrivez un chiffre et une unité : seul un chiffre montre l'avancement.";
    LACKS: "Chưa rõ {what}.", "It is not said {what}.", "Il n'est pas dit {what}.";
    SHORT_WHO: "ai làm", "who", "qui";
    SHORT_WHAT: "làm gì", "what", "quoi";
    SHORT_WHEN: "bao giờ xong", "by when", "pour quand";
    SHORT_AMOUNT: "bao nhiêu", "how much", "combien";
    EMPTY: "«{verb}»: {why} Nên viết: {better}", "«{verb}»: {why} Rather: {better}", "«{verb}» : {why} Plutôt : {better}";
    WHY_NO_END: "không ai biết đến đâu là xong.", "nobody knows where it ends.", "nul ne sait où cela finit.";
    WHY_NO_ACT: "chưa phải là một việc làm.", "it is not yet something done.", "ce n'est pas encore une action.";
    WHY_SAME: "không nói tháng này khác tháng trước ở chỗ nào.", "it does not say what is new this month.", "cela ne dit pas ce qui change ce mois.";
    WHY_NO_DOER: "nói việc chỉ huy, không nói ai làm ra kết quả.", "it tells of directing, not of who brings the result.", "cela parle de diriger, non de qui produit le résultat.";
    WHY_NO_DAY: "mỗi người hiểu một ngày khác nhau.", "each understands another day.", "chacun comprend un autre jour.";
    WHY_NO_MEASURE: "khen chê tuỳ người, không đo được.", "it is a matter of taste and cannot be measured.", "c'est affaire de goût, cela ne se mesure pas.";
    AID_COUNT: "Gợi ý: {n} chỗ nên viết rõ hơn. Ctrl+D tắt gợi ý.", "Advice: {n} places could be clearer. Ctrl+D turns it off.", "Conseils : {n} passages à préciser. Ctrl+D les masque.";
    AID_NONE: "Gợi ý: việc nào cũng rõ ai, làm gì, bao giờ, bao nhiêu.", "Advice: every clause says who, what, when and how much.", "Conseils : chaque point dit qui, quoi, quand et combien.";
    AID_OFF: "Đã tắt gợi ý; Ctrl+D bật lại.", "Advice is off; Ctrl+D turns it on.", "Conseils masqués ; Ctrl+D les montre.";
    AID: "Gợi ý soạn thảo", "Drafting advice", "Conseils de rédaction";
    PATTERNS: "Mẫu từ nghị quyết của chi bộ", "Patterns from the cell's own resolutions", "Modèles des résolutions de la cellule";
    PATTERN: "{content} · {target} · hạn {deadline} · {ended}", "{content} · {target} · by {deadline} · {ended}", "{content} · {target} · avant {deadline} · {ended}";
    PATTERN_BEFORE: "Lần trước ({number}): {pattern}", "Before ({number}): {pattern}", "Auparavant ({number}) : {pattern}";
    NO_TARGET: "không chỉ tiêu", "no target", "sans objectif";
    NO_PATTERNS: "Chưa có nhiệm vụ nào của nghị quyết trước để làm mẫu.", "No earlier resolution has a task to take as a pattern.", "Aucune résolution antérieure n'offre de modèle.";
    BASIS_LINE: "Căn cứ, loại, thay thế, ngày: Enter để sửa", "Basis, kind, replaced text, date: Enter changes them", "Base, genre, texte remplacé, date : Entrée pour modifier";
    HEAD_OF: "Thông tin văn bản", "Details of the text", "Fiche du texte";
    PARTS_LEFT: "{part}: chưa viết, Enter để viết", "{part}: not written, Enter writes it", "{part} : non rédigé, Entrée pour écrire";
    MADE: "Phần này sổ tự lập từ những gì đã ghi; Tab tới phần sửa được.", "This part is made from what was recorded; Tab goes to one that can be changed.", "Cette partie est établie d'après les notes ; Tab mène à une partie modifiable.";
    REPLACED_BY: "bị thay thế bởi {name}", "replaced by {name}", "remplacée par {name}";
    REPLACES: "thay thế {name}", "replaces {name}", "remplace {name}";
    RESERVED: "Đã giữ số {day}", "Number reserved {day}", "Numéro réservé {day}";
    RESERVED_STATE: "đã giữ số", "number reserved", "numéro réservé";
    BEGIN_CONCLUSION: "+ Ra kết luận thay nghị quyết", "+ Take a conclusion instead of a resolution", "+ Adopter une conclusion au lieu d'une résolution";
    BEGIN_USUAL: "+ Soạn kết luận của kỳ họp này", "+ Draft the conclusion of this meeting", "+ Rédiger la conclusion de cette réunion";
    BEGIN_OTHER: "+ Ra nghị quyết thay kết luận", "+ Take a resolution instead of a conclusion", "+ Adopter une résolution au lieu d'une conclusion";
    NUMBERED_ALREADY: "Văn bản này đã có số; không đổi gì. Muốn bỏ số thì huỷ, ghi lý do.", "This text has a number already; nothing changed. To give the number up, cancel it with the reason.", "Ce texte a déjà un numéro ; rien n'a changé. Pour y renoncer, annulez-le avec le motif.";
    KIND_IS_NUMBERED: "Số đã giữ thuộc dãy số của loại cũ; không đổi gì. Hãy huỷ số này rồi soạn văn bản mới (số đánh liên tục theo từng loại, Hướng dẫn 05-HD/VPTW).", "The reserved number belongs to the series of the old kind; nothing changed. Cancel it and draft anew (numbers run on within a kind, Hướng dẫn 05-HD/VPTW).", "Le numéro réservé appartient à la série de l'ancien genre ; rien n'a changé. Annulez-le et rédigez à nouveau (numérotation continue par genre, Hướng dẫn 05-HD/VPTW).";
    OTHER_SERIES: "Số đã giữ thuộc nhiệm kỳ hoặc năm khác; chưa thông qua gì. Hãy huỷ số đó, ghi lý do, rồi soạn lại.", "The reserved number belongs to another term or year; nothing was adopted. Cancel that number with the reason and draft again.", "Le numéro réservé relève d'un autre mandat ou d'une autre année ; rien n'a été adopté. Annulez ce numéro avec le motif et reprenez.";
    NOT_NUMBERED: "Chỉ huỷ văn bản đã có số; bản thảo chưa có số thì xoá. Không đổi gì.", "Only a numbered text is cancelled; a draft without a number is deleted. Nothing changed.", "Seul un texte numéroté s'annule ; un projet sans numéro se supprime. Rien n'a changé.";
    REPLACES_ITSELF: "Chỉ thay thế được văn bản đã thông qua, ra trước văn bản này; không đổi gì.", "Only an adopted text from before this one can be replaced; nothing changed.", "Seul un texte adopté antérieur peut être remplacé ; rien n'a changé.";
    ONLY_IN_DRAFT: "Chỉ đổi được trong bản thảo; văn bản đã thông qua thì giữ nguyên.", "Only a draft can be changed; an adopted text stays as it is.", "Seul un projet se modifie ; un texte adopté reste tel quel.";
    AT_THE_END: "Nhiệm vụ này đã ở đầu hoặc cuối; không đổi gì.", "This task is first or last already; nothing changed.", "Cette tâche est déjà la première ou la dernière ; rien n'a changé.";
    TASK_BEGUN: "Nhiệm vụ đã có báo cáo hoặc kết quả nên không xoá được; không đổi gì.", "The task has reports or a result and cannot be deleted; nothing changed.", "La tâche a des rapports ou un résultat et ne se supprime pas ; rien n'a changé.";
    NOT_A_TASK: "Hãy chọn dòng của một nhiệm vụ.", "Choose the line of a task.", "Choisissez la ligne d'une tâche.";
    NO_MEETING_TO_JUDGE: "Văn bản này chưa gắn với cuộc họp nào, nên chưa có gì để đánh giá.", "This text belongs to no meeting, so there is nothing to assess.", "Ce texte ne relève d'aucune réunion : rien à évaluer.";
    SERIES_TERM: "Nhiệm kỳ từ {day}", "Term from {day}", "Mandat depuis {day}";
    SERIES_BEFORE: "Trước {day}", "Before {day}", "Avant le {day}";
    SERIES_YEAR: "Năm {year}", "Year {year}", "Année {year}";
    SERIES_ALL: "Cả sổ", "The whole book", "Tout le registre";
    SERIES: "Dãy số", "Series", "Série";
    GAP: "thiếu", "missing", "manquant";
    GAPS: "{series}, {kind}: thiếu {n} số ({numbers}).", "{series}, {kind}: {n} numbers missing ({numbers}).", "{series}, {kind} : {n} numéros manquants ({numbers}).";
    NO_GAPS: "Các dãy số liền nhau, không thiếu số nào.", "The series run on; no number is missing.", "Les séries sont continues ; aucun numéro ne manque.";
}

macro_rules! phrases {
    ($($name:ident: $vi:literal;)*) => {
        $(#[doc = concat!("«", $vi, "»")] pub const $name: &str = $vi;)*
    };
}

phrases! {
    ON_TASKS: "Có {due} nhiệm vụ phải báo cáo kỳ này; hoàn thành {done}, đạt {rate}.";
    ON_DONE: "Đã hoàn thành: {tasks}.";
    ON_OPEN: "Chưa hoàn thành: {tasks}.";
    ON_NO_TASKS: "Không có nhiệm vụ nào đến hạn báo cáo kỳ này.";
    ON_ATTENDANCE: "Sinh hoạt có {present}/{base} đảng viên dự, đạt {rate}.";
    ON_ABSENT: "Vắng có lý do {excused}, vắng không lý do {unexcused}.";
    OF_LATE: "{task} chậm {n} ngày (đ/c {name})";
    OF_OVERDUE: "{task} quá hạn {n} ngày, mới đạt {percent} % (đ/c {name})";
    OF_NAMED: "{task} (đ/c {name})";
    OF_UNEXCUSED: "có {n} đảng viên vắng sinh hoạt không lý do";
    CAUSE: "Nguyên nhân: {why}.";
    CAUSE_GAP: "Nguyên nhân: ….";
    CONCLUSION_SUMMARY: "về nhiệm vụ tháng {month} năm {year}";
    BASIS: "Căn cứ {text}";
    REPLACES_PAPER: "{kind} này thay thế {name} ngày {date}.";
    REPLACED_PAPER: "(Được thay thế bởi {name} ngày {date}.)";
    NAME_RESOLUTION: "Nghị quyết số {symbol}";
    NAME_CONCLUSION: "Kết luận số {symbol}";
}

/// How the sentences of limits are counted.
pub const COUNTED: [&str; 9] =
    ["Một là", "Hai là", "Ba là", "Bốn là", "Năm là", "Sáu là", "Bảy là", "Tám là", "Chín là"];
