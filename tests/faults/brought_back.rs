//! Test 40: books of any length are copied, brought back and switched back; whatever step the power
//! goes at, the old or the new one is there, and the old one is kept.

use sochibo::book::durable::{Book, Way};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;

use crate::kit::{self, Chance, counts};
use crate::power::{Event, Story, allowed, found, root, same};
use crate::ram_disk::Cut;

#[test]
fn a_book_brought_back_is_the_copy_and_switched_back_it_is_itself() {
    kit::hush();
    let mut chance = Chance::new("a_book_brought_back");
    let (rounds, mut cuts) = (counts(100, 5_000), 0_u64);
    for round in 0..rounds {
        let mut story = Story::new();
        let some = |chance: &mut Chance, least: u64| Event::Acts(chance.between(least, 30));
        let tell = |story: &mut Story, event: Event| {
            story.tell(event).unwrap_or_else(|why| panic!("round {round}, {event:?}: {why:?}"));
        };
        tell(&mut story, some(&mut chance, 1));
        let copied = story.register.clone();
        tell(&mut story, Event::Copy);
        tell(&mut story, some(&mut chance, 1));
        let later = story.register.clone();
        let from = story.ram.logged();
        tell(&mut story, Event::Restore);
        assert!(same(&story.register, &copied), "round {round}: not the copy");
        tell(&mut story, some(&mut chance, 0));
        let before = story.register.clone();
        tell(&mut story, Event::GoBack);
        assert!(same(&story.register, &later), "round {round}: not itself again");
        tell(&mut story, Event::GoBack);
        assert!(same(&story.register, &before), "round {round}: not the copy again");
        tell(&mut story, Event::Reopen);
        let to = story.ram.logged();
        let kept = |path: &std::path::PathBuf| {
            path.starts_with(root().join("quarantine")) && path.ends_with("journal.scbj")
        };
        assert!(story.ram.paths().iter().any(kept), "round {round}: the old one is gone");
        drop(story.book.take());
        for _ in 0..8 {
            let done = from + chance.below(to - from + 1);
            let cut = Cut::ALL[chance.below(5)];
            let image = story.ram.after_cut(root(), done, cut, &mut chance);
            found(&image, &allowed(&story.marks, done))
                .unwrap_or_else(|why| panic!("round {round}, step {done}, {cut:?}: {why}"));
            cuts += 1;
        }
    }
    println!(
        "FIGURE 40|books of any length copied, brought back, switched back twice|{rounds}|the same to the record; {cuts} power cuts on the way, the old or the new one there"
    );
}

/// Wherever a restore is cut off: whoever finds the copy in the place of the book is offered the way
/// back to that book, and not to one that was left before.
#[test]
fn a_restore_that_was_cut_off_leaves_the_right_way_back() {
    kit::hush();
    let mut chance = Chance::new("a_restore_that_was_cut_off");
    let mut story = Story::new();
    let tell = |story: &mut Story, event: Event| story.tell(event).unwrap();
    tell(&mut story, Event::Acts(3));
    tell(&mut story, Event::Copy);
    tell(&mut story, Event::Acts(2));
    // a way back of before, which must not be taken for that of the next restore
    tell(&mut story, Event::Restore);
    tell(&mut story, Event::Acts(4));
    let later = story.register.clone();
    let from = story.ram.logged();
    tell(&mut story, Event::Restore);
    let copied = story.register.clone();
    let to = story.ram.logged();
    drop(story.book.take());
    let mut brought_back = 0;
    for done in from..=to {
        let image = story.ram.after_cut(root(), done, Cut::Prefix, &mut chance);
        let way = Way::Passphrase(PRACTICE_PASSPHRASE);
        let mut book = Book::open_on(&image.shared(), root(), &way).unwrap();
        if !same(&book.load().unwrap(), &copied) {
            continue;
        }
        brought_back += 1;
        book.go_back().unwrap_or_else(|why| panic!("step {done}: {why:?}"));
        assert!(same(&book.load().unwrap(), &later), "step {done}: the way to another book");
    }
    assert!(brought_back > 1, "a cut came after the switch");
}
