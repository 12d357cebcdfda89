//! Which copies are cleared away. The order is that of the acts, never that of a clock: a machine
//! that wakes in 2009 or 2099 clears away nothing that it would not clear away today.

use chrono::{Datelike as _, NaiveDate};

use crate::book::backup::Reason;

/// How many of the newest copies stay in any case.
const NEWEST: usize = 10;
/// For how many of the last days, weeks, months with copies the newest copy of each stays. Of
/// every year the newest one stays for ever.
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 24;
/// What all copies of a place may take together, in bytes.
const MOST: u64 = 500 * 1000 * 1000;

/// A copy as the rotation sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The last act in it.
    pub seq: u64,
    /// The day on which it was made, as it says itself.
    pub day: NaiveDate,
    /// Its length in bytes.
    pub size: u64,
    /// Why it was made.
    pub reason: Reason,
}

/// The places in `all` of the copies to clear away, oldest first. Nothing, when the newest is less
/// than half as long as the one before it: then something is wrong, and every copy may be needed.
pub fn excess(all: &[Kept]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(all.get(*at).map(|it| (it.seq, it.day))));
    let newest: Vec<&Kept> = order.iter().filter_map(|at| all.get(*at)).collect();
    if let [first, second, ..] = newest.as_slice()
        && first.size < second.size / 2
    {
        return Vec::new();
    }
    let mut stays = vec![false; order.len()];
    for (place, kept) in newest.iter().enumerate() {
        let lasts = place < NEWEST || kept.reason.is_lasting();
        stays.get_mut(place).into_iter().for_each(|it| *it = lasts);
    }
    keep_each(&newest, &mut stays, DAYS, |day| (day.year(), day.ordinal()));
    keep_each(&newest, &mut stays, WEEKS, |day| (day.iso_week().year(), day.iso_week().week()));
    keep_each(&newest, &mut stays, MONTHS, |day| (day.year(), day.month()));
    keep_each(&newest, &mut stays, usize::MAX, |day| (day.year(), 0));
    let mut size = 0;
    for (place, kept) in newest.iter().enumerate() {
        size += kept.size;
        if size > MOST && place >= NEWEST && !kept.reason.is_lasting() {
            stays.get_mut(place).into_iter().for_each(|it| *it = false);
        }
    }
    let gone = order.iter().zip(&stays).filter(|(_, stays)| !**stays).map(|(at, _)| *at);
    gone.rev().collect()
}

/// Keeps the newest copy of each of the last `most` spans that have one.
fn keep_each(
    newest: &[&Kept],
    stays: &mut [bool],
    most: usize,
    span: impl Fn(NaiveDate) -> (i32, u32),
) {
    let mut seen = Vec::new();
    for (kept, stays) in newest.iter().zip(stays) {
        let span = span(kept.day);
        if seen.len() < most && !seen.contains(&span) {
            seen.push(span);
            *stays = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn daily(count: u64) -> Vec<Kept> {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let one = |seq| Kept {
            seq,
            day: first + chrono::Days::new(seq),
            size: 1000 + seq,
            reason: Reason::Run,
        };
        (0..count).map(one).collect()
    }

    #[test]
    fn few_copies_stay_and_many_thin_out_with_their_age() {
        assert!(excess(&[]).is_empty());
        assert!(excess(&daily(14)).is_empty());
        let all = daily(3 * 365);
        let gone = excess(&all);
        let left: Vec<&Kept> =
            all.iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, it)| it).collect();
        // 14 days, weeks and months beyond them, and one for each year
        assert!((35..=48).contains(&left.len()), "{}", left.len());
        assert_eq!(left.last().unwrap().seq, 3 * 365 - 1);
        assert!(left.iter().any(|it| it.day.year() == 2026));
        assert!(gone.windows(2).all(|pair| pair[0] < pair[1]), "oldest first");
    }

    #[test]
    fn what_cannot_be_had_again_stays_whatever_its_age() {
        let mut all = daily(800);
        all[3].reason = Reason::Handover;
        all[5].reason = Reason::Restore;
        let gone = excess(&all);
        assert!(!gone.contains(&3) && !gone.contains(&5) && gone.contains(&4));
    }

    #[test]
    fn nothing_goes_while_the_newest_is_suspiciously_short() {
        let mut all = daily(800);
        all.last_mut().unwrap().size = 10;
        assert!(excess(&all).is_empty());
    }

    #[test]
    fn the_order_is_that_of_the_acts_whatever_the_days_say() {
        let mut all = daily(40);
        // a dead clock: the last twenty say 2009
        for kept in all.iter_mut().skip(20) {
            kept.day = NaiveDate::from_ymd_opt(2009, 1, 1).unwrap();
        }
        let gone = excess(&all);
        assert!((30..40).all(|at| !gone.contains(&at)), "{gone:?}");
    }

    #[test]
    fn a_place_does_not_fill_up_for_ever() {
        let mut all = daily(60);
        for kept in &mut all {
            kept.size = 40 * 1000 * 1000;
        }
        let gone = excess(&all);
        assert!(60 - gone.len() <= 13, "{}", 60 - gone.len());
    }
}
