//! A person's own data taken out of everything that was written before: the acts keep old sides,
//! so that erasing from the record alone would leave them behind.

use crate::book::failure::Failure;
use crate::book::store::Store;
use crate::domain::MemberId;
use crate::domain::act::{Act, Deed};
use crate::domain::work::erase::{blank, unfinished};

/// Writes the acts anew without what persons had erased, where any still holds it: after an
/// erasure, or at the next opening where the program was cut off in between. `also` is a member
/// whose record has nothing left, but whose earlier acts may. Tells whether it was done.
///
/// # Errors
/// What kept the acts from being written anew; the book is then as before.
pub fn clean(
    store: &mut dyn Store,
    also: Option<(MemberId, Vec<&'static str>)>,
) -> Result<bool, Failure> {
    let erasing = store.history().iter().filter(|it| it.account.deed == Deed::ErasePerson);
    let erasing: Vec<u64> = erasing.map(|entry| entry.seq).collect();
    let mut people = Vec::new();
    for seq in erasing {
        people.extend(unfinished(&store.act(seq)?).map(|(member, fields)| (seq, member, fields)));
    }
    people.extend(also.map(|(member, fields)| (u64::MAX, member, fields)));
    if people.is_empty() {
        return Ok(false);
    }
    let mut change = |seq: u64, act: Act| {
        let concerned = people.iter().filter(|(upto, ..)| seq <= *upto);
        concerned.fold(act, |act, (_, member, fields)| blank(act, *member, fields))
    };
    store.write_anew(&mut change)?;
    Ok(true)
}
