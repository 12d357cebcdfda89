//! Copies of the book: made, looked at, brought back.

use crate::texts;

texts! {
    DEED_RESTORE: "Phục hồi từ bản sao: {about}", "Restored from a copy: {about}", "Restauré depuis une copie : {about}";
    DEED_DRILL: "Thử bản sao: {about}", "Tried a copy: {about}", "Copie essayée : {about}";
    ABOUT_COPY: "việc số {seq}", "act {seq}", "acte {seq}";
    ABOUT_BACK: "đổi lại sổ trước khi phục hồi", "switched back to the book of before", "retour au registre d'avant";
    ABOUT_GOOD: "việc số {seq}, đúng sổ", "act {seq}, the right book", "acte {seq}, le bon registre";
    ABOUT_BAD: "việc số {seq}, không đúng sổ", "act {seq}, not the right book", "acte {seq}, pas le bon registre";
    HEALED_JOURNAL: "Nhật ký bị hỏng một phần, đã lấy lại đủ từ bản sao lưu; không mất gì. Phần hỏng để trong quarantine.", "Part of the journal was damaged and was taken whole from a backup; nothing is lost. The damaged one is in quarantine.", "Une partie du journal était endommagée ; elle a été reprise d'une sauvegarde, rien n'est perdu. La partie endommagée est en quarantaine.";
    HEALED_KEYS: "Khoá của sổ trước lần bàn giao bị hỏng hoặc mất, đã lấy lại từ bản sao lưu; bản sao cũ vẫn mở được.", "The keys from before a handover were damaged or gone and were taken from a backup; older copies still open.", "Les clés d'avant une passation étaient endommagées ou perdues ; reprises d'une sauvegarde, les anciennes copies s'ouvrent toujours.";
    NO_BACKUP: "Không thấy bản sao này (USB đã rút?). Sổ đang dùng còn nguyên; hãy cắm lại hoặc chọn bản khác.", "There is no such copy (was the stick pulled out?). The book in use is untouched; plug it in again or choose another copy.", "Cette copie est introuvable (clé retirée ?). Le registre en usage est intact ; rebranchez-la ou choisissez-en une autre.";
    DAMAGED: "Bản sao này bị hỏng hoặc bị cắt cụt. Sổ đang dùng còn nguyên; hãy chọn bản sao khác.", "This copy is damaged or cut off. The book in use is untouched; choose another copy.", "Cette copie est endommagée ou tronquée. Le registre en usage est intact ; choisissez-en une autre.";
    NEWER: "Bản sao này do bản mới hơn của chương trình ghi (dạng {n}). Bản sao không hỏng, sổ đang dùng còn nguyên; hãy cài bản mới để mở.", "This copy was written by a newer version (format {n}). It is not damaged, the book in use is untouched; install that version to open it.", "Cette copie vient d'une version plus récente (format {n}). Elle n'est pas endommagée, le registre est intact ; installez cette version pour l'ouvrir.";
    EARLIER_WAY: "Bản sao này làm trước khi đổi mật khẩu hoặc mã khôi phục, thứ vừa nhập không mở được nó. Không mất gì; hãy nhập mật khẩu (mã) hồi đó, hoặc sao lại rồi thử bản mới.", "This copy was made before the passphrase or code was changed, and what you gave does not open it. Nothing is lost; give the passphrase (code) of then, or make a new copy and try that.", "Cette copie date d'avant le changement de phrase ou de code, ce que vous avez donné ne l'ouvre pas. Rien n'est perdu ; donnez la phrase (le code) d'alors, ou refaites une copie et essayez-la.";
    FOREIGN: "Đây là bản sao của một sổ khác. Sổ đang dùng còn nguyên; hãy chọn bản sao của đúng sổ này.", "This is a copy of another book. The book in use is untouched; choose a copy of this book.", "C'est la copie d'un autre registre. Le registre en usage est intact ; choisissez une copie de celui-ci.";
    // what became of a copy
    KEPT: "Đã lưu và đã kiểm tra: {place}, đến việc số {seq}.", "Saved and checked: {place}, up to act {seq}.", "Enregistré et vérifié : {place}, jusqu'à l'acte {seq}.";
    STANDS: "Đã có sẵn và đã kiểm tra lại: {place}, đến việc số {seq}.", "There already, checked again: {place}, up to act {seq}.", "Déjà là, revérifié : {place}, jusqu'à l'acte {seq}.";
    NO_OUTSIDE: "Mới chỉ có trong máy này: cắm USB, chọn nơi để bản sao, để máy hỏng vẫn còn sổ.", "On this machine only so far: plug in a stick and choose a place for copies, so that the book outlives the machine.", "Seulement sur cette machine : branchez une clé et choisissez un lieu, pour que le registre lui survive.";
    NOT_KEPT: "Bản sao không ghi được vào {place}: {why}. Sổ còn nguyên, không mất gì; hãy {todo}.", "The copy could not be written to {place}: {why}. The book is untouched, nothing is lost; {todo}.", "La copie n'a pas pu être écrite dans {place} : {why}. Le registre est intact, rien n'est perdu ; {todo}.";
    WHY_FULL: "nơi đó đã đầy", "it is full", "il est plein";
    WHY_READ_ONLY: "nơi đó không cho ghi", "it may not be written to", "l'écriture y est refusée";
    WHY_GONE: "không còn thấy nơi đó (USB đã rút?)", "it is not there (was the stick pulled out?)", "il n'est plus là (clé retirée ?)";
    WHY_LIES: "đọc lại không đúng như đã ghi, USB này không tin được", "what is read back is not what was written, this stick cannot be trusted", "ce qui est relu n'est pas ce qui fut écrit, cette clé n'est pas fiable";
    WHY_HELD: "chương trình khác (diệt vi-rút, đồng bộ) đang giữ tệp", "another program (virus scanner, synchronisation) holds the file", "un autre programme (antivirus, synchronisation) retient le fichier";
    DO_FULL: "xoá bớt tệp khác ở đó hoặc dùng USB khác, rồi sao lại", "make room there or take another stick, then copy again", "faites de la place ou prenez une autre clé, puis recommencez";
    DO_HELD: "đợi một phút rồi sao lại", "wait a minute, then copy again", "attendez une minute, puis recommencez";
    DO_OTHER: "cắm lại hoặc dùng USB khác, rồi sao lại", "plug it in again or take another stick, then copy again", "rebranchez-la ou prenez une autre clé, puis recommencez";
    SPOILT: "Bản sao trước ở {place} ({file}) đã hỏng: USB có thể báo sai dung lượng. Bản vừa lưu vẫn tốt; hãy mua USB khác và sao sang đó.", "An earlier copy in {place} ({file}) is spoilt: the stick may lie about its size. The one just saved is good; get another stick and copy to it.", "Une copie antérieure dans {place} ({file}) est abîmée : la clé ment peut-être sur sa taille. Celle-ci est bonne ; prenez une autre clé.";
    // places
    PLACE_READY: "Đã lưu và đã kiểm tra một bản ở {place}. Từ nay mỗi lần thoát, máy tự sao ra đó.", "A copy is saved and checked in {place}. From now on one is kept there each time you leave.", "Copie enregistrée et vérifiée dans {place}. Désormais chaque sortie en garde une.";
    PLACE_INSIDE: "Thư mục đó nằm trong sổ, máy hỏng thì mất cả hai. Chưa đổi gì; hãy chọn USB hoặc ổ khác.", "That folder lies inside the book, both would be lost together. Nothing has changed; choose a stick or another disk.", "Ce dossier est dans le registre, les deux seraient perdus ensemble. Rien n'a changé ; choisissez une clé ou un autre disque.";
    PLACE_GONE: "Không có thư mục {place}. Chưa đổi gì; hãy cắm USB hoặc gõ lại.", "There is no folder {place}. Nothing has changed; plug in the stick or type it again.", "Le dossier {place} n'existe pas. Rien n'a changé ; branchez la clé ou retapez.";
    NEWER_FOUND: "Có bản sao mang những việc mà sổ này không có. {how} Alt+S để xem; chưa có gì thay đổi.", "A copy has acts that this book lacks. {how} Alt+S shows it; nothing has changed.", "Une copie a des actes que ce registre n'a pas. {how} Alt+S la montre ; rien n'a changé.";
    // commands
    CHECKED: "Bản sao trong máy: {n} bản nguyên vẹn, đúng sổ này.", "Copies on this machine: {n} whole and on the way of this book.", "Copies sur cette machine : {n} intactes, de ce registre.";
    COPY_BESIDE_DO: "Chưa có gì thay đổi. Xem từng việc: Alt+S, hoặc restore với tệp này.", "Nothing has changed. See each act: Alt+S, or restore with this file.", "Rien n'a changé. Voir chaque acte : Alt+S, ou restore avec ce fichier.";
    COPY_LOCKED: "Bản sao này ở dưới khoá mà sổ không còn biết, nên chưa kiểm tra được.", "This copy is under a key that the book does not know, so it was not looked at.", "Cette copie est sous une clé inconnue du registre ; elle n'a pas été contrôlée.";
    COPY_LOCKED_DO: "Mở bằng mật khẩu hoặc mã khôi phục hồi đó để xem: Alt+S, Enter.", "Open it with the passphrase or card of then to look at it: Alt+S, Enter.", "Ouvrez-la avec la phrase ou la carte d'alors pour la voir : Alt+S, Entrée.";
    COPY_FOREIGN: "Đây là bản sao của một sổ khác.", "This is a copy of another book.", "C'est la copie d'un autre registre.";
    COPY_FOREIGN_DO: "Chuyển sang thư mục của sổ đó; sổ này không dùng đến.", "Move it to the folder of that book; this book does not use it.", "Déplacez-la vers ce registre-là ; celui-ci ne s'en sert pas.";
    COPY_NONE: "Chưa có bản sao nào trong máy.", "There is no copy on this machine yet.", "Aucune copie sur cette machine.";
    COPY_NONE_DO: "Sao ngay: Alt+S rồi F12, hoặc lệnh backup.", "Make one now: Alt+S, then F12, or the command backup.", "Faites-en une : Alt+S puis F12, ou la commande backup.";
    NEED_YES: "Chưa phục hồi gì. Thêm --yes để đưa bản sao này vào thay sổ.", "Nothing is restored yet. Add --yes to put this copy in place of the book.", "Rien n'est encore restauré. Ajoutez --yes pour mettre cette copie à la place du registre.";
    NEED_YES_BACK: "Chưa đổi gì. Thêm --yes để đổi lại sổ trước khi phục hồi.", "Nothing has changed. Add --yes to switch back to the book of before the restore.", "Rien n'a changé. Ajoutez --yes pour revenir au registre d'avant la restauration.";
    NO_OUTSIDE_COPY: "Chưa thấy bản sao nào ngoài máy để thử. Cắm USB có bản sao, hoặc làm một bản: backup --to.", "There is no copy outside to try. Plug in the stick with the copies, or make one: backup --to.", "Aucune copie hors machine à essayer. Branchez la clé, ou faites-en une : backup --to.";
    DRILL_YES: "Đúng là sổ của chi bộ mình thì thêm --yes để ghi lại lần thử.", "If this is the book of your cell, add --yes to note that it was tried.", "Si c'est bien le registre de votre cellule, ajoutez --yes pour noter l'essai.";
    RESTORED: "Đã phục hồi đến việc số {seq}. Đổi lại: restore --back --yes.", "Restored up to act {seq}. To switch back: restore --back --yes.", "Restauré jusqu'à l'acte {seq}. Pour revenir : restore --back --yes.";
    MADE_BOOK: "Đã lập lại sổ từ bản sao trong {folder}, đến việc số {seq}.", "Made a book from the copy in {folder}, up to act {seq}.", "Registre refait depuis la copie dans {folder}, jusqu'à l'acte {seq}.";
    NOT_DAMAGED: "Sổ này không hỏng, không cần cứu. Muốn có bản sao: backup.", "This book is not damaged, there is nothing to salvage. For a copy: backup.", "Ce registre n'est pas endommagé, rien à récupérer. Pour une copie : backup.";
    SALVAGED: "Đã cứu {records} bản ghi vào sổ mới trong {folder}.", "Salvaged {records} records into a new book in {folder}.", "{records} fiches récupérées dans un nouveau registre, {folder}.";
    SALVAGED_UP_TO: "Hiện trạng là của việc số {seq}; nhật ký chỉ còn đọc được đến việc số {good}.", "The state is that of act {seq}; the journal reads up to act {good} only.", "L'état est celui de l'acte {seq} ; le journal ne se lit que jusqu'à l'acte {good}.";
    SALVAGE_LACKS: "Thiếu: nhật ký {n} việc (vẫn còn trong sổ cũ và các bản sao)", "Missing: the history of {n} acts (the old book and its copies still have it)", "Manque : l'historique de {n} actes (l'ancien registre et ses copies l'ont encore)";
    SALVAGE_LOST: "Thiếu: các việc từ số {from} đến số {to} không còn ở đâu trong sổ", "Missing: acts {from} to {to} are nowhere in the book", "Manque : les actes {from} à {to} ne sont nulle part dans le registre";
    SALVAGE_ABOUT: "đến việc số {seq}", "up to act {seq}", "jusqu'à l'acte {seq}";
}
