//! What the records of the book say against each other: what is odd, where, and what to do.

use crate::texts;

texts! {
    WHERE: "{name} (số {n})", "{name} (no. {n})", "{name} (n° {n})";
    GONE: "bản ghi không còn", "a record that is gone", "une fiche disparue";
    OF_RECORD: "{field}: {why}", "{field}: {why}", "{field} : {why}";

    ROLL_MISSING: "Điểm danh ghi {on} người, theo hồ sơ phải có {called}; chưa ghi: {names}.", "The roll has {on}, by the records {called} were to be called; not on it: {names}.", "L'appel compte {on} noms, selon les fiches il en faut {called} ; manquent : {names}.";
    ROLL_EXTRA: "Có tên trong điểm danh nhưng ngày đó không thuộc chi bộ: {names}.", "On the roll, but not of the cell on that day: {names}.", "À l'appel, mais pas de la cellule ce jour-là : {names}.";
    ROLL_GUEST: "Đảng viên của chi bộ bị ghi là khách: {names}.", "Members of the cell noted as guests: {names}.", "Membres de la cellule notés comme invités : {names}.";
    ROLL_NOBODY: "Điểm danh có {n} dòng không có tên ai.", "The roll has {n} lines that name nobody.", "L'appel a {n} lignes sans nom.";
    ROLL_TWICE: "Có tên hai lần trong điểm danh: {names}.", "Twice on the roll: {names}.", "Deux fois à l'appel : {names}.";
    ROLL_TIMES: "Giờ về trước giờ đến: {names}.", "Left before coming: {names}.", "Partis avant d'arriver : {names}.";
    VOTE_TWICE: "Hai lần biểu quyết cùng mang số {n}.", "Two votes have the number {n}.", "Deux votes portent le numéro {n}.";
    VOTE_BASE: "Biểu quyết số {n} tính trên {kept} người có quyền; theo hồ sơ của ngày đó là {now}.", "Vote {n} counts on a base of {kept}; by the records of that day it is {now}.", "Le vote {n} compte sur une base de {kept} ; selon les fiches de ce jour elle est de {now}.";
    VOTE_PRESENT: "Biểu quyết số {n} ghi {kept} người có quyền đang có mặt; theo điểm danh là {now}.", "Vote {n} notes {kept} voters present; by the roll there are {now}.", "Le vote {n} note {kept} votants présents ; selon l'appel ils sont {now}.";
    VOTE_MORE: "Biểu quyết số {n} có {cast} phiếu, theo điểm danh chỉ {now} người được biểu quyết.", "Vote {n} has {cast} votes, by the roll only {now} may vote.", "Le vote {n} compte {cast} voix, selon l'appel {now} seulement votent.";
    NOT_CARRIED: "Đã thông qua, nhưng biểu quyết số {n} không đủ: được {for} trên {base}, cần {needed}.", "Adopted, but vote {n} did not carry: {for} of {base}, needed {needed}.", "Adoptée, mais le vote {n} n'a pas suffi : {for} sur {base}, il en faut {needed}.";
    NO_VOTE: "Chỉ tới biểu quyết số {n}, cuộc họp không có.", "It names vote {n}, which the meeting does not have.", "Elle renvoie au vote {n}, que la réunion n'a pas.";
    NO_ITEM: "Chỉ tới mục số {n}, chương trình không có.", "It names item {n}, which is not on the agenda.", "Elle renvoie au point {n}, absent de l'ordre du jour.";
    NOT_HELD: "Đã thông qua ở cuộc họp {name}, mà cuộc họp ấy chưa họp xong.", "Adopted by the meeting {name}, which was not held to its end.", "Adoptée par la réunion {name}, qui n'a pas été menée à son terme.";
    GAP: "Trong dãy số {series} thiếu số: {numbers}.", "The series {series} lacks the numbers: {numbers}.", "Dans la série {series} manquent les numéros : {numbers}.";
    DISORDER: "Trong dãy số {series}, số {next} lại có ngày trước số {number}.", "In the series {series}, number {next} is dated before number {number}.", "Dans la série {series}, le numéro {next} est daté d'avant le numéro {number}.";
    SERIES: "{kind} ({span})", "{kind} ({span})", "{kind} ({span})";
    MINUTES: "Biên bản", "Minutes", "Procès-verbaux";
    CLAUSE_TWICE: "Hai nhiệm vụ của một nghị quyết cùng mang số thứ tự {n}.", "Two tasks of one resolution have the place {n}.", "Deux tâches d'une résolution ont le rang {n}.";
    BEFORE_START: "{what} ngày {date}, trước ngày giao việc {start}.", "{what} of {date}, before the day it was given, {start}.", "{what} du {date}, avant le jour où elle fut confiée, le {start}.";
    REPORT: "Báo cáo", "A report", "Un rapport";
    EVIDENCE: "Minh chứng", "Evidence", "Une preuve";
    CLOSED: "Kết thúc", "Its end", "La fin";
    MOVES: "Các lần gia hạn không nối nhau: sau {old} lại đến {new}.", "The moves of the deadline do not follow each other: after {old} comes {new}.", "Les reports ne se suivent pas : après {old} vient {new}.";
    DECIDED: "Lần gia hạn quyết định ngày {date} đứng sau lần quyết định ngày {before}.", "The move decided on {date} stands after that of {before}.", "Le report décidé le {date} suit celui du {before}.";
    DEADLINE: "Thời hạn là {deadline}, lần gia hạn cuối ghi {new}.", "The deadline is {deadline}, the last move says {new}.", "L'échéance est le {deadline}, le dernier report dit {new}.";
    HANDED: "Các lần chuyển người phụ trách không nối nhau.", "The handovers do not follow each other.", "Les passations ne se suivent pas.";
    NO_END: "Đã kết thúc mà không có ngày và cuộc họp nào.", "Ended, without a day or a meeting.", "Close, sans jour ni réunion.";
    NO_NOTE: "Đã xong mà không có chữ nào về kết quả.", "Done, without a word on the result.", "Faite, sans un mot sur le résultat.";
    NOT_IN_MINUTES: "Do cuộc họp {name} kết thúc, mà biên bản không nói đến.", "Closed by the meeting {name}, whose minutes do not speak of it.", "Close par la réunion {name}, dont le procès-verbal n'en parle pas.";
    HALF_OPEN: "Còn đang mở mà đã có ngày kết thúc.", "Open, though it has a day on which it ended.", "Ouverte, bien qu'elle ait une date de fin.";
    CARRIED_NOWHERE: "Đã chuyển tiếp mà không rõ ở cuộc họp nào.", "Carried over, by no meeting that is known.", "Reportée, par aucune réunion connue.";
    OWN_CHECK: "Người phụ trách tự kiểm tra kết quả của mình.", "The lead checked the result of the own work.", "Le responsable a vérifié son propre résultat.";
    JUDGED: "Đánh giá ngày {date} khác ngày của cuộc họp, {meeting}.", "Judged on {date}, another day than that of the meeting, {meeting}.", "Jugée le {date}, un autre jour que la réunion, {meeting}.";
    ORDER: "{later} {date} lại trước {earlier} {before}.", "{later} {date} is before {earlier} {before}.", "{later} {date} est avant {earlier} {before}.";
    AHEAD: "Ghi là đã họp xong mà ngày họp còn ở phía trước.", "Held to its end, on a day that lies ahead.", "Menée à son terme, à une date à venir.";
    TIMES: "Giờ kết thúc trước giờ bắt đầu.", "It ends before it begins.", "Elle finit avant de commencer.";
    AFTER_DEATH: "Có sự kiện ngày {date}, sau ngày từ trần {before}.", "An event of {date}, after the death on {before}.", "Un événement du {date}, après le décès le {before}.";
    CORRECTIONS: "Các đính chính không đánh số liền nhau.", "The corrections are not numbered one after the other.", "Les rectifications ne se suivent pas.";
    ITSELF: "Thay thế chính nó.", "It replaces itself.", "Elle se remplace elle-même.";
    LACKS: "Đã niêm phong mà thiếu: {fields}.", "Sealed, but without: {fields}.", "Scellé, mais sans : {fields}.";

    MARKED: "Chữ giống văn bản đóng dấu Mật.", "Text that looks like a document marked secret.", "Un texte qui ressemble à un document classifié.";

    DO_ROLL: "Mở cuộc họp, sửa điểm danh; hoặc sửa ngày của sự kiện trong hồ sơ đảng viên.", "Open the meeting and put the roll right, or the day of the event in the member's record.", "Ouvrez la réunion et corrigez l'appel, ou la date de l'événement dans la fiche du membre.";
    DO_VOTE: "Đối chiếu với phiếu kiểm và điểm danh, rồi sửa số liệu.", "Compare with the count and the roll, then put the figures right.", "Comparez au dépouillement et à l'appel, puis corrigez les chiffres.";
    DO_DECISION: "Mở nghị quyết và cuộc họp, xem biểu quyết nào đúng.", "Open the resolution and its meeting and look which vote is meant.", "Ouvrez la résolution et la réunion, voyez quel vote est le bon.";
    DO_NUMBER: "Xem Sổ số văn bản: nhập văn bản thiếu, hoặc ghi số ấy đã huỷ và lý do.", "Look at the register of numbers: enter what is missing, or note the number as cancelled with its reason.", "Voyez le registre des numéros : saisissez ce qui manque, ou notez le numéro annulé et pourquoi.";
    DO_TASK: "Mở nhiệm vụ, xem đường đi của việc, rồi sửa chỗ chưa khớp.", "Open the task, look at its thread, and put right what does not fit.", "Ouvrez la tâche, voyez son fil et corrigez ce qui ne va pas.";
    DO_REFERENCE: "Mở bản ghi này, chọn lại cho đúng.", "Open this record and choose again.", "Ouvrez cette fiche et choisissez de nouveau.";
    DO_ORDER: "Mở bản ghi này, sửa lại ngày cho đúng.", "Open this record and put the days right.", "Ouvrez cette fiche et corrigez les dates.";
    DO_RECORD: "Mở bản ghi này, sửa lại rồi lưu.", "Open this record, put it right and keep it.", "Ouvrez cette fiche, corrigez-la et enregistrez.";
    DO_SECRET: "Nếu là văn bản mật, đưa ra khỏi sổ và giữ theo quy định; nếu không, viết thành câu.", "If it is such a document, take it out of the book and keep it by its rules; if not, write a sentence.", "Si c'en est un, retirez-le du registre et gardez-le selon les règles ; sinon, écrivez une phrase.";
    DO_CORRECT: "Văn bản đã niêm phong nên giữ nguyên; nếu sai thì thêm đính chính.", "It is sealed and stays; where it is wrong, add a correction.", "C'est scellé et le reste ; en cas d'erreur, ajoutez une rectification.";
}
