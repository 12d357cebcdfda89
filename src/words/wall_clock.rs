//! What is said of the computer's clock when it cannot be right.

use crate::texts;

texts! {
    BEFORE_PROGRAM: "Đồng hồ máy chỉ {clock}, trước khi có chương trình này. Không mất gì.", "The computer's clock says {clock}, before this program was made. Nothing is lost.", "L'horloge de la machine indique {clock}, avant la création de ce programme. Rien n'est perdu.";
    BEHIND: "Đồng hồ máy chỉ {clock}, trước việc đã ghi ngày {last}. Không mất gì.", "The computer's clock says {clock}, before an act recorded on {last}. Nothing is lost.", "L'horloge de la machine indique {clock}, avant un acte noté le {last}. Rien n'est perdu.";
    AHEAD: "Đồng hồ máy chỉ {clock}, hơn một năm sau việc cuối ngày {last}. Không mất gì.", "The computer's clock says {clock}, more than a year after the last act of {last}. Nothing is lost.", "L'horloge de la machine indique {clock}, plus d'un an après le dernier acte du {last}. Rien n'est perdu.";
    PARTED: "Đồng hồ máy vừa bị đổi, nay chỉ {clock}. Không mất gì.", "The computer's clock was just changed and now says {clock}. Nothing is lost.", "L'horloge de la machine vient de changer et indique {clock}. Rien n'est perdu.";
    ASK: "Bấm {key} rồi ghi ngày hôm nay.", "Press {key} and enter today's date.", "Appuyez sur {key} et indiquez la date du jour.";
    ASK_OPTION: "Hãy thêm --today với ngày hôm nay, hoặc sửa đồng hồ máy.", "Add --today with today's date, or set the computer's clock.", "Ajoutez --today avec la date du jour, ou réglez l'horloge.";
    LINE: "Ghi ngày hôm nay", "Enter today's date", "Indiquer la date du jour";
    DETAIL: "đồng hồ máy chưa chắc đúng; chưa báo quá hạn", "the clock may be wrong; nothing is called overdue", "l'horloge est douteuse ; aucun retard n'est signalé";
    WAITS: "Ngày trên máy chưa chắc đúng nên chưa báo việc quá hạn.", "The date is doubtful, so nothing is called overdue yet.", "La date est douteuse : aucun retard n'est encore signalé.";
    TITLE: "Hôm nay là ngày nào?", "What day is it today?", "Quel jour sommes-nous ?";
    TODAY: "Hôm nay", "Today", "Aujourd'hui";
    NOT_POSSIBLE: "Không thể là ngày hôm nay. Chưa ghi gì; hãy gõ lại, ví dụ 05/10/2026.", "That cannot be today. Nothing was written; type it again, such as 05/10/2026.", "Cela ne peut être aujourd'hui. Rien n'est écrit ; retapez, par exemple 05/10/2026.";
    NOT_DOUBTFUL: "Đồng hồ máy khớp với sổ: không cần ghi ngày.", "The clock agrees with the book: no date is needed.", "L'horloge concorde avec le registre : aucune date à donner.";
    DEED: "Xác nhận ngày (đồng hồ máy → ngày đúng): {about}", "Confirmed the date (clock → right date): {about}", "Date confirmée (horloge → date juste) : {about}";
    SIGN_NOTE: "? = ghi lúc đồng hồ máy chưa chắc đúng", "? = noted while the clock was doubtful", "? = noté quand l'horloge était douteuse";
    ACTION: "Ghi ngày hôm nay", "Enter today's date", "Date du jour";
}
