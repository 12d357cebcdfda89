//! Copies of the book: made, looked at, brought back.

use crate::texts;

texts! {
    HEALED_JOURNAL: "Nhật ký bị hỏng một phần, đã lấy lại đủ từ bản sao lưu; không mất gì. Phần hỏng để trong quarantine.", "Part of the journal was damaged and was taken whole from a backup; nothing is lost. The damaged one is in quarantine.", "Une partie du journal était endommagée ; elle a été reprise d'une sauvegarde, rien n'est perdu. La partie endommagée est en quarantaine.";
    NO_BACKUP: "Không thấy bản sao này (USB đã rút?). Sổ đang dùng còn nguyên; hãy cắm lại hoặc chọn bản khác.", "There is no such copy (was the stick pulled out?). The book in use is untouched; plug it in again or choose another copy.", "Cette copie est introuvable (clé retirée ?). Le registre en usage est intact ; rebranchez-la ou choisissez-en une autre.";
    DAMAGED: "Bản sao này bị hỏng hoặc bị cắt cụt. Sổ đang dùng còn nguyên; hãy chọn bản sao khác.", "This copy is damaged or cut off. The book in use is untouched; choose another copy.", "Cette copie est endommagée ou tronquée. Le registre en usage est intact ; choisissez-en une autre.";
    FOREIGN: "Đây là bản sao của một sổ khác. Sổ đang dùng còn nguyên; hãy chọn bản sao của đúng sổ này.", "This is a copy of another book. The book in use is untouched; choose a copy of this book.", "C'est la copie d'un autre registre. Le registre en usage est intact ; choisissez une copie de celui-ci.";
}
