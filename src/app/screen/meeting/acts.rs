//! What the keys of the workspace do, pane by pane, and why not where they do not.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::message::Notice;
use crate::app::screen::Screen;
use crate::app::screen::conduct;
use crate::app::screen::job::{self, Job};
use crate::app::screen::lines::Stands;
use crate::app::screen::meeting::{Pane, Waiting, Workspace};
use crate::app::screen::offered;
use crate::app::screen::picker::Picker;
use crate::app::screen::resolution::{self};
use crate::app::screen::score;
use crate::app::screen::sheet::Sheet;
use crate::domain::act::Deed;
use crate::domain::meeting::{Attendance, Meeting, Presence};
use crate::domain::resolution::ResolutionKind;
use crate::domain::work::hold::{self, ItemNote};
use crate::domain::work::mark::Mark;
use crate::domain::work::{own_order, resolve};
use crate::domain::{Choices as _, Id, MemberId, ResolutionId, TaskId};
use crate::words::{actions, prepare as say};

impl Workspace {
    pub(super) fn meeting<'a>(&self, desk: &'a Desk) -> Option<&'a Meeting> {
        desk.register.meeting(self.id)
    }

    pub(super) fn resolution(&self, desk: &Desk) -> Option<ResolutionId> {
        resolve::resolution_for(&desk.register, self.id).map(|(id, _)| id)
    }

    /// Does what is no movement.
    pub(super) fn act_on(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Advance => self.advance(desk),
            Action::Conduct => conduct::enter(desk, self.id),
            Action::Open | Action::Edit => self.open(desk, action),
            Action::New => self.begin(desk),
            Action::Mark => self.mark(desk),
            Action::TickItem => self.tick(desk),
            Action::Delete => self.delete(desk),
            Action::MoveUp => self.move_item(desk, -1),
            Action::MoveDown => self.move_item(desk, 1),
            Action::Opinion => match self.stands() {
                Stands::Vote(number) => job::open(desk, Job::Reserve(self.id, number)),
                _ => job::open(desk, Job::Opinion(self.id, self.item_at())),
            },
            Action::Vote => self.vote(desk),
            Action::Decide => self.decide(desk),
            Action::NewTask => self.new_task(desk),
            Action::Adopt => self.adopt(desk),
            Action::Correct => self.correct(desk),
            Action::MarkCommittee => job::open(desk, Job::Mark(self.id, Mark::CommitteeMet)),
            Action::MarkNotice => {
                let noticed = self.meeting(desk).is_some_and(|it| it.noticed_on.is_some());
                let mark = if noticed { Mark::DocumentsSent } else { Mark::Noticed };
                job::open(desk, Job::Mark(self.id, mark))
            }
            Action::MarkReported => job::open(desk, Job::Mark(self.id, Mark::Reported)),
            Action::Park => match self.stands() {
                Stands::Item(number) => job::open(desk, Job::Park(self.id, number)),
                _ => Outcome::Tell(Notice::bad(say::ON_A_LINE.get(desk.lang()))),
            },
            Action::CopyItem => {
                self.waiting = Waiting::Copy;
                offered::picker(desk, &self.offers(desk))
            }
            Action::SaveTemplate => job::keep(desk, own_order::save_from(&desk.register, self.id)),
            Action::Score => score::open(desk, self.id),
            Action::OpenMeeting => job::open(desk, Job::Open(self.id)),
            Action::CloseMeeting => self.close(desk),
            _ => Outcome::Stay,
        }
    }

    /// What can be put onto the agenda beside what stands there.
    pub(super) fn offers(&self, desk: &Desk) -> Vec<offered::Offer> {
        let kind = self.meeting(desk).map(|it| it.kind);
        kind.map(|kind| offered::offers(desk, kind, Some(self.id))).unwrap_or_default()
    }

    /// The item under the cursor, or the one whose opinion is.
    pub(super) fn item_at(&self) -> Option<u32> {
        let above = self.lines.rows.iter().take(self.at() + 1).rev();
        above.map(|row| row.stands).find_map(|stands| match stands {
            Stands::Item(number) => Some(number),
            _ => None,
        })
    }

    fn open(&mut self, desk: &Desk, action: Action) -> Outcome {
        let is_step = |number: u32, step: &str| {
            let items = self.meeting(desk).map(|it| it.items.as_slice()).unwrap_or_default();
            items.iter().any(|item| item.number == number && item.step == step)
        };
        let clerk = |number| is_step(number, "clerk");
        let scores = |number| is_step(number, "score");
        match (self.pane, self.stands()) {
            (Pane::Agenda, Stands::Field(_)) => job::open(desk, Job::Details(self.id)),
            (Pane::Agenda, Stands::Item(number)) => {
                job::open(desk, Job::Item(self.id, Some(number)))
            }
            (Pane::Roll, Stands::Member(member)) if action == Action::Edit => {
                let mut sheet = Sheet::new(desk, Job::Presence(self.id, member));
                let line = self.line_of(desk, member);
                sheet.at = usize::from(line.is_some_and(|it| it.presence == Presence::Excused));
                Outcome::push(sheet)
            }
            (Pane::Roll, Stands::Member(member)) => {
                self.waiting = Waiting::Presence(member);
                let title = desk.name(Some(member)).to_owned();
                Outcome::push(Picker::choices(title, desk, Presence::LIST))
            }
            (Pane::Run, Stands::Item(number)) if action == Action::Open && clerk(number) => {
                job::open(desk, Job::Clerk(self.id))
            }
            (Pane::Run, Stands::Item(number)) if action == Action::Open && scores(number) => {
                score::open(desk, self.id)
            }
            (Pane::Run, Stands::Item(number)) => job::open(desk, Job::Note(self.id, number)),
            (Pane::Run, Stands::Opinion(at)) => job::open(desk, Job::Reword(self.id, at)),
            (Pane::Votes, Stands::Vote(number)) => self.explain(desk, number),
            (Pane::Due, Stands::Task(task)) => self.decide_on(desk, task),
            (Pane::Resolution, _) if action == Action::Edit && self.resolution(desk).is_some() => {
                let id = self.resolution(desk).map(Id::from);
                let screen = id.and_then(|id| Screen::of(desk, id));
                screen.map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
            }
            (Pane::Resolution, stands) => self.in_resolution(desk, stands),
            (Pane::Minutes, stands) => self.in_minutes(desk, stands),
            (_, Stands::New) => self.begin(desk),
            _ => Outcome::Stay,
        }
    }

    fn in_resolution(&mut self, desk: &Desk, stands: Stands) -> Outcome {
        let Some(id) = self.resolution(desk) else {
            let usual = resolve::usual_kind(&desk.register);
            return self.draft(desk, if stands == Stands::Instead { other(usual) } else { usual });
        };
        let (outcome, wait) = resolution::enter(desk, id, stands);
        self.waiting = Waiting::Resolution(wait);
        outcome
    }

    /// What F7 begins in the pane in front.
    fn begin(&self, desk: &Desk) -> Outcome {
        match self.pane {
            Pane::Agenda => job::open(desk, Job::Item(self.id, None)),
            Pane::Roll => job::open(desk, Job::AddToRoll(self.id)),
            Pane::Run => job::open(desk, Job::Opinion(self.id, self.item_at())),
            Pane::Votes => self.vote(desk),
            Pane::Resolution => self.new_task(desk),
            Pane::Due | Pane::Minutes => Outcome::Stay,
        }
    }

    /// A task of the resolution; without one, first its draft.
    fn new_task(&self, desk: &Desk) -> Outcome {
        if let Some(id) = self.resolution(desk) {
            return job::open(desk, Job::NewTask(id));
        }
        self.draft(desk, resolve::usual_kind(&desk.register))
    }

    fn draft(&self, desk: &Desk, kind: ResolutionKind) -> Outcome {
        job::keep(desk, resolve::draft_resolution(&desk.register, self.id, kind))
    }

    fn mark(&self, desk: &Desk) -> Outcome {
        match self.pane {
            Pane::Roll => self.turn_presence(desk, 1),
            Pane::Run => self.tick(desk),
            _ => Outcome::Stay,
        }
    }

    fn tick(&self, desk: &Desk) -> Outcome {
        let Stands::Item(number) = self.stands() else { return Outcome::Stay };
        self.tick_item(desk, number)
    }

    pub(super) fn tick_item(&self, desk: &Desk, number: u32) -> Outcome {
        let items = self.meeting(desk).map(|it| it.items.as_slice()).unwrap_or_default();
        let Some(item) = items.iter().find(|item| item.number == number) else {
            return Outcome::Stay;
        };
        let note = ItemNote {
            notes: item.notes.clone(),
            conclusion: item.conclusion.clone(),
            used: item.used,
            done: !item.done,
        };
        job::keep(desk, hold::note_item(&desk.register, self.id, number, note))
    }

    /// The next of the ways to stand in the roll that this member is likely to have.
    pub(super) fn turn_presence(&self, desk: &Desk, by: isize) -> Outcome {
        let Stands::Member(member) = self.stands() else { return Outcome::Stay };
        let Some(line) = self.line_of(desk, member) else { return Outcome::Stay };
        let usual = [Presence::Present, Presence::Excused, Presence::Unexcused];
        let exempt = [Presence::Exempt, Presence::ExemptPresent];
        let list = match line.presence {
            Presence::Exempt | Presence::ExemptPresent => exempt.as_slice(),
            _ => usual.as_slice(),
        };
        let count = list.len().cast_signed();
        let at = list.iter().position(|one| *one == line.presence);
        let to = at.map_or(0, |at| (at.cast_signed() + by).rem_euclid(count)).unsigned_abs();
        let presence = list.get(to).copied().unwrap_or(line.presence);
        let line = Attendance { presence, ..line };
        job::keep(desk, hold::set_presence(&desk.register, self.id, line))
    }

    pub(super) fn line_of(&self, desk: &Desk, member: MemberId) -> Option<Attendance> {
        let roll = &self.meeting(desk)?.roll;
        roll.iter().find(|line| line.member == Some(member)).cloned()
    }

    fn delete(&self, desk: &Desk) -> Outcome {
        match (self.pane, self.stands()) {
            (Pane::Agenda, Stands::Item(number)) => {
                let Some(mut meeting) = self.meeting(desk).cloned() else { return Outcome::Stay };
                meeting.items.retain(|item| item.number != number);
                let plan = job::meeting::changed(desk, self.id, meeting, Deed::EditMeeting);
                job::keep(desk, plan)
            }
            (Pane::Run | Pane::Minutes, Stands::Opinion(at)) => {
                job::keep(desk, hold::correct_opinion(&desk.register, self.id, at, None))
            }
            _ => Outcome::Stay,
        }
    }

    fn move_item(&mut self, desk: &Desk, by: isize) -> Outcome {
        let Stands::Item(number) = self.stands() else { return Outcome::Stay };
        let Some(mut meeting) = self.meeting(desk).cloned() else { return Outcome::Stay };
        let at = meeting.items.iter().position(|item| item.number == number);
        let to = at.and_then(|at| at.checked_add_signed(by));
        let (Some(at), Some(to)) = (at, to.filter(|to| *to < meeting.items.len())) else {
            return Outcome::Stay;
        };
        meeting.items.swap(at, to);
        let part = meeting.items.get(at).map(|other| other.part);
        if let (Some(item), Some(part)) = (meeting.items.get_mut(to), part) {
            item.part = part;
        }
        self.set_at(self.at().saturating_add_signed(by));
        job::keep(desk, job::meeting::changed(desk, self.id, meeting, Deed::EditMeeting))
    }

    fn decide(&mut self, desk: &Desk) -> Outcome {
        match (self.pane, self.stands()) {
            (Pane::Due, Stands::Task(task)) => self.decide_on(desk, task),
            (Pane::Resolution, _) => self.adopt(desk),
            (Pane::Votes, Stands::Vote(number)) => self.install(desk, number),
            _ => {
                self.go(desk, Pane::Due);
                Outcome::Stay
            }
        }
    }

    fn decide_on(&mut self, desk: &Desk, task: TaskId) -> Outcome {
        self.waiting = Waiting::Decision(task);
        let title = choices_title(desk, task);
        Outcome::push(Picker::new(title, job::meeting_facts::decisions(desk)))
    }

    pub(super) fn adopt(&mut self, desk: &Desk) -> Outcome {
        let Some(id) = self.resolution(desk) else { return self.new_task(desk) };
        let (outcome, wait) = resolution::adopt(desk, id);
        self.waiting = Waiting::Resolution(wait);
        outcome
    }
}

/// The other kind of decision that a meeting can take.
const fn other(kind: ResolutionKind) -> ResolutionKind {
    match kind {
        ResolutionKind::Resolution => ResolutionKind::Conclusion,
        ResolutionKind::Conclusion => ResolutionKind::Resolution,
    }
}

fn choices_title(desk: &Desk, task: TaskId) -> String {
    let name = desk.register.task(task).map_or("", |task| task.content.as_str());
    format!("{}: {name}", actions::DECIDE.get(desk.lang()))
}
