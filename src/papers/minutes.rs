//! The minutes, assembled from what was recorded at the table: time, numbers, who was absent and
//! why, each item, each opinion by name, conclusions, votes with their base.

use chrono::{Datelike as _, NaiveDate};

use super::block::{Align, Block, Column, Line, Look, Paper, Source, Table, ended};
use super::figures::{
    absent, comrade, date, dated, hours, minutes as length, name, or_gap, percent,
};
use super::head::{draft_mark, head, title};
use super::notice::{presenter, what};
use super::{seal, votes};
use crate::domain::day::show;
use crate::domain::meeting::{
    Item, Meeting, MeetingState, Opinion, Presence, TaskDecision, TaskReview,
};
use crate::domain::register::Register;
use crate::domain::rules::attendance::{self, Counts};
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::numbering::symbol;
use crate::domain::task::{Outcome, Task};
use crate::domain::work::mark::is_over;
use crate::domain::work::resolve::resolution_for;
use crate::domain::work::template;
use crate::domain::{Choices as _, MeetingId, MemberId, TaskId};
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;

/// Lines to write on where a meeting that is not over has said nothing yet.
pub(super) const GAP: u16 = 2;

/// The minutes of a meeting. `None` when the meeting is not there.
pub(super) fn minutes(register: &Register, id: MeetingId) -> Option<Paper> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let mut paper = Paper::new(dated(register, "bien-ban", id, on));
    paper.from(Source::Details);
    let number = match meeting.number {
        Some(number) => fill(word::NUMBER_LINE, &[("symbol", &symbol(number, "BB"))]),
        None => fill(word::NUMBER_BLANK, &[("kind", "BB")]),
    };
    if meeting.state != MeetingState::Adopted {
        draft_mark(&mut paper, word::DRAFT);
    }
    head(&mut paper, register, number, None);
    let what = what(meeting);
    let month =
        [("what", what.as_str()), ("month", &word::month(on)), ("year", &on.year().to_string())];
    title(&mut paper, word::MINUTES, &fill(word::MINUTES_OF, &month));
    time_and_place(&mut paper, meeting);
    who(&mut paper, register, meeting);
    content(&mut paper, register, meeting);
    paper.from(Source::Conclusion);
    paper.heading(word::M_CONCLUSION);
    match (meeting.conclusion.is_empty(), is_over(meeting)) {
        (false, _) => paper.prose(&meeting.conclusion),
        (true, true) => paper.paragraph(word::M_NO_CONCLUSION),
        (true, false) => paper.push(Block::Dots(GAP)),
    }
    paper.from(Source::Nothing);
    votes::votes(&mut paper, register, meeting);
    score(&mut paper, register, id);
    paper.from(Source::Remarks);
    paper.prose(&meeting.notes);
    paper.from(Source::Details);
    let later = meeting.adopted_on.filter(|day| *day != on);
    paper.paragraph(match later {
        Some(_) => fill(word::M_ADOPTED_ON, &[("date", &date(later))]),
        None => ended(word::M_ADOPTED),
    });
    paper.push(Block::Signature {
        left: signature(word::M_CLERK_SIGNS, &name(register, meeting.clerk)),
        right: signature(word::M_CHAIR_SIGNS, &name(register, meeting.chair)),
        recipients: false,
    });
    seal::footer(&mut paper, meeting.seal_number, &meeting.seal);
    seal::corrections(&mut paper, register, &meeting.corrections);
    Some(paper)
}

fn signature(post: &str, who: &str) -> Vec<Line> {
    let mut lines = vec![Line::new(post, Look::BOLD)];
    lines.extend(std::iter::repeat_n(Line::new("", Look::PLAIN), 4));
    lines.push(Line::new(who, Look::BOLD));
    lines
}

fn time_and_place(paper: &mut Paper, meeting: &Meeting) {
    paper.heading(word::M_TIME);
    let end = match length(meeting) {
        Some(n) => {
            fill(word::M_MINUTES_LONG, &[("end", &hours(meeting.ended)), ("n", &n.to_string())])
        }
        None => hours(meeting.ended),
    };
    let values = [
        ("start", hours(meeting.started.or(meeting.time))),
        ("date", date(meeting.date)),
        ("end", end),
        ("place", or_gap(&meeting.place).to_owned()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
    paper.paragraph(fill(word::M_BEGAN, &values));
}

fn who(paper: &mut Paper, register: &Register, meeting: &Meeting) {
    paper.from(Source::Roll);
    paper.heading(word::M_WHO);
    let counts = attendance::count(register, meeting);
    let n = |number: u32| number.to_string();
    paper.paragraph(fill(
        word::M_TOTAL,
        &[
            ("roll", &n(counts.roll)),
            ("official", &n(counts.official)),
            ("probationary", &n(counts.probationary)),
            ("temp_in", &n(counts.temp_in)),
            ("exempt", &n(counts.exempt)),
            ("elsewhere", &n(counts.elsewhere)),
        ],
    ));
    present(paper, &counts, meeting);
    paper.from(Source::Roll);
    // Before the roll is called nobody is absent.
    let is_called = !meeting.roll.is_empty();
    let absent = |how| {
        if is_called { absent(register, meeting, how) } else { word::UNNAMED.to_owned() }
    };
    let (excused, unexcused) = (absent(Presence::Excused), absent(Presence::Unexcused));
    let values = [("excused", excused.as_str()), ("unexcused", unexcused.as_str())];
    paper.paragraph(fill(word::M_ABSENT, &values));
    if counts.duty > 0 {
        let names = absent(Presence::SpecialDuty);
        paper.paragraph(fill(word::M_DUTY, &[("names", &names)]));
    }
    paper.from(Source::Details);
    paper.paragraph(fill(
        word::M_GUESTS,
        &[
            ("guests", &guests(register, meeting)),
            ("chair", &comrade(register, meeting.chair)),
            ("clerk", &comrade(register, meeting.clerk)),
        ],
    ));
}

/// Who is there, of how many; gaps while the roll was not called.
fn present(paper: &mut Paper, counts: &Counts, meeting: &Meeting) {
    let is_called = !meeting.roll.is_empty();
    let n = |number: u32| if is_called { number.to_string() } else { word::UNNAMED.to_owned() };
    let rate = counts.rate_per_mille().filter(|_| is_called).map(percent);
    paper.paragraph(fill(
        word::M_PRESENT,
        &[
            ("present", &n(counts.present)),
            ("base", &n(counts.base)),
            ("rate", rate.as_deref().unwrap_or(word::UNNAMED)),
            ("official", &n(counts.present_official)),
            ("probationary", &n(counts.present_probationary)),
        ],
    ));
}

/// Invited guests, and those on the roll as guests or resident members.
pub(super) fn guests(register: &Register, meeting: &Meeting) -> String {
    let mut all = meeting.guests.clone();
    for line in &meeting.roll {
        if matches!(line.presence, Presence::Guest | Presence::Resident) {
            all.push(name(register, line.member));
        }
    }
    if all.is_empty() { word::NOBODY.to_owned() } else { all.join(", ") }
}

fn content(paper: &mut Paper, register: &Register, meeting: &Meeting) {
    paper.from(Source::Nothing);
    paper.heading(word::M_CONTENT);
    let heard = |item: &&Item| {
        let number = Some(item.number);
        item.done
            || !item.notes.is_empty()
            || !item.conclusion.is_empty()
            || meeting.opinions.iter().any(|said| said.item == number)
            || meeting.votes.iter().any(|vote| vote.item == number)
            || !item.tasks.is_empty()
            || (item.step == template::LAST_RESULTS && !meeting.reviews.is_empty())
    };
    for (at, item) in meeting.items.iter().filter(heard).enumerate() {
        let from = Source::Item(item.number);
        paper.from(from);
        paper.paragraph(ended(&format!("{}. {}", at + 1, titled(register, item))));
        if !item.away.is_empty() {
            let names: Vec<String> =
                item.away.iter().map(|id| comrade(register, Some(*id))).collect();
            paper.paragraph(fill(word::M_AWAY, &[("names", &names.join(", "))]));
        }
        paper.prose(&item.notes);
        if item.step == template::LAST_RESULTS {
            tasks(paper, register, meeting);
        }
        let said = meeting.opinions.iter().enumerate();
        let said = said.filter(|(_, said)| said.item == Some(item.number));
        opinions(paper, register, said, word::M_OPINIONS);
        paper.from(from);
        if !item.conclusion.is_empty() {
            paper.paragraph(fill(word::M_ITEM_CONCLUSION, &[("text", &ended(&item.conclusion))]));
        }
    }
    paper.from(Source::Nothing);
    let elsewhere = meeting.opinions.iter().enumerate().filter(|(_, said)| {
        said.item.is_none_or(|number| !meeting.items.iter().any(|item| item.number == number))
    });
    opinions(paper, register, elsewhere, word::M_OTHER_OPINIONS);
}

/// What an item is and who presents it.
fn titled(register: &Register, item: &Item) -> String {
    let by = presenter(register, item);
    let title = item.title.trim_end_matches(['.', ';', ' ']);
    if by.is_empty() {
        return title.to_owned();
    }
    let phrase = if title.ends_with(')') { word::M_ITEM_BY_DASH } else { word::M_ITEM_BY };
    fill(phrase, &[("title", title), ("name", &by)])
}

fn opinions<'a>(
    paper: &mut Paper,
    register: &Register,
    said: impl Iterator<Item = (usize, &'a Opinion)>,
    heading: &'static str,
) {
    for (count, (at, opinion)) in said.enumerate() {
        if count == 0 {
            paper.paragraph(heading);
        }
        paper.from(Source::Opinion(at));
        let text = ended(&opinion.text);
        let mut line = match opinion.member {
            Some(_) => {
                fill(word::M_OPINION, &[("name", &name(register, opinion.member)), ("text", &text)])
            }
            None => fill(word::M_GUEST_OPINION, &[("name", &opinion.guest), ("text", &text)]),
        };
        if opinion.reserved {
            line.push(' ');
            line.push_str(word::M_RESERVED);
        }
        paper.paragraph(line);
    }
}

/// The tasks of earlier resolutions that came back to the meeting, in their order, with the state
/// in which the meeting found them and what it decided.
pub(super) fn tasks(paper: &mut Paper, register: &Register, meeting: &Meeting) {
    let heard = meeting.items.iter().filter(|item| item.step == template::LAST_RESULTS);
    let mut ids: Vec<TaskId> = heard.flat_map(|item| item.tasks.iter().copied()).collect();
    ids.extend(meeting.reviews.iter().filter_map(|review| review.task));
    ids.sort_unstable();
    ids.dedup();
    let mut lines: Vec<(TaskId, &Task)> =
        ids.into_iter().filter_map(|id| Some((id, register.task(id)?))).collect();
    lines.sort_by_key(|(id, task)| (task.resolution, task.index, *id));
    if lines.is_empty() {
        return;
    }
    let rows = lines.iter().enumerate().map(|(at, (id, task))| {
        let review = meeting.reviews.iter().find(|review| review.task == Some(*id));
        let (before, result) = match review {
            Some(review) => (
                TaskStatus::from_key(&review.status_before),
                decided(review, task.closed_on.filter(|_| task.outcome == Outcome::Done)),
            ),
            None => going_on(register, meeting, task),
        };
        vec![
            (at + 1).to_string(),
            task.content.clone(),
            name(register, lead_on(task, meeting.date)),
            before.map_or("", |status| status.name().get(Vi)).to_owned(),
            result,
        ]
    });
    let table = Block::Table(Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(word::COL_TASK, 14, Align::Left),
            Column::new(word::COL_LEAD, 8, Align::Left),
            Column::new(word::COL_STATE, 7, Align::Left),
            Column::new(word::COL_RESULT, 11, Align::Left),
        ],
        rows,
    ));
    paper.push_rows(table, lines.iter().map(|(id, _)| Source::Task(*id)).collect());
}

/// Who answered for a task on the day of a meeting, whoever does since.
fn lead_on(task: &Task, day: Option<NaiveDate>) -> Option<MemberId> {
    let later = task.handovers.iter().find(|it| it.date > day);
    later.map_or(task.lead, |it| it.from)
}

/// What the meeting decided about a task, in one line.
fn decided(review: &TaskReview, done_on: Option<NaiveDate>) -> String {
    // What is only noted is the report itself, as it stood before anyone adopted the minutes.
    if review.decision == TaskDecision::Noted {
        return review.text.clone();
    }
    let mut result = review.decision.name().get(Vi).to_lowercase();
    if let Some(on) = done_on.filter(|_| review.decision == TaskDecision::Done) {
        result = format!("{result} {}", show(on));
    }
    if let Some(new) = review.new_deadline {
        result = fill(word::RESULT_UNTIL, &[("what", &result), ("date", &show(new))]);
    }
    if review.text.is_empty() { result } else { format!("{result}: {}", review.text) }
}

/// How a task stood that the meeting had nothing to decide about.
fn going_on(register: &Register, meeting: &Meeting, task: &Task) -> (Option<TaskStatus>, String) {
    let stand = follow_up::stand(register, task, meeting.date.unwrap_or(NaiveDate::MAX));
    let result = if follow_up::is_done(stand.status) || stand.percent == 0 {
        String::new()
    } else {
        fill(word::RESULT_PERCENT, &[("n", &stand.percent.to_string())])
    };
    (Some(stand.status), result)
}

fn score(paper: &mut Paper, register: &Register, id: MeetingId) {
    let mark = resolution_for(register, id).map(|(_, it)| it.self_mark.as_str());
    if let Some(mark) = mark.filter(|mark| !mark.is_empty()) {
        return paper.heading(fill(word::M_SCORED, &[("text", &ended(mark))]));
    }
    match super::score::mark(register, id) {
        Some(mark) => paper.heading(fill(word::M_SCORED, &[("text", &ended(&mark))])),
        None => paper.heading(word::M_SCORE),
    }
    if let Some(limits) = super::score::limits(register, id) {
        paper.paragraph(ended(&limits));
    }
}
