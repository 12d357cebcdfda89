//! What is said about a person's own data: what the book holds of someone, what is erased, what
//! left the book as a file, and text marked as a state secret.

use super::papers::phrases;
use crate::texts;

texts! {
    // state secrets
    CONFIDENTIAL: "Mật", "Confidential", "Confidentiel";
    SECRET: "Tối mật", "Secret", "Secret (deuxième degré)";
    TOP_SECRET: "Tuyệt mật", "Top secret", "Très secret";
    PASTED_SECRET: "Văn bản vừa dán có dấu Mật: không được để ở đây và sẽ không lưu được. Chỉ ghi số, ngày, nơi lưu.", "What was pasted is marked secret: it must not stay and will not be saved. Note only number, date, where it is kept.", "Le texte collé est classifié : il ne doit pas rester et ne sera pas enregistré. Notez numéro, date, lieu de garde.";
    // what a field is kept for
    FOR_IDENTITY: "nhận đúng người", "to know who it is", "savoir de qui il s'agit";
    FOR_CONTACT: "liên hệ, mời họp", "to reach the person, to invite", "joindre, convoquer";
    FOR_STANDING: "tư cách, tuổi Đảng, quyền biểu quyết", "standing, seniority, the vote", "statut, ancienneté, droit de vote";
    FOR_STATISTICS: "thống kê, báo cáo cấp trên", "statistics for the level above", "statistiques pour l'échelon supérieur";
    FOR_DUES: "tính đảng phí", "to reckon dues", "calcul des cotisations";
    FOR_WORK: "phân công việc", "to share out work", "répartition du travail";
    FOR_MERIT: "đánh giá, khen thưởng, huy hiệu", "assessment, rewards, badges", "évaluation, récompenses, insignes";
    FOR_REMARK: "ghi chú của chi bộ", "remarks of the cell", "remarques de la cellule";
    // why a field stays
    STAYS_NAME: "biên bản, nghị quyết, nhiệm vụ mang tên này", "minutes, resolutions and tasks bear this name", "procès-verbaux, résolutions et tâches portent ce nom";
    STAYS_RECORD: "hồ sơ tổ chức của Đảng, chi bộ không tự xoá", "part of the Party's record, not the cell's to erase", "dossier du Parti, que la cellule n'efface pas";
    STAYS_NUMBER: "số của Đảng cấp, cần để đối chiếu với cấp trên", "a number given by the Party, to compare with the level above", "numéro donné par le Parti, pour comparer avec l'échelon supérieur";
    STAYS_COUNTED: "đã tính trong các báo cáo", "counted in the reports", "compté dans les rapports";
    STAYS_CONSENT: "là bằng chứng người đó đã yêu cầu hoặc đồng ý", "it shows what the person asked for or agreed to", "preuve de ce que la personne a demandé ou accepté";
    STAYS_WHILE_MEMBER: "còn sinh hoạt ở chi bộ thì quy định cần", "the rules need it while the person is a member here", "les règles en ont besoin tant que la personne est membre ici";
    STAYS_YEAR: "chỉ còn năm sinh", "only the year of birth stays", "seule l'année de naissance reste";
    STAYS_EVENTS: "chỉ xoá lý do miễn sinh hoạt", "only the reasons of an exemption go", "seuls les motifs de dispense partent";
    YES: "có", "yes", "oui";
    YEAR_PLAN: "Kế hoạch năm {year}", "Plan of the year {year}", "Plan de l'année {year}";
    // what left the book as a file
    EXPORT_ABOUT: "{what}; đảng viên số {numbers}", "{what}; members {numbers}", "{what}; membres {numbers}";
    PEOPLE: "{n} người", "{n} people", "{n} personnes";
    PEOPLE_NONE: "không có tên ai", "names nobody", "ne nomme personne";
    PEOPLE_UNKNOWN: "không rõ mấy người", "number of people not noted", "nombre de personnes non noté";
    NOT_NOTED: "Sổ chỉ đọc nên lần ghi ra tệp này không vào sổ xuất tệp; hãy ghi tay.", "The book can only be read, so this file is not in its register of exports; note it by hand.", "Registre en lecture seule : ce fichier n'est pas inscrit aux exports ; notez-le à la main.";
    REFUSED_TABLE: "Bảng các mục chưa nhận khi nhập", "Table of what an import refused", "Tableau des refus d'un import";
    OLD_EXPORTS: "Tệp đã ghi ra không mã hoá: hãy xoá bản xuất cũ, cả trên USB.", "Files written are not encrypted: delete old exports, on sticks too.", "Fichiers non chiffrés : supprimez les anciens exports, clés comprises.";
    // erasing
    ACT_ERASE: "Xoá dữ liệu riêng", "Erase own data", "Effacer ses données";
    ERASE_OF: "Xoá dữ liệu riêng của {name}", "Erase the own data of {name}", "Effacer les données propres de {name}";
    ERASE_NAME: "Gõ họ tên để xoá", "Type the name to erase", "Tapez le nom pour effacer";
    ERASE_NAME_ADVICE: "Không hoàn tác được. Cả các lần ghi trước cũng được làm sạch.", "It cannot be undone. What was written before is cleaned too.", "Sans retour. Les écritures antérieures sont nettoyées aussi.";
    ERASE_GOES: "Xoá: {fields}.", "Goes: {fields}.", "S'efface : {fields}.";
    ERASE_PART: "Xoá bớt {fields}: {why}.", "Goes in part, {fields}: {why}.", "S'efface en partie, {fields} : {why}.";
    ERASE_STAYS: "Giữ {fields}: {why}.", "Stays, {fields}: {why}.", "Reste, {fields} : {why}.";
    ERASE_NOTHING: "Hồ sơ không còn gì để xoá; chỉ làm sạch các lần ghi trước.", "Nothing in the record is left to erase; only what was written before is cleaned.", "Plus rien à effacer dans la fiche ; seules les écritures antérieures sont nettoyées.";
    ERASE_LEFT: "Số điện thoại, căn cước còn trong {where}: hãy tự sửa.", "Telephone or citizen number still stands in {where}: edit it yourself.", "Téléphone ou numéro d'identité encore dans {where} : corrigez vous-même.";
    ERASE_SEALED: "Số điện thoại, căn cước còn trong {where}, đã niêm phong nên giữ nguyên.", "Telephone or citizen number stands in {where}, which is sealed and stays.", "Téléphone ou numéro d'identité dans {where}, scellé, qui reste tel quel.";
    ERASE_PLACE: "{record} ({field})", "{record} ({field})", "{record} ({field})";
    NAME_DIFFERS: "Tên gõ không khớp. Chưa xoá gì; hãy gõ đúng họ tên.", "The name does not match. Nothing was erased; type the whole name.", "Le nom ne correspond pas. Rien n'est effacé ; tapez le nom entier.";
    ERASE_ASK: "Chưa xoá gì. Thêm --yes để xoá; không hoàn tác được.", "Nothing was erased. Add --yes to erase; it cannot be undone.", "Rien n'est effacé. Ajoutez --yes pour effacer ; sans retour.";
    ERASED: "Đã xoá dữ liệu riêng của đảng viên số {n}, cả trong các lần ghi trước.", "The own data of member {n} are erased, in what was written before too.", "Les données propres du membre {n} sont effacées, aussi dans les écritures antérieures.";
    ERASED_BACKUPS: "Bản sao lưu làm trước lúc này và tệp đã xuất vẫn còn dữ liệu đó: hãy huỷ chúng, rồi sao lưu lại.", "Backups made before this and files written out still hold them: destroy those, then make a new backup.", "Les sauvegardes antérieures et les fichiers exportés les contiennent encore : détruisez-les, puis refaites une sauvegarde.";
    OLDER_ASK: "Enter: lưu một bản sao mới đã kiểm tra rồi xoá những thứ kể trên. Esc: để lại, tự huỷ sau. Bản sao trên USB thì phải tự huỷ.", "Enter: keep a new, checked backup, then delete what is named above. Esc: leave them and destroy them later. Backups on sticks you must destroy yourself.", "Entrée : garder une nouvelle sauvegarde vérifiée, puis effacer ce qui est nommé ci-dessus. Échap : les laisser et les détruire plus tard. Celles sur clés USB sont à détruire par vous.";
    OLDER_OPTION: "Thêm --copies để lưu một bản sao mới đã kiểm tra rồi xoá những thứ kể trên; bản sao trên USB thì phải tự huỷ.", "Add --copies to keep a new, checked backup and delete what is named above; backups on sticks you must destroy yourself.", "Ajoutez --copies pour garder une nouvelle sauvegarde vérifiée et effacer ce qui est nommé ci-dessus ; celles sur clés USB sont à détruire par vous.";
    OLDER_GONE: "Đã lưu bản sao mới và xoá {n} bản cũ cạnh sổ. Bản sao trên USB và tệp đã xuất thì phải tự huỷ.", "A new backup is kept and {n} old ones beside the book are deleted. Backups on sticks and files written out you must destroy yourself.", "Une nouvelle sauvegarde est gardée et {n} anciennes près du registre sont effacées. Celles sur clés USB et les fichiers exportés sont à détruire par vous.";
    OLDER_LEFT: "Chưa xoá được {n} bản cũ, còn dữ liệu đó: {first}", "{n} old ones could not be deleted and still hold the data: {first}", "{n} anciennes n'ont pu être effacées et contiennent encore ces données : {first}";
    UNDO_ERASED: "Không hoàn tác được tới trước lần xoá dữ liệu riêng của một người.", "Nothing up to the erasing of a person's own data can be taken back.", "On ne peut revenir avant l'effacement des données d'une personne.";
    // the paper for a person
    NAME_ABOUT: "Những gì sổ ghi về một đảng viên", "What the book holds about a member", "Ce que le registre contient sur un membre";
}

phrases! {
    P_TITLE: "NHỮNG GÌ SỔ GHI VỀ MỘT ĐẢNG VIÊN";
    P_OF: "đồng chí {name}";
    P_OPENING: "Bản này ghi lại mọi điều sổ điện tử của {cell} có về đồng chí {name}, lập theo yêu cầu của đồng chí.";
    P_LAW: "Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 (hiệu lực từ 01/01/2026), người có dữ liệu được xem, đề nghị sửa, đề nghị xoá; chi bộ trả lời trong {n} ngày làm việc (căn cứ: {source}).";
    P_SENSITIVE: "Danh sách đảng viên là dữ liệu nhạy cảm. Bản này chỉ giao cho chính đồng chí; không gửi qua mạng, không để người khác xem.";
    P_OWN: "1. Thông tin của bản thân";
    P_MEETINGS: "2. Các cuộc họp";
    P_TASKS: "3. Nhiệm vụ";
    P_OTHERS: "4. Nơi khác trong sổ";
    P_MENTIONS: "5. Văn bản có nhắc họ tên (chỉ ghi nơi, vì nội dung nói cả về người khác)";
    P_EXPORTS: "6. Tệp đã ghi ra có họ tên đồng chí";
    P_VOTES: "Sổ không ghi ai biểu quyết thế nào: biểu quyết chỉ có số phiếu, phiếu kín không để lại tên; ý kiến bảo lưu có tên vì đồng chí đã yêu cầu ghi.";
    P_NOTHING: "Không có.";
    P_UNKNOWN: "Ngoài ra có {n} lần ghi ra tệp từ bản chương trình cũ, không rõ có tên đồng chí hay không.";
    P_FIELD: "Mục";
    P_CONTENT: "Nội dung";
    P_PURPOSE: "Dùng để";
    P_IS_SENSITIVE: "Nhạy cảm";
    P_WHERE: "Ở đâu";
    P_AS: "Là";
    P_WHEN: "Ngày";
    P_FILE: "Tệp";
    P_BY: "Người ghi";
    P_TO_PERSON: "- Đồng chí có tên trên;";
}
