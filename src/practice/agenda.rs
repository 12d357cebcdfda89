//! The agenda of the meetings.

use chrono::{Datelike as _, NaiveDate};

use super::month;
use super::sayings;
use super::story::Story;
use crate::domain::clock::Clock;
use crate::domain::field::Described as _;
use crate::domain::meeting::{Item, Meeting, MeetingKind, MeetingState, Part};
use crate::domain::{MemberId, TaskId};

/// A line of the agenda: part, step, title, minutes, who presents by number (0 for nobody).
type Line = (Part, &'static str, &'static str, u32, u32);

/// The monthly agenda: 13 items, 95 minutes.
const REGULAR: &[Line] = &[
    (Part::Opening, "opening", "Tuyên bố lý do, cử thư ký", 3, 1),
    (Part::Opening, "roll_call", "Điểm danh, thông báo tình hình đảng viên", 5, 3),
    (Part::Opening, "dues", "Thông báo tình hình nộp đảng phí", 3, 2),
    (Part::Opening, "agenda", "Thông qua nội dung, chương trình", 4, 1),
    (Part::Content, "news", "Thời sự, chủ trương, văn bản mới", 12, 2),
    (Part::Content, "ideology", "Đánh giá tình hình tư tưởng", 10, 1),
    (Part::Content, "last_results", "Kết quả thực hiện nghị quyết tháng trước", 15, 1),
    (
        Part::Content,
        "members_work",
        "Kết quả nhiệm vụ của từng đảng viên; học tập và làm theo Bác",
        5,
        2,
    ),
    (Part::Content, "draft", "Dự thảo nhiệm vụ, nghị quyết tháng tới", 10, 1),
    (Part::Content, "discussion", "Thảo luận; tự phê bình và phê bình", 15, 1),
    (Part::Closing, "conclusion", "Kết luận, giải trình ý kiến", 5, 1),
    (Part::Closing, "vote", "Phân công nhiệm vụ, biểu quyết nghị quyết", 5, 1),
    (Part::Closing, "minutes", "Chấm điểm, đọc và thông qua biên bản", 3, 3),
];

/// The agenda of a meeting on a theme: 5 items, 100 minutes.
const THEMATIC: &[Line] = &[
    (Part::Opening, "opening", "Tuyên bố lý do, cử thư ký", 5, 1),
    (Part::Opening, "roll_call", "Điểm danh", 5, 3),
    (Part::Content, "theme", "Trình bày chuyên đề", 30, 2),
    (Part::Content, "discussion", "Thảo luận chuyên đề, liên hệ bản thân và thôn", 45, 1),
    (Part::Closing, "conclusion", "Kết luận, biểu quyết, thông qua biên bản", 15, 1),
];

/// The agenda of a congress.
const CONGRESS: &[Line] = &[
    (Part::Opening, "opening", "Khai mạc, bầu đoàn chủ tịch, thư ký", 20, 1),
    (Part::Opening, "roll_call", "Báo cáo tình hình đảng viên dự đại hội", 10, 2),
    (Part::Content, "report", "Báo cáo nhiệm kỳ, phương hướng nhiệm kỳ mới", 50, 1),
    (Part::Content, "election", "Bầu chi ủy, bí thư, phó bí thư", 60, 1),
    (Part::Closing, "minutes", "Thông qua nghị quyết đại hội, bế mạc", 30, 1),
];

/// The item of the monthly agenda in which tasks are heard.
pub(super) const HEARING: u32 = 7;
/// The item in which all debate.
pub(super) const DEBATE: u32 = 10;

fn items(lines: &[Line]) -> Vec<Item> {
    lines
        .iter()
        .zip(1..)
        .map(|((part, step, title, planned, presenter), number)| Item {
            number,
            part: *part,
            title: (*title).to_owned(),
            step: (*step).to_owned(),
            presenter: Some(MemberId(*presenter)),
            planned: Some(*planned),
            ..Item::blank()
        })
        .collect()
}

fn done(mut items: Vec<Item>) -> Vec<Item> {
    for item in &mut items {
        item.done = true;
        item.used = item.planned;
    }
    items
}

/// A regular meeting as planned. The one that lies ahead has nobody yet for item 6.
pub(super) fn regular(story: &Story, index: usize, date: NaiveDate) -> Meeting {
    let mut items = items(REGULAR);
    let ahead = index > story.last_held();
    let tasks: Vec<TaskId> =
        story.open.iter().filter(|it| it.from <= date).map(|it| it.task).collect();
    for item in &mut items {
        if item.number == 6 && ahead {
            item.presenter = None;
        }
        if item.number == HEARING {
            item.tasks.clone_from(&tasks);
        }
        if item.number == 5 {
            item.documents =
                vec![format!("Định hướng sinh hoạt tháng {} của đảng ủy xã", date.month())];
        }
    }
    let mut meeting = Meeting {
        kind: MeetingKind::Regular,
        date: Some(date),
        time: Clock::new(19, 30),
        place: "nhà văn hoá thôn".to_owned(),
        title: format!("Sinh hoạt thường kỳ tháng {} năm {}", date.month(), date.year()),
        chair: Some(MemberId(1)),
        clerk: Some(MemberId(3)),
        items,
        ..Meeting::default()
    };
    private_items(story, index, &mut meeting);
    if month::is_combined(index) {
        meeting.combined = true;
        let theme = sayings::THEMES.get(index / 3 % sayings::THEMES.len()).copied();
        theme.unwrap_or_default().clone_into(&mut meeting.theme);
        let title = format!("Chuyên đề: {}", meeting.theme);
        add(&mut meeting, "theme", title, 30);
    }
    if elects(story, index) {
        add(&mut meeting, ELECTION, ELECTS.to_owned(), 12);
    }
    meeting
}

/// Members whose probation ended since the last meeting are decided on, one by one.
fn private_items(story: &Story, index: usize, meeting: &mut Meeting) {
    for name in recognised(story, index).into_iter().map(|(_, name)| name) {
        let title = format!("Việc riêng: xét công nhận chính thức đồng chí {name}");
        add(meeting, "recognition", title, 8);
    }
}

/// The step at which a meeting elects.
pub(super) const ELECTION: &str = "election";
/// What it elects.
pub(super) const ELECTS: &str = "Bầu 2 đại biểu dự hội nghị điển hình của đảng bộ xã";

/// Whether a meeting elects: once, in the second half of the story.
pub(super) fn elects(story: &Story, index: usize) -> bool {
    story.dates.len() > 8 && index == story.dates.len() - 6
}

/// Whom a meeting decides on.
pub(super) fn recognised(story: &Story, index: usize) -> Vec<(MemberId, String)> {
    let date = story.dates.get(index).copied().unwrap_or(story.span.today);
    let before = index.checked_sub(1).and_then(|at| story.dates.get(at).copied());
    let before = before.unwrap_or(story.span.start);
    story
        .people
        .iter()
        .filter(|it| it.recognised_after.is_some_and(|day| before < day && day <= date))
        .map(|it| (it.id, it.record.full_name.clone()))
        .collect()
}

fn add(meeting: &mut Meeting, step: &str, title: String, planned: u32) {
    let item = Item {
        number: meeting.next_item(),
        title,
        step: step.to_owned(),
        presenter: Some(MemberId(1)),
        planned: Some(planned),
        ..Item::blank()
    };
    let place = meeting.items.iter().position(|it| it.part == Part::Closing);
    meeting.items.insert(place.unwrap_or(meeting.items.len()), item);
}

/// A meeting on a theme, as held.
pub(super) fn thematic(date: NaiveDate, theme: &str) -> Meeting {
    Meeting {
        kind: MeetingKind::Thematic,
        title: format!("Sinh hoạt chuyên đề quý {} năm {}", date.month0() / 3 + 1, date.year()),
        theme: theme.to_owned(),
        conclusion:
            "Chi bộ thống nhất nội dung chuyên đề; mỗi đảng viên đăng ký một việc làm theo."
                .to_owned(),
        items: done(items(THEMATIC)),
        ..held(date, (7, 30), (9, 25))
    }
}

/// A congress, as held.
pub(super) fn congress(story: &Story, date: NaiveDate) -> Meeting {
    let guests = story.register.cell().map(|cell| cell.observer.clone()).into_iter().collect();
    Meeting {
        kind: MeetingKind::Congress,
        title: "Đại hội chi bộ".to_owned(),
        guests,
        conclusion: "Đại hội thông qua phương hướng nhiệm kỳ mới.".to_owned(),
        items: done(items(CONGRESS)),
        ..held(date, (7, 30), (10, 40))
    }
}

/// A meeting that is over, its minutes not yet read.
fn held(date: NaiveDate, from: (u16, u16), to: (u16, u16)) -> Meeting {
    Meeting {
        date: Some(date),
        time: Clock::new(from.0, from.1),
        place: "nhà văn hoá thôn".to_owned(),
        chair: Some(MemberId(1)),
        clerk: Some(MemberId(3)),
        state: MeetingState::Closed,
        committee_met_on: Some(super::people::days_after(date, -3)),
        noticed_on: Some(super::people::days_after(date, -2)),
        documents_on: Some(super::people::days_after(date, -2)),
        started: Clock::new(from.0, from.1),
        ended: Clock::new(to.0, to.1),
        ..Meeting::default()
    }
}
