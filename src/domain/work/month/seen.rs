//! The seven steps, each seen from what the book holds.

use super::committee::{committee_ahead, committee_in_book};
use super::{Mark, MonthPath, Step, StepKey, Where};
use chrono::NaiveDate;

use super::super::carry::is_open;
use super::super::mark::is_over;
use super::super::plan::resolution_name;
use super::super::prepare::{meeting_day, regular_meetings};
use super::super::resolve::{resolution_for, tasks_of};
use super::super::template;
use super::super::upward::{self, Upward};
use crate::domain::day::{Month, show};
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::{deadlines, follow_up, minutes_length};
use crate::domain::task::Task;
use crate::domain::{MeetingId, TaskId};
use crate::words::{ballot, month as word};

/// What every step needs to know.
struct Seen<'a> {
    register: &'a Register,
    month: Month,
    today: NaiveDate,
    id: Option<MeetingId>,
    meeting: Option<&'a Meeting>,
    date: Option<NaiveDate>,
}

/// The path of a month as the book stands today.
pub fn path(register: &Register, month: Month, today: NaiveDate) -> MonthPath {
    let found = regular_meetings(register, month).next();
    let seen = Seen {
        register,
        month,
        today,
        id: found.map(|(id, ..)| id),
        meeting: found.map(|(_, meeting, _)| meeting),
        date: found.map(|(.., date)| date).or_else(|| meeting_day(register, month)),
    };
    let heading = found.map(|(_, meeting, date)| {
        let time = meeting.time.map(|time| time.to_string()).unwrap_or_default();
        let values = vec![("date", show(date)), ("time", time), ("place", meeting.place.clone())];
        (word::TITLE_MEETING, values)
    });
    let steps = vec![
        seen.collect(),
        seen.committee(),
        seen.agenda(),
        seen.notice(),
        seen.hold(),
        seen.finish(),
        seen.report(),
    ];
    MonthPath { month, meeting: seen.id, steps, heading }
}

impl Seen<'_> {
    fn is_over(&self) -> bool {
        self.meeting.is_some_and(is_over)
    }

    fn new_meeting(&self, go: impl Fn(MeetingId) -> Where) -> Where {
        self.id.map_or(Where::NewMeeting(MeetingKind::Regular), go)
    }

    /// Results collected: of the tasks that this meeting must hear of, those with a report since
    /// the last one.
    fn collect(&self) -> Step {
        let (due, told) = self.due_and_told();
        let mark = match (told, due) {
            _ if self.is_over() || told == due => Mark::Done,
            (0, _) => Mark::Todo,
            _ => Mark::Doing,
        };
        let mark = match (mark, self.date) {
            (Mark::Todo | Mark::Doing, Some(date)) if date < self.today => Mark::Late,
            (mark, _) => mark,
        };
        let mut step = Step::new(StepKey::Collect, word::COLLECT, mark, Where::Tasks(self.id));
        step.title.1.push(("month", self.month.before().month.to_string()));
        if due == 0 {
            return step.and(word::NOTHING_DUE, Vec::new());
        }
        let step =
            step.and(word::REPORTED_OF, vec![("a", told.to_string()), ("b", due.to_string())]);
        match self.date.filter(|_| mark != Mark::Done) {
            Some(date) => self.best_by(step, deadlines::collect_by(self.register, date)),
            None => step,
        }
    }

    fn due_and_told(&self) -> (usize, usize) {
        let Some(date) = self.date else { return (0, 0) };
        let planned = Meeting { date: Some(date), ..Meeting::default() };
        let meeting = self.meeting.unwrap_or(&planned);
        let due = follow_up::due_at(self.register, meeting);
        let since = last_before(self.register, date);
        let told = |id: &&TaskId| {
            let reviewed = meeting.reviews.iter().any(|review| review.task == Some(**id));
            reviewed || self.register.task(**id).is_some_and(|task| is_told(task, since))
        };
        (due.len(), due.iter().filter(told).count())
    }

    /// Ticked by a committee meeting held to its end, by hand where the book has none.
    fn committee(&self) -> Step {
        let has_committee = self.register.cell().is_some_and(|cell| !cell.committee.is_empty());
        let title = if has_committee { word::COMMITTEE } else { word::COMMITTEE_NONE };
        let in_book = self.date.and_then(|date| committee_in_book(self.register, date));
        let met = in_book.or_else(|| self.meeting.and_then(|meeting| meeting.committee_met_on));
        let ahead = self.date.and_then(|date| committee_ahead(self.register, date));
        let go = match ahead {
            Some((id, _)) => Where::Conduct(id),
            None if has_committee && met.is_none() && !self.is_over() => {
                Where::NewMeeting(MeetingKind::Committee)
            }
            None => self.new_meeting(Where::Dates),
        };
        let step = |mark| Step::new(StepKey::Committee, title, mark, go);
        match (met, self.date) {
            (Some(on), _) => step(Mark::Done).and(word::ON, vec![("date", show(on))]),
            (None, _) if self.is_over() => step(Mark::Late).and(word::NOT_NOTED, Vec::new()),
            (None, Some(date)) if date < self.today => {
                step(Mark::Late).and(word::NOT_NOTED, Vec::new())
            }
            (None, Some(date)) => {
                let by = deadlines::committee_by(self.register, date);
                match ahead {
                    Some((_, on)) => step(Mark::Doing).and(word::ON, vec![("date", show(on))]),
                    None => self.best_by(step(Mark::Todo), by),
                }
            }
            (None, None) => step(Mark::Todo),
        }
    }

    /// The day by which a step is best done, while that day is not past.
    fn best_by(&self, step: Step, by: NaiveDate) -> Step {
        if by < self.today {
            return step;
        }
        step.and(word::BEST_BY, vec![("date", show(by))])
    }

    fn agenda(&self) -> Step {
        let go = self.new_meeting(Where::Agenda);
        let step = |mark| Step::new(StepKey::Agenda, word::AGENDA, mark, go);
        let (Some(id), Some(meeting)) = (self.id, self.meeting) else {
            return step(Mark::Todo).and(word::NO_MEETING, Vec::new());
        };
        let (planned, needed) = (
            minutes_length::planned(meeting),
            minutes_length::least(self.register, meeting).unwrap_or(0),
        );
        let count = ("n", meeting.items.len().to_string());
        let minutes = ("minutes", planned.to_string());
        let short = needed.saturating_sub(planned);
        let nobody = unfilled(meeting);
        let draft = resolution_for(self.register, id).is_some();
        let complete = short == 0 && nobody.is_none() && draft && !meeting.items.is_empty();
        let mark = if complete || self.is_over() { Mark::Done } else { Mark::Doing };
        let mut step = if short > 0 {
            step(mark).and(word::ITEMS_SHORT, vec![count, minutes, ("short", short.to_string())])
        } else {
            step(mark).and(word::ITEMS, vec![count, minutes])
        };
        if let Some(place) = nobody.filter(|_| !self.is_over()) {
            step = step.and(word::UNFILLED, vec![("n", place.to_string())]);
        }
        if !draft && !self.is_over() {
            step = step.and(word::NO_DRAFT, Vec::new());
            if let Some(date) = self.date {
                step = self.best_by(step, deadlines::draft_by(self.register, date));
            }
        }
        step
    }

    fn notice(&self) -> Step {
        let go = self.new_meeting(Where::Notice);
        let step = |mark| Step::new(StepKey::Notice, word::NOTICE, mark, go);
        let Some(deadline) = self.date.map(|date| deadlines::documents_by(self.register, date))
        else {
            return step(Mark::Todo);
        };
        let sent =
            self.meeting.and_then(|meeting| Some(meeting.noticed_on?.max(meeting.documents_on?)));
        let begun =
            self.meeting.is_some_and(|it| it.noticed_on.is_some() || it.documents_on.is_some());
        match sent {
            Some(on) => until_done(step(Mark::Done), deadline, on),
            None if self.is_over() => step(Mark::Late).and(word::NOT_NOTED, Vec::new()),
            None => until_due(&step, deadline, self.today, begun),
        }
    }

    fn hold(&self) -> Step {
        let go = self.new_meeting(Where::Conduct);
        let step = |mark| Step::new(StepKey::Hold, word::HOLD, mark, go);
        let Some(date) = self.date else { return step(Mark::Todo) };
        let day = vec![("date", show(date))];
        if let Some(meeting) = self.meeting.filter(|meeting| is_over(meeting)) {
            let minutes = meeting.started.zip(meeting.ended).map(|(a, b)| a.until(b));
            return match minutes {
                Some(n) => {
                    step(Mark::Done).and(word::HELD, [day, vec![("n", n.to_string())]].concat())
                }
                None => step(Mark::Done).and(word::ON, day),
            };
        }
        if self.meeting.is_some_and(|meeting| meeting.state == MeetingState::Running) {
            return step(Mark::Doing).and(word::RUNNING, Vec::new());
        }
        match (self.today - date).num_days() {
            0 => step(Mark::Todo).and(word::TODAY, Vec::new()),
            late if late > 0 => {
                step(Mark::Late).and(word::MISSED, [day, vec![("n", late.to_string())]].concat())
            }
            _ => step(Mark::Todo).and(word::ON, day),
        }
    }

    fn finish(&self) -> Step {
        let step = |mark, go| Step::new(StepKey::Finish, word::FINISH, mark, go);
        let (Some(id), Some(meeting)) = (self.id, self.meeting) else {
            return step(Mark::Todo, Where::NewMeeting(MeetingKind::Regular));
        };
        if !self.is_over() && meeting.state != MeetingState::Running {
            return step(Mark::Todo, Where::Minutes(id));
        }
        let resolution = resolution_for(self.register, id);
        let adopted = resolution.filter(|(_, it)| it.state == ResolutionState::Adopted);
        let tasks = adopted.map(|(at, _)| tasks_of(self.register, at).len()).unwrap_or_default();
        let sealed = meeting.state == MeetingState::Adopted;
        if let Some((_, it)) = adopted
            && sealed
            && tasks > 0
        {
            let values = vec![("symbol", resolution_name(it)), ("n", tasks.to_string())];
            return step(Mark::Done, Where::Minutes(id)).and(word::FINISHED, values);
        }
        let go = match resolution {
            Some((at, _)) if sealed => Where::Resolution(at),
            _ => Where::Minutes(id),
        };
        let mut step = step(if self.is_late_after() { Mark::Late } else { Mark::Doing }, go);
        for (missing, text) in [
            (!sealed, word::MISSING_MINUTES),
            (adopted.is_none(), word::MISSING_RESOLUTION),
            (adopted.is_some() && tasks == 0, word::MISSING_TASKS),
        ] {
            if missing {
                step = step.and(text, Vec::new());
            }
        }
        step
    }

    fn is_late_after(&self) -> bool {
        self.date
            .map(|date| deadlines::report_by(self.register, date))
            .is_some_and(|last| last < self.today)
    }

    fn report(&self) -> Step {
        let go = self.new_meeting(Where::Dates);
        let step = |mark| Step::new(StepKey::Report, word::REPORT, mark, go);
        let Some(deadline) = self.date.map(|date| deadlines::report_by(self.register, date)) else {
            return step(Mark::Todo);
        };
        let step = match self.meeting.and_then(|meeting| meeting.reported_on) {
            Some(on) => return until_done(step(Mark::Done), deadline, on),
            None => until_due(&step, deadline, self.today, false),
        };
        let upward = self.id.map(|id| upward::list(self.register, id)).unwrap_or_default();
        if upward.is_empty() {
            return step;
        }
        let names: Vec<&str> = upward.iter().map(Upward::name).collect();
        let values = vec![("n", upward.len().to_string()), ("names", names.join(", "))];
        step.and(ballot::UP_COUNT, values)
    }
}

fn until_done(step: Step, deadline: NaiveDate, on: NaiveDate) -> Step {
    let late = (on - deadline).num_days();
    let day = ("date", show(on));
    if late > 0 {
        step.and(word::DONE_LATE, vec![day, ("n", late.to_string())])
    } else {
        step.and(word::ON, vec![day])
    }
}

fn until_due(
    step: &impl Fn(Mark) -> Step,
    deadline: NaiveDate,
    today: NaiveDate,
    begun: bool,
) -> Step {
    let day = ("date", show(deadline));
    let mark = if begun { Mark::Doing } else { Mark::Todo };
    match (today - deadline).num_days() {
        0 => step(mark).and(word::DUE_TODAY, Vec::new()),
        late if late > 0 => step(Mark::Late).and(word::LATE, vec![day, ("n", late.to_string())]),
        _ => step(mark).and(word::DUE, vec![day]),
    }
}

/// The place of the first item that someone must present and nobody is named for. Discussion and
/// the minute-taker, who is named in the meeting, need nobody beforehand.
pub fn unfilled(meeting: &Meeting) -> Option<usize> {
    let free = |step: &str| {
        matches!(step, template::DISCUSSION | "members_work" | "roll_call" | "minutes" | "observer")
    };
    let nobody = |item: &&crate::domain::meeting::Item| {
        item.presenter.is_none() && item.presenter_text.is_empty() && !free(&item.step)
    };
    let at = meeting.items.iter().position(|item| nobody(&item))?;
    Some(at + 1)
}

/// The day of the last regular meeting before a day.
pub fn last_before(register: &Register, date: NaiveDate) -> Option<NaiveDate> {
    let regular = |meeting: &&Meeting| meeting.kind == MeetingKind::Regular && is_over(meeting);
    let held = register.meetings().map(|(_, meeting)| meeting).filter(regular);
    held.filter_map(|meeting| meeting.date).filter(|day| *day < date).max()
}

/// Whether a task was closed or has a report since a day.
fn is_told(task: &Task, since: Option<NaiveDate>) -> bool {
    let fresh = |day: NaiveDate| since.is_none_or(|since| day > since);
    !is_open(task) || task.progress.iter().filter_map(|it| it.date).any(fresh)
}
