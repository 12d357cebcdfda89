//! The power goes, the disk fails, the disk is full: at every single step of a long story in the
//! life of a book. What was acknowledged is there, at most one act more, and it never takes a hand.

use std::collections::BTreeMap;
use std::path::Path;

use sochibo::book::backup::Reason;
use sochibo::book::cipher::Cost;
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Failure;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::register::Register;

use crate::kit::{self, Chance, counts, dear};
use crate::ram_disk::{Cut, Fails, Ram};

const SECOND: &str = "người thứ hai";
const THIRD: &str = "người kế nhiệm";

pub(crate) fn root() -> &'static Path {
    Path::new("/so")
}

/// A moment at which something was acknowledged: how the book stands and which ways lead in.
#[derive(Clone)]
pub(crate) struct Mark {
    /// How long the log was then.
    logged: usize,
    /// The records.
    register: Register,
    /// The passphrase.
    passphrase: &'static str,
}

/// A story as far as it was told: what was acknowledged, in order.
pub(crate) struct Story {
    pub(crate) ram: Ram,
    pub(crate) marks: Vec<Mark>,
    pub(crate) book: Option<Book>,
    pub(crate) register: Register,
    passphrase: &'static str,
    /// What was tried since the last mark and may be there all the same: a disk that fails cannot
    /// always take back what it has written.
    tried: Vec<Mark>,
    /// The state before the last restore.
    before: Register,
    acts: u64,
    /// How often something was refused; the story goes on, as the program does.
    refusals: u64,
}

/// One thing that happens in a story.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Event {
    Acts(u64),
    Reopen,
    Copy,
    Passphrase(&'static str),
    Recovery,
    HandOver(&'static str),
    Restore,
    GoBack,
}

/// Everything that changes a book on disk.
const EVENTS: &[Event] = &[
    Event::Acts(3),
    Event::Copy,
    Event::Acts(2),
    Event::Reopen,
    Event::Passphrase(SECOND),
    Event::Acts(2),
    Event::Recovery,
    Event::HandOver(THIRD),
    Event::Acts(2),
    Event::Copy,
    Event::Acts(1),
    Event::Restore,
    Event::Acts(2),
    Event::Reopen,
    Event::GoBack,
    Event::Acts(1),
];

impl Story {
    pub(crate) fn new() -> Self {
        Self {
            ram: Ram::new(root()),
            marks: Vec::new(),
            book: None,
            register: Register::default(),
            passphrase: PRACTICE_PASSPHRASE,
            tried: Vec::new(),
            before: Register::default(),
            acts: 0,
            refusals: 0,
        }
    }

    fn mark(&mut self) {
        let (logged, register) = (self.ram.logged(), self.register.clone());
        self.marks.push(Mark { logged, register, passphrase: self.passphrase });
        self.tried.clear();
    }

    /// What is about to be tried.
    fn try_for(&mut self, register: Register, passphrase: &'static str) {
        self.tried.push(Mark { logged: self.ram.logged(), register, passphrase });
    }

    /// What may be found now: the last acknowledged state, or one that was tried since.
    fn possible(&self) -> Vec<Mark> {
        self.marks.last().into_iter().chain(&self.tried).cloned().collect()
    }

    /// Creates the book, or opens it where it is there.
    fn open(&mut self) -> Result<(), Failure> {
        if self.book.is_some() {
            return Ok(());
        }
        let disk = self.ram.shared();
        if self.marks.is_empty() {
            let with = (self.passphrase, Cost::PRACTICE);
            let made = match Book::open_on(&disk, root(), &Way::Passphrase(self.passphrase)) {
                Err(Failure::NoBook) => {
                    Book::create_on(&disk, root(), with, true).map(|(book, _)| book)
                }
                other => other,
            };
            self.book = Some(made?);
            self.mark();
            return Ok(());
        }
        let possible = self.possible();
        let mut failure = Failure::NoBook;
        for mark in &possible {
            match Book::open_on(&disk, root(), &Way::Passphrase(mark.passphrase)) {
                Ok(mut book) => {
                    assert!(book.damage().is_none(), "damaged after {} acts", self.acts);
                    self.register = book.load()?;
                    let is_known = possible.iter().any(|it| same(&it.register, &self.register));
                    assert!(is_known, "opened in another state after {} acts", self.acts);
                    self.passphrase = mark.passphrase;
                    self.book = Some(book);
                    self.mark();
                    return Ok(());
                }
                Err(why) => failure = why,
            }
        }
        Err(failure)
    }

    fn act(&mut self) -> Result<(), Failure> {
        let act = kit::act(self.acts + 1, &self.register);
        self.acts += 1;
        let mut next = self.register.clone();
        next.apply(&act).unwrap();
        self.try_for(next, self.passphrase);
        let book = self.book.as_mut().ok_or(Failure::NoBook)?;
        book.commit(&act)?;
        self.register.apply(&act).unwrap();
        self.mark();
        Ok(())
    }

    pub(crate) fn tell(&mut self, event: Event) -> Result<(), Failure> {
        self.open()?;
        let day = chrono::NaiveDateTime::default();
        match event {
            Event::Acts(count) => return (0..count).try_for_each(|_| self.act()),
            Event::Reopen => {
                self.book = None;
                return self.open();
            }
            _ => {}
        }
        if let Event::Passphrase(new) | Event::HandOver(new) = event {
            self.try_for(self.register.clone(), new);
        }
        let book = self.book.as_mut().ok_or(Failure::NoBook)?;
        match event {
            Event::Copy => {
                book.back_up(&book.backups(), Reason::Run, day)?;
                return Ok(());
            }
            Event::Passphrase(new) => {
                book.reset_passphrase(new, Cost::PRACTICE)?;
                self.passphrase = new;
            }
            Event::Recovery => {
                book.new_recovery()?;
            }
            Event::HandOver(new) => {
                book.hand_over(new, Cost::PRACTICE)?;
                self.passphrase = new;
            }
            Event::Restore => {
                let found = sochibo::book::backup::keep::list(&self.ram, &book.backups());
                let oldest = found.last().map(|it| it.path.clone()).ok_or(Failure::NoBackup)?;
                let beside = book.beside(&oldest, None)?;
                let (logged, passphrase) = (self.ram.logged(), self.passphrase);
                let register = beside.rebuilt.register.clone();
                self.tried.push(Mark { logged, register, passphrase });
                book.restore(&beside)?;
                self.before = std::mem::replace(&mut self.register, book.load()?);
            }
            Event::GoBack => {
                let (logged, passphrase) = (self.ram.logged(), self.passphrase);
                let register = self.before.clone();
                self.tried.push(Mark { logged, register, passphrase });
                book.go_back()?;
                self.register = book.load()?;
            }
            Event::Acts(_) | Event::Reopen => {}
        }
        self.mark();
        Ok(())
    }

    /// Tells the whole story; what is refused is counted, and the story goes on.
    fn tell_all(&mut self, events: &[Event]) {
        for event in events {
            if let Err(_refused) = self.tell(*event) {
                self.refusals += 1;
                let is_read_only = self.book.as_ref().is_none_or(Book::is_read_only);
                if is_read_only {
                    self.book = None;
                }
            }
        }
    }
}

/// What is found on a disk after something happened to it.
pub(crate) fn found(ram: &Ram, allowed: &[Mark]) -> Result<String, String> {
    let disk = ram.shared();
    let mut ways: Vec<&str> = allowed.iter().map(|mark| mark.passphrase).collect();
    ways.sort_unstable();
    ways.dedup();
    let mut last = String::from("no way tried");
    for way in ways {
        match Book::open_on(&disk, root(), &Way::Passphrase(way)) {
            Ok(mut book) => {
                if book.damage().is_some() {
                    return Err(format!("damaged: {:?}", book.damage()));
                }
                let register = book.load().map_err(|why| format!("{why:?}"))?;
                if !allowed.iter().any(|mark| same(&mark.register, &register)) {
                    return Err(format!("another state, {} records", register.len()));
                }
                let mut healed = book.healed().to_vec();
                healed.dedup();
                return Ok(format!("{healed:?}"));
            }
            Err(failure) => last = format!("{failure:?}"),
        }
    }
    Err(last)
}

/// The states that may be found when so many steps were done: the last acknowledged one, or the
/// one that was on its way.
pub(crate) fn allowed(marks: &[Mark], done: usize) -> Vec<Mark> {
    let reached = marks.iter().rposition(|mark| mark.logged <= done);
    let from = reached.unwrap_or(0);
    marks.iter().skip(from).take(2).cloned().collect()
}

#[test]
fn every_crash_point_in_every_way() {
    kit::hush();
    let mut chance = Chance::new("every_crash_point_in_every_way");
    let (wanted, mut images, mut classes) =
        (dear(4_000, 10_000, 1_000_000), 0_u64, BTreeMap::new());
    let mut round = 0;
    while images < wanted {
        // the first story is the plain one; later ones have more and other acts between
        let acts = |chance: &mut Chance| Event::Acts(chance.between(1, 4 + round % 40));
        let events: Vec<Event> = EVENTS
            .iter()
            .map(|event| match event {
                Event::Acts(_) if round > 0 => acts(&mut chance),
                other => *other,
            })
            .collect();
        let mut story = Story::new();
        story.tell_all(&events);
        assert_eq!(story.refusals, 0);
        drop(story.book.take());
        for done in 0..=story.ram.logged() {
            for cut in Cut::ALL {
                let image = story.ram.after_cut(root(), done, cut, &mut chance);
                let is_made = story.marks.first().is_some_and(|mark| mark.logged <= done);
                let outcome = match found(&image, &allowed(&story.marks, done)) {
                    Err(why) if !is_made && why == "NoBook" => Ok("not made yet".to_owned()),
                    other => other,
                };
                let class = outcome.unwrap_or_else(|why| {
                    panic!("round {round}, step {done}, {cut:?}: {why}; {:?}", image.names())
                });
                *classes.entry((cut, class)).or_insert(0_u64) += 1;
                images += 1;
            }
        }
        round += 1;
    }
    for ((cut, class), count) in &classes {
        println!("  {cut:?}: {class} ×{count}");
    }
    println!(
        "FIGURE 3|crash images: 5 models at every step of {round} stories|{images}|0 acknowledged acts lost, 0 needing a hand"
    );
}

#[test]
fn every_step_fails_once_and_for_good() {
    kit::hush();
    let mut chance = Chance::new("every_step_fails_once_and_for_good");
    let mut probe = Story::new();
    probe.ram.fail(None);
    probe.tell_all(EVENTS);
    drop(probe.book.take());
    let steps = probe.ram.steps();
    let (mut runs, mut refused) = (0_u64, 0_u64);
    for at in 0..steps {
        for for_good in [false, true] {
            let mut story = Story::new();
            story.ram.fail(Some(Fails { at, for_good }));
            story.tell_all(EVENTS);
            drop(story.book.take());
            refused += story.refusals;
            assert!(story.ram.failed() > 0, "step {at} never came");
            story.ram.fail(None);
            // the disk works again: as it stands, and as a power cut would have left it
            let possible = story.possible();
            if possible.is_empty() {
                continue;
            }
            let told = || story.ram.told(30);
            found(&story.ram, &possible)
                .unwrap_or_else(|why| panic!("step {at}, {for_good}: {why}\n{}", told()));
            let cut = Cut::ALL[chance.below(5)];
            let image = story.ram.after_cut(root(), story.ram.logged(), cut, &mut chance);
            found(&image, &possible)
                .unwrap_or_else(|why| panic!("step {at}, {for_good}, {cut:?}: {why}\n{}", told()));
            runs += 1;
        }
    }
    println!(
        "FIGURE 18|every step of {steps} fails, once and for good|{runs}|{refused} things refused, 0 acknowledged acts lost"
    );
}

pub(crate) fn same(one: &Register, other: &Register) -> bool {
    one.all().eq(other.all())
}

#[test]
fn the_disk_is_full_at_every_threshold() {
    kit::hush();
    let mut chance = Chance::new("the_disk_is_full_at_every_threshold");
    let mut probe = Story::new();
    probe.tell_all(EVENTS);
    drop(probe.book.take());
    let most = probe.ram.used();
    let (thresholds, mut refused, mut went_on) = (counts(200, 5_000), 0_u64, 0_u64);
    for nth in 0..thresholds {
        let room = most * usize::try_from(nth).unwrap() / usize::try_from(thresholds).unwrap();
        let mut story = Story::new();
        story.ram.room(Some(room));
        story.tell_all(EVENTS);
        refused += story.refusals;
        // what the screen shows is what is on disk, and no more
        if let Some(book) = &mut story.book {
            assert!(!book.is_read_only(), "{room} bytes: only for reading");
            assert!(same(&book.load().unwrap(), &story.register), "{room} bytes: shows more");
        }
        story.ram.room(None);
        // room was made: it goes on without being opened anew
        let is_open = story.book.is_some();
        story.tell(Event::Acts(1)).unwrap_or_else(|why| panic!("{room} bytes: {why:?}"));
        went_on += u64::from(is_open);
        story.book = None;
        found(&story.ram, &story.possible()).unwrap_or_else(|why| panic!("{room} bytes: {why}"));
        let cut = Cut::ALL[chance.below(5)];
        let image = story.ram.after_cut(root(), story.ram.logged(), cut, &mut chance);
        found(&image, &story.possible())
            .unwrap_or_else(|why| panic!("{room} bytes, {cut:?}: {why}"));
    }
    println!(
        "FIGURE 17|disk full at a threshold of {most} bytes|{thresholds}|{refused} things refused, \
         {went_on} open books went on when room was made, 0 acknowledged acts lost"
    );
}
