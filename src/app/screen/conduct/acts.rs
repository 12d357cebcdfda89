//! What the keys of the conductor do while the steps are in front, and what pop-ups answered.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Outcome};
use crate::app::screen::Screen;
use crate::app::screen::conduct::lead::Lead;
use crate::app::screen::conduct::quick::member;
use crate::app::screen::conduct::shown::is_here;
use crate::app::screen::conduct::{Conduct, Floor, Mode, Waiting, clock, told};
use crate::app::screen::job::{self, Job, VoteOn};
use crate::app::screen::meeting::Workspace;
use crate::app::screen::meeting::steps::{self, Step};
use crate::app::screen::picker::{Pick, Picker};
use crate::app::screen::resolution::{self, Wait};
use crate::app::screen::score;
use crate::domain::MemberId;
use crate::domain::field::Value;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::resolution::ResolutionState;
use crate::domain::task::Task;
use crate::domain::text::name_key;
use crate::domain::work::{conduct, decide, hold, resolve};
use crate::words::conduct as word;

impl Conduct {
    pub(super) fn act_on_step(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::PutDown if self.is_over(desk) => self.leave(desk),
            Action::NextStep if self.is_over(desk) => self.leave(desk),
            Action::PutDown => self.put_down(desk),
            Action::NextStep => self.next_step(desk),
            Action::PrevStep => self.turn(desk, -1),
            Action::PageDown => self.turn(desk, 1),
            Action::Up => self.scroll(1),
            Action::Down => self.scroll(-1),
            Action::Floor => self.ask_who(desk, Waiting::Floor),
            Action::Opinion => self.opinion(desk),
            Action::Decide => self.decide(desk),
            Action::NewTask => self.task(desk),
            Action::Vote => self.vote(desk),
            Action::ComeGo => self.ask_who_moves(desk),
            Action::StepOut => self.ask_who_steps_out(desk),
            Action::RollCall => self.go(desk, Mode::Roll),
            Action::WriteNote => self.note(desk),
            Action::CloseMeeting => self.close(desk),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn is_over(&self, desk: &Desk) -> bool {
        self.meeting(desk).is_none_or(|meeting| meeting.state != MeetingState::Running)
    }

    /// The meeting is closed: what comes next is done in its workspace.
    fn leave(&self, desk: &Desk) -> Outcome {
        Outcome::Replace(Box::new(Screen::from(Workspace::new(desk, self.id))))
    }

    /// F12: ends the step in front and begins the next; from a step that is done it only goes on.
    pub(super) fn next_step(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let item = meeting.items.iter().find(|item| Some(item.number) == self.view);
        match item {
            _ if conduct::current(meeting).is_none() => self.finish(desk),
            Some(item) if !item.done => {
                let at = clock(desk, meeting);
                let plan = conduct::next_step(&desk.register, self.id, item.number, at);
                job::keep(desk, plan)
            }
            _ => self.turn(desk, 1),
        }
    }

    /// Looks at the step before or after; the meeting stays where it is.
    fn turn(&mut self, desk: &Desk, by: isize) -> Outcome {
        let items = self.meeting(desk).map(|it| it.items.as_slice()).unwrap_or_default();
        let place = items.iter().position(|item| Some(item.number) == self.view);
        let to = place.unwrap_or_default().saturating_add_signed(by);
        self.view = items.get(to).map(|item| item.number).or(self.view);
        self.up = 0;
        self.reload(desk);
        Outcome::Stay
    }

    fn scroll(&mut self, by: isize) -> Outcome {
        let most = self.shown.entries.len().saturating_sub(1);
        self.up = self.up.saturating_add_signed(by).min(most);
        Outcome::Stay
    }

    /// What the step is: the roll, the tasks that were due, the vote, the end. Elsewhere the next
    /// speaker is asked for.
    pub(super) fn lead_in(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        if conduct::current(meeting).is_none() {
            return self.finish(desk);
        }
        let item = meeting.items.iter().find(|item| Some(item.number) == self.view);
        match Lead::of(item.map_or("", |item| item.step.as_str())) {
            Lead::Clerk => job::open(desk, Job::Clerk(self.id)),
            Lead::Roll => self.go(desk, Mode::Roll),
            Lead::Due => self.go(desk, Mode::End),
            Lead::Vote => self.vote(desk),
            Lead::Task => self.task(desk),
            Lead::Note => self.note(desk),
            Lead::Score => score::open(desk, self.id),
            Lead::End => self.finish(desk),
            Lead::Floor => self.ask_who(desk, Waiting::Floor),
        }
    }

    /// A vote on what the step is about. At the step of votes that is the draft resolution.
    fn vote(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let item = meeting.items.iter().find(|item| Some(item.number) == self.view);
        let is_vote = item.is_some_and(|item| item.step == "vote");
        let draft = resolve::resolution_for(&desk.register, self.id)
            .filter(|(_, it)| is_vote && it.state == ResolutionState::Draft);
        let outcome = match draft {
            Some((id, _)) => {
                let (outcome, wait) = resolution::adopt(desk, id);
                self.waiting = Waiting::Resolution(wait);
                outcome
            }
            None => job::open(desk, Job::Vote(self.id, VoteOn::Free)),
        };
        self.on_item(desk, self.view, outcome)
    }

    /// Item and moment stand in the form of a vote already: they tell who takes part in it.
    fn on_item(&self, desk: &Desk, item: Option<u32>, outcome: Outcome) -> Outcome {
        let Outcome::Push(mut screen) = outcome else { return outcome };
        let now = self.meeting(desk).and_then(|it| Some(conduct::vote_at(it, clock(desk, it)?)));
        if let (Screen::Sheet(sheet), Some(item)) = (&mut *screen, item) {
            for place in &mut sheet.boxes {
                let value = match (place.spec.key, now) {
                    ("item", _) => Value::Number(i64::from(item)),
                    ("at", Some(now)) => Value::Clock(now),
                    _ => continue,
                };
                place.set(desk, value);
                place.touched = false;
            }
        }
        Outcome::Push(screen)
    }

    fn note(&self, desk: &Desk) -> Outcome {
        self.view.map_or(Outcome::Stay, |item| job::open(desk, Job::Note(self.id, item)))
    }

    fn ask_who_moves(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let lang = desk.lang();
        let more = |id| if is_here(meeting, id) { word::IS_HERE } else { word::IS_AWAY }.get(lang);
        self.waiting = Waiting::Move;
        Outcome::push(Picker::new(word::WHO_MOVES.get(lang), called(desk, meeting, more)))
    }

    fn ask_who_steps_out(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let lang = desk.lang();
        let item = meeting.items.iter().find(|item| Some(item.number) == self.view);
        let away = item.map(|item| item.away.as_slice()).unwrap_or_default();
        let more = |id| if away.contains(&id) { word::IS_OUT.get(lang) } else { "" };
        self.waiting = Waiting::StepOut;
        Outcome::push(Picker::new(word::WHO_STEPS_OUT.get(lang), called(desk, meeting, more)))
    }

    /// Someone comes or goes now. Entered on another day, the form asks for the hour.
    fn moves(&self, desk: &Desk, member: MemberId) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let line = meeting.roll.iter().find(|line| line.member == Some(member)).cloned();
        match line.zip(clock(desk, meeting)) {
            Some((line, at)) => {
                let line = conduct::come_or_go(line, at);
                job::keep(desk, hold::set_presence(&desk.register, self.id, line))
            }
            None => job::open(desk, Job::Presence(self.id, member)),
        }
    }

    /// F12 past the last item, Enter at the step of the minutes: what stands between the meeting
    /// and its end, one after the other.
    pub(super) fn finish(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        match steps::closing(desk, self.id, meeting) {
            Step::Adopt(id) => {
                let step = meeting.items.iter().find(|item| item.step == "vote");
                let item = step.map(|item| item.number).or(self.view);
                let (outcome, wait) = resolution::adopt(desk, id);
                self.waiting = Waiting::Resolution(wait);
                self.on_item(desk, item, outcome)
            }
            _ => self.close(desk),
        }
    }

    /// Ctrl+E: the end, unless something has no decision yet.
    pub(super) fn close(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let undecided = decide::undecided(&desk.register, meeting);
        if undecided.is_empty() {
            return job::open(desk, steps::end(self.id, meeting));
        }
        if self.mode != Mode::End {
            self.go(desk, Mode::End);
        }
        told(steps::say_undecided(desk, &undecided))
    }

    pub(super) fn answered(&mut self, desk: &Desk, waiting: Waiting, answer: Answer) -> Outcome {
        match (waiting, answer) {
            (Waiting::Floor, Answer::Value(value)) => {
                self.floor = floor(value).or_else(|| self.floor.take());
                self.reload(desk);
                Outcome::Stay
            }
            (Waiting::Say, Answer::Value(value)) => {
                self.floor = floor(value);
                match self.floor.clone() {
                    Some(floor) => self.say_as(desk, &floor),
                    None => Outcome::Stay,
                }
            }
            (Waiting::Lead(task), Answer::Value(Value::Ref(number))) => {
                self.assign(desk, Task { lead: Some(MemberId(number)), ..*task })
            }
            (Waiting::Move, Answer::Value(Value::Ref(number))) => {
                self.moves(desk, MemberId(number))
            }
            (Waiting::StepOut, Answer::Value(Value::Ref(number))) => {
                let Some(item) = self.view else { return Outcome::Stay };
                let plan = conduct::step_out(&desk.register, self.id, item, MemberId(number));
                job::keep(desk, plan)
            }
            (Waiting::Decision(task), Answer::Value(Value::Key(key))) => {
                self.decide_as(desk, task, key)
            }
            (Waiting::Resolution(wait), answer) => {
                match resolve::resolution_for(&desk.register, self.id) {
                    Some((id, _)) if wait != Wait::Nothing => {
                        resolution::answered(desk, id, wait, answer)
                    }
                    _ => Outcome::Stay,
                }
            }
            _ => Outcome::Stay,
        }
    }
}

/// Who was picked to have the floor.
fn floor(value: Value) -> Option<Floor> {
    match value {
        Value::Ref(number) => Some(Floor::Member(MemberId(number))),
        Value::Text(name) => Some(Floor::Guest(name)),
        _ => None,
    }
}

/// Everyone on the roll by the order of their names, with what is to be known of each.
fn called<'a>(desk: &Desk, meeting: &Meeting, more: impl Fn(MemberId) -> &'a str) -> Vec<Pick> {
    let mut all: Vec<MemberId> = meeting.roll.iter().filter_map(|line| line.member).collect();
    all.sort_by_cached_key(|id| name_key(desk.name(Some(*id))));
    all.into_iter().map(|id| member(desk, id, more(id))).collect()
}
