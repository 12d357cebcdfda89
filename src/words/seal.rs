//! What is said of complete minutes, seals, their codes and corrections.

use crate::texts;

texts! {
    // what minutes need
    NEED_START: "giờ bắt đầu", "the hour it began", "l'heure de début";
    NEED_END: "giờ kết thúc", "the hour it ended", "l'heure de fin";
    NEED_PLACE: "địa điểm", "the place", "le lieu";
    NEED_CHAIR: "người chủ trì", "the chair", "le président de séance";
    NEED_CLERK: "người ghi biên bản", "the minute-taker", "le secrétaire de séance";
    NEED_ROLL: "điểm danh", "the roll", "l'appel";
    NEED_ABSENTEES: "lý do của người vắng có lý do", "the reasons of those excused", "les motifs des excusés";
    NEED_AGENDA: "chương trình", "the agenda", "l'ordre du jour";
    NEED_CONTENTS: "diễn biến từng nội dung", "what happened at each item", "le déroulement de chaque point";
    NEED_OPINIONS: "ý kiến phát biểu, ghi rõ tên", "the opinions, by name", "les avis, avec les noms";
    NEED_CONCLUSION: "kết luận của chủ trì", "the chair's conclusion", "la conclusion du président";
    NEED_VOTES: "số phiếu của từng biểu quyết", "the figures of each vote", "les chiffres de chaque vote";
    NEED_TASKS: "kết quả hoặc quyết định về việc đến hạn", "result or decision for each task due", "résultat ou décision de chaque tâche échue";
    NEED_LENGTH: "thời lượng tối thiểu", "the least length", "la durée minimale";
    NEED_SCORE: "tự chấm điểm", "the score", "l'auto-évaluation";
    NEED_RESOLUTION: "nghị quyết hoặc kết luận", "a resolution or conclusion", "une résolution ou conclusion";
    NEED_ASSIGNED: "việc giao cho từng người", "tasks given to someone", "des tâches attribuées";
    GRADE_MUST: "bắt buộc", "needed", "obligatoire";
    GRADE_REASON: "thiếu thì ghi lý do", "or a reason why not", "ou un motif";
    GRADE_ADVICE: "nên có", "advised", "conseillé";
    LACK: "Thiếu {what} ({grade})", "Missing: {what} ({grade})", "Manque : {what} ({grade})";
    LACK_OF: "Thiếu {what} ({grade}): {names}", "Missing: {what} ({grade}): {names}", "Manque : {what} ({grade}) : {names}";
    LACK_SOURCE: "Nội dung phải có của biên bản: {source}.", "What minutes must have: {source}.", "Ce qu'un procès-verbal doit contenir : {source}.";
    COMPLETE: "Biên bản đủ các nội dung quy định.", "The minutes have all they need.", "Le procès-verbal est complet.";
    LACKS_MUST: "Biên bản còn thiếu {what}. Chưa thông qua, không mất gì: ghi đủ rồi thông qua lại.", "The minutes lack {what}. Not adopted, nothing is lost: fill that in and adopt again.", "Il manque au procès-verbal {what}. Non adopté, rien n'est perdu : complétez puis adoptez.";
    LACKS_REASON: "Biên bản còn thiếu {what}: cần ghi lý do mới thông qua được; chưa có gì thay đổi.", "The minutes lack {what}: a reason is needed to adopt them; nothing has changed.", "Il manque au procès-verbal {what} : il faut un motif pour l'adopter ; rien n'a changé.";
    ASK_WITH_LACKS: "Còn thiếu (nên có): {what}. Biên bản đã đọc và thông qua? Sau đó không sửa được nữa.", "Still missing (advised): {what}. Have the minutes been read and adopted? They cannot be changed afterwards.", "Il manque encore (conseillé) : {what}. Le procès-verbal est-il lu et adopté ? Il ne se modifie plus ensuite.";
    ADOPT_LACKING: "Thông qua biên bản còn thiếu", "Adopt minutes that lack something", "Adopter un procès-verbal incomplet";
    EARLY: "Ngày thông qua trước ngày họp.", "The day of adoption lies before the meeting.", "L'adoption précède la réunion.";
    // seals
    DEED_CORRECT: "Đính chính: {about}", "Corrected: {about}", "Rectifié : {about}";
    RULE_OF_SEALED: "Quy định lùi ngày như vậy làm đổi kết quả biểu quyết trong biên bản đã thông qua; đặt ngày hiệu lực sau kỳ họp đó.", "Dated so far back, the rule would change the result of a vote in adopted minutes; let it begin after that meeting.", "Ainsi antidatée, la règle changerait le résultat d'un vote au procès-verbal adopté ; faites-la débuter après cette réunion.";
    CLAUSE: "Việc này nằm trong nghị quyết đã niêm phong, không sửa được: đổi người thì bàn giao, đổi hạn thì đưa ra họp, sai chữ thì đính chính nghị quyết.", "This task stands in a sealed resolution and cannot be changed: hand it over for another lead, take it to a meeting for another deadline, correct the resolution for a wrong word.", "Cette tâche figure dans une résolution scellée : transmettez-la pour changer de responsable, portez-la en réunion pour l'échéance, rectifiez la résolution pour une erreur.";
    FOREIGN: "Dấu niêm phong này không do sổ này lập; chỉ việc thông qua biên bản mới niêm phong.", "This book did not make this seal; only adopting minutes seals.", "Ce sceau n'a pas été fait par ce registre ; seule l'adoption d'un procès-verbal scelle.";
    UNSEALED: "Biên bản chỉ được thông qua trong sổ, để có số và niêm phong.", "Minutes are adopted in the book only, so that they are numbered and sealed.", "Un procès-verbal ne s'adopte que dans le registre, pour être numéroté et scellé.";
    KEPT: "Văn bản đã niêm phong: không sửa, không xoá, không hoàn tác được. Sổ giữ nguyên; hãy thêm đính chính.", "Sealed text is not changed, deleted or undone. The book is as before; add a correction instead.", "Un texte scellé ne se modifie, ne s'efface ni ne s'annule. Le registre est intact ; ajoutez une rectification.";
    UNSEALING: "Việc số {n} trong nhật ký sửa văn bản đã niêm phong: không nhận việc đó và các việc sau nó, sổ chỉ đọc được. Không gì bị ghi đè; hãy giữ nguyên thư mục và báo đảng ủy.", "Act {n} of the journal changes sealed text: it and what follows are not taken, the book can only be read. Nothing was overwritten; keep the folder as it is and tell the commune committee.", "L'acte {n} du journal modifie un texte scellé : lui et la suite ne sont pas pris, lecture seule. Rien n'est écrasé ; gardez le dossier et prévenez le comité.";
    UNDO_BARRIER: "Không hoàn tác được việc trước khi niêm phong; văn bản sai thì thêm đính chính.", "Nothing before the last seal is taken back; add a correction where the text is wrong.", "Rien d'avant le dernier sceau ne s'annule ; ajoutez une rectification si le texte est faux.";
    NOT_SEALED: "Văn bản chưa thông qua: sửa thẳng trong bản, chưa cần đính chính.", "This text is not adopted yet: change the text itself, no correction is needed.", "Texte pas encore adopté : modifiez-le directement, sans rectification.";
    NO_CORRECTION_TEXT: "Cần ghi nội dung đọc lại cho đúng.", "What is to be read instead is needed.", "Il faut le texte à lire à la place.";
    SEAL_LINE: "Niêm phong số {n} · mã {code}", "Seal {n} · code {code}", "Sceau {n} · code {code}";
    ADOPTED_LINE: "Đã thông qua ngày {date}. {seal}", "Adopted on {date}. {seal}", "Adopté le {date}. {seal}";
    CORRECTION_LINE: "Đính chính số {n} ({date}): {text}", "Correction {n} ({date}): {text}", "Rectification {n} ({date}) : {text}";
    CORRECTION_WHY: "Lý do: {reason}", "Reason: {reason}", "Motif : {reason}";
    CORRECT_MINUTES: "Đính chính biên bản", "Correct the minutes", "Rectifier le procès-verbal";
    CORRECT_RESOLUTION: "Đính chính nghị quyết", "Correct the resolution", "Rectifier la résolution";
    SEALED_HERE: "Ctrl+X để đính chính.", "Ctrl+X adds a correction.", "Ctrl+X ajoute une rectification.";
    // codes
    CODE: "Mã niêm phong", "Seal code", "Code du sceau";
    CODE_SHORT: "Mã có 16 chữ và số, mới gõ {n}.", "A code has 16 signs; {n} are typed.", "Un code a 16 signes ; {n} sont saisis.";
    CODE_MARKS: "Có chữ mang dấu: hãy tắt UniKey (Ctrl+Shift) rồi gõ lại mã.", "There is a letter with marks: switch the input method off and type the code again.", "Il y a une lettre accentuée : coupez la saisie vietnamienne et retapez le code.";
    CODE_UNKNOWN: "Không có văn bản nào trong sổ mang mã này: hãy so lại từng ký tự. Đúng mã trên giấy mà sổ không có thì sổ đã bị viết lại: giữ tờ giấy, báo đảng ủy.", "No text in the book has this code: compare it sign by sign. If it is right on paper and not in the book, the book was rewritten: keep the paper, tell the commune committee.", "Aucun texte du registre n'a ce code : comparez signe par signe. S'il est juste sur papier et absent ici, le registre a été réécrit : gardez le papier, prévenez le comité.";
    CODE_OF: "Niêm phong số {n}: {what}, ngày {date}.", "Seal {n}: {what}, on {date}.", "Sceau {n} : {what}, le {date}.";
    CODE_HOLDS: "Chữ trong sổ đúng là chữ đã niêm phong.", "The text in the book is the text that was sealed.", "Le texte du registre est celui qui fut scellé.";
    CODE_BROKEN: "Chữ trong sổ KHÁC chữ đã niêm phong: hãy giữ tờ giấy và báo đảng ủy.", "The text in the book DIFFERS from the one sealed: keep the paper and tell the commune committee.", "Le texte du registre DIFFÈRE de celui scellé : gardez le papier et prévenez le comité.";
    OF_MINUTES: "biên bản {what}", "minutes of {what}", "procès-verbal de {what}";
    OF_RESOLUTION: "{kind} {what}", "{kind} {what}", "{kind} {what}";
    OF_CORRECTION: "đính chính số {n} của {what}", "correction {n} of {what}", "rectification {n} de {what}";
    CHECKED: "Niêm phong: {n} dấu, nối liền nhau, chữ còn nguyên.", "Seals: {n}, each follows the one before, the texts are as sealed.", "Sceaux : {n}, chacun suit le précédent, les textes sont intacts.";
    CHECKED_BAD: "Niêm phong số {n} không khớp: {what}. Hãy so với bản giấy đã ký.", "Seal {n} does not hold: {what}. Compare with the signed paper.", "Le sceau {n} ne tient pas : {what}. Comparez avec le papier signé.";
    CORRECTED: "Đã đính chính: {what}", "Corrected: {what}", "Rectifié : {what}";
    ROLL_WHO: "Sửa dòng điểm danh của ai?", "Whose line of the roll?", "Quelle ligne de l'appel ?";
}
