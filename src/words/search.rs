//! Words of the search across everything: filters, examples, what was found.

use crate::texts;

texts! {
    TITLE: "Tìm trong cả sổ", "Search the whole book", "Chercher dans tout le registre";
    ASK: "Tìm:", "Search:", "Chercher :";
    FILTERS: "Đang lọc: {filters}", "Filters: {filters}", "Filtres : {filters}";
    NO_FILTER: "Chưa lọc. Gõ không dấu cũng được; nhiều từ thì phải có đủ.", "No filter. Marks are not needed; all words must be there.", "Aucun filtre. Accents facultatifs ; tous les mots doivent y être.";
    NOT_UNDERSTOOD: "Không hiểu: {what}", "Not understood: {what}", "Non compris : {what}";
    FOUND: "{n} kết quả", "{n} found", "{n} résultats";
    SHOWN_OF: "{n} kết quả, hiện {shown} dòng đầu; thêm từ hoặc bộ lọc để thu hẹp.", "{n} found, the first {shown} shown; add words or a filter.", "{n} résultats, les {shown} premiers affichés ; ajoutez des mots ou un filtre.";
    NOTHING: "Không có dòng nào trong sổ khớp với lời tìm này. Bớt từ hoặc bộ lọc.", "Nothing in the book answers this. Take away words or filters.", "Rien dans le registre ne répond. Retirez des mots ou des filtres.";
    EXAMPLES: "Ví dụ (Enter để thử):", "Examples (Enter tries one):", "Exemples (Entrée pour essayer) :";
    WHERE: "{record} · {field}: {line}", "{record} · {field}: {line}", "{record} · {field} : {line}";
    FILTER_KIND: "loại", "kind", "genre";
    FILTER_PERSON: "người", "person", "personne";
    FILTER_YEAR: "năm", "year", "an";
    FILTER_MONTH: "tháng", "month", "mois";
    FILTER_STATE: "trạng thái", "state", "état";
    FILTER_NUMBER: "số", "number", "numéro";
    FILTER_FIELD: "lĩnh vực", "field", "domaine";
    KIND_MEMBER: "đảng viên", "member", "membre";
    KIND_MEETING: "họp", "meeting", "réunion";
    KIND_RESOLUTION: "nghị quyết", "resolution", "résolution";
    KIND_TASK: "việc", "task", "tâche";
    KIND_RULE: "quy định", "rule", "règle";
    KIND_TOPIC: "nội dung chờ", "topic", "sujet";
    KIND_PLAN: "kế hoạch", "plan", "plan annuel";
    KIND_TEMPLATE: "mẫu", "template", "modèle";
    KIND_SHEET: "bảng điểm", "score sheet", "barème";
    KIND_CELL: "chi bộ", "cell", "cellule";
    KIND_ITEM: "mục chương trình", "item", "point";
    KIND_OPINION: "ý kiến", "opinion", "avis";
    KIND_VOTE: "biểu quyết", "vote", "scrutin";
    KIND_CONCLUSION: "kết luận", "conclusion", "conclusions";
    KIND_PROGRESS: "tiến độ", "progress", "avancement";
    KIND_EVIDENCE: "minh chứng", "evidence", "preuve";
    EXAMPLE_WORDS: "hộ nghèo", "ho ngheo", "ho ngheo";
    EXAMPLE_LATE: "loại:việc trạng thái:quá hạn", "kind:task state:overdue", "genre:tâche état:en retard";
    EXAMPLE_SAID: "loại:ý kiến năm:{year} đường", "kind:opinion year:{year} đường", "genre:avis an:{year} đường";
    EXAMPLE_NUMBER: "số:09", "number:09", "numéro:09";
    EXAMPLE_MONTH: "tháng:{month} lĩnh vực:môi trường", "month:{month} field:environment", "mois:{month} domaine:environnement";
    EXAMPLE_PHRASE: "\"nhà văn hoá\"", "\"nhà văn hoá\" \"Đại đoàn kết\"", "\"nhà văn hoá\" kind:task";
}
