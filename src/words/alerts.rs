//! Words of what needs attention.

use crate::texts;

texts! {
    OVERDUE_TASK: "Quá hạn {n} ngày: {task} ({name})", "{n} days overdue: {task} ({name})", "{n} jours de retard : {task} ({name})";
    DUE_SOON: "Còn {n} ngày: {task} ({name})", "{n} days left: {task} ({name})", "{n} jours restants : {task} ({name})";
    DUE_TODAY: "Đến hạn hôm nay: {task} ({name})", "Due today: {task} ({name})", "Échéance aujourd'hui : {task} ({name})";
    NO_MEETING: "Tháng {month} chưa có kỳ sinh hoạt", "No meeting yet for {month}", "Pas encore de réunion pour {month}";
    MISSED_MEETING: "Tháng {month} không có kỳ sinh hoạt", "No meeting was held in {month}", "Aucune réunion en {month}";
    NOTICE_LATE: "Kỳ họp {date} chưa thông báo, gửi tài liệu; hạn {due}", "Notice or documents for {date} not sent; due {due}", "Convocation ou documents du {date} non envoyés ; échéance {due}";
    UNREPORTED: "Kỳ họp {date} chưa đăng, báo cáo; hạn {due}", "Meeting of {date} not posted and reported; due {due}", "Réunion du {date} non transmise ; échéance {due}";
    UNFINISHED: "Kỳ họp {date} chưa kết thúc trong sổ", "Meeting of {date} is still open in the book", "La réunion du {date} est encore ouverte dans le registre";
    MINUTES_OPEN: "Biên bản kỳ họp {date} chưa thông qua", "Minutes of {date} are not adopted", "Procès-verbal du {date} non adopté";
    TOO_FEW: "Chi bộ chỉ còn {n} đảng viên chính thức, cần ít nhất {need}", "The cell has only {n} official members and needs {need}", "La cellule n'a que {n} titulaires, il en faut {need}";
    COMMITTEE_POSSIBLE: "Có {n} đảng viên chính thức: đủ điều kiện bầu chi ủy", "{n} official members: a committee can be elected", "{n} titulaires : un comité peut être élu";
    COMMITTEE_TOO_LARGE: "Chi ủy {n} người, nhiều nhất {most}", "The committee has {n} members, at most {most}", "Le comité compte {n} membres, {most} au plus";
    PROBATION_SOON: "{name} hết dự bị {date}, còn {n} ngày", "{name}: probation ends {date}, in {n} days", "{name} : fin de stage le {date}, dans {n} jours";
    PROBATION_OVER: "{name} hết dự bị {date}: chi bộ xét chậm nhất {due}", "{name}: probation ended {date}, to be examined by {due}", "{name} : stage terminé le {date}, à examiner avant le {due}";
    EXCUSED_IN_A_ROW: "{name} vắng có lý do {n} kỳ liên tiếp", "{name} was excused {n} times in a row", "{name} excusé {n} fois de suite";
    MISSED_MONTHS: "{name} vắng không lý do {n} tháng trong năm", "{name} missed {n} months this year without reason", "{name} absent sans motif {n} mois dans l'année";
    UNEXCUSED: "{name} vắng không lý do kỳ {date}", "{name} was absent without reason on {date}", "{name} absent sans motif le {date}";
    NO_THEME: "Thiếu sinh hoạt chuyên đề quý {quarter}", "No thematic meeting in quarter {quarter}", "Pas de réunion thématique au trimestre {quarter}";
    UNKNOWN_STANDING: "{name}: chưa rõ chính thức hay dự bị", "{name}: not known whether official or probationary", "{name} : titulaire ou stagiaire, on ne sait";
    ODDITIES: "{n} hồ sơ đảng viên có điểm cần kiểm tra", "{n} members' records need checking", "{n} fiches de membres à vérifier";
    CLOCK: "Ngày của máy {today} trước ngày họp đã ghi {date}: kiểm tra đồng hồ", "The computer's date {today} lies before a recorded meeting of {date}: check the clock", "La date {today} précède une réunion notée le {date} : vérifiez l'horloge";
    NO_SECRETARY: "Chưa ghi bí thư chi bộ", "No secretary on record", "Aucun secrétaire enregistré";
    STUCK_EXTENDED: "Vướng, đã gia hạn {n} lần: {task} ({name})", "Stuck, extended {n} times: {task} ({name})", "Bloquée, prolongée {n} fois : {task} ({name})";
    STUCK_NO_NEWS: "Vướng, {n} ngày không có tin: {task} ({name})", "Stuck, no news for {n} days: {task} ({name})", "Bloquée, sans nouvelle depuis {n} jours : {task} ({name})";
    STUCK_STEP_PAST: "Vướng, bước tiếp trễ {n} ngày: {task} ({name})", "Stuck, next step {n} days late: {task} ({name})", "Bloquée, prochaine étape {n} jours en retard : {task} ({name})";
    STUCK_NO_STEP: "Vướng, chưa có bước tiếp: {task} ({name})", "Stuck, nothing planned next: {task} ({name})", "Bloquée, aucune suite prévue : {task} ({name})";
}
