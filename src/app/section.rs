//! The sections of the book, each with the screen that it opens.

use crate::app::action::Action;
use crate::app::screen::Screen;
use crate::app::screen::list::List;
use crate::app::state::State;
use crate::domain::Kind;

/// The screen of a section; `None` inside for the first screen itself.
#[expect(clippy::option_option, reason = "no section at all, the first screen, another screen")]
pub(super) fn screen(state: &State, action: Action) -> Option<Option<Screen>> {
    let desk = &state.desk;
    let list = |kind| Some(Some(List::new(desk, kind).into()));
    match action {
        Action::Home => Some(None),
        Action::Members => list(Kind::Member),
        Action::Meetings => list(Kind::Meeting),
        Action::Resolutions => list(Kind::Resolution),
        Action::FollowUp => Some(Some(crate::app::screen::follow::Follow::new(desk).into())),
        Action::Prepare => Some(Some(crate::app::screen::prepare::Prepare::new(desk).into())),
        Action::YearPlan => Some(Some(crate::app::screen::year_plan::YearView::new(desk).into())),
        Action::History => Some(Some(crate::app::screen::history::History::new(desk).into())),
        Action::Settings => Some(Some(crate::app::screen::settings::Settings::new(desk).into())),
        _ => None,
    }
}
