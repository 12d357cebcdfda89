//! What can be put onto an agenda beside what is proposed: matters that wait, items of earlier
//! agendas.

use chrono::NaiveDate;

use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::message::Notice;
use crate::app::screen::picker::{Pick, Picker};
use crate::domain::day;
use crate::domain::field::Value;
use crate::domain::meeting::{Item, MeetingKind};
use crate::domain::topic::TopicState;
use crate::domain::work::park;
use crate::domain::{MeetingId, TopicId};
use crate::words::prepare as say;

/// One thing to put onto an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// A matter that waits.
    Topic(TopicId),
    /// An item of the agenda of another meeting, with its day.
    Item(MeetingId, Option<NaiveDate>, Box<Item>),
}

/// Everything that can be put onto the agenda of a meeting of a kind.
pub fn offers(desk: &Desk, kind: MeetingKind, own: Option<MeetingId>) -> Vec<Offer> {
    let waits = desk.register.topics().filter(|(_, it)| it.state == TopicState::Waiting);
    let mut all: Vec<Offer> = waits.map(|(id, _)| Offer::Topic(id)).collect();
    let copies = park::copies(&desk.register, kind, own);
    all.extend(copies.into_iter().map(|(id, date, item)| Offer::Item(id, date, Box::new(item))));
    all
}

/// The picker over them; a sentence where there is nothing.
pub fn picker(desk: &Desk, offers: &[Offer]) -> Outcome {
    let lang = desk.lang();
    if offers.is_empty() {
        return Outcome::Tell(Notice::plain(say::NOTHING_TO_COPY.get(lang)));
    }
    let text = |offer: &Offer| match offer {
        Offer::Topic(id) => {
            let title = desk.register.topic(*id).map_or("", |it| it.title.as_str());
            say::OFFER_TOPIC.fill(lang, &[("title", title)])
        }
        Offer::Item(_, date, item) => {
            format!("{} · {}", date.map(day::show).unwrap_or_default(), item.title)
        }
    };
    let pick = |(at, offer)| Pick { value: Value::Number(at), text: text(offer) };
    let picks = (0_i64..).zip(offers).map(pick).collect();
    Outcome::push(Picker::new(say::COPY_WHICH.get(lang), picks))
}

/// The one that was picked.
pub fn picked(offers: Vec<Offer>, value: &Value) -> Option<Offer> {
    let Value::Number(at) = value else { return None };
    offers.into_iter().nth(usize::try_from(*at).ok()?)
}
