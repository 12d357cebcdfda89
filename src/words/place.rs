//! What is said of a folder in which a book does not belong.

use crate::texts;

texts! {
    SHARE: "Thư mục này nằm trên máy khác trong mạng: hai máy cùng ghi thì sổ có thể hỏng. Nên để sổ trên ổ của máy này, bản sao để ở USB.", "This folder lies on another machine of the network: two machines that write at once can damage the book. Keep the book on this machine's own disk, and its backup on a stick.", "Ce dossier se trouve sur une autre machine du réseau : deux machines qui écrivent ensemble peuvent endommager le registre. Gardez-le sur le disque de cette machine, et sa sauvegarde sur une clé.";
    SYNCED: "Thư mục này được {name} chép đi nơi khác: sổ ra khỏi máy, và hai bản có thể lẫn vào nhau. Nên để sổ trên ổ của máy này, ngoài thư mục của {name}.", "{name} copies this folder elsewhere: the book leaves the machine, and two copies can mix. Keep the book on this machine's own disk, outside the folder of {name}.", "{name} copie ce dossier ailleurs : le registre quitte la machine, et deux copies peuvent se mêler. Gardez-le sur le disque de cette machine, hors du dossier de {name}.";
    ROAMING: "Windows chép thư mục này đi nơi khác mỗi lần đăng nhập: hai bản có thể lẫn vào nhau. Nên để sổ ở AppData\\Local hoặc một ổ khác của máy này.", "Windows copies this folder elsewhere at each log-on: two copies can mix. Keep the book below AppData\\Local or on another disk of this machine.", "Windows copie ce dossier ailleurs à chaque connexion : deux copies peuvent se mêler. Gardez le registre sous AppData\\Local ou sur un autre disque de cette machine.";
    REFUSED: "Chưa lập sổ; không mất gì. Muốn lập sổ ở chỗ khác: sochibo --book THƯ-MỤC init.", "No book was made; nothing is lost. To make it elsewhere: sochibo --book FOLDER init.", "Aucun registre n'a été créé ; rien n'est perdu. Pour le créer ailleurs : sochibo --book DOSSIER init.";
}
