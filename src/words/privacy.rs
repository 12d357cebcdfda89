//! What is said about a person's own data: what the book holds of someone, what is erased, what
//! left the book as a file, and text marked as a state secret.

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
}
