//! Clocks that cannot be right, in thirty cases and at random: order, chain and undo stay as they
//! are, and what was noted meanwhile is recognised.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use sochibo::book::cipher::Cost;
use sochibo::book::durable::{Book, Way};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed, Timeline};
use sochibo::domain::member::Member;
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::work::wall_clock::{self, Doubt, Trust};
use sochibo::domain::{Id, Kind};

fn at(text: &str) -> NaiveDateTime {
    let day: NaiveDate = text.parse().unwrap();
    day.and_hms_opt(19, 0, 0).unwrap()
}

fn act(n: u32, at: NaiveDateTime) -> Act {
    let name = format!("Ma Văn {n}");
    let member = Member { full_name: name.clone(), ..Member::default() };
    let id = Id::new(Kind::Member, n);
    Act {
        account: Account::new(Deed::AddMember, name),
        author: String::new(),
        at,
        changes: vec![Change::new(id, Record::from(member))],
        reverses: None,
    }
}

/// A clock after acts on these days: what is doubted.
fn doubt(before: &[&str], now: &str) -> Option<Doubt> {
    let entries: Vec<_> =
        (1..).zip(before).map(|(n, day)| act(n, at(day)).entry(n.into())).collect();
    let found = Trust::of(&entries, false).doubt(at(now));
    assert_eq!(wall_clock::is_settled(at(now), &entries, false), found.is_none());
    found
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn thirty_clocks_are_told_apart() {
    let last = &["2026-10-01", "2026-10-05"][..];
    let behind = Some(Doubt::Behind(day("2026-10-05")));
    let ahead = Some(Doubt::Ahead(day("2026-10-05")));
    let old = Some(Doubt::BeforeProgram);
    let cases: [(&[&str], &str, Option<Doubt>); 30] = [
        (&[], "1970-01-01", old),
        (&[], "2009-01-01", old),
        (&[], "2025-12-31", old),
        (&[], "2026-01-01", None),
        (&[], "2038-01-19", None),
        (&[], "2099-12-31", None),
        (last, "1970-01-01", old),
        (last, "1980-01-01", old),
        (last, "2000-01-01", old),
        (last, "2009-07-14", old),
        (last, "2016-10-05", old),
        (last, "2026-01-01", behind),
        (last, "2026-09-05", behind),
        (last, "2026-10-03", behind),
        (last, "2026-10-04", None),
        (last, "2026-10-05", None),
        (last, "2026-10-06", None),
        (last, "2027-10-05", None),
        (last, "2027-11-09", None),
        (last, "2027-11-10", ahead),
        (last, "2028-01-01", ahead),
        (last, "2036-10-05", ahead),
        (last, "2038-01-19", ahead),
        (last, "2038-01-20", ahead),
        (last, "2099-01-01", ahead),
        (last, "2106-02-07", ahead),
        // an act by a clock that was doubted moves nothing
        (&["2026-10-05", "2099-01-01"], "2026-10-06", None),
        (&["2026-10-05", "1970-01-01"], "2026-10-06", None),
        (&["2026-10-05", "2099-01-01"], "2099-01-02", ahead),
        (
            &["2026-10-05", "2009-01-01", "2026-10-06"],
            "2026-10-04",
            Some(Doubt::Behind(day("2026-10-06"))),
        ),
    ];
    for (before, now, wanted) in cases {
        assert_eq!(doubt(before, now), wanted, "{before:?}, then {now}");
    }
}

#[test]
fn another_zone_is_no_wrong_clock() {
    let entries = [act(1, at("2026-10-05")).entry(1)];
    let trust = Trust::of(&entries, false);
    for hours in -12..=14 {
        assert_eq!(trust.doubt(at("2026-10-05") + TimeDelta::hours(hours)), None, "{hours} h");
    }
}

#[test]
fn what_the_secretary_said_is_believed_and_kept_with_what_the_clock_said() {
    let said = wall_clock::account(day("1970-01-01"), day("2028-10-06"));
    assert_eq!(said.about, "01/01/1970 → 06/10/2028");
    let mut answer = act(2, at("2028-10-06"));
    answer.account = said;
    answer.changes.clear();
    let entries = [act(1, at("2026-10-05")).entry(1), answer.entry(2)];
    let trust = Trust::of(&entries, false);
    assert_eq!(trust.doubt(at("2028-10-07")), None);
    assert!(!trust.is_doubtful(2));
    let mut line = Timeline::default();
    for entry in &entries {
        line.note(entry);
    }
    assert_eq!((line.to_undo(), line.to_redo()), (Some(1), None), "a day is not taken back");
}

#[test]
fn a_book_kept_by_a_mad_clock_is_in_order_whole_and_undone_to_its_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("so");
    let (mut book, _) = Book::create(&root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let clocks = [
        "2026-10-05",
        "1970-01-01",
        "2009-03-04",
        "2026-10-06",
        "2038-01-19",
        "2099-12-31",
        "2016-10-06",
        "2026-10-07",
    ];
    for (n, clock) in (1..).zip(clocks) {
        book.commit(&act(n, at(clock))).unwrap();
    }
    let order: Vec<u64> = book.history().iter().map(|entry| entry.seq).collect();
    assert_eq!(order, (1..=8).collect::<Vec<_>>());
    let trust = Trust::of(book.history(), false);
    let doubtful: Vec<u64> = order.iter().copied().filter(|seq| trust.is_doubtful(*seq)).collect();
    assert_eq!(doubtful, [2, 3, 5, 6, 7]);
    book.close().unwrap();
    drop(book);
    // the chain is read from the beginning, and everything is taken back, the last act first
    let mut book = Book::open(&root, &Way::Passphrase(PRACTICE_PASSPHRASE)).unwrap();
    assert!(book.damage().is_none() && book.healed().is_empty());
    let mut register = book.load().unwrap();
    let mut line = Timeline::default();
    book.history().iter().for_each(|entry| line.note(entry));
    let mut left = 8;
    while let Some(seq) = line.to_undo() {
        let undone =
            book.act(seq).unwrap().inverse(seq, Deed::Undo, String::new(), at("1970-01-01"));
        let receipt = book.commit(&undone).unwrap();
        register.apply(&undone).unwrap();
        line.note(&undone.entry(receipt.seq));
        left -= 1;
        assert_eq!(register.members().count(), left, "the last one first");
    }
    assert!(register.all().eq(Register::default().all()));
}

#[test]
fn at_random_every_believed_act_is_near_the_believed_one_before_it() {
    let given = std::env::var("SOCHIBO_SEED").ok().and_then(|seed| seed.parse::<u64>().ok());
    let seed = given.unwrap_or_else(|| {
        let random: [u8; 4] = sochibo::book::cipher::random().unwrap();
        u64::from(u32::from_le_bytes(random))
    });
    println!("SOCHIBO_SEED={seed}");
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut below = move |most: i64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        i64::try_from(state % u64::try_from(most).unwrap()).unwrap()
    };
    for _ in 0..200 {
        let mut clock = at("2026-10-05");
        let entries: Vec<_> = (1..=30_u32)
            .map(|n| {
                clock += match below(6) {
                    0 => TimeDelta::days(below(60_000) - 30_000),
                    _ => TimeDelta::hours(below(72)),
                };
                act(n, clock).entry(n.into())
            })
            .collect();
        let trust = Trust::of(&entries, false);
        let believed: Vec<_> = entries.iter().filter(|it| !trust.is_doubtful(it.seq)).collect();
        for pair in believed.windows(2) {
            let step = pair[1].at - pair[0].at;
            assert!(step >= TimeDelta::days(-1) && step <= TimeDelta::days(401), "seed {seed}");
        }
        assert!(believed.iter().all(|it| it.at >= at("2026-01-01")), "seed {seed}");
        // entry by entry comes to the same
        let mut again = Trust::of(&[], false);
        for entry in &entries {
            again.note(entry);
        }
        assert_eq!(again, trust);
    }
}
