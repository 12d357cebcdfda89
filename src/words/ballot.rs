//! What is said about votes, ballots and elections.

use crate::texts;

texts! {
    RESERVED_ON: "Bảo lưu ý kiến về: {what}", "Keeps another opinion on: {what}", "Maintient un autre avis sur : {what}";
    ELECTION: "Phiếu bầu", "Election", "Élection";
    RESERVE: "Bảo lưu ý kiến", "Keep an opinion", "Maintenir un avis";
    INSTALL: "Ghi kết quả bầu vào hồ sơ chi bộ", "Write the result into the cell's record", "Inscrire le résultat dans la fiche de la cellule";
    INSTALLED: "Hồ sơ chi bộ đã ghi kết quả này.", "The cell's record says so already.", "La fiche de la cellule l'indique déjà.";
    INSTALL_NOW: "F12 ghi vào hồ sơ chi bộ; Esc để sau.", "F12 writes it into the cell's record; Esc leaves it for later.", "F12 l'inscrit dans la fiche de la cellule ; Échap remet à plus tard.";
    ON_PERSON: "{what}: đồng chí {name}", "{what}: {name}", "{what} : {name}";
    ELECT: "Bầu {post}", "Election: {post}", "Élection : {post}";
    NAMES: "Danh sách bầu", "Who stands", "Candidats";
    RESERVED_BY: "Ai bảo lưu ý kiến", "Who keeps an opinion", "Qui maintient son avis";
    BALLOT_NUMBER: "Lượt bầu thứ {n}.", "Ballot number {n}.", "Tour numéro {n}.";
    ELECTION_WHY: "Trúng cử cần {needed} trên {base}: quá một nửa số chính thức được triệu tập ({source}).", "{needed} of {base} elect: more than half of the official members convened ({source}).", "{needed} sur {base} élisent : plus de la moitié des titulaires convoqués ({source}).";
    PENALTY_WHY: "Trên {base}: khiển trách, cảnh cáo cần {reprimand}; cách chức {dismissal}; khai trừ {expulsion}. Không mức nào đủ thì cộng từ mức nặng xuống.", "Of {base}: reprimand, warning need {reprimand}; dismissal {dismissal}; expulsion {expulsion}. If none has enough, votes add up from the heaviest.", "Sur {base} : blâme, avertissement {reprimand} ; révocation {dismissal} ; exclusion {expulsion}. Sinon, les voix s'ajoutent depuis le plus lourd.";
    KEPT: "Bảo lưu: đồng chí {name}.", "Opinion kept: {name}.", "Avis maintenu : {name}.";
    KEPT_UPWARD: "Ý kiến bảo lưu được báo cáo lên cấp trên; nghị quyết vẫn phải chấp hành.", "An opinion kept is reported upward; the decision must be carried out all the same.", "Un avis maintenu est transmis au comité supérieur ; la décision s'applique néanmoins.";
    ROUND_OF: "{subject} (lần {n})", "{subject} (vote {n})", "{subject} (tour {n})";
    BALLOTS: "Phiếu phát ra {issued}, thu về {collected}, không hợp lệ {invalid}.", "Ballots given out {issued}, collected {collected}, invalid {invalid}.", "Bulletins distribués {issued}, recueillis {collected}, nuls {invalid}.";
    TELLERS_WERE: "Người kiểm phiếu: {names}.", "Tellers: {names}.", "Scrutateurs : {names}.";
    ELECTED_MARK: "trúng cử", "elected", "élu";
    QUORUM: "Có mặt {present}/{base}, cần ít nhất {needed} để biểu quyết ({source}).", "{present} of {base} present, {needed} needed to take a vote ({source}).", "{present} présents sur {base}, il en faut {needed} pour voter ({source}).";
    ISSUED_ABOVE: "Phát ra {a} phiếu, nhiều hơn {b} người có quyền đang có mặt.", "{a} ballots given out are more than the {b} voters present.", "{a} bulletins distribués dépassent les {b} votants présents.";
    COLLECTED_ABOVE: "Thu về {a} phiếu, nhiều hơn {b} phiếu phát ra.", "{a} ballots came back, more than the {b} given out.", "{a} bulletins recueillis, plus que les {b} distribués.";
    SUM_UNEVEN: "Cộng các loại phiếu được {a}, mà thu về {b}: đếm lại.", "The ballots counted come to {a}, but {b} came back: count again.", "Les bulletins comptés font {a}, mais {b} sont rentrés : recomptez.";
    NAME_ABOVE: "Một người có {a} phiếu, nhiều hơn {b} phiếu hợp lệ.", "One name has {a} votes, more than the {b} valid ballots.", "Un nom a {a} voix, plus que les {b} bulletins valables.";
    NAMES_ABOVE: "Tổng {a} phiếu bầu, nhiều nhất chỉ có thể {b}: phiếu hợp lệ nhân số người được bầu.", "{a} votes in all, {b} at most: valid ballots times seats.", "{a} voix en tout, {b} au plus : bulletins valables fois sièges.";
    ELECTED_ALL: "Trúng cử đủ {seats}: {names} (cần {needed} trên {base} người triệu tập).", "All {seats} elected: {names} ({needed} of {base} convened needed).", "Élus, {seats} sur {seats} : {names} (il fallait {needed} des {base} convoqués).";
    ELECTED_SOME: "Trúng cử: {names}; còn thiếu {open} trong {seats} (cần {needed} trên {base} người triệu tập). Bầu tiếp.", "Elected: {names}; {open} of {seats} still open ({needed} of {base} convened needed). Another ballot follows.", "Élus : {names} ; encore {open} sur {seats} (il fallait {needed} des {base} convoqués). Nouveau tour.";
    ELECTED_NONE: "Chưa ai trúng cử, còn thiếu {open} trong {seats} (cần {needed} trên {base} người triệu tập). Bầu tiếp.", "Nobody is elected, {open} of {seats} open ({needed} of {base} convened needed). Another ballot follows.", "Personne n'est élu, {open} sur {seats} à pourvoir (il fallait {needed} des {base} convoqués). Nouveau tour.";
    ELECTED_LEVEL: "Ngang phiếu ở suất cuối: {names}.", "Level for the last seat: {names}.", "À égalité pour le dernier siège : {names}.";
    PENALTY_OWN: "Mức áp dụng: {degree}, {votes} phiếu trên {base}, cần {needed}.", "It is: {degree}, {votes} votes of {base}, {needed} needed.", "Décidé : {degree}, {votes} voix sur {base}, il en fallait {needed}.";
    PENALTY_ADDED: "Không mức nào đủ phiếu; cộng từ mức nặng nhất xuống được {votes} trên {base}, cần {needed}. Mức áp dụng: {degree}.", "No degree has enough; added from the heaviest downward {votes} of {base}, {needed} needed. It is: {degree}.", "Aucun degré ne suffit ; ajoutées depuis le plus lourd, {votes} voix sur {base}, il en fallait {needed}. Décidé : {degree}.";
    PENALTY_NONE: "Không đủ phiếu cho mức kỷ luật nào, trên {base} người có quyền.", "No degree of penalty has enough votes, of a base of {base}.", "Aucune sanction n'a assez de voix, sur une base de {base}.";
    NO_METHOD: "Việc này không {method} được, chỉ {allowed} ({source}).", "This is not voted on by “{method}”, only by: {allowed} ({source}).", "Ceci ne se vote pas « {method} », seulement : {allowed} ({source}).";
    OR: " hoặc ", " or ", " ou ";
    NO_TELLERS: "Bỏ phiếu kín phải có người kiểm phiếu: ghi tên người kiểm phiếu.", "A secret ballot needs tellers: name them.", "Un vote secret demande des scrutateurs : nommez-les.";
    NO_AGAIN: "Việc này đã biểu quyết trong cuộc họp này mà không đạt; không biểu quyết lại cùng buổi ({source}).", "This was voted on at this meeting and lost; it is not voted on again the same day ({source}).", "Ceci a été voté et rejeté à cette réunion ; on ne revote pas le même jour ({source}).";
    SETTLED: "Việc này đã biểu quyết đạt; không biểu quyết lại.", "This has carried already; it is not voted on again.", "Ceci est déjà adopté ; on ne revote pas.";
    NOT_OFFICIAL: "Đồng chí {name} không phải đảng viên chính thức của chi bộ: không ứng cử, không được đề cử.", "{name} is not an official member of the cell and cannot stand.", "{name} n'est pas membre titulaire de la cellule et ne peut se présenter.";
    NAME_TWICE: "Đồng chí {name} có hai lần trong danh sách bầu.", "{name} stands twice on the list.", "{name} figure deux fois sur la liste.";
    NO_NAMES: "Chưa có ai trong danh sách bầu cử.", "Nobody stands for election yet.", "Personne ne se présente encore.";
    FEW_NAMES: "Danh sách {names} người ít hơn {seats} người phải bầu.", "{names} names are fewer than the {seats} seats.", "{names} noms pour {seats} sièges : trop peu.";
    TOO_MANY_SEATS: "Bầu {seats} là quá số cho phép, nhiều nhất {most}.", "{seats} seats are more than the {most} allowed.", "{seats} sièges dépassent le maximum de {most}.";
    NO_COMMITTEE: "Chi bộ có {official} đảng viên chính thức, từ {needed} mới bầu chi ủy; hãy bầu bí thư, phó bí thư.", "The cell has {official} official members; a committee is elected from {needed} on. Elect the secretary and a deputy.", "La cellule a {official} titulaires ; un comité s'élit à partir de {needed}. Élisez le secrétaire et un adjoint.";
    POST_FILLED: "Đã bầu đủ, không bầu thêm lượt nữa.", "Every seat is filled; no further ballot.", "Tous les sièges sont pourvus ; pas d'autre tour.";
    NOT_A_DEGREE: "Đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo.", "A member on probation is only reprimanded or warned.", "Un stagiaire n'encourt que le blâme ou l'avertissement.";
    NOT_CALLED: "Đồng chí {name} không có trong danh sách dự họp.", "{name} is not on the roll of this meeting.", "{name} ne figure pas à l'appel de cette réunion.";
    NOBODY_ELECTED: "Cuộc họp này chưa bầu được ai.", "This meeting has elected nobody yet.", "Cette réunion n'a encore élu personne.";
    ALREADY_OFFICIAL: "Đồng chí {name} đã là đảng viên chính thức.", "{name} is an official member already.", "{name} est déjà titulaire.";
    TELLER_UNKNOWN: "Người kiểm phiếu {name}: không có trong danh sách.", "Teller {name}: not on the list of members.", "Scrutateur {name} : absent de la liste.";
    TELLER_NOT_OFFICIAL: "Người kiểm phiếu {name}: không phải đảng viên chính thức.", "Teller {name}: not an official member.", "Scrutateur {name} : pas titulaire.";
    TELLER_AWAY: "Người kiểm phiếu {name}: không có mặt.", "Teller {name}: not present.", "Scrutateur {name} : absent.";
}
