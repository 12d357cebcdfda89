//! The generated reference: columns of files and the JSON form.

use crate::texts;

texts! {
    COLUMNS_TITLE: "Cột của tệp nhập và xuất", "Columns of files in and out", "Colonnes des fichiers lus et écrits";
    COLUMNS_INTRO: "Hàng đầu là tên cột: viết theo cột «Tên trên trang tính» bằng một trong ba ngôn ngữ, hoặc theo «Khoá». Có dấu hay không, chữ hoa hay thường đều được. Cột nào không có thì mục đó giữ nguyên.", "The first row names the columns: by their name on the sheet in any of the three languages, or by their key. Case and marks do not matter. A field without a column stays as it is.", "La première ligne nomme les colonnes : par leur nom dans l'une des trois langues, ou par leur clé. Casse et accents sont indifférents. Un champ sans colonne reste tel quel.";
    JSON_TITLE: "Dạng JSON", "The JSON form", "La forme JSON";
    JSON_INTRO: "UTF-8. Ngày viết 2026-10-05; chỉ biết tháng 1958-03, chỉ biết năm 1958. Ô trống là null. Khoá lạ bị từ chối; khoá được tính ra thì bỏ qua khi đọc.", "UTF-8. Days are written 2026-10-05; known only by month 1958-03, only by year 1958. Nothing is null. An unknown key is refused; computed keys are passed over when read.", "UTF-8. Les jours s'écrivent 2026-10-05 ; connus au mois 1958-03, à l'année 1958. Vide : null. Une clé inconnue est refusée ; les clés calculées sont ignorées à la lecture.";
    LABEL: "Tên trên trang tính", "Name on the sheet", "Nom sur la feuille";
    KEY: "Khoá", "Key", "Clé";
    TYPE: "Kiểu", "Type", "Type";
    NEED: "Cần", "Needed", "Requis";
    MEANING: "Ý nghĩa", "Meaning", "Sens";
    ALLOWED: "Giá trị được nhận", "Allowed values", "Valeurs admises";
    REQUIRED: "bắt buộc", "required", "obligatoire";
    WANTED: "nên có", "wanted", "souhaité";
    COMPUTED: "được tính ra", "computed", "calculé";
    LINE: "chữ", "text", "texte";
    OFFERED: "chữ, có gợi ý", "text, with suggestions", "texte, avec suggestions";
    NOTE: "chữ nhiều dòng", "text of several lines", "texte de plusieurs lignes";
    DATE: "ngày", "date", "date";
    DAY: "ngày, tháng hoặc năm", "day, month or year", "jour, mois ou année";
    TIME: "giờ (19:30)", "time (19:30)", "heure (19:30)";
    NUMBER: "số nguyên từ {low} đến {high}", "whole number from {low} to {high}", "entier de {low} à {high}";
    YES_NO: "có hoặc không (true, false)", "yes or no (true, false)", "oui ou non (true, false)";
    CHOICE: "một trong danh sách", "one of the list", "un de la liste";
    REF: "số của một bản ghi {kind}", "number of a record of {kind}", "numéro d'une fiche {kind}";
    REFS: "các số của bản ghi {kind}", "numbers of records of {kind}", "numéros de fiches {kind}";
    LINES: "nhiều dòng chữ", "lines of text", "lignes de texte";
    ROWS: "bảng các dòng", "list of rows", "liste de lignes";
    NUMBER_OF: "số của bản ghi, cấp một lần", "number of the record, given once", "numéro de la fiche, donné une fois";
    WHOLE_BOOK: "Cả sổ", "The whole book", "Tout le registre";
    WHOLE_BOOK_IS: "`sochibo export all --to X.json` ghi một đối tượng; `sochibo import all X.json` nhận vào một sổ trống, giữ nguyên các số. Xuất lại thì được đúng các byte cũ.", "`sochibo export all --to X.json` writes one object; `sochibo import all X.json` takes it into an empty book and keeps all numbers. Exported again it gives the same bytes.", "`sochibo export all --to X.json` écrit un objet ; `sochibo import all X.json` le prend dans un registre vide et garde tous les numéros. Réexporté, il donne les mêmes octets.";
    ONE_RECORD: "một đối tượng", "one object", "un objet";
    LIST_OF_RECORDS: "danh sách đối tượng", "list of objects", "liste d'objets";
    COMPUTED_KEYS: "Được tính ra, chỉ có trong list và show: {keys}", "Computed, only in list and show: {keys}", "Calculés, seulement dans list et show : {keys}";
}
