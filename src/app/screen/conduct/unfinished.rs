//! The meeting that was left in its midst: the first screen offers to go on with it.

use crate::app::desk::Desk;
use crate::domain::MeetingId;
use crate::domain::meeting::MeetingState;
use crate::domain::work::conduct;
use crate::words::conduct as word;

/// The meeting under way, at which step it is, and which key goes on there.
pub fn unfinished(desk: &Desk) -> Option<(MeetingId, String, String)> {
    let lang = desk.lang();
    let running = desk.register.meetings().filter(|(_, it)| it.state == MeetingState::Running);
    let (id, meeting) = running.max_by_key(|(_, it)| it.date)?;
    let now = conduct::current(meeting).map(|item| item.number);
    let place = meeting.items.iter().position(|item| Some(item.number) == now);
    let title = place.and_then(|at| meeting.items.get(at)).map_or("", |item| item.title.as_str());
    let n = place.map_or(meeting.items.len(), |at| at + 1).to_string();
    let values = [("n", n), ("all", meeting.items.len().to_string()), ("title", title.to_owned())];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    let key = word::GO_ON_KEY.get(lang).to_owned();
    Some((id, word::GO_ON.fill(lang, &values), key))
}
