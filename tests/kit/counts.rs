//! How often the tests of faults try something: the same words mean the same in every one of them.

/// The short count in `cargo test`; the full one, for every change, with `SOCHIBO_FAULTS=full`; so
/// many hundredths of the count before a release with `SOCHIBO_FAULTS=<hundredths>`, and never less
/// than the full one.
pub(crate) fn counts(short: u64, full: u64, release: u64) -> u64 {
    match std::env::var("SOCHIBO_FAULTS").as_deref() {
        Ok("full") => full,
        Ok(hundredths) => {
            let wanted = release * hundredths.parse::<u64>().unwrap_or(1) / 100;
            wanted.max(full)
        }
        Err(_) => short,
    }
}
