//! The one place that asks the clock; everything else is told what day it is.

use chrono::NaiveDateTime;

/// Date and time of the wall.
#[expect(clippy::disallowed_methods, reason = "this is the one place that asks the clock")]
pub fn now() -> NaiveDateTime {
    chrono::Local::now().naive_local()
}
