//! Rows of a table as meetings held in the past, with the roll as far as the row tells it.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::file::Sheet;
use super::member_rows::Raw;
use super::record_cells::{pieces, whole};
use super::record_import::{Arrival, Taking};
use super::record_rows::{RecordRow, record_rows};
use super::references::{clocks, date_in, is_likely};
use super::table::Datum;
use crate::domain::Choices as _;
use crate::domain::day;
use crate::domain::fault::Fault;
use crate::domain::meeting::{Attendance, Meeting, MeetingKind, MeetingState, Presence};
use crate::domain::record::Record;
use crate::domain::rules::voting;
use crate::domain::text::{clean_line, fold};
use crate::domain::work::hold;
use crate::domain::{Id, Kind, MeetingId, MemberId};
use crate::words::{Lang, import as word};

/// What only a row of meetings has.
const DATA: &[&str] = &[
    "kind",
    "place",
    "chair_id",
    "clerk_id",
    "present",
    "absent",
    "excused",
    "unexcused",
    "conclusion",
    "notes",
    "started",
    "ended",
    "time",
    "title",
];

/// Cells of their own kind.
const SPECIAL: &[&str] =
    &["when", "kind", "called", "present", "absent", "excused", "unexcused", "notes"];

/// Takes a sheet of meetings.
pub(super) fn take(taking: &mut Taking<'_>, sheet: &Sheet) {
    let mut known: HashMap<(NaiveDate, MeetingKind), MeetingId> = HashMap::new();
    for (id, it) in taking.register.meetings() {
        if let Some(date) = it.date.filter(|_| it.state != MeetingState::Cancelled) {
            known.entry((date, it.kind)).or_insert(id);
        }
    }
    for row in record_rows(sheet, &["date", "when"], DATA).rows {
        let Some(mut meeting) = read(taking, &row) else { continue };
        let Some(date) = meeting.date else {
            if let Some(raw) = row.cells.first() {
                let raw = Raw { key: "date", typed: String::new(), ..raw.clone() };
                taking.refuse(Kind::Meeting, &raw, Fault::Missing);
            }
            continue;
        };
        let key = (date, meeting.kind);
        let found = known.get(&key).copied();
        if found.is_none() && row.get("state").is_none() {
            // Its minutes stand on paper, signed.
            meeting.state = MeetingState::Adopted;
        }
        let here = meeting.roll.iter().filter(|it| it.presence == Presence::Present).count();
        let roll = meeting.roll.len();
        let cells = vec![
            day::show(date),
            meeting.kind.name().get(Lang::Vi).to_owned(),
            if roll == 0 { String::new() } else { format!("{here}/{roll}") },
        ];
        let told = row.get("state").map(|_| "state").into_iter().collect();
        let arrival = Arrival { row: &row, record: meeting.into(), told, cells };
        let main = if row.get("date").is_some() { "date" } else { "when" };
        if let Some(id) = taking.keep(found.map(Id::from), arrival, main) {
            known.insert(key, MeetingId(id.number));
        }
    }
}

fn read(taking: &mut Taking<'_>, row: &RecordRow) -> Option<Meeting> {
    let mut record = Record::from(Meeting::default());
    let whole = taking.fill(&mut record, row, |key| !SPECIAL.contains(&key));
    let Record::Meeting(mut meeting) = record else { return None };
    if let Some(raw) = row.get("when") {
        when(&mut meeting, raw);
    }
    if let Some(raw) = row.get("kind") {
        let Some(kind) = kind(&raw.typed) else {
            taking.refuse(Kind::Meeting, raw, Fault::UnknownChoice);
            return None;
        };
        meeting.kind = kind;
    }
    if let Some(raw) = row.get("date").or_else(|| row.get("when"))
        && meeting.date.is_some_and(|date| !is_likely(date))
    {
        taking.refuse(Kind::Meeting, raw, Fault::NotADate);
        return None;
    }
    let notes = row.cells.iter().filter(|raw| raw.key == "notes").map(|raw| raw.typed.as_str());
    meeting.notes = notes.collect::<Vec<_>>().join("\n");
    if !whole || !attendance(taking, &mut meeting, row) {
        return None;
    }
    Some(*meeting)
}

/// `19h30 - 21h00, ngày 20/3/2026`, or a day alone.
fn when(meeting: &mut Meeting, raw: &Raw) {
    let said = match &raw.value {
        Datum::Day(day) => Some(*day),
        Datum::Text(_) | Datum::Number(_) | Datum::Empty => date_in(&fold(&raw.typed)),
    };
    meeting.date = meeting.date.or(said);
    let mut hours = clocks(&raw.typed).into_iter();
    meeting.started = meeting.started.or_else(|| hours.next());
    meeting.ended = meeting.ended.or_else(|| hours.next());
}

/// The kind of a meeting in the words of offices.
fn kind(text: &str) -> Option<MeetingKind> {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    MeetingKind::read(text).or_else(|| {
        Some(if says(&["chi uy", "cap uy"]) {
            MeetingKind::Committee
        } else if says(&["thuong ky", "dinh ky", "thuong le", "hang thang"]) {
            MeetingKind::Regular
        } else if says(&["chuyen de"]) {
            MeetingKind::Thematic
        } else if says(&["bat thuong", "dot xuat"]) {
            MeetingKind::Extraordinary
        } else if says(&["dai hoi"]) {
            MeetingKind::Congress
        } else if says(&["xet ket nap"]) {
            MeetingKind::AdmissionVote
        } else if says(&["ket nap"]) {
            MeetingKind::Ceremony
        } else if says(&["chinh thuc"]) {
            MeetingKind::RecognitionVote
        } else if says(&["kiem diem"]) {
            MeetingKind::Review
        } else if says(&["so ket", "6 thang"]) {
            MeetingKind::HalfYear
        } else if says(&["tong ket"]) {
            MeetingKind::Year
        } else if says(&["ky luat"]) {
            MeetingKind::Discipline
        } else if says(&["kiem tra", "giam sat"]) {
            MeetingKind::Inspection
        } else {
            return None;
        })
    })
}

/// The roll of those called on the day, the named ones absent. Counts that it does not bear out
/// stay as a remark, as does a count without names. Whether all names are known.
fn attendance(taking: &mut Taking<'_>, meeting: &mut Meeting, row: &RecordRow) -> bool {
    let mut absent: Vec<(MemberId, Presence, String)> = Vec::new();
    let (mut names, mut counted, mut well) = (false, 0_i64, true);
    for (key, presence) in [
        ("absent", Presence::Excused),
        ("excused", Presence::Excused),
        ("unexcused", Presence::Unexcused),
    ] {
        let Some(raw) = row.get(key) else { continue };
        if let Some(count) = whole(&raw.typed) {
            counted += count;
            continue;
        }
        names = true;
        for piece in pieces(without_count(&raw.typed)) {
            match taking.refs.member(piece) {
                Ok(id) => absent.push((id, said(piece).unwrap_or(presence), reason(piece))),
                Err(fault) => {
                    taking.refuse(Kind::Meeting, raw, fault);
                    well = false;
                }
            }
        }
    }
    let present = row.get("present").and_then(|raw| whole(first_figure(&raw.typed)));
    let told = row.get("present").is_some() || row.get("absent").is_some() || names;
    let told = told || row.get("excused").is_some() || row.get("unexcused").is_some();
    let Some(date) = meeting.date.filter(|_| told && well) else { return well };
    let all_came = counted == 0 && !names && row.get("absent").is_some();
    if names || all_came {
        meeting.roll = roll(taking, meeting, date, &absent);
    }
    let here = meeting.roll.iter().filter(|it| is_here(it.presence)).count();
    let agrees = present.is_none_or(|n| usize::try_from(n) == Ok(here)) && counted == 0;
    if !agrees || meeting.roll.is_empty() {
        remark(meeting, row);
    }
    well
}

const fn is_here(presence: Presence) -> bool {
    matches!(presence, Presence::Present | Presence::ExemptPresent)
}

fn roll(
    taking: &Taking<'_>,
    meeting: &Meeting,
    date: NaiveDate,
    absent: &[(MemberId, Presence, String)],
) -> Vec<Attendance> {
    let mut roll = hold::roll(taking.register, date);
    if let Some(few) = voting::convened(taking.register, meeting) {
        roll.retain(|line| line.member.is_some_and(|id| few.contains(&id)));
    }
    for (id, presence, reason) in absent {
        match roll.iter_mut().find(|line| line.member == Some(*id)) {
            Some(line) if line.presence == Presence::Present => {
                line.presence = *presence;
                line.reason.clone_from(reason);
            }
            Some(_) => {}
            None => roll.push(Attendance {
                member: Some(*id),
                presence: *presence,
                reason: reason.clone(),
                came: None,
                left: None,
            }),
        }
    }
    roll
}

/// The figures of the paper as a remark.
fn remark(meeting: &mut Meeting, row: &RecordRow) {
    let text = |key: &str| clean_line(row.text(key));
    let absent = ["absent", "excused", "unexcused"].map(text);
    let absent: Vec<&str> = absent.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    let or_dash = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    let (present, absent) = (or_dash(text("present")), or_dash(absent.join("; ")));
    let line = word::ON_PAPER.fill(Lang::Vi, &[("present", &present), ("absent", &absent)]);
    if !meeting.notes.is_empty() {
        meeting.notes.push('\n');
    }
    meeting.notes.push_str(&line);
}

/// "02 đ/c: Ma A, Lý B" are two names.
fn without_count(text: &str) -> &str {
    match text.split_once(':') {
        Some((count, names)) if count.trim_start().starts_with(|c: char| c.is_ascii_digit()) => {
            names
        }
        _ => text,
    }
}

/// "24/26" came: 24.
fn first_figure(text: &str) -> &str {
    text.split(['/', ' ']).next().unwrap_or(text)
}

/// How a name's own words in brackets say that it is absent.
fn said(piece: &str) -> Option<Presence> {
    let folded = fold(piece);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if says(&["khong ly do", "khong phep", "(kp)", "vang khong"]) {
        Some(Presence::Unexcused)
    } else if says(&["co ly do", "co phep", "(p)", "(cp)"]) {
        Some(Presence::Excused)
    } else {
        None
    }
}

/// What stands in brackets behind a name.
fn reason(piece: &str) -> String {
    let parts = piece.split('(').skip(1).filter_map(|part| part.split(')').next());
    let said = parts.map(str::trim).find(|part| !part.chars().all(|c| c.is_ascii_digit()));
    clean_line(said.unwrap_or_default())
}
