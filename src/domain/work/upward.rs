//! What a meeting must report to the superior committee beside its minutes: opinions kept against
//! a decision, and persons on whom all votes allowed were held without success.

use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::rules::rounds;
use crate::domain::rules::voting::Next;
use crate::domain::text::fold;
use crate::domain::{MeetingId, MemberId};
use crate::words::Lang;
use crate::words::ballot as word;

/// One thing to be reported upward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Upward {
    /// An opinion kept: whose, and what.
    Opinion(String, String),
    /// All votes on a person were held: who, how many. One who is to be admitted and is not in the
    /// book is named by the subject of the votes.
    Rounds(Option<MemberId>, String, u32),
}

impl Upward {
    /// Whom it concerns.
    pub fn name(&self) -> &str {
        match self {
            Self::Opinion(name, _) | Self::Rounds(_, name, _) => name,
        }
    }

    /// The line of the list.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Opinion(name, text) => {
                word::UP_OPINION.fill(lang, &[("name", name), ("text", text)])
            }
            Self::Rounds(who, name, n) => {
                let text = if who.is_some() { word::UP_ROUNDS } else { word::UP_ROUNDS_NAMED };
                text.fill(lang, &[("name", name), ("n", &n.to_string())])
            }
        }
    }
}

/// What the meeting under `id` must report upward, in the order of its votes and opinions.
pub fn list(register: &Register, id: MeetingId) -> Vec<Upward> {
    let Some(meeting) = register.meeting(id) else { return Vec::new() };
    let mut all = lost(register, meeting);
    let name = |id: MemberId| register.member(id).map_or("", |member| member.full_name.as_str());
    all.extend(meeting.opinions.iter().filter(|said| said.reserved).map(|said| {
        let name = said.member.map_or(said.guest.as_str(), name);
        Upward::Opinion(name.to_owned(), said.text.clone())
    }));
    all
}

/// Persons voted on at this meeting for the last time allowed.
fn lost(register: &Register, meeting: &Meeting) -> Vec<Upward> {
    let mut found = Vec::new();
    for vote in &meeting.votes {
        if rounds::limit(vote.matter).is_none() {
            continue;
        }
        let (held, name) = match vote.about {
            Some(id) => (rounds::rounds(register, id, vote.matter), name_of(register, id)),
            None => {
                let held = rounds::rounds_named(register, &vote.subject, vote.matter);
                (held, vote.subject.clone())
            }
        };
        let is_last = held.held.last().map(|(on, _)| *on) == meeting.date;
        let is_known = |it: &Upward| match it {
            Upward::Rounds(Some(known), ..) => Some(*known) == vote.about,
            Upward::Rounds(None, known, _) => vote.about.is_none() && fold(known) == fold(&name),
            Upward::Opinion(..) => false,
        };
        if let Next::ReportUpward(n) = held.next
            && is_last
            && !found.iter().any(is_known)
        {
            found.push(Upward::Rounds(vote.about, name, n));
        }
    }
    found
}

fn name_of(register: &Register, id: MemberId) -> String {
    register.member(id).map(|it| it.full_name.clone()).unwrap_or_default()
}
