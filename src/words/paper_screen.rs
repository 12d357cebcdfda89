//! What is said where papers are chosen, read and written to files.

use crate::texts;

texts! {
    // the list of papers
    MESSAGE_FOR: "Tin nhắn Zalo", "Message for the group", "Message pour le groupe";
    OWN_FORM: "Theo mẫu Word riêng…", "After a Word form of our own…", "D'après notre modèle Word…";
    PACK: "Cả bộ giấy tờ của kỳ họp", "All papers of the meeting", "Tous les documents de la réunion";
    MONTH_OF: "tháng {n}/{year}", "month {n}/{year}", "mois {n}/{year}";
    QUARTER_OF: "quý {n}/{year}", "quarter {n}/{year}", "trimestre {n}/{year}";
    FIRST_HALF: "6 tháng đầu năm {year}", "first half of {year}", "1er semestre {year}";
    SECOND_HALF: "6 tháng cuối năm {year}", "second half of {year}", "2e semestre {year}";
    YEAR_OF: "năm {year}", "year {year}", "année {year}";
    NO_PAPERS: "Chưa lập được văn bản nào ở đây.", "No paper can be made here yet.", "Aucun document à établir ici.";
    MARK_HINT: "Gõ chữ để lọc; dấu cách đánh dấu nhiều văn bản.", "Type to sift; the space bar marks several.", "Tapez pour filtrer ; espace en marque plusieurs.";
    MARKED: "Đã đánh dấu {n}; F12 ghi ra tệp.", "{n} marked; F12 writes them.", "{n} marqués ; F12 les écrit.";
    // where and how
    WRITE_TITLE: "Ghi ra tệp", "Write to a file", "Écrire dans un fichier";
    SEVERAL: "{n} văn bản", "{n} papers", "{n} documents";
    FORM_PATH: "Mẫu Word (.docx)", "Word form (.docx)", "Modèle Word (.docx)";
    FORMS: "Dạng tệp (dấu cách để chọn)", "Form (space bar chooses)", "Format (espace choisit)";
    PLACES: "Nơi ghi", "Where", "Où";
    STICK: "USB, ổ khác: {path}", "Stick, other drive: {path}", "Clé, autre lecteur : {path}";
    FOLDER: "Thư mục", "Folder", "Dossier";
    NAME: "Tên tệp", "Name", "Nom";
    IN_CLEAR: "Tệp không được mã hoá: ai cầm máy hoặc USB đều đọc được.", "The file is not encrypted: whoever holds this computer or the stick can read it.", "Le fichier n'est pas chiffré : qui tient l'ordinateur ou la clé peut le lire.";
    NO_FORM: "Hãy chọn ít nhất một dạng tệp.", "Choose at least one form.", "Choisissez au moins un format.";
    NO_FOLDER: "Hãy chọn nơi ghi.", "Choose where to write.", "Choisissez où écrire.";
    NO_FORM_PATH: "Hãy gõ đường dẫn của mẫu Word.", "Type the path of the Word form.", "Tapez le chemin du modèle Word.";
    NAME_MADE: "Máy Windows không nhận tên “{typed}”; đã đổi thành “{name}”, Enter để ghi.", "Windows does not take the name “{typed}”; it is “{name}” now, Enter writes.", "Windows refuse le nom « {typed} » ; c'est maintenant « {name} », Entrée écrit.";
    // while it is written
    WRITING: "{n}/{of}: {name}", "{n}/{of}: {name}", "{n}/{of} : {name}";
    WRITING_HINT: "Esc để dừng; tệp đã ghi vẫn còn.", "Esc stops; files already written stay.", "Échap arrête ; les fichiers écrits restent.";
    EXISTS: "Đã có tệp {name} ở đó.", "There is a file {name} already.", "Le fichier {name} existe déjà.";
    EXISTS_ASK: "Enter: giữ tệp cũ, ghi thêm tệp mới có số (2). F9: thay tệp cũ. Esc: thôi.", "Enter: keep it and write a new one with (2). F9: replace it. Esc: leave.", "Entrée : le garder et écrire un nouveau avec (2). F9 : le remplacer. Échap : renoncer.";
    WRITTEN: "Đã ghi {n} tệp:", "{n} files written:", "{n} fichiers écrits :";
    WRITTEN_ONE: "Đã ghi tệp:", "Written:", "Écrit :";
    STOPPED: "Đã dừng; còn {n} tệp chưa ghi.", "Stopped; {n} files were not written.", "Arrêté ; {n} fichiers n'ont pas été écrits.";
    NOTHING_WRITTEN: "Chưa ghi tệp nào.", "No file was written.", "Aucun fichier n'a été écrit.";
    UNMADE: "Không làm được tệp {name}; hãy chọn dạng khác.", "The file {name} could not be made; choose another form.", "Le fichier {name} n'a pu être fait ; choisissez un autre format.";
    NOT_OPENED: "Máy không mở được {file}: hãy mở từ thư mục.", "The system could not open {file}: open it from its folder.", "Le système n'a pu ouvrir {file} : ouvrez-le depuis son dossier.";
    // why it was not written
    FULL: "Ổ đĩa hoặc USB đã đầy, chưa ghi được {file}.", "The disk or stick is full; {file} was not written.", "Le disque ou la clé est plein ; {file} n'est pas écrit.";
    FULL_DO: "Xoá bớt tệp ở đó hoặc chọn nơi khác.", "Make room there or choose another place.", "Faites de la place ou choisissez un autre endroit.";
    RESERVED_NAME: "Không đặt được tên tệp {file}: dài quá, hoặc Windows không cho.", "No file can have the name {file}: it is too long, or Windows does not take it.", "Aucun fichier ne peut se nommer {file} : nom trop long, ou refusé par Windows.";
    RESERVED_NAME_DO: "Đặt tên khác, ví dụ bien-ban.docx.", "Choose another, such as minutes.docx.", "Choisissez-en un autre, comme proces-verbal.docx.";
    READ_ONLY_PLACE: "Nơi này chỉ đọc, không ghi được {file}.", "That place can only be read; {file} was not written.", "Cet endroit est en lecture seule ; {file} n'est pas écrit.";
    READ_ONLY_DO: "Gạt khoá trên USB hoặc chọn nơi khác.", "Unlock the stick or choose another place.", "Déverrouillez la clé ou choisissez un autre endroit.";
    DENIED: "Không được phép ghi {file}, hoặc tệp đang mở trong Word, Excel.", "{file} may not be written, or it is open in Word or Excel.", "{file} ne peut être écrit, ou il est ouvert dans Word ou Excel.";
    DENIED_DO: "Đóng tệp đó rồi ghi lại, hoặc chọn nơi khác.", "Close it and write again, or choose another place.", "Fermez-le et recommencez, ou choisissez un autre endroit.";
    GONE: "Không thấy thư mục của {file}; có thể USB đã rút ra.", "The folder of {file} is not there; the stick may be out.", "Le dossier de {file} est absent ; la clé est peut-être retirée.";
    GONE_DO: "Cắm lại USB hoặc chọn nơi khác.", "Put the stick in again or choose another place.", "Remettez la clé ou choisissez un autre endroit.";
    // what the keys do
    ACT_WRITE: "Ghi ra tệp", "Write file", "Écrire";
    ACT_OVERWRITE: "Thay tệp cũ", "Replace", "Remplacer";
    ACT_OPEN_FOLDER: "Mở thư mục", "Open folder", "Ouvrir le dossier";
    ACT_EXPORTS: "Chỉ tệp đã ghi", "Files written only", "Fichiers écrits seuls";
    NO_EXPORTS: "Chưa ghi tệp nào ra ngoài.", "No file was written yet.", "Aucun fichier écrit encore.";
    EXPORTS_TITLE: "{title}: tệp đã ghi", "{title}: files written", "{title} : fichiers écrits";
    // the commands
    OF_RECORD: "số của {kind}", "the number of one of {kind}", "le numéro de {kind}";
    OF_MEMBER: "số của đảng viên", "the number of a member", "le numéro d'un membre";
    OF_CELL: "không cần gì", "nothing", "rien";
    OF_PERIOD: "kỳ: 2026-10, 2026-Q3, 2026-H1, 2026", "a period: 2026-10, 2026-Q3, 2026-H1, 2026", "une période : 2026-10, 2026-Q3, 2026-H1, 2026";
    NO_SUBJECT: "Chưa có gì trong sổ để lập {paper}.", "There is nothing in the book yet to make {paper} of.", "Rien dans le registre pour établir {paper}.";
    NO_PERIOD: "Không hiểu kỳ “{typed}”.", "The period “{typed}” is not understood.", "La période « {typed} » n'est pas comprise.";
    NO_PERIOD_DO: "Gõ như 2026-10, 2026-Q3, 2026-H1 hoặc 2026.", "Type it as 2026-10, 2026-Q3, 2026-H1 or 2026.", "Tapez 2026-10, 2026-Q3, 2026-H1 ou 2026.";
    NO_SUBJECT_DO: "Xem: sochibo papers.", "See: sochibo papers.", "Voir : sochibo papers.";
    WROTE_FILES: "Đã ghi {n} tệp vào {folder}.", "Wrote {n} files into {folder}.", "{n} fichiers écrits dans {folder}.";
}
