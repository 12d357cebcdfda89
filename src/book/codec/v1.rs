//! Version 1 of the records that have a later one: as they were written, and as they are read today.
//! What came later is empty. Nothing here may change.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::cell::{self, NumberReset, SignsFor, ToneStyle};
use crate::domain::clock::Clock;
use crate::domain::field::Described as _;
use crate::domain::meeting::{
    self, Attendance, Matter, MeetingKind, MeetingState, Method, Part, TaskReview,
};
use crate::domain::record::Record;
use crate::domain::resolution::{self, ResolutionKind, ResolutionState};
use crate::domain::task::{self, DeadlineKind, Extension, Outcome, Progress, WorkField};
use crate::domain::{MeetingId, MemberId, ResolutionId, TaskId};

#[derive(Deserialize)]
pub(super) struct Cell {
    name: String,
    commune: String,
    province: String,
    village: String,
    org_code: String,
    term_start: Option<NaiveDate>,
    term_months: Option<u32>,
    meeting_day: Option<u32>,
    meeting_time: Option<Clock>,
    meeting_place: String,
    secretary: Option<MemberId>,
    deputy: Option<MemberId>,
    committee: Vec<MemberId>,
    number_reset: NumberReset,
    tone_style: ToneStyle,
    signs_for: SignsFor,
    wage_region: Option<u32>,
    holidays: Vec<String>,
    households: Option<u32>,
    people: Option<u32>,
    poor_households: Option<u32>,
    observer: String,
    practice: bool,
}

impl From<Cell> for Record {
    fn from(it: Cell) -> Self {
        let today = cell::Cell {
            name: it.name,
            commune: it.commune,
            province: it.province,
            village: it.village,
            org_code: it.org_code,
            term_start: it.term_start,
            term_months: it.term_months,
            meeting_day: it.meeting_day,
            meeting_time: it.meeting_time,
            meeting_place: it.meeting_place,
            secretary: it.secretary,
            deputy: it.deputy,
            committee: it.committee,
            number_reset: it.number_reset,
            tone_style: it.tone_style,
            signs_for: it.signs_for,
            wage_region: it.wage_region,
            holidays: it.holidays,
            households: it.households,
            people: it.people,
            poor_households: it.poor_households,
            observer: it.observer,
            practice: it.practice,
            ..cell::Cell::blank()
        };
        today.into()
    }
}

#[derive(Deserialize)]
struct Item {
    number: u32,
    part: Part,
    title: String,
    step: String,
    presenter: Option<MemberId>,
    presenter_text: String,
    planned: Option<u32>,
    used: Option<u32>,
    tasks: Vec<TaskId>,
    documents: Vec<String>,
    notes: String,
    conclusion: String,
    done: bool,
}

impl From<Item> for meeting::Item {
    fn from(it: Item) -> Self {
        Self {
            number: it.number,
            part: it.part,
            title: it.title,
            step: it.step,
            presenter: it.presenter,
            presenter_text: it.presenter_text,
            planned: it.planned,
            used: it.used,
            tasks: it.tasks,
            documents: it.documents,
            notes: it.notes,
            conclusion: it.conclusion,
            done: it.done,
            ..Self::blank()
        }
    }
}

#[derive(Deserialize)]
struct Opinion {
    item: Option<u32>,
    member: Option<MemberId>,
    guest: String,
    text: String,
    reserved: bool,
}

impl From<Opinion> for meeting::Opinion {
    fn from(it: Opinion) -> Self {
        Self {
            item: it.item,
            member: it.member,
            guest: it.guest,
            text: it.text,
            reserved: it.reserved,
            ..Self::blank()
        }
    }
}

#[derive(Deserialize)]
struct Vote {
    number: u32,
    item: Option<u32>,
    subject: String,
    matter: Matter,
    about: Option<MemberId>,
    method: Method,
    at: Option<Clock>,
    base: Option<u32>,
    present: Option<u32>,
    for_: u32,
    against: u32,
    other: u32,
    tellers: String,
}

impl From<Vote> for meeting::Vote {
    fn from(it: Vote) -> Self {
        Self {
            number: it.number,
            item: it.item,
            subject: it.subject,
            matter: it.matter,
            about: it.about,
            method: it.method,
            at: it.at,
            base: it.base,
            present: it.present,
            for_: it.for_,
            against: it.against,
            other: it.other,
            tellers: it.tellers,
            ..Self::blank()
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Meeting {
    kind: MeetingKind,
    date: Option<NaiveDate>,
    time: Option<Clock>,
    place: String,
    title: String,
    theme: String,
    combined: bool,
    chair: Option<MemberId>,
    clerk: Option<MemberId>,
    guests: Vec<String>,
    state: MeetingState,
    committee_met_on: Option<NaiveDate>,
    noticed_on: Option<NaiveDate>,
    documents_on: Option<NaiveDate>,
    reported_on: Option<NaiveDate>,
    started: Option<Clock>,
    ended: Option<Clock>,
    items: Vec<Item>,
    roll: Vec<Attendance>,
    opinions: Vec<Opinion>,
    votes: Vec<Vote>,
    reviews: Vec<TaskReview>,
    conclusion: String,
    notes: String,
}

impl From<Meeting> for Record {
    fn from(it: Meeting) -> Self {
        let today = meeting::Meeting {
            kind: it.kind,
            date: it.date,
            time: it.time,
            place: it.place,
            title: it.title,
            theme: it.theme,
            combined: it.combined,
            chair: it.chair,
            clerk: it.clerk,
            guests: it.guests,
            state: it.state,
            committee_met_on: it.committee_met_on,
            noticed_on: it.noticed_on,
            documents_on: it.documents_on,
            reported_on: it.reported_on,
            started: it.started,
            ended: it.ended,
            items: it.items.into_iter().map(Into::into).collect(),
            roll: it.roll,
            opinions: it.opinions.into_iter().map(Into::into).collect(),
            votes: it.votes.into_iter().map(Into::into).collect(),
            reviews: it.reviews,
            conclusion: it.conclusion,
            notes: it.notes,
            ..meeting::Meeting::blank()
        };
        today.into()
    }
}

#[derive(Deserialize)]
pub(super) struct Resolution {
    kind: ResolutionKind,
    number: Option<u32>,
    date: Option<NaiveDate>,
    meeting: Option<MeetingId>,
    title: String,
    assessment: String,
    limits: String,
    direction: String,
    organisation: String,
    self_mark: String,
    vote: Option<u32>,
    state: ResolutionState,
    cancel_reason: String,
}

impl From<Resolution> for Record {
    fn from(it: Resolution) -> Self {
        let today = resolution::Resolution {
            kind: it.kind,
            number: it.number,
            date: it.date,
            meeting: it.meeting,
            title: it.title,
            assessment: it.assessment,
            limits: it.limits,
            direction: it.direction,
            organisation: it.organisation,
            self_mark: it.self_mark,
            vote: it.vote,
            state: it.state,
            cancel_reason: it.cancel_reason,
            ..resolution::Resolution::blank()
        };
        today.into()
    }
}

#[derive(Deserialize)]
pub(super) struct Task {
    resolution: Option<ResolutionId>,
    index: Option<u32>,
    source: String,
    field: Option<WorkField>,
    content: String,
    target: Option<u32>,
    unit: String,
    achieved: Option<u32>,
    lead: Option<MemberId>,
    helpers: Vec<MemberId>,
    with: String,
    start: Option<NaiveDate>,
    deadline_kind: DeadlineKind,
    deadline: Option<NaiveDate>,
    progress: Vec<Progress>,
    extensions: Vec<Extension>,
    outcome: Outcome,
    closed_on: Option<NaiveDate>,
    closed_at: Option<MeetingId>,
    stop_vote: Option<u32>,
    review: String,
    checked_by: Option<MemberId>,
}

impl From<Task> for Record {
    fn from(it: Task) -> Self {
        let today = task::Task {
            resolution: it.resolution,
            index: it.index,
            source: it.source,
            field: it.field,
            content: it.content,
            target: it.target,
            unit: it.unit,
            achieved: it.achieved,
            lead: it.lead,
            helpers: it.helpers,
            with: it.with,
            start: it.start,
            deadline_kind: it.deadline_kind,
            deadline: it.deadline,
            progress: it.progress,
            extensions: it.extensions,
            outcome: it.outcome,
            closed_on: it.closed_on,
            closed_at: it.closed_at,
            stop_vote: it.stop_vote,
            review: it.review,
            checked_by: it.checked_by,
            ..task::Task::blank()
        };
        today.into()
    }
}
