//! The thread of a decision, from where it comes to where it ended: source, resolution and clause,
//! reports, evidence, check, the meeting that closed it. Read both ways.

use chrono::NaiveDate;

use crate::domain::day::show;
use crate::domain::meeting::{Meeting, TaskDecision, Vote};
use crate::domain::register::Register;
use crate::domain::resolution::Resolution;
use crate::domain::rules::numbering::{letter, symbol};
use crate::domain::rules::{follow_up, voting};
use crate::domain::task::{Evidence, Outcome, Progress, Task};
use crate::domain::work::carry::is_open;
use crate::domain::{Id, MeetingId, MemberId, ResolutionId, TaskId};
use crate::words::{Lang, follow as word, meeting as said};

choices! {
    /// What one knot of the thread is.
    Link {
        Source = "source": word::LINK_SOURCE,
        Meeting = "meeting": word::LINK_MEETING,
        Resolution = "resolution": word::LINK_RESOLUTION,
        Clause = "clause": word::LINK_CLAUSE,
        Task = "task": word::LINK_TASK,
        Report = "report": word::LINK_REPORT,
        Moved = "extension": word::LINK_MOVED,
        Handed = "handover": word::LINK_HANDED,
        Judged = "judgement": word::LINK_JUDGED,
        Evidence = "evidence": word::LINK_EVIDENCE,
        Check = "check": word::LINK_CHECK,
        Closed = "closed": word::LINK_CLOSED,
        Next = "next": word::LINK_NEXT,
    }
}

/// One knot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knot {
    /// What it is.
    pub link: Link,
    /// Its day, where it has one.
    pub date: Option<NaiveDate>,
    /// The record to open.
    pub target: Option<Id>,
    /// Whether something is missing here that ought to be.
    pub missing: bool,
    /// What it says.
    pub text: String,
}

impl Knot {
    fn new(link: Link, text: impl Into<String>) -> Self {
        Self { link, date: None, target: None, missing: false, text: text.into() }
    }

    const fn on(mut self, date: Option<NaiveDate>) -> Self {
        self.date = date;
        self
    }

    fn at(mut self, target: Option<impl Into<Id>>) -> Self {
        self.target = target.map(Into::into);
        self
    }

    const fn missing(mut self) -> Self {
        self.missing = true;
        self
    }
}

/// The whole thread of a task: upward to its source, itself, downward to its end.
pub fn of_task(register: &Register, id: TaskId, today: NaiveDate, lang: Lang) -> Vec<Knot> {
    let Some(task) = register.task(id) else { return Vec::new() };
    let mut knots = upward(register, task, lang);
    let stand = follow_up::stand(register, task, today);
    let parts = [
        task.content.clone(),
        name(register, task.lead),
        stand.status.name().get(lang).to_owned(),
        stand.say(lang),
    ];
    let date = task.start.or_else(|| task.deadline.filter(|_| task.resolution.is_none()));
    knots.push(Knot::new(Link::Task, joined(parts)).on(date).at(Some(id)));
    knots.extend(downward(register, task, today, lang));
    knots
}

/// The thread of a resolution: its source and meeting, then each clause with how it ended.
pub fn of_resolution(
    register: &Register,
    id: ResolutionId,
    today: NaiveDate,
    lang: Lang,
) -> Vec<Knot> {
    let Some(resolution) = register.resolution(id) else { return Vec::new() };
    let mut knots = origin(register, resolution, (id, lang));
    for (place, (task_id, task)) in super::resolve::tasks_of(register, id).into_iter().enumerate() {
        let stand = follow_up::stand(register, task, today);
        let closed = task.closed_at.map(|at| closing(register, task, at, lang));
        let checked = follow_up::is_verified(task).then(|| word::VERIFIED.get(lang).to_owned());
        let parts = [
            format!("{}) {}", letter(place), task.content),
            name(register, task.lead),
            stand.status.name().get(lang).to_owned(),
            stand.say(lang),
            checked.unwrap_or_default(),
            closed.unwrap_or_default(),
        ];
        knots.push(Knot::new(Link::Clause, joined(parts)).on(task.deadline).at(Some(task_id)));
    }
    knots
}

fn name(register: &Register, id: Option<MemberId>) -> String {
    id.and_then(|id| register.member(id)).map(|it| it.full_name.clone()).unwrap_or_default()
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

fn title_of(meeting: &Meeting, lang: Lang) -> &str {
    if meeting.title.is_empty() { meeting.kind.name().get(lang) } else { &meeting.title }
}

fn meeting_of(meeting: &Meeting, lang: Lang) -> String {
    let date = meeting.date.map(show).unwrap_or_default();
    format!("{} {date}", title_of(meeting, lang)).trim_end().to_owned()
}

/// From the source down to the clause that gave the task.
fn upward(register: &Register, task: &Task, lang: Lang) -> Vec<Knot> {
    let mut knots = Vec::new();
    let of = task.resolution.and_then(|id| Some((id, register.resolution(id)?)));
    if !task.source.trim().is_empty() {
        knots.push(Knot::new(Link::Source, task.source.clone()));
    }
    let Some((id, resolution)) = of else {
        if knots.is_empty() {
            knots.push(Knot::new(Link::Source, word::NO_SOURCE.get(lang)).missing());
        }
        return knots;
    };
    knots.extend(origin(register, resolution, (id, lang)));
    let tasks = super::resolve::tasks_of(register, id);
    let place = tasks.iter().position(|(_, other)| std::ptr::eq(*other, task));
    let index = task.index.map(|index| index.to_string()).unwrap_or_default();
    let at = place.map_or_else(|| index.clone(), letter);
    let values = [("letter", at.as_str()), ("n", &index)];
    knots.push(Knot::new(Link::Clause, word::CLAUSE.fill(lang, &values)).at(Some(id)));
    knots
}

/// What a resolution rests on, the meeting that took it, and itself.
fn origin(register: &Register, it: &Resolution, (id, lang): (ResolutionId, Lang)) -> Vec<Knot> {
    let mut knots = Vec::new();
    if !it.basis.trim().is_empty() {
        knots.push(Knot::new(Link::Source, it.basis.clone()).at(Some(id)));
    }
    if let Some((at, meeting)) = it.meeting.and_then(|at| Some((at, register.meeting(at)?))) {
        let vote = meeting.votes.iter().find(|vote| Some(vote.number) == it.vote);
        let vote = vote.map(|vote| verdict(register, meeting, vote, lang));
        let text = joined([title_of(meeting, lang).to_owned(), vote.unwrap_or_default()]);
        knots.push(Knot::new(Link::Meeting, text).on(meeting.date).at(Some(at)));
    }
    let number = it.number.map(|number| symbol(number, it.kind.key()));
    let state = it.state.name().get(lang).to_owned();
    let text = joined([number.unwrap_or_default(), it.title.clone(), state]);
    knots.push(Knot::new(Link::Resolution, text).on(it.date).at(Some(id)));
    knots
}

fn verdict(register: &Register, meeting: &Meeting, vote: &Vote, lang: Lang) -> String {
    voting::verdict(register, meeting, vote).say(lang)
}

/// From the first report to the meeting that closed the task. What happened stands by its days;
/// what belongs to the end stands last.
fn downward(register: &Register, task: &Task, today: NaiveDate, lang: Lang) -> Vec<Knot> {
    let mut knots: Vec<Knot> =
        task.progress.iter().map(|it| report(register, task, it, lang)).collect();
    knots.extend(task.extensions.iter().map(|it| {
        let old = it.old.map(show).unwrap_or_default();
        let new = it.new.map_or_else(|| said::NEXT_MEETING.get(lang).to_owned(), show);
        let values = [("old", old.as_str()), ("new", new.as_str()), ("reason", &it.reason)];
        Knot::new(Link::Moved, said::MOVED.fill(lang, &values)).on(it.decided_on).at(it.meeting)
    }));
    knots.extend(task.handovers.iter().map(|it| {
        let (from, to) = (name(register, it.from), name(register, it.to));
        let values = [("from", from.as_str()), ("to", to.as_str()), ("reason", &it.reason)];
        Knot::new(Link::Handed, word::HANDED.fill(lang, &values)).on(it.date).at(it.meeting)
    }));
    knots.extend(task.judgements.iter().map(|it| {
        let (met, key) =
            if it.met { (TaskDecision::Met, "[x]") } else { (TaskDecision::NotMet, "[!]") };
        let text = joined([format!("{key} {}", met.name().get(lang)), it.text.clone()]);
        Knot::new(Link::Judged, text).on(it.date).at(it.meeting)
    }));
    knots.extend(task.evidence.iter().map(|it| {
        let by = name(register, it.by);
        Knot::new(Link::Evidence, joined([shown(it), by])).on(it.date)
    }));
    knots.sort_by_key(|knot| knot.date);
    knots.extend(ending(register, task, today, lang));
    knots
}

/// Evidence in one line: its words, the file with the beginning of its digest.
pub fn shown(it: &Evidence) -> String {
    let digest: String = it.sha256.chars().take(12).collect();
    let file = if it.file.is_empty() {
        String::new()
    } else {
        format!("{} (SHA-256 {digest}…)", it.file)
    };
    joined([it.text.clone(), file])
}

fn report(register: &Register, task: &Task, it: &Progress, lang: Lang) -> Knot {
    let percent = it.percent.map(|n| format!("{n} %")).unwrap_or_default();
    let achieved = it.achieved.map(|n| match task.target {
        Some(target) => format!("{n}/{target} {}", task.unit),
        None => format!("{n} {}", task.unit),
    });
    let by = name(register, it.by.filter(|by| Some(*by) != task.lead));
    let evidence = match it.evidence.trim() {
        "" => String::new(),
        text => word::WITH_EVIDENCE.fill(lang, &[("text", text)]),
    };
    let text = joined([percent, achieved.unwrap_or_default(), it.text.clone(), evidence, by]);
    Knot::new(Link::Report, text).on(it.date).at(it.meeting)
}

/// The check, the end and the meeting that closed it; where they are missing, that too.
fn ending(register: &Register, task: &Task, today: NaiveDate, lang: Lang) -> Vec<Knot> {
    let mut knots = Vec::new();
    if is_open(task) {
        let overdue = task.next_step_on.is_some_and(|day| day < today);
        let step = match task.next_step.as_str() {
            "" => Knot::new(Link::Next, word::NO_STEP.get(lang)).missing(),
            step => Knot::new(Link::Next, step).on(task.next_step_on),
        };
        knots.push(Knot { missing: step.missing || overdue, ..step });
    }
    if task.outcome == Outcome::Done {
        knots.push(match task.checked_by {
            Some(by) => {
                let text = joined([name(register, Some(by)), task.check_text.clone()]);
                Knot::new(Link::Check, text).on(task.checked_on).at(Some(by))
            }
            None => Knot::new(Link::Check, word::NOT_CHECKED.get(lang)).missing(),
        });
    }
    match task.closed_at {
        Some(at) => {
            let text = joined([
                task.outcome.name().get(lang).to_owned(),
                closing(register, task, at, lang),
                task.review.clone(),
            ]);
            let date = register.meeting(at).and_then(|it| it.date).or(task.closed_on);
            knots.push(Knot::new(Link::Closed, text).on(date).at(Some(at)));
        }
        None if !is_open(task) => {
            let text = joined([
                task.outcome.name().get(lang).to_owned(),
                said::NOT_HEARD.get(lang).to_owned(),
            ]);
            knots.push(Knot::new(Link::Closed, text).on(task.closed_on).missing());
        }
        None => {}
    }
    knots
}

/// The meeting that closed a task, with the vote that stopped it.
fn closing(register: &Register, task: &Task, at: MeetingId, lang: Lang) -> String {
    let Some(meeting) = register.meeting(at) else { return String::new() };
    let vote = meeting.votes.iter().find(|vote| Some(vote.number) == task.stop_vote);
    let vote = vote.map(|vote| verdict(register, meeting, vote, lang));
    joined([meeting_of(meeting, lang), vote.unwrap_or_default()])
}
