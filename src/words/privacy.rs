//! What is said about a person's own data: what the book holds of someone, what is erased, what
//! left the book as a file, and text marked as a state secret.

use crate::texts;

texts! {
    // state secrets
    CONFIDENTIAL: "Mật", "Confidential", "Confidentiel";
    SECRET: "Tối mật", "Secret", "Secret (deuxième degré)";
    TOP_SECRET: "Tuyệt mật", "Top secret", "Très secret";
    PASTED_SECRET: "Văn bản vừa dán có dấu Mật: không được để ở đây và sẽ không lưu được. Chỉ ghi số, ngày, nơi lưu.", "What was pasted is marked secret: it must not stay and will not be saved. Note only number, date, where it is kept.", "Le texte collé est classifié : il ne doit pas rester et ne sera pas enregistré. Notez numéro, date, lieu de garde.";
}
