//! `tasks`: follow-up, all or those of one member, or only those past their day.

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{list, view};
use crate::domain::record::Record;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::{Id, Kind, MemberId};

/// Lists the tasks asked for.
///
/// # Errors
/// When there is no such member, or nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, overdue: bool, member: Option<u32>) -> Result<(), Failed> {
    let today = desk.world.today();
    let member = member
        .map(|number| desk.record(Kind::Member, number).map(|_| MemberId(number)))
        .transpose()?;
    let register = &desk.register;
    let ids: Vec<Id> = view::in_order(register, Kind::Task, today)
        .into_iter()
        .filter(|(_, record)| {
            let Record::Task(task) = record else { return false };
            let is_late = || follow_up::stand(register, task, today).status == TaskStatus::Overdue;
            member.is_none_or(|of| task.lead == Some(of) || task.helpers.contains(&of))
                && (!overdue || is_late())
        })
        .map(|(id, _)| id)
        .collect();
    list::print(desk, Kind::Task, &ids)
}
