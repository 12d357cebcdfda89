//! The only place that asks the clock.

use chrono::NaiveDateTime;

/// The local wall clock.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the clock")]
pub fn now() -> NaiveDateTime {
    chrono::Local::now().naive_local()
}
