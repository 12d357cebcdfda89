//! What the screens say beside fields, actions and rules.

use crate::texts;
use crate::words::Text;

texts! {
    APP: "Sổ Chi Bộ", "Sổ Chi Bộ", "Sổ Chi Bộ";
    YES: "Có", "Yes", "Oui";
    NO: "Không", "No", "Non";
    ROWS: "{n} dòng", "{n} line(s)", "{n} ligne(s)";
    MARK: " ", " ", " ";
    TASKS_SHORT: "Việc", "Tasks", "Tâches";
    RULES: "Quy định", "Rules", "Règles";
    THE_CELL: "Chi bộ", "The cell", "La cellule";
    HELP_TITLE: "Trợ giúp: gõ để tìm, Enter để làm", "Help: type to find, Enter to do", "Aide : tapez pour chercher, Entrée pour agir";
    NEW_MEMBER: "Đảng viên mới", "New member", "Nouveau membre";
    NEW_MEETING: "Cuộc họp mới", "New meeting", "Nouvelle réunion";
    NEW_RESOLUTION: "Nghị quyết mới", "New resolution", "Nouvelle résolution";
    NEW_TASK: "Nhiệm vụ mới", "New task", "Nouvelle tâche";
    NEW_RULE: "Sửa quy định", "Amend a rule", "Modifier une règle";
    NEW_RECORD: "Bản ghi mới", "New record", "Nouvelle fiche";
    NOTHING_HERE: "Chưa có dòng nào ở đây.", "There is no line here yet.", "Il n'y a encore aucune ligne ici.";
    NOTHING_TO_UNDO: "Không còn việc nào để hoàn tác.", "There is nothing left to undo.", "Il n'y a plus rien à annuler.";
    NOTHING_TO_REDO: "Không có việc nào để làm lại.", "There is nothing to do again.", "Il n'y a rien à rétablir.";
    ASK_DELETE: "Xoá {name}? Có thể hoàn tác bằng Ctrl+Z.", "Delete {name}? Ctrl+Z takes it back.", "Supprimer {name} ? Ctrl+Z le rétablit.";
    READ_ONLY: "Sổ đang chỉ đọc: không ghi được, không mất gì.", "The book can only be read now: nothing can be written, nothing is lost.", "Le registre est en lecture seule : rien ne s'écrit, rien n'est perdu.";
    KEPT: "Đã lưu. {what}", "Saved. {what}", "Enregistré. {what}";
    NOT_KEPT: "CHƯA LƯU. {why}", "NOT SAVED. {why}", "NON ENREGISTRÉ. {why}";
    BOOK_AND_SCREEN_DIFFER: "Đã lưu, nhưng màn hình chưa theo kịp: hãy thoát rồi mở lại sổ.", "Saved, but the screen is behind: leave and open the book again.", "Enregistré, mais l'écran est en retard : quittez et rouvrez le registre.";
    DAYS_LATE: "{n} ngày", "{n} days", "{n} jours";
    DUE_TODAY: "đến hạn hôm nay", "due today", "échéance aujourd'hui";
    PASTE_CUT: "Đoạn dán quá dài: chỉ lấy phần đầu, phần sau bỏ lại. Chữ đã gõ không mất; hãy dán từng đoạn ngắn hơn.", "What was pasted is too long: its beginning was taken, the rest left out. Nothing typed is lost; paste shorter pieces.", "Le texte collé est trop long : seul le début a été pris, le reste est laissé. Rien de ce qui était tapé n'est perdu ; collez des morceaux plus courts.";
    TOO_SMALL: "Cửa sổ quá nhỏ. Hãy kéo rộng ít nhất 60 cột, 18 dòng. Không mất gì.", "The window is too small. Make it at least 60 columns by 18 lines. Nothing is lost.", "La fenêtre est trop petite. Il faut au moins 60 colonnes et 18 lignes. Rien n'est perdu.";
    PRACTICE: "SỔ THỰC HÀNH", "PRACTICE BOOK", "REGISTRE D'EXERCICE";
    READ_ONLY_MARK: "CHỈ ĐỌC", "READ ONLY", "LECTURE SEULE";
    NONE_FITS: "Không có dòng nào như vậy: xoá bớt chữ đã gõ.", "No line is like that: take back some letters.", "Aucune ligne ne correspond : effacez des lettres.";
    FOUND: "{n} dòng", "{n} lines", "{n} lignes";
    FIND_PROMPT: "Tìm:", "Find:", "Chercher :";
    DRAFT_KEPT: "Chưa lưu; bản nháp được giữ, mở lại biểu này để viết tiếp.", "Not saved; the draft is kept, open this form again to go on.", "Non enregistré ; le brouillon est gardé, rouvrez ce formulaire pour continuer.";
    UNDONE: "Đã hoàn tác. {what}", "Undone. {what}", "Annulé. {what}";
    REDONE: "Đã làm lại. {what}", "Done again. {what}", "Rétabli. {what}";
    DISCARDED: "Đã bỏ những gì vừa gõ; bản ghi như trước.", "What was typed is discarded; the record is as before.", "La saisie est jetée ; la fiche est comme avant.";
    NOTHING_TYPED: "Chưa gõ gì để bỏ.", "Nothing is typed that could be discarded.", "Rien n'est saisi à jeter.";
    DRAFT: "bản nháp chưa lưu", "draft, not saved", "brouillon non enregistré";
    PRESS_F4: "F4 chọn", "F4 choose", "F4 choisir";
    MONDAY: "Thứ Hai", "Monday", "lundi";
    TUESDAY: "Thứ Ba", "Tuesday", "mardi";
    WEDNESDAY: "Thứ Tư", "Wednesday", "mercredi";
    THURSDAY: "Thứ Năm", "Thursday", "jeudi";
    FRIDAY: "Thứ Sáu", "Friday", "vendredi";
    SATURDAY: "Thứ Bảy", "Saturday", "samedi";
    SUNDAY: "Chủ Nhật", "Sunday", "dimanche";
    WEEK_HEAD: " T2  T3  T4  T5  T6  T7  CN", " Mo  Tu  We  Th  Fr  Sa  Su", " lu  ma  me  je  ve  sa  di";
    LANGUAGE: "Ngôn ngữ", "Language", "Langue";
    THEME: "Màu sắc", "Theme", "Couleurs";
    THEME_DARK: "Nền tối", "Dark", "Sombre";
    THEME_LIGHT: "Nền sáng", "Light", "Clair";
    THEME_MONO: "Không màu", "No colour", "Sans couleur";
    IDLE: "Tự khoá sau (phút)", "Locks after (minutes)", "Verrouillage après (minutes)";
    MOUSE: "Dùng chuột", "Use the mouse", "Utiliser la souris";
    EDIT_CELL: "Thông tin chi bộ", "Details of the cell", "Fiche de la cellule";
    RULE_LIST: "Các quy định đang áp dụng", "Rules in force", "Règles en vigueur";
    CHANGE_PASSPHRASE: "Đổi mật khẩu", "Change the passphrase", "Changer la phrase secrète";
    NEW_TOPIC: "Việc chờ mới", "New parked matter", "Nouveau point en attente";
    NEW_TEMPLATE: "Mẫu chương trình mới", "New template", "Nouveau modèle";
    NEW_YEAR_PLAN: "Kế hoạch năm mới", "New year plan", "Nouveau plan annuel";
    NEW_SCORE_SHEET: "Phiếu chấm điểm mới", "New score sheet", "Nouvelle grille";
    TOPICS: "Việc chờ đưa ra họp", "Parked matters", "Points en attente";
    TEMPLATES: "Mẫu chương trình", "Templates", "Modèles";
    YEAR_PLANS: "Kế hoạch năm", "Year plans", "Plans annuels";
    SCORE_SHEETS: "Phiếu chấm điểm", "Score sheets", "Grilles de notation";
}

/// What a form for a new record of a kind is called.
pub fn new_of(kind: &str) -> Text {
    match kind {
        "members" => NEW_MEMBER,
        "meetings" => NEW_MEETING,
        "resolutions" => NEW_RESOLUTION,
        "tasks" => NEW_TASK,
        "rules" => NEW_RULE,
        "topics" => NEW_TOPIC,
        "templates" => NEW_TEMPLATE,
        "year_plans" => NEW_YEAR_PLAN,
        "score_sheets" => NEW_SCORE_SHEET,
        _ => NEW_RECORD,
    }
}

/// The name of a day of the week, 0 = Monday.
pub const fn weekday(days_from_monday: u32) -> Text {
    match days_from_monday {
        0 => MONDAY,
        1 => TUESDAY,
        2 => WEDNESDAY,
        3 => THURSDAY,
        4 => FRIDAY,
        5 => SATURDAY,
        _ => SUNDAY,
    }
}
