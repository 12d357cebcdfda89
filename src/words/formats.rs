//! The names of the forms of files that papers are written in.

use crate::texts;

texts! {
    DOCX: "Word (.docx), sửa tiếp được", "Word (.docx), to go on editing", "Word (.docx), modifiable";
    PDF: "PDF (.pdf), để in và gửi", "PDF (.pdf), to print and send", "PDF (.pdf), à imprimer et envoyer";
    PDF_TO_PRINT: "PDF (.pdf), để in", "PDF (.pdf), to print", "PDF (.pdf), à imprimer";
    TXT: "Văn bản thường (.txt)", "Plain text (.txt)", "Texte simple (.txt)";
    XLSX: "Excel (.xlsx)", "Excel (.xlsx)", "Excel (.xlsx)";
    CSV: "Bảng chữ (.csv)", "Separated text (.csv)", "Texte séparé (.csv)";
}
