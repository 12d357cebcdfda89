//! The headings under which offices keep tasks, resolutions and past meetings.
//!
//! The labels of the fields come first, so that a model sheet is always read; then the headings
//! that offices use, above all those of the follow-up register.

use std::sync::LazyLock;

use super::header::Heading;
use super::import_kind::ImportKind;
use super::member_columns::{self, own_name};
use crate::domain::field::{Described as _, Shape, Spec};
use crate::domain::meeting::Meeting;
use crate::domain::resolution::Resolution;
use crate::domain::task::Task;
use crate::words::Lang;
use crate::words::cli as word;

const fn heading(key: &'static str, names: &'static [&'static str]) -> Heading {
    Heading { key, names, needed: false }
}

const fn needed(key: &'static str, names: &'static [&'static str]) -> Heading {
    Heading { key, names, needed: true }
}

/// The number of the line on paper, which says nothing.
const ORDINAL: Heading =
    heading("ordinal", &["STT", "TT", "Số TT", "Số thứ tự", "No", "N°", "Order"]);

/// Headings of tasks. Keys that are no fields: `status` (how the task stands), `result` (a figure
/// or words), `remark`.
#[rustfmt::skip] // one heading, one glance
const TASK_COLUMNS: &[Heading] = &[
    needed("content", &[
        "Nhiệm vụ", "Nội dung nhiệm vụ", "Nội dung", "Nội dung công việc", "Công việc",
        "Tên nhiệm vụ", "Nhiệm vụ được giao", "Nhiệm vụ cụ thể", "Nội dung thực hiện",
        "Việc được giao", "Nội dung nhiệm vụ được giao", "Việc", "Content",
    ]),
    heading("lead_id", &[
        "Người chủ trì", "Chủ trì", "Người phụ trách", "Phụ trách", "Người thực hiện",
        "Người chịu trách nhiệm", "Người chịu trách nhiệm chính", "Đồng chí phụ trách",
        "Phân công", "Người được giao", "Đảng viên phụ trách", "Đảng viên thực hiện",
        "Cá nhân chủ trì", "Chủ trì thực hiện", "Đ/c phụ trách", "Đồng chí chủ trì", "Lead",
        "Phân công Chủ trì", "Người thực hiện Chủ trì", "Thực hiện Chủ trì", "Trách nhiệm Chủ trì",
    ]),
    heading("collaborators", &[
        "Phối hợp", "Người phối hợp", "Phối hợp thực hiện", "Lực lượng phối hợp",
        "Cá nhân, đơn vị phối hợp", "Phân công Phối hợp", "Người thực hiện Phối hợp",
        "Thực hiện Phối hợp", "Trách nhiệm Phối hợp",
    ]),
    heading("target", &[
        "Chỉ tiêu", "Mục tiêu", "Kế hoạch", "Chỉ tiêu giao", "Chỉ tiêu, kế hoạch", "Khối lượng",
    ]),
    heading("unit", &["ĐVT", "Đơn vị"]),
    heading("deadline", &[
        "Thời hạn", "Hạn", "Thời hạn hoàn thành", "Thời gian hoàn thành", "Hạn hoàn thành",
        "Thời gian thực hiện", "Hoàn thành trước", "Thời gian", "Hạn chót", "Due", "Due date",
    ]),
    heading("start", &["Ngày bắt đầu", "Từ ngày", "Ngày giao"]),
    heading("progress", &[
        "Tiến độ", "Tiến độ thực hiện", "Tỷ lệ hoàn thành", "% hoàn thành", "Tiến độ đến nay",
    ]),
    heading("result", &["Kết quả", "Kết quả thực hiện", "Kết quả đạt được", "KQ", "Result"]),
    heading("status", &[
        "Tình trạng", "Trạng thái", "Tình trạng thực hiện", "Trạng thái thực hiện", "Status",
        "Situation", "Mức độ hoàn thành",
    ]),
    heading("closed_on", &["Ngày hoàn thành", "Hoàn thành ngày", "Ngày kết thúc"]),
    heading("remark", &["Ghi chú", "Note", "Notes", "Remarks", "Remarque"]),
];

/// The column that names the resolution of a task, or the resolution of a row itself.
#[rustfmt::skip] // one heading, one glance
const SYMBOL: &[&str] = &[
    "Nghị quyết", "Nghị quyết (số, ngày)", "Nghị quyết số, ngày", "Số nghị quyết", "Nghị quyết số",
    "Số NQ", "NQ", "Theo nghị quyết", "Thuộc nghị quyết", "Số, ngày nghị quyết",
    "Nghị quyết, kết luận", "Nghị quyết/kết luận", "Số, ký hiệu", "Số ký hiệu", "Ký hiệu",
    "Số, ký hiệu nghị quyết", "Số ký hiệu văn bản", "Số, ký hiệu văn bản", "Văn bản",
    "Số văn bản", "Số, ngày văn bản", "Resolution", "Résolution",
];

/// Headings of resolutions. `symbol` is number, kind and date in one cell.
#[rustfmt::skip] // one heading, one glance
const RESOLUTION_COLUMNS: &[Heading] = &[
    heading("symbol", SYMBOL),
    needed("title", &[
        "Tiêu đề", "Trích yếu", "Trích yếu nội dung", "Tên nghị quyết", "Nội dung nghị quyết",
        "Về việc", "Tên văn bản", "Tên loại và trích yếu", "Title", "Titre",
    ]),
    heading("date", &[
        "Ngày", "Ngày ban hành", "Ngày ký", "Ngày tháng", "Ngày, tháng, năm", "Ngày ra nghị quyết",
        "Ngày nghị quyết", "Ngày văn bản", "Ngày tháng năm", "Date",
    ]),
    heading("number", &["Số"]),
    heading("kind", &["Loại", "Loại nghị quyết", "Loại văn bản"]),
    heading("meeting_id", &["Kỳ họp", "Kỳ sinh hoạt", "Cuộc họp ngày", "Họp ngày"]),
];

/// Headings of meetings. `when` is day and hours in one cell; `present`, `absent`, `excused`,
/// `unexcused` and `called` are counts or names.
#[rustfmt::skip] // one heading, one glance
const MEETING_COLUMNS: &[Heading] = &[
    needed("date", &[
        "Ngày", "Ngày họp", "Ngày sinh hoạt", "Ngày tháng", "Ngày, tháng", "Ngày tháng năm",
        "Ngày, tháng, năm", "Ngày tổ chức", "Date",
    ]),
    needed("when", &[
        "Thời gian", "Thời gian họp", "Ngày giờ", "Ngày, giờ", "Thời gian sinh hoạt",
        "Thời gian tổ chức", "Giờ, ngày", "When",
    ]),
    heading("kind", &[
        "Loại cuộc họp", "Loại hình", "Loại", "Hình thức", "Loại sinh hoạt", "Hình thức sinh hoạt",
        "Kỳ sinh hoạt", "Loại hình sinh hoạt", "Cuộc họp", "Kỳ họp", "Kind",
    ]),
    heading("place", &["Địa điểm", "Nơi họp", "Địa điểm họp", "Nơi sinh hoạt"]),
    heading("started", &["Giờ bắt đầu", "Bắt đầu", "Từ giờ"]),
    heading("ended", &["Giờ kết thúc", "Kết thúc", "Đến giờ"]),
    heading("time", &["Giờ", "Giờ họp"]),
    heading("chair_id", &["Chủ trì", "Người chủ trì", "Chủ tọa", "Chủ toạ", "Chair"]),
    heading("clerk_id", &["Thư ký", "Người ghi biên bản", "Thư ký cuộc họp", "Clerk"]),
    heading("called", &[
        "Tổng số", "Tổng số đảng viên", "Triệu tập", "Số triệu tập", "Số đảng viên",
        "Số đảng viên Tổng số", "Đảng viên Tổng số", "Called", "Convoqués",
    ]),
    heading("present", &[
        "Có mặt", "Số có mặt", "Đảng viên có mặt", "Số đảng viên có mặt", "Dự họp",
        "Số đảng viên dự họp", "Đảng viên Có mặt", "Số đảng viên Có mặt", "Present", "Présents",
    ]),
    heading("absent", &[
        "Vắng", "Vắng mặt", "Số vắng", "Đảng viên vắng", "Số đảng viên vắng", "Đảng viên Vắng",
        "Số đảng viên Vắng", "Đảng viên vắng mặt", "Vắng (họ tên, lý do)", "Absent", "Absents",
    ]),
    heading("excused", &[
        "Vắng có lý do", "Có lý do", "Vắng có phép", "Có phép", "Excused", "Excusés",
    ]),
    heading("unexcused", &[
        "Vắng không lý do", "Không lý do", "Vắng không phép", "Không phép", "Unexcused",
        "Non excusés",
    ]),
    heading("conclusion", &["Kết luận", "Nội dung kết luận", "Kết luận của chủ trì"]),
    heading("notes", &[
        "Ghi chú", "Nội dung", "Nội dung chính", "Nội dung sinh hoạt", "Nội dung họp", "Notes",
    ]),
    heading("number", &["Số biên bản", "Biên bản số", "Biên bản"]),
];

/// All headings of a table that is read for something.
pub fn headings(kind: ImportKind) -> &'static [Heading] {
    static TASKS: LazyLock<Vec<Heading>> = LazyLock::new(|| {
        let mut all = own(&Task::specs());
        all.push(heading("resolution_id", SYMBOL));
        all.extend_from_slice(TASK_COLUMNS);
        all
    });
    static RESOLUTIONS: LazyLock<Vec<Heading>> = LazyLock::new(|| {
        let mut all = own(&Resolution::specs());
        all.extend_from_slice(RESOLUTION_COLUMNS);
        // Whose columns they are is told by the words beside: those of a task come last.
        let mut of_task = Task::specs();
        of_task.retain(|spec| spec.key != "resolution_id");
        all.extend(own(&of_task));
        all.extend_from_slice(TASK_COLUMNS);
        all
    });
    static MEETINGS: LazyLock<Vec<Heading>> = LazyLock::new(|| {
        let mut all = own(&Meeting::specs());
        all.extend_from_slice(MEETING_COLUMNS);
        all
    });
    match kind {
        ImportKind::Members => member_columns::headings(),
        ImportKind::Tasks => &TASKS,
        ImportKind::Resolutions => &RESOLUTIONS,
        ImportKind::Meetings => &MEETINGS,
    }
}

/// The labels and keys of the fields that a cell can hold, with the number that an export puts
/// first.
fn own(specs: &[Spec]) -> Vec<Heading> {
    let id = Lang::ALL.map(|lang| word::ID.get(lang)).to_vec();
    let id = Heading { key: "id", names: id.leak(), needed: false };
    let is_read = |spec: &&Spec| !matches!(spec.shape, Shape::Rows(_));
    [ORDINAL, id].into_iter().chain(specs.iter().filter(is_read).map(own_name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::header::find;
    use crate::exchange::table::{Datum, Table};

    fn keys(kind: ImportKind, line: &str) -> Vec<&'static str> {
        let cells = line.split('|').map(|text| Datum::Text(text.to_owned())).collect();
        let header = find(&Table::from_rows(vec![cells]), headings(kind)).unwrap();
        assert_eq!(header.unread, [], "{line}");
        header.columns.iter().map(|column| column.key).collect()
    }

    #[test]
    fn the_follow_up_register_and_the_labels_are_understood() {
        let register = "TT|Nghị quyết (số, ngày)|Nhiệm vụ|Chỉ tiêu|Người chủ trì|Phối hợp|Thời hạn|\
            Tiến độ (ngày, %)|Kết quả|Tình trạng|Ghi chú";
        let of_task = [
            "ordinal",
            "resolution_id",
            "content",
            "target",
            "lead_id",
            "collaborators",
            "deadline",
            "progress",
            "result",
            "status",
            "remark",
        ];
        assert_eq!(keys(ImportKind::Tasks, register), of_task);
        let of_resolution = keys(ImportKind::Resolutions, register);
        assert_eq!(of_resolution[1], "symbol");
        assert_eq!(of_resolution[2..], of_task[2..]);
        let meetings = "Ngày|Loại cuộc họp|Địa điểm|Chủ trì|Thư ký|Có mặt|Vắng|Kết luận";
        let expected =
            ["date", "kind", "place", "chair_id", "clerk_id", "present", "absent", "conclusion"];
        assert_eq!(keys(ImportKind::Meetings, meetings), expected);
        for (kind, two) in [
            (ImportKind::Tasks, "content|lead_id"),
            (ImportKind::Meetings, "date|place"),
            (ImportKind::Resolutions, "title|content"),
        ] {
            for lang in Lang::ALL {
                for spec in crate::exchange::export::columns(kind.kind()) {
                    let line = format!("{two}|{}", spec.label.get(lang));
                    let found = keys(kind, &line).pop();
                    assert_eq!(found, Some(spec.key), "{kind:?} {lang:?}");
                }
            }
        }
    }
}
