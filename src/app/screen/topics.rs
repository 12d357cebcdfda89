//! Matters that wait, in their list: taken up by the meeting that is being prepared, or dropped
//! with the reason. And the ways from the list of meetings to what meetings are prepared with.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::screen::job::{self, Job};
use crate::app::screen::list::List;
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState};
use crate::domain::topic::TopicState;
use crate::domain::work::{Refusal, park};
use crate::domain::{Id, Kind, MeetingId, TopicId};
use crate::words::prepare as say;

/// The next meeting whose agenda can still take something: a regular one first.
fn next_meeting(desk: &Desk) -> Option<MeetingId> {
    let open = |it: &Meeting| {
        matches!(it.state, MeetingState::Draft | MeetingState::Noticed | MeetingState::Running)
            && matches!(it.kind, MeetingKind::Regular | MeetingKind::Extraordinary)
    };
    let open = desk.register.meetings().filter(|(_, it)| open(it));
    open.min_by_key(|(_, it)| (it.kind, it.date)).map(|(id, _)| id)
}

/// Does an action on a matter; `None` where it is not one of its own.
pub fn act(desk: &Desk, id: TopicId, action: Action) -> Option<Outcome> {
    match action {
        Action::TakeUp => {
            let meeting = next_meeting(desk)?;
            Some(job::keep(desk, park::take_up(&desk.register, id, meeting, desk.today())))
        }
        Action::DropTopic => Some(job::open(desk, Job::DropTopic(id))),
        _ => None,
    }
}

/// Why an action on a matter is not possible now.
pub fn refusal(desk: &Desk, id: Option<Id>, action: Action) -> Option<String> {
    let lang = desk.lang();
    if !matches!(action, Action::TakeUp | Action::DropTopic) {
        return None;
    }
    let topic = id.and_then(|id| desk.register.topic(TopicId(id.number)));
    match topic {
        None => Some(crate::words::ui::NOTHING_HERE.get(lang).to_owned()),
        Some(topic) if topic.state != TopicState::Waiting => Some(Refusal::NotWaiting.say(lang)),
        Some(_) if action == Action::TakeUp && next_meeting(desk).is_none() => {
            Some(say::NO_OPEN_AGENDA.get(lang).to_owned())
        }
        Some(_) => None,
    }
}

/// Opens what meetings are prepared with: templates, matters that wait.
pub fn open(desk: &Desk, action: Action) -> Option<Outcome> {
    match action {
        Action::Templates => Some(Outcome::push(List::new(desk, Kind::Template))),
        Action::Topics => Some(Outcome::push(List::new(desk, Kind::Topic))),
        _ => None,
    }
}
