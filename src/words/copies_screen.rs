//! Copies of the book on the screen and in commands: made, listed, put beside the book, tried out.

use crate::texts;

texts! {
    TITLE: "Sao lưu", "Backups", "Sauvegardes";
    ACT_NOW: "Sao ngay", "Copy now", "Copier";
    ACT_PLACE: "Chọn nơi", "Choose place", "Choisir le lieu";
    ACT_OTHER: "Việc của bản sao", "Its own acts", "Ses actes";
    ACT_TAKE_IN: "Ghi thêm việc này", "Add this act", "Ajouter cet acte";
    ACT_TAKE_FITTING: "Ghi mọi việc hợp", "Add all that fit", "Ajouter ce qui convient";
    ACT_NOT_OURS: "Không đúng", "Not ours", "Pas le nôtre";
    // the line of the first screen
    OUTSIDE: "Bản sao ngoài máy: {when} (việc số {seq}) · {n} việc chưa có trong đó", "Copy outside: {when} (act {seq}) · acts not in it yet: {n}", "Copie hors machine : {when} (acte {seq}) · actes manquants : {n}";
    OUTSIDE_ALL: "Bản sao ngoài máy: {when} (việc số {seq}), đủ mọi việc", "Copy outside: {when} (act {seq}), all acts in it", "Copie hors machine : {when} (acte {seq}), tout y est";
    OUTSIDE_PARTED: "Bản sao ngoài máy không cùng đường với sổ này: sao lại", "The copy outside is not on the way of this book: copy again", "Copie hors machine hors de la voie du registre : refaites-la";
    OUTSIDE_WRONG: "Bản sao ngoài máy: lần thử {day} không đúng, sao lại", "Copy outside: not right when tried on {day}, copy again", "Copie hors machine : essai du {day} non conforme, refaites-la";
    OUTSIDE_ONLY: "Bản sao ngoài máy: {when} (việc số {seq})", "Copy outside: {when} (act {seq})", "Copie hors machine : {when} (acte {seq})";
    NONE_OUTSIDE: "Chưa có bản sao ngoài máy: cắm USB rồi bấm Alt+S", "No copy outside this machine: plug in a stick, press Alt+S", "Aucune copie hors machine : branchez une clé, Alt+S";
    TODAY: "hôm nay", "today", "aujourd'hui";
    ON_DAY: "ngày {day}", "on {day}", "le {day}";
    YESTERDAY: "hôm qua", "yesterday", "hier";
    DAYS_AGO: "{n} ngày trước", "{n} days ago", "il y a {n} jours";
    // what is counted
    COUNT_MEMBERS: "Đảng viên", "Members", "Membres";
    COUNT_MEETINGS: "Cuộc họp", "Meetings", "Réunions";
    COUNT_MINUTES: "Biên bản đã thông qua", "Minutes adopted", "Procès-verbaux adoptés";
    COUNT_RESOLUTIONS: "Nghị quyết, kết luận", "Resolutions", "Résolutions";
    COUNT_TASKS: "Nhiệm vụ đang làm", "Open tasks", "Tâches en cours";
    COUNT_ACTS: "Việc đã ghi", "Acts", "Actes";
    // how a copy lies to the book
    SAME: "Giống hệt sổ đang dùng.", "The same as the book in use.", "Identique au registre en usage.";
    BEHIND: "Bản này cũ hơn sổ đang dùng {n} việc.", "This copy is {n} act(s) behind the book in use.", "Cette copie a {n} acte(s) de retard sur le registre.";
    AHEAD: "Bản này mới hơn sổ đang dùng {n} việc.", "This copy is {n} act(s) ahead of the book in use.", "Cette copie a {n} acte(s) d'avance sur le registre.";
    PARTED: "Hai bản tách nhau từ việc số {at}: sổ đang dùng có thêm {ours} việc, bản sao có thêm {theirs} việc.", "The two parted at act {at}: the book in use went on with {ours} act(s), the copy with {theirs}.", "Les deux se séparent à l'acte {at} : le registre a {ours} acte(s) de plus, la copie {theirs}.";
    // why a copy was made
    WHY_RUN: "sau khi làm việc", "after work", "après le travail";
    WHY_SEALED: "sau khi thông qua", "after adoption", "après l'adoption";
    WHY_IMPORT: "trước nhập tệp", "before an import", "avant un import";
    WHY_RESTORE: "trước phục hồi", "before a restore", "restauration";
    WHY_KEYS: "khi đổi khoá", "keys changed", "clés changées";
    WHY_HANDOVER: "khi bàn giao", "handover", "passation";
    WHY_ERASURE: "sau xoá dữ liệu", "after an erasure", "après effacement";
    WHY_ASKED: "tự sao", "asked for", "demandée";
    WHY_MIGRATION: "trước nâng cấp", "before an upgrade", "avant mise à jour";
    MEMORY_ONLY: "Sổ thực hành này chỉ ở trong bộ nhớ, không có bản sao.", "This practice book is in memory only and has no copies.", "Ce registre d'exercice n'est qu'en mémoire, sans copie.";
    // the list
    HEAD_PLACE: "Nơi", "Place", "Lieu";
    HEAD_SEQ: "Việc số", "Act", "Acte";
    HEAD_MADE: "Ngày giờ", "Made", "Date";
    HEAD_WHY: "Vì sao", "Why", "Motif";
    HEAD_SIZE: "Cỡ", "Size", "Taille";
    HEAD_STATE: "Kiểm tra", "Checked", "Contrôle";
    AT_MACHINE: "trong máy", "here", "ici";
    ON_MACHINE: "trong máy", "on this machine", "sur cette machine";
    UNSEEN: "đang kiểm tra…", "checking…", "contrôle…";
    WHOLE: "nguyên vẹn", "whole", "intacte";
    WHOLE_AHEAD: "MỚI HƠN sổ", "AHEAD", "EN AVANCE";
    WHOLE_PARTED: "TÁCH NHÁNH", "PARTED", "SÉPARÉE";
    BAD: "HỎNG", "DAMAGED", "ENDOMMAGÉE";
    LATER: "cần bản mới", "newer program", "version récente";
    LOCKED: "khoá cũ", "older key", "clé ancienne";
    NO_COPIES: "Chưa có bản sao nào. F12 để sao ngay.", "No copy yet. F12 makes one now.", "Aucune copie. F12 en fait une.";
    NO_COPIES_HERE: "Chưa thấy bản sao nào. Cắm USB có bản sao rồi mở lại (Esc, Alt+S), hoặc F6 để chỉ thư mục có bản sao.", "No copy is seen. Plug in the stick with the copies and open this again (Esc, Alt+S), or F6 for a folder that has some.", "Aucune copie en vue. Branchez la clé qui en contient et rouvrez (Échap, Alt+S), ou F6 pour un dossier qui en contient.";
    DAMAGED_NO_COPY: "Sổ hỏng một phần nên không sao thêm. Không gì bị ghi đè; hãy chọn bản sao làm trước đó, Enter, rồi F12 để phục hồi.", "Part of the book is damaged, so no copy is made. Nothing is written over; choose an earlier copy, Enter, then F12 to restore.", "Le registre est endommagé en partie : pas de copie. Rien n'est écrasé ; choisissez une copie antérieure, Entrée, puis F12 pour restaurer.";
    PLACE_LOOKED: "Đã tìm bản sao ở {place}: chọn một bản trong danh sách rồi Enter.", "Copies were looked for in {place}: choose one of the list, then Enter.", "Copies cherchées dans {place} : choisissez-en une dans la liste, puis Entrée.";
    DRILL_LAST: "Thử bản sao lần cuối: {when}.", "A copy was last tried: {when}.", "Dernier essai d'une copie : {when}.";
    DRILL_OLD: "Thử bản sao lần cuối: {when}, quá một tháng rồi: F11, nửa phút là xong.", "A copy was last tried: {when}, over a month ago: F11, half a minute.", "Dernier essai d'une copie : {when}, il y a plus d'un mois : F11, une demi-minute.";
    DRILL_WRONG: "Lần thử ngày {when}: bản sao không đúng. F12 để sao lại, rồi F11 để thử lại.", "Tried on {when}: the copy was not right. F12 copies again, then F11 tries it.", "Essai du {when} : copie non conforme. F12 la refait, puis F11 la réessaie.";
    DRILL_NEVER: "Chưa lần nào thử mở bản sao ngoài máy: F11, nửa phút là xong.", "No copy outside was ever tried: F11, half a minute.", "Aucune copie hors machine essayée : F11, une demi-minute.";
    LOOKED_GOOD: "Bản sao nguyên vẹn: đã đọc lại và dựng lại được sổ.", "The copy is whole: read back and rebuilt.", "La copie est intacte : relue et reconstruite.";
    // side by side
    SIDES_TITLE: "Đặt bản sao cạnh sổ", "Copy beside the book", "La copie à côté du registre";
    COLUMN_OURS: "Sổ đang dùng", "Book in use", "Registre en usage";
    COLUMN_THEIRS: "Bản sao", "Copy", "Copie";
    LAST_ACTS: "Việc sau cùng", "Last acts", "Derniers actes";
    OURS_ONLY: "Chỉ sổ đang dùng có", "Only the book in use has", "Seulement dans le registre en usage";
    THEIRS_ONLY: "Chỉ bản sao có", "Only the copy has", "Seulement dans la copie";
    MADE_LINE: "Bản sao đến việc số {seq}, {when}, {why}.", "Copy up to act {seq}, {when}, {why}.", "Copie jusqu'à l'acte {seq}, {when}, {why}.";
    CONFIRM_TITLE: "Phục hồi", "Restore", "Restaurer";
    CONFIRM_ASK: "Sổ sẽ trở về như bản sao. Sổ đang dùng được sao lại trước và có thể đổi lại. Gõ số {seq} rồi Enter để phục hồi; Esc để thôi.", "The book becomes what the copy is. The book in use is copied first and can be switched back to. Type {seq} and Enter to restore; Esc leaves all as it is.", "Le registre deviendra ce qu'est la copie. Il est d'abord copié et l'on peut y revenir. Tapez {seq} puis Entrée pour restaurer ; Échap ne change rien.";
    CONFIRM_WRONG: "Số vừa gõ không phải {seq}. Chưa có gì thay đổi.", "That was not {seq}. Nothing has changed.", "Ce n'était pas {seq}. Rien n'a changé.";
    CONFIRM_LABEL: "Số:", "Number:", "Numéro :";
    BACK_TITLE: "Đổi lại", "Switch back", "Revenir";
    BACK_ASK: "Trở lại sổ trước lần phục hồi vừa rồi? Sổ đang dùng không mất, đổi qua lại được.", "Switch back to the book of before the last restore? The present one is kept and can be switched to again.", "Revenir au registre d'avant la dernière restauration ? L'actuel est gardé, on peut y revenir.";
    RESTORED: "Đã phục hồi đến việc số {seq}. Muốn đổi lại: Sao lưu, {key}.", "Restored up to act {seq}. To switch back: Backups, {key}.", "Restauré jusqu'à l'acte {seq}. Pour revenir : Sauvegardes, {key}.";
    WENT_BACK: "Đã đổi lại sổ trước khi phục hồi.", "Switched back to the book of before the restore.", "Retour au registre d'avant la restauration.";
    NOTHING_BACK: "Chưa phục hồi lần nào, không có gì để đổi lại.", "Nothing was restored, there is nothing to switch back to.", "Rien n'a été restauré, rien à quoi revenir.";
    NO_OWN: "Bản sao không có việc nào mà sổ đang dùng chưa có.", "The copy has no act that the book in use lacks.", "La copie n'a aucun acte qui manque au registre.";
    // the other side of two that parted
    OTHER_TITLE: "Việc chỉ bản sao có", "Acts of the copy alone", "Actes de la copie seule";
    FITS: "ghi thêm được", "can be added", "peut être ajouté";
    CONFLICTS: "vướng với sổ đang dùng", "conflicts with the book", "en conflit avec le registre";
    NO_CHANGES: "không đổi gì trong sổ", "changes nothing", "ne change rien";
    NOT_FITTING: "Việc này vướng với sổ đang dùng nên không ghi thêm. Enter để đọc, rồi ghi lại bằng tay nếu cần.", "This act conflicts with the book in use and is not added. Enter reads it; enter it by hand where needed.", "Cet acte est en conflit avec le registre et n'est pas ajouté. Entrée le montre ; saisissez-le à la main au besoin.";
    TAKEN_IN: "Đã ghi thêm {n} việc từ bản sao.", "Acts of the copy added: {n}.", "Actes de la copie ajoutés : {n}.";
    TAKEN_IN_LEFT: "Đã ghi thêm {n} việc từ bản sao; {left} việc vướng với sổ đang dùng nên để lại.", "Acts of the copy added: {n}; left because they conflict with the book in use: {left}.", "Actes de la copie ajoutés : {n} ; en conflit avec le registre et laissés : {left}.";
    IS_THERE: "sổ đang dùng đã có", "in the book already", "déjà dans le registre";
    IS_THERE_TOLD: "Sổ đang dùng đã có việc này, không ghi lần nữa.", "The book in use has this already; it is not added again.", "Le registre l'a déjà ; rien n'est ajouté de nouveau.";
    // the drill
    DRILL_TITLE: "Thử bản sao", "Try a copy", "Essayer une copie";
    DRILL_ASK: "Gõ mật khẩu để mở bản sao mới nhất ngoài máy, đúng như khi máy này mất.", "Type the passphrase to open the newest copy outside, just as if this machine were lost.", "Tapez la phrase secrète pour ouvrir la plus récente copie hors machine, comme si cette machine était perdue.";
    DRILL_BY_CODE: "Nửa năm nay chưa thử mã khôi phục trên giấy: F4 để thử bằng mã.", "The paper code was not tried for half a year: F4 tries it.", "Le code sur papier n'a pas servi depuis six mois : F4 l'essaie.";
    DRILL_READ: "Bản sao mở được, đọc lại đủ {n} việc. {how}", "The copy opens; all {n} acts read. {how}", "La copie s'ouvre ; ses {n} actes sont lus. {how}";
    DRILL_MEETING: "Cuộc họp sau cùng trong đó: {meeting}", "The last meeting in it: {meeting}", "Sa dernière réunion : {meeting}";
    DRILL_MEMBERS: "Có đồng chí: {members}", "Members in it: {members}", "On y trouve : {members}";
    DRILL_QUESTION: "Đúng là sổ của chi bộ mình không? Enter: đúng. F8: không đúng.", "Is this the book of your cell? Enter: yes. F8: no.", "Est-ce bien le registre de votre cellule ? Entrée : oui. F8 : non.";
    DRILL_NO_MEETING: "chưa có", "none yet", "aucune";
    DRILL_GOOD: "Đã ghi: thử bản sao tốt.", "Noted: the copy was tried and is good.", "Noté : la copie a été essayée, elle est bonne.";
    DRILL_BAD: "Đã ghi: bản sao không đúng sổ này. Hãy sao lại ngay ra USB (F12) rồi thử lại.", "Noted: the copy is not right. Make a new one on the stick (F12) and try again.", "Noté : la copie n'est pas la bonne. Refaites-en une (F12), puis réessayez.";
    NO_OUTSIDE_COPY: "Chưa thấy bản sao nào ngoài máy để thử. Cắm USB có bản sao, hoặc F6 để chọn nơi rồi F12.", "There is no copy outside to try. Plug in the stick with the copies, or choose a place with F6 and press F12.", "Aucune copie hors machine à essayer. Branchez la clé, ou choisissez un lieu (F6) puis F12.";
    // places
    PLACE_TITLE: "Nơi để bản sao", "Place for copies", "Lieu des copies";
    PLACE_ASK: "Chọn USB, hoặc gõ một thư mục ngoài sổ, rồi Enter:", "Choose a stick, or type a folder outside the book, then Enter:", "Choisissez une clé, ou tapez un dossier hors du registre, puis Entrée :";
    PLACE_NONE: "Không thấy USB nào. Cắm USB rồi Esc và mở lại, hoặc gõ một thư mục.", "No stick found. Plug one in, Esc and open this again, or type a folder.", "Aucune clé. Branchez-en une, Échap et revenez, ou tapez un dossier.";
    SEARCH_TITLE: "Khôi phục từ bản sao", "Restore from a copy", "Restaurer depuis une copie";
    SEARCH_ASK: "Chọn bản sao, hoặc gõ thư mục hay tệp .scbk, rồi Enter. Số của sổ có in trên tờ mã khôi phục.", "Choose a copy, or type a folder or a .scbk file, then Enter. The number of the book stands on the recovery card.", "Choisissez une copie, ou tapez un dossier ou fichier .scbk, puis Entrée. Le numéro du registre figure sur la carte de secours.";
    SEARCH_LINE: "Sổ {book} · việc số {seq} · {when} · {place}", "Book {book} · act {seq} · {when} · {place}", "Registre {book} · acte {seq} · {when} · {place}";
    SEARCH_NONE: "Không thấy bản sao nào. Cắm USB có bản sao rồi Esc và mở lại, hoặc gõ đường dẫn.", "No copy found. Plug in the stick, Esc and open this again, or type a path.", "Aucune copie. Branchez la clé, Échap et revenez, ou tapez un chemin.";
    LABEL_PATH: "Đường dẫn:", "Path:", "Chemin :";
    CHOOSE_ONE: "Hãy chọn một dòng hoặc gõ đường dẫn.", "Choose a line or type a path.", "Choisissez une ligne ou tapez un chemin.";
    // the way in of a copy
    KEY_TITLE: "Mở bản sao", "Open a copy", "Ouvrir une copie";
    KEY_ASK: "Gõ mật khẩu của sổ vào lúc bản sao được làm (việc số {seq}). F4 nếu dùng mã khôi phục trên giấy.", "Type the passphrase that the book had when the copy was made (act {seq}). F4 for the recovery code on paper.", "Tapez la phrase secrète du registre au moment de la copie (acte {seq}). F4 pour le code de secours sur papier.";
    KEY_ASK_CODE: "Gõ 48 chữ số của tờ mã có vào lúc bản sao được làm (việc số {seq}): sau đó lập tờ mới thì bản sao này vẫn theo tờ cũ.", "Type the 48 digits of the card that was in force when the copy was made (act {seq}): a card made later does not open it.", "Tapez les 48 chiffres de la carte en vigueur lors de la copie (acte {seq}) : une carte faite après ne l'ouvre pas.";
}
