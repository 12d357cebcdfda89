//! What a list or a single record shows beside its fields: computed on the day, never stored, and
//! passed over when it is read back.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::domain::meeting::Meeting;
use crate::domain::member::Member;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::Resolution;
use crate::domain::rules::standing::Membership;
use crate::domain::rules::{attendance, follow_up, numbering, stuck};
use crate::domain::task::Task;
use crate::domain::{Id, Kind};

/// The computed keys of a kind.
pub const fn keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Member => &["status", "membership"],
        Kind::Meeting => &["roll_count", "present", "attendance_base", "attendance_per_mille"],
        Kind::Resolution => &["symbol"],
        Kind::Task => {
            &["status", "percent", "late_days", "days_left", "extended", "verified", "stuck"]
        }
        Kind::Cell
        | Kind::Rule
        | Kind::Topic
        | Kind::Template
        | Kind::YearPlan
        | Kind::ScoreSheet => &[],
    }
}

/// A record as files have it, with what is computed on `today`.
pub fn write(register: &Register, id: Id, record: &Record, today: NaiveDate) -> Map<String, Json> {
    let mut map = crate::exchange::json::write(id, record);
    let values = match record {
        Record::Member(member) => of_member(member, today),
        Record::Meeting(meeting) => of_meeting(register, meeting),
        Record::Resolution(resolution) => vec![of_resolution(resolution)],
        Record::Task(task) => of_task(register, task, today),
        Record::Cell(_)
        | Record::Rule(_)
        | Record::Topic(_)
        | Record::Template(_)
        | Record::YearPlan(_)
        | Record::ScoreSheet(_) => Vec::new(),
    };
    map.extend(keys(id.kind).iter().zip(values).map(|(key, value)| ((*key).to_owned(), value)));
    map
}

fn of_member(member: &Member, today: NaiveDate) -> Vec<Json> {
    let standing = member.standing(today);
    let membership = match standing.membership {
        Membership::Official => "official",
        Membership::Probationary => "probationary",
        Membership::Unknown => "unknown",
    };
    vec![standing.status.key().into(), membership.into()]
}

fn of_meeting(register: &Register, meeting: &Meeting) -> Vec<Json> {
    let counts = attendance::count(register, meeting);
    vec![
        counts.roll.into(),
        counts.present.into(),
        counts.base.into(),
        json!(counts.rate_per_mille()),
    ]
}

fn of_resolution(resolution: &Resolution) -> Json {
    resolution
        .number
        .map_or(Json::Null, |number| numbering::symbol(number, resolution.kind.key()).into())
}

fn of_task(register: &Register, task: &Task, today: NaiveDate) -> Vec<Json> {
    let stand = follow_up::stand(register, task, today);
    vec![
        stand.status.key().into(),
        stand.percent.into(),
        stand.late_days.into(),
        json!(stand.days_left),
        stand.extended.into(),
        follow_up::is_verified(task).into(),
        stuck::stuck(register, task, today).into_iter().map(stuck::Stuck::key).collect(),
    ]
}
