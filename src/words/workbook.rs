//! The book as a workbook, and model sheets to fill.

use crate::texts;

texts! {
    YES: "có", "yes", "oui";
    NO: "không", "no", "non";
    PARENT: "Mã bản ghi", "ID of the record", "ID de la fiche";
    PLACE: "Thứ tự", "Place", "Rang";
    CONTINUED: "{label} (tiếp {n})", "{label} (continued {n})", "{label} (suite {n})";
    ABOUT: "Sổ Chi Bộ: cả sổ trong một bảng tính", "Sổ Chi Bộ: the whole book as a workbook", "Sổ Chi Bộ : tout le registre en un classeur";
    ABOUT_USE: "Mỗi trang tính là một loại bản ghi; tên có dấu chấm là bảng con, cột «Mã bản ghi» chỉ bản ghi mẹ. Giữ nguyên tên trang và dòng đầu đang ẩn. Nhập lại: sochibo import all TỆP, vào một sổ trống.", "Each sheet is a kind of record; a name with a dot is a child table, whose column «ID of the record» names the parent. Leave the names of the sheets and the hidden first row as they are. To read it back: sochibo import all FILE, into an empty book.", "Chaque feuille est un type de fiche ; un nom avec un point est un sous-tableau, dont la colonne « ID de la fiche » nomme le parent. Laissez les noms des feuilles et la première ligne masquée. Pour le relire : sochibo import all FICHIER, dans un registre vide.";
    ABOUT_WHAT: "Mục", "What", "Rubrique";
    ABOUT_VALUE: "Giá trị", "Value", "Valeur";
    NO_ROOM: "Bảng có quá nhiều dòng cho tệp {file}.", "There are more rows than the file {file} can hold.", "Il y a plus de lignes que le fichier {file} n'en peut contenir.";
    NO_ROOM_DO: "Dùng đuôi .json.", "Use the ending .json.", "Employez l'extension .json.";
    CELL_AT: "Trang tính {sheet}, dòng {row}, cột {column} ({value}): {reason}", "Sheet {sheet}, row {row}, column {column} ({value}): {reason}", "Feuille {sheet}, ligne {row}, colonne {column} ({value}) : {reason}";
    ROW_AT: "Trang tính {sheet}, dòng {row} ({what}): {reason}", "Sheet {sheet}, row {row} ({what}): {reason}", "Feuille {sheet}, ligne {row} ({what}) : {reason}";
}
