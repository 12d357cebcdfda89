//! Ways into the book: passphrase, recovery card, handover, the committee's key.

use crate::texts;

texts! {
    WRONG_COMMITTEE: "Khoá của cấp ủy này không mở được sổ. Sổ còn nguyên; hãy chọn đúng tệp khoá đã giao cho chi bộ này.", "This committee key does not open the book. The book is untouched; choose the key that was given to this cell.", "Cette clé du comité n'ouvre pas le registre. Il est intact ; choisissez la clé donnée à cette cellule.";
    KEY_DAMAGED: "Tệp khoá này bị hỏng hoặc không phải tệp khoá của Sổ Chi Bộ. Sổ còn nguyên; hãy dùng bản khác của tệp.", "This key file is damaged or no key of Sổ Chi Bộ. The book is untouched; use another copy of the file.", "Ce fichier de clé est endommagé ou n'est pas une clé de Sổ Chi Bộ. Le registre est intact ; utilisez une autre copie.";

    NOT_NOTED: "Đã làm xong và có hiệu lực, nhưng nhật ký chưa ghi được việc này ({why}) Hãy ghi ra giấy ngày giờ và việc đã làm.", "It is done and in force, but the history could not note it ({why}) Write down on paper what was done and when.", "C'est fait et en vigueur, mais le journal n'a pu le noter ({why}) Notez sur papier ce qui a été fait, et quand.";
    PRIVATE_HALF: "Đây là tệp khoá riêng .scbkey của cấp ủy, chi bộ không giữ tệp này. Sổ còn nguyên; hãy trả tệp cho cấp ủy và xin tệp .scbpub.", "This is the committee's own .scbkey file, which no cell keeps. The book is untouched; give it back to the committee and ask for the .scbpub file.", "C'est le fichier .scbkey propre au comité, qu'aucune cellule ne garde. Le registre est intact ; rendez-le au comité et demandez le fichier .scbpub.";
    PUBLIC_HALF: "Tệp .scbpub chỉ để thêm khoá vào sổ, không mở được gì. Sổ còn nguyên; cấp ủy mở bằng tệp .scbkey của mình.", "A .scbpub file only lets a key into a book and opens nothing. The book is untouched; the committee opens it with its .scbkey file.", "Un fichier .scbpub ajoute la clé au registre et n'ouvre rien. Le registre est intact ; le comité l'ouvre avec son fichier .scbkey.";
    NEWER: "Tệp khoá này do bản mới hơn của chương trình ghi (dạng {n}). Sổ còn nguyên; hãy cài bản mới.", "This key file was written by a newer version (format {n}). The book is untouched; install that version.", "Ce fichier de clé vient d'une version plus récente (format {n}). Le registre est intact ; installez cette version.";

    // deeds
    CHANGE_PASSPHRASE: "Đổi mật khẩu của sổ", "Changed the passphrase of the book", "Phrase secrète du registre changée";
    NEW_RECOVERY: "Lập tờ mã khôi phục mới", "Made a new recovery card", "Nouvelle carte de secours établie";
    ADD_COMMITTEE: "Cho khoá của cấp ủy mở sổ: {about}", "Let the committee's key open the book: {about}", "Clé du comité admise : {about}";
    REMOVE_COMMITTEE: "Không cho khoá của cấp ủy mở sổ nữa", "Took the committee's key away", "Clé du comité retirée";
    USE_COMMITTEE: "Mở sổ bằng khoá của cấp ủy", "Opened the book with the committee's key", "Registre ouvert avec la clé du comité";
    HAND_OVER_BOOK: "Bàn giao sổ: {about}", "Handed the book over: {about}", "Registre transmis : {about}";
    // handing over
    FROM_TO: "{from} giao cho {to}", "{from} to {to}", "{from} à {to}";
    FROM_UNNAMED: "giao cho {to}", "to {to}", "à {to}";
    FROM_NOBODY: "không có người giao, {to} nhận", "nobody there to give it, {to} took it", "personne pour le remettre, {to} l'a reçu";
    HANDED: "Đã bàn giao sổ cho {to}. Mật khẩu cũ không mở được sổ nữa.", "The book is handed over to {to}. The old passphrase no longer opens it.", "Le registre est remis à {to}. L'ancienne phrase ne l'ouvre plus.";
    OLD_COPIES: "Bản sao lưu cũ vẫn mở được bằng mật khẩu cũ: hãy thu lại hoặc huỷ các USB cũ.", "Copies from before still open with the old passphrase: collect or destroy the old sticks.", "Les copies d'avant s'ouvrent encore avec l'ancienne phrase : récupérez ou détruisez les anciennes clés USB.";
    COPY_MADE: "Đã lưu bản sao và đã kiểm tra: {file}", "A copy was kept and checked: {file}", "Copie gardée et vérifiée : {file}";
    NOT_SOUND: "Sổ chưa nguyên vẹn nên chưa bàn giao được: {what} Sổ còn như trước; hãy chạy kiểm tra và sửa trước.", "The book is not sound, so it is not handed over: {what} It is as before; check and mend it first.", "Le registre n'est pas intact, il n'est donc pas remis : {what} Il est comme avant ; vérifiez-le et réparez-le d'abord.";
    NOT_OF_PRACTICE: "Sổ thực hành mở bằng mật khẩu công khai nên không bàn giao. Sổ còn như cũ; hãy thử với sổ thật.", "A practice book has a public passphrase and is not handed over. It is as before; use a real book.", "Un registre d'exercice a une phrase publique et ne se transmet pas. Il est comme avant ; prenez un vrai registre.";
    NOT_MEMBER: "Đồng chí này không còn sinh hoạt trong chi bộ nên chưa bàn giao được. Sổ còn như trước; hãy chọn người khác.", "This person is no member of the cell now, so the book is not handed over. It is as before; choose another.", "Cette personne n'est plus membre de la cellule ; le registre n'est pas remis. Il est comme avant ; choisissez-en une autre.";
    // the committee's key
    PAIR_MADE: "Đã tạo hai tệp: {public} (giao cho các chi bộ) và {private} (cấp ủy giữ, không đưa cho ai).", "Two files are made: {public} (for the cells) and {private} (kept by the committee, given to nobody).", "Deux fichiers : {public} (pour les cellules) et {private} (gardé par le comité, donné à personne).";
    FINGERPRINT: "Dấu nhận của khoá, đọc qua điện thoại để so: {groups}", "Fingerprint of the key, to be compared by voice: {groups}", "Empreinte de la clé, à comparer de vive voix : {groups}";
    COMMITTEE_NONE: "Sổ này không có khoá của cấp ủy.", "No committee key opens this book.", "Aucune clé du comité n'ouvre ce registre.";
    COMMITTEE_ADDED: "Khoá của cấp ủy mở được sổ này và các bản sao từ nay.", "The committee's key opens this book and its copies from now on.", "La clé du comité ouvre désormais ce registre et ses copies.";
    COMMITTEE_REMOVED: "Khoá của cấp ủy không mở được sổ nữa; bản sao cũ thì vẫn mở được.", "The committee's key no longer opens the book; earlier copies it still opens.", "La clé du comité n'ouvre plus le registre ; les copies antérieures, si.";
    STANDS_THERE: "Đã có tệp khoá ở đó, không ghi đè.", "A key file stands there already and is not replaced.", "Un fichier de clé y existe déjà ; il n'est pas remplacé.";
    STANDS_THERE_DO: "Hãy chọn thư mục khác.", "Choose another folder.", "Choisissez un autre dossier.";
    ASK_COMMITTEE: "Mật khẩu của tệp khoá cấp ủy: ", "Passphrase of the committee's key file: ", "Phrase du fichier de clé du comité : ";
    // ways
    BOOK_NUMBER: "Số của sổ: {number}", "Number of the book: {number}", "Numéro du registre : {number}";
    HEAD: "Thay đổi số {n}, mã {code}", "Change {n}, code {code}", "Changement {n}, code {code}";
    SINCE_PASSPHRASE: "Mật khẩu: có từ thay đổi số {n}", "Passphrase: since change {n}", "Phrase secrète : depuis le changement {n}";
    SINCE_RECOVERY: "Mã khôi phục trên giấy: có từ thay đổi số {n}", "Recovery code on paper: since change {n}", "Code de secours sur papier : depuis le changement {n}";
    SINCE_COMMITTEE: "Khoá của cấp ủy: có từ thay đổi số {n}", "Committee's key: since change {n}", "Clé du comité : depuis le changement {n}";
    BITS: "({n} bit)", "({n} bits)", "({n} bits)";
    TOUCHED: "Bộ gõ tiếng Việt (UniKey) đang bật sẽ làm đổi mật khẩu này khi gõ; nhớ tắt UniKey, hoặc chọn từ khác.", "An input method such as UniKey, when on, changes this passphrase; turn it off, or choose other words.", "Une méthode de saisie comme UniKey, si elle est active, change cette phrase ; désactivez-la ou choisissez d'autres mots.";
    PAPER_DELETE: "Đã ghi {file}. In xong phải xoá ngay tệp đó.", "Written: {file}. Delete it once printed.", "Écrit : {file}. À supprimer une fois imprimé.";

    // the form of a passphrase
    FULL: "Đã đầy, chữ gõ thêm không được nhận.", "It is full: what is typed now is left out.", "C'est plein : la suite n'est pas prise.";
    WOULD_CHANGE: "Gõ khi UniKey đang bật thì chữ này sẽ khác đi: hãy tắt UniKey (Ctrl+Shift), hoặc dùng từ khác (F7 gợi ý).", "With UniKey on this would come out differently: turn it off (Ctrl+Shift), or use other words (F7 offers some).", "Avec UniKey actif, ceci changerait : désactivez-le (Ctrl+Maj) ou prenez d'autres mots (F7 en propose).";
    TOO_SHORT: "Còn yếu: mới {n} ký tự. Cần ít nhất 10 ký tự, hoặc 12 chữ số. F7 gợi ý.", "Too weak: {n} characters. At least 10 are needed, or 12 digits. F7 offers one.", "Trop faible : {n} caractères. Il en faut 10, ou 12 chiffres. F7 en propose une.";
    GOOD_PASSPHRASE: "Bốn từ không dấu, dễ nhớ, ít nhất 10 ký tự, hoặc 12 chữ số.", "Four words without marks, at least 10 characters, or 12 digits.", "Quatre mots sans accent, au moins 10 caractères, ou 12 chiffres.";
    STRONG: "Đủ mạnh ({n} ký tự). Hãy ghi nhớ trước khi đi tiếp.", "Strong enough ({n} characters). Learn it before you go on.", "Assez forte ({n} caractères). Retenez-la avant de continuer.";
    SUGGEST: "Gợi ý mật khẩu", "Offer one", "Proposer";

    // opening by the committee's key
    OPEN_BY_COMMITTEE: "Khoá cấp ủy", "Committee's key", "Clé du comité";
    OPEN_ASK_COMMITTEE: "Mở bằng khoá của cấp ủy: gõ đường dẫn tệp .scbkey, rồi mật khẩu của tệp đó.", "Open with the committee's key: the path of the .scbkey file, then its passphrase.", "Ouvrir avec la clé du comité : le chemin du fichier .scbkey, puis sa phrase.";
    KEY_FILE: "Tệp khoá", "Key file", "Fichier de clé";
    // the card on paper
    CARD_PAPER: "F5: ghi ra tệp để in, nếu không chép tay.", "F5: write it to a file to print it, instead of copying by hand.", "F5 : l'écrire dans un fichier à imprimer, au lieu de copier.";
    CARD_PAPER_TITLE: "In tờ mã khôi phục", "Print the recovery card", "Imprimer la carte de secours";
    CARD_PAPER_WARNING: "Ai mở được tệp này là mở được sổ. Nên ghi vào USB; in xong phải xoá tệp ngay.", "Whoever opens this file can open the book. Best on a stick; delete it once it is printed.", "Qui ouvre ce fichier ouvre le registre. De préférence sur une clé USB ; à supprimer une fois imprimé.";
    FOLDER: "Thư mục, USB", "Folder or stick", "Dossier, clé USB";
    WRITE_NEXT: "Mũi tên để chọn, Enter để ghi, Esc để thôi.", "Arrows choose, Enter writes, Esc leaves.", "Flèches pour choisir, Entrée pour écrire, Échap pour quitter.";
    PAPER_SIGN: "Đã ghi {file}. In 3 bản, ký đủ hai bên và người chứng kiến.", "Written: {file}. Print three, signed by both and the witness.", "Écrit : {file}. Imprimez-en trois, signés par les deux et le témoin.";
    // the drill
    CHECK_CARD: "Kiểm tra tờ mã khôi phục", "Try the recovery card", "Essayer la carte de secours";
    DRILL_ASK: "Lấy tờ mã trong phong bì ra, gõ cả 8 nhóm số rồi nhấn Enter. Nhóm nào gõ sai máy báo ngay.", "Take the card out of its envelope, type all 8 groups, then Enter. A wrong group shows at once.", "Sortez la carte de l'enveloppe, tapez les 8 groupes puis Entrée. Un groupe faux se voit aussitôt.";
    DRILL_NO_CARD: "Không còn tờ mã: Esc, rồi vào Thiết lập (Alt+7), Lập tờ mã khôi phục mới.", "No card any more: Esc, then the settings (Alt+7), A new recovery card.", "Plus de carte : Échap, puis les réglages (Alt+7), Nouvelle carte de secours.";
    DRILL_RIGHT: "Đúng: tờ mã này mở được sổ. Hãy cất lại vào phong bì, ghi ngày đã kiểm tra.", "Right: this card opens the book. Put it back into its envelope and note the day.", "Juste : cette carte ouvre le registre. Remettez-la dans l'enveloppe et notez la date.";
    DRILL_DUE: "Đã 6 tháng chưa kiểm tra tờ mã khôi phục. Quên mật khẩu mà tờ mã thất lạc thì mất sổ.", "The recovery card has not been tried for six months. With the passphrase forgotten and the card gone, the book is lost.", "La carte de secours n'a pas été essayée depuis six mois. Phrase oubliée et carte perdue, le registre est perdu.";
    DRILL_NOW: "Enter: kiểm tra ngay, mất hai phút.", "Enter: try it now, two minutes.", "Entrée : l'essayer maintenant, deux minutes.";
    DRILL_LATER: "Esc: để lần mở sổ sau (còn hoãn được {n} lần).", "Esc: the next time the book opens (can be put off {n} times).", "Échap : à la prochaine ouverture (encore {n} reports).";
    DRILL_NO_LATER: "Đã hoãn 3 lần: mỗi lần mở sổ máy sẽ hỏi lại cho đến khi kiểm tra.", "Put off three times: it is asked at every opening until it is tried.", "Reporté trois fois : la question revient à chaque ouverture.";
    DRILL_PUT_OFF: "Lần mở sổ sau sẽ hỏi lại.", "It will be asked the next time the book opens.", "La question reviendra à la prochaine ouverture.";
    // a new card
    NEW_CARD: "Lập tờ mã khôi phục mới", "A new recovery card", "Nouvelle carte de secours";
    NEW_CARD_WHY: "Tờ mã cũ sẽ không mở được sổ nữa, chỉ còn mở được bản sao cũ. Gõ lại mật khẩu để lập tờ mới.", "The old card will no longer open the book, only copies made before. Type the passphrase again to make a new one.", "L'ancienne carte n'ouvrira plus le registre, seulement les copies d'avant. Retapez la phrase pour en créer une.";
    // the committee's key in the book
    COMMITTEE_TITLE: "Khoá của cấp ủy", "The committee's key", "Clé du comité";
    COMMITTEE_WHY: "Không bắt buộc. Khi mất cả mật khẩu và tờ mã, cấp ủy mở được sổ và bản sao lưu bằng khoá riêng của mình.", "Not required. When passphrase and card are both lost, the committee opens the book and its copies with a key of its own.", "Facultatif. Si la phrase et la carte sont perdues, le comité ouvre le registre et ses copies avec sa propre clé.";
    COMMITTEE_IN_FORCE: "Đang dùng khoá có dấu nhận (gọi điện cho cấp ủy để so từng nhóm):", "In force, with this fingerprint (compare it group by group by phone):", "En vigueur, avec cette empreinte (à comparer groupe par groupe au téléphone) :";
    COMMITTEE_NEXT: "Gõ đường dẫn tệp .scbpub của cấp ủy, Enter để thêm. F8 để bỏ khoá đang dùng.", "Type the path of the committee's .scbpub file, Enter lets it in. F8 takes the present one away.", "Tapez le chemin du fichier .scbpub du comité, Entrée l'admet. F8 retire l'actuelle.";
    NO_KEY_FILE: "Chưa gõ đường dẫn tệp khoá.", "No path of a key file is typed yet.", "Aucun chemin de fichier n'est saisi.";
    // the handover
    HANDOVER: "Bàn giao sổ", "Hand the book over", "Transmettre le registre";
    HANDOVER_PAPER: "Biên bản bàn giao", "Handover record", "Procès-verbal de passation";
    GIVER_ABSENT: "Người giao có mặt", "Giver there", "Remettant présent";
    NOTE_SECRETARY: "Ghi làm bí thư", "Note as secretary", "Noter secrétaire";
    STEP: "Bước {n}/7: {what}", "Step {n} of 7: {what}", "Étape {n} sur 7 : {what}";
    STEP_CHECK: "kiểm tra toàn bộ sổ", "check the whole book", "vérifier tout le registre";
    STEP_WHO: "ai nhận sổ", "who takes over", "qui reprend";
    STEP_SECRET: "người nhận đặt mật khẩu mới, bước 4 là tờ mã mới", "the new passphrase; step 4 is the new card", "la nouvelle phrase ; l'étape 4 est la nouvelle carte";
    STEP_COPY: "bản sao đã kiểm tra vào USB của người nhận", "a checked copy on the stick of the one who takes over", "une copie vérifiée sur la clé USB du repreneur";
    STEP_PAPER: "biên bản bàn giao để ký", "the record to sign", "le procès-verbal à signer";
    STEP_END: "xong", "done", "terminé";
    ABOUT: "Người giao và người nhận cùng ngồi trước máy. Sau bàn giao, mật khẩu và tờ mã cũ không mở được sổ nữa.", "Both persons sit at the machine. Afterwards neither the old passphrase nor the old card opens the book.", "Les deux personnes sont devant la machine. Ensuite ni l'ancienne phrase ni l'ancienne carte n'ouvrent le registre.";
    ABOUT_STEPS: "Các bước: kiểm tra sổ, chọn người nhận, mật khẩu mới, tờ mã mới, bản sao vào USB, biên bản để ký, thu USB cũ.", "Steps: check the book, choose the person, new passphrase, new card, copy on a stick, record to sign, collect old sticks.", "Étapes : vérifier, choisir la personne, nouvelle phrase, nouvelle carte, copie sur clé, procès-verbal, anciennes clés.";
    ABOUT_SAFE: "Thôi giữa chừng trước bước 4 thì không có gì thay đổi.", "Left before step 4, nothing changes.", "Quitté avant l'étape 4, rien ne change.";
    NEXT_CHECK: "Enter để kiểm tra sổ.", "Enter checks the book.", "Entrée vérifie le registre.";
    SOUND: "Sổ nguyên vẹn.", "The book is sound.", "Le registre est intact.";
    NOBODY_TO_TAKE: "Sổ chưa có đảng viên nào khác để nhận. Hãy ghi người nhận vào danh sách đảng viên trước; sổ còn như cũ.", "There is no other member to take it over. Add that person to the members first; the book is as before.", "Aucun autre membre ne peut le reprendre. Ajoutez d'abord cette personne ; le registre est comme avant.";
    GIVER_THERE: "F8: Người giao có mặt: {yes}", "F8: The one who gives it is there: {yes}", "F8: Le remettant est présent : {yes}";
    AS_SECRETARY: "F9: Ghi người nhận làm bí thư trong sổ: {yes}", "F9: Note the person as secretary of the cell: {yes}", "F9: Noter la personne comme secrétaire : {yes}";
    NEXT_WHO: "Mũi tên để chọn người nhận, Enter để đi tiếp.", "Arrows choose the person, Enter goes on.", "Flèches pour choisir, Entrée pour continuer.";
    ABOUT_SECRET: "{to} tự gõ mật khẩu mới, hai lần. Người giao quay mặt đi.", "{to} types the new passphrase, twice. The other looks away.", "{to} tape la nouvelle phrase, deux fois. L'autre détourne les yeux.";
    AGAIN: "Gõ lại lần nữa", "Once more", "Encore une fois";
    NEXT_SECRET: "Enter ở dòng thứ hai là bàn giao. F7 gợi ý mật khẩu, F2 che đi.", "Enter on the second line hands it over. F7 offers one, F2 hides.", "Entrée sur la 2e ligne transmet. F7 en propose une, F2 masque.";
    NOT_THE_SAME: "Hai lần gõ chưa giống nhau; sổ còn như cũ. Hãy gõ lại dòng thứ hai.", "The two differ; the book is as before. Type the second line again.", "Les deux diffèrent ; le registre est comme avant. Retapez la seconde ligne.";
    ABOUT_COPY: "Sổ đã thuộc về người nhận. Cắm USB của người nhận để lưu một bản sao đã kiểm tra.", "The book now belongs to the one who takes over. Plug in that person's stick for a checked copy.", "Le registre appartient au repreneur. Branchez sa clé USB pour une copie vérifiée.";
    NEXT_COPY: "Enter để lưu bản sao. Esc để bỏ qua bước này.", "Enter keeps the copy. Esc passes this step by.", "Entrée garde la copie. Échap passe cette étape.";
    NO_COPY_FOLDER: "Chưa có thư mục hay USB nào.", "No folder or stick is given yet.", "Aucun dossier ni clé USB.";
    ABOUT_PAPER: "Biên bản có số lượng sổ sách, việc đang làm, thay đổi cuối cùng và mã của sổ; tiền mặt và sổ giấy thì ghi tay.", "The record counts the books and open tasks and names the last change and its code; money and paper books are written in by hand.", "Le procès-verbal compte registres et tâches, nomme le dernier changement et son code ; l'argent et les registres papier se notent à la main.";
    NEXT_PAPER: "Enter để ghi biên bản ra tệp. Esc để đi tiếp.", "Enter writes the record to a file. Esc goes on.", "Entrée écrit le procès-verbal. Échap continue.";
    ABOUT_CARD: "Tờ mã mới: 2 bản trong phong bì dán kín, tủ chi bộ và két đảng ủy. Tờ mã cũ thì huỷ.", "The new card: two, in sealed envelopes, in the cell's cupboard and the committee's safe. Destroy the old one.", "La nouvelle carte : deux, sous enveloppe, à la cellule et au comité. Détruisez l'ancienne.";
    NEXT_AFTER_PAPER: "Enter để sang bước 7. F5 để ghi lại, ra tệp hoặc nơi khác.", "Enter goes on to step 7. F5 writes it again, as another file or elsewhere.", "Entrée passe à l'étape 7. F5 l'écrit de nouveau, sous une autre forme ou ailleurs.";
    NEXT_END: "Enter để về.", "Enter goes back.", "Entrée pour revenir.";
    NOT_IN_THIS_STEP: "Không dùng ở bước này.", "Not in this step.", "Pas à cette étape.";
}
