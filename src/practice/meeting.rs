//! A regular meeting as it goes: roll, debate, votes, tasks, close.

use chrono::{NaiveDate, NaiveDateTime};

use super::people::{Part as Role, to_size};
use super::sayings;
use super::story::{Story, at};
use super::{agenda, follow, month, score};
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::field::Described as _;
use crate::domain::meeting::{
    Attendance, Candidate, Matter, Meeting, MeetingState, Method, Opinion, Post, Presence, Vote,
};
use crate::domain::work::adopt::{Adoption, adopt_minutes_with};
use crate::domain::{MeetingId, MemberId};

/// Why minutes of this cell lack what they should have.
const LACKING: &str = "cuộc họp ngắn, nội dung đã rõ";
/// Who counts ballots.
pub(super) const TELLERS: &str = "ban kiểm phiếu 3 người";

/// The evening of a meeting, from the opening to the resolution.
pub(super) fn hold(story: &mut Story, index: usize, id: MeetingId) {
    let Some(date) = story.dates.get(index).copied() else { return };
    let seven_thirty = at(date, 19, 30);
    let guests = observer(story, index);
    story.edit_meeting(id, seven_thirty, Deed::OpenMeeting, |it| {
        it.state = MeetingState::Running;
        it.started = Clock::new(19, 30);
        it.guests = guests;
    });
    let roll = roll(story, date);
    let dues = roll.len();
    story.edit_meeting(id, seven_thirty, Deed::RollCall, |it| {
        it.roll = roll;
        note(it, 3, format!("Đã thu đảng phí tháng của {dues} đảng viên, nộp đảng ủy trong tuần."));
    });
    let Some((base, present)) = story.register.meeting(id).map(|it| voters(story, it)) else {
        return;
    };
    vote(
        story,
        id,
        at(date, 19, 45),
        vote_on("Thông qua chương trình sinh hoạt", 4, base, present),
    );
    listen(story, id, date);
    follow::review(story, index, id, (base, present));
    debate(story, index, id, date);
    for (member, name) in agenda::recognised(story, index) {
        recognise(story, id, date, (member, &name), (base, present));
    }
    if agenda::elects(story, index) {
        elect(story, id, date, (base, present));
    }
    let against = u32::from(story.chance.is(8) && present > base / 2 + 1);
    let mut last = vote_on("Thông qua nghị quyết tháng", 12, base, present);
    last.for_ = present - against;
    last.other = against;
    last.at = Clock::new(21, 0);
    vote(story, id, at(date, 21, 0), last);
    close(story, id, date);
    score::mark(story, index, id, date);
    month::after(story, index, id, date);
}

/// The committee member of the commune comes now and then.
fn observer(story: &Story, index: usize) -> Vec<String> {
    let observer = story.register.cell().map(|cell| cell.observer.clone());
    if index % 4 == 2 { observer.into_iter().collect() } else { Vec::new() }
}

fn note(meeting: &mut Meeting, number: u32, text: String) {
    if let Some(item) = meeting.items.iter_mut().find(|item| item.number == number) {
        item.notes = text;
        item.done = true;
        item.used = item.planned;
    }
}

/// News and mood.
fn listen(story: &mut Story, id: MeetingId, date: NaiveDate) {
    for (number, texts) in [(5, sayings::NEWS), (6, sayings::MOODS)] {
        let text = story.chance.pick(texts).to_owned();
        story.edit_meeting(id, at(date, 19, 50), Deed::RunItem, |it| note(it, number, text));
    }
}

/// Who spoke on what, one act each; in older years the secretary saved three at a time.
fn debate(story: &mut Story, index: usize, id: MeetingId, date: NaiveDate) {
    let Some(meeting) = story.register.meeting(id) else { return };
    let meeting = meeting.clone();
    let many = story.chance.between(5, 9);
    let mut said = speakers(story, &meeting, many);
    if meeting.combined {
        said.truncate(6);
    }
    let keeps = story.chance.is(3);
    let at_once = if index + 25 > story.dates.len() { 1 } else { 3 };
    for group in said.chunks(at_once) {
        let group = group.to_vec();
        story.edit_meeting(id, at(date, 20, 20), Deed::NoteOpinion, |it| {
            for (member, text) in group {
                it.opinions.push(Opinion {
                    item: Some(agenda::DEBATE),
                    member: Some(member),
                    text,
                    reserved: keeps && it.opinions.is_empty(),
                    ..Opinion::blank()
                });
            }
        });
    }
    if !meeting.guests.is_empty() {
        story.edit_meeting(id, at(date, 20, 40), Deed::NoteOpinion, |it| {
            it.opinions.push(Opinion {
                item: Some(agenda::DEBATE),
                guest: it.guests.first().cloned().unwrap_or_default(),
                text: "Đánh giá cao việc ghi rõ người, rõ việc, rõ thời hạn; đề nghị gửi báo cáo đúng hai ngày."
                    .to_owned(),
                ..Opinion::blank()
            });
        });
    }
}

/// Members who speak, with what they say.
pub(super) fn speakers(story: &mut Story, meeting: &Meeting, many: u32) -> Vec<(MemberId, String)> {
    let present: Vec<MemberId> = meeting
        .roll
        .iter()
        .filter(|it| matches!(it.presence, Presence::Present | Presence::ExemptPresent))
        .filter_map(|it| it.member)
        .filter(|member| Some(*member) != meeting.chair)
        .collect();
    let first = story.chance.below(present.len());
    let many = to_size(many).min(present.len());
    let step = (present.len() / many.max(1)).max(1);
    (0..many)
        .filter_map(|nth| present.get((first + nth * step) % present.len()).copied())
        .map(|member| {
            story.spoken += 1 + story.chance.below(2);
            let text = sayings::OPINIONS.get(story.spoken % sayings::OPINIONS.len());
            (member, text.copied().unwrap_or_default().to_owned())
        })
        .collect()
}

/// A vote on full membership: two thirds of the official members.
fn recognise(
    story: &mut Story,
    id: MeetingId,
    date: NaiveDate,
    (member, name): (MemberId, &str),
    (base, present): (u32, u32),
) {
    let item = story.register.meeting(id).and_then(|meeting| {
        meeting.items.iter().find(|item| item.title.ends_with(name)).map(|item| item.number)
    });
    let subject = format!("Đề nghị công nhận đồng chí {name} là đảng viên chính thức");
    let it = Vote {
        item,
        matter: Matter::Recognition,
        about: Some(member),
        method: Method::Card,
        at: Clock::new(20, 50),
        ..vote_on(&subject, 0, base, present)
    };
    vote(story, id, at(date, 20, 50), it);
}

/// A secret ballot: two delegates out of three members present.
fn elect(story: &mut Story, id: MeetingId, date: NaiveDate, (base, present): (u32, u32)) {
    let Some(meeting) = story.register.meeting(id) else { return };
    let item = meeting.items.iter().find(|item| item.step == agenda::ELECTION);
    let item = item.map(|item| item.number);
    let stands = meeting.roll.iter().filter(|line| line.presence == Presence::Present);
    let names: Vec<MemberId> = stands.filter_map(|line| line.member).skip(2).take(3).collect();
    let (first, second) = (present.saturating_sub(1), (base / 2 + 2).min(present));
    let third = (present * 2).saturating_sub(first + second).min(present / 3);
    let cast = Vote {
        item,
        matter: Matter::Election,
        method: Method::Secret,
        at: Clock::new(20, 55),
        for_: 0,
        issued: Some(present),
        collected: Some(present),
        seats: Some(2),
        post: Some(Post::Delegates),
        tellers: TELLERS.to_owned(),
        ..vote_on(agenda::ELECTS, 0, base, present)
    };
    let number = story.register.meeting(id).map_or(1, Meeting::next_vote);
    story.edit_meeting(id, at(date, 20, 55), Deed::RecordVote, |meeting| {
        meeting.votes.push(Vote { number, ..cast });
        let stood = names.into_iter().zip([first, second, third]);
        meeting.candidates.extend(stood.map(|(member, votes)| Candidate {
            vote: number,
            member: Some(member),
            text: String::new(),
            votes,
        }));
    });
}

/// A vote on which all voters present agree.
pub(super) fn vote_on(subject: &str, item: u32, base: u32, present: u32) -> Vote {
    Vote {
        item: Some(item),
        subject: subject.to_owned(),
        at: Clock::new(19, 45),
        base: Some(base),
        present: Some(present),
        for_: present,
        tellers: "thư ký".to_owned(),
        ..Vote::blank()
    }
}

/// Records a vote under the next number, which is returned.
pub(super) fn vote(story: &mut Story, id: MeetingId, when: NaiveDateTime, it: Vote) -> u32 {
    let number = story.register.meeting(id).map_or(1, Meeting::next_vote);
    story.edit_meeting(id, when, Deed::RecordVote, |meeting| {
        meeting.votes.push(Vote { number, ..it });
    });
    number
}

fn close(story: &mut Story, id: MeetingId, date: NaiveDate) {
    let minute = u16::try_from(story.chance.between(2, 25)).unwrap_or(5);
    let extra = story.chance.between(0, 3);
    story.edit_meeting(id, at(date, 21, 5), Deed::CloseMeeting, |it| {
        for item in &mut it.items {
            item.done = true;
            item.used = item.used.or_else(|| item.planned.map(|planned| planned + extra));
        }
        it.ended = Clock::new(if it.combined { 22 } else { 21 }, minute);
        it.state = MeetingState::Closed;
        "Chi bộ thống nhất đánh giá kết quả tháng trước và nhiệm vụ tháng tới; đảng viên được giao việc báo cáo tại kỳ họp sau."
            .clone_into(&mut it.conclusion);
    });
}

/// The minutes are read and adopted, and sealed with the resolution of the meeting.
pub(super) fn adopt(story: &mut Story, id: MeetingId, when: NaiveDateTime) {
    let adoption = Adoption { on: Some(when.date()), reason: LACKING.to_owned() };
    if let Ok(plan) = adopt_minutes_with(&story.register, id, &adoption) {
        story.act(when, plan.account.deed, plan.account.about, plan.changes);
    }
}

/// The roll of a day: who came, who did not and why. Nobody who chairs or writes is absent, and
/// enough come for every vote.
pub(super) fn roll(story: &mut Story, date: NaiveDate) -> Vec<Attendance> {
    let mut roll: Vec<Attendance> = Vec::with_capacity(story.people.len());
    for person in &story.people {
        if !person.is_called(date) {
            continue;
        }
        let mut line = Attendance { member: Some(person.id), ..Attendance::blank() };
        let stays_away = story.chance.is(person.absent);
        if person.is_away(date) {
            line.presence = Presence::Elsewhere;
        } else if person.is_exempt(date) {
            let comes = person.part == Role::Exempt(0) && !stays_away;
            line.presence = if comes { Presence::ExemptPresent } else { Presence::Exempt };
        } else if person.id.0 > 3 && stays_away {
            let without = story.chance.is(6);
            line.presence = if without { Presence::Unexcused } else { Presence::Excused };
            if !without {
                story.chance.pick(sayings::REASONS).clone_into(&mut line.reason);
            }
        } else if story.chance.is(2) && person.id.0 > 3 {
            line.came = Clock::new(19, 38);
        }
        roll.push(line);
    }
    call_back(story, date, &mut roll);
    roll
}

/// Where too few voters came, the first absent ones were fetched after all.
fn call_back(story: &Story, date: NaiveDate, roll: &mut [Attendance]) {
    loop {
        let (base, present) = count(story, date, roll);
        if present * 4 >= base * 3 {
            return;
        }
        let absent = roll
            .iter_mut()
            .find(|it| matches!(it.presence, Presence::Excused | Presence::Unexcused));
        let Some(line) = absent else { return };
        line.presence = Presence::Present;
        line.reason.clear();
    }
}

/// The voting base of a meeting and the voters present.
pub(super) fn voters(story: &Story, meeting: &Meeting) -> (u32, u32) {
    count(story, meeting.date.unwrap_or(story.span.today), &meeting.roll)
}

fn count(story: &Story, date: NaiveDate, roll: &[Attendance]) -> (u32, u32) {
    let mut figures = (0, 0);
    for line in roll {
        let person = line.member.and_then(|id| story.people.get(to_size(id.0 - 1)));
        if !person.is_some_and(|it| it.is_official(date)) {
            continue;
        }
        match line.presence {
            Presence::Present | Presence::ExemptPresent => {
                figures.0 += 1;
                figures.1 += 1;
            }
            Presence::Excused | Presence::Unexcused | Presence::SpecialDuty => figures.0 += 1,
            Presence::Exempt | Presence::Elsewhere | Presence::Guest | Presence::Resident => {}
        }
    }
    figures
}
