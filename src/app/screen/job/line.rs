//! Small forms of preparing: one line of an agenda that is not kept yet, why something is set
//! aside or dropped.

use crate::app::desk::Desk;
use crate::app::screen::job::task::one;
use crate::app::screen::job::{Done, Given, Job, fields_of};
use crate::domain::MemberId;
use crate::domain::day::Day;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described as _, Shape, Spec, Value, Wanted};
use crate::domain::meeting::Item;
use crate::domain::work::park;
use crate::domain::work::plan::Refusal;
use crate::words::fields as label;

/// A line as it stands when its form opens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct LineAsked {
    /// What stands on the agenda.
    pub title: String,
    /// Who presents it, where a member.
    pub presenter: Option<MemberId>,
    /// Who presents it, where not a member.
    pub presenter_text: String,
    /// Minutes planned.
    pub planned: Option<u32>,
}

/// The fields of a line that its form asks for.
const LINE: [&str; 4] = ["title", "presenter_id", "planned_minutes", "presenter_text"];

impl LineAsked {
    /// A new line.
    pub const fn blank() -> Self {
        Self {
            title: String::new(),
            presenter: None,
            presenter_text: String::new(),
            planned: Some(5),
        }
    }

    /// A line as it stands.
    pub fn of(item: &Item) -> Self {
        Self {
            title: item.title.clone(),
            presenter: item.presenter,
            presenter_text: item.presenter_text.clone(),
            planned: item.planned,
        }
    }

    fn fields(&self) -> Vec<(Spec, Value)> {
        let item = Item {
            title: self.title.clone(),
            presenter: self.presenter,
            presenter_text: self.presenter_text.clone(),
            planned: self.planned,
            ..Item::blank()
        };
        fields_of(&item, &LINE)
    }
}

pub(super) fn fields(job: &Job, desk: &Desk) -> Vec<(Spec, Value)> {
    let why = |now: &str| {
        let spec = one("text", label::REASON, Shape::Line, Wanted::Required);
        let value = if now.is_empty() { Value::Empty } else { Value::Text(now.to_owned()) };
        (spec, value)
    };
    match job {
        Job::Line(asked) => asked.fields(),
        Job::Park(id, _) => {
            let date = desk.register.meeting(*id).and_then(|meeting| meeting.date);
            let next = date.and_then(|date| date.succ_opt());
            let day = next.map_or(Value::Empty, |day| Value::Day(Day::from(day)));
            let spec = one("not_before", label::NOT_BEFORE, Shape::Date, Wanted::Optional);
            vec![why(""), (spec, day)]
        }
        _ => vec![why("")],
    }
}

pub(super) fn run(job: &Job, desk: &Desk, given: &Given) -> Result<Done, Refusal> {
    let (register, today) = (&desk.register, desk.today());
    let reason = given.text("text");
    match job {
        Job::Line(_) => Ok(Done::Row(given.clone().into_row())),
        Job::Reason(_) => Ok(Done::Text(reason)),
        Job::Park(id, number) => {
            let why = (reason.as_str(), given.date("not_before"));
            park::park(register, *id, *number, why, today).map(Done::Plan)
        }
        Job::DropTopic(id) => park::drop_topic(register, *id, &reason, today).map(Done::Plan),
        _ => Err(Problem::new("", Fault::Missing).into()),
    }
}
