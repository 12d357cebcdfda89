//! The door to the system's own programs: a file or a folder opens in what the person uses for it.

use std::path::Path;

/// Opens a file or a folder with the program that the system has for it; whether it could.
pub fn outside(path: &Path) -> bool {
    opener::open(path).is_ok()
}
