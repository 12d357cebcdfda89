//! The status of a task on a day, and which tasks a meeting must hear of.

use chrono::NaiveDate;

use crate::domain::TaskId;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::task::Task;
use crate::words::choices as word;

choices! {
    /// The status of a task on a day.
    TaskStatus {
        NotStarted = "CHUA_BAT_DAU": word::TS_NOT_STARTED,
        Running = "DANG_LAM": word::TS_RUNNING,
        Done = "HOAN_THANH": word::TS_DONE,
        Exceeded = "HT_VUOT": word::TS_EXCEEDED,
        Late = "HT_MUON": word::TS_LATE,
        Overdue = "QUA_HAN": word::TS_OVERDUE,
        CarriedOver = "CHUYEN_TIEP": word::TS_CARRIED,
        Stopped = "DUNG": word::TS_STOPPED,
        Permanent = "THUONG_XUYEN": word::TS_PERMANENT,
    }
}

/// How a task stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// The status.
    pub status: TaskStatus,
    /// Percent of the target reached, as last reported.
    pub percent: u32,
    /// Days past the deadline: of an overdue task until the day, of a late one until it was done.
    pub late_days: i64,
    /// Days until the deadline of an open task with a date; 0 = due today; negative = overdue.
    pub days_left: Option<i64>,
    /// How often the deadline was moved.
    pub extended: u32,
}

/// How `task` stands on `on`.
pub fn stand(_register: &Register, _task: &Task, _on: NaiveDate) -> Stand {
    Stand { status: TaskStatus::NotStarted, percent: 0, late_days: 0, days_left: None, extended: 0 }
}

/// Tasks that `meeting` must hear of ("việc phải báo cáo kỳ này"): due since the last meeting of
/// its kind and up to its date, and overdue; in the order of resolution and place.
pub fn due_at(_register: &Register, _meeting: &Meeting) -> Vec<TaskId> {
    Vec::new()
}

/// Of [`due_at`], those without result or decision: the meeting cannot be closed before.
pub fn undecided(_register: &Register, _meeting: &Meeting) -> Vec<TaskId> {
    Vec::new()
}
