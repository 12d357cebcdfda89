//! Words of the readable archive of a year or a term.

use crate::texts;

texts! {
    NAME: "Lưu trữ đọc được (PDF, văn bản, mục lục)", "Readable archive (PDF, text, index)", "Archives lisibles (PDF, texte, index)";
    TITLE: "Lưu trữ {cell}, {span}", "Archive of {cell}, {span}", "Archives de {cell}, {span}";
    YEAR: "năm {year}", "year {year}", "année {year}";
    TERM: "nhiệm kỳ từ {date}", "term from {date}", "mandat depuis le {date}";
    MADE: "Lập ngày {date}. Tệp không được mã hóa: ai có thư mục này đều đọc được.", "Made on {date}. Not encrypted: whoever has this folder can read it.", "Fait le {date}. Non chiffré : quiconque a ce dossier peut le lire.";
    MEETINGS: "Cuộc họp", "Meetings", "Réunions";
    RESOLUTIONS: "Nghị quyết, kết luận", "Resolutions and conclusions", "Résolutions et conclusions";
    WHOLE: "Cả kỳ", "The whole span", "L'ensemble de la période";
    EMPTY: "Không có gì trong thời gian này. Không ghi gì.", "There is nothing in this time. Nothing was written.", "Rien pour cette période. Rien n'a été écrit.";
    NOT_EMPTY: "Thư mục {folder} đã có tệp. Không ghi gì; hãy chọn thư mục mới hoặc trống.", "The folder {folder} has files in it. Nothing was written; choose a new or empty one.", "Le dossier {folder} contient des fichiers. Rien n'a été écrit ; choisissez-en un nouveau ou vide.";
    NO_TERM: "Sổ chưa ghi ngày bắt đầu nhiệm kỳ. Hãy ghi ở thông tin chi bộ, hoặc chọn một năm.", "The book has no first day of the term. Enter it with the cell, or choose a year.", "Le registre n'a pas le début du mandat. Saisissez-le, ou choisissez une année.";
    NOTED: "lưu trữ {span}", "archive of {span}", "archives de {span}";
    WRITTEN: "Đã ghi {n} tệp vào {folder}; mở {index}. Tệp không được mã hóa.", "Wrote {n} files to {folder}; open {index}. They are not encrypted.", "{n} fichiers écrits dans {folder} ; ouvrez {index}. Ils ne sont pas chiffrés.";
}
