//! Test 40: books of any length are copied, brought back and switched back; whatever step the power
//! goes at, the old or the new one is there, and the old one is kept.

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
