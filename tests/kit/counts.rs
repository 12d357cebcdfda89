//! How often the tests of faults try something: the same words mean the same in every one of them.
//!
//! `SOCHIBO_FAULTS` says which run it is: nothing for a plain `cargo test`; `full` for `.ci/run`, for
//! every change; a number for so many hundredths of the counts before a release, never less than
//! those for every change.

/// What costs little is done as often in every `cargo test` as for every change.
pub(crate) fn counts(every_change: u64, release: u64) -> u64 {
    dear(every_change, every_change, release)
}

/// What costs much is done a few times in a plain `cargo test`.
pub(crate) fn dear(plain: u64, every_change: u64, release: u64) -> u64 {
    match std::env::var("SOCHIBO_FAULTS").as_deref() {
        Ok("full") => every_change,
        Ok(hundredths) => {
            let wanted = release * hundredths.parse::<u64>().unwrap_or(1) / 100;
            wanted.max(every_change)
        }
        Err(_) => plain,
    }
}
