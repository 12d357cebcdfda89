//! What the screens of preparing, meeting, resolutions and follow-up say.

use crate::texts;

texts! {
    DETAILS: "Thông tin cuộc họp", "Details of the meeting", "Fiche de la réunion";
    OPENING: "Bắt đầu họp", "Open the meeting", "Ouvrir la réunion";
    CLOSING: "Kết thúc họp", "Close the meeting", "Clore la réunion";
    CLERK: "Cử thư ký", "Name the minute-taker", "Désigner le secrétaire de séance";
    NEW_ITEM: "Mục mới của chương trình", "New item", "Nouveau point";
    ITEM: "Mục chương trình", "Item of the agenda", "Point de l'ordre du jour";
    ROLL_OF: "Điểm danh: {name}", "Roll call: {name}", "Appel : {name}";
    ADD_TO_ROLL: "Thêm người dự họp", "Add someone to the roll", "Ajouter à l'appel";
    NEW_OPINION: "Ý kiến mới", "New opinion", "Nouvel avis";
    OPINION: "Ý kiến đã ghi", "Opinion noted", "Avis noté";
    NEW_VOTE: "Biểu quyết mới", "New vote", "Nouveau vote";
    NEW_TASK: "Giao việc mới", "New task", "Nouvelle tâche";
    PROGRESS_OF: "Tiến độ: {task}", "Progress: {task}", "Avancement : {task}";
    FINISH_OF: "Hoàn thành: {task}", "Done: {task}", "Fait : {task}";
    TASK_OF: "Nhiệm vụ: {task}", "Task: {task}", "Tâche : {task}";
    CANCEL_NUMBER: "Huỷ văn bản, giữ số", "Cancel; the number stays taken", "Annuler ; le numéro reste pris";
    WRITE_WHERE: "Ghi ra tệp", "Write to a file", "Écrire dans un fichier";
    FILE: "Tên tệp", "File", "Fichier";
    RESULT: "Kết quả", "Result", "Résultat";
    STOP_SUBJECT: "Dừng nhiệm vụ: {what}", "Stop the task: {what}", "Arrêter la tâche : {what}";
    ADOPT_SUBJECT: "Thông qua: {what}", "Adopt: {what}", "Adopter : {what}";
    STANDS: "Hiện nay: {status}, {percent} %. {near}", "Now: {status}, {percent} %. {near}", "À ce jour : {status}, {percent} %. {near}";
    LAST_REPORT: "Báo cáo trước, {date}: {text}", "Last report, {date}: {text}", "Dernier rapport, {date} : {text}";
    VOTE_FACTS: "Tổng số có quyền {base}, đang có mặt {present}, cần {needed} phiếu tán thành.", "Voting base {base}, present {present}, {needed} votes in favour needed.", "Base de vote {base}, présents {present}, {needed} voix pour requises.";
    LENGTH: "Họp {n} phút, quy định tối thiểu {needed}.", "{n} minutes; the least is {needed}.", "{n} minutes ; le minimum est de {needed}.";
    SHORT_NOTICE: "Tin nhắn Zalo", "Message for the group", "Message pour le groupe";
    NO_PAPERS: "Chưa lập được văn bản ở đây.", "No paper can be made here yet.", "Aucun document à établir ici.";
    NOT_A_PAPER: "Nội dung này chỉ để xem.", "This text is only to be read.", "Ce texte est seulement à lire.";
    NOT_WRITTEN: "(chưa viết)", "(not written)", "(non rédigé)";
    NO_NUMBER: "Chưa có số", "No number yet", "Sans numéro";
    TASKS_N: "Nhiệm vụ ({n})", "Tasks ({n})", "Tâches ({n})";
    ADD_TASK: "+ Giao việc mới", "+ New task", "+ Nouvelle tâche";
    WHICH_VOTE: "Thông qua bằng biểu quyết nào?", "Adopted by which vote?", "Adoptée par quel vote ?";
    ONLY_ADOPTED: "Chỉ huỷ văn bản đã có số; bản thảo thì xoá.", "Only an adopted text is cancelled; a draft is deleted.", "Seul un texte adopté s'annule ; un projet se supprime.";
    NUMBER_STAYS: "Văn bản đã có số không xoá được; hãy huỷ, ghi rõ lý do.", "A numbered text cannot be deleted; cancel it with the reason.", "Un texte numéroté ne se supprime pas ; annulez-le avec le motif.";
    NO_MEETING: "Chưa ghi cuộc họp của văn bản này.", "No meeting is noted for this text.", "Aucune réunion n'est notée pour ce texte.";
}
