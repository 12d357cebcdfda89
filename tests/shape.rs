//! The house rules, read off the source itself: who may name whom, which door an outside crate has,
//! what no file may hold. When a rule is broken with a good reason, the exception is written here
//! beside its reason, and `docs/decisions/` tells the rest.

#[cfg(test)]
#[expect(unreachable_pub, reason = "a kit of its own, shared by the files of the shape test")]
#[path = "shape/source.rs"]
mod source;

#[cfg(test)]
#[path = "shape/layers.rs"]
mod layers;

#[cfg(test)]
#[path = "shape/habits.rs"]
mod habits;

#[cfg(test)]
#[path = "shape/words.rs"]
mod words;

#[cfg(test)]
#[path = "shape/pages.rs"]
mod pages;

#[cfg(test)]
#[path = "shape/supply.rs"]
mod supply;
