//! What went wrong, in one line: what happened, that nothing was lost, what to do.

use crate::texts;

texts! {
    SAFE: "Sổ vẫn nguyên, không mất gì.", "The book is as it was; nothing was lost.", "Le registre est inchangé ; rien n'est perdu.";
    SEE_HISTORY_DO: "Xem: sochibo history.", "See: sochibo history.", "Voir : sochibo history.";
    USAGE_UNKNOWN: "Không có lệnh hoặc tuỳ chọn {what}.", "There is no command or option {what}.", "Il n'y a ni commande ni option {what}.";
    USAGE_VALUE: "{what} không nhận giá trị {value}.", "{what} does not take {value}.", "{what} n'accepte pas {value}.";
    USAGE_MISSING: "Còn thiếu {what}.", "{what} is missing.", "Il manque {what}.";
    USAGE_CONFLICT: "{what} không dùng cùng tuỳ chọn khác ở đây.", "{what} cannot be used together with another option here.", "{what} ne va pas avec une autre option ici.";
    USAGE_OTHER: "Không hiểu dòng lệnh.", "The command line is not understood.", "Ligne de commande incomprise.";
    USAGE_DO: "Xem: sochibo --help.", "See: sochibo --help.", "Voir : sochibo --help.";
    NO_RECORD: "Không có {kind} số {n}.", "There is no {kind} {n}.", "Il n'y a pas de {kind} {n}.";
    NO_RECORD_DO: "Xem: sochibo list {kind}.", "See: sochibo list {kind}.", "Voir : sochibo list {kind}.";
    NO_FILE: "Không thấy tệp {file}.", "There is no file {file}.", "Le fichier {file} est introuvable.";
    NO_FILE_DO: "Kiểm tra tên tệp.", "Check its name.", "Vérifiez son nom.";
    FILE_UNREADABLE: "Không đọc được tệp {file}.", "The file {file} cannot be read.", "Le fichier {file} est illisible.";
    FILE_UNREADABLE_DO: "Đóng tệp ở chương trình khác, hoặc chép ra máy này.", "Close it elsewhere or copy it to this computer.", "Fermez-le ailleurs ou copiez-le sur cet ordinateur.";
    FILE_UNWRITABLE: "Không ghi được tệp {file}.", "The file {file} cannot be written.", "Le fichier {file} ne peut être écrit.";
    FILE_UNWRITABLE_DO: "Chọn thư mục khác, hoặc đóng tệp ở chương trình khác.", "Choose another folder or close the file elsewhere.", "Choisissez un autre dossier ou fermez le fichier ailleurs.";
    FILE_TOO_LARGE: "Tệp {file} quá lớn.", "The file {file} is too large.", "Le fichier {file} est trop grand.";
    FILE_TOO_LARGE_DO: "Kiểm tra xem có đúng tệp không.", "Check that it is the right one.", "Vérifiez que c'est le bon.";
    FILE_KIND: "Không rõ loại của tệp {file}.", "The kind of the file {file} is not known.", "Le type du fichier {file} est inconnu.";
    FILE_KIND_DO: "Dùng đuôi {endings}.", "Use an ending such as {endings}.", "Employez une extension {endings}.";
    NOT_JSON: "Tệp không phải JSON, sai từ dòng {line}.", "The file is no JSON; it goes wrong on line {line}.", "Le fichier n'est pas du JSON ; erreur à la ligne {line}.";
    NOT_OURS: "Tệp không phải bản xuất của Sổ Chi Bộ.", "The file is not an export of Sổ Chi Bộ.", "Le fichier n'est pas un export de Sổ Chi Bộ.";
    LATER: "Tệp do bản mới hơn ghi ra (dạng {n}).", "The file was written by a later version (form {n}).", "Le fichier vient d'une version plus récente (forme {n}).";
    LATER_DO: "Hãy cập nhật chương trình.", "Bring the program up to date.", "Mettez le programme à jour.";
    UNKNOWN_PART: "Tệp có phần lạ: {what}.", "The file has an unknown part: {what}.", "Le fichier a une partie inconnue : {what}.";
    CHECK_FILE_DO: "Kiểm tra lại tệp rồi nhập lại.", "Check the file and import it again.", "Vérifiez le fichier puis importez-le de nouveau.";
    NOT_EMPTY: "Sổ này đã có bản ghi; chỉ nhập cả sổ vào sổ trống.", "This book has records; a whole book goes into an empty one only.", "Ce registre a des fiches ; un registre entier ne va que dans un registre vide.";
    NOT_EMPTY_DO: "Lập sổ mới: sochibo --book THƯ_MỤC init.", "Open a new book: sochibo --book FOLDER init.", "Créez un registre : sochibo --book DOSSIER init.";
    REFUSED: "{n} giá trị không nhận được; đầu tiên: {first}", "{n} values cannot be taken; the first: {first}", "{n} valeurs refusées ; la première : {first}";
    REFUSED_SAFE: "Chưa nhận gì, sổ vẫn nguyên.", "Nothing was taken; the book is as it was.", "Rien n'a été pris ; le registre est inchangé.";
    REFUSED_DO: "Sửa tệp rồi nhập lại.", "Correct the file and import it again.", "Corrigez le fichier puis importez-le de nouveau.";
    NOTHING_TO_UNDO: "Không có gì để hoàn tác.", "There is nothing to take back.", "Il n'y a rien à annuler.";
    NOTHING_TO_REDO: "Không có gì để làm lại.", "There is nothing to do again.", "Il n'y a rien à rétablir.";
    UNKNOWN_RULE: "Không có quy định {what}.", "There is no rule {what}.", "Il n'y a pas de règle {what}.";
    UNKNOWN_RULE_DO: "Xem tất cả: sochibo why.", "See them all: sochibo why.", "Voir toutes : sochibo why.";
    NOT_YET: "Lệnh này chưa dùng được.", "This command does not work yet.", "Cette commande ne marche pas encore.";
    NOT_YET_DO: "Dùng bản mới hơn.", "Use a later version.", "Utilisez une version plus récente.";
    NO_PLACE: "Không tìm được thư mục dữ liệu của máy này.", "The data folder of this computer cannot be found.", "Le dossier de données de cet ordinateur est introuvable.";
    NO_PLACE_DO: "Dùng --book THƯ_MỤC.", "Use --book FOLDER.", "Utilisez --book DOSSIER.";
    BAD_FIELD: "{field}: {reason}", "{field}: {reason}", "{field} : {reason}";
    BAD_FIELD_DO: "Sửa giá trị rồi làm lại.", "Correct the value and repeat.", "Corrigez la valeur et recommencez.";
    PASSPHRASES_DIFFER: "Hai lần gõ không giống nhau.", "The two entries differ.", "Les deux saisies diffèrent.";
    PASSPHRASES_DIFFER_DO: "Gõ lại.", "Type them again.", "Recommencez.";
    NO_PASSPHRASE: "Chưa có mật khẩu.", "There is no passphrase.", "Il manque la phrase secrète.";
    NO_PASSPHRASE_DO: "Gõ ở cửa sổ lệnh, hoặc dùng --passphrase-file.", "Type it at a terminal or use --passphrase-file.", "Tapez-la au terminal ou utilisez --passphrase-file.";
    NO_TERMINAL: "Không có cửa sổ lệnh để vẽ màn hình.", "There is no terminal to draw on.", "Il n'y a pas de terminal où dessiner.";
    NO_TERMINAL_DO: "Mở trong cửa sổ lệnh, hoặc dùng lệnh khác: sochibo --help.", "Open it in a terminal, or use another command: sochibo --help.", "Ouvrez-le dans un terminal, ou une autre commande : sochibo --help.";
    STDOUT: "Không in ra được.", "The output cannot be written.", "La sortie ne peut être écrite.";
    STDOUT_DO: "Chạy lại lệnh.", "Run the command again.", "Relancez la commande.";
}
