//! What a check of the whole book finds: what, where, what to do.

use crate::texts;

texts! {
    DAMAGES: "HỎNG ({n})", "DAMAGE ({n})", "DÉGÂTS ({n})";
    ODDITIES: "Chưa khớp, nên xem lại ({n})", "Does not add up, to be looked at ({n})", "Ne concorde pas, à revoir ({n})";
    TOLD: "Cần biết ({n})", "Good to know ({n})", "À savoir ({n})";
    IN_ORDER: "Đúng ({n})", "In order ({n})", "En ordre ({n})";
    LINE: "{where}: {what}", "{where}: {what}", "{where} : {what}";
    SOUND: "Sổ nguyên vẹn: {records} bản ghi, {acts} việc đã ghi.", "The book is sound: {records} records, {acts} acts.", "Le registre est intact : {records} fiches, {acts} actes.";
    SOUND_BUT: "Sổ nguyên vẹn: {records} bản ghi, {acts} việc đã ghi; {n} chỗ chưa khớp, nên xem lại.", "The book is sound: {records} records, {acts} acts; {n} things do not add up and should be looked at.", "Le registre est intact : {records} fiches, {acts} actes ; {n} points ne concordent pas, à revoir.";

    WHERE_ACT: "Việc số {n}", "Act {n}", "Acte {n}";

    HEADER: "Phần đầu sổ: hai bản giống nhau, khoá đúng.", "Header: both copies agree, the keys are right.", "En-tête : les deux copies concordent, les clés sont bonnes.";
    HEADER_COPY: "Bản này của phần đầu sổ bị hỏng, mất hoặc khác bản đang dùng.", "This copy of the header is damaged, missing, or other than the one in use.", "Cette copie de l'en-tête est endommagée, manquante ou différente de celle en usage.";
    HEADER_COPY_DO: "Đóng sổ rồi mở lại: bản này được chép lại từ bản kia.", "Close the book and open it again: it is written anew from the other.", "Fermez puis rouvrez le registre : elle est refaite depuis l'autre.";
    HEADER_BOTH: "Cả hai bản phần đầu sổ đều hỏng hoặc mất.", "Both copies of the header are damaged or missing.", "Les deux copies de l'en-tête sont endommagées ou manquantes.";
    HEADER_SIGN: "Dấu của phần đầu sổ không đúng: có ai đã sửa cách mở sổ.", "The header is not signed by this book: somebody changed the ways in.", "L'en-tête n'est pas signé par ce registre : quelqu'un a modifié les accès.";
    DO_BACKUP: "Đừng xoá gì; chép cả thư mục ra chỗ khác, rồi dùng bản sao lưu.", "Delete nothing; copy the whole folder elsewhere, then use a backup.", "N'effacez rien ; copiez tout le dossier ailleurs, puis utilisez une sauvegarde.";
    JOURNAL: "Nhật ký: {n} việc; chuỗi, niêm phong và phần đệm của từng việc đều đúng.", "Journal: {n} acts; the chain, the seal and the padding of each are right.", "Journal : {n} actes ; chaîne, sceau et remplissage de chacun sont justes.";
    JOURNAL_BAD: "Nhật ký chỉ nguyên đến việc số {good}; từ byte {byte} trở đi không đọc được.", "The journal is whole up to act {good} only; from byte {byte} on it cannot be read.", "Le journal n'est entier que jusqu'à l'acte {good} ; à partir de l'octet {byte} il est illisible.";
    JOURNAL_SHORT: "Nhật ký có {good} việc; sổ từng có nhiều hơn hoặc khác.", "The journal has {good} acts; the book once had more, or others.", "Le journal a {good} actes ; le registre en a eu davantage, ou d'autres.";
    JOURNAL_MISFIT: "Việc này bắt đầu từ trạng thái khác với trạng thái mà các việc trước để lại.", "This act begins from another state than the acts before it left.", "Cet acte part d'un autre état que celui laissé par les actes précédents.";
    UNSEALING: "Việc này sửa văn bản đã niêm phong nên không được nhận.", "This act changes sealed text and was not taken.", "Cet acte modifie un texte scellé et n'a pas été pris.";
    ANCHOR: "Mốc kiểm tra: ở việc số {n}, khớp với nhật ký.", "Anchor: at act {n}, as the journal says.", "Repère : à l'acte {n}, conforme au journal.";
    ANCHOR_GONE: "Mốc kiểm tra bị mất hoặc hỏng; nhật ký vẫn nguyên.", "The anchor is missing or damaged; the journal is whole.", "Le repère manque ou est endommagé ; le journal est entier.";
    ANCHOR_GONE_DO: "Đóng sổ rồi mở lại: mốc được lập lại. Xem nhật ký có đủ việc gần đây không.", "Close the book and open it again: it is made anew. Look whether the history has your latest acts.", "Fermez puis rouvrez le registre : il est refait. Vérifiez que le journal contient vos derniers actes.";
    ANCHOR_BAD: "Mốc kiểm tra ghi việc số {n}, nhật ký không có đúng việc ấy.", "The anchor knows act {n}, which the journal does not have as it was.", "Le repère connaît l'acte {n}, que le journal n'a pas tel quel.";
    INDEX: "Phần tra cứu: {n} bản ghi, khớp với nhật ký.", "Index: {n} records, as the journal says.", "Index : {n} fiches, conformes au journal.";
    INDEX_BEHIND: "Phần tra cứu chưa theo kịp nhật ký hoặc không đọc được; không mất gì.", "The index lags behind the journal or cannot be read; nothing is lost.", "L'index est en retard sur le journal ou illisible ; rien n'est perdu.";
    INDEX_DO: "Không phải làm gì: lần mở sau sổ tự dựng lại.", "Nothing to do: the next start builds it anew.", "Rien à faire : il est reconstruit au prochain démarrage.";
    REGISTER: "Dữ liệu: dựng lại từ việc số 1 giống hệt bản đang dùng.", "Records: rebuilt from act 1, they equal those in use.", "Fiches : reconstruites depuis l'acte 1, elles sont identiques à celles en usage.";
    REGISTER_BAD: "Bản ghi này dựng lại từ việc số 1 khác bản đang dùng.", "This record, rebuilt from act 1, differs from the one in use.", "Cette fiche, reconstruite depuis l'acte 1, diffère de celle en usage.";
    REGISTER_DO: "Thoát và mở lại; nếu còn báo thì dùng bản sao lưu.", "Leave and open again; use a backup if it is told again.", "Quittez et rouvrez ; si cela persiste, utilisez une sauvegarde.";
    SEALS_DO: "So với bản giấy đã ký và mã trên đó; chép thư mục ra chỗ khác, dùng bản sao lưu.", "Compare with the signed paper and its code; copy the folder elsewhere and use a backup.", "Comparez au papier signé et à son code ; copiez le dossier ailleurs et utilisez une sauvegarde.";
    RETIRED: "Khoá của sổ trước các lần bàn giao: {n} khoá, còn mở được bản sao hồi đó.", "Keys from before handovers: {n}, which open the copies of then.", "Clés d'avant les passations : {n}, qui ouvrent les copies d'alors.";
    RETIRED_BAD: "Khoá của sổ trước các lần bàn giao đã hỏng hoặc mất: bản sao hồi đó chỉ còn mở được bằng mật khẩu hồi đó. Sổ không ảnh hưởng.", "The keys from before handovers are damaged or gone: copies of then open only with the passphrase of then. The book is not concerned.", "Les clés d'avant les passations sont endommagées ou perdues : les copies d'alors ne s'ouvrent qu'avec leur phrase. Le registre n'est pas touché.";
    RETIRED_BAD_DO: "Chép một bản sao làm sau lần bàn giao từ USB vào thư mục backups của sổ rồi mở lại sổ: khoá được lấy lại.", "Put a copy made since the handover into the folder backups of the book and open the book again: they are taken from it.", "Placez une copie faite depuis la passation dans le dossier backups du registre et rouvrez-le : elles en sont reprises.";
    DRAFTS_BAD: "Các bản nháp chưa lưu không đọc được. Sổ không ảnh hưởng.", "The drafts that were not saved cannot be read. The book is not concerned.", "Les brouillons non enregistrés sont illisibles. Le registre n'est pas touché.";
    DRAFTS_BAD_DO: "Mở sổ trên màn hình: tệp nháp được để riêng; gõ lại những gì chưa lưu.", "Open the book on the screen: the file is put aside; type again what was not saved.", "Ouvrez le registre à l'écran : le fichier est mis de côté ; ressaisissez ce qui manque.";
    QUARANTINE: "Có {n} thứ để riêng khi sổ tự chữa, cũ nhất là {first}.", "Holds {n} things put aside while the book healed, the oldest {first}.", "Contient {n} éléments mis de côté lors des réparations, le plus ancien {first}.";
    QUARANTINE_BACK_DO: "Trong đó có sổ của trước lần phục hồi, còn đổi lại được (Alt+S, F8, hay restore --back). Khi không cần đổi lại nữa và đã có bản sao lưu được kiểm tra thì có thể xoá.", "The book of before the last restore is in it and can be switched back to (Alt+S, F8, or restore --back). Once that is not wished any more and there is a verified backup, it may be deleted.", "Le registre d'avant la dernière restauration s'y trouve, on peut y revenir (Alt+S, F8, ou restore --back). Quand ce n'est plus utile et qu'une sauvegarde est vérifiée, on peut l'effacer.";
    QUARANTINE_DO: "Chương trình không đọc lại. Khi đã có bản sao lưu được kiểm tra thì có thể xoá.", "The program never reads it again. Once there is a verified backup it may be deleted.", "Le programme ne le relit jamais. Une fois une sauvegarde vérifiée, on peut l'effacer.";
    UNFINISHED: "Sổ lập dở dang, không dùng đến.", "A book that was begun and never finished; it is not used.", "Un registre commencé et jamais achevé ; il ne sert pas.";
    UNFINISHED_DO: "Có thể xoá thư mục này.", "This folder may be deleted.", "Ce dossier peut être effacé.";
    OTHER_VAULT: "Một sổ khác không dùng đến, cũ hoặc vừa được thay.", "Another book that is not in use, older or replaced.", "Un autre registre inutilisé, plus ancien ou remplacé.";
    OTHER_VAULT_DO: "Giữ lại cho đến khi chắc rằng sổ đang dùng là đúng.", "Keep it until it is sure that the book in use is the right one.", "Gardez-le tant qu'il n'est pas sûr que le registre en usage est le bon.";
    HALF_WRITTEN: "Tệp ghi dở khi máy tắt, không dùng đến.", "A file half written when the machine stopped; it is not used.", "Un fichier à moitié écrit lors d'un arrêt ; il ne sert pas.";
    HALF_WRITTEN_DO: "Có thể xoá tệp này.", "This file may be deleted.", "Ce fichier peut être effacé.";
    PART_LEFT: "Một lần xuất tệp ra đây bị ngắt giữa chừng; phần ghi dở, không mã hoá, có thể còn ở đó.", "A file written here was cut off; its part, not encrypted, may still lie there.", "L'écriture d'un fichier ici a été coupée ; sa partie, non chiffrée, y est peut-être encore.";
    PART_LEFT_DO: "Cắm lại USB hoặc mở lại sổ: phần đó được xoá khi sổ mở.", "Plug the stick in again, or open the book again: it is cleared away as the book opens.", "Rebranchez la clé ou rouvrez le registre : elle est effacée à l'ouverture.";
    FOLDER_IN_ORDER: "Thư mục: không có gì thừa.", "Folder: nothing left over.", "Dossier : aucun reste.";
    ASSERTED: "Các bản ghi khớp nhau: điểm danh, biểu quyết, số văn bản, ngày tháng, đường đi của từng việc.", "The records agree: rolls, votes, numbers, days, the thread of every task.", "Les fiches concordent : appels, votes, numéros, dates, fil de chaque tâche.";
}
