//! Which records a record points at, read straight from its fields: the footer asks it for the
//! line under the cursor at every frame, where building the values of every record would be felt.

use crate::domain::cell::Cell;
use crate::domain::correction::Correction;
use crate::domain::meeting::Meeting;
use crate::domain::record::Record;
use crate::domain::task::Task;
use crate::domain::year_plan::YearPlan;
use crate::domain::{Id, Kind, MeetingId, MemberId, ResolutionId, TaskId};

impl Record {
    /// Whether any reference of this record leads to `id`.
    pub fn points_at(&self, id: Id) -> bool {
        let number = id.number;
        match (self, id.kind) {
            (Self::Cell(it), Kind::Member) => cell_names(it, MemberId(number)),
            (Self::Member(it), Kind::Member) => it.mentor == Some(MemberId(number)),
            (Self::Meeting(it), Kind::Member) => meeting_names(it, MemberId(number)),
            (Self::Meeting(it), Kind::Task) => meeting_hears(it, TaskId(number)),
            (Self::Resolution(it), Kind::Meeting) => {
                it.meeting == Some(MeetingId(number))
                    || corrected_at(&it.corrections, MeetingId(number))
            }
            (Self::Task(it), Kind::Member) => task_names(it, MemberId(number)),
            (Self::Task(it), Kind::Meeting) => task_heard_at(it, MeetingId(number)),
            (Self::Meeting(it), Kind::Meeting) => {
                it.part_of == Some(MeetingId(number))
                    || corrected_at(&it.corrections, MeetingId(number))
            }
            (Self::Resolution(it), Kind::Member) => {
                it.corrections.iter().any(|it| it.by == Some(MemberId(number)))
            }
            (Self::Resolution(it), Kind::Resolution) => it.replaces == Some(ResolutionId(number)),
            (Self::Topic(it), Kind::Meeting) => {
                [it.from, it.meeting].contains(&Some(MeetingId(number)))
            }
            (Self::Topic(it), Kind::Member) => it.presenter == Some(MemberId(number)),
            (Self::Template(it), Kind::Meeting) => it.from == Some(MeetingId(number)),
            (Self::YearPlan(it), Kind::Member) => plan_names(it, MemberId(number)),
            (Self::Task(it), Kind::Resolution) => it.resolution == Some(ResolutionId(number)),
            _ => false,
        }
    }
}

fn cell_names(cell: &Cell, id: MemberId) -> bool {
    [cell.secretary, cell.deputy].contains(&Some(id)) || cell.committee.contains(&id)
}

fn meeting_names(meeting: &Meeting, id: MemberId) -> bool {
    let id = Some(id);
    [meeting.chair, meeting.clerk].contains(&id)
        || meeting.items.iter().any(|it| it.presenter == id)
        || meeting.roll.iter().any(|it| it.member == id)
        || meeting.opinions.iter().any(|it| it.member == id)
        || meeting.votes.iter().any(|it| it.about == id)
        || meeting.candidates.iter().any(|it| it.member == id)
        || meeting.corrections.iter().any(|it| it.by == id)
        || meeting.items.iter().any(|it| id.is_some_and(|id| it.away.contains(&id)))
}

fn corrected_at(corrections: &[Correction], id: MeetingId) -> bool {
    corrections.iter().any(|it| it.meeting == Some(id))
}

fn plan_names(plan: &YearPlan, id: MemberId) -> bool {
    plan.themes.iter().any(|it| it.drafter == Some(id))
        || plan.checks.iter().any(|it| it.lead == Some(id) || it.members.contains(&id))
}

fn meeting_hears(meeting: &Meeting, id: TaskId) -> bool {
    meeting.items.iter().any(|it| it.tasks.contains(&id))
        || meeting.reviews.iter().any(|it| it.task == Some(id))
}

fn task_names(task: &Task, id: MemberId) -> bool {
    [task.lead, task.checked_by].contains(&Some(id))
        || task.helpers.contains(&id)
        || task.progress.iter().any(|it| it.by == Some(id))
        || task.evidence.iter().any(|it| it.by == Some(id))
        || task.handovers.iter().any(|it| [it.from, it.to].contains(&Some(id)))
}

fn task_heard_at(task: &Task, id: MeetingId) -> bool {
    let id = Some(id);
    task.closed_at == id
        || task.progress.iter().any(|it| it.meeting == id)
        || task.extensions.iter().any(|it| it.meeting == id)
        || task.judgements.iter().any(|it| it.meeting == id)
        || task.handovers.iter().any(|it| it.meeting == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::{Shape, Spec, Value};

    /// Every reference that the description of a record knows.
    fn described(specs: &[Spec], values: &[Value], out: &mut Vec<Id>) {
        for (spec, value) in specs.iter().zip(values) {
            match (&spec.shape, value) {
                (Shape::Ref(kind), Value::Ref(number)) => out.push(Id::new(*kind, *number)),
                (Shape::Refs(kind), Value::Refs(all)) => {
                    out.extend(all.iter().map(|number| Id::new(*kind, *number)));
                }
                (Shape::Rows(specs), Value::Rows(rows)) => {
                    for row in rows {
                        let values: Vec<Value> = row.iter().map(|(_, v)| v.clone()).collect();
                        described(&specs(), &values, out);
                    }
                }
                _ => {}
            }
        }
    }

    /// The kinds that a kind's description points at, children too.
    fn shapes(specs: &[Spec]) -> Vec<(&'static str, Kind)> {
        let of = |spec: &Spec| match spec.shape {
            Shape::Ref(kind) | Shape::Refs(kind) => vec![(spec.key, kind)],
            Shape::Rows(specs) => shapes(&specs()),
            _ => Vec::new(),
        };
        specs.iter().flat_map(of).collect()
    }

    #[test]
    fn it_knows_every_reference_that_the_description_knows() {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        let register = crate::practice::register(crate::practice::Size::default(), today);
        for (_, record) in register.all() {
            let specs = Record::specs(record.kind());
            let values: Vec<Value> = specs.iter().map(|it| record.get(it.key).unwrap()).collect();
            let mut all = Vec::new();
            described(&specs, &values, &mut all);
            for (id, _) in register.all() {
                assert_eq!(record.points_at(id), all.contains(&id), "{record:?} {id:?}");
            }
        }
        let count: usize = Kind::ALL.iter().map(|kind| shapes(&Record::specs(*kind)).len()).sum();
        assert_eq!(count, 41, "a new reference must be read above too");
    }
}
