//! The command line: the help of every command and argument (named after them), and what the
//! commands say.

use crate::texts;
use crate::words::Text;

/// The help of a command (`IMPORT`) or of its argument (`IMPORT_FILE`), by its name.
pub fn help(name: &str) -> Option<Text> {
    let name = name.to_uppercase().replace('-', "_");
    ALL.iter().find(|(of, _)| *of == name).map(|(_, text)| *text)
}

texts! {
    SOCHIBO: "Sổ Chi Bộ: sổ của một chi bộ thôn, dùng bằng bàn phím, không cần mạng, có mã hoá.", "Sổ Chi Bộ: the register of one village cell, kept at the keyboard, offline and encrypted.", "Sổ Chi Bộ : le registre d'une cellule de village, au clavier, hors ligne et chiffré.";
    USAGE: "Cách dùng:", "Usage:", "Usage :";
    COMMANDS: "Lệnh", "Commands", "Commandes";
    ARGUMENTS: "Tham số", "Arguments", "Arguments";
    OPTIONS: "Tuỳ chọn", "Options", "Options";
    HELP: "Xem trợ giúp", "Show this help", "Afficher cette aide";
    VERSION: "Xem phiên bản", "Show the version", "Afficher la version";
    BOOK: "Thư mục của sổ", "Folder of the book", "Dossier du registre";
    LANG: "Ngôn ngữ: vi, en, fr", "Language: vi, en, fr", "Langue : vi, en, fr";
    TODAY: "Coi hôm nay là ngày này (2026-10-05)", "Take this day for today (2026-10-05)", "Prendre ce jour pour aujourd'hui (2026-10-05)";
    JSON: "In kết quả dạng JSON", "Print the result as JSON", "Afficher le résultat en JSON";
    PASSPHRASE_FILE: "Đọc mật khẩu từ tệp này", "Read the passphrase from this file", "Lire la phrase secrète dans ce fichier";
    DEMO: "Mở sổ thực hành", "Open a practice book", "Ouvrir un registre d'exercice";
    DEMO_TO: "Ghi sổ thực hành vào thư mục này", "Write the practice book into this folder", "Écrire le registre d'exercice dans ce dossier";
    DEMO_MEMBERS: "Số đảng viên", "How many members", "Nombre de membres";
    DEMO_YEARS: "Số năm hoạt động", "How many years of work", "Nombre d'années";
    DEMO_SEED: "Số gieo: cùng số thì cùng sổ", "Seed: the same number gives the same book", "Graine : le même nombre donne le même registre";
    INIT: "Lập sổ mới", "Open a new book", "Créer un registre";
    INIT_NAME: "Tên chi bộ", "Name of the cell", "Nom de la cellule";
    INIT_COMMUNE: "Xã, phường", "Commune", "Commune";
    INIT_PROVINCE: "Tỉnh", "Province", "Province";
    INIT_VILLAGE: "Thôn, bản, tổ", "Village", "Village";
    INIT_MEETING_DAY: "Ngày sinh hoạt hằng tháng", "Monthly meeting day", "Jour de réunion mensuelle";
    INIT_MEETING_TIME: "Giờ sinh hoạt", "Meeting time", "Heure de réunion";
    INIT_MEETING_PLACE: "Nơi sinh hoạt", "Meeting place", "Lieu de réunion";
    INIT_TERM_START: "Ngày đại hội", "Day of the congress", "Jour du congrès";
    IMPORT: "Nhập từ tệp: nhận hết, hoặc không nhận gì", "Read a file: all of it or nothing", "Lire un fichier : tout ou rien";
    IMPORT_WHAT: "Loại bản ghi, hoặc all cho cả sổ", "Kind of record, or all for the whole book", "Type de fiche, ou all pour tout le registre";
    IMPORT_FILE: "Tệp csv, txt, xlsx hoặc json", "A csv, txt, xlsx or json file", "Un fichier csv, txt, xlsx ou json";
    IMPORT_DRY_RUN: "Chỉ xem trước, không ghi gì", "Only look ahead, keep nothing", "Aperçu seulement, rien n'est gardé";
    EXPORT: "Xuất ra tệp", "Write a file", "Écrire un fichier";
    EXPORT_WHAT: "Loại bản ghi, hoặc all cho cả sổ", "Kind of record, or all for the whole book", "Type de fiche, ou all pour tout le registre";
    EXPORT_TO: "Tệp sẽ ghi: csv, txt hoặc json", "The file to write: csv, txt or json", "Le fichier à écrire : csv, txt ou json";
    LIST: "Xem danh sách", "List records", "Lister les fiches";
    LIST_KIND: "cell, members, meetings, resolutions, tasks, rules", "cell, members, meetings, resolutions, tasks, rules", "cell, members, meetings, resolutions, tasks, rules";
    LIST_FIND: "Chỉ những dòng có chữ này, không cần dấu", "Only those with this text, marks not needed", "Seulement celles qui ont ce texte, sans accents aussi";
    SHOW: "Xem một bản ghi", "Show one record", "Afficher une fiche";
    SHOW_KIND: "Loại bản ghi", "Kind of record", "Type de fiche";
    SHOW_NUMBER: "Số của bản ghi", "Number of the record", "Numéro de la fiche";
    MONTH: "Việc trong tháng", "The work of the month", "Le travail du mois";
    MONTH_MONTH: "Tháng, ví dụ 2026-10", "The month, such as 2026-10", "Le mois, par exemple 2026-10";
    ALERTS: "Việc cần chú ý", "What needs attention", "Ce qui demande attention";
    AGENDA: "Chương trình kỳ họp tới", "The next agenda", "Le prochain ordre du jour";
    AGENDA_MONTH: "Tháng của kỳ họp", "The month of the meeting", "Le mois de la réunion";
    PLAN: "Kế hoạch năm: cuộc họp, chuyên đề, giám sát, ngày kỷ niệm", "The plan of a year: meetings, themes, supervision, days to remember", "Le plan d'une année : réunions, thèmes, surveillance, dates à marquer";
    PLAN_YEAR: "Năm; bỏ trống là năm nay", "The year; this one when left out", "L'année ; celle en cours si omise";
    TALLY: "Điểm danh và biểu quyết của một cuộc họp", "Attendance and votes of a meeting", "Présences et votes d'une réunion";
    TALLY_MEETING: "Số của cuộc họp", "Number of the meeting", "Numéro de la réunion";
    TASKS: "Theo dõi nhiệm vụ", "Follow up tasks", "Suivre les tâches";
    TASKS_OVERDUE: "Chỉ việc quá hạn", "Only those overdue", "Seulement en retard";
    TASKS_MEMBER: "Chỉ việc của đảng viên số này", "Only those of this member", "Seulement celles de ce membre";
    WHY: "Quy định đang có hiệu lực và căn cứ", "The rule in force and where it comes from", "La règle en vigueur et sa source";
    WHY_RULE: "Tên quy định; bỏ trống để xem tất cả", "Key of the rule; all of them when left out", "Clé de la règle ; toutes si omise";
    WHY_ON: "Vào ngày này", "On this day", "À cette date";
    PAPER: "Làm văn bản từ sổ", "Make a paper from the book", "Faire un document depuis le registre";
    PAPER_KIND: "notice, minutes, resolution", "notice, minutes, resolution", "notice, minutes, resolution";
    PAPER_NUMBER: "Số của cuộc họp hoặc nghị quyết", "Number of the meeting or resolution", "Numéro de la réunion ou de la résolution";
    PAPER_TO: "Tệp sẽ ghi", "The file to write", "Le fichier à écrire";
    PAPER_WRITTEN: "Đã ghi {file}.", "Wrote {file}.", "{file} est écrit.";
    MEMORY_NOT_LOCKED: "Sổ thực hành chỉ ở trong bộ nhớ, không khoá được; thoát là hết.", "This practice book is in memory only and cannot be locked; leaving ends it.", "Ce registre d'exercice n'est qu'en mémoire, sans verrou ; quitter y met fin.";
    HISTORY: "Ai đã làm gì", "Who did what", "Qui a fait quoi";
    UNDO_COMMAND: "Hoàn tác việc sau cùng", "Take back the last act", "Annuler le dernier acte";
    REDO_COMMAND: "Làm lại việc vừa hoàn tác", "Do again what was taken back", "Rétablir ce qui fut annulé";
    VERIFY: "Kiểm tra toàn bộ sổ", "Check the whole book", "Vérifier tout le registre";
    PASSPHRASE: "Đổi mật khẩu", "Change the passphrase", "Changer la phrase secrète";
    PASSPHRASE_NEW_PASSPHRASE_FILE: "Đọc mật khẩu mới từ tệp này", "Read the new passphrase from this file", "Lire la nouvelle phrase dans ce fichier";
    PASSPHRASE_RECOVERY_FILE: "Mở bằng mã khôi phục trong tệp này", "Open with the recovery code in this file", "Ouvrir avec le code de secours de ce fichier";
    RECOVERY: "Lập thẻ khôi phục mới", "Make a new recovery card", "Créer une nouvelle carte de secours";
    RECOVERY_RECOVERY_FILE: "Mở bằng mã khôi phục trong tệp này", "Open with the recovery code in this file", "Ouvrir avec le code de secours de ce fichier";
    SHEET: "Bảng tra cứu", "Reference sheets", "Fiches de référence";
    SHEET_KEYS: "Phím bấm", "Keys", "Touches";
    SHEET_COLUMNS: "Cột của tệp nhập và xuất", "Columns of files", "Colonnes des fichiers";
    SHEET_COLUMNS_KIND: "Loại bản ghi", "Kind of record", "Type de fiche";
    SHEET_JSON: "Dạng JSON", "The JSON form", "La forme JSON";
    SHEET_JSON_KIND: "Loại bản ghi", "Kind of record", "Type de fiche";
    NOTHING_TO_SHOW: "Chưa có gì.", "Nothing yet.", "Rien pour l'instant.";
    YES: "có", "yes", "oui";
    ID: "Mã", "ID", "ID";
    NAME: "Tên", "Name", "Nom";
    WROTE: "Đã ghi {n} bản ghi vào {file}.", "Wrote {n} records to {file}.", "{n} fiches écrites dans {file}.";
    IMPORTED: "Thêm {added}, cập nhật {updated}.", "Added {added}, updated {updated}.", "{added} ajoutées, {updated} mises à jour.";
    WOULD_IMPORT: "Xem trước: sẽ thêm {added}, cập nhật {updated}. Chưa ghi gì.", "Look ahead: would add {added}, update {updated}. Nothing was kept.", "Aperçu : {added} à ajouter, {updated} à mettre à jour. Rien n'est gardé.";
    REFUSED_AT: "{kind}, dòng {row}, cột {column} ({value}): {reason}", "{kind}, row {row}, column {column} ({value}): {reason}", "{kind}, ligne {row}, colonne {column} ({value}) : {reason}";
    AUTHOR: "bí thư", "secretary", "secrétaire";
    DID: "{what} — {who}, {when}", "{what} — {who}, {when}", "{what} — {who}, {when}";
    SOUND: "Sổ nguyên vẹn: {records} bản ghi, {acts} việc đã ghi.", "The book is sound: {records} records, {acts} acts.", "Le registre est intact : {records} fiches, {acts} actes.";
    ON_ROLL: "Trên danh sách", "On the roll", "À l'appel";
    PRESENT: "Có mặt", "Present", "Présents";
    EXCUSED: "Vắng có lý do", "Excused", "Excusés";
    UNEXCUSED: "Vắng không lý do", "Unexcused", "Non excusés";
    RATE: "Tỷ lệ dự họp", "Attendance", "Assiduité";
    VOTING_BASE: "Có quyền biểu quyết", "Voting base", "Base de vote";
    VOTERS_PRESENT: "Có quyền, đang có mặt", "Voters present", "Votants présents";
    MARKED_PASSPHRASE: "Mật khẩu có dấu; máy khác có thể gõ không ra.", "The passphrase has marks; another keyboard may not type them.", "La phrase a des accents ; un autre clavier peut ne pas les taper.";
    ASK_PASSPHRASE: "Mật khẩu: ", "Passphrase: ", "Phrase secrète : ";
    ASK_NEW_PASSPHRASE: "Mật khẩu mới: ", "New passphrase: ", "Nouvelle phrase secrète : ";
    ASK_AGAIN: "Gõ lại: ", "Once more: ", "Encore une fois : ";
    RECOVERY_CODE: "Mã khôi phục (chép ra giấy, cất nơi khác): {code}", "Recovery code (write it on paper, keep it elsewhere): {code}", "Code de secours (à écrire sur papier, à garder ailleurs) : {code}";
    BOOK_OPENED: "Đã lập sổ của {name}.", "Opened the book of {name}.", "Registre de {name} créé.";
    DEMO_WRITTEN: "Đã lập sổ thực hành trong {place}.", "Wrote a practice book in {place}.", "Registre d'exercice écrit dans {place}.";
    PASSPHRASE_CHANGED: "Đã đổi mật khẩu.", "The passphrase is changed.", "La phrase secrète est changée.";
}
