//! What `book/committee.rs` promises.

use super::*;
use crate::book::header::Copy;

const PASSPHRASE: &str = "khoa cua cap uy";

fn made() -> (Header, Key) {
    let (mut header, data) = (Header::new(false).unwrap(), Key::random().unwrap());
    header.set_passphrase(&data, "bon tu ghep lai", Cost::PRACTICE, 3).unwrap();
    (header, data)
}

fn bytes(hex: &str) -> [u8; 32] {
    std::array::from_fn(|at| u8::from_str_radix(hex.get(at * 2..at * 2 + 2).unwrap(), 16).unwrap())
}

fn good(bytes: &[u8]) -> Header {
    let Copy::Good(header) = Header::read(bytes) else { panic!("a copy that does not read") };
    header
}

#[test]
fn x25519_gives_the_published_answers() {
    let alice = Private(Zeroizing::new([5; 32]));
    let bob = Private(Zeroizing::new([7; 32]));
    let (a, b) = (alice.public(), bob.public());
    let one = alice.shared(b.0, b"x").unwrap();
    assert_eq!(one.raw(), bob.shared(a.0, b"x").unwrap().raw());
    assert_ne!(one.raw(), bob.shared(a.0, b"y").unwrap().raw());
    // a point of small order gives nothing in common
    assert!(alice.shared([0; 32], b"x").is_none());
    // RFC 7748, 5.2: the first round of the iterated vector is the public half of 9
    let nine: [u8; 32] = std::array::from_fn(|at| if at == 0 { 9 } else { 0 });
    let public = Private(Zeroizing::new(nine)).public();
    assert_eq!(public.0, bytes("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"));
}

#[test]
fn a_committee_opens_the_book_with_its_key_and_nobody_else() {
    let (mut header, data) = made();
    let (own, other) = (Private::random().unwrap(), Private::random().unwrap());
    header.set_committee(&data, own.public(), 9).unwrap();
    assert_eq!(header.committee(), Some(own.public()));
    let read = good(&header.bytes());
    assert_eq!(read.open_by_committee(&own).unwrap().raw(), data.raw());
    assert!(matches!(read.open_by_committee(&other), Err(Failure::WrongCommittee)));
    // the passphrase opens as before, and the slot came without it
    assert_eq!(read.open("bon tu ghep lai").unwrap().raw(), data.raw());
    // another committee takes the place of the first
    header.set_committee(&data, other.public(), 10).unwrap();
    assert!(header.open_by_committee(&own).is_err());
    assert!(header.open_by_committee(&other).is_ok());
}

#[test]
fn only_a_header_with_such_a_slot_has_format_two() {
    let (mut header, data) = made();
    let plain = header.bytes();
    assert_eq!((&plain[4..8], plain.len()), (&[1, 0, 1, 0][..], 26 + 109 + 64));
    header.set_committee(&data, Private::random().unwrap().public(), 9).unwrap();
    let with = header.bytes();
    assert_eq!((&with[4..8], with.len()), (&[2, 0, 2, 0][..], 26 + 109 + 145 + 64));
    assert!(header.remove_committee(&data));
    assert_eq!(header.bytes(), plain, "to the byte as it was");
    assert!(!header.remove_committee(&data));
}

/// A header with its last hash made anew, as a forger would.
fn forged(mut bytes: Vec<u8>, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    bytes.truncate(bytes.len() - 32);
    change(&mut bytes);
    ended(bytes)
}

#[test]
fn a_header_that_was_weakened_is_refused_once_it_opens() {
    let (mut header, data) = made();
    let own = Private::random().unwrap();
    header.set_committee(&data, own.public(), 9).unwrap();
    let whole = header.bytes();
    // the numbers of the format put back, each for itself and both
    for (at, numbers) in [(4, &[1, 0][..]), (6, &[1, 0]), (4, &[1, 0, 1, 0]), (6, &[0, 0])] {
        let bad =
            forged(whole.clone(), |bytes| bytes[at..at + numbers.len()].copy_from_slice(numbers));
        let failure = good(&bad).open("bon tu ghep lai").unwrap_err();
        assert!(matches!(failure, Failure::Damaged(Piece::Header, None)), "{failure:?}");
        assert!(good(&bad).open_by_committee(&own).is_err());
    }
    // a slot taken away
    let bad = forged(whole.clone(), |bytes| {
        bytes.drain(26 + 109..26 + 109 + 145);
        bytes[25] = 1;
    });
    assert!(matches!(good(&bad).open("bon tu ghep lai"), Err(Failure::Damaged(..))));
    // the cost of a slot made less: it no longer opens at all
    let bad = forged(whole.clone(), |bytes| bytes[26 + 9] = 65);
    assert!(good(&bad).open("bon tu ghep lai").is_err());
    // a header of a program to come
    let newer = forged(whole, |bytes| bytes[4..8].copy_from_slice(&[3, 0, 3, 0]));
    assert_eq!(Header::read(&newer), Copy::Newer(3));
}

#[test]
fn every_bit_of_a_header_with_a_committee_matters() {
    let (mut header, data) = made();
    let own = Private::random().unwrap();
    header.set_committee(&data, own.public(), 9).unwrap();
    let whole = header.bytes();
    for at in 0..whole.len() - 32 {
        assert_eq!(Header::read(&flipped(&whole, at)), Copy::Bad, "byte {at}");
        // even where the forger makes the hash anew, nothing opens by a changed header
        let bad = forged(whole.clone(), |bytes| bytes[at] ^= 1);
        if let Copy::Good(header) = Header::read(&bad) {
            assert!(header.open_by_committee(&own).is_err(), "byte {at}");
        }
    }
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bad = bytes.to_vec();
    bad[at] ^= 1;
    bad
}

#[test]
fn the_files_of_a_pair_are_read_back_and_every_bit_matters() {
    let own = Private::random().unwrap();
    let public = own.public().file();
    assert_eq!(Public::read(&public).unwrap(), own.public());
    let private = own.file(PASSPHRASE, Cost::PRACTICE).unwrap();
    assert_eq!(Private::read(&private, " KHOA cua  cap uy").unwrap().0, own.0);
    assert!(matches!(Private::read(&private, "sai"), Err(Failure::WrongPassphrase)));
    assert!(matches!(own.file("ngan", Cost::PRACTICE), Err(Failure::WeakPassphrase)));
    // whoever takes the one file for the other is told so
    assert!(matches!(Public::read(&private), Err(Failure::OtherHalf { is_private: true })));
    let taken = Private::read(&public, PASSPHRASE);
    assert!(matches!(taken, Err(Failure::OtherHalf { is_private: false })));
    for (file, is_public) in [(&public, true), (&private, false)] {
        for at in 0..file.len() {
            let bad = flipped(file, at);
            let cut = &file[..at];
            if is_public {
                assert!(Public::read(&bad).is_err() && Public::read(cut).is_err());
            } else {
                assert!(Private::read(&bad, PASSPHRASE).is_err());
                assert!(Private::read(cut, PASSPHRASE).is_err());
            }
        }
    }
    // a forger who makes the hash anew changes nothing either: it is all bound to the passphrase
    for at in 8..private.len() - 32 {
        let bad = forged(private.clone(), |bytes| bytes[at] ^= 1);
        assert!(Private::read(&bad, PASSPHRASE).is_err(), "byte {at}");
    }
}

#[test]
fn a_fingerprint_is_eight_groups_that_check_themselves() {
    let print = Private::random().unwrap().public().fingerprint();
    assert_eq!(print.len(), 55);
    assert!(recovery::Code::read(&print).is_ok(), "every group is divided by 11");
    assert_eq!(Public([1; 32]).fingerprint(), Public([1; 32]).fingerprint());
    assert_ne!(Public([1; 32]).fingerprint(), Public([2; 32]).fingerprint());
}
