//! The steps of a meeting.

use crate::app::desk::Desk;
use crate::app::screen::job::task::one;
use crate::app::screen::job::{Given, Job, VoteOn, fields_of};
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Pick;
use crate::app::screen::table;
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::day::Day;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described as _, Shape, Spec, Value, Wanted};
use crate::domain::meeting::{
    Attendance, Item, Matter, Meeting, MeetingState, Opinion, TaskDecision, Vote,
};
use crate::domain::record::Record;
use crate::domain::rules::{minutes_length, voting};
use crate::domain::work::ballot::{self, Ballot};
use crate::domain::work::decide::{self, Decision};
use crate::domain::work::hold::{self, ItemNote};
use crate::domain::work::mark::{self, Mark};
use crate::domain::work::plan::meeting_name;
use crate::domain::work::{Plan, Refusal, prepare};
use crate::domain::{Choices as _, Id, Kind, MeetingId, MemberId};
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

/// The clock of now on the day of the meeting, else the hour it was called for.
fn clock(desk: &Desk, meeting: &Meeting) -> Value {
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
        Job::Details(id) => fields_of(&known(id), &DETAILS),
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
                .map(|(spec, value)| (as_line(spec), value))
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
        Job::Vote(id, on) => vote_fields(desk, &known(id), *on),
        Job::Decide(id, task, decision) => decision_fields(desk, &known(id), *task, *decision),
        _ => Vec::new(),
    }
}

/// A conclusion is one sentence, typed in place.
const fn as_line(mut spec: Spec) -> Spec {
    if matches!(spec.shape, Shape::Note) {
        spec.shape = Shape::Line;
    }
    spec
}

fn opinion_fields(said: &Opinion) -> Vec<(Spec, Value)> {
    fields_of(said, &["member_id", "text", "item", "guest", "reserved"])
        .into_iter()
        .map(|(spec, value)| (as_line(spec), value))
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

fn vote_fields(desk: &Desk, meeting: &Meeting, on: VoteOn) -> Vec<(Spec, Value)> {
    let mut vote = Vote::blank();
    let subject = |text: Text, what: &str| text.fill(crate::words::Lang::Vi, &[("what", what)]);
    match on {
        VoteOn::Free => {}
        VoteOn::Stop(id) => {
            let task = desk.register.task(id).map_or("", |task| task.content.as_str());
            vote.subject = subject(word::STOP_SUBJECT, task);
            vote.matter = Matter::StopTask;
        }
        VoteOn::Adopt(id) => {
            let title = desk.register.resolution(id).map_or("", |it| it.title.as_str());
            vote.subject = subject(word::ADOPT_SUBJECT, title);
        }
    }
    let keys = [
        "subject", "matter", "method", "for", "against", "other", "about_id", "tellers", "at",
        "item",
    ];
    let mut fields = fields_of(&vote, &keys);
    for (spec, value) in &mut fields {
        match spec.key {
            "for" => {
                spec.wanted = Wanted::Required;
                *value = Value::Empty;
            }
            "against" | "other" => *value = Value::Empty,
            "at" if meeting.date == Some(desk.today()) => *value = clock(desk, meeting),
            _ => {}
        }
    }
    fields
}

fn decision_fields(
    desk: &Desk,
    meeting: &Meeting,
    task: crate::domain::TaskId,
    decision: TaskDecision,
) -> Vec<(Spec, Value)> {
    let line = |key, text, wanted| (one(key, text, Shape::Line, wanted), Value::Empty);
    let task = desk.register.task(task);
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
            let day = task.and_then(|task| task.closed_on).or(meeting.date);
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
            let votes = votes(desk, id_of(desk, meeting));
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
        TaskDecision::Noted => vec![
            number("percent", label::PERCENT, 1000),
            line("text", label::PROGRESS_TEXT, Wanted::Optional),
            reporter,
        ],
    }
}

fn id_of(desk: &Desk, meeting: &Meeting) -> MeetingId {
    let same = desk.register.meetings().find(|(_, it)| *it == meeting);
    same.map_or(MeetingId(0), |(id, _)| id)
}

pub(super) fn item_title(desk: &Desk, id: MeetingId, number: u32) -> String {
    let meeting = desk.register.meeting(id);
    let item = meeting.and_then(|it| it.items.iter().find(|item| item.number == number));
    item.map_or_else(String::new, |item| item.title.clone())
}

/// Those called to the meeting, in the order of their names.
pub(super) fn speakers(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let called: Vec<MemberId> = desk.register.meeting(id).map_or_else(Vec::new, |meeting| {
        meeting.roll.iter().filter_map(|line| line.member).collect()
    });
    members(desk, |id| called.contains(&id))
}

pub(super) fn not_called(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let called: Vec<MemberId> = desk.register.meeting(id).map_or_else(Vec::new, |meeting| {
        meeting.roll.iter().filter_map(|line| line.member).collect()
    });
    members(desk, |id| !called.contains(&id))
}

fn members(desk: &Desk, keep: impl Fn(MemberId) -> bool) -> Vec<Pick> {
    table::sorted(desk, Kind::Member)
        .into_iter()
        .map(|id| MemberId(id.number))
        .filter(|id| keep(*id))
        .map(|id| Pick { value: Value::Ref(id.0), text: desk.name(Some(id)).to_owned() })
        .collect()
}

/// The items of the agenda, to be picked by number.
pub(super) fn items(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let pick = |(at, item): (usize, &Item)| Pick {
        value: Value::Ref(item.number),
        text: format!("{}. {}", at + 1, item.title),
    };
    meeting.items.iter().enumerate().map(pick).collect()
}

/// The votes of a meeting that carried, the last first.
pub(super) fn votes(desk: &Desk, id: MeetingId) -> Vec<Pick> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    meeting
        .votes
        .iter()
        .rev()
        .filter(|vote| voting::carried(&desk.register, meeting, vote))
        .map(|vote| Pick {
            value: Value::Ref(vote.number),
            text: format!("{}. {}", vote.number, vote.subject),
        })
        .collect()
}

/// Base, voters present and what is needed, before anyone has counted; then the result.
pub(super) fn vote_facts(desk: &Desk, id: MeetingId, given: &Given) -> Vec<(String, Ink)> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let (lang, register) = (desk.lang(), &desk.register);
    let at = given.clock("at");
    let base = voting::base(register, meeting, at);
    let matter = given.choice("matter").unwrap_or(Matter::Ordinary);
    let needed = voting::threshold(register, matter, meeting).needed(base.base);
    let figures = [
        ("base", base.base.to_string()),
        ("present", base.present.to_string()),
        ("needed", needed.to_string()),
    ];
    let figures: Vec<(&str, &str)> = figures.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let mut facts = vec![
        (word::VOTE_FACTS.fill(lang, &figures), Ink::Title),
        (base.say(lang), Ink::Quiet),
        (voting::why(register, meeting, matter, base.base, lang), Ink::Quiet),
    ];
    if let Err(fault) = voting::may_vote_now(register, meeting, at) {
        facts.push((fault.say(lang), Ink::Bad));
        return facts;
    }
    if let Some(few) = voting::few_voters(register, meeting, base, lang) {
        facts.push((few, Ink::Near));
    }
    let (for_, against, other) =
        (given.number("for"), given.number("against"), given.number("other"));
    let cast = [for_, against, other].into_iter().flatten().fold(0_u32, u32::saturating_add);
    if cast > base.present {
        facts.push((Fault::VotesAboveVoters(cast, base.present).say(lang), Ink::Bad));
    } else if let Some(for_) = for_ {
        let vote = Vote { matter, at, for_, base: Some(base.base), ..Vote::blank() };
        let verdict = voting::verdict(register, meeting, &vote);
        let ink = if verdict.carried { Ink::Good } else { Ink::Near };
        facts.push((verdict.say(lang), ink));
    }
    facts
}

/// How long the meeting took against what it should.
pub(super) fn close_facts(desk: &Desk, id: MeetingId, given: &Given) -> Vec<(String, Ink)> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let (Some(start), Some(end)) = (meeting.started, given.clock("ended")) else {
        return Vec::new();
    };
    let needed = minutes_length::least(&desk.register, meeting).unwrap_or(0);
    let minutes = u32::from(start.until(end));
    let text = word::LENGTH
        .fill(desk.lang(), &[("n", &minutes.to_string()), ("needed", &needed.to_string())]);
    vec![(text, if minutes < needed { Ink::Near } else { Ink::Plain })]
}

/// A meeting changed in a way that no step of its own stands for: before it is opened as its
/// preparation, later as a correction, until the minutes are adopted.
pub fn changed(desk: &Desk, id: MeetingId, meeting: Meeting, deed: Deed) -> Result<Plan, Refusal> {
    match meeting.state {
        MeetingState::Draft | MeetingState::Noticed => {
            prepare::revise(&desk.register, id, meeting, desk.today())
        }
        MeetingState::Adopted => Err(Fault::Sealed.into()),
        MeetingState::Cancelled => Err(Refusal::Cancelled),
        MeetingState::Running | MeetingState::Closed => {
            let about = meeting_name(&meeting);
            let today = meeting.date.unwrap_or_else(|| desk.today());
            let record = Record::from(meeting);
            let id = Id::from(id);
            let old = desk.register.record(id).map(|it| desk.register.check(id, it, today));
            let old = old.unwrap_or_default();
            let new = desk.register.check(id, &record, today);
            match new.into_iter().find(|problem| !old.contains(problem)) {
                Some(problem) => Err(problem.into()),
                None => Ok(Plan::new(deed, about, vec![desk.register.set(id, record)])),
            }
        }
    }
}

fn meeting_of(desk: &Desk, id: MeetingId) -> Result<Meeting, Refusal> {
    let lost = || Problem::new("", Fault::UnknownReference).into();
    desk.register.meeting(id).cloned().ok_or_else(lost)
}

pub(super) fn run(job: &Job, desk: &Desk, given: &Given) -> Result<Plan, Refusal> {
    let (register, today) = (&desk.register, desk.today());
    let missing = |key| Refusal::from(Problem::new(key, Fault::Missing));
    match job {
        Job::Details(id) => {
            let mut meeting = meeting_of(desk, *id)?;
            let date = meeting.date;
            given.into_record(&mut meeting)?;
            let is_open = meeting.state >= MeetingState::Running;
            if is_open && meeting.date != date {
                return Err(Refusal::AlreadyOpened);
            }
            changed(desk, *id, meeting, Deed::EditMeeting)
        }
        Job::Mark(id, mark) => mark::mark(register, *id, *mark, given.date("date"), today),
        Job::Open(id) => {
            let at = given.clock("started").ok_or_else(|| missing("started"))?;
            hold::open(register, *id, at, today)
        }
        Job::Close(id) => {
            let at = given.clock("ended").ok_or_else(|| missing("ended"))?;
            hold::close(register, *id, at)
        }
        Job::Clerk(id) => {
            let clerk = given.member("clerk_id").ok_or_else(|| missing("clerk_id"))?;
            hold::name_clerk(register, *id, clerk)
        }
        Job::Item(id, number) => item(desk, *id, *number, given),
        Job::Presence(id, member) => {
            let mut line = Attendance { member: Some(*member), ..Attendance::blank() };
            given.into_record(&mut line)?;
            hold::set_presence(register, *id, line)
        }
        Job::AddToRoll(id) => {
            let mut line = Attendance::blank();
            given.into_record(&mut line)?;
            hold::set_presence(register, *id, line)
        }
        _ => run_talk(job, desk, given),
    }
}

fn run_talk(job: &Job, desk: &Desk, given: &Given) -> Result<Plan, Refusal> {
    let register = &desk.register;
    match job {
        Job::Note(id, number) => {
            let note = ItemNote {
                notes: given.text("notes"),
                conclusion: given.text("conclusion"),
                used: given.number("actual_minutes"),
                done: given.flag("done"),
            };
            hold::note_item(register, *id, *number, note)
        }
        Job::Opinion(id, _) => {
            let mut said = Opinion::blank();
            given.into_record(&mut said)?;
            hold::add_opinion(register, *id, said)
        }
        Job::Reword(id, place) => {
            let mut said = Opinion::blank();
            given.into_record(&mut said)?;
            hold::correct_opinion(register, *id, *place, Some(said))
        }
        Job::Vote(id, _) => {
            let mut vote = Vote::blank();
            given.into_record(&mut vote)?;
            ballot::vote(register, *id, cast(vote))
        }
        Job::Decide(id, task, decision) => {
            let mut made = Decision::new(*task, *decision, given.text("text"));
            made.percent = given.number("percent");
            made.achieved = given.number("achieved");
            made.by = given.member("by");
            made.done_on = given.date("done_on");
            made.new_deadline = given.date("new_deadline");
            made.vote = given.number("vote");
            decide::review_task(register, *id, made)
        }
        _ => Err(Problem::new("", Fault::Missing).into()),
    }
}

fn cast(vote: Vote) -> Ballot {
    Ballot {
        item: vote.item,
        subject: vote.subject,
        matter: vote.matter,
        about: vote.about,
        method: vote.method,
        at: vote.at,
        for_: vote.for_,
        against: vote.against,
        other: vote.other,
        tellers: vote.tellers,
    }
}

fn item(desk: &Desk, id: MeetingId, number: Option<u32>, given: &Given) -> Result<Plan, Refusal> {
    let mut meeting = meeting_of(desk, id)?;
    let next = meeting.next_item();
    match number.and_then(|n| meeting.items.iter_mut().find(|it| it.number == n)) {
        Some(item) => given.into_record(item)?,
        None => {
            let mut item = Item { number: next, ..Item::blank() };
            given.into_record(&mut item)?;
            let part = item.part;
            let after = meeting.items.iter().rposition(|known| known.part <= part);
            meeting.items.insert(after.map_or(0, |at| at + 1), item);
        }
    }
    changed(desk, id, meeting, Deed::EditMeeting)
}

/// The status a decision leaves a task in, for the list of decisions.
pub fn decisions(desk: &Desk) -> Vec<Pick> {
    TaskDecision::LIST
        .iter()
        .map(|choice| Pick {
            value: Value::Key(choice.key),
            text: choice.name.get(desk.lang()).to_owned(),
        })
        .collect()
}
