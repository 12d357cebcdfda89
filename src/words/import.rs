//! What is said when lists of others come into the book: what a file holds, what it would do, what
//! of it is refused, how it differs from the book.

use crate::texts;

texts! {
    IMPORT_TITLE: "Nhập từ tệp", "Import", "Importer";
    IMPORT_ASK: "Tệp .xlsx, .csv hoặc .txt. Gõ đường dẫn, hoặc ↓ để chọn rồi Enter.", "A .xlsx, .csv or .txt file. Type its path, or ↓ to choose, then Enter.", "Un fichier .xlsx, .csv ou .txt. Tapez le chemin, ou ↓ pour choisir, puis Entrée.";
    IMPORT_PATH: "Tệp:", "File:", "Fichier :";
    IMPORT_EMPTY: "Không thấy bảng nào trong thư mục này.", "There is no table in this folder.", "Aucun tableau dans ce dossier.";
    IMPORT_SURE: "{file} – {encoding}", "{file} – {encoding}", "{file} – {encoding}";
    WILL_ADD: "Thêm mới: {n}", "To add: {n}", "À ajouter : {n}";
    WILL_UPDATE: "Đã có, bổ sung thêm: {n}", "In the book, gets more: {n}", "Déjà présents, complétés : {n}";
    WILL_KNOW: "Đã có, không thay đổi: {n}", "In the book, nothing new: {n}", "Déjà présents, inchangés : {n}";
    WILL_REFUSE: "Chưa nhận: {n}", "Refused: {n}", "Refusés : {n}";
    REFUSED_ROW: "dòng {row}, cột {column}: “{value}”", "row {row}, column {column}: “{value}”", "ligne {row}, colonne {column} : « {value} »";
    IMPORT_FIX: "Còn {n} ô sai: sửa trong tệp rồi nhập lại. Sổ chưa thay đổi gì.", "{n} cells are wrong: correct the file and import again. The book is unchanged.", "{n} cellules fausses : corrigez le fichier puis recommencez. Le registre est inchangé.";
    IMPORT_NOTHING: "Tệp không có gì mới. Sổ không thay đổi.", "The file holds nothing new. The book is unchanged.", "Le fichier n'apporte rien. Le registre est inchangé.";
    IMPORT_GO: "Enter để nhận tất cả trong một lần; Ctrl+Z lấy lại được. Esc để thôi, sổ không thay đổi.", "Enter takes all at once; Ctrl+Z takes it back. Esc leaves the book unchanged.", "Entrée accepte tout ; Ctrl+Z annule. Échap ne change rien.";
    IMPORT_WHAT: "Nhập gì:", "What:", "Quoi :";
    IMPORT_OTHER: "(F4 để đổi)", "(F4 changes)", "(F4 change)";
    ABOUT_MEMBERS: "Đảng viên", "Members", "Membres";
    ABOUT_TASKS: "Nhiệm vụ", "Tasks", "Tâches";
    ABOUT_RESOLUTIONS: "Nghị quyết và nhiệm vụ", "Resolutions with tasks", "Résolutions et tâches";
    ABOUT_MEETINGS: "Cuộc họp đã qua", "Past meetings", "Réunions passées";
    DIFFERS: "sổ ghi khác {n} mục, giữ theo sổ (F4 xem)", "{n} fields differ, the book stays (F4)", "{n} champs diffèrent, le registre reste (F4)";
    DIFFERENT: "Đã có, tệp ghi khác, giữ theo sổ: {n}", "In the book, the file differs, the book stays: {n}", "Déjà présents, différents, le registre reste : {n}";
    CHANGE_WHAT: "Đổi loại", "Other kind", "Autre type";
    ONLY_REFUSED: "Chỉ xem ô chưa nhận", "Refused only", "Refus seuls";
    COMPARE: "So với sổ", "Compare", "Comparer";
    KEEP_REASONS: "Lưu danh sách sai", "Save refusals", "Garder les refus";
    TAKE_ALL: "Lấy cả theo tệp", "Take all", "Tout prendre";
    KEEP_ALL: "Giữ cả theo sổ", "Keep all", "Tout garder";
    SWITCH: "Giữ hoặc lấy", "Keep or take", "Garder ou prendre";
    NOTHING_REFUSED: "Không có ô nào sai.", "Nothing is refused.", "Rien n'est refusé.";
    NOTHING_TO_COMPARE: "Dòng này không có gì khác với sổ để chọn.", "This row differs from the book in nothing.", "Cette ligne ne diffère en rien du registre.";
    COMPARE_TITLE: "Dòng {row}: {name}", "Row {row}: {name}", "Ligne {row} : {name}";
    FIELD: "Mục", "Field", "Champ";
    IN_BOOK: "Trong sổ", "In the book", "Dans le registre";
    IN_FILE: "Trong tệp", "In the file", "Dans le fichier";
    CHOICE_KEEP: "giữ", "keep", "garder";
    CHOICE_TAKE: "lấy", "take", "prendre";
    COMPARE_HELP: "Phím cách: giữ theo sổ hoặc lấy theo tệp. Esc để quay lại bản xem trước.", "Space: keep the book's or take the file's. Esc goes back.", "Espace : garder le registre ou prendre le fichier. Échap revient.";
    REASONS_NAME: "chưa nhận", "refused", "refusés";
    ROW: "Dòng", "Row", "Ligne";
    COLUMN: "Cột", "Column", "Colonne";
    TYPED: "Đã gõ", "Typed", "Saisi";
    REASON: "Vì sao chưa nhận", "Why refused", "Motif du refus";
    FIELD_TAKEN: "dòng {row}, {field}: «{before}» → «{after}»", "row {row}, {field}: «{before}» → «{after}»", "ligne {row}, {field} : «{before}» → «{after}»";
    FIELD_KEPT: "dòng {row}, {field}: giữ «{before}», tệp ghi «{after}» (--merge take để lấy theo tệp)", "row {row}, {field}: kept «{before}», the file has «{after}» (--merge take takes it)", "ligne {row}, {field} : gardé «{before}», le fichier a «{after}» (--merge take le prend)";
    TARGET_WORDS: "chỉ tiêu", "target", "objectif";
    ON_PAPER: "Theo sổ giấy: có mặt {present}, vắng {absent}.", "On paper: present {present}, absent {absent}.", "Sur papier : présents {present}, absents {absent}.";
    SEVERAL_MEMBERS: "Tên này có nhiều người: {names}. Ghi thêm năm sinh trong ngoặc.", "Several members bear this name: {names}. Add the year of birth in brackets.", "Plusieurs membres portent ce nom : {names}. Ajoutez l'année de naissance entre parenthèses.";
    MEMBER_NEAR: "Sổ không có đảng viên tên này; gần giống: {names}.", "No member bears this name; near to it: {names}.", "Aucun membre de ce nom ; proches : {names}.";
    NO_SUCH_MEMBER: "Sổ không có đảng viên tên này; ghi đủ họ và tên.", "No member bears this name; write the full name.", "Aucun membre de ce nom ; écrivez le nom complet.";
    SEVERAL_RESOLUTIONS: "Số này có ở nhiều văn bản: {names}. Ghi thêm ngày.", "Several documents have this number: {names}. Add the date.", "Plusieurs documents ont ce numéro : {names}. Ajoutez la date.";
    NO_SUCH_RESOLUTION: "Sổ không có nghị quyết này; nhập nghị quyết trước, hoặc ghi số và ngày như 05-NQ/CB, 05/3/2026.", "The book has no such resolution; import resolutions first, or write it like 05-NQ/CB, 05/3/2026.", "Le registre n'a pas cette résolution ; importez d'abord les résolutions, ou écrivez 05-NQ/CB, 05/3/2026.";
    NO_SUCH_MEETING: "Sổ không có cuộc họp ngày này.", "The book has no meeting on this day.", "Le registre n'a pas de réunion ce jour-là.";
    TWICE_IN_FILE: "Dòng {n} của tệp đã ghi mục này.", "Row {n} of the file has this already.", "La ligne {n} du fichier l'a déjà.";
    MERGE_KEEP: "giữ theo sổ", "keep the book", "garder le registre";
    MERGE_FILL: "chỉ điền chỗ trống", "fill what is empty", "remplir les vides";
    MERGE_TAKE: "lấy theo tệp", "take the file", "prendre le fichier";
}
