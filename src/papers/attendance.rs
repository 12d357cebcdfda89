//! The list that those who come to a meeting sign.

use super::block::{Align, Block, Column, Line, Look, Paper, Table};
use super::figures::{date, dated, name};
use super::head::{short_head, title};
use super::notice::what;
use crate::domain::meeting::{Meeting, Presence};
use crate::domain::register::Register;
use crate::domain::rules::standing::Standing;
use crate::domain::rules::{attendance, voting};
use crate::domain::text::name_key;
use crate::domain::{MeetingId, MemberId};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// The height of a row that one signs in, in millimetres.
const SIGNED: u16 = 9;

/// The list. `None` when the meeting is not there.
pub(super) fn attendance(register: &Register, id: MeetingId) -> Option<Paper> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let mut paper = Paper::new(dated(register, "diem-danh", id, on));
    short_head(&mut paper, register);
    let day = date(Some(on));
    title(
        &mut paper,
        say::ATTENDANCE,
        &fill(say::A_OF, &[("what", &what(meeting)), ("date", &day)]),
    );
    let called = called(register, meeting);
    let members = called.iter().map(|(member, standing)| {
        let name = name(register, Some(*member));
        [name, post(register, *member), absence(meeting, *member, *standing)]
    });
    let count = called.len();
    let rows =
        members.chain(guests(register, meeting)).enumerate().map(|(at, [name, post, why])| {
            vec![Cell::from(at + 1), name.into(), post.into(), Cell::Empty, why.into()]
        });
    let table = Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(word::COL_NAME, 13, Align::Left),
            Column::new(say::COL_POST, 9, Align::Left),
            Column::new(say::COL_SIGN, 10, Align::Left),
            Column::new(say::COL_WHY, 10, Align::Left),
        ],
        rows,
    );
    paper.push(Block::Table(table.to_write_in(SIGNED)));
    paper.paragraph(fill(say::A_COUNT, &[("n", &count.to_string())]));
    paper.push(Block::Signature {
        left: signs(word::M_CLERK_SIGNS, &name(register, meeting.clerk)),
        right: signs(word::M_CHAIR_SIGNS, &name(register, meeting.chair)),
        recipients: false,
    });
    Some(paper)
}

/// A post, room for the hand, the name.
pub(super) fn signs(post: &str, who: &str) -> Vec<Line> {
    let mut lines = vec![Line::new(post, Look::BOLD)];
    lines.extend(std::iter::repeat_n(Line::new("", Look::PLAIN), 4));
    lines.push(Line::new(who, Look::BOLD));
    lines
}

/// Those whom the meeting calls, by name; guests of the roll stand below.
fn called(register: &Register, meeting: &Meeting) -> Vec<(MemberId, Standing)> {
    let Some(on) = meeting.date else { return Vec::new() };
    let few = voting::convened(register, meeting);
    let mut called = attendance::called(register, on);
    called.retain(|(id, _)| {
        few.as_ref().is_none_or(|few| few.contains(id)) && !is_guest(code(meeting, *id))
    });
    called.sort_by_cached_key(|(id, _)| {
        (register.member(*id).map(|member| name_key(&member.full_name)), *id)
    });
    called
}

fn code(meeting: &Meeting, member: MemberId) -> Option<Presence> {
    meeting.roll.iter().find(|line| line.member == Some(member)).map(|line| line.presence)
}

const fn is_guest(code: Option<Presence>) -> bool {
    matches!(code, Some(Presence::Guest | Presence::Resident))
}

/// The post in the cell, else the Party group.
fn post(register: &Register, member: MemberId) -> String {
    let cell = register.cell();
    let is = |post: Option<MemberId>| post == Some(member);
    if cell.is_some_and(|cell| is(cell.secretary)) {
        say::IS_SECRETARY.to_owned()
    } else if cell.is_some_and(|cell| is(cell.deputy)) {
        say::IS_DEPUTY.to_owned()
    } else if cell.is_some_and(|cell| cell.committee.contains(&member)) {
        say::IS_COMMITTEE.to_owned()
    } else {
        register.member(member).map(|it| it.party_group.clone()).unwrap_or_default()
    }
}

/// Why a member is not there, as far as it is known: from the roll, else from the standing.
fn absence(meeting: &Meeting, member: MemberId, standing: Standing) -> String {
    let line = meeting.roll.iter().find(|line| line.member == Some(member));
    let code = line.map(|line| line.presence).or_else(|| attendance::expected(standing));
    let reason = line.map_or("", |line| line.reason.as_str());
    match code {
        Some(Presence::Present | Presence::ExemptPresent) | None => String::new(),
        Some(_) if !reason.is_empty() => reason.to_owned(),
        Some(code) => code.name().get(Vi).to_lowercase(),
    }
}

/// Invited guests, and those on the roll as guests or resident members.
fn guests(register: &Register, meeting: &Meeting) -> Vec<[String; 3]> {
    let observer = std::iter::once(&meeting.observer).filter(|name| !name.is_empty());
    let invited = meeting.guests.iter().filter(|name| **name != meeting.observer);
    let of_roll = meeting.roll.iter().filter(|line| is_guest(Some(line.presence)));
    let of_roll = of_roll.map(|line| name(register, line.member));
    let all = observer.chain(invited).cloned().chain(of_roll);
    all.map(|name| [name, say::IS_GUEST.to_owned(), String::new()]).collect()
}
