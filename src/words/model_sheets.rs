//! Model sheets to fill: their headings, how to fill them, made-up examples.

use crate::texts;

texts! {
    SHEET_FILL: "Điền ở đây", "Fill in here", "À remplir";
    SHEET_HOW: "Hướng dẫn", "How to fill it in", "Mode d'emploi";
    TITLE: "Cách điền", "How to fill it in", "Comment remplir";
    HOW: "Điền trang đầu, mỗi dòng một bản ghi; giữ nguyên tên cột. Cột có (*) bắt buộc. Ô có mũi tên: chọn trong danh sách. Cột không dùng thì để trống hoặc xoá.", "Fill in the first sheet, one record a row; keep the names of the columns. Columns with (*) are required. Cells with an arrow: choose from the list. Leave what you do not need empty, or delete the column.", "Remplissez la première feuille, une fiche par ligne ; gardez les noms des colonnes. Colonnes avec (*) : obligatoires. Cellules à flèche : choisissez dans la liste. Laissez vide ou supprimez ce qui ne sert pas.";
    HOW_RESOLUTIONS: "Mỗi dòng một nhiệm vụ. Nghị quyết chỉ ghi ở dòng nhiệm vụ đầu; các dòng dưới để trống hoặc ghi lại như trên.", "One row a task. Write the resolution in the row of its first task; leave it empty below, or repeat it.", "Une ligne par tâche. Écrivez la résolution à sa première tâche ; laissez vide en dessous, ou répétez-la.";
    HOW_MEETINGS: "Mỗi dòng một cuộc họp đã qua; số người có mặt, vắng chỉ ghi con số.", "One row a past meeting; write how many were present and absent as figures.", "Une ligne par réunion passée ; présents et absents en chiffres.";
    COLUMN: "Cột", "Column", "Colonne";
    NEED: "Cần", "Needed", "Requis";
    WRITE: "Ghi gì", "What to write", "Quoi écrire";
    FIRST: "Ví dụ 1", "Example 1", "Exemple 1";
    SECOND: "Ví dụ 2", "Example 2", "Exemple 2";
    ONE_OF: "một trong: {list}", "one of: {list}", "une de : {list}";
    NAME_OF: "họ và tên đảng viên có trong sổ", "name of a member in the book", "nom d'un membre du registre";
    NAMES_OF: "họ và tên các đảng viên, cách nhau bằng dấu phẩy", "names of members, with commas between", "noms de membres, séparés par des virgules";
    SYMBOL_OF: "số của nghị quyết, như 12-NQ/CB", "number of the resolution, such as 12-NQ/CB", "numéro de la résolution, tel que 12-NQ/CB";
    CALLED: "Triệu tập", "Called", "Convoqués";
    FIGURE: "một con số", "a figure", "un chiffre";
    NO_MODEL: "Loại «{kind}» không nhập được từ bảng tính.", "Records of {kind} cannot be imported from a spreadsheet.", "Les fiches {kind} ne s'importent pas d'un tableur.";
    NO_MODEL_DO: "Có mẫu cho: members, tasks, resolutions, meetings.", "There are model sheets for: members, tasks, resolutions, meetings.", "Il y a des modèles pour : members, tasks, resolutions, meetings.";
    MODEL_WROTE: "Đã ghi mẫu vào {file}. Điền xong thì nhập: sochibo import.", "Wrote the model sheet to {file}. Fill it in, then: sochibo import.", "Modèle écrit dans {file}. Une fois rempli : sochibo import.";
    EX_NAME: "Ma Thị Hoà", "Ma Thị Hoà", "Ma Thị Hoà";
    EX_NAME_2: "Lò Văn Sơn", "Lò Văn Sơn", "Lò Văn Sơn";
    EX_ETHNICITY: "Tày", "Tày", "Tày";
    EX_ETHNICITY_2: "Mông", "Mông", "Mông";
    EX_PLACE: "Thôn Nà Ngần, xã Yên Sơn", "Nà Ngần, Yên Sơn", "Nà Ngần (Yên Sơn)";
    EX_CARD: "79.012345", "79.012345", "79.012345";
    EX_CARD_2: "79.012346", "79.012346", "79.012346";
    EX_PHONE: "0912345678", "0912345678", "0912345678";
    EX_CITIZEN: "008089000123", "008089000123", "008089000123";
    EX_WORK: "Làm ruộng", "Farmer", "Agricultrice";
    EX_RESOLUTION: "Sửa đường vào xóm Khuổi Lầy", "Mending the road to Khuổi Lầy", "Réparer la route de Khuổi Lầy";
    EX_TASK: "Vận động 12 hộ góp công làm đường", "Win 12 households to help with the road", "Amener 12 foyers à aider au chantier";
    EX_TASK_2: "Lắp 5 bóng đèn ở ngã ba", "Put up 5 lamps at the crossing", "Poser 5 lampes au carrefour";
    EX_SYMBOL: "12-NQ/CB", "12-NQ/CB", "12-NQ/CB";
    EX_UNIT: "hộ", "households", "foyers";
    EX_UNIT_2: "bóng", "lamps", "lampes";
    EX_HALL: "Nhà văn hoá thôn", "The village hall", "La salle du village";
    EX_THEME: "Xây dựng nông thôn mới", "A better village", "Un village meilleur";
    EX_CONCLUSION: "Chi bộ thống nhất sửa đường trước mùa mưa", "The cell agreed to mend the road before the rains", "La cellule décide de réparer la route avant les pluies";
}
