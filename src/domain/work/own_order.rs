//! The cell's own order of a kind of meeting, which takes the place of the shipped one; saved
//! from the agenda of a meeting, or written by hand.

use super::plan::{Plan, Refusal, kept, meeting_of};
use super::sources::PASSING;
use super::template::{self, Role};
use crate::domain::act::Deed;
use crate::domain::field::Described as _;
use crate::domain::meeting::{Item, MeetingKind};
use crate::domain::register::Register;
use crate::domain::template::{Template, TemplateStep};
use crate::domain::{Kind, MeetingId};
use crate::words::prepare as word;

/// An order in force, with the name of the cell's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The name of the cell's own order; `None` for the shipped one.
    pub name: Option<String>,
    /// Its steps.
    pub steps: Vec<TemplateStep>,
}

/// The order of a kind: the last of the cell's own that is marked as usual, else the shipped one.
pub fn order(register: &Register, kind: MeetingKind) -> Order {
    let own = register.templates().map(|(_, it)| it).filter(|it| it.kind == kind && it.usual);
    match own.last() {
        Some(own) => Order { name: Some(own.name.clone()), steps: own.steps.clone() },
        None => Order { name: None, steps: shipped(kind) },
    }
}

/// The shipped order, as a record of the cell's own would hold it.
pub fn shipped(kind: MeetingKind) -> Vec<TemplateStep> {
    let step = |step: &template::Step| TemplateStep {
        part: step.part,
        step: step.key.to_owned(),
        title: step.title.to_owned(),
        minutes: step.minutes,
        role: step.role,
    };
    template::steps(kind).iter().map(step).collect()
}

/// The item of an agenda made of a step; who presents it is filled in by the caller.
pub fn item(step: &TemplateStep) -> Item {
    Item {
        part: step.part,
        title: step.title.clone(),
        step: step.step.clone(),
        planned: Some(step.minutes),
        ..Item::blank()
    }
}

/// Saves an agenda as the cell's own order of its kind, which becomes the usual one. What belongs
/// to one meeting only, such as a parked matter or one member's case, is left out. An order of
/// the same name is replaced; the history keeps what it was.
///
/// # Errors
/// An agenda that leaves no step.
pub fn save(
    register: &Register,
    kind: MeetingKind,
    items: &[Item],
    from: Option<MeetingId>,
) -> Result<Plan, Refusal> {
    let steps: Vec<TemplateStep> = items
        .iter()
        .filter(|item| !PASSING.contains(&item.step.as_str()))
        .map(|item| step_of(register, kind, item))
        .collect();
    if steps.is_empty() {
        return Err(Refusal::NoAgenda);
    }
    let kind_name = kind.name().get(crate::words::Lang::Vi);
    let name = word::title::OWN_ORDER.replace("{kind}", kind_name);
    let same = register.templates().find(|(_, it)| it.kind == kind && it.name == name);
    let id = same.map_or_else(|| register.next(Kind::Template, 0), |(id, _)| id.into());
    let template = Template { name: name.clone(), kind, usual: true, from, steps };
    let mut changes = vec![kept(register, id, template, chrono::NaiveDate::MAX)?];
    for (other, it) in register.templates().filter(|(_, it)| it.kind == kind && it.usual) {
        if crate::domain::Id::from(other) != id {
            changes.push(register.set(other.into(), Template { usual: false, ..it.clone() }));
        }
    }
    Ok(Plan::new(Deed::SaveTemplate, name, changes))
}

/// Saves the agenda of a meeting, as [`save`] does.
///
/// # Errors
/// As [`save`]; no such meeting.
pub fn save_from(register: &Register, id: MeetingId) -> Result<Plan, Refusal> {
    let meeting = meeting_of(register, id)?;
    save(register, meeting.kind, &meeting.items, Some(id))
}

fn step_of(register: &Register, kind: MeetingKind, item: &Item) -> TemplateStep {
    let shipped = template::steps(kind).iter().find(|step| step.key == item.step);
    TemplateStep {
        part: item.part,
        step: shipped.map(|step| step.key.to_owned()).unwrap_or_default(),
        title: item.title.clone(),
        minutes: item.planned.unwrap_or(5),
        role: shipped.map_or_else(|| role_of(register, item), |step| step.role),
    }
}

fn role_of(register: &Register, item: &Item) -> Role {
    let Some(cell) = register.cell() else { return Role::Open };
    match item.presenter {
        Some(_) if item.presenter == cell.secretary => Role::Secretary,
        Some(_) if item.presenter == cell.deputy => Role::Deputy,
        None if !item.presenter_text.is_empty() && item.presenter_text == cell.observer => {
            Role::Observer
        }
        _ => Role::Open,
    }
}
