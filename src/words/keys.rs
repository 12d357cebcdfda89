//! Ways into the book: passphrase, recovery card, handover, the committee's key.

use crate::texts;

texts! {
    WRONG_COMMITTEE: "Khoá của cấp uỷ này không mở được sổ. Sổ còn nguyên; hãy chọn đúng tệp khoá đã giao cho chi bộ này.", "This committee key does not open the book. The book is untouched; choose the key that was given to this cell.", "Cette clé du comité n'ouvre pas le registre. Il est intact ; choisissez la clé donnée à cette cellule.";
    KEY_DAMAGED: "Tệp khoá này bị hỏng hoặc không phải tệp khoá của Sổ Chi Bộ. Sổ còn nguyên; hãy dùng bản khác của tệp.", "This key file is damaged or no key of Sổ Chi Bộ. The book is untouched; use another copy of the file.", "Ce fichier de clé est endommagé ou n'est pas une clé de Sổ Chi Bộ. Le registre est intact ; utilisez une autre copie.";

    // deeds
    CHANGE_PASSPHRASE: "Đổi mật khẩu của sổ", "Changed the passphrase of the book", "Phrase secrète du registre changée";
    NEW_RECOVERY: "Lập tờ mã khôi phục mới", "Made a new recovery card", "Nouvelle carte de secours établie";
    ADD_COMMITTEE: "Cho khoá của cấp uỷ mở sổ: {about}", "Let the committee's key open the book: {about}", "Clé du comité admise : {about}";
    REMOVE_COMMITTEE: "Không cho khoá của cấp uỷ mở sổ nữa", "Took the committee's key away", "Clé du comité retirée";
    USE_COMMITTEE: "Mở sổ bằng khoá của cấp uỷ", "Opened the book with the committee's key", "Registre ouvert avec la clé du comité";
    HAND_OVER_BOOK: "Bàn giao sổ: {about}", "Handed the book over: {about}", "Registre transmis : {about}";
    // handing over
    FROM_TO: "{from} giao cho {to}", "{from} to {to}", "{from} à {to}";
    FROM_NOBODY: "không có người giao, {to} nhận", "nobody there to give it, {to} took it", "personne pour le remettre, {to} l'a reçu";
    HANDED: "Đã bàn giao sổ cho {to}. Mật khẩu cũ không mở được sổ nữa.", "The book is handed over to {to}. The old passphrase no longer opens it.", "Le registre est remis à {to}. L'ancienne phrase ne l'ouvre plus.";
    OLD_COPIES: "Bản sao lưu cũ vẫn mở được bằng mật khẩu cũ: hãy thu lại hoặc huỷ các USB cũ.", "Copies from before still open with the old passphrase: collect or destroy the old sticks.", "Les copies d'avant s'ouvrent encore avec l'ancienne phrase : récupérez ou détruisez les anciennes clés USB.";
    COPY_MADE: "Đã lưu bản sao và đã kiểm tra: {file}", "A copy was kept and checked: {file}", "Copie gardée et vérifiée : {file}";
    NOT_SOUND: "Sổ chưa nguyên vẹn nên chưa bàn giao được: {what} Sổ còn như trước; hãy chạy kiểm tra và sửa trước.", "The book is not sound, so it is not handed over: {what} It is as before; check and mend it first.", "Le registre n'est pas intact, il n'est donc pas remis : {what} Il est comme avant ; vérifiez-le et réparez-le d'abord.";
    NOT_MEMBER: "Đồng chí này không còn sinh hoạt trong chi bộ nên chưa bàn giao được. Sổ còn như trước; hãy chọn người khác.", "This person is no member of the cell now, so the book is not handed over. It is as before; choose another.", "Cette personne n'est plus membre de la cellule ; le registre n'est pas remis. Il est comme avant ; choisissez-en une autre.";
    // the committee's key
    PAIR_MADE: "Đã tạo hai tệp: {public} (giao cho các chi bộ) và {private} (cấp uỷ giữ, không đưa cho ai).", "Two files are made: {public} (for the cells) and {private} (kept by the committee, given to nobody).", "Deux fichiers : {public} (pour les cellules) et {private} (gardé par le comité, donné à personne).";
    FINGERPRINT: "Dấu nhận của khoá, đọc qua điện thoại để so: {groups}", "Fingerprint of the key, to be compared by voice: {groups}", "Empreinte de la clé, à comparer de vive voix : {groups}";
    COMMITTEE_NONE: "Sổ này không có khoá của cấp uỷ.", "No committee key opens this book.", "Aucune clé du comité n'ouvre ce registre.";
    COMMITTEE_ADDED: "Khoá của cấp uỷ mở được sổ này và các bản sao từ nay.", "The committee's key opens this book and its copies from now on.", "La clé du comité ouvre désormais ce registre et ses copies.";
    COMMITTEE_REMOVED: "Khoá của cấp uỷ không mở được sổ nữa; bản sao cũ thì vẫn mở được.", "The committee's key no longer opens the book; earlier copies it still opens.", "La clé du comité n'ouvre plus le registre ; les copies antérieures, si.";
    STANDS_THERE: "Đã có tệp khoá ở đó, không ghi đè.", "A key file stands there already and is not replaced.", "Un fichier de clé y existe déjà ; il n'est pas remplacé.";
    STANDS_THERE_DO: "Hãy chọn thư mục khác.", "Choose another folder.", "Choisissez un autre dossier.";
    ASK_COMMITTEE: "Mật khẩu của tệp khoá cấp uỷ: ", "Passphrase of the committee's key file: ", "Phrase du fichier de clé du comité : ";
    // ways
    BOOK_NUMBER: "Số của sổ: {number}", "Number of the book: {number}", "Numéro du registre : {number}";
    HEAD: "Thay đổi số {n}, mã {code}", "Change {n}, code {code}", "Changement {n}, code {code}";
    SINCE_PASSPHRASE: "Mật khẩu: có từ thay đổi số {n}", "Passphrase: since change {n}", "Phrase secrète : depuis le changement {n}";
    SINCE_RECOVERY: "Mã khôi phục trên giấy: có từ thay đổi số {n}", "Recovery code on paper: since change {n}", "Code de secours sur papier : depuis le changement {n}";
    SINCE_COMMITTEE: "Khoá của cấp uỷ: có từ thay đổi số {n}", "Committee's key: since change {n}", "Clé du comité : depuis le changement {n}";
    BITS: "({n} bit)", "({n} bits)", "({n} bits)";
    TOUCHED: "Bộ gõ tiếng Việt (UniKey) đang bật sẽ làm đổi mật khẩu này khi gõ; nhớ tắt UniKey, hoặc chọn từ khác.", "An input method such as UniKey, when on, changes this passphrase; turn it off, or choose other words.", "Une méthode de saisie comme UniKey, si elle est active, change cette phrase ; désactivez-la ou choisissez d'autres mots.";
    PAPER_DELETE: "Đã ghi tờ mã ra {file}. In xong phải xoá tệp này ngay, cả trong thùng rác.", "The card is written to {file}. Delete that file once it is printed, from the bin too.", "La carte est écrite dans {file}. Supprimez ce fichier dès qu'il est imprimé, de la corbeille aussi.";
}
