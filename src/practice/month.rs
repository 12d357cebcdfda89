//! From one meeting to the next: what the secretary does between them, and the meeting itself.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};

use super::people::{Happening, days_after};
use super::sayings;
use super::story::{Story, at};
use super::{agenda, give, meeting, year};
use crate::domain::act::{Change, Deed};
use crate::domain::day::Day;
use crate::domain::field::Described as _;
use crate::domain::meeting::{Matter, Meeting, MeetingKind, MeetingState, Method, Opinion, Vote};
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use crate::domain::task::{Outcome, Progress};
use crate::domain::{Kind, MeetingId, ResolutionId, TaskId};
use crate::words::papers;

/// Something that lies ahead.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// Something happens to a person, by index.
    Happens(usize, Happening),
    /// A report on a task, in percent.
    Report(TaskId, u32),
    /// The secretary closes a task between meetings.
    Close(TaskId),
    /// The meeting of the month is planned.
    Plan(usize),
    /// The resolution of the month under way is drafted.
    Draft(usize),
    /// The committee met about it.
    CommitteeMet,
    /// Notice of it went out.
    Notice,
    /// A meeting was reported upward.
    Reported(MeetingId),
    /// A meeting on a theme is held.
    Theme(usize),
    /// A new term begins.
    NewTerm(NaiveDate),
    /// The plan of the year of a meeting is laid down.
    YearPlan(NaiveDate),
    /// The supervision that it plans is done.
    Checked(NaiveDate),
    /// An order of meetings of the cell's own.
    Season,
}

/// All months, and the half month up to today.
pub(super) fn all(story: &mut Story) {
    happenings(story);
    for (index, date) in story.dates.clone().into_iter().enumerate() {
        prepare(story, index, date);
        year::prepare(story, index, date);
        let limit =
            if index > story.last_held() { at(story.span.today, 18, 0) } else { at(date, 19, 0) };
        live_until(story, limit);
        if index <= story.last_held()
            && let Some(id) = planned(story, date)
        {
            meeting::hold(story, index, id);
        }
    }
}

/// What happens to people goes into what lies ahead.
fn happenings(story: &mut Story) {
    for (index, person) in story.people.iter().enumerate() {
        for (day, happening) in &person.later {
            story.ahead.push((at(*day, 20, 5), Step::Happens(index, happening.clone())));
        }
    }
}

/// The steps that lead to the meeting of a month.
fn prepare(story: &mut Story, index: usize, date: NaiveDate) {
    if index > 0 && index.is_multiple_of(60) {
        let day = days_after(date.with_day(1).unwrap_or(date), -15);
        story.ahead.push((at(day, 20, 30), Step::NewTerm(day)));
    }
    if is_theme_of_its_own(index) {
        let day = if date.day() > 17 { days_after(date, -11) } else { days_after(date, -8) };
        story.ahead.push((at(day, 7, 30), Step::Theme(index)));
    }
    story.ahead.push((at(days_after(date, -6), 20, 10), Step::Plan(index)));
    story.ahead.push((at(days_after(date, -3), 21, 15), Step::CommitteeMet));
    if index > story.last_held() {
        story.ahead.push((at(days_after(date, -4), 21, 0), Step::Draft(index)));
    } else {
        let early = if story.chance.is(85) { -2 } else { -1 };
        story.ahead.push((at(days_after(date, early), 20, 20), Step::Notice));
    }
}

/// Every third month has a theme: by turns in a meeting of its own and within the regular one.
const fn is_theme_of_its_own(index: usize) -> bool {
    index % 6 == 4
}

/// Whether the regular meeting of a month has a theme within it.
pub(super) const fn is_combined(index: usize) -> bool {
    index % 6 == 1
}

/// Lives through what lies ahead up to a moment.
fn live_until(story: &mut Story, limit: NaiveDateTime) {
    let ahead = std::mem::take(&mut story.ahead);
    let (mut near, far): (Vec<_>, Vec<_>) = ahead.into_iter().partition(|(when, _)| *when < limit);
    story.ahead = far;
    near.sort_by_key(|(when, _)| *when);
    for (when, step) in near {
        live(story, when, step);
    }
}

fn live(story: &mut Story, when: NaiveDateTime, step: Step) {
    match step {
        Step::Happens(index, happening) => happen(story, when, index, happening),
        Step::Report(task, percent) => report(story, when, task, percent),
        Step::Close(task) => {
            story.edit_task(task, when, Deed::CloseTask, |it| {
                it.outcome = Outcome::Done;
                it.closed_on = Some(when.date());
            });
        }
        Step::Plan(index) => plan(story, when, index),
        Step::Draft(index) => draft(story, when, index),
        Step::CommitteeMet => {
            if let Some(id) = next_meeting(story, when) {
                story.edit_meeting(id, when, Deed::EditMeeting, |it| {
                    it.committee_met_on = Some(when.date());
                });
            }
        }
        Step::Notice => {
            if let Some(id) = next_meeting(story, when) {
                story.edit_meeting(id, when, Deed::NoticeSent, |it| {
                    it.noticed_on = Some(when.date());
                    it.documents_on = Some(when.date());
                    it.state = MeetingState::Noticed;
                });
            }
        }
        Step::Reported(id) => story.edit_meeting(id, when, Deed::MarkReported, |it| {
            it.reported_on = Some(when.date());
        }),
        Step::Theme(index) => theme(story, when, index),
        Step::NewTerm(day) => year::new_term(story, when, day),
        Step::YearPlan(first) => year::plan(story, when, first),
        Step::Checked(of) => year::checked(story, when, of),
        Step::Season => year::season(story, when),
    }
}

fn happen(story: &mut Story, when: NaiveDateTime, index: usize, happening: Happening) {
    let Some(person) = story.people.get(index) else { return };
    let (id, name) = (person.record_id(), person.record.full_name.clone());
    match happening {
        Happening::Joins => {
            let changes = vec![Change::new(id, person.record.clone().into())];
            story.act(when, Deed::AddMember, name, changes);
        }
        Happening::Event(event) => {
            let Some(mut member) = story.register.member(person.id).cloned() else { return };
            if event.decision_date.is_some() && member.card_no.is_empty() {
                member.card_no = format!("00.{:06}", 90_000 + index);
                member.card_date = Some(Day::from(when.date()));
            }
            member.events.push(event);
            let changes = vec![story.register.set(id, member)];
            story.act(when, Deed::RecordEvent, name, changes);
        }
    }
}

/// A report on a task by the one who answers for it.
fn report(story: &mut Story, when: NaiveDateTime, id: TaskId, percent: u32) {
    let done = percent >= 100;
    let texts = if done { sayings::RESULTS } else { sayings::UNDER_WAY };
    let text = story.chance.pick(texts).to_owned();
    let evidence = if done { story.chance.pick(sayings::EVIDENCE) } else { "" }.to_owned();
    story.edit_task(id, when, Deed::ReportProgress, |task| {
        task.achieved = task.target.map(|target| (target * percent).div_ceil(100));
        let achieved = task.achieved;
        task.progress.push(Progress {
            date: Some(when.date()),
            meeting: None,
            percent: Some(percent),
            achieved,
            text,
            evidence,
            by: task.lead,
        });
    });
}

/// The meeting planned for a day.
fn planned(story: &Story, date: NaiveDate) -> Option<MeetingId> {
    let recent: Vec<_> = newest_meetings(story).collect();
    recent
        .into_iter()
        .find(|(_, it)| it.date == Some(date) && it.kind == MeetingKind::Regular)
        .map(|(id, _)| id)
}

fn newest_meetings(story: &Story) -> impl Iterator<Item = (MeetingId, &Meeting)> {
    let next = story.register.next(Kind::Meeting, 0).number;
    (next.saturating_sub(4)..next).filter_map(|number| {
        story.register.meeting(MeetingId(number)).map(|it| (MeetingId(number), it))
    })
}

/// The regular meeting being prepared.
fn next_meeting(story: &Story, when: NaiveDateTime) -> Option<MeetingId> {
    newest_meetings(story)
        .find(|(_, it)| {
            it.kind == MeetingKind::Regular && it.date.is_some_and(|date| date >= when.date())
        })
        .map(|(id, _)| id)
}

/// The meeting of a month is written down with its agenda.
fn plan(story: &mut Story, when: NaiveDateTime, index: usize) {
    let Some(date) = story.dates.get(index).copied() else { return };
    let id = story.register.next(Kind::Meeting, 0);
    let meeting = agenda::regular(story, index, date);
    let about = super::story::about(&meeting);
    story.act(when, Deed::PlanMeeting, about, vec![Change::new(id, meeting.into())]);
}

/// The resolution of the month that lies ahead, as far as it is thought out.
fn draft(story: &mut Story, when: NaiveDateTime, index: usize) {
    let Some(date) = story.dates.get(index).copied() else { return };
    let id = story.register.next(Kind::Resolution, 0);
    let it = Resolution {
        date: Some(date),
        meeting: planned(story, date),
        title: papers::resolution_title(date),
        direction:
            "Tiếp tục các việc chưa xong của tháng trước; vận động bà con làm đường vào xóm Trên."
                .to_owned(),
        ..Resolution::default()
    };
    let about = it.title.clone();
    story.act(when, Deed::AddResolution, about, vec![Change::new(id, it.into())]);
}

/// A meeting on a theme, written down in one evening, with its conclusion.
fn theme(story: &mut Story, when: NaiveDateTime, index: usize) {
    let date = when.date();
    let theme = sayings::THEMES.get(index / 3 % sayings::THEMES.len()).copied().unwrap_or_default();
    let id = story.register.next(Kind::Meeting, 0);
    let mut it = agenda::thematic(date, theme);
    it.roll = meeting::roll(story, date);
    let speakers = meeting::speakers(story, &it, 5);
    it.opinions = speakers
        .into_iter()
        .map(|(member, text)| Opinion {
            item: Some(4),
            member: Some(member),
            text,
            ..blank_opinion()
        })
        .collect();
    let (base, present) = meeting::voters(story, &it);
    it.votes.push(Vote {
        number: 1,
        item: Some(5),
        subject: "Thông qua kết luận chuyên đề".to_owned(),
        matter: Matter::Ordinary,
        about: None,
        method: Method::Hands,
        at: None,
        base: Some(base),
        present: Some(present),
        for_: present,
        against: 0,
        other: 0,
        tellers: String::new(),
        ..Vote::blank()
    });
    let planned = Meeting {
        state: MeetingState::Noticed,
        roll: Vec::new(),
        opinions: Vec::new(),
        votes: Vec::new(),
        conclusion: String::new(),
        started: None,
        ended: None,
        ..it.clone()
    };
    let about = super::story::about(&it);
    let early = at(days_after(date, -4), 20, 40);
    story.act(early, Deed::PlanMeeting, about.clone(), vec![Change::new(id, planned.into())]);
    let roll = it.roll.clone();
    let held = MeetingId(id.number);
    story.edit_meeting(held, at(date, 7, 40), Deed::RollCall, |it| {
        it.roll = roll;
        it.state = MeetingState::Running;
    });
    let changes = vec![story.register.set(id, it)];
    story.act(at(date, 9, 50), Deed::CloseMeeting, about, changes);
    conclusion(story, held, date, theme);
    meeting::adopt(story, held, at(date, 20, 5));
    story.ahead.push((at(days_after(date, 2), 20, 0), Step::Reported(held)));
}

fn blank_opinion() -> Opinion {
    <Opinion as crate::domain::field::Described>::blank()
}

/// The conclusion on a theme, in the series of conclusions.
fn conclusion(story: &mut Story, meeting: MeetingId, date: NaiveDate, theme: &str) {
    let id = story.register.next(Kind::Resolution, 0);
    story.given.1 += 1;
    let it = Resolution {
        kind: ResolutionKind::Conclusion,
        number: Some(story.given.1),
        date: Some(date),
        meeting: Some(meeting),
        title: format!("Kết luận chuyên đề: {theme}"),
        direction: "Mỗi đảng viên chọn một việc cụ thể gắn với chuyên đề, báo cáo sau ba tháng."
            .to_owned(),
        vote: Some(1),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let about = format!("{:02}-KL/CB", story.given.1);
    story.act(at(date, 20, 0), Deed::AdoptResolution, about, vec![Change::new(id, it.into())]);
}

/// What follows a meeting: its resolution with tasks, the reports on them, the report upward.
pub(super) fn after(story: &mut Story, index: usize, meeting: MeetingId, date: NaiveDate) {
    if index == 6 {
        cancelled_number(story, meeting, date);
    }
    let id = give::resolve(story, index, meeting, date);
    adopt(story, id, date);
    meeting::adopt(story, meeting, at(date, 21, 45));
    let late = if story.chance.is(88) { 2 } else { 3 };
    story.ahead.push((at(days_after(date, late), 20, 15), Step::Reported(meeting)));
    if index == story.last_held() {
        give::surplus(story, date);
        year::put_off(story, date);
    }
}

/// A number that was given and cancelled stays in the series with its reason.
fn cancelled_number(story: &mut Story, meeting: MeetingId, date: NaiveDate) {
    let id = story.register.next(Kind::Resolution, 0);
    story.given.0 += 1;
    let it = Resolution {
        number: Some(story.given.0),
        date: Some(date),
        meeting: Some(meeting),
        title: papers::resolution_title(date),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let about = format!("{:02}-NQ/CB", story.given.0);
    let change = Change::new(id, it.clone().into());
    story.act(at(date, 21, 20), Deed::AdoptResolution, about.clone(), vec![change]);
    let cancelled = Resolution {
        state: ResolutionState::Cancelled,
        cancel_reason: "ghi nhầm bản dự thảo; thay bằng số kế tiếp".to_owned(),
        ..it
    };
    let changes = vec![story.register.set(id, cancelled)];
    story.act(at(date, 21, 25), Deed::CancelResolution, about, changes);
}

/// The draft gets its number and date.
fn adopt(story: &mut Story, id: ResolutionId, date: NaiveDate) {
    let Some(mut it) = story.register.resolution(id).cloned() else { return };
    story.given.0 += 1;
    it.number = Some(story.given.0);
    it.state = ResolutionState::Adopted;
    let about = format!("{:02}-NQ/CB", story.given.0);
    let changes = vec![story.register.set(id.into(), it)];
    story.act(at(date, 21, 40), Deed::AdoptResolution, about, changes);
}
