//! Two histories side by side: the same, one ahead of the other, or parted.

use crate::book::cipher::Hash;

/// How another history lies to ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same acts.
    Same,
    /// Ours has all of its acts and so many more.
    Behind(u64),
    /// It has all of our acts and so many more.
    Ahead(u64),
    /// Both began the same and went apart.
    Parted {
        /// The last act that they share; 0 when they share none.
        at: u64,
        /// How many acts only ours has.
        ours: u64,
        /// How many acts only the other has.
        theirs: u64,
    },
}

/// Compares two histories by the digests of their acts.
pub fn compare(ours: &[Hash], theirs: &[Hash]) -> Relation {
    let shared = ours.iter().zip(theirs).take_while(|(one, other)| one == other).count();
    let count = |all: usize| u64::try_from(all).unwrap_or(u64::MAX);
    let (mine, other) = (count(ours.len() - shared), count(theirs.len() - shared));
    match (mine, other) {
        (0, 0) => Relation::Same,
        (more, 0) => Relation::Behind(more),
        (0, more) => Relation::Ahead(more),
        (ours, theirs) => Relation::Parted { at: count(shared), ours, theirs },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn histories_are_the_same_behind_ahead_or_parted() {
        let acts = |text: &str| text.bytes().map(|byte| [byte; 32]).collect::<Vec<_>>();
        let cases = [
            ("", "", Relation::Same),
            ("abc", "abc", Relation::Same),
            ("abc", "a", Relation::Behind(2)),
            ("", "ab", Relation::Ahead(2)),
            ("abc", "abx", Relation::Parted { at: 2, ours: 1, theirs: 1 }),
            ("abc", "x", Relation::Parted { at: 0, ours: 3, theirs: 1 }),
            ("abc", "abxyz", Relation::Parted { at: 2, ours: 1, theirs: 3 }),
        ];
        for (ours, theirs, relation) in cases {
            assert_eq!(compare(&acts(ours), &acts(theirs)), relation, "{ours} {theirs}");
        }
    }
}
