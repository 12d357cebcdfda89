//! The fields that each step of a meeting asks for, with what stands in them at first.

use crate::app::desk::Desk;
use crate::app::screen::job::meeting_facts;
use crate::app::screen::job::task::one;
use crate::app::screen::job::{Job, fields_of, vote_fields};
use crate::domain::clock::Clock;
use crate::domain::day::Day;
use crate::domain::field::{Described as _, Shape, Spec, Value, Wanted};
use crate::domain::meeting::{Attendance, Item, Meeting, MeetingState, Opinion, TaskDecision};
use crate::domain::rules::minutes_length;
use crate::domain::work::mark::Mark;
use crate::domain::{Kind, MeetingId};
use crate::words::{Text, fields as label, meeting as word};

pub(super) const fn mark_name(mark: Mark) -> Text {
    match mark {
        Mark::CommitteeMet => label::COMMITTEE_MET_ON,
        Mark::Noticed => label::NOTICED_ON,
        Mark::DocumentsSent => label::DOCUMENTS_ON,
        Mark::Reported => label::REPORTED_ON,
    }
}

const DETAILS: [&str; 9] =
    ["date", "time", "place", "chair_id", "clerk_id", "guests", "theme", "combined", "title"];

/// What can be put right once the meeting is over: its hours, the number its minutes get.
const CLOSED: [&str; 3] = ["started", "ended", "number"];

/// The clock of now on the day of the meeting, else the hour it was called for.
pub(super) fn clock(desk: &Desk, meeting: &Meeting) -> Value {
    use chrono::Timelike as _;
    let now = desk.now.time();
    let read = |n: u32| u16::try_from(n).unwrap_or_default();
    let clock = if meeting.date == Some(desk.today()) {
        Clock::new(read(now.hour()), read(now.minute()))
    } else {
        None
    };
    clock.or(meeting.time).map_or(Value::Empty, Value::Clock)
}

pub(super) fn fields(job: &Job, desk: &Desk) -> Vec<(Spec, Value)> {
    let known = |id: &MeetingId| desk.register.meeting(*id).cloned().unwrap_or_default();
    match job {
        Job::Details(id) => {
            let meeting = known(id);
            let hours: &[&str] = if meeting.state == MeetingState::Closed { &CLOSED } else { &[] };
            fields_of(&meeting, &[DETAILS.as_slice(), hours].concat())
        }
        Job::Mark(id, mark) => {
            let today = Value::Day(Day::from(desk.today()));
            let meeting = known(id);
            let now = match mark {
                Mark::CommitteeMet => meeting.committee_met_on,
                Mark::Noticed => meeting.noticed_on,
                Mark::DocumentsSent => meeting.documents_on,
                Mark::Reported => meeting.reported_on,
            };
            let value = now.map_or(today, |day| Value::Day(Day::from(day)));
            vec![(one("date", mark_name(*mark), Shape::Date, Wanted::Optional), value)]
        }
        Job::Open(id) => {
            let at = clock(desk, &known(id));
            vec![(one("started", label::STARTED, Shape::Time, Wanted::Required), at)]
        }
        Job::Close(id) => {
            let meeting = known(id);
            let at = if meeting.date == Some(desk.today()) {
                clock(desk, &meeting)
            } else {
                planned_end(&meeting)
            };
            vec![(one("ended", label::ENDED, Shape::Time, Wanted::Required), at)]
        }
        Job::Clerk(id) => {
            let mut fields = fields_of(&known(id), &["clerk_id"]);
            for (spec, _) in &mut fields {
                spec.wanted = Wanted::Required;
            }
            fields
        }
        Job::Item(id, number) => {
            let meeting = known(id);
            let item = number.and_then(|n| meeting.items.iter().find(|it| it.number == n));
            let item = item.cloned().unwrap_or_else(Item::blank);
            let keys = ["title", "part", "presenter_id", "presenter_text", "planned_minutes"];
            fields_of(&item, &[keys.as_slice(), &["documents"]].concat())
        }
        Job::Presence(id, member) => {
            let line = known(id).roll.into_iter().find(|line| line.member == Some(*member));
            let line = line.unwrap_or_else(Attendance::blank);
            fields_of(&line, &["code", "reason", "came", "left"])
        }
        Job::AddToRoll(_) => {
            fields_of(&Attendance::blank(), &["member_id", "code", "reason", "came"])
        }
        _ => fields_of_talk(job, desk, &known),
    }
}

/// The fields of what is said and decided.
fn fields_of_talk(
    job: &Job,
    desk: &Desk,
    known: &dyn Fn(&MeetingId) -> Meeting,
) -> Vec<(Spec, Value)> {
    match job {
        Job::Note(id, number) => {
            let meeting = known(id);
            let item = meeting.items.into_iter().find(|it| it.number == *number);
            let item = item.unwrap_or_else(Item::blank);
            fields_of(&item, &["conclusion", "notes", "actual_minutes", "done"])
                .into_iter()
                .map(|(spec, value)| {
                    // What happened takes several lines, the conclusion is one sentence.
                    let spec = if spec.key == "notes" { spec } else { as_line(spec, &value) };
                    (spec, value)
                })
                .collect()
        }
        Job::Opinion(_, item) => {
            let said = Opinion { item: *item, ..Opinion::blank() };
            opinion_fields(&said)
        }
        Job::Reword(id, place) => {
            let said = known(id).opinions.into_iter().nth(*place);
            opinion_fields(&said.unwrap_or_else(Opinion::blank))
        }
        Job::Vote(..) | Job::Reserve(..) | Job::Install(_) => vote_fields::fields(job, desk),
        Job::Decide(id, task, decision) => decision_fields(desk, *id, *task, *decision),
        _ => Vec::new(),
    }
}

/// A conclusion is one sentence, typed in place; what has several lines already keeps them.
pub(super) fn as_line(mut spec: Spec, value: &Value) -> Spec {
    let is_long = matches!(value, Value::Text(text) if text.contains('\n'));
    if matches!(spec.shape, Shape::Note) && !is_long {
        spec.shape = Shape::Line;
    }
    spec
}

fn opinion_fields(said: &Opinion) -> Vec<(Spec, Value)> {
    fields_of(said, &["member_id", "text", "item", "guest", "reserved"])
        .into_iter()
        .map(|(spec, value)| (as_line(spec, &value), value))
        .map(|(mut spec, value)| {
            if spec.key == "member_id" {
                spec.wanted = Wanted::Wanted;
            }
            (spec, value)
        })
        .collect()
}

fn planned_end(meeting: &Meeting) -> Value {
    let start = meeting.started.or(meeting.time);
    let minutes = u16::try_from(minutes_length::planned(meeting)).unwrap_or(90);
    let end = start.and_then(|start| {
        let total = (start.hour() * 60 + start.minute() + minutes % 1440) % 1440;
        Clock::new(total / 60, total % 60)
    });
    end.map_or(Value::Empty, Value::Clock)
}

fn decision_fields(
    desk: &Desk,
    id: MeetingId,
    task: crate::domain::TaskId,
    decision: TaskDecision,
) -> Vec<(Spec, Value)> {
    let line = |key, text, wanted| (one(key, text, Shape::Line, wanted), Value::Empty);
    let task = desk.register.task(task);
    let date = desk.register.meeting(id).and_then(|meeting| meeting.date);
    let by = task.and_then(|task| task.lead).map_or(Value::Empty, |lead| Value::Ref(lead.0));
    let number =
        |key, text, most| (one(key, text, Shape::Number(0, most), Wanted::Optional), Value::Empty);
    let reporter = (one("by", label::REPORTED_BY, Shape::Ref(Kind::Member), Wanted::Optional), by);
    match decision {
        TaskDecision::Done => {
            let mut fields = vec![line("text", word::RESULT, Wanted::Optional)];
            if let Some(target) = task.and_then(|task| task.target) {
                let (spec, _) = number("achieved", label::ACHIEVED, 1_000_000_000);
                fields.push((spec, Value::Number(i64::from(target))));
            }
            let on = one("done_on", label::CLOSED_ON, Shape::Date, Wanted::Optional);
            let day = task.and_then(|task| task.closed_on).or(date);
            fields.push((on, day.map_or(Value::Empty, |day| Value::Day(Day::from(day)))));
            fields.push(reporter);
            fields
        }
        TaskDecision::Extended => vec![
            (one("new_deadline", label::NEW_DEADLINE, Shape::Date, Wanted::Required), Value::Empty),
            line("text", label::REASON, Wanted::Required),
            number("percent", label::PERCENT, 1000),
        ],
        TaskDecision::CarriedOver => vec![
            line("text", label::REASON, Wanted::Optional),
            number("percent", label::PERCENT, 1000),
        ],
        TaskDecision::Stopped => {
            let votes = meeting_facts::votes(desk, id);
            let last = votes.into_iter().next().map(|pick| pick.value);
            let last = match last {
                Some(Value::Ref(n)) => Value::Number(i64::from(n)),
                _ => Value::Empty,
            };
            vec![
                (one("vote", label::VOTE_NUMBER, Shape::Number(1, 999), Wanted::Required), last),
                line("text", label::REASON, Wanted::Optional),
            ]
        }
        TaskDecision::Met | TaskDecision::NotMet => {
            vec![line("text", label::REASON, Wanted::Optional), reporter]
        }
        TaskDecision::Noted => vec![
            number("percent", label::PERCENT, 1000),
            line("text", label::PROGRESS_TEXT, Wanted::Optional),
            reporter,
        ],
    }
}
