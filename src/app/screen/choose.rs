//! One line among several: the movement that all lists share.

use crate::app::action::Action;

/// Moves `at` within `count` lines; `page` lines are seen at once. Returns whether the action was
/// a movement.
pub fn moved(at: &mut usize, count: usize, page: usize, action: Action) -> bool {
    let last = count.saturating_sub(1);
    let page = page.max(1);
    *at = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => *at + 1,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => *at + page,
        Action::First => 0,
        Action::Last => last,
        _ => return false,
    }
    .min(last);
    true
}
