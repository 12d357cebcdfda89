//! What can be wrong with something typed: one sentence each, without blame.

use crate::texts;

texts! {
    MISSING: "Mục này cần có.", "This is needed.", "Ce champ est nécessaire.";
    UNKNOWN_FIELD: "Không có mục tên này.", "There is no field of this name.", "Aucun champ de ce nom.";
    NOT_TEXT: "Mục này cần chữ.", "Text is expected here.", "Un texte est attendu ici.";
    NOT_A_NUMBER: "Mục này cần một số nguyên.", "A whole number is expected.", "Un nombre entier est attendu.";
    OUT_OF_BOUNDS: "Số phải từ {low} đến {high}.", "The number must be from {low} to {high}.", "Le nombre doit être compris entre {low} et {high}.";
    NOT_YES_NO: "Trả lời có hoặc không.", "Answer yes or no.", "Répondez oui ou non.";
    NOT_A_DATE: "Không đọc được ngày; gõ như 3/2/1985, 02/1985 hoặc 1985.", "This cannot be read as a date; type it like 3/2/1985, 02/1985 or 1985.", "Date illisible ; tapez par exemple 3/2/1985, 02/1985 ou 1985.";
    NO_SUCH_DAY: "Không có ngày này trong lịch.", "There is no such day in the calendar.", "Ce jour n'existe pas dans le calendrier.";
    NOT_A_TIME: "Không đọc được giờ; gõ như 19:30.", "This cannot be read as a time; type it like 19:30.", "Heure illisible ; tapez par exemple 19:30.";
    UNKNOWN_CHOICE: "Không có trong danh sách lựa chọn.", "This is none of the choices.", "Cela ne fait pas partie des choix.";
    UNKNOWN_REFERENCE: "Không tìm thấy bản ghi được chỉ tới.", "The record pointed at is not in the book.", "La fiche indiquée n'est pas dans le registre.";
    NOT_ROWS: "Mục này cần một bảng các dòng.", "A list of rows is expected.", "Une liste de lignes est attendue.";
    TOO_LONG: "Đoạn chữ quá dài cho mục này.", "The text is too long for this field.", "Le texte est trop long pour ce champ.";
    IN_THE_FUTURE: "Ngày này ở tương lai.", "This day lies in the future.", "Ce jour est dans le futur.";
    NOT_HELD_YET: "Chưa kết thúc được: ngày họp còn ở tương lai; hãy sửa ngày họp hoặc chờ đến ngày họp. Sổ giữ nguyên.", "Not closed: the day of the meeting is yet to come. Correct the day or wait for it; nothing was changed.", "Pas de clôture : le jour de la réunion est à venir. Corrigez-le ou attendez ; rien n'a changé.";
    BORN_AFTER_ADMISSION: "Ngày sinh phải trước ngày vào Đảng.", "The birth date must lie before admission.", "La naissance doit précéder l'admission.";
    DECISION_AFTER_CEREMONY: "Ngày quyết định kết nạp phải không sau ngày lễ kết nạp.", "The decision to admit must not be dated after the ceremony.", "La décision d'admission ne peut suivre la cérémonie.";
    OFFICIAL_BEFORE_ADMISSION: "Ngày chính thức phải sau ngày vào Đảng.", "Full membership must come after admission.", "La titularisation doit suivre l'admission.";
    CARD_TWICE: "Số thẻ này đã là của đồng chí {name}.", "This card number already belongs to {name}.", "Ce numéro de carte est déjà celui de {name}.";
    CARD_TWICE_IN_FILE: "Số thẻ này đã có ở dòng {n} của tệp.", "This card number is already on row {n} of the file.", "Ce numéro de carte figure déjà à la ligne {n} du fichier.";
    CARD_OF_ANOTHER: "Số thẻ này trong sổ mang tên khác: {name}.", "In the book this card bears another name: {name}.", "Dans le registre, cette carte porte un autre nom : {name}.";
    NOT_A_CARD: "Số thẻ đảng viên gồm 8 chữ số.", "A card number has 8 digits.", "Un numéro de carte compte 8 chiffres.";
    NOT_A_CITIZEN_NUMBER: "Số căn cước gồm 12 chữ số.", "A citizen number has 12 digits.", "Un numéro d'identité compte 12 chiffres.";
    VOTES_ABOVE_VOTERS: "Tổng {a} phiếu nhiều hơn {b} người có quyền biểu quyết đang có mặt.", "{a} votes are more than the {b} voters present.", "{a} voix dépassent les {b} votants présents.";
    VOTERS_ABOVE_BASE: "{a} người biểu quyết nhiều hơn {b} người có quyền biểu quyết.", "{a} voters present are more than the voting base of {b}.", "{a} votants présents dépassent la base de {b}.";
    NO_QUORUM: "Chưa biểu quyết được: có mặt {a} trên {b} người có quyền, chưa quá một nửa.", "No vote can be taken: {a} of {b} voters are present, not more than half.", "Vote impossible : {a} votants présents sur {b}, pas plus de la moitié.";
    BELOW_QUORUM: "Chưa biểu quyết được: có mặt {a} trên {b} người có quyền, cuộc họp này cần ít nhất {n}.", "No vote can be taken: {a} of {b} voters are present, this meeting needs {n}.", "Vote impossible : {a} votants présents sur {b}, il en faut {n} à cette réunion.";
    TOO_FEW_OFFICIAL: "Chi bộ chỉ còn {a} đảng viên chính thức, cần ít nhất {b}: không biểu quyết được; cấp trên phải bổ sung đảng viên hoặc sáp nhập.", "The cell has only {a} official members and needs {b}: no vote can be recorded; the superior committee must add members or merge the cell.", "La cellule n'a que {a} membres titulaires, il en faut {b} : aucun vote possible ; le comité supérieur doit ajouter des membres ou fusionner.";
    STANDING_UNKNOWN: "Còn {n} đảng viên chưa rõ chính thức hay dự bị: hãy ghi ngày chính thức trước khi biểu quyết.", "Members not known to be official or on probation: {n}. Record their official day before a vote.", "Membres dont on ignore s'ils sont titulaires : {n}. Notez leur titularisation avant de voter.";
    COMMITTEE_TOO_LARGE: "Chi ủy {a} người là quá số cho phép, nhiều nhất {b}.", "A committee of {a} is more than the {b} allowed.", "Un comité de {a} dépasse le maximum de {b}.";
    NO_LEAD: "Chưa có người chịu trách nhiệm.", "Nobody answers for this task yet.", "Personne n'est encore responsable de cette tâche.";
    NO_DEADLINE: "Chưa có ngày hết hạn.", "The deadline has no date yet.", "L'échéance n'a pas encore de date.";
    DEADLINE_BEFORE_START: "Thời hạn trước ngày bắt đầu.", "The deadline lies before the start.", "L'échéance précède le début.";
    STOP_NEEDS_VOTE: "Dừng một nhiệm vụ phải có biểu quyết của cuộc họp.", "Stopping a task needs a vote of the meeting.", "L'arrêt d'une tâche demande un vote de la réunion.";
    TASKS_UNDECIDED: "Chưa kết thúc được: còn {n} nhiệm vụ đến hạn chưa có kết quả hoặc quyết định.", "The meeting cannot be closed: {n} tasks due have neither result nor decision.", "La réunion ne peut être close : {n} tâches échues sans résultat ni décision.";
    END_BEFORE_START: "Kết thúc trước lúc bắt đầu.", "The end lies before the beginning.", "La fin précède le début.";
    KIND_NOT_ALLOWED: "Chi bộ không được ban hành loại văn bản này.", "A cell may not issue this kind of document.", "Une cellule ne peut émettre ce type de document.";
    NUMBER_TAKEN: "Số {n} đã được cấp.", "Number {n} is already given.", "Le numéro {n} est déjà attribué.";
    SEALED: "Văn bản đã thông qua, không sửa được nữa; hãy thêm đính chính.", "Adopted text cannot be changed; add a correction instead.", "Un texte adopté ne se modifie plus ; ajoutez une rectification.";
    STILL_USED: "Chưa xoá được: còn {n} chỗ khác trong sổ dùng đến.", "Not deleted: {n} other records still refer to this one.", "{n} autres fiches s'y réfèrent encore.";
    TWICE: "Đã có rồi, chỉ ghi một lần.", "This is there already; once is enough.", "Déjà présent ; une seule fois suffit.";
    UNKNOWN_MEASURE: "Sổ không có số liệu tên này; xem các tên bằng lệnh «sochibo score --sheets --json».", "The book has no measure of this name; «sochibo score --sheets --json» lists them.", "Le registre n'a pas cette mesure ; «sochibo score --sheets --json» les liste.";
    UNKNOWN_RULE: "Không có quy định tên này.", "No rule is known by this name.", "Aucune règle de ce nom.";
    BAD_RULE_VALUE: "Giá trị không đúng kiểu của quy định này.", "The value does not fit this rule.", "La valeur ne convient pas à cette règle.";
    SECRET_MARKING: "Chữ này giống văn bản đóng dấu Mật nên chưa lưu; chữ đã gõ vẫn còn đây. Chỉ ghi số, ngày, nơi lưu; nếu không phải, hãy viết thành câu.", "It looks like a document marked secret: not saved, what is typed is still here. Note number, date, where it is kept; if it is none, write a sentence.", "Semble classifié : non enregistré, la saisie reste ici. Notez numéro, date, lieu de garde ; sinon, écrivez-le en phrase.";
    SECOND_IN_MONTH: "Tháng này đã có cuộc họp cùng loại ngày {date}; quy định {n} kỳ mỗi tháng ({source}). Chưa ghi gì: hãy chọn tháng khác, hoặc huỷ cuộc họp kia.", "This month has a meeting of the kind on {date}; the rule allows {n} a month ({source}). Nothing was kept: take another month, or cancel the other meeting.", "Ce mois a déjà une réunion de ce type le {date} ; la règle en prévoit {n} par mois ({source}). Rien n'est enregistré : choisissez un autre mois ou annulez l'autre réunion.";
    AGENDA_OVER: "Cuộc họp đã kết thúc: không đưa thêm mục vào chương trình được. Chưa ghi gì; hãy đưa vào kỳ họp tới.", "The meeting is over: nothing can join its agenda. Nothing was kept; take it to the next meeting.", "La réunion est close : rien ne s'ajoute à son ordre du jour. Rien n'est enregistré ; portez-le à la prochaine.";
}
