//! Runs code of others that may panic, such as sled on a damaged folder, without the panic being
//! shown: it is an answer like any other. Every layer may use this.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// What `run` gives; `None` when it panicked.
pub fn quietly<T>(run: impl FnOnce() -> T) -> Option<T> {
    let before = QUIET.replace(true);
    let done = catch_unwind(AssertUnwindSafe(run)).ok();
    QUIET.set(before);
    done
}

/// Whether a panic on this thread is caught further up and is not to be shown.
pub fn is_quiet() -> bool {
    QUIET.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_answer() {
        assert_eq!(quietly(|| 7), Some(7));
        assert_eq!(quietly(|| -> u8 { panic!("expected by the test") }), None);
        assert!(!is_quiet());
    }
}
