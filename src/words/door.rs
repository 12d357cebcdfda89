//! What is said at the door and around the book: opening, first questions, settings, history,
//! import, the first screen.

use crate::texts;

texts! {
    // opening
    OPEN_TITLE: "Mở sổ", "Open the book", "Ouvrir le registre";
    OPEN_ASK: "Gõ mật khẩu rồi nhấn Enter.", "Type the passphrase, then press Enter.", "Tapez la phrase secrète puis Entrée.";
    OPEN_ASK_CODE: "Gõ 48 chữ số của mã khôi phục trên giấy, rồi nhấn Enter.", "Type the 48 digits of the recovery code on paper, then press Enter.", "Tapez les 48 chiffres du code de secours, puis Entrée.";
    WAIT_OPEN: "Đang mở sổ…", "Opening the book…", "Ouverture du registre…";
    WAIT_COPY: "Đang mở bản sao…", "Opening the copy…", "Ouverture de la copie…";
    WAIT_CREATE: "Đang lập sổ…", "Making the book…", "Création du registre…";
    WAIT_PASSPHRASE: "Đang đổi mật khẩu…", "Changing the passphrase…", "Changement de la phrase…";
    WAIT_CARD: "Đang thử…", "Trying…", "Essai en cours…";
    WAIT_HANDOVER: "Đang đổi khoá cho người nhận…", "Changing the keys for the one who takes over…", "Changement des clés pour le repreneur…";
    WAIT_CHECK: "Đang kiểm tra sổ…", "Checking the book…", "Contrôle du registre…";
    WAIT_SAVE: "Đang sao sổ…", "Copying the book…", "Copie du registre…";
    PASSPHRASE: "Mật khẩu", "Passphrase", "Phrase secrète";
    RECOVERY_CODE: "Mã khôi phục", "Recovery code", "Code de secours";
    INPUT_METHOD: "Có chữ mang dấu: hãy tắt UniKey (Ctrl+Shift) khi gõ mật khẩu, F2 để xem chữ đã gõ.", "A letter with marks: turn UniKey off (Ctrl+Shift) for the passphrase; F2 shows what is typed.", "Une lettre accentuée : désactivez UniKey (Ctrl+Maj) pour la phrase ; F2 montre la saisie.";
    GROUP_WRONG: "Nhóm thứ {n} ({group}) sai: hãy so lại với tờ giấy.", "Group {n} ({group}) is wrong: compare it with the paper.", "Le groupe {n} ({group}) est faux : comparez avec le papier.";
    GROUPS_TYPED: "Đã gõ đúng {n} trên 8 nhóm.", "Groups right: {n} of 8.", "Groupes justes : {n} sur 8.";
    CODE_SHORT: "Mã khôi phục có 48 chữ số, mới gõ {n}.", "The code has 48 digits; {n} are typed.", "Le code a 48 chiffres ; {n} sont saisis.";
    NOTHING_TYPED: "Chưa gõ gì.", "Nothing is typed yet.", "Rien n'est saisi.";
    LOCKED_NOTE: "Sổ đã khoá. Mọi việc đã lưu vẫn còn; bản nháp được giữ lại.", "The book is locked. All that was saved is there; drafts are kept.", "Le registre est verrouillé. Tout est enregistré ; les brouillons sont gardés.";
    PASSPHRASE_AGAIN: "{key} lần nữa: quay lại mở bằng mật khẩu.", "{key} again: back to the passphrase.", "{key} encore : retour à la phrase secrète.";
    LOST_HELP: "Quên mật khẩu? F4 để mở bằng mã khôi phục trên giấy.", "Forgotten? F4 opens it with the recovery code on paper.", "Oubliée ? F4 ouvre avec le code de secours sur papier.";
    // first run
    FIRST_TITLE: "Lập sổ mới", "A new book", "Nouveau registre";
    FIRST_INTRO: "Năm câu hỏi, sửa lại lúc nào cũng được. F6 để thử với chi bộ mẫu trước. Không nhập nội dung Mật, Tối mật, Tuyệt mật vào sổ này.", "Five questions; all can be changed later. F6 tries a practice cell first. Nothing marked secret goes into this book.", "Cinq questions, toutes modifiables. F6 essaie d'abord une cellule d'exercice. Rien de classifié dans ce registre.";
    ASK_NAME: "1  Tên chi bộ", "1  Name of the cell", "1  Nom de la cellule";
    ASK_NAME_ADVICE: "Như trên biên bản: Chi bộ thôn Sơn Thuỷ.", "As in the minutes: Chi bộ thôn Sơn Thuỷ.", "Comme au procès-verbal : Chi bộ thôn Sơn Thuỷ.";
    ASK_COMMUNE: "2  Đảng bộ xã, phường", "2  Commune or ward", "2  Commune ou quartier";
    ASK_COMMUNE_ADVICE: "Cấp trên trực tiếp, in ở đầu văn bản: xã Tân Lập Hạ.", "The level above, printed at the head of papers.", "L'échelon supérieur, en tête des documents.";
    ASK_PROVINCE: "3  Tỉnh, thành phố", "3  Province or city", "3  Province ou ville";
    ASK_PROVINCE_ADVICE: "Tên sau ngày 01/7/2025: Lạng Sơn.", "Its name since 1 July 2025.", "Son nom depuis le 1er juillet 2025.";
    ASK_DAY: "4  Ngày họp hằng tháng", "4  Day of the monthly meeting", "4  Jour de la réunion";
    ASK_DAY_ADVICE: "Một số từ 1 đến 31; tháng ngắn thì lấy ngày cuối tháng.", "A number from 1 to 31; the last day in shorter months.", "Un nombre de 1 à 31 ; le dernier jour des mois courts.";
    ASK_PLACE: "   Nơi họp", "   Where it meets", "   Lieu";
    ASK_PLACE_ADVICE: "In sẵn vào thông báo và biên bản: nhà văn hoá thôn.", "Printed in notices and minutes.", "Imprimé sur convocations et procès-verbaux.";
    ASK_PASSPHRASE: "5  Mật khẩu", "5  Passphrase", "5  Phrase secrète";
    ASK_PASSPHRASE_ADVICE: "Bốn từ không dấu, dễ nhớ, ít nhất 10 ký tự, hoặc 12 chữ số. Hiện ra để gõ một lần là đủ; F2 che đi.", "Four words without marks, at least 10 characters, or 12 digits. Shown, so that once is enough; F2 hides it.", "Quatre mots sans accent, au moins 10 caractères, ou 12 chiffres. Visible : une fois suffit ; F2 la masque.";
    NAME_MISSING: "Cần có tên chi bộ.", "The name of the cell is needed.", "Le nom de la cellule est nécessaire.";
    DAY_WRONG: "Ngày họp là một số từ 1 đến 31.", "The meeting day is a number from 1 to 31.", "Le jour est un nombre de 1 à 31.";
    PASSPHRASE_SHORT: "Mật khẩu cần ít nhất 10 ký tự, hoặc 12 chữ số.", "A passphrase needs at least 10 characters, or 12 digits.", "La phrase doit compter au moins 10 caractères, ou 12 chiffres.";
    // the code card
    CARD_TITLE: "Mã khôi phục", "Recovery code", "Code de secours";
    CARD_WHY: "Quên mật khẩu thì chỉ mã này mở được sổ. Hãy chép ra giấy, cất ở tủ chi bộ; không chụp ảnh, không gửi Zalo.", "If the passphrase is lost, only this code opens the book. Write it on paper and keep it in the cell's cupboard; no photo, no message.", "Si la phrase est perdue, seul ce code ouvre le registre. Notez-le sur papier, rangez-le à la cellule ; ni photo ni message.";
    CARD_NEXT: "Chép xong, nhấn Enter.", "When it is written down, press Enter.", "Une fois noté, appuyez sur Entrée.";
    CARD_CHECK: "Nhìn vào giấy, gõ lại hai nhóm này. Esc để xem lại mã.", "From the paper, type these two groups. Esc shows the code again.", "D'après le papier, tapez ces deux groupes. Échap remontre le code.";
    CARD_GROUP: "Nhóm thứ {n}", "Group {n}", "Groupe {n}";
    CARD_WRONG: "Nhóm thứ {n} chưa khớp với mã.", "Group {n} does not match.", "Le groupe {n} ne correspond pas.";
    CARD_RIGHT: "Đúng như trên giấy. Cho giấy vào phong bì dán kín, cất ở tủ chi bộ.", "As on the paper. Put it into a sealed envelope, in the cell's cupboard.", "Conforme au papier. Sous enveloppe fermée, dans l'armoire de la cellule.";
    CARD_UNPROVED: "Kiểm tra tờ mã khôi phục", "Try the recovery card", "Essayer la carte de secours";
    CARD_UNPROVED_WHY: "chưa lần nào", "never tried yet", "jamais essayée";
    CARD_NOT_YET: "Chép mã khôi phục ra giấy trước đã, chỉ một phút.", "First write the recovery code down; it takes a minute.", "Notez d'abord le code de secours, une minute suffit.";
    // a problem at the door
    PROBLEM_TITLE: "Chưa mở được sổ", "The book did not open", "Le registre ne s'est pas ouvert";
    PROBLEM_WHAT: "Chuyện gì: {what}", "What happened: {what}", "Ce qui s'est passé : {what}";
    PROBLEM_SAFE: "Chương trình không sửa, không xoá gì trong sổ.", "Nothing in the book was changed or removed.", "Rien n'a été modifié ni supprimé dans le registre.";
    PROBLEM_NOW: "Enter để thử lại. Esc để thoát. Vẫn không được: chép thư mục sổ sang USB rồi nhờ cán bộ xã.", "Enter tries again. Esc leaves. If it goes on, copy the folder of the book to a stick and ask for help.", "Entrée réessaie. Échap quitte. Si cela persiste, copiez le dossier du registre et demandez de l'aide.";
    // changing the passphrase
    OLD_PASSPHRASE: "Mật khẩu cũ", "Old passphrase", "Ancienne phrase";
    NEW_PASSPHRASE: "Mật khẩu mới", "New passphrase", "Nouvelle phrase";
    CHANGE_NOTE: "Mã khôi phục trên giấy vẫn dùng được như trước.", "The recovery code on paper stays valid.", "Le code de secours sur papier reste valable.";
    CHANGE_FORGOTTEN: "Sổ mở bằng giấy mã khôi phục hoặc khoá cấp ủy nên không hỏi mật khẩu cũ. Hãy đặt mật khẩu mới ngay; Esc để làm sau, trong Thiết lập (Alt+7).", "The book was opened by the recovery card or the committee's key, so the old passphrase is not asked for. Set a new one now; Esc leaves it for later, in the settings (Alt+7).", "Le registre a été ouvert par la carte de secours ou la clé du comité : l'ancienne phrase n'est pas demandée. Choisissez-en une nouvelle ; Échap pour plus tard, dans les réglages (Alt+7).";
    // settings
    IDLE_NEVER: "không tự khoá", "never", "jamais";
    IDLE_MINUTES: "{n} phút", "{n} minutes", "{n} minutes";
    RULE_SINCE: "từ {date}", "since {date}", "depuis le {date}";
    RULES_NOTE: "Enter để ghi quy định mới: giá trị cũ vẫn dùng cho các cuộc họp trước ngày đó.", "Enter amends a rule; earlier meetings keep the earlier value.", "Entrée modifie une règle ; les réunions antérieures gardent l'ancienne valeur.";
    // the history
    NO_HISTORY: "Chưa có việc nào được ghi.", "Nothing has been written yet.", "Rien n'a encore été écrit.";
    ADDED: "thêm mới", "added", "ajouté";
    REMOVED: "xoá", "removed", "supprimé";
    VERIFIED: "Kiểm tra sổ", "The book checked", "Vérification";
    // the first screen
    ATTENTION: "Cần chú ý", "Needs attention", "À surveiller";
    NO_ATTENTION: "Không có việc gì gấp.", "Nothing is pressing.", "Rien d'urgent.";
    TWELVE_MONTHS: "12 tháng qua", "The last 12 months", "Les 12 derniers mois";
    ATTENDANCE: "Dự họp", "Attendance", "Présence";
    COMPLETION: "Hoàn thành", "Tasks done", "Tâches";
    SCORE: "Điểm", "Score", "Note";
    NO_FIGURES: "chưa có số liệu", "no figures yet", "pas encore de chiffres";
    SECTIONS: "Các mục", "Sections", "Rubriques";
    START_TITLE: "Bắt đầu", "To begin", "Pour commencer";
    START_IMPORT: "Nhập danh sách đảng viên từ tệp Excel", "Import the members from a spreadsheet", "Importer les membres d'un tableur";
    START_NEW: "Hoặc thêm từng đồng chí", "Or add them one by one", "Ou les ajouter un par un";
    START_CELL: "Ghi bí thư, chi ủy, nhiệm kỳ của chi bộ", "Fill in the secretary, committee and term", "Indiquer le secrétaire, le comité, le mandat";
    START_HAVE: "đã có {n} đồng chí; {key} thêm nữa", "{n} so far; {key} adds another", "{n} à ce jour ; {key} en ajoute";
    START_LACKS: "còn thiếu: {what}", "still missing: {what}", "manque : {what}";
    START_LATER: "Để sau, sang việc của tháng", "Leave this, go on to the month", "Plus tard, passer au mois";
    HAS_MEMBERS: "Mục Đảng viên có đủ các việc này.", "The section Members has this.", "La rubrique Membres le permet.";
    NOTHING_TO_MARK: "Ở đây chỉ chọn một.", "Only one is chosen here.", "Un seul choix ici.";
    NOTHING_TO_OPEN: "Dòng này không mở ra gì.", "This line opens nothing.", "Cette ligne n'ouvre rien.";
}

#[cfg(test)]
mod tests {
    use crate::words::Lang;

    #[test]
    fn every_language_fills_the_same_names() {
        for (name, text) in super::ALL {
            for lang in Lang::ALL {
                assert_eq!(text.names(lang), text.names(Lang::Vi), "{name} in {lang:?}");
            }
        }
    }
}
