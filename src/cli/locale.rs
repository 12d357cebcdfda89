//! The language of the machine.

use crate::words::Lang;

/// The language of the system where we have it, else Vietnamese.
pub fn usual() -> Lang {
    sys_locale::get_locale().and_then(|locale| Lang::from_code(&locale)).unwrap_or_default()
}
