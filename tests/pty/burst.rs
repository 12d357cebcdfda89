//! More typed at once than the terminal library reads at once, and then nothing more: a paste into
//! a terminal that does not mark pastes.

use std::io::Write as _;

use super::leave::practice;
use super::{MEMBERS, NEW, Seat};

/// Far more than the library's buffer, less than what a terminal holds back for its reader.
const BURST: usize = 3_000;
/// Typed last.
const END: &str = "xyz";

#[test]
fn a_burst_is_taken_to_its_end_without_another_key() {
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let mut seat = Seat::start(home.path(), &["--book", &folder]);
    seat.sees("Chi bộ").press(MEMBERS).press(NEW).quiet();
    let text = "0".repeat(BURST - END.len()) + END;
    seat.keys.write_all(text.as_bytes()).unwrap();
    seat.keys.flush().unwrap();
    seat.sees(END);
}
