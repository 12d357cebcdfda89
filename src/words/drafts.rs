//! What is said of drafts that wait, of the lock, and of a program that is told to leave.

use crate::texts;

texts! {
    WAITING: "Có {n} bản nháp chưa lưu: {what}. Bấm Enter để mở tiếp.", "{n} draft(s) not saved yet: {what}. Enter goes on with it.", "{n} brouillon(s) non enregistré(s) : {what}. Entrée pour continuer.";
    LINE: "Viết tiếp bản nháp", "Go on with a draft", "Reprendre un brouillon";
    CHANGED_SINCE: "Bản ghi đã đổi từ lúc viết nháp: {what}. Nháp vẫn còn; hãy xem kỹ rồi mới lưu.", "The record has changed since the draft: {what}. The draft is whole; look well before you save.", "La fiche a changé depuis le brouillon : {what}. Le brouillon est entier ; relisez avant d'enregistrer.";
    GONE: "{n} bản nháp không còn chỗ để mở lại; tệp cũ giữ trong quarantine. Việc đã lưu còn nguyên.", "{n} draft(s) have no place to open again; the old file is kept in quarantine. What was saved is safe.", "{n} brouillon(s) sans place où rouvrir ; l'ancien fichier est gardé en quarantaine. Ce qui est enregistré est intact.";
    UNREADABLE: "Tệp bản nháp hỏng, đã cất vào quarantine. Mọi việc đã lưu còn nguyên; hãy gõ lại phần chưa lưu.", "The file of drafts is damaged and was put into quarantine. All that was saved is safe; type again what was not.", "Le fichier des brouillons est endommagé, il est en quarantaine. Tout ce qui est enregistré est intact ; retapez le reste.";
    NEWER: "{n} bản nháp do bản khác của chương trình viết, chưa mở được; tệp giữ trong quarantine. Việc đã lưu còn nguyên.", "{n} draft(s) were written by another version of the program and cannot be opened; the file is kept in quarantine. What was saved is safe.", "{n} brouillon(s) d'une autre version du programme, illisibles ici ; le fichier est en quarantaine. Ce qui est enregistré est intact.";
    NOT_WRITTEN: "Chưa cất được bản nháp ra đĩa ({why}) Chữ đang gõ vẫn còn; hãy lưu lại khi có thể, thoát bây giờ thì mất.", "The draft could not be put on the disk ({why}) What you typed is still there; save it when you can, leaving now loses it.", "Le brouillon n'a pu être mis sur le disque ({why}) Votre saisie est toujours là ; enregistrez dès que possible, quitter maintenant la perd.";
    LOST: "Bản nháp không cất được ra đĩa nên không còn. Mọi việc đã lưu vẫn nguyên.", "A draft could not be put on the disk and is gone. All that was saved is safe.", "Un brouillon n'a pu être mis sur le disque, il est perdu. Tout ce qui est enregistré est intact.";
    ASIDE: "Sổ trước đây có bản nháp không mở được bằng khoá này; bản nháp ấy giữ trong quarantine.", "The book that stood here had drafts that this key does not open; they are kept in quarantine.", "Le registre d'avant avait des brouillons que cette clé n'ouvre pas ; ils sont gardés en quarantaine.";
    LOCKS_SOON: "Sổ sẽ tự khoá sau {n} giây, bấm phím bất kỳ để ở lại.", "The book locks itself in {n} seconds; press any key to stay.", "Le registre se verrouille dans {n} secondes ; appuyez sur une touche pour rester.";
    SIGNALLED: "Cửa sổ bị đóng từ bên ngoài. Việc đã lưu còn nguyên, bản nháp đã cất; hãy mở lại sổ.", "The window was closed from outside. What was saved is safe, drafts are kept; open the book again.", "La fenêtre a été fermée de l'extérieur. Ce qui est enregistré est intact, les brouillons sont gardés ; rouvrez le registre.";
}
