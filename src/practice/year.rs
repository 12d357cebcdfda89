//! What reaches beyond a month: the plan of a year, an order of its own for busy seasons, a matter
//! put off, a new term.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime};

use super::month::Step;
use super::story::{Story, at};
use super::{agenda, meeting, sayings};
use crate::domain::act::{Change, Deed};
use crate::domain::clock::Clock;
use crate::domain::day::show;
use crate::domain::field::Described as _;
use crate::domain::meeting::{Candidate, Matter, MeetingKind, Method, Part, Post, Vote};
use crate::domain::template::{Role, Template, TemplateStep};
use crate::domain::topic::Topic;
use crate::domain::year_plan::{Occasion, PlannedCheck, PlannedMeeting, PlannedTheme, YearPlan};
use crate::domain::{Id, Kind, MeetingId, MemberId};

/// Days that the village keeps: day, month, name, what is done for it.
const OCCASIONS: &[(u32, u32, &str, &str)] = &[
    (3, 2, "Ngày thành lập Đảng", "Gặp mặt đảng viên cao tuổi, trồng cây đầu xuân"),
    (19, 5, "Ngày sinh Chủ tịch Hồ Chí Minh", "Biểu dương gương học tập và làm theo Bác"),
    (27, 7, "Ngày Thương binh, Liệt sĩ", "Thăm gia đình chính sách, sửa sang nghĩa trang"),
    (18, 11, "Ngày hội Đại đoàn kết", "Cùng Ban công tác Mặt trận tổ chức ngày hội ở thôn"),
];

/// The steps of a short evening in the busy season: part, step, title, minutes, who leads.
const SEASON: &[(Part, &str, &str, u32, Role)] = &[
    (Part::Opening, "opening", "Tuyên bố lý do, cử thư ký", 3, Role::Secretary),
    (Part::Opening, "roll_call", "Điểm danh, thông báo tình hình đảng viên", 5, Role::Clerk),
    (Part::Content, "ideology", "Tình hình tư tưởng, dư luận trong thôn", 15, Role::Secretary),
    (Part::Content, "last_results", "Kết quả thực hiện nghị quyết tháng trước", 20, Role::Deputy),
    (Part::Content, "", "Tiến độ thu hoạch, gieo trồng; hộ cần giúp công", 20, Role::Open),
    (Part::Content, "discussion", "Thảo luận nhiệm vụ tháng tới", 20, Role::Secretary),
    (Part::Closing, "conclusion", "Kết luận, phân công, biểu quyết", 7, Role::Secretary),
    (Part::Closing, "minutes", "Chấm điểm, đọc và thông qua biên bản", 5, Role::Clerk),
];

/// The month in which members' work is looked at.
const CHECKED: u32 = 5;

/// What lies ahead beyond the month: at the first meeting of a year its plan, in the middle of
/// the story the order for busy seasons.
pub(super) fn prepare(story: &mut Story, index: usize, date: NaiveDate) {
    let before = index.checked_sub(1).and_then(|at| story.dates.get(at));
    if before.is_none_or(|before| before.year() != date.year()) {
        let day = super::people::days_after(date, -8);
        story.ahead.push((at(day, 20, 15), Step::YearPlan(date)));
    }
    if date.month() == CHECKED {
        let day = super::people::days_after(date, -1);
        story.ahead.push((at(day, 21, 0), Step::Checked(date)));
    }
    if index == story.dates.len() / 2 {
        let day = super::people::days_after(date, -5);
        story.ahead.push((at(day, 21, 20), Step::Season));
    }
}

/// The plan of the year of a meeting: from that month on, for the year in which the book begins.
pub(super) fn plan(story: &mut Story, when: NaiveDateTime, first: NaiveDate) {
    let day = story.dates.first().map_or(5, NaiveDate::day);
    let months = first.month()..=12;
    let on = |month: u32| NaiveDate::from_ymd_opt(first.year(), month, day);
    let index_of = |month: u32| {
        let start = story.dates.first().copied().unwrap_or(first);
        let months = (first.year() - start.year()) * 12 + i32::try_from(month).unwrap_or(1)
            - i32::try_from(start.month()).unwrap_or(1);
        usize::try_from(months).unwrap_or(0)
    };
    let meetings = months.clone().map(|month| PlannedMeeting {
        date: on(month),
        time: Clock::new(19, 30),
        kind: MeetingKind::Regular,
        note: match month {
            6 => "kèm sơ kết 6 tháng".to_owned(),
            12 => "kèm kiểm điểm, xếp loại cuối năm".to_owned(),
            _ => String::new(),
        },
    });
    let themes = months.clone().filter(|month| index_of(*month) % 3 == 1).map(|month| {
        let theme = sayings::THEMES.get(index_of(month) / 3 % sayings::THEMES.len());
        PlannedTheme {
            quarter: (month - 1) / 3 + 1,
            month: Some(month),
            theme: theme.copied().unwrap_or_default().to_owned(),
            drafter: Some(MemberId(2)),
        }
    });
    let whom: Vec<MemberId> =
        story.people.iter().filter(|it| it.is_imported()).skip(3).take(2).map(|it| it.id).collect();
    let checks = months.filter(|month| *month == CHECKED).map(|month| PlannedCheck {
        month,
        content: "Giám sát đảng viên thực hiện nhiệm vụ được phân công".to_owned(),
        members: whom.clone(),
        lead: Some(MemberId(2)),
        method: "nghe báo cáo, xem sổ theo dõi, gặp hộ được giúp".to_owned(),
        done_on: None,
    });
    let occasions = OCCASIONS.iter().filter(|(_, month, ..)| *month >= first.month()).map(
        |(day, month, name, work)| Occasion {
            date: NaiveDate::from_ymd_opt(first.year(), *month, *day),
            name: (*name).to_owned(),
            work: (*work).to_owned(),
        },
    );
    let plan = YearPlan {
        year: u32::try_from(first.year()).unwrap_or_default(),
        meetings: meetings.collect(),
        themes: themes.collect(),
        checks: checks.collect(),
        occasions: occasions.collect(),
        notes: String::new(),
    };
    let id = story.register.next(Kind::YearPlan, 0);
    let about = format!("Kế hoạch công tác năm {}", first.year());
    story.act(when, Deed::Create, about, vec![Change::new(id, plan.into())]);
}

/// The supervision that was planned is done.
pub(super) fn checked(story: &mut Story, when: NaiveDateTime, of: NaiveDate) {
    let year = u32::try_from(of.year()).unwrap_or_default();
    let found = story.register.year_plans().find(|(_, plan)| plan.year == year);
    let Some((id, mut plan)) = found.map(|(id, plan)| (id, plan.clone())) else { return };
    for check in plan.checks.iter_mut().filter(|check| check.month == CHECKED) {
        check.done_on = Some(when.date());
    }
    let about = format!("Kế hoạch công tác năm {year}");
    let changes = vec![story.register.set(id.into(), plan)];
    story.act(when, Deed::Edit, about, changes);
}

/// The cell's own order for the busy season, chosen only when it is wanted.
pub(super) fn season(story: &mut Story, when: NaiveDateTime) {
    let steps = SEASON.iter().map(|(part, step, title, minutes, role)| TemplateStep {
        part: *part,
        step: (*step).to_owned(),
        title: (*title).to_owned(),
        minutes: *minutes,
        role: *role,
    });
    let template = Template {
        name: "Sinh hoạt thường kỳ ngày mùa".to_owned(),
        kind: MeetingKind::Regular,
        usual: false,
        from: None,
        steps: steps.collect(),
    };
    let id = story.register.next(Kind::Template, 0);
    let about = template.name.clone();
    story.act(when, Deed::Create, about, vec![Change::new(id, template.into())]);
}

/// At the last meeting there was no time left for one matter; it waits for the next.
pub(super) fn put_off(story: &mut Story, date: NaiveDate) {
    let from = story
        .register
        .meetings()
        .filter(|(_, it)| it.date == Some(date) && it.kind == MeetingKind::Regular)
        .map(|(id, _)| id)
        .last();
    let topic = Topic {
        title: "Sửa hương ước của thôn về việc cưới, việc tang".to_owned(),
        part: Part::Content,
        minutes: Some(10),
        presenter: Some(MemberId(2)),
        reason: "kỳ trước hết giờ, chưa bàn".to_owned(),
        from,
        parked_on: Some(date),
        ..Topic::blank()
    };
    let id = story.register.next(Kind::Topic, 0);
    let about = topic.title.clone();
    story.act(at(date, 21, 50), Deed::Create, about, vec![Change::new(id, topic.into())]);
}

/// The congress: a new term, numbers from 1.
pub(super) fn new_term(story: &mut Story, when: NaiveDateTime, day: NaiveDate) {
    let Some(mut cell) = story.register.cell().cloned() else { return };
    let id = story.register.next(Kind::Meeting, 0);
    let mut congress = agenda::congress(story, day);
    congress.roll = meeting::roll(story, day);
    let (base, present) = meeting::voters(story, &congress);
    congress.votes.push(Vote {
        number: 1,
        item: congress.items.iter().find(|it| it.part == Part::Content).map(|it| it.number),
        subject: "Bầu chi ủy nhiệm kỳ mới".to_owned(),
        matter: Matter::Election,
        method: Method::Secret,
        base: Some(base),
        present: Some(present),
        issued: Some(present),
        collected: Some(present),
        seats: u32::try_from(cell.committee.len()).ok(),
        post: Some(Post::Committee),
        tellers: meeting::TELLERS.to_owned(),
        ..Vote::blank()
    });
    let stood = cell.committee.iter().map(|member| Candidate {
        vote: 1,
        member: Some(*member),
        text: String::new(),
        votes: present.saturating_sub(member.0.min(3)).max(base / 2 + 1).min(present),
    });
    congress.candidates = stood.collect();
    cell.term_start = Some(day);
    let about = format!("Đại hội chi bộ {}", show(day));
    let changes = vec![Change::new(id, congress.into()), story.register.set(Id::CELL, cell)];
    story.act(when, Deed::CloseMeeting, about, changes);
    meeting::adopt(story, MeetingId(id.number), when + Duration::minutes(10));
    story.given = (0, 0);
}
