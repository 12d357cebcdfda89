//! The hash at the end of each frame, to which the next is bound.

use crate::book::cipher::Hash;
use crate::book::journal::Journal;

impl Journal {
    /// The hash of the frame of an act, that of the start for 0; `None` where there is no such act.
    pub fn head(&self, seq: u64) -> Option<Hash> {
        if seq == self.end.seq {
            return Some(self.end.head);
        }
        self.places.get(usize::try_from(seq).ok()?).map(|next| next.before)
    }
}
