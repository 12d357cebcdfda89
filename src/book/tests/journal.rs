//! What `book/journal.rs` promises.

use super::*;
use crate::book::disk::{self, Real};

const VAULT: [u8; 16] = [7; 16];

fn act(number: u64) -> Vec<u8> {
    vec![u8::try_from(number % 251).unwrap(); usize::try_from(number * 37 % 900).unwrap()]
}

fn written(count: u64) -> (Vec<u8>, Key, Vec<u64>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal");
    let key = Key::random().unwrap();
    Journal::create(&Real, &path, VAULT).unwrap();
    let bytes = Real.read(&path).unwrap().unwrap();
    let scan = Journal::scan(&bytes, VAULT, &key, &mut |_, _| Ok(())).unwrap();
    let mut journal = Journal::open(&disk::real(), &path, VAULT, &key, &scan).unwrap();
    let mut borders = vec![journal.length()];
    for number in 1..=count {
        assert_eq!(journal.append(&act(number)).unwrap().seq, number);
        borders.push(journal.length());
    }
    assert!(count == 0 || journal.act(count).unwrap() == act(count));
    (Real.read(&path).unwrap().unwrap(), key, borders)
}

fn scanned(bytes: &[u8], key: &Key) -> Result<(Scan, u64), Failure> {
    let mut good = 0;
    let scan = Journal::scan(bytes, VAULT, key, &mut |seq, text| {
        assert_eq!(text, act(seq), "act {seq}");
        good = seq;
        Ok(())
    })?;
    assert_eq!(scan.end.seq, good);
    Ok((scan, good))
}

#[test]
fn what_is_written_is_read() {
    for count in [0, 1, 3, 600] {
        let (bytes, key, _) = written(count);
        let (scan, good) = scanned(&bytes, &key).unwrap();
        assert_eq!((good, scan.rest), (count, Rest::Nothing));
    }
}

/// Long journals are opened piece by piece: a frame that is wrong ends the reading wherever it
/// stands, and one may be longer than a piece.
#[test]
fn a_journal_of_many_pieces_is_read_to_its_end_or_to_the_first_wrong_frame() {
    let key = Key::random().unwrap();
    let acts: Vec<Vec<u8>> =
        [300_000, 500_000, 400_000, 1_200_000, 10, 20].map(|length| vec![7; length]).to_vec();
    let whole = Journal::whole(VAULT, &key, acts.iter().map(Vec::as_slice)).unwrap();
    let read = |bytes: &[u8]| {
        let mut seen = Vec::new();
        let scan = Journal::scan(bytes, VAULT, &key, &mut |seq, text| {
            seen.push((seq, text.len()));
            Ok(())
        });
        (scan.unwrap(), seen)
    };
    let (scan, seen) = read(&whole);
    let all: Vec<_> = (1..).zip(acts.iter().map(Vec::len)).collect();
    assert_eq!((scan.rest, &seen), (Rest::Nothing, &all));
    assert_eq!(scan.whole, u64::try_from(whole.len()).unwrap());
    for at in [2, 3, 4] {
        let mut bad = whole.clone();
        let place = scan.places.get(at).unwrap();
        bad[usize::try_from(place.from).unwrap() + 60] ^= 1;
        let (found, seen) = read(&bad);
        assert_eq!((found.rest, found.end.seq), (Rest::Damaged, u64::try_from(at).unwrap()));
        assert_eq!(seen, all[..at]);
    }
}

/// A source that gives little at a time, and from a place on only an error.
struct Poor<'a> {
    left: &'a [u8],
    fails: bool,
}

impl std::io::Read for Poor<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.left.is_empty() && self.fails {
            return Err(std::io::ErrorKind::TimedOut.into());
        }
        let most = into.len().min(777);
        std::io::Read::read(&mut self.left, &mut into[..most])
    }
}

/// What the medium does not give is never taken for what was never written.
#[test]
fn a_medium_that_stops_is_told_and_is_no_end() {
    let (bytes, key, borders) = written(40);
    let read = |length: usize, fails: bool| {
        let mut source = Poor { left: &bytes[..length], fails };
        Journal::scan_stream(&mut source, VAULT, &key, &mut |_, _| Ok(()))
    };
    let scan = read(bytes.len(), false).unwrap();
    assert_eq!((scan.end.seq, scan.rest), (40, Rest::Nothing));
    let places = borders.iter().map(|at| usize::try_from(*at).unwrap());
    for length in places.flat_map(|at| [at - 1, at]) {
        let told = read(length, true);
        let is_told = matches!(told, Err(Failure::System(std::io::ErrorKind::TimedOut)));
        assert!(is_told, "{length}: {told:?}");
    }
}

/// The bytes of a piece may end just where a frame does, or the file.
#[test]
fn a_journal_that_ends_with_a_piece_is_whole() {
    let key = Key::random().unwrap();
    let of = |blocks: usize| vec![1; blocks * PAD - 4];
    let mut acts = vec![of(63); 63];
    acts.push(of(106));
    let whole = Journal::whole(VAULT, &key, acts.iter().map(Vec::as_slice)).unwrap();
    assert_eq!(whole.len(), START + 1024 * 1024);
    for more in [0, 1, 64] {
        let acts = acts.iter().chain(acts.iter().take(more));
        let bytes = Journal::whole(VAULT, &key, acts.map(Vec::as_slice)).unwrap();
        let scan = Journal::scan(&bytes, VAULT, &key, &mut |_, _| Ok(())).unwrap();
        let count = u64::try_from(64 + more).unwrap();
        assert_eq!((scan.end.seq, scan.rest), (count, Rest::Nothing));
        let cut = &bytes[..bytes.len() - 1];
        let scan = Journal::scan(cut, VAULT, &key, &mut |_, _| Ok(())).unwrap();
        assert_eq!((scan.end.seq, scan.rest), (count - 1, Rest::Torn));
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let (bytes, key, _) = written(4);
    for at in 0..bytes.len() {
        let mut bad = bytes.clone();
        bad[at] ^= 1 << (at % 8);
        if let Ok((scan, good)) = scanned(&bad, &key) {
            assert!(scan.rest != Rest::Nothing && good < 4, "byte {at}");
            assert!(good >= 2 || scan.rest == Rest::Damaged, "byte {at}");
        }
    }
}

#[test]
fn every_cut_shows_but_at_a_border() {
    let (bytes, key, borders) = written(4);
    for cut in START..bytes.len() {
        let (scan, good) = scanned(&bytes[..cut], &key).unwrap();
        let border = borders.iter().position(|at| *at == cut as u64);
        match border {
            Some(number) => assert_eq!((good, scan.rest), (number as u64, Rest::Nothing)),
            None => assert_eq!(scan.rest, Rest::Torn),
        }
    }
}

#[test]
fn frames_cannot_be_swapped_dropped_or_doubled() {
    let (bytes, key, borders) = written(4);
    let border = |n: usize| usize::try_from(borders[n]).unwrap();
    let frame = |n: usize| &bytes[border(n)..border(n + 1)];
    let head = &bytes[..START];
    for order in [vec![0, 2, 1, 3], vec![0, 1, 3], vec![0, 1, 1, 2, 3], vec![1, 2, 3]] {
        let mixed: Vec<u8> =
            [head.to_vec(), order.iter().flat_map(|n| frame(*n).to_vec()).collect()].concat();
        let (scan, good) = scanned(&mixed, &key).unwrap();
        assert!(matches!(scan.rest, Rest::Wrong | Rest::Damaged) && good < 4, "{order:?}");
    }
}

#[test]
fn a_journal_of_another_book_is_named_as_such() {
    let (bytes, key, _) = written(1);
    let other = Journal::scan(&bytes, [8; 16], &key, &mut |_, _| Ok(()));
    assert!(matches!(other, Err(Failure::Foreign(Piece::Journal))));
}
