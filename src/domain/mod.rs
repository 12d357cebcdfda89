//! Pure data and rules: no clock, no disk, no terminal.

#[macro_use]
mod choice;
#[macro_use]
pub mod field;
pub mod act;
pub mod assertions;
pub mod cell;
pub mod clock;
pub mod correction;
pub mod day;
pub mod digest;
pub mod fault;
pub mod id;
pub mod meeting;
pub mod member;
pub mod mention;
pub mod period;
pub mod points;
pub mod record;
pub mod register;
pub mod resolution;
pub mod rule;
pub mod rules;
pub mod score_sheet;
pub mod seal;
pub mod sealed;
pub mod search;
pub mod task;
pub mod template;
pub mod text;
pub mod topic;
pub mod work;
pub mod year_plan;

pub use choice::{Choice, Choices};
pub use id::{
    Id, Kind, MeetingId, MemberId, ResolutionId, ScoreSheetId, TaskId, TemplateId, TopicId,
    YearPlanId,
};
