//! On which screen a record opens.

use crate::app::desk::Desk;
use crate::app::screen::Screen;
use crate::app::screen::card::Card;
use crate::app::screen::meeting::Workspace;
use crate::app::screen::resolution::OneResolution;
use crate::app::screen::tasks::TaskCard;
use crate::app::screen::year_plan::YearView;
use crate::domain::{Id, Kind, MeetingId, ResolutionId, TaskId, YearPlanId};

impl Screen {
    /// The screen on which a record opens.
    pub fn of(desk: &Desk, id: Id) -> Option<Self> {
        desk.register.record(id)?;
        Some(match id.kind {
            Kind::Meeting => Workspace::new(desk, MeetingId(id.number)).into(),
            Kind::Resolution => OneResolution::new(desk, ResolutionId(id.number)).into(),
            Kind::YearPlan => YearView::of_record(desk, YearPlanId(id.number)).into(),
            Kind::Task => TaskCard::new(desk, TaskId(id.number)).into(),
            Kind::Cell
            | Kind::Member
            | Kind::Rule
            | Kind::Topic
            | Kind::Template
            | Kind::ScoreSheet => Card::new(id).into(),
        })
    }
}
