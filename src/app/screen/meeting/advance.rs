//! F12 and the end of a meeting; what pop-ups answered; why an action is not possible now.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Outcome};
use crate::app::message::Notice;
use crate::app::screen::conduct;
use crate::app::screen::job::{self, Job, VoteOn};
use crate::app::screen::lines::Stands;
use crate::app::screen::meeting::steps::{self, Step};
use crate::app::screen::meeting::{Pane, Waiting, Workspace};
use crate::app::screen::offered::{self, Offer};
use crate::app::screen::resolution::{self, Wait};
use crate::app::screen::sheet::Sheet;
use crate::domain::fault::Fault;
use crate::domain::field::Value;
use crate::domain::meeting::{Attendance, MeetingState, Presence, TaskDecision};
use crate::domain::resolution::ResolutionState;
use crate::domain::work::{Refusal, decide, hold, park, resolve};
use crate::domain::{Choices as _, MemberId, TaskId};
use crate::words::meeting as word;

impl Workspace {
    pub(super) fn close(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let undecided = decide::undecided(&desk.register, meeting);
        if undecided.is_empty() {
            return job::open(desk, steps::end(self.id, meeting));
        }
        self.show_undecided(desk, &undecided)
    }

    fn show_undecided(&mut self, desk: &Desk, undecided: &[TaskId]) -> Outcome {
        self.go(desk, Pane::Due);
        let first = undecided.first().and_then(|id| self.lines.find(Stands::Task(*id)));
        self.set_at(first.unwrap_or_default());
        Outcome::Tell(Notice::bad(steps::say_undecided(desk, undecided)))
    }

    /// F12: the next step in the prescribed order. While the agenda runs it is conducted.
    pub(super) fn advance(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let lang = desk.lang();
        match steps::next(desk, self.id, meeting) {
            Step::Form(job) => job::open(desk, job),
            Step::Item(_) => conduct::enter(desk, self.id),
            Step::Decide(tasks) => self.show_undecided(desk, &tasks),
            Step::Draft => {
                self.go(desk, Pane::Resolution);
                Outcome::Tell(Notice::plain(word::NO_RESOLUTION.get(lang)))
            }
            Step::Adopt(_) if self.pane == Pane::Resolution => self.adopt(desk),
            Step::Adopt(_) => {
                self.go(desk, Pane::Resolution);
                Outcome::Tell(Notice::plain(word::ADOPT_NOW.get(lang)))
            }
            Step::Minutes => self.adopt_minutes(desk),
            Step::Nothing => Outcome::Tell(Notice::plain(format!(
                "{}.",
                steps::capital(word::STEP_NOTHING.get(lang))
            ))),
        }
    }

    pub(super) fn answered(&mut self, desk: &Desk, waiting: Waiting, answer: Answer) -> Outcome {
        match (waiting, answer) {
            (Waiting::Presence(member), Answer::Value(Value::Key(key))) => {
                self.set_presence(desk, member, key)
            }
            (Waiting::Decision(task), Answer::Value(Value::Key(key))) => {
                self.decided(desk, task, key)
            }
            (Waiting::Resolution(wait), answer) => match self.resolution(desk) {
                Some(id) if wait != Wait::Nothing => resolution::answered(desk, id, wait, answer),
                _ => Outcome::Stay,
            },
            (Waiting::Copy, Answer::Value(value)) => {
                let (register, today) = (&desk.register, desk.today());
                match offered::picked(self.offers(desk), &value) {
                    Some(Offer::Topic(id)) => {
                        job::keep(desk, park::take_up(register, id, self.id, today))
                    }
                    Some(Offer::Item(from, _, item)) => {
                        job::keep(desk, park::copy(register, (from, item.number), self.id, today))
                    }
                    None => Outcome::Stay,
                }
            }
            (waiting, answer) => {
                self.answered_minutes(desk, waiting, &answer).unwrap_or(Outcome::Stay)
            }
        }
    }

    /// An absence with a reason asks for the reason at once; all else is kept as chosen.
    fn set_presence(&self, desk: &Desk, member: MemberId, key: &str) -> Outcome {
        let Some(presence) = Presence::from_key(key) else { return Outcome::Stay };
        if presence == Presence::Excused {
            let mut sheet = Sheet::new(desk, Job::Presence(self.id, member));
            if let Some(code) = sheet.boxes.first_mut() {
                code.set(desk, Value::Key(presence.key()));
            }
            sheet.at = 1;
            return Outcome::push(sheet);
        }
        let Some(line) = self.line_of(desk, member) else { return Outcome::Stay };
        let line = Attendance { presence, ..line };
        job::keep(desk, hold::set_presence(&desk.register, self.id, line))
    }

    /// A stop needs its vote first.
    fn decided(&self, desk: &Desk, task: TaskId, key: &str) -> Outcome {
        let Some(decision) = TaskDecision::from_key(key) else { return Outcome::Stay };
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let voted =
            meeting.votes.iter().any(|vote| decide::may_stop(&desk.register, meeting, vote));
        if decision == TaskDecision::Stopped && !voted {
            return job::open(desk, Job::Vote(self.id, VoteOn::Stop(task)));
        }
        job::open(desk, Job::Decide(self.id, task, decision))
    }

    /// Why an action is not possible now; also what keeps the footer to what fits the pane.
    pub(super) fn why_not(&self, desk: &Desk, action: Action) -> Option<String> {
        let meeting = self.meeting(desk)?;
        let lang = desk.lang();
        let elsewhere = || Some(word::OTHER_PANE.get(lang).to_owned());
        let state = meeting.state;
        let refuse = |refusal: Refusal| Some(refusal.say(lang));
        match action {
            _ if state < MeetingState::Running && self.is_of_the_evening(action) => {
                refuse(Refusal::NotRunning)
            }
            Action::Vote | Action::CloseMeeting | Action::Conduct
                if state != MeetingState::Running =>
            {
                refuse(Refusal::MeetingOver)
            }
            Action::OpenMeeting if state >= MeetingState::Running => refuse(Refusal::AlreadyOpened),
            Action::Decide if self.pane == Pane::Votes => self.why_not_install(desk),
            Action::Decide if !matches!(self.pane, Pane::Due | Pane::Resolution) => elsewhere(),
            Action::Decide if state != MeetingState::Running => refuse(Refusal::MeetingOver),
            Action::Opinion if matches!(self.pane, Pane::Agenda | Pane::Roll) => elsewhere(),
            Action::Opinion if state == MeetingState::Adopted => Some(Fault::Sealed.say(lang)),
            Action::Mark if !matches!(self.pane, Pane::Roll | Pane::Run) => elsewhere(),
            Action::New if matches!(self.pane, Pane::Due | Pane::Minutes) => elsewhere(),
            Action::Open | Action::Edit if self.pane == Pane::Minutes => {
                why_no_minutes(state).map(|refusal| refusal.say(lang))
            }
            Action::Correct => self.not_correctable(desk),
            Action::MarkReported
                if !matches!(state, MeetingState::Closed | MeetingState::Adopted) =>
            {
                refuse(Refusal::NotClosed)
            }
            Action::Park | Action::CopyItem if self.pane != Pane::Agenda => elsewhere(),
            Action::Park | Action::CopyItem
                if matches!(state, MeetingState::Closed | MeetingState::Adopted) =>
            {
                refuse(Refusal::AgendaOver)
            }
            Action::Adopt => self.adopted_already(desk),
            _ => None,
        }
    }

    /// What is done only from the opening of the meeting on, in the pane in front.
    const fn is_of_the_evening(&self, action: Action) -> bool {
        match action {
            Action::Vote
            | Action::Decide
            | Action::Opinion
            | Action::Score
            | Action::CloseMeeting
            | Action::Conduct
            | Action::TickItem => true,
            Action::Mark => matches!(self.pane, Pane::Roll | Pane::Run),
            Action::New => matches!(self.pane, Pane::Roll | Pane::Run | Pane::Votes),
            Action::Open => {
                matches!(self.pane, Pane::Roll | Pane::Run | Pane::Due | Pane::Minutes)
            }
            Action::Edit => matches!(self.pane, Pane::Minutes),
            _ => false,
        }
    }

    fn adopted_already(&self, desk: &Desk) -> Option<String> {
        let (_, it) = resolve::resolution_for(&desk.register, self.id)?;
        let sealed = it.state != ResolutionState::Draft;
        sealed.then(|| Fault::Sealed.say(desk.lang()))
    }
}

/// Why the minutes of a meeting in this state are not to be written.
fn why_no_minutes(state: MeetingState) -> Option<Refusal> {
    match state {
        MeetingState::Draft | MeetingState::Noticed => Some(Refusal::NotRunning),
        MeetingState::Running | MeetingState::Closed => None,
        MeetingState::Adopted => Some(Fault::Sealed.into()),
        MeetingState::Cancelled => Some(Refusal::Cancelled),
    }
}
