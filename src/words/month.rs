//! Words of the month's path on the first screen.

use crate::texts;

texts! {
    TITLE_MEETING: "thường kỳ {date} lúc {time}, {place}", "regular meeting {date} at {time}, {place}", "réunion mensuelle le {date} à {time}, {place}";
    NO_MEETING: "chưa có kỳ sinh hoạt", "no meeting yet", "pas encore de réunion";
    COLLECT: "Thu kết quả nghị quyết {month}", "Collect the results of {month}", "Recueillir les résultats ({month})";
    COMMITTEE: "Họp chi ủy", "Committee meets", "Réunir le comité";
    COMMITTEE_NONE: "Bí thư, phó bí thư hội ý", "Secretary and deputy confer", "Concertation secrétaire et adjoint";
    AGENDA: "Chương trình và dự thảo nghị quyết", "Agenda and draft resolution", "Ordre du jour et projet de résolution";
    NOTICE: "Thông báo, gửi tài liệu", "Notice and documents", "Convocation et documents";
    HOLD: "Sinh hoạt", "Hold the meeting", "Tenir la réunion";
    FINISH: "Biên bản, nghị quyết, phân công", "Minutes, resolution, assignment", "Procès-verbal, résolution, répartition";
    REPORT: "Đăng, báo cáo đảng ủy", "Post and report", "Publier et transmettre";
    REPORTED_OF: "{a}/{b} việc đã báo cáo", "{a} of {b} tasks reported", "{a} tâches sur {b} rapportées";
    NOTHING_DUE: "không có việc phải báo cáo", "no task to report", "aucune tâche à rapporter";
    NOT_NOTED: "chưa ghi ngày", "date not noted", "date non notée";
    ON: "{date}", "{date}", "{date}";
    TODAY: "hôm nay", "today", "aujourd'hui";
    LATE: "hạn {date}, trễ {n} ngày", "due {date}, {n} day(s) late", "échéance {date}, {n} jour(s) de retard";
    DUE: "hạn {date}", "due {date}", "échéance {date}";
    BEST_BY: "nên xong {date}", "best by {date}", "de préférence le {date}";
    DUE_TODAY: "hạn hôm nay", "due today", "échéance aujourd'hui";
    DONE_LATE: "{date}, trễ {n} ngày", "{date}, {n} day(s) late", "{date}, {n} jour(s) de retard";
    ITEMS: "{n} mục, {minutes} phút", "{n} items, {minutes} minutes", "{n} points, {minutes} minutes";
    ITEMS_SHORT: "{n} mục, {minutes} phút, thiếu {short} phút", "{n} items, {minutes} minutes, {short} short", "{n} points, {minutes} minutes, il en manque {short}";
    UNFILLED: "mục {n} chưa có người", "item {n} has nobody", "point {n} sans personne";
    NO_DRAFT: "chưa có dự thảo nghị quyết", "no draft resolution", "pas de projet de résolution";
    RUNNING: "đang họp", "under way", "en cours";
    HELD: "{date}, {n} phút", "{date}, {n} minutes", "{date}, {n} minutes";
    MISSED: "lẽ ra họp {date}, trễ {n} ngày", "was to meet on {date}, {n} day(s) late", "prévue le {date}, {n} jour(s) de retard";
    MISSING_MINUTES: "biên bản chưa thông qua", "minutes not adopted", "procès-verbal non adopté";
    MISSING_RESOLUTION: "nghị quyết chưa thông qua", "resolution not adopted", "résolution non adoptée";
    MISSING_TASKS: "chưa phân công nhiệm vụ", "no task assigned", "aucune tâche attribuée";
    FINISHED: "{symbol}, {n} nhiệm vụ", "{symbol}, {n} tasks", "{symbol}, {n} tâches";
}
