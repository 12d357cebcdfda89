//! What is left to be decided before a meeting ends: one key each on a list.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::screen::choose;
use crate::app::screen::conduct::{Conduct, Mode, Waiting};
use crate::app::screen::job::{self, Job, VoteOn};
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::picker::Picker;
use crate::app::screen::table;
use crate::domain::meeting::{Meeting, TaskDecision};
use crate::domain::rules::follow_up;
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::work::decide::{self, Decision};
use crate::domain::work::template::LAST_RESULTS;
use crate::domain::{Choices as _, TaskId};
use crate::words::{actions, conduct as word, meeting as say};

/// The list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ending {
    /// The tasks, what must be decided first.
    pub rows: Lines,
    /// The line under the cursor.
    pub at: usize,
    /// How many must still be decided.
    pub left: usize,
    order: Vec<TaskId>,
}

impl Ending {
    /// The list keeps its order while one decides, so that nothing moves under the cursor; the
    /// cursor goes on to the next that must be decided, then to one that may be judged.
    pub(super) fn reload(&mut self, desk: &Desk, meeting: &Meeting) {
        let undecided = decide::undecided(&desk.register, meeting);
        if self.order.is_empty() {
            let heard = meeting.items.iter().filter(|item| item.step == LAST_RESULTS);
            let heard = heard.flat_map(|item| item.tasks.iter().copied());
            let reviewed = meeting.reviews.iter().filter_map(|review| review.task);
            for id in undecided.iter().copied().chain(heard).chain(reviewed) {
                if !self.order.contains(&id) {
                    self.order.push(id);
                }
            }
        }
        let row = |id: &TaskId| row(desk, meeting, *id, undecided.contains(id));
        let rows: Vec<Row> = self.order.iter().filter_map(row).collect();
        self.rows = Lines { widths: &[4, 0, 18, 24], rows };
        let must = |at: usize| self.order.get(at).is_some_and(|id| undecided.contains(id));
        if undecided.len() != self.left && !must(self.at) {
            let places = 0..self.order.len();
            let open =
                |at: &usize| self.order.get(*at).is_some_and(|id| !is_reviewed(meeting, *id));
            let next = places.clone().find(|at| must(*at));
            self.at = next.or_else(|| places.clone().find(open)).unwrap_or(self.at);
        }
        self.left = undecided.len();
        self.at = self.rows.hold(self.at);
    }

    fn task(&self) -> Option<TaskId> {
        match self.rows.stands(self.at) {
            Stands::Task(id) => Some(id),
            _ => None,
        }
    }

    /// Permanent tasks are judged, others end, move or go on.
    pub(super) fn why_not(&self, desk: &Desk, action: Action) -> Option<String> {
        let task = desk.register.task(self.task()?)?;
        let is_permanent = task.deadline_kind == DeadlineKind::Permanent;
        let text = match action {
            Action::Extend | Action::CarryOver if is_permanent => word::END_NOT_PERMANENT,
            Action::NotMet if !is_permanent => word::END_ONLY_PERMANENT,
            _ => return None,
        };
        Some(text.get(desk.lang()).to_owned())
    }

    /// What the list comes to.
    pub fn title(&self, desk: &Desk) -> String {
        match self.left {
            0 => word::END_DONE.get(desk.lang()).to_owned(),
            n => word::END_TITLE.fill(desk.lang(), &[("n", &n.to_string())]),
        }
    }
}

fn is_reviewed(meeting: &Meeting, id: TaskId) -> bool {
    meeting.reviews.iter().any(|review| review.task == Some(id))
}

fn row(desk: &Desk, meeting: &Meeting, id: TaskId, must: bool) -> Option<Row> {
    let lang = desk.lang();
    let task = desk.register.task(id)?;
    let stand = follow_up::stand(&desk.register, task, meeting.date?);
    let review = meeting.reviews.iter().find(|review| review.task == Some(id));
    let is_permanent = task.deadline_kind == DeadlineKind::Permanent;
    let how = match review {
        Some(review) => say::DECIDED.fill(lang, &[("what", review.decision.name().get(lang))]),
        None if is_permanent => word::END_PERMANENT.get(lang).to_owned(),
        None => stand.say(lang),
    };
    let ink = match (must, review) {
        (true, _) => Ink::Bad,
        (false, Some(_)) => Ink::Good,
        (false, None) => Ink::Plain,
    };
    let mark = table::mark(stand.status).to_owned();
    let cells = [mark, task.content.clone(), desk.name(task.lead).to_owned(), how];
    Some(Row::cells(cells).ink(ink).of(Stands::Task(id)))
}

impl Conduct {
    pub(super) fn act_on_end(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.end.at, self.end.rows.rows.len(), page, action) {
            return Outcome::Stay;
        }
        match (action, self.end.task()) {
            (Action::Back, _) => self.go(desk, Mode::Steps),
            (Action::CloseMeeting, _) => self.close(desk),
            (Action::NextStep, _) => self.finish(desk),
            (Action::Open, _) if self.end.left == 0 => self.finish(desk),
            (Action::Open, Some(task)) => {
                self.waiting = Waiting::Decision(task);
                let content = desk.register.task(task).map_or("", |it| it.content.as_str());
                let title = format!("{}: {content}", actions::DECIDE.get(desk.lang()));
                let picks = job::meeting_facts::decisions(desk);
                Outcome::push(Picker::new(title, picks))
            }
            (Action::MarkDone, Some(task)) => self.decide_now(desk, task, finished),
            (Action::NotMet, Some(task)) => self.decide_now(desk, task, |_| TaskDecision::NotMet),
            (Action::CarryOver, Some(task)) => {
                self.decide_now(desk, task, |_| TaskDecision::CarriedOver)
            }
            (Action::Extend, Some(task)) => {
                job::open(desk, Job::Decide(self.id, task, TaskDecision::Extended))
            }
            (Action::StopTask, Some(task)) => self.stop(desk, task),
            _ => Outcome::Stay,
        }
    }

    /// One key, one act.
    fn decide_now(&self, desk: &Desk, id: TaskId, what: impl Fn(&Task) -> TaskDecision) -> Outcome {
        let Some(task) = desk.register.task(id) else { return Outcome::Stay };
        let mut made = Decision::new(id, what(task), "");
        made.by = task.lead;
        if made.decision == TaskDecision::Done {
            made.achieved = task.target;
        }
        job::keep(desk, decide::review_task(&desk.register, self.id, made))
    }

    /// A decision picked from the list, with its form.
    pub(super) fn decide_as(&self, desk: &Desk, task: TaskId, key: &str) -> Outcome {
        match TaskDecision::from_key(key) {
            Some(TaskDecision::Stopped) => self.stop(desk, task),
            Some(decision) => job::open(desk, Job::Decide(self.id, task, decision)),
            None => Outcome::Stay,
        }
    }

    /// A task is stopped by a vote: first the vote, then what it decided.
    fn stop(&self, desk: &Desk, task: TaskId) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let free = meeting.votes.iter().any(|vote| decide::may_stop(&desk.register, meeting, vote));
        if free {
            job::open(desk, Job::Decide(self.id, task, TaskDecision::Stopped))
        } else {
            job::open(desk, Job::Vote(self.id, VoteOn::Stop(task)))
        }
    }
}

/// A permanent task is met, another one done.
const fn finished(task: &Task) -> TaskDecision {
    if matches!(task.deadline_kind, DeadlineKind::Permanent) {
        TaskDecision::Met
    } else {
        TaskDecision::Done
    }
}
