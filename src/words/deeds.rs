//! What was done, one line each as the history tells it; `{about}` is the thing it was done to.

use crate::texts;

texts! {
    CREATE: "Thêm bản ghi: {about}", "Added record: {about}", "Fiche ajoutée : {about}";
    EDIT: "Sửa bản ghi: {about}", "Changed record: {about}", "Fiche modifiée : {about}";
    DELETE: "Xoá bản ghi: {about}", "Deleted record: {about}", "Fiche supprimée : {about}";
    CREATE_CELL: "Lập sổ của {about}", "Opened the book of {about}", "Registre ouvert : {about}";
    EDIT_CELL: "Sửa thông tin chi bộ: {about}", "Changed the cell's details: {about}", "Fiche de la cellule modifiée : {about}";
    ADD_MEMBER: "Thêm đảng viên: {about}", "Added member: {about}", "Membre ajouté : {about}";
    EDIT_MEMBER: "Sửa đảng viên: {about}", "Changed member: {about}", "Membre modifié : {about}";
    DELETE_MEMBER: "Xoá đảng viên: {about}", "Deleted member: {about}", "Membre supprimé : {about}";
    RECORD_EVENT: "Ghi biến động đảng viên: {about}", "Recorded an event of a member: {about}", "Événement noté pour le membre : {about}";
    IMPORT: "Nhập từ tệp: {about}", "Imported from a file: {about}", "Importé d'un fichier : {about}";
    PLAN_MEETING: "Chuẩn bị cuộc họp: {about}", "Prepared meeting: {about}", "Réunion préparée : {about}";
    EDIT_MEETING: "Sửa cuộc họp: {about}", "Changed meeting: {about}", "Réunion modifiée : {about}";
    DELETE_MEETING: "Xoá cuộc họp: {about}", "Deleted meeting: {about}", "Réunion supprimée : {about}";
    NOTICE_SENT: "Đã thông báo họp: {about}", "Notice sent: {about}", "Convocation envoyée : {about}";
    ROLL_CALL: "Điểm danh: {about}", "Roll call: {about}", "Appel : {about}";
    RUN_ITEM: "Ghi diễn biến: {about}", "Recorded an item: {about}", "Point traité : {about}";
    NOTE_OPINION: "Ghi ý kiến: {about}", "Noted an opinion: {about}", "Avis noté : {about}";
    RECORD_VOTE: "Ghi biểu quyết: {about}", "Recorded a vote: {about}", "Vote enregistré : {about}";
    REVIEW_TASK: "Quyết định về nhiệm vụ: {about}", "Decided on a task: {about}", "Décision sur une tâche : {about}";
    OPEN_MEETING: "Bắt đầu cuộc họp: {about}", "Opened meeting: {about}", "Réunion ouverte : {about}";
    CLOSE_MEETING: "Kết thúc cuộc họp: {about}", "Closed meeting: {about}", "Réunion close : {about}";
    ADOPT_MINUTES: "Thông qua biên bản: {about}", "Adopted minutes: {about}", "Procès-verbal adopté : {about}";
    ADD_RESOLUTION: "Soạn nghị quyết: {about}", "Drafted resolution: {about}", "Résolution rédigée : {about}";
    EDIT_RESOLUTION: "Sửa nghị quyết: {about}", "Changed resolution: {about}", "Résolution modifiée : {about}";
    ADOPT_RESOLUTION: "Thông qua nghị quyết: {about}", "Adopted resolution: {about}", "Résolution adoptée : {about}";
    RESERVE_NUMBER: "Giữ số: {about}", "Reserved number: {about}", "Numéro réservé : {about}";
    CANCEL_RESOLUTION: "Huỷ nghị quyết: {about}", "Cancelled resolution: {about}", "Résolution annulée : {about}";
    ADD_TASK: "Giao nhiệm vụ: {about}", "Assigned task: {about}", "Tâche attribuée : {about}";
    EDIT_TASK: "Sửa nhiệm vụ: {about}", "Changed task: {about}", "Tâche modifiée : {about}";
    DELETE_TASK: "Xoá nhiệm vụ: {about}", "Deleted task: {about}", "Tâche supprimée : {about}";
    REPORT_PROGRESS: "Báo cáo tiến độ: {about}", "Reported progress: {about}", "Avancement noté : {about}";
    EXTEND_TASK: "Gia hạn nhiệm vụ: {about}", "Extended task: {about}", "Tâche prolongée : {about}";
    CLOSE_TASK: "Kết thúc nhiệm vụ: {about}", "Closed task: {about}", "Tâche close : {about}";
    AMEND_RULE: "Sửa quy định: {about}", "Amended rule: {about}", "Règle modifiée : {about}";
    MARK_REPORTED: "Đã đăng, báo cáo cấp trên: {about}", "Posted and reported: {about}", "Publié et transmis : {about}";
    SCORE_MEETING: "Chấm điểm buổi sinh hoạt: {about}", "Scored meeting: {about}", "Réunion notée : {about}";
    UNDO: "Hoàn tác: {about}", "Took back: {about}", "Annulé : {about}";
    REDO: "Làm lại: {about}", "Did again: {about}", "Rétabli : {about}";
    SALVAGE: "Cứu dữ liệu từ sổ hỏng: {about}", "Salvaged from a damaged book: {about}", "Récupéré d'un registre endommagé : {about}";
    SAVE_TEMPLATE: "Lưu mẫu chương trình: {about}", "Saved template: {about}", "Modèle enregistré : {about}";
    PARK_ITEM: "Để lại kỳ sau: {about}", "Parked for later: {about}", "Reporté : {about}";
    TAKE_UP_TOPIC: "Đưa việc chờ vào chương trình: {about}", "Took up a parked matter: {about}", "Point en attente repris : {about}";
    DROP_TOPIC: "Thôi việc chờ: {about}", "Dropped a parked matter: {about}", "Point en attente abandonné : {about}";
    COPY_ITEM: "Chép mục chương trình: {about}", "Copied an agenda item: {about}", "Point copié : {about}";
    PLAN_YEAR: "Lập kế hoạch năm {about}", "Planned the year {about}", "Année planifiée : {about}";
    CHECK_TASK: "Kiểm tra kết quả nhiệm vụ: {about}", "Checked the result of a task: {about}", "Résultat d'une tâche vérifié : {about}";
    ADD_EVIDENCE: "Ghi minh chứng của nhiệm vụ: {about}", "Noted evidence of a task: {about}", "Preuve d'une tâche notée : {about}";
    HAND_OVER_TASK: "Giao lại nhiệm vụ: {about}", "Handed over a task: {about}", "Tâche transmise : {about}";
    WRITE_PAPER: "Ghi ra tệp: {about}", "Wrote to a file: {about}", "Écrit dans un fichier : {about}";
    PLAN_STEP: "Ghi bước tiếp theo: {about}", "Noted the next step: {about}", "Prochaine étape notée : {about}";
    ERASE_PERSON: "Xoá dữ liệu riêng của đảng viên {about}", "Erased the own data of member {about}", "Données propres du membre {about} effacées";
}
